"""What conditions can ask about a case."""

from datetime import date
from decimal import Decimal

import pytest

from sagwan.procedures.expressions import parse_expression, work_out
from sagwan.procedures.scopes import case_scope


@pytest.fixture
def case(petition, opened, moved):
    return moved(
        opened(petition),
        ("assign", date(2021, 3, 4), "kim", "clerk", {"kind": "road", "due": "2021-03-20"}),
    )


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("stage", "working"),
        ("opened", date(2021, 3, 2)),
        ("ended", None),
        ("year", Decimal(2021)),
        ("took('assign')", True),
        ("took('answer')", False),
        ("on('assign')", date(2021, 3, 4)),
        ("on('answer')", None),
        ("days('open', 'assign')", Decimal(2)),
        ("days('assign', due)", Decimal(16)),
        ("days('open', 'answer')", None),
        ("days(opened, ended)", None),
        ("year_of(due)", Decimal(2021)),
        ("year_of(cost)", None),
        ("known(due)", True),
        ("known(cost)", False),
        ("law('appeal.days')", Decimal(60)),
    ],
)
def test_it_is_answered(case, text, value):
    assert work_out(parse_expression(text), case_scope(case)) == value
