"""Releases drawn in a string: who is named, and what is quoted.

`{Ada Lind}` is a person, `{o:Norvik}` an organisation, `{l:Oslo}` a place, `{d:Friday}` a date, `{r:chair}` an
office of the person named nearest. `[1 ...]` is a piece of the first expected quote. A mention that is the end or
the beginning of a name drawn before is the same thing.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field, replace

import pytest

from pipeline.release import (
    Block,
    Entity,
    EntityKind,
    Mention,
    Organisation,
    Person,
    Place,
    Release,
    Role,
    Source,
    Span,
)
from pipeline.stages.quotes import find_quotes

KINDS: dict[str, EntityKind] = {"": "person", "o": "organisation", "l": "place", "d": "date"}
CLASSES: dict[EntityKind, type[Entity]] = {"person": Person, "organisation": Organisation, "place": Place}
_MARKUP = re.compile(r"\{(?:(?P<kind>[oldr]):)?|\}|\[(?P<number>\d) |\]")


@dataclass
class Drawing:
    """What a drawn release says: the plain text, and the spans drawn into it."""

    text: str = ""
    mentions: list[Mention] = field(default_factory=list)
    roles: list[Role] = field(default_factory=list)
    pieces: dict[int, list[Span]] = field(default_factory=dict)


def read_drawing(drawn: str) -> Drawing:
    drawing = Drawing()
    position, opened = 0, []
    for match in _MARKUP.finditer(drawn):
        drawing.text += drawn[position : match.start()]
        position = match.end()
        if match.group()[0] in "{[":
            opened.append((match, len(drawing.text)))
        else:
            _close(drawing, *opened.pop())
    drawing.text += drawn[position:]
    return drawing


def _close(drawing: Drawing, opening: re.Match[str], start: int) -> None:
    end = len(drawing.text)
    if opening["number"]:
        drawing.pieces.setdefault(int(opening["number"]), []).append(Span(start, end))
    elif opening["kind"] == "r":
        drawing.roles.append(Role(start, end))
    else:
        drawing.mentions.append(Mention(start, end, KINDS[opening["kind"] or ""]))


def build_release(drawing: Drawing, language: str = "en") -> Release:
    blocks, position = [], 0
    for part in drawing.text.split("\n\n"):
        kind = (
            "title"
            if part.isupper() or (position == 0 and len(part) < 80 and part[-1:] not in ".:”\"'’»")
            else "paragraph"
        )
        blocks.append(Block(position, position + len(part), kind, language))
        position += len(part) + 2
    return Release(
        source=Source("drawn.txt", "text/plain", "utf-8", "0" * 64),
        text=drawing.text,
        language=language,
        blocks=tuple(block for block in blocks if block.start < block.end),
        mentions=tuple(sorted(drawing.mentions)),
        entities=tuple(build_entities(drawing)),
    )


def build_entities(drawing: Drawing) -> list[Entity]:
    groups: dict[EntityKind, list[list[Mention]]] = {"person": [], "organisation": [], "place": []}
    for mention in (mention for mention in drawing.mentions if mention.kind != "date"):
        words = mention.cut(drawing.text)
        same = next((g for g in groups[mention.kind] if _is_same(words, g[0].cut(drawing.text))), None)
        if same is None:
            groups[mention.kind].append([mention])
        else:
            same.append(mention)
    return [
        _build_entity(drawing, kind, number, group)
        for kind, found in groups.items()
        for number, group in enumerate(found, start=1)
    ]


def _is_same(short: str, full: str) -> bool:
    return short == full or full.endswith(f" {short}") or full.startswith(f"{short} ")


def _build_entity(drawing: Drawing, kind: EntityKind, number: int, group: list[Mention]) -> Entity:
    spans = tuple(Span(mention.start, mention.end) for mention in group)
    entity = CLASSES[kind](f"{kind}-{number}", spans[0].cut(drawing.text), spans)
    if isinstance(entity, Person):
        people = [mention for mention in drawing.mentions if mention.kind == "person"]
        own = [role for role in drawing.roles if min(people, key=lambda m: _distance(m, role)) in group]
        return replace(entity, roles=tuple(own))
    return entity


def _distance(mention: Mention, role: Role) -> int:
    return max(role.start - mention.end, mention.start - role.end)


@pytest.fixture(scope="session")
def draw() -> Callable[..., Release]:
    """The release that is drawn, before its quotes are looked for."""
    return lambda drawn, language="en": build_release(read_drawing(drawn), language)


@pytest.fixture(scope="session")
def check() -> Callable[..., None]:
    """Find the quotes of a drawn release and compare them with the drawing.

    Expected are one line a quote, `type: speaker`, the speaker as an entity's name, `?words` where no entity is
    known, or nothing where nobody is named.
    """

    def check_drawing(drawn: str, *expected: str, language: str = "en") -> None:
        drawing = read_drawing(drawn)
        found = find_quotes(build_release(drawing, language)).quotes
        drawn_pieces = [
            [span.cut(drawing.text) for span in drawing.pieces[number]] for number in sorted(drawing.pieces)
        ]
        assert [[_trim(span.cut(drawing.text)) for span in quote.spans] for quote in found] == [
            [_trim(piece) for piece in pieces] for pieces in drawn_pieces
        ]
        assert [f"{quote.type}: {_name(quote.speaker, drawing.text)}".strip() for quote in found] == list(expected)

    return check_drawing


def _trim(piece: str) -> str:
    return piece.strip(" .,;:!?…\"“”„«»'‘’—–-")


def _name(speaker: object, text: str) -> str:
    if speaker is None:
        return ""
    return getattr(speaker, "name", None) or f"?{speaker.cut(text)}"  # type: ignore[attr-defined]
