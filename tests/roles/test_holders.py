from __future__ import annotations

import pytest
from drawing import draw

from pipeline.release import Person
from pipeline.roles.holders import holder_of
from pipeline.stages.resolution import resolve_entities

PEOPLE = (
    "[o SCO] Secretary-General [p Vladimir Norov] met [p James Song], [o Alibaba] Vice President, and [p Ada Lind], "
    "Minister of Foreign Affairs. Later Mayor [p Bo Lund] met Deputy Mayor [p Cy Holt] and Captain [p Dov Hall]. "
)


@pytest.mark.parametrize(
    ("description", "name"),
    [
        ("{the SCO Secretary-General} agreed.", "Vladimir Norov"),
        ("{The Secretary-General} agreed.", "Vladimir Norov"),
        ("{the Vice President} agreed.", "James Song"),
        ("{the foreign minister} agreed.", "Ada Lind"),
        ("{The Minister} agreed.", "Ada Lind"),
        ("{The Mayor} agreed.", "Bo Lund"),
        ("{the deputy mayor} agreed.", "Cy Holt"),
        ("{The Captain} agreed.", "Dov Hall"),
        ("{the President} agreed.", None),
        ("{the UN Secretary-General} agreed.", None),
        ("{the Director} agreed.", None),
        ("{the company} agreed.", None),
        ("{the SCO} agreed.", None),
        ("{the} end.", None),
    ],
)
def test_description_means_the_holder(description: str, name: str | None) -> None:
    drawing = draw(PEOPLE + description)
    release = resolve_entities(drawing.release)
    people = [entity for entity in release.entities if isinstance(entity, Person)]
    holder = holder_of(drawing.braced[0], people, release)
    assert (holder.name if holder else None) == name


def test_of_two_holders_the_one_named_last_is_meant() -> None:
    drawing = draw("Minister [p Ada Lind] met Minister [p Bo Hall]. [p Lind] spoke. {The Minister} agreed.")
    release = resolve_entities(drawing.release)
    people = [entity for entity in release.entities if isinstance(entity, Person)]
    holder = holder_of(drawing.braced[0], people, release)
    assert holder is not None
    assert holder.name == "Ada Lind"


def test_description_by_another_name_of_the_body() -> None:
    drawing = draw(
        "[p Ada Lind], director of the [o Electronic World Trade Platform] ([o eWTP]), came. "
        "{The eWTP director} agreed."
    )
    release = resolve_entities(drawing.release)
    people = [entity for entity in release.entities if isinstance(entity, Person)]
    holder = holder_of(drawing.braced[0], people, release)
    assert holder is not None
    assert holder.name == "Ada Lind"


@pytest.mark.parametrize(
    ("description", "name"),
    [("{Генсек ШОС} рад.", None), ("{министру спорта} сказали.", "Ада Линд"), ("{Министр} рад.", "Ада Линд")],
)
def test_russian_descriptions(description: str, name: str | None) -> None:
    drawing = draw("Министр спорта [p Ада Линд] приехала. " + description, "ru")
    release = resolve_entities(drawing.release)
    people = [entity for entity in release.entities if isinstance(entity, Person)]
    holder = holder_of(drawing.braced[0], people, release)
    assert (holder.name if holder else None) == name
