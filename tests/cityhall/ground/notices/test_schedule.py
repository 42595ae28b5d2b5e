"""Jobs have a moment, and run once for it."""

from datetime import datetime, timedelta

import pytest
from django.utils import timezone

from cityhall.ground.access.actors import SITE
from cityhall.ground.history.actions import record
from cityhall.ground.notices.leases import MOST_TRIES, take_up
from cityhall.ground.notices.models import Preference, Run
from cityhall.ground.notices.running import appoint_runs, run_next
from cityhall.ground.notices.schedule import Daily, Hourly, Job, Weekly, list_jobs

NOW = datetime(2026, 11, 20, 9, 30)  # noqa: DTZ001  a Friday, by the clock on the wall


@pytest.mark.parametrize(
    ("when", "moment"),
    [
        (Hourly(10), "2026-11-20 09:10"),
        (Hourly(40), "2026-11-20 08:40"),
        (Daily(7), "2026-11-20 07:00"),
        (Daily(9, 30), "2026-11-20 09:30"),
        (Daily(18), "2026-11-19 18:00"),
        (Weekly(0, 9), "2026-11-16 09:00"),
        (Weekly(4, 9), "2026-11-20 09:00"),
        (Weekly(4, 10), "2026-11-13 10:00"),
    ],
)
def test_a_job_was_due_last_at(when, moment):
    assert f"{when.last(NOW):%Y-%m-%d %H:%M}" == moment


def test_the_jobs_of_the_house_have_names_and_times():
    assert {"notices.daily-digest", "notices.reminders", "notices.weekly-publication"} <= {
        *list_jobs()
    }


@pytest.fixture
def effects(db):
    """What a job did."""
    return []


@pytest.fixture
def job(effects):
    """A job that writes a row of a register."""

    def write(moment):
        effects.append(moment)
        with record("test.job", by=SITE.author, of=("test", "")):
            Preference.objects.create(person=f"effect-{len(effects)}")

    return Job("test.job", Hourly(), write)


def appoint(job, hours=0):
    """Let a job be due as if it were some hours later."""
    appoint_runs({job.name: job}, timezone.now() + timedelta(hours=hours), {})
    Run.objects.filter(state="waiting").update(due=timezone.now())


@pytest.mark.django_db
def test_a_new_house_does_not_make_up_for_the_past(job, effects):
    appoint(job)
    assert not run_next({job.name: job}, "one")
    assert effects == []


@pytest.mark.django_db
def test_a_job_runs_once_for_its_moment(job, effects):
    appoint(job)
    for _ in range(3):
        appoint(job, hours=1)
        run_next({job.name: job}, "one")
    assert len(effects) == 1
    appoint(job, hours=2)
    assert run_next({job.name: job}, "one")
    assert len(effects) == Preference.objects.count() == 2


@pytest.mark.django_db
def test_a_job_that_fails_leaves_nothing_and_is_put_aside_after_five_tries(effects, caplog):
    def fail(moment):
        effects.append(moment)
        with record("test.job", by=SITE.author, of=("test", "")):
            Preference.objects.create(person="half")
        raise RuntimeError("no paper")

    job = Job("test.fail", Hourly(), fail)
    appoint(job)
    appoint(job, hours=1)
    for _ in range(MOST_TRIES + 2):
        run_next({job.name: job}, "one")
        Run.objects.filter(state="waiting").update(due=timezone.now())
    run = Run.objects.get(moment__gt=timezone.now())
    assert (run.state, run.fault) == ("failed", "RuntimeError: no paper")
    assert len(effects) == MOST_TRIES
    assert not Preference.objects.exists()


@pytest.mark.django_db
def test_a_job_of_a_worker_that_died_is_run_by_another(job, effects):
    appoint(job)
    appoint(job, hours=1)
    assert take_up(Run, "dead", timezone.now())
    assert not run_next({job.name: job}, "other")
    Run.objects.filter(state="held").update(held_until=timezone.now())
    assert run_next({job.name: job}, "other")
    assert len(effects) == 1


@pytest.mark.django_db
def test_a_job_that_is_declared_no_more_is_put_aside(job, caplog):
    appoint(job)
    appoint(job, hours=1)
    assert run_next({}, "one")
    assert Run.objects.filter(state="failed").count() == 1
