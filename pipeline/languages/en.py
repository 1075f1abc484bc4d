"""English."""

from __future__ import annotations

from pipeline.languages.en_calendar import ENGLISH_CALENDAR
from pipeline.languages.en_letterhead import ENGLISH_LETTERHEAD
from pipeline.languages.en_names import ENGLISH_NAMES
from pipeline.languages.en_offices import ENGLISH_OFFICES
from pipeline.languages.en_speech import ENGLISH_SPEECH
from pipeline.languages.language import Language
from pipeline.languages.word_list import words

ENGLISH = Language(
    code="en",
    name="English",
    honorifics=words("""
        mr mrs ms miss mx dr prof professor sir dame lord lady madam madame messrs mme mlle monsieur monsignor msgr rev
        reverend hon honourable honorable excellency excellencies highness majesty eminence sheikh shaikh sheikha
    """),
    articles=words("the a an"),
    speech=ENGLISH_SPEECH,
    names=ENGLISH_NAMES,
    offices=ENGLISH_OFFICES,
    calendar=ENGLISH_CALENDAR,
    letterhead=ENGLISH_LETTERHEAD,
)
