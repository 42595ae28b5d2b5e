"""PDFs that would act, bring files along or hold letters without a meaning (bad inputs 61, 66).

On the site: a sentence in both languages, pages shown as pictures, a copy without any of it, and
the file itself as an attachment only.
"""

import pytest

ACTING = (b"/JavaScript", b"/Launch", b"/OpenAction", b"/EmbeddedFile", b"app.alert", b"harm.exe")


def write_pdf(*parts, root):
    """Write a PDF of objects, numbered from 1."""
    data, places = b"%PDF-1.7\n", []
    for number, content in enumerate(parts, 1):
        places.append(len(data))
        data += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    size = len(parts) + 1
    end = b"xref\n0 %d\n0000000000 65535 f \n%s" % (size, table)
    return (
        data
        + end
        + b"trailer << /Size %d /Root %d 0 R >>\nstartxref\n%d\n%%%%EOF\n"
        % (
            size,
            root,
            len(data),
        )
    )


def stream(content, about=b""):
    return b"<< /Length %d %s >>\nstream\n%s\nendstream" % (len(content), about, content)


def page(more=b""):
    return (
        b"<< /Type /Page /Parent 3 0 R /MediaBox [0 0 595 842] /Contents 5 0 R "
        b"/Resources << /Font << /F 1 0 R >> >> %s >>" % more
    )


HELVETICA = b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica %s >>"
SHOWN = stream(b"BT /F 12 Tf 72 700 Td (Total 10 = 3 + 7) Tj ET")
LAUNCH = (
    b"/Annots [<< /Type /Annot /Subtype /Link /Rect [0 0 9 9] /A << /S /Launch /F (harm.exe) >> >>]"
)
DANGEROUS = write_pdf(
    HELVETICA % b"",
    stream(b"MZ harm", b"/Type /EmbeddedFile"),
    b"<< /Type /Pages /Kids [4 0 R] /Count 1 >>",
    page(LAUNCH),
    SHOWN,
    b"<< /Type /Filespec /F (harm.exe) /EF << /F 2 0 R >> >>",
    b"<< /Type /Catalog /Pages 3 0 R /OpenAction << /S /JavaScript /JS (app.alert\\(1\\)) >> "
    b"/Names << /EmbeddedFiles << /Names [(harm.exe) 6 0 R] >> >> >>",
    root=7,
)
CODES = b"".join(b"<%02X> <FFFD>\n" % code for code in range(32, 122))
MEANING = (
    b"begincmap 1 begincodespacerange <00> <FF> endcodespacerange\n"
    b"90 beginbfchar\n%sendbfchar endcmap"
)
NONSENSE = write_pdf(
    HELVETICA % b"/ToUnicode 2 0 R",
    stream(MEANING % CODES),
    b"<< /Type /Pages /Kids [4 0 R] /Count 1 >>",
    page(),
    SHOWN,
    b"<< /Type /Catalog /Pages 3 0 R >>",
    root=6,
)


@pytest.fixture
def read_page(visitor, drop, wait):
    """Drop a file and give its address and its page, once it is read."""

    def read(content):
        place = f"/reports/{drop(visitor, '보고.pdf', content)}/"
        wait(lambda: "wait-phase" not in visitor.get(place).content.decode())
        return place, visitor.get(place).content.decode()

    return read


def test_61_what_a_file_would_do_and_bring_along_is_said_in_both_languages(visitor, read_page):
    place, shown = read_page(DANGEROUS)
    assert (
        "위험할 수 있는 것이 이 파일에 들어 있습니다: 스크립트·매크로·동작, 안에 든 파일." in shown
    )
    for each in ("자바스크립트가 들어 있음", "프로그램을 여는 동작이 들어 있음", "첨부 파일 1개가"):
        assert each in shown
    assert "위험할 수 있는 것 있음" in visitor.get("/").content.decode()
    visitor.cookies["language"] = "en"
    assert "May do harm" in visitor.get("/").content.decode()
    shown = visitor.get(place).content.decode()
    assert "This file holds what may do harm: scripts, macros or actions, files inside." in shown
    assert "holds JavaScript, not run" in shown


def test_61_its_pages_are_pictures_and_the_copy_to_look_at_holds_none_of_it(visitor, read_page):
    place, shown = read_page(DANGEROUS)
    assert "안전한 PDF 받기" in shown
    assert visitor.get(f"{place}pages/1/").status_code == 200
    picture = visitor.get(f"{place}pages/1.png")
    assert b"".join(picture).startswith(b"\x89PNG")
    copy = visitor.get(f"{place}handed/pdf/")
    assert copy["Content-Disposition"].startswith("attachment")
    written = b"".join(copy)
    assert written.startswith(b"%PDF-")
    assert not any(sign in written for sign in ACTING)


def test_61_the_file_itself_is_an_attachment_that_no_browser_opens(visitor, read_page):
    place, _ = read_page(DANGEROUS)
    answer = visitor.get(f"{place}files/original/")
    assert answer["Content-Type"] == "application/octet-stream"
    assert answer["Content-Disposition"].startswith("attachment")
    assert answer["X-Content-Type-Options"] == "nosniff"
    assert answer["Content-Security-Policy"] == "default-src 'none'; sandbox"
    assert b"".join(answer) == DANGEROUS


def test_66_letters_without_a_meaning_are_said_to_be_none(visitor, read_page):
    place, shown = read_page(NONSENSE)
    assert "글자 정보가 깨진 쪽" in shown
    assert "읽지 못한 곳" in shown
    visitor.cookies["language"] = "en"
    assert "not reliable" in visitor.get(place).content.decode()
