from __future__ import annotations

import itertools
import re
import sys
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.release import Block, Mention, Person, Release, Source, Span
from pipeline.stages.quotes import find_quotes

MARKS = "\"'“”‘’„‟«»‹›‚‛`´''``—–-:;,.?!…()[]\u00a0"
WORDS = [
    "he said",
    "X said that",
    "according to",
    "told",
    "adding that",
    "as",
    "and",
    ", but",
    "It",
    "Я",
    "сказал",
    "что",
    "по словам",
    "Q:",
    "the",
]
TEXTS = st.lists(
    st.one_of(st.sampled_from(MARKS), st.sampled_from(WORDS), st.just(" "), st.just("\n\n"), st.text(max_size=4)),
    max_size=60,
)


def build_release(text: str, language: str = "en", mentions: tuple[Mention, ...] = ()) -> Release:
    blocks, position = [], 0
    for part in text.split("\n\n"):
        blocks.append(Block(position, position + len(part), "paragraph", language))
        position += len(part) + 2
    people = tuple(Person(f"person-{n}", m.cut(text), (Span(m.start, m.end),)) for n, m in enumerate(mentions, start=1))
    return Release(
        source=Source("a.txt", "text/plain", "utf-8", "0" * 64),
        text=text,
        language=language,
        blocks=tuple(block for block in blocks if block.start < block.end),
        mentions=mentions,
        entities=people,
    )


@settings(max_examples=200)
@given(TEXTS, st.sampled_from(["en", "ru"]), st.data())
def test_no_text_breaks_the_stage(pieces: list[str], language: str, data: st.DataObject) -> None:
    text = "".join(pieces)
    mentions = _draw_mentions(text, data)
    release = find_quotes(build_release(text, language, mentions))
    for number, quote in enumerate(release.quotes, start=1):
        assert quote.id == f"quote-{number}"
        assert quote.spans
        assert all(0 <= span.start < span.end <= len(text) for span in quote.spans)
        assert list(quote.spans) == sorted(quote.spans)
        assert quote.cue is None or quote.cue.cut(text).strip()
    pieces_found = sorted(span for quote in release.quotes for span in quote.spans)
    assert all(one.end <= other.start for one, other in pairwise(pieces_found))


def _draw_mentions(text: str, data: st.DataObject) -> tuple[Mention, ...]:
    """A few mentions that do not overlap."""
    borders = sorted(data.draw(st.lists(st.integers(0, len(text)), max_size=8, unique=True)))
    return tuple(Mention(start, end, "person") for start, end in zip(borders[::2], borders[1::2], strict=False))


def test_the_same_text_gives_the_same_quotes() -> None:
    release = build_release("“Yes,” said X. “No,” Y said. X said that it rains, adding that it pours.")
    assert find_quotes(release) == find_quotes(release)


def test_the_trace_names_the_rules() -> None:
    release = find_quotes(build_release("“We left,” he said. He added that it rained."))
    assert [firing.rule for firing in release.trace] == ["quotes.verb-after", "quotes.conjunction-clause"]


def test_each_language_is_read_with_its_own_words() -> None:
    text = "“We left,” he said.\n\n«Мы уехали», — сказал он."
    english, russian = Block(0, 19, "paragraph", "en"), Block(21, len(text), "paragraph", "ru")
    release = find_quotes(build_release(text).fill(blocks=(english, russian)))
    assert [quote.spans[0].cut(text) for quote in release.quotes] == ["We left,", "Мы уехали"]


def test_captions_and_other_languages_are_not_read() -> None:
    text = "“We left,” he said.\n\n“On est partis,” he said."
    caption, foreign = Block(0, 19, "caption", "en"), Block(21, len(text), "foreign", "fr")
    assert find_quotes(build_release(text).fill(blocks=(caption, foreign))).quotes == ()


LONG = {
    "names and quotations": 'Anna Holm of Norvik Ltd went to Oslo" "she said',
    "pronouns": "Anna Holm left Norvik Ltd, he said that the mine was open, they told reporters",
    "descriptions": "Norvik Ltd grew. The company said so. The old railwayman said it was late. The report said no",
    "sentences": "He said so. She added that it was good. Norvik Ltd said “it is all very well now”",
    "one sentence": "Anna Holm said the mine was open and she told Norvik Ltd that it was late and",
}


@pytest.mark.parametrize("line", LONG.values(), ids=LONG)
@pytest.mark.parametrize("parting", [" ", ". ", '" "'])
def test_twice_the_text_takes_twice_the_steps(line: str, parting: str) -> None:
    """Steps are calls, which are the same on every machine; one long line, so that no block's border bounds them."""
    once, twice = (_count_calls(parting.join([line] * times)) for times in (25, 50))
    assert twice < 2.2 * once


def _count_calls(text: str) -> int:
    people = tuple(Mention(*found.span(), "person") for found in re.finditer(r"Anna Holm|Norvik Ltd|Oslo", text))
    release = build_release(text, mentions=people)
    calls = itertools.count()
    sys.setprofile(lambda frame, event, argument: next(calls))
    try:
        find_quotes(release)
    finally:
        sys.setprofile(None)
    return next(calls)


def test_an_empty_release_has_no_quotes() -> None:
    assert find_quotes(build_release("")).quotes == ()


def test_a_person_with_a_quoted_nickname_stays_whole() -> None:
    text = "“I never planned to sell,” said Robert “Bobby” Crane."
    start = text.index("Robert")
    (quote,) = find_quotes(build_release(text, mentions=(Mention(start, len(text) - 1, "person"),))).quotes
    assert quote.speaker is not None
    assert quote.speaker.entity == "person-1"
