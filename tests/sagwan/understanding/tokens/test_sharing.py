"""Numbers that belong together."""

import pytest


@pytest.mark.parametrize(
    ("written", "figures"),
    [
        ("차등 30~50만원", ["30 만원", "50 만원"]),
        ("확대(5→8회)", ["5 회", "8 회"]),
        ("포인트 500->1000포인트", ["500 포인트", "1000 포인트"]),
        ("인력 306/289명(정원/현원)", ["306 명", "289 명"]),
        ("(1~2人 30만원)", ["1 人", "2 人", "30 만원"]),
        ("64건(13, 51)", ["64 건", "13 건", "51 건"]),
        ("관광지 확대(6→10)", ["6", "10"]),
        ("사무소 개설(5⟶6개소)", ["5 개소", "6 개소"]),
        ("국비:시비=7:3", ["7 :", "3 :"]),
        ("비중 60:40 조정", ["60 :", "40 :"]),
    ],
)
def test_the_unit_of_one_serves_the_other(figures_in, written, figures):
    assert figures_in(f"○ {written}") == figures


@pytest.mark.parametrize("written", ["국비 1:2 지원", "12명 (5, 6)", "3:5 로 나뉨"])
def test_numbers_that_do_not_add_up_share_nothing(tokens_in, written):
    assert "ratio" not in {token.why for token in tokens_in(f"○ {written}")}
    assert "parts" not in {token.why for token in tokens_in(f"○ {written}")}
