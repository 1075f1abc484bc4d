"""Transcripts: `QUESTION: ...`, `MS DELACROIX: ...`; every paragraph behind a label in capitals is speech."""

from __future__ import annotations

from collections.abc import Sequence

from pipeline.quote_rules.board import Board, Draft
from pipeline.quote_rules.grammar.speaker_words import SpeakerWords
from pipeline.quote_rules.reading.page import Page
from pipeline.release import Span

_LONGEST_LABEL = 5
_FEWEST_LABELS = 3
"""Fewer labels are headings."""


def list_labelled_blocks(board: Board) -> Sequence[int]:
    """The blocks that open with a label, if there are enough of them for a transcript."""
    labelled = [block for block in board.blocks if _find_label(board.page, block) is not None]
    return labelled if len(labelled) >= _FEWEST_LABELS else ()


def find_transcript(board: Board, block: int) -> Draft | None:
    """The block behind its label, and those without one that follow it up to the next label or a bracket."""
    page = board.page
    units = page.block_units[block]
    colon = _find_label(page, block)
    if colon is None or colon + 1 >= units.stop:
        return None
    pieces = [page.span(colon + 1, units.stop - 1), *_list_following(board, block)]
    name = next((index for index in range(units.start, colon) if page.units[index].is_person), None)
    speaker = None if name is None else SpeakerWords(units.start, colon - 1, name, "name")
    return Draft("direct", tuple(pieces), None, speaker)


def _find_label(page: Page, block: int) -> int | None:
    """The colon after a label in capitals at the start of a block."""
    units = page.block_units[block]
    colon = next((index for index in units[1:_LONGEST_LABEL] if page.lower(index) == ":"), None)
    if colon is None:
        return None
    label = range(units.start, colon)
    words = " ".join(page.lower(index) for index in label)
    is_question = words in page.speech.question_labels
    is_upper = page.span(label.start, label.stop - 1).cut(page.text).isupper()
    return colon if is_upper and (is_question or any(page.units[index].is_person for index in label)) else None


def _list_following(board: Board, block: int) -> list[Span]:
    page = board.page
    pieces: list[Span] = []
    for later in range(block + 1, len(page.blocks)):
        units = page.block_units[later]
        if not units or _find_label(page, later) is not None or page.lower(units.start) == "(":
            return pieces
        pieces.append(page.span(units.start, units.stop - 1))
    return []
