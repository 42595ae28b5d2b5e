"""Downloads of a checked report: with its findings beside the text, and the list of findings."""

from io import BytesIO
from urllib.parse import quote
from zipfile import ZipFile

import pytest
from openpyxl import load_workbook
from tests.reports import WRONG

from cityhall.registers.documents import queries
from cityhall.registers.documents.reading import launch
from cityhall.registers.documents.spool import write_json
from sagwan.writing.pdf.fonts import FOLDER

REPORT = "/reports/sample.invented/"
FORMS = {
    "hwpx": "application/hwp+zip",
    "pdf": "application/pdf",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}


def body_of(answer):
    data = b"".join(answer)
    answer.close()
    return data


def memos(data):
    return ZipFile(BytesIO(data)).read("Contents/section0.xml").decode().count('type="MEMO"')


def findings(data, sheet="점검 결과"):
    return list(load_workbook(BytesIO(data))[sheet].iter_rows(values_only=True))[1:]


@pytest.fixture
def key(visitor, drop, wait):
    """A report with one mistake, dropped and read."""
    dropped = drop(visitor, "5월 업무보고.txt", WRONG.encode())
    wait(lambda: "검산한 비율" in visitor.get(f"/reports/{dropped}/").content.decode())
    return dropped


@pytest.mark.parametrize("form", FORMS)
def test_each_is_an_attachment_with_its_korean_name(visitor, key, form):
    if form == "pdf" and not (FOLDER / "manifest.json").exists():
        pytest.skip("fonts were not fetched (make setup)")
    answer = visitor.get(f"/reports/{key}/handed/{form}/")
    assert answer.status_code == 200
    assert answer["Content-Type"] == FORMS[form]
    name = quote(f"5월 업무보고.검토.{form}")
    assert answer["Content-Disposition"] == f"attachment; filename*=utf-8''{name}"
    assert answer["X-Content-Type-Options"] == "nosniff"
    assert "no-store" in answer["Cache-Control"]
    assert body_of(answer).startswith(b"%PDF-" if form == "pdf" else b"PK")


def test_the_report_carries_what_the_page_shows(visitor, key):
    assert memos(body_of(visitor.get(f"/reports/{key}/handed/hwpx/"))) == 1
    (row,) = findings(body_of(visitor.get(f"/reports/{key}/handed/xlsx/")))
    assert row[1:4] == ("5월 업무보고.txt", "오류", "DIF001")


def test_what_was_let_pass_is_left_out_at_once(visitor, key):
    assert len(findings(body_of(visitor.get(f"/reports/{key}/handed/xlsx/")))) == 1
    visitor.post(f"/reports/{key}/findings/0/pass/", {"reason": "추경 반영"})
    assert findings(body_of(visitor.get(f"/reports/{key}/handed/xlsx/"))) == []
    assert memos(body_of(visitor.get(f"/reports/{key}/handed/hwpx/"))) == 0
    visitor.post(f"/reports/{key}/findings/0/stand/")
    assert len(findings(body_of(visitor.get(f"/reports/{key}/handed/xlsx/")))) == 1


def test_it_is_in_the_language_of_the_page(visitor, key):
    visitor.cookies["language"] = "en"
    (row,) = findings(body_of(visitor.get(f"/reports/{key}/handed/xlsx/")), "Findings")
    assert row[2] == "error"


def test_it_is_written_once(visitor, key):
    body_of(visitor.get(f"/reports/{key}/handed/hwpx/"))
    (folder,) = {file.parent for file in queries.spool().root.rglob("handed-*.hwpx")}
    first = [(file.name, file.stat().st_mtime_ns) for file in folder.glob("handed-*")]
    body_of(visitor.get(f"/reports/{key}/handed/hwpx/"))
    assert [(file.name, file.stat().st_mtime_ns) for file in folder.glob("handed-*")] == first
    assert not list(folder.glob("*.fresh"))


def test_a_stranger_finds_nothing(stranger, key):
    assert stranger.get(f"/reports/{key}/handed/hwpx/").status_code == 404


@pytest.mark.parametrize("form", ["docm", "json", "html", "original"])
def test_other_forms_are_not_found(visitor, key, form):
    assert visitor.get(f"/reports/{key}/handed/{form}/").status_code == 404


def test_a_report_that_is_not_read_yet_is_not_handed_back(visitor, drop):
    dropped = drop(visitor, "빈.txt", b"")
    assert visitor.get(f"/reports/{dropped}/handed/hwpx/").status_code == 404


def test_a_sample_can_be_handed_back(visitor):
    assert body_of(visitor.get(f"{REPORT}handed/hwpx/")).startswith(b"PK")


def test_what_cannot_be_written_is_told_with_what_to_do(visitor, key, settings):
    settings.WRITING_SECONDS = 0
    answer = visitor.get(f"/reports/{key}/handed/hwpx/")
    assert answer.status_code == 503
    page = answer.content.decode()
    assert "파일을 쓰지 못했습니다" in page
    assert "다른 형식으로" in page
    visitor.cookies["language"] = "en"
    assert "could not be written" in visitor.get(f"/reports/{key}/handed/hwpx/").content.decode()


def test_a_reason_that_is_known_is_told(visitor, key, monkeypatch):
    def refuse(folder, *_):
        write_json(folder / "handed.json", {"ko": "글꼴이 없습니다.", "en": "No fonts."})

    monkeypatch.setattr(launch, "hand_back", refuse)
    assert "글꼴이 없습니다." in visitor.get(f"/reports/{key}/handed/pdf/").content.decode()


def test_the_page_offers_every_form(visitor, key):
    page = visitor.get(f"/reports/{key}/").content.decode()
    assert all(f'href="/reports/{key}/handed/{form}/"' in page for form in FORMS)
    assert f'href="/reports/{key}/files/original/"' in page


def test_only_looking_is_allowed(visitor, key):
    assert visitor.post(f"/reports/{key}/handed/hwpx/").status_code == 405
