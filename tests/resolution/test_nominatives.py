"""The word before a name, and names as a release lists them."""

from __future__ import annotations

import pytest

from pipeline.languages import LANGUAGES
from pipeline.release import Block, Mention, Release, Source
from pipeline.resolution.clusters import Cluster
from pipeline.resolution.forms import Form
from pipeline.resolution.nominatives import find_word_before, name_cluster


@pytest.mark.parametrize(
    ("before", "word"),
    [
        ("Встреча с ", "с"),
        ("Встреча С\u00a0", "с"),
        ("", ""),
        ("Глава\n\n", ""),
        ("Он приехал. ", ""),
        ("Живёт в г. ", "г."),
        ("Париж, ", ","),
        ("ООО «", '"'),
        ("банк (", '"'),
        ("сказал: «В ", "в"),
        ('Слова "да" ', '"'),
    ],
)
def test_the_word_before_a_position(before: str, word: str) -> None:
    assert find_word_before(before + "Норов", len(before)) == word


def name_thing(text: str, language: str, *names: tuple[str, str]) -> str:
    """The name of a person whose forms are all `names`, each with its language, in a release in `language`."""
    mentions = {name: Mention(text.index(name), text.index(name) + len(name), "person") for name, _ in names}
    forms = [Form("person", name, LANGUAGES[code], (mentions[name],)) for name, code in names]
    blocks = (Block(0, len(text), "paragraph", language),)
    release = Release(Source("a.txt", "text/plain", "utf-8", "0" * 64), text, language=language, blocks=blocks)
    return name_cluster(Cluster.of(*forms), release)


def test_all_mentions_speak_for_the_name() -> None:
    text = "По словам Рауля Тапсобы, всё готово. Тапсоба добавил."
    assert name_thing(text, "ru", ("Рауля Тапсобы", "ru"), ("Тапсоба", "ru")) == "Рауль Тапсоба"


def test_a_language_without_cases_keeps_its_names() -> None:
    text = "Anna met Raul Tapsoba."
    assert name_thing(text, "en", ("Raul Tapsoba", "en")) == "Raul Tapsoba"


def test_a_form_in_the_language_of_the_release_goes_before_a_fuller_one_in_another() -> None:
    text = "From Brazil. Из Бразилии."
    assert name_thing(text, "en", ("Brazil", "en"), ("Бразилии", "ru")) == "Brazil"
    assert name_thing(text, "ru", ("Brazil", "en"), ("Бразилии", "ru")) == "Бразилия"
