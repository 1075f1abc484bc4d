"""`According to X, ...`, `..., according to X`, `По словам X, ...`, `По его словам, ...`."""

from __future__ import annotations

from itertools import pairwise

from pipeline.languages.speech import BARE
from pipeline.quote_rules.board import Board, Draft
from pipeline.quote_rules.grammar.bound_clauses import ends_bound_clause, find_bearer
from pipeline.quote_rules.grammar.chunks import is_opening, opens_adverbial
from pipeline.quote_rules.grammar.clause_ends import find_clause_end
from pipeline.quote_rules.grammar.clauses import has_clause, make_clause
from pipeline.quote_rules.grammar.conjunctions import find_conjunction
from pipeline.quote_rules.grammar.cues import Cue
from pipeline.quote_rules.grammar.finite_verbs import has_verb
from pipeline.quote_rules.grammar.openings import skip_openers
from pipeline.quote_rules.grammar.speaker_words import SpeakerWords
from pipeline.quote_rules.reading.page import Page
from pipeline.quote_rules.reading.sentences import STOPS

_LONGEST_APPOSITION = 14
_LONGEST_OPENING = 4
_LONGEST_NAME = 5
"""Units within which the name stands in a phrase that no comma ends."""


def find_prefix_clause(board: Board, cue: Cue) -> Draft | None:
    """The clause stands after the phrase and its comma, before it, or on both sides."""
    page = board.page
    sentence = page.sentence(cue.first)
    if cue.kind == "own prefix":
        end, speaker = cue.last + 1, SpeakerWords(cue.first, cue.last, cue.first, "pronoun")
    elif cue.kind == "prefix":
        end = end_of_speaker(page, cue.last, sentence, closes=page.lower(cue.first - 1) == ",")
        named = _read_object_pronoun(page, cue.last + 1) or find_bearer(page, cue.last + 1, end)
        if named is None or page.is_word_of(cue.last + 1, page.speech.relatives) or not _is_somebody(page, named):
            return None
        speaker = named
    else:
        return None
    ranges = _find_content(board, cue, end, sentence)
    return make_clause(board, ranges, cue, speaker) if ranges else None


def _read_object_pronoun(page: Page, unit: int) -> SpeakerWords | None:
    is_pronoun = page.lower(unit) in page.speech.object_pronouns and page.units[unit + 1 : unit + 2]
    if not is_pronoun or page.units[unit + 1].kind != "sign":
        return None
    return SpeakerWords(unit, unit, unit, "pronoun")


def _is_somebody(page: Page, words: SpeakerWords) -> bool:
    """A bare noun in the singular speaks of a measure (`according to size`), where the language has articles."""
    if words.kind != "description" or not page.language.articles:
        return True
    has_name = any(page.units[index].kind == "name" for index in range(words.first, words.last + 1))
    is_plural = any(page.lower(index).endswith(page.speech.plural_endings) for index in (words.head, words.last))
    return has_name or is_plural or page.lower(words.first) in page.speech.determiners


def end_of_speaker(page: Page, cue: int, sentence: range, *, closes: bool = False) -> int:
    """The comma that ends the words for the speaker, an apposition between commas included.

    Args:
        cue: the unit after which these words begin.
        closes: the clause stands before them, so that a verb in what follows is none of its own.
    """
    ends = [i for i in range(cue + 1, sentence.stop) if page.lower(i) == "," or page.lower(i) in STOPS]
    follows_verb = not closes and not page.speech.has_free_order and bool(ends) and has_verb(page, cue + 1, ends[0])
    if not ends or (follows_verb and not ends_bound_clause(page, range(cue + 1, ends[0]))):
        return _end_without_comma(page, cue, sentence)
    for end, following in pairwise(ends):
        if page.units[end + 1].kind == "quotation" or not _is_apposition(page, range(end + 1, following)):
            return end
    return ends[-1] if page.lower(ends[-1]) in STOPS else ends[0]


def _end_without_comma(page: Page, cue: int, sentence: range) -> int:
    """`According to Rathbun the property was returned`: the words end with the first name."""
    names = (i for i in range(cue + 1, min(cue + _LONGEST_NAME, sentence.stop)) if page.units[i].kind == "name")
    name = next(names, None)
    return sentence.stop if name is None else name + 1


def _is_apposition(page: Page, chunk: range) -> bool:
    """A short stretch without a verb that says who the one just named is."""
    if not chunk or len(chunk) > _LONGEST_APPOSITION:
        return False
    is_name = any(page.units[index].is_person for index in chunk[-2:]) and len(chunk) <= _LONGEST_NAME
    opening = page.lower(chunk.start)
    endings = page.speech.participle_endings
    is_participle = (
        opening in page.speech.participles
        or opening.endswith(endings)
        or (opening in page.speech.prepositions and opening.endswith("ing"))
    )
    return is_name or is_participle or page.holds_role(chunk) or opening in page.speech.relatives


def _find_content(board: Board, cue: Cue, end: int, sentence: range) -> list[range]:
    """The ranges of the clause; none where what follows is somebody's speech in its own right (`According to A, B
    said that`).
    """
    page = board.page
    before = _strip_signs(page, range(skip_openers(page, sentence.start), cue.first))
    start = end + 1 if page.lower(end) == "," else end
    after = range(start, find_clause_end(board, start)) if start + 1 < sentence.stop else range(0)
    if after and _has_own_attribution(board, after):
        return []
    if _opens_clause(page, before) or (after and page.lower(before.stop - 1) in page.speech.subordinators):
        return [after] if after and has_clause(page, after.start, after.stop, least=2) else []
    is_whole = has_verb(page, before.start, before.stop) and not page.speech.has_free_order
    lead = page.lower(after.start) if after else ""
    opens_other = lead in page.speech.coordinators | page.speech.relatives.keys() | page.speech.indefinite
    is_inserted = page.lower(cue.first - 1) in (",", "—", "–") and page.lower(end) == ","
    if is_inserted and is_whole and after and opens_adverbial(page, after.start):
        return [before, after]
    if not after or (is_whole and (opens_other or not has_verb(page, after.start, after.stop))):
        return [before] if has_clause(page, before.start, before.stop, least=2) else []
    return [before, after] if is_inserted else []


def _opens_clause(page: Page, before: range) -> bool:
    """Is what stands before the phrase no part of the clause: nothing, an adverbial, a conjunction, a relative
    pronoun?
    """
    if not before:
        return True
    last = page.lower(before.stop - 1)
    is_adverbial = is_opening(page, before) and len(before) <= _LONGEST_OPENING
    links = page.speech.coordinators | page.speech.conjunctions | page.speech.relatives.keys()
    return is_adverbial or last in links


def _has_own_attribution(board: Board, clause: range) -> bool:
    page = board.page
    for index in clause:
        cue = board.cue_at(index)
        if cue is not None:
            return cue.kind == "verb" and (cue.can(BARE) or find_conjunction(page, cue) is not None)
        if page.lower(index) in page.speech.finite:
            return False
    return False


def _strip_signs(page: Page, part: range) -> range:
    while part and page.units[part.stop - 1].kind == "sign":
        part = range(part.start, part.stop - 1)
    return part
