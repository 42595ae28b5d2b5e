"""Deadlines are told as they run out, to the right people, each once; also where a worker dies."""

from datetime import date, datetime, timedelta

import pytest
from django.utils.timezone import get_current_timezone
from tests.cityhall.ground.notices.houses import found_house

from cityhall.ground.access.actors import SITE
from cityhall.ground.notices.models import Notice
from cityhall.ground.notices.schedule import list_jobs
from cityhall.registers.cases import actions
from cityhall.registers.cases.escalating import escalate
from cityhall.registers.cases.records import load_run
from sagwan.procedures import read_clocks

ASKED = date(2026, 3, 2)
UNIT = "planning-office/budget"


def morning(day):
    return datetime(day.year, day.month, day.day, 8, tzinfo=get_current_timezone())


def told(case):
    rows = Notice.objects.filter(about=case.key, key__regex=r"\.(soon|over|long)$")
    return sorted((one.key.rpartition(".")[2], one.person) for one in rows)


@pytest.fixture
def case(sample_city):
    """A request for data, assigned, with a deadline that runs."""
    due = str(ASKED + timedelta(days=30))
    held = {"text": "최근 3년의 현황", "due": due, "member": "saebom"}
    case = actions.open_case("data-request", held, on=ASKED, by=SITE)
    values = {"units": UNIT}
    step = next(one for one in load_run(case).procedure.steps if one.origins == (case.stage,))
    given = {key: values.get(key, "가") for key in step.needs}
    return actions.take_step(case, actions.Move(step.key, given), on=ASKED, by=SITE)


def first_due(case):
    clocks = [one for one in read_clocks(load_run(case), ASKED) if one.due and one.met is None]
    return min(clocks, key=lambda one: one.due or date.max)


def test_a_clock_nearly_over_tells_the_officer_then_the_head_then_the_planning_office(case):
    due = first_due(case).due
    levels = []
    for days in (-20, 0, 1, 2, 30, 31):
        escalate(morning(due + timedelta(days=days)))
        levels.append({level for level, _ in told(case)})
    assert levels[0] == set()
    assert levels[1] == {"soon"}
    assert levels[2] == levels[3] == {"soon", "over"}
    assert levels[4] == levels[5] == {"soon", "over", "long"}
    people = told(case)
    assert len(people) == len(set(people))
    assert ("soon", "nari") in people
    assert ("over", "daon") in people
    assert ("long", "maru") in people


def test_a_case_that_ended_or_is_of_the_sample_tells_nobody(case):
    due = first_due(case).due
    escalate(morning(due - timedelta(days=200)))
    assert told(case) == []
    assert not Notice.objects.filter(about__startswith="audit-item-").exists()


def test_the_jobs_are_those_of_the_worker(sample_city):
    assert {"cases.escalate", "cases.tallies", "notices.weekly-publication"} <= set(list_jobs())


DYING = r"""
import os, signal
from datetime import date, datetime, timedelta
from django.utils import timezone
from cityhall.ground.access.actors import SITE
from cityhall.ground.notices.models import Notice, Run
from cityhall.ground.notices.running import run_next
from cityhall.ground.notices.schedule import list_jobs
from cityhall.registers.cases import actions, escalating
from cityhall.registers.cases.models import Case
from cityhall.work.sample.actions import found_sample_city

if not Case.objects.exists():
    found_sample_city()
    for n in range(6):
        actions.open_case("information-request", {"title": f"청구 {n}",
            "unit": "mayors-secretariat"}, on=date(2026, 1, 5), by=SITE)
if sys.argv[1] == "die":
    known, count = escalating.tell_level, []
    def tell_some(*arguments):
        if len(count) == 3:
            os.kill(os.getpid(), signal.SIGKILL)
        count.append(1)
        return known(*arguments)
    escalating.tell_level = tell_some
now = timezone.now()
Run.objects.get_or_create(job="cases.escalate", defaults={"moment": now, "due": now})
Run.objects.filter(state="held").update(held_until=now)
ran = run_next(list_jobs(), sys.argv[1])
rows = list(Notice.objects.filter(key__regex=r"\.(soon|over|long)$").values_list("person", "key"))
print(json.dumps([ran, len(rows), len(set(rows)), Run.objects.get(job="cases.escalate").state]))
"""


@pytest.mark.long
@pytest.mark.database
def test_a_morning_that_is_killed_halfway_tells_each_person_once_after_that(tmp_path):
    house = found_house(tmp_path)
    for _ in range(2):
        with pytest.raises(AssertionError):  # the program was killed
            house.tell(DYING, "die")
    ran, number, different, state = house.tell(DYING, "live")
    assert (ran, state) == (True, "done")
    assert number == different >= 6
    assert house.tell(DYING, "live")[:2] == [False, number]
    assert house.call("verify-history") == 0
