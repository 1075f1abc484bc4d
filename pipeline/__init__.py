"""Press releases in, checked records out.

    >>> from pipeline import extract
    >>> record = extract("...", published=date(2021, 3, 23))

The names below are loaded when they are first used, so that importing the package costs nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pipeline.extraction import Pipeline, extract, extract_many
    from pipeline.record import Record

__all__ = ["Pipeline", "Record", "extract", "extract_many"]


def __getattr__(name: str) -> Any:
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from pipeline import extraction  # noqa: PLC0415  (loads pydantic and the stages)

    return getattr(extraction, name)
