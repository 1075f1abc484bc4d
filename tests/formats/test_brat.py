"""brat's standoff."""

from __future__ import annotations

from dataclasses import replace

import pytest

from pipeline.errors import GoldError, UsageError
from pipeline.formats.brat import BratFolder, read_brat
from pipeline.formats.regions import LABELS, LINKS

BLOCKS = (
    "<head>Title</head><caption lang='ru'>Да</caption><p>In <placeName ref='oslo' country='NO'>Oslo</placeName> "
    "<persName ref='a'>Ann</persName> <cue q='q1'>said</cue>: <said q='q1' who='a' type='direct'>One</said></p>"
    "<p>“<said q='q1' who='a' type='direct'>Two</said>”</p>"
)


@pytest.fixture
def write(tmp_path):
    def put(release):
        with BratFolder(tmp_path, False) as folder:
            folder.put(release)
        return (tmp_path / f"{release.id}.txt", tmp_path / f"{release.id}.ann")

    return put


def test_the_files_of_a_release(annotate, write):
    text, annotations = write(annotate(BLOCKS, published="2021-03-23"))
    assert text.read_text(encoding="utf-8") == "Title\n\nДа\n\nIn Oslo Ann said: One\n\n“Two”\n"
    assert annotations.read_text(encoding="utf-8").splitlines() == [
        "T1\tTitle 0 5\tTitle",
        "T2\tCaption 7 9\tДа",
        "T3\tPlace 14 18\tOslo",
        "T4\tPerson 19 22\tAnn",
        "T5\tDirect 29 32;35 38\tOne Two",
        "T6\tCue 23 27\tsaid",
        "R1\tspeaker Arg1:T5 Arg2:T4",
        "R2\tcue Arg1:T5 Arg2:T6",
        "#1\tAnnotatorNotes T1\tid=r lang=en published=2021-03-23 genre= country=",
        "#2\tAnnotatorNotes T2\tlanguage=ru",
        "#3\tAnnotatorNotes T3\tref=oslo country=NO",
        "#4\tAnnotatorNotes T4\tref=a",
        "#5\tAnnotatorNotes T5\tq=q1",
    ]


def test_the_configuration_names_labels_and_links(annotate, write, tmp_path):
    write(annotate(BLOCKS))
    configuration = (tmp_path / "annotation.conf").read_text(encoding="utf-8")
    assert all(f"\n{label}\n" in configuration for label in LABELS)
    assert all(f"\n{link}\tArg1:" in configuration for link in LINKS)


def test_a_line_break_inside_a_block_is_a_space(annotate, write):
    release = annotate("<p>One\ntwo <persName ref='a'>Ann\nLi</persName></p>")
    _, annotations = write(release)
    assert "Person 8 14\tAnn Li\n" in annotations.read_text(encoding="utf-8")
    (back,) = read_brat(annotations)
    assert back == replace(release, text="One two Ann Li")


@pytest.mark.parametrize(
    ("line", "complaint"),
    [
        ("T9\tAnimal 0 5\tTitle", "r: unknown label 'Animal'"),
        ("T9\tPerson 14 18;19 22\tOslo Ann", "r: Person 'Oslo' is in pieces, which only a quote may be"),
        ("T9\tPerson 14 99\tOslo", "r: Person at 14 99 lies outside the text"),
        ("T9 Person 14 18 Oslo", "is no line of brat's"),
        ("#9\tAnnotatorNotes T3\tref='oslo", "No closing quotation"),
    ],
)
def test_what_breaks_the_form_is_named(line, complaint, annotate, write):
    _, annotations = write(annotate(BLOCKS))
    with annotations.open("a", encoding="utf-8") as file:
        file.write(f"{line}\n")
    (error,) = read_brat(annotations)
    assert isinstance(error, GoldError) and complaint in str(error)


def test_what_people_add_is_taken(annotate, write):
    _, annotations = write(annotate(BLOCKS))
    with annotations.open("a", encoding="utf-8") as file:
        file.write("T9\tOrganisation 29 32\tOne\nA1\tNegation T9\n*\tEquiv T9 T4\n#9\tAnnotatorNotes T9\tref=one\n\n")
    (release,) = read_brat(annotations)
    assert [mention.ref for mention in release.mentions] == ["oslo", "a", "one"]


def test_annotations_without_text_are_named(annotate, write):
    text, annotations = write(annotate(BLOCKS))
    text.unlink()
    with pytest.raises(UsageError, match=r"r\.txt: No such file"):
        list(read_brat(annotations))


def test_blocks_that_share_a_line_are_refused(annotate, write):
    release = annotate("<p>a b</p>")
    (block,) = release.blocks
    with pytest.raises(GoldError, match="not parted by empty lines"):
        write(replace(release, blocks=(replace(block, end=1), replace(block, start=2))))


def test_line_ends_of_another_system_are_understood(annotate, write):
    _, annotations = write(annotate(BLOCKS))
    annotations.write_bytes(annotations.read_bytes().replace(b"\n", b"\r\n"))
    assert list(read_brat(annotations)) == [annotate(BLOCKS)]


def test_another_encoding_is_an_error_of_its_release(annotate, write):
    text, annotations = write(annotate(BLOCKS))
    text.write_bytes("Да".encode("cp1251"))
    (error,) = read_brat(annotations)
    assert isinstance(error, GoldError) and "r: is not written in UTF-8" in str(error)
