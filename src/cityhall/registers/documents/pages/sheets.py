"""A page of the file as it was printed, with what checking found outlined on it."""

from collections import Counter
from collections.abc import Container, Iterable, Iterator, Sequence
from dataclasses import dataclass

from cityhall.registers.documents.pages.findings import Finding
from cityhall.registers.documents.pages.marks import Json
from cityhall.registers.documents.pages.places import (
    END,
    LINE,
    PAGE,
    START,
    boxes_of,
    find_page_of,
)
from cityhall.registers.documents.pages.stretches import HIDDEN
from cityhall.registers.documents.reading.stored import Reading

Box = list[int]
MARGIN = 200  # hundredths of a point that an outline stands off its text


@dataclass(frozen=True, slots=True)
class Frame:
    """A frame on the page, in hundredths of a point."""

    left: int
    top: int
    width: int
    height: int


@dataclass(frozen=True, slots=True)
class Outline(Frame):
    """A frame round what a finding is about; the first of a finding has its name."""

    finding: Finding
    name: str


@dataclass(frozen=True, slots=True)
class Spot(Frame):
    """A stretch on the page that was read, its words, and where they stand in the text."""

    words: str
    target: str


@dataclass(frozen=True, slots=True)
class Sheet:
    """A page: its number, how many there are, its size, and what is shown on it and beside it."""

    number: int
    count: int
    width: int
    height: int
    outlines: list[Outline]
    spots: list[Spot]
    asked: list[Frame]
    lines: list[tuple[int, str]]
    elsewhere: list[tuple[int, int]]

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


def lay_sheet(
    reading: Reading,
    findings: Iterable[Finding],
    number: int,
    size: Json,
    asked: Sequence[Box] = (),
    there: Container[str] | None = None,
) -> Sheet:
    """Outline on a page what was found there, and what was asked for; `there` names the places
    that the text has, where not every figure came to be one."""
    known = list(findings)
    boxes = [b for line in sorted(reading.boxes) for b in reading.boxes[line] if b[PAGE] == number]
    pages = Counter(page for finding in known if (page := find_page(reading, finding)))
    return Sheet(
        number=number,
        count=reading.report["document"]["pages"],
        width=size["width"],
        height=size["height"],
        outlines=list(_outlines(reading, known, number)),
        spots=[Spot(*_sides(b), _words(reading, b), _target(reading, b, there)) for b in boxes],
        asked=_enclose([_sides(box) for box in asked if box[PAGE] == number]),
        lines=_lines(reading, boxes),
        elsewhere=sorted(pages.items()),
    )


def find_asked(reading: Reading, line: str, figure: str) -> list[Box]:
    """Find the boxes of a figure, or of lines: `line` is 12 or 12-30."""
    if figure in reading.figures:
        return boxes_of(reading, reading.figures[figure]["place"])
    first, _, last = line.partition("-")
    if not (first.isdecimal() and (last or first).isdecimal()):
        return []
    ends = int(first), int(last or first)
    return [
        b
        for number in sorted(reading.boxes)
        if ends[0] <= number <= ends[1]
        for b in reading.boxes[number]
    ]


def find_page(reading: Reading, finding: Finding) -> int | None:
    """Tell the page on which a finding can be shown, None where the file has no such places."""
    return find_page_of(reading, reading.check["discrepancies"][finding.index]["place"])


def _outlines(reading: Reading, findings: list[Finding], number: int) -> Iterator[Outline]:
    for finding in findings:
        boxes = boxes_of(reading, reading.check["discrepancies"][finding.index]["place"])
        here = [box for box in boxes if box[PAGE] == number]
        for nth, box in enumerate(here):
            name = f"p-{finding.index}" if nth == 0 else f"p-{finding.index}-{nth}"
            yield Outline(*_sides(box), finding, name)


def _sides(box: Box) -> tuple[int, int, int, int]:
    left, top, right, bottom = box[PAGE + 1 :]
    return left - MARGIN, top - MARGIN, right - left + 2 * MARGIN, bottom - top + 2 * MARGIN


def _enclose(frames: list[tuple[int, int, int, int]]) -> list[Frame]:
    """Draw one frame round several, none round none."""
    if not frames:
        return []
    left, top = (min(frame[side] for frame in frames) for side in (0, 1))
    right, bottom = (max(frame[side] + frame[side + 2] for frame in frames) for side in (0, 1))
    return [Frame(left, top, right - left, bottom - top)]


def _words(reading: Reading, box: Box) -> str:
    return shown(reading.lines[box[LINE] - 1][box[START] : box[END]])


def _target(reading: Reading, box: Box, there: Container[str] | None) -> str:
    """Where the words of a box stand in the text: a figure where they are one, else their line."""
    figures = [f for f in reading.figures_by_line.get(box[LINE], ()) if _holds(box, f["place"])]
    name = f"f-{figures[0]['id']}" if len(figures) == 1 else ""
    return name if name and (there is None or name in there) else f"L{box[LINE]}"


def _holds(box: Box, place: Json) -> bool:
    return bool(box[START] <= place["start"] and place["end"] <= box[END])


def _lines(reading: Reading, boxes: list[Box]) -> list[tuple[int, str]]:
    """The lines that were read on a page, those of the margins left out."""
    return [(n, shown(reading.lines[n - 1])) for n in dict.fromkeys(box[LINE] for box in boxes)]


def shown(text: str) -> str:
    """Give words as a list shows them: cells parted by a stroke."""
    return " | ".join(
        filter(None, (" ".join(p.split()) for p in text.replace(HIDDEN, "").split("\t")))
    )
