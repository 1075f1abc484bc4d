"""A made batch whose identities are known is linked well. Whole batches: tests/benchmarks/test_linking_speed.py."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from made_batch.generate import Truth, make_batch
from made_batch.scoring import PairScore, score_pairs

from pipeline.linking.link import link_outputs
from pipeline.record import Record

RELEASES = 1000
FLOORS = {"person": 95.0, "organisation": 95.0, "place": 98.0}


@pytest.fixture(scope="module")
def batch() -> tuple[list[str], Truth]:
    lines, truth = [], {}
    for line, identities in make_batch(RELEASES):
        lines.append(line)
        truth |= identities
    return lines, truth


@pytest.fixture(scope="module")
def folder(batch: tuple[list[str], Truth], tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder: Path = tmp_path_factory.mktemp("outputs")
    (folder / "records.jsonl").write_text("".join(batch[0]), encoding="utf-8")
    link_outputs(folder)
    return folder


def read_links(folder: Path) -> dict[tuple[str, str], str]:
    lines = (folder / "links.jsonl").read_text(encoding="utf-8").splitlines()
    return {(link["record"], link["entity"]): link["linked"] for link in map(json.loads, lines)}


def test_made_records_are_records(batch: tuple[list[str], Truth]) -> None:
    for line in batch[0][:200]:
        record = Record.model_validate_json(line)
        named = (*record.people, *record.organisations, *record.places)
        assert all((record.id, entity.id) in batch[1] for entity in named)


def test_the_same_seed_makes_the_same_batch(batch: tuple[list[str], Truth]) -> None:
    again = [line for line, _ in make_batch(RELEASES)]
    assert again == batch[0]
    assert [line for line, _ in make_batch(50, seed=1)] != [line for line, _ in make_batch(50, seed=2)]


@pytest.mark.parametrize("kind", FLOORS)
def test_pairs_are_right(kind: str, folder: Path, batch: tuple[list[str], Truth]) -> None:
    score = score_pairs(batch[1], read_links(folder), kind)
    assert score.f1 >= FLOORS[kind], score


def test_linking_again_gives_the_same_bytes(folder: Path) -> None:
    first = [(folder / name).read_bytes() for name in ("entities.jsonl", "links.jsonl")]
    link_outputs(folder)
    assert [(folder / name).read_bytes() for name in ("entities.jsonl", "links.jsonl")] == first


def test_a_batch_that_comes_in_parts_keeps_its_ids(batch: tuple[list[str], Truth], tmp_path: Path) -> None:
    file = tmp_path / "records.jsonl"
    file.write_text("".join(batch[0][:700]), encoding="utf-8")
    link_outputs(tmp_path)
    before = read_links(tmp_path)
    file.write_text("".join(batch[0]), encoding="utf-8")
    merged = dict(link_outputs(tmp_path).merges)
    after = read_links(tmp_path)
    assert all(after[key] == merged.get(id_, id_) for key, id_ in before.items())
    assert score_pairs(batch[1], after).f1 >= 95


def test_scores_count_pairs() -> None:
    truth = {("r", f"person-{n}"): label for n, label in enumerate("aaabb")}
    assert score_pairs(truth, truth) == PairScore(100.0, 100.0)
    linked = {("r", f"person-{n}"): label for n, label in enumerate("xxyyy")}
    assert score_pairs(truth, linked) == PairScore(50.0, 50.0)
    assert score_pairs(truth, linked, "place") == PairScore(100.0, 100.0)
    assert score_pairs(truth, dict.fromkeys(truth, "one")).f1 == pytest.approx(57.14, abs=0.01)
