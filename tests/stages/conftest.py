"""What tests of several stages need."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from pipeline.configuration import Configuration
from pipeline.release import UNDETERMINED, Release, Source


@pytest.fixture(scope="session")
def make_release() -> Callable[..., Release]:
    """A release as a reader gives it: text, and what the source declares."""

    def make(text: str, *, language: str = UNDETERMINED, configuration: Configuration | None = None) -> Release:
        source = Source(name="a.txt", media_type="text/plain", encoding="utf-8", sha256="0" * 64)
        return Release(source=source, text=text, language=language, configuration=configuration or Configuration())

    return make
