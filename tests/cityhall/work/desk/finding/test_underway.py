"""Drafts, data calls and proposals are found by whoever may open them, and by nobody else."""

import re
from datetime import date

import pytest
from django.utils.timezone import localdate

from cityhall.ground.access.actors import SITE
from cityhall.ground.accounts.models import Person
from cityhall.ground.history.actions import record
from cityhall.ground.organisation.models import Unit
from cityhall.ground.organisation.queries import find_actor
from cityhall.registers.documents.actions import file_report
from cityhall.registers.documents.queries import find_sample
from cityhall.work.calls.actions import send_call
from cityhall.work.desk.actions import catch_up
from cityhall.work.desk.finding.words import read_query
from cityhall.work.desk.models import Kind
from cityhall.work.desk.queries import find
from cityhall.work.drafts.actions import add_line
from cityhall.work.drafts.models import Draft
from cityhall.work.drafts.queries import compose_draft
from cityhall.work.intake.models import Proposal

STAFF = ("gaon", "nari", "daon", "raon", "maru", "boram", "haneul")
DAY = date(2020, 4, 30)


@pytest.fixture
def draft(sample_city):
    """The draft of the secretariat, with a line that somebody wrote into it."""
    found = Draft.objects.get(office__key="mayors-secretariat")
    group = next(one.group for one in compose_draft(found).items if one.kind == "gap" and one.group)
    add_line(found, group, "은행나무 길 조성 협의", 1, by=SITE)
    return found


def found_by(query, kind):
    """Tell who of the sample city finds something."""
    catch_up()
    chunks = read_query(query)
    people = Person.objects.filter(key__in=(*STAFF, "saebom", "areum"))
    askers = (find_actor(one, localdate()) for one in people)
    return {by.key for by in askers if find(chunks, by).counts.get(kind)}


def test_a_line_of_a_draft_is_found_by_those_who_write_it(draft):
    assert found_by("은행나무길", Kind.DRAFT) == {"gaon", "raon", "maru"}


def test_a_draft_is_found_by_its_title_and_leads_to_the_line(draft, sign_in):
    assert found_by("비서실 초안", Kind.DRAFT) == {"gaon", "raon", "maru"}
    client = sign_in("gaon")
    page = client.get("/search/?q=은행나무").content.decode()
    [anchor] = re.findall(rf'href="/drafts/{draft.key}/#(i-\w+)"', page)
    assert f'id="{anchor}"' in client.get(f"/drafts/{draft.key}/").content.decode()


def test_a_data_call_is_found_by_the_staff_and_not_by_the_council(sample_city):
    units = Unit.objects.filter(key="planning-office/budget")
    send_call("반기 정원 취합", ["staffing.quota"], units, as_of=DAY, due=DAY, by=SITE)
    assert found_by("반기 정원", Kind.CALL) == set(STAFF)


def test_a_post_is_found_by_its_title_and_says_who_holds_it(sign_in):
    page = sign_in("saebom").get("/search/?q=비서실장&kind=post").content.decode()
    assert "라온" in page
    assert "/organisation/unit/mayors-secretariat/" in page


def test_a_proposal_is_found_and_leads_to_where_it_is_decided(sign_in):
    office = Unit.objects.get(key="mayors-secretariat")
    holding = find_sample("sample.invented")
    assert holding
    filing = file_report(holding, office, DAY, by=SITE)
    words = {"kind": "promise", "verdict": "new", "certainty": "certain", "offer": '{"due": null}'}
    with record("intake.propose", by=SITE.author, of=("filing", filing.key)):
        one = Proposal.objects.create(filing=filing, line=7, text="은행나무 길 조성", **words)
    client = sign_in("saebom")
    page = client.get("/search/", {"q": "은행나무길", "kind": "proposal"}).content.decode()
    href = f"/intake/{filing.key}/?kind=promise&amp;state=all&amp;line={one.line}#p{one.pk}"
    assert href in page
    assert f'id="p{one.pk}"' in client.get(href.replace("&amp;", "&")).content.decode()
