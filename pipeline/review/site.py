"""The folder of pages: one for each release, an index, and the data that the index searches."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from importlib.resources import files
from pathlib import Path

from pipeline.errors import OutputError, UsageError
from pipeline.linking.previous import read_previous
from pipeline.quality.checking.check import Folders, open_folders
from pipeline.quality.checking.folder import NoRecordError, find_records, load_record, read_failure
from pipeline.quality.checking.loose import LooseRecord
from pipeline.review.charts import draw_timeline, rank_speakers
from pipeline.review.index import Index, State
from pipeline.review.page import Neighbours, draw_page
from pipeline.review.rules import Process, Rules, explain
from pipeline.review.sides import Annotations, Comparison, compare_with_golden
from pipeline.review.templating import open_templates, write_script
from pipeline.sinks.output_names import EXTENSION, FAILED

INDEX = "index.html"
MANIFEST = "pages.txt"
"""What a writing of pages has written, so that the next one takes away what is no more, and nothing else."""
ASSETS = ("style.css", "common.js", "page.js", "index.js")


@dataclass(frozen=True, slots=True)
class Choices:
    """What else the pages show.

    `golden` is a folder of accepted records, `gold` annotated releases; `process` takes a release through the stages,
    to name the rules that found things.
    """

    golden: Path | None = None
    gold: Path | None = None
    process: Process | None = None


@dataclass
class Summary:
    """What was written."""

    pages: int = 0
    unreadable: list[str] = field(default_factory=list)
    """Files that are no record, each with the reason."""


def write_pages(outputs: Path, pages: Path, choices: Choices) -> Summary:
    """Write the pages of all records in a folder; what an earlier writing left of others goes.

    Raises:
        UsageError: a folder is missing, or holds no record, or `pages` holds an index of somebody else.
        GoldError: an annotation cannot be read.
        OutputError: the pages cannot be written.
    """
    site = _Site(outputs, pages, choices)
    try:
        return site.write()
    except OSError as error:
        raise OutputError(f"{pages}: {error.strerror or error}") from error


class _Site:
    def __init__(self, outputs: Path, pages: Path, choices: Choices) -> None:
        self._pages = pages
        self._written: list[str] = []
        self._earlier = _read_manifest(pages)
        self._choices = choices
        self._has_golden = choices.golden is not None
        self._folders = _open(outputs, choices.golden)
        self._annotations = Annotations(choices.gold) if choices.gold else None
        self._links = read_previous(outputs).links
        self._index = Index(self._links)
        self._summary = Summary()

    def write(self) -> Summary:
        for name, neighbours in _list_neighbours(sorted(self._folders.outputs)):
            self._write_release(name, neighbours)
        for name, state, reason in self._list_missing():
            self._index.add_missing(name, state, reason)
        for asset in ASSETS:
            self._write(f"assets/{asset}", files("pipeline.review").joinpath("assets", asset).read_text("utf-8"))
        for section, rows in self._index.list_rows().items():
            self._write(f"data/{section}.js", write_script(section, rows))
        self._write(INDEX, self._draw_index())
        self._write(MANIFEST, "".join(f"{path}\n" for path in self._written))
        for path in sorted(self._earlier - set(self._written)):
            (self._pages / path).unlink(missing_ok=True)
        return self._summary

    def _write_release(self, name: str, neighbours: Neighbours) -> None:
        try:
            record = load_record(self._folders.outputs[name])
        except NoRecordError as error:
            place = self._folders.outputs[name].place
            self._summary.unreadable.append(f"{place}: {error}")
            self._index.add_missing(name, "unreadable", str(error))
            return
        state, comparisons = self._compare(name, record)
        rules = explain(record, self._choices.process) if self._choices.process else Rules()
        page = locate_page(name)
        self._write(
            page,
            draw_page(record, name, page, neighbours=neighbours, state=state, comparisons=comparisons, rules=rules),
        )
        differences = sum(len(comparison.rows) for comparison in comparisons) if comparisons else None
        self._index.add(record, name, page, state=state, differences=differences)
        self._summary.pages += 1

    def _compare(self, name: str, record: LooseRecord) -> tuple[State, list[Comparison]]:
        state: State = ""
        comparisons: list[Comparison] = []
        if self._has_golden:
            check, comparison = compare_with_golden(self._folders, name, record)
            state = check.verdict
            comparisons += [comparison] if comparison else []
        if self._annotations and (comparison := self._annotations.compare(record)):
            comparisons.append(comparison)
        return state, comparisons

    def _list_missing(self) -> Iterator[tuple[str, State, str]]:
        """Releases without a record: those that failed, and those that only a golden knows."""
        outputs = self._folders.place
        failed = {
            path.relative_to(outputs / FAILED).as_posix().removesuffix(EXTENSION)
            for path in (outputs / FAILED).rglob("*" + EXTENSION)
        }
        for name in sorted((failed | self._folders.goldens.keys()) - self._folders.outputs.keys()):
            failure = read_failure(outputs, name)
            yield (name, "failed", failure) if failure else (name, "missing", "no record in the run")

    def _draw_index(self) -> str:
        template = open_templates().get_template("index.html")
        return template.render(
            root="",
            totals={section: len(rows) for section, rows in self._index.list_rows().items()},
            pages=self._summary.pages,
            bars=rank_speakers(self._index),
            timeline=draw_timeline(self._index),
            languages=sorted({release["l"] for release in self._index.releases if "l" in release}),
            is_compared=self._has_golden or self._annotations is not None,
            has_failed=any(release["s"] in ("failed", "missing", "unreadable") for release in self._index.releases),
            is_linked=bool(self._links),
        )

    def _write(self, name: str, content: str) -> None:
        path = self._pages / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content, encoding="utf-8", errors="backslashreplace", newline="")
        self._written.append(name)


def locate_page(name: str) -> str:
    """The page of a release, from the index on."""
    return f"releases/{name}.html"


def _open(outputs: Path, golden: Path | None) -> Folders:
    if golden is not None:
        return open_folders(outputs, golden)
    folders = Folders(find_records(outputs), {}, outputs)
    if not folders.names:
        raise UsageError(f"{outputs} holds no record")
    return folders


def _read_manifest(pages: Path) -> set[str]:
    """The pages of releases that an earlier writing wrote; an index of somebody else is not written over."""
    try:
        lines = (pages / MANIFEST).read_text(encoding="utf-8").splitlines()
        return {line for line in lines if line == locate_page(line[9:-5]) and ".." not in line.split("/")}
    except OSError as error:
        if (pages / INDEX).exists():
            raise UsageError(f"{pages / INDEX} is not of communique; choose another --output") from error
        return set()


def _list_neighbours(names: list[str]) -> Iterator[tuple[str, Neighbours]]:
    for number, name in enumerate(names):
        before = names[number - 1] if number else None
        after = names[number + 1] if number + 1 < len(names) else None
        yield name, Neighbours(before and locate_page(before), after and locate_page(after))
