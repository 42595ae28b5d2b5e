"""Heads of flattened tables: which word stands over which column."""

CAPTION = "□ 인력 현황 (단위 : 명)\n"


def paths(table):
    return ["/".join(path) for path in table.columns]


def test_grades_stand_under_the_kind_of_post_that_their_subtotal_heads(table):
    text = (
        "구 분 총 계\n일 반 직 별 정 직\n소계 5급 6급 7급 소계 4급상당 5급상당\n"
        "정 원 31 21 4 8 9 10 3 7\n현 원 29 20 4 7 9 9 3 6\n"
    )
    assert paths(table(CAPTION + text)) == [
        "총계",
        "일반직/소계",
        "일반직/5급",
        "일반직/6급",
        "일반직/7급",
        "별정직/소계",
        "별정직/4급상당",
        "별정직/5급상당",
    ]


def test_groups_without_subtotals_part_where_their_series_begin_anew(table):
    text = (
        "구 분 합계\n일반직 별정직\n5급 6급 7급 4급상당 5급상당\n"
        "정원 40 5 12 15 2 6\n현원 38 5 11 14 2 6\n"
    )
    assert paths(table(CAPTION + text)) == [
        "합계",
        "일반직/5급",
        "일반직/6급",
        "일반직/7급",
        "별정직/4급상당",
        "별정직/5급상당",
    ]


def test_quantities_repeat_under_every_heading_of_three_levels(table):
    text = (
        "계\n보조형\n자립형\n소계 시설 사무\n건수 예산 건수 예산 건수 예산 건수 예산 건수 예산\n"
        "97 4,120 80 3,900 50 2,700 30 1,200 17 220\n"
    )
    assert paths(table("□ 위탁 현황 (단위 : 건, 백만원)\n" + text)) == [
        "계/건수",
        "계/예산",
        "보조형/소계/건수",
        "보조형/소계/예산",
        "보조형/시설/건수",
        "보조형/시설/예산",
        "보조형/사무/건수",
        "보조형/사무/예산",
        "자립형/건수",
        "자립형/예산",
    ]


def test_columns_of_uneven_depth_keep_their_own_leaves(table):
    text = (
        "구 분\n계 보조형 자립형\n건수 예산\n소계 시설 사무\n건수 예산\n건수 예산 건수 예산 건수 예산\n"
        "계 97 4,120 80 3,900 50 2,700 30 1,200 17 220\n"
        "동부 60 2,500 50 2,400 30 1,500 20 900 10 100\n"
        "서부 37 1,620 30 1,500 20 1,200 10 300 7 120\n"
    )
    assert paths(table("□ 위탁 현황 (단위 : 건, 백만원)\n" + text))[2:8] == [
        "보조형/소계/건수",
        "보조형/소계/예산",
        "보조형/시설/건수",
        "보조형/시설/예산",
        "보조형/사무/건수",
        "보조형/사무/예산",
    ]


def test_a_word_that_wraps_in_brackets_belongs_to_the_word_above_it(table):
    text = (
        "구 분\n2022년\n(사업수)\n2023년(사업수) 증 감\n"
        "합 계 5,000 (7) 6,300 (9) 1,300\n본 청 4,100 (4) 5,000 (5) 900\n구 청 900 (3) 1,300 (4) 400\n"
    )
    assert paths(table("□ 예산 (단위 : 백만원)\n" + text)) == [
        "2022년(사업수)",
        "2023년(사업수)",
        "증감",
    ]


def test_a_year_and_what_it_counts_are_one_word_where_the_difference_says_so(table):
    text = "구 분 2022년 예산 2023년 증감\n합계 770 820 50\n본청 500 530 30\n구청 270 290 20\n"
    assert paths(table("□ 예산 (단위 : 억원)\n" + text)) == ["2022년 예산", "2023년", "증감"]


def test_letters_spread_out_for_looks_are_joined(table):
    text = "구 분 예 산 액 집 행 액 잔 액\n계 900 600 300\n사무관리비 500 400 100\n시설비 400 200 200\n"
    assert paths(table("□ 집행현황 (단위 : 천원)\n" + text)) == ["예산액", "집행액", "잔액"]


def test_columns_of_text_beside_the_label_name_no_number(table):
    text = "시설명 위치 면적(㎡) 사업비(백만원)\n시민체육관 북구 3,120 4,500\n청년센터 남구 1,280 2,200\n"
    assert paths(table("□ 시설 현황\n" + text)) == ["면적(㎡)", "사업비(백만원)"]


def test_a_bracket_below_a_year_is_part_of_the_head(table):
    text = "연도 2021년 2022년\n2023년\n(5.1.기준)\n처리건수 478 508 231\n회당 평균 처리건수 40.2 43.1 38.5\n"
    assert paths(table("□ 처리 추이\n" + text)) == ["2021년", "2022년", "2023년(5.1.기준)"]


def test_names_of_groups_in_two_words_stand_over_their_own_totals(table):
    text = (
        "구 분\n노점 정비 보도 점검\n\n과태료\n부과율(%)\n계 이동 철거 계 적 합 위 반\n\n"
        "1월 107 61 46 29 21 8 86.0\n2월 86 49 37 27 23 4 88.3\n3월 91 50 41 30 22 8 85.5\n"
    )
    assert paths(table("□ 정비 실적\n" + text)) == [
        "노점 정비/계",
        "노점 정비/이동",
        "노점 정비/철거",
        "보도 점검/계",
        "보도 점검/적합",
        "보도 점검/위반",
        "과태료 부과율(%)",
    ]


def test_names_of_offices_end_where_the_word_for_an_office_stands(table):
    text = (
        "구 분\n합 계\n(일반회계)\n총 무\n담 당 관\n민원여권\n담 당 관\n마을공동체\n지원담당관\n섬진강권\n상생협력단\n"
        "세 입 2,867 105 2,551 3 208\n세 출 33,357 14,472 8,953 1,784 8,148\n"
    )
    assert paths(table("□ 올해 예산 (단위 : 백만원)\n" + text)) == [
        "합계(일반회계)",
        "총무담당관",
        "민원여권담당관",
        "마을공동체 지원담당관",
        "섬진강권 상생협력단",
    ]


def test_a_letter_in_brackets_ends_the_name_of_a_group(table):
    text = (
        "구 분\n2024년 훈련계획(A) 훈련 실적(B) 달성율(B/A)\n"
        "과정(개) 인원 (명) 과정(개) 인원 (명) (%)\n"
        "총 계 94 1,257 95 2,187 174.0\n기본 18 1,114 20 1,924 172.7\n심화 76 143 75 263 183.9\n"
    )
    assert paths(table("□ 훈련 실적\n" + text)) == [
        "2024년 훈련계획(A)/과정(개)",
        "2024년 훈련계획(A)/인원(명)",
        "훈련 실적(B)/과정(개)",
        "훈련 실적(B)/인원(명)",
        "달성율(B/A)/(%)",
    ]


def test_a_group_of_all_other_columns_is_no_better_than_none(table):
    text = "구 분 합계 총무과 재정과 민원과\n정원 90 32 28 30\n현원 88 31 28 29\n"
    assert paths(table(CAPTION + text)) == ["합계", "총무과", "재정과", "민원과"]


def test_a_head_may_begin_behind_the_title_of_its_table(table):
    text = "□ 교육 인원 구 분\n2023년 2024년\n남 10 12\n여 11 9\n"
    assert paths(table(text)) == ["2023년", "2024년"]
