"""PDFs are tagged, the same bytes each time, say all that the report says, and draw every sign."""

from io import BytesIO

import pypdfium2
import pytest

from sagwan import read, understand
from sagwan.writing import write
from sagwan.writing.draft import draft_of
from sagwan.writing.flow import flow_of
from sagwan.writing.pdf import UndrawableSignError, write_pdf
from sagwan.writing.pdf.fonts import FOLDER, MissingFontsError, load_fonts
from sagwan.writing.pdf.letters import keep_words

TEXT = """Ⅰ. 일반현황
□ 예산 집행현황 (단위: 백만원)
구분\t예산액\t집행액\t잔액
계\t9,000\t3,500\t5,500
행사비\t9,000\t3,500\t5,500
○ 설명회 3회
"""
SIGNS = "￭✜◼∙∼▸｢｣‧․…‣➊◎◈☞☎㉿㊞①❶△▲○●□■◆※→⇒㎡℃市"


@pytest.fixture(autouse=True)
def _fonts():
    if not (FOLDER / "manifest.json").exists():
        pytest.skip("fonts were not fetched (make setup)")


def report_of(text):
    return understand(read(text.encode(), "보고.txt"))


def printed(data):
    pages = pypdfium2.PdfDocument(BytesIO(data))
    return "".join(page.get_textpage().get_text_range() for page in pages)


def test_the_text_and_the_cells_of_a_report_are_printed():
    text = printed(write(report_of(TEXT), "pdf"))
    for said in ("일반현황", "5,500", "행사비", "설명회 3회"):
        assert said in text


def test_one_report_is_always_the_same_bytes():
    assert write(report_of(TEXT), "pdf") == write(report_of(TEXT), "pdf")


def test_a_pdf_is_tagged_and_claims_accessibility():
    data = write(report_of(TEXT), "pdf")
    assert b"/StructTreeRoot" in data or b"pdfuaid" in data


def test_a_year_over_the_title_of_a_cover_is_printed_over_it():
    text = printed(write(report_of("- 2025년도 -\n주요업무 추진계획\n정원국\n" + TEXT), "pdf"))
    assert text.index("2025년도") < text.index("주요업무 추진계획") < text.index("정원국")


@pytest.mark.parametrize("sign", SIGNS)
def test_every_sign_of_reports_is_drawn(sign):
    draft = draft_of(report_of(TEXT.replace("3회", f"3회 {sign}가")))
    assert write_pdf(draft, flow_of(draft), archive=True)


def test_every_sign_of_the_seeds_is_drawn(shared_file):
    for path in sorted(shared_file("seeds").glob("*.txt")):
        draft = draft_of(understand(read(path)))
        assert write_pdf(draft, flow_of(draft), archive=True)


def test_a_sign_without_a_font_stops_only_a_file_to_be_kept():
    draft = draft_of(report_of(TEXT.replace("3회", "3회 ไทย")))
    assert write_pdf(draft, flow_of(draft))
    with pytest.raises(UndrawableSignError):
        write_pdf(draft, flow_of(draft), archive=True)


def test_text_is_never_taken_for_source():
    text = printed(write(report_of(TEXT.replace("3회", "3회 #panic() $x$ @ref")), "pdf"))
    assert "#panic() $x$ @ref" in text


def test_missing_fonts_are_named(tmp_path):
    with pytest.raises(MissingFontsError) as caught:
        load_fonts(tmp_path)
    assert "make setup" in caught.value.message.ko


def test_words_near_the_end_of_a_line_are_kept_whole():
    text = "가나다 라마바 사아자 차카타"
    parts = keep_words(text, 8.0)
    assert "".join(parts) == text
    assert len(parts) > 1
    assert keep_words("가나", 8.0) == ["가나"]
