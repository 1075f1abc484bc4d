"""What the rules read: one language's view of a release, cut into units and sentences."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from pipeline.languages.language import Language
from pipeline.languages.speech import SpeechWords
from pipeline.quote_rules.insertions import read_insertions
from pipeline.quote_rules.pairs import Pair, pair_marks
from pipeline.quote_rules.sentences import split_sentences
from pipeline.quote_rules.units import Unit, cut_units
from pipeline.release import Block, Mention, Person, Release, Span, Tag


@dataclass(frozen=True)
class Page:
    """`sentences` are ranges of units; `sentence_of` tells for each unit the index of its sentence."""

    text: str
    body: str
    language: Language
    blocks: tuple[Block, ...]
    units: tuple[Unit, ...]
    sentences: tuple[range, ...]
    sentence_of: tuple[int, ...]
    tags: tuple[Tag, ...]
    roles: tuple[Span, ...]

    @property
    def speech(self) -> SpeechWords:
        return self.language.speech

    def sentence(self, unit: int) -> range:
        return self.sentences[self.sentence_of[unit]]

    def lower(self, unit: int) -> str:
        """The unit's text in lower case, empty outside the page."""
        return self.units[unit].lower if 0 <= unit < len(self.units) else ""

    def span(self, first: int, last: int) -> Span:
        """The characters from unit `first` to unit `last`, both included."""
        return Span(self.units[first].start, self.units[last].end)

    def match(self, unit: int, phrases: frozenset[str]) -> int:
        """How many words from a unit on make up the longest of some phrases; 0 where none stands there."""
        longest = max((len(phrase.split()) for phrase in phrases), default=0)
        words = [self.lower(index) for index in range(unit, unit + longest)]
        return next((n for n in range(longest, 0, -1) if " ".join(words[:n]) in phrases), 0)

    def is_preposition(self, unit: int) -> bool:
        """A capital within a sentence makes a noun of it: Under Secretary."""
        is_noun = self.units[unit].is_capital and unit != self.sentence(unit).start
        return self.units[unit].lower in self.speech.prepositions and not is_noun

    def unit_at(self, position: int) -> int:
        """Index of the first unit that ends after a character position; the number of units where none does."""
        return bisect_left(self.units, position + 1, key=lambda unit: unit.end)

    def holds_role(self, units: range) -> bool:
        """Does a person's office stand among these units?"""
        span = self.span(units.start, units.stop - 1)
        index = bisect_left(self.roles, span.start, key=lambda role: role.end - 1)
        return index < len(self.roles) and self.roles[index].overlaps(span)

    def units_in(self, span: Span) -> range:
        """The units that lie within a span of characters."""
        first = bisect_left(self.units, span.start, key=lambda unit: unit.start)
        return range(first, max(first, bisect_left(self.units, span.end + 1, key=lambda unit: unit.end)))

    def block_units(self, block: int) -> range:
        first = bisect_left(self.units, block, key=lambda unit: unit.block)
        return range(first, bisect_left(self.units, block + 1, key=lambda unit: unit.block))


def read_page(release: Release, language: Language) -> Page:
    """Cut the kept blocks of a language into units and sentences, quotation marks paired."""
    body = release.view(language.code)
    blocks = tuple(block for block in release.blocks if block.is_kept and block.language == language.code)
    marked = pair_marks(release.text, blocks, language.speech.elisions)
    pairs = read_insertions(body, blocks, marked, language.speech)
    units = tuple(_cut_blocks(body, blocks, release.mentions, pairs))
    sentences = tuple(split_sentences(units, release.text, language.speech))
    sentence_of = tuple(number for number, sentence in enumerate(sentences) for _ in sentence)
    return Page(
        release.text,
        body,
        language,
        blocks,
        units,
        sentences,
        sentence_of,
        release.tags,
        _list_roles(release),
    )


def _list_roles(release: Release) -> tuple[Span, ...]:
    """Offices next to names: those of people, and what the tagging head took for one."""
    known = {
        Span(role.start, role.end)
        for person in release.entities
        if isinstance(person, Person)
        for role in person.roles
    }
    tagged = {Span(tag.start, tag.end) for tag in release.tags if tag.label == "role"}
    return tuple(sorted(known | tagged))


def _cut_blocks(
    body: str, blocks: Sequence[Block], mentions: Sequence[Mention], pairs: Sequence[Pair]
) -> Iterator[Unit]:
    next_mention, next_pair = 0, 0
    ordered = sorted(mentions, key=lambda mention: (mention.start, -mention.end))
    for index, block in enumerate(blocks):
        own_mentions, own_pairs = [], []
        while next_mention < len(ordered) and ordered[next_mention].start < block.end:
            if ordered[next_mention].start >= block.start and ordered[next_mention].end <= block.end:
                own_mentions.append(ordered[next_mention])
            next_mention += 1
        while next_pair < len(pairs) and pairs[next_pair].block == index:
            own_pairs.append(pairs[next_pair])
            next_pair += 1
        yield from cut_units(body, block, index, own_mentions, own_pairs)
