"""A letter belongs to the stretch that it stands in, also behind a stretch inside that one."""

from io import BytesIO

import pdfplumber

from sagwan.reading.pdf.plumbing import survey

CONTENT = (
    b"BT /F1 12 Tf 50 700 Td /P <</MCID 0>> BDC (a) Tj /Span <</ActualText (x)>> BDC (b) Tj EMC"
    b" (c) Tj EMC /Artifact BMC (d) Tj /Span BMC (e) Tj EMC (f) Tj EMC (g) Tj EMC EMC ET"
)
OBJECTS = (
    b"<</Type/Catalog/Pages 2 0 R>>",
    b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
    b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources 5 0 R>>",
    b"<</Length %d>>stream\n%s\nendstream" % (len(CONTENT), CONTENT),
    b"<</Font<</F1<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>>>",
)


def written():
    body, places = b"%PDF-1.7\n", []
    for number, thing in enumerate(OBJECTS, 1):
        places.append(len(body))
        body += b"%d 0 obj\n%s\nendobj\n" % (number, thing)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    count = len(OBJECTS) + 1
    head = b"xref\n0 %d\n0000000000 65535 f \n" % count
    tail = b"trailer\n<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF" % (count, len(body))
    return body + head + table + tail


def test_letters_behind_an_inner_stretch_belong_to_the_outer_one():
    with pdfplumber.open(BytesIO(written())) as opened:
        sheet = survey(opened.pages[0])
    assert [(glyph.text, glyph.mark, glyph.artifact) for glyph in sheet.glyphs] == [
        ("a", 0, False),
        ("b", 0, False),
        ("c", 0, False),
        ("d", None, True),
        ("e", None, True),
        ("f", None, True),
        ("g", None, False),
    ]
