"""What a process gives up before it opens a file that nobody has looked at."""

import subprocess
import sys

SCRIPT = """
import resource
from sagwan.reading.confinement import Bounds, confine
confine(Bounds(memory=900_000_000, seconds=7, file=1_000))
for kind in (resource.RLIMIT_AS, resource.RLIMIT_CPU, resource.RLIMIT_FSIZE, resource.RLIMIT_CORE):
    print(*resource.getrlimit(kind))
"""


def limits_after(*lines):
    script = "\n".join([*lines, SCRIPT])
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True
    )
    return [tuple(map(int, line.split())) for line in done.stdout.splitlines()]


def test_memory_time_and_files_are_limited_for_good():
    assert limits_after() == [(900_000_000,) * 2, (7, 7), (1_000, 1_000), (0, 0)]


def test_a_limit_that_is_lower_already_stays():
    lower = "import resource; resource.setrlimit(resource.RLIMIT_CPU, (3, 3))"
    assert limits_after(lower)[1] == (3, 3)
