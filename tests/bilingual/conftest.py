"""Releases drawn in two languages: a block with Cyrillic letters is Russian, and one that opens with `^` a caption."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from drawing import Drawing, draw

from pipeline.linking.romanisation import is_cyrillic
from pipeline.release import Block, Caption, Release, Span

DrawBilingual = Callable[..., Drawing]


def _tell(block: Block, release: Release) -> Block:
    text = block.cut(release.text)
    language = "ru" if is_cyrillic(text) else "en"
    kind = "caption" if text.startswith("^") else "paragraph" if language == release.language else "foreign"
    return replace(block, language=language, kind=kind)


@pytest.fixture(scope="session")
def draw_bilingual() -> DrawBilingual:
    """The release that a marked string draws; its first block is the title if it has no full stop."""

    def run(marked: str, language: str = "en") -> Drawing:
        drawing = draw(marked, language)
        release = drawing.release
        blocks = [_tell(block, release) for block in release.blocks]
        first = next(index for index, block in enumerate(blocks) if block.language == language)
        if not blocks[first].cut(release.text).endswith("."):
            blocks[first] = replace(blocks[first], kind="title")
        captions = tuple(
            Caption(block.cut(release.text)[1:], block.language, "drawn", (Span(block.start, block.end),))
            for block in blocks
            if block.kind == "caption"
        )
        return replace(drawing, release=release.fill(blocks=tuple(blocks), captions=captions))

    return run
