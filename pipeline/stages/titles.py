"""Finds the title: the first short block of the release's language that is no letterhead and no running text."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from pipeline.languages import LANGUAGES
from pipeline.languages.legal_forms import LEGAL_FORMS
from pipeline.languages.letterhead import LetterheadWords
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


@dataclass(frozen=True, slots=True)
class TitleWords:
    """What this stage knows of a language; of some no words are known."""

    letterhead: LetterheadWords
    abbreviations: frozenset[str]
    """What may end with a point inside a title."""


def find_title(release: Release) -> Release:
    """Mark one block as the `title`, or none: a release may begin with its first sentence.

    Letterhead above it is passed over: what the sheet is (`FOR IMMEDIATE RELEASE`), numbers, dates, contacts, and the
    sender's name where the kind of sheet follows. What comes then is the title if it looks like a heading.
    """
    words = _choose_words(release.language)
    own = [index for index, block in enumerate(release.blocks) if block.language == release.language][:FARTHEST]
    position = _find_heading([release.blocks[index].cut(release.text) for index in own], words)
    if position is None:
        return release
    index = own[position]
    title = replace(release.blocks[index], kind="title")
    return release.fill(
        blocks=(*release.blocks[:index], title, *release.blocks[index + 1 :]),
        trace=(*release.trace, Firing("titles.first-heading", title.start, title.end)),
    )


def _choose_words(code: str) -> TitleWords:
    if code not in LANGUAGES:
        return TitleWords(LetterheadWords(), LEGAL_FORMS)
    language = LANGUAGES[code]
    return TitleWords(language.letterhead, language.speech.abbreviations | LEGAL_FORMS)


def _find_heading(texts: Sequence[str], words: TitleWords) -> int | None:
    """Position of the title among the release's own first blocks."""
    rest = (position for position, text in enumerate(texts) if not _is_letterhead(text, words))
    first = next(rest, None)
    if first is None or not _is_title(texts[first], words):
        return None
    return _find_below_sender(texts, first, next(rest, first), words) or first


def _find_below_sender(texts: Sequence[str], first: int, second: int, words: TitleWords) -> int | None:
    """The second heading is the title where the first is the sender's name, and the kind of sheet stands between."""
    sheet_between = any(_names_sheet(text, words) for text in texts[first + 1 : second])
    is_below = sheet_between and _is_sender(texts[first], words) and _is_title(texts[second], words)
    return second if is_below else None


def _is_letterhead(text: str, words: TitleWords) -> bool:
    return len(text) <= LONGEST_HEADING and (
        _is_kicker(text, words)
        or _is_reference(text)
        or _is_contact(text, words)
        or _read_place(text, words) is not None
    )


def _is_kicker(text: str, words: TitleWords) -> bool:
    """It says what the sheet is and when it may be used, in words and numbers that say nothing else."""
    known = words.letterhead
    return set(_read_words(text)) <= known.kickers | known.dates | known.date_fillers


def _names_sheet(text: str, words: TitleWords) -> bool:
    """`PRESS RELEASE No. 12`, and not a mere date."""
    known = words.letterhead
    told = set(_read_words(text)) - known.dates - known.date_fillers
    return bool(told) and told <= known.kickers


def _is_reference(text: str) -> bool:
    """A number of the sheet: `SC/12345-AFR/678`."""
    return len(text.split()) == 1 and _DIGIT.search(text) is not None


def _is_contact(text: str, words: TitleWords) -> bool:
    """`Media contact: Jane Doe`, or a short line with an address."""
    label = _LABEL.match(text)
    labelled = label is not None and not words.letterhead.contacts.isdisjoint(_read_words(label[1]))
    return labelled or has_address(text)


def _read_place(text: str, words: TitleWords) -> list[str] | None:
    """The names beside a date with a number (`BRUSSELS, 3 October 2018`); None where the text is more than that."""
    known = words.letterhead
    names = [word for word in _WORD.findall(text) if word.lower() not in known.date_fillers]
    beside = [word for word in names if word.lower() not in known.dates]
    dated = len(beside) < len(names) and _DIGIT.search(text) is not None
    placed = len(beside) <= PLACE_WORDS and all(word[0].isupper() for word in beside)
    other = not (known.kickers | known.senders).isdisjoint(word.lower() for word in beside)
    return beside if dated and placed and not other else None


def _is_sender(text: str, words: TitleWords) -> bool:
    """The name of a body, which has no numbers."""
    return not _DIGIT.search(text) and not words.letterhead.senders.isdisjoint(_read_words(text))


def _is_title(text: str, words: TitleWords) -> bool:
    spoken = _NAME_AND_SPEECH.match(text) is not None
    states = ends_with_full_stop(text, words.abbreviations) and not spoken
    return is_heading(text) and not states and not _opens_with_dateline(text, words)


def _opens_with_dateline(text: str, words: TitleWords) -> bool:
    """`ASTANA, 3 May — President opens session` is running text, full stop or not."""
    dash = _DASH.search(text)
    return dash is not None and bool(_read_place(text[: dash.start()], words))


def _read_words(text: str) -> list[str]:
    return [word.lower() for word in _WORD.findall(text)]
