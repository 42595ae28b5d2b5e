"""Lines have the numbers that an editor shows."""

import pytest

from sagwan import read
from sagwan.reading.lines import split_lines


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("가\n나\n", ["가", "나"]),
        ("가\r\n나\r\n", ["가", "나"]),
        ("가\r나\r다", ["가", "나", "다"]),
        ("가\n\n나", ["가", "", "나"]),
        ("가\x0c나\u2028다\x85라\x1e마\n바", ["가\x0c나\u2028다\x85라\x1e마", "바"]),
        ("가\r나\n다\n라", ["가\r나", "다", "라"]),
    ],
)
def test_only_line_ends_end_lines(text, lines):
    assert split_lines(text) == lines


def test_a_line_keeps_its_text_as_written():
    document = read("\ufeff  ′21.10.31. 현재 \n".encode())
    assert document.lines[0].text == "  ′21.10.31. 현재 "
    assert document.lines[0].plain == "  '21.10.31. 현재 "


def test_bytes_that_are_no_character_are_unread_with_their_place():
    data = "정원 ".encode() + b"\xff\xfe" + " 22명\n현원 ".encode() + b"\xe2\x88" + b" 21"
    document = read(data)
    assert [line.text for line in document.lines] == [
        "정원 \ufffd\ufffd 22명",
        "현원 \ufffd\ufffd 21",
    ]
    assert [(u.line, u.start, u.end, u.text) for u in document.unread] == [
        (1, 3, 5, "0xFF 0xFE"),
        (2, 3, 5, "0xE2 0x88"),
    ]
    assert "바이트" in document.unread[0].reason
    assert "bytes" in document.unread[0].reason


def test_many_damaged_places_are_counted_rather_than_listed():
    data = b"\n".join(
        "정원 스물두 명 현원 스물한 명 결원 한 명".encode() + b"\xff" for _ in range(300)
    )
    document = read(data)
    assert len(document.unread) == 201
    assert "100" in document.unread[-1].reason


def test_the_tail_of_an_endless_line_is_kept_and_unread():
    document = read(("가" * 200_000 + " 꼬리" * 10 + "\n정원 22명").encode())
    assert len(document.lines[0].text) == len(document.lines[0].plain) == 200_030
    assert [(s.line, s.start, s.end) for s in document.segments] == [(1, 0, 200_000), (2, 0, 6)]
    assert [(u.line, u.start, u.end) for u in document.unread] == [(1, 200_000, 200_030)]


def test_form_feeds_part_pages():
    assert read("표지\f1쪽\n\f2쪽\n".encode()).pages == 3
    assert read("1쪽\n\f2쪽\n\f".encode()).pages == 2
    assert read("1쪽\n".encode()).pages is None


def test_a_form_feed_inside_a_line_ends_a_paragraph():
    document = read("앞 쪽의 끝\f 뒤 쪽의 처음\n".encode())
    assert [document.text_of(s) for s in document.segments] == ["앞 쪽의 끝", "뒤 쪽의 처음"]
