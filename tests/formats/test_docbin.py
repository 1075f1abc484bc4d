"""spaCy's documents."""

from __future__ import annotations

import pytest
import spacy
from spacy.tokens import DocBin

from pipeline.errors import GoldError, UsageError
from pipeline.formats.docbin import DocBinFolder, read_docbin, to_doc
from pipeline.quality.gold import GoldMention, GoldRelease
from pipeline.release import Block

BLOCKS = (
    "<head>Title</head><p>On <date when='2021-05-14/2021-05-15'>14–15 May</date> in <placeName ref='oslo' country='NO'>"
    "Oslo</placeName> <roleName who='a'>Minister</roleName> <persName ref='a'>Ann</persName> <cue q='q1'>said</cue>: "
    "<said q='q1' who='a' type='direct'>One</said></p>"
)


def put(folder, *releases):
    with DocBinFolder(folder, False) as exporter:
        for release in releases:
            exporter.put(release)


def test_a_document_holds_entities_and_groups_of_spans(annotate):
    doc = to_doc(annotate(BLOCKS))
    assert [(ent.text, ent.label_, ent.kb_id_, ent.id_) for ent in doc.ents] == [
        ("14–15 May", "Date", "2021-05-14/2021-05-15", ""),
        ("Oslo", "Place", "oslo", "NO"),
        ("Ann", "Person", "a", ""),
    ]
    groups = {name: [(span.text, span.label_, span.kb_id_, span.id_) for span in doc.spans[name]] for name in doc.spans}
    assert groups["roles"] == [("Minister", "Role", "a", "")]
    assert groups["quotes"] == [("One", "Direct", "a", "q1")]
    assert groups["cues"] == [("said", "Cue", "q1", "")]
    assert [(label, language) for _, label, language, _ in groups["blocks"]] == [("title", "en"), ("paragraph", "en")]


def test_any_pipeline_reads_the_file_of_a_language(annotate, tmp_path):
    put(tmp_path, annotate(BLOCKS), annotate("<p>Да</p>", lang="ru", id="s"))
    assert sorted(path.name for path in tmp_path.glob("*.spacy")) == ["en.spacy", "ru.spacy"]
    (doc,) = DocBin().from_disk(tmp_path / "en.spacy").get_docs(spacy.blank("en").vocab)
    assert [ent.label_ for ent in doc.ents] == ["Date", "Place", "Person"]


def test_names_that_overlap_are_an_error():
    mentions = GoldMention(0, 6, "person", "a"), GoldMention(4, 9, "person", "b")
    release = GoldRelease("r", "en", None, "Ann Li Bo", (Block(0, 9, "paragraph", "en"),), mentions, (), ())
    with pytest.raises(GoldError, match="r: two names overlap"):
        to_doc(release)


@pytest.mark.parametrize(
    ("edit", "complaint"),
    [
        (lambda doc: doc.user_data.clear(), "does not say which release"),
        (lambda doc: setattr(doc, "ents", [doc.char_span(7, 9, label="Animal")]), "r: unknown label 'Animal'"),
        (lambda doc: doc.spans.__setitem__("quotes", []), "r: cue of no quote 'q1'"),
        (lambda doc: doc.user_data["release"].update(published="May"), "r: no date of publication 'May'"),
    ],
)
def test_a_document_that_breaks_the_form_is_an_error_of_its_own(edit, complaint, annotate, tmp_path):
    good, bad = to_doc(annotate(BLOCKS)), to_doc(annotate(BLOCKS))
    edit(bad)
    DocBin(store_user_data=True, docs=[bad, good]).to_disk(tmp_path / "x.spacy")
    error, release = read_docbin(tmp_path / "x.spacy")
    assert isinstance(error, GoldError) and complaint in str(error)
    assert release == annotate(BLOCKS)


def test_another_file_is_named(tmp_path):
    (tmp_path / "x.spacy").write_bytes(b"nothing")
    with pytest.raises(UsageError, match=r"x\.spacy is no DocBin"):
        list(read_docbin(tmp_path))


def test_a_folder_without_a_file_is_named(tmp_path):
    with pytest.raises(UsageError, match=r"holds no file \*\.spacy"):
        list(read_docbin(tmp_path))
