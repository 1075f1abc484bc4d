"""Label Studio: `tasks.json`, and `interface.xml`, the labelling interface that a project for them needs.

Regions are labels on one text, their attributes are text areas of a region, links are relations. What a run found goes
out as predictions, gold as annotations. Of several annotations of a task the ground truth is read back, else the last;
a task that nobody has annotated gives its prediction where the file holds it. Label Studio gives out the numbers of
predictions alone, so such a task of its export is left out, and so is one that was skipped.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from contextlib import ExitStack
from importlib.metadata import version
from pathlib import Path
from types import TracebackType
from typing import Any
from xml.sax.saxutils import quoteattr

from pydantic import BaseModel, ConfigDict, TypeAdapter

from pipeline.errors import GoldError
from pipeline.formats.files import parse, read_bytes
from pipeline.formats.laying_out import to_sheet
from pipeline.formats.reading_back import read_sheet
from pipeline.formats.regions import ATTRIBUTES, LABELS, LINKS, Border, Link, Region, Sheet
from pipeline.quality.gold import GoldRelease
from pipeline.sinks.atomic import open_atomically, write_atomically

TASKS, INTERFACE = "tasks.json", "interface.xml"
_LABELS, _TEXT = "label", "text"
_BORDERS = "blocks"
_COLOURS = dict(
    zip(
        LABELS,
        "0072b2 e69f00 009e73 cc79a7 56b4e9 d55e00 f0e442 b58900 999999 332288 882255".split(),
        strict=True,
    )
)
"""Okabe and Ito's colours, which the colour-blind tell apart, and three more."""


class LabelStudioFile:
    """Writes the tasks and the interface."""

    def __init__(self, folder: Path, is_found: bool) -> None:
        self._folder = folder
        self._key = "predictions" if is_found else "annotations"
        self._by = {"model_version": f"communique {version('communique')}"} if is_found else {}
        self._closing = ExitStack()
        self._is_empty = True

    def put(self, release: GoldRelease) -> None:
        sheet = to_sheet(release)
        task = {"data": _describe(sheet), self._key: [self._by | {"result": list(_list_results(sheet))}]}
        line = json.dumps(task, ensure_ascii=False)
        self._file.write(f"{'' if self._is_empty else ','}\n{line}".encode())
        self._is_empty = False

    def __enter__(self) -> LabelStudioFile:
        self._file = self._closing.enter_context(open_atomically(self._folder / TASKS))
        self._file.write(b"[")
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if kind is None:
            self._file.write(b"\n]\n")
            write_atomically(self._folder / INTERFACE, write_interface())
        self._closing.__exit__(kind, error, trace)


def write_interface() -> str:
    """The labelling interface: which labels, attributes and relations there are."""
    labels = "\n".join(f'    <Label value="{label}" background="#{_COLOURS[label]}"/>' for label in LABELS)
    areas = "\n".join(
        f'  <TextArea name="{name}" toName="{_TEXT}" perRegion="true" maxSubmissions="1" editable="true"'
        f' visibleWhen="region-selected" whenTagName="{_LABELS}" whenLabelValue="{",".join(bearers)}"'
        f" placeholder={quoteattr(name)}/>"
        for name, bearers in ATTRIBUTES.items()
    )
    relations = "\n".join(f'    <Relation value="{label}"/>' for label in LINKS)
    return f"""<View>
  <Header value="$id · $lang · $published" size="6"/>
  <Relations>
{relations}
  </Relations>
  <Labels name="{_LABELS}" toName="{_TEXT}">
{labels}
  </Labels>
{areas}
  <Text name="{_TEXT}" value="${_TEXT}"/>
</View>
"""


def read_label_studio(path: Path) -> Iterator[GoldRelease | GoldError]:
    """The releases of a JSON export of Label Studio (its format `JSON`, not `JSON-MIN`)."""
    path = path / TASKS if path.is_dir() else path
    for task in parse(TypeAdapter(list[_Task]), read_bytes(path), path):
        results = task.choose()
        if results is None:
            continue
        try:
            yield read_sheet(_read_task(task.data, results))
        except GoldError as error:
            yield error


def _describe(sheet: Sheet) -> dict[str, Any]:
    borders = [{"start": b.start, "end": b.end, "language": b.language} for b in sheet.borders]
    return {_TEXT: sheet.text, **sheet.about, _BORDERS: borders}


def _list_results(sheet: Sheet) -> Iterator[dict[str, Any]]:
    for region in sheet.regions:
        place = {"start": region.start, "end": region.end}
        common = {"id": region.key, "to_name": _TEXT}
        marked = place | {"text": region.cut(sheet.text), "labels": [region.label]}
        yield common | {"from_name": _LABELS, "type": "labels", "value": marked}
        for name, value in region.attributes.items():
            written = place | {"text": [value]}
            yield common | {"from_name": name, "type": "textarea", "value": written}
    for link in sheet.links:
        ends = {"from_id": link.source, "to_id": link.target}
        yield {"type": "relation", **ends, "direction": "right", "labels": [link.label]}


class _Read(BaseModel):
    """Other keys, which Label Studio adds, are passed over."""

    model_config = ConfigDict(extra="ignore")


class _Value(_Read):
    start: int = 0
    end: int = 0
    text: str | list[str] = ""
    labels: list[str] = []


class _Result(_Read):
    type: str
    id: str = ""
    from_name: str = ""
    value: _Value = _Value()
    from_id: str = ""
    to_id: str = ""
    direction: str | None = None
    labels: list[str] | None = None


class _Annotation(_Read):
    result: list[_Result]
    was_cancelled: bool | None = False
    ground_truth: bool | None = False


class _Border(_Read):
    start: int
    end: int
    language: str


class _Data(_Read):
    text: str
    id: str
    lang: str = ""
    published: str = ""
    genre: str = ""
    country: str = ""
    blocks: list[_Border]


class _Task(_Read):
    data: _Data
    annotations: list[_Annotation] = []
    predictions: list[_Annotation | int] = []
    """Numbers, where Label Studio wrote the file."""

    def choose(self) -> list[_Result] | None:
        """What was annotated, nothing if nobody has said what is right."""
        done = [annotation for annotation in self.annotations if not annotation.was_cancelled]
        if not self.annotations:
            done = [prediction for prediction in self.predictions if isinstance(prediction, _Annotation)]
        best = [annotation for annotation in done if annotation.ground_truth] or done
        return best[-1].result if best else None


def _read_task(data: _Data, results: list[_Result]) -> Sheet:
    return Sheet(
        text=data.text,
        about=data.model_dump(include={"id", "lang", "published", "genre", "country"}),
        borders=tuple(Border(border.start, border.end, border.language) for border in data.blocks),
        regions=tuple(_list_regions(data, results)),
        links=tuple(_list_links(results)),
    )


def _list_regions(data: _Data, results: Iterable[_Result]) -> Iterator[Region]:
    attributes: dict[str, dict[str, str]] = {}
    for result in results:
        if result.type == "textarea" and result.value.text:
            words = result.value.text
            value = words if isinstance(words, str) else words[-1]
            attributes.setdefault(result.id, {})[result.from_name] = value.strip()
    for result in results:
        if result.type == "labels" and result.value.labels:
            start, end = _find(result.value, data)
            yield Region(start, end, result.id, result.value.labels[0], attributes.get(result.id, {}))


def _find(value: _Value, data: _Data) -> tuple[int, int]:
    """Where the words of a region stand; some versions of Label Studio count as JavaScript does, in UTF-16 units."""
    start, end, text = value.start, value.end, data.text
    if not isinstance(value.text, str) or text[start:end] == value.text or not value.text:
        return start, end
    units = text.encode("utf-16-le", "surrogatepass")
    before, words = units[: 2 * start], units[2 * start : 2 * end]
    if words == value.text.encode("utf-16-le", "surrogatepass"):
        first = len(before.decode("utf-16-le", "surrogatepass"))
        return first, first + len(value.text)
    raise GoldError(f"{data.id}: at {start} to {end} stands {text[start:end]!r}, not {value.text!r}")


def _list_links(results: Iterable[_Result]) -> Iterator[Link]:
    for result in results:
        if result.type == "relation":
            ends = result.from_id, result.to_id
            source, target = reversed(ends) if result.direction == "left" else ends
            for label in result.labels or ():
                yield Link(source, target, label)
