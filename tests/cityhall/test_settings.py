"""The settings of the site, as Django itself judges them."""

import os
import stat
import subprocess
import sys

from django.core.management import call_command

from cityhall.settings import load_secret_key


def test_django_finds_nothing_wrong(capsys):
    call_command("check", fail_level="WARNING")
    assert "no issues" in capsys.readouterr().out


def test_django_finds_nothing_wrong_behind_https(tmp_path):
    command = [sys.executable, "-m", "django", "check", "--deploy", "--fail-level", "WARNING"]
    surroundings = {
        "PATH": os.environ["PATH"],
        "DJANGO_SETTINGS_MODULE": "cityhall.settings",
        "CITYHALL_SECURE": "1",
        "CITYHALL_VAR": str(tmp_path),
    }
    done = subprocess.run(command, env=surroundings, capture_output=True, check=False)
    assert done.returncode == 0, done.stderr.decode()


def test_the_key_that_signs_cookies_is_made_once_and_read_by_nobody_else(tmp_path):
    key = load_secret_key(tmp_path / "var")
    assert len(key) >= 50
    assert load_secret_key(tmp_path / "var") == key
    assert stat.S_IMODE((tmp_path / "var" / "secret_key").stat().st_mode) == 0o600
    assert load_secret_key(tmp_path / "other") != key
