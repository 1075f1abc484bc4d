"""Differences of people, organisations, places and dates."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from pipeline.parts import Date, Named, Person, Place, Role
from pipeline.quality.checking.difference import Difference, Subject
from pipeline.quality.checking.loose import to_span
from pipeline.quality.checking.spans import compare_spans
from pipeline.quality.checking.things import Pairing, Thing


def compare_entities(pairing: Pairing) -> Iterator[Difference]:
    """Things lost and gained, and what changed in those that are still there."""
    for old in pairing.lost:
        heirs = dict.fromkeys(new.label for span in old.spans for _, new in pairing.pairs if span in new.spans)
        note = f"now of {', '.join(heirs)}" if heirs else ""
        yield Subject(old.label, old.place, golden_id=old.id).lose("", _list_words(old), note=note)
    for old, new in pairing.pairs:
        yield from _compare_pair(pairing, old, new)
    for new in pairing.gained:
        yield Subject(new.label, new.place, run_id=new.id).gain("", _list_words(new))


def _compare_pair(pairing: Pairing, old: Thing, new: Thing) -> Iterator[Difference]:
    subject = Subject(old.label, old.place, old.id, new.id)
    yield from subject.compare("type", old.kind, new.kind)
    if isinstance(old.entity, Named) and isinstance(new.entity, Named):
        yield from _compare_named(subject, old.entity, new.entity)
    if isinstance(old.entity, Date) and isinstance(new.entity, Date):
        yield from subject.compare("value", old.entity.value, new.entity.value)
    if isinstance(old.entity, Place) and isinstance(new.entity, Place):
        yield from _compare_location(subject, old.entity, new.entity)
    if isinstance(old.entity, Person):
        roles = new.entity.roles if isinstance(new.entity, Person) else ()
        yield from _compare_roles(subject, old.entity.roles, roles, pairing)
    yield from _compare_mentions(subject, pairing, old, new)


def _compare_named(subject: Subject, old: Named, new: Named) -> Iterator[Difference]:
    yield from subject.compare("name", old.name, new.name)
    yield from (subject.lose("alias", alias) for alias in old.aliases if alias not in new.aliases)
    yield from (subject.gain("alias", alias) for alias in new.aliases if alias not in old.aliases)
    yield from subject.compare("known id", old.known_id, new.known_id)


def _compare_location(subject: Subject, old: Place, new: Place) -> Iterator[Difference]:
    """Coordinates come with the id of GeoNames, so of these two one is told."""
    yield from subject.compare("country", old.country, new.country)
    if old.geonames_id != new.geonames_id:
        yield from subject.compare("GeoNames id", _write(old.geonames_id), _write(new.geonames_id))
    else:
        yield from subject.compare("coordinates", _write_coordinates(old), _write_coordinates(new))


def _compare_roles(
    subject: Subject, old: tuple[Role, ...], new: tuple[Role, ...], pairing: Pairing
) -> Iterator[Difference]:
    ours = {to_span(role): role for role in old}
    theirs = {to_span(role): role for role in new}
    texts = {span: role.text for span, role in ours.items()}, {span: role.text for span, role in theirs.items()}
    yield from compare_spans(subject, "role", *texts)
    names = _name_all(pairing)
    for span in sorted(ours.keys() & theirs.keys()):
        before, after = ours[span].organisation, theirs[span].organisation
        if pairing.new_ids.get(before or "", before) != after:
            what = f"organisation of role {ours[span].text!r}"
            yield from subject.compare(what, names[0].get(before or ""), names[1].get(after or ""), span)


def _compare_mentions(subject: Subject, pairing: Pairing, old: Thing, new: Thing) -> Iterator[Difference]:
    """Mentions lost, gained, with other borders, or gone over to another thing, which is said where they were lost."""
    owners = {span: thing for thing in (*pairing.gained, *(run for _, run in pairing.pairs)) for span in thing.spans}
    moved = {span: owners[span] for span in old.spans if span not in new.spans and span in owners}
    known = {span for golden, _ in pairing.pairs for span in golden.spans}
    ours = {span: words for span, words in old.spans.items() if span not in moved}
    theirs = {span: words for span, words in new.spans.items() if span in ours or span not in known}
    yield from compare_spans(subject, "mention", ours, theirs)
    for span in sorted(moved):
        yield subject.lose("mention", old.spans[span], span, note=f"now of {moved[span].label}")


def _name_all(pairing: Pairing) -> tuple[Mapping[str, str], Mapping[str, str]]:
    """Names of all things by id, of the golden and of the run."""
    old = (*(old for old, _ in pairing.pairs), *pairing.lost)
    new = (*(new for _, new in pairing.pairs), *pairing.gained)
    return {thing.id: thing.name for thing in old}, {thing.id: thing.name for thing in new}


def _list_words(thing: Thing) -> str:
    """All words that mean it, each once."""
    return "; ".join(dict.fromkeys(" ".join(words.split()) for words in thing.spans.values()))


def _write(number: int | None) -> str | None:
    return None if number is None else str(number)


def _write_coordinates(place: Place) -> str | None:
    return None if place.latitude is None else f"{place.latitude}, {place.longitude}"
