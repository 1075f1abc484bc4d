"""What of a reported clause stands behind the attribution inside it: `The price, Nacuo said, will be 2,350 euros`."""

from __future__ import annotations

from pipeline.quote_rules.board import Board
from pipeline.quote_rules.grammar.chunks import opens_adverbial
from pipeline.quote_rules.grammar.clause_ends import begins_main, find_clause_end
from pipeline.quote_rules.grammar.finite_verbs import has_verb, is_finite
from pipeline.quote_rules.grammar.speaker_words import SpeakerWords
from pipeline.quote_rules.reading.page import Page

COMMAS = frozenset({",", "—", "–"})
"""What parts an attribution from the clause around it."""
_LONGEST_FRAGMENT = 8
"""Units of a first piece without a verb that the rest may complete without one too."""
_LONGEST_NAME = 3
"""Units of a name between commas, its title included."""
_LONGEST_CIRCUMSTANCE = 10
"""Units of an adverbial after a verb."""


def find_rest(board: Board, sentence: range, last: int, first: range, speaker: SpeakerWords) -> range:
    """More of the clause after the attribution and a comma; empty where something else follows.

    A first piece without a verb needs the rest. A whole one has some only where it cannot belong to the
    attribution.
    """
    page = board.page
    start = _skip_appositions(page, _skip_circumstance(page, last + 1, sentence.stop), sentence)
    if start + 1 >= sentence.stop or page.lower(start) not in COMMAS:
        return range(0)
    start += 1
    rest = range(start, find_clause_end(board, start))
    cue = board.cue_at(start)
    opens_other = (cue is not None and cue.kind == "participle") or page.lower(start) in page.speech.relatives
    opens_other = opens_other or _objects(page, start, speaker) or find_clause_end(board, start - 1) <= start
    if opens_other or _is_apart(board, first, rest):
        return range(0)
    if _begins_within(page, start) or page.lower(start) in page.speech.finite or _lacks_verb(page, first):
        return rest
    if not has_verb(page, first.start, first.stop):
        return rest if has_verb(page, rest.start, rest.stop) or len(first) <= _LONGEST_FRAGMENT else range(0)
    word = page.units[start]
    goes_on = (
        page.lower(start) in page.speech.continuing
        or opens_adverbial(page, start)
        or (
            word.kind == "word" and not word.is_capital and word.lower.endswith("ed") and not page.speech.has_free_order
        )
    )
    return rest if goes_on and not page.holds_role(rest) else range(0)


def find_next_clause(board: Board, sentence: range, last: int) -> range:
    """A second clause behind a semicolon, whatever else is said of the speaker before it: `..., said X, its chair;
    it had waited for years`. Empty where it names somebody else, or attributes something itself.
    """
    page = board.page
    semicolon = next((i for i in range(last + 1, sentence.stop) if page.lower(i) == ";"), None)
    if semicolon is None or page.speech.has_free_order:
        return range(0)
    start = semicolon + 1
    subject = start + 1 if page.lower(start) in page.speech.determiners else start
    is_apart = any(page.lower(index) in page.speech.finite for index in range(last + 1, semicolon))
    if is_apart or page.units[subject].kind == "name" or begins_main(board, start, sentence.stop):
        return range(0)
    rest = range(start, find_clause_end(board, start))
    return rest if has_verb(page, rest.start, rest.stop) else range(0)


def skip_adverbs(page: Page, start: int, stop: int) -> int:
    """Past adverbs and dates that follow a verb."""
    while start < stop and (
        page.units[start].kind == "date"
        or page.lower(start) in page.speech.auxiliaries
        or page.lower(start).endswith("ly")
    ):
        start += 1
    return start


def _is_apart(board: Board, first: range, rest: range) -> bool:
    """Does a phrase say where it was said, and more of the clause follow: `, said X, on the edge of a fair; ...`?"""
    page = board.page
    return (
        board.cue_at(first.stop + 1) is not None
        and page.lower(rest.stop) == ";"
        and not has_verb(page, rest.start, rest.stop)
    )


def _lacks_verb(page: Page, first: range) -> bool:
    """Does the verb follow: `It would not, he added, sell below value`?"""
    last = page.lower(first.stop - 1)
    return last in page.speech.negations and not page.speech.has_free_order


def _objects(page: Page, start: int, speaker: SpeakerWords) -> bool:
    """Does the release itself object: `..., he admitted, but he would not say why`, `..., but the IAAF showed`?"""
    if page.lower(start) not in page.speech.adversatives or page.speech.has_free_order:
        return False
    following = start + 1
    if page.is_word_of(following, page.speech.pronouns):
        return _may_be_speaker(page, page.lower(following), speaker)
    return page.units[following + 1 if page.lower(following) in page.speech.definite else following].kind == "name"


def _may_be_speaker(page: Page, pronoun: str, speaker: SpeakerWords) -> bool:
    """May a pronoun after `but` mean the speaker? `it` and `they` mean nobody who is called by a name or `she`."""
    if page.speech.pronouns[pronoun] in ("masculine", "feminine"):
        return True
    head = page.units[speaker.head]
    if speaker.kind == "description":
        noun = page.lower(speaker.last)
        return noun in page.speech.bodies or noun.endswith(page.speech.plural_endings)
    return head.lower == pronoun if speaker.kind == "pronoun" else not head.is_person


def _skip_circumstance(page: Page, start: int, stop: int) -> int:
    """Past adverbs, dates and one adverbial after the verb: `he said with a smile`, `she reported by phone`."""
    start = skip_adverbs(page, start, stop)
    if not page.is_preposition(start) or page.lower(start) in page.speech.subordinators:
        return start
    for index in range(start + 1, min(start + _LONGEST_CIRCUMSTANCE, stop)):
        if page.lower(index) in COMMAS:
            return index
        if is_finite(page, index) or page.units[index].kind in ("sign", "quotation"):
            break
    return start


def _begins_within(page: Page, unit: int) -> bool:
    """Do quoted words go on with the clause before the attribution: `It came back, she said, "with sand in it"`?"""
    pair = page.units[unit].pair
    return pair is not None and page.text[pair.content.start].islower()


def _skip_appositions(page: Page, comma: int, sentence: range) -> int:
    """Past names and offices between commas: `says Johan Lindqvist, Product Manager Europe, with ...`."""
    while comma < sentence.stop and page.lower(comma) in COMMAS:
        following = next((i for i in range(comma + 1, sentence.stop) if page.lower(i) in COMMAS), None)
        if following is None or not _is_apposition(page, range(comma + 1, following)):
            break
        comma = following
    return comma


def _is_apposition(page: Page, chunk: range) -> bool:
    is_name = bool(chunk) and chunk.stop - chunk.start <= _LONGEST_NAME and page.units[chunk.stop - 1].is_person
    return is_name or page.holds_role(chunk)
