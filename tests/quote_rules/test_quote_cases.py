"""Situations in which known systems fail; their mentions are annotated by hand, so that no model is needed.

A mention is written `kind:text`, the first place where it stands is meant; `r` is the office of the person before
it.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from pipeline.release import Block, Entity, Mention, Organisation, Person, Place, Quote, Release, Role, Source, Span
from pipeline.stages.quotes import find_quotes

HERE = Path(__file__).parent
CLASSES: dict[str, type[Entity]] = {"p": Person, "o": Organisation, "l": Place}
KINDS = {"p": "person", "o": "organisation", "l": "place", "d": "date"}
NOMINATIVE = {"Олега Руденко": "Олег Руденко"}
"""Resolution gives names in the nominative."""


def list_cases() -> Iterator[tuple[str, dict]]:
    mentions = json.loads((HERE / "quote_case_mentions.json").read_text("utf-8"))
    for language in ("en", "ru"):
        for line in (HERE / f"quote_cases_{language}.jsonl").read_text("utf-8").splitlines():
            case = json.loads(line)
            number = case["id"].split()[0]
            yield number, {**case, "language": language, "mentions": mentions[number]}


def build_release(case: dict) -> Release:
    text, blocks, position = case["text"], [], 0
    for part in text.split("\n\n"):
        blocks.append(Block(position, position + len(part), "paragraph", case["language"]))
        position += len(part) + 2
    mentions, entities = [], []
    for number, entry in enumerate(filter(None, case["mentions"].split("|")), start=1):
        kind, words = entry.split(":")
        span = Span(text.index(words), text.index(words) + len(words))
        if kind == "r":
            entities[-1] = replace(entities[-1], roles=(Role(span.start, span.end),))
            continue
        mentions.append(Mention(span.start, span.end, KINDS[kind]))
        if kind in CLASSES:
            entities.append(CLASSES[kind](f"{KINDS[kind]}-{number}", NOMINATIVE.get(words, words), (span,)))
    source = Source("case.txt", "text/plain", "utf-8", "0" * 64)
    return Release(
        source,
        text,
        language=case["language"],
        blocks=tuple(blocks),
        mentions=tuple(sorted(mentions)),
        entities=tuple(entities),
    )


def trim(words: str) -> str:
    return words.strip(' .,;:!?“”"')


def list_found(quotes: tuple[Quote, ...], text: str, *, joined: bool) -> list[tuple[str, str]]:
    for_each = [(quote, [trim(span.cut(text)) for span in quote.spans]) for quote in quotes]
    pieces = [(q, [", … ".join(p)] if joined and len(p) > 1 else p) for q, p in for_each]
    return [(piece, quote.type) for quote, own in pieces for piece in own]


CASES = dict(list_cases())


@pytest.mark.parametrize("number", CASES)
def test_content(number: str) -> None:
    case = CASES[number]
    quotes = find_quotes(build_release(case)).quotes
    joined = any("…" in expected["content"] for expected in case["expected"])
    expected = [(trim(quote["content"]), quote["type"]) for quote in case["expected"]]
    assert list_found(quotes, case["text"], joined=joined) == expected


@pytest.mark.parametrize("number", [number for number, case in CASES.items() if case["expected"]])
def test_speaker(number: str) -> None:
    case = CASES[number]
    quotes = find_quotes(build_release(case)).quotes
    names = {entity.name for entity in build_release(case).entities}
    by_piece = {trim(span.cut(case["text"])): quote.speaker for quote in quotes for span in quote.spans}
    for expected in case["expected"]:
        speaker = by_piece[trim(expected["content"].split(", …")[0])]
        first, *others = expected["canonical"].split("; ")
        assert speaker is not None
        assert speaker.name == (first if first in names else None)
        words = speaker.cut(case["text"])
        known = first in names
        assert known or trim(expected["speaker"]) in words
        assert all(other in words for other in others)
