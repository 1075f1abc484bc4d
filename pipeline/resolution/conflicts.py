"""What keeps two names apart though a rule would join them."""

from __future__ import annotations

from pipeline.resolution.forms import Form
from pipeline.resolution.setting import Setting


def are_in_conflict(one: Form, other: Form, setting: Setting) -> bool:
    """Father and son (`Jr.`, `III`), or an honorific of a man and one of a woman."""
    if one.kind != "person":
        return False
    if one.generation and other.generation and one.generation != other.generation:
        return True
    genders = setting.genders[id(one)], setting.genders[id(other)]
    return all(genders) and genders[0].isdisjoint(genders[1])
