"""A page as pdfium reads it: the second opinion, and the first where the other is worse."""

import ctypes

import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c

from sagwan.reading.pdf.ink import SOFT_HYPHEN, Glyph

_HEAVY = 600
_TALL = 1.25  # the loose box of a letter is higher than its size
_MOST = 400_000


def read_text(page: pdfium.PdfPage) -> str:
    """Give the text of a page."""
    with_text = page.get_textpage()
    try:
        return str(with_text.get_text_range())
    finally:
        with_text.close()


def read_glyphs(page: pdfium.PdfPage) -> list[Glyph]:
    """Give the letters of a page with their places; blanks that pdfium supposed are left out."""
    with_text = page.get_textpage()
    height = float(page.get_height())
    glyphs: list[Glyph] = []
    try:
        count = min(_MOST, pdfium_c.FPDFText_CountChars(with_text.raw))
        for index in range(count):
            if not pdfium_c.FPDFText_IsGenerated(with_text.raw, index):
                glyph = _glyph(with_text.raw, index, height)
                if glyph is not None:
                    glyphs.append(glyph)
    finally:
        with_text.close()
    return glyphs


def _glyph(raw: pdfium_c.FPDF_TEXTPAGE, index: int, height: float) -> Glyph | None:
    code = pdfium_c.FPDFText_GetUnicode(raw, index)
    box = pdfium_c.FS_RECTF()
    x, y = ctypes.c_double(), ctypes.c_double()
    placed = pdfium_c.FPDFText_GetLooseCharBox(raw, index, box)
    if not placed or not pdfium_c.FPDFText_GetCharOrigin(raw, index, x, y):
        return None
    if code in {0, 10, 13}:
        return None
    tall = abs(box.top - box.bottom)
    return Glyph(
        _letter(raw, index, code),
        min(box.left, box.right),
        height - max(box.top, box.bottom),
        max(box.left, box.right),
        height - min(box.top, box.bottom),
        height - y.value,
        max(1.0, tall / _TALL),
        bold=pdfium_c.FPDFText_GetFontWeight(raw, index) >= _HEAVY,
    )


def _letter(raw: pdfium_c.FPDF_TEXTPAGE, index: int, code: int) -> str:
    """Read the letter; U+FFFE marks a hyphen at the end of a line, or a letter without a shape."""
    if code == 0xFFFE:
        return "-" if pdfium_c.FPDFText_IsHyphen(raw, index) == 1 else " "
    return chr(code).replace(SOFT_HYPHEN, "-") if code >= 0x20 else " "
