"""What became of the council's requests."""

import pytest

from sagwan.comparing import compare
from sagwan.comparing.requests import stage_of

AUDIT = """# 행정사무감사 처리결과

시정 및 처리 요구사항\t조치결과 및 향후추진계획
{rows}"""
ROW = "<p>○ {text} ({office})</p>\t<p>□ 추진상황 : {status}</p> <p>○ {answer}</p>\n"
LAMP = "골목길 보안등이 고장 난 채로 오래 방치되고 있으니 점검 주기를 줄이기 바람"
TREE = "가로수 뿌리가 보도블록을 들어 올려 걷기 위험하니 정비 대책을 세우기 바람"


def audit(understood, *items):
    rows = "".join(
        ROW.format(text=text, office="도로과", status=status, answer="현장 조사를 마치고 정비 중임")
        for text, status in items
    )
    return understood(AUDIT.format(rows=rows), "audit.md")


def verdicts(old, new):
    return [(c.verdict, c.subject[:3]) for c in compare(old, new).of_kind("requests")]


@pytest.mark.parametrize(
    ("before", "after", "verdict"),
    [
        ("검토 중", "추진 중", "advanced"),
        ("추진 중", "추진완료", "advanced"),
        ("추진완료", "추진 중", "reopened"),
        ("추진 중", "추진중", "same"),
        ("검토 중", "미반영", "reopened"),
    ],
)
def test_a_request_goes_forward_or_back(understood, before, after, verdict):
    old, new = audit(understood, (LAMP, before)), audit(understood, (LAMP, after))
    assert verdicts(old, new) == [(verdict, "골목길")]


def test_a_request_worded_anew_is_the_same(understood):
    again = "골목길의 보안등이 고장난 채 오래 방치되므로 점검 주기를 줄여 주기 바람"
    old, new = audit(understood, (LAMP, "추진 중")), audit(understood, (again, "추진완료"))
    assert verdicts(old, new) == [("advanced", "골목길")]


def test_requests_come_and_go(understood):
    old, new = audit(understood, (LAMP, "추진 중")), audit(understood, (TREE, "검토 중"))
    assert verdicts(old, new) == [("new", "가로수"), ("gone", "골목길")]


def test_a_request_left_out_before_it_was_done_says_so(understood):
    done, open_ = audit(understood, (LAMP, "추진완료")), audit(understood, (LAMP, "추진 중"))
    none = audit(understood, (TREE, "검토 중"))
    assert "끝난 일" in compare(done, none).of_kind("requests")[-1].reason
    assert "추진중인 채로" in compare(open_, none).of_kind("requests")[-1].reason


@pytest.mark.parametrize(
    ("status", "stage"),
    [("추진완료", 4), ("일부 반영", 3), ("추진 중", 2), ("검토중", 1), ("미반영", 0), ("-", None)],
)
def test_the_stages_of_a_request(status, stage):
    assert stage_of(status) == stage


def test_no_status_is_no_stage():
    assert stage_of(None) is None
