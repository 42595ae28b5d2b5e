"""A page of the file as it was printed, with what checking found outlined on it."""

from collections.abc import Iterable
from dataclasses import dataclass

from cityhall.registers.documents.pages.findings import Finding
from cityhall.registers.documents.pages.marks import Json
from cityhall.registers.documents.reading.stored import Reading

MARGIN = 200  # hundredths of a point that an outline stands off its text


@dataclass(frozen=True, slots=True)
class Outline:
    """A frame round a stretch of the page, in hundredths of a point."""

    finding: Finding
    left: int
    top: int
    width: int
    height: int


@dataclass(frozen=True, slots=True)
class Sheet:
    """A page: its number, how many there are, its size, and the outlines on it."""

    number: int
    count: int
    width: int
    height: int
    outlines: list[Outline]

    @property
    def findings(self) -> list[Finding]:
        """What was found on this page, each once."""
        return list({outline.finding.index: outline.finding for outline in self.outlines}.values())

    @property
    def before(self) -> int | None:
        """The page before this one."""
        return self.number - 1 if self.number > 1 else None

    @property
    def after(self) -> int | None:
        """The page after this one."""
        return self.number + 1 if self.number < self.count else None


def lay_sheet(reading: Reading, findings: Iterable[Finding], number: int, size: Json) -> Sheet:
    """Outline on a page what was found there."""
    outlines = [
        _frame(finding, box)
        for finding in findings
        for box in _boxes_of(reading, reading.check["discrepancies"][finding.index]["place"])
        if box[3] == number
    ]
    count = reading.report["document"]["pages"]
    return Sheet(number, count, size["width"], size["height"], outlines)


def find_page(reading: Reading, finding: Finding) -> int | None:
    """Tell the page on which a finding can be shown, None where the file has no such places."""
    place = reading.check["discrepancies"][finding.index]["place"]
    return next((box[3] for box in _boxes_of(reading, place)), None)


def _boxes_of(reading: Reading, place: Json) -> list[list[int]]:
    """The boxes of the stretches that a place touches; for a point, of the one that holds it."""
    line, start, end = place["line"], place["start"], max(place["end"], place["start"] + 1)
    return [box for box in reading.boxes.get(line, ()) if box[1] < end and start < box[2]]


def _frame(finding: Finding, box: list[int]) -> Outline:
    left, top, right, bottom = box[4:]
    return Outline(
        finding, left - MARGIN, top - MARGIN, right - left + 2 * MARGIN, bottom - top + 2 * MARGIN
    )
