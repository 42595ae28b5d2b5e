"""How the cells of a workbook are set: number format, lines and colours, indentation."""

from dataclasses import dataclass

from lxml.etree import _Element

from sagwan.reading.xlsx.formats import GENERAL, find_format
from sagwan.reading.xlsx.names import number_of, s

_PLAIN_FILLS = 2  # none and the grey pattern that every workbook carries


@dataclass(frozen=True, slots=True)
class Look:
    """How a cell is set; `drawn` where lines or a colour make it part of a table."""

    code: str
    drawn: bool
    indent: int
    bold: bool


_PLAIN = Look(GENERAL, drawn=False, indent=0, bold=False)


class Looks:
    """The settings that cells name by number."""

    def __init__(self, root: _Element | None) -> None:
        self._looks: list[Look] = []
        if root is not None:
            own = {
                number_of(found.get("numFmtId"), -1): found.get("formatCode") or ""
                for found in root.iterfind(f"{s('numFmts')}/{s('numFmt')}")
            }
            lines = [_has_lines(found) for found in root.iterfind(f"{s('borders')}/{s('border')}")]
            strong = [
                found.find(s("b")) is not None
                for found in root.iterfind(f"{s('fonts')}/{s('font')}")
            ]
            for xf in root.iterfind(f"{s('cellXfs')}/{s('xf')}"):
                self._looks.append(_read_look(xf, own, lines, strong))

    def find(self, number: int) -> Look:
        """Find a setting by its number; one that is not there sets nothing."""
        return self._looks[number] if 0 <= number < len(self._looks) else _PLAIN


def _read_look(xf: _Element, own: dict[int, str], lines: list[bool], strong: list[bool]) -> Look:
    border = number_of(xf.get("borderId"), 0)
    font = number_of(xf.get("fontId"), 0)
    alignment = xf.find(s("alignment"))
    indent = 0 if alignment is None else number_of(alignment.get("indent"), 0)
    return Look(
        code=find_format(number_of(xf.get("numFmtId"), 0), own),
        drawn=(0 <= border < len(lines) and lines[border])
        or number_of(xf.get("fillId"), 0) >= _PLAIN_FILLS,
        indent=2 * max(0, indent),
        bold=0 <= font < len(strong) and strong[font],
    )


def _has_lines(border: _Element) -> bool:
    return any(side.get("style") not in {None, "none"} for side in border)
