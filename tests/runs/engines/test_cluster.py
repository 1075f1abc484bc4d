"""The Ray engine on a cluster of two nodes' processes on this machine, of which one is killed midway."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from typing import Any

import pytest
from made_releases.cheap import PrepareCheap
from made_releases.generate import make_releases

from pipeline.errors import EngineError
from pipeline.readers.reader import RawRelease
from pipeline.runs.engines import cluster
from pipeline.runs.engines.alone import run_alone
from pipeline.runs.engines.cluster import run_on_cluster
from pipeline.runs.work import Item, Limits, Outcome, Processed

RELEASES = 120


def describe(outcome: Outcome | None) -> str:
    assert outcome is not None
    return outcome.result.record.to_json() if isinstance(outcome.result, Processed) else repr(outcome.result)


def make_items() -> list[Item]:
    made = make_releases(RELEASES, words=40)
    return [RawRelease(f"{place}.txt", ".txt", text.encode()) for place, (text, _) in enumerate(made)]


@pytest.fixture
def two_nodes(monkeypatch: pytest.MonkeyPatch) -> Iterator[Any]:
    """A head and a node beside it, with a core each; their actors find what tests bring."""
    monkeypatch.setenv("PYTHONPATH", os.pathsep.join(filter(None, sys.path)))
    ray = pytest.importorskip("ray", reason="Ray is not installed: pip install 'communique[ray]'")
    from ray.cluster_utils import Cluster  # noqa: PLC0415

    nodes = Cluster(initialize_head=True, head_node_args={"num_cpus": 1, "include_dashboard": False})
    nodes.other = nodes.add_node(num_cpus=1)
    ray.init(address=nodes.address, log_to_driver=False)
    yield nodes
    ray.shutdown()
    nodes.shutdown()


@pytest.mark.filterwarnings("ignore")
def test_a_cluster_gives_the_same_bytes_when_a_node_is_killed_midway(two_nodes: Any) -> None:
    items = make_items()
    expected = [describe(outcome) for _, outcome in run_alone(items, PrepareCheap())]
    found = []
    for place, (item, outcome) in enumerate(run_on_cluster(items, PrepareCheap(seconds=0.02), Limits())):
        assert item is items[place]
        found.append(describe(outcome))
        if place == RELEASES // 4:
            two_nodes.remove_node(two_nodes.other, allow_graceful=False)
    assert found == expected


def test_without_ray_it_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    def find_nothing(name: str) -> object:
        raise ImportError(name)

    monkeypatch.setattr(cluster.importlib, "import_module", find_nothing)
    with pytest.raises(EngineError, match=r"pip install 'communique\[ray\]'"):
        next(run_on_cluster(make_items(), PrepareCheap(), Limits()))


class FakeRay:
    """As much of Ray as an engine needs: actors that work when they are asked for an answer, some of them lost."""

    class exceptions:  # noqa: N801  (Ray's name)
        class RayError(Exception):
            pass

    def __init__(self, lost_at: int) -> None:
        self.left = lost_at
        self.actors: list[Any] = []
        self.is_connected = False

    def is_initialized(self) -> bool:
        return self.is_connected

    def init(self, **options: object) -> None:
        self.is_connected = True

    def shutdown(self) -> None:
        self.is_connected = False

    def cluster_resources(self) -> dict[str, float]:
        return {"CPU": 2.0}

    def remote(self, **options: object) -> Any:
        return lambda kind: _Remote(lambda *arguments: self._start(kind(*arguments)))

    def _start(self, server: Any) -> Any:
        actor = _Actor(server)
        self.actors.append(actor)
        return actor

    def wait(self, answers: list[Any], num_returns: int = 1, timeout: float = 0) -> tuple[list[Any], list[Any]]:
        return answers[:1], answers[1:]

    def get(self, answer: Any) -> Any:
        self.left -= 1
        if self.left == 0:
            raise self.exceptions.RayError("the node is lost")
        return answer()

    def kill(self, actor: Any) -> None:
        actor.is_killed = True


class _Remote:
    def __init__(self, call: Any) -> None:
        self.remote = call


class _Actor:
    def __init__(self, server: Any) -> None:
        self.is_killed = False
        self.is_ready = _Remote(lambda: server.is_ready)
        self.work = _Remote(lambda raw: lambda: server.work(raw))


def test_what_a_lost_actor_had_to_do_goes_to_another(monkeypatch: pytest.MonkeyPatch) -> None:
    ray = FakeRay(lost_at=RELEASES // 2)
    monkeypatch.setattr(cluster.importlib, "import_module", lambda name: ray)
    items = make_items()
    done = list(run_on_cluster(items, PrepareCheap(), Limits()))
    assert [item for item, _ in done] == items
    assert [describe(outcome) for _, outcome in done] == [
        describe(outcome) for _, outcome in run_alone(items, PrepareCheap())
    ]
    assert len(ray.actors) == 3
    assert all(actor.is_killed for actor in ray.actors)
    assert not ray.is_connected
