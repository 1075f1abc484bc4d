"""Names of people in several cultures, each with the spellings that releases give it."""

from __future__ import annotations

import random
from dataclasses import dataclass

SCHEMES = {
    "official": dict(zip("жхцчшщъыьэюяйёе", "zh kh ts ch sh shch  y  e yu ya y yo e".split(" "), strict=True)),
    "passport": dict(zip("жхцчшщъыьэюяйёе", "zh kh ts ch sh shch ie y  e iu ia i e e".split(" "), strict=True)),
    "careless": dict(zip("жхцчшщъыьэюяйёе", "zh h ts ch sh sch  y  e yu ya i e e".split(" "), strict=True)),
}
PLAIN = dict(zip("абвгдзиклмнопрстуфії", "abvgdziklmnoprstufii", strict=True))

SLAVIC_MEN = """
    Александр Сергей Владимир Андрей Алексей Дмитрий Михаил Николай Иван Евгений Юрий Виктор Игорь Олег
    Максим Павел Артём Антон Константин Валерий Пётр Кирилл Илья Роман Борис Григорий Фёдор Анатолий
    Вячеслав Георгий Степан Тимофей
""".split()
SLAVIC_WOMEN = """
    Елена Ольга Наталья Татьяна Ирина Светлана Анна Мария Екатерина Юлия Людмила Галина Ксения Дарья
    Полина Вера Любовь Виктория Надежда Алина Оксана Софья
""".split()
PATRONYMICS = "Иванович Петрович Сергеевич Алексеевич Михайлович Андреевич".split()
SLAVIC_ROOTS = """
    Иван Петр Кузнец Смирн Попов Сокол Лебед Козл Новик Мороз Волк Соловь Васильк Зайц Павл Голуб
    Виноград Богдан Ворон Фёдор Михайл Беля Тарас Бел Комар Орл Кисел Макар Андре Ковал Иль Гус Тит
    Кузьм Кудр Баран Кулик Алексе Степан Яковл Сорок Серге Роман Захар Борис Корол Герасим Понома Григор
    Лазар Медвед Ерш Никит Собол Ряб Поляк Цвет Данил Жук Журавл Никола Крыл Максим Сидор Осип Белоус
    Федот Дорофе Егор Матве Бобр Дмитри Калин Анисим Пет Антон Тимофе Никифор Весел Филип Марк Больш
    Сухан Мирон Широк Александр Коновал Шестак Казак Ефим Денис Гром Фом Давыд Мельник Щерб Блин
    Колесник
""".split()
TURKIC_MEN = (
    "Нурлан Аскар Ерлан Бахыт Темир Шавкат Рустам Алишер Бахтияр Кайрат Санжар Азамат Данияр Жомарт Улугбек".split()
)
TURKIC_WOMEN = "Айгуль Гульнара Динара Жанна Зарина Мадина Сауле Камила Нигора".split()
TURKIC_ROOTS = """
    Назар Ток Ахмет Карим Рахмон Юсуп Абдул Мамед Нур Исмаил Хаким Саид Тулеген Жапар Атам
    Бекмурат Ибраим Усман Джакып Умар Шарип Касым Мус Оспан Сатп Ермек Мырз Турсун Холмат Эрмат Кадыр
    Байжан Сулейман Искандер Досмухамед
""".split()
ENGLISH_MEN = """
    John James Michael David Robert William Richard Thomas Paul Mark Daniel Andrew Steven Peter George
    Kevin Brian Martin Simon Edward Patrick Graham Neil Oliver Henry Samuel Colin Douglas Walter Nathan
""".split()
ENGLISH_WOMEN = """
    Mary Sarah Elizabeth Jennifer Emma Laura Susan Helen Karen Rachel Kate Alice Margaret Claire Julie
    Ruth Amanda Hannah Victoria Grace Fiona Olivia
""".split()
ENGLISH_COMMON = (
    "Smith Jones Brown Taylor Williams Wilson Johnson Davies Miller Clark White Thompson Walker Hall Green".split()
)
ENGLISH_HEADS = """
    Ash Black Brad Bright Brook Burn Car Chester Clay Cole Cran Crow Dal Dun East Elm Fair Farn Green
    Hadd Ham Hart Hazel High Hol Hunt Kings Lang Long Mar Mill Nor Oak Pem Rad Red Rock Row Sand Shel
    Stan Strat Thorn Wake Wal West Wood
""".split()
ENGLISH_TAILS = (
    "bury combe croft dale field ford ham hurst ley man more ridge shaw son ton wall well wood worth".split()
)
RUSSIAN_FOR_ENGLISH = {
    "John": "Джон", "James": "Джеймс", "Michael": "Майкл", "David": "Дэвид", "Robert": "Роберт", "William": "Уильям",
    "Richard": "Ричард", "Thomas": "Томас", "Paul": "Пол", "Mark": "Марк", "Daniel": "Дэниел", "Peter": "Питер",
    "Smith": "Смит", "Brown": "Браун", "Johnson": "Джонсон", "Wilson": "Уилсон", "Miller": "Миллер", "Walker": "Уокер",
    "Clark": "Кларк", "Hall": "Холл", "Green": "Грин", "Emma": "Эмма", "Laura": "Лаура",
    "Sarah": "Сара", "Helen": "Хелен",
}  # fmt: skip
NICKNAMES = {"Robert": "Bob", "William": "Bill", "Michael": "Mike", "Thomas": "Tom", "David": "Dave", "Steven": "Steve"}
CHINESE_FAMILIES = (
    "Wang Li Zhang Liu Chen Yang Huang Zhao Wu Zhou Xu Sun Ma Zhu Hu Guo He Lin Gao Luo Zheng Xie Tang Deng".split()
)
CHINESE_SYLLABLES = (
    "Jian Wei Ming Hao Xiao Jun Hua Li Mei Fang Yi Qiang Lei Na Jing Bo Tao Yan Ping Zhi Guang Hong Yu Xin".split()
)
SPANISH_MEN = "José Carlos Juan Luis Miguel Jorge Andrés Martín Ramón Raúl Tomás Joaquín".split()
SPANISH_WOMEN = "María Lucía Carmen Inés Sofía Mónica Verónica Ángela".split()
SPANISH_FAMILIES = """
    García Fernández González López Pérez Gómez Díaz Muñoz Álvarez Núñez Ibáñez Peña Castillo Rojas
    Medina Vargas Cárdenas Olivares Zamora Quiroga Ledesma Arancibia Barrientos Echeverría Larraín
    Undurraga Villalobos Zúñiga Montalvo Becerra
""".split()
ARABIC_MEN = "Mohammed Ahmed Ali Hassan Omar Khalid Yusuf Ibrahim Saeed Tariq Faisal Hamad Rashid Sultan".split()
ARABIC_FAMILIES = """
    Al-Rashidi Al-Mansouri Al-Nuaimi El-Sayed Haddad Khoury Al-Harbi Najjar Al-Otaibi Mansour Al-Shamsi
    Darwish Aziz Al-Qahtani Fakhoury Sabbagh Al-Ghamdi Al-Kuwari Tlass Bitar
""".split()


@dataclass(frozen=True)
class Spellings:
    """How a person is called: Latin forms, the usual one first; Cyrillic ones in the nominative and in other cases."""

    latin: tuple[tuple[str, ...], ...]
    """Given names and surname, in the order in which they are said."""
    cyrillic: tuple[str, ...] = ()
    oblique: tuple[tuple[str, ...], ...] = ()
    patronymic: str = ""
    nickname: str = ""
    middle: str = ""
    family_first: bool = False


def romanise(word: str, scheme: str) -> str:
    """A Cyrillic word by one of the schemes that offices and editors use."""
    table, latin, before = SCHEMES[scheme], "", ""
    for letter in word.lower():
        piece = table.get(letter, PLAIN.get(letter, letter))
        if letter == "е" and scheme == "official" and (not before or before in "аеёиоуыэюяъь"):
            piece = "ye"
        latin, before = latin + piece, letter
    if scheme != "passport" and latin.endswith(("iy", "yy")):
        latin = latin[:-2] + "y"
    return latin.capitalize()


DECLENSIONS = (
    ("ский", 2, "ого ому им"),
    ("ская", 2, "ой ой ой"),
    ("ова", 1, "ой ой ой"),
    ("ева", 1, "ой ой ой"),
    ("ина", 1, "ой ой ой"),
    ("ия", 1, "и и ей"),
    ("я", 1, "и е ей"),
    ("га", 1, "и е ой"),
    ("ка", 1, "и е ой"),
    ("а", 1, "ы е ой"),
    ("й", 1, "я ю ем"),
    ("ь", 1, "я ю ем"),
)
"""Endings, how many letters fall away, and those of the genitive, dative and instrumental."""


def decline(word: str, is_woman: bool) -> tuple[str, ...]:
    """The genitive, dative and instrumental of a Russian name."""
    given = word in (*SLAVIC_WOMEN, *TURKIC_WOMEN)
    for ending, cut, cases in DECLENSIONS:
        if word.endswith(ending) and not (given and ending in ("ова", "ева", "ина")):
            return tuple(word[:-cut] + case for case in cases.split())
    if is_woman or word[-1] in "оеуиюыэ":
        return (word,) * 3
    return word + "а", word + "у", word + ("ым" if word.endswith(("ов", "ев", "ин")) else "ом")


def make_slavic(rng: random.Random, men: list[str], women: list[str], roots: list[str], tails: list[str]) -> Spellings:
    """A name of the post-Soviet world: a Cyrillic form, and several Latin ones."""
    is_woman = rng.random() < 0.3
    given = rng.choice(women if is_woman else men)
    surname = pick(rng, roots) + rng.choice(tails)
    if is_woman and surname.endswith(("ов", "ев", "ин")):
        surname += "а"
    elif is_woman and surname.endswith("ский"):
        surname = surname[:-2] + "ая"
    latin = tuple((romanise(given, scheme), romanise(surname, scheme)) for scheme in SCHEMES)
    declined = tuple(zip(decline(given, is_woman), decline(surname, is_woman), strict=True))
    return Spellings(latin, (given, surname), declined, "" if is_woman else rng.choice(PATRONYMICS))


def make_english(rng: random.Random) -> Spellings:
    given = pick(rng, ENGLISH_WOMEN if rng.random() < 0.35 else ENGLISH_MEN)
    common = rng.random() < 0.12
    surname = rng.choice(ENGLISH_COMMON) if common else rng.choice(ENGLISH_HEADS) + rng.choice(ENGLISH_TAILS)
    known = given in RUSSIAN_FOR_ENGLISH and surname in RUSSIAN_FOR_ENGLISH
    cyrillic = (RUSSIAN_FOR_ENGLISH[given], RUSSIAN_FOR_ENGLISH[surname]) if known else ()
    middle = rng.choice("ABCDEFGHJKLMNPRST") + "." if rng.random() < 0.3 else ""
    return Spellings(((given, surname),), cyrillic, nickname=NICKNAMES.get(given, ""), middle=middle)


def make_chinese(rng: random.Random) -> Spellings:
    one, two = rng.choice(CHINESE_SYLLABLES), rng.choice(CHINESE_SYLLABLES).lower()
    family = pick(rng, CHINESE_FAMILIES)
    return Spellings(((family, one + two), (family, f"{one}-{two}")), family_first=True)


def make_spanish(rng: random.Random) -> Spellings:
    given = rng.choice(SPANISH_WOMEN if rng.random() < 0.4 else SPANISH_MEN)
    return Spellings(((given, rng.choice(SPANISH_FAMILIES), rng.choice(SPANISH_FAMILIES)),))


def make_arabic(rng: random.Random) -> Spellings:
    given, father, family = rng.choice(ARABIC_MEN), rng.choice(ARABIC_MEN), rng.choice(ARABIC_FAMILIES)
    spaced = family.replace("Al-", "Al ").replace("El-", "El ")
    return Spellings(((given, father, family), (given, father, spaced)))


def pick(rng: random.Random, names: list[str]) -> str:
    """The first of a list are common, the last are rare."""
    return names[min(int(len(names) * rng.random() ** 1.4), len(names) - 1)]


def make_spellings(rng: random.Random, culture: str) -> Spellings:
    """A name of a culture."""
    if culture == "slavic":
        return make_slavic(rng, SLAVIC_MEN, SLAVIC_WOMEN, SLAVIC_ROOTS, "ов ов ов ин ин енко ский чук".split())
    if culture == "turkic":
        tails = ["ов", "ов", "баев", "бетов", "кулов"]
        return make_slavic(rng, TURKIC_MEN, TURKIC_WOMEN, TURKIC_ROOTS, tails)
    makers = {"english": make_english, "chinese": make_chinese, "spanish": make_spanish, "arabic": make_arabic}
    return makers[culture](rng)
