"""The same words are the same kind of thing throughout a release."""

from __future__ import annotations

from dataclasses import replace

from drawn_names import draw_names

from pipeline.tagging.consistency import settle_mentions


def agree(drawn: str, *, scores: tuple[float, ...] = ()) -> list[tuple[str, str]]:
    text, mentions, _ = draw_names(drawn)
    if scores:
        mentions = [replace(mention, score=score) for mention, score in zip(mentions, scores, strict=True)]
    settled = settle_mentions(mentions, text, frozenset({"B2B", "The"}))
    return [(mention.cut(text), mention.kind) for mention in settled]


def test_the_majority_decides() -> None:
    kinds = agree("[James Song|p] met [James Song|l] and [James Song|p].")
    assert {kind for _, kind in kinds} == {"person"}


def test_one_sure_mention_outweighs_two_doubtful_ones() -> None:
    kinds = agree("[Jordan|l], [Jordan|p], [Jordan|p]", scores=(0.99, 0.4, 0.5))
    assert {kind for _, kind in kinds} == {"place"}


def test_case_and_white_space_make_no_other_name() -> None:
    kinds = agree("[VLADIMIR NOROV|l] ... [Vladimir  Norov|p] ... [Vladimir\u00a0Norov|p]")
    assert {kind for _, kind in kinds} == {"person"}


def test_different_names_are_left_alone() -> None:
    assert agree("[Song|p] of [Songdo|l]") == [("Song", "person"), ("Songdo", "place")]


def test_dates_are_left_alone() -> None:
    assert agree("[May|p] spoke in [May|d] and [May|p] left") == [("May", "person"), ("May", "date"), ("May", "person")]


def test_words_without_a_capital_or_a_figure_are_no_name() -> None:
    assert agree("[the|l] [eWTP|o] of [today|d] and [4chan|o]") == [
        ("eWTP", "organisation"),
        ("today", "date"),
        ("4chan", "organisation"),
    ]


def test_a_tie_is_decided_the_same_way_every_time() -> None:
    assert agree("[Reading|l] beat [Reading|o]") == [("Reading", "organisation"), ("Reading", "organisation")]


def test_an_acronym_tagged_in_half_of_its_places_is_tagged_in_all() -> None:
    found = agree("[SCO|o] chief and SCO states: the [SCO|o], an SCO plan")
    assert found == [("SCO", "organisation")] * 4


def test_an_acronym_in_mixed_case_is_completed_too() -> None:
    assert agree("[eWTP|o], eWTP and [eWTP|o]") == [("eWTP", "organisation")] * 3


def test_an_acronym_that_is_mostly_passed_over_is_left_alone() -> None:
    assert len(agree("[AID|o] and [AID|o], AID AID AID")) == 2


def test_an_acronym_tagged_once_is_left_alone() -> None:
    assert len(agree("[SCO|o] chief and SCO states")) == 1


def test_a_name_of_words_is_not_completed() -> None:
    assert len(agree("[Norov|p] and [Norov|p] and Norov")) == 2


def test_an_acronym_inside_another_name_or_word_is_left_alone() -> None:
    found = agree("[SCO|o], [SCO|o], [SCO Secretariat|o], China-SCO, SCOPE")
    assert [words for words, _ in found] == ["SCO", "SCO", "SCO Secretariat"]


def test_a_common_abbreviation_is_no_name() -> None:
    assert agree("[B2B|o] and B2B of [SCO|o]") == [("SCO", "organisation")]


def test_such_a_word_names_what_it_stands_behind_in_brackets() -> None:
    found = agree("[Board of Business Banks|o] ([B2B|o]) met. [B2B|o] ended.")
    assert found == [("Board of Business Banks", "organisation"), ("B2B", "organisation"), ("B2B", "organisation")]
    assert agree("They sell in [Oslo|l] ([B2B|o]).") == [("Oslo", "place")]


def test_an_article_alone_is_no_name() -> None:
    assert agree("[The|o] plan of [The Guardian|o]") == [("The Guardian", "organisation")]


def test_the_symbol_of_a_stock_is_no_name() -> None:
    assert agree("[TropiQ|o] ([LSE|o]: [TRPQ|o]) rose, [TropiQ|o] said ([NYSE American|o]: [BRK|o], one a share)") == [
        ("TropiQ", "organisation"),
        ("LSE", "organisation"),
        ("TropiQ", "organisation"),
        ("NYSE American", "organisation"),
    ]


def test_an_exchange_is_cut_off_its_symbol() -> None:
    assert agree("[TropiQ|o] ([LSE: TRPQ|o]) rose ([NYSE:BRK|o])") == [
        ("TropiQ", "organisation"),
        ("LSE", "organisation"),
        ("NYSE", "organisation"),
    ]


def test_a_symbol_behind_the_exchange_it_is_listed_on_is_no_name() -> None:
    assert agree("[IMB Bank|o] is listed on the [JSE|o] ([IMB|o])") == [
        ("IMB Bank", "organisation"),
        ("JSE", "organisation"),
    ]


def test_the_acronym_of_the_exchange_itself_is_left_alone() -> None:
    assert agree("listed on the [Johannesburg Exchange|o] ([JSE|o])") == [
        ("Johannesburg Exchange", "organisation"),
        ("JSE", "organisation"),
    ]


def test_a_name_after_a_colon_outside_brackets_is_left_alone() -> None:
    assert agree("Partners: [WWF|o] (see also: the [UN|o])") == [("WWF", "organisation"), ("UN", "organisation")]


def test_a_word_of_the_name_belongs_to_it_in_any_case() -> None:
    found = agree("[Alibaba Group|o] and the [Alibaba|o] group of [Alibaba|o]")
    assert [words for words, _ in found] == ["Alibaba Group", "Alibaba group", "Alibaba"]


def test_a_body_known_in_full_is_no_place_in_capitals() -> None:
    found = agree("[GHAZNI ALMOND|l] HOUSE grows, says [Ghazni Almond House|o]; [Ghazni|l] House is old")
    assert found == [
        ("GHAZNI ALMOND HOUSE", "organisation"),
        ("Ghazni Almond House", "organisation"),
        ("Ghazni", "place"),
    ]


def test_a_word_that_another_mention_holds_is_left_to_it() -> None:
    found = agree("[Norvik Oslo|o] and [Norvik|o] [Oslo|l]")
    assert [words for words, _ in found] == ["Norvik Oslo", "Norvik", "Oslo"]


def test_a_company_is_one_without_its_legal_form_too() -> None:
    kinds = agree("[Rautanen Marine Oy|o] and [Rautanen Marine|p], [Rautanen Marine|p]")
    assert {kind for _, kind in kinds} == {"organisation"}


def test_a_person_whom_a_foundation_is_named_after_stays_one() -> None:
    assert agree("[Vera Osei|p] of the [Vera Osei Foundation|o]")[0] == ("Vera Osei", "person")
