"""Faults that come back are told by where they stood in the earlier report."""

from sagwan.checking import check
from sagwan.reading import read
from sagwan.understanding import understand


def report(month, lines, name):
    text = f"# 주요업무보고\n\n2020. {month}.\n\n나루과\n\n" + "\n".join(lines) + "\n"
    return understand(read(text.encode(), name=name))


def repeats(new, *previous):
    found = check(new, previous).discrepancies
    return [
        (d.rule, d.place.line, d.repeats and (d.repeats.file, d.repeats.place.line)) for d in found
    ]


def test_the_same_words_on_another_line_are_a_repeat():
    old = report(3, ["○ 자료 배포: : ’20. 5월"], "old.md")
    new = report(4, ["○ 나루를 살핌", "", "○ 자료 배포: :’20. 5월"], "new.md")
    assert repeats(new, old) == [("NAM002", 9, ("old.md", 7))]


def test_a_fault_that_is_new_is_no_repeat():
    old = report(3, ["○ 자료 배포: ’20. 5월"], "old.md")
    new = report(4, ["○ 자료 배포: : ’20. 5월"], "new.md")
    assert repeats(new, old) == [("NAM002", 7, None)]
    assert repeats(new) == [("NAM002", 7, None)]


def test_other_digits_are_another_fault():
    old = report(3, ["○ 합계 35,498,8000원"], "old.md")
    new = report(4, ["○ 합계 35,498,9000원"], "new.md")
    assert repeats(new, old) == [("NUM001", 7, None)]


def test_an_as_of_date_may_move_on():
    old = report(3, ["## 나루를를 쓴 사람 (’20. 1. 31. 기준)"], "old.md")
    new = report(4, ["## 나루를를 쓴 사람 (’20. 3. 31. 기준)"], "new.md")
    assert repeats(new, old) == [("NAM002", 7, ("old.md", 7))]


def test_the_first_of_several_earlier_reports_is_named():
    lines = ["○ 자료 배포: : ’20. 5월"]
    old = [report(month, lines, f"{month}.md") for month in (2, 3)]
    assert repeats(report(4, lines, "new.md"), *old) == [("NAM002", 7, ("2.md", 7))]


def test_the_same_figures_under_the_same_labels_are_a_repeat():
    def table(more):
        return ["구 분\t계\t갈대\t억새", "나루\t9\t3\t5", "여울\t7\t3\t4", "바위\t6\t2\t4", *more]

    old = report(3, ["(단위 : 명)", "", *table([])], "old.md")
    new = report(
        4, ["(단위 : 명)", "", *[line + "\t" for line in table(["모래\t5\t1\t4"])]], "new.md"
    )
    told = [found for found in repeats(new, old) if found[0].startswith("SUM")]
    assert told
    assert all(found[2] for found in told)
