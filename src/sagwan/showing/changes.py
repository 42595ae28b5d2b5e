"""Changes between two reports in words that text and page share."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from typing import Any

from sagwan.facts import Change, Comparison, Message
from sagwan.showing.arithmetic import part_thousands

VERDICTS = {
    "dropped": Message("말없이 빠짐", "dropped"),
    "reopened": Message("되돌아감", "reopened"),
    "moved": Message("바뀜", "moved"),
    "renamed": Message("이름 바뀜", "renamed"),
    "gone": Message("사라짐", "gone"),
    "reported": Message("실적으로 보고", "reported"),
    "advanced": Message("나아감", "advanced"),
    "new": Message("새로 나옴", "new"),
    "kept": Message("그대로", "kept"),
    "same": Message("그대로", "same"),
}
KINDS = {
    "promises": Message("향후계획", "Promises"),
    "requests": Message("의회 지적사항", "Requests of the council"),
    "tasks": Message("주요업무", "Tasks"),
    "figures": Message("수치", "Figures"),
}
TONES = {"dropped": "error", "reopened": "error", "moved": "warning", "gone": "warning"}
_QUIET = {"kept", "same"}

Json = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Told:
    """A change as it is shown: what of, what it was, what it is, by how much, and why so judged."""

    verdict: str
    subject: str
    old: str
    new: str
    delta: str
    reason: Message | None
    old_line: int | None
    new_line: int | None


@dataclass(frozen=True, slots=True)
class Chapter:
    """All changes of a kind, the gravest first; `quiet` are those in which nothing happened."""

    kind: str
    counts: Mapping[str, int]
    loud: tuple[Told, ...]
    quiet: tuple[Told, ...]


def list_chapters(comparison: Comparison) -> Iterator[Chapter]:
    """Give the changes kind by kind; a kind that neither report has is left out."""
    order = list(VERDICTS)
    for kind in KINDS:
        changes = comparison.of_kind(kind)
        told = sorted(map(_told, changes), key=lambda one: order.index(one.verdict))
        counts = Counter(one.verdict for one in told)
        if told:
            yield Chapter(
                kind,
                {verdict: counts[verdict] for verdict in order if counts[verdict]},
                tuple(one for one in told if one.verdict not in _QUIET),
                tuple(one for one in told if one.verdict in _QUIET),
            )


def _told(change: Change) -> Told:
    old, new = change.old, change.new
    return Told(
        change.verdict if change.verdict in VERDICTS else "moved",
        change.subject,
        _side(change.kind, old),
        _side(change.kind, new),
        _delta(old, new) if change.kind == "figures" else "",
        split_judgement(change.reason) if change.reason else None,
        _line(old),
        _line(new),
    )


def split_judgement(reason: str) -> Message:
    """Split a reason that carries both languages (한국어 · English)."""
    ko, _, en = reason.rpartition(" · ")
    return Message(ko or en, en)


def _side(kind: str, told: Json | None) -> str:
    if told is None:
        return ""
    if kind == "figures":
        text, unit = str(told.get("text", "")), told.get("unit") or ""
        return text if text.endswith(unit) else f"{text} {unit}"
    if kind == "promises":
        return str((told.get("due") or {}).get("text") or "")
    return str(told.get("status" if kind == "requests" else "title") or "")


def _line(told: Json | None) -> int | None:
    place = (told or {}).get("place")
    return place["line"] if place else None


def _delta(old: Json | None, new: Json | None) -> str:
    """Say by how much a figure moved, in its own unit."""
    if not old or not new or old.get("unit") != new.get("unit"):
        return ""
    try:
        moved = Decimal(new["value"]) - Decimal(old["value"])
    except (InvalidOperation, KeyError):
        return ""
    size = part_thousands(format(abs(moved), "f"))
    points = "%p" if new.get("unit") == "%" else ""
    return f"{'+' if moved > 0 else '△'}{size}{points}" if moved else ""
