"""The tree and a unit, as those who may see them do, on any date."""

import re

import pytest

from cityhall.ground.history import queries as history
from cityhall.ground.organisation.models import Unit

pytestmark = pytest.mark.django_db


def test_an_officer_sees_the_tree_as_it_stood_on_a_date(sign_in):
    page = sign_in("gaon").get("/organisation/", {"on": "2020-04-20"}).content.decode()
    assert "재난안전대책본부" in page
    assert "기획조정실" in page
    assert page.count("district/") == 25
    before = sign_in("gaon").get("/organisation/", {"on": "2019-06-01"}).content.decode()
    assert "재난안전대책본부" not in before


def test_a_unit_tells_its_duties_posts_and_place(sign_in):
    page = sign_in("saebom").get("/organisation/unit/planning-office/budget/").content.decode()
    for words in ("예산담당관", "중기재정계획과 예산 편성", "기획조정실", "다온"):
        assert words in page


def test_a_date_that_is_none_means_today(sign_in):
    assert sign_in("gaon").get("/organisation/", {"on": "2020-13-99"}).status_code == 200


def test_an_administrator_renames_a_division_from_a_day_on(sign_in):
    admin = sign_in("haneul")
    path = "planning-office/budget"
    form = {
        "what": "rename",
        "ko": "재정담당관",
        "en": "Finance",
        "on": "2026-12-01",
        "why": "조례 개정",
    }
    assert admin.post(f"/organisation/change/{path}/", form).status_code == 302
    later = admin.get(f"/organisation/unit/{path}/", {"on": "2026-12-01"}).content.decode()
    assert "<h1>재정담당관</h1>" in later
    earlier = admin.get(f"/organisation/unit/{path}/", {"on": "2026-11-30"}).content.decode()
    assert "<h1>예산담당관</h1>" in earlier
    assert history.list_entries("unit", path)[0].author == "haneul"


@pytest.mark.parametrize(
    ("form", "said"),
    [
        ({"what": "rename", "ko": "가", "on": "2026-12-01"}, "까닭"),
        ({"what": "rename", "ko": "", "on": "2026-12-01", "why": "x"}, "이름이나 내용"),
        ({"what": "rename", "ko": "가", "on": "soon", "why": "x"}, "2026-01-31"),
        ({"what": "abolish", "on": "2026-12-01", "why": "x"}, "남아 있습니다"),
        (
            {"what": "move", "parent": "planning-office/budget", "on": "2026-12-01", "why": "x"},
            "아래",
        ),
    ],
)
def test_a_change_that_does_not_fit_is_refused_with_its_reason(sign_in, form, said):
    answer = sign_in("haneul").post("/organisation/change/planning-office/", form)
    assert answer.status_code == 422
    assert said in answer.content.decode()


MERGER = {"on": "2026-12-01", "why": "조직 개편", "with_duties": "1"}


def test_an_administrator_merges_two_divisions_into_a_new_one(sign_in):
    admin = sign_in("haneul")
    page = admin.get("/organisation/merge/?unit=planning-office/legal").content.decode()
    assert '<option value="planning-office/legal" selected>' in page
    form = MERGER | {
        "unit": ["planning-office/legal", "planning-office/budget"],
        "ko": "재정법무담당관",
        "above": "planning-office",
        "kind": "division",
        "key": "finance-and-law",
    }
    answer = admin.post("/organisation/merge/", form)
    assert answer.url == "/organisation/unit/planning-office/finance-and-law/?on=2026-12-01"
    page = admin.get(answer.url).content.decode()
    assert "<h1>재정법무담당관</h1>" in page
    assert "중기재정계획과 예산 편성" in page
    assert "합쳐짐" in page
    old = "/organisation/unit/planning-office/budget/?on=2026-12-01"
    assert "이 날짜에는 이 조직이 없었습니다" in admin.get(old).content.decode()


@pytest.mark.parametrize(
    ("form", "said"),
    [
        ({}, "남을 조직을 고르거나"),
        ({"into": "planning-office"}, "다르게 골라"),
        ({"unit": "planning-office", "into": "planning-office/legal"}, "먼저 옮겨"),
        ({"unit": "planning-office/legal", "above": "city", "ko": "가", "key": "가"}, "식별자는"),
    ],
)
def test_a_merger_that_does_not_fit_is_refused_with_its_reason(sign_in, form, said):
    answer = sign_in("haneul").post("/organisation/merge/", MERGER | form)
    assert answer.status_code == 422
    assert said in answer.content.decode()
    assert sign_in("maru").get("/organisation/merge/").status_code == 403


def test_only_units_of_the_own_city_are_merged(sign_in):
    admin = sign_in("haneul")
    page = admin.get("/organisation/merge/").content.decode()
    offered = set(re.findall(r'<option value="([^"]+)"', page))
    assert {"planning-office/legal", "planning-office"} < offered
    others = ("other-city", "committee", "council", "council-committee", "district", "task-force")
    keys = set(Unit.objects.filter(kind__in=others).values_list("key", flat=True))
    assert len(keys) > 30
    assert not keys & offered
    assert not set(others) & offered  # of what is founded so, too
    for units in ({"unit": "district/nowon"}, {"into": "committee/administrative-appeals"}):
        form = {"unit": "planning-office/legal", "into": "planning-office/budget"} | units
        answer = admin.post("/organisation/merge/", MERGER | form)
        assert answer.status_code == 422
        assert "시의 부서와 사업소" in answer.content.decode()
    page = admin.get("/organisation/change/district/nowon/").content.decode()
    assert "/organisation/merge/" not in page


def test_pages_take_few_queries_however_large_the_city(sign_in, django_assert_max_num_queries):
    officer = sign_in("gaon")
    with django_assert_max_num_queries(8):
        officer.get("/organisation/")
    with django_assert_max_num_queries(16):
        officer.get("/organisation/unit/planning-office/budget/")
