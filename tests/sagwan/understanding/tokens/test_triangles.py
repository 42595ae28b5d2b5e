"""What ▲ means in a document."""

from sagwan.understanding.tokens.triangles import is_fall


def test_a_rise_where_the_white_triangle_marks_falls():
    assert not is_fall(["계 500 400 ▲100", "증감 △5"])


def test_a_fall_where_the_rows_say_so():
    assert is_fall(["계 500 400 ▲100", "기타 30 40 10"])
    assert not is_fall(["계 400 500 ▲100"])


def test_a_rise_without_evidence():
    assert not is_fall(["매출 ▲3% 증가"])


def test_the_sign_enters_the_value(tokens_in):
    values = [token.value for token in tokens_in("계 500 400 ▲100", "기타 30 20 ▲10")]
    assert values == [500, 400, -100, 30, 20, -10]
