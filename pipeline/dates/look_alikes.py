"""What reads like a date and is none: an ordered tuple of small rules, each named for what it spots."""

from __future__ import annotations

from pipeline.dates.grammar import Match
from pipeline.dates.surroundings import Rule, Surroundings
from pipeline.dates.tokens import CLASSES
from pipeline.dates.year_look_alikes import YEAR_LOOK_ALIKES
from pipeline.languages.calendar import CalendarWords, LookAlikes

GLUE = frozenset("/\\@_=#&$€£₽¥%+~<>")
SENTENCE_ENDS = frozenset({"", *'.!?:;"“”«»„()—–-•·*'})
"""Tokens after which a capital says nothing; the empty one is the border of a block."""
SPORTS_REACH = 20
"""Tokens on either side in which a word of sports makes a half one of a match."""


def is_glued(around: Surroundings) -> bool:
    """Part of an address, a sum, a file name, a code: /2021/, $2021, PV-2021, 2008-12-b."""
    tokens, piece = around.match.piece.tokens, around.match.piece
    if tokens.are_joined(piece.first) and around.before in GLUE:
        return True
    if tokens.are_joined(piece.last) and (around.after in GLUE or around.after[:1].isdigit()):
        return True
    return _is_hyphenated(around, -1) or _is_hyphenated(around, 1)


def _is_hyphenated(around: Surroundings, side: int) -> bool:
    """Joined by a dash without spaces to a code or a number; `mid-March` and `2021-based` are no such thing."""
    tokens, piece = around.match.piece.tokens, around.match.piece
    dash = piece.first - 1 if side < 0 else piece.last
    if tokens.class_at(dash) != CLASSES["dash"]:
        return False
    joined = tokens.are_joined(dash) and tokens.are_joined(dash + 1)
    neighbour = around.word(2 * side)
    return joined and (neighbour[:1].isdigit() or neighbour[:1].isupper()) and around.match.meaning in ("year", "month")


def is_lower_case_name(around: Surroundings) -> bool:
    """`may`, `march` and `august` as other words, where the language writes its months with a capital."""
    if not around.capitals:
        return False
    piece, others = around.match.piece, around.words.ambiguous | around.words.given_names
    return any(piece.tokens.word(index) in others for index in piece.positions("month", "floating_feast"))


def is_capitalised_name(around: Surroundings) -> bool:
    """Мая Петрова, улица 1 Мая: a capital inside a sentence makes a name where the language writes dates without."""
    if around.capitals or around.before in SENTENCE_ENDS:
        return False
    piece = around.match.piece
    words = [piece.tokens.word(index) for index in piece.positions("month", "weekday", "season")]
    return any(word.istitle() for word in words)


def is_other_word(around: Surroundings) -> bool:
    """May I, Mr March: a date of one word that is another word too needs a word of time before it."""
    is_ambiguous = around.is_single and around.text.lower() in around.words.ambiguous
    return is_ambiguous and around.before.lower() not in around.words.time_prepositions


def is_given_name(around: Surroundings) -> bool:
    """April Smith; `In April Norway joined` is a date."""
    is_name = around.is_single and around.text.lower() in around.words.given_names
    return (
        is_name
        and around.after[:1].isupper()
        and around.after[1:2].islower()
        and around.before.lower() not in around.words.year_prepositions
    )


def is_any_day(around: Surroundings) -> bool:
    """Every Monday, each summer, on a Saturday."""
    return around.match.meaning in ("weekday", "month", "season") and around.before.lower() in around.words.frequencies


def is_named_day(around: Surroundings) -> bool:
    """Black Friday, Good Friday."""
    return around.match.meaning == "weekday" and around.before.lower() in around.words.named_days


def is_age_or_seconds(around: Surroundings) -> bool:
    """In his mid-50s, 30s later; `the 80s` and `late 80s` are decades."""
    is_short = around.match.meaning == "decade" and around.is_single and len(around.text.rstrip("'sS")) == 2
    if not around.words.decade_openers or not is_short:
        return False
    distance = -2 if around.before == "-" else -1
    opener, owner = around.word(distance).lower(), around.word(distance - 1).lower()
    return opener not in around.words.decade_openers or owner in around.words.possessives


def is_count_of_month(around: Surroundings) -> bool:
    """In May 15 people came: after `in` goes a month, not a day."""
    piece = around.match.piece
    starts_with_month = piece.tokens.class_at(piece.first) == CLASSES["month"]
    is_day = around.match.meaning in ("day", "days") and not piece.has("year")
    return is_day and starts_with_month and around.before.lower() in around.words.month_prepositions


def is_vague_today(around: Surroundings) -> bool:
    """Today's world."""
    if around.match.meaning != "deictic":
        return False
    words = {around.word(distance).lower() for distance in (1, 2, 3)}
    return around.after in ("'", "’") and bool(words & around.words.vague_after)


def is_eve_of_other(around: Surroundings) -> bool:
    """Накануне встречи: the eve of what follows, not of the day of speaking."""
    return around.text.lower() in around.words.eves and around.after.endswith(around.words.eve_endings)


def is_one_of_series(around: Surroundings) -> bool:
    """The third quarter in a row, третий квартал подряд."""
    if around.match.meaning not in ("quarter", "half", "season"):
        return False
    words = [around.word(distance).lower() for distance in (1, 2, 3)]
    return any(" ".join(words[:count]) in around.words.streaks for count in (1, 2, 3))


def is_part_of_other(around: Surroundings) -> bool:
    """The first half of the match, the second quarter of the race: halves and quarters of what is no year."""
    return around.match.meaning in ("half", "quarter") and (
        around.match.piece.tokens.class_at(around.match.piece.last) == CLASSES["of"]
        or (_has_no_year(around) and _is_of_sports(around))
    )


def _has_no_year(around: Surroundings) -> bool:
    return not around.match.piece.has("year", "year_unit")


def _is_of_sports(around: Surroundings) -> bool:
    words = {around.word(distance).lower() for distance in range(-SPORTS_REACH, SPORTS_REACH + 1) if distance}
    return bool(words & around.words.sports)


def is_bare_season(around: Surroundings) -> bool:
    """Winter wheat, one more summer: a season alone needs a word of time before it and no noun after it."""
    if around.match.meaning != "season" or not _has_no_year(around) or around.match.piece.has("fiscal"):
        return False
    if around.text.lower() in around.words.season_adverbs:
        return False
    return around.before.lower() not in around.words.season_prepositions or _is_plain_word(around.after, around.words)


def _is_plain_word(word: str, words: LookAlikes) -> bool:
    return word[:1].islower() and word not in words.function_words


def is_look_alike(match: Match, words: CalendarWords, *, rules: tuple[Rule, ...] | None = None) -> bool:
    """Whether one of the rules, by default of all, says that `match` only reads like a date."""
    around = Surroundings(match, words.look_alikes, words.capitals)
    return any(rule(around) for rule in rules or LOOK_ALIKES)


LOOK_ALIKES: tuple[Rule, ...] = (
    is_glued,
    is_lower_case_name,
    is_capitalised_name,
    is_other_word,
    is_given_name,
    is_any_day,
    is_named_day,
    is_age_or_seconds,
    is_count_of_month,
    is_vague_today,
    is_eve_of_other,
    is_one_of_series,
    is_part_of_other,
    is_bare_season,
    *YEAR_LOOK_ALIKES,
)

NEVER_DATES: tuple[Rule, ...] = (is_any_day, is_one_of_series)
"""Those that hold against the model too: it is good at names that look like dates, not at what is only counted."""
