"""What made a record, besides its source: one hash of the program, its models and the choices of the run."""

from __future__ import annotations

import hashlib
from importlib.metadata import version
from pathlib import Path

from pipeline.configuration import Configuration
from pipeline.languages import LANGUAGES
from pipeline.tagging.store import identify_pipeline

_PACKAGE = Path(__file__).parents[1]
_UNUSED = frozenset({"training", "quality", "linking", "commands", "display", "shipped", "__pycache__"})
"""Folders of the package that change no record; of `shipped`, the models' checksums tell."""


def compute_fingerprint(configuration: Configuration) -> str:
    """16 hex digits, the same as long as the same source gives the same record.

    The files of the program count with its version: who works on a rule gets new records without a new version.

    Raises:
        ModelError: a pipeline that the user chose is missing.
    """
    parts = [version("communique"), _hash_program(), configuration.sha256]
    languages = sorted({*LANGUAGES, *dict(configuration.models)})
    parts += [identify_pipeline(language, configuration.model_for(language)) for language in languages]
    return hashlib.sha256("\n".join(parts).encode()).hexdigest()[:16]


def _hash_program() -> str:
    total = hashlib.sha256()
    for path in sorted(_PACKAGE.rglob("*")):
        below = path.relative_to(_PACKAGE)
        if path.is_file() and not _UNUSED.intersection(below.parts):
            total.update(f"{below.as_posix()}\n{hashlib.sha256(path.read_bytes()).hexdigest()}\n".encode())
    return total.hexdigest()
