"""The settings of a training, read from a TOML file."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pipeline.training.augmentation import Chances


@dataclass(frozen=True, slots=True)
class Releases:
    """A folder of annotated releases, read `times` times an epoch."""

    releases: Path
    times: int = 1


@dataclass(frozen=True, slots=True)
class Standoff:
    """A folder of our annotations of others' texts, and the folder of these texts."""

    standoff: Path
    texts: Path
    times: int = 1


@dataclass(frozen=True, slots=True)
class OpenSet:
    """A file of others' annotations; texts of `without`, a folder of annotated releases, are left out of it."""

    open: Path
    has_dates: bool
    times: int = 1
    without: Path | None = None


Corpus = Releases | Standoff | OpenSet
_CORPORA: tuple[type[Corpus], ...] = (Releases, Standoff, OpenSet)
_FOLDERS = ("releases", "standoff", "texts", "open", "without")


@dataclass(frozen=True, slots=True)
class Stage:
    """One pass of training; `batch` and `window` count word pieces."""

    epochs: int
    rate: float
    batch: int
    window: int
    corpora: tuple[Corpus, ...]
    chances: Chances


@dataclass(frozen=True, slots=True)
class Shrunk:
    """A smaller network: the named layers of the one that `Settings.stages` train, trained on."""

    layers: tuple[int, ...]
    stages: tuple[Stage, ...]


@dataclass(frozen=True, slots=True)
class Settings:
    """`stages` train the network that is shipped, or the one that it is made of where there is a `shrunk` one."""

    language: str
    output: Path
    work: Path
    seed: int
    layers: int
    dropout: float
    average: float
    heads: dict[str, float]
    stages: tuple[Stage, ...]
    shrunk: Shrunk | None = None


def read_settings(file: Path) -> Settings:
    """Settings with all paths resolved against the file's folder.

    Raises:
        KeyError, TypeError: a setting is missing or unknown.
    """
    raw = tomllib.loads(file.read_text(encoding="utf-8"))
    folder = file.resolve().parent
    stages = _make_stages(folder, raw)
    output, work = (folder / raw.pop(name) for name in ("output", "work"))
    shrunk = _make_shrunk(folder, raw.pop("shrunk")) if "shrunk" in raw else None
    return Settings(output=output.resolve(), work=work.resolve(), stages=stages, shrunk=shrunk, **raw)


def _make_shrunk(folder: Path, raw: dict[str, Any]) -> Shrunk:
    return Shrunk(stages=_make_stages(folder, raw), layers=tuple(raw.pop("layers")), **raw)


def _make_stages(folder: Path, raw: dict[str, Any]) -> tuple[Stage, ...]:
    return tuple(_make_stage(folder, stage) for stage in raw.pop("stages"))


def _make_stage(folder: Path, raw: dict[str, Any]) -> Stage:
    corpora = tuple(make_corpus(folder, corpus) for corpus in raw.pop("corpora"))
    return Stage(corpora=corpora, chances=Chances(**raw.pop("chances")), **raw)


def make_corpus(folder: Path, raw: dict[str, Any]) -> Corpus:
    """A corpus, its paths resolved against `folder`; its kind is told by its first setting."""
    kind = next(kind for kind in _CORPORA if kind.__match_args__[0] in raw)
    return kind(**{name: (folder / value).resolve() if name in _FOLDERS else value for name, value in raw.items()})
