"""Engines: where the work on releases is done. A new one is one file here and one row in `ENGINES`."""

from __future__ import annotations

from pipeline.runs.engines.cluster import run_on_cluster
from pipeline.runs.engines.local import run_locally
from pipeline.runs.work import Engine

ENGINES: dict[str, Engine] = {
    "local": run_locally,
    "ray": run_on_cluster,
}
"""By the name that `--engine` takes."""
