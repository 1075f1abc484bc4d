"""The shape of what a language knows of offices: the words that a title next to a name is made of."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class OfficeWords:
    """All words are folded: lower case, without accents and final dots. Hyphenated ones count by each part."""

    heads: frozenset[str]
    """Nouns that name an office, a post or a rank: minister, director, col."""
    capital_heads: frozenset[str]
    """Heads that are something else in lower case: major."""
    occupations: frozenset[str]
    """Nouns that name an office only with a grade or a body: engineer in `chief engineer`, `engineer at EriTel`."""
    lesser: frozenset[str]
    """Words that make another office of one: vice, deputy."""
    grades: frozenset[str]
    """Modifiers that make an office of an occupation: chief, senior."""
    ranks: frozenset[str]
    """Ranks that follow another office without a comma: `Harbour Master Captain Thulla` holds two."""
    abbreviations: frozenset[str]
    """Those of them, and of their modifiers, that are written with a dot: gen, maj."""
    modifiers: frozenset[str]
    """Words that may stand before a head in lower case or as an adjective: deputy, former."""
    followers: frozenset[str]
    """Words after a head that belong to it: general, emeritus, class."""
    connectors: frozenset[str]
    """Prepositions between the head and its field: of, for, at."""
    locatives: frozenset[str]
    """Prepositions that say where rather than what of: in, near."""
    conjunctions: frozenset[str]
    """Words that join two offices, or two words of a field: and."""
    determiners: frozenset[str]
    """Words before an office that stay outside of it: the, its, new."""
    indefinites: frozenset[str]
    """Those of them that open what somebody is among others: a, another."""
    courtesies: frozenset[str]
    """Words of courtesy between an office and a name, beyond the honorifics."""
    courtesy_fillers: frozenset[str]
    """Words that stand before words of courtesy: his, the, most."""
    stops: frozenset[str]
    """Words that no office holds: verbs, pronouns, adverbs."""
    lower_stops: frozenset[str]
    """Those that are stops in lower case alone: under, but not in `Under Secretary`."""
    stop_endings: tuple[str, ...]
    """Endings of lower-case words that no office holds: ed."""
    site_words: frozenset[str]
    """Participles that say where a body is, between an office and a name: `headquartered in Hangzhou`."""
    introductions: frozenset[tuple[str, ...]]
    """Words between a name and its office, in place of a comma: who is."""
    appointments: frozenset[str]
    """Words that open the office that a person gets or keeps: as."""
    bare_field: bool
    """The field follows the head without a connector, as a genitive: `министр спорта`."""
