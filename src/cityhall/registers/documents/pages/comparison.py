"""Two reports side by side: what moved, what was kept or dropped, what was only copied."""

import re
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
VERDICTS_OF_OFFICES = {  # two offices drop and add nothing: each tells its own
    "same": ("같음", "same"),
    "moved": ("다름", "differs"),
    "new": ("{new}에만", "only {new}"),
    "gone": ("{old}에만", "only {old}"),
    "renamed": ("이름이 다름", "named otherwise"),
    "kept": ("양쪽에", "both"),
    "reported": ("{new}의 실적", "done by {new}"),
    "dropped": ("{old}에만", "only {old}"),
    "advanced": ("{new}에서 더 나아감", "further on at {new}"),
    "reopened": ("{old}에서 더 나아감", "further on at {old}"),
}
KINDS = {
    "promises": ("약속", "Promises"),
    "requests": ("의회 지적사항", "Audit items"),
    "tasks": ("주요 업무", "Tasks"),
    "figures": ("수치", "Figures"),
}
PLACES = re.compile(r" \(([12]):(\d+) ↔ ([12]):(\d+)\)$")  # as `tell_differently` has them
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
class Sides:
    """How the two reports are called: by their time, or by their offices."""

    old: str
    new: str
    are_offices: bool = False

    def name_verdict(self, verdict: str) -> str:
        """Name a verdict in words."""
        names = VERDICTS_OF_OFFICES if self.are_offices else VERDICTS
        if verdict not in names:
            return verdict
        return say(*names[verdict]).format(old=self.old, new=self.new)


def name_sides(old: str | None, new: str | None) -> Sides:
    """Name two reports by their offices, where these are given, else by their time."""
    if old and new:
        return Sides(old, new, are_offices=True)
    return Sides(say("지난 보고서", "Earlier report"), say("이번 보고서", "Later report"))


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
    def gravest(self) -> tuple[str, str, int] | None:
        """What the tile of the chapter says first, None where there is nothing to say."""
        return self.counts[0] if self.counts else None

    @property
    def others(self) -> list[tuple[str, str, int]]:
        """What else became of them."""
        return self.counts[1:]

    @property
    def loud(self) -> list[Row]:
        """The rows in which something happened."""
        return [row for row in self.rows if not row.is_quiet]

    @property
    def quiet(self) -> list[Row]:
        """The rows in which nothing happened."""
        return [row for row in self.rows if row.is_quiet]


def list_chapters(comparison: Json, sides: Sides) -> list[Chapter]:
    """Give what changed, kind by kind, what is most easily lost first."""
    chapters = []
    for kind, name in KINDS.items():
        rows = [describe_change(kind, change, sides) for change in comparison[kind]]
        rows.sort(key=lambda row: GRAVE.index(row.verdict) if row.verdict in GRAVE else len(GRAVE))
        tally = Counter(row.verdict for row in rows)
        counts = [(v, sides.name_verdict(v), tally[v]) for v in GRAVE if tally[v]]
        chapters.append(Chapter(kind, say(*name), rows, counts))
    return chapters


def describe_change(kind: str, change: Json, sides: Sides) -> Row:
    """Put a change into words."""
    subject = change["subject"]
    return Row(
        verdict=change["verdict"],
        verdict_name=sides.name_verdict(change["verdict"]),
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
    points = "%p" if new["unit"] == "%" else ""
    return f"{sign}{part_thousands(format(abs(moved).normalize(), 'f'))}{points}"


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


def list_contradictions(beside: Json) -> list[Beside]:
    """Give what two offices tell differently, with the place in either report."""
    return [describe_contradiction(found) for found in beside["offices"]]


def describe_contradiction(found: Json) -> Beside:
    """Part what is said of two reports from the two places that it ends in."""
    sentence = say_message(found["message"])
    places = PLACES.search(sentence)
    if places is None:
        return Beside(found["rule"], sentence, found["place"]["line"], None)
    lines = {places[1]: int(places[2]), places[3]: int(places[4])}
    return Beside(found["rule"], sentence[: places.start()], lines.get("1"), lines.get("2"))
