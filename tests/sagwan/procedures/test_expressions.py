"""Conditions and formulas: what they mean, and what they refuse."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sagwan.procedures.errors import ExpressionError
from sagwan.procedures.expressions import (
    LONGEST,
    Call,
    Scope,
    list_names,
    list_operations,
    parse_expression,
    work_out,
)
from sagwan.procedures.operations import Value

KNOWN: dict[str, Value] = {
    "a": Decimal(3),
    "b": Decimal(4),
    "kind": "road",
    "day": date(2020, 1, 2),
    "yes": True,
}
SCOPE = Scope(KNOWN.get, {"double": lambda one: one * 2})


def worth(text):
    return work_out(parse_expression(text), SCOPE)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("1 + 2 * 3", Decimal(7)),
        ("(1 + 2) * 3", Decimal(9)),
        ("7 - 2 - 1", Decimal(4)),
        ("a / b", Decimal("0.75")),
        ("a / (b - 4)", None),
        ("a < b", True),
        ("a >= b", False),
        ("a = 3.0", True),
        ("kind = 'road'", True),
        ("kind in ['park', 'road']", True),
        ("kind in []", False),
        ("unknown in ['park']", False),
        ("unknown > 3", False),
        ("unknown = 'road'", False),
        ("unknown + 1", None),
        ("not unknown > 3", True),
        ("not yes and yes", False),
        ("not (yes and unknown)", True),
        ("yes or unknown", True),
        ("a = 3 and b = 5 or yes", True),
        ("kind < 4", False),
        ("kind != 4", True),
        ("double(a + 1)", Decimal(8)),
        ("true and not false", True),
        ("'and' = 'and'", True),
    ],
)
def test_an_expression_means_what_it_says(text, value):
    assert worth(text) == value


@pytest.mark.parametrize(
    "text",
    ["", "1 +", "(1", "1)", "a b", "a = = b", "and", "'open", "a ? b", "f(1", "a in 'x'", "import"],
)
def test_what_cannot_be_read_is_refused_in_both_languages(text):
    if text == "import":
        assert worth(text) is None
        return
    with pytest.raises(ExpressionError) as fault:
        parse_expression(text)
    assert all(fault.value.words)


def test_what_is_too_long_or_too_deep_is_refused():
    with pytest.raises(ExpressionError, match="깁니다"):
        parse_expression("1 + " * LONGEST + "1")
    with pytest.raises(ExpressionError, match="괄호"):
        parse_expression("(" * 40 + "1" + ")" * 40)


def test_many_denials_do_not_break_it():
    assert worth("not " * 100 + "true") is True


def test_names_and_operations_are_listed_in_order():
    read = parse_expression("f(a) > b and kind in ['x']")
    assert list(list_names(read)) == ["a", "b", "kind"]
    assert [one.sign for one in list_operations(read) if not isinstance(one, Call)] == [
        "and",
        ">",
        "in",
    ]


@given(st.text(alphabet="ab1 ()+-*/<>='[],notrdi.", max_size=60))
def test_any_text_is_read_or_refused(text):
    try:
        read = parse_expression(text)
    except ExpressionError:
        return
    if not any(isinstance(one, Call) for one in list_operations(read)):
        work_out(read, SCOPE)


@given(st.integers(0, 999), st.integers(0, 999), st.integers(1, 999))
def test_sums_come_out_as_decimals(first, second, third):
    assert worth(f"({first} + {second}) / {third}") == Decimal(first + second) / third
