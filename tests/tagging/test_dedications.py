"""Names after whom something is called; drawn in brackets with the first letter of their kind."""

from __future__ import annotations

import pytest
from drawn_names import draw_names

from pipeline.languages import LANGUAGES
from pipeline.tagging.dedications import join_dedications


def join(drawn: str, language: str = "ru") -> list[tuple[str, str]]:
    text, mentions, _ = draw_names(drawn)
    return [
        (mention.cut(text), mention.kind) for mention in join_dedications(mentions, text, LANGUAGES[language].names)
    ]


@pytest.mark.parametrize(
    ("drawn", "found"),
    [
        ("в [Театре|o] имени [Евгения Вахтангова|p].", [("Театре имени Евгения Вахтангова", "organisation")]),
        ("в [Институте физики|o] им. [А. М. Прохорова|p]", [("Институте физики им. А. М. Прохорова", "organisation")]),
        ("в [Институте имени|o] [Ким Ир Сена|p]", [("Институте имени Ким Ир Сена", "organisation")]),
        ("в [Центре|l] имени шейха [Зайда|p]", [("Центре имени шейха Зайда", "place")]),
        ("вручена премия имени [С. И. Вавилова|o] физику", []),
        ("пять сотрудников больницы имени [Боткина|p]", []),
        ("[Анна Линд|p] получила премию имени [Вавилова|p]", [("Анна Линд", "person")]),
    ],
)
def test_a_name_that_something_is_called_after_is_no_mention(drawn: str, found: list[tuple[str, str]]) -> None:
    assert join(drawn) == found


@pytest.mark.parametrize(
    ("drawn", "language"),
    [
        ("выступил от имени [Анны Линд|p]", "ru"),
        ("человек по имени [Герман|p]", "ru"),
        ("люди с именем [Иван|p] и", "ru"),
        ("нет ни отчества, ни имени. [Иван Норов|p] сказал", "ru"),
        ("[Институт|o] помнит его. [Анна Линд|p]", "ru"),
        ("имени [Е. С. Фёдорова Капитолина Саввична Прыткова|p]", "ru"),
        ("в районе имени [Лазо|l] и", "ru"),
        ("it honours Anna Lind. Им. [Ivan|p]", "en"),
    ],
)
def test_other_names_are_left_alone(drawn: str, language: str) -> None:
    assert join(drawn, language) == draw_names(drawn)[2]
