"""Inline mark-up is blanked, character for character."""

import pytest

from sagwan.reading.inline import clean_line


def cleaned(text: str) -> str:
    plain = clean_line(text, text).plain
    assert len(plain) == len(text)
    return plain


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("- **성과 지원**", "-   성과 지원  "),
        ("***강조*** 뒤", "   강조    뒤"),
        ("__밑줄__ 뒤", "  밑줄   뒤"),
        ("**예산** 및 **결산**", "  예산   및   결산  "),
        ("1\\. 개요", "1.  개요"),
        ("\\- 항목", " - 항목"),
        ("20\\~30명", "20 ~30명"),
        ("\\* 주석", " * 주석"),
        ("[누리집](https://example.org/a) 참조", " 누리집" + " " * 25 + "참조"),
        ("![조직도](./1.png)", "  조직도" + " " * 10),
        ("R&amp;D 사업", "R&    D 사업"),
        ("<b>합계</b>", "   합계    "),
        ("- [ ] 추진 중", "    □ 추진 중"),
        ("- [x] 완료", "    ■ 완료"),
        ('<input type="checkbox"/> 추진', " " * 23 + "□ 추진"),
        ('<input type="checkbox" checked> 추진', " " * 30 + "■ 추진"),
        ('<img src="a.png" alt="조직도"/>', " " * 22 + "조직도" + " " * 3),
    ],
)
def test_mark_up_is_blanked(text, plain):
    assert cleaned(text) == plain


@pytest.mark.parametrize(
    "text",
    ["증감 -645,131* 정산 전", "* 결산 후 적립", "값** 주석", "a_b_c", "____ 빈칸", "[협약](16개)",
     "[붙임](3건)", "\\1,000", "645** 및 712** 합", "(’20.3.)"],
)  # fmt: skip
def test_signs_of_the_report_stay(text):
    assert cleaned(text) == text


def test_strong_stretches_are_known():
    line = clean_line("**가** 나 <strong>다</strong>", "**가** 나 <strong>다</strong>")
    assert line.is_strong(2, 3)
    assert not line.is_strong(2, 7)
    assert line.is_strong(16, 17)


def test_tags_of_a_stretch_are_found():
    text = "<p>가</p><b>나</b>"
    line = clean_line(text, text)
    assert [tag.name for tag in line.tags_between(4, len(text))] == ["p", "b", "b"]
    assert [tag.name for tag in line.tags_between(0, 8)] == ["p", "p"]
