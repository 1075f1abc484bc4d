"""Was this line break typed, or made by a program that breaks long lines?

A program fills a line as long as the next word still fits (greedy line breaking, the "first-fit" of Knuth and Plass,
"Breaking Paragraphs into Lines", 1981). So a break before which the next word would have fitted was typed by a person.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from pipeline.layout.lines import Line

WHOLE = 3
"""Words of a line that no running text repeats, or puts in another script, by chance between two breaks."""
NARROWEST, WIDEST = 40, 132
"""Widths at which programs break lines: from a narrow mail window to the line printer's 132 columns, still in use."""
OPEN_SHARE = 0.25
"""Share of breaks that must fall inside a sentence: a half where paragraphs of two lines follow without a blank."""
FULL_SHARE = 0.7
"""Share of those that the width must explain. Typists' own breaks inside a wrapped text are the rest."""
LOWER_SHARE = 0.25
"""Share of those after which a small letter follows: two thirds in English and Russian prose, two fifths in German,
next to none in tables, lists of names and addresses, whose lines may be just as even."""
TYPICAL = 0.95
"""Rank of the line that tells the width: the longest few may be web addresses that nothing could break."""
EVEN_SHARE = 0.9
"""Share of full lines where every letter had the same width. Names may then open all but `LOWER_SHARE_IF_EVEN`."""
LOWER_SHARE_IF_EVEN = 0.05
SPEAKS = 4
"""Breaks from which on their evenness is no chance."""
NEARLY_FULL = 0.75
"""Share of the width that proportional fonts leave of a full line when their text is copied."""


@dataclass(frozen=True)
class Wrap:
    """How lines were broken.

    Args:
        width: columns that a line may fill.
        margin: indent of lines that go on in the middle of a sentence.
        is_ragged: words were measured in a proportional font, so that full lines differ in columns.
    """

    width: int
    margin: int = 0
    is_ragged: bool = False


@dataclass(frozen=True)
class Joint:
    """The break between two lines that follow one another.

    Args:
        wrap: how the lines around were broken, None if they were not.
        opens: the block of the line above is short enough to be a caption: it has one line or two.
        closes: nothing follows the line below.
        is_parted: paragraphs are parted by blank lines, so that other breaks need no reason.
        in_list: the block of the line above opens like an item of a list.
        repeats: whether the line above, and the line below, stand in the text again.
    """

    above: Line
    below: Line
    wrap: Wrap | None
    opens: bool = False
    closes: bool = False
    is_parted: bool = False
    in_list: bool = False
    repeats: tuple[bool, bool] = (False, False)

    @property
    def is_full(self) -> bool:
        """The next word would not have fitted on the line above."""
        return self.wrap is not None and self.above.width + self.below.first_word_width > self.wrap.width

    @property
    def is_nearly_full(self) -> bool:
        return self.wrap is not None and self.above.width >= NEARLY_FULL * self.wrap.width


Rule = Callable[[Joint], bool | None]


def _alone(joint: Joint) -> bool | None:
    return False if joint.above.stands_alone or joint.below.stands_alone else None


def _repeated(joint: Joint) -> bool | None:
    """Running text does not repeat whole lines; a caption that is glued to a paragraph does.

    The last line of a caption that was wrapped, too, may differ from its like: it is there that captions are shortened.
    """
    glued_above = joint.repeats == (True, False) and joint.opens and not joint.closes and _begins_anew(joint.below)
    glued_below = joint.repeats == (False, True) and joint.above.ends_sentence
    return False if glued_above or glued_below else None


def _bullet(joint: Joint) -> bool | None:
    if joint.below.is_bullet:
        return False
    listed = joint.above.ends_sentence and (joint.in_list or joint.above.text.endswith(":"))
    return False if joint.below.may_be_bullet and (listed or not joint.is_full) else None


def _script(joint: Joint) -> bool | None:
    """A caption in another script, glued above a paragraph or below one."""
    anew = _begins_anew(joint.below) and (joint.opens or joint.above.ends_sentence)
    return False if anew and _scripts_differ(joint.above, joint.below) else None


def _scripts_differ(above: Line, below: Line) -> bool:
    return above.script is not below.script and above.script is not None and below.script is not None


def _begins_anew(line: Line) -> bool:
    return len(line.text.split()) >= WHOLE and not line.starts_lower


def _hyphen(joint: Joint) -> bool | None:
    """A word broken in two."""
    text = joint.above.text
    broken = len(text) > 1 and text[-1] in "-\u2010" and text[-2].isalpha()
    return True if broken and joint.below.starts_lower else None


def _continued(joint: Joint) -> bool | None:
    """A long line stops in the middle of a sentence that goes on below with a small letter."""
    if joint.above.ends_sentence or not joint.below.starts_lower:
        return None
    return True if joint.wrap is not None or joint.above.width >= NARROWEST else None


def _unwrapped(joint: Joint) -> bool | None:
    return False if joint.wrap is None else None


def _indented(joint: Joint) -> bool | None:
    """The first line of a paragraph is set in; so are the later lines of an item in a list."""
    set_in = joint.wrap is not None and joint.below.indent > joint.wrap.margin
    return False if set_in and not joint.in_list else None


def _filled(joint: Joint) -> bool | None:
    return True if joint.is_full else None


def _nearly_filled(joint: Joint) -> bool | None:
    ragged = joint.wrap is not None and joint.wrap.is_ragged
    goes_on = joint.is_parted or not joint.above.ends_sentence
    return True if ragged and goes_on and joint.is_nearly_full else None


RULES: tuple[Rule, ...] = (
    _alone,
    _repeated,
    _bullet,
    _script,
    _hyphen,
    _continued,
    _unwrapped,
    _indented,
    _filled,
    _nearly_filled,
)
"""Asked in order: True joins the two lines to one paragraph, False parts them, None leaves it to the next rule."""


def is_joined(joint: Joint) -> bool:
    """Whether the two lines belong to one paragraph; without a rule that says so they do not."""
    return next((answer for rule in RULES if (answer := rule(joint)) is not None), False)


def find_wrap(groups: Sequence[Sequence[Line]]) -> Wrap | None:
    """How the lines were broken, None if they were not: each is then a paragraph of its own.

    Args:
        groups: lines with nothing between them, group by group.
    """
    joints = [pair for group in groups for pair in pairwise(group) if _may_run_on(*pair)]
    if not joints:
        return None
    widths = sorted(line.width for group in groups if len(group) > 1 for line in group)
    width = widths[int(TYPICAL * (len(widths) - 1))]
    if not NARROWEST <= width <= WIDEST:
        return None
    return _judge_breaks([Joint(above, below, Wrap(width)) for above, below in joints], width)


def _may_run_on(above: Line, below: Line) -> bool:
    return not (above.stands_alone or below.stands_alone or _scripts_differ(above, below))


def _judge_breaks(joints: Sequence[Joint], width: int) -> Wrap | None:
    inside = [joint for joint in joints if not joint.above.ends_sentence]
    continued = [joint for joint in inside if joint.below.starts_lower]
    cased = len(continued) + sum(joint.below.starts_upper for joint in inside)
    is_even = sum(joint.is_full for joint in inside) >= EVEN_SHARE * len(inside)
    enough = len(inside) >= max(1, OPEN_SHARE * len(joints))
    lower_share = LOWER_SHARE_IF_EVEN if is_even and len(inside) >= SPEAKS else LOWER_SHARE
    filled = sum(joint.is_full or joint.is_nearly_full for joint in inside) >= FULL_SHARE * len(inside)
    if not (enough and filled and len(continued) >= lower_share * cased):
        return None
    margin = min((joint.below.indent for joint in continued), default=0)
    return Wrap(width, margin, is_ragged=sum(joint.is_full for joint in continued) < EVEN_SHARE * len(continued))
