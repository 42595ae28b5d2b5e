"""Findings as text: one line that editors can follow, then the line itself and the arithmetic."""

from collections.abc import Iterator
from dataclasses import dataclass

from sagwan.facts import Discrepancy, Report
from sagwan.showing.arithmetic import part_thousands, set_broken_relation, set_relation
from sagwan.showing.checked import Checked
from sagwan.showing.excerpt import cut_excerpt
from sagwan.showing.ink import Ink
from sagwan.showing.lettering import pad, whole, width_of
from sagwan.showing.summary import write_summary
from sagwan.showing.wording import KO, name_severity, sign_of, tell

_GUTTER = 11
_MANY = 6


@dataclass(frozen=True, slots=True)
class Page:
    """How findings are to be set: language, colour, columns of the terminal."""

    language: str = KO
    colour: bool = False
    columns: int = 100
    brief: bool = False

    def pick(self, ko: str, en: str) -> str:
        """Choose the text in the reader's language."""
        return ko if self.language == KO else en

    def ink(self) -> Ink:
        """Give the ink for this page."""
        return Ink(self.colour)


def write_findings(checked: list[Checked], page: Page) -> str:
    """Write all findings, grouped by file, and a closing summary."""
    parts = [
        part
        for one in checked
        for found in one.result.discrepancies
        for part in _finding(one, found, page)
    ]
    if not page.brief:
        parts += write_summary(checked, page.language, page.ink())
    return whole("".join(f"{part}\n" for part in parts))


def _finding(one: Checked, found: Discrepancy, page: Page) -> Iterator[str]:
    ink, place = page.ink(), found.place
    where = ink.paint(f"{one.name}:{place.line}:{place.start + 1}:", "strong")
    yield f"{where} {ink.paint(found.rule, found.severity)} {tell(found.message, page.language)}"
    if page.brief:
        return
    yield from _excerpt(one.report, found, page)
    for label, text in _details(one.report, found, page):
        yield f"{_gutter(label)}{ink.paint('│', 'faint')} {text}"
    yield ""


def _excerpt(report: Report, found: Discrepancy, page: Page) -> Iterator[str]:
    ink, place = page.ink(), found.place
    line = report.document.lines[place.line - 1]
    cut = cut_excerpt(line, place.start, place.end, page.columns - _GUTTER - 3)
    label = f"{sign_of(found)} {tell(name_severity(found), page.language)}"
    bar = ink.paint("│", "faint")
    painted = ink.paint(_gutter(label), found.severity)
    yield f"{painted}{bar} {cut.before}{ink.paint(cut.marked, found.severity)}{cut.after}"
    yield f"{_gutter('')}{bar} {ink.paint(cut.carets(), found.severity)}"


def _gutter(label: str) -> str:
    """Set a label against the bar, to the right."""
    return " " * max(0, _GUTTER - 1 - width_of(label)) + label + " "


def _details(report: Report, found: Discrepancy, page: Page) -> Iterator[tuple[str, str]]:
    if found.relation:
        is_broken = found.severity == "error"
        relation = (
            set_broken_relation(found.relation, found.expected)
            if is_broken
            else set_relation(found.relation)
        )
        yield page.pick("셈", "sum"), relation
    if found.expected and not _says(found, found.expected):
        yield page.pick("맞는 값", "expected"), part_thousands(found.expected)
    yield from _alternatives(report, found, page)
    if found.fix is not None:
        yield page.pick("고치기", "fix"), f"{found.fix.replace} → {found.fix.with_}"
    if found.repeats is not None:
        where = f"{found.repeats.file}:{found.repeats.place.line}"
        said = page.pick(
            f"지난 보고서에도 같은 잘못 ({where})", f"in the earlier report too: {where}"
        )
        yield page.pick("되풀이", "repeated"), said


def _says(found: Discrepancy, value: str) -> bool:
    """Tell whether the arithmetic already ends in the value."""
    return set_broken_relation(found.relation or "", value).endswith(f"= {part_thousands(value)}")


def _alternatives(report: Report, found: Discrepancy, page: Page) -> Iterator[tuple[str, str]]:
    """Name the cells that could be the wrong ones instead, each with the value that mends it."""
    label = page.pick("아니면", "or else")
    shown = found.alternatives[:_MANY]
    for other in shown:
        figure = report.figure_by_id.get(other.figure)
        if figure is None:
            continue
        name = " ".join(figure.subject[-2:])
        line = page.pick(f"{figure.place.line}줄", f"line {figure.place.line}")
        mended = f"{figure.text} → {part_thousands(other.value)}"
        yield label, f"{pad(mended, 24)} {line}" + (f" · {name}" if name else "")
        label = ""
    left = len(found.alternatives) - len(shown)
    if left > 0:
        yield "", page.pick(f"… 그 밖에 {left}곳", f"… and {left} more")
