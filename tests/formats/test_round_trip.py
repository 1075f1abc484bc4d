"""What goes out to annotators comes back as it was."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from pipeline.formats import FORMATS
from pipeline.formats.format import AnnotationFormat
from pipeline.formats.from_record import to_gold
from pipeline.quality.gold import read_gold
from pipeline.record import to_record

THERE_AND_BACK = {name: format_ for name, format_ in FORMATS.items() if isinstance(format_, AnnotationFormat)}


def send(releases, format_, folder, *, is_found=False):
    with format_.open(folder, is_found) as exporter:
        for release in releases:
            exporter.put(release)
    assert all(path.parent == folder for path in folder.rglob("*"))
    return sorted(format_.read(folder), key=lambda release: release.id)


@pytest.mark.parametrize("name", THERE_AND_BACK)
def test_gold_comes_back_without_loss(name, gold_folder, tmp_path):
    releases = sorted(read_gold(gold_folder), key=lambda release: release.id)
    assert len(releases) > 70
    assert send(releases, THERE_AND_BACK[name], tmp_path) == releases


@pytest.mark.parametrize("name", THERE_AND_BACK)
@pytest.mark.parametrize("is_found", [True, False])
def test_what_a_run_found_comes_back(name, is_found, finished_release, tmp_path):
    found = to_gold(to_record(finished_release))
    assert found.mentions and found.roles and found.quotes and found.caption_spans
    (back,) = send([found], THERE_AND_BACK[name], tmp_path, is_found=is_found)
    if name == "brat":  # where a line is a block, none breaks
        found = replace(found, text=re.sub(r"(?<!\n)\n(?!\n)", " ", found.text))
    assert back == found


@pytest.mark.parametrize("name", THERE_AND_BACK)
def test_what_gold_seldom_holds_comes_back(name, annotate, tmp_path):
    release = annotate(
        "<head lang='ru'>Да</head><head>A \U0001f600 title</head><caption lang='ru'>Подпись</caption>"
        "<p lang='kk'>Сәлем</p><p>\U0001f600 <roleName who='x'><orgName ref='x'>X</orgName></roleName> "
        "<persName ref='a'>Ann</persName>'s aide <cue q='b'>said</cue> <said q='b' who='nobody' type='mixed'>“this” "
        "and <date when='unknown'>today</date></said>, and <cue q='b'>added</cue>: "
        "<said q='b' who='nobody' type='mixed'>that</said> <said q='q1' type='direct'>One</said></p>",
        published="",
        genre="a b; c=d",
        country="NO",
    )
    assert send([release], THERE_AND_BACK[name], tmp_path / "out") == [release]


@pytest.mark.parametrize("name", THERE_AND_BACK)
def test_a_release_leaves_no_way_out_of_the_folder(name, annotate, tmp_path):
    releases = [replace(annotate("<p>a</p>"), id=id_) for id_ in ("../../etc/passwd", "a.json", "a/b", "a%2Fb")]
    assert len(send(releases, THERE_AND_BACK[name], tmp_path / "in" / "out")) == len(releases)
    assert {path.name for path in tmp_path.rglob("*")} >= {"drawn.xml", "in", "out"}
    assert [path.name for path in (tmp_path / "in").iterdir()] == ["out"]


@pytest.mark.parametrize("name", THERE_AND_BACK)
def test_nothing_is_written_after_an_error(name, annotate, tmp_path):
    folder = tmp_path / "out"
    with pytest.raises(KeyboardInterrupt), THERE_AND_BACK[name].open(folder, False):
        raise KeyboardInterrupt
    assert not any(path.is_file() for path in folder.rglob("*"))
