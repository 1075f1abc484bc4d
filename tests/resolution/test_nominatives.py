"""The word before a name, and names as a release lists them."""

from __future__ import annotations

import pytest

from pipeline.languages import LANGUAGES
from pipeline.release import Mention
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


def make_cluster(text: str, language: str, *names: str) -> Cluster:
    """A person whose forms are all the names, the first the fullest."""
    mentions = {name: Mention(text.index(name), text.index(name) + len(name), "person") for name in names}
    forms = [Form("person", name, LANGUAGES[language], (mention,)) for name, mention in mentions.items()]
    return Cluster.of(*forms)


def test_all_mentions_speak_for_the_name() -> None:
    text = "По словам Рауля Тапсобы, всё готово. Тапсоба добавил."
    assert name_cluster(make_cluster(text, "ru", "Рауля Тапсобы", "Тапсоба"), text) == "Рауль Тапсоба"


def test_a_language_without_cases_keeps_its_names() -> None:
    text = "Anna met Raul Tapsoba."
    assert name_cluster(make_cluster(text, "en", "Raul Tapsoba"), text) == "Raul Tapsoba"
