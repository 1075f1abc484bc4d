"""Reads the corpora that settings name."""

from __future__ import annotations

import logging
from collections.abc import Iterable, Iterator

from spacy.language import Language

from pipeline.training.corpora import read_open_set, read_releases, read_standoff
from pipeline.training.example import Example
from pipeline.training.settings import Corpus, OpenSet, Releases, Standoff

log = logging.getLogger(__name__)


def load_examples(corpora: Iterable[Corpus], language: str, tokenise: Language) -> list[Example]:
    """The examples of all corpora in order, each corpus as often as its settings say."""
    examples: list[Example] = []
    for corpus in corpora:
        found = list(_read_corpus(corpus, language, tokenise))
        log.info("%s: %d examples, %d words", corpus, len(found), sum(len(example.words) for example in found))
        examples.extend(found * corpus.times)
    return examples


def _read_corpus(corpus: Corpus, language: str, tokenise: Language) -> Iterator[Example]:
    match corpus:
        case Releases(releases=folder):
            return read_releases(tokenise, folder, language)
        case Standoff(standoff=folder, texts=texts):
            return read_standoff(tokenise, folder, texts)
        case OpenSet(open=file, has_dates=has_dates, without=folder):
            return read_open_set(tokenise, file, has_dates=has_dates, without=folder)
