"""schema.org: a NewsArticle a record as JSON-LD, with what it mentions and with its quotes as Quotation.

Types and properties: https://schema.org/NewsArticle, https://schema.org/Quotation.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from pipeline.formats.articles import leave_out_unknown, name_entity, name_part, write_body
from pipeline.formats.record_folder import RecordFolder
from pipeline.name_keys import fold_spaces
from pipeline.parts import Named, Organisation, Person, Place, Quote
from pipeline.record import Record

Node = dict[str, Any]


def write_schema_org(record: Record) -> str:
    """The record as a file of JSON-LD. It may stand inside a `<script>` element: no tag can end it."""
    written = json.dumps(to_schema_org(record), ensure_ascii=False, indent=2)
    return written.replace("<", "\\u003c") + "\n"


def to_schema_org(record: Record) -> Node:
    """The record as a NewsArticle; what is not known has no key."""
    named = (*record.people, *record.organisations, *record.places)
    body = write_body(record)
    addresses = {entity.id: name_entity(record, entity) for entity in named}
    return leave_out_unknown(
        {
            "@context": "https://schema.org",
            "@type": "NewsArticle",
            "@id": record.id,
            "identifier": record.source.name,
            "headline": fold_spaces(record.title.text) if record.title else None,
            "inLanguage": record.language,
            "datePublished": record.published.isoformat() if record.published else None,
            "articleBody": body,
            "wordCount": len(body.split()),
            "mentions": [_describe(entity, addresses) for entity in named],
            "hasPart": [_write_quote(record, quote, addresses) for quote in record.quotes],
        }
    )


def _describe(entity: Named, addresses: dict[str, str]) -> Node:
    node: Node = {
        "@id": addresses[entity.id],
        "name": entity.name,
        "alternateName": list(entity.aliases),
        "identifier": entity.known_id,
    }
    match entity:
        case Person(roles=roles):
            employers = dict.fromkeys(addresses[role.organisation] for role in roles if role.organisation)
            node |= {
                "@type": "Person",
                "jobTitle": list(dict.fromkeys(fold_spaces(role.text) for role in roles)),
                "affiliation": [{"@id": employer} for employer in employers],
            }
        case Organisation():
            node |= {"@type": "Organization"}
        case Place(country=country, latitude=latitude, longitude=longitude):
            node |= {"@type": "Place", "address": _write_country(country), "geo": _write_location(latitude, longitude)}
    return leave_out_unknown(node)


def _write_country(country: str | None) -> Node | None:
    return {"@type": "PostalAddress", "addressCountry": country} if country else None


def _write_location(latitude: str | None, longitude: str | None) -> Node | None:
    known = latitude is not None and longitude is not None
    return {"@type": "GeoCoordinates", "latitude": latitude, "longitude": longitude} if known else None


def _write_quote(record: Record, quote: Quote, addresses: dict[str, str]) -> Node:
    speaker = quote.speaker.entity if quote.speaker else None
    return leave_out_unknown(
        {
            "@type": "Quotation",
            "@id": name_part(record, quote),
            "text": quote.text,
            "genre": f"{quote.type} quote",
            "spokenByCharacter": {"@id": addresses[speaker]} if speaker else None,
            "creditText": fold_spaces(quote.speaker.text) if quote.speaker and not speaker else None,
            "isPartOf": {"@id": record.id},
        }
    )


def open_schema_org(folder: Path) -> RecordFolder:
    return RecordFolder(folder, write_schema_org, ".jsonld")
