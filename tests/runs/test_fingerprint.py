from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from pipeline.configuration import Configuration
from pipeline.errors import ModelError
from pipeline.runs import fingerprint
from pipeline.runs.fingerprint import compute_fingerprint
from pipeline.tagging.store import CHECKSUMS, identify_pipeline


def test_the_same_program_models_and_choices_give_the_same() -> None:
    assert compute_fingerprint(Configuration()) == compute_fingerprint(Configuration())


def test_choices_count(tmp_path: Path) -> None:
    plain = Configuration()
    others = [
        replace(plain, language="ru"),
        replace(plain, published=date(2021, 3, 22)),
        replace(plain, models=(("en", str(tmp_path)),)),
    ]
    assert len({compute_fingerprint(each) for each in (plain, *others)}) == 4


def test_every_file_of_the_program_counts_and_no_other(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fingerprint, "_PACKAGE", tmp_path)
    found = [compute_fingerprint(Configuration())]
    for name in ("dates/rule.py", "places/data/names.txt", "training/train.py", "dates/__pycache__/rule.pyc"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("new")
        found.append(compute_fingerprint(Configuration()))
    assert len(set(found[:3])) == 3
    assert len(set(found[2:])) == 1


def test_a_pipeline_is_told_by_its_checksums_else_by_its_files(tmp_path: Path) -> None:
    (tmp_path / "config.cfg").write_text("one")
    first = identify_pipeline("en", str(tmp_path))
    (tmp_path / "config.cfg").write_text("two")
    assert identify_pipeline("en", str(tmp_path)) != first
    (tmp_path / CHECKSUMS).write_text("listed")
    assert identify_pipeline("en", str(tmp_path)) == "listed"


def test_shipped_pipelines_differ_and_other_languages_have_none() -> None:
    assert identify_pipeline("en") != identify_pipeline("ru") != ""
    assert identify_pipeline("xx") == ""


def test_a_pipeline_that_is_missing_is_told_before_the_run() -> None:
    with pytest.raises(ModelError, match="no_such_model"):
        compute_fingerprint(Configuration(models=(("en", "no_such_model"),)))
