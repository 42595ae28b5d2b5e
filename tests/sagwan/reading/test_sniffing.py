"""The format of a text is told by what stands in it."""

import pytest

from sagwan.reading.sniffing import sniff_format

LAYER = "Ⅰ. 일 반 현 황\n\n- 시책 지원\n\n※ 전문임기제 2명 별도\n<추진체계>\n정 원 22 6 2\n"


@pytest.mark.parametrize(
    ("text", "form"),
    [
        (LAYER, "txt"),
        ("구분\t계\n정원\t22\n", "txt"),
        ("# 한 줄뿐인 표시\n" + LAYER, "txt"),
        ("계 1,200** 정산 전 금액 **\n", "txt"),
        ("# 주요업무보고\n\n## 일반 현황\n", "md"),
        ("- **성과 지원**\n - 과제 수립\n", "md"),
        ("구분\t결과\n1\t<p>○ 추진 중</p>\n", "md"),
        ("| 구분 | 계 |\n|---|---:|\n| 정원 | 22 |\n", "md"),
        ("<!DOCTYPE html>\n<html><body># 아님\n## 아님</body>", "html"),
        ('<ul class="guide"><li>감사기간</li></ul>', "html"),
        ('<%@ page language="java" %>\n<div>감사</div>', "html"),
        ('<?xml version="1.0"?>\n<html xmlns="x"><body/></html>', "html"),
        ("<div align=center>\n\n# 보고서\n\n## 현황\n\n</div>\n", "md"),
    ],
)
def test_the_content_decides(text, form):
    assert sniff_format(text, "보고서.txt") == form
    assert sniff_format(text, "") == form


@pytest.mark.parametrize(
    ("name", "text", "form"),
    [
        ("보고서.md", LAYER, "md"),
        ("보고서.markdown", LAYER, "md"),
        ("보고서.html", "추진 결과 <b>완료</b>", "html"),
        ("보고서.html", LAYER, "txt"),
        ("보고서.md", "<!doctype html><html><body>본문</body></html>", "html"),
    ],
)
def test_the_name_settles_a_doubt_only(name, text, form):
    assert sniff_format(text, name) == form
