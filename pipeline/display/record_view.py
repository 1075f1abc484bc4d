"""One record for reading: its text in colours, captions struck through, then a table of each kind."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from rich.box import SIMPLE
from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from pipeline.display.printable import make_printable
from pipeline.parts import Excerpt, Person, Quote, Range
from pipeline.record import Record

STYLES = {
    "person": "bold bright_yellow",
    "organisation": "bold bright_cyan",
    "place": "bold bright_green",
    "date": "bold bright_magenta",
    "quote": "italic underline",
    "caption": "strike dim",
}
"""Told apart without red against green; captions and quotes also without any colour."""


def draw_record(record: Record) -> RenderableType:
    """Head, legend, text and tables."""
    return Group(_draw_head(record), _draw_legend(), Text(), draw_text(record), Text(), *_draw_tables(record))


def draw_text(record: Record) -> Text:
    """The whole text as it was read, character for character, marked with what was found."""
    text = Text(make_printable(record.text))
    for style, ranges in _list_marks(record):
        for place in ranges:
            text.stylize(STYLES[style], place.start, place.end)
    return text


def _list_marks(record: Record) -> Iterator[tuple[str, Iterable[Range]]]:
    yield "quote", (piece for quote in record.quotes for piece in quote.spans)
    yield "person", (mention for person in record.people for mention in person.mentions)
    yield "organisation", (mention for entity in record.organisations for mention in entity.mentions)
    yield "place", (mention for place in record.places for mention in place.mentions)
    yield "date", (mention for date in record.dates for mention in date.mentions)
    yield "caption", (place for caption in record.captions for place in caption.spans)


def _draw_head(record: Record) -> Text:
    published = record.published.isoformat() if record.published else "not dated"
    head = f"{record.source.name}  {record.language}  {published}  {record.source.characters} characters"
    return Text(make_printable(head), style="bold")


def _draw_legend() -> Text:
    return Text("  ").join(Text(name, style=style) for name, style in STYLES.items())


def _draw_tables(record: Record) -> Iterator[Table]:
    people = ((p.id, p.name, ", ".join(p.aliases), _list_roles(p), str(len(p.mentions))) for p in record.people)
    yield _draw_table("people", ("id", "name", "aliases", "roles", "mentions"), people)
    organisations = ((o.id, o.name, ", ".join(o.aliases), str(len(o.mentions))) for o in record.organisations)
    yield _draw_table("organisations", ("id", "name", "aliases", "mentions"), organisations)
    places = ((p.id, p.name, ", ".join(p.aliases), p.country or "", str(len(p.mentions))) for p in record.places)
    yield _draw_table("places", ("id", "name", "aliases", "country", "mentions"), places)
    dates = ((date.id, date.value or "", _list_texts(date.mentions)) for date in record.dates)
    yield _draw_table("dates", ("id", "value", "mentions"), dates)
    quotes = ((q.id, q.type, _name_speaker(q), q.cue.text if q.cue else "", q.text) for q in record.quotes)
    yield _draw_table("quotes", ("id", "type", "speaker", "cue", "text"), quotes)
    captions = (
        (caption.language, caption.reason, str(len(caption.spans)), caption.text) for caption in record.captions
    )
    yield _draw_table("captions", ("language", "reason", "times", "text"), captions)


def _draw_table(title: str, columns: Iterable[str], rows: Iterable[tuple[str, ...]]) -> Table:
    table = Table(title=title, title_justify="left", box=SIMPLE, pad_edge=False)
    for column in columns:
        table.add_column(column, overflow="fold")
    for row in rows:
        table.add_row(*(Text(make_printable(cell)) for cell in row))
    return table


def _list_roles(person: Person) -> str:
    return "; ".join(role.text for role in person.roles)


def _list_texts(excerpts: Iterable[Excerpt]) -> str:
    return "; ".join(dict.fromkeys(excerpt.text for excerpt in excerpts))


def _name_speaker(quote: Quote) -> str:
    if quote.speaker is None:
        return ""
    return quote.speaker.name or f"({quote.speaker.text})"
