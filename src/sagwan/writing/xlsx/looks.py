"""How cells look: each combination of properties once, numbered as it is first asked for."""

from typing import Any

from xlsxwriter import Workbook
from xlsxwriter.format import Format

from sagwan.writing.errors import DraftTooLargeError

FONT = "맑은 고딕"
NAVY, SHADE, PALE, LINE, SOFT = "#052B57", "#E8EEF6", "#F5F7FA", "#8A949E", "#5A6470"
_LAST_NARROW = "\u1100"
_LONGEST = 32_767  # letters that a cell can hold
_HARMFUL = dict.fromkeys(
    (*range(10), *range(11, 32), *range(127, 160), 0x2028, 0x2029, 0xFFFE, 0xFFFF), " "
) | dict.fromkeys(range(0xD800, 0xE000), " ")
_TAKEN_FOR_FORMULAS = ("=", "+", "-", "@", "\t")


class Looks:
    """The formats of one workbook."""

    def __init__(self, book: Workbook) -> None:
        self._book = book
        self._formats: dict[tuple[tuple[str, Any], ...], Format] = {}

    def find(self, **properties: Any) -> Format:
        """Give the format of some properties."""
        whole = {"font_name": FONT, "font_size": 10, "valign": "vcenter", **properties}
        key = tuple(sorted(whole.items()))
        if key not in self._formats:
            self._formats[key] = self._book.add_format(whole)
        return self._formats[key]

    def find_for(self, text: str, **properties: Any) -> Format:
        """Give the format for a text, which stays a text when someone edits its cell."""
        if text.startswith(_TAKEN_FOR_FORMULAS):
            properties["quote_prefix"] = True
        return self.find(**properties)


def clean(text: str) -> str:
    """Give a text as a cell can hold it."""
    if len(text) > _LONGEST:
        raise DraftTooLargeError(
            f"엑셀 한 칸에 {len(text):,}자, {_LONGEST:,}자까지 들어갑니다",
            f"{len(text):,} letters in one cell, which holds at most {_LONGEST:,}",
        )
    return text.translate(_HARMFUL)


def letters_of(text: str) -> int:
    """Count the half-width letters that a text is wide."""
    return len(text) + sum(map(_LAST_NARROW.__lt__, text))
