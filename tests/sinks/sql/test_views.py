from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from accepted_records import rename
from databases import KINDS, make_database, query, write

from pipeline.record import Record
from pipeline.sinks.sql.database_sink import DatabaseSink
from pipeline.sinks.sql.views import VIEWS

FIND = {
    "sqlite": "SELECT rowid FROM {table} WHERE {table} MATCH :words ORDER BY rowid",
    "postgresql": "SELECT id FROM {table} WHERE words @@ websearch_to_tsquery('russian', :words) ORDER BY id",
}


@pytest.fixture(scope="module", params=KINDS)
def filled(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory, accepted: list[Record]
) -> Iterator[str]:
    with make_database(request.param, tmp_path_factory.mktemp("views")) as url:
        write(url, *accepted)
        yield url


def find(url: str, table: str, words: str) -> list[int]:
    statement = FIND[url.partition("+")[0].partition(":")[0]].format(table=table)
    return [id_ for (id_,) in query(url, statement, {"words": words})]


@pytest.mark.parametrize("view", VIEWS)
def test_every_question_has_an_answer(filled: str, view: str) -> None:
    assert query(filled, f"SELECT * FROM {view}")


def test_both_databases_answer_alike(tmp_path: Path, accepted: list[Record]) -> None:
    answers = []
    for kind in KINDS:
        with make_database(kind, tmp_path) as url:
            write(url, *accepted[:3])
            rows = [row for view in VIEWS for row in query(url, f"SELECT * FROM {view}")]
            answers.append(sorted([tuple(map(str, _plain(row))) for row in rows]))
    assert answers[0] == answers[1]


def _plain(row: tuple[object, ...]) -> list[object]:
    """SQLite has no truth values in a view, only 0 and 1."""
    return [int(value) if isinstance(value, bool) else value for value in row]


def test_who_said_what_when(filled: str, accepted: list[Record]) -> None:
    spoken = [quote for record in accepted for quote in record.quotes if quote.speaker and quote.speaker.entity]
    speaker = spoken[0].speaker
    assert speaker is not None
    rows = query(filled, "SELECT quote FROM who_said_what WHERE speaker = :speaker", {"speaker": speaker.name})
    same = [quote.text for quote in spoken if quote.speaker and quote.speaker.name == speaker.name]
    assert sorted(quote for (quote,) in rows) == sorted(same)


def test_paragraphs_are_cut_from_the_text(filled: str, accepted: list[Record]) -> None:
    rows = query(filled, "SELECT text FROM paragraphs ORDER BY release_id, number")
    assert [text for (text,) in rows] == [each.text[b.start : b.end] for each in accepted for b in each.blocks]


def test_search_finds_what_holds_the_words(filled: str, accepted: list[Record]) -> None:
    found = find(filled, "releases_search", "port authority")
    holding = [
        number
        for number, record in enumerate(accepted, start=1)
        if {"port", "authority"} <= set(record.clean_text.lower().replace(",", " ").split())
    ]
    assert set(holding) <= set(found)
    assert 0 < len(found) < len(accepted)
    assert find(filled, "quotes_search", "year")
    assert not find(filled, "quotes_search", "zyzzyva")


def test_search_knows_forms_of_english_words(filled: str) -> None:
    assert find(filled, "quotes_search", "years") == find(filled, "quotes_search", "year")


def test_search_forgets_what_was_replaced(tmp_path: Path, accepted: list[Record]) -> None:
    for kind in KINDS:
        with make_database(kind, tmp_path) as url:
            record = accepted[0]
            for words in ("albatross", "pelican"):
                write(url, record.model_copy(update={"clean_text": words}))
            assert find(url, "releases_search", "pelican") == [1]
            assert find(url, "releases_search", "albatross") == []
            with DatabaseSink(url) as sink:
                sink.discard(record.source.name)
            assert find(url, "releases_search", "pelican") == []
            if kind == "sqlite":
                query(url, "INSERT INTO releases_search (releases_search) VALUES ('integrity-check')")


@pytest.mark.parametrize(
    "question",
    [
        "SELECT * FROM who_said_what WHERE speaker = 'Ada Lind'",
        "SELECT * FROM who_said_what WHERE published >= '2021-03-01' AND published < '2021-04-01'",
        "SELECT * FROM all_mentions WHERE name = 'Ada Lind'",
        "SELECT * FROM all_mentions WHERE known_id = 'Q1'",
        "SELECT * FROM releases_by_date WHERE published = '2021-03-22'",
        "SELECT * FROM who_holds_what_office WHERE person = 'Ada Lind'",
        "SELECT * FROM who_is_named_together WHERE person = 'Ada Lind'",
        "SELECT * FROM where_it_happens WHERE name = 'Oslo'",
        "SELECT * FROM paragraphs WHERE release_id = 1",
    ],
)
def test_a_question_reads_no_whole_table(tmp_path: Path, accepted: list[Record], question: str) -> None:
    with make_database("sqlite", tmp_path) as url:
        write(url, *(rename(record, f"{copy}/{record.source.name}") for record in accepted for copy in range(3)))
        plan = [row[-1] for row in query(url, f"EXPLAIN QUERY PLAN {question}")]
    assert not [step for step in plan if step.startswith("SCAN")], plan
