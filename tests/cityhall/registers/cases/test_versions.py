"""A site whose procedures cannot hold, or are gone, says so in a sentence and does not start."""

import os
import subprocess
import sys
from importlib.resources import files

import pytest
from tests.cityhall.people import browse

from cityhall.ground.access.actors import SITE
from cityhall.ground.history.actions import record
from cityhall.ground.history.queries import list_breaks
from cityhall.registers.cases import procedures
from cityhall.registers.cases.models import Case, Declaration
from cityhall.registers.cases.versions import find_edited, find_missing, keep_declarations


def test_a_mistake_in_a_procedure_is_said_with_its_line_before_anything_is_laid(tmp_path):
    folder = tmp_path / "procedures"
    folder.mkdir()
    (folder / "own.toml").write_text('[procedure]\nkey = "own"\nkind = 3\n', encoding="utf-8")
    command = [sys.executable, "-c", "import sys; from cityhall.cli import main; sys.exit(main())"]
    done = subprocess.run(
        [*command, "run", "--port", "0"],
        env={**os.environ, "CITYHALL_VAR": str(tmp_path)},
        capture_output=True,
        check=False,
        timeout=300,
    )
    said = done.stderr.decode()
    assert done.returncode == 2
    assert said.startswith("procedures/own.toml:3: 'kind'은(는) 모르는 항목입니다.")
    assert "Traceback" not in said
    assert not (tmp_path / "cityhall.sqlite3").exists()


@pytest.fixture
def older(sample_city, settings, tmp_path):
    """A docket of the sample whose newest version is a city's own."""
    found = procedures.find_procedure("audit-item", 1)
    text = (files("sagwan.procedures") / "declared" / "audit-item.toml").read_text(encoding="utf-8")
    newer = text.replace(f"from = {found.since}", "version = 2\nfrom = 2026-01-01", 1)
    (tmp_path / "audit-item-2.toml").write_text(newer, encoding="utf-8")
    settings.CITY_PROCEDURES = tmp_path
    procedures.load_all.cache_clear()
    yield found
    procedures.load_all.cache_clear()


def test_a_version_by_which_cases_run_may_not_be_taken_away(older):
    assert find_missing() == ""
    with record("test.lose", by=SITE.author, of=("case", "audit-item-2019-1")):
        Case.objects.filter(key="audit-item-2019-1").update(version=3)
    assert "사건 1건이 따르는 'audit-item' 절차의 3판이 없습니다" in find_missing()


def edit(older, settings, old, new):
    """Edit the city's own version in place, as the next start reads it."""
    path = settings.CITY_PROCEDURES / "audit-item-2.toml"
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    procedures.load_all.cache_clear()


def test_a_version_by_which_cases_run_may_not_be_edited_in_place(older, settings):
    assert (find_edited(), keep_declarations()) == ("", "")
    edit(older, settings, "추진중", "나아가는 중")
    assert find_edited() == ""  # no case runs by it yet
    keep_declarations()
    with record("test.move", by=SITE.author, of=("case", "audit-item-2019-1")):
        Case.objects.filter(key="audit-item-2019-1").update(version=2)
    edit(older, settings, "[[stage]]", "# 덧붙인 말\n[[stage]]")
    assert find_edited() == ""  # it declares the same
    edit(older, settings, "나아가는 중", "멈춤")
    said = find_edited()
    assert said.startswith(
        "procedures/audit-item-2.toml: 사건 1건이 따르는 'audit-item' 절차의 2판"
    )
    assert "was edited: put it back" in said
    edit(older, settings, "멈춤", "나아가는 중")
    assert find_edited() == ""
    assert list(list_breaks()) == []


def test_what_a_release_of_ours_changed_under_cases_is_told_and_kept_once(sample_city):
    keep_declarations()
    with record("test.age", by=SITE.author, of=("procedures", "declared")):
        Declaration.objects.filter(procedure="audit-item").update(digest="0" * 64)
    assert find_edited() == ""
    assert (
        "'audit-item' 절차의 1판이 이 판의 사관에서 달라졌습니다(사건 37건)" in keep_declarations()
    )
    assert keep_declarations() == ""


def test_a_case_leads_to_the_version_that_it_runs_by(older):
    clerk = browse("boram")
    assert "?version=1" in clerk.get("/cases/audit-item-2019-1/").content.decode()
    page = clerk.get("/dockets/audit-item/rules/?version=1").content.decode()
    assert "전에 연 사건이 따르는 판입니다" in page
    page = clerk.get("/dockets/audit-item/rules/").content.decode()
    assert "2판 · 2026. 1. 1.부터" in page
    assert clerk.get("/dockets/audit-item/rules/?version=x").status_code == 200
