"""Transcripts and interviews: `QUESTION: ...`, `MS DELACROIX: ...`, `Ada Lind: ...`; every paragraph behind a label is
speech. What `Q:` or a newspaper asks in an interview is none.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from pipeline.quote_rules.board import Board, Draft
from pipeline.quote_rules.grammar.finite_verbs import has_verb
from pipeline.quote_rules.grammar.speaker_words import SpeakerWords
from pipeline.quote_rules.reading.page import Page
from pipeline.quote_rules.reading.sentences import STOPS
from pipeline.quote_rules.speakers.descriptions import is_office
from pipeline.quote_rules.speakers.word_forms import is_form_of
from pipeline.quote_rules.statement_paragraphs import is_apart, is_narration
from pipeline.release import Span

_LONGEST_LABEL = 8
_LONGEST_OFFICE = 20
"""Units of a label with an office after the name."""
_LONGEST_TITLE = 3
"""Units up to a name, its title included."""
_LONGEST_INTRODUCTION = 200
_FEWEST_LABELS = 3
"""Fewer labels are headings."""
_LONGEST_SPEECH = 40
"""Blocks within which the next label shows that a speech is over."""


def list_labelled_blocks(board: Board) -> Sequence[int]:
    """The blocks that open with a label, if there are enough of them for a transcript or if they answer, without those
    of whoever asks in an interview.

    Labels in capitals show an official one; others show one if somebody speaks twice or there are questions: a list has
    neither.
    """
    page = board.page
    labels = {block: label for block in board.blocks if (label := _find_label(page, block)) is not None}
    words = {block: _read(page, label) for block, label in labels.items()}
    is_talk = any(count > 1 or label in page.speech.question_labels for label, count in Counter(words.values()).items())
    is_upper = all(_is_upper(page, label) for label in labels.values())
    is_official = is_upper and not page.speech.question_labels.issuperset(words.values())
    answers = _list_answers(page, labels, words)
    if len(labels) < _FEWEST_LABELS or not (is_talk or is_upper):
        return answers
    silent = frozenset[str]() if is_official else page.speech.interviewer_labels
    asking = silent | {words[block] for block, label in labels.items() if _is_asking_body(page, block, label)}
    return sorted({*answers, *(block for block in labels if words[block] not in asking)})


def _list_answers(page: Page, labels: Mapping[int, range], words: Mapping[int, str]) -> Sequence[int]:
    """The blocks that answer the question in the block before, and the others of the same people: `Is it over?` and
    `Oda: It is.`
    """
    answers = [block for block in range(1, len(page.blocks)) if _find_answer(page, block) is not None]
    people = {block for block, label in labels.items() if page.units[label.start].is_person and len(label) == 1}
    answering = {words[block] for block in people.intersection(answers)}
    more = [block for block in people if words[block] in answering and _is_sentence(page, page.block_units[block])]
    return sorted({*answers, *more})


def _find_answer(page: Page, block: int) -> range | None:
    """A person's name, maybe with an office after it, before the colon at the start of a block that answers."""
    units = page.block_units[block]
    if not block or not _asks(page, page.block_units[block - 1]) or not _is_sentence(page, units):
        return None
    colon = next((index for index in units[1:_LONGEST_OFFICE] if page.lower(index) == ":"), None)
    if colon is None or has_verb(page, units.start, colon):
        return None
    is_named = any(
        page.units[index].is_person for index in range(units.start, min(colon, units.start + _LONGEST_TITLE))
    )
    return range(units.start, colon) if is_named and page.units[units.start].is_capital else None


def _is_asking_body(page: Page, block: int, label: range) -> bool:
    """Is it the name of a newspaper that asks?"""
    is_body = len(label) == 1 and page.units[label.start].kind == "name" and not page.units[label.start].is_person
    return is_body and _asks(page, page.block_units[block])


def _asks(page: Page, units: range) -> bool:
    return bool(units) and page.lower(units.stop - 1) == "?"


def _is_sentence(page: Page, units: range) -> bool:
    """Does a block say something, and without marks: no address, no telephone number?"""
    is_marked = any(page.units[index].kind == "quotation" for index in units)
    return not is_marked and page.lower(units.stop - 1) in STOPS and has_verb(page, units.start, units.stop)


def find_transcript(board: Board, block: int) -> Draft | None:
    """The block behind its label, and those without one that follow it up to the next label or question, a bracket, or
    where the release speaks again.
    """
    page = board.page
    units = page.block_units[block]
    label = _find_label(page, block) or _find_answer(page, block)
    if label is None or label.stop + 1 >= units.stop:
        return None
    speaker = _read_speaker(board, label)
    pieces = [page.span(label.stop + 1, units.stop - 1), *_list_following(board, block, speaker)]
    return Draft("direct", tuple(pieces), None, speaker)


def _read_speaker(board: Board, label: range) -> SpeakerWords | None:
    """The name or office in a label; behind the label of an answer the first person named in the introduction."""
    page = board.page
    if _read(page, label) in page.speech.answer_labels:
        before = range(min(label.start, _LONGEST_INTRODUCTION))
        name = next((index for index in before if page.units[index].is_person), None)
        return None if name is None else SpeakerWords(name, name, name, "name")
    if _read(page, label) in page.speech.question_labels:
        return None
    name = _find_name(page, label) or next((index for index in label if page.units[index].is_person), None)
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
    return " ".join(page.lower(index) for index in _cut_bracket(page, label))


def _is_upper(page: Page, label: range) -> bool:
    name = _cut_bracket(page, label)
    return page.span(name.start, name.stop - 1).cut(page.text).isupper()


def _cut_bracket(page: Page, label: range) -> range:
    """The label without what a bracket adds to it: ORTIZ (Greens)."""
    bracket = next((index for index in label[1:] if page.lower(index) == "("), label.stop)
    return range(label.start, bracket)


def _list_following(board: Board, block: int, speaker: SpeakerWords | None) -> list[Span]:
    """More paragraphs of the same speech; none after the last label, where nothing shows the end."""
    page = board.page
    pieces: list[Span] = []
    after = range(block + 1, min(block + 1 + _LONGEST_SPEECH, len(page.blocks)))
    last = next((later for later in reversed(after) if _is_labelled(page, page.block_units[later])), block)
    for later in range(block + 1, last + 1):
        units = page.block_units[later]
        if not units or page.lower(units.start) == "(" or _is_labelled(page, units) or _asks(page, units):
            break
        if is_apart(board, units) or _tells_of(page, units.start, page.block_units[block]):
            break
        if speaker is not None and is_narration(board, units, speaker):
            break
        pieces.append(page.span(units.start, units.stop - 1))
    return pieces


def _is_labelled(page: Page, units: range) -> bool:
    """Do capitals and signs alone stand before a colon, whoever it is: `Noh:`, `Q (Kyodo):`, `KP:`?"""
    colon = next((index for index in units[1:_LONGEST_LABEL] if page.lower(index) == ":"), None)
    return colon is not None and all(
        page.units[index].is_capital or page.units[index].kind == "sign" for index in range(units.start, colon)
    )


def _tells_of(page: Page, opening: int, labelled: range) -> bool:
    """Does a block open with the name of the one who has just spoken, so that the release speaks again?"""
    if not page.units[opening].is_person:
        return False
    names = (page.lower(index) for index in labelled[:_LONGEST_LABEL] if page.units[index].is_person)
    return page.lower(opening).split()[-1:] == next(names, "").split()[-1:]
