"""The questions that people ask, each a view: `SELECT * FROM who_said_what WHERE speaker = 'Ada Lind'`.

They are made anew after every migration, so they hold nothing, and a change here needs a migration too, if an empty
one. Both databases read the same text.
"""

from __future__ import annotations

_OF_RELEASE = "releases.source, releases.duplicate_of, releases.gone, releases.id AS release_id"
"""Where a row comes from, in every view: what came before or is no longer there can be left out."""

VIEWS: dict[str, str] = {
    "who_said_what": f"""
        SELECT releases.published, entities.name AS speaker, entities.known_id, quotes.speaker_text, quotes.type,
            quotes.text AS quote, quotes.cue_text AS cue, releases.title, quotes.id AS quote_id, {_OF_RELEASE}
        FROM quotes
        JOIN releases ON releases.id = quotes.release_id
        LEFT JOIN entities ON entities.id = quotes.speaker_id
    """,
    "all_mentions": f"""
        SELECT entities.name, entities.kind, entities.known_id, entities.value, mentions.text AS mention,
            mentions.start_offset, mentions.end_offset, releases.published, releases.title,
            entities.id AS entity_id, {_OF_RELEASE}
        FROM mentions
        JOIN entities ON entities.id = mentions.entity_id
        JOIN releases ON releases.id = entities.release_id
    """,
    "releases_by_date": f"""
        SELECT releases.published, releases.title, releases.language,
            (SELECT count(*) FROM entities WHERE entities.release_id = releases.id AND entities.kind = 'person')
                AS people,
            (SELECT count(*) FROM quotes WHERE quotes.release_id = releases.id) AS quotes, {_OF_RELEASE}
        FROM releases
    """,
    "who_holds_what_office": f"""
        SELECT people.name AS person, people.known_id, roles.text AS office, bodies.name AS organisation,
            releases.published, roles.start_offset, roles.end_offset, people.id AS person_id, {_OF_RELEASE}
        FROM roles
        JOIN entities AS people ON people.id = roles.person_id
        JOIN releases ON releases.id = people.release_id
        LEFT JOIN entities AS bodies ON bodies.id = roles.organisation_id
    """,
    "who_is_named_together": f"""
        SELECT people.name AS person, others.name AS other, releases.published, releases.title, {_OF_RELEASE}
        FROM entities AS people
        JOIN entities AS others ON others.release_id = people.release_id AND others.id <> people.id
        JOIN releases ON releases.id = people.release_id
        WHERE people.kind = 'person' AND others.kind = 'person'
    """,
    "where_it_happens": f"""
        SELECT entities.name, entities.country, entities.geonames_id,
            CAST(entities.latitude AS DOUBLE PRECISION) AS latitude,
            CAST(entities.longitude AS DOUBLE PRECISION) AS longitude,
            (SELECT count(*) FROM mentions WHERE mentions.entity_id = entities.id) AS mentions,
            releases.published, releases.title, entities.id AS entity_id, {_OF_RELEASE}
        FROM entities
        JOIN releases ON releases.id = entities.release_id
        WHERE entities.kind = 'place'
    """,
    "what_was_stripped": f"""
        SELECT captions.text AS caption, captions.language, captions.reason,
            (SELECT count(*) FROM caption_spans WHERE caption_spans.caption_id = captions.id) AS occurrences,
            releases.language AS release_language, {_OF_RELEASE}
        FROM captions
        JOIN releases ON releases.id = captions.release_id
    """,
    "paragraphs": f"""
        SELECT blocks.number, blocks.kind, blocks.language,
            substr(releases.text, blocks.start_offset + 1, blocks.end_offset - blocks.start_offset) AS text,
            {_OF_RELEASE}
        FROM blocks
        JOIN releases ON releases.id = blocks.release_id
    """,
}
"""By name; each is the query behind it."""
