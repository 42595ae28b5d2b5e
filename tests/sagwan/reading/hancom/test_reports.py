"""Real documents beside the repository: both forms agree, and agree with other readers."""

import json

import pytest
import rhwp

from sagwan import read, understand
from sagwan.reading import ReadingError

TWINS = ["msit_보도자료_20180904_noori", "pair_나노소재영커넥트"]
ORACLES = [
    *(f"{name}.{form}" for name in TWINS for form in ("hwp", "hwpx")),
    "knoc_노사협의회_합의사항_2010-2014.hwp",
    "배포용_전문경력인사.hwp",
]


@pytest.mark.parametrize("name", TWINS)
def test_both_forms_of_a_document_are_one(shared_file, name):
    hwp, hwpx = (read(shared_file(f"reports/hwp/{name}.{form}")) for form in ("hwp", "hwpx"))
    assert hwp.lines == hwpx.lines
    assert hwp.segments == hwpx.segments
    assert hwp.grids == hwpx.grids
    assert hwp.unread == hwpx.unread
    assert hwp.page_starts == hwpx.page_starts
    stated = [[(f.text, f.value) for f in understand(one).figures] for one in (hwp, hwpx)]
    assert stated[0] == stated[1]


def find_tables(node):
    """The tables of another reader's tree, inner ones too."""
    if isinstance(node, list):
        return [table for child in node for table in find_tables(child)]
    if not isinstance(node, dict):
        return []
    found = [node] if node.get("kind") == "table" else []
    return found + [table for child in node.values() for table in find_tables(child)]


@pytest.mark.parametrize("name", ORACLES)
def test_tables_have_the_cells_and_spans_that_another_reader_finds(shared_file, name):
    file = shared_file(f"reports/hwp/{name}")
    tree = json.loads(rhwp.Document.from_bytes(file.read_bytes()).to_ir_json())
    theirs = sorted(
        (
            table["rows"],
            table["cols"],
            sorted((c["row"], c["col"], c["row_span"], c["col_span"]) for c in table["cells"]),
        )
        for table in find_tables(tree)
    )
    ours = sorted(
        (
            grid.rows,
            grid.columns,
            sorted((c.row, c.column, c.rowspan, c.colspan) for c in grid.cells),
        )
        for grid in read(file).grids
    )
    assert ours == theirs


def test_a_locked_document_gives_its_text(shared_file):
    document = read(shared_file("reports/hwp/배포용_전문경력인사.hwp"))
    assert len(document.grids) == 4
    assert len(document.segments) > 40
    assert not any("배포용" in line.text for line in document.lines)


@pytest.mark.parametrize(
    ("name", "word"), [("password-12345.hwp", "암호"), ("hwp3_XecureDemo_d.hwp", "한글 97")]
)
def test_a_closed_or_old_document_says_why(shared_file, name, word):
    with pytest.raises(ReadingError) as caught:
        read(shared_file(f"reports/hwp/{name}"))
    assert word in caught.value.message.ko
