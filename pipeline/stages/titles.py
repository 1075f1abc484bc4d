"""Finds the title: the first short block of the release's language that is no letterhead and no running text."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from pipeline.languages import LANGUAGES
from pipeline.languages.language import Language
from pipeline.languages.legal_forms import LEGAL_FORMS
from pipeline.layout.shapes import LONGEST_HEADING, ends_with_full_stop, has_address, is_heading
from pipeline.release import Firing, Release

FARTHEST = 12
"""Blocks of the release's language to look at: no letterhead is longer."""
PLACE_WORDS = 4
"""Words of a line of place and date beside the date: `SAINT PETERSBURG, Russia, 3 May`."""

_DIGIT = re.compile(r"\d")
_WORD = re.compile(r"[^\W\d_]+")
_DASH = re.compile(r"\s[–—-]{1,2}\s|:\s|\.\s[–—-]{1,2}\s?")
_LABEL = re.compile(r"([^\W\d_][\w /-]{1,30}):\s")
_NAME_AND_SPEECH = re.compile(r"[^.:!?]{2,60}: [\"“«„‘]")


def find_title(release: Release) -> Release:
    """Mark one block as the `title`, or none: a release may begin with its first sentence.

    Letterhead above it is passed over: what the sheet is (`FOR IMMEDIATE RELEASE`), numbers, dates, contacts, and the
    sender's name where the kind of sheet follows. What comes then is the title if it looks like a heading.
    """
    language = LANGUAGES[release.language]
    own = [index for index, block in enumerate(release.blocks) if block.language == release.language][:FARTHEST]
    position = _find_heading([release.blocks[index].cut(release.text) for index in own], language)
    if position is None:
        return release
    index = own[position]
    title = replace(release.blocks[index], kind="title")
    return release.fill(
        blocks=(*release.blocks[:index], title, *release.blocks[index + 1 :]),
        trace=(*release.trace, Firing("titles.first-heading", title.start, title.end)),
    )


def _find_heading(texts: Sequence[str], language: Language) -> int | None:
    """Position of the title among the release's own first blocks."""
    rest = (position for position, text in enumerate(texts) if not _is_letterhead(text, language))
    first = next(rest, None)
    if first is None or not _is_title(texts[first], language):
        return None
    return _find_below_sender(texts, first, next(rest, first), language) or first


def _find_below_sender(texts: Sequence[str], first: int, second: int, language: Language) -> int | None:
    """The second heading is the title where the first is the sender's name, and the kind of sheet stands between."""
    sheet_between = any(_names_sheet(text, language) for text in texts[first + 1 : second])
    is_below = sheet_between and _is_sender(texts[first], language) and _is_title(texts[second], language)
    return second if is_below else None


def _is_letterhead(text: str, language: Language) -> bool:
    return len(text) <= LONGEST_HEADING and (
        _is_kicker(text, language)
        or _is_reference(text)
        or _is_contact(text, language)
        or _read_place(text, language) is not None
    )


def _is_kicker(text: str, language: Language) -> bool:
    """It says what the sheet is and when it may be used, in words and numbers that say nothing else."""
    words = language.letterhead
    return set(_read_words(text)) <= words.kickers | words.dates | words.date_fillers


def _names_sheet(text: str, language: Language) -> bool:
    """`PRESS RELEASE No. 12`, and not a mere date."""
    words = set(_read_words(text)) - language.letterhead.dates - language.letterhead.date_fillers
    return bool(words) and words <= language.letterhead.kickers


def _is_reference(text: str) -> bool:
    """A number of the sheet: `SC/12345-AFR/678`."""
    return len(text.split()) == 1 and _DIGIT.search(text) is not None


def _is_contact(text: str, language: Language) -> bool:
    """`Media contact: Jane Doe`, or a short line with an address."""
    label = _LABEL.match(text)
    labelled = label is not None and not language.letterhead.contacts.isdisjoint(_read_words(label[1]))
    return labelled or has_address(text)


def _read_place(text: str, language: Language) -> list[str] | None:
    """The names beside a date with a number (`BRUSSELS, 3 October 2018`); None where the text is more than that."""
    known = language.letterhead
    names = [word for word in _WORD.findall(text) if word.lower() not in known.date_fillers]
    beside = [word for word in names if word.lower() not in known.dates]
    dated = len(beside) < len(names) and _DIGIT.search(text) is not None
    placed = len(beside) <= PLACE_WORDS and all(word[0].isupper() for word in beside)
    other = not (known.kickers | known.senders).isdisjoint(word.lower() for word in beside)
    return beside if dated and placed and not other else None


def _is_sender(text: str, language: Language) -> bool:
    """The name of a body, which has no numbers."""
    return not _DIGIT.search(text) and not language.letterhead.senders.isdisjoint(_read_words(text))


def _is_title(text: str, language: Language) -> bool:
    abbreviations = language.speech.abbreviations | LEGAL_FORMS
    spoken = _NAME_AND_SPEECH.match(text) is not None
    states = ends_with_full_stop(text, abbreviations) and not spoken
    return is_heading(text) and not states and not _opens_with_dateline(text, language)


def _opens_with_dateline(text: str, language: Language) -> bool:
    """`ASTANA, 3 May — President opens session` is running text, full stop or not."""
    dash = _DASH.search(text)
    return dash is not None and bool(_read_place(text[: dash.start()], language))


def _read_words(text: str) -> list[str]:
    return [word.lower() for word in _WORD.findall(text)]
