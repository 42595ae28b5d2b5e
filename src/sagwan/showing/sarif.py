"""Findings as SARIF 2.1.0, which editors and code hosts show at their place.

Columns count characters from 1, as in the text format. Files whose lines are not the lines that
were read (HTML) get a finding without a region rather than one at a wrong place.
"""

import json
from collections.abc import Iterable, Sequence
from hashlib import sha256
from typing import Any

from sagwan.checking import Rule
from sagwan.checking.waivers import squeeze
from sagwan.facts import Discrepancy, Fix, Line, Place, Report
from sagwan.showing.arithmetic import relation_of
from sagwan.showing.checked import Checked
from sagwan.showing.wording import KO, tell

SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
LANGUAGE_TAGS = {"ko": "ko-KR", "en": "en-US"}
_LINES_AS_WRITTEN = {"txt", "md"}
_UNRESERVED = frozenset(b"abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~/")
_TESTED = 20


def write_sarif(checked: Sequence[Checked], rules: Sequence[Rule], language: str) -> str:
    """Write the findings of one or more files as one SARIF log."""
    index = {rule.code: number for number, rule in enumerate(rules)}
    run = {
        "tool": {"driver": _driver(rules, language)},
        "language": LANGUAGE_TAGS[language],
        "columnKind": "unicodeCodePoints",
        "invocations": [{"executionSuccessful": True}],
        "artifacts": [_artifact(one) for one in checked],
        "results": [
            _result(one, number, found, index, language)
            for number, one in enumerate(checked)
            for found in one.result.discrepancies
        ],
    }
    log = {"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}
    return json.dumps(log, ensure_ascii=False, indent=1) + "\n"


def _driver(rules: Iterable[Rule], language: str) -> dict[str, Any]:
    return {
        "name": "Sagwan",
        "language": LANGUAGE_TAGS[language],
        "rules": [_rule(rule, language) for rule in rules],
    }


def _rule(rule: Rule, language: str) -> dict[str, Any]:
    title, reason, example = (tell(m, language) for m in (rule.title, rule.reason, rule.example))
    word = "보기" if language == KO else "Example"
    return {
        "id": rule.code,
        "shortDescription": {"text": title},
        "fullDescription": {"text": reason},
        "help": {
            "text": f"{reason}\n\n{word}:\n{example}",
            "markdown": f"**{title}**\n\n{reason}\n\n{word}:\n\n```text\n{example}\n```",
        },
        "defaultConfiguration": {"level": rule.severity},
        "properties": {"tags": [rule.group], "certainty": rule.certainty},
    }


def _artifact(one: Checked) -> dict[str, Any]:
    digest = one.report.document.sha256
    return {"location": {"uri": uri_of(one.name)}, "hashes": {"sha-256": digest}}


def _result(
    one: Checked, artifact: int, found: Discrepancy, index: dict[str, int], language: str
) -> dict[str, Any]:
    result: dict[str, Any] = {
        "ruleId": found.rule,
        "level": found.severity,
        "message": {"text": tell(found.message, language)},
        "locations": [{"physicalLocation": _location(one, artifact, found.place)}],
        "partialFingerprints": {"line/v1": _fingerprint(one.report, found)},
        "properties": _properties(found),
    }
    if found.rule in index:
        result["ruleIndex"] = index[found.rule]
    if related := _related(one, artifact, found):
        result["relatedLocations"] = related
    if found.fix is not None and (fix := _fix(one, artifact, found.place, found.fix)):
        result["fixes"] = [fix]
    return result


def _location(one: Checked, artifact: int, place: Place) -> dict[str, Any]:
    location: dict[str, Any] = {"artifactLocation": {"uri": uri_of(one.name), "index": artifact}}
    if one.report.document.format in _LINES_AS_WRITTEN:
        line = one.report.document.lines[place.line - 1]
        location["region"] = {
            **_region(place.line, place.start, place.end),
            "snippet": {"text": line.text[place.start : place.end]},
        }
    return location


def _region(line: int, start: int, end: int) -> dict[str, int]:
    return {"startLine": line, "startColumn": start + 1, "endLine": line, "endColumn": end + 1}


def _related(one: Checked, artifact: int, found: Discrepancy) -> list[dict[str, Any]]:
    """Point at the other figures of the relation, so that an editor can lead there."""
    figures = (one.report.figure_by_id.get(identity) for identity in found.figures[:_TESTED])
    return [
        {
            "physicalLocation": _location(one, artifact, figure.place),
            "message": {"text": " ".join((*figure.subject[-3:], figure.text))},
        }
        for figure in figures
        if figure is not None and not _is_same_spot(figure.place, found.place)
    ]


def _is_same_spot(one: Place, other: Place) -> bool:
    return (one.line, one.start, one.end) == (other.line, other.start, other.end)


def _fix(one: Checked, artifact: int, place: Place, fix: Fix) -> dict[str, Any] | None:
    """Offer a change of text where it is plain what would be replaced."""
    line = one.report.document.lines[place.line - 1]
    start = _only_place(line, place, fix.replace)
    if start is None or one.report.document.format not in _LINES_AS_WRITTEN:
        return None
    replacement = {
        "deletedRegion": _region(place.line, start, start + len(fix.replace)),
        "insertedContent": {"text": fix.with_},
    }
    location = {"uri": uri_of(one.name), "index": artifact}
    return {"artifactChanges": [{"artifactLocation": location, "replacements": [replacement]}]}


def _only_place(line: Line, place: Place, wanted: str) -> int | None:
    inside = line.text.find(wanted, place.start, place.end)
    if inside >= 0:
        return inside
    return line.text.find(wanted) if line.text.count(wanted) == 1 else None


def _properties(found: Discrepancy) -> dict[str, Any]:
    return {
        "certainty": found.certainty,
        "found": found.found,
        "expected": found.expected,
        "relation": relation_of(found) or None,
    }


def _fingerprint(report: Report, found: Discrepancy) -> str:
    """Know a finding again after lines above it have moved."""
    line = report.document.lines[found.place.line - 1].text
    told = "\n".join((found.rule, squeeze(line), found.relation or found.message.en))
    return sha256(told.encode("utf-8", "replace")).hexdigest()[:32]


def uri_of(name: str) -> str:
    """Write a path as a URI: Hangul and blanks percent-encoded."""
    path = name.replace("\\", "/")
    encoded = "".join(
        chr(byte) if byte in _UNRESERVED else f"%{byte:02X}"
        for byte in path.encode("utf-8", "surrogateescape")
    )
    return f"file://{encoded}" if path.startswith("/") else encoded
