"""The ranking of rapid execution goes out when a planning officer publishes it, and stays as it
went out."""

import json
from datetime import date
from decimal import Decimal
from xml.etree import ElementTree as ET

import pytest
from django.test import Client

from cityhall.ground.access.actors import NOBODY, SITE
from cityhall.ground.access.refusals import NotAllowedError
from cityhall.ground.history.models import Entry
from cityhall.ground.history.queries import list_breaks
from cityhall.outside.publishing.actions import publish as publish_copies
from cityhall.registers.figures import records
from cityhall.registers.figures.actions import enter_values
from cityhall.registers.figures.bulletins import (
    UnpublishableError,
    find_bulletin,
    list_bulletins,
    publish,
    withdraw,
)
from cityhall.registers.figures.models import Bulletin
from cityhall.registers.figures.remedies import Plan, make_plan

pytestmark = pytest.mark.usefixtures("sample_city")
SAMPLE, WEEK, NEXT = date(2020, 3, 31), date(2022, 3, 18), date(2022, 3, 25)
OFFICES = ("mayors-secretariat", "planning-office", "mayors-secretariat", "planning-office")
PUBLIC = "/rapid-execution/"


def enter(day, spent):
    """Enter what two offices had spent of 100 and 200 on a day."""
    entries = []
    for office, eligible, number in zip(OFFICES, ("100", "200"), spent, strict=False):
        for name, value in (("eligible", eligible), ("goal", eligible), ("spent", number)):
            since = date(day.year, 1, 1) if name == "spent" else None
            entries.append(
                records.Entry(f"rapid.{name}", office, day, Decimal(value), "억원", since)
            )
    enter_values(entries, by=SITE, why="주간 점검")


def test_the_offices_go_out_by_rank_with_both_names_and_how_they_moved():
    enter(WEEK, ("50", "20"))
    enter(NEXT, ("52", "150"))
    offices = json.loads(publish(NEXT, by=SITE).content)["offices"]
    assert [(one["rank"], one["key"], one["rate"], one["rank_before"]) for one in offices] == [
        (1, "planning-office", "75.0", 2),
        (2, "mayors-secretariat", "52.0", 1),
    ]
    assert offices[0]["ko"] == "기획조정실"
    assert offices[0]["en"].startswith("Planning")
    assert [one["lags"] for one in offices] == [False, True]


def test_publishing_is_one_entry_and_doing_it_again_none():
    enter(WEEK, ("50", "20"))
    made = publish(WEEK, by=SITE)
    assert publish(WEEK, by=SITE) == made
    assert Entry.objects.filter(action="figures.publish_ranking", key="2022-03-18").count() == 1
    assert list(list_breaks()) == []


def test_what_went_out_stays_until_it_is_published_anew_with_a_reason():
    enter(WEEK, ("50", "20"))
    first = publish(WEEK, by=SITE)
    make_plan(
        Plan(
            "planning-office", "물길 정비", WEEK, "4월 발주", "planning-office", date(2022, 4, 30)
        ),
        by=SITE,
    )
    assert [one.content for one in list_bulletins() if one.as_of == WEEK] == [first.content]
    with pytest.raises(UnpublishableError, match="anew"):
        publish(WEEK, by=SITE)
    again = publish(WEEK, by=SITE, why="개선계획을 더함")
    assert (again.edition, find_bulletin(WEEK)) == (2, again)
    [plan] = json.loads(again.content)["plans"]
    assert (plan["programme"], plan["due"], plan["outcome"]) == ("물길 정비", "2022-04-30", "")
    assert [one.as_of for one in list_bulletins()] == [WEEK, SAMPLE]


def test_only_a_planning_officer_publishes_and_withdraws():
    for deed in (
        lambda: publish(SAMPLE, by=NOBODY),
        lambda: withdraw(Bulletin.objects.get(as_of=SAMPLE), by=NOBODY, why="x"),
    ):
        with pytest.raises(NotAllowedError):
            deed()


def test_a_day_without_a_check_cannot_be_published():
    with pytest.raises(UnpublishableError):
        publish(date(2020, 2, 1), by=SITE)


def text(answer):
    return answer.content.decode()


def test_everybody_reads_the_latest_check_and_those_before(house):
    enter(WEEK, ("50", "20"))
    publish(WEEK, by=SITE)
    publish_copies(("rapid",), by=SITE)
    anybody = Client()
    old = anybody.get(PUBLIC)
    assert (old.status_code, old["Location"]) == (301, "/open/ko/rapid/")
    page = text(anybody.get(f"{PUBLIC}2022-03-18/", follow=True))
    assert "2022. 3. 18. 점검" in page
    assert page.index("시장비서실") < page.index("기획조정실")
    assert "31.1%" in text(anybody.get("/open/ko/rapid/"))
    assert anybody.get(f"{PUBLIC}2020-03-30/", follow=True).status_code == 404
    assert anybody.get(f"{PUBLIC}soon/").status_code == 404
    rows = json.loads(anybody.get(f"{PUBLIC}2022-03-18/json/", follow=True).content)["rapid"]
    assert [(row["rank"], row["office_key"]) for row in rows if row["as_of"] == "2022-03-18"] == [
        ("1", "mayors-secretariat"),
        ("2", "planning-office"),
    ]
    assert anybody.get(f"{PUBLIC}2022-03-18/xlsx/", follow=True).status_code == 200
    assert anybody.get(f"{PUBLIC}2022-03-18/pdf/").status_code == 404


def test_the_feed_tells_each_check_with_its_own_address(house):
    enter(WEEK, ("50", "20"))
    publish(WEEK, by=SITE)
    publish_copies(("rapid",), by=SITE)
    feed = ET.fromstring(Client().get(f"{PUBLIC}feed/", follow=True).content)
    names = {"a": "http://www.w3.org/2005/Atom"}
    links = [one.get("href", "") for one in feed.findall("a:entry/a:link", names)]
    assert [link.partition("/open/ko/rapid/")[2] for link in links] == [
        "2022-03-18/",
        "2020-03-31/",
    ]
    assert "집행률" in feed.findtext("a:entry/a:summary", "", names)


def test_a_planning_officer_sees_what_goes_out_before_it_does(sign_in):
    enter(WEEK, ("50", "20"))
    officer = sign_in("maru")
    assert "아직 공개하지 않았습니다" in text(officer.get("/figures/rapid/?on=2022-03-18"))
    page = text(officer.get("/figures/rapid/publish/?on=2022-03-18"))
    assert "시장비서실" in page
    assert not Bulletin.objects.filter(as_of=WEEK).exists()
    answer = officer.post("/figures/rapid/publish/", {"on": "2022-03-18"})
    assert answer.url == f"{PUBLIC}2022-03-18/"
    assert "2022. 3. 18. 기준" in text(officer.get(PUBLIC))
    assert officer.post("/figures/rapid/publish/", {"on": "2020-02-01"}).status_code == 422
    assert officer.get("/figures/rapid/publish/?on=2020-02-01").status_code == 422
    assert sign_in("nari").get("/figures/rapid/publish/?on=2022-03-18").status_code == 403


def test_what_is_withdrawn_says_so_and_why(sign_in):
    officer = sign_in("maru")
    address = "/figures/rapid/withdraw/2020-03-31/"
    assert officer.post(address, {"why": ""}).status_code == 422
    assert officer.post(address, {"why": "집계에서 한 기관이 빠짐"}).status_code == 302
    page = text(officer.get(f"{PUBLIC}2020-03-31/"))
    assert "집계에서 한 기관이 빠짐" in page
    assert "31.1%" not in page
    assert "아직 공개한 점검이 없습니다" in text(officer.get(PUBLIC))
    publish_copies(("rapid",), by=SITE)
    told = text(Client().get(f"{PUBLIC}2020-03-31/", follow=True))
    assert "집계에서 한 기관이 빠짐" in told
    assert "31.1%" not in told
    assert Entry.objects.get(action="figures.withdraw_ranking").author == "maru"
