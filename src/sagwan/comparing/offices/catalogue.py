"""The rules that need several reports, in the same form as the rules for one."""

from collections.abc import Iterator

from sagwan.checking.evidence import Evidence
from sagwan.checking.rule import Finding, Rule
from sagwan.comparing.offices import planned_and_done, two_dates, two_names, two_values
from sagwan.facts import Message


def _needs_two_reports(evidence: Evidence) -> Iterator[Finding]:
    """Find nothing: one report cannot contradict another."""
    del evidence
    return iter(())


_TWO_VALUES = Rule(
    code=two_values.CODE,
    severity="warning",
    title=Message("부서마다 다른 수", "One thing counted differently by two offices"),
    reason=Message(
        "같은 일을 여러 부서가 다른 수로 보고하면 의회는 어느 것도 믿을 수 없습니다.",
        "A thing that two offices count differently is believed of neither.",
    ),
    example=Message(
        "가 부서: 해외 12개 도시에 방역 경험을 나눔 / 나 부서: 해외 15개 도시에 방역 경험을 나눔",
        "Office A: 해외 12개 도시에 방역 경험을 나눔 / Office B: 해외 15개 도시에 방역 경험을 나눔",
    ),
    find=_needs_two_reports,
    group="offices",
    certainty="likely",
)
_TWO_DATES = Rule(
    code=two_dates.CODE,
    severity="warning",
    title=Message("부서마다 다른 날짜", "One thing dated differently by two offices"),
    reason=Message(
        "지침 하나, 행사 하나의 날짜는 하나뿐입니다.",
        "A guideline or an event has one date.",
    ),
    example=Message(
        "가 부서: 용역 관리지침 개정 : ’20. 2월 / 나 부서: 용역 관리지침 개정 : ’20. 3.",
        "Office A: 용역 관리지침 개정 : ’20. 2월 / Office B: 용역 관리지침 개정 : ’20. 3.",
    ),
    find=_needs_two_reports,
    group="offices",
    certainty="likely",
)
_PLANNED_AND_DONE = Rule(
    code=planned_and_done.CODE,
    severity="warning",
    title=Message("한 부서는 계획, 다른 부서는 실적", "Planned by one office, done by another"),
    reason=Message(
        "이미 끝난 일을 앞으로 할 일로 적으면 두 보고서 가운데 하나는 낡은 것입니다.",
        "Where one report plans what another has done, one of them is out of date.",
    ),
    example=Message(
        "가 부서: 참여 수요조사 : ’20. 4월~ / 나 부서: 3월말 참여 수요조사 결과 33개 팀 희망",
        "Office A: 참여 수요조사 : ’20. 4월~ / Office B: 3월말 참여 수요조사 결과 33개 팀 희망",
    ),
    find=_needs_two_reports,
    group="offices",
    certainty="likely",
)
_TWO_NAMES = Rule(
    code=two_names.CODE,
    severity="warning",
    title=Message("하나를 부르는 두 이름", "Two names for one thing"),
    reason=Message(
        "법이나 사업의 이름이 부서마다 다르면 찾을 수도 이을 수도 없습니다.",
        "A law or a project with two names can neither be searched for nor followed.",
    ),
    example=Message(
        "가 부서: 주민자치지원법 / 나 부서: 자치주민지원법",
        "Office A: 주민자치지원법 / Office B: 자치주민지원법",
    ),
    find=_needs_two_reports,
    group="offices",
    certainty="likely",
)


def catalogue() -> tuple[Rule, ...]:
    """Give every rule that needs several reports, in the order of the codes."""
    return (_TWO_VALUES, _TWO_DATES, _PLANNED_AND_DONE, _TWO_NAMES)
