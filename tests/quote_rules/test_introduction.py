from __future__ import annotations

from collections.abc import Callable

import pytest

FINDS = [
    (
        "{r:Senator} {Carol Nguyen} today released the following statement:\n\n"
        "“[1 The bill is a first step.]\n\n“[1 We will keep pushing.]”",
        ("direct: Carol Nguyen",),
    ),
    ("And from Chairwoman {Elena Ruiz}:\n\n“[1 This agreement protects every household.]”", ("direct: Elena Ruiz",)),
    (
        '{Barack Obama} tweeted from his account:\n\n"[1 Cool clock, Ahmed. Want to bring it here?]"',
        ("direct: Barack Obama",),
    ),
    (
        "{r:Senator} {John Cornyn} issued a statement on the rejection of {l:Houston}. "
        '"[1 I am disappointed with this decision.]"',
        ("direct: John Cornyn",),
    ),
]
LEAVES = [
    "The prize has three parts:\n\n“Swan”, “Heron” and “Tern”.",
    "{Carol Nguyen} issued a permit for the park. “Blue Wells” is its name.",
    "The committee heard a report by {Carol Nguyen}:\n\n“Nails”.",
]


@pytest.mark.parametrize(("drawn", "expected"), FINDS)
def test_finds(check: Callable[..., None], drawn: str, expected: tuple[str, ...]) -> None:
    check(drawn, *expected)


@pytest.mark.parametrize("drawn", LEAVES)
def test_leaves_alone(check: Callable[..., None], drawn: str) -> None:
    check(drawn)
