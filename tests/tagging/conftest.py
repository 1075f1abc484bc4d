"""Names drawn in a string."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from drawn_names import Drawn, draw_names


@pytest.fixture(scope="session")
def draw() -> Callable[[str], Drawn]:
    """The text, its mentions as found, and the words and kinds that they should come out with."""
    return draw_names
