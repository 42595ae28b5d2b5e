"""How much of an invented report comes back: numeric cells under their row and column, headings
with their level, pages that gave nothing, errors that are none."""

import re
from collections import Counter
from dataclasses import dataclass, field

from tests.sagwan.reading.pdf.city.parts import Part, Title, tables_of

from sagwan import check, understand
from sagwan.facts import Document, Report
from sagwan.reading import read

_SIGNS = re.compile(r"[\s·.,:~∼()\[\]’'\u2024]")


@dataclass
class Score:
    """What was there, what was found, and in words what was not."""

    cells: int = 0
    placed: int = 0
    headings: int = 0
    levels: int = 0
    extra: int = 0
    empty: int = 0
    errors: int = 0
    missed: list[str] = field(default_factory=list)

    def add(self, other: "Score") -> None:
        """Add the score of another report."""
        for name in ("cells", "placed", "headings", "levels", "extra", "empty", "errors"):
            setattr(self, name, getattr(self, name) + getattr(other, name))
        self.missed += other.missed

    def __str__(self) -> str:
        cells = 100 * self.placed / max(1, self.cells)
        levels = 100 * self.levels / max(1, self.headings)
        return (
            f"cells {self.placed}/{self.cells} = {cells:.2f} %, headings {self.levels}/"
            f"{self.headings} = {levels:.2f} % (extra {self.extra}), empty pages {self.empty},"
            f" false errors {self.errors}"
        )


def score(parts: tuple[Part, ...], data: bytes, name: str = "보고.pdf") -> Score:
    """Read what was printed and compare it with what was invented."""
    report = understand(read(data, name))
    found = Score()
    _score_cells(parts, report, found)
    _score_headings(parts, report, found)
    found.empty = _count_empty(report.document)
    errors = [finding for finding in check(report).discrepancies if finding.severity == "error"]
    found.errors = len(errors)
    found.missed += [f"error {finding.rule} {finding.message.ko}" for finding in errors]
    return found


def _score_cells(parts: tuple[Part, ...], report: Report, found: Score) -> None:
    there: Counter[tuple[str, str, tuple[str, ...]]] = Counter()
    for table in report.tables:
        for row in table.rows:
            beside = tuple(map(squeeze, row.label))
            for column, cell in zip(table.columns, row.cells, strict=True):
                if cell is not None:
                    there[squeeze("".join(column)), squeeze(cell.text), beside] += 1
    for stated in (stated for table in tables_of(parts) for stated in table.stated):
        label, over, text = (squeeze("".join(words)) for words in stated)
        found.cells += 1
        near = (key for key in there if there[key] and key[:2] == (over, text))
        key = next((key for key in near if _names(key[2], label)), None)
        if key is None:
            found.missed.append(f"cell {stated}")
        else:
            found.placed += 1
            there[key] -= 1


def _names(words: tuple[str, ...], label: str) -> bool:
    """Columns of words before the first of numbers belong to the label, too."""
    return any("".join(words[:count]) == label for count in range(bool(label), len(words) + 1))


def _score_headings(parts: tuple[Part, ...], report: Report, found: Score) -> None:
    there = Counter(
        (section.level, squeeze(section.title))
        for section in report.sections
        if 0 < section.level <= 3
    )
    for title in (part for part in parts if isinstance(part, Title)):
        found.headings += 1
        told = (title.level, squeeze(title.text))
        if there[told]:
            there[told] -= 1
            found.levels += 1
        else:
            near = [level for (level, text), count in there.items() if count and text == told[1]]
            found.missed.append(f"heading {title.level} {title.text} {near}")
    found.extra += sum(there.values())
    found.missed += [f"extra {level} {text}" for (level, text), count in there.items() if count]


def _count_empty(document: Document) -> int:
    """Count pages without a line and without a word why."""
    told = {document.page_of(line.number) for line in document.lines if line.plain.strip()}
    told |= {document.page_of(unread.line) for unread in document.unread}
    return sum(page not in told for page in range(1, (document.pages or 0) + 1))


def squeeze(text: str) -> str:
    """Give the letters and digits that count."""
    return _SIGNS.sub("", text)
