"""The chapters of a binder, each written from what its maker may read."""

from collections.abc import Iterator
from datetime import date
from itertools import groupby

from django.db.models import Q
from django.utils.timezone import localdate

from cityhall.ground.access.actors import Actor
from cityhall.ground.notices.channels import NAMES
from cityhall.ground.notices.models import Channel, Notice
from cityhall.ground.organisation.models import Member, Unit
from cityhall.ground.organisation.queries import Node, load_tree
from cityhall.registers.answers.queries import ANSWER
from cityhall.registers.cases.models import Case
from cityhall.registers.cases.procedures import list_procedures
from cityhall.registers.cases.rules import only_readable
from cityhall.registers.cases.shown import procedure_of
from cityhall.registers.engagements.models import Contact
from cityhall.registers.submissions.models import Submission, Version
from cityhall.work.binder.session import Session
from cityhall.work.drafts.composing.answers import UNANSWERED
from cityhall.work.drafts.queries import read_paper
from cityhall.work.drafts.rules import list_own
from cityhall.work.questions.models import Sheet
from cityhall.work.questions.queries import COUNCIL
from cityhall.work.questions.sources import Source, find_newest, find_pair, find_told
from sagwan.comparing import compare
from sagwan.writing.paper import Paper

MOST_NOTICES, MOST_MOVED, MOST_CASES = 300, 40, 400
PIECE = 16  # signs of a digest that stay together
PURPOSES = {Contact.Purpose.BEFORE: "사전안내", Contact.Purpose.AFTER: "결과"}
Told = tuple[date, str, str, str]  # when, what, by which way, who
NOTHING = "해당 없음"
STATES = {
    Version.State.OPEN: "검토 중",
    Version.State.RETURNED: "되돌림",
    Version.State.REPLACED: "새 판으로 바뀜",
    Version.State.SEALED: "봉인",
}


def list_offices(actor: Actor, session: Session) -> list[tuple[Node, Unit]]:
    """List the offices whose reports somebody may read, in the order of the tree."""
    own = list_own(actor, load_tree(session.until))
    units = {one.key: one for one in Unit.objects.filter(key__in=[node.key for node in own])}
    return [(node, units[node.key]) for node in own if node.key in units]


def list_reporting(actor: Actor, session: Session) -> list[tuple[Node, Unit]]:
    """List those of them that anything tells of."""
    told = find_told(session.month)
    return [(node, unit) for node, unit in list_offices(actor, session) if unit.pk in told]


def write_reports(paper: Paper, actor: Actor, session: Session) -> None:
    """Write the reports of the session's month."""
    for node, unit in list_reporting(actor, session):
        source = find_newest(unit, session.month)
        if source and source.month == session.month:
            paper.heading(2, "", f"{node.name_ko} ({source.names[0]})")
            paper.append(read_paper(source.paper), 2)


def write_answers(paper: Paper, actor: Actor, session: Session) -> None:
    """Write what the council asked for and what is answered, procedure by procedure."""
    going = Q(ended=None) | Q(ended__gte=session.since)
    for name, cases in by_procedure(actor, Q(opened__lte=session.until) & going):
        paper.heading(2, "", name)
        write_cases(paper, cases)


def write_results(paper: Paper, actor: Actor, session: Session) -> None:
    """Write what became of what was asked for in the year before."""
    ended = Q(ended__gte=session.year_before, ended__lt=session.since)
    for name, cases in by_procedure(actor, ended):
        paper.heading(2, "", name)
        write_cases(paper, cases)


def by_procedure(actor: Actor, chosen: Q) -> Iterator[tuple[str, list[Case]]]:
    """Give the council's cases that somebody may read, procedure by procedure."""
    for one in [one for one in list_procedures(date.max) if one.group == COUNCIL]:
        found = only_readable(Case.objects.filter(chosen, procedure=one.key), actor)
        cases = list(found.order_by("opened", "pk")[:MOST_CASES])
        if cases:
            yield one.name.ko, cases


def write_cases(paper: Paper, cases: list[Case]) -> None:
    """Write cases, each with where it stands and what is answered."""
    for case in cases:
        stage = procedure_of(case).stage_by_key[case.stage].name.ko
        paper.bullet(f"{case.number} {case.title} ({stage})")
        paper.bullets(case.values.get(ANSWER, ""), 2)


def write_questions(paper: Paper, actor: Actor, session: Session) -> None:
    """Write the expected questions of the session with their answers."""
    sheets = {one.office_id: one for one in Sheet.objects.filter(month=session.month)}
    for node, unit in list_offices(actor, session):
        sheet = sheets.get(unit.pk)
        for place, one in enumerate(sheet.questions.filter(gone=None) if sheet else ()):
            if not place:
                paper.heading(2, "", node.name_ko)
            paper.bullet(one.ko)
            paper.bullets(one.answer or UNANSWERED, 2)


def write_notices(paper: Paper, _: Actor, session: Session) -> None:
    """Write what members of the council were told in the month, by which channel."""
    found = sorted([*list_noticed(session), *list_contacted(session)])
    rows = [
        [f"{on:%Y. %-m. %-d.}", what, channel, ", ".join(sorted({name for *_, name in told}))]
        for (on, what, channel), told in groupby(found, key=lambda one: one[:3])
    ]
    if rows:
        paper.table(["날짜", "알린 것", "방법", "받은 의원"], rows[:MOST_NOTICES])


def list_noticed(session: Session) -> Iterator[Told]:
    """List what members found among their notices on the site."""
    names = dict(Member.objects.exclude(person=None).values_list("person__key", "name_ko"))
    told = Notice.objects.filter(person__in=names, on__range=(session.since, session.until))
    for one in told:
        yield one.on, one.ko[:200], NAMES[Channel.SITE][0], names[one.person]


def list_contacted(session: Session) -> Iterator[Told]:
    """List what members were told of engagements in any other way."""
    told = Contact.objects.filter(notice=None, at__date__range=(session.since, session.until))
    for one in told.select_related("engagement__case", "member"):
        purpose = PURPOSES[Contact.Purpose(one.purpose)]
        title = f"{one.engagement.case.title} ({purpose})"
        yield localdate(one.at), title, NAMES[Channel(one.channel)][0], one.member.name_ko


def write_moved(paper: Paper, actor: Actor, session: Session) -> None:
    """Write what moved since the report before: figures, and promises dropped or moved."""
    for node, unit in list_reporting(actor, session):
        pair = find_pair(unit, session.month)
        if pair and pair[1].month == session.month:
            write_pair(paper, node.name_ko, *pair)


def write_pair(paper: Paper, name: str, old: Source, new: Source) -> None:
    """Write what moved between two reports."""
    comparison = compare(old.report, new.report)
    moved = [one for one in comparison.of_kind("figures") if one.verdict == "moved"]
    rows = [
        [one.subject, *(str((t or {}).get("text", "")) for t in (one.old, one.new))]
        for one in moved[:MOST_MOVED]
    ]
    told = [one for one in comparison.of_kind("promises") if one.verdict in {"dropped", "moved"}]
    if not rows and not told:
        return
    paper.heading(2, "", f"{name} ({old.names[0]} → {new.names[0]})")
    if rows:
        paper.table(["수치", "지난 보고", "이번 보고"], rows)
    for one in told:
        word = "빠진 약속" if one.verdict == "dropped" else "기한이 바뀐 약속"
        paper.bullet(f"{word}: {one.subject}")


def write_digests(paper: Paper, actor: Actor, session: Session) -> None:
    """Write the digest of each file that was handed in, by which anybody can prove it."""
    names = {unit.pk: node.name_ko for node, unit in list_offices(actor, session)}
    found = Submission.objects.filter(month=session.month, office__in=names).order_by("key")
    rows = []
    for one in found.prefetch_related("versions"):
        version = max(one.versions.all(), key=lambda version: version.number, default=None)
        if version:
            state = STATES[Version.State(version.state)]
            title = f"{names[one.office_id]} {one.title} {version.number}판"
            rows.append([title, state, " ".join(batched_digest(version.sha256))])
    if rows:
        paper.table(["제출물", "상태", "SHA-256"], rows)


def batched_digest(digest: str) -> Iterator[str]:
    """Give a digest in pieces, between which a line may break."""
    return (digest[at : at + PIECE] for at in range(0, len(digest), PIECE))


CHAPTERS = (
    ("보고서", write_reports),
    ("의회 요구와 답변", write_answers),
    ("예상질의·답변", write_questions),
    ("알린 것", write_notices),
    ("지난 처리결과", write_results),
    ("달라진 것", write_moved),
    ("제출 파일의 지문", write_digests),
)
