"""A child ends with its time, when it is wanted no more, and with its parent."""

import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

from cityhall.registers.documents.reading.leash import OverdueError, UnwantedError, run

SLEEP = """
import subprocess, sys
subprocess.run([sys.executable, "-c", "import time; time.sleep(60)", sys.argv[1]])
"""
PARENT = """
import subprocess, sys, time
subprocess.Popen([sys.executable, "-c",
    "import time; from cityhall.registers.documents.reading.leash import die_with_parent;"
    "die_with_parent(); print('ready', flush=True); time.sleep(60)", sys.argv[1]],
    stdout=sys.stdout)
time.sleep(60)
"""


def processes_with(mark):
    """The processes that have a word in their command line."""
    found = []
    for entry in Path("/proc").glob("[0-9]*/cmdline"):
        try:
            words = entry.read_bytes().split(b"\0")
        except OSError:
            continue
        if mark.encode() in words:
            found.append(int(entry.parent.name))
    return found


def are_gone(mark):
    """Wait a little: whoever was killed is not gone in the same instant."""
    for _ in range(100):
        if not processes_with(mark):
            return True
        time.sleep(0.05)
    return False


@pytest.fixture
def mark(tmp_path):
    """A word that no other process has in its command line."""
    return f"mark-{os.getpid()}-{tmp_path.name}"


def test_a_child_that_ends_gives_its_status_and_its_words():
    program = "import sys; print('out'); sys.stderr.write('oh'); sys.exit(3)"
    done = run([sys.executable, "-c", program], seconds=30, wanted=lambda: True)
    assert done == (3, "oh")


@pytest.mark.skipif(not Path("/proc/self").exists(), reason="no /proc to look into")
@pytest.mark.parametrize(
    ("seconds", "wanted", "failure"), [(0, True, OverdueError), (60, False, UnwantedError)]
)
def test_a_child_is_stopped_with_all_that_it_started(mark, seconds, wanted, failure):
    with pytest.raises(failure):
        run([sys.executable, "-c", SLEEP, mark], seconds=seconds, wanted=lambda: wanted)
    assert are_gone(mark)


@pytest.mark.skipif(not Path("/proc/self").exists(), reason="no /proc to look into")
def test_a_child_does_not_outlive_its_parent(mark):
    command = [sys.executable, "-c", PARENT, mark]
    with subprocess.Popen(command, stdout=subprocess.PIPE) as parent:
        assert parent.stdout
        assert parent.stdout.readline() == b"ready\n"
        assert len(processes_with(mark)) == 2
        parent.kill()
    assert are_gone(mark)
