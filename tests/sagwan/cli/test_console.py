"""Colour where a terminal shows it and nobody minds; progress only for eyes."""

import os
from pathlib import Path

import pytest

from sagwan.cli.console import Console, count_columns


class Terminal:
    """A standard output that says it is a terminal."""

    def isatty(self):
        return True


@pytest.mark.parametrize(
    ("choice", "environment", "colour"),
    [
        ("auto", {"TERM": "xterm"}, True),
        ("auto", {"TERM": "dumb"}, False),
        ("auto", {"TERM": "xterm", "NO_COLOR": "1"}, False),
        ("auto", {"TERM": "xterm", "NO_COLOR": ""}, True),
        ("always", {"TERM": "dumb", "NO_COLOR": "1"}, True),
        ("never", {"TERM": "xterm"}, False),
    ],
)
def test_colour_is_decided_on_a_terminal(monkeypatch, choice, environment, colour):
    monkeypatch.setattr("sagwan.cli.console.sys.stdout", Terminal())
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    console = Console("ko")
    console.heed(choice)
    assert console.colour is colour


def test_there_is_no_colour_in_a_file(call, wrong):
    assert "\x1b[" not in call("check", wrong).out


def test_progress_is_not_written_to_a_file(capsys):
    Console("ko").progress("[1/2] 보고.txt")
    assert capsys.readouterr().err == ""


@pytest.mark.parametrize(("told", "columns"), [("72", 72), ("", 100), ("0", 100), ("wide", 100)])
def test_a_page_without_a_terminal_is_as_wide_as_the_reader_says(monkeypatch, told, columns):
    monkeypatch.setenv("COLUMNS", told)
    with Path(os.devnull).open() as nowhere:
        monkeypatch.setattr("sagwan.cli.console.sys.stdout", nowhere)
        assert count_columns() == columns
