"""The shape of what a language knows of names: the words that tell two spellings of one name from two names."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class NameWords:
    """All words are folded: lower case, without accents, й written as и."""

    endings: frozenset[str]
    """Case endings that a name may take: Норов, Норова, Норовым."""
    masculine: frozenset[str]
    """Honorifics of a man, without the final dot: mr."""
    feminine: frozenset[str]
    """Honorifics of a woman: mrs, ms."""
    small_words: frozenset[str]
    """Words that an acronym skips: of, the, and."""
    part_words: frozenset[str]
    """Heads of bodies inside a larger one: secretariat, department. `SCO Secretariat` is not the SCO."""
    company_words: frozenset[str]
    """Words that a company's short form drops though they are no legal form: group, holdings."""
    generic_words: frozenset[str]
    """Words that name no organisation alone: ministry, national, bank."""
    telling_words: frozenset[str]
    """Words in front that make another body of the rest: `West African Development Bank`."""
    of_words: frozenset[str]
    """Words that open what follows the head noun: of. Empty where the head is the first noun."""
    adjective_endings: tuple[str, ...]
    """Endings of adjectives, where these stand before a head that is the first noun."""
    division_words: frozenset[str]
    """Kinds of region that a name is given with or without: province, region."""
    place_heads: frozenset[str] = frozenset()
    """Small words before a place that its name needs: улица."""
    place_modifiers: frozenset[str] = frozenset()
    """Small words before these: международный аэропорт."""
    forms_of_address: frozenset[str] = frozenset()
    """Words that make up no name without another: его превосходительство."""
    common_acronyms: frozenset[str] = frozenset()
    """Abbreviations of common nouns, as they are written: they name nothing, though they look like a body's acronym."""
    title_announcers: frozenset[str] = frozenset()
    """Words right before the title of a work or an event: titled."""
    lone_words: frozenset[str] = frozenset()
    """Those of the generic words that do name a body alone: parliament, navy."""
    occupation_endings: tuple[str, ...] = ()
    """Endings of nouns for what people do, that may stand right before their names: percussionist."""
    things: frozenset[str] = frozenset()
    """Nouns before the name of something that is no entity: programme, campaign, film."""
    vessels: frozenset[str] = frozenset()
    """Such nouns for ships."""
    boarding: frozenset[str] = frozenset()
    """Words between which and a name nothing but an article shows a ship: aboard."""
    thing_titles: frozenset[str] = frozenset()
    """What stands right before the name of a ship or a storm, as it is written: USS, Hurricane."""
    event_words: frozenset[str] = frozenset()
    """Nouns that end the name of an event, if an ordinal opens it: congress."""
    ordinals: frozenset[str] = frozenset()
    courtesies: frozenset[str] = frozenset()
    """Titles that are never part of a name, with their dots: mr, h.e."""
    letters_behind: frozenset[str] = frozenset()
    """Letters behind a person's name that are no part of it, as they are written: MP, OBE."""
    has_small_titles: bool = False
    """Whether titles before names are in lower case: a capital inside a sentence is a name's then, `, Так Чхун Хо`."""
    dedications: frozenset[str] = frozenset()
    """Words between a name and the person whom it honours: имени."""
    no_dedications: frozenset[str] = frozenset()
    """Words before these that make them say something else: от имени."""
    bodies_of_states: frozenset[str] = frozenset()
    """What every state has one of, so that a nationality before it is no part of its name: ministry, supreme court."""

    governments: frozenset[str] = frozenset()
    """Words for a government, before whose country they are no part of a name."""
    body_announcers: frozenset[str] = frozenset()
    """Words between which and a body's name nothing but an article stands: founder of, manager at."""
    company_nouns: frozenset[str] = frozenset()
    """Nouns that tell in an apposition what a company is: company, insurer."""
    presenting_words: frozenset[str] = frozenset()
    """Words before a name that head the part of a release which presents a body: about."""

    def find_head(self, words: Sequence[str]) -> int:
        """Place of the main noun among a name's folded words: the last before `of`, or the first no adjective."""
        if self.adjective_endings:
            nouns = (at for at, word in enumerate(words) if not word.endswith(self.adjective_endings))
            return next(nouns, len(words) - 1)
        of_words = (at for at, word in enumerate(words) if at and word in self.of_words)
        return next(of_words, len(words)) - 1
