"""One run at a time writes into a folder. The lock file holds a mark while a run goes, so a kill is told afterwards."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import BinaryIO

from pipeline.errors import OutputError
from pipeline.sinks.atomic import sweep_folder
from pipeline.sinks.output_names import STATE

_MARK = b"running\n"


@contextmanager
def hold_folder(folder: Path) -> Iterator[None]:
    """Keep other runs out of a folder of outputs, and clear away what a killed one left unfinished there.

    The lock ends with the process, however that ends.

    Raises:
        OutputError: another run is writing there, or nothing can be written.
    """
    path = folder / STATE / "lock"
    with ExitStack() as opened:
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            file = opened.enter_context(path.open("ab", buffering=0))
            if _lock(file, folder) and file.tell():
                sweep_folder(folder)
            file.write(_MARK)
        except OSError as error:
            raise OutputError(f"{path}: {error.strerror}") from error
        yield
        file.truncate(0)


def _lock(file: BinaryIO, folder: Path) -> bool:
    """Whether nobody else can be writing."""
    try:
        import fcntl  # noqa: PLC0415  (there is none on Windows)
    except ImportError:
        return False
    try:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError as error:
        raise OutputError(f"{folder}: another run is writing there") from error
    return True
