"""One name, one kind: within a release the same words mean the same sort of thing.

The network reads window by window, so a name can be a person in one place and a place in the next. Majority over a
document is an old and cheap repair (Krishnan and Manning, An effective two-stage model for exploiting non-local
dependencies in named entity recognition, 2006). Adding the occurrences that the network passed over was tried as well:
it lost on dev, for those are mostly inside titles of works and events, where the guidelines tag nothing.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace

from pipeline.release import EntityKind, Mention


def agree_on_kinds(mentions: Iterable[Mention], text: str) -> list[Mention]:
    """Give all mentions of the same words the kind that the network is surest of, all in all; dates are left alone.

    Mentions that hold neither a capital nor a figure are dropped: they are no names.
    """
    named = [mention for mention in mentions if mention.kind == "date" or _is_name(mention.cut(text))]
    votes: defaultdict[str, dict[EntityKind, float]] = defaultdict(lambda: defaultdict(float))
    for mention in named:
        if mention.kind != "date":
            votes[_fold(mention, text)][mention.kind] += mention.score
    winners = {words: max(sorted(kinds), key=kinds.__getitem__) for words, kinds in votes.items()}
    return [
        mention if mention.kind == "date" else replace(mention, kind=winners[_fold(mention, text)]) for mention in named
    ]


def _is_name(words: str) -> bool:
    return any(character.isupper() or character.isdigit() for character in words)


def _fold(mention: Mention, text: str) -> str:
    return " ".join(mention.cut(text).lower().split())
