"""Pages of posts, members and meetings: readers see them, administrators alone change them."""

import pytest

from cityhall.ground.accounts.models import Person
from cityhall.ground.organisation import queries
from cityhall.ground.organisation.models import Meeting, Member, Membership, Post

pytestmark = pytest.mark.django_db
POST = "planning-office/budget/head"
FORCE = "task-force/autonomous-police"


def text(answer):
    return answer.content.decode()


def test_open_posts_are_listed_with_the_end_of_their_term(sign_in):
    reader = sign_in("saebom")
    page = text(reader.get("/organisation/posts/?on=2026-11-20"))
    assert "성과분석관" in page
    assert page.count("반년 안에 끝남") == 1
    assert "임기가 지남" in text(reader.get("/organisation/posts/?on=2027-02-01"))
    assert "성과분석관" in text(reader.get("/organisation/?on=2026-11-20"))
    assert "성과분석관" not in text(reader.get("/organisation/?on=2025-11-20"))


def test_an_administrator_appoints_and_the_role_follows(sign_in):
    admin = sign_in("haneul")
    given = {"what": "appoint", "person": "areum", "on": "2026-11-01", "why": "인사발령"}
    assert admin.post(f"/organisation/posts/change/{POST}/", given).status_code == 302
    page = text(admin.get(f"/organisation/post/{POST}/?on=2026-11-02"))
    assert "아름" in page
    assert "다온" in page
    areum = Person.objects.get(key="areum")
    on = Person.objects.get(key="daon")
    day = queries.list_appointments(Post.objects.get(key=POST))[0].since
    assert "division_head" in queries.find_actor(areum, day).roles
    assert "division_head" not in queries.find_actor(on, day).roles


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ({"what": "appoint", "person": "nobody", "on": "2026-11-01", "why": "x"}, "임명할 사람"),
        ({"what": "appoint", "person": "areum", "on": "내일", "why": "x"}, "날짜를"),
        ({"what": "release", "on": "2018-01-01", "why": "x"}, "물러날 사람이 없습니다"),
        ({"what": "amend", "ko": "", "filled": "open", "why": "x"}, "칸이 비어"),
        ({"what": "amend", "ko": "가", "filled": "x", "why": "x"}, "임용 방식"),
        ({"what": "end", "on": "2026-01-01"}, "까닭을"),
        ({"why": "x"}, "무엇을 할지"),
    ],
)
def test_a_form_of_a_post_is_refused_with_its_reason(sign_in, given, said):
    answer = sign_in("haneul").post(f"/organisation/posts/change/{POST}/", given)
    assert answer.status_code == 422
    assert said in text(answer)


def test_a_post_is_added_amended_and_ended(sign_in):
    admin = sign_in("haneul")
    given = {"ko": "데이터분석관", "en": "Data Analyst", "filled": "open", "on": "2026-01-01"}
    given |= {"term_end": "2027-12-31", "why": "직제"}
    assert (
        admin.post("/organisation/posts/add/planning-office/evaluation/", given).status_code == 302
    )
    key = "planning-office/evaluation/data-analyst"
    amended = {"what": "amend", "ko": "자료분석관", "en": "", "filled": "open", "why": "이름"}
    assert admin.post(f"/organisation/posts/change/{key}/", amended).status_code == 302
    ended = {"what": "end", "on": "2026-10-01", "why": "직제"}
    assert admin.post(f"/organisation/posts/change/{key}/", ended).status_code == 302
    post = Post.objects.get(key=key)
    assert (post.title_ko, post.term_end, f"{post.until}") == ("자료분석관", None, "2026-09-30")


def test_the_council_shows_members_with_district_and_committee_and_no_party(sign_in):
    reader = sign_in("saebom")
    page = text(reader.get("/organisation/members/?on=2020-04-20"))
    for word in ("의장", "부의장", "대표의원", "운영위원회", "종로구", "새봄"):
        assert word in page
    own = text(reader.get("/organisation/member/saebom/?on=2020-04-20"))
    assert "종로구" in own
    assert reader.get("/organisation/member/nobody/").status_code == 404


def test_a_task_force_shows_rhythm_departments_and_meetings_as_of_a_date(sign_in):
    reader = sign_in("gaon")
    page = text(reader.get(f"/organisation/unit/{FORCE}/?on=2020-04-20"))
    for word in ("매월", "34개 부서", "2019. 5.", "1차 회의", "조직담당관"):
        assert word in page
    before = text(reader.get(f"/organisation/unit/{FORCE}/?on=2019-04-20"))
    assert "20개 부서" in before
    assert "1차 회의" not in before


def test_an_administrator_seats_members_and_notes_meetings(sign_in):
    admin = sign_in("haneul")
    address = f"/organisation/body/{FORCE}/"
    forms = [
        {"what": "seat", "ko": "노을", "en": "Noeul", "on": "2026-01-01", "part": "chair"},
        {"what": "seat", "sender": "planning-office/legal", "on": "2026-01-01"},
        {"what": "charter", "every": "two-weeks", "departments": "36", "on": "2026-01-01"},
        {"what": "meeting", "ko": "점검 회의", "on": "2026-02-03"},
    ]
    for given in forms:
        assert admin.post(address, given | {"why": "구성"}).status_code == 302, given
    page = text(admin.get(f"/organisation/unit/{FORCE}/?on=2026-03-01"))
    for word in ("노을", "법무담당관", "2주마다", "36개 부서", "점검 회의"):
        assert word in page
    seat = Membership.objects.get(member__key="noeul")
    leaving = {"what": "unseat", "seat": seat.pk, "on": "2026-03-01", "why": "인사"}
    assert admin.post(address, leaving).status_code == 302
    assert "noeul" not in {
        one.member.key
        for one in queries.list_members(FORCE, seat.since.replace(month=4))
        if one.member
    }


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ({"what": "seat", "on": "2026-01-01"}, "이름 칸이 비어"),
        ({"what": "seat", "ko": "노을", "part": "speaker", "on": "2026-01-01"}, "시의회에만"),
        ({"what": "seat", "sender": "nowhere", "on": "2026-01-01"}, "등록되지 않았습니다"),
        ({"what": "unseat", "seat": "9", "on": "2026-01-01"}, "나갈 위원"),
        ({"what": "charter", "every": "never", "on": "2026-01-01"}, "회의 주기"),
        ({"what": "charter", "every": "month", "people": "많음", "on": "2026-01-01"}, "수로 적어"),
        ({"what": "meeting", "ko": "가", "on": "2199-01-01"}, "열린 회의만"),
        ({"what": "meeting", "ko": "", "on": "2026-01-01"}, "칸이 비어"),
    ],
)
def test_a_form_of_a_body_is_refused_with_its_reason_and_writes_nothing(sign_in, given, said):
    admin = sign_in("haneul")
    before = (Member.objects.count(), Membership.objects.count(), Meeting.objects.count())
    answer = admin.post(f"/organisation/body/{FORCE}/", given | {"why": "구성"})
    assert answer.status_code == 422
    assert said in text(answer)
    assert (Member.objects.count(), Membership.objects.count(), Meeting.objects.count()) == before


def test_nobody_but_an_administrator_changes_posts_and_members(sign_in):
    for key in ("gaon", "maru", "saebom"):
        client = sign_in(key)
        assert client.get(f"/organisation/body/{FORCE}/").status_code == 403
        assert client.post(f"/organisation/posts/change/{POST}/", {}).status_code == 403
        assert client.get("/organisation/posts/add/planning-office/").status_code == 403


def test_a_duty_ends_and_a_division_is_founded(sign_in):
    admin = sign_in("haneul")
    unit = queries.find_unit("planning-office/legal")
    assert unit
    duty = unit.duties.filter(until__isnull=True).first()
    assert duty
    address = "/organisation/change/planning-office/legal/"
    ended = {"what": "end-duty", "duty": duty.pk, "on": "2026-12-01", "why": "이관"}
    assert admin.post(address, ended).status_code == 302
    duty.refresh_from_db()
    assert f"{duty.until}" == "2026-11-30"
    founded = {
        "what": "found",
        "kind": "team",
        "key": "appeals",
        "ko": "심판팀",
        "on": "2026-12-01",
    }
    assert admin.post(address, founded | {"why": "신설"}).status_code == 302
    assert queries.find_unit("planning-office/legal/appeals")
    wrong = founded | {"key": "심판", "why": "신설"}
    assert admin.post(address, wrong).status_code == 422
