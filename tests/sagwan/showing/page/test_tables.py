"""Headers over several columns, labels beside several rows."""

from sagwan.facts import Cell, Place, Row, Table
from sagwan.showing.page.lines import MarkedLines
from sagwan.showing.page.tables import find_spans, is_broad, write_table


def spans(paths, level, depth):
    return [(s.text, s.first, s.count, s.depth) for s in find_spans(paths, level, depth)]


def test_equal_headers_stand_once_over_their_columns():
    paths = [("계",), ("일반직", "정원"), ("일반직", "현원"), ("별정직", "정원")]
    assert spans(paths, 0, 2) == [("계", 0, 1, 2), ("일반직", 1, 2, 1), ("별정직", 3, 1, 1)]
    assert spans(paths, 1, 2) == [("정원", 1, 1, 1), ("현원", 2, 1, 1), ("정원", 3, 1, 1)]


def test_a_column_without_a_header_keeps_its_place():
    assert spans([(), ("현원",)], 0, 1) == [("", 0, 1, 1), ("현원", 1, 1, 1)]


def test_a_cell_without_a_place_shows_its_text():
    table = Table(
        "T1",
        "<인력>",
        "S1",
        "명",
        None,
        (("정원",), ("현원",)),
        (Row(("본청",), (Cell("12", ()), None)),),
        Place(1, 0, 0),
        1,
    )
    written = write_table(table, MarkedLines((), {}, "1"))
    assert "<caption>&lt;인력&gt; · 명</caption>" in written
    assert '<th scope="row">본청</th><td>12</td><td></td>' in written


def table_of(columns, text):
    names = tuple((f"열{i}",) for i in range(columns))
    row = Row(("계",), tuple(Cell(text, ()) for _ in names))
    return Table("T1", "", "S1", None, None, names, (row,), Place(1, 0, 0), 1)


def test_many_columns_or_running_text_need_the_whole_width():
    assert not is_broad(table_of(8, "12"))
    assert is_broad(table_of(9, "12"))
    assert is_broad(table_of(2, "가" * 41))
