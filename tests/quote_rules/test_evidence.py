"""Tags of a head beside the rules: they add what the rules do not see, and move no border."""

from __future__ import annotations

from collections.abc import Callable

from pipeline.release import Release, Tag, TagLabel
from pipeline.stages.quotes import find_quotes


def add_tag(release: Release, words: str, label: TagLabel, score: float) -> Release:
    start = release.text.index(words)
    return release.fill(tags=tuple(sorted((*release.tags, Tag(start, start + len(words), label, score)))))


def read_pieces(release: Release) -> list[str]:
    return [span.cut(release.text) for quote in find_quotes(release).quotes for span in quote.spans]


def test_a_verb_that_no_list_has(draw: Callable[..., Release]) -> None:
    release = draw("{Ada Lind} surmisethed that the road was closed.")
    assert read_pieces(release) == []
    assert read_pieces(add_tag(release, "surmisethed", "cue", 0.95)) == ["the road was closed"]


def test_an_unsure_cue_counts_for_nothing(draw: Callable[..., Release]) -> None:
    release = draw("{Ada Lind} surmisethed that the road was closed.")
    assert read_pieces(add_tag(release, "surmisethed", "cue", 0.5)) == []


def test_a_sure_clause_with_a_cue_beside_it(draw: Callable[..., Release]) -> None:
    release = draw("{Ada Lind} let slip the road had been closed.")
    tagged = add_tag(add_tag(release, "let slip", "cue", 0.95), "the road had been closed", "reported", 0.9)
    assert read_pieces(release) == []
    (quote,) = find_quotes(tagged).quotes
    assert quote.spans[0].cut(tagged.text) == "the road had been closed"
    assert quote.speaker is not None
    assert quote.speaker.name == "Ada Lind"


def test_a_clause_alone_is_not_enough(draw: Callable[..., Release]) -> None:
    release = draw("{Ada Lind} let slip the road had been closed.")
    assert read_pieces(add_tag(release, "the road had been closed", "reported", 0.99)) == []


def test_a_word_alone_is_no_clause(draw: Callable[..., Release]) -> None:
    release = draw("{Ada Lind} let slip nothing of it.")
    assert read_pieces(add_tag(add_tag(release, "let slip", "cue", 0.95), "nothing", "reported", 0.9)) == []


def test_a_tag_moves_no_border(draw: Callable[..., Release]) -> None:
    release = draw("{Ada Lind} said that the road was closed, and thanked the crew.")
    tagged = add_tag(
        add_tag(release, "said", "cue", 0.99), "the road was closed, and thanked the crew", "reported", 0.99
    )
    assert read_pieces(tagged) == read_pieces(release) == ["the road was closed"]


def test_a_tag_within_a_quote_adds_nothing(draw: Callable[..., Release]) -> None:
    release = draw("“We said the road was closed,” said {Ada Lind}.")
    tagged = add_tag(add_tag(release, "said", "cue", 0.99), "the road was closed", "reported", 0.99)
    assert find_quotes(tagged).quotes == find_quotes(release).quotes
