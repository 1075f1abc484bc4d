from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.bilingual.spelling import spell_nominative
from pipeline.languages.ru_cases import RUSSIAN_CASES
from pipeline.release import EntityKind


@pytest.mark.parametrize(
    ("kind", "name", "other", "nominative"),
    [
        ("person", "Абдулазизом Камиловым", "Abdulaziz Kamilov", "Абдулазиз Камилов"),
        ("person", "Андрею Петрову", "Andrey Petrov", "Андрей Петров"),
        ("person", "Анны Петровой", "Anna Petrova", "Анна Петрова"),
        ("person", "Джеймса Сонга", "James Song", "Джеймс Сонг"),
        ("person", "Норова", "Vladimir Norov", "Норов"),
        ("place", "Чепена", "Chepén", "Чепен"),
        ("place", "Сибу", "Sibu", "Сибу"),
        ("person", "Петру Иванову", "Vladimir Norov", None),
        ("person", "Владимира Имамовича Норова", "Vladimir Norov", None),
        ("place", "Пекине", "Beijing", None),
        ("place", "Италии", "Italy", None),
        ("organisation", "Росатома", "Rosatom", "Росатом"),
        ("organisation", "Шанхайской организации сотрудничества", "SCO", None),
    ],
)
def test_a_spelling_tells_the_nominative(kind: EntityKind, name: str, other: str, nominative: str | None) -> None:
    assert spell_nominative(kind, name, other, RUSSIAN_CASES) == nominative


@given(st.text(max_size=20), st.text(max_size=20))
def test_any_text_is_read(name: str, other: str) -> None:
    assert spell_nominative("person", name, other, RUSSIAN_CASES) is None or name.strip()
