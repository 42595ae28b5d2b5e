"""Word documents that point outside, hold macros, loop or have no measure (34, 39, 53 and 55 of
the list of bad inputs): the text with what was left out, in bounded time."""

import time

import pytest

from sagwan.reading import read

SECONDS = 10
LINE = "정원 22명"


@pytest.fixture
def reading(packed):
    """Read a body given as WordprocessingML in bounded time."""

    def read_body(body, **parts):
        data = packed(body, **parts)
        start = time.process_time()
        document = read(data, "보고서.docx")
        assert time.process_time() - start < SECONDS
        return document

    return read_body


def reasons(document):
    return " / ".join(stretch.reason for stretch in document.unread)


def tables(rows, about=""):
    cells = f"<w:tc><w:tcPr>{about}</w:tcPr><w:p><w:r><w:t>가</w:t></w:r></w:p></w:tc>"
    return "<w:tbl>" + f"<w:tr>{cells}</w:tr>" * rows + "</w:tbl>"


@pytest.mark.parametrize(
    "place", ["file:///etc/passwd", "http://a.invalid/x.dotm", "\\\\server\\share\\x.png"]
)
@pytest.mark.parametrize("kind", ["attachedTemplate", "image", "oleObject", "frame"])
def test_34_what_lies_outside_is_named_and_not_fetched(reading, lines, p, link, kind, place):
    document = reading(p(LINE), extra=[link(5, kind, place, outside=True)])
    assert lines(document)[0] == LINE
    assert "바깥 파일을 가리키는 연결은 열지 않음" in reasons(document)
    assert place in reasons(document)
    assert "not followed" in reasons(document)


@pytest.mark.parametrize("place", ["../../../../etc/passwd", "/etc/passwd", "document.xml"])
def test_34_a_pointer_out_of_the_package_leads_nowhere(reading, lines, p, link, place):
    document = reading(p(LINE), extra=[link(5, "footnotes", place), link(6, "styles", place)])
    assert lines(document) == [LINE]


@pytest.mark.parametrize("depth", [40, 80])
def test_39_tables_inside_one_another_keep_the_innermost_word(reading, lines, p, depth):
    opening, closing = "<w:tbl><w:tr><w:tc>", "</w:tc></w:tr></w:tbl>"
    document = reading(p(LINE) + opening * depth + p("속") + closing * depth)
    assert [line for line in lines(document) if line] == [LINE, "속"]
    assert len(document.grids) == 32


def test_39_wrappers_and_boxes_inside_one_another_end(reading, lines, p):
    opening, closing = "<w:sdt><w:sdtContent>", "</w:sdtContent></w:sdt>"
    assert lines(reading(opening * 120 + p("속") + closing * 120)) == ["속"]
    opening = "<w:p><w:r><w:pict><v:textbox><w:txbxContent>"
    closing = "</w:txbxContent></v:textbox></w:pict></w:r></w:p>"
    assert lines(reading(opening * 45 + p("속") + closing * 45)) == ["속"]


@pytest.mark.parametrize("span", ["2000000000", "-3", "x", "9" * 40])
@pytest.mark.parametrize("name", ["gridSpan", "vMerge"])
def test_53_spans_are_not_believed(reading, name, span):
    document = reading(tables(3, f'<w:{name} w:val="{span}"/>'))
    assert "가" in document.lines[0].text
    assert document.grids[0].columns < 100


def test_53_rows_that_begin_in_the_far_distance_are_read(reading, lines):
    row = '<w:tr><w:trPr><w:gridBefore w:val="2000000000"/></w:trPr>'
    body = tables(3).replace("<w:tr>", row)
    assert [line.strip() for line in lines(reading(body))] == ["가"] * 3


def test_notes_that_call_themselves_end(reading, lines, p):
    call = '<w:r><w:footnoteReference w:id="1"/></w:r>'
    note = f'<w:footnote w:id="1"><w:p><w:r><w:t>주</w:t></w:r>{call}</w:p></w:footnote>'
    document = reading(f"<w:p><w:r><w:t>{LINE}</w:t></w:r>{call}</w:p>", footnotes=note)
    assert lines(document)[0].startswith(LINE)
    assert len(lines(document)) < 5


@pytest.mark.parametrize("count", [2, 5000])
def test_styles_that_rest_on_each_other_end(reading, lines, count):
    styles = "".join(
        f'<w:style w:type="paragraph" w:styleId="s{n}"><w:basedOn w:val="s{(n + 1) % count}"/>'
        "</w:style>"
        for n in range(count)
    )
    body = f'<w:p><w:pPr><w:pStyle w:val="s0"/></w:pPr><w:r><w:t>{LINE}</w:t></w:r></w:p>'
    assert lines(reading(body, styles=styles)) == [LINE]


@pytest.mark.parametrize("form", ["upperRoman", "upperLetter", "ganada", "decimal", "x"])
def test_numbers_without_measure_stay_short(reading, lines, form):
    level = (
        '<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="2000000000"/>'
        f'<w:numFmt w:val="{form}"/><w:lvlText w:val="%1%2%99."/></w:lvl></w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>'
    )
    about = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'
    body = f"<w:p><w:pPr>{about}</w:pPr><w:r><w:t>{LINE}</w:t></w:r></w:p>"
    (line,) = lines(reading(body * 1, numbering=level))
    assert line.endswith(LINE)
    assert len(line) < 40


def test_55_a_macro_is_named_and_not_run(reading, p):
    document = reading(p(LINE), more=[("word/vbaProject.bin", b"x")])
    assert "매크로는 실행하지 않음" in reasons(document)
    assert "macros, not run" in reasons(document)


def test_a_document_inside_is_named_and_left_closed(reading, p):
    document = reading(p(LINE) + '<w:altChunk r:id="r9"/>')
    assert "끼워 넣은 문서" in reasons(document)
