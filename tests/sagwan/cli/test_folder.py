"""Which files of a folder are reports."""

import os
from unicodedata import normalize

import pytest

from sagwan.cli.folder import find_reports, page_beside


@pytest.mark.parametrize(
    ("name", "is_report"),
    [
        ("보고.txt", True),
        ("보고.TXT", True),
        ("보고.md", True),
        ("보고.html", True),
        ("보고.txt.sagwan.html", False),
        ("보고.SAGWAN.HTML", False),
        ("보고.hwp", True),
        ("보고.HWPX", True),
        ("보고.pdf", True),
        ("보고.docx", True),
        ("보고.xlsx", True),
        ("보고.검토.hwpx", False),
        (normalize("NFD", "보고.검토.hwpx"), False),
        ("보고.검토.pdf", False),
        ("보고 검토.hwpx", True),
        ("보고.png", False),
        (".보고.txt", False),
        ("~$보고.txt", False),
    ],
)
def test_reports_are_told_by_their_names(tmp_path, name, is_report):
    (tmp_path / name).touch()
    assert bool(list(find_reports(tmp_path))) is is_report


def test_a_folder_that_is_gone_holds_nothing(tmp_path):
    assert list(find_reports(tmp_path / "none")) == []


def test_links_in_a_circle_are_not_followed(tmp_path):
    (tmp_path / "round").symlink_to(tmp_path)
    (tmp_path / "보고.txt").touch()
    assert len(list(find_reports(tmp_path))) == 1


def test_a_pipe_is_no_report(tmp_path):
    os.mkfifo(tmp_path / "보고.txt")
    assert list(find_reports(tmp_path)) == []


def test_the_page_keeps_the_whole_name(tmp_path):
    assert page_beside(tmp_path / "보고.txt").name == "보고.txt.sagwan.html"
