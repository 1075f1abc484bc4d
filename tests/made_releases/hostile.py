"""Files that nobody should send, as they are sent all the same."""

from __future__ import annotations

import gzip
import io
import json
import os
import random
import zipfile
from collections.abc import Callable
from pathlib import Path

SEED = 666
ENDINGS = (".txt", ".html", ".jsonl", ".xhtml", ".TXT", ".docx", "", ".json", ".txt.exe")

_SQL = "Robert'); DROP TABLE releases; --"
_NAMES = (
    "line\nbreak", "..", "...", "-rf", "~", "$(touch x)", "a" * 240, "ж" * 110, "\x1b[31m", "\u202etxt", "con",
    "a\\..\\..\\b", "..%2f..%2fetc%2fpasswd", "'; DROP TABLE releases; --", "<script>", "run", "failed", "records",
    " ", "\t", "a:1", "*", "?", "\udcff", "%2e%2e",
)  # fmt: skip
_PARTS = (
    "Text. ", "\n\n", "Заголовок", "«", "\ufffd", "\u202e", "\x00", "\ud800", "👩‍💻", "<p>", "</div>", "&#0;",
    '{"text": ', "23 March 2021", "“", "said", "\t", "\x1b[2J",
)  # fmt: skip


def _make_zip_bomb(rng: random.Random) -> bytes:
    """A hundred kilobytes that unpack to a hundred megabytes."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("../../../word/document.xml", b"0" * rng.choice((10**5, 10**7)))
    return packed.getvalue()


def _make_deep_html(rng: random.Random) -> bytes:
    depth = rng.choice((300, 5_000, 100_000))
    return b"<div>" * depth + b"Text of the release." + b"</div>" * rng.choice((0, depth))


def _make_bad_line(rng: random.Random) -> bytes:
    lines = [
        "{", "[]", "null", '{"text": null}', '{"text": 1}', '{"text": ""}', "[" * 100_000, '{"text": "\\ud800"}',
        json.dumps({"text": "Text.", "title": _SQL, "published": "yesterday"}),
        json.dumps({"text": "Text.", "deep": json.loads("[" * 60 + "]" * 60)}), '{"text": "a", "x": NaN}', "\x00",
        json.dumps({"text": _SQL, "title": _SQL, "__class__": "x", "source": "../../x"}),
    ]  # fmt: skip
    return "\n".join(rng.choices(lines, k=5)).encode()


def _make_mixture(rng: random.Random) -> bytes:
    text = "".join(rng.choices(_PARTS, k=rng.randrange(1, 300)))
    return text.encode(rng.choice(("utf-8", "utf-16", "utf-32-be")), errors=rng.choice(("surrogatepass", "replace")))


KINDS: tuple[Callable[[random.Random], bytes], ...] = (
    lambda rng: b"",
    lambda rng: rng.choice((b" ", b"\n\n", b"\xef\xbb\xbf", b"\xff\xfe", b"\x00")),
    lambda rng: rng.randbytes(rng.randrange(1, 5000)),
    lambda rng: "Оттава, 3 мая. «Мы рады», — сказал он.\n".encode()[: -rng.randrange(1, 9)],
    lambda rng: gzip.compress(b"0" * 10**6),
    lambda rng: b"word " * rng.randrange(1, 20_000),
    lambda rng: b"x" * rng.choice((1_000, 300_000)),
    lambda rng: ("“" * 2000 + _SQL + "”" * 2000).encode(),
    lambda rng: ("(" * 3000 + "said" + ")" * 3000).encode(),
    lambda rng: ("A. " * 5000).encode(),
    lambda rng: b"<!DOCTYPE x [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;'>]><p>&b;&b;</p>",
    lambda rng: b"<meta charset=" + rng.choice((b"utf-16", b"rot13", b"hex", b"\xff")) + b"><p>Text of it.</p>",
    _make_zip_bomb,
    _make_deep_html,
    _make_bad_line,
    _make_mixture,
)


def write_hostile(folder: Path, number: int, longest: int, seed: int = SEED) -> None:
    """About `number` files, in folders and behind links that lead in circles, and lines of `longest` bytes."""
    rng = random.Random(seed)
    folder.mkdir(parents=True)
    for place in range(number):
        below = folder / rng.choice((".", "a", "a/b", "failed", "outputs"))
        below.mkdir(parents=True, exist_ok=True)
        name = rng.choice(_NAMES) if rng.random() < 0.3 else f"file {place}"
        path = below / f"{name}{'' if place % 7 else place}{rng.choice(ENDINGS)}"
        if path.name in (".", ".."):
            path = below / f"{place}.txt"
        path.write_bytes(KINDS[place % len(KINDS)](rng))
    _write_long_lines(folder, longest)
    _add_links(folder)


def _write_long_lines(folder: Path, size: int) -> None:
    """A line in a file of each format, in which the releases around it stand as well if it may hold several."""
    line = b"word " * (size // 5) + b"s" * (size % 5)
    (folder / "long.txt").write_bytes(line)
    (folder / "long.html").write_bytes(b"<p>" + line)
    (folder / "long.jsonl").write_bytes(b"\n".join((b'{"text": "One."}', b'{"text": "' + line, b'{"text": "Two."}')))


def _add_links(folder: Path) -> None:
    targets = {"loop": folder, "self.txt": "self.txt", "nowhere.txt": "/nowhere/at/all.txt", "endless.txt": "/dev/zero"}
    for name, target in targets.items():
        (folder / name).symlink_to(target)
    os.mkfifo(folder / "pipe.txt")
    (folder / "folder.txt").mkdir()
