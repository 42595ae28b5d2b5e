"""The text as a page shows it: mark-up hidden, every offset as the library has it."""

from cityhall.registers.documents.reading.written import shown, written_text
from sagwan import read, understand
from sagwan.facts import Line

TABLE = """\
# 보고

| 구분 | 내용 |
|---|---|
| 조치 | **○ 하나**<br>○ 둘 3건 |
"""


def test_mark_up_is_hidden_and_offsets_stay():
    line = shown(Line(1, "**가**\uf0a0나", "  가  □나"))
    assert line == "\0\0가\0\0□나"


def test_a_line_without_mark_up_is_shown_as_written():
    assert shown(Line(1, "가 ․ 나", "가 ․ 나")) == "가 ․ 나"


def test_signs_stay_as_they_were_written():
    assert shown(Line(1, "수립․추진", "수립·추진")) == "수립․추진"


def test_each_paragraph_of_a_cell_is_a_stretch_of_its_own():
    text = written_text(understand(read(TABLE.encode(), name="a.md")))
    [cells] = text["cells"].values()
    pieces = cells[0][0]
    shown_pieces = [
        text["lines"][line - 1][start:end].replace("\0", "") for line, start, end, _ in pieces
    ]
    assert [piece.strip() for piece in shown_pieces] == ["○ 하나", "○ 둘 3건"]


def test_every_block_knows_its_stretches():
    text = written_text(understand(read("1 현황\n\n○ 하나\n".encode(), name="a.txt")))
    assert all(len(piece) == 3 for pieces in text["pieces"].values() for piece in pieces)


HEADED = """\
<table>
<tr><th>구분</th><th>2024년 60점</th></tr>
<tr><td>청렴도 40점</td><td>3건</td></tr>
<tr><td>기타 2개소</td></tr>
</table>
"""


def test_labels_and_heads_know_their_stretches():
    report = understand(read(HEADED.encode(), name="a.html"))
    text = written_text(report)
    [labels], [heads] = text["labels"].values(), text["heads"].values()

    def words(pieces):
        return [text["lines"][line - 1][start:end].strip() for line, start, end, _ in pieces]

    assert [words(row[0]) for row in labels] == [["청렴도 40점"], ["기타 2개소"]]
    assert words(heads["2024년60점"][0]) == ["2024년 60점"]
