"""Faults are seeded on purpose, and each makes `check` or `evaluate` fail with a message that names the right thing.

The pipeline runs in earnest, on one release a fault; only what the network reads in a text is kept, since faults lie
before or behind it, or change what it gave.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import pytest
import spacy
from typer.testing import CliRunner, Result

from pipeline import Pipeline
from pipeline.cli import app
from pipeline.configuration import Configuration
from pipeline.quality.checking.accepting import write_golden
from pipeline.quote_rules import rules as quote_rules
from pipeline.readers import read_sources
from pipeline.release import Mention, Release, Tag
from pipeline.resolution import rules as resolution_rules
from pipeline.sinks.output_names import locate_output
from pipeline.stages import captions, dates, entities, quotes, resolution

Patch = pytest.MonkeyPatch
Content = dict[str, Any]

GOLD = "en-dev-01.xml"


@dataclass(frozen=True)
class Fault:
    """Something that breaks, the seed that shows it, and what has to be said."""

    name: str
    seed: str
    says: str
    seed_it: Callable[[Patch], None]


@dataclass(frozen=True)
class Edit:
    """A record that came out wrong, whatever broke."""

    name: str
    seed: str
    says: str
    edit: Callable[[Content], object]


@dataclass(frozen=True)
class Drop:
    """Something that breaks, and the measure whose floor is said to be missed."""

    name: str
    measure: str
    seed_it: Callable[[Patch], None]


def without_quote_rule(name: str) -> Callable[[Patch], None]:
    phases = tuple(
        replace(phase, rules=tuple(rule for rule in phase.rules if rule.name != name)) for phase in quote_rules.RULES
    )
    assert phases != quote_rules.RULES
    return lambda patch: patch.setattr(quotes, "apply_rules", lambda board: quote_rules.apply_rules(board, phases))


def without_caption_rule(name: str) -> Callable[[Patch], None]:
    rules = tuple(row for row in captions.RULES if row[0] != name)
    assert rules != captions.RULES
    return lambda patch: patch.setattr(captions, "RULES", rules)


def without_resolution_rule(kind: Any, name: str) -> Callable[[Patch], None]:
    rules = tuple(rule for rule in resolution_rules.RULES[kind] if rule.name != name)
    assert rules != resolution_rules.RULES[kind]
    return lambda patch: patch.setitem(resolution_rules.RULES, kind, rules)


def change_mentions(change: Callable[[list[Mention]], list[Mention]]) -> Callable[[Patch], None]:
    """Change what the entity stage makes of the network's mentions."""

    def seed_it(patch: Patch) -> None:
        settle = entities._settle
        patch.setattr(entities, "_settle", lambda found, text, language: change(settle(found, text, language)))

    return seed_it


def swap_label(patch: Patch) -> None:
    patch.setitem(entities.KINDS, "PLACE", "organisation")
    patch.setattr(entities, "_read", entities._read.__wrapped__)  # type: ignore[attr-defined]


def cut_last_character(mentions: list[Mention]) -> list[Mention]:
    return [replace(one, end=one.end - 1) if one.kind == "person" else one for one in mentions]


def keep_surest(mentions: list[Mention]) -> list[Mention]:
    """As a model that learned less: what it was not quite sure of is not found."""
    return [one for one in mentions if one.score > 0.995]


def lose_every_fourth(mentions: list[Mention]) -> list[Mention]:
    return [one for number, one in enumerate(mentions) if number % 4]


def lose_calendar(patch: Patch) -> None:
    """Only dates in digits are read."""
    patch.setattr(dates, "_load_finder", lambda language: dates.DateFinder(dates.DIGITS))
    patch.setattr(
        dates, "_read_modelled", lambda mention, *_: dates.FoundDate(mention.start, mention.end, "unread", None)
    )


FAULTS = (
    Fault(
        "quote rule verb-after removed",
        "000_3692125accbd453e",
        'quote 2 lost: "A number of important',
        without_quote_rule("verb-after"),
    ),
    Fault(
        "quote rule prefix-clause removed",
        "002_shkola-gidrologov",
        'quote 2 lost: "каждая группа получит',
        without_quote_rule("prefix-clause"),
    ),
    Fault(
        "quote rule conjunction-clause removed",
        "001_port-authority",
        'quote 2: piece changed: "the hulls',
        without_quote_rule("conjunction-clause"),
    ),
    Fault(
        "quote rule verb-before removed",
        "008_bridge-statement",
        'quote 7 lost: "a drawer with a lock',
        without_quote_rule("verb-before"),
    ),
    Fault(
        "quote rule bare-clause removed",
        "003_caspian-museum.html",
        "quote 4: piece changed: ",
        without_quote_rule("bare-clause"),
    ),
    Fault(
        "quote rule floating-clause removed",
        "001_port-authority",
        'quote 4: piece lost: "The money"',
        without_quote_rule("floating-clause"),
    ),
    Fault(
        "quote rule name-colon removed",
        "009_glacier-survey",
        'quote 5 lost: "Утром лёд трещит',
        without_quote_rule("name-colon"),
    ),
    Fault(
        "quote rule standing removed",
        "003_caspian-museum.html",
        'quote 5 lost: "My grandfather',
        without_quote_rule("standing"),
    ),
    Fault(
        "caption rule repeated-line removed",
        "000_3692125accbd453e",
        "caption",
        without_caption_rule("captions.repeated-line"),
    ),
    Fault(
        "caption rule title-again removed",
        "002_shkola-gidrologov",
        "caption lost",
        without_caption_rule("captions.title-again"),
    ),
    Fault(
        "all caption rules removed",
        "003_caspian-museum.html",
        "caption lost",
        lambda patch: patch.setattr(captions, "RULES", ()),
    ),
    Fault(
        "variants of countries removed",
        "000_3692125accbd453e",
        'place People\'s Republic of China: mention lost: "China" (now of place China)',
        without_resolution_rule("place", "country-variant"),
    ),
    Fault(
        "inflected places removed",
        "005_zavod-kabel",
        'place Миасс: mention lost: "Миасс" (now of place Миасс)',
        without_resolution_rule("place", "inflected-name"),
    ),
    Fault(
        "acronyms in brackets removed",
        "004_agency-feed.0003",
        'organisation Andean Women\'s Volleyball League: alias lost: "LAVF"',
        without_resolution_rule("organisation", "acronym-in-brackets"),
    ),
    Fault(
        "first surnames removed",
        "004_agency-feed.0003",
        'person María Fernanda Quispe Aguirre: mention lost: "Quispe" (now of person Quispe)',
        without_resolution_rule("person", "first-surname"),
    ),
    Fault("label swapped", "001_port-authority", 'place Rauma: type changed: "place" → "organisation"', swap_label),
    Fault(
        "spans off by one",
        "000_3692125accbd453e",
        'person Vladimir Norov: mention changed: "Vladimir Norov" → "Vladimir Noro"',
        change_mentions(cut_last_character),
    ),
    Fault("every fourth name lost", "007_malaria-trial", "mention lost", change_mentions(lose_every_fourth)),
    Fault("less sure model", "007_malaria-trial", "lost", change_mentions(keep_surest)),
    Fault("words of the calendar lost", "001_port-authority", 'date spring 2026 lost: "spring 2026"', lose_calendar),
    Fault(
        "offices not found",
        "000_3692125accbd453e",
        'person Vladimir Norov: role lost: "SCO Secretary-General"',
        lambda patch: patch.setattr(resolution, "find_offices", lambda release: []),
    ),
    Fault(
        "dateline not read",
        "001_port-authority",
        'release: published lost: "2024-02-12"',
        lambda patch: patch.setattr(dates, "find_publication", lambda *_: None),
    ),
    Fault(
        "speakers not found",
        "000_3692125accbd453e",
        "quote 1: speaker lost",
        lambda patch: patch.setattr(
            quotes, "resolve_speakers", lambda board, release: {id(draft): None for draft in board.drafts}
        ),
    ),
)


def person(content: Content, name: str) -> Content:
    (found,) = (one for one in content["people"] if one["name"] == name)
    return found  # type: ignore[no-any-return]


EDITS = (
    Edit(
        "quote piece lost",
        "001_port-authority",
        'quote 1: piece lost: "What changes is',
        lambda c: c["quotes"][0]["spans"].pop(),
    ),
    Edit(
        "quote piece off by one",
        "001_port-authority",
        "quote 1: piece changed:",
        lambda c: c["quotes"][0]["spans"][0].update(end=c["quotes"][0]["spans"][0]["end"] - 1),
    ),
    Edit(
        "caption kept",
        "000_3692125accbd453e",
        'caption lost: "Генеральный секретарь ШОС',
        lambda c: c["captions"][0]["spans"].pop(),
    ),
    Edit(
        "wrong speaker",
        "000_3692125accbd453e",
        'quote 2: speaker changed: "Vladimir Norov" → "James Song"',
        lambda c: c["quotes"][1]["speaker"].update(entity=person(c, "James Song")["id"], name="James Song"),
    ),
    Edit(
        "wrong day",
        "001_port-authority",
        'date spring 2026: value changed: "2026-21" → "2025-21"',
        lambda c: next(one for one in c["dates"] if one["value"] == "2026-21").update(value="2025-21"),
    ),
    Edit(
        "wrong country",
        "001_port-authority",
        'place Rauma: country changed: "FI" → "SE"',
        lambda c: next(one for one in c["places"] if one["name"] == "Rauma").update(country="SE"),
    ),
    Edit(
        "mention left out",
        "000_3692125accbd453e",
        'person James Song: mention lost: "James Song"',
        lambda c: person(c, "James Song")["mentions"].pop(),
    ),
    Edit(
        "language mistaken",
        "002_shkola-gidrologov",
        'release: language changed: "ru" → "en"',
        lambda c: c.update(language="en"),
    ),
    Edit(
        "words moved away from their place",
        "001_port-authority",
        "record broken ('Helena\\nStorval' is not what stands at",
        lambda c: person(c, "Helena Storvall")["mentions"][0].update(text="Helena\nStorval"),
    ),
)

DROPS = (
    Drop("label swapped", "entities.place", swap_label),
    Drop("spans off by one", "entities.person", change_mentions(cut_last_character)),
    Drop("less sure model", "entities.micro", change_mentions(keep_surest)),
    Drop("offices not found", "roles", lambda patch: patch.setattr(resolution, "find_offices", lambda release: [])),
    Drop("quote rule verb-after removed", "quotes.direct.end_to_end", without_quote_rule("verb-after")),
    Drop("quote rule conjunction-clause removed", "quotes.reported.content", without_quote_rule("conjunction-clause")),
    Drop("caption kept", "captions", lambda patch: patch.setattr(captions, "RULES", ())),
    Drop("words of the calendar lost", "dates.value", lose_calendar),
)


@pytest.fixture(scope="module", autouse=True)
def network() -> Iterator[None]:
    """Every text is read by the network once, and its answers are kept."""
    read, answers = entities._read, {}

    def remember(nlp: Any, text: str) -> tuple[list[Mention], list[Tag]]:
        key = (id(nlp), text)
        if key not in answers:
            answers[key] = read(nlp, text)
        mentions, tags = answers[key]
        return list(mentions), list(tags)

    remember.__wrapped__ = read  # type: ignore[attr-defined]
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(entities, "_read", remember)
        yield


@pytest.fixture(scope="module")
def seeds(seeds_folder: Path) -> dict[str, Release]:
    releases = (result for result in read_sources([seeds_folder]) if isinstance(result, Release))
    return {locate_output(Path(), release.source.name).stem: release for release in releases}


@pytest.fixture(scope="module")
def golden(seeds: dict[str, Release], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The records of all seeds that a fault is shown on, accepted before anything broke."""
    folder = tmp_path_factory.mktemp("golden")
    for name in {fault.seed for fault in (*FAULTS, *EDITS)}:
        record = Pipeline().process(seeds[name]).record
        (folder / f"{name}.json").write_text(write_golden(record), encoding="utf-8")
    return folder


@pytest.fixture(scope="module")
def floors(gold_folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    file = tmp_path_factory.mktemp("floors") / "floors.json"
    assert evaluate(gold_folder, file, "--set-floors").exit_code == 0
    return file


def check(outputs: Path, golden: Path, name: str) -> Result:
    return CliRunner().invoke(app, ["check", str(outputs), name, "--golden", str(golden)])


def evaluate(gold_folder: Path, floors: Path, *options: str) -> Result:
    return CliRunner().invoke(app, ["evaluate", str(gold_folder / GOLD), "--floors", str(floors), *options])


def write(folder: Path, name: str, content: str) -> Path:
    (folder / f"{name}.json").write_text(content, encoding="utf-8")
    return folder


def name_of(fault: Fault | Edit | Drop) -> str:
    return fault.name.replace(" ", "-")


def test_there_are_enough_faults() -> None:
    assert len({*map(name_of, FAULTS), *map(name_of, EDITS)}) + len(DROPS) >= 30


@pytest.mark.parametrize("fault", FAULTS, ids=name_of)
def test_check_names_a_fault_of_the_pipeline(
    fault: Fault, seeds: dict[str, Release], golden: Path, tmp_path: Path, monkeypatch: Patch
) -> None:
    fault.seed_it(monkeypatch)
    record = Pipeline().process(seeds[fault.seed]).record
    result = check(write(tmp_path, fault.seed, record.to_json()), golden, fault.seed)
    assert result.exit_code == 1
    assert result.stdout.startswith(f"{fault.seed}: ")
    assert fault.says in result.stdout


@pytest.mark.parametrize("fault", EDITS, ids=name_of)
def test_check_names_what_is_wrong_in_a_record(fault: Edit, golden: Path, tmp_path: Path) -> None:
    content = json.loads((golden / f"{fault.seed}.json").read_text(encoding="utf-8"))
    fault.edit(content)
    result = check(write(tmp_path, fault.seed, json.dumps(content)), golden, fault.seed)
    assert result.exit_code == 1
    assert result.stdout.startswith(f"{fault.seed}: ")
    assert fault.says in result.stdout


@pytest.mark.parametrize("fault", DROPS, ids=name_of)
def test_evaluate_names_the_measure_that_fell(fault: Drop, floors: Path, gold_folder: Path, monkeypatch: Patch) -> None:
    fault.seed_it(monkeypatch)
    result = evaluate(gold_folder, floors)
    assert result.exit_code == 1
    assert f"below its floor: {GOLD} {fault.measure}: " in result.stderr


def test_another_model_is_named_with_what_it_lost(seeds: dict[str, Release], golden: Path, tmp_path: Path) -> None:
    """A real pipeline of spaCy's in the shipped one's place, which knows nothing yet."""
    model, name = tmp_path / "model", "000_3692125accbd453e"
    spacy.blank("en", meta={"name": "older", "version": "0.0.1"}).to_disk(model)
    record = Pipeline(Configuration(models=(("en", str(model)),))).process(seeds[name]).record
    result = check(write(tmp_path, name, record.to_json()), golden, name)
    assert result.exit_code == 1
    assert "person Vladimir Norov lost" in result.stdout
    assert "now by en_older 0.0.1" in result.stdout


def test_nothing_is_said_without_a_fault(
    seeds: dict[str, Release], golden: Path, floors: Path, gold_folder: Path, tmp_path: Path
) -> None:
    record = Pipeline().process(seeds["000_3692125accbd453e"]).record
    assert check(write(tmp_path, "000_3692125accbd453e", record.to_json()), golden, "000*").exit_code == 0
    assert evaluate(gold_folder, floors).exit_code == 0
