"""The pages: what readers see, what the office in charge does there, what others may not."""

import csv
import io
import json

import pytest

from cityhall.registers.agreements.models import Activity, Agreement, Check

pytestmark = pytest.mark.usefixtures("agreements")
GEOJE = "/agreements/exchange-geoje/"
DAY = "?on=2020-04-20"


def read(answer):
    assert answer.status_code == 200
    return answer.content.decode()


def test_the_page_of_an_agreement_tells_parties_clock_projects_and_checks(sign_in):
    page = read(sign_in("saebom", "ko").get(f"{GEOJE}{DAY}"))
    for told in ("거제시", "2019. 5. 15. + 4년 − 1일", "거제 우럭·참돔", "잘 되고 있음"):
        assert told in page
    assert 'name="what"' not in page  # members of the council read


def test_the_office_in_charge_enters_signs_notes_and_checks(sign_in):
    maru = sign_in("maru")
    form = {
        "kind": "exchange",
        "title": "새벽군 교류",
        "owner": "planning-office/cooperation",
        "new_name": "새벽군",
        "new_level": "municipal",
        "new_province": "gangwon",
        "since": "2026-01-05",
    }
    key = maru.post("/agreements/new/", form)["Location"].split("/")[2]
    change = f"/agreements/{key}/change/"
    deed = {"kind": "fair", "state": "planned", "title": "장터", "since": "2026-02-01"}
    assert maru.post(change, {"what": "note", **deed, "people": "1,200"}).status_code == 302
    done = Activity.objects.get(agreements__key=key)
    assert done.people == 1200
    settled = {"what": "settle", "activity": done.pk, "state": "done", "result": "잘 마침"}
    assert maru.post(change, settled).status_code == 302
    assert maru.post(change, {"what": "check", "verdict": "good"}).status_code == 302
    assert maru.post(change, {"what": "sign", "since": "2026-03-02"}).status_code == 302
    assert maru.post(change, {"what": "end", "why": "끝"}).status_code == 302
    assert Check.objects.filter(agreement__key=key).count() == 1
    assert Agreement.objects.get(key=key).terms.count() == 2


@pytest.mark.parametrize(
    "form",
    [
        {"what": "no-such-thing"},
        {"what": "sign", "since": "yesterday"},
        {"what": "sign", "since": "2026-03-02", "years": "x"},
        {"what": "end", "why": ""},
        {"what": "check", "verdict": "slow", "text": ""},
        {"what": "note", "kind": "sale", "state": "done", "title": "t", "since": "2026-1-1x"},
        {
            "what": "note",
            "kind": "sale",
            "state": "done",
            "title": "t",
            "since": "2026-01-01",
            "won": "many",
        },
    ],
)
def test_what_is_unfit_is_said_on_the_page(sign_in, form):
    answer = sign_in("maru").post(f"{GEOJE}change/", form)
    assert answer.status_code == 422
    assert 'role="alert"' in answer.content.decode()


def test_what_is_done_under_another_agreement_cannot_be_settled_here(sign_in):
    other = Activity.objects.filter(shares=None)[0]
    form = {"what": "settle", "activity": other.pk, "state": "done", "result": "x"}
    assert sign_in("maru").post(f"{GEOJE}change/", form).status_code == 404


def test_others_may_not_change_it(sign_in):
    assert sign_in("nari").post(f"{GEOJE}change/", {"what": "end", "why": "x"}).status_code == 403
    assert sign_in("saebom").get("/agreements/new/").status_code == 403


def test_a_training_run_for_all_is_noted_with_its_numbers(sign_in):
    form = {
        "owner": "planning-office/cooperation",
        "kind": "training",
        "state": "done",
        "title": "정책연수 2기",
        "since": "2026-02-01",
        "teams": "7",
        "people": "201",
    }
    answer = sign_in("maru").post("/agreements/activities/new/", form)
    page = read(sign_in("maru", "ko").get(answer["Location"]))
    assert "정책연수 2기" in page
    assert "201명" in page
    refused = sign_in("maru").post("/agreements/activities/new/", form | {"teams": "x"})
    assert refused.status_code == 422


def test_the_register_goes_out_as_a_table(sign_in):
    browse = sign_in("maru")
    text = browse.get(f"/agreements.csv{DAY}&kind=exchange&state=standing").content.decode(
        "utf-8-sig"
    )
    rows = list(csv.DictReader(io.StringIO(text)))
    assert len(rows) == 64
    whole = json.loads(browse.get(f"/agreements.json{DAY}").content)
    assert {"agreements", "activities"} <= set(whole)
    assert browse.get("/agreements.exe").status_code == 404
    assert browse.get("/agreements/no-such-one/").status_code == 404


def test_activities_are_cut_by_kind_and_year(sign_in):
    page = read(sign_in("maru", "ko").get("/agreements/activities/?kind=trip&year=2019"))
    assert "선전" in page
    assert "워싱턴" not in page
