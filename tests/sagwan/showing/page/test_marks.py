"""Marks inside marks, and the gravest state of a figure."""

from dataclasses import replace

from sagwan.facts import CheckResult, Coverage, Discrepancy, Message, Place
from sagwan.showing.page.marks import mark_lines


def found(line, start, end, severity="warning", figures=()):
    place = Place(line, start, end)
    return Discrepancy("X", severity, "likely", "f", place, Message("가", "a"), figures=figures)


def states(marks):
    return [(mark.start, mark.end, mark.state, states(mark.inner)) for mark in marks]


def test_of_two_marks_that_cross_the_later_is_left_out(scene):
    report = replace(scene.report(), figures=())
    result = CheckResult((found(5, 0, 6), found(5, 4, 9)), (), Coverage(0, 0, ()))
    assert states(mark_lines(report, result, "ko")[5]) == [(0, 6, "warning", [])]


def test_the_gravest_finding_of_one_place_decides(scene, wrong_sum):
    spot = wrong_sum.place
    note = found(spot.line, spot.start, spot.end, "note")
    result = CheckResult((note, wrong_sum), (), Coverage(0, 0, ()))
    mark = mark_lines(scene.report(), result, "ko")[4][-1]
    assert (mark.state, mark.finding) == ("error", 1)


def test_an_empty_place_is_marked_once(scene):
    report = replace(scene.report(), figures=())
    result = CheckResult((found(5, 0, 0),), (), Coverage(0, 0, ()))
    assert states(mark_lines(report, result, "ko")[5]) == [(0, 0, "warning", [])]
