"""The dates stage: grammar and model together, the day of publication, entities and trace."""

from __future__ import annotations

from datetime import date
from itertools import pairwise

import pytest

from pipeline.configuration import Configuration
from pipeline.release import Block, Date, Firing, Mention, Release, Source, Span
from pipeline.stages.dates import resolve_dates

DAY = date(2021, 3, 23)


def build(text: str, *, published: date | None = DAY, language: str = "en", **metadata: str) -> Release:
    """A release of one paragraph a line, all in one language."""
    blocks, position = [], 0
    for line in text.split("\n"):
        blocks.append(Block(position, position + len(line), "paragraph", language))
        position += len(line) + 1
    source = Source("a.txt", "text/plain", "utf-8", "0" * 64, metadata)
    return Release(source, text, published=published, language=language, blocks=tuple(blocks))


def mention(release: Release, words: str, kind: str = "date", score: float = 0.5) -> Mention:
    start = release.text.index(words)
    return Mention(start, start + len(words), kind, score)  # type: ignore[arg-type]


def draw(release: Release) -> list[tuple[str, str | None]]:
    """Text and value of the date mentions, in order."""
    values = {(span.start, span.end): entity.value for entity in release.entities for span in entity.mentions}  # type: ignore[attr-defined]
    dates = [mention for mention in release.mentions if mention.kind == "date"]
    return [(mention.cut(release.text), values[mention.start, mention.end]) for mention in dates]


def test_dates_that_only_the_grammar_finds_are_added() -> None:
    release = resolve_dates(build("They met on 22 March and will meet in May."))
    assert draw(release) == [("22 March", "2021-03-22"), ("May", "2021-05")]
    assert [mention.score for mention in release.mentions] == [1.0, 1.0]


def test_the_span_of_the_grammar_holds_against_the_model() -> None:
    release = build("They met on Monday, 22 March in Oslo.")
    modelled = (mention(release, "22 March in"), mention(release, "Oslo", "place"))
    release = resolve_dates(release.fill(mentions=modelled))
    assert draw(release) == [("Monday, 22 March", "2021-03-22")]
    assert [mention.kind for mention in release.mentions] == ["date", "place"]


def test_a_date_that_both_find_keeps_the_score_of_the_model() -> None:
    release = build("They met on 22 March.")
    release = resolve_dates(release.fill(mentions=(mention(release, "22 March"),)))
    assert [mention.score for mention in release.mentions] == [0.5]


def test_a_date_that_the_model_alone_finds_stays_if_the_grammar_can_read_it() -> None:
    release = build("They met for three years. May was cold.")
    release = resolve_dates(release.fill(mentions=(mention(release, "three years"), mention(release, "May"))))
    assert draw(release) == [("May", "2021-05")]
    assert [firing.rule for firing in release.trace] == ["dates.unread", "dates.model"]


@pytest.mark.parametrize(("text", "date"), [("They meet every Friday.", "Friday"), ("It fell each July.", "July")])
def test_a_frequency_is_no_date_though_the_model_finds_it(text: str, date: str) -> None:
    release = build(text)
    release = resolve_dates(release.fill(mentions=(mention(release, date),)))
    assert draw(release) == []


@pytest.mark.parametrize("name", ["Club 22 March", "March", "22", "on 22 March 2020 in"])
def test_no_date_overlaps_a_name(name: str) -> None:
    release = build("They met at Club 22 March on 22 March 2020 in Oslo.")
    release = resolve_dates(release.fill(mentions=(mention(release, name, "organisation"),)))
    spans = sorted(release.mentions)
    assert not any(one.overlaps(other) for one, other in pairwise(spans))
    assert [span.kind for span in spans].count("organisation") == 1


def test_one_value_is_one_entity_and_words_without_value_are_one_by_their_text() -> None:
    text = "On 22 March they met, on 05/03/2021. The 22nd of March was dry.\nLast  Week and on 05/03/2021; last week."
    release = resolve_dates(build(text, published=None))
    assert [(entity.id, entity.name, entity.value, len(entity.mentions)) for entity in release.entities] == [  # type: ignore[attr-defined]
        ("date-1", "22 March", "XXXX-03-22", 2),
        ("date-2", "05/03/2021", None, 2),
        ("date-3", "Last Week", None, 2),
    ]


def test_a_dateline_tells_the_day_of_publication() -> None:
    release = resolve_dates(build("Port opens\nOSLO, 22 March 2021 — It opened yesterday.", published=None))
    assert release.published == date(2021, 3, 22)
    assert draw(release) == [("22 March 2021", "2021-03-22"), ("yesterday", "2021-03-21")]
    assert release.trace[0] == Firing("dates.published-in-dateline", 17, 30)


def test_the_first_full_date_of_the_lead_tells_it_else() -> None:
    release = resolve_dates(build("On 22 March 2021 the port opened; last year it was dug.", published=None))
    assert release.published == date(2021, 3, 22)
    assert draw(release)[1] == ("last year", "2020")
    assert release.trace[0].rule == "dates.published-in-lead"


def test_what_the_metadata_tell_goes_before_the_text_and_the_text_before_the_configuration() -> None:
    text, configuration = "OSLO, 22 March 2021 — It opened yesterday.", Configuration(published=date(2019, 1, 1))
    assert resolve_dates(build(text).fill(configuration=configuration)).published == DAY
    assert resolve_dates(build(text, published=None).fill(configuration=configuration)).published == date(2021, 3, 22)
    undated = build("It opened yesterday.", published=None).fill(configuration=configuration)
    assert draw(resolve_dates(undated)) == [("yesterday", "2018-12-31")]


def test_without_a_day_of_publication_nothing_is_guessed() -> None:
    release = resolve_dates(build("On 22 March it opened; today it closed.", published=None))
    assert release.published is None
    assert draw(release) == [("22 March", "XXXX-03-22"), ("today", None)]


@pytest.mark.parametrize(("country", "value"), [("GB", "2021-03-05"), ("US", "2021-05-03"), ("CA", None)])
def test_figures_follow_the_country_of_the_source(country: str, value: str | None) -> None:
    assert draw(resolve_dates(build("It opened on 05/03/2021.", country=country))) == [("05/03/2021", value)]


def test_each_block_is_read_in_its_language_and_captions_are_not() -> None:
    lines = ["It opened on 22 March.", "Открыт 22 марта.", "22.03.2021", "Photo of 21 March.", "Відкрито 20.03.2021."]
    release = build("\n".join(lines))
    kinds = [("paragraph", "en"), ("foreign", "ru"), ("paragraph", "und"), ("caption", "en"), ("foreign", "uk")]
    blocks = [Block(block.start, block.end, *kind) for block, kind in zip(release.blocks, kinds, strict=True)]  # type: ignore[arg-type]
    release = resolve_dates(release.fill(blocks=tuple(blocks)))
    assert [words for words, _ in draw(release)] == ["22 March", "22 марта", "22.03.2021", "20.03.2021"]
    assert [entity.value for entity in release.entities] == ["2021-03-22", "2021-03-20"]  # type: ignore[attr-defined]


def test_no_break_spaces_and_line_ends_change_no_value() -> None:
    plain = "They met on 22 March 2021, on 'Monday'."
    odd = "They met on 22\u00a0March\r\n2021, on ‘Monday’."
    release = build(odd.replace("\r\n", "\r ")).fill(text=odd, blocks=(Block(0, len(odd), "paragraph", "en"),))
    assert [value for _, value in draw(resolve_dates(release))] == [
        value for _, value in draw(resolve_dates(build(plain)))
    ]
    assert resolve_dates(release).entities[0].name == "22 March 2021"


def test_what_other_stages_found_is_left_alone() -> None:
    release = build("They met on 22 March.").fill(
        entities=(Date("x", "x", (Span(0, 4),)),), trace=(Firing("quotes.direct", 0, 4),), warnings=("w",)
    )
    resolved = resolve_dates(release)
    assert resolved.entities[0] == release.entities[0]
    assert resolved.trace[0] == release.trace[0]
    assert resolved.warnings == ("w",)
    assert resolved.text == release.text


@pytest.mark.parametrize("text", ["", "\n\n", "No dates here.", "\u0000 \ud83d\ude00"])
def test_a_release_without_dates(text: str) -> None:
    release = resolve_dates(build(text))
    assert (release.mentions, release.entities, release.trace) == ((), (), ())
