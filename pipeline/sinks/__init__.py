"""Sinks: where records go. A new one is one file here and one row in `SINKS`."""

from __future__ import annotations

from pipeline.sinks.json_folder import JsonFolder
from pipeline.sinks.jsonl_file import JsonlFile
from pipeline.sinks.sink import OpenSink

SINKS: dict[str, OpenSink] = {
    "json": JsonFolder,
    "jsonl": JsonlFile,
}
"""By the name that `--format` takes."""
