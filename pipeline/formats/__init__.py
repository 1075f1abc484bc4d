"""Formats of others: for annotators, there and back, and for those who use records.

A new one is one file here and one row in `FORMATS`.
"""

from __future__ import annotations

from pipeline.formats.brat import BratFolder, read_brat
from pipeline.formats.csv_tables import CsvTables
from pipeline.formats.docbin import DocBinFolder, read_docbin
from pipeline.formats.format import AnnotationFormat, Format, RecordFormat
from pipeline.formats.gold_xml import GoldFolder, read_gold_files
from pipeline.formats.label_studio import LabelStudioFile, read_label_studio
from pipeline.formats.ninjs import open_ninjs
from pipeline.formats.prodigy import ProdigyFile, read_prodigy
from pipeline.formats.schema_org import open_schema_org

FORMATS: dict[str, Format] = {
    "label-studio": AnnotationFormat(LabelStudioFile, read_label_studio),
    "prodigy": AnnotationFormat(ProdigyFile, read_prodigy),
    "brat": AnnotationFormat(BratFolder, read_brat),
    "docbin": AnnotationFormat(DocBinFolder, read_docbin),
    "xml": AnnotationFormat(GoldFolder, read_gold_files),
    "ninjs": RecordFormat(open_ninjs),
    "schema-org": RecordFormat(open_schema_org),
    "csv": RecordFormat(CsvTables),
}
"""By the name that `--to` and `--from` take."""
