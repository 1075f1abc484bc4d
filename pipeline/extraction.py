"""From a text to a record in one call: what `from pipeline import extract` gives."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from functools import cache

from pipeline.configuration import Configuration
from pipeline.errors import ReleaseError
from pipeline.readers.reader import build_release, check_size
from pipeline.record import Record, to_record
from pipeline.release import UNDETERMINED, Release, Source
from pipeline.run import process_as_seen

TEXT_SOURCE = "text"
"""Name of a text that came from no file."""


@dataclass(frozen=True, slots=True)
class Extracted:
    """A release that went through all stages, and its record."""

    release: Release
    record: Record


class Pipeline:
    """The stages with one set of choices. Trained pipelines are loaded at the first release and stay in memory.

    Args:
        configuration: what the user chose.
        stages: takes a release through the stages.
    """

    def __init__(
        self, configuration: Configuration | None = None, stages: Callable[[Release], Release] = process_as_seen
    ) -> None:
        self.configuration = configuration or Configuration()
        self._stages = stages

    def process(self, release: Release) -> Extracted:
        """Take a release, as a reader gives it, through all stages.

        Raises:
            ReleaseError: this release cannot be processed.
            ModelError: a trained pipeline is missing or broken.
        """
        finished = self._stages(self._configure(release))
        return Extracted(finished, to_record(finished))

    def extract(self, text: str, *, published: date | None = None, language: str | None = None) -> Record:
        """The record of one text.

        Args:
            text: the release, paragraphs divided by empty lines or one a line.
            published: its day of publication, which dates like `Tuesday` are counted from.
            language: its main language (BCP 47), else it is told from the text.

        Raises:
            ReleaseError: the text is empty or no text, or in a language that is not supported.
            ModelError: a trained pipeline is missing or broken.
        """
        release = read_text(text).fill(published=published, language=language or UNDETERMINED)
        return self.process(release).record

    def extract_many(self, texts: Iterable[str | Release | ReleaseError]) -> Iterator[Record | ReleaseError]:
        """Records one by one, in order, as the texts come; a text that fails gives its error and the others go on.

        Args:
            texts: texts, or what `pipeline.readers.read_sources` gives.

        Raises:
            ModelError: a trained pipeline is missing or broken.
        """
        for text in texts:
            try:
                yield text if isinstance(text, ReleaseError) else self._extract_any(text)
            except ReleaseError as error:
                yield error

    def _extract_any(self, text: str | Release) -> Record:
        return self.process(text if isinstance(text, Release) else read_text(text)).record

    def _configure(self, release: Release) -> Release:
        """What a release says of itself goes before the choices of the run."""
        configuration = self.configuration
        if release.language != UNDETERMINED:
            configuration = replace(configuration, language=release.language)
        return release.fill(configuration=configuration, published=release.published or configuration.published)


def read_text(text: str) -> Release:
    """A text without a file as a release.

    Raises:
        ReadError: the text is empty, too large, or no text.
    """
    data = text.encode(errors="surrogatepass")
    check_size(TEXT_SOURCE, data)
    return build_release(Source(TEXT_SOURCE, "text/plain", "utf-8", hashlib.sha256(data).hexdigest()), text)


def extract(text: str, *, published: date | None = None, language: str | None = None) -> Record:
    """The record of one text, by the shipped models; see `Pipeline.extract`."""
    return _default_pipeline().extract(text, published=published, language=language)


def extract_many(texts: Iterable[str | Release | ReleaseError]) -> Iterator[Record | ReleaseError]:
    """Records of many texts, by the shipped models; see `Pipeline.extract_many`."""
    return _default_pipeline().extract_many(texts)


@cache
def _default_pipeline() -> Pipeline:
    return Pipeline()
