"""The shipped settings of the Russian training can be read and mean what they say."""

from __future__ import annotations

from pathlib import Path

import pytest

from pipeline.tagging.heads import HEADS
from pipeline.training.settings import OpenSet, Releases
from pipeline.training.words.settings import read_word_settings

SHIPPED = Path(__file__).parents[3] / "pipeline" / "training" / "ru.toml"


def test_the_shipped_settings_name_every_head_and_our_corpus() -> None:
    settings = read_word_settings(SHIPPED)
    assert set(settings.heads) == {head.name for head in HEADS}
    ours = [corpus.releases for corpus in settings.corpora if isinstance(corpus, Releases)]
    assert SHIPPED.parents[2] / "models" / "corpus" in ours
    assert settings.output == SHIPPED.parents[2] / "models" / "ru"


def test_nothing_under_gold_is_trained_on() -> None:
    used = [str(corpus) for corpus in read_word_settings(SHIPPED).corpora]
    assert used
    assert not any("gold" in corpus or "statements" in corpus for corpus in used)


def test_texts_that_we_annotated_are_left_out_of_the_open_set() -> None:
    (others,) = [corpus for corpus in read_word_settings(SHIPPED).corpora if isinstance(corpus, OpenSet)]
    assert others.without in [
        corpus.releases for corpus in read_word_settings(SHIPPED).corpora if isinstance(corpus, Releases)
    ]


def test_an_unknown_setting_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "ru.toml"
    file.write_text(SHIPPED.read_text(encoding="utf-8").replace("epochs =", "epoch ="), encoding="utf-8")
    with pytest.raises(TypeError, match="epoch"):
        read_word_settings(file)
