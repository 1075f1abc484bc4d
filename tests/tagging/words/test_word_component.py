"""The shipped Russian pipeline: what it finds, and that nothing but the block decides it."""

from __future__ import annotations

from pathlib import Path

import pytest
import spacy
from spacy.language import Language
from spacy.tokens import Doc

from pipeline.tagging.heads import HEADS

SHIPPED = Path(__file__).parents[3] / "models" / "ru"

TITLE = "Генеральный секретарь ШОС провёл встречу в Ташкенте"
PARAGRAPHS = (
    'Владимир Норов посетил компанию "Узбекнефтегаз" в городе Бухара 22 марта 2021 года.',
    "В Санкт-Петербурге прошли переговоры с министром Анной Ковалёвой.",
)


@pytest.fixture(scope="module")
def nlp() -> Language:
    return spacy.load(SHIPPED)


def list_names(doc: Doc) -> set[tuple[str, str]]:
    return {(span.text, span.label_) for span in doc.ents}


def test_names_are_found(nlp: Language) -> None:
    found = list_names(nlp("\n\n".join((TITLE, *PARAGRAPHS))))
    assert {
        ("ШОС", "ORG"),
        ("Ташкенте", "PLACE"),
        ("Владимир Норов", "PERSON"),
        ("Узбекнефтегаз", "ORG"),
        ("Бухара", "PLACE"),
        ("Санкт-Петербурге", "PLACE"),
        ("Анной Ковалёвой", "PERSON"),
    } <= found


def test_text_without_names_has_none(nlp: Language) -> None:
    assert list_names(nlp("Встреча прошла успешно, стороны договорились продолжить работу.")) == set()


def test_a_block_is_read_the_same_alone_and_among_others(nlp: Language) -> None:
    together = nlp("\n\n".join((TITLE, *PARAGRAPHS)))
    alone = [nlp(block) for block in (TITLE, *PARAGRAPHS)]
    assert [span.text for span in together.ents] == [span.text for doc in alone for span in doc.ents]
    scores = [score for doc in alone for score in doc.spans["entity"].attrs["scores"]]
    assert list(together.spans["entity"].attrs["scores"]) == scores


def test_a_stream_gives_what_single_documents_give(nlp: Language) -> None:
    streamed = list(nlp.pipe(PARAGRAPHS, batch_size=2))
    assert [list_names(doc) for doc in streamed] == [list_names(nlp(text)) for text in PARAGRAPHS]


@pytest.mark.parametrize("text", ["", "\n\n", " \n \n", "«»", '"""'])
def test_text_without_words_is_no_obstacle(nlp: Language, text: str) -> None:
    doc = nlp(text)
    assert set(doc.spans) == {head.name for head in HEADS}


def test_a_pipeline_comes_back_from_disk(nlp: Language, tmp_path: Path) -> None:
    nlp.to_disk(tmp_path / "copy")
    copied = (tmp_path / "copy" / "communique_word_tagger").iterdir()
    assert {file.name: file.read_bytes() for file in copied} == {
        file.name: file.read_bytes() for file in (SHIPPED / "communique_word_tagger").iterdir()
    }


def test_hyphenated_words_stay_whole_and_dashes_do_not(nlp: Language) -> None:
    assert [token.text for token in nlp.make_doc("Нью-Йорк, Москва—Пекин")] == ["Нью-Йорк", ",", "Москва", "—", "Пекин"]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("А.Ю.Руднев", ["А.", "Ю.", "Руднев"]),
        ("И.И. Иванов", ["И.", "И.", "Иванов"]),
        ("г. Москва, США.Россия", ["г.", "Москва", ",", "США.Россия"]),
        ("18.04.2023", ["18.04.2023"]),
    ],
)
def test_initials_are_cut_from_a_surname(nlp: Language, text: str, words: list[str]) -> None:
    assert [token.text for token in nlp.make_doc(text)] == words
