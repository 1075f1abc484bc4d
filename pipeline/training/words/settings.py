"""The settings of a training of the tagger of whole words, read from a TOML file."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from pathlib import Path

from pipeline.training.settings import Corpus, make_corpus


@dataclass(frozen=True, slots=True)
class Sizes:
    """Of the network: units of the LSTM in each direction, filters over letters, and what is left out in training."""

    hidden: int
    filters: int
    dropout: float
    word_dropout: float


@dataclass(frozen=True, slots=True)
class WordChances:
    """How often a change is made: to the names of a release, to one name in it, to a block, to a word with a capital.

    `forget_word` takes a word's vector away, so that its letters and the words round it tell what it is.
    """

    rename_release: float
    rename_name: float
    shout_block: float
    lower_block: float
    capitalise_block: float
    forget_word: float


@dataclass(frozen=True, slots=True)
class WordSettings:
    """`vocabulary` counts words with a vector, `batch` blocks; the rate falls to zero over all epochs."""

    language: str
    output: Path
    seed: int
    vocabulary: int
    epochs: int
    batch: int
    rate: float
    average: float
    sizes: Sizes
    heads: dict[str, float]
    chances: WordChances
    corpora: tuple[Corpus, ...]


def read_word_settings(file: Path) -> WordSettings:
    """Settings with all paths resolved against the file's folder.

    Raises:
        KeyError, TypeError: a setting is missing or unknown.
    """
    raw = tomllib.loads(file.read_text(encoding="utf-8"))
    folder = file.resolve().parent
    return WordSettings(
        output=(folder / raw.pop("output")).resolve(),
        sizes=Sizes(**raw.pop("sizes")),
        chances=WordChances(**raw.pop("chances")),
        corpora=tuple(make_corpus(folder, corpus) for corpus in raw.pop("corpora")),
        **raw,
    )
