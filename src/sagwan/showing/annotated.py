"""A checked report as a file to hand back: the report, each finding as a remark beside it."""

from sagwan.facts import Discrepancy
from sagwan.showing.arithmetic import relation_of, write_like
from sagwan.showing.checked import Checked
from sagwan.showing.wording import KO, level_of, name_level, tell
from sagwan.writing import write
from sagwan.writing.remarks import Remark, place_remarks


def write_annotated(one: Checked, to: str, language: str) -> bytes:
    """Write a report with its findings as a file of the format `to`."""
    found = enumerate(one.result.discrepancies, 1)
    remarks = [(each.place, _remark(number, each, language)) for number, each in found]
    return write(one.report, to, remarks=place_remarks(one.report.blocks, remarks))


def _remark(number: int, found: Discrepancy, language: str) -> Remark:
    head = f"{tell(name_level(found), language)} {found.rule}"
    text = "\n".join(_lines(found, language))
    return Remark(number, level_of(found), head, text, found.place)


def _lines(found: Discrepancy, language: str) -> list[str]:
    """Say what is wrong, what was expected, and the arithmetic."""
    lines = [tell(found.message, language)]
    if found.found and found.expected:
        lines.append(f"{found.found} → {write_like(found.expected, found.found)}")
    if relation_of(found):
        lines.append(("셈: " if language == KO else "Arithmetic: ") + relation_of(found))
    if found.fix:
        lines.append(f"{found.fix.replace} → {found.fix.with_}")
    return lines
