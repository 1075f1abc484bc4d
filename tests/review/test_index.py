from __future__ import annotations

from pipeline.quality.checking.loose import LooseRecord
from pipeline.review.index import Index


def fill(record: LooseRecord, **links: str) -> Index:
    """An index of the record and of one of another name for the same person."""
    index = Index({(record.id, entity.replace("_", "-")): linked for entity, linked in links.items()})
    index.add(record, "a", "releases/a.html", state="", differences=None)
    people = tuple(person.model_copy(update={"name": "Lind"}) for person in record.people)
    index.add(record.model_copy(update={"people": people}), "b", "releases/b.html", state="different", differences=2)
    return index


def test_a_release_has_a_row(record: LooseRecord) -> None:
    assert fill(record).list_rows()["releases"][1] == {
        "n": "b",
        "p": "releases/b.html",
        "t": "Council opens office",
        "l": "en",
        "d": "",
        "c": [1, 1, 1, 1, 1, 1],
        "s": "different",
        "x": 2,
        "w": 1,
    }


def test_what_is_spelled_alike_is_one(record: LooseRecord) -> None:
    rows = fill(record).list_rows()
    assert [row["n"] for row in rows["people"]] == ["Ada Lind", "Lind"]
    (body,) = rows["organisations"]
    assert body == {"n": "Norvik Ltd", "a": [], "r": [], "m": 2, "q": 0, "in": body["in"]}
    assert body["in"] == [(0, "organisation-1", 1), (1, "organisation-1", 1)]


def test_what_is_linked_is_one(record: LooseRecord) -> None:
    (person,) = fill(record, person_1="person-abc").list_rows()["people"]
    assert (person["n"], person["a"], person["r"]) == ("Ada Lind", ["Lind"], ["Minister of Trade"])
    assert (person["m"], person["q"]) == (4, 2)


def test_a_place_bears_its_countries_since_namesakes_are_one_row(record: LooseRecord) -> None:
    index = Index({})
    for number, country in enumerate(["NO", "US", None, "NO"]):
        places = tuple(place.model_copy(update={"country": country}) for place in record.places)
        page = record.model_copy(update={"places": places})
        index.add(page, str(number), f"releases/{number}.html", state="", differences=None)
    (place,) = index.list_rows()["places"]
    assert (place["n"], place["r"]) == ("Oslo", ["NO", "US"])


def test_a_quote_bears_its_speaker_and_leads_to_its_place(record: LooseRecord) -> None:
    assert fill(record).list_rows()["quotes"][0] == {
        "t": "We will stay, For good.",
        "s": "Ada Lind",
        "k": "direct",
        "i": 0,
        "a": "quote-1",
    }


def test_a_quote_of_nobody_known_bears_the_words_that_name_the_speaker(record: LooseRecord) -> None:
    (quote,) = record.quotes
    assert quote.speaker
    unknown = quote.model_copy(update={"speaker": quote.speaker.model_copy(update={"entity": None, "name": None})})
    unsaid = quote.model_copy(update={"speaker": None})
    index = Index({})
    index.add(
        record.model_copy(update={"quotes": (unknown, unsaid)}), "a", "releases/a.html", state="", differences=None
    )
    assert [row["s"] for row in index.list_rows()["quotes"]] == ["Lind", ""]


def test_a_release_without_a_record_says_why() -> None:
    index = Index({})
    index.add_missing("c", "failed", "is empty")
    assert index.list_rows()["releases"] == [{"n": "c", "p": "", "s": "failed", "e": "is empty"}]
