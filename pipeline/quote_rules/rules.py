"""The rules in their order, and how they are run.

To add a rule: write its file, put a row here. Each phase goes over the page once, from quotation to quotation,
from cue to cue or from block to block; for each of them the first rule that finds something wins.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from typing import Any

from pipeline.quote_rules.after_clause import find_after_clause
from pipeline.quote_rules.as_clause import find_as_clause
from pipeline.quote_rules.bare_clause import find_bare_clause
from pipeline.quote_rules.board import Board, Draft
from pipeline.quote_rules.colon import find_colon
from pipeline.quote_rules.colon_clause import find_colon_clause
from pipeline.quote_rules.conjunction_clause import find_conjunction_clause
from pipeline.quote_rules.evidence import find_tagged_clause, list_tagged_clauses
from pipeline.quote_rules.floating_clause import find_floating_clause
from pipeline.quote_rules.headline import find_headline
from pipeline.quote_rules.headline_quote import find_headline_quote
from pipeline.quote_rules.introduction import find_introduced
from pipeline.quote_rules.joined import find_joined
from pipeline.quote_rules.name_colon import find_name_colon
from pipeline.quote_rules.prefix_clause import find_prefix_clause
from pipeline.quote_rules.previous_sentence import find_previous_sentence
from pipeline.quote_rules.signature import find_signature
from pipeline.quote_rules.standing import find_standing
from pipeline.quote_rules.statement_paragraphs import find_statement
from pipeline.quote_rules.transcript import find_transcript, list_labelled_blocks
from pipeline.quote_rules.verb_after import find_verb_after
from pipeline.quote_rules.verb_before import find_verb_before, find_verb_right_before


@dataclass(frozen=True, slots=True)
class Rule:
    """`name` is what the trace shows. What sets languages apart is in their words, so every rule reads all of them."""

    name: str
    find: Callable[[Board, Any], Draft | None]


@dataclass(frozen=True, slots=True)
class Phase:
    """`anchors` lists what the rules are tried on."""

    anchors: Callable[[Board], Iterable[Any]]
    rules: tuple[Rule, ...]


RULES: tuple[Phase, ...] = (
    Phase(list_labelled_blocks, (Rule("transcript", find_transcript),)),
    Phase(
        Board.free_groups,
        (
            Rule("name-colon", find_name_colon),
            Rule("verb-right-before", find_verb_right_before),
            Rule("verb-after", find_verb_after),
            Rule("joined", find_joined),
            Rule("verb-before", find_verb_before),
            Rule("introduced", find_introduced),
            Rule("signature", find_signature),
        ),
    ),
    Phase(
        lambda board: board.blocks,
        (Rule("statement-paragraphs", find_statement), Rule("headline", find_headline)),
    ),
    Phase(
        Board.free_cues,
        (
            Rule("as-clause", find_as_clause),
            Rule("prefix-clause", find_prefix_clause),
            Rule("conjunction-clause", find_conjunction_clause),
            Rule("colon-clause", find_colon_clause),
            Rule("bare-clause", find_bare_clause),
            Rule("floating-clause", find_floating_clause),
        ),
    ),
    Phase(list_tagged_clauses, (Rule("tagged-clause", find_tagged_clause),)),
    Phase(
        lambda board: [sentence.start for sentence in board.page.sentences],
        (Rule("previous-sentence", find_previous_sentence),),
    ),
    Phase(
        Board.free_groups,
        (
            Rule("joined", find_joined),
            Rule("after-clause", find_after_clause),
            Rule("colon", find_colon),
            Rule("headline-quote", find_headline_quote),
            Rule("standing", find_standing),
        ),
    ),
)


def apply_rules(board: Board, phases: Iterable[Phase] = RULES) -> None:
    """Fill the board with drafts, each marked with the name of its rule."""
    for phase in phases:
        for anchor in phase.anchors(board):
            _apply_first(board, phase, anchor)


def _apply_first(board: Board, phase: Phase, anchor: Any) -> None:
    for rule in phase.rules:
        draft = rule.find(board, anchor)
        if draft is not None and board.accept(replace(draft, rule=rule.name)):
            return
