"""Records drawn in short lines, and what a linking makes of them."""

from __future__ import annotations

import hashlib
import json
import re
from collections import defaultdict
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from pipeline.linking.link import LinkSummary, link_outputs

KINDS = {"p": ("person", "people"), "o": ("organisation", "organisations"), "l": ("place", "places")}
_ENTITY = re.compile(r"(?P<kind>[pol]) (?P<names>[^<>=]+?)(?: <(?P<about>[^>]*)>)?(?: =(?P<known>\S+))?")


def draw_record(number: int, lines: str) -> dict[str, Any]:
    """The record of a number, with entities parted by `;`.

    `p Vladimir Norov / Norov <Secretary-General @ SCO> =Q1` is a person with an alias, a role at a body of the record,
    and a known id; of a place, `<NO 3143244>` is its country and its GeoNames id.
    """
    record: dict[str, Any] = {"id": f"sha256:{hashlib.sha256(str(number).encode()).hexdigest()}"}
    record |= {"people": [], "organisations": [], "places": []}
    for line in filter(None, map(str.strip, lines.split(";"))):
        found = _ENTITY.fullmatch(line)
        assert found, line
        kind, key = KINDS[found["kind"]]
        name, *aliases = found["names"].split(" / ")
        entity = {"id": f"{kind}-{len(record[key]) + 1}", "name": name, "aliases": aliases, "known_id": found["known"]}
        record[key].append({**entity, "mentions": [{}] * (1 + len(aliases)), "about": found["about"] or ""})
    for person in record["people"]:
        person["roles"] = [_draw_role(role, record) for role in filter(None, person.pop("about").split(", "))]
    for place in record["places"]:
        country, _, geonames = place.pop("about").partition(" ")
        place |= {"country": country or None, "geonames_id": int(geonames) if geonames else None}
    return record


def _draw_role(role: str, record: dict[str, Any]) -> dict[str, Any]:
    text, _, body = role.partition(" @ ")
    ids = {entity["name"]: entity["id"] for key in ("organisations", "places") for entity in record[key]}
    return {"text": text, "organisation": ids[body] if body else None}


class Outputs:
    """A folder of outputs."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.summary = LinkSummary()

    def write(self, *records: str, first: int = 0) -> None:
        for number, lines in enumerate(records, start=first):
            content = json.dumps(draw_record(number, lines), ensure_ascii=False)
            (self.folder / f"{number:03d}.json").write_text(content, encoding="utf-8")

    def link(self) -> None:
        self.summary = link_outputs(self.folder)

    def read(self, name: str) -> list[dict[str, Any]]:
        text = (self.folder / f"{name}.jsonl").read_text(encoding="utf-8")
        return [json.loads(line) for line in text.splitlines()]

    def group(self) -> set[frozenset[str]]:
        """For each linked id, its entities: `0 person-1` is the first person of the first record."""
        numbers = {draw_record(number, "")["id"]: number for number in range(100)}
        groups = defaultdict(set)
        for link in self.read("links"):
            groups[link["linked"]].add(f"{numbers[link['record']]} {link['entity']}")
        return {frozenset(group) for group in groups.values()}

    def ids(self) -> dict[str, str]:
        """The linked id of each entity."""
        numbers = {draw_record(number, "")["id"]: number for number in range(100)}
        return {f"{numbers[link['record']]} {link['entity']}": link["linked"] for link in self.read("links")}


@pytest.fixture
def outputs(tmp_path: Path) -> Outputs:
    return Outputs(tmp_path)


@pytest.fixture
def are_one(outputs: Outputs) -> Callable[..., bool]:
    """Are the first entities of a kind in the first two records one?"""

    def ask(kind: str, *records: str) -> bool:
        outputs.write(*records)
        outputs.link()
        ids = outputs.ids()
        return ids[f"0 {kind}-1"] == ids[f"1 {kind}-1"]

    return ask
