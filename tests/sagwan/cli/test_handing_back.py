"""Findings as files: a list for the office, and each report with its findings beside the text."""

from io import BytesIO
from zipfile import ZipFile

import pytest
from openpyxl import load_workbook

from sagwan.cli import main
from sagwan.cli.arguments import FORMATS
from sagwan.writing import TARGETS

OF_ONE = ("hwpx", "pdf", "docx")


def names(folder):
    return sorted(path.name for path in folder.iterdir())


def memos(path):
    return ZipFile(path).read("Contents/section0.xml").decode().count('type="MEMO"')


@pytest.mark.parametrize("form", OF_ONE)
def test_a_report_with_its_findings_can_be_written(form):
    assert form in TARGETS
    assert form in FORMATS["check"]


@pytest.mark.parametrize(("form", "opens"), [("hwpx", b"PK"), ("pdf", b"%PDF-"), ("docx", b"PK")])
def test_the_format_is_what_the_name_ends_in(call, wrong, tmp_path, form, opens):
    out = tmp_path / f"검토.{form}"
    done = call("check", wrong, "-o", out)
    assert (done.status, done.out) == (1, "")
    assert out.read_bytes().startswith(opens)
    assert f"{out}: 썼습니다." in done.err


def test_what_was_asked_for_goes_before_the_name(call, wrong, tmp_path):
    call("check", wrong, "--format", "json", "-o", tmp_path / "a.hwpx")
    assert (tmp_path / "a.hwpx").read_text("utf-8").startswith('{"schema"')


def test_a_name_that_says_nothing_is_for_text(call, wrong, tmp_path):
    call("check", wrong, "-o", tmp_path / "결과.log")
    assert "DIF001" in (tmp_path / "결과.log").read_text("utf-8")


def test_a_clean_report_has_no_memo_and_ends_with_nought(call, right, wrong, tmp_path):
    assert call("check", right, "-o", tmp_path / "a.hwpx").status == 0
    assert call("check", wrong, "-o", tmp_path / "b.hwpx").status == 1
    assert memos(tmp_path / "a.hwpx") == 0
    assert memos(tmp_path / "b.hwpx") >= 1


def test_checking_the_file_that_was_handed_back_finds_the_same(call, wrong, tmp_path):
    call("check", wrong, "-o", tmp_path / "a.hwpx")
    done = call("check", tmp_path / "a.hwpx", "--brief")
    assert done.status == 1
    assert done.out.count("DIF001") == call("check", wrong, "--brief").out.count("DIF001")
    assert done.err == ""


def test_findings_of_several_files_are_one_list(call, wrong, right, tmp_path):
    out = tmp_path / "목록.xlsx"
    assert call("check", wrong, right, "-o", out).status == 1
    rows = list(load_workbook(out)["점검 결과"].iter_rows(values_only=True))
    assert {row[1] for row in rows[1:]} == {str(wrong)}


def test_several_reports_go_to_a_folder_that_is_made(call, wrong, right, tmp_path):
    folder = tmp_path / "검토한 것"
    done = call("check", wrong, right, "--format", "hwpx", "-o", folder)
    assert done.status == 1
    assert names(folder) == ["맞는보고.검토.hwpx", "틀린보고.검토.hwpx"]


def test_one_report_goes_to_a_folder_too(call, wrong, tmp_path):
    folder = tmp_path / "검토"
    folder.mkdir()
    call("check", wrong, "--format", "hwpx", "-o", folder)
    assert names(folder) == ["틀린보고.검토.hwpx"]


def test_reports_named_alike_do_not_replace_each_other(call, wrong, tmp_path):
    paths = [wrong]
    for place in ("하나", "둘"):
        (tmp_path / place).mkdir()
        paths.append(tmp_path / place / wrong.name)
        paths[-1].write_bytes(wrong.read_bytes())
    paths.append(wrong.with_suffix(".md"))
    paths[-1].write_bytes(wrong.read_bytes())
    call("check", *paths, "--format", "hwpx", "-o", tmp_path / "검토")
    assert names(tmp_path / "검토") == [
        "틀린보고.md.검토.hwpx",
        "틀린보고.txt-2.검토.hwpx",
        "틀린보고.txt-3.검토.hwpx",
        "틀린보고.txt.검토.hwpx",
    ]


@pytest.mark.parametrize("out", [[], ["-o", "모두.hwpx"]])
def test_several_reports_do_not_go_into_one_file(call, wrong, right, tmp_path, out, monkeypatch):
    monkeypatch.chdir(tmp_path)
    done = call("check", wrong, right, "--format", "hwpx", *out)
    assert (done.status, done.out) == (2, "")
    assert "폴더를 주십시오" in done.err
    assert names(tmp_path) == sorted([wrong.name, right.name])


def test_several_reports_do_not_replace_a_file(call, wrong, right, tmp_path):
    file = tmp_path / "있던것"
    file.write_text("그대로", encoding="utf-8")
    done = call("check", wrong, right, "--format", "pdf", "-o", file)
    assert done.status == 2
    assert file.read_text("utf-8") == "그대로"


def test_a_report_is_never_replaced_by_its_findings(call, wrong, tmp_path):
    call("write", wrong, "-o", tmp_path / "보고.검토.hwpx")
    (tmp_path / "보고.txt").write_bytes(wrong.read_bytes())
    reports = [tmp_path / "보고.검토.hwpx", tmp_path / "보고.txt"]
    before = [path.read_bytes() for path in reports]
    assert call("check", *reports, "--format", "hwpx", "-o", tmp_path).status == 2
    assert call("check", reports[0], "-o", reports[0]).status == 2
    assert [path.read_bytes() for path in reports] == before


def test_one_bad_file_does_not_keep_the_others_from_being_written(call, wrong, tmp_path):
    folder = tmp_path / "검토"
    done = call("check", wrong, tmp_path / "없음.txt", "--format", "hwpx", "-o", folder)
    assert done.status == 2
    assert names(folder) == ["틀린보고.검토.hwpx"]


def test_without_a_name_the_file_goes_to_the_next_program(start, wrong, tmp_path):
    start("check", wrong, "-o", tmp_path / "a.hwpx")
    with_pipe = start("check", "-", "-o", tmp_path / "b.hwpx", data=wrong.read_bytes())
    assert with_pipe.status == 1
    assert memos(tmp_path / "b.hwpx") == memos(tmp_path / "a.hwpx")


def test_a_list_goes_to_standard_output_whole(capsysbinary, wrong):
    assert main(["check", str(wrong), "--format", "xlsx"]) == 1
    book = load_workbook(BytesIO(capsysbinary.readouterr().out))
    assert book["점검 결과"]["D2"].value == "DIF001"
