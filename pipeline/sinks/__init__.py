"""Sinks: where records go. A new one is one file here and one row in `SINKS`."""

from __future__ import annotations

from pathlib import Path

from pipeline.sinks.json_folder import JsonFolder
from pipeline.sinks.jsonl_file import JsonlFile
from pipeline.sinks.sink import OpenSink, Sink


def _open_parquet(folder: Path) -> Sink:
    from pipeline.sinks.parquet_folder import ParquetFolder  # noqa: PLC0415  (what is behind it is heavy)

    return ParquetFolder(folder)


SINKS: dict[str, OpenSink] = {
    "json": JsonFolder,
    "jsonl": JsonlFile,
    "parquet": _open_parquet,
}
"""By the name that `--format` takes."""
