"""One run at a time writes into a folder."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from pipeline.errors import OutputError
from pipeline.sinks.output_names import STATE


@contextmanager
def hold_folder(folder: Path) -> Iterator[None]:
    """Keep other runs out of a folder of outputs; the lock ends with the process, however that ends.

    Raises:
        OutputError: another run is writing there, or nothing can be written.
    """
    path = folder / STATE / "lock"
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        file = path.open("ab")
    except OSError as error:
        raise OutputError(f"{path}: {error.strerror}") from error
    with file:
        try:
            import fcntl  # noqa: PLC0415  (there is none on Windows)

            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as error:
            raise OutputError(f"{folder}: another run is writing there") from error
        except ImportError:
            pass
        yield
