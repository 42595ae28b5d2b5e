"""The outline of a report: its sections as a tree, each with what was found in it."""

from bisect import bisect_right
from collections import Counter
from dataclasses import dataclass, field

from cityhall.registers.documents.pages.marks import Json
from cityhall.registers.documents.reading.stored import Reading

DEEPEST = 4


@dataclass
class Branch:
    """A section with those under it, and how many errors and warnings stand in it."""

    id: str
    number: str
    title: str
    level: int
    errors: int = 0
    warnings: int = 0
    branches: list["Branch"] = field(default_factory=list)


def grow_outline(reading: Reading) -> list[Branch]:
    """Give the sections as a tree; a section without a title is passed over."""
    sections = [section for section in reading.report["sections"] if section["title"]]
    counts = count_by_section(reading, sections)
    branches: dict[str, Branch] = {}
    roots: list[Branch] = []
    for section in sections:
        branch = Branch(
            section["id"],
            section["number"] or "",
            section["title"],
            section["level"],
            counts[section["id"], "error"],
            counts[section["id"], "warning"],
        )
        branches[branch.id] = branch
        parent = branches.get(section["parent"] or "")
        (parent.branches if parent and section["level"] <= DEEPEST else roots).append(branch)
    return roots


def count_by_section(reading: Reading, sections: list[Json]) -> Counter[tuple[str, str]]:
    """Count discrepancies by the section in which they stand."""
    starts = [section["place"]["line"] for section in sections]
    counts: Counter[tuple[str, str]] = Counter()
    for index, found in enumerate(reading.check["discrepancies"]):
        if index in reading.passed:
            continue
        at = bisect_right(starts, found["place"]["line"]) - 1
        if at >= 0:
            counts[sections[at]["id"], found["severity"]] += 1
    return counts
