"""Every seed gives the record that was read and accepted.

What its readers found wrong in a record stands in `golden/KNOWN_ERRORS.tsv`: record, part, value, what is wrong.

A changed record shows up here as `communique check` tells it. Read it by eye, then accept it: `communique run seeds`,
`communique check outputs --golden tests/golden --accept`; or all at once with `pytest tests/test_golden.py --regen-all`
(never in CI).
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from pipeline import Pipeline, Record
from pipeline.quality.checking.accepting import write_golden
from pipeline.quality.checking.comparing import compare_records
from pipeline.quality.checking.loose import LooseRecord
from pipeline.readers import read_sources
from pipeline.release import Release
from pipeline.sinks.output_names import locate_output

TESTS = Path(__file__).parent
GOLDEN = TESTS / "golden"
SEEDS = TESTS.parent / "seeds"


def read_seeds() -> dict[str, Release]:
    """Releases of the seeds by the name of their record."""
    releases = [result for result in read_sources([SEEDS]) if isinstance(result, Release)]
    return {locate_output(Path(), release.source.name).as_posix(): release for release in releases}


NAMES = sorted(read_seeds())


@pytest.fixture(scope="module")
def records() -> dict[str, Record]:
    pipeline = Pipeline()
    return {name: pipeline.process(release).record for name, release in read_seeds().items()}


def test_every_seed_has_a_golden_and_every_golden_a_seed() -> None:
    assert {path.name for path in GOLDEN.glob("*.json")} == set(NAMES)


def test_no_seed_fails() -> None:
    assert [result for result in read_sources([SEEDS]) if not isinstance(result, Release)] == []


@pytest.mark.parametrize("name", NAMES)
def test_record_is_the_accepted_one(name: str, records: dict[str, Record], request: pytest.FixtureRequest) -> None:
    golden, content = GOLDEN / name, write_golden(records[name])
    if request.config.getoption("regen_all"):
        golden.write_text(content, encoding="utf-8", newline="")
    accepted, run = (LooseRecord.model_validate_json(side) for side in (golden.read_bytes(), content))
    assert [difference.message for difference in compare_records(accepted, run)] == []


@pytest.mark.parametrize("name", NAMES)
def test_every_text_of_a_golden_stands_in_the_source_at_its_span(name: str) -> None:
    golden = json.loads((GOLDEN / name).read_text(encoding="utf-8"))
    text = read_seeds()[name].text
    located = list(find_located(golden))
    assert located
    for part in located:
        assert part["text"] == text[part["start"] : part["end"]]
    assert golden["text"] == text


def find_located(part: Any) -> list[dict[str, Any]]:
    """All objects in a record that hold a text and where it stands."""
    if isinstance(part, list):
        return [found for item in part for found in find_located(item)]
    if not isinstance(part, dict):
        return []
    own = [part] if {"text", "start", "end"} <= part.keys() else []
    return own + [found for value in part.values() for found in find_located(value)]


def read_known_errors() -> list[tuple[str, str, str, str]]:
    lines = (GOLDEN / "KNOWN_ERRORS.tsv").read_text(encoding="utf-8").splitlines()
    return [tuple(line.split("\t")) for line in lines[1:]]  # type: ignore[misc]


@pytest.mark.parametrize(("name", "part", "value", "wrong"), read_known_errors())
def test_a_known_error_is_still_there(name: str, part: str, value: str, wrong: str) -> None:
    """A line is stale, and to be struck, once its value is gone, or is there after all.

    What is wrong in a value that stays (a speaker, an office) a reader of the difference has to see.
    """
    golden = json.loads((GOLDEN / name).read_text(encoding="utf-8"))
    values = [item.get("name") or item.get("value") or item.get("text") for item in golden[part]]
    assert wrong
    if value.startswith("missing: "):
        assert value.removeprefix("missing: ") not in values
    else:
        assert value in values


@pytest.mark.parametrize("name", NAMES)
def test_the_same_release_gives_the_same_bytes_again(name: str, records: dict[str, Record]) -> None:
    assert Pipeline().process(read_seeds()[name]).record.to_json() == records[name].to_json()
