"""What a piece of text tells about its language, and the choice among languages where more is known than the text."""

from __future__ import annotations

import math
import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from pipeline.identification.classifier import rank_languages
from pipeline.identification.scripts import ALPHABETS, CYRILLIC, Script, find_script

SAMPLE = 150
"""Characters that the classifier reads of a block: 300 changed no verdict on the annotated corpus."""
FEW_LETTERS = 3
"""With fewer letters of ordinary words than this, names must speak too."""
FEW_WORDS, SMALL_SHARE = 3, 0.3
"""So must they where fewer ordinary words than this, a mere date, have a smaller share of the letters than this."""
PLENTY = 75
"""Characters of ordinary words beyond which names add nothing but noise and time."""
LARGEST_LEAD = 700.0
"""Logarithm of the largest lead that a floating-point number holds."""
STRANGE_LETTER = 5.0
"""Logarithm of how many times less likely a letter makes a language that does not have it."""
FLOOR = 1e-4
"""Least probability that the classifier may give: one odd name must not forbid a language."""

_WORD = re.compile(r"[^\W\d_]+(?:['’ʻʼ][^\W\d_]+)*")
_ADDRESS_MARKS = ("@", "/", "www.", ".com", ".org")


@dataclass(frozen=True)
class Evidence:
    """What a block of text alone tells.

    Args:
        letters: how many letters of its script were counted.
        script: the dominating script, None for a block without letters.
        scores: for each language of the script the logarithm of its likelihood.
    """

    letters: int = 0
    script: Script | None = None
    scores: Mapping[str, float] = field(default_factory=dict)


def gather_evidence(text: str) -> Evidence:
    """Read a block of text.

    Names are in no language: on a line of a few words they mislead a classifier (a Russian name alone reads as Uzbek).
    So script and language are judged by ordinary words, those without a capital; the whole text has half a vote.
    """
    words = _WORD.findall(_drop_addresses(text))
    ordinary = words if text.isupper() else [word for word in words if not word[0].isupper()]
    every_letter = "".join(words)
    script, letters = find_script("".join(ordinary))
    few = len(ordinary) < FEW_WORDS and letters < SMALL_SHARE * len(every_letter)
    if few or letters < FEW_LETTERS:
        script, letters = find_script(every_letter)
    if script is None:
        return Evidence()
    scores = _score(_sample(words, script), _sample(ordinary, script), script)
    if script is CYRILLIC:
        scores = _weigh_letters(scores, [*words[:1], *ordinary])
    return Evidence(letters, script, scores)


def choose_language(evidence: Evidence, favoured: Mapping[str, float]) -> tuple[str | None, float]:
    """The likeliest language and how many times likelier it is than the next one; (None, 0) without letters.

    Args:
        favoured: how many times likelier each language is before the block is read.
    """
    belief = dict(evidence.scores)
    if not belief:
        return None, 0.0
    for code in favoured.keys() & belief.keys():
        belief[code] += math.log(favoured[code])
    best = max(belief, key=belief.__getitem__)
    score = belief.pop(best)
    return best, math.exp(min(score - max(belief.values()), LARGEST_LEAD)) if belief else math.inf


def add_evidence(pieces: Sequence[Evidence]) -> Evidence:
    """What pieces of text in one script tell together.

    Raises:
        IndexError: there is no piece.
    """
    letters = sum(piece.letters for piece in pieces)
    codes = pieces[0].scores
    return Evidence(letters, pieces[0].script, {code: sum(piece.scores[code] for piece in pieces) for code in codes})


def _drop_addresses(text: str) -> str:
    """The text without e-mail and web addresses, whose words are Latin in every language."""
    if not any(mark in text for mark in _ADDRESS_MARKS):
        return text
    return " ".join(token for token in text.split() if not any(mark in token for mark in _ADDRESS_MARKS))


def _sample(words: Collection[str], script: Script) -> str:
    kept: list[str] = []
    length = 0
    for word in words:
        if script.runs.match(word):
            kept.append(word)
            length += len(word) + 1
            if length > SAMPLE:
                break
    return " ".join(kept)


def _weigh_letters(scores: Mapping[str, float], words: Iterable[str]) -> dict[str, float]:
    """A letter that a language does not have speaks against it: in the first word and ordinary ones, not in names."""
    seen = frozenset("".join(word for word in words if CYRILLIC.runs.fullmatch(word)).lower())
    return {
        code: score if seen <= ALPHABETS.get(code, seen) else score - STRANGE_LETTER for code, score in scores.items()
    }


def _score(whole: str, ordinary: str, script: Script) -> dict[str, float]:
    """Logarithms of likelihoods: both readings have half a vote, ordinary words the whole where there are plenty."""
    if len(ordinary) >= PLENTY:
        return {code: math.log(p + FLOOR) for code, p in rank_languages(ordinary, script).items()}
    scores = {code: math.log(p + FLOOR) / 2 for code, p in rank_languages(whole, script).items()}
    if len(ordinary) >= FEW_LETTERS:
        for code, probability in rank_languages(ordinary, script).items():
            scores[code] += math.log(probability + FLOOR) / 2
    return scores
