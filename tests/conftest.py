"""What tests of several rooms need."""

from __future__ import annotations

from pathlib import Path

import pytest

TESTS = Path(__file__).parent


@pytest.fixture(scope="session")
def gold_folder() -> Path:
    """Annotated releases, of dev and of test."""
    return TESTS / "gold"


@pytest.fixture(scope="session")
def seeds_folder() -> Path:
    """The input releases that every run processes."""
    return TESTS.parent / "seeds"
