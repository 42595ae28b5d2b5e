"""What could not be read is said before what was found."""

from dataclasses import replace

from sagwan.facts import Unread
from sagwan.reading import read
from sagwan.showing.damage import describe_damage

TEXT = "1 인력 현황\n정원 34명\n"


def damage_of(data, name="보고.txt"):
    said = describe_damage(read(data, name))
    return said and said.ko


def test_a_whole_file_has_none():
    assert damage_of(TEXT.encode()) is None


def test_a_file_that_breaks_off_says_where():
    said = damage_of(TEXT.encode() + "률".encode()[:2])
    assert "3줄에서 글자 중간에 끊겼습니다" in said


def test_bytes_of_no_character_are_counted():
    assert "읽지 못한 곳이 1곳 있습니다(처음은 1줄)" in damage_of(b"\xff " + TEXT.encode())


def test_garbled_lines_tell_what_they_hold_and_what_to_do():
    garbled = "정원과 현원의 변동".encode("cp949").decode("latin-1")
    said = damage_of((TEXT + garbled + "\n").encode())
    assert "깨진 글자가 1줄" in said
    assert garbled[:12] in said
    assert "UTF-8로 다시 저장" in said


def test_a_comment_of_markdown_is_no_damage():
    assert damage_of((TEXT + "<!-- 메모 -->\n").encode(), "보고.md") is None


def test_what_is_no_body_text_is_no_damage():
    document = read(TEXT.encode(), "보고.txt")
    beside = (
        "인쇄되지 않는 메모 “검토” · memo, not printed",
        "쪽 번호 · page numbers, not body text",
        "빈 쪽: 글자도 그림도 없음 · blank page, no text and no picture",
        "파일을 쓰면서 덧붙인 것 · put there when the file was written",
    )
    named = tuple(Unread("", reason, 1, 0, 0) for reason in beside)
    assert describe_damage(replace(document, unread=named)) is None


def test_pictures_alone_are_said_to_be_pictures():
    document = read(TEXT.encode(), "보고.txt")
    picture = "그림: 안의 글자는 읽지 않음 · picture, its letters are not read"
    shown = replace(document, unread=tuple(Unread("", picture, n, 0, 0) for n in (1, 2)))
    said = describe_damage(shown)
    assert said
    assert said.ko.startswith("그림 2개 안의 글자는 읽지 않았습니다(처음은 1줄)")
    lost = Unread("", "본문 구역이 없음 · a section is missing", 2, 0, 0)
    said = describe_damage(replace(shown, unread=(*shown.unread, lost)))
    assert said
    assert "읽지 못한 곳이 3곳" in said.ko
