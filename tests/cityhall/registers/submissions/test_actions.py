"""One exact version is reviewed by three people in turn, then sealed; nothing of it changes."""

import json
from datetime import date

import pytest
from django.utils.timezone import localdate
from tests.cityhall.people import actor, browse

from cityhall.cli import main
from cityhall.ground.access.refusals import NotAllowedError
from cityhall.ground.history.queries import list_breaks
from cityhall.ground.organisation.models import Unit
from cityhall.registers.submissions import actions, queries
from cityhall.registers.submissions.errors import (
    BrokenFileError,
    NotOpenError,
    NotSignedError,
    OpenCommentsError,
    OutOfTurnError,
    SameFileError,
    SamePersonError,
    StandingFaultsError,
)
from cityhall.registers.submissions.findings import list_findings
from cityhall.registers.submissions.models import Version
from cityhall.registers.submissions.papers import hand_in_paper
from cityhall.registers.submissions.seals import prove
from sagwan import check, read, understand
from sagwan.writing.paper import Paper

TODAY = localdate()
WRONG = (
    "□ 인력 현황\n\n| 구분 | 계 | 일반직 | 임기제 |\n|---|---|---|---|\n| 정원 | 31 | 20 | 10 |\n"
)
RIGHT = WRONG.replace("31", "30")

pytestmark = pytest.mark.usefixtures("sample_city", "house")


def found_in(text):
    report = understand(read(text.encode(), name="보고.md"))
    return list_findings(check(report), report.document)


@pytest.fixture
def people():
    """The officer, the division head and the chief of staff."""
    return actor("nari"), actor("daon"), actor("raon")


@pytest.fixture
def submission(people):
    office = Unit.objects.get(key="planning-office/budget")
    return actions.begin(office, "행정사무감사 제출자료", date(2020, 11, 1), by=people[0])


def hand_in(submission, text, by):
    return actions.hand_in(submission, "보고.md", text.encode(), found_in(text), by=by)


def test_three_people_sign_in_turn_and_the_file_is_sealed(submission, people, tmp_path, capsys):
    version = hand_in(submission, RIGHT, people[0])
    for person in people:
        actions.sign(version, by=person)
    seal = actions.seal(version, by=people[2])
    assert prove(RIGHT.encode(), seal.certificate.encode()).holds
    file = tmp_path / "보고.md"
    file.write_text(RIGHT, encoding="utf-8")
    (tmp_path / "보고.md.seal.json").write_text(seal.certificate, encoding="utf-8")
    assert main(["verify-report", str(file)]) == 0
    file.write_text(RIGHT + " ", encoding="utf-8")
    assert main(["verify-report", str(file)]) == 1
    file.with_name(f"{file.name}.seal.json").write_text("{}", encoding="utf-8")
    assert main(["verify-report", str(file)]) == 2
    assert "봉인한 뒤에 파일이 바뀌었습니다" in capsys.readouterr().out
    assert list(list_breaks()) == []


def test_an_error_is_mended_or_let_pass_with_a_reason(submission, people):
    version = hand_in(submission, WRONG, people[0])
    assert [one["rule"] for one in queries.list_standing(version)] == ["SUM001"]
    with pytest.raises(StandingFaultsError):
        actions.sign(version, by=people[0])
    actions.waive(version, version.findings[0]["id"], "별도 정원 1명 포함", by=people[0])
    assert actions.sign(version, by=people[0]).tier == 1


def test_nobody_signs_twice_nor_out_of_turn(submission, people):
    version = hand_in(submission, RIGHT, people[0])
    with pytest.raises(NotAllowedError):
        actions.sign(version, by=people[1])  # the officer is first
    actions.sign(version, by=people[0])
    with pytest.raises((SamePersonError, NotAllowedError)):
        actions.sign(version, by=people[0])
    page = f"/submissions/{submission.key}/"
    assert "이미 서명하셨습니다" in browse("nari").get(page).content.decode()
    assert "이미 서명하셨습니다" not in browse("daon").get(page).content.decode()
    with pytest.raises(NotSignedError):
        actions.seal(version, by=people[1])


def test_whoever_holds_two_posts_still_signs_once(submission, people):
    version = hand_in(submission, RIGHT, people[0])
    both = type(people[0])(
        people[0].key, "나리", "Nari", people[0].roles | people[1].roles, people[0].units
    )
    actions.sign(version, by=both)
    with pytest.raises(SamePersonError):
        actions.sign(version, by=both)


def test_comments_are_answered_before_the_next_signature(submission, people):
    version = hand_in(submission, RIGHT, people[0])
    remark = actions.comment(version, "기준일을 적을 것", 1, by=people[1])
    with pytest.raises(OpenCommentsError):
        actions.sign(version, by=people[0])
    actions.settle(remark, "제목 아래에 적음", by=people[0])
    actions.sign(version, by=people[0])


def test_what_is_mended_is_a_new_version_that_is_signed_anew(submission, people):
    first = hand_in(submission, WRONG, people[0])
    actions.give_back(first, "합계가 틀림", by=people[1])
    with pytest.raises(SameFileError):
        hand_in(submission, WRONG, people[0])
    second = hand_in(submission, RIGHT, people[0])
    first.refresh_from_db()
    assert (first.state, second.number) == (Version.State.REPLACED, 2)
    with pytest.raises(NotOpenError):
        actions.sign(first, by=people[0])


def test_a_sealed_version_takes_no_more(submission, people):
    version = hand_in(submission, RIGHT, people[0])
    for person in people:
        actions.sign(version, by=person)
    with pytest.raises(OutOfTurnError):
        actions.sign(version, by=people[2])
    actions.seal(version, by=people[2])
    with pytest.raises(NotOpenError):
        actions.comment(version, "한 마디", by=people[1])


def test_a_version_after_the_seal_says_what_changed_and_leaves_the_seal_as_it_was(house):
    nari = actor("nari")
    paper = Paper("답변 자료", "예산담당관", "2020-04")
    paper.heading(1, "Ⅰ", "답변")
    paper.bullets("4월에 31건을 마쳤음\n예산은 그대로임")
    made = (Unit.objects.get(key="planning-office/budget"), "답변 자료", date(2020, 4, 1))
    one = hand_in_paper("case:some", *made, paper.as_dict(), by=nari)
    first = one.versions.get(number=1)
    for key in ("nari", "daon", "raon"):
        actions.sign(first, by=actor(key))
    seal = actions.seal(first, by=actor("raon"))
    later = json.loads(json.dumps(paper.as_dict()).replace("31", "33"))
    hand_in_paper("case:some", *made, later, by=nari)
    second = one.versions.get(number=2)
    assert [one.split(" → ") for one in second.changes] == [
        ["4월에 31건을 마쳤음", "4월에 33건을 마쳤음"]
    ]
    first.refresh_from_db()
    assert (second.number, first.state) == (2, Version.State.SEALED)
    content = browse("nari").get(f"/submissions/{one.key}/1/file/").content
    assert prove(content, seal.certificate.encode()).holds
    assert (
        f"/submissions/{one.key}/1/seal/"
        in browse("nari").get(f"/submissions/{one.key}/").content.decode()
    )


def test_a_file_that_was_altered_on_the_disk_is_not_sealed(submission, people):
    version = hand_in(submission, RIGHT, people[0])
    for person in people:
        actions.sign(version, by=person)
    version.file.chmod(0o600)
    version.file.write_text("altered", encoding="utf-8")
    with pytest.raises(BrokenFileError):
        actions.seal(version, by=people[2])


def test_a_fault_of_last_year_that_came_back_is_marked(submission, people):
    hand_in(submission, WRONG, people[0])
    next_year = actions.begin(submission.office, "제출자료", date(2021, 11, 1), by=people[0])
    version = hand_in(next_year, WRONG, people[0])
    assert [one["repeats"] for one in version.findings if one["severity"] == "error"] == [True]


def test_what_waits_is_listed_for_whoever_signs_next(submission, people):
    version = hand_in(submission, RIGHT, people[0])
    assert [one[1] for one in queries.list_waiting(people[0], TODAY)] == [version]
    assert queries.list_waiting(people[1], TODAY) == []
    actions.sign(version, by=people[0])
    assert [one[1] for one in queries.list_waiting(people[1], TODAY)] == [version]
