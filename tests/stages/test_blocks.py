"""Blocks are drawn between ⟦ and ⟧."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.layout.lines import BLANK
from pipeline.quality.gold import read_gold
from pipeline.release import Release, Source
from pipeline.stages.blocks import split_blocks

SOURCE = Source(name="a.txt", media_type="text/plain", encoding="utf-8", sha256="0" * 64)


def draw(text: str) -> str:
    """The text with its blocks drawn in."""
    drawn, position = "", 0
    for block in split_blocks(Release(source=SOURCE, text=text)).blocks:
        drawn += text[position : block.start] + "⟦" + text[block.start : block.end] + "⟧"
        position = block.end
    return drawn + text[position:]


def check(drawn: str) -> None:
    assert draw(re.sub("[⟦⟧]", "", drawn)) == drawn


@pytest.mark.parametrize(
    "blank",
    ["\n\n", "\n \t\n", "\n\u00a0\n", "\r\n\r\n", "\n\n\n\n", "\r\r", "\u2029", "\n\u200b\n", "\n\ufeff\u3000\n"],
)
def test_a_line_without_anything_to_see_parts_paragraphs(blank: str) -> None:
    check(f"⟦Minister opens bridge⟧{blank}⟦The bridge is open.⟧")


def test_white_space_around_a_block_stays_outside() -> None:
    check("\ufeff\n  ⟦Minister opens bridge⟧ \u00a0\n\n\t⟦The bridge  is\u00a0open.⟧\n")


def test_no_text_no_blocks() -> None:
    assert draw(" \n\u00a0\n") == " \n\u00a0\n"


def test_one_paragraph_a_line() -> None:
    check(
        "⟦FOR IMMEDIATE RELEASE⟧\n"
        "⟦Minister opens bridge in Osh⟧\n"
        "⟦OSH, 3 May 2021 — The Minister of Transport opened a bridge over the Ak-Buura river. It took long.⟧\n"
        "⟦“We built it to last a hundred years,” she said. The old one had stood for sixty; it closed in 2015.⟧\n"
        "⟦###⟧\n"
    )


def test_hard_wrapped_paragraphs_with_blank_lines() -> None:
    check(
        "⟦Minister opens bridge in Osh⟧\n\n"
        "⟦OSH, 3 May 2021 — The Minister of Transport opened a bridge over the\n"
        "Ak-Buura river on Monday. The work had taken four years and was paid for\n"
        "by the Ministry of Finance.⟧\n\n"
        "⟦The old bridge, which had stood for sixty years, was closed in 2015 after\n"
        "a flood. Its stones were used for the new one.⟧\n"
    )


def test_hard_wrapped_paragraphs_without_blank_lines() -> None:
    check(
        "⟦Minister opens bridge in Osh⟧\n"
        "⟦OSH, 3 May 2021 — The Minister of Transport opened a bridge over the\n"
        "Ak-Buura river on Monday. The work had taken four years and was paid for\n"
        "by the Ministry of Finance.⟧\n"
        "⟦The old bridge, which had stood for sixty years, was closed in 2015 after\n"
        "a flood. Its stones were used for the new one.⟧\n"
        "⟦The river is to get a second bridge, further down, before the end of the\n"
        "decade.⟧"
    )


def test_hard_wrapped_paragraphs_told_by_their_indent() -> None:
    check(
        "    ⟦The Minister of Transport opened a bridge over the Ak-Buura river on\n"
        "Monday. The work had taken four years and was paid for by the ministry.⟧\n"
        "    ⟦The old bridge, which had stood for sixty years, was closed in 2015,\n"
        "after a flood. Its stones were used for the new one, and nothing is lost.⟧\n"
        "    ⟦The river is to get a second bridge, further down, before the end of\n"
        "the decade.⟧"
    )


def test_no_program_breaks_a_line_at_a_no_break_space() -> None:
    check(
        "⟦Colonel Sepúlveda, commander of the Expeditionary Medical Battalion,\n"
        "informed on Tuesday that all her subordinates had received\n"
        "212\u00a0conditional wounded in three nights, and that the last of them had\n"
        "left the field by dawn.⟧\n"
    )


def test_hard_wrapped_text_in_double_spacing() -> None:
    paragraph = (
        "⟦The Minister of Transport opened a bridge over the Ak-Buura river on the\n\n"
        "first Monday of May. The work had taken four years and was paid for by\n\n"
        "the Ministry of Finance.⟧"
    )
    check("⟦Minister opens bridge in Osh⟧\n\n\n" + "\n\n\n".join([paragraph] * 3))


def test_russian_text_is_wrapped_as_well() -> None:
    check(
        "⟦Министр транспорта открыл в понедельник мост через реку Ак-Буура. Работы\n"
        "продолжались четыре года; их оплатило Министерство финансов, а проект\n"
        "составили студенты из Оша.⟧\n\n"
        "⟦Старый мост, простоявший шестьдесят лет, закрыли в 2015 году, когда его\n"
        "подмыло наводнением.⟧"
    )


def test_chinese_characters_take_two_columns_and_no_spaces() -> None:
    check(
        "⟦交通部长星期一为横跨阿克布拉河的大桥揭幕，这座桥的建设历时四\n"
        "年，由财政部出资，设计由奥什的学生完成，他们曾在撒马尔罕学习\n"
        "三年并获得奖项⟧"
    )


def test_a_word_broken_in_two_joins_its_lines() -> None:
    check("⟦The Minister of Transport opened the long-awaited bridge over the Ak-Bu-\nura river, and left.⟧")


def test_a_caption_in_another_script_glued_above_a_paragraph() -> None:
    check(
        "⟦Министр транспорта открыл мост через реку Ак-Буура в городе Ош⟧\n"
        "⟦The Minister of Transport opened a bridge over the Ak-Buura river on\n"
        "Monday. The work had taken four years and was paid for by the ministry,\n"
        "which has no more money now.⟧\n\n"
        "⟦The old bridge had been closed.⟧"
    )


def test_a_wrapped_caption_glued_above_a_paragraph() -> None:
    caption = "⟦Министр транспорта открыл новый мост через реку Ак-Буура в городе\nОш⟧"
    check(
        f"{caption}\n"
        "⟦The Minister of Transport opened a bridge over the Ak-Buura river on\n"
        "the first Monday of May. The work had taken four years.⟧\n\n"
        f"{caption}\n"
        "⟦The old bridge, which had stood for sixty years, was closed in 2015 after\n"
        "a flood. Its stones were used for the new one.⟧"
    )


def test_the_title_again_glued_above_a_wrapped_paragraph() -> None:
    title = "Minister of Transport opens long-awaited bridge over the Ak-Buura"
    check(
        f"⟦{title}⟧\n\n"
        "⟦The work had taken four years and was paid for by the Ministry of the\n"
        "Interior, which has no more money now.⟧\n\n"
        f"⟦{title}⟧\n"
        "⟦Representatives of the builders, who had come from three countries for\n"
        "the day, were given medals, bread and salt. The old bridge was closed.⟧"
    )


def test_items_of_a_list_are_blocks_and_keep_their_wrapped_lines() -> None:
    check(
        "⟦The bridge has brought three things to the city, the Minister of Transport\n"
        "told the guests who had come from near and far:⟧\n"
        "⟦• a shorter way to the market, which took an hour before and takes eight\n"
        "  minutes now;⟧\n"
        "⟦• work for four hundred people;⟧\n"
        "⟦• a place from which to watch the river.⟧\n"
    )


def test_numbered_and_dashed_items() -> None:
    check(
        "⟦What to do:⟧\n⟦1. Boil the milk.⟧\n⟦2. Wash your hands.⟧\n\n"
        "⟦Что делать:⟧\n⟦— кипятить молоко;⟧\n⟦— мыть руки.⟧"
    )


def test_a_wrapped_line_may_begin_with_a_dash_or_a_number() -> None:
    check(
        "⟦«Мы строили этот мост четыре года, и теперь он простоит сто лет, —\n"
        "заявил министр транспорта Алмаз Турдубаев на открытии в понедельник,\n"
        "— а может быть, и больше. Работы оплатило министерство, и их стоимость\n"
        "12. мая будет объявлена на заседании правительства».⟧"
    )


def test_each_line_of_an_address_is_a_block() -> None:
    check("⟦Ministry of Transport⟧\n⟦12 Isanov Street⟧\n⟦720017 Bishkek⟧\n⟦Kyrgyz Republic⟧")


def test_rows_of_a_table_stay_apart_though_they_are_even() -> None:
    check(
        "⟦Quarter     Passengers     Revenue in million soms     Change in percent⟧\n"
        "⟦first            1,200                         4.2                  +3.1⟧\n"
        "⟦second           1,900                         6.6                  +4.0⟧\n"
        "⟦third            2,100                         7.1                  +1.2⟧"
    )


def test_a_brand_with_a_small_letter_first_begins_a_paragraph() -> None:
    check("⟦Singapore urges measles shots for aid crews bound for Somalia⟧\n⟦eVax cards will be checked at the gate.⟧")


def test_a_sentence_that_goes_on_below_is_one_paragraph_in_an_unwrapped_text() -> None:
    check("⟦The Minister of Transport, who had come from Bishkek\nwith a delegation, opened the bridge.⟧")


def test_short_lines_are_not_joined_by_a_small_letter() -> None:
    check("⟦we offer⟧\n⟦free tea⟧\n⟦free coffee⟧")


def test_annotated_releases_keep_their_blocks(gold_folder: Path) -> None:
    releases = [release for file in sorted(gold_folder.glob("*-dev-*.xml")) for release in read_gold(file)]
    assert releases
    for release in releases:
        spans = [(block.start, block.end) for block in release.blocks]
        assert [(block.start, block.end) for block in split_blocks(release.to_release()).blocks] == spans


LAYOUT = st.text(st.sampled_from("aБ.,:-•1 \u00a0\u200b\n\r\u2028\t|")) | st.text()


@given(LAYOUT)
def test_blocks_hold_every_visible_character_once(text: str) -> None:
    blocks = split_blocks(Release(source=SOURCE, text=text)).blocks
    inside = [position for block in blocks for position in range(block.start, block.end)]
    assert inside == sorted(set(inside))
    assert all(text[position] in BLANK for position in set(range(len(text))) - set(inside))
    assert all(block.cut(text).strip(BLANK) == block.cut(text) != "" for block in blocks)
