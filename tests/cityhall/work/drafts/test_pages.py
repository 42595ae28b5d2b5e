"""Headers are spread over their rows; an item keeps its address within the page."""

from cityhall.work.drafts.pages import anchor, spread_header


def test_a_header_spans_what_it_holds():
    columns = (("계",), ("일반직", "소계"), ("일반직", "5급"), ("별정직", "소계"))
    assert spread_header(columns) == [
        [("계", 1, 2), ("일반직", 2, 1), ("별정직", 1, 1)],
        [("소계", 1, 1), ("5급", 1, 1), ("소계", 1, 1)],
    ]
    assert spread_header((("정원",), ("현원",))) == [[("정원", 1, 1), ("현원", 1, 1)]]


def test_an_address_can_stand_in_a_link():
    assert anchor("tasks/가/plans/나+") == anchor("tasks/가/plans/나+")
    assert anchor("a") != anchor("b")
    assert anchor("가 나/+").isascii()
