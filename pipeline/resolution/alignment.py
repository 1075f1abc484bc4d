"""How the words of a shorter name may lie inside those of a fuller one."""

from __future__ import annotations

from collections.abc import Callable

from pipeline.resolution.forms import Word, Words

Match = Callable[[Word, Word], bool]


def are_same(short: Words, full: Words) -> bool:
    """Letter for letter, once folded."""
    return bool(short) and [word.text for word in short] == [word.text for word in full]


def are_inflected(short: Words, full: Words) -> bool:
    """Word for word the same but for endings."""
    return 0 < len(short) == len(full) and all(map(Word.matches, short, full))


def opens(short: Words, full: Words) -> bool:
    return are_inflected(short, full[: len(short)])


def closes(short: Words, full: Words) -> bool:
    return len(short) <= len(full) and are_inflected(short, full[len(full) - len(short) :])


def lies_inside(short: Words, full: Words) -> bool:
    """In one run anywhere."""
    return any(are_inflected(short, full[at : at + len(short)]) for at in range(len(full) - len(short) + 1))


def lies_in_order(short: Words, full: Words, match: Match = Word.matches) -> bool:
    """Every word of `short` stands in `full` in the same order, others may stand between."""
    rest = iter(full)
    return bool(short) and all(any(match(word, other) for other in rest) for word in short)


def list_skipped(short: Words, full: Words) -> Words:
    """The words of `full` that `short` leaves out, given that it lies in order."""
    rest, skipped = list(short), []
    for word in full:
        if rest and rest[0].matches(word):
            rest.pop(0)
        else:
            skipped.append(word)
    return tuple(skipped)
