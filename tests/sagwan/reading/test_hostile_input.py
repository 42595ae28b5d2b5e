"""Input made to hurt: bounded time, bounded memory, never a traceback."""

import time
from contextlib import suppress

import pytest

from sagwan.reading import ReadingError, read

pytestmark = pytest.mark.long

MEGABYTE = 1_000_000
PAGE = "<html><body>"
MARKDOWN = "# 가\n## 나\n"
SECONDS = 20

HOSTILE = {
    "angle brackets": "<" * MEGABYTE,
    "blanks": " " * MEGABYTE + "가",
    "tabs": "가" + "\t" * MEGABYTE + "나",
    "brackets of a page": PAGE + "<" * MEGABYTE,
    "open tags": PAGE + "<p " * (MEGABYTE // 3),
    "open quotes": PAGE + '<p "' * (MEGABYTE // 4),
    "crossed quotes": PAGE + "<p \"'>" * (MEGABYTE // 6),
    "open comments": PAGE + "<!--" * (MEGABYTE // 4),
    "open scripts": PAGE + "<script>" * (MEGABYTE // 8),
    "nested blocks": PAGE + "<div>" * (MEGABYTE // 5) + "가",
    "nested tables": PAGE + "<table><tr><td>가" * (MEGABYTE // 19),
    "nested lists": PAGE + "<ul><li>가" * (MEGABYTE // 9),
    "wide spans": PAGE + "<table>" + "<tr><td colspan=99999999 rowspan=65534>가<td>나" * 2000,
    "ampersands": PAGE + "&amp" * (MEGABYTE // 4),
    "stars": MARKDOWN + "**a " * (MEGABYTE // 4),
    "lines of stars": MARKDOWN + ("**a " * 20_000 + "\n") * 12,
    "lines of underscores": MARKDOWN + (" __a" * 20_000 + "\n") * 12,
    "lines of links": MARKDOWN + ("[a](http:x" * 10_000 + "\n") * 10,
    "lines of backslashes": MARKDOWN + ("\\" * 100_000 + "\n") * 10,
    "lines of hashes": MARKDOWN + (" #" * 50_000 + "x\n") * 10,
    "lines of blanks": MARKDOWN + ("a" + " " * 100_000 + "|\n") * 10,
    "lines of open tags": MARKDOWN + ("<p " * 30_000 + "\n") * 11,
    "cells of tags": MARKDOWN + ("<b>\t" * 20_000 + "<table>\t가\n") * 12,
    "cells of strong words": MARKDOWN + ("**a**\t" * 20_000 + "\n") * 8,
    "bullets": "가\t" + "○ 나 " * (MEGABYTE // 8) + "\n나\t1",
    "unclosed lists": MARKDOWN + "가\t" + "<ul> ○ 가 <ul> - 나 " * 9_000,
    "pipes": MARKDOWN + "|a|b|\n" * (MEGABYTE // 6),
    "private glyphs": "\uf000" * MEGABYTE,
    "middle dots": "․" * MEGABYTE,
    "line ends": "\n" * 400_000 + "가",
    "old line ends": "가\r" * 400_000,
    "broken characters": "가\udcff\n" * 100_000,
    "narrow rows under a wide one": "\t".join("가" * 2000) + "\n" + "가\t나\n" * 50_000,
    "tables of tables": MARKDOWN + "가\t<table><tr><td>1</table>\t1\n1\t\n" * 20_000,
}


@pytest.mark.parametrize("kind", HOSTILE)
def test_hostile_text_is_read_or_refused_in_bounded_time(kind):
    data = HOSTILE[kind].encode("utf-8", "surrogateescape")
    start = time.process_time()
    with suppress(ReadingError):
        document = read(data)
        assert document.segments or document.unread
    assert time.process_time() - start < SECONDS


def test_ten_thousand_tables_are_ten_thousand_grids():
    document = read(("구분\t계\n정원\t22\n\n" * 10_000).encode())
    assert len(document.grids) == 10_000


def test_a_table_of_two_thousand_columns_is_one_grid():
    row = "\t".join(str(n) for n in range(2000))
    grid = read(f"{row}\n{row}\n".encode()).grids[0]
    assert (grid.rows, grid.columns) == (2, 2000)


@pytest.mark.parametrize(
    "text",
    [
        "가\n" * 600_000,
        PAGE + "<b>" * 1_100_000,
        "가\t나\t다\t라\n" * 130_000,
        "가\v" * 10 + "\n" * 500_001,
    ],
    ids=["lines", "tags", "cells", "blank lines"],
)  # fmt: skip
def test_more_than_a_report_can_hold_is_refused(text):
    with pytest.raises(ReadingError) as caught:
        read(text.encode())
    assert "너무 큽니다" in caught.value.message.ko
