from __future__ import annotations

from dataclasses import replace

import pytest
from drawing import draw, group_mentions

from pipeline.configuration import Configuration
from pipeline.known.table import parse_known
from pipeline.release import Release
from pipeline.stages.resolution import resolve_entities

TABLE = """id,type,name,aliases
Q1,person,Vladimir Norov,В. Норов|the lion
Q2,person,Aziz Norov,
Q3,organisation,SCO,ШОС|Shanghai Cooperation Organisation
Q4,organisation,S.C.O. Secretariat,
Q5,organisation,Norvik,
Q6,organisation,Norvik AS,Norvik
Q7,place,Norvik,
Q8,person,Holm,
"""


def resolve(marked: str, table: str = TABLE) -> Release:
    drawing = draw(marked)
    configuration = Configuration(known=parse_known(table.encode(), "known.csv"))
    return resolve_entities(drawing.release.fill(configuration=configuration))


def list_ids(release: Release) -> dict[str, str | None]:
    return {entity.name: entity.known_id for entity in release.entities}


@pytest.mark.parametrize(
    ("marked", "ids"),
    [
        ("[p VLADIMIR\u00a0 NOROV] came.", {"VLADIMIR NOROV": "Q1"}),
        ("[o Sco] met.", {"Sco": "Q3"}),
        ("[o S.C.O.] met.", {"S.C.O.": "Q3"}),
        ("[p Vladimir Norov] came. [p Norov] spoke.", {"Vladimir Norov": "Q1"}),
        ("[p Karl Norov] came.", {"Karl Norov": None}),
        ("[l Norvik] is a town.", {"Norvik": "Q7"}),
        ("[l SCO] is no place.", {"SCO": None}),
        ("[p Norovs] came.", {"Norovs": None}),
        ("[p Anna Holm] came, [p Holm] spoke.", {"Anna Holm": "Q8"}),
    ],
)
def test_finds_what_is_known(marked: str, ids: dict[str, str | None]) -> None:
    assert list_ids(resolve(marked)) == ids


@pytest.mark.parametrize(
    "marked",
    [
        "[p:1 Vladimir Norov] came. [p:1 The Lion] spoke.",
        "[o:1 ШОС] met. The [o:1 SCO] met. The [o:1 Shanghai Cooperation Organisation] met.",
        "[p:1 Vladimir Norov] met [p:2 Aziz Norov]. Then [p:2 Norov] spoke.",
        "[o:1 SCO] met. Its [o:2 SCO Secretariat] wrote.",
        "[p:1 Vladimir Imamovich Norov] came. [p:1 Vladimir Norov] spoke.",
    ],
)
def test_knowledge_decides_what_is_one(marked: str) -> None:
    assert group_mentions(resolve(marked).entities) == draw(marked).group_by_label()


def test_different_ids_are_never_one_though_a_rule_would_join_them() -> None:
    rows = ("1,person,Vladimir Norov,", "2,person,Norov,", "3,organisation,Norvik Group,", "4,organisation,Norvik,")
    table = "\n".join(("id,type,name,aliases", *rows))
    marked = "[p:1 Vladimir Norov] and [p:2 Norov] of [o:3 Norvik] and [o:4 Norvik Group] met."
    release = resolve(marked, table)
    assert group_mentions(release.entities) == draw(marked).group_by_label()
    assert list_ids(release) == {"Vladimir Norov": "1", "Norov": "2", "Norvik": "4", "Norvik Group": "3"}


def test_an_ambiguous_name_is_told_and_not_taken() -> None:
    release = resolve("[o Norvik] grew. [o Norvik] shrank.")
    assert list_ids(release) == {"Norvik": None}
    assert release.warnings == ("the organisation 'Norvik' is known as Q5 and as Q6: it was matched with none",)


def test_an_ambiguous_name_that_is_not_there_is_no_matter() -> None:
    assert resolve("[o Norvik AS] grew.").warnings == ()


def test_without_a_table_nothing_is_known() -> None:
    release = resolve_entities(draw("[p Vladimir Norov] came.").release)
    assert [entity.known_id for entity in release.entities] == [None]


def test_what_was_found_is_the_same_but_for_the_id() -> None:
    marked = "[p Vladimir Norov], [o SCO] secretary-general, came to [l Oslo]. [p Norov] spoke."
    plain = resolve_entities(draw(marked).release)
    assert [replace(entity, known_id=None) for entity in resolve(marked).entities] == list(plain.entities)
