"""Russian."""

from __future__ import annotations

from pipeline.languages.language import Language, SpeechWords

RUSSIAN = Language(
    code="ru",
    name="Russian",
    honorifics=frozenset("господин господина господину господином госпожа госпожи госпоже г-н г-на г-ну г-жа г-жи".split()),
    articles=frozenset(),
    legal_suffixes=frozenset("ооо оао зао пао ао гк".split()),
    speech=SpeechWords(
        verbs=frozenset("сказал сказала отметил отметила заявил заявила подчеркнул подчеркнула".split()),
        clause_verbs=frozenset("сказал сказала отметил отметила заявил заявила подчеркнул подчеркнула сообщил сообщила".split()),
        prefixes=("по словам", "по мнению"),
        conjunctions=frozenset({"что"}),
        pronouns=frozenset({"он", "она", "они"}),
    ),
)
