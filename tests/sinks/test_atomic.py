from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.errors import OutputError
from pipeline.sinks import atomic
from pipeline.sinks.atomic import open_atomically, open_journal, remove_file, sweep_folder, write_atomically


def list_folder(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_a_file_is_made_with_its_folders(tmp_path: Path) -> None:
    write_atomically(tmp_path / "a/b/c.json", "привет\r\n")
    assert (tmp_path / "a/b/c.json").read_bytes() == "привет\r\n".encode()
    assert list_folder(tmp_path / "a/b") == ["c.json"]


def test_others_may_read_it_as_any_new_file(tmp_path: Path) -> None:
    (tmp_path / "plain").touch()
    write_atomically(tmp_path / "atomic", "a")
    assert (tmp_path / "atomic").stat().st_mode == (tmp_path / "plain").stat().st_mode


@given(st.lists(st.text(max_size=20), min_size=1), st.data())
def test_whenever_writing_stops_the_old_file_or_the_new_one_is_there(
    tmp_path_factory: pytest.TempPathFactory, pieces: list[str], data: st.DataObject
) -> None:
    folder = tmp_path_factory.mktemp("atomic")
    path = folder / "a.json"
    path.write_bytes(b"old")
    encoded = [piece.encode(errors="ignore") for piece in pieces]
    stops_at = data.draw(st.integers(0, len(pieces)))
    try:
        with open_atomically(path) as file:
            for number, piece in enumerate(encoded):
                if number == stops_at:
                    raise KeyboardInterrupt
                assert path.read_bytes() == b"old"
                file.write(piece)
    except KeyboardInterrupt:
        assert path.read_bytes() == b"old"
    else:
        assert path.read_bytes() == b"".join(encoded)
    assert list_folder(folder) == ["a.json"]


@pytest.mark.parametrize("step", ["fsync", "replace"])
def test_a_disk_that_fails_leaves_the_old_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, step: str) -> None:
    def fail(*_: object) -> None:
        raise OSError(28, "No space left on device")

    path = tmp_path / "a.json"
    path.write_text("old")
    monkeypatch.setattr(*((os, "fsync") if step == "fsync" else (Path, "replace")), fail)
    with pytest.raises(OSError, match="No space left"):
        write_atomically(path, "new")
    assert path.read_text() == "old"
    assert list_folder(tmp_path) == ["a.json"]


def test_the_new_file_is_on_the_disk_before_it_takes_the_place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    steps: list[str] = []
    fsync, replace = os.fsync, Path.replace

    def note_fsync(descriptor: int) -> None:
        steps.append(f"fsync of {os.fstat(descriptor).st_size} bytes")
        fsync(descriptor)

    def note_replace(path: Path, target: Path) -> Path:
        steps.append("replace")
        return replace(path, target)

    monkeypatch.setattr(atomic.os, "fsync", note_fsync)
    monkeypatch.setattr(Path, "replace", note_replace)
    write_atomically(tmp_path / "a.json", "12345")
    assert steps == ["fsync of 5 bytes", "replace"]


def test_a_link_is_replaced_and_not_written_through(tmp_path: Path) -> None:
    (tmp_path / "precious").write_text("old")
    (tmp_path / "a.json").symlink_to("precious")
    write_atomically(tmp_path / "a.json", "new")
    assert (tmp_path / "precious").read_text() == "old"
    assert not (tmp_path / "a.json").is_symlink()


def test_removing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "a").touch()
    (tmp_path / "folder").mkdir()
    for name in ("a", "missing", "no folder/missing", "folder"):
        remove_file(tmp_path / name)
    assert list_folder(tmp_path) == ["folder"]

    def refuse(path: Path, missing_ok: bool = False) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "unlink", refuse)
    with pytest.raises(OutputError, match="Permission denied"):
        remove_file(tmp_path / "a")


@pytest.mark.parametrize(
    ("content", "kept"),
    [
        (b"", b""),
        (b"one\ntwo\n", b"one\ntwo\n"),
        (b"one\ntw", b"one\n"),
        (b"on", b""),
        (b"one\n" + b"x" * 200_000, b"one\n"),
        (b"x" * 200_000, b""),
        (b"x" * 70_000 + b"\n" + b"y" * 65_536, b"x" * 70_000 + b"\n"),
    ],
)
def test_a_journal_goes_on_behind_its_last_whole_line(tmp_path: Path, content: bytes, kept: bytes) -> None:
    path = tmp_path / "journal"
    path.write_bytes(content)
    with open_journal(path) as journal:
        journal.write(b"next\n")
    assert path.read_bytes() == kept + b"next\n"


def test_a_journal_is_made_with_its_folder(tmp_path: Path) -> None:
    with open_journal(tmp_path / "a" / "journal") as journal:
        journal.write(b"line\n")
    assert (tmp_path / "a" / "journal").read_bytes() == b"line\n"


def test_what_a_kill_left_unfinished_is_swept_away_and_nothing_else(tmp_path: Path) -> None:
    kept = ["a.json", ".a.tmp", ".0123456789abcdef.tmp.json", "0123456789abcdef.tmp", ".hidden/b.json"]
    for name in (*kept, ".0123456789abcdef.tmp", "may/june/.fedcba9876543210.tmp"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).touch()
    sweep_folder(tmp_path)
    left = [path.relative_to(tmp_path).as_posix() for path in tmp_path.rglob("*") if path.is_file()]
    assert sorted(left) == sorted(kept)


def test_links_to_folders_are_not_followed_when_sweeping(tmp_path: Path) -> None:
    (tmp_path / "other").mkdir()
    (tmp_path / "other/.0123456789abcdef.tmp").touch()
    (tmp_path / "outputs").mkdir()
    (tmp_path / "outputs/link").symlink_to(tmp_path / "other")
    sweep_folder(tmp_path / "outputs")
    assert list_folder(tmp_path / "other") == [".0123456789abcdef.tmp"]
