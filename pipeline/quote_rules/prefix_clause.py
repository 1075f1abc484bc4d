"""`According to X, ...`, `..., according to X`, `По словам X, ...`, `По его словам, ...`."""

from __future__ import annotations

from pipeline.quote_rules.clauses import find_clause_end, has_clause, has_verb, make_clause
from pipeline.quote_rules.cues import Cue
from pipeline.quote_rules.draft import Board, Draft
from pipeline.quote_rules.floating_clause import skip_conjunction
from pipeline.quote_rules.page import Page
from pipeline.quote_rules.sentences import STOPS
from pipeline.quote_rules.subjects import SpeakerWords, find_after, is_opening

_LONGEST_APPOSITION = 14


def find_prefix_clause(board: Board, cue: Cue) -> Draft | None:
    """The clause stands after the phrase and its comma, before it, or on both sides."""
    if cue.kind not in ("prefix", "own prefix"):
        return None
    page = board.page
    sentence = page.sentence(cue.first)
    end = cue.last + 1 if cue.kind == "own prefix" else end_of_speaker(page, cue.last, sentence)
    speaker = SpeakerWords(cue.first, cue.last, cue.first, "pronoun")
    if cue.kind == "prefix":
        found = find_after(page, cue.last + 1, end)
        if found is None:
            return None
        speaker = found
    ranges = _find_content(board, cue, end, sentence)
    return make_clause(board, ranges, cue, speaker) if ranges else None


def end_of_speaker(page: Page, cue: int, sentence: range) -> int:
    """The comma that ends the words for the speaker, an apposition between commas included."""
    commas = [i for i in range(cue + 1, sentence.stop) if page.lower(i) == "," or page.lower(i) in STOPS]
    if not commas or has_verb(page, cue + 1, commas[0]):
        return _end_without_comma(page, cue, sentence)
    for comma in commas:
        if comma + 1 < sentence.stop and page.units[comma + 1].kind == "quotation":
            return comma
    for comma, following in zip(commas, commas[1:], strict=False):
        if not _is_apposition(page, range(comma + 1, following)):
            return comma
    return commas[-1] if page.lower(commas[-1]) in STOPS else commas[0]


def _end_without_comma(page: Page, cue: int, sentence: range) -> int:
    """`According to Rathbun the property was returned`: the name, or what there is, is the speaker."""
    names = (i for i in range(cue + 1, min(cue + 5, sentence.stop)) if page.units[i].kind == "name")
    name = next(names, None)
    return sentence.stop if name is None else name + 1


def _is_apposition(page: Page, chunk: range) -> bool:
    """A short stretch without a verb that says who the one just named is."""
    if not chunk or len(chunk) > _LONGEST_APPOSITION:
        return False
    if page.holds_role(chunk) or (page.units[chunk.start].is_person and len(chunk) <= 3):
        return True
    return False


def _find_content(board: Board, cue: Cue, end: int, sentence: range) -> list[range]:
    page = board.page
    start = skip_conjunction(page, sentence.start)
    before = range(start, cue.first)
    while before and page.units[before.stop - 1].kind == "sign" and page.lower(before.stop - 1) != "»":
        before = range(before.start, before.stop - 1)
    opens = (
        not before
        or (is_opening(page, before)
        and len(before) <= 3)
        or page.lower(before.stop - 1) in page.speech.coordinators
    )
    start = end + 1 if page.lower(end) == "," else end
    after = range(start, find_clause_end(board, start)) if start + 1 < sentence.stop else range(0)
    if opens or page.lower(before.stop - 1) in page.speech.relatives:
        return [after] if after and has_clause(page, after.start, after.stop) else []
    if not after:
        return [before] if has_clause(page, before.start, before.stop) else []
    return [before, after] if page.lower(cue.first - 1) == "," and page.lower(end) == "," else []
