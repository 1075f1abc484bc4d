from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.sinks.output_names import locate_output

OUTPUTS = Path("outputs")


@pytest.mark.parametrize(
    ("source", "path"),
    [
        ("a.txt", "a.json"),
        ("may/a.txt", "may/a.json"),
        ("000_3692125accbd453e.txt", "000_3692125accbd453e.json"),
        ("feed.jsonl:3", "feed.0003.json"),
        ("may/feed.jsonl:12345", "may/feed.12345.json"),
        ("feed.jsonl", "feed.jsonl.json"),
        ("feed.ndjson:3", "feed.ndjson.0003.json"),
        ("stdin.jsonl:1", "stdin.0001.json"),
        ("a.html", "a.html.json"),
        ("a.TXT", "a.TXT.json"),
        ("a.b.txt", "a.b.txt.json"),
        ("a.html.txt", "a.html.txt.json"),
        ("Отчёт № 5.txt", "Отчёт № 5.json"),
        ("a", "a%2E.json"),
        (".txt", ".txt.json"),
        ("text", "text%2E.json"),
        ("a.0003", "a%2E0003.json"),
        ("a.0003.txt", "a.0003.txt.json"),
        ("failed/a.txt", "%66ailed/a.json"),
        ("Failed/a.txt", "%46ailed/a.json"),
        ("may/failed/a.txt", "may/failed/a.json"),
        ("failed.txt", "failed.json"),
        ("a.json/b.txt", "a%2Ejson/b.json"),
        ("a\nb.txt", "a%0Ab.json"),
        ("a\\b.txt", "a%5Cb.json"),
        ("100%.txt", "100%25.json"),
        ("../a.txt", "%2E%2E/a.json"),
        ("/etc/passwd", "%/etc/passwd%2E.json"),
    ],
)
def test_names(source: str, path: str) -> None:
    assert locate_output(OUTPUTS, source) == OUTPUTS / path


def test_a_name_that_is_too_long_is_cut_and_stays_apart() -> None:
    first, second = (locate_output(OUTPUTS, "ж" * 200 + end + ".txt") for end in "ab")
    assert first != second
    assert all(len(path.name.encode()) <= 255 for path in (first, second))


NAMES = st.lists(
    st.sampled_from(
        [
            "a",
            "b",
            ".",
            "/",
            ":",
            "%",
            "~",
            "0003",
            "3",
            ".txt",
            ".jsonl",
            ".ndjson",
            ".html",
            ".json",
            "failed",
            "%2E",
            "\n",
        ]
    ),
    min_size=1,
    max_size=6,
).map("".join)


def is_a_source(name: str) -> bool:
    """What a walk can name: no empty part, no way up; a number after a colon only where a reader counts lines."""
    parts = name.split("/")
    return all(part not in ("", ".", "..") for part in parts) and ":" not in name


@given(st.lists(NAMES.filter(is_a_source), unique=True, min_size=2, max_size=8))
def test_two_sources_never_share_a_file(names: list[str]) -> None:
    lines = [f"{name}:{number}" for name in names if name.endswith((".jsonl", ".ndjson")) for number in (3, 30)]
    sources = names + lines
    assert len({locate_output(OUTPUTS, source) for source in sources}) == len(sources)


@given(st.lists(NAMES.filter(is_a_source), unique=True, min_size=2, max_size=8))
def test_no_file_is_a_folder_of_another(names: list[str]) -> None:
    files = {locate_output(OUTPUTS, name) for name in names}
    assert not any(parent in files for file in files for parent in file.parents)
    assert not any(file.is_relative_to(OUTPUTS / "failed") for file in files)


@given(st.text())
def test_nothing_leads_out_of_the_folder(name: str) -> None:
    path = locate_output(OUTPUTS, name)
    assert path.is_relative_to(OUTPUTS)
    assert ".." not in path.parts
    assert "\0" not in str(path)
    assert path.suffix == ".json"
    str(path).encode()
