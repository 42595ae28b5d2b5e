"""The real reports that this was built on, where they are at hand."""

import pytest

from sagwan import read

SHAPES = [
    ("seeds/000_0b3e8bddac340d60.txt", "txt", 0),
    ("seeds/001_5834c28f8449271d.txt", "txt", 0),
    ("seeds/002_8609ec9c98224de6.txt", "md", 2),
    ("seeds/003_cfa35aeae6f4c650.txt", "md", 19),
    ("seeds/004_b40a5c2b04908ad5.txt", "txt", 0),
    ("reports/jongno/inspection_2008.html", "html", 2),
    ("reports/jongno/settlement_2008.txt", "txt", 5),
    ("reports/dangjin/dangjin_현원_2022-09-30.txt", "txt", 10),
]


@pytest.mark.parametrize(("path", "form", "grids"), SHAPES)
def test_a_real_report_is_read_whole(shared_file, path, form, grids):
    file = shared_file(path)
    document = read(file)
    assert (document.format, len(document.grids), document.unread) == (form, grids, ())
    if form != "html":
        text = file.read_text(encoding="utf-8").removesuffix("\n")
        assert [line.text for line in document.lines] == text.split("\n")
    covered = {(s.line, offset) for s in document.segments for offset in range(s.start, s.end)}
    for line in document.lines:
        missing = [
            n
            for n, char in enumerate(line.plain)
            if char != " " and (line.number, n) not in covered
        ]
        assert not missing


def test_every_audit_item_is_a_row(shared_file):
    document = read(shared_file("seeds/003_cfa35aeae6f4c650.txt"))
    rows = {
        (s.cell.grid, s.cell.row)
        for s in document.segments
        if s.cell and "추진상황" in document.text_of(s)
    }
    assert len(rows) == 37


def test_a_page_and_its_tab_text_have_the_same_tables(shared_file):
    page = read(shared_file("reports/jongno/inspection_2008.html"))
    text = read(shared_file("reports/jongno/inspection_2008.txt"))
    assert [(g.rows, g.columns) for g in page.grids] == [(g.rows, g.columns) for g in text.grids]
