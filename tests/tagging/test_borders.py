"""Names that the network cut wrongly, drawn in brackets with the first letter of their kind; `l` is a place."""

from __future__ import annotations

import re

import pytest
from drawn_names import draw_names

from pipeline.languages import LANGUAGES
from pipeline.tagging.borders import mend_borders


def mend(drawn: str, language: str = "ru") -> list[tuple[str, str]]:
    text, mentions, _ = draw_names(drawn)
    return [(mention.cut(text), mention.kind) for mention in mend_borders(mentions, text, LANGUAGES[language].names)]


@pytest.mark.parametrize(
    ("drawn", "words"),
    [
        ('с [Сетевым домом "Ваха|o]" из Медины', 'Сетевым домом "Ваха"'),
        ('фирма "[Алатау Телеком"|o] и', "Алатау Телеком"),
        ('фирма ["Заря|o]" и', "Заря"),
        ("компания [Acuaserv del Caribe|o], S.R.L. Первая", "Acuaserv del Caribe, S.R.L."),
        ("компания [Acuaserv del Caribe|o], [S.R.L.|o] Первая", "Acuaserv del Caribe, S.R.L."),
        ("доля в [Empang Jaya Sdn|o]. Bhd., которая", "Empang Jaya Sdn. Bhd."),
        ("printed by [Ediciones Luna Cero|p], [S.A. de C.V.|o] by Friday", "Ediciones Luna Cero, S.A. de C.V."),
        ("the firm [Hídépítő Kft|o]., explained", "Hídépítő Kft."),
        ("[Norvik Ltd|o]. said so", "Norvik Ltd."),
        ("проректор; Так [Чхун Хо|p], наладчик", "Так Чхун Хо"),
        ("дар компании [Ikenga Tools Nigeria Ltd.|o] Семьям помогут", "Ikenga Tools Nigeria Ltd"),
        ("фирма [Semenza S.r.l|o]. На неделе", "Semenza S.r.l."),
        ("от площади [Независимости|l] в городе", "площади Независимости"),
        ("из международного аэропорта [Килиманджаро|l].", "международного аэропорта Килиманджаро"),
        ("со стороны улицы [Сармьенто|l], 212; позже", "улицы Сармьенто, 212"),
        ("на проспекте [Боганды|l], 47, до февраля", "проспекте Боганды, 47"),
        ("венок в парке [Ухуру|l].", "парке Ухуру"),
    ],
)
def test_a_name_is_mended(drawn: str, words: str) -> None:
    assert [found for found, _ in mend(drawn)] == [words]


@pytest.mark.parametrize(
    "drawn",
    [
        'в "[Ромашка|o]" работают',
        '[ООО "Ромашка"|o]" и',
        '["|o] и',
        "built by [Norvik Ltd|o]. The bridge",
        "the founder is [Anna Lind|p]. S.A. paid",
        "компания [Acuaserv|o], Inc и другие",
        "компания [Ромашка|o]. Новый год",
        "в городе [Ташкент|l], 15 июня",
        "в порту [Бургас|l].",
        "Площади [Независимости|l] тридцать лет",
        "на улице и в [Ташкенте|l]",
        "министр [Норов|p] сказал",
        "фирма [Semenza S.r.l.|o] На неделе",
        "фирма [Norvik Ltd.|o] помогает",
        "фирма [Norvik Ltd.|o] Oslo",
        "в [Ростове-на-Дону|l] и",
        "Ранее, министр [Норов|p] сказал. Согласно [Норову|p], в МИД [Норова|p] ждут",
        "в [Ташкенте|l], [Норов|p] сказал; НИИ [Норова|p]",
        "[2020|d], 15",
    ],
)
def test_a_name_is_left_alone(drawn: str) -> None:
    found = re.findall(r"\[([^]|]*)\|", drawn)
    assert [words for words, _ in mend(drawn)] == found


def test_a_street_is_not_joined_with_a_count_of_things() -> None:
    assert mend("на улице [Ленина|l], 15 человек")[0][0] == "улице Ленина"


def test_a_form_of_address_is_no_person() -> None:
    assert mend("[Его Превосходительство|p] и [Его|p] Превосходительство [Норов|p]") == [("Норов", "person")]


def test_a_language_without_such_words_keeps_its_places() -> None:
    assert mend("in the street [Oslo|l], 15.", "en") == [("Oslo", "place")]


@pytest.mark.parametrize(
    ("drawn", "words"),
    [
        ("the [Peru-APEC Digital Commerce|o] Pilot Zone opened", "Peru-APEC Digital Commerce Pilot Zone"),
        ("the [Norvik|o] Foundation said", "Norvik Foundation"),
        ("the [Norvik|o] Zone Ltd said", "Norvik"),
        ("the [Norvik|o] zone", "Norvik"),
        ("[Norvik|o] Chief Executive", "Norvik"),
    ],
)
def test_the_noun_of_a_body_belongs_to_its_name(drawn: str, words: str) -> None:
    assert [found for found, _ in mend(drawn, "en")] == [words]


@pytest.mark.parametrize(
    ("drawn", "words"),
    [
        ("said [H.E. Ms Maria da Silva|p].", "Maria da Silva"),
        ("said [Dr. Lind|p].", "Lind"),
        ("said [Professor Sir Ian Lind|p].", "Ian Lind"),
        ("said [He Jintao|p].", "He Jintao"),
        ("said [Olivia Brumfitt-Shah MP|p].", "Olivia Brumfitt-Shah"),
        ("by [Lind OBE KC|p].", "Lind"),
        ("by [Samuel J|p] and", "Samuel"),
        ("by [MP|p] and", "MP"),
        ("by [Lind|p], [OBE|o], who", "Lind"),
        ("by [Lind|p] ([IAS|o]), who", "Lind"),
        ("said [Lady Lind|p].", "Lady Lind"),
        ("on [Dr Lind Street|l].", "Dr Lind Street"),
        ("the [Saudi Interior Ministry|o] said", "Interior Ministry"),
        ("of the [Italian Supreme Court of Cassation|o].", "Supreme Court of Cassation"),
        ("the [Swiss–|o][Dutch Commission on Inland Waterways|o]", "Swiss–Dutch Commission on Inland Waterways"),
        ("the [Defence Ministry|o]", "Defence Ministry"),
        ("the [Portuguese Navy|o]", "Portuguese Navy"),
        ("the [Interior Ministry|o] of", "Interior Ministry"),
        ("the [Turkish Red Crescent|o]", "Turkish Red Crescent"),
    ],
)
def test_nationality_and_dash(drawn: str, words: str) -> None:
    assert [found for found, _ in mend(drawn, "en")] == [words]


def test_letters_that_stand_behind_no_person_may_name_a_body() -> None:
    assert mend("by [Lind|p] of [IAS|o] and [Norvik|o], [IAS|o]", "en")[1:] == [
        ("IAS", "organisation"),
        ("Norvik", "organisation"),
        ("IAS", "organisation"),
    ]


def test_a_name_cut_behind_a_short_form_is_one() -> None:
    assert mend("by [Jesus Ma.|p] [Tiongco|p] and [V. Rm.|p] [Annamalai|p].", "en") == [
        ("Jesus Ma. Tiongco", "person"),
        ("V. Rm. Annamalai", "person"),
    ]
    assert len(mend("by [Anna Lind|p]. [Holm|p] left; [Lind Jr.|p], [Holm|p]; [Maria.|p] [Holm|p]", "en")) == 6


def test_a_country_right_behind_a_body_belongs_to_its_name() -> None:
    found = mend("the [Forest Research Institute|o] [Malaysia|l] and [Transport|o] [Malta|l]", "en")
    assert found == [("Forest Research Institute Malaysia", "organisation"), ("Transport Malta", "organisation")]


def test_other_places_behind_a_body_stay_apart() -> None:
    assert len(mend("[PIB|o] [Delhi|l]; [Norvik|o], [Malta|l]; [Norvik|o] in [Malta|l]; [Oslo|l] [Malta|l]", "en")) == 8


def test_two_names_with_a_dash_between_stay_two() -> None:
    assert len(mend("on the [Oslo|l]–[Bergen|l] line of [Norvik|o] – [Lind Bank|o]", "en")) == 4
