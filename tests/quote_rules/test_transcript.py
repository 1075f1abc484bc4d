from __future__ import annotations

from collections.abc import Callable

import pytest

FINDS = [
    (
        "MS {DELACROIX}: [1 Good afternoon, everyone.]\n\n[1 We have news.]\n\n"
        "QUESTION: [2 Is it good news?]\n\nMS {DELACROIX}: [3 It is.]\n\n(The briefing was concluded.)",
        ("direct: DELACROIX", "direct:", "direct: DELACROIX"),
    ),
]
LEAVES = [
    "WHAT: Three days of open workshops.\n\nWHEN: {d:27 March 2015}.\n\nWHERE: {l:Cessnock}.",
    "NOTE: The fair is free.\n\nPRICE: None.\n\nPARKING: Free as well.",
]


@pytest.mark.parametrize(("drawn", "expected"), FINDS)
def test_finds(check: Callable[..., None], drawn: str, expected: tuple[str, ...]) -> None:
    check(drawn, *expected)


@pytest.mark.parametrize("drawn", LEAVES)
def test_leaves_alone(check: Callable[..., None], drawn: str) -> None:
    check(drawn)
