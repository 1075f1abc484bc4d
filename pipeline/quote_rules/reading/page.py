"""What the rules read: one language's view of a release, cut into units and sentences."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Container, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from pipeline.languages.language import Language
from pipeline.languages.speech import SpeechWords
from pipeline.quote_rules.reading.insertions import read_insertions
from pipeline.quote_rules.reading.pairs import Pair, pair_marks
from pipeline.quote_rules.reading.sentences import split_sentences
from pipeline.quote_rules.reading.units import Unit, cut_units
from pipeline.release import Block, Mention, Person, Release, Span, Tag

_MARGIN = 8
"""Empty units after the last one: a rule may look a few units past either end (a negative index counts from the
end).
"""


@dataclass(frozen=True)
class Page:
    """`units` are followed by a margin of empty ones, `count` is the number of real ones.

    `sentences` and `block_units` are ranges of units; `sentence_of` tells for each unit the index of its
    sentence.
    """

    text: str
    body: str
    language: Language
    blocks: tuple[Block, ...]
    units: tuple[Unit, ...]
    count: int
    sentences: tuple[range, ...]
    sentence_of: tuple[int, ...]
    block_units: tuple[range, ...]
    tags: tuple[Tag, ...]
    roles: tuple[Span, ...]

    @property
    def speech(self) -> SpeechWords:
        return self.language.speech

    def sentence(self, unit: int) -> range:
        return self.sentences[self.sentence_of[unit]]

    def lower(self, unit: int) -> str:
        """The unit's text in lower case, empty outside the page."""
        return self.units[unit].lower

    def is_word_of(self, unit: int, words: Container[str]) -> bool:
        """Is this a word of a list, and no name that is spelt like one: WHO, IT?"""
        return self.units[unit].kind == "word" and self.lower(unit) in words

    def span(self, first: int, last: int) -> Span:
        """The characters from unit `first` to unit `last`, both included."""
        return Span(self.units[first].start, self.units[last].end)

    def match(self, unit: int, phrases: frozenset[str]) -> int:
        """How many words from a unit on make up the longest of some phrases; 0 where none stands there."""
        longest = max((phrase.count(" ") + 1 for phrase in phrases), default=0)
        words = [self.lower(index) for index in range(unit, min(unit + longest, self.count))]
        return next((n for n in range(len(words), 0, -1) if " ".join(words[:n]) in phrases), 0)

    def is_preposition(self, unit: int) -> bool:
        """A capital within a sentence makes a noun of it: Under Secretary."""
        is_noun = self.units[unit].is_capital and unit != self.sentence(unit).start
        return self.units[unit].lower in self.speech.prepositions and not is_noun

    def is_genitive(self, unit: int) -> bool:
        """Is this the one that something belongs to: the museum's?"""
        return bool(self.speech.genitive_endings) and self.lower(unit).endswith(self.speech.genitive_endings)

    def units_in(self, span: Span) -> range:
        """The units that lie within a span of characters."""
        first = bisect_left(self.units, span.start, hi=self.count, key=lambda unit: unit.start)
        return range(first, max(first, bisect_left(self.units, span.end + 1, hi=self.count, key=lambda unit: unit.end)))

    def holds_role(self, units: range) -> bool:
        """Does a person's office stand among these units?"""
        if not units:
            return False
        span = self.span(units.start, units.stop - 1)
        index = bisect_left(self.roles, span.start, key=lambda role: role.end - 1)
        return index < len(self.roles) and self.roles[index].overlaps(span)


def read_page(release: Release, language: Language) -> Page:
    """Cut the kept blocks of a language into units and sentences, quotation marks paired."""
    body = release.view(language.code)
    blocks = tuple(block for block in release.blocks if block.is_kept and block.language == language.code)
    marked = pair_marks(release.text, blocks, language.speech.elisions)
    pairs = read_insertions(body, blocks, marked, language.speech)
    units = tuple(_cut_blocks(body, blocks, release.mentions, pairs))
    sentences = tuple(split_sentences(units, release.text, language.speech))
    sentence_of = [number for number, sentence in enumerate(sentences) for _ in sentence]
    end = len(body)
    return Page(
        release.text,
        body,
        language,
        blocks,
        units + (Unit(end, end, "sign", "", len(blocks)),) * _MARGIN,
        len(units),
        (*sentences, range(len(units), len(units))),
        (*sentence_of, *[len(sentences)] * _MARGIN),
        tuple(_list_block_units(units, len(blocks))),
        release.tags,
        _list_roles(release),
    )


def _list_block_units(units: Sequence[Unit], blocks: int) -> Iterator[range]:
    """The range of units of each block, empty for a block without any."""
    ranges = {
        block: [index for index, _ in group] for block, group in groupby(enumerate(units), lambda item: item[1].block)
    }
    for block in range(blocks):
        found = ranges.get(block)
        yield range(found[0], found[-1] + 1) if found else range(0)


def _list_roles(release: Release) -> tuple[Span, ...]:
    """Offices next to names: those of people, and what the tagging head took for one."""
    people = (entity for entity in release.entities if isinstance(entity, Person))
    known = {Span(role.start, role.end) for person in people for role in person.roles}
    tagged = {Span(tag.start, tag.end) for tag in release.tags if tag.label == "role"}
    return tuple(sorted(known | tagged))


def _cut_blocks(
    body: str, blocks: Sequence[Block], mentions: Sequence[Mention], pairs: Sequence[Pair]
) -> Iterator[Unit]:
    ordered = sorted(mentions, key=lambda mention: (mention.start, -mention.end))
    next_mention = next_pair = 0
    for index, block in enumerate(blocks):
        own_mentions: list[Mention] = []
        own_pairs: list[Pair] = []
        while next_mention < len(ordered) and ordered[next_mention].start < block.end:
            if block.contains(ordered[next_mention]):
                own_mentions.append(ordered[next_mention])
            next_mention += 1
        while next_pair < len(pairs) and pairs[next_pair].block == index:
            own_pairs.append(pairs[next_pair])
            next_pair += 1
        yield from cut_units(body, block, index, own_mentions, own_pairs)
