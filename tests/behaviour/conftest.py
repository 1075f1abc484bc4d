"""Releases and a pipeline that all behavioural tests share, and the count of their cases."""

from __future__ import annotations

from collections.abc import Generator, Iterable
from pathlib import Path
from typing import Protocol

import pytest
from capabilities import Capabilities
from rich.console import Console

from pipeline import Pipeline
from pipeline.quality.gold import GoldRelease, read_gold


class Tally(Protocol):
    """Tells how many cases a test had, and which passed; of another capability than the test's own, if one is named."""

    def __call__(self, passed: Iterable[bool], capability: str | None = None) -> None: ...


COUNTED = pytest.StashKey[Capabilities]()
TALLIED = pytest.StashKey[bool]()


@pytest.fixture(scope="session")
def pipeline() -> Pipeline:
    return Pipeline()


@pytest.fixture(scope="session")
def dev_releases(gold_folder: Path) -> dict[str, GoldRelease]:
    """The annotated releases that rules are made from, by id."""
    return {gold.id: gold for file in sorted(gold_folder.glob("*-dev-*.xml")) for gold in read_gold(file)}


@pytest.fixture
def tally(request: pytest.FixtureRequest) -> Tally:
    own, kind = request.node.get_closest_marker("capability").args

    def count(passed: Iterable[bool], capability: str | None = None) -> None:
        request.node.stash[TALLIED] = True
        request.config.stash[COUNTED].add(capability or own, kind, passed)

    return count


def pytest_configure(config: pytest.Config) -> None:
    config.addinivalue_line("markers", "capability(name, kind): what a behavioural test is about")
    config.stash[COUNTED] = Capabilities()


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Count a test that tallied nothing as one case; one that is expected to fail has failed."""
    report = yield
    marker = item.get_closest_marker("capability")
    if report.when == "call" and marker and not item.stash.get(TALLIED, False):
        item.config.stash[COUNTED].add(*marker.args, [report.passed])
    return report


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter, config: pytest.Config) -> None:
    counted = config.stash[COUNTED]
    if config.getoption("--capabilities") and counted.counts:
        console = Console(width=100)
        with console.capture() as capture:
            console.print(counted.draw())
        terminalreporter.section("capabilities")
        terminalreporter.write(capture.get())
