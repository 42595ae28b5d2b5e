"""Runs of numbers, also inside each other."""

from sagwan import read
from sagwan.understanding.roles.runs import Runs, find_runs
from sagwan.understanding.roles.shape import look_at


def find(text: str) -> tuple[Runs, list[int]]:
    document = read(text.encode(), name="보고.txt")
    return find_runs(look_at(document, ())), [segment.line for segment in document.segments]


def test_a_number_follows_the_one_before_it():
    runs, _ = find("1. 도서관\n○ 확충\n2. 공원\n3. 하천")
    assert runs.before == {2: 0, 3: 2}


def test_points_numbered_under_a_numbered_work_are_a_kind_of_their_own():
    runs, _ = find("1. 도서관\n□ 실적\n1. 개관\n2. 증축\n□ 계획\n2. 공원\n□ 실적\n1. 조성")
    assert runs.before == {3: 2, 5: 0}
    assert [runs.depth[index] for index in (0, 2, 3, 5)] == [0, 1, 1, 0]


def test_runs_side_by_side_do_not_hold_each_other():
    runs, _ = find("□ 실적\n① 개관\n② 증축\n□ 계획\n① 조성\n② 정비\n③ 점검")
    assert set(runs.depth.values()) == {0}
    assert runs.before == {2: 1, 5: 4, 6: 5}


def test_black_and_white_circles_never_count_on_each_other():
    runs, _ = find("① 목표\n❶ 도서관\n□ 계획\n❷ 공원")
    assert runs.before == {3: 1}
