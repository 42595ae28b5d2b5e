"""Two reports side by side."""

from django.utils.translation import override

from cityhall.registers.documents.pages.comparison import (
    describe_change,
    describe_delta,
    describe_reason,
    list_chapters,
    list_contradictions,
    list_repeated,
    name_sides,
)


def chapters():
    """The chapters of the comparison below, typed as loosely as a template sees them."""
    return list_chapters(COMPARISON, name_sides(None, None))


def one_row(kind, told):
    return describe_change(kind, told, name_sides(None, None))


def figure(text, value, unit="명", line=3):
    return {
        "text": text,
        "value": value,
        "unit": unit,
        "base_unit": unit,
        "as_of": "2026-09-30",
        "place": {"line": line},
    }


def promise(text, due):
    return {"text": text, "due": {"text": due}, "place": {"line": 9}}


def change(verdict, old, new, subject="정원", reason=""):
    return {"subject": subject, "old": old, "new": new, "verdict": verdict, "reason": reason}


COMPARISON = {
    "figures": [
        change("same", figure("3", "3"), figure("3", "3")),
        change("moved", figure("1,200", "1200"), figure("950", "950", line=4), ["인력", "정원"]),
        change("new", None, figure("7명", "7")),
    ],
    "promises": [
        change("kept", promise("회의", "12월"), promise("회의", "12월")),
        change("dropped", promise("발표회", "11월"), None, reason="말이 없음"),
    ],
    "requests": [],
    "tasks": [change("same", {"number": "1", "title": "소통"}, {"number": None, "title": "소통"})],
}


def test_what_changed_comes_first_and_what_did_not_is_folded_away():
    promises, requests, tasks, figures = chapters()
    assert [row.verdict for row in figures.rows] == ["moved", "new", "same"]
    assert [row.verdict for row in figures.loud] == ["moved", "new"]
    assert [row.verdict for row in promises.quiet] == ["kept"]
    assert promises.counts == [("dropped", "말없이 빠짐", 1), ("kept", "계속", 1)]
    assert requests.rows == []
    assert tasks.rows[0].old.text == "1. 소통"


def test_a_figure_tells_what_it_was_is_and_by_how_much_it_moved():
    row = chapters()[3].rows[0]
    assert (row.subject, row.old.text, row.new.text, row.delta) == (
        "인력 › 정원",
        "1,200 명",
        "950 명",
        "△250",
    )
    assert row.new.line == 4


def test_a_unit_is_not_said_twice():
    assert chapters()[3].rows[1].new.text == "7명"


def test_figures_of_two_units_have_no_difference():
    assert describe_delta(figure("1", "1", "명"), figure("2", "2", "건")) == ""
    assert describe_delta(figure("1", "1"), figure("1.0", "1.0")) == ""
    assert describe_delta(figure("1", "약"), figure("1.0", "1.0")) == ""
    assert describe_delta(figure("1", "1.5"), figure("3", "3")) == "+1.5"


def test_a_promise_may_be_met_by_a_deed_that_has_no_date():
    deed = {"text": "회의를 열었음", "task": None, "place": {"line": 3}}
    row = one_row("promises", change("reported", promise("회의", "12월"), deed))
    assert (row.new.text, row.new.detail, row.new.line) == ("회의를 열었음", "", 3)


def test_reasons_are_told_in_the_language_of_the_page():
    reason = "기준 2019 → 2020 · another date; 이름이 바뀜 · renamed"
    assert describe_reason(reason) == "기준 2019 → 2020; 이름이 바뀜"
    with override("en"):
        assert describe_reason(reason) == "another date; renamed"
    assert describe_reason("") == ""
    assert describe_reason("까닭") == "까닭"


def test_a_tile_says_first_what_is_most_easily_lost():
    assert chapters()[0].gravest == ("dropped", "말없이 빠짐", 1)
    assert chapters()[0].others == [("kept", "계속", 1)]
    assert chapters()[1].gravest is None


def test_of_two_offices_nothing_is_dropped_or_new():
    sides = name_sides("가실", "나실")
    figures = list_chapters(COMPARISON, sides)[3]
    assert figures.counts == [("moved", "다름", 1), ("new", "나실에만", 1), ("same", "같음", 1)]
    assert (sides.old, sides.new) == ("가실", "나실")


def test_rates_differ_by_points():
    assert describe_delta(figure("49.2", "49.2", "%"), figure("40", "40", "%")) == "△9.2%p"


def found(file, line, repeats=None, ends=""):
    message = {"ko": f"다릅니다{ends}", "en": f"They differ{ends}"}
    earlier = {"file": "old.txt", "place": {"line": repeats}} if repeats else None
    place = {"line": line}
    return {"rule": "XRP001", "message": message, "file": file, "place": place, "repeats": earlier}


def test_what_two_offices_tell_differently_leads_to_both_reports():
    ends = " (2:14 ↔ 1:3)"
    beside = {"offices": [found("가.txt", 3, ends=ends), found("가.txt", 5)], "repeated": []}
    told = list_contradictions(beside)
    assert [(one.old_line, one.new_line) for one in told] == [(3, 14), (5, None)]
    assert [one.sentence for one in told] == ["다릅니다", "다릅니다"]


def test_a_fault_that_came_back_leads_to_both_places():
    [one] = list_repeated({"offices": [], "repeated": [found("new.txt", 9, repeats=5)]})
    assert (one.old_line, one.new_line, one.sentence) == (5, 9, "다릅니다")


def test_it_speaks_the_language_of_the_page():
    with override("en"):
        assert chapters()[0].name == "Promises"
