"""What each figure of a report is marked with, and where each discrepancy shows in the text.

A figure is wrong, in doubt (it could be the wrong one), asked about, holds, or is open: untested.
"""

from collections import defaultdict
from dataclasses import dataclass, field
from typing import Any

from cityhall.registers.documents.reading.stored import Reading
from cityhall.registers.documents.reading.verdicts import level_of

Json = dict[str, Any]

STRENGTH = ("open", "holds", "note", "question", "warning", "doubt", "error")
WIDEST_FLAG = 80  # signs; a longer stretch gets a flag at its beginning instead


@dataclass(slots=True)
class Mark:
    """How a figure is marked; `finding` is the index of the discrepancy that says so."""

    state: str
    finding: int | None = None
    expected: str | None = None


@dataclass(frozen=True, slots=True)
class Flag:
    """A stretch of text, not a figure, that a discrepancy is about."""

    start: int
    end: int
    finding: int
    level: str


@dataclass
class Marks:
    """All marks of a report: by figure, and by line for stretches of text."""

    figures: dict[str, Mark] = field(default_factory=dict)
    flags: dict[int, list[Flag]] = field(default_factory=lambda: defaultdict(list))
    targets: dict[int, str] = field(default_factory=dict)

    def raise_to(self, figure: str, mark: Mark) -> None:
        """Mark a figure, unless something stronger marks it already."""
        before = self.figures.get(figure)
        if before is None or STRENGTH.index(mark.state) > STRENGTH.index(before.state):
            self.figures[figure] = mark


def mark_report(reading: Reading) -> Marks:
    """Mark every figure of a report and every stretch that a discrepancy is about."""
    marks = Marks()
    held = {f for r in reading.check["relations"] if r["holds"] for f in r["figures"]}
    for figure in reading.figures:
        marks.figures[figure] = Mark("holds" if figure in held else "open")
    by_line = reading.figures_by_line
    for index, found in enumerate(reading.check["discrepancies"]):
        if index not in reading.passed:
            mark_discrepancy(marks, reading, by_line, index, found)
    return marks


def mark_discrepancy(
    marks: Marks, reading: Reading, by_line: dict[int, list[Json]], index: int, found: Json
) -> None:
    """Mark the place of a discrepancy, and the cells that could be meant instead."""
    place = found["place"]
    figure = find_figure_at(by_line.get(place["line"], []), place, found["figures"])
    if figure:
        marks.raise_to(figure["id"], Mark(level_of(found), index, found["expected"]))
        marks.targets[index] = f"f-{figure['id']}"
    else:
        flag = Flag(place["start"], place["end"], index, level_of(found))
        marks.flags[place["line"]].append(flag)
        marks.targets[index] = f"at-{index}"
    for other in found["alternatives"]:
        if other["figure"] in reading.figures:
            marks.raise_to(other["figure"], Mark("doubt", index, other["value"]))


def find_figure_at(figures: list[Json], place: Json, named: list[str]) -> Json | None:
    """Find the one figure that a place means: named by the discrepancy, or alone in the place."""
    inside = [
        figure
        for figure in figures
        if figure["place"]["start"] < place["end"] and place["start"] < figure["place"]["end"]
    ]
    chosen = [figure for figure in inside if figure["id"] in named] or inside
    narrow = place["end"] - place["start"] <= len(chosen[0]["text"]) + 8 if chosen else False
    return (
        chosen[0] if narrow or (chosen and len(chosen) == 1 and chosen[0]["id"] in named) else None
    )
