"""G2: every write has who, when, why, before and after; a command proves nothing was altered."""

import os
import sqlite3
import subprocess
import sys

import pytest
from tests.cityhall.founded import copy_city

from cityhall.tour import running_site

pytestmark = pytest.mark.long  # a house with the sample city of its own


@pytest.fixture
def house(tmp_path):
    """A house with the sample city in it, and the command by which its history is proved."""
    folder = copy_city(tmp_path / "var")
    own = {**os.environ, "CITYHALL_VAR": str(folder)}

    def prove():
        program = "import sys; from cityhall.cli import main; sys.exit(main())"
        done = subprocess.run(
            [sys.executable, "-c", program, "verify-history"],
            env=own,
            capture_output=True,
            text=True,
            timeout=120,
            check=False,
        )
        return done.returncode, done.stdout

    with running_site(CITYHALL_VAR=str(folder)):
        yield folder / "cityhall.sqlite3", prove


def test_a_command_proves_the_history_and_finds_what_was_altered(house):
    file, prove = house
    status, said = prove()
    assert status == 0
    assert "모두 맞습니다" in said
    with sqlite3.connect(file) as past:
        with pytest.raises(sqlite3.OperationalError, match="history_token"):
            past.execute("UPDATE figures_value SET value = '99' WHERE id = 1")
        past.execute("DROP TRIGGER history_on_figures_value_update")
        past.execute("UPDATE figures_value SET value = '99' WHERE id = 1")
    past.close()
    status, said = prove()
    assert status == 1
    assert "figures_value 1: 지금 내용이 마지막 기록과 다릅니다." in said
