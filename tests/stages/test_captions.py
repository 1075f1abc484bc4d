"""Releases are drawn block by block; a block that must be marked as a caption begins with `>`."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.caption_rules import credit, line_alone, repeated_line, title_again
from pipeline.errors import UnsupportedLanguage
from pipeline.quality.gold import read_gold
from pipeline.release import Release, Source
from pipeline.stages.blocks import split_blocks
from pipeline.stages.captions import mark_captions
from pipeline.stages.languages import detect_languages
from pipeline.stages.titles import find_title

ReleaseMaker = Callable[..., Release]
Check = Callable[..., Release]

TITLE = "Secretary-General meets with bridge builders in Osh"
ONE = "On 22 March the Secretary-General met with the builders of the new bridge over the Ak-Buura river in Osh."
TWO = "“We built it to last a hundred years,” their chief engineer said, and invited the guests to cross it."
THREE = "The meeting took place in a friendly atmosphere, and lasted longer than the bridge is long."
RU_TITLE = "Генеральный секретарь встретился со строителями моста в городе Ош"
RU_ONE = "Двадцать второго марта генеральный секретарь встретился со строителями нового моста через реку Ак-Буура."
RU_TWO = "«Мы строили на сто лет», — сказал главный инженер и пригласил гостей пройти по мосту."
RU_THREE = "Встреча прошла в дружественной обстановке и длилась дольше, чем строился мост."


def mark(release: Release) -> Release:
    return mark_captions(find_title(detect_languages(split_blocks(release))))


def draw(release: Release) -> list[str]:
    return [">" * (block.kind == "caption") + block.cut(release.text) for block in release.blocks]


@pytest.fixture
def check(make_release: ReleaseMaker) -> Check:
    """Marks a release of drawn blocks, asserts that it comes out as drawn, and returns it."""

    def run(*drawn: str) -> Release:
        release = mark(make_release("\n\n".join(block.removeprefix(">") for block in drawn)))
        assert draw(release) == list(drawn)
        return release

    return run


def test_the_seed(seeds_folder: Path, make_release: ReleaseMaker) -> None:
    text = (seeds_folder / "000_3692125accbd453e.txt").read_text(encoding="utf-8")
    release = mark(make_release(text))
    line = "Генеральный секретарь ШОС встретился с руководством  Alibaba Group"
    assert [(caption.language, caption.reason) for caption in release.captions] == [("ru", repeated_line.REASON)]
    assert release.captions[0].text == "Генеральный секретарь ШОС встретился с руководством Alibaba Group"
    assert [span.cut(text) for span in release.captions[0].spans] == [line] * text.count(line)


class TestRepeatedLines:
    def test_spacing_case_and_no_break_spaces_do_not_matter(self, check: Check) -> None:
        odd = RU_TITLE.replace("секретарь встретился", "секретарь  встретился").replace("моста в", "моста\u00a0в")
        release = check(TITLE, f">{RU_TITLE}", ONE, f">{odd}", TWO, f">{RU_TITLE.upper()}", THREE)
        assert [(caption.text, len(caption.spans)) for caption in release.captions] == [(RU_TITLE, 3)]

    def test_a_shortened_line_is_the_same(self, check: Check) -> None:
        release = check(
            TITLE, f">{RU_TITLE}", ONE, f">{RU_TITLE}", TWO, ">Генеральный секретарь встретился со строителями", THREE
        )
        assert len(release.captions) == 1

    def test_a_misspelt_line_is_the_same(self, check: Check) -> None:
        release = check(TITLE, f">{RU_TITLE}", ONE, TWO, f">{RU_TITLE.replace('строителями', 'строитилями')}", THREE)
        assert len(release.captions) == 1

    def test_different_lines_are_different_captions_in_order_of_the_first(self, check: Check) -> None:
        other = "Главный инженер показывает гостям новый мост"
        release = check(TITLE, f">{other}", f">{RU_TITLE}", ONE, f">{RU_TITLE}", TWO, f">{other}", THREE)
        assert [caption.text for caption in release.captions] == [other, RU_TITLE]

    def test_a_line_glued_above_a_paragraph(self, make_release: ReleaseMaker) -> None:
        release = mark(make_release("\n\n".join((TITLE, f"{RU_TITLE}\n{ONE}", f"{RU_TITLE}\n{TWO}", THREE))))
        assert draw(release) == [TITLE, f">{RU_TITLE}", ONE, f">{RU_TITLE}", TWO, THREE]

    def test_lines_before_the_title(self, check: Check) -> None:
        release = check(f">{RU_TITLE}", TITLE, ONE, f">{RU_TITLE}", TWO, THREE)
        assert release.title is not None
        assert release.title.cut(release.text) == TITLE

    @pytest.mark.parametrize(
        ("line", "language"),
        [
            ("秘书长在奥什会见桥梁建设者", "zh"),
            ("Генералният секретар се срещна със строителите на моста в град Ош", "bg"),
            ("El secretario general se reúne con los constructores del puente en la ciudad de Osh", "es"),
            ("Bosh kotib Oʻsh shahrida koʻprik quruvchilari bilan uchrashdi", "uz"),
            ("Бас хатшы Ош қаласында көпір салушылармен кездесті", "kk"),
        ],
    )
    def test_other_languages(self, line: str, language: str, check: Check) -> None:
        release = check(TITLE, f">{line}", ONE, f">{line}", TWO, THREE)
        assert release.captions[0].language == language

    def test_english_lines_in_a_russian_release(self, check: Check) -> None:
        release = check(RU_TITLE, f">{TITLE}", RU_ONE, f">{TITLE}", RU_TWO, RU_THREE)
        assert release.captions[0].language == "en"

    def test_a_sentence_repeated_word_for_word(self, check: Check) -> None:
        line = "Главный инженер показывает гостям мост."
        check(TITLE, f">{line}", ONE, f">{line}", TWO, THREE)

    def test_one_word_repeated(self, check: Check) -> None:
        check(TITLE, ">Фотографии", ONE, ">Фотографии", TWO, THREE)

    def test_leaves_a_name_in_another_script_repeated(self, check: Check) -> None:
        check(RU_TITLE, RU_ONE, "Alibaba Group", RU_TWO, "Alibaba Group", RU_THREE)


class TestLinesAlone:
    def test_the_title_in_two_other_languages(self, check: Check) -> None:
        kazakh = "Бас хатшы Ош қаласында көпір салушылармен кездесті"
        release = check(TITLE, f">{RU_TITLE}", f">{kazakh}", ONE, TWO, THREE)
        assert [caption.language for caption in release.captions] == ["ru", "kk"]

    def test_leaves_a_list(self, check: Check) -> None:
        participants = (
            "Норов Владимир, генеральный секретарь",
            "Асанов Нурлан, гляциолог",
            "Ли Зауре, глава правления банка",
        )
        check(TITLE, ONE, TWO, *participants, THREE)

    def test_a_translated_title_between_paragraphs(self, check: Check) -> None:
        release = check(TITLE, ONE, f">{RU_TITLE}", TWO, THREE)
        assert release.captions[0].reason == line_alone.REASON

    def test_a_line_of_the_same_script_must_speak_clearly(self, check: Check) -> None:
        check(TITLE, ONE, ">El secretario general se reúne con los constructores del puente", TWO, THREE)

    @pytest.mark.parametrize(
        "line",
        [
            "Владимир Норов",
            "Instituto Nacional de Meteorologia, Universidade Federal do Rio de Janeiro",
            "Контакты: press@bridges.example, +996 312 000 000",
            "• Генеральный секретарь встретился со строителями моста",
            "Мост\tдлина\tширина",
            "Генеральный секретарь встретился со строителями моста в городе Ош, и они долго говорили.",
            "«Генеральный секретарь встретился со строителями моста»",
            "Вместе мы построим новый мост!",
            "Участники встречи:",
        ],
    )
    def test_leaves_alone(self, line: str, check: Check) -> None:
        assert check(TITLE, ONE, line, TWO, THREE).captions == ()

    def test_leaves_the_name_of_an_event_in_a_russian_release(self, check: Check) -> None:
        check(RU_TITLE, RU_ONE, "Osh Bridge Tournament 2021", RU_TWO, RU_THREE)


class TestForeignText:
    def test_a_paragraph_in_another_language_is_foreign(self, check: Check) -> None:
        release = check(TITLE, f">{RU_TITLE}", ONE, RU_TWO, TWO, f">{RU_TITLE}", THREE)
        assert [block.kind for block in release.blocks] == [
            "title", "caption", "paragraph", "foreign", "paragraph", "caption", "paragraph",
        ]  # fmt: skip

    def test_the_heading_of_a_foreign_paragraph_stays_with_it(self, check: Check) -> None:
        release = check(TITLE, ONE, TWO, RU_TITLE, RU_ONE, THREE)
        assert [block.kind for block in release.blocks[3:5]] == ["foreign", "foreign"]

    def test_a_translation_below_keeps_its_title(self, check: Check) -> None:
        check(TITLE, ONE, TWO, THREE, RU_TITLE, RU_ONE, RU_TWO)

    def test_a_translation_below_keeps_its_title_though_captions_bear_it(self, check: Check) -> None:
        check(
            TITLE,
            f">{RU_TITLE}",
            ONE,
            f">{RU_TITLE}",
            TWO,
            THREE,
            ONE,
            TWO,
            RU_TITLE,
            RU_ONE,
            f">{RU_TITLE}",
            RU_TWO,
        )

    def test_two_languages_by_turns(self, check: Check) -> None:
        release = check(TITLE, RU_TITLE, ONE, RU_ONE, TWO, RU_TWO, THREE)
        assert release.captions == ()

    def test_a_russian_name_in_an_english_sentence(self, check: Check) -> None:
        check(TITLE, ONE, "The prize went to Владимир Норов of Tula.", TWO, "The prize went to Владимир Норов of Tula.")

    def test_contacts_and_table_rows_in_another_language_repeated(self, check: Check) -> None:
        contact, row = "Пресс-служба: press@bridges.example", "Мост\tдлина\tширина"
        check(TITLE, ONE, contact, row, TWO, contact, row, THREE)


class TestTitleAgain:
    def test_from_the_second_time_on(self, check: Check) -> None:
        odd = RU_TITLE.replace("секретарь встретился", "секретарь  встретился")
        release = check(RU_TITLE, f">{odd}", RU_ONE, f">{RU_TITLE}", RU_TWO, f">{RU_TITLE.upper()}", RU_THREE)
        assert [(caption.reason, len(caption.spans)) for caption in release.captions] == [(title_again.REASON, 3)]

    def test_shortened(self, check: Check) -> None:
        check(TITLE, ONE, ">Secretary-General meets with bridge builders", TWO, THREE)

    def test_a_subtitle(self, check: Check) -> None:
        subtitle = "Builders and guests walk over the new bridge together"
        check("A HUNDRED YEARS", subtitle, ONE, f">{subtitle}", TWO, THREE)

    @pytest.mark.parametrize(
        "line",
        [
            "Secretary-General",
            "Bridge builders in Osh answer questions of guests",
            "Secretary-General meets with bridge builders in Osh, and they talk for longer than anybody had expected",
            "Secretary-General meets with bridge builders in Osh.",
            "Secretary-General meets with schoolchildren in Naryn",
        ],
    )
    def test_leaves_alone(self, line: str, check: Check) -> None:
        check(TITLE, ONE, line, TWO, THREE)

    @pytest.mark.parametrize("line", ["###", "* * *", "Bridges for all!", "We build bridges that last", "– ends –"])
    def test_leaves_repeated_lines_that_are_not_the_title(self, line: str, check: Check) -> None:
        check(TITLE, ONE, line, TWO, line, THREE, line)

    def test_leaves_a_short_line_below_the_title(self, check: Check) -> None:
        check(TITLE, "Together we can", ONE, "Together we can", TWO)

    def test_leaves_headings_of_the_text(self, check: Check) -> None:
        check(TITLE, "Notes", ONE, "Background", TWO, "Notes", THREE)

    def test_leaves_all_in_a_release_without_title(self, check: Check) -> None:
        check(ONE, "Notes to the editors of newspapers", TWO, "Notes to the editors of newspapers", THREE)


class TestCredits:
    @pytest.mark.parametrize(
        "line",
        [
            "Norov on the bridge. (AP Photo/Jane Roe)",
            "Soldiers cross the river. (U.S. Army photo by Sgt. John Doe)",
            "Photo: Ministry of Transport",
            "Photo by Jane Roe",
            "Photo courtesy of the Ministry of Transport",
            "The old bridge | Image: OSH/Jane Roe",
        ],
    )
    def test_a_line_that_ends_with_who_made_the_picture(self, line: str, check: Check) -> None:
        release = check(TITLE, ONE, f">{line}", TWO, THREE)
        assert release.captions[0].reason == credit.REASON

    @pytest.mark.parametrize("line", ["Фото: пресс-служба министерства", "Встреча на мосту. Фото: МИД России"])
    def test_in_russian(self, line: str, check: Check) -> None:
        check(RU_TITLE, RU_ONE, f">{line}", RU_TWO, RU_THREE)

    @pytest.mark.parametrize(
        "line",
        [
            "Photo opportunity: Friday, 3 p.m.",
            "Press pictures: Jane Roe, Museum of Bridges",
            "He was shown a photograph by Jane Roe.",
            "Photographers may not use flash.",
            "Image: everything that a bridge may stand for in a city without one",
            "Photo: www.bridges.example/photos",
        ],
    )
    def test_leaves_alone(self, line: str, check: Check) -> None:
        check(TITLE, ONE, line, TWO, THREE)


def test_no_caption_reaches_the_body(check: Check) -> None:
    release = check(TITLE, f">{RU_TITLE}", ONE, RU_TWO, TWO, f">{RU_TITLE}", THREE)
    assert release.body.split("\n\n")[0] == TITLE
    assert not any("а" <= character <= "я" for character in release.body.lower())


def test_each_span_is_traced(check: Check) -> None:
    release = check(TITLE, f">{RU_TITLE}", ONE, f">{RU_TITLE}", TWO, THREE)
    traced = [(firing.rule, firing.start) for firing in release.trace if firing.rule.startswith("captions.")]
    assert traced == [("captions.repeated-line", span.start) for span in release.captions[0].spans]


def test_annotated_releases(gold_folder: Path) -> None:
    releases = [release for file in sorted(gold_folder.glob("*-dev-*.xml")) for release in read_gold(file)]
    assert any(release.caption_spans for release in releases)
    for release in releases:
        spans = sorted(span for caption in mark(release.to_release()).captions for span in caption.spans)
        assert spans == list(release.caption_spans), release.id


BLOCKS = st.lists(
    st.sampled_from([TITLE, ONE, TWO, THREE, RU_TITLE, RU_TITLE[:40], RU_ONE, RU_TWO, "###", "Видео", "Владимир Норов"])
    | st.text(max_size=30),
    max_size=12,
)


@given(BLOCKS)
def test_any_text(blocks: list[str]) -> None:
    source = Source(name="a.txt", media_type="text/plain", encoding="utf-8", sha256="0" * 64)
    try:
        release = mark(Release(source=source, text="\n\n".join(blocks)))
    except UnsupportedLanguage:
        return
    spans = sorted(span for caption in release.captions for span in caption.spans)
    assert [(span.start, span.end) for span in spans] == [
        (block.start, block.end) for block in release.blocks if block.kind == "caption"
    ]
    assert all(
        (block.kind in ("paragraph", "title")) == (block.language == release.language)
        for block in release.blocks
        if block.is_kept
    )
    assert [caption.spans[0] for caption in release.captions] == sorted(
        caption.spans[0] for caption in release.captions
    )
