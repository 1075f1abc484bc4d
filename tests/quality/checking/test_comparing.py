"""What a difference of two records is, and what is none."""

from __future__ import annotations

import copy
import json
from collections.abc import Callable, Iterator
from typing import Any

import pytest

from pipeline.quality.checking.comparing import compare_records, explain_makers
from pipeline.quality.checking.loose import LooseRecord

Content = dict[str, Any]
Say = Callable[[Callable[[Content], object]], list[str]]


def read(content: Content) -> LooseRecord:
    return LooseRecord.model_validate_json(json.dumps(content))


def compare(golden: Content, run: Content) -> list[str]:
    return [difference.message for difference in compare_records(read(golden), read(run))]


def renumber(content: Content) -> None:
    """Every id by another number, wherever it is used."""
    written = json.dumps(content)
    for kind in ("person", "organisation", "place", "date", "quote"):
        written = written.replace(f'"{kind}-1"', f'"{kind}-7"')
    content |= json.loads(written)


def put_first(content: Content, key: str, **other: Any) -> None:
    content[key].insert(0, content[key][0] | other)


def shift_places(part: Any, position: int, by: int) -> None:
    """Move all places behind a position."""
    for value in part if isinstance(part, list) else part.values():
        if isinstance(value, list | dict):
            shift_places(value, position, by)
    if isinstance(part, dict) and "start" in part:
        part |= {side: part[side] + by if part[side] > position else part[side] for side in ("start", "end")}


def test_a_record_is_like_itself(say: Say) -> None:
    assert say(lambda content: None) == []


@pytest.mark.parametrize(
    "edit",
    [
        pytest.param(renumber, id="numbers"),
        pytest.param(lambda content: content["provenance"].update(version="9.9", models=[]), id="version and models"),
        pytest.param(lambda content: content["provenance"].update(configuration="0" * 64), id="configuration"),
    ],
)
def test_leaves_alone(say: Say, edit: Callable[[Content], object]) -> None:
    assert say(edit) == []


def test_a_golden_may_leave_out_what_made_it(content: Content) -> None:
    golden = copy.deepcopy(content)
    golden["provenance"] = {"warnings": golden["provenance"]["warnings"]}
    assert compare(golden, content) == []


def person(content: Content) -> Content:
    found: Content = content["people"][0]
    return found


def quote(content: Content) -> Content:
    found: Content = content["quotes"][0]
    return found


def shorten_first(part: Content) -> None:
    """An off-by-one: the range and, where it has them, its words lose the last character."""
    part["end"] -= 1
    if "text" in part:
        part["text"] = part["text"][:-1]


@pytest.mark.parametrize(
    ("edit", "messages"),
    [
        pytest.param(
            lambda c: person(c)["roles"].clear(), ['person Ada Lind: role lost: "Minister of Trade"'], id="role lost"
        ),
        pytest.param(
            lambda c: person(c)["roles"][0].update(organisation=None),
            ["person Ada Lind: organisation of role 'Minister of Trade' lost: \"Norvik Ltd\""],
            id="role of nobody",
        ),
        pytest.param(
            lambda c: person(c)["roles"][0].update(organisation="place-1"),
            ['person Ada Lind: organisation of role \'Minister of Trade\' changed: "Norvik Ltd" → "Oslo"'],
            id="role of another",
        ),
        pytest.param(
            lambda c: person(c)["mentions"].pop(), ['person Ada Lind: mention lost: "Lind"'], id="mention lost"
        ),
        pytest.param(
            lambda c: shorten_first(person(c)["mentions"][0]),
            ['person Ada Lind: mention changed: "Ada Lind" → "Ada Lin"'],
            id="off by one",
        ),
        pytest.param(
            lambda c: person(c).update(name="A. Lind"),
            ['person Ada Lind: name changed: "Ada Lind" → "A. Lind"'],
            id="name",
        ),
        pytest.param(
            lambda c: person(c).update(aliases=["Ada"]),
            ['person Ada Lind: alias lost: "Lind"', 'person Ada Lind: alias gained: "Ada"'],
            id="alias",
        ),
        pytest.param(
            lambda c: person(c).update(known_id="Q1"), ['person Ada Lind: known id gained: "Q1"'], id="known id"
        ),
        pytest.param(
            lambda c: c["places"][0].update(country="SE"),
            ['place Oslo: country changed: "NO" → "SE"'],
            id="country",
        ),
        pytest.param(
            lambda c: c["places"][0].update(country=None), ['place Oslo: country lost: "NO"'], id="country lost"
        ),
        pytest.param(
            lambda c: c["places"][0].update(geonames_id=1, latitude="1", longitude="2"),
            ['place Oslo: GeoNames id changed: "3143244" → "1"'],
            id="other place",
        ),
        pytest.param(
            lambda c: c["places"][0].update(latitude="1"),
            ['place Oslo: coordinates changed: "59.91273, 10.74609" → "1, 10.74609"'],
            id="coordinates",
        ),
        pytest.param(
            lambda c: c["dates"][0].update(value="2021-05-04"),
            ['date 4 May: value changed: "XXXX-05-04" → "2021-05-04"'],
            id="value",
        ),
        pytest.param(lambda c: c["dates"].clear(), ['date 4 May lost: "4 May"'], id="date lost"),
        pytest.param(lambda c: quote(c)["spans"].pop(), ['quote 1: piece lost: "For good."'], id="piece lost"),
        pytest.param(
            lambda c: shorten_first(quote(c)["spans"][1]),
            ['quote 1: piece changed: "For good." → "For good"'],
            id="piece off by one",
        ),
        pytest.param(
            lambda c: quote(c).update(type="mixed"), ['quote 1: type changed: "direct" → "mixed"'], id="type of quote"
        ),
        pytest.param(lambda c: quote(c).update(speaker=None), ['quote 1: speaker lost: "Ada Lind"'], id="speaker lost"),
        pytest.param(
            lambda c: quote(c)["speaker"].update(entity="organisation-1", name="Norvik Ltd"),
            ['quote 1: speaker changed: "Ada Lind" → "Norvik Ltd"'],
            id="another speaker",
        ),
        pytest.param(
            lambda c: quote(c)["speaker"].update(entity=None, name=None),
            ['quote 1: speaker changed: "Ada Lind" → "(Lind)"'],
            id="speaker unresolved",
        ),
        pytest.param(lambda c: quote(c).update(cue=None), ['quote 1: cue lost: "said"'], id="cue lost"),
        pytest.param(lambda c: c["quotes"].clear(), ['quote 1 lost: "We will stay, For good."'], id="quote lost"),
        pytest.param(
            lambda c: (c["captions"].clear(), c["blocks"][1].update(kind="foreign")),
            ['caption lost: "Совет открыл офис" (kept in the text now)'],
            id="caption kept",
        ),
        pytest.param(
            lambda c: c["captions"][0].update(language="uk"),
            ['caption: language changed: "ru" → "uk"'],
            id="language of caption",
        ),
        pytest.param(lambda c: c.update(language="sv"), ['release: language changed: "en" → "sv"'], id="language"),
        pytest.param(
            lambda c: c.update(published="2021-05-05"), ['release: published gained: "2021-05-05"'], id="published"
        ),
        pytest.param(lambda c: c.update(title=None), ['release: title lost: "Council opens office"'], id="title"),
        pytest.param(
            lambda c: c["source"]["metadata"].update(desk="sport"),
            ['release: metadata \'desk\' changed: ""politics"" → ""sport""'],
            id="metadata",
        ),
        pytest.param(
            lambda c: c["provenance"].update(warnings=[]),
            ['release: warning lost: "no model for ru: names were not extracted from its blocks"'],
            id="warning",
        ),
        pytest.param(
            lambda c: c["blocks"][2].update(kind="foreign"),
            ['block "On 4 May the": kind changed: "paragraph" → "foreign"'],
            id="kind of block",
        ),
        pytest.param(
            lambda c: c.update(clean_text="Council"),
            [
                'release: clean text changed: "Council opens office On 4 May the Minist … . “We will stay,” Lind '
                'said. “For good.”" → "Council"'
            ],
            id="clean text",
        ),
    ],
)
def test_finds(say: Say, edit: Callable[[Content], object], messages: list[str]) -> None:
    assert say(edit) == messages


def test_a_label_that_changed_is_said_of_the_same_thing(say: Say) -> None:
    def relabel(content: Content) -> None:
        place = content["places"].pop()
        named = {key: place[key] for key in ("name", "aliases", "known_id", "mentions")}
        content["organisations"].append({"id": "organisation-2", **named})

    assert say(relabel) == ['place Oslo: type changed: "place" → "organisation"']


def test_a_mention_that_went_over_is_said_once_and_where_it_is_now(say: Say) -> None:
    def split(content: Content) -> None:
        mention = person(content)["mentions"].pop()
        content["people"].append(
            person(content) | {"id": "person-2", "name": "Lind", "roles": [], "mentions": [mention]}
        )

    assert say(split) == [
        'person Ada Lind: mention lost: "Lind" (now of person Lind)',
        'person Lind gained: "Lind"',
    ]


def test_two_things_that_became_one(content: Content) -> None:
    golden = copy.deepcopy(content)
    mention = person(golden)["mentions"].pop()
    golden["people"].append(person(golden) | {"id": "person-2", "name": "Lind", "roles": [], "mentions": [mention]})
    assert compare(golden, content) == [
        'person Lind lost: "Lind" (now of person Ada Lind)',
        'person Ada Lind: mention gained: "Lind"',
    ]


def test_a_run_that_contradicts_itself_is_broken_though_the_golden_does_too(content: Content) -> None:
    person(content)["mentions"][0]["text"] = "Eve"
    assert compare(content, content) == ["record broken ('Eve' is not what stands at 78 to 86)"]


def test_a_corrected_text_moves_nothing(content: Content) -> None:
    golden = copy.deepcopy(content)
    position = content["text"].index("met Norvik")
    content["text"] = content["text"].replace("met Norvik", "had met Norvik")
    content["clean_text"] = content["clean_text"].replace("met Norvik", "had met Norvik")
    shift_places({key: value for key, value in content.items() if key != "source"}, position, len("had "))
    assert compare(golden, content) == ['release: text gained: "had"']


def test_a_golden_whose_text_was_edited_by_hand_keeps_its_places(content: Content) -> None:
    golden = copy.deepcopy(content)
    golden["text"] = golden["text"].replace("opens", "op", 1)
    assert compare(golden, content) == ['release: text changed: "op" → "opens"']


def list_leaves(part: Any, path: tuple[str | int, ...] = ()) -> Iterator[tuple[str | int, ...]]:
    """Ways to all single values."""
    items = part.items() if isinstance(part, dict) else enumerate(part)
    for key, value in items:
        if isinstance(value, dict | list):
            yield from list_leaves(value, (*path, key))
        else:
            yield (*path, key)


UNSAID = {"provenance", "schema_version"}
DERIVED = {"sha256", "characters"}
"""Of the source; the record's id and the text tell the same."""


def change_leaf(content: Content, path: tuple[str | int, ...]) -> bool:
    """Put another value of the same kind in place; no if there is none."""
    *way, last = path
    part: Any = content
    for key in way:
        part = part[key]
    value = part[last]
    if last in ("start", "end"):
        part[last] = value + 1
    elif last == "kind":
        part[last] = "title" if value != "title" else "paragraph"
    elif last == "type":
        part[last] = "indirect"
    elif last in ("published", "known_id"):
        part[last] = "2021-01-01"
    elif last == "geonames_id":
        part[last] = 5
    elif path == ("id",):
        part[last] = f"sha256:{'0' * 64}"
    elif isinstance(value, str):
        part[last] = f"{value}x"
    elif isinstance(value, float):
        part[last] = value + 1
    else:
        return False
    return True


def test_no_field_of_a_record_is_passed_over(content: Content) -> None:
    """Whatever single value changes, something is said."""
    leaves = [path for path in list_leaves(content) if path[0] not in UNSAID and path[-1] not in DERIVED]
    assert len(leaves) > 60
    passed_over = []
    for path in leaves:
        run = copy.deepcopy(content)
        is_number = path[-1] == "id" and len(path) > 1
        if not is_number and change_leaf(run, path) and not compare(content, run):
            passed_over.append(path)
    assert passed_over == []


def test_what_made_the_records_explains(content: Content) -> None:
    other = copy.deepcopy(content)
    other["provenance"]["models"][0] |= {"version": "3.2.0", "sha256": "ef" * 32}
    said = explain_makers(read(content), read(other))
    assert said == "made by en_communique 3.2.1 (cdcdcdcd), now by en_communique 3.2.0 (efefefef)"
    assert explain_makers(read(content), read(content)) == ""
    other["provenance"] = {"warnings": []}
    assert explain_makers(read(other), read(content)) == ""
