"""One name, one kind: what the network found window by window is settled over the whole text.

Majority over a document is an old and cheap repair (Krishnan and Manning, An effective two-stage model for exploiting
non-local dependencies in named entity recognition, 2006). The same idea for places that the network passed over was
tried on dev for all names, and lost: names that are passed over mostly stand inside titles of works and events, where
the guidelines tag nothing. It holds for acronyms alone.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import pairwise

from pipeline.languages.legal_forms import LEGAL_FORMS
from pipeline.release import EntityKind, Mention

_TAGGED_AT_LEAST = 2
_ACRONYM = re.compile(r"(?<![\w-])(?:[A-Z]{2,}|[A-Za-z]+[A-Z][A-Za-z]*)(?![\w-])")
"""SCO, eWTP: capitals alone, or one after another letter."""

_NEXT_WORD = re.compile(r" (?P<word>[^\W\d_]+)\b")
_STOCK = re.compile(r"\((?:[^():]{2,40}[;,] )?[A-Z][\w ]{1,24}: ?(?P<symbol>[A-Z0-9]{1,6})\b[^()]{0,40}\)")
"""(NYSE: ABC): the exchange is a name, the symbol is none."""
_LISTED = re.compile(r"\b(?:listed|quoted|traded|trades) on\s+(?:the\s+)?[A-Z]{2,8}\s+\((?P<symbol>[A-Z0-9]{1,6})\)")
"""listed on the JSE (ABC): the exchange is an acronym already, so that what stands in brackets is none of it."""


def settle_mentions(mentions: Sequence[Mention], text: str, no_names: frozenset[str]) -> list[Mention]:
    """Mentions that agree with one another; dates are left alone.

    Args:
        mentions: what the network found, in order.
        text: what it read.
        no_names: words that name nothing when they stand alone, as they are written: `B2B`, `The`. Such mentions are
            dropped, with those that hold neither a capital nor a figure, and with symbols of stocks. An acronym that
            stands in brackets behind an organisation is its name all the same.
    """
    no_names -= set(_list_introduced(mentions, text))
    symbols = {found.span("symbol") for pattern in (_STOCK, _LISTED) for found in pattern.finditer(text)}
    exchanges = {end: start - 1 - (text[start - 1] == " ") for start, end in symbols if ":" in text[start - 2 : start]}
    names = [
        mention
        for mention in (_cut_symbol(mention, exchanges) for mention in mentions)
        if mention.kind == "date"
        or ((mention.start, mention.end) not in symbols and _is_name(mention.cut(text), no_names))
    ]
    return complete_acronyms(agree_on_kinds(agree_on_ends(names, text), text), text)


def _list_introduced(mentions: Sequence[Mention], text: str) -> Iterator[str]:
    """`МСБ` of `Международный совет по болотам (МСБ)`, which is small business elsewhere."""
    for full, short in pairwise(mentions):
        if full.kind == short.kind == "organisation" and text[full.end : short.start].strip() == "(":
            yield short.cut(text)


def _cut_symbol(mention: Mention, exchanges: Mapping[int, int]) -> Mention:
    """`LSE` of `LSE: TRPQ`; `exchanges` tells for the end of each symbol the place of its colon."""
    colon = exchanges.get(mention.end, -1)
    return replace(mention, end=colon) if mention.start < colon else mention


def agree_on_ends(mentions: list[Mention], text: str) -> list[Mention]:
    """Where a body's name stands elsewhere with one word more, that word belongs to it here too, whatever its case.

    `Alibaba group` is the `Alibaba Group`, and so is `ALIBABA GROUP` where the first word was taken for a place; a word
    that another mention holds is left to it.
    """
    known = {_fold(mention.cut(text)) for mention in mentions if mention.kind == "organisation"}
    starts = {mention.start for mention in mentions}
    return [_add_word(mention, text, known, starts) for mention in mentions]


def _add_word(mention: Mention, text: str, known: set[str], starts: set[int]) -> Mention:
    found = _NEXT_WORD.match(text, mention.end)
    if mention.kind == "date" or found is None or found.start("word") in starts:
        return mention
    is_known = _fold(text[mention.start : found.end()]) in known
    return replace(mention, end=found.end(), kind="organisation") if is_known else mention


def agree_on_kinds(mentions: list[Mention], text: str) -> list[Mention]:
    """Give all mentions of the same words the kind that the network is surest of, all in all.

    What is a company with its legal form (`Rautanen Marine Oy`) is one without it too, whatever else it looks like.
    """
    companies = {_drop_legal_form(mention.cut(text)) for mention in mentions if mention.kind == "organisation"}
    votes: defaultdict[str, dict[EntityKind, float]] = defaultdict(lambda: defaultdict(float))
    for mention in mentions:
        if mention.kind != "date":
            votes[_fold(mention.cut(text))][mention.kind] += mention.score
    winners = {words: max(sorted(kinds), key=kinds.__getitem__) for words, kinds in votes.items()}
    winners |= dict.fromkeys(companies & winners.keys(), "organisation")
    return [
        mention if mention.kind == "date" else replace(mention, kind=winners[_fold(mention.cut(text))])
        for mention in mentions
    ]


def complete_acronyms(mentions: list[Mention], text: str) -> list[Mention]:
    """Tag an acronym everywhere when it is tagged in at least half of its places, and more than once."""
    tagged: defaultdict[str, list[Mention]] = defaultdict(list)
    for mention in mentions:
        if mention.kind != "date":
            tagged[mention.cut(text)].append(mention)
    free: defaultdict[str, list[tuple[int, int]]] = defaultdict(list)
    for start, end in list_free(_ACRONYM, mentions, text):
        free[text[start:end]].append((start, end))
    added = [
        Mention(start, end, tagged[words][0].kind, min(mention.score for mention in tagged[words]))
        for words, places in free.items()
        if len(tagged.get(words, ())) >= max(_TAGGED_AT_LEAST, len(places))
        for start, end in places
    ]
    return sorted([*mentions, *added])


def list_free(pattern: re.Pattern[str], mentions: Iterable[Mention], text: str) -> Iterator[tuple[int, int]]:
    """Where a pattern fits and no mention is touched; mentions are in order, so that both run through the text once."""
    ahead = iter([*mentions, Mention(len(text), len(text))])
    mention = next(ahead)
    for found in pattern.finditer(text):
        while mention.end <= found.start():
            mention = next(ahead)
        if found.end() <= mention.start:
            yield found.span()


def _is_name(words: str, no_names: frozenset[str]) -> bool:
    return words not in no_names and any(sign.isupper() or sign.isdigit() for sign in words)


def _drop_legal_form(words: str) -> str:
    """The folded name without the legal form at its end; empty where it has none."""
    name, _, form = _fold(words).rpartition(" ")
    return name.rstrip(",") if form.replace(".", "") in LEGAL_FORMS else ""


def _fold(words: str) -> str:
    return " ".join(words.lower().split())
