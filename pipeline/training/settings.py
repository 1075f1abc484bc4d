"""The settings of a training, read from a TOML file."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from pathlib import Path

from pipeline.training.augmentation import Chances


@dataclass(frozen=True, slots=True)
class Corpus:
    """Annotated releases of ours (a folder), or an open set of others (a file)."""

    path: Path
    is_open: bool
    has_dates: bool
    times: int


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
class Settings:
    language: str
    output: Path
    work: Path
    seed: int
    layers: int
    dropout: float
    average: float
    heads: dict[str, float]
    stages: tuple[Stage, ...]


def read_settings(file: Path) -> Settings:
    """Settings with all paths resolved against the file's folder.

    Raises:
        KeyError, TypeError: a setting is missing or unknown.
    """
    raw = tomllib.loads(file.read_text(encoding="utf-8"))
    folder = file.resolve().parent
    stages = tuple(_make_stage(folder, stage) for stage in raw.pop("stages"))
    output, work = (folder / raw.pop(name) for name in ("output", "work"))
    return Settings(output=output.resolve(), work=work.resolve(), stages=stages, **raw)


def _make_stage(folder: Path, raw: dict[str, object]) -> Stage:
    corpora = tuple(_make_corpus(folder, corpus) for corpus in raw.pop("corpora"))  # type: ignore[attr-defined]
    chances = Chances(**raw.pop("chances"))  # type: ignore[arg-type]
    return Stage(corpora=corpora, chances=chances, **raw)  # type: ignore[arg-type]


def _make_corpus(folder: Path, raw: dict[str, object]) -> Corpus:
    is_open = "open" in raw
    path = folder / str(raw["open" if is_open else "releases"])
    return Corpus(path.resolve(), is_open, bool(raw.get("has_dates", True)), int(str(raw.get("times", 1))))
