"""Russian."""

from __future__ import annotations

from pipeline.languages.language import Language, SpeechWords
from pipeline.languages.ru_names import RUSSIAN_NAMES
from pipeline.languages.word_list import words

RUSSIAN = Language(
    code="ru",
    name="Russian",
    honorifics=words("""
        господин господина господину господином госпожа госпожи госпоже госпожу госпожой г-н г-на г-ну г-ном г-жа г-жи
        г-же г-жу г-жой сеньор сеньора сеньору сеньором сеньоры сеньоре сэр леди лорд д-р др доктор доктора доктору доктором
        инженер шейх шейха мсье мадам
    """),
    articles=frozenset(),
    speech=SpeechWords(
        verbs=frozenset("сказал сказала отметил отметила заявил заявила подчеркнул подчеркнула".split()),
        clause_verbs=frozenset("сказал сказала отметил отметила заявил заявила подчеркнул подчеркнула сообщил сообщила".split()),
        prefixes=("по словам", "по мнению"),
        conjunctions=frozenset({"что"}),
        pronouns=frozenset({"он", "она", "они"}),
    ),
    names=RUSSIAN_NAMES,
)
