from __future__ import annotations

from collections.abc import Callable

import pytest
from drawing import Drawing

from pipeline import extract
from pipeline.stages.resolution import resolve_entities

DrawBilingual = Callable[..., Drawing]

TOLD = {
    "a person": ("[p Vladimir Norov] came.", "Владимир Норов посетил форум", "Владимир Норов"),
    "a person in another case": ("[p Vladimir Norov] came.", "Встреча с Владимиром Норовым", "Владимир Норов"),
    "a person with a patronymic": (
        "[p Vladimir Norov] came.",
        "Приезд Владимира Имамовича Норова",
        "Владимир Имамович Норов",
    ),
    "a Chinese person": ("[p Xi Jinping] came.", "Встреча с Си Цзиньпином", "Си Цзиньпин"),
    "a surname": ("[p Vladimir Norov] came.", "Встреча министра с Норовым", "Норов"),
    "a surname that opens": ("[p Vladimir Norov] came.", "Норов посетил форум", "Норов"),
    "a surname after an office": ("[p Vladimir Norov] came.", "Министр Норов посетил форум", "Норов"),
    "a body": ("The [o SCO] met.", "Генеральный секретарь ШОС посетил форум", "ШОС"),
    "a body in full": (
        "The [o SCO] met.",
        "Заседание Шанхайской организации сотрудничества",
        "Шанхайская организация сотрудничества",
    ),
    "a ministry": (
        "The [o Ministry of Finance of Peru] met.",
        "Министерство финансов Перу объявило конкурс",
        "Министерство финансов Перу",
    ),
    "a firm": ("[o Rosatom] came.", "Открыт завод Росатома", "Росатом"),
    "a city": ("They met in [l Beijing].", "Форум прошёл в Пекине", "Пекин"),
    "a country": ("They met in [l Germany].", "Форум прошёл в Германии", "Германия"),
    "a small place by sound": ("They met in [l Sibu].", "Форум прошёл в Сибу", "Сибу"),
}
UNTOLD = {
    "another person": ("[p Vladimir Norov] came.", "Владимир Петров посетил форум"),
    "another Chinese person": ("[p Xi Jinping] came.", "Встреча с Си Цзипином"),
    "an office before another name": ("[p Vladimir Norov] came.", "Министр Петров посетил форум"),
    "a surname that two bear": ("[p Ivan Norov] met [p Pyotr Norov].", "Встреча министра с Норовым"),
    "a short word that opens": ("[p Anna Mir] came.", "Мир посетил форум"),
    "a word without a capital": ("[p Anna Mir] came.", "Форум за мир во всём"),
    "another body": ("The [o SCO] met.", "Заседание ООН прошло"),
    "a ministry of another country": (
        "The [o Ministry of Finance of Peru] met.",
        "Министерство финансов Чили объявило конкурс",
    ),
    "an adjective": ("They met in [l Beijing].", "Пекинский форум прошёл"),
    "all in capitals": ("[p Vladimir Norov] came.", "ВЛАДИМИР НОРОВ ПОСЕТИЛ ФОРУМ"),
    "a surname of a fuller name": ("[p Ivan Petrov] came.", "Встреча с Олегом Петровым"),
    "words of two names": ("[p Vladimir Norov] met [p Ivan Petrov].", "Владимир Петров посетил форум"),
}


@pytest.mark.parametrize(("text", "caption", "alias"), TOLD.values(), ids=TOLD)
def test_a_caption_tells_a_name(text: str, caption: str, alias: str, draw_bilingual: DrawBilingual) -> None:
    resolved = resolve_entities(draw_bilingual(f"{text}\n\n^{caption}").release)
    assert [entity.aliases for entity in resolved.entities] == [(alias,)]
    assert "resolution.name-in-caption" in {firing.rule for firing in resolved.trace}


@pytest.mark.parametrize(("text", "caption"), UNTOLD.values(), ids=UNTOLD)
def test_a_caption_tells_nothing(text: str, caption: str, draw_bilingual: DrawBilingual) -> None:
    resolved = resolve_entities(draw_bilingual(f"{text}\n\n^{caption}").release)
    assert not any(entity.aliases for entity in resolved.entities)


def test_a_latin_caption_tells_the_names_of_a_russian_release(draw_bilingual: DrawBilingual) -> None:
    text = "Встреча с [p Абдулазизом Камиловым] в [l Пекине] прошла под эгидой [o ШОС]."
    resolved = resolve_entities(draw_bilingual(f"{text}\n\n^Kamilov's SCO trip to Beijing", "ru").release)
    assert [(entity.name, entity.aliases) for entity in resolved.entities] == [
        ("Абдулазиз Камилов", ("Абдулазизом Камиловым", "Kamilov")),
        ("ШОС", ("SCO",)),
        ("Пекин", ("Пекине", "Beijing")),
    ]


def test_a_full_name_in_a_caption_mends_the_nominative(draw_bilingual: DrawBilingual) -> None:
    marked = "Узбекистана [p Абдулазизом Камиловым] сказано всё.\n\n^Abdulaziz Kamilov speaks"
    (person,) = resolve_entities(draw_bilingual(marked, "ru").release).entities
    assert (person.name, person.aliases) == ("Абдулазиз Камилов", ("Абдулазизом Камиловым", "Abdulaziz Kamilov"))


@pytest.mark.parametrize(
    ("title", "caption", "aliases"),
    [
        ("[o QZW] opens office in [l Oslo]", "КЗВ открыла офис в Осло", ("КЗВ",)),
        ("[o QZW] opens office in [l Oslo]", "КЗВ и ХИЗ открыли офис в Осло", ()),
        ("[o QZW] meets [o XYZ] in [l Oslo]", "КЗВ открыла офис в Осло", ()),
        ("[o UNDP] opens office in [l Oslo]", "КЗВ открыла офис в Осло", ()),
        ("[o QZW] opens office in [l Oslo]", "США открыли офис в Осло", ()),
        ("[o QZW] opens office in [l Oslo]", "СМИ посетили офис в Осло", ()),
        ("[o QZW] opens office in [l Oslo]", "КЗВ открыла офис в Вене", ()),
    ],
)
def test_the_only_acronym_of_a_translated_title(
    title: str, caption: str, aliases: tuple[str, ...], draw_bilingual: DrawBilingual
) -> None:
    resolved = resolve_entities(draw_bilingual(f"{title}\n\nThey came.\n\n^{caption}").release)
    assert resolved.entities[0].aliases == aliases


def test_the_names_of_a_stripped_caption_are_aliases_and_no_mentions() -> None:
    caption = "Генеральный секретарь ШОС Владимир Норов встретился с руководством  Alibaba Group"
    record = extract(
        "SCO Secretary-General meets with Alibaba Group\n\n"
        f"{caption}\n\nOn 22 March SCO Secretary-General Vladimir Norov met the Alibaba Group in Hangzhou.\n\n"
        f'{caption}\n\n"The SCO has continued its work," Mr Norov said.'
    )
    assert [(person.name, person.aliases) for person in record.people] == [
        ("Vladimir Norov", ("Norov", "Владимир Норов"))
    ]
    assert ("SCO", ("ШОС",)) in [(body.name, body.aliases) for body in record.organisations]
    spans = [span for found in record.captions for span in found.spans]
    mentions = [mention for entity in (*record.people, *record.organisations) for mention in entity.mentions]
    assert not any(span.start <= mention.start < span.end for span in spans for mention in mentions)
