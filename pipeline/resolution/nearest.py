"""A short name that two things of the release bear: which does this mention mean?"""

from __future__ import annotations

from collections.abc import Sequence

from pipeline.release import Mention
from pipeline.resolution.forms import Form
from pipeline.resolution.setting import Setting

Candidate = tuple[Sequence[Mention], Form]
"""The mentions that are certain so far, and the fullest form."""


def choose(mention: Mention, form: Form, candidates: Sequence[Candidate], setting: Setting) -> int:
    """The place in `candidates` of the thing meant.

    A person's surname goes to the nearest person; anything else to what the release named first, its subject.
    """
    if len(candidates) == 1:
        return 0
    if form.kind == "person":
        return _choose_person(mention, form, candidates, setting)
    return min(range(len(candidates)), key=lambda at: (min(candidates[at][0]), at))


def _choose_person(mention: Mention, form: Form, people: Sequence[Candidate], setting: Setting) -> int:
    """Honorific and office must not speak against it, then the last one named."""
    fitting = [at for at, (_, full) in enumerate(people) if _fits_gender(mention, form, full, setting)]
    fitting = fitting or list(range(len(people)))
    shared = [at for at in fitting if _shares_office(mention, people[at][0], setting)]
    return max(shared or fitting, key=lambda at: (_recency(mention, people[at][0]), -at))


def _fits_gender(mention: Mention, form: Form, full: Form, setting: Setting) -> bool:
    gender, known = setting.gender_of(mention, form), setting.genders[id(full)]
    return not gender or not known or gender in known


def _shares_office(mention: Mention, mentions: Sequence[Mention], setting: Setting) -> bool:
    """`Minister Lind` is the Lind who was called minister."""
    words = setting.titles.get(mention.start, frozenset())
    return any(words & setting.titles.get(other.start, frozenset()) for other in mentions)


def _recency(mention: Mention, mentions: Sequence[Mention]) -> tuple[bool, int]:
    """Those named before come first, the later the better; of those named only after, the sooner the better."""
    before = [other.start for other in mentions if other.start < mention.start]
    return (True, max(before)) if before else (False, -min((other.start for other in mentions), default=0))
