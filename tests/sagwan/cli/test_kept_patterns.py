"""Compiled patterns are kept from one start to the next, and never trusted blindly."""

import marshal
import re
import subprocess
import sys

import pytest

from sagwan.cli import kept_patterns
from sagwan.cli.kept_patterns import fill, keep, keeping_patterns
from sagwan.facts.patterns import KOREAN, SYLLABLE

SOURCES = (
    r"(?P<won>\d+)억원",
    r"[가-힣]{2,4}\s?(?:국|실)$",
    rf"{SYLLABLE}+(?=\s{KOREAN})",
    r"(?i)q(\d)(?:/(?P<of>\d))?",
    r"(?m)^\s*[□○◦-]\s",
    r"(a)|b(?(1)c|d)",
    r"^(?:\d{1,3}(?:,\d{3})+|\d+)$",
    r"[^\W\d_]+?\.",
    r"(?<!\d)(?:19|20)\d\d(?!\d)",
)
ASKED = re.IGNORECASE.value


@pytest.fixture(autouse=True)
def remembered(monkeypatch, tmp_path):
    """An empty memory of `re`, put back after the test; this process may write byte code."""
    memory: dict[tuple[type, str, int], re.Pattern[str]] = {}
    monkeypatch.setattr(re, "_cache", memory)
    monkeypatch.setattr(re, "_MAXCACHE", 512)
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    assert tmp_path.exists()  # made before: pytest compiles a pattern for it
    return memory


def _kept_in(folder):
    file = folder / "kept.patterns"
    with keeping_patterns(file):
        for source in SOURCES:
            re.compile(source)
        re.compile(SOURCES[0], re.IGNORECASE)
    return file


def test_patterns_come_back_as_they_were_compiled(tmp_path, remembered):
    file = _kept_in(tmp_path)
    compiled = dict(remembered)
    remembered.clear()

    assert len(fill(file)) == len(SOURCES) + 1
    assert remembered == compiled  # equal patterns have equal codes, flags and sources
    assert remembered.keys() >= {(str, SOURCES[0], 0), (str, SOURCES[0], ASKED)}
    assert re.compile(SOURCES[3]).sub(r"\g<of>", "Q3/4") == "4"


def test_a_start_with_all_patterns_kept_writes_nothing(tmp_path, remembered):
    file = _kept_in(tmp_path)
    before = file.stat()
    remembered.clear()
    with keeping_patterns(file):
        assert len(remembered) == len(SOURCES) + 1
        re.compile("one more")  # too few to write the file for
    assert file.stat().st_mtime_ns == before.st_mtime_ns


def test_what_another_report_asked_for_is_added(tmp_path, remembered):
    file = _kept_in(tmp_path)
    remembered.clear()
    with keeping_patterns(file):
        for number in range(20):
            re.compile(f"제{number}호")
    remembered.clear()
    assert len(fill(file)) == len(SOURCES) + 21


def test_patterns_without_end_do_not_make_a_file_without_end(tmp_path, monkeypatch):
    monkeypatch.setattr(kept_patterns, "_MOST", 30)
    file = _kept_in(tmp_path)
    kept = fill(file)
    for number in range(25):
        re.compile(f"제{number}호")
    keep(file, kept)
    assert len(fill(file)) <= 30


@pytest.mark.parametrize(
    "written",
    [
        b"",
        b"not marshal at all",
        marshal.dumps(("another Python", [])),
        marshal.dumps((kept_patterns._MADE_BY, [("a", 0)])),
        marshal.dumps((kept_patterns._MADE_BY, [("a", 0, 32, b"\x01" * 8, 0, {}, (None,))])),
        marshal.dumps((kept_patterns._MADE_BY, [("a", 0, 32, b"\x01" * 7, 0, {}, (None,))])),
        marshal.dumps((kept_patterns._MADE_BY, [("a", 0, 32, "text", 0, {}, (None,))])),
        marshal.dumps((kept_patterns._MADE_BY, 7)),
    ],
)
def test_a_file_that_does_not_fit_is_let_be(tmp_path, written):
    file = tmp_path / "kept.patterns"
    file.write_bytes(written)
    with keeping_patterns(file):
        assert re.compile("a").match("a")
        assert len(re.compile(SOURCES[1]).findall("기획조정실")) == 1


def test_nothing_is_written_where_python_writes_no_byte_code(tmp_path, monkeypatch):
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    assert not _kept_in(tmp_path).exists()


def test_a_folder_that_is_not_there_is_no_failure(tmp_path):
    assert not _kept_in(tmp_path / "gone").exists()


def test_a_second_check_compiles_next_to_nothing(tmp_path):
    """In a process of its own, with byte code and patterns in a folder of its own."""
    report = tmp_path / "보고.txt"
    report.write_text("Ⅰ. 일반현황\n □ 예산 : 3,000백만원 (집행 1,500백만원, 50%)\n", "utf-8")
    counting = (
        "import re, sys\n"
        "from re import _compiler\n"
        "compile, seen = _compiler.compile, []\n"
        "_compiler.compile = lambda *given: seen.append(given) or compile(*given)\n"
        f"sys.argv = ['sagwan', 'check', {str(report)!r}]\n"
        "from sagwan.cli import main\n"
        "main()\n"
        "print(len(seen), file=sys.stderr)\n"
    )
    first, second = (
        subprocess.run(
            [sys.executable, "-c", counting],
            env={"PYTHONPYCACHEPREFIX": str(tmp_path / "kept"), "PATH": ""},
            capture_output=True,
            text=True,
            check=True,
        )
        for _ in range(2)
    )
    assert first.stdout == second.stdout
    assert int(first.stderr.split()[-1]) > 200
    assert int(second.stderr.split()[-1]) <= 12
