"""What checking found in a version: each finding known by its rule and the words of its line.

So a fault of last year's submission that came back is known again, wherever it stands now.
"""

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from sagwan.facts import CheckResult, Document


def list_findings(result: CheckResult, document: Document) -> list[dict[str, Any]]:
    """Give what checking found, as it is kept with a version."""
    return list_told(result.as_dict(), [line.text for line in document.lines])


def list_told(check: Mapping[str, Any], lines: Sequence[str]) -> list[dict[str, Any]]:
    """Give what a check told as JSON (`sagwan.check/1`), as it is kept with a version."""
    found = []
    for one in check["discrepancies"]:
        line = one["place"]["line"]
        text = lines[line - 1] if 0 < line <= len(lines) else ""
        found.append(
            {
                "id": name_finding(one["rule"], text, one["found"] or ""),
                "rule": one["rule"],
                "severity": one["severity"],
                "line": line,
                "text": text[:400],
                "ko": one["message"]["ko"],
                "en": one["message"]["en"],
                "repeats": False,
            }
        )
    return found


def name_finding(rule: str, text: str, found: str) -> str:
    """Give the name by which a finding is known again."""
    plain = "".join(text.split())
    return hashlib.sha256(f"{rule}\n{plain}\n{found}".encode("utf-8", "replace")).hexdigest()


def mark_repeated(
    findings: Iterable[Mapping[str, Any]], earlier: Iterable[Mapping[str, Any]]
) -> list[dict[str, Any]]:
    """Mark the findings that an earlier submission had too."""
    known = {one["id"] for one in earlier}
    return [{**one, "repeats": one["id"] in known} for one in findings]
