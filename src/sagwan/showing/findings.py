"""Findings as text: one line that editors can follow, then the line itself and the arithmetic."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from sagwan.facts import Discrepancy, Report
from sagwan.showing.arithmetic import relation_of, says_expected, write_like
from sagwan.showing.checked import Checked
from sagwan.showing.cures import MANY, Change, Cure, count_mended, cures_of, is_told_by_cure
from sagwan.showing.excerpt import cut_excerpt
from sagwan.showing.ink import Ink
from sagwan.showing.lettering import pad, whole, width_of
from sagwan.showing.summary import name_counts, write_summary
from sagwan.showing.wording import KO, level_of, name_expected, name_level, sign_of, tell

_GUTTER = 11


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
    parts = [part for one in checked for part in _findings_of(one, page, len(checked) > 1)]
    if not page.brief:
        parts += write_summary(checked, page.language, page.ink())
    return whole("".join(f"{part}\n" for part in parts))


def _findings_of(one: Checked, page: Page, is_one_of_many: bool) -> Iterator[str]:
    mended, ink = count_mended(one.result), page.ink()
    if is_one_of_many and not page.brief:
        counts = name_counts(one.result, page.language, ink, is_whole=one.is_whole)
        yield f"{ink.paint(f'━━ {one.name}', 'strong')}  {counts}"
        yield ""
    for found in one.result.discrepancies:
        yield from _finding(one, found, mended, page)


def _finding(
    one: Checked, found: Discrepancy, mended: Mapping[Change, int], page: Page
) -> Iterator[str]:
    ink, place = page.ink(), found.place
    where = ink.paint(f"{one.name}:{place.line}:{place.start + 1}:", "strong")
    yield f"{where} {ink.paint(found.rule, level_of(found))} {tell(found.message, page.language)}"
    if page.brief:
        return
    yield from _excerpt(one.report, found, page)
    for label, text in _details(one.report, found, mended, page):
        yield f"{_gutter(label)}{ink.paint('│', 'faint')} {text}"
    yield ""


def _excerpt(report: Report, found: Discrepancy, page: Page) -> Iterator[str]:
    ink, place = page.ink(), found.place
    line = report.document.lines[place.line - 1]
    cut = cut_excerpt(line, place.start, place.end, page.columns - _GUTTER - 3)
    label = f"{sign_of(found)} {tell(name_level(found), page.language)}"
    bar = ink.paint("│", "faint")
    painted = ink.paint(_gutter(label), level_of(found))
    yield f"{painted}{bar} {cut.before}{ink.paint(cut.marked, level_of(found))}{cut.after}"
    yield f"{_gutter('')}{bar} {ink.paint(cut.carets(), level_of(found))}"


def _gutter(label: str) -> str:
    """Set a label against the bar, to the right."""
    return " " * max(0, _GUTTER - 1 - width_of(label)) + label + " "


def _details(
    report: Report, found: Discrepancy, mended: Mapping[Change, int], page: Page
) -> Iterator[tuple[str, str]]:
    if found.relation:
        yield page.pick("계산", "sum"), relation_of(found)
    if found.expected and not says_expected(found) and not is_told_by_cure(found):
        yield tell(name_expected(found), page.language), write_like(found.expected, found.found)
    yield from _cures(report, found, mended, page)
    if found.fix is not None:
        yield page.pick("고치기", "fix"), f"{found.fix.replace} → {found.fix.with_}"
    if found.repeats is not None:
        where = f"{found.repeats.file}:{found.repeats.place.line}"
        said = page.pick(
            f"지난 보고서에도 같은 잘못 ({where})", f"in the earlier report too: {where}"
        )
        yield page.pick("되풀이", "repeated"), said


def _cures(
    report: Report, found: Discrepancy, mended: Mapping[Change, int], page: Page
) -> Iterator[tuple[str, str]]:
    """Name the cells that could be the wrong ones, each with the value that mends it."""
    labels = [page.pick("고칠 칸", "mend"), page.pick("아니면", "or else")]
    cures = cures_of(found, report, mended)
    for index, cure in enumerate(cures[:MANY]):
        yield labels[index] if index < len(labels) else "", _cure(cure, page)
    if len(cures) > MANY:
        left = len(cures) - MANY
        yield "", page.pick(f"… 그 밖에 {left}곳", f"… and {left} more")


def _cure(cure: Cure, page: Page) -> str:
    figure = cure.figure
    change = pad(f"{figure.text} → {write_like(cure.value, figure.text)}", 24)
    where = page.pick(f"{figure.place.line}줄", f"line {figure.place.line}")
    name = " ".join(figure.subject[-3:])
    told = f"{change} {where}" + (f" · {name}" if name else "")
    if cure.mends == 1:
        return told
    both = page.pick(f"지적 {cure.mends}건이 함께 풀림", f"mends {cure.mends} findings at once")
    return f"{told} {page.ink().paint(f'← {both}', 'good')}"
