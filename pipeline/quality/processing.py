"""The ways from an annotated release to a processed one: all by the pipeline, or with part of the annotation given."""

from __future__ import annotations

from pipeline.quality.gold import GoldRelease
from pipeline.release import Release
from pipeline.run import STAGES, process
from pipeline.stages.entities import find_entities

LATER_STAGES = STAGES[STAGES.index(find_entities) + 1 :]


def process_unseen(gold: GoldRelease) -> Release:
    """All stages on the plain text."""
    return process(gold.to_release())


def process_annotated(gold: GoldRelease) -> Release:
    """The stages after the entities, on annotated blocks and mentions; roles and words of saying stay the model's."""
    annotated = gold.to_annotated_release()
    tagged = process(annotated, (find_entities,))
    return process(tagged.fill(mentions=annotated.mentions), LATER_STAGES)
