"""The elements of a written PDF name the style of each paragraph and describe each table."""

from io import BytesIO

import pdfplumber
import pytest

from sagwan import read, understand
from sagwan.reading.legends import read_legend
from sagwan.reading.pdf.tags import read_string, read_tags
from sagwan.writing.draft import draft_of
from sagwan.writing.flow import flow_of
from sagwan.writing.pdf import write_pdf
from sagwan.writing.pdf.classes import classify
from sagwan.writing.pdf.fonts import FOLDER
from sagwan.writing.pdf.telling import Told

TEXT = """Ⅰ. 일반현황
□ 시설 이용 (단위: 명)
구분\t상반기\t하반기
계\t300\t500
○ 체험관 두 곳을 새로 엶
※ 한 곳은 시범 운영
"""


@pytest.fixture(scope="module")
def written():
    if not (FOLDER / "manifest.json").exists():
        pytest.skip("fonts were not fetched (make setup)")
    draft = draft_of(understand(read(TEXT.encode(), "보고.txt")))
    return {archive: write_pdf(draft, flow_of(draft), archive=archive) for archive in (False, True)}


def elements_of(data):
    with pdfplumber.open(BytesIO(data)) as opened:
        (document,) = read_tags(opened)
        return document.tags()


@pytest.mark.parametrize("archive", [False, True])
def test_each_paragraph_is_of_the_class_of_its_style(written, archive):
    assert [tag.classes for tag in elements_of(written[archive])] == [
        ("sagwan-heading-1", "sagwan-sign-2"),
        ("sagwan-heading-2", "sagwan-sign-1"),
        (),
        ("sagwan-bullet-1", "sagwan-sign-1"),
        ("sagwan-note", "sagwan-sign-1"),
    ]


def test_each_table_is_described(written):
    (table,) = (tag for tag in elements_of(written[False]) if tag.kind == "Table")
    legend = read_legend(read_string(table.attributes["Summary"]))
    assert legend is not None
    assert (legend.heads, legend.labels, legend.unit) == (1, 1, "명")


def test_every_class_is_declared_and_every_object_is_where_the_file_says(written):
    data = written[True]
    assert data.count(b"/ClassMap<<") == 1
    start = int(data[data.rindex(b"startxref") + 10 :].split()[0])
    entries = data[start:].split(b"trailer")[0].split(b"\n")[2:-1]
    for number, entry in enumerate(entries):
        if entry.rstrip().endswith(b"n"):
            assert data[int(entry[:10]) :].startswith(b"%d 0 obj" % number)


def test_a_file_of_other_elements_stays_as_it_is(written):
    data = written[False]
    assert classify(data, [Told("P", ("sagwan-note",))]) == data
