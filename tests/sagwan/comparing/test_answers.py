"""Answers to the council that stand in cells, point by point."""

from sagwan.comparing.side import Side

AUDIT = (
    """# 행정사무감사 처리결과

시정 및 처리 요구사항\t조치결과 및 향후추진계획
<p>○ 물놀이장 수질을 더 자주 재기 바람 (공원과)</p>\t<p>□ 추진상황 : 추진 중</p> <p>□ 추진내용</p>"""
    " <p>○ 측정기 6대를 새로 들임</p> <p>- 하루 세 번 재어 누리집에 올림</p>\n"
)


def test_each_point_of_an_answer_is_a_text_at_its_place(understood):
    report = understood(AUDIT, "audit.md")
    side = Side(report)
    points = [block for block in side.texts if block.kind == "answer"]
    assert {"측정기 6대를 새로 들임", "하루 세 번 재어 누리집에 올림"} <= {b.text for b in points}
    line = report.document.lines[points[0].place.line - 1].plain
    assert all(line[b.place.start : b.place.end].startswith(b.text[:6]) for b in points)


def test_a_figure_in_an_answer_is_found_in_its_point(understood):
    report = understood(AUDIT, "audit.md")
    figure = next(f for f in report.figures if f.text == "6대")
    found = Side(report).block_at(figure.place)
    assert found is not None
    assert found.text == "측정기 6대를 새로 들임"
