from __future__ import annotations

import pytest

from pipeline.caption_rules.likeness import is_like, read_wording

LINE = "Министры пяти стран обсудили зерно в городе Самарканде"


@pytest.mark.parametrize(
    "other",
    [
        "министры  ПЯТИ\u00a0стран обсудили зерно в городе Самарканде",
        "«Министры пяти стран» обсудили зерно в городе Самарканде!",
        "Министры пяти стран обсудили зерна в городе Самарканд",
        "Министры пяти стран обсудили зерно",
        "Министры обсудили зерно в Самарканде",
    ],
)
def test_the_same_line(other: str) -> None:
    assert is_like(read_wording(LINE), read_wording(other))
    assert is_like(read_wording(other), read_wording(LINE))


@pytest.mark.parametrize(
    "other",
    [
        "",
        "Министры",
        "Министры пяти",
        "В городе Самарканде министры обсудили стран пяти",
        "Главный агроном показывает министрам поле",
        "Хозяева угощают министров пяти стран пловом и дынями",
    ],
)
def test_another_line(other: str) -> None:
    assert not is_like(read_wording(LINE), read_wording(other))


def test_characters_are_words_where_there_are_no_spaces() -> None:
    line = read_wording("世界护理与洗衣组织区域会议在新加坡圆满闭幕")
    assert is_like(line, read_wording("世界护理与洗衣组织  区域会议在新加坡圆满闭幕"))
    assert is_like(line, read_wording("区域会议在新加坡圆满闭幕"))
    assert not is_like(line, read_wording("部长们在撒马尔罕讨论粮食问题"))
