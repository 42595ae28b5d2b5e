"""What is typed to keep a house: tables, the first administrator, the proof of the history."""

import os
import sqlite3
import subprocess
import sys

import pytest
from tests.cityhall.founded import copy_tables

pytestmark = pytest.mark.long  # each command is a process that sets up the site
WORD = "a-long-word-of-nobody"


@pytest.fixture
def cityhall(tmp_path):
    """Run `cityhall` on a house of its own; give exit status and all that it said."""
    own = {name: value for name, value in os.environ.items() if name != "CITYHALL_DATABASE"}
    own |= {"CITYHALL_VAR": str(tmp_path / "var")}

    def run(*arguments, told=""):
        program = "import sys; from cityhall.cli import main; sys.exit(main())"
        done = subprocess.run(
            [sys.executable, "-c", program, *arguments],
            env=own,
            input=told,
            capture_output=True,
            text=True,
            timeout=300,
            check=False,
        )
        assert "Traceback" not in done.stderr, done.stderr
        return done.returncode, done.stdout + done.stderr

    return run


@pytest.fixture
def laid(tmp_path):
    """The tables of a house stand already."""
    copy_tables(tmp_path / "var")


@pytest.fixture
def database(tmp_path):
    """Open the database past the site, as somebody with the file could."""

    def write(statement):
        with sqlite3.connect(tmp_path / "var" / "cityhall.sqlite3") as connection:
            connection.execute(statement)

    return write


def test_a_new_house_gets_its_first_administrator_and_proves_itself(cityhall):
    assert cityhall("migrate") == (0, "")
    assert cityhall("add-administrator", "keeper", told=f"{WORD}\n") == (0, "")
    status, said = cityhall("verify-history")
    assert status == 0
    assert "모두 맞습니다" in said
    head = said.split("head: ")[1].strip()
    assert cityhall("verify-history", "--head", head)[0] == 0
    assert cityhall("verify-history", "--head", f"9:{'0' * 64}")[0] == 1


@pytest.mark.parametrize(("word", "said"), [("short", "12"), ("passwordpassword", "")])
def test_a_weak_first_password_is_refused(laid, cityhall, word, said):
    status, told = cityhall("add-administrator", "keeper", told=f"{word}\n")
    assert status == (2 if said else 0)
    assert said in told


def test_a_name_is_given_once(laid, cityhall):
    cityhall("add-administrator", "keeper", told=WORD)
    status, said = cityhall("add-administrator", "keeper", told=WORD)
    assert status == 2
    assert "이미 있는 이름입니다" in said


def test_whoever_writes_past_the_site_is_refused_or_found(laid, cityhall, database):
    cityhall("add-administrator", "keeper", told=WORD)
    with pytest.raises(sqlite3.OperationalError, match="history_token"):
        database("UPDATE accounts_person SET name_ko = 'x'")
    database("DROP TRIGGER history_on_accounts_person_update")
    database("UPDATE accounts_person SET name_ko = 'x'")
    status, said = cityhall("verify-history")
    assert status == 1
    assert "accounts_person 1: 지금 내용이 마지막 기록과 다릅니다." in said
    assert "history_on_accounts_person_update" in said
    cityhall("migrate")
    assert "history_on_accounts_person_update" not in cityhall("verify-history")[1]


def test_a_head_that_is_none_is_said(laid, cityhall):
    status, said = cityhall("verify-history", "--head", "yesterday")
    assert status == 2
    assert "seq:hash" in said
