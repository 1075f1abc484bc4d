"""An acronym that a caption has for one of the title: the caption translates the title, and no table knows either."""

from __future__ import annotations

import re
from collections.abc import Sequence

from pipeline.bilingual.parallel import is_listed
from pipeline.languages import LANGUAGES
from pipeline.linking.romanisation import is_cyrillic
from pipeline.places.countries import find_country
from pipeline.release import Caption, Entity, Organisation, Release, Span

_ACRONYM = re.compile(r"(?<![\w-])[^\W\d_]{3,6}(?![\w-])")


def find_left_acronym(
    caption: Caption, told: Sequence[Span], entities: Sequence[Entity], release: Release
) -> tuple[int, str] | None:
    """The number of the only organisation of the title that is an acronym, and the only other one of its translation.

    A caption translates the title where it is repeated or names something else that the text names.

    Args:
        told: the names of the caption that are known already.
    """
    if release.title is None or not (told or len(caption.spans) > 1):
        return None
    cyrillic = is_cyrillic(caption.text)
    titled = [
        number
        for number, entity in enumerate(entities)
        if isinstance(entity, Organisation)
        and not any(is_cyrillic(name) == cyrillic or is_listed(name) for name in (entity.name, *entity.aliases))
        and any(_is_acronym(span.cut(release.text)) for span in entity.mentions if release.title.contains(span))
    ]
    known = {name for entity in entities for name in (entity.name, *entity.aliases)}
    free = (found for found in _ACRONYM.finditer(caption.text) if not any(_covers(span, found) for span in told))
    left = {found[0] for found in free if _may_be_body(found[0], caption) and found[0] not in known}
    return (titled[0], left.pop()) if len(titled) == len(left) == 1 else None


def _covers(span: Span, found: re.Match[str]) -> bool:
    return span.overlaps(Span(*found.span()))


def _is_acronym(text: str) -> bool:
    return _ACRONYM.fullmatch(text) is not None and text.isupper()


def _may_be_body(text: str, caption: Caption) -> bool:
    language = LANGUAGES.get(caption.language)
    if not _is_acronym(text) or is_cyrillic(text) != is_cyrillic(caption.text) or is_listed(text):
        return False
    return language is not None and text not in language.names.common_acronyms and find_country(text) is None
