"""A release that would take over a page if anything of it were read as more than text."""

from __future__ import annotations

from typing import Any

SCRIPT = "</script><script>window.taken = 1</script>"
IMAGE = '"><img src=x onerror="window.taken = 1">'
OVERRIDE = "\u202e"
TITLE = f"Harm {SCRIPT}"
NAME = f"Eve {IMAGE}"
WORDS = f"abc{OVERRIDE}def\u2066ghi\u200f</div></span>&amp;&#65;"
TEXT = f"{TITLE}\r\n\r\n{NAME} said: “{WORDS}” 🙂\u00a0 \x0b\x85\u2028end\ufeff\u00ad.\r\n"


def find(words: str) -> dict[str, Any]:
    start = TEXT.index(words)
    return {"start": start, "end": start + len(words), "text": words}


def make_hostile() -> dict[str, Any]:
    """Its record, which does not contradict itself."""
    said = find(WORDS)
    kept = {"start": find(NAME)["start"], "end": len(TEXT) - 2}
    person = {"id": f"person-1{IMAGE}", "name": NAME, "aliases": [SCRIPT, OVERRIDE], "known_id": SCRIPT}
    return {
        "schema_version": "1.0",
        "id": "sha256:" + "0" * 64,
        "source": {
            "name": f"x{SCRIPT}{OVERRIDE}.txt",
            "media_type": IMAGE,
            "encoding": SCRIPT,
            "sha256": "0" * 64,
            "characters": len(TEXT),
            "metadata": {SCRIPT: IMAGE, "nested": {"a": [SCRIPT, OVERRIDE]}, "url": "javascript:window.taken=1"},
        },
        "language": f"en{IMAGE}",
        "published": None,
        "title": find(TITLE),
        "blocks": [
            {"start": 0, "end": len(TITLE), "kind": "title", "language": f"en{IMAGE}"},
            {**kept, "kind": "foreign", "language": SCRIPT},
        ],
        "captions": [],
        "text": TEXT,
        "clean_text": TEXT,
        "people": [{**person, "roles": [], "mentions": [find(NAME)]}],
        "organisations": [],
        "places": [],
        "dates": [{"id": "date-1", "value": SCRIPT, "mentions": [find("end")]}],
        "quotes": [
            {
                "id": "quote-1",
                "type": "direct",
                "text": WORDS,
                "spans": [{"start": said["start"], "end": said["end"]}],
                "speaker": {"entity": person["id"], "name": NAME, **find(NAME)},
                "cue": find("said"),
            }
        ],
        "provenance": {"version": SCRIPT, "models": [], "configuration": "0" * 64, "warnings": [SCRIPT, OVERRIDE]},
    }
