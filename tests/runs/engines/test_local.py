from __future__ import annotations

import psutil
from made_releases.cheap import PrepareCheap
from made_releases.generate import make_releases

from pipeline.errors import MemoryLimit, StageError, TimeLimit, WorkerDied
from pipeline.readers.reader import RawRelease
from pipeline.runs.engines.local import FEW, run_locally
from pipeline.runs.work import Item, Limits, Outcome, Processed

CHEAP = PrepareCheap()


def make_items(number: int) -> list[Item]:
    made = make_releases(number, words=40)
    return [RawRelease(f"{place}.txt", ".txt", text.encode()) for place, (text, _) in enumerate(made)]


def describe(outcome: Outcome | None) -> str:
    assert outcome is not None
    return outcome.result.record.to_json() if isinstance(outcome.result, Processed) else repr(outcome.result)


def test_few_releases_start_no_process() -> None:
    before = psutil.Process().children()
    done = run_locally(make_items(FEW), CHEAP, Limits())
    assert len([describe(outcome) for _, outcome in done]) == FEW
    assert psutil.Process().children() == before


def test_two_workers_give_what_one_process_gives_while_releases_take_them_along() -> None:
    items = make_items(200)
    expected = [describe(outcome) for _, outcome in run_locally(items[:FEW], CHEAP, Limits())]
    hostile = {3: "BUG", 5: "CRASH", 80: "GROW"}
    for place, text in hostile.items():
        items[place] = RawRelease(f"{place}.txt", ".txt", text.encode())
    done = list(run_locally(items, CHEAP, Limits(seconds=100, megabytes=250, workers=2)))
    assert [item for item, _ in done] == items
    outcomes = [outcome for _, outcome in done]
    kept = [place for place in range(FEW) if place not in hostile]
    assert [describe(outcomes[place]) for place in kept] == [expected[place] for place in kept]
    kinds = [type(outcome.result) for outcome in outcomes if outcome]
    assert [kinds[place] for place in hostile] == [StageError, WorkerDied, MemoryLimit]
    assert kinds.count(Processed) == 200 - 3


def test_a_release_that_takes_too_long_fails_alone() -> None:
    items = [RawRelease(f"{place}.txt", ".txt", b"HANG" if place == 1 else b"Text.") for place in range(4)]
    done = run_locally(items, CHEAP, Limits(seconds=2, workers=1))
    kinds = [type(outcome.result) for _, outcome in done if outcome]
    assert kinds == [Processed, TimeLimit, Processed, Processed]
