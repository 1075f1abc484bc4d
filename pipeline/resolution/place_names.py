"""Rules for places: official and short names of a country, a region with and without the word for its kind."""

from __future__ import annotations

from pipeline.places.countries import find_country
from pipeline.places.gazetteer import find_sites
from pipeline.places.keys import drop_kind, key_of
from pipeline.resolution.forms import Form
from pipeline.resolution.setting import Setting


def names_same_country(short: Form, full: Form, setting: Setting) -> bool:
    """`China` and `People's Republic of China`, `U.S.` and `United States`."""
    country = find_country(short.text)
    return country is not None and country == find_country(full.text)


def drops_kind(short: Form, full: Form, setting: Setting) -> bool:
    """`Yunnan` of Yunnan Province; not `Matanzas` of Matanzas Province, which is a city as well."""
    bare = drop_kind(full.text)
    if not bare or key_of(bare) != key_of(short.text) or find_country(short.text):
        return False
    return not any(site.is_city and not site.is_alias for site in find_sites(short.text))


def names_same_state(short: Form, full: Form, setting: Setting) -> bool:
    """`Mo.` and `MO` and `Missouri`."""
    states = [{site.division for site in find_sites(form.text) if not site.is_city} - {""} for form in (short, full)]
    return len(states[0]) == 1 and states[0] == states[1]
