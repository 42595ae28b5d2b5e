"""A table of agreements comes in: what is new is entered, what stands is the same, faults told."""

from datetime import date

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from tests.cityhall.people import actor

from cityhall.ground.access.actors import SITE
from cityhall.registers.agreements.models import Agreement
from cityhall.registers.agreements.outgoing import AGREEMENTS
from cityhall.registers.sheets.handing import write_tables
from cityhall.registers.sheets.taking import take_table
from cityhall.work.sample.agreements import found_agreements
from cityhall.work.tables.agreements import plan_agreements
from cityhall.work.tables.outgoing import LEDGERS

pytestmark = pytest.mark.usefixtures("sample_city")
HEAD = "kind,title,partner,level,place,owner,since,years\n"
LINE = "지방정부 우호교류,새벽군 교류,새벽군,기초,gangwon,planning-office/cooperation,2026-01-05,\n"


def ask(text, by="maru"):
    return plan_agreements(take_table(text.encode(), AGREEMENTS), actor(by))


def test_what_goes_out_comes_in_as_the_same():
    found_agreements(SITE)
    out = write_tables([LEDGERS["agreements"].make_table("agreements")], "csv").decode("utf-8")
    asked = ask(out)
    assert (asked.same, asked.faults, asked.agreements) == (Agreement.objects.count(), [], [])


def test_a_new_line_is_shown_first_and_written_then(sign_in):
    client = sign_in("maru")
    file = SimpleUploadedFile("agreements.csv", (HEAD + LINE).encode())
    shown = client.post("/tables/", {"kind": "agreements", "why": "협약", "table": file})
    assert not Agreement.objects.exists()
    given = {"packed": shown.context["packed"], "why": "협약"}
    assert "새로 1개" in client.post("/tables/", given).content.decode()
    one = Agreement.objects.get()
    assert (one.kind, one.terms.get().until) == ("exchange", date(2030, 1, 4))
    assert one.partners.get().province == "gangwon"


@pytest.mark.parametrize(
    "wrong",
    [
        LINE.replace("기초", "행성"),
        LINE.replace("gangwon", "nowhere"),
        LINE.replace("지방정부 우호교류", "혼인"),
        LINE.replace("2026-01-05", "어제"),
        LINE.replace(",\n", ",백\n"),
        LINE.replace("planning-office/cooperation", "no-such-office"),
        LINE + LINE,
    ],
)
def test_a_line_that_cannot_be_entered_says_why(wrong):
    asked = ask(HEAD + wrong)
    assert len(asked.faults) == 1


def test_an_office_enters_only_its_own():
    assert [one.line for one in ask(HEAD + LINE, "nari").faults] == [2]
