"""What the rules put on the board: quotes before their speakers are resolved, and what is already taken."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Iterator
from dataclasses import dataclass, field

from pipeline.quote_rules.grammar.cues import Cue
from pipeline.quote_rules.grammar.speaker_words import SpeakerWords
from pipeline.quote_rules.reading.page import Page
from pipeline.release import QuoteType, Span


@dataclass(frozen=True, slots=True)
class Group:
    """Quotations that are one by their marks: one unit, or a run over several paragraphs."""

    number: int
    units: tuple[int, ...]

    @property
    def first(self) -> int:
        return self.units[0]

    @property
    def last(self) -> int:
        return self.units[-1]


@dataclass(frozen=True, slots=True)
class Draft:
    """One quote as a rule sees it.

    `groups` are the quotations that it takes up. A draft that `joins` another is more of the same quote; one that
    `follows` another is a new quote by the same speaker, whose words are not repeated.
    """

    type: QuoteType
    pieces: tuple[Span, ...]
    cue: Cue | None = None
    speaker: SpeakerWords | None = None
    groups: tuple[Group, ...] = ()
    joins: Draft | None = None
    follows: Draft | None = None
    rule: str = ""


@dataclass
class Board:
    """The page, its cues and quotations, and the drafts so far. Rules read it; only `accept` writes."""

    page: Page
    cues: tuple[Cue, ...]
    groups: tuple[Group, ...]
    drafts: list[Draft] = field(default_factory=list)
    _ends: list[tuple[int, int]] = field(default_factory=list)
    _taken: bytearray = field(default_factory=bytearray)
    _used_cues: set[int] = field(default_factory=set)
    _cue_at: dict[int, Cue] = field(default_factory=dict)
    _draft_of: dict[int, Draft] = field(default_factory=dict)
    _group_at: dict[int, Group] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self._taken = bytearray(len(self.page.text))
        self._cue_at = {cue.first: cue for cue in self.cues}
        self._group_at = {unit: group for group in self.groups for unit in group.units}

    @property
    def blocks(self) -> range:
        return range(len(self.page.blocks))

    def cue_at(self, unit: int) -> Cue | None:
        return self._cue_at.get(unit)

    def group_at(self, unit: int) -> Group:
        """The group that the quotation at a unit belongs to."""
        return self._group_at[unit]

    def group_before(self, group: Group) -> Group | None:
        return self.groups[group.number - 1] if group.number else None

    def draft_of(self, group: Group) -> Draft | None:
        return self._draft_of.get(group.first)

    def draft_before(self, unit: int) -> Draft | None:
        """The draft whose last piece ends last before a unit."""
        index = bisect_left(self._ends, (self.page.units[unit].start + 1,))
        return self.drafts[self._ends[index - 1][1]] if index else None

    def accept(self, draft: Draft) -> bool:
        """Put a draft on the board unless its words are taken already."""
        if not draft.pieces or any(any(self._taken[piece.start : piece.end]) for piece in draft.pieces):
            return False
        for piece in draft.pieces:
            self._taken[piece.start : piece.end] = b"\1" * (piece.end - piece.start)
        self._draft_of.update((group.first, draft) for group in draft.groups)
        if draft.cue:
            self._used_cues.add(draft.cue.first)
        insort(self._ends, (draft.pieces[-1].end, len(self.drafts)))
        self.drafts.append(draft)
        return True

    def free_cues(self) -> Iterator[Cue]:
        """Cues that attribute nothing yet and stand in no quote."""
        for cue in self.cues:
            if self.is_free_cue(cue):
                yield cue

    def is_free_cue(self, cue: Cue) -> bool:
        return cue.first not in self._used_cues and not self._taken[self.page.units[cue.first].start]

    def free_groups(self) -> Iterator[Group]:
        """Quotations that no draft has taken up."""
        for group in self.groups:
            if self.is_free_group(group):
                yield group

    def is_free_group(self, group: Group) -> bool:
        return group.first not in self._draft_of and not self._taken[self.page.units[group.first].start]
