"""Label Studio's JSON as its own versions write it."""

from __future__ import annotations

import json

import pytest
from lxml import etree

from pipeline.errors import GoldError, UsageError
from pipeline.formats.label_studio import INTERFACE, TASKS, LabelStudioFile, read_label_studio
from pipeline.formats.regions import ATTRIBUTES, LABELS, LINKS


@pytest.fixture
def change(annotate, tmp_path):
    """Write a release as a task, let a function change the task, read it back."""

    def apply(edit, blocks="<p>\U0001f600 <persName ref='a'>Ann</persName> came.</p>", is_found=False):
        with LabelStudioFile(tmp_path, is_found) as file:
            file.put(annotate(blocks))
        tasks = json.loads((tmp_path / TASKS).read_text(encoding="utf-8"))
        edit(tasks[0])
        (tmp_path / "export.json").write_text(json.dumps(tasks), encoding="utf-8")
        (release,) = read_label_studio(tmp_path / "export.json")
        return release

    return apply


def test_positions_are_counted_in_characters(change):
    def look(task):
        value = task["annotations"][0]["result"][0]["value"]
        assert (value["start"], value["end"], value["text"]) == (2, 5, "Ann")

    assert change(look).mentions[0].start == 2


def test_positions_in_utf16_units_are_understood(change):
    def shift(task):
        task["annotations"][0]["result"][0]["value"] |= {"start": 3, "end": 6}

    assert [mention.cut("\U0001f600 Ann came.") for mention in change(shift).mentions] == ["Ann"]


def test_a_place_where_other_words_stand_is_an_error(change):
    def shift(task):
        task["annotations"][0]["result"][0]["value"] |= {"start": 0, "end": 3}

    error = change(shift)
    assert isinstance(error, GoldError) and "not 'Ann'" in str(error)


def test_what_label_studio_adds_is_passed_over(change):
    def add(task):
        task |= {"id": 7, "created_at": "2021-03-23T10:00:00Z", "total_annotations": 1, "meta": {}, "inner_id": 1}
        task["annotations"][0] |= {"lead_time": 2.5, "completed_by": 1, "draft_created_at": None}
        task["annotations"][0]["result"][0] |= {"origin": "manual", "score": None}

    assert change(add).mentions[0].ref == "a"


def test_the_ground_truth_counts_else_the_last_that_stands(change):
    def add(task):
        (first,) = task["annotations"]
        task["annotations"] += [{"result": [], "was_cancelled": False}, first | {"was_cancelled": True}]

    def mark(task):
        add(task)
        task["annotations"][0]["ground_truth"] = True

    assert change(add).mentions == ()
    assert len(change(mark).mentions) == 1


def test_what_a_run_found_is_a_prediction_until_somebody_annotates(change):
    def look(task):
        assert "annotations" not in task and task["predictions"][0]["model_version"].startswith("communique ")

    def empty(task):
        task["annotations"] = [{"result": []}]

    assert len(change(look, is_found=True).mentions) == 1
    assert change(empty, is_found=True).mentions == ()


def give_out(task):
    """Make of an exported task what Label Studio gives out of it: predictions are numbers."""
    task |= {"id": 76, "predictions": [1], "annotations": [], "drafts": [], "total_predictions": 1}


def test_what_was_annotated_is_taken_where_predictions_are_numbers(change):
    def annotate(task):
        results = task["predictions"][0]["result"]
        give_out(task)
        task["annotations"] = [{"result": results, "prediction": {"result": []}, "parent_prediction": 1}]

    assert [mention.ref for mention in change(annotate, is_found=True).mentions] == ["a"]


def skip(task):
    task["annotations"] = [task["predictions"][0] | {"was_cancelled": True}]


@pytest.mark.parametrize("edit", [give_out, skip])
def test_a_task_that_nobody_annotated_or_that_was_skipped_is_left_out(edit, annotate, tmp_path):
    """It is no release without names, which would count as gold."""
    with LabelStudioFile(tmp_path, True) as file:
        for _ in range(2):
            file.put(annotate("<p><persName ref='a'>Ann</persName> came.</p>"))
    tasks = json.loads((tmp_path / TASKS).read_text(encoding="utf-8"))
    edit(tasks[0])
    (tmp_path / TASKS).write_text(json.dumps(tasks), encoding="utf-8")
    assert len(list(read_label_studio(tmp_path))) == 1


def test_a_relation_may_be_drawn_from_either_end(change):
    def turn(task):
        for result in task["annotations"][0]["result"]:
            if result["type"] == "relation":
                ends = result["to_id"], result["from_id"]
                result |= {"direction": "left", "from_id": ends[0], "to_id": ends[1]}

    quote = "<p><persName ref='a'>Ann</persName>: <said q='q1' who='a' type='direct'>One</said></p>"
    assert change(turn, quote).quotes[0].who == "a"


def test_the_interface_knows_every_label_attribute_and_relation(change, tmp_path):
    change(lambda task: None)
    interface = etree.fromstring((tmp_path / INTERFACE).read_bytes())
    assert [label.get("value") for label in interface.iter("Label")] == list(LABELS)
    assert {
        area.get("name"): tuple(area.get("whenLabelValue").split(",")) for area in interface.iter("TextArea")
    } == ATTRIBUTES
    assert [relation.get("value") for relation in interface.iter("Relation")] == list(LINKS)


def test_the_interface_shows_which_release_a_task_is(change, tmp_path):
    """And the day it was published, without which nobody can tell which Tuesday is meant."""
    change(lambda task: None)
    header = etree.fromstring((tmp_path / INTERFACE).read_bytes()).find("Header").get("value")
    (task,) = json.loads((tmp_path / TASKS).read_text(encoding="utf-8"))
    shown = {word[1:] for word in header.split() if word.startswith("$")}
    assert shown == {"id", "lang", "published"} <= set(task["data"])


def test_no_releases_are_an_empty_list(tmp_path):
    with LabelStudioFile(tmp_path, True):
        pass
    assert list(read_label_studio(tmp_path)) == []


@pytest.mark.parametrize("content", ["", "{}", '[{"data": {"text": "a"}}]', "[1]"])
def test_another_file_is_named(content, tmp_path):
    file = tmp_path / "export.json"
    file.write_text(content)
    with pytest.raises(UsageError, match=r"export\.json: "):
        list(read_label_studio(file))


def test_a_missing_file_is_named(tmp_path):
    with pytest.raises(UsageError, match="No such file"):
        list(read_label_studio(tmp_path / "export.json"))
