"""The shape of what a language knows of attributing speech. All words are in lower case."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

Gender = Literal["masculine", "feminine", "neuter", "plural"]

QUOTES = "q"
"""The verb may stand next to words in quotation marks: `"...," he joked`."""
CLAUSE = "t"
"""It takes a reported clause with a conjunction: `he announced that ...`."""
BARE = "b"
"""It takes a reported clause without one: `he said the plant ...`."""
BARE_IF_CLEAR = "w"
"""It may do so too, and takes objects as well (`noted the progress`): only a finite verb tells a clause."""
ADDRESSEE = "a"
"""The one who is told stands between verb and clause: `he told reporters that ...`."""
DESCRIBES = "d"
"""It holds quoted words against something: `he described the year as "..."`."""
NAMES = "c"
"""It gives something a name: `he called the list "a reunion"`; a capitalised name is no speech."""
LEADS = "l"
"""Its clause stands behind its conjunction alone: `the board decided that ...`, not `the ship sails, it decided`."""
FLOATS = "f"
"""It stands behind a clause or within one, though it takes none with a conjunction: `..., he went on`."""
MAY_ADDRESS = "o"
"""The one who is told may be left out: `the road is closed, warned the mayor`."""
NAMELIKE = "n"
"""The form is a noun as well (reports, claims, notes): it counts only right after its subject."""
PLURAL = "p"
"""The form needs a plural subject right before it (critics say); elsewhere it is a noun or an infinitive."""


@dataclass(frozen=True, slots=True, eq=False)
class SpeechWords:
    """How a language attributes speech. The tables are phrases of one word or more, each with letters for its
    uses. There is one object a language, so what is made of it can be kept by it.
    """

    verbs: Mapping[str, str]
    """Every form of the verbs of saying, with the letters above."""
    participles: frozenset[str]
    """Forms of them whose subject is that of the main clause: adding, saying."""
    impersonal: frozenset[str]
    """Phrases that report without a subject: it was announced, сообщается."""
    prefixes: frozenset[str]
    """Phrases before the speaker of a clause: according to."""
    pronoun_prefixes: Mapping[str, Gender]
    """Such phrases with the speaker inside: по его словам."""
    dummy_objects: frozenset[str]
    """What stands for the clause beside an adjective: he thought it (likely that)."""
    as_words: frozenset[str]
    """What turns a verb of saying into a prefix: as (`As X said, ...`)."""
    no_conjunction_after: frozenset[str]
    """Words after which a conjunction opens no reported clause: тем, что."""
    conjunctions: frozenset[str]
    """What opens a reported clause: that."""
    pronouns: Mapping[str, Gender]
    """Subject pronouns that stand for a speaker."""
    object_pronouns: Mapping[str, Gender]
    """Their forms after a preposition: according to him."""
    relatives: Mapping[str, Gender | None]
    """Relative pronouns that stand for a person just named: who."""
    coordinators: frozenset[str]
    """What joins main clauses: and, but."""
    continuing: frozenset[str]
    """Words that take a clause up again after an attribution in its middle: `..., he said, and ...`, `..., with
    ...`.
    """
    adversatives: frozenset[str]
    """Those of them that object: but."""
    prepositions: frozenset[str]
    """What opens a phrase that is no subject: in, on, after."""
    subordinators: frozenset[str]
    """Those of them that open a subordinate clause: although, if, when."""
    conditions: frozenset[str]
    """Those of these that open nothing else: if, unless."""
    possessive_prepositions: frozenset[str]
    """Those that bind a noun to the one before: `the head of the office`."""
    auxiliaries: frozenset[str]
    """What stands between a subject and its verb: has, also, later."""
    passives: frozenset[str]
    """Forms of `to be` before a verb of saying: the subject is spoken of, it does not speak."""
    polite: frozenset[str]
    """Phrases before a verb of saying with which it says it: wishes to (state)."""
    future: frozenset[str]
    """Verbs with which speakers say what is to come: will."""
    negations: frozenset[str]
    """Words before a verb of saying that leave no speech: not, never, declined to."""
    openers: frozenset[str]
    """Adverbs and conjunctions that may open a sentence before its subject: meanwhile, however."""
    speech_acts: frozenset[str]
    """Verbs that do something else by speaking, and have no clause: thanked, called upon."""
    hearers: frozenset[str]
    """Nouns without article for those who are told: reporters, parliament."""
    comment_nouns: frozenset[str]
    """Nouns by which the release comments on a clause just reported: `..., a claim that curators doubt`."""
    possessives: Mapping[str, Gender]
    """Possessive pronouns: its spokesman."""
    absolute_prepositions: frozenset[str]
    """What gives a participle a subject of its own: with (Anna Holm saying)."""
    standpoint_prepositions: frozenset[str]
    """What makes a name in an opening phrase the one who thinks so: for (Anna Holm, the bridge was late)."""
    genitive_endings: tuple[str, ...]
    """How the one ends that something belongs to: 's."""
    governments: frozenset[str]
    """Bodies that speak for a place named with them: government, authorities."""
    empty_objects: frozenset[str]
    """What may be said without saying anything: nothing, so, goodbye."""
    back_references: frozenset[str]
    """Phrases by which a sentence attributes the one before: this was (reported by), об этом (сообщил)."""
    linking_phrases: frozenset[str]
    """Phrases that tie a sentence to the one before and are no part of what is reported: for example."""
    determiners: frozenset[str]
    """What opens a description: the, a, its."""
    definite: frozenset[str]
    """Those of them that mean somebody known: the, his."""
    indefinite: frozenset[str]
    """Those of them that bring in somebody new: a, some."""
    finite: frozenset[str]
    """Auxiliaries and modals that show a clause to be one: is, was, would."""
    finite_endings: tuple[str, ...]
    """Endings that most other finite verbs have: -ed."""
    verb_endings: tuple[str, ...]
    """Endings of the forms that a verb of saying may have next to a quotation, known or not: -ed, -s."""
    plural_endings: tuple[str, ...]
    """How nouns in the plural end."""
    adverb_endings: tuple[str, ...]
    """How adverbs of manner end, that may stand next to a verb: -ly."""
    participle_endings: tuple[str, ...]
    """How participles end that open an apposition."""
    has_insertions: bool
    """May an attribution stand inside the quotation marks, between dashes?"""
    has_free_order: bool
    """Does the subject stand after its verb as readily as before?"""
    statement_nouns: frozenset[str]
    """What a line may announce: statement, remarks."""
    announcing: frozenset[str]
    """Verbs whose object is such a statement: issued, released."""
    document_nouns: frozenset[str]
    """Writings that speak for the one who wrote them: report, letter."""
    spokespeople: frozenset[str]
    """Those without a name who speak for an organisation: spokesperson."""
    organs: frozenset[str]
    """Parts of an organisation, or people around somebody, that speak for the whole: its board, his office."""
    author_prepositions: frozenset[str]
    """What binds a writing to its author: by."""
    reading_verbs: frozenset[str]
    """Words before such a preposition after which it names a reader: seen by."""
    last_named: frozenset[str]
    """What means the person named last: the latter."""
    bodies: frozenset[str]
    """Words for organisations that their names need not hold: company, agency."""
    telling_bodies: frozenset[str]
    """Those of them that their names hold, if they are no acronyms: ministry, police."""
    kinds: tuple[frozenset[str], ...]
    """Groups of nouns for one kind of body each, companies first: what is of one kind alone is not called by a noun of
    another.
    """
    gender_words: Mapping[str, Gender]
    """Words before a name that tell its gender, besides honorifics: queen."""
    gender_endings: Mapping[str, Gender]
    """Endings of verb forms that tell the gender of their subject, longest first; empty where verbs do not."""
    naming: frozenset[str]
    """Words before marks that hold a name or term: named, so-called."""
    elisions: frozenset[str]
    """Words written without their beginning: 'tis, 'em."""
    abbreviations: frozenset[str]
    """Words whose full stop ends no sentence, without the stop."""
    closing_headings: frozenset[str]
    """Headings after which a statement is over: ends, notes to editors, background."""
    answer_labels: frozenset[str]
    """Those of them that stand before what the one who is asked says."""
    interviewer_labels: frozenset[str]
    """Those of them behind which there are no quotes but what leads to one: q."""
    question_labels: frozenset[str]
    """Labels of a transcript that name nobody: question, q, a."""
    first_person: frozenset[str]
    """we, I, our: whoever uses them is speaking."""


def read_verbs(table: str, endings: tuple[str, ...] = ()) -> dict[str, str]:
    """Read lines of `forms : uses`, forms parted by a slash.

    A form with uses of its own has them after an equals sign; one with a plus sign takes each of `endings`
    besides.
    """
    verbs: dict[str, str] = {}
    for line in table.strip().splitlines():
        forms, uses = line.split(":")
        for form in forms.split("/"):
            name, _, own = form.strip().partition("=")
            stem = name.removesuffix("+")
            for ending in ("", *endings) if name.endswith("+") else ("",):
                verbs[stem + ending] = verbs.get(stem + ending, "") + (own or uses.strip())
    return verbs


def read_words(text: str) -> frozenset[str]:
    """Phrases parted by commas or line ends."""
    return frozenset(phrase.strip() for line in text.splitlines() for phrase in line.split(",") if phrase.strip())
