"""Tasks and promises that came from a report have a page, whatever stands in their keys."""

from datetime import date

import pytest
from django.urls import reverse
from tests.cityhall.people import browse

from cityhall.ground.access.actors import SITE
from cityhall.ground.history.actions import record
from cityhall.ground.organisation.models import Unit
from cityhall.registers.documents.actions import file_report
from cityhall.registers.documents.queries import find_sample
from cityhall.registers.promises.models import Promise, Task
from cityhall.work.intake.actions import accept
from cityhall.work.intake.models import Proposal

pytestmark = pytest.mark.django_db

OFFER = '{"due": null, "title": "은행나무 길", "id": "K1", "number": "1", "part_of": null}'


def test_a_task_of_a_report_leads_to_its_page_and_into_the_draft(house, sample_city):
    holding = find_sample("sample.invented")
    assert holding
    office = Unit.objects.get(key="mayors-secretariat")
    filing = file_report(holding, office, date(2020, 4, 1), by=SITE)
    words = {"kind": "task", "verdict": "new", "certainty": "certain", "offer": OFFER}
    with record("intake.propose", by=SITE.author, of=("filing", filing.key)):
        one = Proposal.objects.create(filing=filing, line=7, text="은행나무 길", **words)
    assert not accept([one], by=SITE).held
    task = Task.objects.get(key=f"task/{filing.key}/K1")
    client = browse("gaon")
    assert client.get(reverse("promises:task", args=[task.slug])).status_code == 200
    draft = client.get("/drafts/2020-04.mayors-secretariat.work-report/")
    assert draft.status_code == 200
    assert "보고서에서 받은 과제" not in draft.content.decode()
    assert client.get("/promises/goals/").status_code == 200


@pytest.mark.parametrize("name", ["parks", "F" * 22 + "/12-1", "planning-office/budget/general"])
def test_every_key_has_an_address_of_its_own(name):
    pages = [reverse(f"promises:{one}", args=[name]) for one in ("promise", "change", "task")]
    assert len(set(pages)) == len(pages)
    assert pages[1] == f"{pages[0]}change/"
    assert Promise(key=f"promise/{name}").slug == name
