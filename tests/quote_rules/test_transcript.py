from __future__ import annotations

from collections.abc import Callable

import pytest

FINDS = [
    (
        "MS {DELACROIX}: [1 Good afternoon, everyone.]\n\n[1 We have news.]\n\n"
        "QUESTION: [2 Is it good news?]\n\nMS {DELACROIX}: [3 It is.]\n\n(The briefing was concluded.)",
        ("direct: DELACROIX", "direct:", "direct: DELACROIX"),
    ),
    (
        "{Ada Lind}: [1 Thank you. Sales rose.]\n\n{Ola Berg}: [2 What about the guide?]\n\n"
        "{Ada Lind}: [3 It stays as it was.]",
        ("direct: Ada Lind", "direct: Ola Berg", "direct: Ada Lind"),
    ),
    (
        "{Lind}: [1 They were dull.]\n\nKP: And now?\n\n{Lind}: [2 The silence.]\n\n{Ola Berg}: [3 Thank you.]\n\n"
        "{Ola Berg} left.\n\n(Ends)",
        ("direct: Lind", "direct: Lind", "direct: Ola Berg"),
    ),
    (
        "{r:Official Spokesperson} ({Ada Lind}): [1 Good afternoon.]\n\nQuestion: [2 Is the port shut?]\n\n"
        "Official Spokesperson: [3 It is not.]\n\n(Concluded)",
        ("direct: Ada Lind", "direct:", "direct: Ada Lind"),
    ),
    (
        "The composer {Ada Lind} spoke to {Ola Berg} by telephone.\n\nQ: [1 Was it simply cheap?]\n\n"
        "A: [2 It was very cheap.]\n\nQ: [3 Will you write another?]\n\nA: [4 I said no once.]",
        ("direct:", "direct: Ada Lind", "direct:", "direct: Ada Lind"),
    ),
]
LEAVES = [
    "WHAT: Three days of open workshops.\n\nWHEN: {d:27 March 2015}.\n\nWHERE: {l:Cessnock}.",
    "{Ada Lind}: gold in the sprint.\n\n{Ola Berg}: silver in the relay.\n\n{Ana Reis}: bronze in both.",
    "Contact: {Ada Lind}.\n\nPhotos: {Ola Berg}.\n\nText: {Ana Reis}.",
    "NOTE: The fair is free.\n\nPRICE: None.\n\nPARKING: Free as well.",
]


@pytest.mark.parametrize(("drawn", "expected"), FINDS)
def test_finds(check: Callable[..., None], drawn: str, expected: tuple[str, ...]) -> None:
    check(drawn, *expected)


@pytest.mark.parametrize("drawn", LEAVES)
def test_leaves_alone(check: Callable[..., None], drawn: str) -> None:
    check(drawn)
