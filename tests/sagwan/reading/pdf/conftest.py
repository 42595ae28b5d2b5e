"""Small PDFs typeset by the test that reads them, their tags taken away: what a word processor
prints shows only letters and rules."""

import json

import pytest
import typst

from sagwan.reading import read
from sagwan.writing.pdf.fonts import load_fonts

TAGS, NO_TAGS = b"/StructTreeRoot", b"/XtructTreeRoot"
PAGE = """#set page(width: 420pt, height: 595pt, margin: 40pt)
#set text(font: ("Pretendard GOV", "Noto Sans KR"), lang: "ko", size: 11pt)
"""


@pytest.fixture(scope="session")
def typeset():
    """Give a PDF of a source; what `data` holds is at hand as sys.inputs.data, in JSON."""

    def compiled(source, *, tagged=False, data=None):
        compiler = typst.Compiler(
            (PAGE + source).encode(),
            font_paths=load_fonts(),
            ignore_system_fonts=True,
            sys_inputs={"data": json.dumps(data, ensure_ascii=False)},
        )
        written = compiler.compile(format="pdf", timestamp=0)
        assert isinstance(written, bytes)
        return written if tagged else written.replace(TAGS, NO_TAGS)

    return compiled


@pytest.fixture(scope="session")
def read_set(typeset):
    """Read what is typeset from a source."""

    def document(source, **settings):
        return read(typeset(source, **settings), "보고.pdf")

    return document
