"""Two reports side by side: what moved, what was kept or dropped, what was only copied."""

from collections import Counter
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from typing import Any

from cityhall.ground.look.languages import say, say_message
from cityhall.ground.look.numbers import part_thousands

Json = dict[str, Any]

VERDICTS = {
    "same": ("그대로", "same"),
    "moved": ("바뀜", "moved"),
    "new": ("새로 나옴", "new"),
    "gone": ("사라짐", "gone"),
    "renamed": ("이름이 바뀜", "renamed"),
    "kept": ("계속", "kept"),
    "reported": ("실적으로 보고", "reported done"),
    "dropped": ("말없이 빠짐", "dropped"),
    "advanced": ("진전", "advanced"),
    "reopened": ("되돌아감", "reopened"),
}
KINDS = {
    "figures": ("수치", "Figures"),
    "promises": ("약속", "Promises"),
    "requests": ("의회 지적사항", "Audit items"),
    "tasks": ("주요 업무", "Tasks"),
}
GRAVE = (
    "dropped",
    "reopened",
    "moved",
    "gone",
    "renamed",
    "reported",
    "advanced",
    "new",
    "kept",
    "same",
)
QUIET = {"same", "kept"}


@dataclass(frozen=True, slots=True)
class Side:
    """One of two things that are told of the same."""

    text: str
    detail: str
    line: int | None


@dataclass(frozen=True, slots=True)
class Row:
    """Something told at two times."""

    verdict: str
    verdict_name: str
    subject: str
    old: Side | None
    new: Side | None
    delta: str
    reason: str

    @property
    def is_quiet(self) -> bool:
        """Tell whether nothing happened, so that the page may fold it away."""
        return self.verdict in QUIET


@dataclass(frozen=True, slots=True)
class Chapter:
    """All rows of a kind, what changed first."""

    kind: str
    name: str
    rows: list[Row]
    counts: list[tuple[str, str, int]]

    @property
    def loud(self) -> list[Row]:
        """The rows in which something happened."""
        return [row for row in self.rows if not row.is_quiet]

    @property
    def quiet(self) -> list[Row]:
        """The rows in which nothing happened."""
        return [row for row in self.rows if row.is_quiet]


def list_chapters(comparison: Json) -> list[Chapter]:
    """Give what changed, kind by kind."""
    chapters = []
    for kind, name in KINDS.items():
        rows = [describe_change(kind, change) for change in comparison[kind]]
        rows.sort(key=lambda row: GRAVE.index(row.verdict) if row.verdict in GRAVE else len(GRAVE))
        tally = Counter(row.verdict for row in rows)
        counts = [(v, name_verdict(v), tally[v]) for v in GRAVE if tally[v]]
        chapters.append(Chapter(kind, say(*name), rows, counts))
    return chapters


def name_verdict(verdict: str) -> str:
    """Name a verdict in words."""
    return say(*VERDICTS[verdict]) if verdict in VERDICTS else verdict


def describe_change(kind: str, change: Json) -> Row:
    """Put a change into words."""
    subject = change["subject"]
    return Row(
        verdict=change["verdict"],
        verdict_name=name_verdict(change["verdict"]),
        subject=" › ".join(subject) if isinstance(subject, list) else str(subject),
        old=describe_side(kind, change["old"]),
        new=describe_side(kind, change["new"]),
        delta=describe_delta(change["old"], change["new"]) if kind == "figures" else "",
        reason=describe_reason(change.get("reason") or ""),
    )


def describe_side(kind: str, told: Json | None) -> Side | None:
    """Put one side of a change into words."""
    if told is None:
        return None
    line = (told.get("place") or {}).get("line")
    if kind == "figures":
        unit = "" if told["text"].endswith(told["unit"] or "") else f" {told['unit']}"
        return Side(f"{told['text']}{unit}", told["as_of"] or "", line)
    if kind == "promises":
        return Side(told["text"], (told.get("due") or {}).get("text", ""), line)
    if kind == "requests":
        return Side(told["text"], told["status"] or "", line)
    number = told.get("number")
    return Side(f"{number}. {told['title']}" if number else told["title"], "", line)


def describe_reason(reason: str) -> str:
    """Give the reasons of a verdict in the language of the page; they come as "ko · en; …"."""
    told = []
    for one in filter(None, reason.split("; ")):
        ko, _, en = one.rpartition(" · ")
        told.append(say(ko or en, en))
    return "; ".join(told)


def describe_delta(old: Json | None, new: Json | None) -> str:
    """Say by how much a figure moved, in its own unit."""
    if not old or not new or old["base_unit"] != new["base_unit"]:
        return ""
    try:
        moved = Decimal(new["value"]) - Decimal(old["value"])
    except InvalidOperation:
        return ""
    if not moved or old["unit"] != new["unit"]:
        return ""
    sign = "+" if moved > 0 else "△"
    return f"{sign}{part_thousands(format(abs(moved).normalize(), 'f'))}"


@dataclass(frozen=True, slots=True)
class Beside:
    """Something to look at in both reports: one told differently, or a fault that came back."""

    rule: str
    sentence: str
    old_line: int | None
    new_line: int | None


def list_repeated(beside: Json) -> list[Beside]:
    """Give the faults that the earlier report had already."""
    return [
        Beside(
            found["rule"],
            say_message(found["message"]),
            found["repeats"]["place"]["line"],
            found["place"]["line"],
        )
        for found in beside["repeated"]
    ]


def list_contradictions(beside: Json, old_name: str) -> list[Beside]:
    """Give what two offices tell differently; the library names the place in one of them."""
    told = []
    for found in beside["offices"]:
        line = found["place"]["line"]
        lines = (line, None) if found["file"] == old_name else (None, line)
        told.append(Beside(found["rule"], say_message(found["message"]), *lines))
    return told
