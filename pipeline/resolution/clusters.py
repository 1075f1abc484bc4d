"""Forms of one thing become one cluster.

Fuller names come first, so that every form is compared with the fullest name of a thing; only things that share a word
with it are looked at, so the time grows with the number of names, not with its square.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from pipeline.known.pinning import find_known_id
from pipeline.places.countries import find_country
from pipeline.release import EntityKind, Mention
from pipeline.resolution.acronyms import list_acronyms
from pipeline.resolution.conflicts import are_in_conflict
from pipeline.resolution.forms import Form, list_initials
from pipeline.resolution.nearest import choose
from pipeline.resolution.rules import RULES, Rule
from pipeline.resolution.setting import Setting

MOST_CANDIDATES = 64
"""Things that one form is compared with at most, the latest first: no release names so many by one word."""


@dataclass(eq=False)
class Cluster:
    """One thing: its fullest form, and all forms and mentions that came to it."""

    full: Form
    forms: list[Form] = field(default_factory=list)
    mentions: list[Mention] = field(default_factory=list)

    @property
    def models(self) -> Iterator[Form]:
        """What other forms are compared with: the fullest form, in each script."""
        yield self.full
        yield from (form for form in self.forms if form.is_latin != self.full.is_latin)

    def add(self, form: Form, mentions: Iterable[Mention]) -> None:
        if self.forms[-1] is not form:
            self.forms.append(form)
        self.full = min(self.full, form, key=_rank)
        self.mentions.extend(mentions)


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
    for form in sorted((form for form in forms if id(form) not in placed), key=_rank):
        candidates = list(_find_candidates(form, index, setting))
        rule, fitting = _apply_rules(form, candidates, setting)
        if fitting:
            merges.append(Merge(rule, form))
            _assign(form, fitting, setting)
        else:
            fitting = [Cluster(form, [form], list(form.mentions))]
            clusters.extend(fitting)
        for cluster in fitting:
            _enter(form, cluster, index)
    return sorted(clusters, key=lambda cluster: min(cluster.mentions)), merges


def _build_known(forms: Sequence[Form], setting: Setting) -> tuple[list[Cluster], list[Merge]]:
    """What the user's table knows comes before all rules: a thing for each id that it gives, with all its forms."""
    groups: dict[str, list[Form]] = defaultdict(list)
    for form in sorted(forms, key=_rank):
        known_id = find_known_id(form.kind, form.text, setting.release.configuration.known)
        if known_id is not None:
            groups[known_id].append(form)
    clusters = [
        Cluster(group[0], group, [mention for form in group for mention in form.mentions]) for group in groups.values()
    ]
    return clusters, [Merge("known", form) for group in groups.values() for form in group]


def _rank(form: Form) -> tuple[int, int, bool, Mention]:
    """Fullest first: the words written out, then the letters, then mixed case before capitals."""
    written = [word for word in form.words if not word.is_initial]
    return -len(written), -len(form.text), form.is_upper, form.mentions[0]


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
    full, short = sorted((form, model), key=_rank)
    return rule.fits(short, full, setting)


def _assign(form: Form, fitting: Sequence[Cluster], setting: Setting) -> None:
    """Give each mention to the thing that it means."""
    for mention in form.mentions:
        chosen = choose(mention, form, [(cluster.mentions, cluster.full) for cluster in fitting], setting)
        fitting[chosen].add(form, [mention])


def _enter(form: Form, cluster: Cluster, index: dict[str, list[Cluster]]) -> None:
    for key in _list_keys(form):
        if not index[key] or index[key][-1] is not cluster:
            index[key].append(cluster)


def _find_candidates(form: Form, index: dict[str, list[Cluster]], setting: Setting) -> Iterator[Cluster]:
    """Things that share a word, an acronym or brackets with the form, each once."""
    seen: set[int] = set()
    bracketed = (key for other in setting.brackets.get(id(form), ()) for key in _list_keys(other))
    for key in (*_list_keys(form), *bracketed):
        for cluster in index.get(key, [])[-MOST_CANDIDATES:]:
            if id(cluster) not in seen:
                seen.add(id(cluster))
                yield cluster


def _list_keys(form: Form) -> list[str]:
    """In a fixed order."""
    keys = [stem for word in form.words for stem in sorted(word.stems)]
    joined = "".join(word.text for word in form.core)
    keys.append(f"joined {joined}")
    keys.extend(_KEYS_OF_KIND[form.kind](form, joined))
    return list(dict.fromkeys(keys))


def _list_person_keys(form: Form, joined: str) -> Iterator[str]:
    """A misspelt surname keeps its first and last letter."""
    if form.core:
        last = form.core[-1].text
        yield f"edges {last[0]}{last[-1]}"


def _list_organisation_keys(form: Form, joined: str) -> Iterator[str]:
    """Acronyms that it is or may be formed to, and their letters in any order."""
    initials = joined if form.is_acronym else list_initials(form.core, form.language.names.small_words)
    yield f"letters {''.join(sorted(initials))}"
    acronyms = {joined} if form.is_acronym else list_acronyms(form)
    yield from (f"acronym {acronym}" for acronym in sorted(acronyms))


def _list_place_keys(form: Form, joined: str) -> Iterator[str]:
    country = find_country(form.text)
    if country is not None:
        yield f"country {country.code}"


_KEYS_OF_KIND: dict[EntityKind, Callable[[Form, str], Iterator[str]]] = {
    "person": _list_person_keys,
    "organisation": _list_organisation_keys,
    "place": _list_place_keys,
}
