"""What a file would do elsewhere is said, apart from what could not be read of it."""

from dataclasses import replace

import pytest

from sagwan.facts import Unread
from sagwan.reading import read
from sagwan.showing.damage import describe_damage
from sagwan.showing.dangers import describe_danger, is_danger

REASONS = {
    "holds a macro, not run": "스크립트·매크로·동작",
    "자바스크립트가 들어 있음: 실행하지 않음 · holds JavaScript, not run": "스크립트·매크로·동작",
    "첨부 파일 2개가 들어 있음: 열지 않음 · 2 attached files, not opened": "안에 든 파일",
    "possibly harmful object (EXE), not opened": "안에 든 파일",
    "a link to an outside file, not followed": "바깥을 부르는 연결",
}


def document_with(*reasons):
    document = read("정원 34명\n".encode(), "보고.txt")
    return replace(document, unread=tuple(Unread("", reason, 1, 0, 0) for reason in reasons))


@pytest.mark.parametrize("reason", REASONS)
def test_each_danger_is_named_by_its_kind_and_is_no_damage(reason):
    document = document_with(reason)
    said = describe_danger(document)
    assert said
    assert REASONS[reason] in said.ko
    assert said.en.startswith("This file holds what may do harm: ")
    assert describe_damage(document) is None


def test_several_are_named_in_one_sentence():
    said = describe_danger(document_with(*REASONS))
    assert said
    assert "스크립트·매크로·동작, 안에 든 파일, 바깥을 부르는 연결." in said.ko


def test_what_was_merely_not_read_is_no_danger():
    document = document_with("embedded object or chart, not opened", "picture")
    assert describe_danger(document) is None
    assert describe_damage(document)
    assert not is_danger(document.unread[0])
