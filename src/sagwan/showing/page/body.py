"""The text of a report in reading order, each finding beside the block that it is about."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from sagwan.facts import Block, Discrepancy, Report
from sagwan.showing.checked import Checked
from sagwan.showing.cures import Cure, count_mended, cures_of
from sagwan.showing.page.cards import write_card
from sagwan.showing.page.lines import MarkedLines
from sagwan.showing.page.marks import mark_lines
from sagwan.showing.page.markup import element, escape
from sagwan.showing.page.tables import is_broad, write_table

_DEEPEST = 6
_AT_THE_END = -1

Numbered = tuple[int, Discrepancy, list[Cure]]


def write_body(one: Checked, key: str, language: str) -> str:
    """Write a report with its findings beside it."""
    report, result = one.report, one.result
    lines = MarkedLines(report.document.lines, mark_lines(report, result, language), key)
    owners = _owners(report)
    mended = count_mended(result)
    findings: dict[int, list[Numbered]] = defaultdict(list)
    for number, found in enumerate(result.discrepancies, 1):
        owner = _owner(owners.get(found.place.line, ()), found.place.start)
        findings[owner].append((number, found, cures_of(found, report, mended)))
    rows = "".join(
        _row(inner, lies, findings.get(index, ()), lines, language)
        for index, lies, inner in _blocks(report, lines)
    )
    return element("div", rows, class_="report")


def _owners(report: Report) -> Mapping[int, Sequence[tuple[int, int]]]:
    """Tell which blocks stand on a line: (where it begins there, its index)."""
    owners: dict[int, list[tuple[int, int]]] = defaultdict(list)
    for index, block in enumerate(report.blocks):
        for piece in block.pieces:
            owners[piece.line].append((piece.start, index))
    return owners


def _owner(candidates: Sequence[tuple[int, int]], start: int) -> int:
    """Choose the block that a finding stands beside."""
    before = [index for begin, index in candidates if begin <= start]
    if before:
        return before[-1]
    return candidates[0][1] if candidates else _AT_THE_END


def _blocks(report: Report, lines: MarkedLines) -> Iterator[tuple[int, str, str]]:
    """Give each block: its index, how it lies on the page, and its mark-up."""
    headings = {section.place.line: section.level for section in report.sections}
    tables = {table.id: table for table in report.tables}
    for index, block in enumerate(report.blocks):
        table = tables.get(block.table or "")
        if table is not None:
            yield index, "row broad" if is_broad(table) else "row", write_table(table, lines)
        else:
            level = headings.pop(block.place.line, None)
            yield index, "row", _text(block, level, lines)
    yield _AT_THE_END, "row", ""


def _row(
    inner: str, lies: str, findings: Sequence[Numbered], lines: MarkedLines, language: str
) -> str:
    if not findings:
        return element("div", inner, class_=lies) if inner else ""
    cards = "".join(
        write_card(found, number, lines.key, cures, language) for number, found, cures in findings
    )
    unplaced = next((number for number, _, _ in findings if number not in lines.placed), None)
    name = None if unplaced is None else f"p{lines.key}-{unplaced}"
    return element("div", element("aside", cards) + inner, class_=f"{lies} found", id=name)


def _text(block: Block, level: int | None, lines: MarkedLines) -> str:
    text = " ".join(lines.write(piece.line, piece.start, piece.end) for piece in block.pieces)
    if level is not None:
        return element(f"h{min(level + 2, _DEEPEST)}", text, class_=f"s{min(level, 5)}")
    return element("p", text, class_=f"b {escape(block.kind)} l{min(block.level, 5)}")
