"""spaCy: `en.spacy`, `ru.spacy`, a DocBin a language, for training and for spaCy's own tools.

Names and dates are the document's entities (`kb_id` is the ref or the date's value, `id` the country); offices, quotes,
cues and blocks are spans in groups of these names, with who speaks or what they belong to in `kb_id` and `id`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, TypeVar, get_args

from pipeline.errors import GoldError, UsageError
from pipeline.formats.files import find_files, read_bytes
from pipeline.formats.reading_back import read_day
from pipeline.formats.regions import CUE, ENTITY_LABELS, QUOTE_LABELS, ROLE
from pipeline.formats.tokens import load_blank, tokenize
from pipeline.quality.gold import GoldMention, GoldQuote, GoldRelease, GoldRole
from pipeline.release import Block, BlockKind, Span
from pipeline.sinks.atomic import open_atomically

if TYPE_CHECKING:
    from spacy.tokens import Doc, DocBin
    from spacy.tokens import Span as Region

ValueT = TypeVar("ValueT")

EXTENSION = ".spacy"
_ROLES, _QUOTES, _CUES, _BLOCKS = "roles", "quotes", "cues", "blocks"
_ABOUT = "release"
_ENTITY_KINDS = {label: kind for kind, label in ENTITY_LABELS.items()}
_QUOTE_TYPES = {label: type_ for type_, label in QUOTE_LABELS.items()}
_BLOCK_KINDS: dict[str, BlockKind] = {kind: kind for kind in get_args(BlockKind)}


class DocBinFolder:
    """Writes the documents of each language into one file."""

    def __init__(self, folder: Path, is_found: bool) -> None:
        self._folder = folder
        self._bins: dict[str, DocBin] = {}

    def put(self, release: GoldRelease) -> None:
        from spacy.tokens import DocBin  # noqa: PLC0415

        doc = to_doc(release)
        attributes = ["ENT_IOB", "ENT_TYPE", "ENT_KB_ID", "ENT_ID"]
        own = self._bins.setdefault(release.language, DocBin(attrs=attributes, store_user_data=True))
        own.add(doc)

    def __enter__(self) -> DocBinFolder:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        for language, own in self._bins.items() if kind is None else ():
            with open_atomically(self._folder / f"{language}{EXTENSION}") as file:
                file.write(own.to_bytes())


def read_docbin(path: Path) -> Iterator[GoldRelease | GoldError]:
    """The releases of a file, or of every `*.spacy` in a folder."""
    from spacy.tokens import DocBin  # noqa: PLC0415

    for file in find_files(path, EXTENSION):
        content = read_bytes(file)
        try:
            documents = DocBin(store_user_data=True).from_bytes(content)
        except Exception as error:  # whatever zlib and msgpack say of other bytes
            raise UsageError(f"{file} is no DocBin") from error
        for doc in documents.get_docs(load_blank("xx").vocab):
            try:
                yield read_doc(doc)
            except GoldError as error:
                yield error


def to_doc(release: GoldRelease) -> Doc:
    """A release as a spaCy document.

    Raises:
        GoldError: two entities overlap, which no document holds.
    """
    from spacy.tokens import Doc  # noqa: PLC0415

    pieces = [span for quote in release.quotes for span in (*quote.spans, *quote.cues)]
    spans: list[Span] = [*release.blocks, *release.mentions, *release.roles, *pieces]
    tokens = tokenize(release.text, release.language, spans)
    words = [token.cut(release.text) for token in tokens]
    doc = Doc(load_blank(release.language).vocab, words=words, spaces=[token.has_space for token in tokens])

    def mark(span: Span, label: str, kb_id: str = "", id_: str = "") -> Region:
        region = doc.char_span(span.start, span.end, label=label, kb_id=kb_id, span_id=id_)
        assert region is not None, "a token crosses an annotation"
        return region

    try:
        doc.ents = [
            mark(mention, ENTITY_LABELS[mention.kind], mention.value or mention.ref, mention.country or "")
            for mention in release.mentions
        ]
    except ValueError as error:
        raise GoldError(f"{release.id}: two names overlap, which a DocBin cannot hold") from error
    doc.spans[_ROLES] = [mark(role, ROLE, role.who) for role in release.roles]
    doc.spans[_QUOTES] = [
        mark(span, QUOTE_LABELS[quote.type], quote.who, quote.id) for quote in release.quotes for span in quote.spans
    ]
    doc.spans[_CUES] = [mark(cue, CUE, quote.id) for quote in release.quotes for cue in quote.cues]
    doc.spans[_BLOCKS] = [mark(block, block.kind, block.language) for block in release.blocks]
    doc.user_data[_ABOUT] = release.attributes
    return doc


def read_doc(doc: Doc) -> GoldRelease:
    """The release that a document annotates.

    Raises:
        GoldError: it has no data of a release, or a label that is none of ours.
    """
    about = doc.user_data.get(_ABOUT)
    if not isinstance(about, dict):
        raise GoldError("a document was not written by an export: it does not say which release it is")
    name = str(about.get("id", ""))
    blocks = [Block(r.start_char, r.end_char, _look_up(_BLOCK_KINDS, r, name), r.kb_id_) for r in _group(doc, _BLOCKS)]
    return GoldRelease(
        id=name,
        language=about.get("lang", ""),
        published=read_day(about.get("published", ""), name),
        text=doc.text,
        blocks=tuple(sorted(blocks)),
        mentions=tuple(sorted(_read_mention(region, name) for region in doc.ents)),
        roles=tuple(sorted(GoldRole(r.start_char, r.end_char, r.kb_id_) for r in _group(doc, _ROLES))),
        quotes=tuple(_read_quotes(doc, name)),
        genre=about.get("genre", ""),
        country=about.get("country", ""),
    )


def _read_mention(region: Region, name: str) -> GoldMention:
    kind = _look_up(_ENTITY_KINDS, region, name)
    if kind == "date":
        return GoldMention(region.start_char, region.end_char, kind, value=region.kb_id_ or None)
    return GoldMention(region.start_char, region.end_char, kind, region.kb_id_, region.id_ or None)


def _read_quotes(doc: Doc, name: str) -> Iterator[GoldQuote]:
    """Quotes in order of their first pieces, which bear one name."""
    pieces: dict[str, list[Region]] = {}
    for region in sorted(_group(doc, _QUOTES), key=_place):
        pieces.setdefault(region.id_, []).append(region)
    cues: dict[str, list[Span]] = {}
    for region in sorted(_group(doc, _CUES), key=_place):
        cues.setdefault(region.kb_id_, []).append(_place(region))
    if orphans := cues.keys() - pieces.keys():
        raise GoldError(f"{name}: cue of no quote {min(orphans)!r}")
    for id_, regions in pieces.items():
        yield GoldQuote(
            id=id_,
            type=_look_up(_QUOTE_TYPES, regions[0], name),
            who=regions[0].kb_id_,
            spans=tuple(map(_place, regions)),
            cues=tuple(cues.get(id_, ())),
        )


def _group(doc: Doc, name: str) -> Iterable[Region]:
    regions: Iterable[Region] = doc.spans.get(name, ())
    return regions


def _place(region: Region) -> Span:
    return Span(region.start_char, region.end_char)


def _look_up(known: Mapping[str, ValueT], region: Region, name: str) -> ValueT:
    if region.label_ not in known:
        raise GoldError(f"{name}: unknown label {region.label_!r}; there are {', '.join(known)}")
    return known[region.label_]
