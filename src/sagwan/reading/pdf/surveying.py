"""A page is surveyed by both libraries; what could not be read of it is put into words."""

from dataclasses import dataclass, field

import pypdfium2 as pdfium
from pdfplumber.page import Page

from sagwan.reading.pdf.doubles import drop_doubles
from sagwan.reading.pdf.ink import Area, Fill, Glyph, Sheet
from sagwan.reading.pdf.layers import SENSELESS, Verdict, find_differing, letters_of, weigh
from sagwan.reading.pdf.plumbing import survey
from sagwan.reading.pdf.second import read_glyphs, read_text
from sagwan.reading.pdf.strings import string_lines

_LARGE = 0.45
_FEW = 40
_DRAWN_TEXT = 400
_COVERED = 0.85

BLANK = "빈 쪽: 글자도 그림도 없음 · blank page, no text and no picture"
PICTURE = "글자 없음, 그림만(스캔한 쪽): 읽지 못함 · picture only, no text (scanned), not read"
DRAWN = "글자 없음, 선과 도형만: 그려진 글자는 읽지 못함 · shapes only, drawn letters are not read"
MOSTLY_PICTURE = (
    "쪽의 대부분이 그림: 그림 안의 글자는 읽지 못함 · mostly a picture, its letters are not read"
)
GARBLED_PAGE = (
    "글자 정보가 깨진 쪽: 읽은 글자를 믿을 수 없음 · broken letter codes, what was read is not"
    " reliable"
)
HIDDEN = "검은 상자에 가려진 글자 “{}” · text under a black box, it can still be copied out"
DIFFERING = "숫자를 두 방식이 다르게 읽음: {} ↔ {} · two readers disagree on numbers: {} ↔ {}"
UNSURVEYED = "쪽의 내용이 깨져 일부만 읽음 · damaged page, only partly read"


@dataclass(slots=True)
class Surveyed:
    """A page with the reasons why something on it may be missing or wrong."""

    sheet: Sheet
    reasons: list[str] = field(default_factory=list)

    @property
    def is_lost(self) -> bool:
        """Tell whether nothing at all could be read because the page is damaged."""
        return UNSURVEYED in self.reasons and BLANK in self.reasons


def survey_page(number: int, first: Page | None, second: pdfium.PdfPage | None) -> Surveyed:
    """Survey a page with whichever library has it; the better text layer is kept."""
    sheet = _survey_first(first)
    reasons = [] if sheet is not None else [UNSURVEYED]
    text = _read_second(second)
    if sheet is None:
        width, height = second.get_size() if second is not None else (595.0, 842.0)
        sheet = Sheet(number, float(width), float(height))
    sheet.glyphs = drop_doubles(sheet.glyphs)
    verdict = weigh(letters_of(sheet.glyphs), text)
    if verdict.second and second is not None:
        sheet.glyphs = drop_doubles(read_glyphs(second))
    elif not verdict.agrees and text and verdict.senseless <= SENSELESS:
        reasons.extend(_name_differing(sheet, text))
    reasons.extend(_name_state(sheet, verdict))
    return Surveyed(sheet, reasons)


def _survey_first(page: Page | None) -> Sheet | None:
    if page is None:
        return None
    try:
        return survey(page)
    except MemoryError:
        raise
    except Exception:  # noqa: BLE001 - damaged content makes pdfminer fail in any way
        return None


def _read_second(page: pdfium.PdfPage | None) -> str:
    if page is None:
        return ""
    try:
        return read_text(page)
    except pdfium.PdfiumError:
        return ""


def _name_differing(sheet: Sheet, text: str) -> list[str]:
    lines = "\n".join(line.text for line in string_lines(sheet.glyphs))
    here, there = find_differing(lines, text)
    if not here and not there:
        return []
    one, other = (", ".join(numbers) or "없음" for numbers in (here, there))
    return [
        DIFFERING.format(one, other, one.replace("없음", "none"), other.replace("없음", "none"))
    ]


def _name_state(sheet: Sheet, verdict: Verdict) -> list[str]:
    inked = [glyph for glyph in sheet.glyphs if not glyph.text.isspace()]
    if not inked:
        return [_name_empty(sheet)]
    reasons = []
    if verdict.senseless > SENSELESS:
        reasons.append(GARBLED_PAGE)
    if len(inked) < _FEW and _covers_most(sheet):
        reasons.append(MOSTLY_PICTURE)
    hidden = _find_hidden(inked, sheet.fills)
    if hidden:
        reasons.append(HIDDEN.format(hidden))
    return reasons


def _name_empty(sheet: Sheet) -> str:
    if sheet.pictures:
        return PICTURE
    return DRAWN if sheet.drawn > _DRAWN_TEXT else BLANK


def _covers_most(sheet: Sheet) -> bool:
    page = max(1.0, sheet.width * sheet.height)
    return any(area.width * area.height > _LARGE * page for area in sheet.pictures)


def _find_hidden(inked: list[Glyph], fills: list[Fill]) -> str:
    """Give the dark letters that lie under dark boxes."""
    boxes = [fill.area for fill in fills if fill.dark and fill.area.height > 4]
    if not boxes:
        return ""
    return "".join(glyph.text for glyph in inked if glyph.dark and _is_under(glyph, boxes))[:40]


def _is_under(glyph: Glyph, boxes: list[Area]) -> bool:
    width, height = max(0.1, glyph.right - glyph.left), max(0.1, glyph.bottom - glyph.top)
    for box in boxes:
        across = min(box.right, glyph.right) - max(box.left, glyph.left)
        down = min(box.bottom, glyph.bottom) - max(box.top, glyph.top)
        if across > _COVERED * width and down > _COVERED * 0.7 * height:
            return True
    return False
