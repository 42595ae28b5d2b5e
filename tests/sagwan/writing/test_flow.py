"""What is printed of a report, before any format: a unit is said once over its table."""

import pytest

from sagwan import read, understand
from sagwan.writing import draft_of, flow_of
from sagwan.writing.flow import Drawn, Flow

ROWS = "구분\t건수\t인원\t금액\n계\t12\t30\t4,500\n1분기\t7\t20\t2,500\n2분기\t5\t10\t2,000\n"


def captions(above: str) -> list[str]:
    text = f"Ⅰ. 일반현황\n□ 추진 실적{above}{ROWS}"
    flow = flow_of(draft_of(understand(read(text.encode(), "보고.txt"))))
    return [item.caption for item in flow.body if isinstance(item, Drawn)]


def test_a_unit_that_stands_over_the_table_is_not_said_again():
    assert captions(" (단위: 백만원)\n") == [""]


def test_several_units_over_one_table_are_not_said_again():
    assert captions("\n(단위: 건, 명, 천원)\n") == [""]


@pytest.mark.parametrize(
    ("period", "printed"),
    [("2020-04", "2020. 4."), ("2021-11-01", "2021. 11. 1."), ("2025", "2025."), (None, None)],
)
def test_a_period_is_printed_as_covers_print_it(period, printed):
    assert Flow(None, None, period, (), (), ()).printed_period == printed
