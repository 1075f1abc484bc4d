from __future__ import annotations

import pytest
from drawing import draw, group_mentions

from pipeline.stages.resolution import resolve_entities

JOINED = {
    "acronym in brackets": "[o:1 Electronic World Trade Platform] ([o:1 eWTP]) grew. [o:1 eWTP] has hubs.",
    "acronym whose letters do not fit": "[o:1 Forest Development Corporation] ([o:1 SODEFOR]) grew.",
    "name in brackets after the acronym": "[o:1 CEI] ([o:1 Italian Episcopal Conference]) met.",
    "hereinafter": "[o:1 Norvik Shipping] (hereinafter “[o:1 NVK]”) grew.",
    "acronym of initials": "[o:1 United Nations Development Programme] met. [o:1 UNDP] said so.",
    "acronym before the name": "[o:1 UNDP] met. The [o:1 United Nations Development Programme] said so.",
    "acronym with small words": "[o:1 Department of Defense] met. [o:1 DoD] said so.",
    "acronym of the first words": "[o:1 State Special Transport Service of Ukraine] met. [o:1 SSTS] said so.",
    "acronym in another's order": "[o:1 National Institute of Anthropology and History] met. [o:1 INAH] spoke.",
    "acronym of what follows of": "[o:1 Bureau of Near Eastern Affairs] met. [o:1 NEA] said so.",
    "acronym that takes up another": "[o:1 UN Command] met. [o:1 UNC] said so.",
    "Arabic article": "[o:1 Al-Sabiqun] met. [o:1 Sabiqun] said so.",
    "legal form": "[o:1 Brightwell Foods Ltd.] grew. [o:1 Brightwell Foods] sells.",
    "legal forms in a row": "[o:1 Fu Guang Agri-Machinery Co., Ltd.] grew. [o:1 Fu Guang Agri-Machinery] sells.",
    "legal form with joining words": "[o:1 Bombas Macuelizo, S. de R.L.] grew. [o:1 Bombas Macuelizo] sells.",
    "short form": "[o:1 Alibaba Group] grew. [o:1 Alibaba] sells.",
    "short form before the name": "[o:1 Alibaba] sells. [o:1 Alibaba Group] grew.",
    "first words": "[o:1 Fu Guang Agri-Machinery] grew. [o:1 Fu Guang] sells.",
    "article": "[o:1 The Hague Forum] met. [o:1 Hague Forum] said so.",
    "capitals": "[o:1 ISLA DULCE FOODS] grew. [o:1 Isla Dulce Foods, Inc.] sells.",
    "ampersand": "[o:1 Pedal & Hydro] grew. [o:1 Pedal & Hydro, Inc.] sells.",
    "hyphen and space": "[o:1 Agri-Machinery Works] grew. [o:1 Agri Machinery Works] sells.",
    "country left out in front": "[o:1 US State Department] met. The [o:1 State Department] said so.",
    "place left out behind": (
        "[o:1 Office of the Attorney General of Somalia] met. The [o:1 Office of the Attorney General] spoke."
    ),
    "words left out": "[o:1 Chenab Re-Rolling Mills] grew. [o:1 Chenab Mills] sells.",
    "distinctive word": "[o:1 Qatar Wataniya Bank] grew. [o:1 Wataniya] lends.",
    "dots in the acronym": "[o:1 U.S. Navy] met. [o:1 US Navy] said so.",
}

APART = {
    "parent and its secretariat": "[o:1 SCO] met. The [o:2 SCO Secretariat] said so.",
    "parent and its sister": "[o:1 UN] met. [o:2 UN Women] said so.",
    "university and its hospital": "[o:1 University of Oslo] met. [o:2 University of Oslo Hospital] said so.",
    "foundation of a firm": "[o:1 Mozatel SA] grew. [o:2 Fundação Mozatel] gave.",
    "ministries of two countries": "[o:1 Ministry of Health of Peru] met the [o:2 Ministry of Health of Chile].",
    "two ministries": "[o:1 Ministry of Health] met the [o:2 Ministry of Justice].",
    "longer field": "[o:1 Ministry of Maritime Affairs and Transport] met the [o:2 Ministry of Transport].",
    "bank of another region": "[o:1 West African Development Bank] met the [o:2 African Development Bank].",
    "joined by and": "[o:1 Peace and Security Council] met the [o:2 Security Council].",
    "two legal names": "[o:1 Kaiku Weighing Philippines, Inc.] met [o:2 Kaiku Oyj].",
    "one letter": "[o:1 Gagnoa Péage SA] met [o:2 Gagnoa Pesage SA].",
    "parent whose acronym opens the part's": "[o:1 SCO] met. [o:2 SCO Observers] said so.",
    "what a coalition is against": "[o:1 Bayraq] fled from the [o:2 Counter-Bayraq Coalition].",
    "what a coalition counters": "[o:1 Bayraq] fled from the [o:2 Global Coalition to Counter Bayraq].",
    "public affairs of a command": "[o:1 Carrier Command] and [o:2 Carrier Command Public Affairs]",
    "general words": "[o:1 National Bank] met the [o:2 National Institute].",
    "another acronym": "[o:1 UNDP] met [o:2 UNEP].",
    "acronym of other letters": "[o:1 World Health Organization] met [o:2 FAO].",
    "place in the name": "[o:1 University of Goma] met in [l:2 Goma] with [o:3 Goma Traders].",
    "exchange in brackets": "[o:1 Irrawaddy Labs] ([o:2 Yangon Stock Exchange]: IRLB) grew.",
    "full name in brackets": "[o:1 Institute of Soil Science] ([o:2 Ministry of Farming and Water]) met.",
    "person of the same name": "[p:1 Jack Daniels] met [o:2 Daniels].",
}


@pytest.mark.parametrize("marked", JOINED.values(), ids=JOINED)
def test_joins_names_of_one_organisation(marked: str) -> None:
    drawing = draw(marked)
    assert group_mentions(resolve_entities(drawing.release).entities) == drawing.group_by_label()


@pytest.mark.parametrize("marked", APART.values(), ids=APART)
def test_keeps_organisations_apart(marked: str) -> None:
    drawing = draw(marked)
    assert group_mentions(resolve_entities(drawing.release).entities) == drawing.group_by_label()


@pytest.mark.parametrize(
    "marked",
    [
        "[o:1 Саудовский фонд развития] даст заём. Посланник [o:1 Саудовского фонда развития] приехал.",
        "[o:1 Азиатский банк развития] ([o:1 АБР]) даст заём. Совет [o:1 АБР] собрался.",
        "С [o:1 Европейским космическим агентством] говорили. [o:1 ЕКА] согласно.",
        "[o:1 АО «Тармаму Сахель»] растёт. [o:1 Тармаму Сахель] продаёт.",
        "[o:1 ООО «Управляющая компания „Востокпричал“»] растёт. [o:1 УК «Востокпричал»] строит.",
        "[o:1 Национальный банк] ([o:1 далее]) собрался.",
        "[o:1 ШОС] собралась. В [o:2 Секретариате ШОС] довольны.",
        "[o:1 МЧС России] помогло. [o:2 Академия гражданской защиты МЧС России] учит.",
        "[o:1 Министерство финансов Перу] и [o:2 Министерство финансов Чили].",
        "[o:1 ООО «Ромашка»] и [o:2 ООО «Василёк»].",
    ],
)
def test_russian_organisations(marked: str) -> None:
    drawing = draw(marked, "ru")
    assert group_mentions(resolve_entities(drawing.release).entities) == drawing.group_by_label()


def test_short_form_of_two_firms_means_the_one_named_first() -> None:
    drawing = draw(
        "[o:1 ComTel Ivoire SA] opened shops. [o:1 ComTel] hires. "
        "[o:2 ComTel Bank] is another firm; [o:1 ComTel] has no part in it."
    )
    assert group_mentions(resolve_entities(drawing.release).entities) == drawing.group_by_label()


def test_ids_follow_the_order_of_first_mention() -> None:
    release = resolve_entities(draw("[o Zeta Works] met [o Alpha Works] and [p Ada Lind] in [l Oslo].").release)
    assert [(entity.id, entity.name) for entity in release.entities] == [
        ("person-1", "Ada Lind"),
        ("organisation-1", "Zeta Works"),
        ("organisation-2", "Alpha Works"),
        ("place-1", "Oslo"),
    ]
