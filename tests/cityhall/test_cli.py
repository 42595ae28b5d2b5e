"""The command `cityhall`."""

import socket
import subprocess
import sys
import time
from pathlib import Path
from urllib.request import urlopen

import pytest
from tests.cityhall.founded import copy_tables, keep_city, on_file
from tests.cityhall.processes import find_children

from cityhall import cli
from cityhall.tour import running_site

PATIENCE = 240


def test_a_port_that_is_taken_is_said_in_both_languages():
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        command = [
            sys.executable,
            "-c",
            "import sys; from cityhall.cli import main; sys.exit(main())",
        ]
        port = str(taken.getsockname()[1])
        done = subprocess.run(
            [*command, "run", "--port", port], capture_output=True, check=False, timeout=300
        )
    assert done.returncode == 2
    assert f"{port}번 포트를 쓸 수 없습니다" in done.stderr.decode()
    assert f"Port {port} cannot be used" in done.stderr.decode()
    assert b"Traceback" not in done.stderr


def test_a_free_port_is_free():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    assert cli.is_free("127.0.0.1", port)


def test_a_call_without_a_verb_says_what_there_is(capsys):
    with pytest.raises(SystemExit):
        cli.main([])
    assert "run" in capsys.readouterr().err


@pytest.mark.long
def test_the_site_starts_with_its_samples_read(capfd, tmp_path):
    own = {"CITYHALL_VAR": str(tmp_path), "CITYHALL_DATABASE": ""}  # the file is what others copy
    with running_site(**own) as address, urlopen(address) as page:
        shown = page.read().decode()
    assert shown.count('class="tile done"') == 5
    assert "http://127.0.0.1" in capfd.readouterr().out
    keep_city(tmp_path)


@pytest.mark.long
@pytest.mark.skipif(not Path("/proc/self/task").exists(), reason="processes are found as on Linux")
def test_a_site_told_to_stop_while_it_starts_stops(tmp_path):
    copy_tables(tmp_path)
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    own = {"CITYHALL_SAMPLE_CITY": "0", "CITYHALL_WORKER": "0", "PORT": str(port)}
    surroundings = {**on_file(tmp_path), **own}
    command = [sys.executable, "-c", "from cityhall.cli import main; main(['run'])"]
    with subprocess.Popen(command, env=surroundings) as site:
        while len(find_children(site.pid)) < cli.WORKERS:  # started, and not listening yet
            assert site.poll() is None
            time.sleep(0.01)
        site.terminate()
        try:
            assert site.wait(PATIENCE) == 0
        finally:
            site.kill()
