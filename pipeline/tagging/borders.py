"""Mends names that the network cuts wrongly where a rule can see it: marks left open, legal forms, kinds of place."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from pipeline.languages.legal_forms import LEGAL_FORMS
from pipeline.languages.naming import NameWords
from pipeline.name_keys import fold_name, is_listed
from pipeline.places.countries import find_country
from pipeline.places.demonyms import find_nationality
from pipeline.release import Mention

_MARK = '"'
_DOTTED = r"(?:[A-Za-z]{1,4}\.)+"
_LEGAL_FORM = re.compile(rf"(?P<mark>[.,]{{0,2}})\s(?P<form>{_DOTTED})(?:\s(?:de|and|&|y|z)\s{_DOTTED})*")
_DOT_OF_FORM = re.compile(r"\.(?=[,;:)]|\s+[a-z])")
_FULL_STOP = re.compile(r"\s+[«\"]?[А-ЯЁ]")
"""Behind a dot: Cyrillic letters open the next sentence, where Latin ones may go on with a name."""
_HEAD = re.compile(r"(?: [A-Z][\w'-]*){0,3}? (?P<head>[A-Z][a-z]+)\b(?! [A-Z])")
_WORD_BEFORE = re.compile(r"(?P<word>[^\W\d_]+) \Z")
_FIRST_WORD = re.compile(r"[,;(]\s+(?P<word>[^\W\d_]{2,}(?:-[^\W\d_]+)*) \Z")
_NUMBER = re.compile(r", \d{1,4}(?=[.,;:)\n]|\Z)")
_ENDS_SHORT = re.compile(r"(?:^|\s)[^\W\d_]{1,3}\.\Z")
_REACH = 40
_DASHES = ("-", "–")
_BETWEEN_NAME_AND_LETTERS = re.compile(r",? \(?|\(")


def mend_borders(mentions: Iterable[Mention], text: str, names: NameWords) -> list[Mention]:
    """The mentions in order, mended; what a mended one has swallowed is left out.

    Args:
        mentions: what the network found.
        text: what it read.
        names: the language's words around and inside names.
    """
    mended: list[Mention] = []
    for mention in sorted(mentions):
        if mention.kind == "person" and _is_form_of_address(mention.cut(text), names):
            continue
        if mended and _is_letters_behind(mended[-1], mention, text, names):
            continue
        mention = _leave_courtesies(_add_legal_form(_close_mark(mention, text), text), text, names)  # noqa: PLW2901
        if mention.kind == "organisation":
            mention = _leave_nationality(_add_dot_of_form(_add_head(mention, text, names), text), text, names)  # noqa: PLW2901
            if mended and _is_cut_at_dash(mended[-1], mention, text):
                mention = replace(mention, start=mended.pop().start)  # noqa: PLW2901
        elif mention.kind == "person":
            if mended and _is_cut_at_initial(mended[-1], mention, text):
                mention = replace(mention, start=mended.pop().start)  # noqa: PLW2901
            mention = _leave_letters(mention, text, names)  # noqa: PLW2901
            if names.has_small_titles:
                mention = _add_first_word(mention, text, mended[-1].end if mended else 0)  # noqa: PLW2901
        elif mention.kind == "place" and mended and _is_country_of(mended[-1], mention, text):
            mention = replace(mended.pop(), end=mention.end)  # noqa: PLW2901
        elif mention.kind == "place":
            mention = _add_kind_of_place(mention, text, names)  # noqa: PLW2901
        if not mended or mention.start >= mended[-1].end:
            mended.append(mention)
    return mended


def _is_form_of_address(words: str, names: NameWords) -> bool:
    """`Его Превосходительство` names nobody."""
    return all(word in names.forms_of_address for word in fold_name(words).split())


def _close_mark(mention: Mention, text: str) -> Mention:
    """A mark whose partner stands outside comes off an edge of the name; one inside it takes its partner in."""
    words = mention.cut(text)
    if words.count(_MARK) % 2 == 0 or len(words) == 1:
        return mention
    if words.endswith(_MARK):
        return replace(mention, end=mention.end - 1)
    if words.startswith(_MARK):
        return replace(mention, start=mention.start + 1)
    return replace(mention, end=mention.end + 1) if text[mention.end : mention.end + 1] == _MARK else mention


def _add_legal_form(mention: Mention, text: str) -> Mention:
    """`Acuaserv del Caribe` with the `, S.R.L.` behind it, `Empang Jaya Sdn` with `. Bhd.`: so it is a company."""
    found = _LEGAL_FORM.match(text, mention.end)
    if found is None or fold_name(found["form"]).replace(".", "") not in LEGAL_FORMS:
        return mention
    if mention.kind == "date" or (mention.kind != "organisation" and "." in found["mark"]):
        return mention
    return replace(mention, kind="organisation", end=found.end())


def _add_dot_of_form(mention: Mention, text: str) -> Mention:
    """`Hídépítő Kft` with the dot behind it that ends no sentence, `Semenza S.r.l` with its own; no other full stop."""
    last = mention.cut(text).split()[-1]
    form = last.removesuffix(".")
    if fold_name(form).replace(".", "") not in LEGAL_FORMS:
        return mention
    if last != form:
        ends_sentence = "." not in form and _FULL_STOP.match(text, mention.end)
        return replace(mention, end=mention.end - 1) if ends_sentence else mention
    has_dot = text.startswith(".", mention.end) if "." in form else _DOT_OF_FORM.match(text, mention.end)
    return replace(mention, end=mention.end + 1) if has_dot else mention


def _add_head(mention: Mention, text: str, names: NameWords) -> Mention:
    """`Trade Cooperation` with the `Demonstration Zone` behind it: the noun that says what kind of body it is."""
    found = _HEAD.match(text, mention.end)
    if found is None or fold_name(found["head"]) not in names.part_words:
        return mention
    return replace(mention, end=found.end())


def _leave_courtesies(mention: Mention, text: str, names: NameWords) -> Mention:
    """`Maria da Silva` of `H.E. Ms Maria da Silva`; a street or a school may be called by a title."""
    title, gap, rest = mention.cut(text).partition(" ")
    if mention.kind != "person" or not rest or fold_name(title) not in names.courtesies:
        return mention
    return _leave_courtesies(replace(mention, start=mention.start + len(title + gap)), text, names)


def _leave_letters(mention: Mention, text: str, names: NameWords) -> Mention:
    """`Olivia Brumfitt` of `Olivia Brumfitt MP`, `Froneberg` of `Froneberg J`."""
    rest, gap, letters = mention.cut(text).rpartition(" ")
    if letters not in names.letters_behind or not rest:
        return mention
    return _leave_letters(replace(mention, end=mention.end - len(gap + letters)), text, names)


def _is_letters_behind(person: Mention, mention: Mention, text: str, names: NameWords) -> bool:
    """`IAS` of `S. Natarajan, IAS (Retd.)` is no body."""
    is_near = person.kind == "person" and _BETWEEN_NAME_AND_LETTERS.fullmatch(text, person.end, mention.start)
    return bool(is_near) and mention.cut(text) in names.letters_behind


def _leave_nationality(mention: Mention, text: str, names: NameWords) -> Mention:
    """`Interior Ministry` of `Saudi Interior Ministry`: the adjective is no part of its name."""
    adjective, gap, rest = mention.cut(text).partition(" ")
    if not any(f" {body} " in f" {fold_name(rest)} " for body in names.bodies_of_states):
        return mention
    return replace(mention, start=mention.start + len(adjective + gap)) if find_nationality(adjective) else mention


def _is_cut_at_dash(first: Mention, second: Mention, text: str) -> bool:
    """`Swiss–` and `Dutch Commission on Inland Waterways` are one."""
    is_joined = first.kind == second.kind and first.end == second.start
    return is_joined and first.cut(text).endswith(_DASHES)


def _is_country_of(body: Mention, place: Mention, text: str) -> bool:
    """`Forest Research Institute` right before `Malaysia`: in the annotated releases that is one name without fail."""
    is_next = body.kind == "organisation" and text[body.end : place.start] == " "
    return is_next and find_country(place.cut(text)) is not None


def _is_cut_at_initial(first: Mention, second: Mention, text: str) -> bool:
    """`Jesus Ma.` and `Tiongco` are one: the dot ends a short form, no sentence."""
    is_near = first.kind == "person" and text[first.end : second.start] == " "
    return is_near and bool(_ENDS_SHORT.search(first.cut(text)))


def _add_first_word(mention: Mention, text: str, free: int) -> Mention:
    """`, Так` before `Чхун Хо`; what stands before `free` belongs to the mention before."""
    found = _FIRST_WORD.search(text, max(free, mention.start - _REACH), mention.start)
    return replace(mention, start=found.start("word")) if found and found["word"].istitle() else mention


def _add_kind_of_place(mention: Mention, text: str, names: NameWords) -> Mention:
    """`улицы Сармьенто, 212`, `международного аэропорта Килиманджаро`: small words that a place's name needs."""
    start = mention.start
    for listed in (names.place_heads, names.place_modifiers):
        found = _WORD_BEFORE.search(text, max(0, start - _REACH), start)
        if (
            found is None
            or not found["word"].islower()
            or not is_listed(fold_name(found["word"]), listed, names.endings)
        ):
            break
        start = found.start()
    if start == mention.start:
        return mention
    number = _NUMBER.match(text, mention.end)
    return replace(mention, start=start, end=number.end() if number else mention.end)
