"""Tells the language of each block and of the release."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from pipeline.errors import UnsupportedLanguage
from pipeline.identification.evidence import Evidence, add_evidence, choose_language, gather_evidence
from pipeline.identification.scripts import LANGUAGE_NAMES
from pipeline.languages import LANGUAGES, WORDLESS
from pipeline.layout.shapes import ends_sentence
from pipeline.release import UNDETERMINED, Release

FAVOUR = 25.0
"""How many times likelier a language becomes when it is spoken around the block. Of 5 to 200, 15 to 30 made the fewest
mistakes on the lines of `tests/stages/language_lines.tsv` and on the blocks of the annotated corpus together."""
SUPPORTED_FAVOUR = 4.0
"""How many times likelier a language is before anything is known, when releases are extracted in it."""
SURE_LEAD = 2.0
"""How many times likelier than the next one a language must be to be named when nothing around the block speaks it."""
RUNNING = 100
"""Letters from which on a block is running text though it does not end like a sentence."""
DECLARED_SHARE = 0.25
"""Share of the running text that must be in the language which the source declares: pages often declare a wrong one."""

_SUPPORTED = dict.fromkeys(LANGUAGES, SUPPORTED_FAVOUR)


@dataclass(frozen=True)
class _Sample:
    """A block as this stage sees it."""

    text: str
    evidence: Evidence

    @property
    def is_running(self) -> bool:
        return self.evidence.letters >= RUNNING or ends_sentence(self.text)


def detect_languages(release: Release) -> Release:
    """Fill `language` and the language of each block (BCP 47).

    The main language is the one with most letters of running text, where a text that stands several times counts once;
    the first of two that have as many. What the source declares (`language` as the reader left it) decides where a good
    part of the text is in it; what the user chose decides always.

    A block that cannot be told alone goes with its surroundings: with the main language where that is written in its
    script, else with what the other blocks of its script speak, else it is `und`.

    Raises:
        UnsupportedLanguage: no record is made of releases in the main language, or it cannot be told.
    """
    texts = [block.cut(release.text) for block in release.blocks]
    known = {text: _Sample(text, gather_evidence(text)) for text in dict.fromkeys(texts)}
    samples = [known[text] for text in texts]
    main = _primary(release.configuration.language) or _find_main(samples, declared=release.language)
    if main not in LANGUAGES and main not in WORDLESS:
        raise UnsupportedLanguage(release.source.name, _explain(main))
    likeliness = _weigh_languages(samples, main)
    languages = [_choose(sample.evidence, likeliness, main) for sample in samples]
    blocks = tuple(replace(block, language=code) for block, code in zip(release.blocks, languages, strict=True))
    return release.fill(language=main, blocks=blocks)


def _primary(tag: str | None) -> str | None:
    """The language of a BCP 47 tag without its region: en-GB is en."""
    return tag.split("-")[0].lower() if tag else None


def _find_main(samples: Sequence[_Sample], declared: str) -> str:
    distinct = list({sample.text.casefold(): sample for sample in samples}.values())
    running = [sample for sample in distinct if sample.is_running] or distinct
    letters: dict[str, int] = {}
    for sample in running:
        language, _ = choose_language(sample.evidence, _SUPPORTED)
        if language is not None:
            letters[language] = letters.get(language, 0) + sample.evidence.letters
    if letters.get(declared, 0) > DECLARED_SHARE * sum(letters.values()):
        return declared
    return max(letters, key=letters.__getitem__, default=UNDETERMINED)


def _weigh_languages(samples: Sequence[_Sample], main: str) -> dict[str, float]:
    """How many times likelier languages are in this release: the main one, and what blocks of other scripts speak."""
    likeliness = dict(_SUPPORTED)
    likeliness[main] = likeliness.get(main, 1.0) * FAVOUR
    texts = {sample.text: sample.evidence for sample in samples}
    for script in dict.fromkeys(evidence.script for evidence in texts.values()):
        if script is None or main in script.languages:
            continue
        together = add_evidence([evidence for evidence in texts.values() if evidence.script is script])
        spoken, lead = choose_language(together, _SUPPORTED)
        if spoken is not None and lead >= SURE_LEAD:
            likeliness[spoken] = likeliness.get(spoken, 1.0) * FAVOUR
    return likeliness


def _choose(evidence: Evidence, likeliness: Mapping[str, float], main: str) -> str:
    language, lead = choose_language(evidence, likeliness)
    if evidence.script is None or language is None:
        return main
    return language if lead >= SURE_LEAD or main in evidence.script.languages else UNDETERMINED


def _explain(language: str) -> str:
    if language == UNDETERMINED:
        return "its language cannot be told: there is too little text"
    known = " and ".join(supported.name for supported in LANGUAGES.values())
    return f"it is written in {LANGUAGE_NAMES.get(language, language)}; releases are extracted in {known}"
