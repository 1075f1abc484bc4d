"""Offices before a name: `SCO Secretary-General Norov`, `the licensing director, Anselmo Kiala`."""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.roles.candidate import Candidate, make_candidate
from pipeline.roles.grammar import is_office
from pipeline.roles.heads import find_head
from pipeline.roles.lines import Line

FARTHEST = 40
"""Tokens that an office before a name may have."""
LONGEST_APPOSITION = 4
MOST_OFFICES = 6
"""Offices of one person in a row."""
_SEPARATORS = ",–—:"
_SENTENCE_ENDS = ".;:!?•*"


def find_before(line: Line, person: int) -> Iterator[Candidate]:
    """The office right before a name or its honorifics, and those that `and` or a comma joins to it."""
    end, separator = skip_courtesies(line, person)
    rule = "before-comma" if separator else "before"
    start = _find_start(line, end)
    if start is None and not separator:
        end, rule = _skip_apposition(line, end), "before-comma"
        start = _find_start(line, end)
    if separator in ("–", "—", ":") and start is not None and not _opens_sentence(line, start):
        return
    for _ in range(MOST_OFFICES):
        if start is None or (rule != "before" and (_belongs_to_earlier(line, start) or _is_one_of(line, start, end))):
            return
        rank = _find_rank(line, start, end)
        if rank is not None:
            yield make_candidate(line, range(rank, end), person, rule)
        yield make_candidate(line, range(start, end if rank is None else rank), person, rule)
        end = line.skip_back_bare_openings(start) - 1
        if not line[end].sense.is_conjunction and not line[end].is_mark(","):
            return
        rule = "before-and" if line[end].sense.is_conjunction else "before-comma"
        start = _find_start(line, end)


def skip_courtesies(line: Line, person: int) -> tuple[int, str]:
    """The end of what stands before the name and its honorifics, and the mark that parts them, if any."""
    at, separator, courteous = person, "", False
    while at > 0:
        token = line[at - 1]
        if token.sense.is_courtesy:
            courteous = True
        elif token.is_mark(_SEPARATORS) and not separator:
            separator, courteous = token.folded, False
            at = _skip_site(line, at - 1) + 1
        elif not (courteous and (token.sense.is_courtesy_filler or token.is_mark(".()'"))):
            dotted = token.is_mark(".)'") and line[at - 2].sense.is_courtesy
            if not dotted:
                break
        at -= 1
    return at, separator


def _skip_site(line: Line, at: int) -> int:
    """Back over `headquartered in Hangzhou` before token `at`."""
    is_site = line[at - 1].kind == "place" and line[at - 2].sense.is_connector
    return at - 3 if is_site and line[at - 3].folded in line.offices.site_words else at


def _skip_apposition(line: Line, at: int) -> int:
    """Back over `, the Irish missionary`, `, teacher`, to the comma: what else the person is."""
    for comma in range(at - 1, max(0, at - LONGEST_APPOSITION - 1), -1):
        token = line[comma]
        if token.is_mark(","):
            return comma if any(not line.opens_bare_phrase(word) for word in range(comma + 1, at)) else 0
        if token.kind != "word" or token.sense.is_stop or (token.is_capital and not token.sense.is_nationality):
            return 0
    return 0


def _find_start(line: Line, end: int) -> int | None:
    """The first token of the longest office that ends right before token `end`."""
    found = None
    for start in range(end - 1, max(-1, end - FARTHEST), -1):
        token = line[start]
        if token.kind in ("person", "date") or (token.is_mark('.;:!?"()–—') and not _is_inside(line, start, end)):
            break
        if is_office(line, start, end):
            found = start
    return None if found is None else _drop_site(line, _drop_principal(line, found, end), end)


def _is_inside(line: Line, at: int, end: int) -> bool:
    """A mark of a bracket or quotation."""
    return line[at].is_mark('()"') and any(line[other].is_mark('()"') for other in range(at, end))


def _drop_principal(line: Line, start: int, end: int) -> int:
    """`spokesman for Attorney General Feng`: the name is the principal's, so the office is too."""
    for at in range(start + 1, end - 1):
        opens = line[at].sense.is_connector and line[at].folded not in line.offices.locatives
        if opens and line[at + 1].is_capital and find_head(line, at + 1) == end - 1 and _is_singular(line, end - 1):
            return at + 1
    return start


def _is_singular(line: Line, head: int) -> bool:
    """`Board of Directors` and `Council of Ministers` have no name."""
    return line[head].is_capital and not line[head].folded.endswith("s")


def _drop_site(line: Line, start: int, end: int) -> int:
    """`in Reykjavík Governor Hallsson`: the place belongs to the preposition."""
    located = line[start].kind == "place" and line[start - 1].folded in line.offices.locatives
    return start + 1 if located and is_office(line, start + 1, end) else start


def _find_rank(line: Line, start: int, end: int) -> int | None:
    """Where a rank begins that follows another office: `Harbour Master | Captain`."""
    for at in range(start + 1, end):
        before = line[at - 1].sense
        if before.is_head and not before.is_rank and not line.is_follower(at) and is_office(line, at, end):
            heads = (line[head].sense for head in range(at, end) if line[head].sense.is_head)
            return at if all(sense.is_rank for sense in heads) else None
    return None


def _belongs_to_earlier(line: Line, start: int) -> bool:
    """Is the office an apposition to the name before it? `Kiala, head of X, Mbengue said`"""
    at = line.skip_back_bare_openings(start) - 1
    return line[at].is_mark(",") and line[at - 1].kind == "person"


def _is_one_of(line: Line, start: int, end: int) -> bool:
    """`one of the seven members, Prof. Byaruhanga`: they all hold the office, so that it tells nothing of one."""
    before = line[line.skip_back_bare_openings(start) - 1]
    return before.sense.is_connector and line[end - 1].folded.endswith("s")


def _opens_sentence(line: Line, start: int) -> bool:
    """`Committee chair: Tamati Ngata`: only at the start of a line or sentence."""
    at = line.skip_back_bare_openings(start) - 1
    return at < 0 or line[at].is_mark(_SENTENCE_ENDS)
