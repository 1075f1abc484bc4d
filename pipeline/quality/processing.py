"""The ways from an annotated release to a processed one: all by the pipeline, or with part of the annotation given."""

from __future__ import annotations

from pipeline.configuration import Configuration
from pipeline.quality.alignment import ENTITY_TYPES, entities_of_kind
from pipeline.quality.gold import GoldRelease
from pipeline.release import Mention, Release
from pipeline.run import STAGES, process, process_as_seen
from pipeline.stages.entities import find_entities

SHIPPED = Configuration()
LATER_STAGES = STAGES[STAGES.index(find_entities) + 1 :]


def process_unseen(gold: GoldRelease, configuration: Configuration = SHIPPED) -> Release:
    """All stages on the plain text."""
    return keep_recorded_mentions(process_as_seen(gold.to_release().fill(configuration=configuration)))


def process_annotated(gold: GoldRelease, configuration: Configuration = SHIPPED) -> Release:
    """The stages after the entities, on annotated blocks and mentions; roles and words of saying stay the model's."""
    annotated = gold.to_annotated_release().fill(configuration=configuration)
    tagged = process(annotated, (find_entities,))
    return keep_recorded_mentions(process(tagged.fill(mentions=annotated.mentions), LATER_STAGES))


def keep_recorded_mentions(release: Release) -> Release:
    """The release with the mentions of its entities alone: a record shows no others, so no others are judged."""
    recorded = (
        Mention(mention.start, mention.end, kind)
        for kind in ENTITY_TYPES
        for entity in entities_of_kind(release, kind)
        for mention in entity.mentions
    )
    return release.fill(mentions=tuple(sorted(recorded)))
