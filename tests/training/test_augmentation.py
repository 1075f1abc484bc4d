"""Other names and another case, with every label still on its words."""

from __future__ import annotations

import random
from dataclasses import replace

import pytest

from pipeline.training.augmentation import Chances, augment
from pipeline.training.example import Example, LabelledName
from pipeline.training.name_pool import NamePool
from pipeline.training.well_known import ORGANISATIONS, REGIONS

NEVER = Chances(rename_release=0, rename_name=0, shout_title=0, shout_opening=0, lower_block=0)
ALWAYS_RENAME = replace(NEVER, rename_release=1, rename_name=1)

POOL = NamePool(
    person_words=("Amara",),
    cities=("Nova Gorica",),
    countries=("Timor Leste",),
    organisations=("Harbour Steel Works",),
    split=lambda name: tuple(name.split()),
)

EXAMPLE = Example(
    words=tuple("SCO chief Vladimir Norov met Alibaba in Hangzhou . Norov said he was glad".split()),
    borders=(0, 9),
    spans={
        "entity": (
            (0, 1, "organisation"),
            (2, 4, "person"),
            (5, 6, "organisation"),
            (7, 8, "place"),
            (9, 10, "person"),
        ),
        "role": ((0, 2, "role"),),
        "reported": ((11, 14, "reported"),),
    },
    names=(
        LabelledName(0, 1, "organisation", "sco"),
        LabelledName(2, 4, "person", "norov"),
        LabelledName(5, 6, "organisation", "alibaba"),
        LabelledName(7, 8, "place", "hangzhou"),
        LabelledName(9, 10, "person", "norov"),
    ),
)


def cut(example: Example, head: str) -> list[tuple[str, str]]:
    return [(" ".join(example.words[start:end]), kind) for start, end, kind in example.spans[head]]


def test_nothing_changes_without_a_chance() -> None:
    assert augment(EXAMPLE, NEVER, POOL, random.Random(1)).words == EXAMPLE.words


@pytest.mark.parametrize("seed", range(8))
def test_names_change_and_labels_follow(seed: int) -> None:
    varied = augment(EXAMPLE, ALWAYS_RENAME, POOL, random.Random(seed))
    assert "Norov" not in varied.words
    full, surname = cut(varied, "entity")[1], cut(varied, "entity")[4]
    assert (full[1], surname[1]) == ("person", "person")
    assert full[0].split()[1] == surname[0]
    assert cut(varied, "entity")[3][0] in ("Nova Gorica", "Timor Leste", *REGIONS)
    assert cut(varied, "reported") == [("he was glad", "reported")]
    (role, _), *_ = cut(varied, "role")
    assert role.endswith(" chief")
    assert varied.words[varied.borders[1]] == surname[0]


def test_an_acronym_is_replaced_by_an_acronym() -> None:
    acronyms = {augment(EXAMPLE, ALWAYS_RENAME, POOL, random.Random(seed)).words[0] for seed in range(20)}
    assert all(word.isupper() and (len(word) <= 5 or word in ORGANISATIONS) for word in acronyms)


def test_a_title_is_shouted_or_capitalised_alone() -> None:
    varied = augment(EXAMPLE, replace(NEVER, shout_title=1), POOL, random.Random(2))
    title, rest = varied.words[:9], varied.words[9:]
    assert all(word[0].isupper() for word in title if word.isalpha())
    assert rest == EXAMPLE.words[9:]


def test_the_same_dice_give_the_same_copy() -> None:
    assert augment(EXAMPLE, ALWAYS_RENAME, POOL, random.Random(5)) == augment(
        EXAMPLE, ALWAYS_RENAME, POOL, random.Random(5)
    )
