"""Releases and a pipeline that all behavioural tests share."""

from __future__ import annotations

from pathlib import Path

import pytest

from pipeline import Pipeline
from pipeline.quality.gold import GoldRelease, read_gold


@pytest.fixture(scope="session")
def pipeline() -> Pipeline:
    return Pipeline()


@pytest.fixture(scope="session")
def dev_releases(gold_folder: Path) -> dict[str, GoldRelease]:
    """The annotated releases that rules are made from, by id."""
    return {gold.id: gold for file in sorted(gold_folder.glob("*-dev-*.xml")) for gold in read_gold(file)}
