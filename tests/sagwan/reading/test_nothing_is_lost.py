"""Whatever a file holds, each of its characters is in a segment, in `unread` or in mark-up."""

from contextlib import suppress

from hypothesis import given, settings
from hypothesis import strategies as st

from sagwan.facts import Document
from sagwan.reading import EmptyFileError, ReadingError, read

WORDS = st.sampled_from(
    ["정원", "22", "-", "○ ", "- ", "※ ", "(’21. 3. 31.)", "|", "||", "**", "__", "#", "# ", "> ",
     "1. ", "---", "|---|---|", "\t", "\t\t", " ", "  ", "&amp;", "\\*", "\\", "<", ">", "가나다",
     "\uf000", "．", "·", "\r", "\x0c", "\u3000", "[", "](", ")", "`", "~~~", "\ufffd", "ž"]
)  # fmt: skip
TAGS = st.sampled_from(
    ["<p>", "</p>", "<ul>", "</ul>", "<li>", "</li>", "<table>", "</table>", "<tr>", "</tr>",
     "<td>", "</td>", "<th colspan=2>", "<td rowspan=3>", "<br>", "<b>", "</b>", "<h2>", "</h2>",
     "<input type=checkbox>", "<!-- ", " -->", "<A>", "<thead>", "<pre>", "<td", "<p x='"]
)  # fmt: skip
LINES = st.lists(st.one_of(WORDS, TAGS), max_size=12).map("".join)
TEXTS = st.lists(LINES, max_size=12).map("\n".join)


def read_or_nothing(text: str, name: str) -> Document | None:
    try:
        return read(text.encode(), name=name)
    except EmptyFileError:
        return None


def uncovered(document: Document) -> str:
    """What stands in the unified text and in no segment."""
    left = [list(line.plain) for line in document.lines]
    stretches = [(s.line, s.start, s.end) for s in document.segments]
    stretches += [(u.line, u.start, u.end) for u in document.unread]
    for line, start, end in stretches:
        left[line - 1][start:end] = " " * (end - start)
    return "".join(char for line in left for char in line).strip()


def check_order(document: Document) -> None:
    last = (0, 0)
    for segment in document.segments:
        assert last <= (segment.line, segment.start)
        assert segment.start < segment.end <= len(document.lines[segment.line - 1].text)
        assert document.text_of(segment) == document.text_of(segment).strip()
        last = (segment.line, segment.end)


def check_grids(document: Document) -> None:
    for number, grid in enumerate(document.grids):
        assert grid.number == number
        assert 1 <= grid.first_line <= grid.last_line <= len(document.lines)
        starts = [(cell.row, cell.column) for cell in grid.cells]
        assert len(starts) == len(set(starts))
        for cell in grid.cells:
            assert cell.row + cell.rowspan <= grid.rows
            assert cell.column + cell.colspan <= grid.columns
            assert 0 <= cell.start <= cell.end <= len(document.lines[cell.line - 1].text)
    for segment in document.segments:
        if segment.cell is not None:
            grid = document.grids[segment.cell.grid]
            assert any(
                (c.row, c.column) == (segment.cell.row, segment.cell.column) for c in grid.cells
            )


@settings(max_examples=300, deadline=None)
@given(TEXTS, st.sampled_from(["보고.txt", "보고.md", "보고.html"]))
def test_every_character_is_somewhere(text, name):
    document = read_or_nothing(text, name)
    if document is None:
        return
    assert [line.number for line in document.lines] == list(range(1, len(document.lines) + 1))
    assert all(len(line.plain) == len(line.text) for line in document.lines)
    assert uncovered(document) == ""
    check_order(document)
    check_grids(document)


@settings(max_examples=200, deadline=None)
@given(TEXTS, st.sampled_from(["보고.txt", "보고.md"]))
def test_a_line_is_exactly_what_the_file_has(text, name):
    document = read_or_nothing(text, name)
    if document is not None and document.format != "html" and "\r" not in text:
        assert [line.text for line in document.lines] == text.removesuffix("\n").split("\n")


@settings(max_examples=200, deadline=None)
@given(TEXTS, st.sampled_from(["보고.txt", "보고.md"]))
def test_hangul_and_digits_stay_where_they_are(text, name):
    document = read_or_nothing(text, name)
    if document is None or document.format == "html":
        return
    unread = {(u.line, offset) for u in document.unread for offset in range(u.start, u.end)}
    for line in document.lines:
        for offset, (written, plain) in enumerate(zip(line.text, line.plain, strict=True)):
            if "가" <= written <= "힣" and (line.number, offset) not in unread:
                assert plain == written


@settings(max_examples=200, deadline=None)
@given(st.lists(st.one_of(WORDS, TAGS), max_size=60))
def test_every_word_of_a_page_is_on_a_line(parts):
    text = "<html><body>" + "".join(parts)
    document = read_or_nothing(text, "보고.html")
    shown = "" if document is None else "".join(line.text for line in document.lines)
    words = parts.count("가나다")
    hidden = "<!-- " in parts or "<p x='" in parts or "<td" in parts
    assert shown.count("가나다") == words or hidden


@settings(max_examples=200, deadline=None)
@given(st.binary(max_size=400))
def test_any_bytes_are_read_or_refused(data):
    with suppress(ReadingError):
        document = read(data)
        assert uncovered(document) == ""
        assert all(len(line.text) == len(line.plain) for line in document.lines)


@settings(max_examples=100, deadline=None)
@given(TEXTS)
def test_cutting_a_file_anywhere_is_survived(text):
    data = ("정원 스물두 명 " * 5 + text).encode("utf-16")
    for cut in range(0, len(data), max(1, len(data) // 7)):
        for part in (data[cut:], data[: len(data) - cut]):
            with suppress(ReadingError):
                assert uncovered(read(part)) == ""
