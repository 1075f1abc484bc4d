from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from pipeline.errors import UnreadableSource
from pipeline.readers.sources import SourceFile, find_sources

Tree = Callable[..., Path]


@pytest.fixture
def tree(tmp_path: Path) -> Tree:
    """Make files, `tree("may/a.txt", "b.txt")`; returns their folder."""

    def make(*names: str) -> Path:
        for name in names:
            path = tmp_path / "given" / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(name)
        return tmp_path / "given"

    return make


def list_names(*inputs: Path, left_out: Path | None = None) -> list[str]:
    found = list(find_sources(inputs, left_out))
    assert all(isinstance(source, SourceFile) for source in found)
    return [source.name for source in found if isinstance(source, SourceFile)]


def test_a_folder_is_walked_by_name(tree: Tree) -> None:
    folder = tree("c.txt", "a.html", "b/z.txt", "b/a.txt", "B.txt", "b/d/e.jsonl")
    assert list_names(folder) == ["B.txt", "a.html", "b/a.txt", "b/d/e.jsonl", "b/z.txt", "c.txt"]


def test_files_come_in_the_order_given(tree: Tree) -> None:
    folder = tree("a.txt", "b.txt", "c.txt")
    assert list_names(folder / "c.txt", folder / "a.txt") == ["c.txt", "a.txt"]


def test_names_are_counted_from_the_folder_that_holds_all(tree: Tree) -> None:
    folder = tree("may/a.txt", "june/a.txt", "june/b/a.txt")
    assert list_names(folder / "may/a.txt") == ["a.txt"]
    assert list_names(folder / "may") == ["a.txt"]
    assert list_names(folder / "may", folder / "june") == ["may/a.txt", "june/a.txt", "june/b/a.txt"]
    assert list_names(folder / "may/a.txt", folder / "june") == ["may/a.txt", "june/a.txt", "june/b/a.txt"]


def test_each_file_is_read_once(tree: Tree) -> None:
    folder = tree("a.txt", "b/c.txt")
    assert list_names(folder, folder) == ["a.txt", "b/c.txt"]
    assert list_names(folder / "b", folder) == ["b/c.txt", "a.txt"]
    assert list_names(folder / "b/c.txt", folder, folder / "b/c.txt") == ["b/c.txt", "a.txt"]
    assert list_names(folder / "b/../a.txt", folder) == ["a.txt", "b/c.txt"]
    assert list_names(folder / "b/c.txt", folder / "**/*.txt") == ["b/c.txt", "a.txt"]


def test_hidden_files_and_documentation_are_passed_over_in_folders_only(tree: Tree) -> None:
    folder = tree(".a.txt", ".git/b.txt", "README.md", "sub/License", "readme.txt", "sub/README/c.txt", "d.txt")
    assert list_names(folder) == ["d.txt", "sub/README/c.txt"]
    assert list_names(folder / ".a.txt", folder / "README.md") == [".a.txt", "README.md"]


def test_unknown_extensions_are_not_passed_over(tree: Tree) -> None:
    assert list_names(tree("a.docx", "b", "c.txt")) == ["a.docx", "b", "c.txt"]


def test_where_the_run_writes_is_not_read(tree: Tree) -> None:
    folder = tree("a.txt", "outputs/a.json", "outputs/failed/b.json", "b/c.txt")
    assert list_names(folder, left_out=folder / "outputs") == ["a.txt", "b/c.txt"]
    assert list_names(folder, left_out=folder / "not there") == list_names(folder)


@pytest.mark.parametrize(
    ("pattern", "names"),
    [
        ("*.txt", ["a.txt", "b.txt"]),
        ("**/*.txt", ["a.txt", "b.txt", "may/c.txt"]),
        ("m*/c.*", ["may/c.jsonl", "may/c.txt"]),
        ("[ab].txt", ["a.txt", "b.txt"]),
        ("?.txt", ["a.txt", "b.txt"]),
        ("*", ["a.txt", "b.txt"]),
    ],
)
def test_patterns_stand_for_files(tree: Tree, monkeypatch: pytest.MonkeyPatch, pattern: str, names: list[str]) -> None:
    folder = tree("b.txt", "a.txt", "may/c.txt", "may/c.jsonl", ".hidden.txt", "README.md")
    assert list_names(folder / pattern) == names
    monkeypatch.chdir(folder)
    assert list_names(Path(pattern)) == names


def test_a_file_named_like_a_pattern_is_that_file(tree: Tree) -> None:
    folder = tree("a[1].txt", "a1.txt")
    assert list_names(folder / "a[1].txt") == ["a[1].txt"]


@pytest.mark.parametrize("name", ["missing.txt", "*.nothing", "no/such/folder"])
def test_what_does_not_exist_fails_with_its_name(tmp_path: Path, name: str) -> None:
    (source,) = find_sources([tmp_path / name])
    assert isinstance(source, SourceFile)
    with pytest.raises(UnreadableSource, match="cannot be read: No such file") as caught:
        source.open()
    assert caught.value.source == Path(name).name
    assert str(tmp_path) not in str(caught.value)


def test_links_are_followed_and_loops_end(tree: Tree, tmp_path: Path) -> None:
    folder = tree("a.txt", "sub/b.txt")
    outside = tmp_path / "outside"
    outside.mkdir()
    (outside / "c.txt").write_text("c")
    (folder / "loop").symlink_to(folder)
    (folder / "sub/up").symlink_to("..")
    (folder / "there").symlink_to(outside)
    (folder / "link.txt").symlink_to("a.txt")
    (folder / "self.txt").symlink_to("self.txt")
    assert list_names(folder) == ["a.txt", "link.txt", "self.txt", "sub/b.txt", "there/c.txt"]
    with pytest.raises(UnreadableSource):
        SourceFile("self.txt", folder / "self.txt").open()


def test_pipes_and_folders_are_no_regular_files(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "a.txt")
    for path in (tmp_path / "a.txt", tmp_path):
        with pytest.raises(UnreadableSource, match="is no regular file"):
            SourceFile("a.txt", path).open()


def test_a_folder_that_cannot_be_listed_is_an_error_in_its_place(tree: Tree, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = tree("a/b.txt", "c/d.txt")
    list_folder = Path.iterdir

    def refuse(path: Path) -> object:
        if path.name == "a":
            raise PermissionError(13, "Permission denied")
        return list_folder(path)

    monkeypatch.setattr(Path, "iterdir", refuse)
    error, source = find_sources([folder])
    assert isinstance(error, UnreadableSource)
    assert str(error) == "a: cannot be read: Permission denied"
    assert isinstance(source, SourceFile)


def test_names_that_are_no_utf_8_can_be_written(tmp_path: Path) -> None:
    os.close(os.open(os.fsencode(tmp_path) + b"/a\xff.txt", os.O_CREAT))
    assert list_names(tmp_path) == ["a\\xff.txt"]


def test_odd_names_are_names(tree: Tree) -> None:
    assert list_names(tree("a\nb.txt", "Отчёт 2021.txt", "a:3")) == ["a\nb.txt", "a:3", "Отчёт 2021.txt"]
