"""Shipped pipelines are what their checksums say."""

from __future__ import annotations

from pathlib import Path

import pytest
import spacy

from pipeline.errors import ModelError
from pipeline.tagging.store import CHECKSUMS, list_checksums, load_pipeline


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    spacy.blank("en").to_disk(tmp_path / "model")
    return tmp_path / "model"


def test_checksums_list_every_file_of_the_pipeline_and_no_document(folder: Path) -> None:
    (folder / "CARD.md").write_text("# card")
    names = [line.split("  ")[1] for line in list_checksums(folder).splitlines()]
    assert "config.cfg" in names
    assert "CARD.md" not in names
    assert names == sorted(names)


def test_a_pipeline_whose_files_fit_is_loaded(folder: Path) -> None:
    (folder / CHECKSUMS).write_text(list_checksums(folder), encoding="utf-8")
    loaded = load_pipeline("en", str(folder))
    assert loaded is not None
    assert loaded.use.name.startswith("en_")


def test_a_changed_file_is_noticed(folder: Path) -> None:
    (folder / CHECKSUMS).write_text(list_checksums(folder), encoding="utf-8")
    (folder / "meta.json").write_text((folder / "meta.json").read_text().replace("{", "{ ", 1))
    with pytest.raises(ModelError, match=CHECKSUMS):
        load_pipeline("en", str(folder))


def test_a_pipeline_is_loaded_once(folder: Path) -> None:
    assert load_pipeline("en", str(folder)) is load_pipeline("en", str(folder))


def test_a_language_without_a_pipeline_has_none() -> None:
    assert load_pipeline("xx") is None


def test_the_hash_does_not_depend_on_the_folder(folder: Path, tmp_path: Path) -> None:
    spacy.blank("en").to_disk(tmp_path / "again")
    first, second = load_pipeline("en", str(folder)), load_pipeline("en", str(tmp_path / "again"))
    assert first is not None
    assert second is not None
    assert first.use.sha256 == second.use.sha256
