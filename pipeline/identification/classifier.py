"""py3langid, loaded once and cut to the languages of one script."""

from __future__ import annotations

from copy import copy
from functools import cache
from typing import Any

from pipeline.identification.scripts import Script


def rank_languages(text: str, script: Script) -> dict[str, float]:
    """Probabilities of the script's languages for `text`; they add up to 1.

    The method is naive Bayes over byte n-grams (Lui and Baldwin, "langid.py: An Off-the-shelf Language Identification
    Tool", ACL 2012). The model is the one that py3langid ships.
    """
    if len(script.languages) == 1:
        return {script.languages[0]: 1.0}
    return dict(_load_classifier(script).rank(text))


@cache
def _load_classifier(script: Script) -> Any:
    classifier = copy(_load_model())
    classifier.set_languages(script.languages)
    return classifier


@cache
def _load_model() -> Any:
    # py3langid and numpy are slow to import: only a run that reads text pays for them.
    from py3langid.langid import MODEL_FILE, LanguageIdentifier  # noqa: PLC0415

    return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
