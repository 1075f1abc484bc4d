"""JSON-LD for search engines."""

from __future__ import annotations

import json

from pipeline.formats.schema_org import open_schema_org, to_schema_org, write_schema_org


def test_an_article_says_what_the_record_says(record):
    article = to_schema_org(record)
    mentions, (quote,) = article.pop("mentions"), article.pop("hasPart")
    source = "sha256:" + "ab" * 32
    assert article == {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "@id": source,
        "identifier": "may/a.txt",
        "headline": "Council opens office",
        "inLanguage": "en",
        "articleBody": "On 4 May the Minister of Trade, Ada Lind, met Norvik Ltd in Oslo. “We will stay,” Lind said. "
        "“For good.”",
        "wordCount": 21,
    }
    assert mentions == [
        {
            "@id": f"{source}#person-1",
            "name": "Ada Lind",
            "alternateName": ["Lind"],
            "@type": "Person",
            "jobTitle": ["Minister of Trade"],
            "affiliation": [{"@id": f"{source}#organisation-1"}],
        },
        {"@id": f"{source}#organisation-1", "name": "Norvik Ltd", "@type": "Organization"},
        {
            "@id": "https://sws.geonames.org/3143244/",
            "name": "Oslo",
            "@type": "Place",
            "address": {"@type": "PostalAddress", "addressCountry": "NO"},
            "geo": {"@type": "GeoCoordinates", "latitude": "59.91273", "longitude": "10.74609"},
        },
    ]
    assert quote == {
        "@type": "Quotation",
        "@id": f"{source}#quote-1",
        "text": "We will stay, For good.",
        "genre": "direct quote",
        "spokenByCharacter": {"@id": f"{source}#person-1"},
        "isPartOf": {"@id": source},
    }


def test_every_reference_leads_to_something(golden_records):
    def list_ids(node, *, defined):
        for value in node.values():
            for inner in value if isinstance(value, list) else [value]:
                if isinstance(inner, dict):
                    yield from list_ids(inner, defined=defined)
        if "@id" in node and ("@type" in node) == defined:
            yield node["@id"]

    for record in golden_records:
        article = json.loads(write_schema_org(record))
        assert set(list_ids(article, defined=False)) <= set(list_ids(article, defined=True)), record.source.name
        assert len(article.get("hasPart", [])) == len(record.quotes)


def test_no_text_ends_a_script_element(record):
    hostile = record.model_copy(update={"language": "</script><!--"})
    written = write_schema_org(hostile)
    assert "<" not in written
    assert json.loads(written)["inLanguage"] == "</script><!--"


def test_files_are_named_as_records_are(record, tmp_path):
    with open_schema_org(tmp_path) as folder:
        folder.put(record)
    assert [path.relative_to(tmp_path).as_posix() for path in tmp_path.rglob("*.*")] == ["may/a.jsonld"]
