"""What is known of a thing: from one release, or summed up over all that named it."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

from pipeline.linking.organisation_names import OrganisationName
from pipeline.linking.person_names import PersonName
from pipeline.linking.place_names import PlaceName

Name = PersonName | OrganisationName | PlaceName


@dataclass(slots=True, eq=False)
class Profile:
    """`names` holds each distinct name once, in order of coming."""

    names: dict[Name, None] = field(default_factory=dict)
    known_id: str | None = None
    countries: set[str] = field(default_factory=set)
    """ISO codes: where a place lies, what the release of a body or a person is about."""
    geonames: set[int] = field(default_factory=set)
    employers: set[str] = field(default_factory=set)
    """Linked ids of the bodies and places that a person's offices name."""
    offices: set[str] = field(default_factory=set)
    """What a person's offices are: minister, coach."""
    company: Counter[str] = field(default_factory=Counter)
    """In how many releases it was named together with what."""
    releases: int = 1

    def absorb(self, other: Profile) -> None:
        """Add what another profile of the same thing tells."""
        self.names |= other.names
        self.known_id = self.known_id or other.known_id
        self.countries |= other.countries
        self.geonames |= other.geonames
        self.employers |= other.employers
        self.offices |= other.offices
        self.company.update(other.company)
        self.releases += other.releases


@dataclass(slots=True, eq=False)
class Occurrence:
    """An entity of one record."""

    record: str
    entity: str
    texts: tuple[str, ...]
    """Its name, then its aliases."""
    count: int
    """How often the release mentions it."""
    profile: Profile
