"""Names that the guidelines leave alone though the network may take them for bodies or places.

Programmes, campaigns, ships, storms and other things that a noun announces, numbered congresses, a body's noun alone.
In the annotated releases no organisation or place stands where these rules look.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from pipeline.languages.naming import NameWords
from pipeline.name_keys import fold_name, split_words
from pipeline.places.countries import find_country
from pipeline.places.demonyms import find_nationality
from pipeline.release import Mention

_REACH = 80
_NUMBERED = re.compile(r"(?:\d+(?:st|nd|rd|th)|[ivx]+|\d{4})\Z")


def leave_things(mentions: Iterable[Mention], text: str, names: NameWords) -> list[Mention]:
    """The mentions without those of things that are no body and no place.

    Args:
        mentions: what was found, in order.
        text: what they are spans of.
        names: the language's words around and inside names.
    """
    found = _leave_titled(mentions, text, names)
    announced = _compile_announcement(names.things | names.vessels)
    vessels = _compile_announcement(names.vessels, names.boarding)
    ships = {split_words(m.cut(text)) for m in found if m.kind == "place" and _follows(vessels, m, text)}
    return [
        mention
        for mention in found
        if mention.kind not in ("organisation", "place")
        or not (
            _follows(announced, mention, text)
            or split_words(mention.cut(text)) in ships
            or (mention.kind == "organisation" and _is_common(split_words(mention.cut(text)), names))
            or _is_nationality(mention, text, names)
        )
    ]


def _leave_titled(mentions: Iterable[Mention], text: str, names: NameWords) -> list[Mention]:
    """The mentions without `Glenmoor` of `USS Glenmoor`, `Ciara` of `Storm Ciara`, whatever they were taken for.

    Where the ship's name stands alone it is no body and no place either.
    """
    found = list(mentions)
    if not names.thing_titles:
        return found
    titles = _join(names.thing_titles)
    titled = re.compile(rf"\b(?:{titles}) \"?\Z")
    vessels = {split_words(vessel["name"]) for vessel in re.finditer(rf"\b(?:{titles}) (?P<name>[A-Z][\w'-]+)", text)}
    return [
        mention
        for mention in found
        if mention.kind == "date"
        or not (
            titled.search(text, max(0, mention.start - _REACH), mention.start)
            or _holds_title(mention.cut(text), names.thing_titles)
            or (mention.kind == "organisation" and split_words(mention.cut(text)) in vessels)
        )
    ]


def _holds_title(words: str, titles: frozenset[str]) -> bool:
    """`USS Fort Albany`, `Storm Ciara`; `Storm Prediction Centre` is a body."""
    title, _, name = words.partition(" ")
    return title in titles and bool(name) and (title.isupper() or " " not in name)


def _compile_announcement(nouns: frozenset[str], boarding: frozenset[str] = frozenset()) -> re.Pattern[str] | None:
    """`the programme`, `its new cruise ship,`, `aboard the` right before a name."""
    if not nouns:
        return None
    phrases = [rf"(?:the|a|an|its|our|their)(?:\s+[\w-]+){{0,2}}?\s+(?:{_join(nouns)}),?\s+\"?"]
    phrases += [rf"(?:{_join(boarding)})\s+the\s+"] if boarding else []
    return re.compile(rf"\b(?:{'|'.join(phrases)})\Z", re.IGNORECASE)


def _join(words: frozenset[str]) -> str:
    return "|".join(r"\s+".join(map(re.escape, word.split())) for word in sorted(words))


def _follows(announcement: re.Pattern[str] | None, mention: Mention, text: str) -> bool:
    start = max(0, mention.start - _REACH)
    return announcement is not None and bool(announcement.search(text, start, mention.start))


def _is_nationality(mention: Mention, text: str, names: NameWords) -> bool:
    """`French` is no body; `Кенийские` no place either, where adjectives have endings of their own, while `Saudi` may
    stand for the country.
    """
    word = mention.cut(text)
    is_adjective = mention.kind == "organisation" or fold_name(word).endswith(names.adjective_endings)
    return is_adjective and bool(find_nationality(word)) and find_country(word) is None


def _is_common(words: tuple[str, ...], names: NameWords) -> bool:
    """`the League`, `Secretariat`; `Sixth Tidal Cities Congress`."""
    if len(words) == 1:
        return words[0] in names.generic_words - names.lone_words
    is_numbered = bool(words) and (words[0] in names.ordinals or bool(_NUMBERED.match(words[0])))
    return is_numbered and words[-1] in names.event_words
