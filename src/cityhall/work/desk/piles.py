"""Piles of a desk: things of one kind that want something, each line with what to do and where."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from urllib.parse import urlencode

from django.urls import reverse

from cityhall.ground.history.models import Entry
from cityhall.ground.look.dates import write_day, write_month
from cityhall.ground.look.languages import say
from cityhall.ground.look.sources import tell_source
from cityhall.registers.documents.models import Filing
from cityhall.registers.figures.disagreements import Verdict
from cityhall.registers.figures.measures import load_catalogue
from cityhall.registers.figures.page import name_units
from cityhall.registers.figures.shown import link_figure
from cityhall.registers.figures.units import with_unit, write_number
from cityhall.registers.promises import pages as promises
from cityhall.registers.promises import queries as promise_queries
from cityhall.work.calls.models import Part
from cityhall.work.desk.names import name_action, name_object
from cityhall.work.desk.past import Names, moment
from cityhall.work.drafts.models import Draft

MOST = 6


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a pile: what it is, what tells it from others, and where it leads."""

    text: str
    href: str
    asides: tuple[str, ...] = ()
    todo: str = ""


@dataclass(frozen=True, slots=True)
class Pile:
    """Things of one kind; `todo` says what to do with them, `empty` what to do where none is."""

    key: str
    title: str
    sign: str
    count: int
    lines: list[Line] = field(default_factory=list)
    todo: str = ""
    empty: str = ""
    more: str = ""  # where all of them are
    is_pressing: bool = False
    rest: int = 0  # lines that are not shown


def pile_promises(kind: str, count: int, rows: Iterable[promises.Row], on: date) -> Pile:
    """Make a pile of promises that are late, unexplained or due soon."""
    title, sign, todo, empty = {
        "late": (
            say("기한이 지난 약속", "Late promises"),
            "clock",
            say(
                "이행했으면 근거를, 아니면 새 기한이나 중단의 까닭을 적으세요.",
                "Say by what it is done; else give it a new date, or drop it with a reason.",
            ),
            say("기한이 지난 약속이 없습니다.", "No promise is late."),
        ),
        "unexplained": (
            say("보고서에서 말없이 빠진 약속", "Promises a report left out"),
            "question",
            say("왜 빠졌는지 한 줄로 설명하세요.", "Explain in a line why it is left out."),
            say("말없이 빠진 약속이 없습니다.", "No promise was left out without a word."),
        ),
        "due": (
            say("30일 안에 기한이 오는 약속", "Due within 30 days"),
            "calendar",
            say("준비 상황을 확인하세요.", "See that they are prepared."),
            say("30일 안에 기한이 오는 약속이 없습니다.", "Nothing falls due within 30 days."),
        ),
    }[kind]
    query = urlencode({"on": on.isoformat()} | ({"state": kind} if kind != "due" else {}))
    lines = [line_of_promise(row, on) for row in rows]
    return Pile(
        kind,
        title,
        sign,
        count,
        lines,
        todo,
        empty,
        f"{reverse('promises:board')}?{query}#list",
        kind in promise_queries.PRESSED,
        count - len(lines),
    )


def line_of_promise(row: promises.Row, on: date) -> Line:
    """Tell a promise with its owner, its due and how late it is."""
    late = promises.count_days_late(row.spell, on)
    days = say("{n}일 지남", "{n} day late", "{n} days late", n=late) if late else ""
    href = f"{reverse('promises:promise', args=[row.promise.slug])}?on={on.isoformat()}#deeds"
    return Line(row.promise.text, href, tuple(filter(None, (row.owner, row.due, days))))


def pile_proposals(filings: Iterable[Filing], on: date) -> Pile:
    """Make a pile of the reports whose proposals wait for a decision."""
    waiting = list(filings)
    offices = name_offices(waiting, on)
    lines = [
        Line(
            filing.title,
            reverse("intake:filing", args=[filing.key]),
            (describe_month(filing.month), offices[filing.office.key]),
            say("제안 {n}건 결정", "decide on {n}", n=count_open(filing)),
        )
        for filing in waiting[:MOST]
    ]
    return Pile(
        "proposals",
        say("결정을 기다리는 제안", "Proposals waiting for you"),
        "file",
        sum(map(count_open, waiting)),
        lines,
        say(
            "보고서에서 읽은 수치와 약속을 받거나 고치거나 거절하세요.",
            "Accept, correct or refuse what was read in a report.",
        ),
        say("기다리는 제안이 없습니다.", "No proposal waits for you."),
        reverse("intake:list"),
        rest=len(waiting) - len(lines),
    )


def pile_calls(waiting: list[Part], returned: list[Part], on: date) -> Pile:
    """Make a pile of the sheets of data calls that somebody has to return, or to take in."""
    names = promise_queries.name_units({one.unit.key for one in (*waiting, *returned)}, on)
    give, take = say("취합표 내기", "return the sheet"), say("확인하고 받기", "check and take in")
    every = [*((one, give) for one in waiting), *((one, take) for one in returned)]
    lines = [
        Line(
            part.call.title,
            reverse("calls:part", args=[part.call.key, part.pk]),
            (names[part.unit.key], describe_due(part.call.due, on)),
            todo,
        )
        for part, todo in every[:MOST]
    ]
    return Pile(
        "calls",
        say("자료 취합", "Data calls"),
        "upload",
        len(every),
        lines,
        say("기한까지 취합표를 내거나 받아들이세요.", "Return or take in the sheets by their day."),
        say("낼 취합표가 없습니다.", "No sheet waits for you."),
        reverse("calls:list"),
        any(part.call.due < on for part in waiting),
        len(every) - len(lines),
    )


def describe_due(due: date, on: date) -> str:
    """Tell until when something is asked for, and whether that is past."""
    told = say("{d}까지", "by {d}", d=promises.show_day(due))
    return f"{told} · {say('기한 지남', 'overdue')}" if due < on else told


def pile_drafts(drafts: list[Draft], on: date) -> Pile:
    """Make a pile of the drafts of somebody's offices."""
    names = promise_queries.name_units({one.office.key for one in drafts}, on)
    lines = [
        Line(
            f"{describe_month(one.month)} {names[one.office.key]}",
            reverse("drafts:draft", args=[one.key]),
            (say("기준일 {d}", "as of {d}", d=promises.show_day(one.as_of)),),
        )
        for one in drafts[:MOST]
    ]
    return Pile(
        "drafts",
        say("쓰고 있는 초안", "Drafts under way"),
        "file",
        len(drafts),
        lines,
        empty=say(
            "‘초안’에서 다음 보고를 시작하면 대장의 수치가 채워진 채로 여기에 옵니다.",
            "Begin the next report under “Drafts”: it comes filled from the registers.",
        ),
        more=reverse("drafts:list"),
        rest=len(drafts) - len(lines),
    )


def pile_figures(verdicts: list[Verdict]) -> Pile:
    """Make a pile of numbers that reports print otherwise than the register computes them."""
    names = name_units({one.claim.subject.key for one in verdicts[:MOST]})
    lines = [line_of_figure(one, names[one.claim.subject.key]) for one in verdicts[:MOST]]
    return Pile(
        "figures",
        say("의심스러운 수치", "Doubtful figures"),
        "warning",
        len(verdicts),
        lines,
        say(
            "찍힌 값과 계산한 값이 다릅니다. 어느 쪽이 맞는지 확인하세요.",
            "What is printed differs from what is computed: see which is right.",
        ),
        say("찍힌 값과 계산한 값이 모두 맞습니다.", "All printed numbers agree with the register."),
        reverse("figures:disagreements"),
        rest=len(verdicts) - len(lines),
    )


def line_of_figure(verdict: Verdict, unit: str) -> Line:
    """Tell a number as printed and as computed."""
    claim, catalogue = verdict.claim, load_catalogue()
    cell = catalogue.family_of(claim.measure).name_cell(claim.dimensions)
    name = " · ".join(filter(None, (unit, str(catalogue.measure(claim.measure).name), cell)))
    printed = with_unit(write_number(claim.number), claim.unit)
    expected = with_unit(write_number(verdict.expected or claim.number), claim.unit)
    told = say("인쇄 {p} → 계산 {c}", "printed {p} → computed {c}", p=printed, c=expected)
    href = link_figure(claim.measure, claim.subject.key, claim.dimensions, claim.as_of)
    return Line(name, href, (told, promises.show_day(claim.as_of), tell_source(claim.source)))


def pile_arrivals(entries: list[Entry], names: Names) -> Pile:
    """Make a pile of what others did to things of mine."""
    lines = [line_of_entry(entry, names.get((entry.kind, entry.key))) for entry in entries]
    return Pile(
        "arrivals",
        say("다른 사람이 한 일", "What others did"),
        "jump",
        len(lines),
        lines,
        say("다른 사람이 내 부서의 것에 한 일입니다.", "What others did to things of yours."),
        say(
            "다른 사람이 내 부서의 것을 고치면 여기에 옵니다.",
            "Whatever others change of yours will come here.",
        ),
    )


def line_of_entry(entry: Entry, named: tuple[str, str] | None) -> Line:
    """Tell what somebody did, when and why."""
    name, href = named or (f"{name_object(entry.kind)} {entry.key}".strip(), "")
    when = f"{write_day(moment(entry))} {moment(entry):%H:%M}"
    what = f"{entry.author_name} · {name_action(entry.action)}"
    return Line(name, href, tuple(filter(None, (what, when, entry.why))))


def pile_reports(filings: list[Filing], on: date, title: str) -> Pile:
    """Make a pile of reports of the register."""
    offices = name_offices(filings, on)
    lines = [
        Line(
            filing.title,
            reverse("documents:report", args=[filing.key]),
            (describe_month(filing.month), offices[filing.office.key]),
        )
        for filing in filings[:MOST]
    ]
    return Pile(
        "reports",
        title,
        "file",
        len(filings),
        lines,
        "",
        say(
            "첫 화면에서 보고서를 올려 점검한 뒤 ‘등록하기’를 누르세요.",
            "Drop a report on the first page, check it, and choose “Register”.",
        ),
        reverse("intake:list"),
        rest=len(filings) - len(lines),
    )


def count_open(filing: Filing) -> int:
    """Tell how many proposals of a report are open, as intake counted them."""
    return int(getattr(filing, "open", 0))


def name_offices(filings: Iterable[Filing], on: date) -> dict[str, str]:
    """Name the offices of reports."""
    return promise_queries.name_units({filing.office.key for filing in filings}, on)


def describe_month(month: date) -> str:
    """Write a month as the reports' list does."""
    return write_month(month)
