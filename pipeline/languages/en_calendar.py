"""English dates."""

from __future__ import annotations

from pipeline.languages.calendar import CalendarWords, LookAlikes, TenseWords, number_forms
from pipeline.languages.word_list import words

_WORDS: dict[str, dict[str, int]] = {
    "month": number_forms("january february march april may june july august september october november december"),
    "month_short": number_forms("jan feb mar apr _ jun jul aug sep oct nov dec") | {"sept": 9},
    "weekday": number_forms("monday tuesday wednesday thursday friday saturday sunday", first=0),
    "weekday_short": number_forms("mon tue wed thu fri sat sun", first=0)
    | {"tues": 1, "weds": 2, "thur": 3, "thurs": 3},
    "season": {"spring": 21, "summer": 22, "autumn": 23, "fall": 23, "winter": 24},
    "feast": {"christmas": 1225, "boxing": 1226},
    "floating_feast": {"thanksgiving": 1143},
    "ordinal": number_forms(
        "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth "
        "fifteenth sixteenth seventeenth eighteenth nineteenth twentieth"
    )
    | {"thirtieth": 30},
    "tens": {"twenty": 20, "thirty": 30},
    "last": {"last": -1},
    "cardinal": number_forms("one two three four five six seven eight nine ten eleven"),
    "decade_word": number_forms("twenties thirties forties fifties sixties seventies eighties nineties", first=2),
    "deictic": {"today": 0, "tonight": 0, "tomorrow": 1, "yesterday": -1},
    "relative": {"this": 0, "current": 0, "present": 0, "next": 1, "past": -1},
    "context": {"that": 0, "previous": -1, "preceding": -1, "following": 1, "ensuing": 1},
    "part_of_day": {"morning": 0, "afternoon": 0, "evening": 0, "night": 0},
    "day_unit": {"day": 0},
    "week": {"week": 0},
    "weekend": {"weekend": 0},
    "month_unit": {"month": 0, "months": 1},
    "quarter": {"quarter": 0, "quarters": 1},
    "half": {"half": 0},
    "year_unit": {"year": 0},
    "decade_unit": {"decade": 0},
    "century": {"century": 0, "centuries": 1},
    "the": {"the": 0},
    "of": {"of": 0},
    "and": {"and": 0},
    "to": {"to": 0, "through": 0, "until": 0, "till": 0, "thru": 0},
    "between": {"between": 0},
    "before": {"before": 0},
    "after": {"after": 0},
    "fiscal": {"fiscal": 0, "financial": 0, "fy": 0},
    "ended": {"ended": 0, "ending": 0},
    "eve": {"eve": 0},
    "edge": {"end": 0, "beginning": 0, "start": 0, "middle": 0},
    "new": {"new": 0},
    "possessive": {"s": 0},
}

_PHRASES = {
    "joint": "dash | to | and",
    "month_name": "month | month_short dot?",
    "weekday_name": "weekday | weekday_short dot?",
    "day_number": "day | nth",
    "weekday_before": "weekday_name comma? the?",
    "weekday_behind": "open weekday_name close",
    "short_year": "day | short",
    "fiscal_year": "the? fiscal year_unit? (year ((slash | dash) (year | short_year))? | short_year)"
    " | year fiscal year_unit",
    "relative_year": "the? (relative | last | context) year_unit",
    "calendar_year": "comma? of? year | of? relative_year | of the year_unit",
    "any_year": "calendar_year | comma? (of the?)? fiscal_year",
    "day_of_month": "day_number of? month_name | ordinal of month_name | tens dash? ordinal of month_name"
    " | month_name the? day_number",
    "numbered": "the? (ordinal | nth)",
    "distant": "relative | last",
}

_POINTS = (
    ("day", "weekday_before? day_of_month calendar_year? weekday_behind?"),
    ("day", "weekday_name open day_of_month calendar_year? close"),
    ("day", "day dash month_name dash (year | short_year)"),
    ("iso", "iso"),
    ("figures", "(weekday_name comma?)? numeric weekday_behind?"),
    ("figures", "weekday_name open numeric close"),
    ("quarter", "(numbered | the? last) dash? fiscal? quarter any_year"),
    ("quarter", "numbered dash? fiscal? quarter | the? fiscal ordinal quarter any_year?"),
    ("quarter", "fiscal? quarter_code any_year? | year quarter_code"),
    ("first_quarters", "the? ordinal cardinal quarter any_year?"),
    ("half", "(numbered | the? last) dash? half (dash? year_unit)? any_year"),
    ("half", "numbered dash? half (dash? year_unit)?"),
    ("half", "half_code any_year"),
    ("first_months", "the? ordinal (cardinal | day) month_unit any_year"),
    ("fiscal_year_ended", "the? fiscal year_unit ended day_of_month comma? year"),
    ("month", "month_name calendar_year"),
    ("month", "month"),
    ("recurring", "distant month_name (?! day_number) | the? (distant | context) season"),
    ("season", "season year (slash | dash) short_year | the? season any_year"),
    ("season", "the? season"),
    ("weekday", "weekday_name comma? (of? the? distant week | week)"),
    ("weekday", "distant weekday_name | the? context weekday_name"),
    ("weekday", "weekday"),
    ("shift_twice", "the? day_unit (before | after) deictic"),
    ("shift_twice", "the? (week | month_unit | year_unit) (before last | after relative)"),
    ("part_of_day", "distant part_of_day"),
    ("shift", "(relative? | the) distant (day_unit | week | weekend | month_unit | quarter | year_unit)"),
    ("shift", "the? distant (decade_unit | century)"),
    ("shift", "the? context (week | month_unit | quarter | year_unit)"),
    ("shift", "edge of the (month_unit | quarter | year_unit | decade_unit | century) | year_unit dash? edge"),
    ("deictic", "deictic"),
    ("feast", "feast (day_unit | eve) any_year?"),
    ("floating_feast", "distant? floating_feast day_unit? any_year?"),
    ("new_year", "new year_unit apostrophe possessive (day_unit | eve) any_year?"),
    ("fiscal_year", "fiscal_year | year (slash | dash) short_year"),
    ("year", "year"),
    ("decade", "the? decade | the decade_word"),
    ("century", "(numbered | the? roman) dash? century"),
)

_RANGES = (
    ("quarter_of_months", "the? month_name joint month_name dash? quarter any_year?"),
    ("quarter_of_months", "month_name dash month_name calendar_year?"),
    (
        "days",
        "weekday_before? day_number (comma day_number){0,9} comma? joint"
        " weekday_before? day_number of? month_name calendar_year?",
    ),
    (
        "days",
        "weekday_before? month_name the? day_number (comma day_number){0,9} comma? joint day_number calendar_year?",
    ),
    ("quarters", "the? ordinal (comma ordinal){0,2} joint ordinal dash? quarter any_year?"),
    ("centuries", "numbered joint (ordinal | nth) dash? century"),
    ("range", "month_name slash month_name calendar_year?"),
    ("range", "point (comma? and | dash | to) the? point"),
)

_TENSE = TenseWords(
    past=words("""
        was were had did said took gave came went began rose fell grew saw wrote drew broke spoke chose knew became
        ago thanked has have
    """),
    beginnings=words("since"),
    participles=words("""
        held met told left made brought found led won lost sold bought built paid spent sent kept got put set ran run
        hit stood closed done taken given known shown seen begun gone written chosen broken drawn cut grown fallen
        risen come hurt shot struck caught heard cast spread thrown felt thought fought stolen driven flown beaten
        torn sworn read
    """),
    participle_endings=("ed",),
    not_participles=words("need united limited hundred speed red indeed feed seed embed unprecedented"),
    determiners=words("a an the its his her their our this these those each every"),
    future=words("""
        will shall would may might can could must should plans planned scheduled expected expects due slated foreseen
        intends hopes hope aims proposes upcoming forthcoming begins starts opens leaves returns flies arrives departs
        closes ends runs continues follows takes goes go travels sails resumes resume expires airs launches enters
        tomorrow next soon later begin leave close meets convenes proceeds publishes crosses ships hears reopens
        depart return
    """)
    | {"is to", "are to", "to be", "set to", "due to", "is set", "are set", "effect from"},
    openings=words("until till through from"),
    deadlines=words("by before"),
)

_LOOK_ALIKES = LookAlikes(
    ambiguous=words("may march thanksgiving"),
    given_names=words("april june august may"),
    time_prepositions=words("""
        in since until till by during before after from through throughout between of early late mid for to last next
        this end the than on - around about
    """),
    year_prepositions=words("in since until till by during before after early late mid through throughout"),
    season_prepositions=words("in since until till by during before after from through throughout for of"),
    month_prepositions=words("in"),
    function_words=words("""
        is was are were be will would has have had did does may can could should there and or but nor if than to at in
        on for with by from of as it he she they we you i the a an this that these its his her their when while where
        which who because after before under over into
    """),
    decade_openers=words("early late mid"),
    possessives=words("his her their my our your one's"),
    frequencies=words("every each any some most per a an"),
    counted=words("""
        people persons men women children schoolchildren percent per km m kg mw gw kw sq square cubic year day hour
        million billion thousand feet staff gmt hrs more
    """),
    counted_endings=("s",),
    yearly=words("""
        results accounts sales revenues earnings levels figures elections protests estimates olympics games goals
        standards statements profits taxes prices awards riots floods was is has as does its his this
    """),
    approximators=words("nearly almost over some only another exactly approximately than up"),
    numbered=words("""
        no number nos resolution room flight page chapter section article law directive decree order route highway bus
        train building box suite model version windows iso passcode pin code extension ext tel phone fax
    """),
    laws=words("act law code order ordinance regulations rules decree constitution bill statute directive"),
    vague_after=words("world society economy youth generation market environment"),
    streaks=frozenset({"in a row", "in succession", "running"}),
    sports=words("""
        goal goals match score scored scorer scoring scoreboard halftime league striker penalty foul goalkeeper inning
        touchdown minute
    """),
    named_days=words("black good ash super bloody cyber palm easter holy shrove fat maundy giving"),
)

ENGLISH_CALENDAR = CalendarWords(
    words=_WORDS,
    suffixes=dict.fromkeys("st nd rd th ST ND RD TH".split(), "nth") | dict.fromkeys("s 's S".split(), "decade"),
    codes={"q": "quarter_code", "h": "half_code"},
    phrases=_PHRASES,
    points=_POINTS,
    ranges=_RANGES,
    capitals=True,
    tense=_TENSE,
    look_alikes=_LOOK_ALIKES,
)
