"""The shipped settings can be read and mean what they say."""

from __future__ import annotations

from pathlib import Path

import pytest

from pipeline.tagging.heads import HEADS
from pipeline.training.settings import OpenSet, Releases, Stage, read_settings

SHIPPED = Path(__file__).parents[2] / "pipeline" / "training" / "en.toml"


def list_stages() -> list[Stage]:
    settings = read_settings(SHIPPED)
    return [*settings.stages, *(settings.shrunk.stages if settings.shrunk else ())]


def list_paths() -> list[Path]:
    corpora = [corpus for stage in list_stages() for corpus in stage.corpora]
    return [path for corpus in corpora for path in vars_of(corpus) if isinstance(path, Path)]


def vars_of(corpus: object) -> list[object]:
    return [getattr(corpus, name) for name in corpus.__match_args__]  # type: ignore[attr-defined]


def test_the_shipped_settings_name_every_head_and_our_corpus() -> None:
    settings = read_settings(SHIPPED)
    assert set(settings.heads) == {head.name for head in HEADS}
    ours = [corpus for stage in settings.stages for corpus in stage.corpora if isinstance(corpus, Releases)]
    assert SHIPPED.parents[2] / "models" / "corpus" in [corpus.releases for corpus in ours]


def test_nothing_under_gold_is_trained_on() -> None:
    used = [str(path) for path in list_paths()]
    assert used
    assert not any("tests" in path or "statements" in path for path in used)


def test_the_shrunk_network_is_a_part_of_the_whole() -> None:
    settings = read_settings(SHIPPED)
    assert settings.shrunk is not None
    assert set(settings.shrunk.layers) < set(range(settings.layers))
    assert list(settings.shrunk.layers) == sorted(settings.shrunk.layers)


def test_the_kind_of_a_corpus_is_told_by_its_settings() -> None:
    kinds = {type(corpus) for stage in read_settings(SHIPPED).stages for corpus in stage.corpora}
    assert {Releases, OpenSet} <= kinds


def test_an_unknown_setting_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "en.toml"
    file.write_text(SHIPPED.read_text(encoding="utf-8").replace("dropout = ", "dropuot = "), encoding="utf-8")
    with pytest.raises(TypeError, match="dropuot"):
        read_settings(file)
