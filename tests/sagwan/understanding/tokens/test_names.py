"""Codes and names with digits."""

import pytest


@pytest.mark.parametrize(
    ("written", "text"),
    [
        ("C40 회원도시", "C40"),
        ("국제기구(COVID-19) 대응", "COVID-19"),
        ("(SDGs)2030 지표", "2030"),
        ("2032 하계대회 유치", "2032"),
        ("'2024 시민 대토론회' 개최", "2024"),
        ("도시로7017 개방", "7017"),
        ("지방4대협의체 참여", "4"),
        ("4대보험 가입", "4대"),
        ("48세무징수과 협조", "48"),
        ("21번가 입점", "21"),
        ("분권 2.0시대", "2.0"),
        ("행정1·2부시장실", "1·2"),
        ("1:1 점검", "1:1"),
        ("5분 자유발언", "5분"),
        ("1인 가구 지원", "1인"),
        ("50+센터 운영", "50+"),
        ("담당(☎ 051-888-1234)", "☎ 051-888-1234"),
        ("담당자 홍길동(3840)", "3840"),
        ("문서번호 예산담당관-1565", "1565"),
        ("http://www.example.kr/a?id=24439 참조", "http://www.example.kr/a?id=24439"),
        ("새빛2동 주민센터", "2동"),
        ("국도21호 확장", "21호"),
        ("동북 3성 교류", "3"),
        ("1/3 이상 요구", "1/3"),
        ("5.18민주화운동 기념", "5.18"),
        ("6·25참전 유공자", "6·25"),
        ("재개발3구역 정비", "3구역"),
    ],
)
def test_codes_and_names_are_no_figures(left_out_of, figures_in, written, text):
    assert [found for found, _ in left_out_of(f"○ {written}")] == [text]
    assert figures_in(f"○ {written}") == []


@pytest.mark.parametrize(
    ("written", "figures"),
    [
        ("총2회,33건 심의", ["2 회", "33 건"]),
        ("최근3년간 평균", ["3 년간"]),
        ("3-4개 시설", ["3 개", "4 개"]),
        ("태양광 3MW 설치", ["3 MW"]),
        ("국비30억 지원", ["30 억"]),
    ],
)
def test_a_counter_makes_a_glued_number_a_figure(figures_in, written, figures):
    assert figures_in(f"○ {written}") == figures


@pytest.mark.parametrize(
    ("written", "figures"),
    [
        ("1일 이용객 25만명", ["25 만명"]),
        ("이용료(1일 최대 10시간)", ["10 시간"]),
        ("쓰레기 1일 발생량 1,186톤", ["1186 톤"]),
        ("교육기간 : 1일 이내", ["1 일"]),
        ("시민콜센터(120) 상담 300건", ["300 건"]),
        ("1사1촌 자매결연 30건", ["30 건"]),
        ("부산의 100대지표 추가", ["100 대"]),
    ],
)
def test_a_day_as_a_rate_and_a_number_to_dial_are_no_figures(figures_in, written, figures):
    assert figures_in(f"○ {written}") == figures
