"""Cities and first-level divisions of the world: name to candidates. Loaded when first asked."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path

import numpy as np
import numpy.typing as npt

from pipeline.name_keys import split_words
from pipeline.places.keys import keys_of

DATA = Path(__file__).with_name("data")
GAZETTEER = DATA / "gazetteer.npz"
VILLAGES = DATA / "villages.npz"
_DEGREE = 100_000


@dataclass(frozen=True, slots=True)
class Site:
    """A place of the gazetteer. A division (state, region) has no population here, and an id only in the USA."""

    country: str
    population: int
    division: str
    """ISO code of the US state in which it lies or which it is, empty elsewhere."""
    is_capital: bool = False
    """Capital of its country."""
    is_alias: bool = False
    """It was found by a name that it is less known by."""
    geonames_id: int | None = None
    latitude: str | None = None
    longitude: str | None = None

    @property
    def is_city(self) -> bool:
        return self.population > 0


@lru_cache(maxsize=4096)
def find_sites(name: str) -> tuple[Site, ...]:
    """All cities and divisions that bear a name, in any case form of the name; none is an empty tuple."""
    return _find(name, GAZETTEER)


@lru_cache(maxsize=4096)
def find_villages(name: str) -> tuple[Site, ...]:
    """All villages, counties of US states and airports that bear a name: too little known to be meant by it alone."""
    return _find(name, VILLAGES)


def _find(name: str, table: Path) -> tuple[Site, ...]:
    return next(filter(None, map(_load(table).find, keys_of(name))), ())


def is_place_name(name: str) -> bool:
    """Whether some place bears a name as it stands, or bears it with an ending that it lacks."""
    return bool(_load(GAZETTEER).find(" ".join(split_words(name))))


@cache
def _load(table: Path) -> _Gazetteer:
    with np.load(table) as arrays:
        return _Gazetteer(arrays["keys"].tobytes(), {name: arrays[name] for name in arrays.files if name != "keys"})


@dataclass(frozen=True, slots=True)
class _Gazetteer:
    keys: bytes
    """Sorted lines, a line break before and after each: key, tab, numbers of rows."""
    columns: dict[str, npt.NDArray[np.generic]]

    def find(self, key: str) -> tuple[Site, ...]:
        """Binary search over the lines, without splitting them."""
        wanted = key.encode()
        low, high = 0, len(self.keys) - 1
        while wanted and low < high:
            start = self.keys.rfind(b"\n", 0, (low + high) // 2 + 1) + 1
            end = self.keys.find(b"\n", start)
            found, _, numbers = self.keys[start:end].partition(b"\t")
            if found == wanted:
                return tuple(self._read_row(number.decode()) for number in numbers.split(b","))
            low, high = (end, high) if self._precedes(found, wanted) else (low, start - 1)
        return ()

    @staticmethod
    def _precedes(found: bytes, wanted: bytes) -> bool:
        """Lines were sorted with their tab, which comes before every character of a key."""
        return found + b"\t" < wanted + b"\t"

    def _read_row(self, marked: str) -> Site:
        columns, number = self.columns, int(marked.removeprefix("-"))
        population = int(columns["population"][number])
        return Site(
            country=bytes(columns["country"][number]).decode(),
            population=population,
            division=bytes(columns["division"][number]).decode(),
            is_capital=bool(columns["is_capital"][number]),
            is_alias=marked.startswith("-"),
            geonames_id=int(columns["geonames_id"][number]) or None,
            latitude=_write_degrees(int(columns["latitude"][number])) if population else None,
            longitude=_write_degrees(int(columns["longitude"][number])) if population else None,
        )


def _write_degrees(packed: int) -> str:
    """As GeoNames writes it: no zeros at the end, no number that a float would round."""
    sign = "-" if packed < 0 else ""
    whole, part = divmod(abs(packed), _DEGREE)
    return f"{sign}{whole}.{part:05d}".rstrip("0").rstrip(".")
