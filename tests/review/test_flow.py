from __future__ import annotations

from collections.abc import Iterable

from hypothesis import given
from hypothesis import strategies as st

from pipeline.release import Span
from pipeline.review.flow import Step, draw_flow
from pipeline.review.marks import ORDER, Mark


def draw(text: str, *marks: Mark, within: Span | None = None) -> str:
    """The flow with the layer of a mark before its bracket, `+` for a part that is not the first."""
    return "".join(map(_show, draw_flow(text, marks, within)))


def _show(step: Step) -> str:
    if step.mark:
        return f"{step.mark.layer}{'' if step.is_first else '+'}["
    return step.words or "]"


def test_marks_stand_inside_one_another() -> None:
    quote, person = Mark(0, 8, "quote"), Mark(4, 8, "person")
    assert draw("We, Lind.", person, quote) == "quote[We, person[Lind]]."


def test_marks_on_the_same_characters_are_drawn_in_the_order_of_layers() -> None:
    assert draw("Lind", Mark(0, 4, "person"), Mark(0, 4, "speaker")) == "speaker[person[Lind]]"


def test_a_mark_that_crosses_a_border_is_drawn_in_parts() -> None:
    assert draw("abcdef", Mark(0, 4, "quote"), Mark(2, 6, "role")) == "quote[abrole[cd]]role+[ef]"


def test_marks_that_touch_do_not_cross() -> None:
    assert draw("abcd", Mark(0, 2, "person"), Mark(2, 4, "place")) == "person[ab]place[cd]"


def test_a_text_without_marks_is_all_words() -> None:
    assert draw("abc") == "abc"
    assert list(draw_flow("", ())) == []


def test_a_part_cuts_marks_at_its_borders() -> None:
    marks = Mark(0, 4, "quote"), Mark(3, 6, "role"), Mark(7, 8, "person")
    assert draw("abcdefgh", *marks, within=Span(2, 5)) == "quote+[crole[d]]role+[e]"


def test_a_mention_in_a_mention_is_no_stop() -> None:
    steps = draw_flow("abcd", (Mark(0, 4, "organisation"), Mark(1, 2, "place")))
    assert [step.is_inner for step in steps if step.mark] == [False, True]


@st.composite
def texts_with_marks(draw_one: st.DrawFn) -> tuple[str, list[Mark]]:
    text = draw_one(st.text(min_size=1, max_size=30))
    starts = st.integers(0, len(text) - 1)
    marks = []
    for start, layer in draw_one(st.lists(st.tuples(starts, st.sampled_from(ORDER)), max_size=8)):
        marks.append(Mark(start, draw_one(st.integers(start + 1, len(text))), layer, f"thing-{len(marks)}"))
    return text, marks


@given(texts_with_marks())
def test_any_marks_nest_and_cover_just_their_characters(given_: tuple[str, list[Mark]]) -> None:
    text, marks = given_
    steps = list(draw_flow(text, marks))
    assert "".join(step.words for step in steps) == text
    assert _covered(steps) == {mark.of: set(range(mark.start, mark.end)) for mark in marks}
    first = [step.mark.of for step in steps if step.mark and step.is_first]
    assert sorted(first) == sorted(mark.of for mark in marks)


def _covered(steps: Iterable[Step]) -> dict[str, set[int]]:
    covered: dict[str, set[int]] = {}
    opened: list[str] = []
    position = 0
    for step in steps:
        if step.mark:
            opened.append(step.mark.of)
        elif step.words:
            for name in opened:
                covered.setdefault(name, set()).update(range(position, position + len(step.words)))
            position += len(step.words)
        else:
            opened.pop()
    assert opened == []
    return covered
