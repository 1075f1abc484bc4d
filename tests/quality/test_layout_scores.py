"""Scores of languages, title and captions."""

from __future__ import annotations

from pipeline.quality.annotated import to_finished_release
from pipeline.quality.counts import Accuracy, Counts
from pipeline.quality.scoring import score_release
from pipeline.release import Block, Caption, Span

DRAWN = "<head>Title</head><caption lang='ru'>Подпись</caption><p>One.</p><caption lang='ru'>Подпись</caption>"


def test_all_right(compare):
    scores = compare(DRAWN, DRAWN)
    assert scores["language"] == Accuracy(1, 1)
    assert scores["language.blocks"] == Accuracy(4, 4)
    assert scores["title"] == Counts(1, 1, 1, 1)
    assert scores["captions"] == Counts(2, 2, 2, 2)


def test_a_missed_caption(compare):
    found = DRAWN.replace("caption", "p", 2)
    assert compare(DRAWN, found)["captions"] == Counts(2, 1, 1, 1)


def test_one_caption_holds_all_its_occurrences(annotate):
    gold = annotate(DRAWN)
    caption = Caption("Подпись", "ru", "repeated", gold.caption_spans)
    scores = score_release(gold, gold.to_release().fill(captions=(caption,)))
    assert scores["captions"] == Counts(2, 2, 2, 2)


def test_caption_with_a_space_too_many(annotate):
    gold = annotate("<p>One.</p><caption>Two</caption>")
    caption = Caption("Two", "en", "repeated", (Span(5, 9),))
    assert score_release(gold, gold.to_release().fill(captions=(caption,)))["captions"] == Counts(1, 1, 0, 0)


def test_languages(annotate):
    gold = annotate("<p>One.</p><p lang='ru'>Два.</p><p>Three.</p>")
    blocks = (Block(0, 4, "paragraph", "en"), Block(6, 10, "foreign", "uk"), Block(12, 14, "paragraph", "en"))
    scores = score_release(gold, gold.to_release().fill(language="ru", blocks=blocks))
    assert scores["language"] == Accuracy(1, 0)
    assert scores["language.blocks"] == Accuracy(total=3, right=1)


def test_subtitle_is_no_title(annotate):
    gold = annotate("<head>Title</head><head>Subtitle</head><p>One.</p>")
    assert score_release(gold, to_finished_release(gold))["title"] == Counts(1, 1, 1, 1)
    blocks = (Block(7, 15, "title", "en"),)
    assert score_release(gold, gold.to_release().fill(blocks=blocks))["title"] == Counts(1, 1, 0, 0)


def test_release_without_a_title(annotate):
    gold = annotate("<p>One.</p>")
    assert score_release(gold, gold.to_annotated_release())["title"] == Counts()
    release = gold.to_release().fill(blocks=(Block(0, 4, "title", "en"),))
    assert score_release(gold, release)["title"] == Counts(gold=0, predicted=1)
