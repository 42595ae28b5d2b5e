"""What runs apart: limits first, then reading; whatever fails leaves a sentence."""

import json
import subprocess
import sys

import pytest

from cityhall.registers.documents.reading import child
from cityhall.registers.documents.reading.failures import TOO_MUCH, UNEXPECTED
from cityhall.registers.documents.spool import register

REPORT = "1 인력 현황\n\n○ 정원 3명 : 5급 1명, 6급 2명\n"


@pytest.fixture
def lay(tmp_path):
    def put(content, name="a.txt"):
        folder = tmp_path / str(len(list(tmp_path.iterdir())))
        folder.mkdir()
        (folder / "original").write_bytes(content)
        register(folder, name, size=len(content), now=0)
        return folder

    return put


def run(*arguments):
    command = [sys.executable, "-I", "-m", child.__name__, json.dumps(list(map(str, arguments)))]
    return subprocess.run(command, capture_output=True, check=False, timeout=60)


def test_it_leaves_what_the_library_says(lay):
    folder = lay(REPORT.encode())
    assert run("read", "", folder).returncode == 0
    assert json.loads((folder / "report.json").read_bytes())["schema"] == "sagwan.report/1"
    assert json.loads((folder / "check.json").read_bytes())["schema"] == "sagwan.check/1"
    counts = json.loads((folder / "counts.json").read_bytes())
    assert (counts["figures"], counts["lines"], counts["format"]) == (3, 3, "txt")


def test_what_cannot_be_read_is_told_as_the_library_tells_it(lay):
    folder = lay(b"\x89PNG\r\n\x1a\n" * 20)
    done = run("read", "", folder)
    assert (done.returncode, done.stderr) == (1, b"")
    assert set(json.loads((folder / "failure.json").read_bytes())) == {"ko", "en"}


def test_one_bad_file_does_not_keep_the_next_from_being_read(lay):
    bad, good = lay(b"\0\1\2\3" * 99), lay(REPORT.encode())
    assert run("read", "", bad, good).returncode == 1
    assert (bad / "failure.json").exists()
    assert (good / "counts.json").exists()


def test_two_files_are_compared(lay):
    old, new, target = lay(REPORT.encode()), lay(REPORT.encode()), lay(b"", "comparison")
    assert run("compare", old, new, target).returncode == 0
    comparison = json.loads((target / "comparison.json").read_bytes())
    assert comparison["schema"] == "sagwan.comparison/1"


@pytest.mark.parametrize(
    ("failure", "sentence"),
    [(MemoryError(), TOO_MUCH), (RecursionError(), TOO_MUCH), (ValueError("x"), UNEXPECTED)],
)
def test_a_failure_that_nobody_foresaw_is_told_without_its_traceback(
    tmp_path, capsys, failure, sentence
):
    def fail():
        raise failure

    assert child.attempt(tmp_path, fail) == 1
    assert json.loads((tmp_path / "failure.json").read_bytes()) == sentence
    assert capsys.readouterr().out == ""
