"""Where trained pipelines come from: shipped ones lie in `models/`; any other spaCy pipeline can take their place."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from pipeline.errors import ModelError
from pipeline.release import ModelUse

if TYPE_CHECKING:
    from spacy.language import Language

CHECKSUMS = "SHA256SUMS"
_DOCUMENTS = frozenset({CHECKSUMS, "CARD.md", "EXPERIMENTS.md"})
"""Files beside a pipeline that it is not made of."""

_PACKAGE = Path(__file__).resolve().parent.parent
_SHIPPED_FOLDERS = (_PACKAGE.parent / "models", _PACKAGE / "shipped")
"""Of a checkout, and of an installed wheel."""


@dataclass(frozen=True, slots=True)
class LoadedPipeline:
    """A pipeline in memory and what the record says of it."""

    nlp: Language
    use: ModelUse


def load_pipeline(language: str, chosen: str | None = None) -> LoadedPipeline | None:
    """The pipeline for `language`, loaded once a process; None when there is none.

    Args:
        language: BCP 47.
        chosen: name or folder of the pipeline that the user puts in place of the shipped one.

    Raises:
        ModelError: the pipeline is missing, broken, or its files are not those of its checksums.
    """
    if chosen is not None:
        return _load(chosen)
    folder = _find_shipped(language)
    return None if folder is None else _load(str(folder))


def identify_pipeline(language: str, chosen: str | None = None) -> str:
    """What tells a pipeline from another one and from itself after a change, without loading it; "" when there is none.

    Args:
        language, chosen: as for `load_pipeline`.

    Raises:
        ModelError: the chosen pipeline is missing.
    """
    folder = _find_chosen(chosen) if chosen is not None else _find_shipped(language)
    if folder is None:
        return ""
    checksums = folder / CHECKSUMS
    return checksums.read_text(encoding="utf-8") if checksums.exists() else list_checksums(folder)


def _find_shipped(language: str) -> Path | None:
    shipped = (folder / language for folder in _SHIPPED_FOLDERS)
    return next((folder for folder in shipped if (folder / "config.cfg").exists()), None)


def _find_chosen(name: str) -> Path:
    """The folder of a pipeline, or of the package that it is installed as."""
    from spacy.util import get_package_path, is_package  # noqa: PLC0415

    if Path(name).is_dir():
        return Path(name)
    if is_package(name):
        return Path(get_package_path(name))
    raise ModelError(f"{name}: is no folder and no installed spaCy pipeline")


@lru_cache(maxsize=8)
def _load(name: str) -> LoadedPipeline:
    import spacy  # noqa: PLC0415  (half a second that only extraction should pay)

    try:
        nlp = spacy.load(name)
    except (OSError, ValueError, KeyError) as error:
        raise ModelError(f"{name}: cannot be loaded as a spaCy pipeline: {error}") from error
    meta = nlp.meta
    use = ModelUse(f"{meta['lang']}_{meta['name']}", str(meta["version"]), _check_files(nlp.path))
    return LoadedPipeline(nlp, use)


def list_checksums(folder: Path) -> str:
    """The pipeline's files and their hashes, in the form that `sha256sum --check` reads."""
    files = (path for path in folder.rglob("*") if path.is_file() and path.name not in _DOCUMENTS)
    named = sorted((path.relative_to(folder).as_posix(), path) for path in files if not path.name.startswith("."))
    return "".join(f"{hashlib.sha256(path.read_bytes()).hexdigest()}  {name}\n" for name, path in named)


def _check_files(folder: Path | None) -> str:
    """One hash for all files of a pipeline, checked where the pipeline brings a list."""
    if folder is None:
        return ""
    found = list_checksums(folder)
    expected = folder / CHECKSUMS
    if expected.exists() and expected.read_text(encoding="utf-8") != found:
        raise ModelError(f"{folder}: the files are not those that {CHECKSUMS} lists")
    return hashlib.sha256(found.encode()).hexdigest()
