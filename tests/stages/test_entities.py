"""Each language's blocks go through that language's pipeline, whatever pipeline stands there."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
import spacy

from pipeline.configuration import Configuration
from pipeline.errors import ModelError
from pipeline.release import Block, Release, Source
from pipeline.stages.entities import find_entities

SOURCE = Source(name="a.txt", media_type="text/plain", encoding="utf-8", sha256="0" * 64)

PATTERNS = [
    {"label": "PER", "pattern": "Vladimir Norov"},
    {"label": "GPE", "pattern": "Hangzhou"},
    {"label": "ORG", "pattern": "SCO"},
    {"label": "PRODUCT", "pattern": "Widget"},
]


@pytest.fixture(scope="module")
def other_pipeline(tmp_path_factory: pytest.TempPathFactory) -> str:
    """A pipeline of somebody else's, with labels of its own."""
    folder: Path = tmp_path_factory.mktemp("models") / "other"
    nlp = spacy.blank("en")
    nlp.add_pipe("entity_ruler").add_patterns(PATTERNS)  # type: ignore[attr-defined]
    nlp.to_disk(folder)
    return str(folder)


@pytest.fixture
def find(other_pipeline: str) -> Callable[..., Release]:
    def run(text: str, *blocks: Block, models: tuple[tuple[str, str], ...] = (("en", other_pipeline),)) -> Release:
        release = Release(
            source=SOURCE,
            text=text,
            language="en",
            configuration=Configuration(models=models),
            blocks=blocks or (Block(0, len(text), "paragraph", "en"),),
        )
        return find_entities(release)

    return run


def list_mentions(release: Release) -> list[tuple[str, str]]:
    return [(mention.cut(release.text), mention.kind) for mention in release.mentions]


def test_labels_of_other_pipelines_are_mapped(find: Callable[..., Release]) -> None:
    release = find("Vladimir Norov of the SCO showed a Widget in Hangzhou.")
    assert list_mentions(release) == [("Vladimir Norov", "person"), ("SCO", "organisation"), ("Hangzhou", "place")]


def test_a_name_is_found_across_a_no_break_space_and_keeps_it(find: Callable[..., Release]) -> None:
    assert list_mentions(find("Then Vladimir\u00a0Norov left.")) == [("Vladimir\u00a0Norov", "person")]


def test_captions_are_not_seen_by_the_model(find: Callable[..., Release]) -> None:
    text = "SCO met.\n\nSCO in Hangzhou"
    release = find(text, Block(0, 8, "paragraph", "en"), Block(10, 25, "caption", "en"))
    assert list_mentions(release) == [("SCO", "organisation")]


def test_blocks_of_another_language_are_not_read_by_the_wrong_model(find: Callable[..., Release]) -> None:
    text = "SCO met.\n\nHangzhou"
    release = find(text, Block(0, 8, "paragraph", "en"), Block(10, 18, "foreign", "xx"))
    assert list_mentions(release) == [("SCO", "organisation")]
    assert release.warnings == (
        "no model for xx: names and quotes were not extracted from its blocks, and dates only where they are in digits",
    )


def test_a_foreign_block_is_read_by_the_model_of_its_language(
    find: Callable[..., Release], other_pipeline: str
) -> None:
    text = "SCO met.\n\nHangzhou"
    models = (("en", other_pipeline), ("de", other_pipeline))
    release = find(text, Block(0, 8, "paragraph", "en"), Block(10, 18, "foreign", "de"), models=models)
    assert list_mentions(release) == [("SCO", "organisation"), ("Hangzhou", "place")]
    assert release.warnings == (
        "no rules for German: offices and quotes were not extracted from its blocks, and dates only where they are in"
        " digits",
    )


def test_the_release_names_the_models_that_read_it(find: Callable[..., Release]) -> None:
    (use,) = find("SCO met.").models
    assert use.name == "en_pipeline"
    assert len(use.sha256) == 64


def test_a_missing_model_is_named(find: Callable[..., Release]) -> None:
    with pytest.raises(ModelError, match="no_such_pipeline"):
        find("SCO met.", models=(("en", "no_such_pipeline"),))


@pytest.mark.parametrize("noise", ["(" * 50_000, "U.S." * 10_000, "a" * 400, "http://x.y/" + "a/" * 5_000])
def test_a_word_without_end_is_no_name_and_takes_no_time(find: Callable[..., Release], noise: str) -> None:
    """spaCy's tokenizer takes minutes for the brackets."""
    release = find(f"Vladimir Norov {noise} Hangzhou.")
    assert list_mentions(release) == [("Vladimir Norov", "person"), ("Hangzhou", "place")]
