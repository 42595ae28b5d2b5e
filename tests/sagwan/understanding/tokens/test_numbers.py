"""Numbers with sign, chain, counter and words of approximation."""

from decimal import Decimal

import pytest


@pytest.mark.parametrize(
    ("written", "figures"),
    [
        ("국비 3조 215억원 확보", ["30215 억원"]),
        ("사업비 145만3천원", ["1453 천원"]),
        ("2조1,045억원 편성", ["21045 억원"]),
        ("시민 87만명 참여", ["87 만명"]),
        ("안내문 4천매 배포", ["4 천매"]),
        ("관람객 21천명", ["21 천명"]),
        ("대상 1,302만 가구", ["1302 만가구"]),
        ("주민 50여 명", ["50 명"]),
        ("서명부 160여만명", ["160 만명"]),
        ("2천175만9천원 지출", ["21759 천원"]),
        ("3천5백만원 지원", ["35 백만원"]),
        ("지원금 50만 원", ["50 만원"]),
        ("총 2조 원 규모", ["2 조원"]),
        ("만족도 8.25점", ["8.25 점"]),
        ("임대료 1,200원/㎡", ["1200 원/㎡"]),
        ("감축 0.5억, 확보 3억 이상", ["0.5 억", "3 억"]),
        ("면적 12.5㎢, 길이 3km", ["12.5 ㎢", "3 km"]),
        ("외부위원9명참석", ["9 명"]),
        ("30일이내처리", ["30 일"]),
        ("2억 3건 접수", ["2 억", "3 건"]),
        ("1.5톤급 차량", ["1.5 톤"]),
        ("18개월+24개월", ["18 개월", "24 개월"]),
        ("5군데 점검", ["5 군데"]),
    ],
)
def test_a_number_is_read_in_the_unit_that_is_printed(figures_in, written, figures):
    assert figures_in(f"○ {written}") == figures


def test_a_chain_without_unit_waits_for_its_caption(tokens_in):
    (token,) = tokens_in("본청 31조 2,047")
    assert (token.value, token.unit, token.tail) == (Decimal(312047), None, True)


def test_a_number_may_end_its_line_and_its_unit_open_the_next(tokens_in):
    first, rate = tokens_in("○ 접종 완료자는 모두 731\n만명(80.1%)에 이름")
    assert (first.value, first.unit.text, first.line) == (Decimal(731), "만명", 3)
    assert rate.line == 4


def test_the_last_cell_of_a_row_takes_no_unit_from_the_next_line(tokens_in):
    tokens = tokens_in("강 변 권 8 4,143 831 2,482\n명 단 참조")
    assert [token.kind for token in tokens] == ["bare"] * 4


@pytest.mark.parametrize(
    ("written", "bound"),
    [
        ("약 300명", "약"),
        ("300여명", "여"),
        ("300명 내외", "내외"),
        ("(50억원 이상)", "이상"),
        ("최대 5만원", "최대"),
        ("약 60여 회", "약 여"),
        ("10개이내", "이내"),
        ("≥80%", "이상"),
        ("300명을 넘음", None),
    ],
)
def test_words_of_approximation_are_kept(tokens_in, written, bound):
    (token,) = tokens_in(f"○ 대상 {written}")
    assert token.bound == bound


@pytest.mark.parametrize(
    ("written", "value", "sign"),
    [
        ("증감(△51)", -51, "△"),
        ("증감(▽51)", -51, "▽"),
        ("월 145건→200건, ↑55건", 55, "↑"),
        ("전년 대비 ↓3%", -3, "↓"),
        ("정원 조정(+2)", 2, "+"),
        ("전년대비 -3.5% 변동", Decimal("-3.5"), "-"),
        ("평년 대비 ▲7건", 7, "▲"),
    ],
)
def test_a_sign_before_a_number_gives_its_direction(tokens_in, written, value, sign):
    token = tokens_in(f"○ {written}")[-1]
    assert (token.value, token.sign) == (value, sign)


def test_a_dash_or_triangle_that_opens_a_line_is_a_bullet(tokens_in):
    assert [(t.value, t.sign) for t in tokens_in("-5개 사업 추진")] == [(5, "")]
    listed = tokens_in("사용한 것은 △간담회 14건 △3건 접수")
    assert [(t.value, t.sign) for t in listed] == [(14, ""), (3, "")]


def test_the_worth_of_the_last_digit_is_kept(tokens_in):
    (token,) = tokens_in("집행률 28.90%")
    assert token.step == Decimal("0.01")


def test_trillions_are_taken_for_an_amount_only_where_their_size_is_told(figures_in):
    assert figures_in("○ 3조 5명, 4조 6명") == ["5 명", "6 명"]
    assert figures_in("○ 1.5조 투자, 3조 규모") == ["1.5 조", "3 조"]


def test_a_counter_that_goes_on_is_another_word(figures_in):
    assert figures_in("○ 100 건설현장, 70 도시재생, 3개발 구역, 5원칙") == []


def test_two_blanks_part_no_chain_and_no_counter(figures_in):
    assert figures_in("예산  24조  610억원,  60여  회") == ["240610 억원", "60 회"]


def test_a_companion_of_a_number_is_no_year(tokens_in):
    found = [token.kind for token in tokens_in("미 국 31633(1928) 29308(1528)")]
    assert found == ["bare"] * 4
