"""The words that the shipped English pipeline cuts a text into, where spaCy's own rules would cut otherwise."""

from __future__ import annotations

import pytest

from pipeline.tagging.store import load_pipeline


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("N.C.--(BUSINESS WIRE)--Quillback, Inc.", "N.C. -- ( BUSINESS WIRE ) -- Quillback , Inc."),
        ("2020 /CNW/--Blue", "2020 / CNW / -- Blue"),
        ("N.Y.–(Marketwire)–Sun", "N.Y. – ( Marketwire ) – Sun"),
        ("Ltd.--Acme", "Ltd. -- Acme"),
        ("(/WAM/) sold to B2C.", "( / WAM / ) sold to B2C ."),
        ("Smith-Jones of A/S Norvik", "Smith - Jones of A / S Norvik"),
        ("U.S.-led 2019-20", "U.S.-led 2019 - 20"),
    ],
)
def test_words(text: str, words: str) -> None:
    loaded = load_pipeline("en")
    assert loaded is not None
    assert [token.text for token in loaded.nlp.make_doc(text)] == words.split()
