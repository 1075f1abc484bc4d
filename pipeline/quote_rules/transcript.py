"""Transcripts and interviews: `QUESTION: ...`, `MS DELACROIX: ...`, `Ada Lind: ...`; every paragraph behind a label is
speech.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from pipeline.quote_rules.board import Board, Draft
from pipeline.quote_rules.grammar.speaker_words import SpeakerWords
from pipeline.quote_rules.reading.page import Page
from pipeline.quote_rules.speakers.descriptions import is_office
from pipeline.quote_rules.speakers.word_forms import is_form_of
from pipeline.release import Span

_LONGEST_LABEL = 8
_LONGEST_INTRODUCTION = 200
_FEWEST_LABELS = 3
"""Fewer labels are headings."""


def list_labelled_blocks(board: Board) -> Sequence[int]:
    """The blocks that open with a label, if there are enough of them for a transcript.

    Labels in capitals show one; others do if somebody speaks twice or there are questions: a list has neither.
    """
    page = board.page
    labels = {block: label for block in board.blocks if (label := _find_label(page, block)) is not None}
    if len(labels) < _FEWEST_LABELS:
        return ()
    words = Counter(_read(page, label) for label in labels.values())
    is_talk = any(count > 1 or label in page.speech.question_labels for label, count in words.items())
    return list(labels) if is_talk or all(_is_upper(page, label) for label in labels.values()) else ()


def find_transcript(board: Board, block: int) -> Draft | None:
    """The block behind its label, and those without one that follow it up to the next label or a bracket."""
    page = board.page
    units = page.block_units[block]
    label = _find_label(page, block)
    if label is None or label.stop + 1 >= units.stop:
        return None
    pieces = [page.span(label.stop + 1, units.stop - 1), *_list_following(board, block)]
    return Draft("direct", tuple(pieces), None, _read_speaker(board, label))


def _read_speaker(board: Board, label: range) -> SpeakerWords | None:
    """The name or office in a label; behind the label of an answer the first person named in the introduction."""
    page = board.page
    if _read(page, label) in page.speech.answer_labels:
        before = range(min(label.start, _LONGEST_INTRODUCTION))
        name = next((index for index in before if page.units[index].is_person), None)
        return None if name is None else SpeakerWords(name, name, name, "name")
    if _read(page, label) in page.speech.question_labels:
        return None
    name = _find_name(page, label)
    if name is not None:
        return SpeakerWords(label.start, label.stop - 1, name, "name")
    return SpeakerWords(label.start, label.stop - 1, label.start, "description")


def _find_label(page: Page, block: int) -> range | None:
    """The units before the colon at the start of a block, if they name somebody who speaks."""
    units = page.block_units[block]
    colon = next((index for index in units[1:_LONGEST_LABEL] if page.lower(index) == ":"), None)
    if colon is None:
        return None
    label = range(units.start, colon)
    is_question = _read(page, label) in page.speech.question_labels
    return label if is_question or _find_name(page, label) is not None or _is_office(page, label) else None


def _find_name(page: Page, label: range) -> int | None:
    """The person named, or an organisation that is all of the label; no small words stand beside."""
    if any(page.units[index].kind == "word" and not page.units[index].is_capital for index in label):
        return None
    person = next((index for index in label if page.units[index].is_person), None)
    is_body = len(label) == 1 and page.units[label.start].kind == "name"
    return label.start if person is None and is_body else person


def _is_office(page: Page, label: range) -> bool:
    """`Official Spokesperson:`, all in capitals or with capitals."""
    if not all(page.units[index].kind == "word" and page.units[index].is_capital for index in label):
        return False
    noun = page.lower(label.stop - 1)
    return is_office(page, noun) or is_form_of(noun, page.speech.spokespeople, page.language)


def _read(page: Page, label: range) -> str:
    return " ".join(page.lower(index) for index in label)


def _is_upper(page: Page, label: range) -> bool:
    return page.span(label.start, label.stop - 1).cut(page.text).isupper()


def _list_following(board: Board, block: int) -> list[Span]:
    page = board.page
    pieces: list[Span] = []
    for later in range(block + 1, len(page.blocks)):
        units = page.block_units[later]
        if not units or _find_label(page, later) is not None or page.lower(units.start) == "(":
            return pieces
        if _has_initials(page, units) or _tells_of(page, units.start, page.block_units[block]):
            return pieces
        pieces.append(page.span(units.start, units.stop - 1))
    return []


def _has_initials(page: Page, units: range) -> bool:
    """`KP: And the hammer?`: somebody else asks, whoever it is."""
    return len(units) > 1 and page.lower(units[1]) == ":" and _is_upper(page, units[:1])


def _tells_of(page: Page, opening: int, labelled: range) -> bool:
    """Does a block open with the name of the one who has just spoken, so that the release speaks again?"""
    if not page.units[opening].is_person:
        return False
    names = (page.lower(index) for index in labelled[:_LONGEST_LABEL] if page.units[index].is_person)
    return page.lower(opening).split()[-1:] == next(names, "").split()[-1:]
