from __future__ import annotations

from itertools import pairwise

import pytest
from drawing import draw

from pipeline.release import Tag
from pipeline.roles.finding import find_offices

BEFORE = [
    "{[o SCO] Secretary-General} [p Vladimir Norov] spoke.",
    "{Minister} [p Lind] spoke.",
    "Talks with {Foreign Minister} [p Tanaka] began.",
    "said {[l U.S.] Army Gen.} [p Joseph Votel].",
    "said {Col.} [p John Dorrian].",
    "{Maj. Gen.} [p Gary Volesky] spoke.",
    "{Staff Sgt.} [p Dana Hollis] ran.",
    "{Spc.} [p Lee Moss] ran.",
    "{Rep.} [p Ann Ward] and {Sen.} [p Bo Lund] agreed.",
    "{Lt. Gen.} [p Sean MacFarland] spoke.",
    "{Sgt. 1st Class} [p Ivo Vasko] ran the shift.",
    "{President} [p Trump] signed.",
    "{[l US] President} [p Barack Obama] wrote.",
    "{Deputy Prime Minister} [p Ada Lind] left.",
    "the {Minister of Foreign Affairs} [p Ada Lind] left.",
    "{Secretary of State} [p Andrea Whitcomb] met them.",
    "{Assistant [l U.S.] Attorney} [p Kip Brandvold] asked.",
    "{Chairman of the Board of [o Karadut]} [p Rıfat Denk] spoke.",
    "explained {chief perfumer} [p Igor Tchakaloff].",
    "the {director of the factory}, [p Seah Mui Hiang], was moved.",
    "Its {head of group savings}, [p Dewald Erwee], agreed.",
    "The museum's {keeper of textiles}, [p Mahfuz Tarafdar], worried.",
    "The Ugandan {deputy town clerk}, [p Emorut Opendi], agreed.",
    "The Honourable {Deputy Minister} [p Mhango] spoke.",
    "Her Excellency the {Honorary Consul}, Dr [p Lirije Shabani], spoke.",
    "The {Prefect}, {Colonel} [p Siba Haba], launched it.",
    "{Harbour Master} {Captain} [p Sorie Thulla] came.",
    "{[o Civil Defense Authority] director} {General} [p Suleiman al-Amr] said.",
    "{President} and {CEO} [p Riitta Kainulainen] apologised.",
    "{Energy and Mines Minister} [p Raúl Belaochaga] spoke.",
    "A spokesman for {Attorney General} [p Lawrence Feng] declined.",
    "{Chief of the [o Department of Relief] in [l Prachin Buri]} [p Somruedee Kaewkla] said.",
    "the {Under-Secretary (Minerals) of [l Chubut]}, Mr [p Saverio Bonfanti], came.",
    "and {Medical Superintendent, [o Pathein General Hospital]}, Dr [p Ei Mon Kyi].",
    "{[o Alibaba] Vice President} and the {Secretary General of the [o eWTP]} based in [l Hangzhou], [p J. Song].",
    "{Committee chair}: [p Tamati Ngata].",
    "Talks begin under {Special Envoy} [p Ismail Ahmed].",
    "{Under Secretary} [p Ann Ward] wrote.",
    "{Tech. Sgt.} [p Summer Lane] wrote.",
    "Her {coach}, the Irish missionary [p Colm O'Driscoll], agreed.",
]

AFTER = [
    "[p Malia Reyes], M.D., {President} and {Chief Executive Officer of [o Quillback]}, said.",
    "[p Malia Reyes], OBE, PhD, {Vice President}, left.",
    "[p Ada Lind] {MP}, {Minister of Trade}, said.",
    "[p Ada Lind] {MEP} ([o EPP]) said.",
    "[p Laura Finch], {chief executive of [o Brightwell Foods]}, spoke.",
    "[p Laura Finch] ({Head of Press}), called.",
    "[p Kurt Bail], {commander, [o U.S. Central Command]}, said.",
    "[p Tod Behrens], {Director, Investor Relations}, wrote.",
    "[p Calvin Song], {Senior Director, Communications}, 801-000-0000",
    "[p Amos Li], {chair} and {interim chief executive of [o Pettifer]}, said.",
    "[p Amos Li], the company's {port captain}, said.",
    "[p Amos Li], [l France]'s {interior minister}, said.",
    "[p Amos Li], 46, {director of the office}, moved.",
    "[p Amos Li] (46), {director of the office}, moved.",
    "[p Amos Li] of [l Nepal], {President of [o WSA]}, said.",
    "The {head of the Council of Ministers}, [p Amos Li], said.",
    "[p Amos Li], who is {head of sales}, left.",
    "[p Amos Li] – {managing partner} – said no.",
    "[p Amos Li], {Minister of Education, Science and Technology}, came.",
    "[p Amos Li], {Minister Delegate in charge of Transport}, came.",
    "[p Amos Li], {Chargé d'Affaires of the [o Embassy of Uganda]}, came.",
    "[p Amos Li], {engineer at [o EriTel]}, came.",
    "[p Amos Li], {vice-rector of the [o UNAN]} in [l León], came.",
    "[p Amos Li], {Chief Planner, [l Pokhara]}; others came.",
    "Present: [p Amos Li], {mayor of [l Flint]}; [p Bo Lund], {town clerk}.",
    "Media contact: [p Amos Li], {Head of Communications, [o iMbewu Bank]}, +27 11 555 0172",
    "They appointed [p Amos Li] as {vice president for African sales}.",
    "[p Amos Li] stays on as {general manager}.",
    "[p Amos Li]\n\n{Minister of Defence}\n\n14 October 2009",
    "Dr. [p Amos Li]\n\n{President, [o Tallgrass State University]}",
    "[p Amos Li], now {professor of composition at the [o Royal College]}, came.",
]

NOTHING = [
    "Mr [p Amos Li] spoke.",
    "Dr. [p Amos Li] spoke.",
    "His Excellency [p Amos Li] spoke.",
    "The Norwegian [p Amos Li] spoke.",
    "The Secretary-General thanked [p Amos Li] for it.",
    "the Minister said. [p Amos Li] spoke.",
    "The chemist [p Amos Li] spoke.",
    "[p Amos Li], a hydrologist, spoke.",
    "[p Amos Li], a former town planner from [l Nagapattinam], spoke.",
    "A local pastor, [p Amos Li], spoke.",
    "One of the seven members, Prof. [p Amos Li] of [o Lakeside University], spoke.",
    "One of the directors, [p Amos Li], spoke.",
    "[p Amos Li] met the mayor.",
    "[p Amos Li], who met the mayor, spoke.",
    "The ministry told [p Amos Li] so.",
    "a major [p Warhol] show",
    "[p Amos Li], in [l Oslo], spoke.",
    "[p Amos Li], [o Norvik], +47 555",
    "Colonel, the [p Abdi] government says so.",
    "Under the director's eyes [p Amos Li] signed.",
    "The president of the club arrived.",
    "The head of the [o Union] and three guests met [p Amos Li].",
    "[p Amos Li]\n\nThe minister said that it rained.",
]


@pytest.mark.parametrize("marked", BEFORE)
def test_finds_offices_before_a_name(marked: str) -> None:
    drawing = draw(marked)
    assert [office.cut(drawing.release.text) for office in find_offices(drawing.release)] == drawing.braced_texts


@pytest.mark.parametrize("marked", AFTER)
def test_finds_offices_after_a_name(marked: str) -> None:
    drawing = draw(marked)
    assert [office.cut(drawing.release.text) for office in find_offices(drawing.release)] == drawing.braced_texts


@pytest.mark.parametrize("marked", NOTHING)
def test_leaves_other_words_alone(marked: str) -> None:
    assert find_offices(draw(marked).release) == []


@pytest.mark.parametrize(
    "marked",
    [
        "{Генеральный секретарь [o ШОС]} [p Владимир Норов] выступил.",
        "сказала {глава группы} [p Мимоза Лигори].",
        "{Заместитель министра здравоохранения} [p Нахум Орантес] сообщил.",
        "По словам {начальника отряда} [p Любомира Сосны] труднее нет.",
        "{Директор} [o Музея Бардо] рад.",
        "[p Мутинта Симуконда], {доцент [o Университета Замбии]}, рада.",
        "{Министр культуры [l Калужской области]} [p А. А. Дронов] сообщил.",
        "{Капрал} [p Анник Бонк] и {полковник} [p Шелби Крус] рады.",
        "{Заведующая отделом ячменя} [p Пак Сон Бок] рада.",
        "Венгерский {консультант проекта} [p Золтан Кертес] рад.",
    ],
)
def test_russian_offices(marked: str) -> None:
    drawing = draw(marked, "ru")
    expected = (
        drawing.braced_texts
        if drawing.release.mentions[0].kind == "person" or len(drawing.release.mentions) > 1
        else []
    )
    assert [office.cut(drawing.release.text) for office in find_offices(drawing.release)] == expected


@pytest.mark.parametrize(
    "marked",
    ["Г-н [p Норов] рад.", "Инженер [p Норов] рад.", "[p Норов] встретил министра.", "Её коллега [p Норов] рад."],
)
def test_leaves_other_russian_words_alone(marked: str) -> None:
    assert find_offices(draw(marked, "ru").release) == []


@pytest.mark.parametrize(
    ("marked", "holder"),
    [
        ("[p Anna Kiala], {head of press}, [p Bo Lund] and others came.", "Anna Kiala"),
        ("[p Anna Kiala] met {Major} [p Bo Lund].", "Bo Lund"),
        ("[p Anna Kiala], and the {treasurer}, [p Bo Lund], came.", "Bo Lund"),
        ("[p Anna Kiala], {Major} [p Bo Lund] and others came.", "Bo Lund"),
        ("[p Anna Kiala] and [p Bo Lund], {head of press}, came.", "Bo Lund"),
    ],
)
def test_office_between_two_names_has_the_right_holder(marked: str, holder: str) -> None:
    drawing = draw(marked)
    [office] = find_offices(drawing.release)
    assert (office.cut(drawing.release.text), office.holder.cut(drawing.release.text)) == (
        drawing.braced_texts[0],
        holder,
    )


def test_offices_never_overlap() -> None:
    offices = find_offices(
        draw("[p A B], chair of [o X], deputy head of [o Y], [p C D], head of the chair of [o Z], [p E F].").release
    )
    assert all(one.end <= other.start for one, other in pairwise(offices))
    assert len(offices) >= 2


@pytest.mark.parametrize(
    ("marked", "score", "found"),
    [
        ("the {grand poobah} [p Amos Li] came.", 0.9, True),
        ("[p Amos Li], {grand poobah}, came.", 0.9, True),
        ("the {grand poobah} [p Amos Li] came.", 0.3, False),
        ("the {grand poobah} arrived; [p Amos Li] came.", 0.9, False),
    ],
)
def test_a_tag_adds_an_office_only_when_sure_and_next_to_a_name(marked: str, score: float, found: bool) -> None:
    drawing = draw(marked)
    tag = Tag(drawing.braced[0].start, drawing.braced[0].end, "role", score)
    offices = find_offices(drawing.release.fill(tags=(tag,)))
    assert [office.rule for office in offices] == (["tagged"] if found else [])


def test_a_tag_changes_nothing_that_the_grammar_found() -> None:
    drawing = draw("{Foreign Minister} [p Amos Li] came.")
    tag = Tag(drawing.braced[0].start + 8, drawing.braced[0].end, "role", 1.0)
    assert find_offices(drawing.release.fill(tags=(tag,))) == find_offices(drawing.release)
