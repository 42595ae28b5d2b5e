"""PDF by typst: tagged (PDF/UA-1), with the look of a Korean official report.

The report comes to our template as JSON, so that no text is ever taken for source. The same draft
gives the same bytes: no date, no font of the machine. A sign that no font draws is printed as an
empty box, in a file that then makes no claim to PDF/UA.
"""

import json
import re
from pathlib import Path
from typing import TYPE_CHECKING

from typst import Compiler, TypstError

from sagwan.writing.draft import Draft
from sagwan.writing.errors import WritingError
from sagwan.writing.flow import Flow
from sagwan.writing.pdf.classes import classify
from sagwan.writing.pdf.data import data_of
from sagwan.writing.pdf.fonts import load_fonts
from sagwan.writing.pdf.telling import told_of

if TYPE_CHECKING:
    from typst import PDFStandard  # stands in the stubs only

_UNDRAWN = re.compile(r'the text `"(.{1,20}?)"` could not be displayed')
TEMPLATE = Path(__file__).resolve().parent / "report.typ"


class UndrawableSignError(WritingError):
    """A sign that no font draws, in a report that is to be kept for ever."""

    def __init__(self, sign: str) -> None:
        super().__init__(
            f"글꼴에 없는 글자({sign})가 있어 PDF/A로 쓸 수 없습니다. 그 글자를 바꾸거나 보통"
            " PDF로 쓰십시오.",
            f"No font draws the sign {sign}, so no PDF/A can be written. Change it, or write an"
            " ordinary PDF.",
        )


def write_pdf(_draft: Draft, flow: Flow, *, archive: bool = False) -> bytes:
    """Write a report as a tagged PDF; `archive` makes it one to be kept (PDF/A-2b) as well."""
    data = json.dumps(data_of(flow, dated=archive), ensure_ascii=False, separators=(",", ":"))
    compiler = Compiler(
        str(TEMPLATE), font_paths=load_fonts(), ignore_system_fonts=True, sys_inputs={"data": data}
    )
    return classify(_print(compiler, archive=archive), tuple(told_of(flow)))


def _print(compiler: Compiler, *, archive: bool) -> bytes:
    try:
        return _compile(compiler, ["ua-1", "a-2b"] if archive else ["ua-1"])
    except TypstError as error:
        found = _UNDRAWN.search(error.message)
        if found is None:
            raise
        if archive:
            raise UndrawableSignError(found[1]) from error
    return _compile(compiler, [])


def _compile(compiler: Compiler, standards: list["PDFStandard"]) -> bytes:
    """Compile the template; the day of 1970 that it is given is printed nowhere."""
    written = compiler.compile(format="pdf", pdf_standards=standards, timestamp=0)
    assert isinstance(written, bytes)
    return written
