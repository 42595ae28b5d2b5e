"""The outline as a tree, with what was found in each section."""

from cityhall.registers.documents.pages.outline import grow_outline


def test_sections_stand_under_their_parents(reading):
    first, second = grow_outline(reading)
    assert [branch.title for branch in first.branches] == [
        "주요 기능",
        "인력 현황",
        "예산 집행현황",
    ]
    assert [b.title for b in second.branches[0].branches] == ["추진 방향", "추진 실적", "향후 계획"]


def test_each_tells_what_was_found_in_it(reading):
    first, second = grow_outline(reading)
    assert (first.branches[2].errors, first.branches[2].warnings) == (1, 0)
    results = second.branches[0].branches[1]
    assert (results.errors, results.warnings) == (2, 2)


def test_a_section_whose_parent_is_not_shown_is_a_root(reading):
    for section in reading.report["sections"]:
        section["parent"] = "gone"
    assert len(grow_outline(reading)) == 12


def test_a_report_without_headings_has_no_outline(reading):
    reading.report["sections"] = []
    assert grow_outline(reading) == []
