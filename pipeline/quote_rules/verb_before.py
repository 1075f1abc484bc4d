"""`X said: "..."`, `X told the press that "..."`, `X described the year as "..."`."""

from __future__ import annotations

from pipeline.languages.speech import BARE, CLAUSE, DESCRIBES, NAMES
from pipeline.quote_rules.board import Board, Draft, Group
from pipeline.quote_rules.grammar.attribution import Attribution, read_before
from pipeline.quote_rules.grammar.chunks import is_opening
from pipeline.quote_rules.grammar.clause_ends import find_clause_end
from pipeline.quote_rules.grammar.conjunctions import find_conjunction
from pipeline.quote_rules.grammar.cues import Cue
from pipeline.quote_rules.grammar.finite_verbs import has_verb
from pipeline.quote_rules.grammar.quotations import count_words, is_sentence_like, make_direct
from pipeline.quote_rules.grammar.speaker_words import SpeakerWords
from pipeline.quote_rules.grammar.subjects import skip_auxiliaries
from pipeline.quote_rules.reading.page import Page

_GLUE = frozenset({",", ":"})
_SHORTEST_UNMARKED = 5
"""Words that a quotation needs where no sign leads to it: `wrote on "Insurgency Wiki"` names a thing."""
_SHORTEST_NAME = 2
"""Words that `called it "..."` must quote to be speech: one word is a name or a term."""


def find_verb_right_before(board: Board, group: Group) -> Draft | None:
    """Nothing but a comma, a colon or a conjunction between verb and quotation."""
    page = board.page
    attribution = read_before(board, group.first)
    if attribution is None or attribution.cue is None or not _is_tight(page, attribution.cue.last, group.first):
        return None
    if _goes_on(page, group) or _is_inserted(page, attribution, group) or _is_embedded(board, attribution.cue):
        return None
    return make_direct(board, group, attribution) if _may_describe(page, attribution, group) else None


def find_verb_before(board: Board, group: Group) -> Draft | None:
    """An addressee, an adverbial or what is described stands between."""
    page = board.page
    attribution = read_before(board, group.first)
    if attribution is None or attribution.cue is None or _goes_on(page, group):
        return None
    cue = attribution.cue
    if _is_embedded(board, cue) or _is_inserted(page, attribution, group) or _completes(page, cue, group):
        return None
    follows_sign = page.units[group.first - 1].kind == "sign"
    if not _describes(cue) and not follows_sign and count_words(page, group) < _SHORTEST_UNMARKED:
        return None
    return make_direct(board, group, attribution) if _may_describe(page, attribution, group) else None


def _describes(cue: Cue) -> bool:
    return cue.can(DESCRIBES) or cue.can(NAMES)


def _may_describe(page: Page, attribution: Attribution, group: Group) -> bool:
    """Are the words that a describing verb quotes the speaker's own, not the name of what is described?"""
    cue, speaker = attribution.cue, attribution.speaker
    if cue is None or not _describes(cue):
        return True
    pair = page.units[group.first].pair
    if cue.can(NAMES) and page.is_preposition(cue.last + 1):
        return False
    is_far = speaker is None or (speaker.kind == "description" and _is_far(page, speaker, cue))
    is_name = pair is not None and page.text[pair.content.start].isupper() and not is_sentence_like(page, group)
    return not is_name and not is_far and (cue.can(DESCRIBES) or count_words(page, group) >= _SHORTEST_NAME)


def _is_far(page: Page, speaker: SpeakerWords, cue: Cue) -> bool:
    """Is a description none of this verb's subject: parted from it, or with a verb of its own?"""
    is_parted = speaker.last + 1 < skip_auxiliaries(page, speaker.last, cue.first)
    return is_parted or has_verb(page, speaker.first, speaker.last + 1)


def _is_tight(page: Page, verb: int, quotation: int) -> bool:
    glue = _GLUE if page.speech.has_free_order else _GLUE | page.speech.conjunctions
    return all(page.lower(i) in glue for i in range(verb + 1, quotation))


def _is_inserted(page: Page, attribution: Attribution, group: Group) -> bool:
    """Does the attribution interrupt a clause that the quoted words end: `Baku, he said, "will draw its own
    maps"`?
    """
    pair, speaker = page.units[group.first].pair, attribution.speaker
    if pair is None or speaker is None or page.lower(speaker.first - 1) != ",":
        return False
    first = range(page.sentence(group.first).start, speaker.first - 1)
    is_lower = page.text[pair.content.start].islower()
    return is_lower and bool(first) and page.lower(group.first - 1) == "," and not is_opening(page, first)


def _completes(page: Page, cue: Cue, group: Group) -> bool:
    """Do the quoted words hold the verb of a clause whose subject stands before them: `told us any process "must be
    swift"`?
    """
    pair = page.units[group.first].pair
    words = pair.content.cut(page.body).split(maxsplit=1) if pair else []
    follows_word = page.units[group.first - 1].kind in ("word", "name") and group.first - 1 > cue.last
    is_conjunction = page.lower(group.first - 1) in page.speech.conjunctions
    return follows_word and not is_conjunction and bool(words) and words[0] in page.speech.finite


def _is_embedded(board: Board, cue: Cue) -> bool:
    """Is the verb part of a reported clause (`X said that the fans reminded him of "a kettle"`), not a second one
    of X?
    """
    page = board.page
    if _is_reported(board, cue):
        return True
    before = page.lower(cue.first - 1)
    if cue.kind == "participle" or before in page.speech.coordinators or before in page.speech.auxiliaries:
        return False
    for index in range(page.sentence(cue.first).start, cue.first):
        earlier = board.cue_at(index)
        if earlier and earlier.kind == "verb" and earlier.can(CLAUSE):
            conjunction = find_conjunction(page, earlier)
            if conjunction is not None and find_clause_end(board, conjunction) > cue.last:
                return True
    return False


def _is_reported(board: Board, cue: Cue) -> bool:
    """Is the verb that of a clause reported without a conjunction: `X said she feels "sick, but the good sort"`?"""
    page = board.page
    earlier = board.cue_at(cue.first - 2)
    is_subject = page.is_word_of(cue.first - 1, page.speech.pronouns)
    return earlier is not None and earlier.kind == "verb" and earlier.can(BARE) and is_subject


def _goes_on(page: Page, group: Group) -> bool:
    """Does the clause go on after the quoted words, so that they are only part of it?"""
    after = group.last + 1
    if page.lower(group.first - 1) == ":" or after >= page.sentence(group.last).stop:
        return False
    unit = page.units[after]
    if unit.lower in page.speech.coordinators:
        return page.lower(after + 1) in page.speech.conjunctions
    is_word = unit.kind in ("word", "name", "number")
    return is_word and unit.lower not in page.speech.relatives and not unit.is_capital
