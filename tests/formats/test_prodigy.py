"""Prodigy's JSON lines."""

from __future__ import annotations

import json

import pytest

from pipeline.errors import GoldError, UsageError
from pipeline.formats.prodigy import TASKS, ProdigyFile, read_prodigy

BLOCKS = "<p>From 14–15 May <persName ref='a'>Ann Li</persName>'s: <said q='q1' who='a' type='direct'>One</said></p>"


@pytest.fixture
def write(annotate, tmp_path):
    def put(is_found=False):
        with ProdigyFile(tmp_path, is_found) as file:
            file.put(annotate(BLOCKS))
        return json.loads((tmp_path / TASKS).read_text(encoding="utf-8"))

    return put


def test_tokens_are_the_text(write):
    task = write()
    assert "".join(token["text"] + " " * token["ws"] for token in task["tokens"]) == task["text"]
    assert [token["id"] for token in task["tokens"]] == list(range(len(task["tokens"])))
    for span in task["spans"]:
        first, last = task["tokens"][span["token_start"]], task["tokens"][span["token_end"]]
        assert (first["start"], last["end"]) == (span["start"], span["end"])


def test_a_relation_names_tokens_and_spans(write):
    task = write()
    (relation,) = task["relations"]
    assert (relation["label"], task["tokens"][relation["head"]]["text"]) == ("speaker", "One")
    assert task["tokens"][relation["child"]]["text"] == "Li"
    assert relation["child_span"]["label"] == "Person"


def test_gold_is_accepted_and_what_was_found_waits(write):
    assert write()["answer"] == "accept"
    assert "answer" not in write(is_found=True)


@pytest.mark.parametrize(("answer", "count"), [("accept", 1), ("reject", 0), ("ignore", 0)])
def test_only_what_is_accepted_comes_back(answer, count, write, tmp_path):
    (tmp_path / "out.jsonl").write_text(json.dumps(write() | {"answer": answer}) + "\n\n")
    assert len(list(read_prodigy(tmp_path / "out.jsonl"))) == count


def test_what_prodigy_adds_is_passed_over(write, tmp_path):
    task = write() | {"_input_hash": 1, "_task_hash": 2, "_view_id": "relations", "_timestamp": 1616, "tokens": None}
    task["spans"][0] |= {"color": "red"}
    (tmp_path / "out.jsonl").write_text(json.dumps(task))
    (release,) = read_prodigy(tmp_path / "out.jsonl")
    assert release.mentions[0].ref == "a" and release.quotes[0].who == "a"


def test_a_span_without_label_is_an_error_of_its_release(write, tmp_path):
    task = write()
    del task["spans"][0]["label"]
    (tmp_path / "out.jsonl").write_text(json.dumps(task))
    (error,) = read_prodigy(tmp_path / "out.jsonl")
    assert isinstance(error, GoldError) and str(error).startswith("r: unknown label ''")


def test_a_line_that_is_no_task_is_named(tmp_path):
    (tmp_path / TASKS).write_text('\n{"text": "a"}\n')
    with pytest.raises(UsageError, match=r"tasks\.jsonl:2: meta: Field required"):
        list(read_prodigy(tmp_path))


@pytest.mark.parametrize(
    ("label", "change", "who"),
    [
        ("Person", {"end": -3}, "a"),  # "Ann"
        ("Person", {"start": 4, "label": "Organisation"}, "a"),  # "Li"
        ("Direct", {"label": "Indirect"}, "a"),
        ("Person", {"label": "Place"}, ""),
        ("Person", {"start": -3, "end": -7}, ""),  # the day before
    ],
)
def test_a_relation_holds_for_the_span_that_took_the_place_of_its_own(label, change, who, write, tmp_path):
    task = write()
    span = next(span for span in task["spans"] if span["label"] == label)
    span |= {key: span[key] + by if isinstance(by, int) else by for key, by in change.items()}
    (tmp_path / "out.jsonl").write_text(json.dumps(task))
    (release,) = read_prodigy(tmp_path / "out.jsonl")
    assert release.quotes[0].who == who
