"""A house of its own with its worker as a process, so that it can be killed: what it is told to do
runs in programs of their own, on SQLite or PostgreSQL as the tests do.
"""

import json
import os
import secrets
import subprocess
import sys
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import psycopg
from tests.cityhall.founded import copy_tables

COMMAND = "import sys; from cityhall.cli import main; sys.exit(main(sys.argv[1:]))"
OPEN = "import json, sys, django; django.setup()\n"
LAY = """
from datetime import date
from cityhall.ground.access.actors import SITE, Actor
from cityhall.ground.accounts.actions import add_people
from cityhall.ground.accounts.models import Person
from cityhall.ground.notices import actions
add_people([Person(key="saebom", name_ko="새봄", name_en="Saebom", password="!")], by=SITE)
actions.choose_way("at-once", "saebom@council.test", by=Actor("saebom", "새봄", "Saebom"))
for number in range(int(sys.argv[1])):
    actions.tell(["saebom"], (f"알림 {number}", f"Notice {number}"), of=("case", str(number)),
                 link="/", key=str(number), by=SITE, on=date(2026, 11, 20))
"""
TOLD = """
from cityhall.ground.notices.models import Mail
from cityhall.ground.notices.sending import find_sender, name_message
told = [(name_message(one.key, find_sender()[1]), one.state,
         one.notices.filter(mailed__isnull=False).count()) for one in Mail.objects.all()]
print(json.dumps(told))
"""


@dataclass(frozen=True)
class House:
    """A house in a folder of its own, with the surroundings that its programs run in."""

    surroundings: dict[str, str]

    def start(self, *arguments: str) -> subprocess.Popen[bytes]:
        """Start the command `cityhall`."""
        command = [sys.executable, "-c", COMMAND, *arguments]
        return subprocess.Popen(command, env=self.surroundings)

    def call(self, *arguments: str) -> int:
        """Call the command `cityhall`; gives how it ended."""
        with self.start(*arguments) as program:
            return program.wait(120)

    def tell(self, program: str, *arguments: str) -> Any:
        """Run a program in the house; gives what it prints."""
        command = [sys.executable, "-c", OPEN + program, *arguments]
        done = subprocess.run(command, env=self.surroundings, capture_output=True, check=False)
        assert done.returncode == 0, done.stderr.decode()
        return json.loads(done.stdout or "null")


def found_house(folder: Path, **own: str) -> House:
    """Found an empty house, its tables made."""
    surroundings = {
        **os.environ,
        "DJANGO_SETTINGS_MODULE": "cityhall.settings",
        "CITYHALL_VAR": str(folder / "var"),
        "CITYHALL_SAMPLE_CITY": "0",
        "CITYHALL_LEASE_SECONDS": "3",
        **own,
    }
    if address := os.environ.get("CITYHALL_DATABASE"):
        tables = lay_tables(address)
        surroundings["CITYHALL_DATABASE"] = create_database(address, tables)
    else:
        copy_tables(folder / "var")
    return House(surroundings)


@cache
def lay_tables(address: str) -> str:
    """Make the tables once beside another database, for all houses; gives the name."""
    laid = create_database(address, "template1")
    house = House({**os.environ, "CITYHALL_DATABASE": laid})
    assert house.call("migrate") == 0
    return urlsplit(laid).path.strip("/")


def create_database(address: str, template: str) -> str:
    """Create a database beside another, as a copy of a third; gives its address."""
    name = f"house_{secrets.token_hex(4)}"
    with psycopg.connect(address, autocommit=True) as connection:
        connection.execute(f"CREATE DATABASE {name} TEMPLATE {template}")
    before, _, query = address.partition("?")
    return f"{before.rpartition('/')[0]}/{name}" + (f"?{query}" if query else "")
