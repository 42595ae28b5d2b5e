"""What a member of the council will ask, from two invented reports of one office."""

import pytest

from sagwan.comparing.questions import Question, expect_questions, list_as_dict
from sagwan.reading import read
from sagwan.understanding import understand

OLD = """주요업무보고

2024. 3.

한빛시 도서관정책과

Ⅰ. 일반 현황

1 인력 현황 (기준 / 단위 : '24. 2. 29. / 명)

구 분\t총계\t사서직\t행정직
정 원\t24\t15\t9
현 원\t22\t14\t8

2 예산 현황 (기준 / 단위 : '24. 2. 29. / 백만원)

구 분\t예산액\t집행액\t잔액
계\t900\t100\t800
도서 구입\t600\t60\t540
행사 운영\t300\t40\t260

Ⅱ. 주요 업무

1 작은도서관 문턱 낮추기

□ 추진 내용

○ 작은도서관 31개소에 순회사서 배치

□ 향후 계획

○ 작은도서관 야간 개방 시범 운영 : '24. 5월
○ 이동도서관 노선 개편안 마련 : '24. 6월
○ 점자 자료 디지털 변환 용역 착수 : '24. 4월
"""
NEW = (
    OLD.replace("2024. 3.", "2024. 9.", 1)
    .replace("'24. 2. 29.", "'24. 8. 31.")
    .replace("현 원\t22\t14\t8", "현 원\t17\t10\t7")
    .replace("계\t900\t100\t800", "계\t900\t500\t400")
    .replace("도서 구입\t600\t60\t540", "도서 구입\t600\t300\t300")
    .replace("행사 운영\t300\t40\t260", "행사 운영\t300\t200\t100")
    .replace("○ 점자 자료 디지털 변환 용역 착수 : '24. 4월\n", "")
    .replace("노선 개편안 마련 : '24. 6월", "노선 개편안 마련 : '24. 12월")
)


def report(text, name="보고.txt"):
    return understand(read(text.encode("utf-8"), name=name))


@pytest.fixture(scope="module")
def asked():
    """Kind → the questions of that kind."""
    found: dict[str, list[Question]] = {}
    for one in expect_questions(report(OLD), report(NEW)):
        found.setdefault(one.kind, []).append(one)
    return found


def test_a_promise_that_is_gone_is_asked_about_with_its_line(asked):
    [one] = asked["dropped"]
    assert "점자 자료 디지털 변환" in one.asks.ko
    assert "What became of it?" in one.asks.en
    [fact] = one.facts
    assert fact.side == "old"
    assert "점자" in OLD.splitlines()[fact.place["line"] - 1]


def test_a_promise_past_its_date_is_asked_about(asked):
    [one] = asked["late"]
    assert "야간 개방" in one.asks.ko
    assert {fact.side for fact in one.facts} == {"old", "new"}


def test_a_promise_put_off_is_asked_about_with_both_dates(asked):
    [one] = asked["postponed"]
    assert "'24. 6월 → '24. 12월" in one.asks.ko


def test_one_question_speaks_for_a_table_and_tells_by_how_much(asked):
    [one] = asked["moved"]
    assert "현원 › 총계" in one.asks.ko.replace("현 원", "현원")
    assert "22명 → 17명(△5명, 22.7%)" in one.asks.ko
    assert "찾지 못했습니다" in one.reason.ko
    assert len(one.facts) > 2


def test_what_runs_through_the_year_moves_by_itself(asked):
    assert not any("집행" in one.about for one in asked["moved"])


def test_what_the_report_explains_is_said_to_be_explained():
    why = NEW.replace("□ 추진 내용", "※ 현원 △5명 감소는 파견 종료에 따른 것임\n\n□ 추진 내용", 1)
    [one] = [q for q in expect_questions(report(OLD), report(why)) if q.kind == "moved"]
    assert "까닭으로 볼 글이 있습니다" in one.reason.ko


def test_a_fault_that_came_back_is_asked_about_first():
    wrong = "\n※ 점검 : 2024. 1. 10.(월)\n"  # a Wednesday
    broken = [text + wrong for text in (OLD, NEW)]
    found = expect_questions(*map(report, broken))
    assert found[0].kind == "returned"
    assert {fact.side for fact in found[0].facts} == {"old", "new"}


def answered(status, answer):
    return report(
        "# 행정사무감사 처리결과\n\n시정 및 처리 요구사항\t조치결과 및 향후추진계획\n"
        "<p>○ 훼손된 책을 제때 바꾸는 방안을 마련하기 바람 (도서관과)</p>\t"
        f"<p>□ 추진상황 : {status}</p> <p>○ {answer}</p>\n",
        "감사.md",
    )


@pytest.mark.parametrize(
    ("status", "answer", "kind"),
    [
        ("추진완료", "방안을 마련하도록 하겠음", "promising"),
        ("추진중", "점검 주기를 줄임", "unfinished"),
        ("검토중", "점검 주기를 줄임", "reopened"),
    ],
)
def test_what_the_council_asked_for_before_is_asked_again(status, answer, kind):
    found = expect_questions(answered("추진중", "점검 주기를 줄임"), answered(status, answer))
    assert kind in {one.kind for one in found}


def test_a_rate_under_its_target_is_asked_about_and_an_upper_bound_is_not():
    rates = (
        "\n2 신속집행\n\n○ 신속집행 : 목표 65%, 집행률 28.3%\n○ 결석률 목표 5% 이하, 이행률 3%\n"
    )
    found = expect_questions(report(OLD), report(NEW + rates))
    [one] = [q for q in found if q.kind == "under"]
    assert "36.7%p" in one.asks.ko


def test_two_values_for_one_day_are_asked_about():
    text = NEW.replace("'24. 8. 31.", "'24. 2. 29.")
    assert "restated" in {one.kind for one in expect_questions(report(OLD), report(text))}


def test_nothing_is_asked_where_nothing_happened():
    assert expect_questions(report(OLD), report(OLD)) == ()


def test_a_question_is_known_again_when_lines_move():
    moved = NEW.replace("Ⅰ. 일반 현황", "\n\n\nⅠ. 일반 현황")
    keys = [{q.key for q in expect_questions(report(OLD), report(t))} for t in (NEW, moved)]
    assert keys[0] == keys[1]


def test_the_document_names_its_schema():
    told = list_as_dict("가.txt", "나.txt", expect_questions(report(OLD), report(NEW)))
    assert told["schema"] == "sagwan.questions/1"
    assert all(one["facts"] and one["reason"]["en"] for one in told["questions"])
