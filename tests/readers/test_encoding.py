from __future__ import annotations

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.errors import BinarySource, UndecodableSource
from pipeline.readers.encoding import decode, find_encoding

RUSSIAN = [
    "Министр встретился с послами",
    "МИНИСТЕРСТВО ЗДРАВООХРАНЕНИЯ",
    "О подписании соглашения",
    "Завод «Камкабель» увеличил выпуск на 12 %",
    "Тамбов, 3 июня. Открыта новая школа на 825 мест.",
    "Генеральный секретарь ШОС встретился с руководством Alibaba Group",
    "— Мы продолжим работу, — сказал министр. Встреча прошла 22 марта 2021 года в Москве.",
    "IT-компании региона получат льготы; COVID-19 не помешал открыть 15-й филиал.",
    "Всё, что ещё предстоит: отчёт о паводке, съёмка с воздуха, расчёт ущерба.",
]
UKRAINIAN = ["Уряд оголосив про нові заходи підтримки", "Міністр закордонних справ зустрівся з послами у Києві"]
WESTERN = [
    "“We are pleased,” said André Müller — the chair’s view.",
    "The Minister’s office said costs fell 5% to €12 million…",
    "Der Außenminister traf sich in Köln mit Vertretern der Behörde.",
    "Le ministère a annoncé que l’État prévoit une dépense à Genève.",
    "O ministro das Relações afirmou que a decisão não será revista.",
    "Temperatures rose to 37°C in Malmö, Ærø and Besançon.",
]
OTHERS = {
    "cp1253": "Το υπουργείο ανακοίνωσε νέα μέτρα για την οικονομία τη Δευτέρα",
    "cp1250": "Minister spraw zagranicznych spotkał się z przedstawicielami spółki w Łodzi",
    "gb18030": "外交部长在北京会见了公司代表团。双方就经贸合作交换了意见。",
    "cp932": "外務大臣は東京で会社の代表団と会談した。両者は協力について意見を交換した。",
    "cp949": "외교부 장관은 서울에서 회사 대표단을 만났다. 양측은 협력에 대해 의견을 나누었다.",
}
LONG = "\r\n\r\n".join(RUSSIAN * 20 + ["An English paragraph between them, with nothing odd in it."] * 3)


@pytest.mark.parametrize("text", [*RUSSIAN, LONG])
@pytest.mark.parametrize("encoding", ["cp1251", "koi8-r", "cp866", "iso8859-5", "mac-cyrillic"])
def test_russian_is_read_in_its_encoding(text: str, encoding: str) -> None:
    writable = text.encode(encoding, errors="ignore")
    assert decode("a.txt", writable).text == writable.decode(encoding)


@pytest.mark.parametrize("text", UKRAINIAN)
@pytest.mark.parametrize("encoding", ["cp1251", "koi8-u"])
def test_ukrainian_is_read_in_its_encoding(text: str, encoding: str) -> None:
    assert decode("a.txt", text.encode(encoding)).text == text


@pytest.mark.parametrize("text", WESTERN)
def test_western_text_is_read_as_windows_writes_it(text: str) -> None:
    decoded = decode("a.txt", text.encode("cp1252"))
    assert (decoded.text, decoded.encoding) == (text, "cp1252")


@pytest.mark.parametrize("encoding", OTHERS)
def test_other_scripts_are_left_to_general_statistics(encoding: str) -> None:
    text = OTHERS[encoding]
    assert decode("a.txt", text.encode(encoding)).text == text


def test_a_russian_caption_in_a_long_english_text_decides() -> None:
    text = "A long paragraph in plain English.\n" * 5000 + "Генеральный секретарь встретился с руководством\n"
    assert decode("a.txt", text.encode("cp1251")).text == text


@pytest.mark.parametrize(
    ("mark", "encoding"),
    [
        (codecs.BOM_UTF8, "utf-8"),
        (codecs.BOM_UTF16_LE, "utf-16-le"),
        (codecs.BOM_UTF16_BE, "utf-16-be"),
        (codecs.BOM_UTF32_LE, "utf-32-le"),
        (codecs.BOM_UTF32_BE, "utf-32-be"),
    ],
)
def test_a_byte_order_mark_decides_and_is_no_text(mark: bytes, encoding: str) -> None:
    decoded = decode("a.txt", mark + "Привет, world".encode(encoding))
    assert (decoded.text, decoded.encoding) == ("Привет, world", encoding)


@pytest.mark.parametrize("text", ["Plain English, nothing else.", "Встреча прошла в Москве.", "Оба: both languages."])
@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_utf_16_without_a_mark(text: str, encoding: str) -> None:
    decoded = decode("a.txt", text.encode(encoding))
    assert (decoded.text, decoded.encoding) == (text, encoding)


def test_line_ends_and_no_break_spaces_stay() -> None:
    text = "one\r\n\r\ntwo\u00a0three\rfour\n"
    assert decode("a.txt", text.encode()).text == text


@given(st.text(st.characters(exclude_categories=["Cs", "Cc"])))
def test_utf_8_is_never_taken_for_anything_else(text: str) -> None:
    decoded = decode("a.txt", ("x" + text).encode())
    assert (decoded.text, decoded.encoding) == ("x" + text, "utf-8")


@pytest.mark.parametrize(
    "data",
    [
        "Встреча прошла в Москве 22 марта".encode()[:-1] + b"\xff" + "и завершилась подписанием".encode(),
        "Cafés in Zürich, Köln, São Paulo und Düsseldorf".encode() + b" and M\xfcnchen",
        "Wesentlich größer, fünf Prozent höher".encode()[:-4],
        b"The end: \xed\xa0\x80.",
    ],
    ids=["garbled", "two encodings", "cut off", "surrogate"],
)
def test_broken_utf_8_is_an_error_and_no_garbage(data: bytes) -> None:
    with pytest.raises(UndecodableSource, match=r"a\.txt: is UTF-8, but broken at byte \d+"):
        decode("a.txt", data)


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"%PDF-1.7\n1 0 obj <<>> endobj", "PDF"),
        (b"PK\x03\x04 and so on", "ZIP"),
        (b"{\\rtf1\\ansi Hello}", "RTF"),
        (b"text with a \0 in it", "NUL"),
        (bytes(range(256)) * 4, "NUL"),
        (bytes(range(1, 256)) * 4, "control"),
    ],
)
def test_binary_is_refused(data: bytes, reason: str) -> None:
    with pytest.raises(BinarySource, match=reason):
        decode("a.txt", data)


@pytest.mark.parametrize(
    ("encoding", "text"),
    [
        ("cp1254", "Dışişleri Bakanı görüştü"),
        ("cp1257", "Ministrs tikās ar uzņēmuma pārstāvjiem"),
        ("iso8859-2", "Ministr průmyslu zmínil částku"),
        ("mac-roman", "São Paulo"),
        ("gb18030", "外交部长"),
    ],
)
def test_a_declared_encoding_helps_where_the_bytes_do_not_tell(encoding: str, text: str) -> None:
    assert decode("a.html", text.encode(encoding), encoding).text == text


@pytest.mark.parametrize("declared", ["cp1251", "koi8-r", "iso-8859-1", "utf-8", "windows-1252", "gb2312", "nonsense"])
def test_a_wrong_declaration_does_not_win(declared: str) -> None:
    text = "Министерство объявило о начале посевной кампании в пяти областях страны."
    assert decode("a.html", text.encode("koi8-r"), declared).text == text
    assert decode("a.html", text.encode(), declared).text == text


@pytest.mark.parametrize(
    ("label", "encoding"),
    [
        ("windows-1251", "cp1251"),
        (" UTF-8 ", "utf-8"),
        ("latin1", "cp1252"),
        ("GB2312", "gb18030"),
        ("utf-7", None),
        ("cp037", None),
        ("unicode_escape", None),
        ("rot13", None),
        ("no such", None),
        ("\0", None),
        ("", None),
        (None, None),
    ],
)
def test_labels(label: str | None, encoding: str | None) -> None:
    assert find_encoding(label) == encoding


@given(st.binary())
def test_any_bytes_are_text_or_one_of_two_errors(data: bytes) -> None:
    try:
        assert isinstance(decode("a.txt", data).text, str)
    except (BinarySource, UndecodableSource) as error:
        assert error.source == "a.txt"
