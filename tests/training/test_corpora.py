"""Corpora become examples whose spans cover the annotated words."""

from __future__ import annotations

import gzip
import hashlib
import json
from pathlib import Path

import pytest
import spacy
from spacy.language import Language

from pipeline.errors import GoldError
from pipeline.training.corpora import read_open_set, read_releases, read_standoff
from pipeline.training.example import Example

RELEASE = """<releases><release id="a" lang="en" published="2021-03-23" genre="g" country="CN">
<head><orgName ref="sco">SCO</orgName> meets</head>
<caption lang="ru">Встреча ШОС</caption>
<p>"<said q="q1" who="norov" type="direct">We go on,</said>" <roleName who="norov"><orgName ref="sco">SCO</orgName>
head</roleName> <persName ref="norov">Norov</persName> <cue q="q1">said</cue>
on <date when="2021-03-22">Monday</date>.</p>
</release></releases>"""


@pytest.fixture(scope="module")
def tokenise() -> Language:
    return spacy.blank("en")


def cut(example: Example, head: str) -> list[tuple[str, str]]:
    return [(" ".join(example.words[start:end]), kind) for start, end, kind in example.spans[head]]


def test_a_release_has_spans_for_every_head_and_no_caption(tokenise: Language, tmp_path: Path) -> None:
    (tmp_path / "a.xml").write_text(RELEASE, encoding="utf-8")
    (example,) = read_releases(tokenise, tmp_path, "en")
    assert "ШОС" not in example.words
    assert cut(example, "role") == [("SCO head", "role")]
    assert cut(example, "direct") == [("We go on ,", "direct")]
    assert cut(example, "cue") == [("said", "cue")]
    assert ("Monday", "date") in cut(example, "entity")
    assert [example.words[border] for border in example.borders] == ["SCO", '"']


def test_releases_of_other_languages_are_left_alone(tokenise: Language, tmp_path: Path) -> None:
    (tmp_path / "a.xml").write_text(RELEASE, encoding="utf-8")
    assert list(read_releases(tokenise, tmp_path, "ru")) == []


def write_open_set(folder: Path, *rows: tuple[str, list[tuple[int, int, str]]]) -> Path:
    file = folder / "set.jsonl.gz"
    with gzip.open(file, "wt", encoding="utf-8") as lines:
        for text, ents in rows:
            lines.write(json.dumps({"text": text, "ents": ents}) + "\n")
    return file


def test_short_lines_share_an_example_as_blocks(tokenise: Language, tmp_path: Path) -> None:
    file = write_open_set(tmp_path, ("Norov left.", [(0, 5, "PERSON")]), ("In Oslo today.", [(3, 7, "PLACE")]))
    (example,) = read_open_set(tokenise, file, has_dates=False)
    assert cut(example, "entity") == [("Norov", "person"), ("Oslo", "place")]
    assert example.borders == (0, 3)
    assert "date" not in example.annotated


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("[the European Union] met", "European Union"),
        ("[Mr. Norov] met", "Norov"),
        ("[Norov's] plan", "Norov"),
        ("[The Hague] met", "The Hague"),
        ("[European Union] met", "European Union"),
    ],
)
def test_conventions_of_others_are_brought_to_the_guidelines(
    tokenise: Language, tmp_path: Path, text: str, expected: str
) -> None:
    start, end = text.index("["), text.index("]") - 1
    file = write_open_set(tmp_path, (text.replace("[", "").replace("]", ""), [(start, end, "ORG")]))
    (example,) = read_open_set(tokenise, file, has_dates=True)
    assert cut(example, "entity") == [(expected, "organisation")]


def write_standoff(folder: Path, text: str, *spans: tuple[str, str]) -> Path:
    located = [[kind, text.index(words), text.index(words) + len(words)] for kind, words in spans]
    row = {"set": "set.jsonl.gz", "first": 0, "last": 1, "sha256": hashlib.sha256(text.encode()).hexdigest()}
    standoff = folder / "standoff"
    standoff.mkdir()
    (standoff / "a.jsonl").write_text(json.dumps(row | {"spans": located}) + "\n", encoding="utf-8")
    return standoff


def test_annotations_find_the_text_of_others(tokenise: Language, tmp_path: Path) -> None:
    write_open_set(tmp_path, ("Norov left.", []), ("He said it rains.", []))
    text = "Norov left. He said it rains."
    standoff = write_standoff(tmp_path, text, ("person", "Norov"), ("cue", "said"), ("reported", "it rains"))
    (example,) = read_standoff(tokenise, standoff, tmp_path)
    assert cut(example, "entity") == [("Norov", "person")]
    assert cut(example, "cue") == [("said", "cue")]
    assert cut(example, "reported") == [("it rains", "reported")]


def test_another_text_is_noticed(tokenise: Language, tmp_path: Path) -> None:
    write_open_set(tmp_path, ("Norov left!", []), ("He said it rains.", []))
    standoff = write_standoff(tmp_path, "Norov left. He said it rains.", ("person", "Norov"))
    with pytest.raises(GoldError, match="another text"):
        list(read_standoff(tokenise, standoff, tmp_path))


def test_texts_that_stand_annotated_elsewhere_are_left_out(tokenise: Language, tmp_path: Path) -> None:
    rows = [{"text": "SCO  meets\n\nNorov spoke.", "ents": []}, {"text": "Others met.", "ents": []}]
    with gzip.open(tmp_path / "set.jsonl.gz", "wt", encoding="utf-8") as file:
        file.writelines(json.dumps(row) + "\n" for row in rows)
    (tmp_path / "ours.xml").write_text(
        '<releases><release id="a" lang="en"><head>SCO meets</head><p>Norov spoke.</p></release></releases>',
        encoding="utf-8",
    )
    found = list(read_open_set(tokenise, tmp_path / "set.jsonl.gz", has_dates=True, without=tmp_path))
    assert [example.words for example in found] == [("Others", "met", ".")]
