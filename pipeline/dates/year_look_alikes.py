"""Numbers of four digits that are no year: part of a name, a law, a telephone number, a count."""

from __future__ import annotations

from pipeline.dates.surroundings import Rule, Surroundings

EARLIEST_LIKELY_YEAR = 1900
"""Before it, a number that a plain noun follows is rather a count."""
SHORTEST_TELEPHONE_GROUP = 3


def is_year_in_name(around: Surroundings) -> bool:
    """Tokyo 2020, Vision 2030; `In 2020` opens a sentence."""
    before = around.before
    return (
        before[:1].isupper()
        and before.lower() not in around.words.time_prepositions
        and not before.lower().endswith("ed")
    )


def is_name_with_year(around: Surroundings) -> bool:
    """The 2018 FIFA World Cup; `In 2018 FIFA` is a date and a name."""
    return around.after[:1].isupper() and around.before.lower() not in around.words.time_prepositions - {"the"}


def is_law_year(around: Surroundings) -> bool:
    """Competition Act, 2010; Customs Act of 1969; Law No. 5 of 1990; resolution 1325 (2000)."""
    reference = around.word(-2)
    if around.before in (",", "of"):
        return (reference.isdigit() and around.before == "of") or (
            reference.lower() in around.words.laws and reference[:1].isupper()
        )
    return around.before == "(" and reference.isdigit() and around.after == ")"


def is_numbered(around: Surroundings) -> bool:
    """Resolution 2021, No. 2021, (Tadawul: 2021), +44 2021 555; `sold in 2021 3,120` is a year."""
    before, after = around.before, around.after
    if before.isdigit() or before == ")" or (after.isdigit() and len(after) >= SHORTEST_TELEPHONE_GROUP):
        return True
    if before == ".":
        before = around.word(-2)
    return before.lower() in around.words.numbered or (before == ":" and after == ")")


def is_count(around: Surroundings) -> bool:
    """2021 people, nearly 2000, 1709 schoolchildren; `in 2021 results improved` is a year."""
    before, after = around.before.lower(), around.after.lower()
    if after in around.words.counted or before in around.words.approximators:
        return True
    year = around.match.piece.number("year") or 0
    is_noun = around.after[:1].islower() and after not in around.words.function_words | around.words.yearly
    if year < EARLIEST_LIKELY_YEAR:
        return is_noun and before not in around.words.year_prepositions
    is_plural = is_noun and after.endswith(around.words.counted_endings)
    return is_plural and before not in around.words.year_prepositions | {"the", "s"}


def _only_for_years(rule: Rule) -> Rule:
    def check(around: Surroundings) -> bool:
        return around.match.meaning == "year" and around.is_single and rule(around)

    return check


YEAR_LOOK_ALIKES: tuple[Rule, ...] = tuple(
    _only_for_years(rule) for rule in (is_year_in_name, is_name_with_year, is_law_year, is_numbered, is_count)
)
