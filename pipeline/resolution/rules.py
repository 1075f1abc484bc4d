"""The table: in this order the rules ask whether a shorter name means the same thing as a fuller one.

The first rule that fits any thing decides. Where it fits several, `nearest.py` chooses for each mention.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from pipeline.release import EntityKind
from pipeline.resolution.acronyms import is_formed_of_initials, is_reordered_acronym, stands_in_brackets
from pipeline.resolution.forms import Form
from pipeline.resolution.organisation_names import drops_tail, drops_words, names_distinctive_word, quotes_same_name
from pipeline.resolution.person_names import (
    abbreviates_given_names,
    is_first_of_surnames,
    is_reordered,
    is_surname,
    leaves_out_names,
    opens_name,
)
from pipeline.resolution.place_names import drops_kind, names_same_country, names_same_state
from pipeline.resolution.same_name import is_inflected, is_misspelt, is_same_name
from pipeline.resolution.setting import Setting


@dataclass(frozen=True, slots=True)
class Rule:
    """`fits(short, full, setting)`: is `short` a name of the thing that `full` names?"""

    name: str
    fits: Callable[[Form, Form, Setting], bool]


_SAME: tuple[Rule, ...] = (
    Rule("same-name", is_same_name),
    Rule("inflected-name", is_inflected),
)

RULES: dict[EntityKind, tuple[Rule, ...]] = {
    "person": (
        *_SAME,
        Rule("script-in-brackets", stands_in_brackets),
        Rule("initials", abbreviates_given_names),
        Rule("fewer-names", leaves_out_names),
        Rule("reordered-name", is_reordered),
        Rule("surname", is_surname),
        Rule("first-surname", is_first_of_surnames),
        Rule("opening-name", opens_name),
        Rule("misspelt-name", is_misspelt),
    ),
    "organisation": (
        *_SAME,
        Rule("acronym-in-brackets", stands_in_brackets),
        Rule("acronym-of-initials", is_formed_of_initials),
        Rule("quoted-name", quotes_same_name),
        Rule("short-form", drops_tail),
        Rule("fewer-words", drops_words),
        Rule("distinctive-word", names_distinctive_word),
        Rule("reordered-acronym", is_reordered_acronym),
    ),
    "place": (
        *_SAME,
        Rule("country-variant", names_same_country),
        Rule("state-abbreviation", names_same_state),
        Rule("region-without-kind", drops_kind),
        Rule("acronym-in-brackets", stands_in_brackets),
    ),
}
