"""Chains that a line break cuts in two."""

import pytest

from sagwan.understanding.tokens.wrapped import wrapped_length


def test_a_chain_over_two_lines_is_one_number(figures_in):
    lines = "○ 하천과 공원을 함께 가꾸는 사업의 예산은 모두 14조\n  9,299억원(국비 2조 50억원)"
    assert figures_in(lines) == ["149299 억원", "20050 억원"]


@pytest.mark.parametrize(
    ("line", "following"),
    [
        ("예산 3억", "5억원 증액"),
        ("예산 3억", "5건 접수"),
        ("3만", "가구 대상"),
        ("예산 3억원", "5,000만원"),
        ("예산 3억", ""),
    ],
)
def test_numbers_that_cannot_go_on_are_left_apart(line, following):
    assert wrapped_length(line, following) == 0
