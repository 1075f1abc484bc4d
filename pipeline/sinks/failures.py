"""What failed, one JSON file each: the source, the kind of error, the reason."""

from __future__ import annotations

import json
from pathlib import Path

from pipeline.errors import OutputError
from pipeline.sinks.atomic import remove_file, write_atomically
from pipeline.sinks.output_names import FAILED, locate_output


class FailureFolder:
    """The folder `failed` in the folder of outputs. It holds what failed when it was last tried, nothing older."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder / FAILED

    def write(self, source: str, error: str, reason: str) -> None:
        """Note a failure in place of an earlier one of the same source.

        Args:
            source: its name.
            error: kind of the error.
            reason: its sentence.

        Raises:
            OutputError: it cannot be written, so nobody would learn of it.
        """
        failure = {"source": source, "error": error, "reason": reason}
        content = json.dumps(failure, ensure_ascii=False, indent=2).encode(errors="backslashreplace").decode()
        path = locate_output(self._folder, source)
        try:
            write_atomically(path, content + "\n")
        except OSError as cause:
            raise OutputError(f"{path}: {cause.strerror}") from cause

    def discard(self, source: str) -> None:
        """Forget the failure of a source that has a record now."""
        remove_file(locate_output(self._folder, source))
