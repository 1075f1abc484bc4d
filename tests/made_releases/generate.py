"""Releases of an invented world, as bytes. Every text differs from all others, but those made to be duplicates."""

from __future__ import annotations

import json
import random
from collections.abc import Iterator
from pathlib import Path

SEED = 20211101
DUPLICATES = 0.02
"""Releases that are an earlier one, copied or with small edits."""
FAILING = 0.01
"""Lines that are no release."""

_PLACES = "Oslo Bergen Tbilisi Tashkent Almaty Ghent Porto Riga Lima Quito Accra Hanoi".split()
_NAMES = "Ada Lind|Omar Haddad|Irina Sokolova|Jun Tanaka|Maria Costa|Peter Novak|Amina Diallo|Erik Holm".split("|")
_BODIES = "Norvik Ltd|the Harbour Board|Ministry of Trade|Aral Institute|City Council|the Rail Agency".split("|")
_VERBS = "opened announced closed presented discussed approved signed published".split()
_THINGS = "a laboratory|the yearly report|a ferry line|new rules on grain|the third phase|a training centre".split("|")


def make_releases(number: int, seed: int = SEED, words: int = 120) -> Iterator[tuple[str, int | None]]:
    """Texts, each with the number of the earlier release that it repeats, or None."""
    rng = random.Random(seed)
    originals: list[tuple[int, str]] = []
    for place in range(number):
        if originals and rng.random() < DUPLICATES:
            original, text = rng.choice(originals)
            yield _edit(rng, text), original
        else:
            text = _write(rng, place, words)
            originals.append((place, text))
            yield text, None
        del originals[:-100]


def write_feed(path: Path, number: int, seed: int = SEED, words: int = 120) -> None:
    """A file of JSON lines, some of them broken."""
    rng = random.Random(seed + 1)
    with path.open("w", encoding="utf-8") as file:
        for text, _ in make_releases(number, seed, words):
            file.write("{\n" if rng.random() < FAILING else json.dumps({"text": text}) + "\n")


def _write(rng: random.Random, place: int, words: int) -> str:
    """A title, a dateline, and sentences until there are enough words: a few releases are very much longer."""
    name, body = rng.choice(_NAMES), rng.choice(_BODIES)
    length = words * (40 if rng.random() < 0.002 else rng.choice((1, 1, 1, 2, 3)))
    pieces = [
        f"{body} {rng.choice(_VERBS)} {rng.choice(_THINGS)}\n\n{rng.choice(_PLACES)}, {rng.randint(1, 28)} May 2021 -"
    ]
    count = 12
    while count < length:
        sentence = _write_sentence(rng, name, place)
        pieces.append(sentence)
        count += len(sentence.split())
    return " ".join(pieces)


def _write_sentence(rng: random.Random, name: str, place: int) -> str:
    made_up = "".join(rng.choice("bdfgklmnprstv") + rng.choice("aeiou") for _ in range(3))
    body, verb, thing = rng.choice(_BODIES), rng.choice(_VERBS), rng.choice(_THINGS)
    if rng.random() < 0.2:
        return f'"We {verb} {thing} for {made_up}," {name} said.'
    return f"{body} {verb} {thing} in {rng.choice(_PLACES)} with {made_up} and {rng.randint(2, 900)} others of {place}."


def _edit(rng: random.Random, text: str) -> str:
    """The text again: as it is, with another case in its title, or with a word or two changed."""
    kind = rng.randrange(3)
    if kind == 0:
        return text
    if kind == 1:
        title, rest = text.split("\n", 1)
        return f"{title.upper()}\n{rest}"
    words = text.split(" ")
    words[rng.randrange(len(words) // 2, len(words))] = "moreover"
    return " ".join(words)
