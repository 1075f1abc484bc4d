from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from accepted_records import rename
from databases import make_database, query, read_tables, write
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import Connection, event, select
from sqlalchemy.engine import Engine

from pipeline.errors import OutputError, UnwritableRecord, UsageError
from pipeline.record import Record
from pipeline.sinks.sql import database_sink
from pipeline.sinks.sql.database_sink import DatabaseSink
from pipeline.sinks.sql.schema import STRIDE, TABLES, releases

HOSTILE = "x'); DROP TABLE releases; -- \" ` \\N \t\n\r\\ %s %(a)s :a ? {0} ж 😀 \u2028 \x1b end"


def put_words(record: Record, words: str) -> Record:
    """The record with `words` in every place that a stranger writes."""
    people = [person.model_copy(update={"name": words, "known_id": words}) for person in record.people]
    return record.model_copy(
        update={
            "people": tuple(people),
            "language": words,
            "clean_text": words,
            "source": record.source.model_copy(update={"name": f"{words}.txt", "metadata": {words: [words]}}),
        }
    )


def test_the_rows_say_what_the_record_says(url: str, accepted: list[Record]) -> None:
    write(url, *accepted)
    tables = read_tables(url)
    texts = {number: record.text for number, record in enumerate(accepted, start=1)}
    assert [row[1] for row in tables["releases"]] == [record.source.name for record in accepted]
    for name in ("mentions", "roles"):
        assert tables[name]
        for id_, *_, words, start, end in tables[name]:
            assert words == texts[id_ // STRIDE][start:end]
    expected = {
        "blocks": sum(len(record.blocks) for record in accepted),
        "caption_spans": sum(len(caption.spans) for record in accepted for caption in record.captions),
        "roles": sum(len(person.roles) for record in accepted for person in record.people),
        "quotes": sum(len(record.quotes) for record in accepted),
        "quote_spans": sum(len(quote.spans) for record in accepted for quote in record.quotes),
        "runs": 1,
    }
    assert {name: len(tables[name]) for name in expected} == expected
    said = query(url, "SELECT speaker, quote FROM who_said_what ORDER BY quote_id")
    assert said == [(quote.speaker and quote.speaker.name, quote.text) for each in accepted for quote in each.quotes]


def test_writing_twice_changes_nothing(url: str, accepted: list[Record]) -> None:
    write(url, *accepted)
    first = read_tables(url)
    write(url, *accepted)
    assert read_tables(url) == first


def test_both_databases_hold_the_same_rows(tmp_path: Path, accepted: list[Record]) -> None:
    contents = []
    for kind in ("sqlite", "postgresql"):
        with make_database(kind, tmp_path) as url:
            write(url, *accepted, put_words(accepted[0], HOSTILE))
            write(url, *accepted[3:])
            contents.append(read_tables(url))
    assert contents[0] == contents[1]


def test_a_changed_release_takes_the_place_of_its_rows(url: str, tmp_path: Path, accepted: list[Record]) -> None:
    first, second, third = accepted[:3]
    changed = rename(third, second.source.name)
    write(url, first, second, third)
    write(url, changed)
    with make_database("sqlite", tmp_path) as fresh:
        write(fresh, first, changed, third)
        assert read_tables(url) == read_tables(fresh)
    with DatabaseSink(url) as sink:
        assert sink.has(second.source.name, third.id)
        assert not sink.has(second.source.name, second.id)


def test_what_failed_now_leaves_no_row(url: str, accepted: list[Record]) -> None:
    write(url, accepted[0])
    with DatabaseSink(url) as sink:
        sink.discard(accepted[0].source.name)
        sink.discard("never written.txt")
    assert {name for name, rows in read_tables(url).items() if rows} == {"runs"}


def read_marks(url: str) -> list[tuple[Any, ...]]:
    return [(bool(gone), original) for gone, original in query(url, "SELECT gone, duplicate_of FROM releases")]


def test_what_is_gone_is_marked_until_it_comes_back(url: str, accepted: list[Record]) -> None:
    record = accepted[0]
    write(url, record)
    with DatabaseSink(url) as sink:
        sink.mark_gone(record.source.name)
        sink.mark_gone("never written.txt")
    assert read_marks(url) == [(True, None)]
    with DatabaseSink(url) as sink:
        assert sink.has(record.source.name, record.id)
        sink.keep(record.source.name, record.id)
    assert read_marks(url) == [(False, None)]
    with DatabaseSink(url) as sink:
        sink.mark_gone(record.source.name)
        sink.commit()
        sink.put(record)
    assert read_marks(url) == [(False, None)]


def test_a_duplicate_names_what_it_is_a_copy_of(url: str, accepted: list[Record]) -> None:
    record = accepted[0]
    with DatabaseSink(url) as sink:
        sink.put(record, "a.txt")
    assert read_marks(url) == [(False, "a.txt")]
    for original in ("b.txt", None):
        with DatabaseSink(url) as sink:
            sink.keep(record.source.name, record.id, original)
        assert read_marks(url) == [(False, original)]


@pytest.mark.parametrize("written", [1, 4])
def test_a_run_that_was_broken_off_goes_on(
    tmp_path: Path, url: str, accepted: list[Record], written: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(database_sink, "_MOST_CHANGES", 2)
    with pytest.raises(KeyboardInterrupt), DatabaseSink(url) as sink:
        for record in accepted[:written]:
            sink.put(record)
        raise KeyboardInterrupt
    kept = len(read_tables(url)["releases"])
    assert kept == written // 2 * 2
    with DatabaseSink(url) as sink:
        for record in accepted:
            if sink.has(record.source.name, record.id):
                sink.keep(record.source.name, record.id)
                kept -= 1
            else:
                sink.put(record)
    assert kept == 0
    with make_database("sqlite", tmp_path) as undisturbed:
        write(undisturbed, *accepted)
        assert read_tables(url) == read_tables(undisturbed)


def test_rows_come_whole_or_not_at_all(url: str, accepted: list[Record], monkeypatch: pytest.MonkeyPatch) -> None:
    write(url, *accepted[:2])
    before = read_tables(url)

    def break_off(connection: Connection, changes: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(database_sink, "_write_marks", break_off)
    with pytest.raises(KeyboardInterrupt), DatabaseSink(url) as sink:
        sink.put(rename(accepted[2], accepted[0].source.name))
        sink.put(accepted[3])
        sink.commit()
    assert read_tables(url) == before


def test_of_the_same_source_the_last_counts(url: str, accepted: list[Record]) -> None:
    first, second = accepted[:2]
    with DatabaseSink(url) as sink:
        sink.put(first)
        sink.put(second)
        sink.put(rename(second, first.source.name))
        sink.discard(second.source.name)
    assert query(url, "SELECT id, source, record_id FROM releases") == [(1, first.source.name, second.id)]


def test_several_runs_write_into_one_database(url: str, accepted: list[Record]) -> None:
    with DatabaseSink(url) as one, DatabaseSink(url) as other:
        for record in accepted[:4]:
            one.put(rename(record, f"one/{record.source.name}"))
            one.commit()
            other.put(rename(record, f"other/{record.source.name}"))
            other.commit()
    rows = query(url, "SELECT id, source FROM releases ORDER BY id")
    assert [id_ for id_, _ in rows] == list(range(1, 9))
    assert [source.partition("/")[0] for _, source in rows] == ["one", "other"] * 4


def test_hostile_words_are_words(url: str, accepted: list[Record]) -> None:
    hostile = put_words(accepted[0], HOSTILE)
    write(url, hostile)
    with DatabaseSink(url) as sink:
        assert sink.has(hostile.source.name, hostile.id)
        assert not sink.has("' OR 1=1 --", hostile.id)
        assert not sink.has(hostile.source.name, "' OR '1'='1")
        sink.discard("' OR 1=1 --")
        sink.mark_gone("' OR 1=1 --")
        sink.keep("' OR 1=1 --", "' OR 1=1 --", HOSTILE)
    assert read_marks(url) == [(False, None)]
    release = read_tables(url)["releases"][0]
    assert release[1] == hostile.source.name
    assert {HOSTILE: [HOSTILE]} in release
    assert query(url, "SELECT name FROM all_mentions WHERE name = :name", {"name": HOSTILE})


def test_no_word_of_a_record_is_in_a_statement(tmp_path: Path, accepted: list[Record]) -> None:
    """What is executed is the same, letter for letter, whatever the values."""
    logs = []
    for words in ("plain", HOSTILE):
        executed: list[str] = []

        def note(connection: Any, cursor: Any, statement: str, *_: Any, log: list[str] = executed) -> None:
            log.append(statement)

        with make_database("sqlite", tmp_path) as url:
            record = put_words(accepted[0], words)
            event.listen(Engine, "before_cursor_execute", note)
            try:
                write(url, record)
                with DatabaseSink(url) as sink:
                    sink.has(record.source.name, words)
                    sink.keep(record.source.name, words, words)
                    sink.commit()
                    sink.mark_gone(record.source.name)
                    sink.commit()
                    sink.discard(record.source.name)
            finally:
                event.remove(Engine, "before_cursor_execute", note)
        logs.append(executed)
    assert logs[0] == logs[1]
    assert sum(statement.startswith("INSERT") for statement in logs[0]) >= len(TABLES) - 2


@settings(max_examples=4, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(texts=st.lists(st.text(max_size=40), min_size=10, max_size=20))
def test_any_words_come_back(url: str, accepted: list[Record], texts: list[str]) -> None:
    write(url, *(rename(put_words(accepted[1], words), f"{number}.txt") for number, words in enumerate(texts)))
    expected = {f"{number}.txt": words.replace("\0", "\ufffd") for number, words in enumerate(texts)}
    found = query(url, select(*(releases.c[name] for name in ("source", "clean_text", "language", "metadata"))))
    assert {source: words for source, words, *_ in found} | expected == {row[0]: row[1] for row in found}
    assert all((language, metadata) == (words, {words: [words]}) for _, words, language, metadata in found)


def test_a_name_that_no_index_takes_fails_alone(url: str, accepted: list[Record]) -> None:
    with DatabaseSink(url) as sink:
        sink.put(accepted[0])
        with pytest.raises(UnwritableRecord, match="longer than a database takes"):
            sink.put(rename(accepted[1], "ж" * 1001))
        sink.put(rename(accepted[1], "ж" * 1000))
    assert len(read_tables(url)["releases"]) == 2


def test_a_name_of_bytes_that_are_no_text(url: str) -> None:
    with DatabaseSink(url) as sink:
        assert not sink.has("\udcff.txt", "sha256:0")
        sink.discard("\udcff.txt")
        sink.mark_gone("a\0.txt")


def test_long_names_and_texts_are_taken(url: str, accepted: list[Record]) -> None:
    words = " ".join(f"{number:x}" for number in range(100_000))
    record = put_words(accepted[0], words)
    write(url, record.model_copy(update={"source": accepted[0].source}))
    assert query(url, "SELECT count(*) FROM entities WHERE name = :name", {"name": words}) == [(len(record.people),)]


@pytest.mark.parametrize("address", ["", "x", "mysql://a/b", "sqlite", "postgresql+psycopg://a:b:c/d", "://", "\0"])
def test_what_is_no_address_of_a_database(address: str) -> None:
    with pytest.raises(UsageError, match="--db takes sqlite:///"):
        DatabaseSink(address)


@pytest.mark.parametrize("address", ["sqlite://", "sqlite:///:memory:"])
def test_a_database_must_last(address: str) -> None:
    with pytest.raises(UsageError, match="path of a file"), DatabaseSink(address):
        pass


def test_a_file_that_is_no_database(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("not a database " * 100)
    with pytest.raises(OutputError, match="file is not a database"), DatabaseSink(f"sqlite:///{tmp_path}/a.txt"):
        pass
    with pytest.raises(OutputError), DatabaseSink(f"sqlite:///{tmp_path}/a.txt/b.db"):
        pass


def test_tables_of_others_are_left_alone(tmp_path: Path, accepted: list[Record]) -> None:
    with make_database("sqlite", tmp_path, has_tables=False) as url:
        query(url, "CREATE TABLE quotes (id INTEGER, price REAL)")
        with pytest.raises(OutputError, match="already exists"):
            write(url, accepted[0])
        assert query(url, "SELECT name FROM sqlite_master") == [("quotes",)]


def test_a_server_that_is_not_there() -> None:
    pytest.importorskip("psycopg")
    with (
        pytest.raises(OutputError, match="connection") as caught,
        DatabaseSink("postgresql://a:secret@127.0.0.1:1/b?connect_timeout=2"),
    ):
        pass
    assert "secret" not in str(caught.value)
