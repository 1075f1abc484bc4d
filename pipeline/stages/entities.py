"""Finds names and the evidence for offices and speech: each language's blocks go through that language's pipeline."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, get_args

from pipeline.identification.scripts import LANGUAGE_NAMES
from pipeline.languages import LANGUAGES
from pipeline.release import UNDETERMINED, EntityKind, Mention, Release, Tag, TagLabel
from pipeline.tagging.borders import mend_borders
from pipeline.tagging.consistency import settle_mentions
from pipeline.tagging.dedications import join_dedications
from pipeline.tagging.kinds import correct_kinds
from pipeline.tagging.no_names import leave_things
from pipeline.tagging.open_ends import settle_open_ends
from pipeline.tagging.short_forms import complete_short_forms
from pipeline.tagging.store import load_pipeline
from pipeline.tagging.titles_of_works import leave_titles

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

KINDS: dict[str, EntityKind] = {
    "PERSON": "person",
    "PER": "person",
    "ORG": "organisation",
    "PLACE": "place",
    "GPE": "place",
    "LOC": "place",
    "FAC": "place",
    "DATE": "date",
}
"""Labels of spaCy's pipelines, ours among them, as kinds of entity; others are no entities of ours."""

_ENDLESS_WORD = re.compile(r"\S{400,}")


def find_entities(release: Release) -> Release:
    """Fill `mentions`, `tags` and `models`; a language without a pipeline or rules is named in `warnings`."""
    mentions: list[Mention] = []
    tags: list[Tag] = []
    models = []
    warnings = list(release.warnings)
    for language in release.languages:
        loaded = load_pipeline(language, release.configuration.model_for(language))
        warnings.extend(_warn(language, has_model=loaded is not None))
        if loaded is None:
            continue
        text = _blank_noise(release.view(language))
        found, evidence = _read(loaded.nlp, text)
        mentions.extend(_settle(found, text, language))
        tags.extend(evidence)
        models.append(loaded.use)
    return release.fill(
        mentions=tuple(sorted(mentions)), tags=tuple(sorted(tags)), models=tuple(models), warnings=tuple(warnings)
    )


def _warn(language: str, *, has_model: bool) -> Iterator[str]:
    """What a person should not look for in the record. Without rules there are no quotes, whatever model is chosen."""
    name = LANGUAGE_NAMES.get(language, language)
    dates = "" if language == UNDETERMINED else ", and dates only where they are in digits"
    if not has_model:
        yield f"no model for {name}: names and quotes were not extracted from its blocks{dates}"
    elif language not in LANGUAGES:
        yield f"no rules for {name}: offices and quotes were not extracted from its blocks{dates}"


def _blank_noise(text: str) -> str:
    """Words that no name is as long as, put to spaces: spaCy's tokenizer takes the square of their length for them."""
    return _ENDLESS_WORD.sub(lambda match: " " * len(match[0]), text)


def _settle(found: list[Mention], text: str, language: str) -> list[Mention]:
    """Mend and settle what the network found; a language whose words we do not know has the second alone."""
    if language not in LANGUAGES:
        return settle_mentions(found, text, frozenset())
    words = LANGUAGES[language]
    no_names = words.names.common_acronyms | {article.capitalize() for article in words.articles}
    ended = settle_open_ends(join_dedications(found, text, words.names), text, words.names)
    settled = settle_mentions(mend_borders(ended, text, words.names), text, no_names)
    told = correct_kinds(settled, text, words.names)
    complete = complete_short_forms(told, text, words.names)
    return leave_things(leave_titles(complete, text, words.names), text, words.names)


def _read(nlp: Language, text: str) -> tuple[list[Mention], list[Tag]]:
    """One pass of the pipeline; its strings are forgotten with the document, so that long runs do not grow."""
    with nlp.memory_zone():
        doc = nlp(text)
        return list(_make_mentions(doc)), list(_make_tags(doc))


def _make_mentions(doc: Doc) -> Iterator[Mention]:
    scores = _scores_of(doc, "entity")
    for span in doc.ents:
        if span.label_ in KINDS:
            score = scores.get((span.start, span.end), 1.0)
            yield Mention(span.start_char, span.end_char, KINDS[span.label_], score)


def _make_tags(doc: Doc) -> Iterator[Tag]:
    for label in get_args(TagLabel):
        scores = _scores_of(doc, label)
        for span in doc.spans.get(label, ()):
            yield Tag(span.start_char, span.end_char, label, scores[span.start, span.end])


def _scores_of(doc: Doc, group: str) -> dict[tuple[int, int], float]:
    """Probability of each span of a group; other pipelines than ours set none."""
    if group not in doc.spans:
        return {}
    spans = doc.spans[group]
    scores = spans.attrs.get("scores", ())
    return {(span.start, span.end): score for span, score in zip(spans, scores, strict=True)}
