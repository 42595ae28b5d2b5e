"""A report is registered, its proposals are decided on, and the registers know by whom."""

import re

import pytest
from django.test import Client
from tests.cityhall.people import browse

from cityhall.ground.history.models import Entry
from cityhall.registers.documents.actions import open_house
from cityhall.registers.documents.models import Filing
from cityhall.registers.promises.models import Promise
from cityhall.work.intake.models import Kind, Proposal, State

pytestmark = pytest.mark.django_db

FORM = {"office": "mayors-secretariat", "month": "2026-09"}
SAMPLE = "/intake/file/sample.office/"
REPORT = """
주요업무보고

2026. 9.

시장비서실

Ⅰ. 일반 현황

1. 인력 현황 (기준 / 단위 : '26. 8. 31. / 명)

구 분	총계	일 반 직			별 정 직
		소계	5급	6급	소계	5급상당
정 원	9	5	2	3	4	4
현 원	8	5	2	3	3	3

Ⅱ. 주요 업무

1. 시민과 만나는 현장 방문

□ 추진내용
○ 시장 방문 4회, 학교 방문 3회

□ 향후계획
○ 겨울철 안전시설 점검 방문 : '26. 12월
○ 시민 의견을 담은 방문 계획 수립 : 연중

Ⅲ. 행정사무감사 처리결과

1. 시정·처리 요구사항

연번	시정·처리 요구사항	조치결과	소관부서	비고
1	민원 접수 창구의 안내를 개선하기 바람	안내판을 새로 설치하였음	총무과	추진완료
2	현장 방문 결과를 시민에게 알리기 바람	누리집에 싣기로 함	시장비서실	추진중
"""


@pytest.fixture
def sign_in(house, sample_city, settings):
    (settings.SAMPLES / "office.txt").write_text(REPORT, encoding="utf-8")
    open_house()
    return browse


@pytest.fixture
def planner(sign_in):
    return sign_in("maru")


@pytest.fixture
def address(planner):
    """The page of proposals of the invented report, registered just now."""
    answer = planner.post(SAMPLE, FORM)
    assert answer.status_code == 302, answer.content.decode()
    return answer["Location"]


def test_a_registered_report_is_kept_for_good_and_shown_to_all_who_read(planner, address, sign_in):
    filing = Filing.objects.get()
    assert (filing.folder / "original").exists()
    page = sign_in("saebom").get(f"/reports/{filing.key}/").content.decode()
    assert "등록됨" in page
    assert Client().get(f"/reports/{filing.key}/").status_code == 404


def test_the_same_file_of_the_same_month_is_registered_once(planner, address):
    assert planner.post(SAMPLE, FORM)["Location"] == address
    assert Filing.objects.count() == 1


def test_nothing_enters_a_register_unseen(planner, address):
    assert Proposal.objects.filter(kind=Kind.PROMISE).exists()
    assert not Promise.objects.filter(
        key__startswith="promise/" + Filing.objects.get().key
    ).exists()
    page = planner.get(address).content.decode()
    assert "결정 전" in page
    assert "확실한 것 모두 받기" in page


def test_what_is_accepted_enters_with_who_accepted_it(planner, address):
    planner.post(f"{address}decide/", {"what": "accept-certain"})
    taken = Proposal.objects.filter(state=State.ACCEPTED)
    assert taken.exists()
    assert {one.decided_by for one in taken} == {"maru"}
    assert Promise.objects.filter(key__startswith=f"promise/{Filing.objects.get().key}").exists()
    assert Entry.objects.filter(action="intake.accept", author="maru").exists()


def test_what_is_refused_stays_refused_with_its_reason(planner, address):
    one = Proposal.objects.filter(kind=Kind.PROMISE).first()
    assert one
    form = {"what": "refuse", "proposal": one.pk, "why": "우리 부서의 것이 아님"}
    planner.post(f"{address}decide/", form)
    one.refresh_from_db()
    assert (one.state, one.why) == (State.REFUSED, "우리 부서의 것이 아님")
    planner.post(f"{address}decide/", {"what": "accept", "proposal": one.pk})
    one.refresh_from_db()
    assert one.state == State.REFUSED


def test_a_proposal_is_put_right_before_it_is_taken(planner, address):
    one = Proposal.objects.filter(kind=Kind.PROMISE).first()
    assert one
    form = {"text": "고쳐 적은 약속", "why": "오타"}
    assert planner.post(f"{address}{one.pk}/", form).status_code == 302
    one.refresh_from_db()
    assert one.state == State.CORRECTED
    assert Promise.objects.get(key=one.target).text_ko == "고쳐 적은 약속"


@pytest.mark.parametrize(
    ("form", "said"),
    [({"office": "", "month": "2026-09"}, "부서와 달"), ({**FORM, "month": "9월"}, "부서와 달")],
)
def test_a_report_without_office_or_month_is_not_registered(planner, form, said):
    answer = planner.post(SAMPLE, form)
    assert answer.status_code == 422
    assert said in answer.content.decode()


def test_an_officer_registers_reports_of_their_own_office_only(sign_in):
    officer = sign_in("nari")
    assert officer.post(SAMPLE, FORM).status_code == 403
    options = re.findall(r'<option value="([^"]+)"', officer.get(SAMPLE).content.decode())
    assert options == ["planning-office/budget"]


def test_whoever_only_reads_decides_nothing(address, sign_in):
    member = sign_in("saebom")
    assert member.get(address).status_code == 200
    assert member.post(f"{address}decide/", {"what": "accept-certain"}).status_code == 403
    assert not Proposal.objects.exclude(state=State.OFFERED).exists()


def test_the_list_tells_what_is_left_to_decide(planner, address):
    page = planner.get("/intake/").content.decode()
    assert f'href="{address}"' in page
    assert str(Proposal.objects.count()) in page


def test_an_officer_takes_in_the_report_of_their_own_office(sign_in):
    officer = sign_in("gaon")
    address = officer.post(SAMPLE, FORM)["Location"]
    officer.post(f"{address}decide/", {"what": "accept-certain"})
    taken = Proposal.objects.filter(state=State.ACCEPTED, decided_by="gaon")
    assert taken.filter(kind=Kind.PROMISE).exists()


def test_requests_of_the_council_are_shown_as_what_becomes_cases(planner, address):
    page = planner.get(address).content.decode()
    section = page[page.index("사건이 될 의회 요구사항") :]
    assert "민원 접수 창구의 안내를 개선하기 바람" in section
    assert "추진완료" in section
    assert len(re.findall(r"#L\d+", section)) == 2
