"""English."""

from __future__ import annotations

from pipeline.languages.language import Language, SpeechWords

ENGLISH = Language(
    code="en",
    name="English",
    honorifics=frozenset("mr mrs ms miss mx dr prof professor sir dame lord lady madam messrs".split()),
    articles=frozenset({"the", "a", "an"}),
    legal_suffixes=frozenset("inc incorporated corp corporation ltd limited llc llp plc co company gmbh ag sa nv bv".split()),
    speech=SpeechWords(
        verbs=frozenset("said says say added adds noted notes explained explains".split()),
        clause_verbs=frozenset("said says stressed noted told added emphasised emphasized announced".split()),
        prefixes=("according to",),
        conjunctions=frozenset({"that"}),
        pronouns=frozenset({"he", "she", "they", "it"}),
    ),
)
