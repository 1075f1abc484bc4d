"""Russian dates."""

from __future__ import annotations

from pipeline.languages.calendar import CalendarWords, LookAlikes, TenseWords, alike, alike_forms, inflect, number_forms
from pipeline.languages.word_list import words

_SINGULAR = "ый ой ого ому ым ом ая ую ое"
_HARD = f"{_SINGULAR} ые ых"
_SOFT = "ий его ему им ем яя юю ей ее ие их"
_HUSHING = "ий его ему им ем ая ую ей ее ие их"
_MASCULINE = "+ а у ом е"

_MONTHS = (
    inflect("январ феврал", "ь я ю ём ем е")
    | inflect("март", _MASCULINE, first=3)
    | inflect("апрел", "ь я ю ем е", first=4)
    | inflect("ма", "й я ю ем е", first=5)
    | inflect("июн июл", "ь я ю ем е", first=6)
    | inflect("август", _MASCULINE, first=8)
    | inflect("сентябр октябр ноябр декабр", "ь я ю ём ем е", first=9)
)
_WEEKDAYS = (
    inflect("понедельник вторник", _MASCULINE, first=0)
    | alike("среда среду среды", 2)
    | inflect("четверг", _MASCULINE, first=3)
    | inflect("пятниц суббот", "а у ы е ей ой", first=4)
    | inflect("воскресен", "ье ья ью ьем ьи", first=6)
)
_SEASONS = (
    inflect("весн", "а у ы е ой", first=21)
    | inflect("лет", "о а у ом е", first=22)
    | inflect("осен", "ь и ью", first=23)
    | inflect("зим", "а у ы е ой", first=24)
)
_ORDINALS = (
    alike("первые первых", 1)
    | inflect("перв втор", _SINGULAR)
    | inflect("трет", "ий ьего ьему ьим ьем ья ью ьей ье ьи ьих", first=3)
    | inflect("четвёрт пят шест седьм восьм девят десят одиннадцат двенадцат тринадцат четырнадцат", _SINGULAR, first=4)
    | inflect("пятнадцат шестнадцат семнадцат восемнадцат девятнадцат двадцат", _SINGULAR, first=15)
    | inflect("четверт", _SINGULAR, first=4)
    | inflect("тридцат", _SINGULAR, first=30)
)
_WORDS: dict[str, dict[str, int]] = {
    "month": _MONTHS,
    "month_short": number_forms("янв фев мар апр _ июн июл авг сен окт ноя дек") | alike("сент", 9) | alike("нояб", 11),
    "weekday": _WEEKDAYS,
    "season": _SEASONS,
    "ordinal": _ORDINALS,
    "tens": {"двадцать": 20, "тридцать": 30},
    "last": inflect("последн", _SOFT, first=-1),
    "cardinal": number_forms("_ два три четыре пять шесть семь восемь девять десять одиннадцать")
    | number_forms("_ двух трёх четырёх пяти шести семи восьми девяти десяти одиннадцати")
    | {"две": 2, "трех": 3, "четырех": 4},
    "decade_word": inflect(
        "двадцат тридцат сороков пятидесят шестидесят семидесят восьмидесят девяност", "ые ых", first=2
    ),
    "deictic": {"позавчера": -2, "вчера": -1, "накануне": -1, "сегодня": 0, "завтра": 1, "послезавтра": 2},
    "deictic_adjective": inflect("вчерашн сегодняшн завтрашн", _SOFT, first=-1),
    "relative": alike("этот этого этому этим этом эта эту этой эти этих сего")
    | inflect("текущ", _HUSHING, first=0)
    | inflect("нынешн", _SOFT, first=0)
    | inflect("прошл", _HARD, first=-1)
    | alike_forms("минувш прошедш истекш", _HUSHING, -1)
    | alike_forms("будущ следующ ближайш грядущ", _HUSHING, 1),
    "context": alike("тот того тому том та ту той") | inflect("предыдущ", _HUSHING, first=-1),
    "same": {"же": 0},
    "part_of_day": alike("утро утром утра вечер вечером вечера ночь ночью ночи"),
    "day_unit": alike("день дня дню днём днем дне"),
    "week": inflect("недел", "я и е ю ей", first=0),
    "weekend": alike("выходные выходных"),
    "month_unit": inflect("месяц", _MASCULINE, first=0) | alike("месяцев", 1),
    "quarter": inflect("квартал", _MASCULINE, first=0) | alike("кварталы кварталов кварталах", 1),
    "quarter_short": {"кв": 0},
    "half": inflect("полугоди", "е я ю ем и", first=0) | inflect("половин", "а у ы е ой", first=1),
    "year_unit": alike("год года году годом годе") | alike("годы годов годам годами годах", 1),
    "year_short": {"г": 0, "гг": 1},
    "decade_unit": inflect("десятилети", "е я ю ем и", first=0),
    "century": inflect("век", _MASCULINE, first=0)
    | inflect("столети", "е я ю ем и", first=0)
    | alike("веков веках столетий", 1),
    "century_short": {"в": 0, "вв": 1},
    "fiscal": inflect("финансов", _HARD, first=0),
    "and": {"и": 0},
    "to": {"по": 0, "до": 0},
    "onto": {"на": 0},
    "between": {"между": 0},
    "edge": alike("начало начала начале конец конца конце концу середина середины середине середину"),
}

_PHRASES = {
    "joint": "dash | to | and",
    "month_name": "month | month_short (dot (?=year))?",
    "day_number": "day | nth",
    "weekday_before": "weekday comma?",
    "year_name": "year_unit | year_short dot?",
    "relative_year": "(relative | context same?) year_unit",
    "calendar_year": "year year_name? | relative_year",
    "any_year": "calendar_year | year fiscal year_unit | year_unit",
    "number_of": "ordinal | nth | roman | last",
    "quarter_name": "quarter | quarter_short dot?",
}

_POINTS = (
    ("day", "weekday_before? (day_number | ordinal | tens ordinal) month_name calendar_year?"),
    ("iso", "iso"),
    ("figures", "numeric (year_unit | year_short dot?)?"),
    ("quarter", "(number_of | day) quarter_name any_year"),
    ("quarter", "(ordinal | nth | roman | day) quarter"),
    ("half", "(number_of | day) half any_year"),
    ("half", "(ordinal | nth | roman | day) half"),
    ("first_months", "ordinal? (cardinal | day) month_unit any_year"),
    ("month", "month_name calendar_year"),
    ("month", "month"),
    ("recurring", "relative (month | season)"),
    ("season", "season calendar_year"),
    ("season", "season"),
    ("weekday", "weekday relative week"),
    ("weekday", "relative weekday"),
    ("weekday", "weekday"),
    ("part_of_day", "relative part_of_day"),
    ("shift", "relative (week | weekend | month_unit | quarter | year_unit | decade_unit | century)"),
    ("shift", "context same? (month_unit | quarter | year_unit)"),
    ("shift", "(?<=edge) year_unit"),
    ("deictic", "deictic_adjective day_unit"),
    ("deictic", "deictic"),
    (
        "fiscal_year",
        "year fiscal year_unit | year slash (year | day | short) fiscal? year_unit?"
        " | year dash (day | short) year_name",
    ),
    ("decade", "(decade | decade_word) year_unit | decade"),
    ("year", "year year_name"),
    ("century", "(roman | ordinal | nth) century | roman century_short dot"),
)

_RANGES = (
    ("quarter_of_months", "month_name dash month_name calendar_year?"),
    (
        "days",
        "weekday_before? day_number (comma day_number){0,9} (joint | onto)"
        " weekday_before? day_number month_name calendar_year?",
    ),
    ("years", "year (comma year){0,9} joint year (year_name | fiscal year_unit)"),
    ("quarters", "(ordinal | roman) joint (ordinal | roman) quarter any_year?"),
    ("centuries", "roman joint roman (century | century_short dot)"),
    ("range", "point joint point"),
)

_TENSE = TenseWords(
    past=words("был была было были напомним уже ещё еще") | {"состоянию на"},
    participle_endings=(
        *("л", "ла", "ло", "ли", "лся", "лась", "лось", "лись"),
        *("ан", "ана", "ано", "аны", "ён", "ен", "ена", "ено", "ены"),
        *("ят", "ята", "ято", "яты", "ыт", "ыта", "ыто", "ыты"),
    ),
    not_participles=words("""
        если или школа школы дела дело сила село числа число отдел раздел канал журнал персонал материал капитал филиал
        земли цели модели доли роли начала начало около мало план плана страна страны цена цены член члена члены смена
        сторона стороны один океан океана лицензиями стал посол зал угол футбол масло стекло тело экипажи война войны
        сигнал сигналы причала вокзал вокзала ла
    """),
    future=words("""
        будет будут будем намечен намечена намечено намечены запланирован запланирована запланировано запланированы
        предстоит должен должна должно должны намерен намерена намерены назначен назначена назначено назначены рассчитан
        рассчитана предусмотрен предусмотрено предусмотрены завтра
    """)
    | {"не ранее", "не раньше"},
    future_endings=tuple("ится ётся ется утся ются атся ятся ет ёт ит ут ют ат ят".split()),
    not_future=words("""
        лет нет совет бюджет комитет кабинет факультет университет институт маршрут предмет интернет ответ запрет
        приоритет кредит визит депозит транзит дефицит лимит аудит саммит результат формат аппарат мандат чемпионат
        депутат кандидат сертификат адвокат экспонат отчёт счёт расчёт зачёт полёт налёт взлёт
        отчет счет расчет зачет полет налет взлет
        принят взят занят снят изъят является являются может могут
        говорит сообщает сообщают отмечает отмечают считает передаёт передает передают пишет добавляет
        подчёркивает подчеркивает заявляет рассказывает сообщается говорится отмечается доводит информирует
        просит указывает подтверждает напоминает уточняет поясняет
    """),
    clause_borders=words(", что где когда хотя"),
    openings=words("до к ко"),
    deadlines=words("на"),
)

_LOOK_ALIKES = LookAlikes(
    ambiguous=words("марта мая май августа среда среду среды"),
    time_prepositions=words("""
        в во с со до к на по за из от о об и после начале начала конце конца концу середине середины утром вечером днём
        днем ночью весь всего
    """),
    season_adverbs=words("весной летом осенью зимой"),
    season_prepositions=words("в на к ко до с со за после конце конца начале начала всё все всю весь"),
    function_words=words("в на с со к до и или но а по из от о об за при для у не как что чтобы когда где это"),
    frequencies=words("каждый каждого каждую каждой каждое каждые каждым любой любую любое любого"),
    eves=words("накануне"),
    eve_endings=tuple("та да на ка ия га за ва са ны ки ов ев ей ний ра чи жи ши сти".split()),
    streaks=words("подряд"),
    sports=words("матч матча матче гол голов тайм тайма"),
)

RUSSIAN_CALENDAR = CalendarWords(
    words=_WORDS,
    suffixes=dict.fromkeys("-го -му -м -й -я -ю -ом -ый -ого".split(), "nth")
    | dict.fromkeys("-е -х -ые -ых".split(), "decade"),
    phrases=_PHRASES,
    points=_POINTS,
    ranges=_RANGES,
    tense=_TENSE,
    look_alikes=_LOOK_ALIKES,
)
