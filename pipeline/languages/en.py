"""English."""

from __future__ import annotations

from pipeline.languages.en_names import ENGLISH_NAMES
from pipeline.languages.language import Language, SpeechWords
from pipeline.languages.word_list import words

ENGLISH = Language(
    code="en",
    name="English",
    honorifics=words("""
        mr mrs ms miss mx dr prof professor sir dame lord lady madam madame messrs mme mlle monsieur monsignor msgr rev
        reverend hon honourable honorable excellency excellencies highness majesty eminence sheikh shaikh sheikha
    """),
    articles=words("the a an"),
    speech=SpeechWords(
        verbs=frozenset("said says say added adds noted notes explained explains".split()),
        clause_verbs=frozenset("said says stressed noted told added emphasised emphasized announced".split()),
        prefixes=("according to",),
        conjunctions=frozenset({"that"}),
        pronouns=frozenset({"he", "she", "they", "it"}),
    ),
    names=ENGLISH_NAMES,
)
