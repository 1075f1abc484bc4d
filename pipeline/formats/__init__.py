"""Formats of others: for annotators, there and back, and for those who use records.

A new one is one file here and one row in `FORMATS`.
"""

from __future__ import annotations

from pipeline.formats.format import AnnotationFormat, Format
from pipeline.formats.gold_xml import GoldFolder, read_gold_files
from pipeline.formats.label_studio import LabelStudioFile, read_label_studio
from pipeline.formats.prodigy import ProdigyFile, read_prodigy

FORMATS: dict[str, Format] = {
    "label-studio": AnnotationFormat(LabelStudioFile, read_label_studio),
    "prodigy": AnnotationFormat(ProdigyFile, read_prodigy),
    "xml": AnnotationFormat(GoldFolder, read_gold_files),
}
"""By the name that `--to` and `--from` take."""
