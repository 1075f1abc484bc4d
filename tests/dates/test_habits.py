"""Whether the day or the month comes first in figures."""

from __future__ import annotations

import pytest

from pipeline.dates.habits import find_day_first


@pytest.mark.parametrize(
    ("text", "metadata", "day_first"),
    [
        ("From 05/03/2021 to 22/03/2021.", {}, True),
        ("From 05/03/2021 to 03/22/2021.", {}, False),
        ("From 22/03/2021 to 03/22/2021.", {"country": "GB"}, None),
        ("From 05/03/2021 on.", {"country": "GB"}, True),
        ("From 05/03/2021 on.", {"country": "us"}, False),
        ("From 05/03/2021 on.", {"country": "CA"}, None),
        ("From 05/03/2021 on.", {"language": "en-US"}, False),
        ("From 05/03/2021 on.", {"language": "sr_Latn_RS"}, True),
        ("From 05/03/2021 on.", {"language": "en"}, None),
        ("From 22/03/2021 to 05/03/2021.", {"country": "US"}, True),
        ("From 22.03.2021 to 05/03/2021.", {}, None),
        ("On Monday (07/05/2018).", {"country": "US"}, True),
        ("On 07/05/2018 (Thursday), on 03/04/2018.", {}, False),
        ("On 07/05/2018 (Sunday).", {}, None),
        ("From 05/03/2021 on.", {"country": "Norway", "language": None}, None),
        ("From 05/03/2021 on.", {"country": 47, "language": ["en-US"]}, None),
    ],
)
def test_habit(finders, text: str, metadata: dict[str, object], day_first: bool | None) -> None:
    assert find_day_first(finders["en"].read(text), metadata) is day_first
