"""Writing a report as a file to hand in: any report, or a draft of one, in any format."""

import json
import os
import pty
import subprocess

import pypdfium2
import pytest

from sagwan import read, understand
from sagwan.cli.console import Console
from sagwan.writing import TARGETS

CONTENT = ("blocks", "tables", "figures", "promises", "requests")
PLACES = {"id", "place", "section", "table", "task", "figures", "lines", "parent", "copy_of"}


def told(report):
    """What a report says, without ids and places."""
    document = report.as_dict()
    return json.dumps([without_places(document[name]) for name in CONTENT], ensure_ascii=False)


def without_places(value):
    if isinstance(value, dict):
        return {key: without_places(one) for key, one in value.items() if key not in PLACES}
    return [without_places(one) for one in value] if isinstance(value, list) else value


@pytest.mark.parametrize("form", TARGETS)
def test_what_is_written_says_the_same_when_it_is_read(call, wrong, tmp_path, form):
    out = tmp_path / f"제출.{form}"
    done = call("write", wrong, "-o", out)
    assert (done.status, done.out) == (0, "")
    assert f"{out}: 썼습니다." in done.err
    assert told(understand(read(out))) == told(understand(read(wrong)))


@pytest.mark.parametrize("form", TARGETS)
def test_every_format_can_be_asked_for(call, wrong, tmp_path, form):
    out = tmp_path / "제출"
    assert call("write", wrong, "--to", form, "-o", out).status == 0
    assert out.stat().st_size > 100


def test_the_format_is_what_the_name_ends_in(call, wrong, tmp_path):
    call("write", wrong, "-o", tmp_path / "제출.PDF")
    assert (tmp_path / "제출.PDF").read_bytes().startswith(b"%PDF-")


def test_what_was_asked_for_goes_before_the_name(call, wrong, tmp_path):
    call("write", wrong, "--to", "pdf", "-o", tmp_path / "제출.hwpx")
    assert (tmp_path / "제출.hwpx").read_bytes().startswith(b"%PDF-")


@pytest.mark.parametrize("out", [[], ["-o", "제출.foo"], ["-o", "제출"]])
def test_a_name_that_says_no_format_is_refused(call, wrong, out):
    done = call("write", wrong, *out)
    assert done.status == 2
    assert all(form in done.err for form in TARGETS)


def test_a_draft_gives_the_file_that_its_report_gives(start, wrong, tmp_path):
    draft = start("read", wrong, "--format", "json").out.encode()
    assert start("write", "-", "-o", tmp_path / "a.hwpx", data=draft).status == 0
    assert start("write", wrong, "-o", tmp_path / "b.hwpx").status == 0
    assert (tmp_path / "a.hwpx").read_bytes() == (tmp_path / "b.hwpx").read_bytes()


def test_a_draft_saved_by_an_editor_is_known_by_what_it_holds(call, wrong, tmp_path):
    draft = tmp_path / "초안.txt"
    saved = json.dumps(json.loads(call("read", wrong, "--format", "json").out), indent=1)
    draft.write_text(saved, encoding="utf-8-sig")
    assert call("write", draft, "-o", tmp_path / "a.html").status == 0
    assert "행사운영비" in (tmp_path / "a.html").read_text("utf-8")


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("초안.json", '{"schema": "sagwan.report/1",', "JSON으로 읽을 수 없습니다 (1:30"),
        ("초안.json", "[]", "JSON으로 읽을 수 없습니다"),
        ("초안.json", '{"schema": "sagwan.check/1"}', "'sagwan.check/1'입니다"),
        ("초안", '{"schema": "sagwan.report/1", "sections": 3}', "초안의 $.sections"),
        ("깊은.json", "[" * 200_000, "JSON으로 읽을 수 없습니다"),
    ],
)
def test_a_draft_that_is_none_is_told_with_what_is_wrong(call, tmp_path, name, content, said):
    draft = tmp_path / name
    draft.write_text(content, encoding="utf-8")
    done = call("write", draft, "-o", tmp_path / "a.hwpx")
    assert done.status == 2
    assert f"{draft}: " in done.err
    assert said in done.err
    assert not (tmp_path / "a.hwpx").exists()


def test_a_text_that_opens_with_a_brace_is_a_report(call, tmp_path):
    path = tmp_path / "보고.txt"
    path.write_text("{업무보고}\n○ 정원 12명\n", encoding="utf-8")
    assert call("write", path, "-o", tmp_path / "a.html").status == 0


def test_the_report_itself_is_never_replaced(call, wrong):
    before = wrong.read_bytes()
    done = call("write", wrong, "--to", "html", "-o", wrong)
    assert done.status == 2
    assert "덮어쓰게" in done.err
    assert wrong.read_bytes() == before


def test_a_file_that_cannot_be_written_leaves_nothing_behind(call, wrong, tmp_path):
    (tmp_path / "방.hwpx").mkdir()
    done = call("write", wrong, "-o", tmp_path / "방.hwpx")
    assert done.status == 2
    assert sorted(path.name for path in tmp_path.iterdir()) == sorted(["방.hwpx", wrong.name])


def test_a_pdf_to_be_kept_says_so(call, wrong, tmp_path):
    out = tmp_path / "보존.pdf"
    assert call("write", wrong, "--archive", "-o", out).status == 0
    assert b"<pdfaid:part>2</pdfaid:part>" in out.read_bytes()
    assert "행사운영비" in pypdfium2.PdfDocument(out)[1].get_textpage().get_text_bounded()


def test_only_a_pdf_can_be_one_to_be_kept(call, wrong, tmp_path):
    done = call("write", wrong, "--archive", "-o", tmp_path / "a.hwpx")
    assert done.status == 2
    assert "PDF에만" in done.err


def test_without_a_name_the_file_goes_to_the_next_program(start, wrong):
    done = start("write", wrong, "--to", "html")
    assert done.out.startswith("<!doctype html>")
    assert done.err == ""


def test_what_is_no_text_is_not_printed_on_a_terminal(program, wrong):
    keyboard, screen = pty.openpty()
    with os.fdopen(keyboard, "rb"), os.fdopen(screen, "wb") as shown:
        done = subprocess.run(
            [program, "write", wrong, "--to", "pdf", "--lang", "en"],
            stdout=shown,
            stderr=subprocess.PIPE,
            check=False,
        )
    assert done.returncode == 2
    assert b"Name a file with -o" in done.stderr


def test_what_could_not_be_read_is_told(call, right, tmp_path):
    cut = tmp_path / "cut.txt"
    cut.write_bytes(right.read_bytes() + "\n○ 위원 위촉".encode()[:-1])
    done = call("write", cut, "-o", tmp_path / "a.html")
    assert done.status == 0
    assert "글자 중간에 끊겼습니다" in done.err


def test_a_report_that_cannot_be_read_is_told_by_its_name(call, tmp_path):
    done = call("write", tmp_path / "없음.hwp", "-o", tmp_path / "a.hwpx")
    assert done.status == 2
    assert "없음.hwp" in done.err


def test_the_same_report_gives_the_same_bytes(start, wrong, tmp_path):
    for name in ("a.pdf", "b.pdf"):
        start("write", wrong, "-o", tmp_path / name)
    assert (tmp_path / "a.pdf").read_bytes() == (tmp_path / "b.pdf").read_bytes()


def test_bytes_reach_standard_output_behind_what_was_printed(capsysbinary):
    Console("ko").write("앞\n")
    Console("ko").write(b"PK")
    assert capsysbinary.readouterr().out == "앞\nPK".encode()
