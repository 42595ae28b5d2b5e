"""What stands around the figures of a report: titles, sections as written, notes, dates."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from cityhall.work.intake.matching.words import bare

Json = Mapping[str, Any]
BRACKETS, NOTE = "괄호", "note"
NOTES_BELOW = 4
A_DAY = len("2020-04-20")


@dataclass(frozen=True, slots=True)
class Around:
    """What stands around a figure: the title of its table, its sections, and their date."""

    title: str
    sections: tuple[str, ...]
    as_of: str | None
    legend: str = ""  # what a note says of the numbers in brackets


class Surroundings:
    """What stands around the figures of a report: titles, sections as written, notes, dates."""

    def __init__(self, report: Json, lines: list[str]) -> None:
        self.lines = lines
        self.tables = {table["id"]: table for table in report["tables"]}
        self.sections = {section["id"]: section for section in report["sections"]}
        self.homes = {block["place"]["line"]: block["section"] for block in report["blocks"]}
        self.legends = dict(read_legends(report["blocks"]))
        self.days = {key: days.pop() for key, days in read_days(report).items() if len(days) == 1}

    def around(self, figure: Json) -> Around:
        """Give what stands around one figure."""
        table = self.tables.get(figure["place"]["table"] or "")
        home = table["section"] if table else self.homes.get(figure["place"]["line"])
        return Around(
            title=(table or {}).get("title") or "",
            sections=tuple(self.climb(home)),
            as_of=(table or {}).get("as_of") or self.days.get((table or {}).get("id", "")),
            legend=self.legends.get((table or {}).get("id", ""), ""),
        )

    def climb(self, home: str | None) -> Iterator[str]:
        """Give the lines of a section's heading and of those above it."""
        section = self.sections.get(home or "")
        while section:
            number = section["place"]["line"]
            yield self.lines[number - 1] if number <= len(self.lines) else section["title"]
            section = self.sections.get(section["parent"] or "")


def read_legends(blocks: list[Json]) -> Iterator[tuple[str, str]]:
    """Give what the notes under each table say of numbers in brackets."""
    for place, block in enumerate(blocks):
        if block["table"]:
            notes = [
                bare(one["text"])
                for one in blocks[place + 1 : place + NOTES_BELOW]
                if one["kind"] == NOTE and BRACKETS in one["text"]
            ]
            yield block["table"], " ".join(notes)


def read_days(report: Json) -> dict[str, set[str]]:
    """Give the days that figures of each table bear: a table that names one day is of that day."""
    days: dict[str, set[str]] = {}
    for figure in report["figures"]:
        as_of, table = figure["as_of"] or "", figure["place"]["table"]
        if table and len(as_of) == A_DAY:
            days.setdefault(table, set()).add(as_of)
    return days
