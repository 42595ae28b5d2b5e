"""The outer edge: whatever happens, one line and a status."""

import os
import signal
import subprocess
import time
from pathlib import Path

import pytest

from sagwan.cli import check, main

FULL = Path("/dev/full")


def break_down(*_):
    raise ZeroDivisionError("cannot\nbe divided")


def test_the_unexpected_is_one_line_and_two(call, wrong, monkeypatch):
    monkeypatch.setattr(check, "open_report", break_down)
    done = call("check", wrong)
    assert (done.status, done.out) == (2, "")
    assert done.err.count("\n") == 1
    assert "ZeroDivisionError: cannot be divided" in done.err
    assert "SAGWAN_DEBUG=1" in done.err


def test_a_programmer_can_ask_for_the_traceback(call, wrong, monkeypatch):
    monkeypatch.setattr(check, "open_report", break_down)
    monkeypatch.setenv("SAGWAN_DEBUG", "1")
    assert "Traceback" in call("check", wrong).err


@pytest.mark.parametrize("failure", [MemoryError(), RecursionError("too deep")])
def test_running_out_of_room_is_one_line_too(call, wrong, monkeypatch, failure):
    def fail(*_):
        raise failure

    monkeypatch.setattr(check, "open_report", fail)
    done = call("check", wrong)
    assert done.status == 2
    assert done.err.count("\n") == 1


def test_a_reader_who_leaves_early_is_no_failure(program):
    reading, writing = os.pipe()
    os.close(reading)
    running = subprocess.Popen([program, "rules"], stdout=writing, stderr=subprocess.PIPE)
    os.close(writing)
    assert running.communicate(timeout=30)[1] == b""
    assert running.returncode == 141


@pytest.mark.skipif(not FULL.exists(), reason="no /dev/full on this machine")
def test_a_full_disk_is_one_line(program, wrong):
    with FULL.open("wb") as full:
        done = subprocess.run(
            [program, "check", wrong], stdout=full, stderr=subprocess.PIPE, check=False
        )
    assert done.returncode == 2
    assert done.stderr.decode().count("\n") == 1


def test_interrupting_is_no_traceback(program):
    running = subprocess.Popen(
        [program, "read", "-"], stdin=subprocess.PIPE, stderr=subprocess.PIPE
    )
    time.sleep(0.5)
    running.send_signal(signal.SIGINT)
    assert "Traceback" not in running.communicate(timeout=30)[1].decode()
    assert running.returncode == 130


def test_output_is_utf8_whatever_the_locale(start, wrong):
    done = start("check", wrong, LC_ALL="C", PYTHONUTF8="0", PYTHONIOENCODING="latin-1")
    assert "잔액" in done.out


def test_arguments_come_from_the_command_line_by_default(monkeypatch, capsys):
    monkeypatch.setattr("sys.argv", ["sagwan", "explain", "DIF001"])
    assert main() == 0
    assert "DIF001" in capsys.readouterr().out
