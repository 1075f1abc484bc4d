"""The table: in this order the rules ask whether an entity of a release is one that is linked already.

The first rule that accepts one decides. A rule looks things up by keys, looks at the names, and weighs them with the
context (`evidence.py`); it accepts the best thing, if the points are not below zero and no other comes near.
"""

from __future__ import annotations

from pipeline.linking import organisation_rules as bodies
from pipeline.linking import person_rules as people
from pipeline.linking import place_rules as places
from pipeline.linking.rule import Rule, list_known_keys, rate_known

KNOWN = Rule("known", list_known_keys, list_known_keys, rate_known)

RULES: dict[str, tuple[Rule, ...]] = {
    "person": (
        KNOWN,
        Rule("full-name", people.list_pair_keys, people.list_pair_keys, people.rate_full_names, joins=True),
        Rule("initials", people.list_initial_keys, people.ask_initials, people.rate_initials, margin=100),
        Rule("surname", people.list_surname_keys, people.ask_surname, people.rate_surname, margin=100),
    ),
    "organisation": (
        KNOWN,
        Rule("listed-body", bodies.list_body_keys, bodies.list_body_keys, bodies.rate_body, joins=True),
        Rule("same-name", bodies.enter_names, bodies.ask_names, bodies.rate_name, joins=True),
        Rule("transliterated-name", bodies.enter_sounds, bodies.ask_sounds, bodies.rate_sounds, joins=True),
        Rule("short-name", bodies.list_short_keys, bodies.list_short_keys, bodies.rate_short, margin=50),
        Rule("acronym-of-initials", bodies.list_acronym_keys, bodies.ask_acronym, bodies.rate_acronym, margin=50),
    ),
    "place": (
        KNOWN,
        Rule("geonames", places.list_geonames_keys, places.list_geonames_keys, places.rate_sure),
        Rule("country", places.list_country_keys, places.list_country_keys, places.rate_sure),
        Rule("same-site", places.list_site_keys, places.list_site_keys, places.rate_site),
        Rule("unplaced", places.list_unplaced_keys, places.ask_unplaced, places.rate_site, margin=50),
    ),
}
