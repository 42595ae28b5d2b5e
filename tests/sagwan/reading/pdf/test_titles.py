"""Headings of a PDF: told by size, sign and box, with levels that follow from one another."""

from sagwan import understand

SOURCE = """
#let chapter(body) = text(size: 18pt, body)
#let part(number, body) = stack(dir: ltr, spacing: 6pt,
  rect(stroke: 0.6pt, text(size: 14pt, number)), rect(stroke: 0.6pt, text(size: 14pt, body)))
#let topic(body) = text(size: 13pt, weight: "bold", body)
#chapter[Ⅰ. 일반현황]

#topic[□ 조직과 인력]

○ 조직은 3과 9팀으로 이루어짐

#rect(stroke: 0.6pt)[정원정책과]

#rect(stroke: 0.6pt)[숲조성과]

○ 정원은 95명임

#pagebreak()
#chapter[Ⅱ. 주요업무 추진계획]

#part[1][생활권 정원 확충]

#topic[□ 사업개요]

○ 마을정원 12개소를 조성하기로 함

#part[2][도시숲 관리 강화]

#topic[□ 향후계획]

○ 숲길 4개 노선을 정비하기로 함
"""
SIGNLESS = """
#text(size: 18pt)[Ⅰ. 일반현황]

#text(size: 13pt)[인력]

○ 정원은 95명, 현원은 91명임

#text(size: 13pt)[□ 예산]

○ 세출예산은 4,500백만원임
"""


def sections_of(document):
    return [(section.level, section.title) for section in understand(document).sections]


def test_headings_have_levels_and_charts_are_none(read_set):
    assert sections_of(read_set(SOURCE)) == [
        (1, "일반현황"),
        (2, "조직과 인력"),
        (1, "주요업무 추진계획"),
        (2, "생활권 정원 확충"),
        (3, "사업개요"),
        (2, "도시숲 관리 강화"),
        (3, "향후계획"),
    ]


def test_a_number_in_a_box_belongs_to_the_title_beside_it(read_set):
    texts = [line.text for line in read_set(SOURCE).lines]
    assert "1 생활권 정원 확충" in texts


def test_a_heading_whose_sign_was_drawn_stands_with_its_like(read_set):
    assert sections_of(read_set(SIGNLESS)) == [(1, "일반현황"), (2, "인력"), (2, "예산")]


def test_a_page_of_chapters_is_the_contents(read_set):
    listed = "\n\n".join(
        f"#text(size: 14pt)[{sign}. {word}  {page}]"
        for sign, word, page in (("Ⅰ", "일반현황", 1), ("Ⅱ", "성과", 3), ("Ⅲ", "계획", 5))
    )
    document = read_set(f"{listed}\n#pagebreak()\n{SOURCE}")
    assert sections_of(document)[0] == (1, "일반현황")
    assert sum(title == "일반현황" for _, title in sections_of(document)) == 1


def test_a_box_in_the_size_of_the_text_stands_below_a_larger_one(read_set):
    source = (
        SIGNLESS + "\n□ 일반회계\n\n○ 세입 2,100백만원\n\n#text(size: 13pt)[□ 위원회]\n\n○ 3개\n"
    )
    assert sections_of(read_set(source)) == [
        (1, "일반현황"),
        (2, "인력"),
        (2, "예산"),
        (3, "일반회계"),
        (2, "위원회"),
    ]


def test_a_chart_of_boxes_is_a_picture_and_no_table(read_set):
    boxes = ", ".join(
        f"rect(stroke: 0.6pt, width: 80pt, text(size: 9pt)[{team} ({count}명)])"
        for team, count in (("정책팀", 7), ("조성팀", 6), ("관리팀", 5), ("교육팀", 4))
    )
    source = (
        "#text(size: 18pt)[Ⅰ. 일반현황]\n\n#text(size: 13pt)[□ 조직]\n\n"
        f"#stack(dir: ltr, spacing: 8pt, {boxes})\n\n#text(size: 13pt)[□ 정원]\n\n○ 정원 22명\n"
    )
    report = understand(read_set(source))
    assert report.tables == ()
    assert [block.text for block in report.blocks if block.kind == "picture"] == [
        *("정책팀 (7명)", "조성팀 (6명)", "관리팀 (5명)", "교육팀 (4명)")
    ]


def test_headings_over_tables_are_no_contents_although_they_come_again(read_set):
    table = "#table(stroke: 0.6pt, columns: 2 * (90pt,), [구분], [인원], [정원], [22])\n\n"
    again = "#text(size: 13pt)[□ 조직]\n\n" + table + "#text(size: 13pt)[□ 정원]\n\n" + table
    source = (
        f"#text(size: 18pt)[Ⅰ. 일반현황]\n\n{again}#text(size: 18pt)[Ⅱ. 지난해 현황]\n\n{again}○ 끝"
    )
    assert sections_of(read_set(source)) == [
        *((1, "일반현황"), (2, "조직"), (2, "정원")),
        *((1, "지난해 현황"), (2, "조직"), (2, "정원")),
    ]


def test_a_numbered_title_of_two_lines_is_one_heading(read_set):
    source = """#text(size: 18pt)[Ⅰ. 주요 현안]

#grid(columns: (30pt, 300pt), rect(stroke: 0.6pt, text(size: 14pt)[1]), rect(stroke: 0.6pt,
  height: 44pt, width: 300pt)[#text(size: 9pt)[가뭄에 대비한] #linebreak()
  #text(size: 14pt)[급수체계 정비]])

○ 급수차 4대를 빌림
"""
    assert sections_of(read_set(source))[1] == (2, "가뭄에 대비한 급수체계 정비")


def test_a_smaller_heading_right_below_a_heading_is_one_of_its_own(read_set):
    """On a page of short lines the upper one is the longest and seems to be full."""
    document = read_set(
        '#text(size: 18pt, weight: "bold")[Ⅰ. 정책 여건과 방향]\\\n'
        '#text(size: 14pt, weight: "bold")[보행환경을 바꾸는 길]\n\n○ 길을 넓힘'
    )
    assert [line.text for line in document.lines][:2] == [
        "Ⅰ. 정책 여건과 방향",
        "보행환경을 바꾸는 길",
    ]
