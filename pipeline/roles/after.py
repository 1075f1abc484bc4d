"""Offices after a name: `Laura Finch, chief executive of Acme and chair of its board`, `Lim stays as head of press`."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from pipeline.name_keys import fold_name
from pipeline.roles.candidate import Candidate, make_candidate
from pipeline.roles.grammar import parse_office
from pipeline.roles.lines import Line

MOST_OFFICES = 6
"""Offices of one person in a row."""
LONGEST_POSSESSOR = 3
LONGEST_BRACKET = 4
FARTHEST_APPOINTMENT = 12


def find_after(line: Line, person: int) -> Iterator[Candidate]:
    """The office after what parts it from the name, and those that `and` or a comma joins to it."""
    opening = skip_opening(line, person + 1)
    rule = "after"
    for _ in range(MOST_OFFICES):
        if opening is None:
            return
        start = skip_determiners(line, opening)
        is_party_next = _is_letters(line, start) and line[start + 1].is_mark("(")
        end = start + 1 if is_party_next else parse_office(line, start)
        if end is None or _is_taken_by_next(line, end, is_new_phrase=rule != "after" and start > opening):
            return
        yield make_candidate(line, range(start, end), person, rule)
        opening, rule = _skip_joint(line, end), "after-and"


def find_appointment(line: Line, person: int) -> Iterator[Candidate]:
    """`appointed Naa Dedei Ashitey as vice president for African sales`, `Colón stays on as general manager`."""
    for at in range(person + 1, person + FARTHEST_APPOINTMENT):
        if line[at].kind == "person" or line[at].is_mark('.;:!?"\n'):
            return
        if line[at].folded in line.offices.appointments:
            start = skip_determiners(line, at + 1)
            end = parse_office(line, start)
            if end is not None:
                yield make_candidate(line, range(start, end), person, "appointment")
            return


def skip_opening(line: Line, at: int) -> int | None:
    """Past what parts a name from its office: where the person is from, an age, a comma, a dash, `who is`.

    Nothing parts it from letters that are one: `Ada Lind MP`.
    """
    if _is_letters(line, at) and parse_office(line, at) is not None:
        return at
    at = _skip_origin(line, _skip_bracket(line, _skip_letters(line, at)))
    if line[at].is_mark(",(–—-"):
        at += 1
        if line[at].folded.isdigit() and line[at + 1].is_mark(","):
            at += 2
        return _skip_introduction(line, at)
    introduced = _skip_introduction(line, at)
    return introduced if introduced > at else None


def skip_determiners(line: Line, at: int) -> int:
    """Past articles, adjectives of nationality, `the company's`: what stands before an office and stays outside."""
    while at < len(line):
        past = _skip_possessor(line, at)
        if not line.opens_bare_phrase(at) and past is None:
            break
        at = at + 1 if past is None else past
    return at


def _skip_letters(line: Line, at: int) -> int:
    """Past `, OBE`, `, M.D.`: letters behind a name that are no office."""
    letters = at + line[at].is_mark(",")
    if not _is_letters(line, letters) or parse_office(line, letters) is not None:
        return at
    return _skip_letters(line, letters + 1 + line[letters + 1].is_mark("."))


def _is_letters(line: Line, at: int) -> bool:
    return line[at].is_capital and line[at].folded in _fold_letters(line.language.names.letters_behind)


@lru_cache(maxsize=16)
def _fold_letters(letters: frozenset[str]) -> frozenset[str]:
    return frozenset(fold_name(word).rstrip(".") for word in letters)


def _skip_bracket(line: Line, at: int) -> int:
    """Past `(45)`, `(Réunion)`, `(Ms)` when a comma follows and no office is inside."""
    if line[at].is_mark("(") and parse_office(line, at + 1) is None:
        for end in range(at + 2, at + LONGEST_BRACKET + 1):
            if line[end].is_mark(")"):
                return end + 1 if line[end + 1].is_mark(",") else at
    return at


def _skip_origin(line: Line, at: int) -> int:
    """Past `of Nepal` when a comma follows."""
    is_origin = line[at].sense.is_connector and line[at + 1].is_name and line[at + 2].is_mark(",")
    return at + 2 if is_origin else at


def _skip_introduction(line: Line, at: int) -> int:
    for words in sorted(line.offices.introductions, key=len, reverse=True):
        if all(line[at + offset].folded == word for offset, word in enumerate(words)):
            return at + len(words)
    return at


def _skip_possessor(line: Line, at: int) -> int | None:
    """Past `club's` or `France's`, up to three words long."""
    for end in range(at, at + LONGEST_POSSESSOR):
        if line[end].kind == "mark" or line[end].sense.is_stop:
            return None
        if line.is_possessive(end):
            return end + 2
    return None


def _is_taken_by_next(line: Line, end: int, *, is_new_phrase: bool) -> bool:
    """Does the name that follows hold the office? `Rim, Major Park`, `Rim, and the treasurer, Park Sung`."""
    has_comma = line[end].is_mark(",")
    at = end + 1 if has_comma else end
    while line[at].sense.is_courtesy:
        at += 2 if line[at + 1].is_mark(".") else 1
    return line[at].kind == "person" and (not has_comma or is_new_phrase)


def _skip_joint(line: Line, at: int) -> int | None:
    """Past the comma or `and` between two offices of one person."""
    start = at
    at += line[at].is_mark(",")
    at += line[at].sense.is_conjunction
    return at if at > start else None
