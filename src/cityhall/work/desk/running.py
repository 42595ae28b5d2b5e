"""Piles of what runs a course: cases of one's units or asked for by oneself, reviews to sign."""

from collections.abc import Collection
from datetime import date

from django.urls import reverse

from cityhall.ground.access.actors import Actor
from cityhall.ground.access.roles import Role
from cityhall.ground.look.dates import write_day
from cityhall.ground.look.languages import say
from cityhall.registers.agreements.kinds import STATES
from cityhall.registers.agreements.queries import list_due
from cityhall.registers.agreements.terms import read_clock
from cityhall.registers.cases.models import Case
from cityhall.registers.cases.procedures import tell
from cityhall.registers.cases.queries import count_mine, list_mine
from cityhall.registers.cases.shown import procedure_of
from cityhall.registers.engagements.kinds import name_state, state_of
from cityhall.registers.engagements.pages import show_day, show_hours
from cityhall.registers.engagements.queries import list_coming
from cityhall.registers.submissions.queries import list_waiting
from cityhall.work.desk.piles import MOST, Line, Pile

AHEAD = 30  # days


def pile_cases(actor: Actor, on: date) -> Pile:
    """Make a pile of the running cases that are somebody's to move, or that they asked for."""
    cases = list_mine(actor, limit=MOST)
    count, late = count_mine(actor, on)
    asked = actor.has(Role.COUNCIL_MEMBER)
    return Pile(
        key="cases",
        title=say("내가 요구한 것", "What I asked for") if asked else say("맡은 사건", "My cases"),
        sign="list",
        count=count,
        lines=[show_case(one, on) for one in cases],
        todo=say("어디까지 되었는지 볼 수 있습니다.", "See how far each is.")
        if asked
        else say("기한이 가까운 것부터 다음 단계로 옮기십시오.", "Move those due first."),
        empty=say("진행 중인 사건이 없습니다.", "No case of yours is running."),
        more=reverse("desk:council") + "#requests" if asked else reverse("cases:dockets"),
        is_pressing=bool(late),
        rest=count - len(cases),
    )


def pile_coming(actor: Actor, on: date) -> Pile:
    """Make a pile of what comes up in somebody's district and committee, or of their office."""
    coming = list_coming(actor, on, AHEAD)
    lines = [
        Line(
            one.case.title,
            reverse("engagements:engagement", args=[one.key]),
            tuple(filter(None, (show_day(one.on), show_hours(one), one.place))),
            name_state(state_of(one)),
        )
        for one in coming[:MOST]
    ]
    return Pile(
        key="coming",
        title=say("30일 안의 일정", "Within 30 days"),
        sign="calendar",
        count=len(coming),
        lines=lines,
        empty=say("30일 안에 잡힌 일정이 없습니다.", "Nothing is planned within 30 days."),
        more=reverse("desk:council") + "#coming",
        rest=len(coming) - len(lines),
    )


def pile_renewals(keys: Collection[str], on: date) -> list[Pile]:
    """Make a pile of the agreements of some units that are due for renewal; none where none is."""
    due = list_due(keys, on)
    clocks = [(one, read_clock(one, on)) for one in due[:MOST]]
    if not clocks:
        return []
    count = due.count()
    lines = [
        Line(
            one.title,
            reverse("agreements:agreement", args=[one.key]),
            (say("{d}까지", "until {d}", d=show_day(clock.until)), say(*STATES[clock.state])),
        )
        for one, clock in clocks
        if clock.until
    ]
    pile = Pile(
        key="renewals",
        title=say("갱신할 협약", "Agreements to renew"),
        sign="calendar",
        count=count,
        lines=lines,
        todo=say("상대와 갱신을 협의하거나 끝내십시오.", "Talk the renewal over, or end it."),
        more=f"{reverse('agreements:list')}?state=due&on={on.isoformat()}",
        is_pressing=any(clock.state == "over" for _, clock in clocks),
        rest=count - len(lines),
    )
    return [pile]


def show_case(case: Case, on: date) -> Line:
    """Give a line of a case: where it stands and when it is due."""
    declared = procedure_of(case)
    stage = tell(declared.stage_by_key[case.stage].name)
    due = write_day(case.due) if case.due else ""
    late = say("지남", "late") if case.due and case.due < on else ""
    asides = tuple(filter(None, (tell(declared.one), stage, due, late)))
    return Line(f"{case.number} {case.title}", reverse("cases:case", args=[case.key]), asides)


def pile_reviews(actor: Actor, on: date) -> Pile:
    """Make a pile of the versions whose next review is somebody's to sign."""
    waiting = list_waiting(actor, on)
    return Pile(
        key="reviews",
        title=say("서명을 기다리는 검토", "Reviews to sign"),
        sign="holds",
        count=len(waiting),
        lines=[
            Line(
                submission.title,
                reverse("submissions:submission", args=[submission.key]),
                (say("{n}판", "version {n}", n=version.number), say(*tier.names)),
            )
            for submission, version, tier in waiting[:MOST]
        ],
        todo=say("점검 결과와 의견을 보고 서명하십시오.", "Read findings and comments, then sign."),
        empty=say("서명할 것이 없습니다.", "Nothing waits for your signature."),
        more=reverse("submissions:list"),
        is_pressing=bool(waiting),
        rest=max(len(waiting) - MOST, 0),
    )
