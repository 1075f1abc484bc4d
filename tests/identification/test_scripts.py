from __future__ import annotations

import sys

import pytest
from py3langid.langid import MODEL_FILE, LanguageIdentifier

from pipeline.identification.evidence import Evidence, add_evidence, choose_language, gather_evidence
from pipeline.identification.scripts import LANGUAGE_NAMES, SCRIPTS, find_script


def test_the_classifier_knows_every_language_that_needs_it() -> None:
    known = set(LanguageIdentifier.from_model_file(MODEL_FILE).labels)
    assert {code for script in SCRIPTS if len(script.languages) > 1 for code in script.languages} <= known


def test_every_language_has_a_name() -> None:
    assert {code for script in SCRIPTS for code in script.languages} <= set(LANGUAGE_NAMES)


def test_no_letter_is_in_two_scripts() -> None:
    letters = [letter for letter in map(chr, range(0x10000)) if letter.isalpha()]
    assert all(sum(script.count_letters(letter) for script in SCRIPTS) <= 1 for letter in letters)
    assert sys.maxunicode > 0x10000


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Osh", "Latin"),
        ("Ош", "Cyrillic"),
        ("奥什", "Han and kana"),
        ("オシ", "Han and kana"),
        ("أوش", "Arabic"),
        ("ოში", "Georgian"),
    ],
)
def test_scripts(text: str, name: str) -> None:
    script, count = find_script(text)
    assert script is not None
    assert (script.name, count) == (name, len(text))


@pytest.mark.parametrize("text", ["", "12.05.2021", "###", "press@bridges.example"])
def test_no_letters_no_evidence(text: str) -> None:
    assert gather_evidence(text) == Evidence()
    assert choose_language(Evidence(), {}) == (None, 0.0)


def test_much_evidence_is_no_overflow() -> None:
    pieces = [gather_evidence("Министры пяти стран обсудили зерно")] * 5000
    language, lead = choose_language(add_evidence(pieces), {"ru": 4.0})
    assert language == "ru"
    assert lead > 1e100


def test_japanese_is_told_from_chinese_by_its_kana() -> None:
    assert choose_language(gather_evidence("外務大臣がウズベキスタン大使と会談した"), {})[0] == "ja"
    assert choose_language(gather_evidence("外交部长会见乌兹别克斯坦大使"), {})[0] == "zh"
