"""A worker that is killed at any point loses and doubles no mail; what may have arrived is told.

Where the answer of the mail server was lost, nobody can know whether it took a mail: that one is
doubtful, and never sent again by itself. All others arrive exactly once.
"""

import os
import random
import signal
import subprocess
import sys
import time
from collections import Counter
from pathlib import Path

import pytest
from tests.cityhall.ground.notices.houses import LAY, TOLD, found_house
from tests.cityhall.ground.notices.mailserver import running_server
from tests.cityhall.processes import find_children

pytestmark = pytest.mark.database  # by processes of their own, which see no test transaction
PATIENCE = 240
DYING_JOB = """
import os, signal
from django.utils import timezone
from cityhall.ground.access.actors import SITE
from cityhall.ground.history.actions import record
from cityhall.ground.notices.models import Preference, Run
from cityhall.ground.notices.running import run_next
from cityhall.ground.notices.schedule import Hourly, Job

def work(moment):
    with record("test.job", by=SITE.author, of=("test", "")):
        Preference.objects.create(person=f"effect-{Preference.objects.count()}")
    if sys.argv[1] == "die":
        os.kill(os.getpid(), signal.SIGKILL)

now = timezone.now()
Run.objects.get_or_create(job="test.job", defaults={"moment": now, "due": now})
Run.objects.filter(state="held").update(held_until=now)
ran = run_next({"test.job": Job("test.job", Hourly(), work)}, sys.argv[1])
print(json.dumps([ran, Preference.objects.count(), Run.objects.get().state]))
"""


def kill_workers(folder, *, mails, kills):
    """Kill worker after worker while they send; gives each mail's state, and how often it came."""
    chance = random.Random(20261120)
    with running_server() as (kept, port):
        kept.pause = 0.01
        house = found_house(folder, CITYHALL_MAIL_HOST="127.0.0.1", CITYHALL_MAIL_PORT=str(port))
        house.tell(LAY, str(mails))
        for _ in range(kills):
            before, started = len(kept.taken), time.monotonic()
            with house.start("work") as worker:
                while len(kept.taken) == before and time.monotonic() < started + PATIENCE:
                    time.sleep(0.01)
                time.sleep(chance.uniform(0, 0.15))
                worker.send_signal(signal.SIGKILL)
        time.sleep(3.5)  # until the last lease is over
        assert house.call("work", "--once") == 0
        told = house.tell(TOLD)
        assert house.call("verify-history") == 0
    return told, kept.arrivals


def judge(told, arrivals, *, mails, kills):
    """Hold what the house tells against what arrived."""
    states = Counter(state for _, state, _ in told)
    sys.stdout.write(f"{mails} mails, {kills} kills: {dict(states)}\n")
    assert len(told) == mails
    assert set(states) <= {"done", "doubtful"}
    assert states["doubtful"] <= kills
    for name, state, mailed in told:
        assert arrivals[name] == 1 if state == "done" else arrivals[name] <= 1
        assert mailed == (state == "done")
    assert set(arrivals) <= {name for name, _, _ in told}


@pytest.mark.long
def test_workers_that_are_killed_three_times_lose_and_double_no_mail(tmp_path):
    told, arrivals = kill_workers(tmp_path, mails=40, kills=3)
    judge(told, arrivals, mails=40, kills=3)


@pytest.mark.endurance
@pytest.mark.timeout(1200)
def test_workers_that_are_killed_thirty_times_lose_and_double_no_mail(tmp_path):
    told, arrivals = kill_workers(tmp_path, mails=400, kills=30)
    judge(told, arrivals, mails=400, kills=30)


@pytest.mark.long
def test_a_job_that_is_killed_leaves_nothing_and_runs_once_after_that(tmp_path):
    house = found_house(tmp_path)
    for _ in range(2):
        with pytest.raises(AssertionError):  # the program was killed
            house.tell(DYING_JOB, "die")
    assert house.tell(DYING_JOB, "live") == [True, 1, "done"]
    assert house.tell(DYING_JOB, "live") == [False, 1, "done"]
    assert house.call("verify-history") == 0


@pytest.mark.long
def test_two_workers_send_each_mail_once(tmp_path):
    with running_server() as (kept, port):
        kept.pause = 0.01
        house = found_house(tmp_path, CITYHALL_MAIL_HOST="127.0.0.1", CITYHALL_MAIL_PORT=str(port))
        house.tell(LAY, "40")
        with house.start("work", "--once") as one, house.start("work", "--once") as other:
            assert one.wait(PATIENCE) == other.wait(PATIENCE) == 0
        assert {state for _, state, _ in house.tell(TOLD)} == {"done"}
        assert set(kept.arrivals.values()) == {1}
        assert len(kept.arrivals) == 40


BESIDE = """
import sys, time
from cityhall.beside import worker_beside
with worker_beside(True):
    time.sleep(600)
"""


def await_children(pid, others=frozenset()):
    """Wait for a child that was not there before."""
    for _ in range(PATIENCE * 10):
        if fresh := find_children(pid) - others:
            return fresh.pop()
        time.sleep(0.1)
    pytest.fail("no worker was started")


@pytest.mark.long
@pytest.mark.skipif(not Path("/proc/self/task").exists(), reason="processes are found as on Linux")
def test_a_worker_that_dies_is_started_anew_and_ends_with_what_it_stands_beside(tmp_path):
    surroundings = {**os.environ, "CITYHALL_VAR": str(tmp_path)}
    surroundings["DJANGO_SETTINGS_MODULE"] = "cityhall.settings"
    with subprocess.Popen([sys.executable, "-c", BESIDE], env=surroundings) as site:
        first = await_children(site.pid)
        os.kill(first, signal.SIGKILL)
        second = await_children(site.pid, {first})
        time.sleep(3)  # until it works
        site.kill()
    for _ in range(PATIENCE * 10):
        if not is_alive(second):
            return
        time.sleep(0.1)
    os.kill(second, signal.SIGKILL)
    pytest.fail("the worker outlived the site")


def is_alive(pid):
    """Whether a process runs; one that nobody buries does not."""
    try:
        state = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0]
    except OSError:
        return False
    return state not in "ZX"
