"""What tests of the site stand on: a site of its own for each test, an invented report that was
read by hand, and for browser tests the real site, started as `make run` starts it.
"""

import json
import shutil
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.core.signals import request_finished, request_started
from django.db import close_old_connections, connections
from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.transaction import atomic, set_rollback
from django.test import Client, client
from tests.cityhall.founded import copy_city, fill_once, tables_in_memory
from tests.cityhall.people import browse
from whitenoise.middleware import WhiteNoiseMiddleware  # type: ignore[import-untyped]  # no types

from cityhall.ground.access.actors import SITE
from cityhall.registers.documents import queries
from cityhall.registers.documents.reading.launch import finish
from cityhall.registers.documents.reading.stored import Reading
from cityhall.registers.documents.spool import register
from cityhall.tour import running_site
from cityhall.work.sample.actions import found_sample_city
from cityhall.work.sample.dockets import found_dockets

INVENTED = Path(__file__).parent / "invented"
PATIENCE = 240


@pytest.fixture(scope="session", autouse=True)
def connections_stay():
    """An answer that is closed looks after connections; that would end the transaction of a test.

    The test client takes that off and puts it back around each request, by the name patched here.
    """
    for signal in (request_started, request_finished):
        signal.disconnect(close_old_connections)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(client, "close_old_connections", leave_connections)
        yield


def leave_connections(**_):
    """Leave connections as they are."""


@pytest.fixture(scope="session", autouse=True)
def static_files_stay():
    """Each client has a site of its own; what files there are is looked for once for all."""
    look = WhiteNoiseMiddleware.add_files_from_finders
    found: dict[tuple[Any, ...], dict[str, Any]] = {}

    def look_once(site):
        asked = (site.static_prefix, site.max_age, site.allow_all_origins)
        if asked not in found:
            look(site)
            found[asked] = dict(site.files)
        site.files.update(found[asked])

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(WhiteNoiseMiddleware, "add_files_from_finders", look_once)
        yield


@pytest.fixture(scope="session")
def django_db_modify_db_settings(django_db_modify_db_settings_parallel_suffix):
    """Begin the database of the tests with the tables that were made once for all."""
    empty = connections["default"]
    if empty.vendor != "sqlite":
        yield
        return
    creation: Any = empty.creation
    with tables_in_memory(creation._get_test_db_name()):
        yield


@pytest.fixture
def house(tmp_path, settings, db):
    """The folders of a site of its own: nothing in its spool, one sample that is read already.

    It has a database, too: an answer that is closed looks after connections.
    """
    settings.VAR = tmp_path / "var"
    settings.SAMPLES = tmp_path / "samples"
    settings.SAMPLES.mkdir()
    sample = settings.SAMPLES / "invented.txt"
    shutil.copy(INVENTED / "report.txt", sample)
    lay_invented(queries.sample_folder(sample))
    yield tmp_path
    finish()


def lay_invented(folder: Path) -> Path:
    """Lay the invented report down as if it had just been read."""
    folder.mkdir(parents=True)
    for name in ("report", "check", "text", "verdicts", "counts"):
        shutil.copy(INVENTED / f"{name}.json", folder)
    size = (folder / "original").write_bytes((INVENTED / "report.txt").read_bytes())
    register(folder, "invented.txt", size=size, now=time.time())
    return folder


@pytest.fixture(scope="session")
def another_database(django_db_setup, django_db_blocker):
    """Make a database beside the empty one, or upon one that was made, filled for many tests.

    To be asked by fixtures of a module or session: a test that runs holds what is copied fast.
    One that lasts is filled once for all processes; nothing but the sources may decide it.
    """
    made = []

    def make(
        name: str,
        fill: Callable[[], object],
        *,
        upon: BaseDatabaseWrapper | None = None,
        lasts: bool = False,
    ) -> BaseDatabaseWrapper:
        with django_db_blocker.unblock():
            below = upon or connections["default"]
            database = copy_beside(below, name)
            made.append((database, below, name))
            with in_place_of_default(database):
                if lasts and database.vendor == "sqlite":
                    fill_once(name, database.connection, fill)
                else:
                    fill()
        return database

    yield make
    with django_db_blocker.unblock():
        for database, below, name in reversed(made):
            database.close()
            if database.vendor != "sqlite":
                below.creation.destroy_test_db(suffix=name, verbosity=0)


def copy_beside(empty: BaseDatabaseWrapper, name: str) -> BaseDatabaseWrapper:
    """A copy of a test database, connected to."""
    copy = empty.copy()
    if empty.vendor == "sqlite":
        copy.settings_dict["NAME"] = f"file:memorydb_{name}?mode=memory&cache=shared"
        copy.connect()
        empty.ensure_connection()
        empty.connection.backup(copy.connection)
    else:
        empty.creation.clone_test_db(suffix=name, verbosity=0)
        copy.settings_dict.update(empty.creation.get_test_db_clone_settings(name))
    return copy


@contextmanager
def in_place_of_default(database: BaseDatabaseWrapper) -> Iterator[None]:
    """Let everything ask another database."""
    usual = connections["default"]
    connections["default"] = database
    try:
        yield
    finally:
        connections["default"] = usual


@pytest.fixture
def live_in(db):
    """Let a test ask another database, which forgets after it what it did."""
    with ExitStack() as stack:

        def move(database: BaseDatabaseWrapper) -> None:
            stack.enter_context(in_place_of_default(database))
            stack.enter_context(atomic())
            stack.callback(set_rollback, True)

        yield move


@pytest.fixture(scope="session")
def founded_city(another_database):
    """A database with the sample city."""
    return another_database("sample", found_sample_city, lasts=True)


@pytest.fixture
def sample_city(founded_city, live_in):
    """The sample city, founded once, in a database that forgets after the test what it did."""
    live_in(founded_city)


@pytest.fixture(scope="session")
def founded_dockets(another_database, founded_city):
    """A database with the sample city and all its cases."""
    return another_database("dockets", lambda: found_dockets(SITE), upon=founded_city, lasts=True)


@pytest.fixture
def sample_dockets(founded_dockets, live_in):
    """The sample city with all its cases, in a database that forgets what the test did."""
    live_in(founded_dockets)


@pytest.fixture
def sign_in(house, sample_city):
    """Sign somebody of the sample city in; gives their browser."""
    return browse


@pytest.fixture
def reading() -> Reading:
    """The invented report as pages get it."""
    text = json.loads((INVENTED / "text.json").read_bytes())
    return Reading(
        report=json.loads((INVENTED / "report.json").read_bytes()),
        check=json.loads((INVENTED / "check.json").read_bytes()),
        lines=text["lines"],
        pieces=text["pieces"],
        cells=text["cells"],
    )


@pytest.fixture
def visitor(house):
    """Somebody with a browser of their own."""
    return Client()


@pytest.fixture
def stranger(house):
    """Somebody else with a browser of their own."""
    return Client()


@pytest.fixture
def drop() -> Callable[..., str]:
    """Drop a file as a visitor; gives its key."""

    def send(visitor: Client, name: str = "보고.txt", content: bytes = b"1 + 1 = 2\n") -> str:
        file = SimpleUploadedFile(name, content)
        answer = visitor.post("/uploads/", {"files": file})
        assert answer.status_code == 302, answer.content.decode()
        return str(answer["Location"].split("/")[2])

    return send


@pytest.fixture
def wait() -> Callable[[Callable[[], bool]], None]:
    """Wait for something that another process does."""

    def until(done: Callable[[], bool]) -> None:
        for _ in range(PATIENCE * 20):
            if done():
                return
            time.sleep(0.05)
        pytest.fail("waited in vain")

    return until


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of the real site, samples read, the city founded."""
    folder = copy_city(tmp_path_factory.mktemp("var"))
    with running_site(CITYHALL_VAR=str(folder), CITYHALL_DATABASE="") as address:
        yield address
