"""Tags are told from text in angle brackets."""

import pytest

from sagwan.reading.markup import Scanner, attribute, count_attribute, replace_entities


def names(text: str, *, loose: bool = False) -> list[str]:
    found = Scanner(text, loose=loose).tags(0, len(text))
    return ["/" * tag.closes + tag.name for tag in found]


@pytest.mark.parametrize(
    "text",
    ["<추진체계>", "<GIS 상황판>", "<A>", "<B 안>", "<S 등급 3곳>", "3 < 5 > 2", "<>", "< p>", "<p",
     "a<b", "<1단계>", "<TF 구성안>"],
)  # fmt: skip
def test_text_in_angle_brackets_is_text(text):
    assert names(text) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("<p>가</p>", ["p", "/p"]),
        ("<br/><br />", ["br", "br"]),
        ('<input type="checkbox"/>', ["input"]),
        ("<TD NOWRAP colspan=2>", ["td"]),
        ('<table border="1" data-bbox="603 1245">', ["table"]),
        ('<p title="a>b">가', ["p"]),
        ("<p title='>'>", ["p"]),
        ("<!-- <p> --><b>", ["", "b"]),
        ("<%@ page %><!DOCTYPE html><?xml?>", ["", "", ""]),
        ("<p title=it's>", ["p"]),
        ("<![CDATA[가]]>", [""]),
    ],
)
def test_tags_are_found(text, found):
    assert names(text) == found


def test_an_office_tag_is_a_tag_in_a_page_only():
    assert names("<o:p></o:p><hwp-table>", loose=True) == ["o:p", "/o:p", "hwp-table"]
    assert names("<o:p></o:p>") == []


def test_a_comment_without_an_end_hides_nothing():
    assert names("<!-- <p>가") == ["p"]


def test_attributes_are_read_in_any_quotes():
    text = """<td rowspan="2" COLSPAN='3' width=50 title="a &amp; b">"""
    tag = next(Scanner(text).tags(0, len(text)))
    assert count_attribute(tag, "rowspan", 10) == 2
    assert count_attribute(tag, "colspan", 10) == 3
    assert attribute(tag, "width") == "50"
    assert attribute(tag, "title") == "a & b"
    assert attribute(tag, "height") is None


@pytest.mark.parametrize(
    ("written", "count"), [("99999999", 100), ("0", 100), ("-1", 1), ("abc", 1), ("", 1), ("7", 7)]
)
def test_a_rowspan_is_bounded(written, count):
    text = f'<td rowspan="{written}">'
    tag = next(Scanner(text).tags(0, len(text)))
    assert count_attribute(tag, "rowspan", 100) == count


def test_a_colspan_of_nothing_is_one():
    tag = next(Scanner("<td colspan=0>").tags(0, 14))
    assert count_attribute(tag, "colspan", 100) == 1


def test_entities_keep_their_length():
    assert (
        replace_entities("A&amp;B &#xB7; &nbsp;끝 &lt; R&D")
        == "A&    B ·      \xa0     끝 <    R&D"
    )
