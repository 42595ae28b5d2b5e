"""HWP and HWPX of one text are one document: lines, marks, notes, boxes, what is left out."""

import pytest

from sagwan.reading import EmptyFileError


def lines(document):
    return [line.text for line in document.lines]


def reasons(document):
    return [unread.reason for unread in document.unread]


def test_a_paragraph_is_a_line(hancom, m):
    document = hancom(m.p("정원 22명") + m.p("") + m.p("현원 21명"))
    assert lines(document) == ["정원 22명", "현원 21명"]


def test_automatic_numbers_stand_in_the_text(hancom, m):
    text = (
        m.p("일반현황", "part")
        + m.p("조직", "chapter")
        + m.p("1실 3관", "circle")
        + m.p("기획관 신설", "dash")
        + m.p("예산", "chapter")
        + m.p("세입", "item")
        + m.p("주요업무", "part")
        + m.p("개요", "chapter")
    )
    assert lines(hancom(text)) == [
        "Ⅰ. 일반현황",
        "1. 조직",
        "○ 1실 3관",
        "- 기획관 신설",
        "2. 예산",
        "가. 세입",
        "Ⅱ. 주요업무",
        "1. 개요",
    ]


def test_numbers_of_a_list_name_the_levels_above(hancom, m):
    text = m.p("가", "step") + m.p("나", "substep") + m.p("다", "path") + m.p("라", "substep")
    assert lines(hancom(text)) == ["1. 가", "1.1. 나", "1.1.1 다", "1.2. 라"]


def test_the_outline_gives_headings(hancom, m):
    document = hancom(m.p("일반현황", "part") + m.p("조직", "chapter") + m.p("관", "circle"))
    assert [segment.heading for segment in document.segments] == [1, 2, 0]


def test_a_long_paragraph_of_the_outline_is_no_heading(hancom, m):
    document = hancom(m.p("사업비는 국비와 시비로 나눈다. " * 6, "chapter"))
    assert document.segments[0].heading == 0


def test_margins_and_blanks_give_the_indent(hancom, m):
    document = hancom(m.p("관", "circle") + m.p("과", "dash") + m.p("  가", "deep") + m.p(" 나"))
    assert [segment.indent for segment in document.segments] == [2, 4, 9, 1]


def test_a_paragraph_is_bold_where_all_its_letters_are(hancom, m):
    mixed = m.paragraph(m.run("<hp:t>가 </hp:t>", bold=True) + m.run("<hp:t>나</hp:t>"))
    blank = m.paragraph(m.run("<hp:t>가</hp:t>", bold=True) + m.run("<hp:t>  </hp:t>"))
    document = hancom(m.p("가", bold=True) + m.p("나") + mixed + blank)
    assert [segment.bold for segment in document.segments] == [True, False, False, True]


def test_a_line_end_inside_a_paragraph_ends_a_line(hancom, m):
    document = hancom(m.p("목표<hp:lineBreak/>성과", "circle"))
    assert lines(document) == ["○ 목표", "성과"]


def test_tabs_and_wide_blanks_are_blanks(hancom, m):
    document = hancom(m.p("정원<hp:tab width='1000'/>22<hp:nbSpace/>명<hp:fwSpace/>끝<hp:hyphen/>"))
    assert lines(document) == ["정원    22\xa0명 끝-"]


def test_letters_beyond_the_first_plane_stay_whole(hancom, m):
    document = hancom(
        m.p("𠮷田 ") + m.paragraph(m.run("<hp:t>𠮷</hp:t>", bold=True) + m.run("<hp:t>가</hp:t>"))
    )
    assert lines(document) == ["𠮷田 ", "𠮷가"]


def test_a_style_of_our_own_says_what_a_paragraph_is(hancom, m):
    assert hancom(m.p("가", style=1)).segments[0].style == "bullet 2"


def test_a_note_follows_its_paragraph_and_has_a_raised_mark(hancom, m):
    note = m.note("footNote", 1, m.p("2025년 말 기준"))
    runs = m.run("<hp:t>현원 21명</hp:t>") + m.run(note) + m.run("<hp:t> 외</hp:t>")
    document = hancom(m.paragraph(runs) + m.p("다음"))
    assert lines(document) == ["현원 21명¹⁾ 외", "2025년 말 기준", "다음"]


def test_a_note_of_a_cell_follows_its_row(hancom, m):
    cell = m.paragraph(m.run("<hp:t>21</hp:t>") + m.run(m.note("endNote", 2, m.p("휴직 포함"))))
    table = m.table(
        [m.cell(0, 0, "현원"), m.cell(0, 1, cell)], [m.cell(1, 0, "정원"), m.cell(1, 1, "22")]
    )
    document = hancom(m.holding(table))
    assert lines(document) == ["현원\t21²⁾", "휴직 포함", "정원\t22"]
    assert document.segments[2].cell == document.segments[1].cell


def test_a_number_of_a_caption_is_in_its_text(hancom, m):
    number = (
        '<hp:ctrl><hp:autoNum num="3" numType="TABLE"><hp:autoNumFormat type="DIGIT" userChar=""'
        ' prefixChar="" suffixChar="" supscript="0"/></hp:autoNum></hp:ctrl>'
    )
    title = m.paragraph(m.run("<hp:t>표 </hp:t>") + m.run(number) + m.run("<hp:t> 정원</hp:t>"))
    document = hancom(m.holding(m.grid(["구분", "계"], ["정원", "22"], caption=title)))
    assert lines(document)[0] == "표 3 정원"


def test_a_text_box_follows_the_paragraph_that_holds_it(hancom, m):
    runs = (
        m.run("<hp:t>앞</hp:t>")
        + m.run(m.box(m.p("상자 하나"), m.p("둘")))
        + m.run("<hp:t>뒤</hp:t>")
    )
    assert lines(hancom(m.paragraph(runs))) == ["앞뒤", "상자 하나", "둘"]


def test_a_text_box_in_a_cell_belongs_to_the_cell(hancom, m):
    table = m.grid([m.holding(m.box(m.p("상자"))), "22"])
    document = hancom(m.holding(table))
    assert lines(document) == ["상자\t22"]


def test_running_heads_are_named_where_the_body_does_not_say_them(hancom, m):
    head = f'<hp:header id="1" applyPageType="BOTH">{m.texts(m.p("기획실 업무보고"))}</hp:header>'
    foot = f'<hp:footer id="2" applyPageType="BOTH">{m.texts(m.p("- 1 -"))}</hp:footer>'
    document = hancom(m.control(head) + m.control(foot) + m.p("정원 22명"))
    assert lines(document)[0] == "정원 22명"
    assert reasons(document) == [
        "본문이 아닌 머리말·꼬리말 “기획실 업무보고” · running head, not body text"
    ]
    assert reasons(hancom(m.control(head) + m.p("2026 기획실 업무 보고"))) == []


def test_a_hidden_comment_is_named_not_read(hancom, m):
    comment = f"<hp:hiddenComment>{m.texts(m.p('다시 볼 것'))}</hp:hiddenComment>"
    document = hancom(m.p("정원 22명") + m.control(comment))
    assert reasons(document) == [
        "인쇄되지 않는 숨은 설명 “다시 볼 것” · hidden comment, not printed"
    ]


def test_a_formula_is_named_not_read(hancom, m):
    formula = (
        '<hp:equation version="Equation Version 60"><hp:script>a over b</hp:script></hp:equation>'
    )
    assert reasons(hancom(m.p("정원") + m.holding(formula))) == [
        "수식: 읽지 않음 · formula, not read"
    ]


@pytest.mark.parametrize(
    ("frame", "signs", "shown"),
    [
        ("SHAPE_CIRCLE", "7", "⑦"),
        ("SHAPE_CIRCLE", "가", "가"),
        ("SHAPE_RECTANGLE", "12", "12"),
        ("CHAR", "AO", "AO"),
    ],
)
def test_overlaid_signs_are_one_sign_where_there_is_one(hancom, m, frame, signs, shown):
    overlaid = f'<hp:compose circleType="{frame}" composeType="OVERLAP" composeText="{signs}"/>'
    assert lines(hancom(m.paragraph(m.run(overlaid) + m.run("<hp:t>번</hp:t>")))) == [f"{shown}번"]


def test_small_letters_above_a_word_stand_behind_it(hancom, m):
    words = "<hp:mainText>사관</hp:mainText><hp:subText>史官</hp:subText>"
    ruby = f"<hp:dutmal posType='TOP'>{words}</hp:dutmal>"
    assert lines(hancom(m.holding(ruby))) == ["사관(史官)"]


def test_sections_follow_one_another(hancom, m):
    assert lines(hancom(m.p("일반현황", "part"), m.p("주요업무", "part"))) == [
        "Ⅰ. 일반현황",
        "Ⅱ. 주요업무",
    ]


def test_a_document_without_a_letter_is_empty(hancom, m):
    with pytest.raises(EmptyFileError):
        hancom(m.p(""))


def test_pages_begin_where_the_file_breaks_them(hancom, m):
    broken = m.p("둘째 쪽").replace("<hp:p ", '<hp:p pageBreak="1" ', 1)
    document = hancom(m.p("첫 쪽") + m.p("첫 쪽 끝") + broken + m.p("둘째 쪽 끝"), m.p("셋째 쪽"))
    assert [document.page_of(line.number) for line in document.lines] == [1, 1, 2, 2, 3]
    assert document.pages is None


def test_a_file_without_breaks_says_nothing_about_pages(hancom, m):
    assert hancom(m.p("정원 22명") + m.p("현원 21명")).page_starts == ()
