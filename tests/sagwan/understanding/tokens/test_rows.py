"""Rows of headers, labels and dashes."""

import pytest

from sagwan.understanding.tokens.rows import header_kind


@pytest.mark.parametrize(
    ("row", "kind"),
    [
        ("구분 2021 2022 2023 2024", "years"),
        ("누계 10.31 10.30 10.29 10.28이전", "days"),
        ("구분 4.13. 4.14. 4.15 4.16 누적", "days"),
        ("구분 21년 22년 23년 24년", "short years"),
        ("기타 15 7.5 7.5 7.5 7.3", ""),
        ("사업기간 : 2025 ~ 2040", ""),
        ("회당 55.4 62.9 67 72.6", ""),
        ("구분 2021", ""),
    ],
)
def test_a_header_row_is_told_by_its_numbers(row, kind):
    assert header_kind(row) == kind


def test_the_cells_of_a_header_row_are_dates(tokens_in):
    text = "구분\t2022\t2023\n건수\t1,329\t1,510\n비율\t12\t-"
    found = tokens_in(text, cover="")
    assert [(token.kind, token.text) for token in found] == [
        ("date", "2022"),
        ("date", "2023"),
        ("bare", "1,329"),
        ("bare", "1,510"),
        ("bare", "12"),
        ("dash", "-"),
    ]


def test_a_year_may_label_its_row(tokens_in):
    kinds = [token.kind for token in tokens_in("2023 375건 24건 5건", "2022 1,065 627 438")]
    assert kinds == ["date", "number", "number", "number", "date", "bare", "bare", "bare"]


@pytest.mark.parametrize(
    ("line", "dashes"),
    [
        ("정 원 34 9 1 - 2", 1),
        ("현 원 - 9 1 2", 1),
        ("일반회계 93,546 (-) 76,032 (-)", 2),
        ("-", 1),
        ("- 정원 34명", 0),
        ("○ 서울 - 평양 2개 도시", 0),
    ],
)
def test_a_lone_dash_in_a_row_is_an_empty_cell(tokens_in, line, dashes):
    assert sum(token.kind == "dash" for token in tokens_in(line)) == dashes
