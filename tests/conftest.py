"""What tests of several rooms need."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import settings

from pipeline.quality.gold import GoldRelease, read_gold
from pipeline.release import (
    Block,
    Caption,
    Date,
    Firing,
    ModelUse,
    Organisation,
    Person,
    Place,
    Quote,
    Release,
    Role,
    Source,
    Span,
    Speaker,
)

# No deadline: a busy machine is no fault of the code. Where changes are judged, every run draws the same examples, so
# that one change is not blamed for what another one's luck passed over; everywhere else runs look for new ones.
settings.register_profile("explore", deadline=None)
settings.register_profile("repeat", deadline=None, derandomize=True)
settings.load_profile("repeat" if "CI" in os.environ else "explore")

TESTS = Path(__file__).parent


@pytest.fixture(scope="session")
def gold_folder() -> Path:
    """Annotated releases, of dev and of test."""
    return TESTS / "gold"


@pytest.fixture
def annotate(tmp_path: Path) -> Callable[..., GoldRelease]:
    """Read blocks of XML as one annotated release; keywords are attributes of the release."""

    def read(blocks: str, **attributes: str) -> GoldRelease:
        written = "".join(f' {name}="{value}"' for name, value in ({"id": "r", "lang": "en"} | attributes).items())
        file = tmp_path / "drawn.xml"
        file.write_text(f"<releases><release{written}>{blocks}</release></releases>", encoding="utf-8")
        (release,) = read_gold(file)
        return release

    return read


@pytest.fixture(scope="session")
def seeds_folder() -> Path:
    """The input releases that every run processes."""
    return TESTS.parent / "seeds"


@pytest.fixture(scope="session")
def finished_release() -> Release:
    """A small release as it leaves the last stage, with something in every field that a record shows."""
    text = (
        "Council opens office\r\n\r\nСовет открыл  офис\r\n\r\nOn 4 May the Minister of Trade, Ada Lind, met Norvik Ltd"
        "\r\nin Oslo. “We\u00a0 will stay,” Lind\u00a0said. “For good.”"
    )

    def find(words: str, after: int = 0) -> Span:
        start = text.index(words, after)
        return Span(start, start + len(words))

    def block(first: str, last: str, *marks: str) -> Block:
        return Block(find(first).start, find(last).end, *marks)  # type: ignore[arg-type]

    again = find("Lind\u00a0said").start
    return Release(
        source=Source("may/a.txt", "text/plain", "utf-8", "ab" * 32, {"desk": "politics", "weight": 0.5}),
        text=text,
        language="en",
        blocks=(
            block("Council", "office", "title", "en"),
            block("Совет", "офис", "caption", "ru"),
            block("On 4 May", "good.”", "paragraph", "en"),
        ),
        captions=(Caption("Совет открыл  офис", "ru", "repeated in another language", (find("Совет открыл  офис"),)),),
        entities=(
            Date("date-1", "4 May", (find("4 May"),), value="XXXX-05-04"),
            Person(
                "person-1",
                "Ada Lind",
                (find("Ada Lind"), find("Lind", again)),
                ("Lind",),
                (Role(*(find("Minister of Trade").start, find("Minister of Trade").end), "organisation-1"),),
            ),
            Organisation("organisation-1", "Norvik Ltd", (find("Norvik Ltd"),)),
            Place("place-1", "Oslo", (find("Oslo"),), (), "NO", 3143244, "59.91273", "10.74609"),
        ),
        quotes=(
            Quote(
                "quote-1",
                "direct",
                (find("We\u00a0 will stay,"), find("For good.")),
                Speaker(again, again + len("Lind"), "person-1", "Ada Lind"),
                find("said"),
            ),
        ),
        models=(ModelUse("en_communique", "3.2.1", "cd" * 32),),
        warnings=("no model for ru: names were not extracted from its blocks",),
        trace=(Firing("quotes.paired-marks", find("“").start, find("good.”").end),),
    )


def pytest_addoption(parser: pytest.Parser) -> None:
    """Options of `tests/test_floors.py` and of `tests/behaviour`."""
    parser.addoption("--set-floors", action="store_true", help="set the floors of quality by what is measured now")
    parser.addoption("--lower-floors", action="store_true", help="with --set-floors: allow floors to go down")
    parser.addoption("--capabilities", action="store_true", help="print how many behavioural cases pass")
