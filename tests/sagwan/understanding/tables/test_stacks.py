"""Tables whose cells stand one to a line."""


def stacked(*cells):
    return "\n".join(cells) + "\n"


def paths(table):
    return ["/".join(path) for path in table.columns]


def rows(table):
    return {row.label: [cell and cell.text for cell in row.cells] for row in table.rows}


def test_a_name_between_numbers_opens_a_row(table):
    cells = "구분 계 일반직 임기제 정원 45 40 5 현원 43 39 4".split()
    found = table("□ 인력현황 (단위 : 명)\n\n" + stacked(*cells))
    assert paths(found) == ["계", "일반직", "임기제"]
    assert rows(found) == {("정원",): ["45", "40", "5"], ("현원",): ["43", "39", "4"]}


def test_grades_stand_under_the_kinds_of_post_named_before_them(table):
    cells = (
        "구분 총계 일반직 별정직 소계 5급 6급 소계 4급상당 정원 31 24 9 15 7 7 현원 29 23 8 15 6 6"
    )
    found = table("□ 인력현황 (단위 : 명)\n" + stacked(*cells.split()))
    assert paths(found) == [
        "총계",
        "일반직/소계",
        "일반직/5급",
        "일반직/6급",
        "별정직/소계",
        "별정직/4급상당",
    ]


def test_a_percentage_on_its_own_line_goes_with_the_number_above_it(table):
    head = "《 무료 상담 》\n(단위 : 건) 합계 민사 형사 기타\n"
    found = table(head + stacked("400", "(100%)", "200", "(50%)", "60", "(15%)", "140", "(35%)"))
    assert paths(found) == ["합계", "민사", "형사", "기타"]
    assert rows(found) == {(): ["400 (100%)", "200 (50%)", "60 (15%)", "140 (35%)"]}


def test_a_dash_on_a_line_of_its_own_is_an_empty_cell(table):
    cells = "구분 계 남 여 본청 7 7 - 구청 5 2 3".split()
    found = table("□ 위원 현황 (단위 : 명)\n" + stacked(*cells))
    assert rows(found)["본청",] == ["7", "7", "-"]


def test_years_may_label_rows(table):
    cells = "연도별 접수 처리 2021 120 118 2022 135 130 2023 142 140".split()
    found = table("□ 민원 현황 (단위 : 건)\n" + stacked(*cells))
    assert paths(found) == ["접수", "처리"]
    assert rows(found)["2022",] == ["135", "130"]


def test_remarks_stand_below_the_numbers_of_their_row(table):
    cells = ["구분", "예산액", "집행액", "비고", "합계", "900", "600"]
    cells += ["여비", "300", "200", "출장 감소", "시설비", "600", "400", "하반기 집행"]
    found = table("□ 집행현황 (단위 : 천원)\n" + stacked(*cells))
    assert paths(found) == ["예산액", "집행액", "비고"]
    assert rows(found)["시설비",] == ["600", "400", "하반기 집행"]


def test_a_list_of_names_and_single_numbers_is_no_table(tables):
    text = "□ 조직도\n\n" + stacked("총무과", "12", "재정과", "9", "감사팀", "4", "법무팀", "3")
    assert tables(text) == ()


def test_page_numbers_between_names_make_no_table(tables):
    names = stacked("개요", "3", "일반현황", "주요업무", "5", "7", "향후계획", "9")
    assert tables("목차\n\n" + names) == ()
