"""The pool with workers that are no processes: what they do, and when they end, is written in their releases."""

from __future__ import annotations

import pickle
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from statistics import median

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.errors import EmptySource, EngineError, MemoryLimit, ModelError, TimeLimit, WorkerDied
from pipeline.readers.reader import Pause, RawRelease
from pipeline.runs.engines import pool as pooling
from pipeline.runs.engines.pool import BATCH, Pool
from pipeline.runs.engines.worker import Worker, WorkerLost
from pipeline.runs.entry import Entry
from pipeline.runs.work import Item, Kept, Limits, Outcome


class Clock:
    """Time that goes on when somebody waits."""

    def __init__(self) -> None:
        self.now = 0.0

    def monotonic(self) -> float:
        return self.now


@dataclass(eq=False)
class FakeWorker:
    crew: FakeCrew
    is_ready: bool = False
    tasks: deque[RawRelease] = field(default_factory=deque)
    is_killed: bool = False
    batches: list[int] = field(default_factory=list)
    """Bytes of what it was sent."""

    def send(self, raws: Sequence[RawRelease]) -> None:
        assert self.is_ready
        assert not self.is_killed
        self.tasks.extend(raws)
        self.batches.append(sum(len(raw.data) for raw in raws))
        assert self.batches[-1] <= BATCH or len(raws) == 1

    def receive(self) -> Iterator[bytes]:
        assert not self.is_killed
        if not self.is_ready:
            if self.crew.ends_early:
                raise WorkerLost
            self.is_ready = True
            return
        if self.tasks:
            word = self.tasks[0].data.split()[0]
            if word in (b"HANG", b"GROW"):
                return
            if word == b"CRASH" or (word == b"ONCE" and not self.crew.has_crashed):
                self.crew.has_crashed = True
                raise WorkerLost
            raw = self.tasks.popleft()
            self.crew.order.append(raw.name)
            result = ModelError("broken") if word == b"MODEL" else Outcome(EmptySource(raw.name, "is empty"), 0.1)
            yield pickle.dumps(result)

    def measure(self) -> int:
        return 10_000 if self.tasks and self.tasks[0].data.startswith(b"GROW") else 1

    def kill(self) -> None:
        self.is_killed = True


class FakeCrew:
    """Its workers do one release each time that somebody waits, in an order drawn by `choose`."""

    def __init__(self, clock: Clock, choose: Callable[[int], int] = lambda count: 0) -> None:
        self.clock = clock
        self.choose = choose
        self.started: list[FakeWorker] = []
        self.order: list[str] = []
        self.has_crashed = False
        self.ends_early = False

    def start(self) -> FakeWorker:
        self.started.append(FakeWorker(self))
        return self.started[-1]

    def wait(self, workers: Sequence[Worker], seconds: float) -> Sequence[Worker]:
        self.clock.now += max(seconds, 0.01)
        return [workers[self.choose(len(workers)) % len(workers)], *(each for each in workers if not each.is_ready)]


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    clock = Clock()
    monkeypatch.setattr(pooling, "time", clock)
    return clock


@pytest.fixture
def crew(clock: Clock) -> FakeCrew:
    turns = iter(range(10**9))
    return FakeCrew(clock, lambda count: next(turns))


def raw(number: int, content: bytes = b"text") -> RawRelease:
    return RawRelease(f"{number}.txt", ".txt", content)


def run(crew: FakeCrew, *items: Item, workers: int = 2, limits: Limits | None = None) -> list[str]:
    """The sources in the order in which they come back, with what became of them if that is not what they are."""
    results = []
    for item, outcome in Pool(crew, workers, limits or Limits()).run(items):
        if isinstance(item, RawRelease):
            assert outcome is not None
            assert isinstance(outcome.result, EmptySource | WorkerDied | TimeLimit | MemoryLimit)
            assert outcome.result.source == item.name
            results.append(item.name if isinstance(outcome.result, EmptySource) else type(outcome.result).__name__)
        else:
            results.append(item.entry.source if isinstance(item, Kept) else "error")
    assert all(worker.is_killed for worker in crew.started)
    return results


@given(
    st.lists(st.sampled_from([b"text", b"text" * 3000, b"text" * 20_000, None]), max_size=60),
    st.integers(1, 5),
    st.randoms(use_true_random=False),
)
def test_order_is_that_of_the_sources(contents: list[bytes | None], workers: int, rng: object) -> None:
    clock = Clock()
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(pooling, "time", clock)
        crew = FakeCrew(clock, rng.randrange)  # type: ignore[attr-defined]
        items: list[Item] = [
            Kept(Entry(None, f"{number}.txt", "written"), 1) if content is None else raw(number, content)
            for number, content in enumerate(contents)
        ]
        assert run(crew, *items, workers=workers) == [f"{number}.txt" for number in range(len(contents))]
    assert len(crew.order) == len(set(crew.order)) == sum(content is not None for content in contents)
    assert len(crew.started) <= workers


def test_no_more_workers_than_there_is_work_for(crew: FakeCrew) -> None:
    run(crew, raw(0), raw(1), workers=8)
    assert len(crew.started) == 2


def test_what_needs_no_work_starts_no_worker(crew: FakeCrew) -> None:
    assert run(crew, EmptySource("a.txt", "is empty"), Kept(Entry(None, "b.txt", "written"), 1)) == ["error", "b.txt"]
    assert crew.started == []


def test_batches_are_about_as_long_as_one_another(crew: FakeCrew) -> None:
    sizes = (100, 3_000, 1_000, 9_000, 4_000, 200_000, 50) * 60
    run(crew, *(raw(number, b"x" * size) for number, size in enumerate(sizes)))
    batches = [size for worker in crew.started for size in worker.batches]
    assert batches.count(200_000) == 60
    assert median(size for size in batches if size < 200_000) > BATCH / 3


@pytest.mark.parametrize(
    ("content", "error", "workers"),
    [(b"CRASH", "WorkerDied", 2), (b"HANG", "TimeLimit", 1), (b"GROW", "MemoryLimit", 2)],
)
def test_a_release_that_is_too_much_fails_alone(crew: FakeCrew, content: bytes, error: str, workers: int) -> None:
    items = [raw(number, content if number == 3 else b"text") for number in range(20)]
    expected = [f"{number}.txt" for number in range(20)]
    expected[3] = error
    assert run(crew, *items, workers=1) == expected
    assert len(crew.started) == 1 + workers


def test_a_worker_that_ends_once_costs_nothing(crew: FakeCrew) -> None:
    assert run(crew, *(raw(number, b"ONCE") for number in range(9))) == [f"{number}.txt" for number in range(9)]
    assert len(crew.started) == 3


def test_all_at_once(crew: FakeCrew) -> None:
    words = [b"CRASH", b"text", b"HANG", b"GROW", b"text", b"ONCE", b"CRASH", b"text"] * 5
    results = run(crew, *map(raw, range(len(words)), words), workers=3)
    kinds = {b"CRASH": "WorkerDied", b"HANG": "TimeLimit", b"GROW": "MemoryLimit"}
    assert results == [kinds.get(word, f"{number}.txt") for number, word in enumerate(words)]


def test_the_clock_of_a_release_starts_with_it(crew: FakeCrew) -> None:
    """So many releases in a row never add up to one that takes too long."""
    items = [raw(number) for number in range(500)]
    assert "TimeLimit" not in run(crew, *items, workers=1, limits=Limits(seconds=1.0))
    assert crew.clock.now > 10


def test_an_error_that_ends_the_run_comes_in_its_place(crew: FakeCrew) -> None:
    pool = Pool(crew, 2, Limits()).run([raw(0), raw(1), raw(2, b"MODEL"), *map(raw, range(3, 9))])
    assert [next(pool)[0], next(pool)[0]] == [raw(0), raw(1)]
    with pytest.raises(ModelError):
        next(pool)
    assert all(worker.is_killed for worker in crew.started)


def test_workers_that_never_get_ready_end_the_run(crew: FakeCrew) -> None:
    crew.ends_early = True
    with pytest.raises(EngineError, match="workers end before they are ready"):
        run(crew, raw(0))
    assert len(crew.started) == 3


def test_what_has_come_is_given_back_while_a_stream_pauses(crew: FakeCrew) -> None:
    given: list[Item | Pause] = []

    def read_on() -> Iterator[Item | Pause]:
        for number in range(3):
            yield raw(number)
            for _ in range(100):
                if raw(number) not in given:
                    yield Pause()
            assert raw(number) in given

    for item, _ in Pool(crew, 2, Limits()).run(read_on()):
        given.append(item)
    assert [item for item in given if item != Pause()] == [raw(0), raw(1), raw(2)]
    assert Pause() in given


def test_it_reads_no_further_than_it_needs(crew: FakeCrew) -> None:
    read = 0

    def read_on() -> Iterator[Item]:
        nonlocal read
        while True:
            read += 1
            yield raw(read, b"x" * 2000)

    pool = Pool(crew, 2, Limits()).run(read_on())
    for _ in range(100):
        next(pool)
    assert read < 100 + 4 * 2 * BATCH / 3000
    pool.close()
    assert all(worker.is_killed for worker in crew.started)


def test_a_release_without_end_does_not_stop_the_others_at_once(crew: FakeCrew) -> None:
    pool = Pool(crew, 2, Limits(seconds=1000)).run(raw(n, b"HANG" if n == 0 else b"text") for n in range(300))
    _, outcome = next(pool)
    assert outcome is not None
    assert isinstance(outcome.result, TimeLimit)
    assert len(crew.order) >= 300 - BATCH / 1000  # all but the batch that it was in
    pool.close()
