from __future__ import annotations

import pytest
from drawing import draw, group_mentions

from pipeline.stages.resolution import resolve_entities

JOINED = {
    "full name and surname": "[p:1 Vladimir Norov] came. Later [p:1 Norov] spoke.",
    "surname before the full name": "[p:1 Norov]: We go on. So said [p:1 Vladimir Norov].",
    "honorific": "[p:1 James Song] left. Mr [p:1 Song] returned.",
    "capitals": "[p:1 VLADIMIR NOROV] came. [p:1 Norov] spoke.",
    "no-break and double spaces": "[p:1 Vladimir\u00a0Norov] came. [p:1 Vladimir  Norov] spoke.",
    "possessive inside the mention": "[p:1 Vladimir Norov] came. [p:1 Norov's] speech was short.",
    "accents left out": "[p:1 Rozalija Žgajnar] came. [p:1 Zgajnar] spoke.",
    "initials": "[p:1 Fanta Mory Traoré] came. [p:1 F. M. Traoré] spoke.",
    "initial after the surname": "[p:1 Sören Albrecht] came. [p:1 Albrecht S] signed.",
    "middle initial": "[p:1 James R. Song] came. [p:1 James Song] spoke.",
    "middle name left out": "[p:1 Donald John Marsh] came. [p:1 Donald Marsh] spoke.",
    "particle": "[p:1 Maëlle de Lorimier-Kwok] came. [p:1 De Lorimier-Kwok] spoke.",
    "particles": "[p:1 Godschalk van Rossem tot Vlist] came. [p:1 Van Rossem tot Vlist] spoke.",
    "Arabic article": "[p:1 Hossam Al-Sebaie] came. [p:1 El-Sebaie] spoke.",
    "Arabic article with space": "[p:1 Jumaa bin Khalfan Al Zeyoudi] came. [p:1 Al Zeyoudi] spoke.",
    "Jr.": "[p:1 Cornelius van der Ploeg Jr.] came. [p:1 van der Ploeg] spoke.",
    "III": "[p:1 Theo Brightwater III] came. [p:1 Brightwater] spoke.",
    "hyphenated surname in part": "[p:1 Dil Maya Gurung-Pojo] came. [p:1 Gurung] spoke.",
    "first of two Spanish surnames": "[p:1 Rayén Llanquileo Sepúlveda] came. [p:1 Llanquileo] spoke.",
    "Chinese order": "[p:1 Xi Jinping] came. [p:1 Xi] spoke.",
    "Korean order": "[p:1 Ban Ki-moon] came. [p:1 Ban] spoke.",
    "Hungarian order": "[p:1 Szalkai Emőke] came. [p:1 Szalkai] spoke.",
    "both orders": "[p:1 Teng Yi-ching] came. [p:1 Yi-ching Teng] spoke.",
    "Icelandic given name": "[p:1 Solveig Hjartardóttir] came. [p:1 Solveig] spoke.",
    "Ethiopian given name": "[p:1 Mekdelawit Shiferaw Ayano] came. [p:1 Mekdelawit] spoke.",
    "royal given name": "[p:1 Felipe Juan Borbón] came. King [p:1 Felipe] spoke.",
    "a slip of the pen": "[p:1 Kristen Wilkins] came. [p:1 Kristin Wilkins] spoke.",
}

APART = {
    "two given names": "[p:1 Anna Holm] met [p:2 Karl Holm].",
    "brother and sister": "[p:1 Mario Rossi] met [p:2 Maria Rossi].",
    "father and son": "[p:1 Amos Brubaker Jr.] met [p:2 Amos Brubaker III].",
    "Mr and Mrs": "Mr [p:1 Holm] met Mrs [p:2 Holms].",
    "other initials": "[p:1 A. Holm] met [p:2 K. Holm].",
    "surname inside another": "[p:1 Nor] met [p:2 Norov].",
    "given name as another's surname": "[p:1 James Song] met [p:2 Adam Wood].",
    "capitals do not join": "[p:1 ANNA HOLM] met [p:2 ANNE HOLT].",
    "short names that differ in a letter": "[p:1 Ann Lee] met [p:2 Ann Lie].",
    "Muhammad at the front": "[p:1 Mohamed Salah] met [p:2 Ahmed Hegazy].",
    "sharing a particle": "[p:1 Jan van Dijk] met [p:2 Piet van Veen].",
    "honorifics against": "Mr [p:1 Anders Holm] came. Mrs [p:2 Holm] stayed.",
}


@pytest.mark.parametrize("marked", JOINED.values(), ids=JOINED)
def test_joins_names_of_one_person(marked: str) -> None:
    drawing = draw(marked)
    assert group_mentions(resolve_entities(drawing.release).entities) == drawing.group_by_label()


@pytest.mark.parametrize("marked", APART.values(), ids=APART)
def test_keeps_people_apart(marked: str) -> None:
    drawing = draw(marked)
    assert group_mentions(resolve_entities(drawing.release).entities) == drawing.group_by_label()


@pytest.mark.parametrize(
    "marked",
    [
        "[p:1 Anna Holm] met [p:2 Karl Holm]. [p:2 Holm] spoke.",
        "[p:2 Karl Holm] met [p:1 Anna Holm]. [p:1 Holm] spoke.",
        "Mrs [p:1 Anna Holm] met Mr [p:2 Karl Holm]. Mrs [p:1 Holm] spoke.",
        "Minister [p:1 Anna Holm] met [p:2 Karl Holm]. Minister [p:1 Holm] spoke.",
        "Reverend [p:1 Thaddeus Hall] met Dr [p:2 Noreen Hall]. Reverend [p:1 Hall] spoke.",
    ],
)
def test_bare_surname_of_two_people_goes_to_the_one_meant(marked: str) -> None:
    drawing = draw(marked)
    assert group_mentions(resolve_entities(drawing.release).entities) == drawing.group_by_label()


@pytest.mark.parametrize(
    "marked",
    [
        "[p:1 Владимир Норов] приехал. Слова [p:1 Норова] записали.",
        "[p:1 Владимира Норова] ждали. [p:1 Норов] приехал.",
        "Передали [p:1 Владимиру Норову]. С [p:1 Норовым] говорили.",
        "[p:1 О. К. Вайгандт] приехал. [p:1 Вайгандт] выступил.",
        "[p:1 Аркадия Львовича фон Дризена] ждали. [p:1 фон Дризен] приехал.",
        "[p:1 Норов В. И.] приехал. [p:1 Норов] выступил.",
        "[p:1 Юрген Клинсман] ([p:1 Jürgen Klinsmann]) ушёл. [p:1 Клинсмана] ждут.",
        "[p:1 Павел Лебедев] приехал. Речь [p:1 Павла Лебедева] записали.",
        "[p:1 Анна Норова] встретила [p:2 Ивана Петрова].",
        "[p:1 Иван Норов] встретил [p:2 Петра Норова].",
        "[p:1 Иван Норов] встретил [p:2 Ивана Норовского].",
        "[p:1 Мария Соколова] встретила [p:2 Марину Соколову].",
    ],
)
def test_russian_cases(marked: str) -> None:
    drawing = draw(marked, "ru")
    assert group_mentions(resolve_entities(drawing.release).entities) == drawing.group_by_label()


def test_fullest_name_is_canonical_and_the_rest_are_aliases() -> None:
    release = draw("[p NOROV] came. [p Vladimir\u00a0 Norov] spoke. [p V. Norov] left. [p Norov] stayed.").release
    [person] = resolve_entities(release).entities
    assert (person.id, person.name, person.aliases) == ("person-1", "Vladimir Norov", ("NOROV", "V. Norov"))


def test_each_merge_names_its_rule_where_it_fired() -> None:
    release = resolve_entities(draw("[p Vladimir Norov] came. [p Norov] spoke.").release)
    assert [(firing.rule, firing.start, firing.end) for firing in release.trace] == [("resolution.surname", 21, 26)]
