"""Russian."""

from __future__ import annotations

from pipeline.languages.language import Language
from pipeline.languages.ru_calendar import RUSSIAN_CALENDAR
from pipeline.languages.ru_cases import RUSSIAN_CASES
from pipeline.languages.ru_letterhead import RUSSIAN_LETTERHEAD
from pipeline.languages.ru_names import RUSSIAN_NAMES
from pipeline.languages.ru_offices import RUSSIAN_OFFICES
from pipeline.languages.ru_speech import RUSSIAN_SPEECH
from pipeline.languages.word_list import words

RUSSIAN = Language(
    code="ru",
    name="Russian",
    honorifics=words("""
        господин господина господину господином госпожа госпожи госпоже госпожу госпожой г-н г-на г-ну г-ном г-жа г-жи
        г-же г-жу г-жой сеньор сеньора сеньору сеньором сеньоры сеньоре сэр леди лорд д-р др доктор доктора доктору
        доктором инженер шейх шейха мсье мадам
    """),
    articles=frozenset(),
    speech=RUSSIAN_SPEECH,
    names=RUSSIAN_NAMES,
    offices=RUSSIAN_OFFICES,
    calendar=RUSSIAN_CALENDAR,
    letterhead=RUSSIAN_LETTERHEAD,
    cases=RUSSIAN_CASES,
)
