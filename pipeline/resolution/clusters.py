"""Forms of one thing become one cluster.

Fuller names come first, so that every form is compared with the fullest name of a thing; only things that share a word
with it are looked at, so the time grows with the number of names, not with its square.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from pipeline.known.pinning import find_known_id
from pipeline.places.countries import find_country
from pipeline.places.gazetteer import find_sites
from pipeline.release import Mention
from pipeline.resolution.acronyms import list_acronyms
from pipeline.resolution.conflicts import are_in_conflict
from pipeline.resolution.forms import Form, list_initials
from pipeline.resolution.nearest import choose
from pipeline.resolution.rules import RULES, Rule
from pipeline.resolution.setting import Setting

MOST_CANDIDATES = 32
"""Things with one word that a form is compared with at most, the latest first: no release names so many."""
RAREST_WORDS = 2
"""Words of a form by which things are looked up: a fuller name has all of its words, or all but one misspelt."""


@dataclass(eq=False)
class Cluster:
    """One thing, with all forms and mentions that came to it."""

    forms: list[Form]
    mentions: list[Mention]
    names: dict[str, str] = field(default_factory=dict)
    """Its name in a language, by code, where more than its forms in that language tells it."""
    full: Form = field(init=False)
    """The fullest form."""
    models: list[Form] = field(init=False)
    """What other forms are compared with: the fullest form, and those in another script."""

    def __post_init__(self) -> None:
        self._choose_models()

    @classmethod
    def of(cls, *forms: Form) -> Cluster:
        return cls(list(forms), [mention for form in forms for mention in form.mentions])

    def add(self, form: Form, mention: Mention) -> None:
        """One more mention of the thing, by a form that is new or was there before."""
        self.mentions.append(mention)
        if self.forms[-1] is not form:
            self.forms.append(form)
            self._choose_models()

    def _choose_models(self) -> None:
        self.full = min(self.forms, key=lambda form: form.rank)
        self.models = [self.full, *(form for form in self.forms if form.is_latin != self.full.is_latin)]


@dataclass(frozen=True, slots=True)
class Merge:
    """A rule that joined `form` to a thing."""

    rule: str
    form: Form


def build_clusters(forms: Sequence[Form], setting: Setting) -> tuple[list[Cluster], list[Merge]]:
    """Cluster forms of one kind; clusters come in order of first mention, merges as they were made."""
    clusters, merges = _build_known(forms, setting)
    index: dict[str, list[Cluster]] = defaultdict(list)
    for cluster in clusters:
        for form in cluster.forms:
            _enter(form, cluster, index)
    placed = {id(form) for cluster in clusters for form in cluster.forms}
    for form in sorted((form for form in forms if id(form) not in placed), key=lambda form: form.rank):
        candidates = list(_find_candidates(form, index, setting))
        rule, fitting = _apply_rules(form, candidates, setting)
        if fitting:
            merges.append(Merge(rule, form))
            _assign(form, fitting, setting)
        else:
            fitting = [Cluster.of(form)]
            clusters.extend(fitting)
        for cluster in fitting:
            _enter(form, cluster, index)
    return sorted(clusters, key=lambda cluster: min(cluster.mentions)), merges


def _build_known(forms: Sequence[Form], setting: Setting) -> tuple[list[Cluster], list[Merge]]:
    """What the user's table knows comes before all rules: a thing for each id that it gives, with all its forms."""
    groups: dict[str, list[Form]] = defaultdict(list)
    for form in sorted(forms, key=lambda form: form.rank):
        known_id = find_known_id(form.kind, form.text, setting.release.configuration.known)
        if known_id is not None:
            groups[known_id].append(form)
    clusters = [Cluster.of(*group) for group in groups.values()]
    return clusters, [Merge("known", form) for group in groups.values() for form in group]


def _apply_rules(form: Form, candidates: Sequence[Cluster], setting: Setting) -> tuple[str, list[Cluster]]:
    """The first rule that fits, and all things that it fits."""
    for rule in RULES[form.kind]:
        fitting = [
            cluster
            for cluster in candidates
            if any(_fits(rule, form, model, setting) for model in cluster.models)
            and not are_in_conflict(form, cluster.full, setting)
        ]
        if fitting:
            return rule.name, fitting
    return "", []


def _fits(rule: Rule, form: Form, model: Form, setting: Setting) -> bool:
    """Of a known thing the release may give a fuller name than the table."""
    short, full = (form, model) if model.rank < form.rank else (model, form)
    return rule.fits(short, full, setting)


def _assign(form: Form, fitting: Sequence[Cluster], setting: Setting) -> None:
    """Give each mention to the thing that it means."""
    for mention in form.mentions:
        chosen = choose(mention, form, [(cluster.mentions, cluster.full) for cluster in fitting], setting)
        fitting[chosen].add(form, mention)


def _enter(form: Form, cluster: Cluster, index: dict[str, list[Cluster]]) -> None:
    """Under its words, and under what shorter names ask for."""
    for key in (*_list_words(form), *_list_entries(form)):
        if not index[key] or index[key][-1] is not cluster:
            index[key].append(cluster)


def _find_candidates(form: Form, index: dict[str, list[Cluster]], setting: Setting) -> Iterator[Cluster]:
    """Things that share the rarest words, an acronym, brackets with the form, each once."""
    bracketed = [key for other in setting.brackets.get(id(form), ()) for key in _list_words(other)]
    known = sorted((key for key in _list_words(form) if key in index), key=lambda key: len(index[key]))
    seen: set[int] = set()
    for key in (*_list_questions(form), *known[:RAREST_WORDS], *bracketed):
        for cluster in index.get(key, [])[-MOST_CANDIDATES:]:
            if id(cluster) not in seen:
                seen.add(id(cluster))
                yield cluster


def _list_words(form: Form) -> list[str]:
    """The stems of its words, in a fixed order."""
    return list(dict.fromkeys(stem for word in form.words for stem in sorted(word.stems)))


def _list_entries(form: Form) -> Iterator[str]:
    """What a name can be found by beside its words."""
    yield _join(form)
    if form.kind == "organisation":
        yield from _list_acronym_keys(form, "short" if form.is_acronym else "full")
    elif form.kind == "person" and form.core:
        yield _read_edges(form)
    elif form.kind == "place":
        yield from _list_places(form)


def _list_questions(form: Form) -> Iterator[str]:
    """The keys that a name asks for beside its words: an acronym for full names, and a full name for acronyms."""
    yield _join(form)
    if form.kind == "organisation":
        yield from _list_acronym_keys(form, "full" if form.is_acronym else "short")
    elif form.kind == "person" and len(form.core) == 1:
        yield _read_edges(form)
    elif form.kind == "place":
        yield from _list_places(form)


def _list_acronym_keys(form: Form, side: str) -> Iterator[str]:
    """The acronym that it is, or those that it may form, and their letters in any order."""
    if form.is_acronym:
        letters = "".join(word.text for word in form.core)
        yield f"{side} {letters}"
    else:
        yield from (f"{side} {acronym}" for acronym in sorted(list_acronyms(form)))
        letters = list_initials(form.core, form.language.names.small_words)
    yield f"{side} letters {''.join(sorted(letters))}"


def _join(form: Form) -> str:
    return f"joined {''.join(word.text for word in form.core)}"


def _read_edges(form: Form) -> str:
    """A misspelt surname keeps its first and last letter."""
    last = form.core[-1].text
    return f"edges {last[0]}{last[-1]}"


def _list_places(form: Form) -> Iterator[str]:
    country = find_country(form.text)
    if country is not None:
        yield f"country {country.code}"
    yield from sorted(
        {f"state {site.division}" for site in find_sites(form.text) if site.division and not site.is_city}
    )
