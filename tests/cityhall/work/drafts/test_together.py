"""Two people at one draft lose no text, see one another, and compare what they saved."""

import pytest

from cityhall.work.drafts import actions
from cityhall.work.drafts.models import Draft
from cityhall.work.drafts.queries import compose_draft
from cityhall.work.drafts.versions import list_turns

pytestmark = pytest.mark.django_db

DRAFT = "/drafts/2020-04.mayors-secretariat.work-report/"
FOUND, REFUSED = 302, 422


@pytest.fixture
def bullet(sample_city):
    """A line that both edit."""
    return next(one for one in compose_draft(Draft.objects.get()).items if one.kind == "bullet")


def edit(client, do, **given):
    return client.post(f"{DRAFT}edit/", {"do": do, **given})


def text(answer):
    return answer.content.decode()


def test_whoever_saves_second_sees_both_texts_and_who_wrote_the_other(sign_in, bullet):
    first, second = sign_in("gaon"), sign_in("raon")
    do = f"reword:{bullet.key}"
    assert edit(first, do, text="가온의 글", seen=bullet.source).status_code == FOUND
    answer = edit(second, do, text="라온의 글", seen=bullet.source)
    assert answer.status_code == REFUSED
    page = text(answer)
    assert '<blockquote lang="ko">가온의 글</blockquote>' in page
    assert "라온의 글</textarea>" in page
    assert "가온" in page.partition("<strong>지금 글</strong>")[2][:120]
    assert "두 글 잇기" in page


@pytest.mark.parametrize(
    ("do", "left"), [("reword", "라온의 글"), ("both", "가온의 글 라온의 글"), ("", "가온의 글")]
)
def test_the_second_chooses_and_nothing_is_lost_unchosen(sign_in, bullet, do, left):
    first, second = sign_in("gaon"), sign_in("raon")
    edit(first, f"reword:{bullet.key}", text="가온의 글", seen=bullet.source)
    edit(second, f"reword:{bullet.key}", text="라온의 글", seen=bullet.source)
    if do:
        answer = edit(second, f"{do}:{bullet.key}", text="라온의 글", seen="가온의 글")
        assert answer.status_code == FOUND
    item = compose_draft(Draft.objects.get()).find(bullet.key)
    assert item
    assert item.source == left


def test_a_third_text_meanwhile_is_shown_as_well(sign_in, bullet):
    first, second = sign_in("gaon"), sign_in("raon")
    edit(first, f"reword:{bullet.key}", text="가온의 글", seen=bullet.source)
    edit(first, f"reword:{bullet.key}", text="다시 고친 글", seen="가온의 글")
    answer = edit(second, f"both:{bullet.key}", text="라온의 글", seen="가온의 글")
    assert answer.status_code == REFUSED
    assert '<blockquote lang="ko">다시 고친 글</blockquote>' in text(answer)


def test_what_was_written_for_a_line_that_is_gone_is_not_lost(sign_in, sample_city):
    first, second = sign_in("gaon"), sign_in("raon")
    edit(first, "add:functions", text="더한 줄", level="1")
    line = next(one for one in compose_draft(Draft.objects.get()).items if one.text == "더한 줄")
    edit(first, f"out:{line.key}")
    answer = edit(second, f"reword:{line.key}", text="라온이 다듬은 글", seen="더한 줄")
    assert answer.status_code == REFUSED
    assert "고치던 줄이 없어졌습니다" in text(answer)
    assert "라온이 다듬은 글</textarea>" in text(answer)


def test_a_draft_says_who_else_works_on_it_today(sign_in, bullet):
    first, second = sign_in("gaon"), sign_in("raon")
    assert "오늘 함께 쓰는 사람" not in text(second.get(DRAFT))
    edit(first, f"reword:{bullet.key}", text="가온의 글", seen=bullet.source)
    page = text(second.get(DRAFT)).partition("오늘 함께 쓰는 사람")[2]
    assert "<strong>가온</strong>" in page
    assert "글을 고침" in page[:200]
    assert "오늘 함께 쓰는 사람" not in text(first.get(DRAFT))


def test_two_versions_are_compared_line_by_line(sign_in, bullet, person):
    draft, by, client = Draft.objects.get(), person("gaon"), sign_in("gaon")
    actions.save_version(draft, "처음", by=by)
    actions.reword(draft, bullet.key, "다듬은 글", seen=bullet.source, by=by)
    actions.add_line(draft, "functions", "더한 줄", 1, by=by)
    actions.save_version(draft, "다듬음", by=by)
    page = text(client.get(f"{DRAFT}versions/2/?against=1"))
    assert f"<del>{bullet.source}</del>" in page
    assert "<ins>다듬은 글</ins>" in page
    assert "<ins>더한 줄</ins>" in page
    assert text(client.get(f"{DRAFT}versions/2/?against=99")).count("<ins>") == 0


def test_a_number_that_moved_shows_in_its_row():
    def paper(number):
        rows = [{"label": ["정원"], "cells": [{"text": number, "figures": []}]}]
        blocks = [{"text": "인력", "table": None}, {"text": "", "table": "T1"}]
        return {"blocks": blocks, "tables": [{"id": "T1", "rows": rows}]}

    [turn] = list_turns(paper("22"), paper("23"))
    assert (turn.old, turn.new, turn.verdict) == (("정원 · 22",), ("정원 · 23",), "changed")
