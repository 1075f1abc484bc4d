"""Languages of which no words are known: a record with blocks, captions and dates in digits, and a warning."""

from __future__ import annotations

from datetime import date

import pytest

from pipeline import extract
from pipeline.configuration import Configuration
from pipeline.errors import UnsupportedLanguage
from pipeline.extraction import Pipeline
from pipeline.identification.scripts import LANGUAGE_NAMES
from pipeline.languages import LANGUAGES, WORDLESS
from pipeline.record import Record

RELEASES = {
    "uk": (
        "Міністр закордонних справ України зустрівся з послом Казахстану",
        "22.03.2021 у Києві відбулася зустріч міністра закордонних справ Дмитра Кулеби з послом Республіки Казахстан.",
        "«Ми домовилися продовжити співпрацю у сфері транспорту», — сказав міністр після зустрічі.",
    ),
    "kk": (
        "Сыртқы істер министрі Өзбекстан елшісін қабылдады",
        "22.03.2021 күні Астанада Сыртқы істер министрі Өзбекстан Республикасының елшісімен кездесу өткізді.",
        "«Біз көлік саласындағы ынтымақтастықты жалғастыруға келістік», — деді министр кездесуден кейін.",
    ),
    "ky": (
        "Тышкы иштер министри Өзбекстандын элчисин кабыл алды",
        "22.03.2021 күнү Бишкекте Тышкы иштер министри Өзбекстан Республикасынын элчиси менен жолугушту.",
        "«Биз транспорт тармагындагы кызматташтыкты улантууга макул болдук», — деди министр жолугушуудан кийин.",
    ),
    "uz": (
        "Tashqi ishlar vaziri Qozogʻiston elchisini qabul qildi",
        "22.03.2021 kuni Toshkentda tashqi ishlar vaziri Qozogʻiston Respublikasining elchisi bilan uchrashdi.",
        "“Biz transport sohasidagi hamkorlikni davom ettirishga kelishib oldik”, — dedi vazir uchrashuvdan keyin.",
    ),
    "tg": (
        "Вазири корҳои хориҷӣ бо сафири Ӯзбекистон мулоқот кард",
        "22.03.2021 дар шаҳри Душанбе вазири корҳои хориҷии Ҷумҳурии Тоҷикистон бо сафири Ӯзбекистон мулоқот кард.",
        "«Мо дар бораи идомаи ҳамкорӣ дар соҳаи нақлиёт ба мувофиқа расидем», — гуфт вазир баъд аз мулоқот.",
    ),
    "zh": (
        "上海合作组织秘书长会见哈萨克斯坦大使",
        "2021年3月22日，上海合作组织秘书长在北京会见了哈萨克斯坦驻华大使，双方讨论了交通领域的合作。",
        "秘书长在会见后表示：“我们同意继续在交通领域开展合作。”",
    ),
}
UZBEK_IN_CYRILLIC = (
    "Ташқи ишлар вазири Қозоғистон элчисини қабул қилди",
    "22.03.2021 куни Тошкентда ташқи ишлар вазири Қозоғистон Республикасининг элчиси билан учрашув ўтказди.",
    "«Биз транспорт соҳасидаги ҳамкорликни давом эттиришга келишиб олдик», — деди вазир учрашувдан кейин.",
)
SAMPLES = [*RELEASES.items(), ("uz", UZBEK_IN_CYRILLIC)]


def make_record(*blocks: str, configuration: Configuration | None = None) -> Record:
    return Pipeline(configuration).extract("\n\n".join(blocks))


def test_every_language_has_a_sample() -> None:
    assert RELEASES.keys() == WORDLESS.keys()
    assert WORDLESS.keys().isdisjoint(LANGUAGES)


@pytest.mark.parametrize(("code", "blocks"), SAMPLES)
def test_a_release_gets_a_record_without_names(code: str, blocks: tuple[str, ...]) -> None:
    record = make_record(*blocks)
    assert record.language == code
    assert [(block.kind, block.language) for block in record.blocks] == [
        ("title", code),
        ("paragraph", code),
        ("paragraph", code),
    ]
    assert record.title is not None
    assert record.title.text == blocks[0]
    assert record.clean_text == record.text
    assert not (record.people or record.organisations or record.places or record.quotes)
    assert [found.value for found in record.dates] == ["2021-03-22"]


@pytest.mark.parametrize(("code", "blocks"), SAMPLES)
def test_the_record_warns_and_no_model_is_run(code: str, blocks: tuple[str, ...]) -> None:
    provenance = make_record(*blocks).provenance
    (warning,) = provenance.warnings
    assert LANGUAGE_NAMES[code] in warning
    assert "names and quotes were not extracted" in warning
    assert provenance.models == ()


@pytest.mark.parametrize(("code", "blocks"), SAMPLES)
def test_the_title_again_is_stripped(code: str, blocks: tuple[str, ...]) -> None:
    title, first, second = blocks
    record = make_record(title, first, title, second, title)
    (caption,) = record.captions
    assert (caption.text, caption.language, caption.reason) == (title, code, "title, repeated")
    assert [record.text[span.start : span.end] for span in caption.spans] == [title, title]
    assert record.clean_text == "\n\n".join(blocks)


@pytest.mark.parametrize(("code", "blocks"), SAMPLES)
@pytest.mark.parametrize(
    "caption", ["Главы ведомств обсудили перевозку грузов", "Ministers discuss the transport of goods"]
)
def test_captions_in_another_language_are_stripped(code: str, blocks: tuple[str, ...], caption: str) -> None:
    title, first, second = blocks
    record = make_record(title, caption, first, caption, second)
    assert record.language == code
    assert [(found.text, len(found.spans)) for found in record.captions] == [(caption, 2)]
    assert record.provenance.models == ()


@pytest.mark.parametrize("code", [code for code in RELEASES if code != "uz"])
def test_captions_of_an_english_release_are_stripped(code: str) -> None:
    caption = RELEASES[code][0]
    text = "The ministers met on 22 March 2021 in Tashkent and agreed to go on."
    record = make_record("Ministers meet in Tashkent", text, caption, "They will meet again in May.", caption)
    assert record.language == "en"
    assert [(found.text, found.language) for found in record.captions] == [(caption, code)]
    assert not record.provenance.warnings


def test_a_paragraph_of_a_known_language_is_read_by_its_model() -> None:
    title, first, second = RELEASES["uk"]
    english = "Vladimir Norov, the Secretary-General of the SCO, said that the talks in Beijing would go on."
    record = make_record(title, first, second, english)
    assert [block.kind for block in record.blocks] == ["title", "paragraph", "paragraph", "foreign"]
    assert [person.name for person in record.people] == ["Vladimir Norov"]
    assert [quote.type for quote in record.quotes] == ["indirect"]
    assert len(record.provenance.warnings) == 1


def test_the_user_may_name_the_language() -> None:
    record = make_record("Кездесу Астанада өтті.", configuration=Configuration(language="kk"))
    assert record.language == "kk"


@pytest.mark.parametrize(
    "text",
    [
        "Les ministres ont convenu lundi d'ouvrir un registre commun avant le milieu de l'année prochaine.",
        "Die Minister haben am Montag vereinbart, bis Mitte des nächsten Jahres ein gemeinsames Register zu öffnen.",
        "Министрите се договориха в понеделник да открият общ регистър до средата на следващата година.",
    ],
)
def test_other_languages_are_refused(text: str) -> None:
    with pytest.raises(UnsupportedLanguage, match="it is written in"):
        extract(text)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("2021年3月22日", "2021-03-22"),
        ("会议于3月22日举行", "XXXX-03-22"),
        ("2021年3月", "2021-03"),
        ("在2021年", "2021"),
        ("2021-03-22上午", "2021-03-22"),
        ("2021年2月30日", None),
    ],
)
def test_chinese_dates_are_digits_with_the_signs_of_their_units(text: str, value: str | None) -> None:
    record = make_record(f"上海合作组织秘书处发表声明，{text}，双方讨论了合作。")
    assert [found.value for found in record.dates] == [value]


@pytest.mark.parametrize("text", ["3个月", "22日", "13月5日", "5年", "第3条", "9999年"])
def test_durations_and_counts_are_no_chinese_dates(text: str) -> None:
    record = make_record(f"上海合作组织秘书处发表声明，{text}，双方讨论了合作。")
    assert record.dates == ()


def test_days_are_counted_from_the_day_of_publication() -> None:
    text = "上海合作组织秘书处发表声明，会议于3月22日举行，双方讨论了合作。"
    assert extract(text, published=date(2021, 3, 23)).dates[0].value == "2021-03-22"
