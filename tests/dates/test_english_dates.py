"""English dates, drawn in the text; given out on Tuesday, 23 March 2021 where nothing else is said."""

from __future__ import annotations

import pytest

FINDS = """
The deal was signed on [22 March 2021|2021-03-22].
The deal was signed on [22 March|2021-03-22] in Hangzhou.
The deal was signed on the [22nd of March|2021-03-22].
The deal was signed on [March 22nd, 2021|2021-03-22].
The deal was signed on [March 22, 2021|2021-03-22], in Hangzhou.
The deal was signed on [March 22|2021-03-22].
The deal was signed on [Monday, 22 March|2021-03-22].
The deal was signed on [Monday, the 22nd of March 2021|2021-03-22].
The deal was signed on [Mon., Mar. 22, 2021|2021-03-22].
The deal was signed on [22-Mar-2021|2021-03-22].
The deal was signed on [2021-03-22|2021-03-22].
The deal was signed on [2021/03/22|2021-03-22].
The deal was signed on [22.03.2021|2021-03-22].
The deal was signed on [22/03/2021|2021-03-22].
The deal was signed on [03/22/2021|2021-03-22].
The deal was signed on [05/03/2021|?].
The deal was signed on [22.03.21|2021-03-22].
The deal was signed on [31 February 2021|?].
The shop closed on [Nov. 24|2020-11-24] and reopened on [Nov. 30|2020-11-30].
The first of its kind was laid on the [first of May 1998|1998-05-01].
It was opened on the [twenty-second of March|2021-03-22].
The talks were held on [14-15 June 2019|2019-06-14/2019-06-15].
The talks were held on [14 and 15 June 2019|2019-06-14/2019-06-15].
The talks were held on [June 14–15, 2019|2019-06-14/2019-06-15].
The talks were held on [May 10, 11 and 12, 2019|2019-05-10/2019-05-12].
The talks were held from [3 May to 5 May 2019|2019-05-03/2019-05-05].
The talks were held from [December 30 to January 2|2020-12-30/2021-01-02].
The fair will run from [28 December to 3 January|2021-12-28/2022-01-03].
The fair will be held from [Friday 2 to Sunday 4 April|2021-04-02/2021-04-04].
Prices rose between [2010 and 2015|2010/2015].
Prices rose in [2010 and 2011|2010/2011].
Prices rose in [2010|2010] and [2015|2015].
Prices rose from [2010 to 2015|2010/2015].
Prices rose from [March to December 2019|2019-03/2019-12].
Prices rose from [November to February|2020-11/2021-02].
Prices rose between [July 2003 and December 2004|2003-07/2004-12].
Prices rose in [May/June 2019|2019-05/2019-06].
Prices rose in [June|2020-06] and [August|2020-08].
Prices rose in [March 2019|2019-03].
Prices rose in [September of 2019|2019-09].
Prices rose in early [January|2021-01].
Prices rose in mid-[January|2021-01].
Prices rose in [December|2020-12].
Prices will rise in [December|2021-12].
The plant will open by [January|2022-01].
The plant will open in [May|2021-05].
Results for [the third quarter of 2024|2024-35] were good.
Results for [the third quarter|2020-35] were good.
Results for [Q3 2024|2024-35] were good.
Results for [3Q24|2024-35] were good.
[First-quarter|2021-33] sales were good.
Results for [the April-June quarter|2020-34] were good.
Results for [January–March 2020|2020-33] were good.
Results for [the first and fourth quarters of 2009|2009-33/2009-36] were good.
Results for [the first half of 2023|2023-01/2023-06] were good.
Results for [H2 2020|2020-07/2020-12] were good.
Results for [the first nine months of 2020|2020-01/2020-09] were good.
The plant will open in [the second half of the year|2021-07/2021-12].
The plant will open in [the fourth quarter of next year|2022-36].
Profit in [the fourth quarter of 2019 and the first quarter of 2020|2019-36/2020-33] was flat.
Profit in [December and January|2020-12/2021-01] was flat.
The talks were held on [Sunday and Monday|2021-03-21/2021-03-22].
The talks were held on [Friday|2021-03-19] and [Tuesday|2021-03-23].
The poll is on [09.10.2018 (Tuesday)|2018-10-09], the count on [3 November 2018 (Saturday)|2018-11-03].
The match is on [Tuesday (4 May)|2021-05-04] or [Monday (07.05.2018)|2018-05-07].
It was held on [Friday|2021-03-19] (and [Saturday|2021-03-20]) in hall 4 ([Monday|2021-03-22]).
Prices: [2016|2016] - 31, [2017|2017] - 34.
Profit in [fiscal 2020|2020] was flat.
Profit in [the first quarter of fiscal 2020|2020-33] was flat.
Profit in [the second fiscal quarter of 2020|2020-34] was flat.
Profit in [fiscal Q3 2020|2020-35] was flat.
The ship served in the war of [1914-18|1914/1918].
The ship sailed in mid-[2019|2019].
The file was saved at [2021-03-22|2021-03-22]T10:00.
Profit in [FY 2019-20|2019/2020] was flat.
Profit in [FY24|2024] was flat.
Profit in [2019/20|2019/2020] was flat.
Profit in [the fiscal year ended June 30, 2020|2020] was flat.
The river froze in [the winter of 2020|2020-24].
The river froze in [winter 2019/20|2019-24].
The river flooded [last summer|2020-22].
The river will be dredged in [the autumn|2021-23].
The river will be dredged [next spring|2022-21].
Wages fell in [the 1990s|199X] and in the late [1980s|198X].
Wages fell in [the nineties|199X].
Wages fell in the late [80s|198X], in the mid-[90s|199X] and in [the 70s|197X].
The bell is of [the 19th century|18XX].
The bell is of [the nineteenth century|18XX].
The deal was signed on [Monday|2021-03-22].
The deal was signed on [Tuesday|2021-03-23].
The deal was signed [last Friday|2021-03-19].
The deal will be signed on [Friday|2021-03-26].
The deal will be signed [next Friday|2021-03-26].
The deal will be signed on [Wednesday of next week|2021-03-31].
The talks were held on [Thursday and Friday|2021-03-18/2021-03-19].
The talks will be held from [Monday to Wednesday|2021-03-29/2021-03-31].
The Minister [today|2021-03-23] met Ms Lind and [yesterday|2021-03-22] met Mr Holm.
The Minister arrived [the day before yesterday|2021-03-21] and leaves [tomorrow|2021-03-24].
The Minister spoke [this morning|2021-03-23] and [last night|2021-03-22].
The Minister speaks [tonight|2021-03-23].
Sales grew [this year|2021] after a fall [last year|2020].
Sales grew [last week|2021-03-15/2021-03-21], less so [this week|2021-03-22/2021-03-28].
Sales grew [last month|2021-02] and will grow [next month|2021-04].
Sales fell later [this month|2021-03].
Sales grew [last November|2020-11].
The plant will open [next January|2022-01].
The plant was due in [May last year|2020-05] and opens in [June of next year|2022-06].
The plant, begun in [2017|2017], was to open in [the following year|2018].
Work began in [June 2012|2012-06] and resumed in [that year|2012].
A ship left at the [end of the year|2021].
The office closes on [Christmas Eve|2021-12-24] and [New Year's Day|2022-01-01].
Dinner was served on [Thanksgiving Day|2020-11-26].
[2021|2021] was a hard year.
The [2014|2014] protests were large.
Founded in [1994|1994], the club has 52 teams.
SINGAPORE, [31 July 2019|2019-07-31] — The congress opened [yesterday|2021-03-22].
In [March|2021-03] 15 people came.
"""

LEAVES_ALONE = """
The contract runs for three years and two months.
A 20-year plan and a nine-month study were shown.
She is 81 years old; he died aged 44.
The committee meets every Monday and reports annually.
School groups come on Saturdays, or on a Saturday morning.
Trains run each summer.
The firm has grown recently, and in recent years abroad.
More will follow in the coming months and soon.
The doors open at 10 a.m. and close at 18:30.
The athletes of Tokyo 2020 trained hard.
Vision 2030 and the Agenda 2063 were praised.
COVID-19 and the B2B sector were discussed.
The 2018 FIFA World Cup was held.
The Paris talks followed the Competition Act, 2010 and the Customs Act of 1969.
Security Council resolution 1325 (2000) was recalled.
Resolution 2021 was adopted; see Law No. 5 of 1990.
Mr May said that he may come in person.
May I come in?
They may march on the city to march past the palace.
Ms March spoke to April Smith and June Allyson.
She was augustly received before this august assembly.
Exports reached 2,021 tonnes and 2021 tonnes of fish.
Some 2021 people came, nearly 2000 of them on foot.
A survey of 1709 schoolchildren was carried out.
The tradition is 2000 years old.
Prices rose by 2021 percent, or $2021.
Call +44 2021 5555 or 555 2021 or 2021 5555.
See https://example.org/2021/03/22/release and team2021@example.org.
The tins bear the codes PV-2021 and 2021-X under law 2008-12.
A second lasted a minute; the second plant is the first of its kind.
In the first half of the match no goal was scored.
No goal was scored in the first half.
The first quarter of the race was slow.
Sales fell for the third quarter in a row, the second summer running.
The price of winter wheat will fall.
One more summer of work lies ahead of spring travellers.
Today's world and today’s society need it.
The next day he left.
The shares (Taipei: 2021) rose.
The rules of flight 2021 apply in room 1901.
Black Friday and Good Friday were quiet.
The version is 1.2.13 or 10.20.30.40.
The ratio was 22/7, the score 3-2.
On the one hand, four of ten said no.
He was second in the league, third in the cup.
The last of the mills, the third, closed its quarters.
It was a time of thanksgiving and of prayer.
The Sat Nav was banned.
We sat in the sun.
He is in his 60s, she in her mid-50s; it ended 30s later.
The code is 10-11-12, the regulation (EU) 2019/2021 and 2016/679.
They meet once a week and report twice a year.
Three days ago, or a fortnight ago, it rained.
It grew over the past two decades, and in the last 24 hours.
Payment is due within 30 days of receipt.
It was a decade of work, after centuries of neglect.
The wall is 1,950 metres long, the road 2021 km.
Windows 2000 runs on Highway 2021 in building 1999.
The next steps and the previous ones are known.
On the same day the dam broke.
The year was hard, the month dry, the week long.
He is one of the first, and a third of the way.
The G20 and the U-21 team met on Channel 4.
The temperature may fall in to the night.
"""


def lines(table: str) -> list[str]:
    return [line for line in table.splitlines() if line]


@pytest.mark.parametrize("drawn", lines(FINDS))
def test_finds(redraw, drawn: str) -> None:
    assert redraw(drawn, "en") == drawn


@pytest.mark.parametrize("text", lines(LEAVES_ALONE))
def test_leaves_alone(redraw, text: str) -> None:
    assert redraw(text, "en") == text
