"""Opening a PDF with both libraries. What is broken is first repaired by pdfium, which forgives
more than pdfminer; what neither opens says why."""

import io
import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

import pdfplumber
import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c
from pdfplumber.pdf import PDF

from sagwan.reading.pdf.errors import BrokenPdfError, LockedPdfError, refuse_pages
from sagwan.reading.pdf.unpacking import refuse_bombs

_CATALOG = re.compile(
    rb"(\d{1,9})\s+(\d{1,5})\s+obj\s*<<(?:(?!endobj).){0,400}?/Type\s*/Catalog", re.DOTALL
)
_PAGE = re.compile(rb"/Type\s*/Page(?![a-zA-Z])")


@dataclass(frozen=True, slots=True)
class Opened:
    """A PDF as both libraries have it; `plumber` is None where only pdfium reads the file, and
    `repaired` true where the file was broken."""

    second: pdfium.PdfDocument | None
    plumber: PDF | None
    repaired: bool = False

    def count_pages(self) -> int:
        """Count the pages."""
        if self.second is not None:
            return len(self.second)
        return len(self.plumber.pages) if self.plumber is not None else 0

    def load_page(self, index: int) -> pdfium.PdfPage | None:
        """Load a page with pdfium, None where it cannot."""
        if self.second is None:
            return None
        try:
            return self.second[index]
        except (pdfium.PdfiumError, IndexError):
            return None


@contextmanager
def open_pdf(data: bytes) -> Iterator[Opened]:
    """Open a PDF and close it again; refuse what is locked, swollen or beyond repair."""
    refuse_bombs(data)
    document = _open_with_pdfium(data)
    salvaged = document is None
    if document is None:
        data = _with_trailer(data)
        document = _open_with_pdfium(data)
    if document is not None:
        refuse_pages(len(document))
    try:
        plumber, repaired = _open_with_plumber(data, document)
        if document is None and plumber is None:
            raise BrokenPdfError
        yield Opened(document, plumber, repaired or salvaged)
        if plumber is not None:
            plumber.close()
    finally:
        if document is not None:
            document.close()


def _open_with_pdfium(data: bytes) -> pdfium.PdfDocument | None:
    try:
        return pdfium.PdfDocument(data)
    except pdfium.PdfiumError as error:
        if pdfium_c.FPDF_GetLastError() == pdfium_c.FPDF_ERR_PASSWORD or "password" in str(error):
            raise LockedPdfError from error
    return None


def _with_trailer(data: bytes) -> bytes:
    """Add the end that a file lost when it was cut off, where its catalogue is still there."""
    found = list(_CATALOG.finditer(data))
    if not found:
        return data
    root = b"%s %s R" % found[-1].groups()
    return data + b"\nendobj\ntrailer\n<< /Root " + root + b" >>\nstartxref\n0\n%%EOF\n"


def _open_with_plumber(data: bytes, document: pdfium.PdfDocument | None) -> tuple[PDF | None, bool]:
    """Open a file, or else what pdfium makes of it; pages that get lost count as broken."""
    opened = _try_plumber(data, document)
    if opened is not None or document is None:
        return opened, False
    saved = io.BytesIO()
    try:
        document.save(saved)
    except pdfium.PdfiumError:
        return None, True
    return _try_plumber(saved.getvalue(), document), True


def _try_plumber(data: bytes, document: pdfium.PdfDocument | None) -> PDF | None:
    if document is None and len(_PAGE.findall(data)) > 100_000:
        return None
    try:
        opened = pdfplumber.open(io.BytesIO(data))
        pages = len(opened.pages)
    except MemoryError:
        raise
    except Exception:  # noqa: BLE001 - a broken file makes pdfminer fail in any way
        return None
    if pages == 0 or (document is not None and pages != len(document)):
        opened.close()
        return None
    refuse_pages(pages)
    return opened
