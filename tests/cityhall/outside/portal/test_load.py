"""The public side under load, for some seconds: no answer fails, and a correction shows in time."""

import subprocess
import sys
from pathlib import Path

import pytest
from tests.cityhall.founded import copy_city

LOAD = Path(__file__).resolve().parents[4] / "benchmarks" / "load.py"


@pytest.mark.long
@pytest.mark.timeout(600)
def test_what_a_busy_day_asks_is_answered_and_a_correction_shows_within_a_minute(tmp_path):
    house = copy_city(tmp_path / "house")
    command = [sys.executable, str(LOAD), "--house", str(house)]
    command += ["--seconds", "6", "--corrections", "1"]
    done = subprocess.run(command, capture_output=True, text=True, timeout=500, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    assert "a correction showed after" in done.stdout
    assert "more than a minute" not in done.stdout
    lines = [line for line in done.stdout.splitlines() if "of processor" in line]
    assert len(lines) == 3
    assert all(line.endswith(" 0 failed") for line in lines)
