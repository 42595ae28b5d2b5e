"""Two reports of one office, compared as a whole."""

import json

import pytest

import sagwan
from sagwan.checking.settings import Settings
from sagwan.comparing import compare


def test_the_comparison_is_the_document_that_was_promised(old, new):
    document = json.loads(json.dumps(compare(old, new).as_dict()))
    assert document["schema"] == "sagwan.comparison/1"
    assert document["files"] == {"old": "2023-03.txt", "new": "2023-09.txt"}
    assert set(document) >= {"figures", "promises", "requests", "tasks", "copied"}
    for kind in ("figures", "promises", "tasks"):
        for change in document[kind]:
            for side in (change["old"], change["new"]):
                assert side is None or side["place"]["line"] > 0


def test_the_library_offers_it():
    assert sagwan.compare is compare


def test_a_report_is_the_same_as_itself(old):
    comparison = compare(old, old)
    assert {change.verdict for change in comparison.changes} == {"same", "kept"}


def test_nothing_is_told_twice(old, new):
    for kind in ("figures", "promises", "tasks"):
        for side in ("old", "new"):
            told = [
                getattr(c, side)["id"] for c in compare(old, new).of_kind(kind) if getattr(c, side)
            ]
            assert len(told) == len(set(told))


@pytest.mark.parametrize("text", ["1\n", "○\n\n○\n", "｜｜｜\n", "구분\t구분\n\t\n"])
def test_a_report_of_nothing_can_be_compared(understood, old, text):
    empty = understood(text)
    assert {c.verdict for c in compare(old, empty).changes} <= {"gone", "dropped"}
    assert compare(empty, empty).copied == ()


def test_a_city_may_say_that_two_names_are_one(understood):
    report = "주요업무보고\n\n2023. {}.\n\nⅡ. 주요 업무\n\n1 책 나들이\n\n□ 향후 계획\n\n○ {} : '23. 12월\n"
    old = understood(report.format(3, "북트럭 순회 확대"))
    new = understood(report.format(9, "이동책방 순회 확대"))
    said = Settings(same_names={"북트럭": "이동책방"})
    assert compare(old, new, said).of_kind("promises")[0].verdict == "kept"


@pytest.mark.long
def test_time_grows_with_length_not_with_its_square(understood):
    """Counted in candidates looked at, not in seconds: forty copies pair with forty copies."""
    body = "".join(f"○ 시설 {chr(0xAC00 + 7 * n)}동 보수 {n + 2}개소 완료\n" for n in range(60))
    long = understood("Ⅱ. 주요 업무\n\n1 시설 보수\n\n□ 추진 실적\n\n" + body * 40)
    changes = compare(long, long).of_kind("figures")
    assert len(changes) == 60 * 40
    assert {change.verdict for change in changes} == {"same"}
