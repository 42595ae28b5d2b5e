"""Drawn tables: two beside each other, lying on their side, totals at either end, units inside."""

import pytest

from sagwan import check, read, understand

UNITS = {
    "in the corner": ("", "(단위: 백만원)"),
    "beside what the rows are": ("", "구분(단위: 백만원)"),
    "over all columns": ('<tr><td colspan="4">(단위: 백만원)</td></tr>', "구분"),
    "over all columns with a name": ('<tr><td colspan="4">과별 (단위: 백만원)</td></tr>', "구분"),
}


@pytest.fixture
def drawn():
    """Read a page with one table: its first row the head, further rows above it as they are."""

    def reported(*rows, above=""):
        marks = ["th", *["td"] * (len(rows) - 1)]
        lines = (
            "".join(f"<{mark}>{cell}</{mark}>" for cell in row)
            for mark, row in zip(marks, rows, strict=True)
        )
        body = "".join(f"<tr>{line}</tr>" for line in lines)
        return understand(read(f"<h1>현황</h1><table>{above}{body}</table>".encode(), "보고.html"))

    return reported


def shown(table):
    return [(row.label[-1], *[cell and cell.text for cell in row.cells]) for row in table.rows]


def test_one_table_folded_in_two_is_one(drawn):
    head = ("구분", "정원", "현원")
    report = drawn(head * 2, ("계", 60, 57, "행정국", 12, 11), ("기획실", 20, 19, "복지국", 28, 27))
    (table,) = report.tables
    assert table.columns == (("정원",), ("현원",))
    assert shown(table) == [
        ("계", "60", "57"),
        ("기획실", "20", "19"),
        ("행정국", "12", "11"),
        ("복지국", "28", "27"),
    ]


def test_two_tables_in_one_grid_are_two(drawn):
    report = drawn(
        ("구분", "인원", "구분", "개소"),
        ("기획과", 12, "도서관", 9),
        ("예산과", 11, "체육관", 7),
    )
    assert [table.columns for table in report.tables] == [(("인원",),), (("개소",),)]
    assert [shown(table)[1] for table in report.tables] == [("예산과", "11"), ("체육관", "7")]


def lying(left):
    return (
        ("구분", "계", "인건비", "사업비"),
        ("예산액", "1,000", "400", "600"),
        ("집행액", "500", "300", "200"),
        ("잔액", left, "100", "400"),
        ("집행률", "50.0%", "75.0%", "33.3%"),
    )


def test_a_table_that_lies_on_its_side_is_checked_all_the_same(drawn):
    assert not [f for f in check(drawn(*lying("500"))).discrepancies if f.severity == "error"]
    found = check(drawn(*lying("510"))).discrepancies
    assert {one.found for one in found if one.severity == "error"} >= {"510"}


@pytest.mark.parametrize("sums", [("계", "합계"), ("합계", "소계")])
def test_totals_may_stand_at_the_end(drawn, sums):
    beside, below = sums
    rows = [("구분", "본예산", "추경", beside), ("가과", 100, 20, 120), ("나과", 200, 30, 230)]
    report = drawn(*rows, (below, 300, 50, 351))
    assert {one.found for one in check(report).discrepancies} == {"351"}


@pytest.mark.parametrize(("above", "corner"), UNITS.values(), ids=UNITS)
def test_the_unit_may_stand_in_the_grid(drawn, above, corner):
    report = drawn((corner, "본예산", "추경", "계"), ("가과", 10, 20, 30), above=above)
    (table,) = report.tables
    assert table.unit == "백만원"
    assert [path[-1] for path in table.columns] == ["본예산", "추경", "계"]
    assert {str(figure.unit.text) for figure in report.figures if figure.unit} == {"백만원"}


def test_a_unit_over_one_column_is_of_that_column_alone(drawn):
    (table,) = drawn(("구분", "인원", "금액(단위: 천원)"), ("가과", 10, 20), ("나과", 3, 7)).tables
    assert table.unit is None
