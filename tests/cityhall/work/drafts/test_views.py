"""Pages of drafts: who opens them, what they show beside the text, what their forms do."""

from datetime import date

from django.test import Client

from cityhall.work.drafts.models import Draft
from cityhall.work.drafts.pages import anchor
from cityhall.work.drafts.queries import compose_draft

DRAFT = "/drafts/2020-04.mayors-secretariat.work-report/"
OK, FOUND, FORBIDDEN, NOT_FOUND, REFUSED = 200, 302, 403, 404, 422


def text(answer):
    return answer.content.decode()


def edit(client, do, **given):
    return client.post(f"{DRAFT}edit/", {"do": do, **given})


def test_officers_of_the_office_and_planning_officers_open_a_draft(sign_in):
    for key in ("gaon", "raon", "maru"):
        client = sign_in(key)
        assert client.get(DRAFT).status_code == OK
        assert DRAFT in text(client.get("/drafts/"))
    for key in ("nari", "boram", "haneul"):
        client = sign_in(key)
        assert client.get(DRAFT).status_code == FORBIDDEN
        assert client.get(f"{DRAFT}written/pdf/").status_code == FORBIDDEN
        assert DRAFT not in text(client.get("/drafts/"))
    assert sign_in("saebom").get(DRAFT).status_code == FORBIDDEN
    assert Client().get(DRAFT).status_code == FOUND


def test_a_draft_shows_what_is_found_changed_and_missing(sign_in):
    page = text(sign_in("gaon").get(DRAFT))
    assert "점검에서 말할 것이 없습니다" in page
    assert (
        '<h2 class="pane-head" id="missing-title">빠진 약속 <span class="faint">51</span>' in page
    )
    assert "정부가 여는 지방자치박람회" in page
    assert "견줄 앞선 보고서도, 저장한 판도 아직 없습니다" in page
    assert "/budget.execution_rate/?unit=mayors-secretariat" in page
    assert ">30.0</a>" in page


def test_the_page_speaks_english_too(sign_in):
    client = sign_in("gaon")
    client.cookies["language"] = "en"
    for address in (DRAFT, "/drafts/", "/drafts/new/"):
        assert "draft" in text(client.get(address)).lower()
    assert "Checking has nothing to say." in text(client.get(DRAFT))


def test_forms_edit_the_draft_and_lead_back_to_the_line(sign_in):
    client, draft = sign_in("gaon"), Draft.objects.get()
    item = next(one for one in compose_draft(draft).items if one.kind == "bullet")
    assert 'id="edit-text"' in text(client.get(DRAFT, {"edit": item.key}))
    answer = edit(client, f"reword:{item.key}", text="새 글", seen=item.source)
    assert (answer.status_code, answer["Location"]) == (FOUND, f"{DRAFT}#{anchor(item.key)}")
    for do in ("down", "up", "out", "restore"):
        assert edit(client, f"{do}:{item.key}").status_code == FOUND
    assert edit(client, "add:functions", text="더한 줄", level="2").status_code == FOUND
    promise = edit(client, "put:promise/local-government-fair")
    assert promise.status_code == FOUND
    page = text(client.get(DRAFT))
    assert '빠진 약속 <span class="faint">50</span>' in page
    assert "더한 줄" in page
    assert edit(client, "put:promise/none").status_code == REFUSED
    assert edit(client, "no-such-thing").status_code == REFUSED


def test_a_refusal_says_why_and_keeps_what_was_typed(sign_in):
    client = sign_in("gaon")
    note = "전문임기제 {staffing.apart} 별도"
    answer = edit(client, "reword:staffing/note-0", text="전문임기제 4명", seen=note)
    assert answer.status_code == REFUSED
    assert "대장의 수치는 지우거나 고쳐 쓸 수 없습니다" in text(answer)
    assert "전문임기제 4명" in text(answer)
    answer = edit(client, "add:functions", text="{budget.none} 집행")
    assert answer.status_code == REFUSED
    assert "{budget.none} 집행" in text(answer)


def test_a_version_is_saved_shown_and_handed_out(sign_in):
    client = sign_in("gaon")
    assert client.post(f"{DRAFT}save/", {"note": "검토용"}).status_code == FOUND
    assert client.post(f"{DRAFT}save/").status_code == REFUSED
    page = text(client.get(f"{DRAFT}versions/1/"))
    assert "검토용" in page
    assert "83,288" in page
    assert client.get(f"{DRAFT}versions/2/").status_code == NOT_FOUND
    assert "달라진 것이 없습니다" in text(client.get(DRAFT, {"since": "v1"}))
    edit(client, "add:functions", text="더한 줄")
    assert "더한 줄" not in text(client.get(f"{DRAFT}written/md/?version=1"))
    assert "더한 줄" in text(client.get(f"{DRAFT}written/md/"))
    assert edit(client, "back:1").status_code == FOUND
    assert "더한 줄" not in text(client.get(f"{DRAFT}written/md/"))
    assert edit(client, "back:9").status_code == REFUSED
    assert "앞 판의 글로 되돌아감" in text(client.get(DRAFT))
    for form, start in (("hwpx", b"PK"), ("pdf", b"%PDF"), ("docx", b"PK"), ("xlsx", b"PK")):
        answer = client.get(f"{DRAFT}written/{form}/")
        assert answer.content.startswith(start)
        assert answer["Content-Disposition"].endswith(f".{form}")
    report = client.get(f"{DRAFT}written/json/").json()
    assert report["schema"] == "sagwan.report/1"
    assert report["figures"][0]["binding"]["measure"] == "staffing.quota"
    assert client.get(f"{DRAFT}written/exe/").status_code == NOT_FOUND
    assert client.get(f"{DRAFT}written/md/?version=9").status_code == NOT_FOUND
    assert client.get(f"{DRAFT}written/md/?version=x").status_code == NOT_FOUND


def test_a_draft_is_begun_for_ones_own_office(sign_in):
    client = sign_in("gaon")
    given = {"office": "mayors-secretariat", "month": "2020-05", "layout": "work-report"}
    assert "시장비서실" in text(client.get("/drafts/new/"))
    answer = client.post("/drafts/new/", given)
    assert answer["Location"] == "/drafts/2020-05.mayors-secretariat.work-report/"
    assert Draft.objects.get(month=date(2020, 5, 1)).as_of == date(2020, 4, 30)
    page = text(client.get(answer["Location"]))
    assert "2020. 4. 보고에서 이어 씀" in page
    assert "기준일까지 등록된 마지막 값은 2020. 3. 31.의 것입니다" in page
    assert client.post("/drafts/new/", given).status_code == REFUSED
    for wrong in ({"month": "5월"}, {"office": "none"}, {"layout": "none"}, {"as_of": "x"}):
        assert client.post("/drafts/new/", given | wrong).status_code == REFUSED
    other = given | {"office": "planning-office"}
    assert client.post("/drafts/new/", other).status_code == FORBIDDEN
    assert "초안을 쓸 수 있는 부서가 없습니다" in text(sign_in("haneul").get("/drafts/new/"))


def test_the_date_of_the_numbers_can_be_changed(sign_in):
    client = sign_in("gaon")
    assert client.post(f"{DRAFT}date/", {"as_of": "2020-01-31"}).status_code == FOUND
    assert "52,661" in text(client.get(DRAFT))
    assert client.post(f"{DRAFT}date/", {"as_of": "x"}).status_code == REFUSED
