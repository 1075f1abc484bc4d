"""brat's standoff (https://brat.nlplab.org/standoff.html): `en-001.txt` and `en-001.ann`, and `annotation.conf`.

A line of the text is a block, an empty line stands between. The pieces of a quote are the fragments of one annotation.
Attributes are notes on their annotation, as `ref=norov country=NO`, quoted as in a shell; those of the release stand on
its first block, which is annotated for that.
"""

from __future__ import annotations

import re
import shlex
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from itertools import pairwise
from pathlib import Path
from types import TracebackType

from pipeline.errors import GoldError
from pipeline.formats.files import find_files, name_file, read_bytes
from pipeline.formats.laying_out import to_sheet
from pipeline.formats.reading_back import read_sheet
from pipeline.formats.regions import GOES_ON, LABELS, LAYOUT_LABELS, LINKS, QUOTE_LABELS, Border, Link, Region, Sheet
from pipeline.quality.gold import BLOCK_JOINT, GoldRelease
from pipeline.release import Span
from pipeline.sinks.atomic import write_atomically

TEXT, ANNOTATIONS, CONFIGURATION = ".txt", ".ann", "annotation.conf"
_PARAGRAPH = "Paragraph"
_LANGUAGE = "language"
_FRAGMENTS = re.compile(r"(?P<label>\S+) (?P<places>\d+ \d+(?:;\d+ \d+)*)")
_ENDS = re.compile(r"(?P<label>\S+) Arg1:(?P<source>T\d+) Arg2:(?P<target>T\d+)")
_BREAK = re.compile(r"[\n\r\v\f\x1c-\x1e\x85\u2028\u2029]")


class BratFolder:
    """Writes two files a release, and what brat has to know of the labels."""

    def __init__(self, folder: Path, is_found: bool) -> None:
        self._folder = folder

    def put(self, release: GoldRelease) -> None:
        sheet = to_sheet(release)
        text = _write_lines(sheet)
        write_atomically(name_file(self._folder, release.id, TEXT), text + "\n")
        write_atomically(name_file(self._folder, release.id, ANNOTATIONS), _Writing(replace(sheet, text=text)).write())

    def __enter__(self) -> BratFolder:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if kind is None:
            write_atomically(self._folder / CONFIGURATION, write_configuration())


def write_configuration() -> str:
    """brat's `annotation.conf`: labels and links, no events, no attributes."""
    links = (f"{label}\tArg1:{'|'.join(ends[0])}, Arg2:{'|'.join(ends[1])}" for label, ends in LINKS.items())
    relations = "\n".join([*links, "<OVERLAP>\tArg1:<ENTITY>, Arg2:<ENTITY>, <OVL-TYPE>:<ANY>"])
    labels = "\n".join([*LABELS, _PARAGRAPH])
    return f"[entities]\n{labels}\n\n[relations]\n{relations}\n\n[events]\n\n[attributes]\n"


def read_brat(path: Path) -> Iterator[GoldRelease | GoldError]:
    """The releases of a folder, or of one `.ann` file with the text beside it."""
    for file in find_files(path, ANNOTATIONS):
        annotations, text = read_bytes(file), read_bytes(file.with_suffix(TEXT))
        try:
            standoff = _Standoff(file.stem, text.decode().removesuffix("\n"))
            yield read_sheet(standoff.read(annotations.decode("utf-8-sig")))
        except UnicodeDecodeError as error:
            yield GoldError(f"{file.stem}: is not written in UTF-8: {error}")
        except GoldError as error:
            yield error


def _write_lines(sheet: Sheet) -> str:
    """The text with each block on one line; characters keep their places."""
    lines = BLOCK_JOINT.join(_BREAK.sub(" ", border.cut(sheet.text)) for border in sheet.borders)
    if len(lines) != len(sheet.text):
        raise GoldError(f"{sheet.about['id']}: its blocks are not parted by empty lines, which is how brat tells them")
    return lines


@dataclass
class _Writing:
    """The lines of one release, put together."""

    sheet: Sheet
    text_bound: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    names: dict[str, str] = field(default_factory=dict)
    """What a region is called in the file, by its key."""

    def write(self) -> str:
        links = [link for link in self.sheet.links if link.label != GOES_ON]
        self._write_blocks()
        self._write_regions()
        relations = [
            f"R{number}\t{link.label} Arg1:{self.names[link.source]} Arg2:{self.names[link.target]}"
            for number, link in enumerate(links, start=1)
        ]
        return "".join(f"{line}\n" for line in [*self.text_bound, *relations, *self.notes])

    def _write_blocks(self) -> None:
        """Those that say something: titles, captions, other languages, and the first, which speaks for the release."""
        marked = {Span(r.start, r.end): r for r in self.sheet.regions if r.label in LAYOUT_LABELS.values()}
        for number, border in enumerate(self.sheet.borders):
            place = Span(border.start, border.end)
            region = marked.get(place) or Region(place.start, place.end, f"paragraph-{number}", _PARAGRAPH)
            own = {} if border.language == self.sheet.about["lang"] else {_LANGUAGE: border.language}
            about = {} if number else self.sheet.about
            if place in marked or own or about:
                self._write_region(replace(region, attributes={**about, **own}), [region])

    def _write_regions(self) -> None:
        following = {link.source: link.target for link in self.sheet.links if link.label == GOES_ON}
        by_key = {region.key: region for region in self.sheet.regions}
        for region in self.sheet.regions:
            if region.key in self.names or region.key in following.values():
                continue
            pieces = [region]
            while pieces[-1].key in following:
                pieces.append(by_key[following[pieces[-1].key]])
            self._write_region(region, pieces)

    def _write_region(self, region: Region, pieces: Iterable[Region]) -> None:
        name = self.names[region.key] = f"T{len(self.names) + 1}"
        places = ";".join(f"{piece.start} {piece.end}" for piece in pieces)
        words = " ".join(piece.cut(self.sheet.text) for piece in pieces)
        self.text_bound.append(f"{name}\t{region.label} {places}\t{words}")
        if region.attributes:
            note = shlex.join(f"{key}={_BREAK.sub(' ', value)}" for key, value in region.attributes.items())
            self.notes.append(f"#{len(self.notes) + 1}\tAnnotatorNotes {name}\t{note}")


@dataclass
class _Standoff:
    """One file of annotations, read line by line."""

    name: str
    text: str
    regions: list[Region] = field(default_factory=list)
    links: list[Link] = field(default_factory=list)
    notes: dict[str, dict[str, str]] = field(default_factory=dict)

    def read(self, annotations: str) -> Sheet:
        lines = [line.rstrip("\r") for line in annotations.split("\n") if line.strip()]
        for line in lines:
            if line.startswith("#"):
                self._read_note(line)
        for line in lines:
            if line.startswith(("T", "R")):
                self._read_line(line)
        marks = [region for region in self.regions if region.label in (*LAYOUT_LABELS.values(), _PARAGRAPH)]
        about = next((mark.attributes for mark in marks if "id" in mark.attributes), {"id": self.name})
        return Sheet(
            text=self.text,
            about=about,
            borders=tuple(self._list_borders(marks, about.get("lang", ""))),
            regions=tuple(region for region in self.regions if region.label != _PARAGRAPH),
            links=tuple(self.links),
        )

    def _list_borders(self, marks: list[Region], language: str) -> Iterator[Border]:
        for line in re.finditer(r"[^\n]+", self.text):
            if line[0].strip():
                place = Span(*line.span())
                said = (mark.attributes.get(_LANGUAGE) for mark in marks if place.contains(mark))
                yield Border(place.start, place.end, next(filter(None, said), language))

    def _read_note(self, line: str) -> None:
        _, head, note = [*line.split("\t"), "", ""][:3]
        try:
            words = shlex.split(note)
        except ValueError as error:
            raise GoldError(f"{self.name}: {line!r}: {error}") from error
        pairs = (word.partition("=") for word in words)
        self.notes.setdefault(head.rpartition(" ")[2], {}).update({key: value for key, _, value in pairs})

    def _read_line(self, line: str) -> None:
        key, body, *_ = [*line.split("\t"), ""]
        if found := _FRAGMENTS.fullmatch(body):
            self._read_region(key, found["label"], found["places"])
        elif found := _ENDS.fullmatch(body):
            self.links.append(Link(found["source"], found["target"], found["label"]))
        else:
            raise GoldError(f"{self.name}: {line!r} is no line of brat's")

    def _read_region(self, key: str, label: str, places: str) -> None:
        """A quote's fragments are its pieces; of anything else there is one."""
        spans = [Span(*map(int, place.split(" "))) for place in places.split(";")]
        if len(spans) > 1 and label not in QUOTE_LABELS.values():
            raise GoldError(f"{self.name}: {label} {spans[0].cut(self.text)!r} is in pieces, which only a quote may be")
        if spans[-1].end > len(self.text):
            raise GoldError(f"{self.name}: {label} at {places} lies outside the text")
        keys = [key, *(f"{key}.{number}" for number in range(1, len(spans)))]
        for piece, span in zip(keys, spans, strict=True):
            attributes = self.notes.get(key, {}) if piece == key else {}
            self.regions.append(Region(span.start, span.end, piece, label, attributes))
        self.links += [Link(piece, following, GOES_ON) for piece, following in pairwise(keys)]
