"""How the worker runs scheduled jobs: each once for its moment, whoever dies in between.

A job and the note that it ran are one transaction. What fails is tried again, up to five times,
then stands in the list of what failed.
"""

import logging
from collections.abc import Mapping
from datetime import datetime

from django.db import transaction
from django.utils import timezone

from cityhall.ground.notices.leases import State, put_off, take_up
from cityhall.ground.notices.models import Run
from cityhall.ground.notices.schedule import Job
from cityhall.ground.notices.wording import one_line

logger = logging.getLogger(__name__)


class UnknownJobError(LookupError):
    """A run names a job that no app declares any more."""

    def __init__(self, name: str) -> None:
        super().__init__(f"없는 정기 작업입니다 · there is no such job: {name}")


def appoint_runs(jobs: Mapping[str, Job], now: datetime, met: dict[str, datetime]) -> None:
    """Write down the runs that are due; `met` keeps those that were seen already.

    A job that was never seen begins with its next moment: a new house does not make up for a week.
    """
    for job in jobs.values():
        moment = job.when.last(timezone.localtime(now))
        if met.get(job.name) == moment:
            continue
        is_new = not Run.objects.filter(job=job.name).exists()
        state = State.DONE if is_new else State.WAITING
        run = Run(job=job.name, moment=moment, due=now, state=state)
        Run.objects.bulk_create([run], ignore_conflicts=True)
        met[job.name] = moment


def run_next(jobs: Mapping[str, Job], worker: str) -> bool:
    """Run the next job that is due; tell whether there was one."""
    run = take_up(Run, worker, timezone.now())
    if run is None:
        return False
    try:
        run_once(run, jobs)
    except Exception as error:  # whatever a job fails with, the worker goes on with others
        logger.exception("%s", run)
        fault = one_line(f"{type(error).__name__}: {error}", 300)
        is_lost = isinstance(error, UnknownJobError)
        put_off(run, fault, timezone.now(), for_good=is_lost)
    return True


def run_once(run: Run, jobs: Mapping[str, Job]) -> None:
    """Run a job, and note in the same transaction that it ran."""
    if run.job not in jobs:
        raise UnknownJobError(run.job)
    with transaction.atomic():
        mine = Run.objects.select_for_update().filter(
            pk=run.pk, state=State.HELD, held_by=run.held_by
        )
        if mine.first() is None:
            return  # it took too long to begin, and another worker has it
        jobs[run.job].what(timezone.localtime(run.moment))
        Run.objects.filter(pk=run.pk).update(state=State.DONE, done=timezone.now(), fault="")
