"""A check for other programs: JSON, and JUnit XML as continuous integration reads it."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any

from lxml import etree

from pipeline.errors import OutputError
from pipeline.quality.checking.check import Finding, ReleaseCheck
from pipeline.sinks.atomic import write_atomically

SUITE = "communique check"

_NO_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What XML 1.0 has no place for."""


def write_json(checks: Sequence[ReleaseCheck], path: Path) -> None:
    """Write all differences.

    Raises:
        OutputError: the file cannot be written.
    """
    content = json.dumps(to_json(checks), ensure_ascii=False, indent=2).encode(errors="backslashreplace").decode()
    _write(path, content + "\n")


def write_junit(checks: Sequence[ReleaseCheck], path: Path) -> None:
    """Write a test case for each release, a failed one for each that differs.

    Raises:
        OutputError: the file cannot be written.
    """
    _write(path, to_junit(checks))


def to_json(checks: Sequence[ReleaseCheck]) -> dict[str, Any]:
    """How many releases came out how, and each of them with its differences."""
    return {
        "verdicts": dict(sorted(Counter(check.verdict for check in checks).items())),
        "releases": [
            {
                "name": check.name,
                "verdict": check.verdict,
                "reason": check.reason,
                "differences": [_describe(finding) for finding in check.findings],
            }
            for check in checks
        ],
    }


def _describe(finding: Finding) -> dict[str, Any]:
    return {**asdict(finding.difference), "message": finding.difference.message, "context": finding.context}


def to_junit(checks: Sequence[ReleaseCheck]) -> str:
    failures = str(sum(not check.is_same for check in checks))
    counts = {"name": SUITE, "tests": str(len(checks)), "failures": failures, "errors": "0", "skipped": "0"}
    root = etree.Element("testsuites", counts)
    suite = etree.SubElement(root, "testsuite", counts)
    for check in checks:
        case = etree.SubElement(suite, "testcase", classname=SUITE, name=_clean(check.name))
        if not check.is_same:
            failure = etree.SubElement(case, "failure", type=check.verdict, message=_clean(_sum_up(check)))
            failure.text = _clean("\n".join([*check.messages, *_explain(check)]))
    return etree.tostring(root, encoding="unicode", pretty_print=True)


def _sum_up(check: ReleaseCheck) -> str:
    first, *others = check.messages
    return f"{first} and {len(others)} more" if others else first


def _explain(check: ReleaseCheck) -> list[str]:
    return [check.reason] if check.verdict == "different" and check.reason else []


def _clean(text: str) -> str:
    return _NO_XML.sub("\ufffd", text)


def _write(path: Path, content: str) -> None:
    try:
        write_atomically(path, content)
    except OSError as error:
        raise OutputError(f"{path}: {error.strerror}") from error
