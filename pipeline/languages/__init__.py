"""The registry of languages that releases are extracted in: one file and one row each."""

from __future__ import annotations

from pipeline.languages.en import ENGLISH
from pipeline.languages.language import Language
from pipeline.languages.ru import RUSSIAN

LANGUAGES: dict[str, Language] = {language.code: language for language in (ENGLISH, RUSSIAN)}
