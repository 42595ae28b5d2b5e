"""Word documents: text, notes and boxes in reading order; what is not read is named."""

import zipfile
from io import BytesIO

import pytest

from sagwan.reading import read
from sagwan.reading.package_errors import (
    BrokenMarkupError,
    BrokenPackageError,
    LockedPackageError,
    UnsafeMarkupError,
)

CELL = "<w:tc><w:p><w:r><w:t>{}</w:t></w:r></w:p></w:tc>"


def reasons(document):
    return [stretch.reason for stretch in document.unread]


def test_paragraphs_are_lines_with_their_heading_level(word, p, lines):
    styles = (
        '<w:style w:type="paragraph" w:styleId="a"><w:name w:val="heading 2"/></w:style>'
        '<w:style w:type="paragraph" w:styleId="b"><w:basedOn w:val="a"/></w:style>'
    )
    body = p("일반현황", '<w:pStyle w:val="b"/>') + p("정원 12명", '<w:outlineLvl w:val="0"/>')
    document = word(body, styles=styles)
    assert lines(document) == ["일반현황", "정원 12명"]
    assert [segment.heading for segment in document.segments] == [2, 1]
    assert document.format == "docx"


def test_a_line_broken_by_hand_becomes_two_lines(word, lines):
    body = "<w:p><w:r><w:t>하나</w:t><w:br/><w:t>둘</w:t><w:tab/><w:t>셋</w:t></w:r></w:p>"
    assert lines(word(body)) == ["하나", "둘 셋"]


def test_a_paragraph_is_bold_where_all_of_it_is(word):
    strong = "<w:r><w:rPr><w:b/></w:rPr><w:t>굵게</w:t></w:r>"
    plain = '<w:r><w:rPr><w:b w:val="0"/></w:rPr><w:t>가늘게</w:t></w:r>'
    document = word(f"<w:p>{strong}</w:p><w:p>{strong}{plain}</w:p>")
    assert [segment.bold for segment in document.segments] == [True, False]


def test_an_indentation_is_counted_in_columns(word, p):
    body = p("○ 하나", '<w:ind w:left="600" w:hanging="200"/>') + p("  - 둘")
    assert [segment.indent for segment in word(body).segments] == [4, 2]


def test_a_raised_number_does_not_run_into_the_figure_before_it(word, lines):
    raised = '<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:t>1)</w:t></w:r>'
    assert lines(word(f"<w:p><w:r><w:t>1,234</w:t></w:r>{raised}</w:p>")) == ["1,234¹⁾"]


def test_a_fraction_is_written_in_one_line(word, lines):
    half = "<m:f><m:num><m:r><m:t>1</m:t></m:r></m:num><m:den><m:r><m:t>2</m:t></m:r></m:den></m:f>"
    assert lines(word(f"<w:p><m:oMath>{half}</m:oMath></w:p>")) == ["1/2"]


def test_a_footnote_follows_the_paragraph_that_calls_it(word, lines):
    call = '<w:r><w:footnoteReference w:id="2"/></w:r>'
    notes = (
        '<w:footnote w:type="separator" w:id="0"><w:p/></w:footnote>'
        '<w:footnote w:id="2"><w:p><w:r><w:t>연말 기준</w:t></w:r></w:p></w:footnote>'
    )
    body = f"<w:p><w:r><w:t>인구 100명</w:t></w:r>{call}</w:p><w:p><w:r><w:t>끝</w:t></w:r></w:p>"
    assert lines(word(body, footnotes=notes)) == ["인구 100명¹⁾", "주1) 연말 기준", "끝"]


def test_a_footnote_inside_a_table_follows_the_table(word, lines):
    call = '<w:tc><w:p><w:r><w:t>7</w:t><w:footnoteReference w:id="2"/></w:r></w:p></w:tc>'
    note = '<w:footnote w:id="2"><w:p><w:r><w:t>잠정</w:t></w:r></w:p></w:footnote>'
    rows = f"<w:tr>{call}{CELL.format('8')}</w:tr><w:tr>{CELL.format('1')}{CELL.format('2')}</w:tr>"
    assert lines(word(f"<w:tbl>{rows}</w:tbl>", footnotes=note)) == ["7¹⁾\t8", "1\t2", "주1) 잠정"]


def test_a_text_box_follows_its_paragraph_and_is_read_once(word, lines):
    box = "<w:txbxContent><w:p><w:r><w:t>상자 글</w:t></w:r></w:p></w:txbxContent>"
    both = (
        f'<mc:AlternateContent><mc:Choice Requires="wps"><wps:txbx>{box}</wps:txbx></mc:Choice>'
        f"<mc:Fallback><w:pict><v:textbox>{box}</v:textbox></w:pict></mc:Fallback>"
        "</mc:AlternateContent>"
    )
    body = f"<w:p><w:r><w:t>제목</w:t>{both}</w:r></w:p>"
    assert lines(word(body)) == ["제목", "상자 글"]


def test_inserted_text_is_read_and_deleted_text_is_named(word, lines):
    body = (
        "<w:p><w:r><w:t>예산 </w:t></w:r><w:del><w:r><w:delText>100</w:delText></w:r></w:del>"
        "<w:ins><w:r><w:t>200</w:t></w:r></w:ins><w:r><w:t>억원</w:t></w:r></w:p>"
    )
    document = word(body)
    assert lines(document) == ["예산 200억원", ""]
    assert "「100」" in reasons(document)[0]


def test_paragraphs_whose_parting_was_deleted_are_one(word, lines):
    mark = "<w:pPr><w:rPr><w:del/></w:rPr></w:pPr>"
    body = f"<w:p>{mark}<w:r><w:t>앞</w:t></w:r></w:p><w:p><w:r><w:t>뒤</w:t></w:r></w:p>"
    assert lines(word(body)) == ["앞뒤"]


def test_a_deleted_row_is_named_and_not_read(word, lines):
    gone = f"<w:tr><w:trPr><w:del/></w:trPr>{CELL.format('지운 칸')}</w:tr>"
    document = word(f"<w:tbl><w:tr>{CELL.format('남은 칸')}</w:tr>{gone}</w:tbl>")
    assert lines(document)[0] == "남은 칸"
    assert document.grids[0].rows == 1
    assert "지운 칸" in reasons(document)[0]


def test_hidden_text_is_read_like_any_other(word, lines):
    body = "<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>숨은 글</w:t></w:r></w:p>"
    assert lines(word(body)) == ["숨은 글"]


def test_memos_pictures_and_running_heads_are_named(word, link):
    picture = '<w:drawing><pic:pic xmlns:pic="urn:x"/></w:drawing>'
    body = (
        f'<w:p><w:r><w:t>본문</w:t><w:commentReference w:id="1"/>{picture}</w:r></w:p><w:sectPr/>'
    )
    comment = '<w:comment w:id="1"><w:p><w:r><w:t>다시 볼 것</w:t></w:r></w:p></w:comment>'
    document = word(
        body,
        comments=comment,
        header="<w:p><w:r><w:t>한빛시 행정국</w:t></w:r></w:p>",
        extra=[link(5, "attachedTemplate", "file://server/a.dotm", outside=True)],
        more=[("word/vbaProject.bin", b"x")],
    )
    named = " ".join(reasons(document))
    for word_of in ("다시 볼 것", "그림", "한빛시 행정국", "file://server/a.dotm", "매크로"):
        assert word_of in named
    assert [document.text_of(segment) for segment in document.segments] == ["본문"]


def test_pages_are_those_that_were_last_drawn(word, p):
    turned = "<w:p><w:r><w:lastRenderedPageBreak/><w:t>둘째 쪽</w:t></w:r></w:p>"
    document = word(p("첫 쪽") + turned + p("그다음"))
    assert [document.page_of(line) for line in (1, 2, 3)] == [1, 2, 2]
    assert word(p("하나")).pages is None


def test_a_box_to_tick_shows_whether_it_is_ticked(word, lines):
    tick = (
        '<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:checkBox>{}</w:checkBox></w:ffData>'
        "</w:fldChar></w:r><w:r><w:instrText>FORMCHECKBOX</w:instrText></w:r>"
        '<w:r><w:fldChar w:fldCharType="end"/></w:r><w:r><w:t>동의</w:t></w:r>'
    )
    body = "".join(f"<w:p>{tick.format(state)}</w:p>" for state in ("<w:checked/>", ""))
    assert lines(word(body)) == ["■ 동의", "□ 동의"]


def test_a_line_of_the_contents_keeps_a_leader_before_its_page(word, p, lines):
    styles = '<w:style w:type="paragraph" w:styleId="t"><w:name w:val="toc 1"/></w:style>'
    line = '<w:p><w:pPr><w:pStyle w:val="t"/></w:pPr><w:r><w:t>Ⅰ. 현황</w:t><w:tab/>'
    assert lines(word(line + "<w:t>3</w:t></w:r></w:p>", styles=styles)) == ["Ⅰ. 현황 ······ 3"]


def test_the_strict_dialect_is_read_too(packed, p, lines):
    usual = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    with zipfile.ZipFile(BytesIO(packed(p("엄격한 문서")))) as archive:
        text = archive.read("word/document.xml").decode()
    strict = text.replace(usual, "http://purl.oclc.org/ooxml/wordprocessingml/main")
    data = with_part(packed("<w:p/>"), "word/document.xml", strict)
    assert lines(read(data, "a.docx")) == ["엄격한 문서"]


def test_a_damaged_body_says_so(packed):
    with pytest.raises(BrokenMarkupError) as caught:
        read(packed("<w:p><w:r>"), "a.docx")
    assert "손상" in caught.value.message.ko


def test_a_declared_type_is_refused(packed):
    data = packed("<w:p/>")
    document = '<!DOCTYPE x [<!ENTITY a "b">]><w:document/>'
    data = with_part(data, "word/document.xml", document)
    with pytest.raises(UnsafeMarkupError):
        read(data, "a.docx")


def test_a_package_without_its_body_is_refused(packed):
    data = with_part(packed("<w:p/>"), "word/document.xml", None)
    with pytest.raises(BrokenPackageError) as caught:
        read(data, "a.docx")
    assert "word/document.xml" in caught.value.message.en


def test_an_encrypted_document_asks_for_a_copy_without_password():
    data = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le")
    with pytest.raises(LockedPackageError):
        read(data, "a.docx")


def with_part(data, name, text):
    out = BytesIO()
    with zipfile.ZipFile(BytesIO(data)) as old, zipfile.ZipFile(out, "w") as new:
        for member in old.namelist():
            if member != name:
                new.writestr(member, old.read(member))
            elif text is not None:
                new.writestr(member, text)
    return out.getvalue()
