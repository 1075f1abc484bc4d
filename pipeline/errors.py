"""The exception tree.

CommuniqueError
├── ReleaseError              one release failed; the others go on. Carries the source's name and the reason
│   ├── ReadError             the source could not become text
│   │   ├── UnreadableSource  missing, no permission, a folder that vanished
│   │   ├── UnknownFormat     no reader for the extension
│   │   ├── EmptySource       no character but white space
│   │   ├── BinarySource      NUL bytes or no text at all
│   │   ├── UndecodableSource no encoding fits, or lone surrogates
│   │   ├── TooLargeSource    more than the limit of bytes or of nesting
│   │   ├── BrokenLine        a line of JSONL is no release
│   │   └── ReaderError       a reader broke; names it
│   ├── UnsupportedLanguage   no rules and no model for the release's language
│   ├── StageError            a stage raised; names the stage
│   ├── InvalidRecord         what the stages found contradicts itself
│   ├── UnwritableRecord      the record has no place to go
│   └── WorkerReplaced        the release took its worker along, which a new one stands in for
│       ├── TimeLimit         it took too long
│       ├── MemoryLimit       it took too much memory
│       └── WorkerDied        the worker's process ended
├── ModelError                a pipeline is missing, broken or not what its checksum says
├── GoldError                 an annotated release breaks the guidelines' form
├── EngineError               no worker can be started
├── OutputError               nothing can be written where the run writes
└── UsageError                the choices of the run contradict one another
"""

from __future__ import annotations


class CommuniqueError(Exception):
    """Base of all errors that this package raises on purpose."""


class ReleaseError(CommuniqueError):
    """One release failed.

    Args:
        source: name of the file, or `file:line` for JSONL.
        reason: one sentence for a person.
    """

    def __init__(self, source: str, reason: str) -> None:
        super().__init__(f"{source}: {reason}")
        self.source = source
        self.reason = reason

    def __reduce__(self) -> tuple[type[ReleaseError], tuple[str, str]]:
        return type(self), (self.source, self.reason)


class ReadError(ReleaseError):
    """The source could not become text."""


class UnreadableSource(ReadError):
    """Missing, no permission, or no regular file."""


class UnknownFormat(ReadError):
    """No reader for the extension."""


class EmptySource(ReadError):
    """No character but white space."""


class BinarySource(ReadError):
    """NUL bytes, or no text at all."""


class UndecodableSource(ReadError):
    """No encoding fits, or lone surrogates."""


class TooLargeSource(ReadError):
    """More bytes than the limit, or elements nested deeper than a parser goes."""


class BrokenLine(ReadError):
    """A line of JSONL is no release."""


class ReaderError(ReadError):
    """A reader broke: a defect of ours, which stops no batch."""


class UnsupportedLanguage(ReleaseError):
    """No rules and no model for the release's language."""


class StageError(ReleaseError):
    """A stage raised."""


class InvalidRecord(ReleaseError):
    """What the stages found contradicts itself."""


class UnwritableRecord(ReleaseError):
    """The record cannot be written where it belongs."""


class WorkerReplaced(ReleaseError):
    """The release took its worker along, which a new one stands in for."""


class TimeLimit(WorkerReplaced):
    """It took longer than a release may."""


class MemoryLimit(WorkerReplaced):
    """It took more memory than a worker may have."""


class WorkerDied(WorkerReplaced):
    """The worker's process ended: a crash in a library, or the system that ran out of memory."""


class ModelError(CommuniqueError):
    """A spaCy pipeline is missing, broken or not what its checksum says."""


class GoldError(CommuniqueError):
    """An annotated release breaks the guidelines' form."""


class EngineError(CommuniqueError):
    """No worker can be started, or the cluster cannot be reached."""


class OutputError(CommuniqueError):
    """Nothing can be written where the run writes: a full disk, no permission."""


class UsageError(CommuniqueError):
    """The choices of the run contradict one another."""
