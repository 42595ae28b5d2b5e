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
    memory, *others = limits_after()
    assert memory[0] == memory[1]
    assert 900_000_000 <= memory[0] < 1_200_000_000
    assert others == [(7, 7), (1_000, 1_000), (0, 0)]


def test_what_a_large_program_holds_already_is_not_counted():
    large = "import mmap; held = mmap.mmap(-1, 2_000_000_000)"
    assert 2_900_000_000 <= limits_after(large)[0][0] < 3_200_000_000


def test_a_limit_that_is_lower_already_stays():
    lower = "import resource; resource.setrlimit(resource.RLIMIT_CPU, (3, 3))"
    assert limits_after(lower)[1] == (3, 3)
