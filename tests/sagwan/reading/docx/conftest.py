"""A Word document put together by hand, so that each test says what it holds."""

import zipfile
from io import BytesIO

import pytest

from sagwan.reading import read

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
SPACES = (
    f'xmlns:w="{W}" xmlns:r="{R}" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:v="urn:schemas-microsoft-com:vml" '
    'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"'
)
RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"


def relation(number, kind, target, *, outside=False):
    mode = ' TargetMode="External"' if outside else ""
    return f'<Relationship Id="r{number}" Type="{R}/{kind}" Target="{target}"{mode}/>'


def relations(*entries):
    return f'<Relationships xmlns="{RELATIONS}">{"".join(entries)}</Relationships>'


def pack(body, extra=(), more=(), **parts):
    """Pack a body with parts by their kind: styles=…, numbering=…, footnotes=…, header=…"""
    files = {
        "[Content_Types].xml": "<Types/>",
        "_rels/.rels": relations(relation(1, "officeDocument", "word/document.xml")),
        "word/document.xml": f"<w:document {SPACES}><w:body>{body}</w:body></w:document>",
    }
    listed = list(extra)
    for number, (kind, inner) in enumerate(parts.items(), 10):
        files[f"word/{kind}.xml"] = f"<w:{kind} {SPACES}>{inner}</w:{kind}>"
        listed.append(relation(number, kind, f"{kind}.xml"))
    files["word/_rels/document.xml.rels"] = relations(*listed)
    data = BytesIO()
    with zipfile.ZipFile(data, "w") as archive:
        for name, text in [*files.items(), *more]:
            archive.writestr(name, text)
    return data.getvalue()


@pytest.fixture
def word():
    """Read a body given as WordprocessingML."""
    return lambda body, **parts: read(pack(body, **parts), "보고서.docx")


@pytest.fixture
def packed():
    """The bytes of a document, for tests that break it."""
    return pack


@pytest.fixture
def link():
    """An entry of the pointers of the document."""
    return relation


@pytest.fixture
def p():
    """A paragraph of one text, with properties."""
    return lambda text, about="": f"<w:p><w:pPr>{about}</w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>"


@pytest.fixture
def lines():
    """The lines of a document."""
    return lambda document: [line.text for line in document.lines]
