"""Releases drawn as marked strings, so that a test shows what it expects where it stands.

`[p Ada Lind]`, `[o Norvik]`, `[l Oslo]` are mentions of a person, an organisation, a place; `[p:1 Lind]` bears a label.
`{...}` is a stretch that the test expects something of. A blank line parts blocks.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from pipeline.release import Block, Entity, EntityKind, Mention, Release, Source, Span

KINDS: dict[str, EntityKind] = {"p": "person", "o": "organisation", "l": "place"}

_MARK = re.compile(r"\[([pol])(?::(\S+))? |[\]{}]")


@dataclass
class Drawing:
    release: Release
    labels: dict[Span, str]
    """The label of each mention that has one."""
    braced: list[Span]

    @property
    def braced_texts(self) -> list[str]:
        return [span.cut(self.release.text) for span in self.braced]

    def group_by_label(self) -> set[frozenset[Span]]:
        """Mentions that bear the same label."""
        return {
            frozenset(span for span, other in self.labels.items() if other == label) for label in self.labels.values()
        }


@dataclass
class _Pen:
    """Reads the marks off a string."""

    pieces: list[str] = field(default_factory=list)
    length: int = 0
    mentions: list[Mention] = field(default_factory=list)
    labels: dict[Span, str] = field(default_factory=dict)
    braced: list[Span] = field(default_factory=list)
    open_mentions: list[tuple[int, str, str | None]] = field(default_factory=list)
    open_braces: list[int] = field(default_factory=list)

    def write(self, text: str) -> None:
        self.pieces.append(text)
        self.length += len(text)

    def mark(self, found: re.Match[str]) -> None:
        if found[0].startswith("["):
            self.open_mentions.append((self.length, found[1], found[2]))
        elif found[0] == "{":
            self.open_braces.append(self.length)
        elif found[0] == "}":
            self.braced.append(Span(self.open_braces.pop(), self.length))
        else:
            start, kind, label = self.open_mentions.pop()
            self.mentions.append(Mention(start, self.length, KINDS[kind]))
            if label is not None:
                self.labels[Span(start, self.length)] = label


def draw(marked: str, language: str = "en") -> Drawing:
    """The release that a marked string draws."""
    pen = _Pen()
    position = 0
    for found in _MARK.finditer(marked):
        pen.write(marked[position : found.start()])
        pen.mark(found)
        position = found.end()
    pen.write(marked[position:])
    text = "".join(pen.pieces)
    return Drawing(build_release(text, pen.mentions, language), pen.labels, sorted(pen.braced))


def build_release(text: str, mentions: list[Mention], language: str = "en") -> Release:
    """A release of paragraphs parted by blank lines."""
    return Release(
        source=Source("drawn.txt", "text/plain", "utf-8", "0" * 64),
        text=text,
        language=language,
        blocks=tuple(
            Block(found.start(), found.end(), "paragraph", language)
            for found in re.finditer(r"\S(?:.|\n(?!\n))*", text)
        ),
        mentions=tuple(sorted(mentions)),
    )


def group_mentions(entities: tuple[Entity, ...]) -> set[frozenset[Span]]:
    """The mentions of each entity."""
    return {frozenset(entity.mentions) for entity in entities}
