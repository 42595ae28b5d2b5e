"""Text of a PDF page: whole paragraphs, columns in order, page numbers and blank pages apart."""

from sagwan.showing.damage import describe_damage

LONG = (
    "시민이 가까운 곳에서 책을 읽도록 작은도서관의 운영 시간을 늘리고 사서를 새로 배치하여 돌봄이 "
)
FOOT = '#set page(footer: context align(center, "- " + counter(page).display() + " -"))\n'


def texts_of(document):
    return [line.text for line in document.lines if line.text]


def test_lines_of_one_paragraph_are_joined(read_set):
    texts = texts_of(read_set(f"○ {LONG}필요한 가정을 돕는다.\n\n○ 다음 항목"))
    assert len(texts) == 2
    assert texts[0] == f"○ {LONG}필요한 가정을 돕는다."


def test_two_columns_are_read_one_after_the_other(read_set):
    left = "".join(f"왼쪽 {i}째 줄에 적힌 글은 먼저 읽음\n\n" for i in range(1, 13))
    right = "".join(f"오른쪽 {i}째 줄에 적힌 글은 뒤에 읽음\n\n" for i in range(1, 13))
    texts = " ".join(texts_of(read_set(f"#columns(2)[{left}#colbreak()\n{right}]")))
    assert texts.index("왼쪽 12째") < texts.index("오른쪽 1째")


def test_page_numbers_are_no_text_and_no_damage(read_set):
    pages = "\n#pagebreak()\n".join(f"○ {i}째 쪽의 글" for i in range(1, 5))
    document = read_set(FOOT + pages)
    assert texts_of(document) == [f"○ {i}째 쪽의 글" for i in range(1, 5)]
    assert any("쪽 번호" in unread.reason for unread in document.unread)
    assert describe_damage(document) is None


def test_a_blank_page_is_named_and_is_no_damage(read_set):
    document = read_set("○ 첫째 쪽\n#pagebreak()\n#pagebreak()\n○ 셋째 쪽")
    assert document.pages == 3
    assert any("빈 쪽" in unread.reason for unread in document.unread)
    assert describe_damage(document) is None


def test_a_word_that_runs_over_its_box_stays_whole(read_set):
    document = read_set(
        "#box(width: 80pt, stroke: 0.6pt, inset: 3pt, clip: false,"
        " box(width: 120pt)[정책환경 진단과방향])\n\n○ 다음 글이 이어짐"
    )
    assert "정책환경 진단과방향" in texts_of(document)
