"""What a section of a report tells of the figures in its sentences: whose they are, of which day.

A sentence belongs to the nearest section around it, up to its task, that has a table or a date.
"""

from calendar import monthrange
from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from cityhall.work.intake.matching.around import A_DAY
from cityhall.work.intake.matching.clauses import cut_clause, words_of
from cityhall.work.intake.matching.figures import Match
from cityhall.work.intake.matching.prose import Near, Said

Json = Mapping[str, Any]
A_MONTH = len("2020-03")
LIMITS = ("이상", "이하", "초과", "미만")  # 50억원 이상 is no value of anything


class Sections:
    """The sections of a report with the figures that stand in them, those of tables matched."""

    def __init__(self, report: Json, lines: list[str], matches: Mapping[int, Match]) -> None:
        self.report, self.lines, self.matches = report, lines, matches
        self.sections = {one["id"]: one for one in report["sections"]}
        self.tasks = {one["section"] for one in report["tasks"]}
        self.blocks = report["blocks"]
        self.by_line = {
            line: nth
            for nth, block in enumerate(self.blocks)
            for line in range(block["lines"][0], block["lines"][1] + 1)
        }
        self.homes = {key: list(self.climb(key)) for key in self.sections}
        self.figures: dict[str, list[Json]] = {}
        self.places: dict[int, list[tuple[int, int]]] = {}
        for figure in report["figures"]:
            place = figure["place"]
            self.places.setdefault(place["line"], []).append((place["start"], place["end"]))
            for key in self.homes.get(self.home_of(place["line"]), ()):
                self.figures.setdefault(key, []).append(figure)

    def climb(self, key: str) -> Iterator[str]:
        """Give a section and those around it up to its task; never a whole chapter."""
        section = self.sections.get(key)
        while section and section["parent"]:
            yield section["id"]
            if section["id"] in self.tasks:
                return
            section = self.sections.get(section["parent"])

    def home_of(self, line: int) -> str:
        """Name the section in which a line stands."""
        nth = self.by_line.get(line)
        return str(self.blocks[nth]["section"]) if nth is not None else ""

    def read(self, figure: Json) -> Said | None:
        """Read what a sentence says of a figure; None where it stands in no sentence."""
        place = figure["place"]
        nth = self.by_line.get(place["line"])
        if place["table"] or nth is None or self.blocks[nth]["table"] or figure["bound"] in LIMITS:
            return None
        others = [one for one in self.places[place["line"]] if one[0] != place["start"]]
        line = self.lines[place["line"] - 1]
        return Said(
            figure=figure,
            clause=cut_clause(line, place["start"], place["end"], others),
            far=tuple(self.list_far(nth)),
            near=self.find_near(place["line"]),
            day=self.find_day(figure),
        )

    def list_far(self, nth: int) -> Iterator[str]:
        """Give the words of the line before and of the headings above it."""
        section = self.blocks[nth]["section"]
        if nth and self.blocks[nth - 1]["section"] == section:
            yield from words_of(self.blocks[nth - 1]["text"])
        for key in self.homes.get(section, ()):
            yield from words_of(self.sections[key]["title"])

    def find_day(self, figure: Json) -> date | None:
        """Find the day that a figure itself names, the last of a month, or that of its line."""
        if found := read_day(figure["as_of"]) or read_end(figure["as_of"]):
            return found
        line = figure["place"]["line"]
        days = [one["value"] for one in self.report["dates"] if one["place"]["line"] == line]
        return next(filter(None, (read_day(one.partition("/")[0]) for one in days)), None)

    def find_near(self, line: int) -> Near:
        """Find what the sections around a line tell: the nearest that tells it counts."""
        subjects: dict[str, str] = {}
        day: date | None = None
        for key in self.homes.get(self.home_of(line), ()):
            figures = self.figures.get(key, ())
            for family, units in read_units(figures, self.matches).items():
                if len(units) == 1:
                    subjects.setdefault(family, min(units))
            days = [
                (abs(one["place"]["line"] - line), found)
                for one in figures
                if (found := read_day(one["as_of"]))
            ]
            latest = max((found.year for _, found in days), default=0)
            now = [one for one in days if one[1].year == latest]
            day = day or min(now, default=(0, None))[1]
        return Near(subjects, day)


def read_units(figures: Any, matches: Mapping[int, Match]) -> dict[str, set[str]]:
    """Give the units of which the matched figures of each family are."""
    found: dict[str, set[str]] = {}
    for figure in figures:
        match = matches.get(id(figure))
        if match and figure["place"]["table"]:
            family = match.measure.rpartition(".")[0]
            found.setdefault(family, set()).add(match.subject)
    return found


def read_day(text: str | None) -> date | None:
    """Read a day; None where it is a month, a year, or no date."""
    return date.fromisoformat(text) if text and len(text) == A_DAY else None


def read_end(text: str | None) -> date | None:
    """Read a month, as of which something is told, as its last day; None where it is none."""
    if not text or len(text) != A_MONTH:
        return None
    year, month = int(text[:4]), int(text[5:])
    return date(year, month, monthrange(year, month)[1])
