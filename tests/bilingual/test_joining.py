from __future__ import annotations

from collections.abc import Callable

import pytest
from drawing import Drawing, group_mentions

from pipeline.configuration import Configuration
from pipeline.known.knowledge import Knowledge, KnownEntity
from pipeline.stages.resolution import resolve_entities

DrawBilingual = Callable[..., Drawing]

JOINED = {
    "a person in the nominative": "[p:1 Vladimir Norov] came.\n\nПриехал [p:1 Владимир Норов].",
    "in another case": "[p:1 Vladimir Norov] came.\n\nВстреча с [p:1 Владимиром Норовым] прошла.",
    "with a patronymic": "[p:1 Vladimir Norov] came.\n\nПриехал [p:1 Владимир Имамович Норов].",
    "the surname first": "[p:1 Vladimir Norov] came.\n\nПриехал [p:1 Норов Владимир].",
    "initials": "[p:1 Vladimir Norov] came.\n\nПриехал [p:1 В. Норов].",
    "a surname": "Mr [p:1 Norov] came.\n\nПриехал [p:1 Владимир Норов].",
    "given names that differ": "[p:1 Michael Kern] came.\n\nПриехал [p:1 Майкл Керн].",
    "letters that Cyrillic spells as it likes": (
        "[p:1 Anahit Stepanyan] met [p:2 Rosalind Achterberg].\n\n[p:2 Розалинд Ахтерберг] и [p:1 Анаит Степанян]."
    ),
    "brackets and halves": "[p:1 Jürgen Klinsmann] came.\n\nПриехал [p:1 Юрген Клинсман] ([p:1 Jürgen Klinsmann]).",
    "all mentions": "[p:1 Vladimir Norov] came. [p:1 Norov] spoke.\n\n[p:1 Владимир Норов] прибыл. Слова [p:1 Норова].",
    "man and woman of one name": (
        "[p:1 Ivan Petrov] met [p:2 Anna Petrova].\n\n[p:1 Иван Петров] встретил [p:2 Анну Петрову]."
    ),
    "a body of the table": "The [o:1 SCO] met.\n\nЗаседание [o:1 ШОС].",
    "its full name": "The [o:1 SCO] met.\n\nЗаседание [o:1 Шанхайской организации сотрудничества].",
    "a ministry": (
        "The [o:1 Ministry of Foreign Affairs of Kazakhstan] and the [o:2 Foreign Ministry of Uzbekistan] met.\n\n"
        "Встреча [o:2 МИД Узбекистана] и [o:1 МИД Казахстана]."
    ),
    "a firm by sound": "[o:1 Rosatom] came.\n\nПриехал представитель [o:1 Росатома].",
    "a firm with a legal form": "[o:1 Romashka LLC] came.\n\nПриехало [o:1 ООО «Ромашка»].",
    "a city of another sound": "They met in [l:1 Beijing] and [l:2 Vienna].\n\nВстречи в [l:1 Пекине] и [l:2 Вене].",
    "a country": "They met in [l:1 Germany].\n\nВстреча в [l:1 Германии].",
    "a village by sound": "They met in [l:1 Chepen].\n\nВстреча в селе [l:1 Чепен].",
    "the only acronym of each title": (
        "[o:1 QZW] opens office\n\nThe [o:1 QZW] came.\n\n[o:1 КЗВ] открыла офис\n\nПриехала [o:1 КЗВ]."
    ),
    "the same of parallel paragraphs, in turn": (
        "The [o:1 Tea Growers Union] came.\n\nПриехал [o:1 Союз чаеводов].\n\nThe [o:1 Tea Growers Union] left.\n\n"
        "[o:1 Союз чаеводов] уехал."
    ),
    "the same of parallel halves": (
        "The [o:1 Tea Growers Union] met the [o:2 Coffee Club].\n\nThe [o:1 Tea Growers Union] left.\n\n"
        "The [o:2 Coffee Club] stayed.\n\n[o:1 Союз чаеводов] встретил [o:2 Клуб кофе].\n\n"
        "[o:1 Союз чаеводов] уехал.\n\n"
        "[o:2 Клуб кофе] остался."
    ),
    "the only body of each title": (
        "[o:1 Tea Growers Union] opens office\n\n[o:1 Союз чаеводов] открыл офис\n\nОни приехали."
    ),
}

APART = {
    "other surnames": "[p:1 Vladimir Norov] came.\n\nПриехал [p:2 Владимир Петров].",
    "other given names": "[p:1 Vladimir Norov] came.\n\nПриехал [p:2 Виктор Норов].",
    "other initials": "[p:1 Vladimir Norov] came.\n\nПриехал [p:2 А. Норов].",
    "a surname that two bear": "[p:1 Ivan Norov] met [p:2 Pyotr Norov].\n\nПриехал [p:3 Норов].",
    "a woman's surname beside a man": "[p:1 Ivan Petrov] came.\n\nПриехала [p:2 Петрова].",
    "honorifics against": "Mr [p:1 Kim] came.\n\nПриехала г-жа [p:2 Ким].",
    "generations": "[p:1 Amos Brubaker III] came.\n\nПриехал [p:2 Амос Брубейкер].",
    "bodies of the table": "The [o:1 UN] met.\n\nЗаседание [o:2 ШОС].",
    "ministries of two countries": "The [o:1 Foreign Ministry of Kazakhstan] met.\n\nВстреча в [o:2 МИД Узбекистана].",
    "ministries where two could be meant": (
        "The [o:1 Foreign Ministry of Kazakhstan] met the [o:2 Foreign Ministry of Uzbekistan].\n\nВстреча в [o:3 МИД]."
    ),
    "acronyms that share letters": "The [o:1 RAN] met.\n\nЗаседание [o:2 РАН].",
    "cities": "They met in [l:1 Beijing].\n\nВстреча в [l:2 Вене].",
    "a city and its region": "They met in [l:1 Osh].\n\nВстреча прошла: [l:2 Ошская область].",
    "two bodies of each title": "[o:1 QZW] meets [o:2 XYZ]\n\n[o:3 КЗВ] встретилась с [o:4 ХИЗ]\n\nОни приехали.",
    "an acronym and a name in the titles": "[o:1 QZW] opens office\n\n[o:2 Союз чаеводов] открыл офис\n\nОни приехали.",
    "a body of the table in one title": "[o:1 UNDP] helps farmers\n\n[o:2 КЗВ] помогла фермерам\n\nОни приехали.",
    "one pair of paragraphs": "The [o:1 Tea Growers Union] came.\n\nПриехал [o:2 Союз чаеводов].",
    "paragraphs that are not parallel": (
        "The [o:1 Tea Growers Union] came.\n\nThe [o:1 Tea Growers Union] left.\n\nAll left.\n\n"
        "Приехал [o:2 Союз чаеводов].\n\n[o:2 Союз чаеводов] уехал."
    ),
    "no titles": "The [o:1 QZW] came.\n\nПриехала [o:2 КЗВ].",
}


@pytest.mark.parametrize("language", ["en", "ru"])
@pytest.mark.parametrize("marked", JOINED.values(), ids=JOINED)
def test_joins_what_two_scripts_name(marked: str, language: str, draw_bilingual: DrawBilingual) -> None:
    drawing = draw_bilingual(marked, language)
    assert group_mentions(resolve_entities(drawing.release).entities) == drawing.group_by_label()


@pytest.mark.parametrize("language", ["en", "ru"])
@pytest.mark.parametrize("marked", APART.values(), ids=APART)
def test_leaves_apart(marked: str, language: str, draw_bilingual: DrawBilingual) -> None:
    drawing = draw_bilingual(marked, language)
    assert group_mentions(resolve_entities(drawing.release).entities) == drawing.group_by_label()


def test_the_name_is_of_the_release_and_the_alias_of_the_other_language(draw_bilingual: DrawBilingual) -> None:
    marked = "[p Abdulaziz Kamilov] spoke. Mr [p Kamilov] left.\n\nВстреча с [p Абдулазизом Камиловым] прошла."
    (person,) = resolve_entities(draw_bilingual(marked).release).entities
    assert (person.name, person.aliases[0]) == ("Abdulaziz Kamilov", "Абдулазиз Камилов")
    (person,) = resolve_entities(draw_bilingual(marked, "ru").release).entities
    assert (person.name, person.aliases[0]) == ("Абдулазиз Камилов", "Abdulaziz Kamilov")


def test_a_role_in_either_language_is_of_the_one_person(draw_bilingual: DrawBilingual) -> None:
    marked = "Minister [p Anna Lind] came.\n\nЖурналисты ждали министра [p Анну Линд]."
    release = resolve_entities(draw_bilingual(marked).release)
    (person,) = release.entities
    assert [role.cut(release.text) for role in person.roles] == ["Minister", "министра"]  # type: ignore[attr-defined]


def test_two_that_the_users_table_tells_apart_stay_apart(draw_bilingual: DrawBilingual) -> None:
    release = draw_bilingual("[o Zarya] came.\n\nПриехала [o Заря].").release
    entities = (KnownEntity("Q1", "organisation", "Zarya"), KnownEntity("Q2", "organisation", "Заря"))
    known = Knowledge(entities, "0" * 64)
    configured = release.fill(configuration=Configuration(known=known))
    assert len(resolve_entities(release).entities) == 1
    assert len(resolve_entities(configured).entities) == 2


def test_the_rule_is_told(draw_bilingual: DrawBilingual) -> None:
    release = draw_bilingual("The [o SCO] met.\n\nЗаседание [o ШОС].").release
    assert [firing.rule for firing in resolve_entities(release).trace] == ["resolution.name-in-other-script"]
