"""`sagwan --help` answers at once: nothing is loaded that it does not need."""

import subprocess
import sys
from pathlib import Path

HEAVY = {"dataclasses", "inspect", "json", "decimal", "tomllib", "difflib", "tempfile"}


def test_help_loads_neither_the_library_nor_anything_heavy():
    source = (
        "import sys; before = set(sys.modules)\n"
        "from sagwan.cli import main\n"
        "main(['--help'])\n"
        "print(*(set(sys.modules) - before), file=sys.stderr)"
    )
    done = subprocess.run(
        [sys.executable, "-c", source], capture_output=True, text=True, check=True
    )
    loaded = set(done.stderr.split())
    assert {name for name in loaded if name.startswith("sagwan.")} == {
        "sagwan.cli",
        "sagwan.cli.arguments",
        "sagwan.cli.collecting",
        "sagwan.cli.console",
        "sagwan.cli.kept_patterns",
        "sagwan.cli.language",
        "sagwan.cli.parser",
    }
    assert loaded & HEAVY == set()


def loaded_by_a_check(report: Path) -> list[str]:
    """Name the modules that a check loads, in their order."""
    source = (
        "import sys\n"
        "from sagwan.cli import main\n"
        f"main(['check', {str(report)!r}])\n"
        "print(*sys.modules, file=sys.stderr)"
    )
    done = subprocess.run(
        [sys.executable, "-c", source], capture_output=True, text=True, check=True
    )
    return done.stderr.split()


def test_a_check_of_one_report_does_not_load_what_it_does_not_use(wrong):
    loaded = set(loaded_by_a_check(wrong))
    unused = {"sagwan.comparing", "sagwan.showing.page", "sagwan.showing.sarif", "kiwipiepy"}
    unused |= {"json", "shutil", "tempfile", "tomllib"}
    assert "sagwan.checking" in loaded
    assert loaded & unused == set()


def test_a_check_loads_the_lowest_first(wrong):
    place = loaded_by_a_check(wrong).index
    tokens, roles = place("sagwan.understanding.tokens.names"), place("sagwan.understanding.roles")
    assert tokens < roles < place("sagwan.understanding.promises") < place("sagwan.checking")
