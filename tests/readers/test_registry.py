from __future__ import annotations

import io
import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from pipeline import readers
from pipeline.errors import ReaderError, ReleaseError, UnknownFormat, UnreadableSource
from pipeline.readers import READERS, cut_source, cut_standard_input, read_piece, read_sources
from pipeline.readers.reader import Format
from pipeline.readers.sources import SourceFile
from pipeline.readers.txt import read_txt
from pipeline.release import Release


def test_every_seed_is_read(seeds_folder: Path) -> None:
    found = list(read_sources([seeds_folder]))
    assert all(isinstance(release, Release) for release in found)
    names = [release.source.name for release in found if isinstance(release, Release)]
    assert names[0] == "000_3692125accbd453e.txt"
    assert len(names) == len(set(names))


def test_the_real_seed_is_read_character_for_character(seeds_folder: Path) -> None:
    path = seeds_folder / "000_3692125accbd453e.txt"
    (release,) = map(read_piece, cut_source(SourceFile(path.name, path)))
    assert isinstance(release, Release)
    assert release.text == path.read_bytes().decode()


@pytest.mark.parametrize("name", ["a.docx", "a", "a.txt.bak", "txt", ".txt"])
def test_an_unknown_extension_is_an_error_that_names_the_known(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_text("Text.")
    (error,) = read_sources([tmp_path / name])
    assert isinstance(error, UnknownFormat)
    assert error.source == name
    assert all(extension in error.reason for extension in READERS)


@pytest.mark.parametrize("name", ["releases", "releases.doc"])
def test_what_does_not_exist_says_so_whatever_its_extension(tmp_path: Path, name: str) -> None:
    (error,) = read_sources([tmp_path / name])
    assert isinstance(error, UnreadableSource)
    assert error.reason == "cannot be read: No such file or directory"


@pytest.mark.parametrize("name", ["A.TXT", "a.Html", "a.HTM", "a.ndjson", "a.b.txt"])
def test_extensions_in_any_case(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_text('{"text": "Text."}')
    (release,) = read_sources([tmp_path / name])
    assert isinstance(release, Release)


def test_one_bad_file_stops_no_other(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"")
    (tmp_path / "b.txt").write_text("Text.")
    (tmp_path / "c.pdf").write_bytes(b"%PDF-")
    (tmp_path / "d.txt").symlink_to("nowhere.txt")
    (tmp_path / "e.jsonl").write_text('{"text": "One."}\n{\n{"text": "Three."}')
    kinds = [type(result).__name__ for result in read_sources([tmp_path])]
    assert kinds == ["EmptySource", "Release", "UnknownFormat", "UnreadableSource", "Release", "BrokenLine", "Release"]


def test_a_reader_that_breaks_is_an_error_of_its_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def break_down(name: str, data: bytes) -> Release:
        raise RuntimeError("out of luck")

    monkeypatch.setitem(readers.READERS, ".txt", Format(break_down))
    (tmp_path / "a.txt").write_text("Text.")
    (error,) = read_sources([tmp_path])
    assert isinstance(error, ReaderError)
    assert str(error) == "a.txt: break_down failed: RuntimeError: out of luck"


def test_a_disk_that_fails_while_reading(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(name: str, stream: object) -> Iterator[tuple[str, bytes]]:
        raise OSError(5, "Input/output error")

    monkeypatch.setitem(readers.READERS, ".txt", Format(read_txt, fail))
    (tmp_path / "a.txt").write_text("Text.")
    (error,) = read_sources([tmp_path])
    assert isinstance(error, UnreadableSource)
    assert str(error) == "a.txt: cannot be read: Input/output error"


def test_a_folder_that_cannot_be_listed_is_an_error_among_the_others() -> None:
    error = UnreadableSource("may", "cannot be read: Permission denied")
    assert list(cut_source(error)) == [error]


@pytest.mark.parametrize(
    ("data", "name"),
    [
        (b"A plain text.", "stdin.txt"),
        (b"", "stdin.txt"),
        (b" \n<!DOCTYPE html><p>Text.</p>", "stdin.html"),
        (b"\xef\xbb\xbf<html><p>Text.</p></html>", "stdin.html"),
        (b'\n{"text": "Text."}\n', "stdin.jsonl:2"),
    ],
)
def test_standard_input_is_told_from_its_beginning(data: bytes, name: str) -> None:
    (result,) = map(read_piece, cut_standard_input(io.BytesIO(data)))
    assert (result.source if isinstance(result, ReleaseError) else result.source.name) == name


def test_standard_input_is_what_the_user_says() -> None:
    (release,) = map(read_piece, cut_standard_input(io.BytesIO(b"<3 is a heart, and no element."), ".txt"))
    assert isinstance(release, Release)
    assert release.text == "<3 is a heart, and no element."


def test_lines_of_standard_input_are_all_read() -> None:
    lines = "\n".join(json.dumps({"text": "Long enough. " * 50 + str(number)}) for number in range(200))
    assert len(list(cut_standard_input(io.BytesIO(lines.encode())))) == 200
