from __future__ import annotations

import pytest
from drawing import draw

from pipeline.release import Person
from pipeline.stages.resolution import resolve_entities


@pytest.mark.parametrize(
    ("marked", "linked"),
    [
        ("[o SCO] Secretary-General [p Ada Lind] came.", "SCO"),
        ("[p Ada Lind], chief executive of [o Brightwell], came.", "Brightwell"),
        ("[p Ada Lind], commander, [o U.S. Central Command], came.", "U.S. Central Command"),
        ("[p Ada Lind], Mayor of [l Flint], came.", "Flint"),
        ("[l U.S.] President [p Ada Lind] came.", "U.S."),
        ("[p Ada Lind], head of the [o Norvik] office in [l Oslo], came.", "Norvik"),
        ("The [o Union]'s secretary, [p Ada Lind], came.", "Union"),
        ("[l France]'s interior minister [p Ada Lind] came.", "France"),
        ("Minister [p Ada Lind] came.", None),
        ("[o Norvik] grew. Minister [p Ada Lind] came.", None),
        ("Minister [p Ada Lind] of [o Norvik] came.", None),
        ("[p Ada Lind], head of press, met [o Norvik].", None),
    ],
)
def test_office_is_linked_to_what_it_names(marked: str, linked: str | None) -> None:
    release = resolve_entities(draw(marked).release)
    names = {entity.id: entity.name for entity in release.entities}
    [person] = [entity for entity in release.entities if isinstance(entity, Person)]
    assert [names[role.organisation] if role.organisation else None for role in person.roles] == [linked]


def test_link_survives_another_name_of_the_body() -> None:
    release = resolve_entities(draw("[o Alibaba Group] grew. [o Alibaba] Vice President [p Ada Lind] came.").release)
    [person] = [entity for entity in release.entities if isinstance(entity, Person)]
    assert [role.organisation for role in person.roles] == ["organisation-1"]
