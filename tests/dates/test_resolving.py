"""The same words on different days, with and without a day of publication."""

from __future__ import annotations

from datetime import date

import pytest


@pytest.mark.parametrize(
    ("published", "drawn"),
    [
        (date(2021, 1, 10), "It closed in [December|2020-12]."),
        (date(2021, 1, 10), "It will close in [December|2021-12]."),
        (date(2021, 12, 10), "It will close on [8 January|2022-01-08]."),
        (date(2021, 12, 10), "It closed on [8 March|2021-03-08]."),
        (date(2021, 3, 23), "It closed on [24 March|2021-03-24]."),
        (date(2008, 3, 18), "It closed on [29 February|2008-02-29]."),
        (date(2009, 3, 18), "It closed on [29 February|2008-02-29]."),
        (date(2010, 3, 18), "It closed on [29 February|?]."),
        (date(2021, 3, 23), "It will close on [Sunday, 4 July|2021-07-04], not on [Monday, 4 July|2022-07-04]."),
        (date(2021, 1, 12), "Profit fell in [the fourth quarter|2020-36]."),
        (date(2021, 1, 12), "Profit fell in [the previous year|2020]."),
        (date(2021, 2, 1), "It froze [this winter|2020-24] and [last winter|2019-24]."),
        (date(2021, 12, 1), "It froze [last winter|2020-24] and will [next winter|2022-24]."),
        (date(2021, 5, 12), "It reopens [next autumn|2022-23]."),
        (date(2020, 12, 19), "It reopens [next spring|2021-21]."),
        (date(2021, 11, 20), "It closed [last November|2020-11] and reopens [next November|2022-11]."),
        (date(2015, 9, 22), "He was at the fair [this weekend|2015-09-19/2015-09-20]."),
        (date(2015, 9, 22), "He will be at the fair [this weekend|2015-09-26/2015-09-27]."),
        (date(2021, 1, 1), "It closed [yesterday|2020-12-31], in [the fourth quarter of last year|2020-36]."),
        (date(2021, 3, 23), "It was closed until [Friday|2021-03-26]."),
        (date(2021, 3, 23), "It has been open since [Friday|2021-03-19]."),
        (date(2021, 3, 23), '"We will open it," he said on [Friday|2021-03-19].'),
        (date(2021, 3, 23), "It was built in [this century|20XX], in [this decade|202X]."),
        (date(2021, 3, 23), "It left [Friday|2021-03-19]. A guided walk on [Friday|2021-03-26] will follow."),
    ],
)
def test_published(redraw, published: date, drawn: str) -> None:
    assert redraw(drawn, "en", published) == drawn


@pytest.mark.parametrize(
    "drawn",
    [
        "It closed on [22 March|XXXX-03-22] and in [May|XXXX-05].",
        "It closed from [16 to 17 November|XXXX-11-16/XXXX-11-17].",
        "It closed from [30 December to 2 January|XXXX-12-30/XXXX-01-02].",
        "It closed [today|?], on [Tuesday|?], [last year|?] and [last week|?].",
        "It closed in [the third quarter|XXXX-35] and in [the first half of the year|XXXX-01/XXXX-06].",
        "It closed in [March last year|XXXX-03].",
        "It closed on [7 April 2006|2006-04-07]; until [7 April|2006-04-07] it was open.",
        "It closed on [7 April 2006|2006-04-07] and [7 April 2007|2007-04-07]; until [7 April|XXXX-04-07] it was open.",
        "It closed on [Thursday, 15 December|XXXX-12-15]. On [Thursday|XXXX-12-15] it rained, not on [Friday|?].",
        "It closed [today|XXXX-12-23] ([23 December|XXXX-12-23]).",
        "In [2010|2010] it closed; [the following year|2011] it opened.",
    ],
)
def test_without_a_day_of_publication(redraw, drawn: str) -> None:
    assert redraw(drawn, "en", None) == drawn


@pytest.mark.parametrize(
    ("day_first", "drawn"),
    [
        (True, "It closed on [05/03/2021|2021-03-05]."),
        (False, "It closed on [05/03/2021|2021-05-03]."),
        (None, "It closed on [05/03/2021|?]."),
        (None, "It closed on [05.03.2021|2021-03-05]."),
        (None, "It closed on [05/05/2021|2021-05-05]."),
        (True, "It closed on [03/22/2021|2021-03-22]."),
        (None, "It closed on 32/13/2021."),
    ],
)
def test_figures(redraw, day_first: bool | None, drawn: str) -> None:
    assert redraw(drawn, "en", day_first=day_first) == drawn


@pytest.mark.parametrize("published", [date.min, date.max, date(1000, 1, 1), date(2199, 12, 31)])
def test_a_day_of_publication_beyond_the_calendar_is_none(redraw, published: date) -> None:
    drawn = "It closed [last year|?], on [22 March|XXXX-03-22] and on [Friday|?]."
    assert redraw(drawn, "en", published) == drawn
