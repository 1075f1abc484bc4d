"""What a user may choose for a run. Everything in here may change a record, so its hash is part of the provenance."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from datetime import date

from pipeline.known.knowledge import Knowledge


@dataclass(frozen=True, slots=True)
class Configuration:
    """The choices of one run.

    Args:
        published: publication date for releases that name none themselves.
        language: main language (BCP 47) instead of detection.
        models: per language, the spaCy pipeline to use in place of the shipped one: an installed name or a folder.
        known: entities that the user has ids for, as `pipeline.known.table.read_known` reads them.
    """

    published: date | None = None
    language: str | None = None
    models: tuple[tuple[str, str], ...] = ()
    known: Knowledge | None = None

    def model_for(self, language: str) -> str | None:
        """The pipeline that the user put in place for `language`, None for the shipped one."""
        return dict(self.models).get(language)

    @property
    def sha256(self) -> str:
        """Hash of the choices, hex, the same on every machine."""
        choices = {
            "published": self.published.isoformat() if self.published else None,
            "language": self.language,
            "models": sorted(self.models),
            "known": self.known.sha256 if self.known else None,
        }
        return hashlib.sha256(json.dumps(choices, sort_keys=True).encode()).hexdigest()
