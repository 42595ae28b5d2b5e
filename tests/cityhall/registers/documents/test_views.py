"""The pages of the documents register, as a visitor without a script sees them."""

import json
import time

import pytest
import typst
from django.core.files.uploadedfile import SimpleUploadedFile
from django.http import HttpRequest
from tests.reports import OFFICE

from cityhall.ground.access.visitors import visitor_of
from cityhall.registers.documents import queries
from cityhall.registers.documents.reading.failures import LOST

REPORT = "/reports/sample.invented/"


def token_of(visitor):
    request = HttpRequest()
    request.COOKIES["visitor"] = visitor.cookies["visitor"].value
    return visitor_of(request).token


def rows(visitor, *files):
    sent = [SimpleUploadedFile(name, content) for name, content in files]
    return visitor.post("/uploads/", {"files": sent}, headers={"x-answer": "rows"})


def test_the_first_page_lists_the_samples_with_their_counts(visitor):
    page = visitor.get("/").content.decode()
    assert "2026년 하반기 주요업무보고" in page
    assert "오류 3" in page
    assert "최근 1시간 동안" in page


def test_a_dropped_file_is_shown_only_to_whoever_dropped_it(visitor, stranger, drop):
    key = drop(visitor)
    assert visitor.get(f"/reports/{key}/").status_code in {200, 422}
    for end in ("", "row/", "progress/", "figures/f1/", "files/original/", "files/report/"):
        assert stranger.get(f"/reports/{key}/{end}").status_code == 404
    assert key in visitor.get("/").content.decode()
    assert key not in stranger.get("/").content.decode()


def test_a_stranger_cannot_remove_it(visitor, stranger, drop):
    key = drop(visitor)
    stranger.post(f"/reports/{key}/forget/")
    assert queries.find_holding(key, owner=token_of(visitor))
    visitor.post(f"/reports/{key}/forget/")
    assert not queries.find_holding(key, owner=token_of(visitor))
    assert visitor.get(f"/reports/{key}/").status_code == 404


def test_removing_needs_a_form(visitor, drop):
    assert visitor.get(f"/reports/{drop(visitor)}/forget/").status_code == 405


def test_it_is_gone_after_its_hour(visitor, drop, settings):
    key = drop(visitor)
    settings.SPOOL_LIFETIME = 0
    assert visitor.get(f"/reports/{key}/").status_code == 404


@pytest.mark.parametrize(
    "path",
    ["/reports/../", "/reports/..%2F..%2Fx/", "/reports/sample.none/", f"{REPORT}files/about/"],
)
def test_what_is_not_held_is_not_found(visitor, path):
    assert visitor.get(path).status_code == 404


def test_what_came_is_given_back_as_a_file_and_never_shown_as_a_page(visitor, drop):
    key = drop(visitor, "a.html", b"<script>alert(1)</script>")
    answer = visitor.get(f"/reports/{key}/files/original/")
    assert answer["Content-Type"] == "application/octet-stream"
    assert answer["Content-Disposition"].startswith("attachment")
    assert answer["X-Content-Type-Options"] == "nosniff"
    assert answer["Content-Security-Policy"] == "default-src 'none'; sandbox"
    assert b"".join(answer) == b"<script>alert(1)</script>"
    answer.close()


def test_the_documents_of_the_library_can_be_downloaded(visitor):
    for kind, schema in {"report": "sagwan.report/1", "check": "sagwan.check/1"}.items():
        answer = visitor.get(f"{REPORT}files/{kind}/")
        assert answer["Content-Disposition"].startswith("attachment")
        assert json.loads(b"".join(answer))["schema"] == schema
        answer.close()


def test_an_empty_file_says_so_and_can_be_removed(visitor, drop, wait):
    key = drop(visitor, "empty.txt", b"")
    wait(lambda: "빈 파일입니다" in visitor.get(f"/reports/{key}/").content.decode())
    assert "이 파일 지우기" in visitor.get(f"/reports/{key}/").content.decode()
    visitor.cookies["language"] = "en"
    page = visitor.get(f"/reports/{key}/").content.decode()
    assert "The file is empty" in page
    assert "빈 파일" not in page


def test_a_file_above_the_limit_is_refused_and_the_others_are_taken(visitor, settings):
    settings.UPLOAD_MAX_BYTES = 10
    page = rows(visitor, ("small.txt", b"12345"), ("big.txt", b"12345678901")).content.decode()
    assert "big.txt" in page
    assert "10 B보다 커서" in page
    [held] = queries.list_recent(token_of(visitor))
    assert held.holding.name == "small.txt"


def test_a_file_just_at_the_limit_is_taken(visitor, settings):
    settings.UPLOAD_MAX_BYTES = 10
    rows(visitor, ("fits.txt", b"1234567890"))
    [held] = queries.list_recent(token_of(visitor))
    assert held.holding.original.read_bytes() == b"1234567890"


def test_more_files_than_the_limit_are_refused_with_a_page(visitor):
    answer = rows(visitor, *[(f"{n}.txt", b"x") for n in range(21)])
    assert answer.status_code == 413
    assert "20개까지" in answer.content.decode()


def test_a_full_spool_says_so(visitor, settings):
    settings.SPOOL_MAX_BYTES = 0
    assert "가득 찼습니다" in rows(visitor, ("a.txt", b"a")).content.decode()


def test_a_form_without_a_file_says_so(visitor):
    answer = visitor.post("/uploads/", {})
    assert answer.status_code == 422
    assert "고른 파일이 없습니다" in answer.content.decode()


def test_a_name_is_shown_as_text_and_not_as_mark_up(visitor):
    page = rows(visitor, ("<img src=x onerror=alert(1)>.txt", b"1")).content.decode()
    assert "<img" not in page
    assert "&lt;img" in page


def test_a_report_shows_outline_text_and_findings(visitor):
    page = visitor.get(REPORT).content.decode()
    assert "한빛시 시장비서실" in page
    assert page.count('class="card ') == 6
    assert "171,320 ≠ 337,200 − 165,970 = 171,230" in page
    assert 'href="/rules/#DIF001"' in page
    assert "28" in page


def test_a_report_speaks_english_around_its_korean_text(visitor):
    visitor.cookies["language"] = "en"
    page = visitor.get(REPORT).content.decode()
    assert "The balance 171,320 is not budget less execution" in page
    assert "Figures tested" in page
    assert "일반 현황" in page


def test_a_figure_tells_what_was_tested_on_it(visitor):
    page = visitor.get(f"{REPORT}figures/f17/").content.decode()
    assert "337,200 = 277,200 + 60,000" in page
    assert "171,320 ≠ 337,200 − 165,970" in page


def test_a_figure_that_is_not_there_is_not_found(visitor):
    assert visitor.get(f"{REPORT}figures/f999/").status_code == 404


def test_a_page_of_a_report_is_not_kept_by_browsers_or_proxies(visitor):
    for path in ("/", REPORT, f"{REPORT}row/"):
        assert "no-store" in visitor.get(path)["Cache-Control"]


def test_two_reports_must_differ_to_be_compared(visitor):
    page = visitor.get("/compare/", {"old": "sample.invented", "new": "sample.invented"})
    assert "서로 다른 보고서 두 개" in page.content.decode()


def test_the_owner_is_known_from_a_signed_cookie_that_scripts_cannot_read(visitor):
    cookie = visitor.get("/").cookies["visitor"]
    assert cookie["httponly"]
    assert cookie["samesite"] == "Lax"
    visitor.cookies["visitor"] = cookie.value[:-1] + ("A" if cookie.value[-1] != "A" else "B")
    fresh = visitor.get("/").cookies["visitor"]
    assert fresh.value.split(":")[0] != cookie.value.split(":")[0]


def test_help_and_rules_open_in_both_languages(visitor):
    for language, words in {"ko": "점검 규칙", "en": "Rules of checking"}.items():
        visitor.cookies["language"] = language
        assert words in visitor.get("/rules/").content.decode()
        assert visitor.get("/help/").status_code == 200


REPORT_WITH_A_FAULT = """\
1 인력 현황 (단위 : 명)

구분\t계\t5급\t6급
정원\t10\t3\t7
현원\t11\t3\t7
""".encode()


@pytest.fixture
def own(visitor, drop, wait):
    """A report of the visitor's own that was read; it has one error."""
    key = drop(visitor, "보고.txt", REPORT_WITH_A_FAULT)
    wait(lambda: "card error" in visitor.get(f"/reports/{key}/").content.decode())
    return f"/reports/{key}/"


def test_a_finding_let_pass_is_shown_apart_and_can_be_taken_back(visitor, own):
    answer = visitor.post(f"{own}findings/0/pass/", {"reason": "  파견 1명\n포함 "})
    assert answer["Location"] == own
    page = visitor.get(own).content.decode()
    assert "card error" not in page
    assert "파견 1명 포함" in page
    visitor.post(f"{own}findings/0/stand/")
    assert "card error" in visitor.get(own).content.decode()
    assert visitor.get("/settings/sagwan.toml").status_code == 404


def test_a_verdict_is_remembered_when_the_report_is_dropped_again(visitor, own, drop, wait):
    visitor.post(f"{own}findings/0/pass/", {"reason": "파견 1명 포함"})
    visitor.post(f"{own}forget/")
    again = drop(visitor, "보고.txt", REPORT_WITH_A_FAULT)
    wait(lambda: "받아들인 불일치" in visitor.get(f"/reports/{again}/").content.decode())
    assert "card error" not in visitor.get(f"/reports/{again}/").content.decode()


def test_verdicts_come_back_with_the_file_that_holds_them(visitor, stranger, own, drop, wait):
    visitor.post(f"{own}findings/0/pass/", {"reason": "파견 1명 포함"})
    answer = visitor.get("/settings/sagwan.toml")
    toml = b"".join(answer)
    answer.close()
    assert answer["Content-Disposition"].startswith("attachment")
    assert stranger.get("/settings/sagwan.toml").status_code == 404
    assert "설정과 받아들인" in rows(stranger, ("sagwan.toml", toml)).content.decode()
    theirs = drop(stranger, "보고.txt", REPORT_WITH_A_FAULT)
    wait(lambda: "받아들인 불일치" in stranger.get(f"/reports/{theirs}/").content.decode())
    stranger.post("/settings/forget/")
    wait(lambda: "card error" in stranger.get(f"/reports/{theirs}/").content.decode())


def test_nothing_passes_without_a_reason(visitor, own):
    visitor.post(f"{own}findings/0/pass/", {"reason": "  "})
    assert "card error" in visitor.get(own).content.decode()


def test_nobody_gives_verdicts_on_what_is_not_theirs(visitor, stranger, own):
    assert stranger.post(f"{own}findings/0/pass/", {"reason": "x"}).status_code == 404
    assert visitor.post(f"{own}findings/99/pass/", {"reason": "x"}).status_code == 404
    assert visitor.post(f"{REPORT}findings/0/pass/", {"reason": "x"}).status_code == 404
    assert "받아들이기" not in visitor.get(REPORT).content.decode()


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"[waive\n", "TOML"),
        (b"[unknown]\n", "그런 설정은 없습니다"),
        (b"a = " + b"[" * 9000, "sagwan.toml"),
        (b"#" * 300_000, "너무 큽니다"),
        (b"\xff\xfe", "sagwan.toml"),
    ],
)
def test_settings_that_cannot_be_used_are_refused_with_a_sentence(
    visitor, settings, content, words
):
    page = rows(visitor, ("sagwan.toml", content)).content.decode()
    assert words in page
    assert str(settings.VAR) not in page
    assert visitor.get("/settings/sagwan.toml").status_code == 404


@pytest.fixture
def printed_sample(house):
    """The invented report as if it had been read from a PDF of one page."""
    sample = queries.find_sample("sample.invented")
    assert sample
    folder = sample.folder
    (folder / "original").write_bytes(typst.compile(b"#set page(width: 200pt)\nprinted"))
    report = json.loads((folder / "report.json").read_bytes())
    report["document"] |= {"pages": 1, "format": "pdf"}
    (folder / "report.json").write_text(json.dumps(report), encoding="utf-8")
    found = json.loads((folder / "check.json").read_bytes())["discrepancies"]
    boxes = [[one["place"]["line"], 0, 500, 1, 1000, 2000, 9000, 3000] for one in found]
    (folder / "boxes.json").write_text(json.dumps(boxes), encoding="utf-8")


def test_a_page_of_a_pdf_is_shown_with_its_findings_outlined(visitor, printed_sample):
    page = visitor.get(f"{REPORT}pages/1/").content.decode()
    assert 'viewBox="0 0 20000 ' in page
    assert page.count("<rect ") >= 3
    assert f'href="{REPORT}#f-' in page
    assert 'id="p-0"' in page
    picture = visitor.get(f"{REPORT}pages/1.png")
    assert picture["Content-Type"] == "image/png"
    assert b"".join(picture.streaming_content).startswith(b"\x89PNG")


def test_findings_and_figures_lead_to_the_page_and_the_cell(visitor, printed_sample):
    page = visitor.get(REPORT).content.decode()
    assert f'href="{REPORT}pages/1/#p-0"' in page
    assert "원본 쪽 넘겨 보기" in page
    card = visitor.get(f"{REPORT}figures/f19/").content.decode()
    assert f'href="{REPORT}pages/1/?figure=f19#asked"' in card
    assert 'id="asked"' in visitor.get(f"{REPORT}pages/1/?figure=f19").content.decode()
    assert 'id="asked"' not in visitor.get(f"{REPORT}pages/1/?line=x").content.decode()


def test_a_page_that_is_not_there_is_not_found(visitor, printed_sample):
    assert visitor.get(f"{REPORT}pages/2/").status_code == 404
    assert visitor.get(f"{REPORT}pages/0/").status_code == 404
    assert visitor.get(f"{REPORT}pages/1.png").status_code == 404


def test_a_file_without_pages_has_none_to_show_and_says_so(visitor):
    page = visitor.get(REPORT).content.decode()
    assert "정해진 쪽이 없어" in page
    assert "pages/" not in page
    assert visitor.get(f"{REPORT}pages/1/").status_code == 404


@pytest.fixture
def two_offices(visitor, drop):
    """Reports of two offices, dropped together, that give one event two weekdays."""
    pairs = (("시민소통실", "금"), ("기획예산실", "목"))
    return [
        drop(visitor, f"{o}.txt", OFFICE.format(office=o, weekday=w).encode()) for o, w in pairs
    ]


def test_reports_dropped_together_are_checked_against_each_other(visitor, two_offices, wait):
    wait(lambda: "서로 다르게 말하는 곳 1" in visitor.get("/together/row/").content.decode())
    assert "서로 다르게 말하는 곳 1" in visitor.get("/").content.decode()
    page = visitor.get("/together/").content.decode()
    assert "2024년 5월 시민소통실" in page
    for key in two_offices:
        assert f"/reports/{key}/#L7" in page
    visitor.post(f"/reports/{two_offices[0]}/forget/")
    assert "서로 다르게 말하는 곳" not in visitor.get("/together/row/").content.decode()


def test_what_was_dropped_together_is_nobody_else_s(visitor, stranger, two_offices, wait):
    wait(lambda: "서로 다르게" in visitor.get("/together/row/").content.decode())
    assert "시민소통실" not in stranger.get("/together/").content.decode()


def test_two_offices_are_compared_by_their_names(visitor, two_offices, wait):
    pair = dict(zip(("old", "new"), two_offices, strict=True))
    wait(lambda: "chapter" in visitor.get("/compare/", pair).content.decode())
    page = visitor.get("/compare/", pair).content.decode()
    assert "부서가 다른 두 보고서입니다" in page
    assert "말없이 빠짐" not in page
    assert "순서 바꾸기" not in page


def test_reports_in_the_wrong_order_can_be_swapped(visitor, drop, wait):
    late = drop(visitor, "late.txt", OFFICE.format(office="시민소통실", weekday="금").encode())
    text = OFFICE.format(office="시민소통실", weekday="금").replace("2024. 5.", "2023. 5.")
    early = drop(visitor, "early.txt", text.encode())
    pair = {"old": late, "new": early}
    wait(lambda: "순서 바꾸기" in visitor.get("/compare/", pair).content.decode())
    page = visitor.get("/compare/", pair).content.decode()
    assert f"?old={early}&amp;new={late}" in page


def test_a_file_that_breaks_off_gets_no_clean_result(visitor, drop, wait):
    key = drop(visitor, "cut.txt", REPORT_WITH_A_FAULT.replace(b"11", b"10") + "률".encode()[:2])
    wait(lambda: 'class="paper"' in visitor.get(f"/reports/{key}/").content.decode())
    assert "글자 중간에 끊겼습니다" in visitor.get(f"/reports/{key}/").content.decode()
    assert "읽지 못한 곳 있음" in visitor.get("/").content.decode()


def test_a_report_without_figures_is_not_called_clean(visitor, drop, wait):
    key = drop(visitor, "hello.txt", "안녕하세요\n".encode())
    wait(lambda: "검산할 수치가 없습니다" in visitor.get(f"/reports/{key}/").content.decode())
    assert "검산할 수치 없음" in visitor.get("/").content.decode()


def test_the_page_names_every_format_and_its_form_accepts_them(visitor):
    page = visitor.get("/").content.decode()
    for name in ("HWP", "HWPX", "PDF", "DOCX", "XLSX", "XLS", "XLSB", "HTML", "Markdown", "TXT"):
        assert name in page
    for end in (".hwp", ".hwpx", ".pdf", ".docx", ".xlsx", ".xls", ".xlsb", ".html", ".md", ".txt"):
        assert end in page.split('accept="')[1].split('"')[0].split(",")


def test_the_same_file_dropped_twice_says_so(visitor, drop):
    key = drop(visitor)
    answer = visitor.post("/uploads/", {"files": SimpleUploadedFile("사본.txt", b"1 + 1 = 2\n")})
    assert answer["Location"] == f"/reports/{key}/?again"
    page = rows(visitor, ("사본.txt", b"1 + 1 = 2\n")).content.decode()
    assert "같은 파일을 다시 올려 하나로 두었습니다 (사본.txt)" in page
    assert f'data-report="/reports/{key}/?again"' in page
    for later in ("/", f"/reports/{key}/row/"):
        assert "하나로 두었습니다 (사본.txt)" in visitor.get(later).content.decode()


def test_two_files_of_one_content_dropped_at_once_are_one_row_that_says_so(visitor):
    twins = [SimpleUploadedFile(name, b"2 + 2 = 4\n") for name in ("가.txt", "나.txt", "가.txt")]
    visitor.post("/uploads/", {"files": twins})
    assert len(queries.list_recent(token_of(visitor))) == 1
    assert "하나로 두었습니다 (나.txt)" in visitor.get("/").content.decode()
    visitor.cookies["language"] = "en"
    assert "it is kept once (나.txt)" in visitor.get("/").content.decode()


def test_a_reading_that_was_lost_can_be_begun_again_by_its_owner_only(
    visitor, stranger, drop, wait
):
    key = drop(visitor, "보고.txt", REPORT_WITH_A_FAULT)
    wait(lambda: "card error" in visitor.get(f"/reports/{key}/").content.decode())
    held = queries.find_holding(key, owner=token_of(visitor))
    assert held
    (held.folder / "failure.json").write_text(json.dumps(LOST), encoding="utf-8")
    assert "다시 읽기" in visitor.get(f"/reports/{key}/").content.decode()
    assert "다시 읽기" in visitor.get("/").content.decode()
    assert stranger.post(f"/reports/{key}/again/").status_code == 404
    assert visitor.post(f"/reports/{key}/again/")["Location"] == f"/reports/{key}/"
    wait(lambda: "card error" in visitor.get(f"/reports/{key}/").content.decode())


def test_while_it_is_read_a_page_tells_how_far_it_is_and_offers_to_stop(visitor, printed_sample):
    sample = queries.find_sample("sample.invented")
    assert sample
    folder = sample.folder
    for name in ("counts.json", "verdicts.json"):
        (folder / name).unlink()
    (folder / "started.json").write_text(json.dumps({"at": time.time() - 12}), encoding="utf-8")
    (folder / "phase.json").write_text('{"phase": "reading", "pages": 46}', encoding="utf-8")
    page = visitor.get(f"{REPORT}progress/").content.decode()
    assert "46쪽을 읽는 중" in page
    told = {"phase": "reading", "pages": 46, "page": 37}
    (folder / "phase.json").write_text(json.dumps(told), encoding="utf-8")
    shown = visitor.get(f"{REPORT}progress/").content.decode()
    assert "37 / 46쪽을 읽는 중" in shown
    assert 'max="46" value="37"' in shown
    assert "12초째" in page


def test_help_says_that_files_are_scanned_only_where_they_are(visitor, settings):
    assert "악성코드를 검사합니다" not in visitor.get("/help/").content.decode()
    settings.SCANNER = ["scan"]
    assert "악성코드를 검사합니다" in visitor.get("/help/").content.decode()
