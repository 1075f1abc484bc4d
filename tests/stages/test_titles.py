from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from pipeline.quality.gold import read_gold
from pipeline.release import Release
from pipeline.stages.blocks import split_blocks
from pipeline.stages.languages import detect_languages
from pipeline.stages.titles import find_title

ENGLISH = (
    "OSH, 3 May 2021 — The Minister of Transport opened a bridge over the Ak-Buura river on Monday. It took four years."
)
RUSSIAN = "Министр транспорта открыл в понедельник мост через реку Ак-Буура. Работы продолжались четыре года."

ReleaseMaker = Callable[..., Release]


def find(release: Release) -> str | None:
    found = find_title(detect_languages(split_blocks(release)))
    return found.title.cut(found.text) if found.title else None


@pytest.fixture
def title_of(make_release: ReleaseMaker) -> Callable[..., str | None]:
    """The title that is found in a release of these blocks."""

    def run(*blocks: str) -> str | None:
        return find(make_release("\n\n".join(blocks)))

    return run


TitleOf = Callable[..., str | None]


@pytest.mark.parametrize(
    "title",
    [
        "Minister opens bridge in Osh",
        "MINISTER OPENS BRIDGE IN OSH",
        "Minister Opens Bridge in Osh",
        "Who will pay for the bridge in Osh?",
        "The bridge in Osh is open!",
        "Turdubaev: “We built it to last.”",
        "Media advisory: bridge in Osh to open on Monday",
        "Statement of the Bridge Committee, 3 May 2021",
        "May 2021: a month of bridges",
        "eWTP opens office in Osh",
        "Builders of the bridge: Osh Spans Co. Ltd.",
        "A bridge for the U.S.",
        "“A bridge is a promise”",
        "Bridge in Osh: questions and answers (updated)",
    ],
)
def test_a_heading_before_the_text_is_the_title(title: str, title_of: TitleOf) -> None:
    assert title_of(title, ENGLISH) == title


@pytest.mark.parametrize(
    "title",
    [
        "В Оше открыт мост",
        "ИТОГИ ДЕВЯТИ МЕСЯЦЕВ 2008 ГОДА: ВЫРУЧКА ЗАВОДА ВЫРОСЛА НА ШЕСТУЮ ЧАСТЬ",
        "Турдубаев: «Мы строили на сто лет»",
        "О назначении начальника строительства моста",
        "Строители моста: Osh Spans Co. Ltd.",
    ],
)
def test_a_russian_heading_is_a_title_as_well(title: str, title_of: TitleOf) -> None:
    assert title_of(title, RUSSIAN) == title


@pytest.mark.parametrize(
    "letterhead",
    [
        "FOR IMMEDIATE RELEASE",
        "Press release",
        "MEDIA ADVISORY",
        "PRESS RELEASE No. 12/2021",
        "No. 12/2021",
        "Embargoed until 00:01 GMT, 3 May 2021",
        "3 May 2021",
        "Monday, May 3rd, 2021",
        "BRUSSELS, 3 October 2018",
        "Osh, Kyrgyz Republic, 3 May 2021",
        "2021-05-03",
        "SC/12345-AFR/678",
        "Contact: Jane Doe, Ministry of Transport",
        "Media contact: Jane Doe",
        "press@bridges.example",
        "www.bridges.example",
        "Tel. +996 312 000 000",
        "* * *",
    ],
)
def test_letterhead_above_the_title_is_passed_over(letterhead: str, title_of: TitleOf) -> None:
    assert title_of(letterhead, "Minister opens bridge in Osh", ENGLISH) == "Minister opens bridge in Osh"
    assert title_of(letterhead, ENGLISH) is None


@pytest.mark.parametrize(
    "letterhead",
    [
        "ПРЕСС-РЕЛИЗ",
        "Пресс-релиз № 12",
        "Сообщение для печати",
        "Бишкек, 3 мая 2021 года",
        "3 мая 2021 г.",
        "Тел.: +996 312 000 000",
    ],
)
def test_russian_letterhead_is_passed_over(letterhead: str, title_of: TitleOf) -> None:
    assert title_of(letterhead, "В Оше открыт мост", RUSSIAN) == "В Оше открыт мост"


def test_the_sender_above_the_kind_of_sheet_is_letterhead(title_of: TitleOf) -> None:
    assert (
        title_of("Ministry of Transport", "PRESS RELEASE", "Minister opens bridge", ENGLISH) == "Minister opens bridge"
    )
    assert title_of("Министерство транспорта", "ПРЕСС-РЕЛИЗ", "В Оше открыт мост", RUSSIAN) == "В Оше открыт мост"


def test_a_title_above_the_kind_of_sheet_stays_the_title(title_of: TitleOf) -> None:
    assert (
        title_of("Ministry of Transport opens bridge", "PRESS RELEASE", ENGLISH) == "Ministry of Transport opens bridge"
    )
    assert (
        title_of("Bridge opens in Osh", "MEDIA ADVISORY", "Journalists are welcome", ENGLISH) == "Bridge opens in Osh"
    )


@pytest.mark.parametrize(
    "opening",
    [
        ENGLISH,
        "The bridge in Osh is open.",
        "The Minister of Transport issued the following statement:",
        "Dear friends of the bridge,",
        "OSH, 3 May 2021 — Minister opens bridge",
        "• Minister opens bridge",
        "1. Minister opens bridge",
        "Name\tOffice\tCity",
    ],
)
def test_a_release_may_have_no_title(opening: str, title_of: TitleOf) -> None:
    assert (
        title_of(opening, "The old bridge was closed in 2015, after a flood. Its stones were used for the new one.")
        is None
    )


def test_a_heading_after_the_text_has_begun_is_no_title(title_of: TitleOf) -> None:
    assert title_of(ENGLISH, "Notes to editors", "The bridge has a name.") is None


def test_the_title_is_in_the_language_of_the_release(title_of: TitleOf) -> None:
    assert (
        title_of("В Оше открыт мост через реку", "Minister opens bridge in Osh", ENGLISH)
        == "Minister opens bridge in Osh"
    )


def test_there_is_one_title(make_release: ReleaseMaker) -> None:
    text = "\n\n".join(("Minister opens bridge in Osh", "Four years of work come to an end", ENGLISH))
    kinds = [block.kind for block in find_title(detect_languages(split_blocks(make_release(text)))).blocks]
    assert kinds == ["title", "paragraph", "paragraph"]


def test_what_was_found_is_traced(make_release: ReleaseMaker) -> None:
    release = find_title(detect_languages(split_blocks(make_release(f"Minister opens bridge in Osh\n\n{ENGLISH}"))))
    assert [(firing.rule, firing.start, firing.end) for firing in release.trace] == [("titles.first-heading", 0, 28)]


def test_titles_of_annotated_releases(gold_folder: Path) -> None:
    releases = [release for file in sorted(gold_folder.glob("*-dev-*.xml")) for release in read_gold(file)]
    assert releases
    for release in releases:
        title = next((block.cut(release.text) for block in release.blocks if block.kind == "title"), None)
        assert find(release.to_release()) == title, release.id
