"""Results as a page shows them: whose each passage is, where it leads, and its text with marks."""

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass
from urllib.parse import urlencode

from django.urls import reverse
from django.utils.safestring import SafeString
from django.utils.timezone import localdate

from cityhall.ground.history.models import Entry
from cityhall.ground.look.dates import write_day, write_month
from cityhall.ground.look.languages import is_korean, say
from cityhall.ground.look.markup import element, join
from cityhall.ground.organisation.kinds import DEPARTMENTS, name_kind
from cityhall.ground.organisation.models import Duty, Post
from cityhall.ground.organisation.queries import list_holders
from cityhall.registers.committees.models import Committee
from cityhall.registers.documents.models import Filing
from cityhall.registers.figures.measures import load_catalogue
from cityhall.registers.figures.shown import link_figure
from cityhall.registers.promises.models import Direction, Goal, Pledge, Promise, Result, Task
from cityhall.work.desk.finding import bodies, declared, dockets, papers, spoken, ties
from cityhall.work.desk.finding.sources import APART
from cityhall.work.desk.finding.things import Thing, Things, last_standings
from cityhall.work.desk.finding.underway import tell_calls, tell_drafts, tell_proposals
from cityhall.work.desk.finding.words import Chunk, find_spans
from cityhall.work.desk.models import Kind, Passage
from cityhall.work.desk.names import find_sign, name_action, name_object, name_result
from cityhall.work.desk.past import moment

BEFORE, LONGEST = 60, 220  # characters of a text shown before its first mark, and of all


@dataclass(frozen=True, slots=True)
class Find:
    """A line of the results."""

    name: SafeString
    href: str
    aside: str
    place: str
    snippet: SafeString


@dataclass(frozen=True, slots=True)
class Group:
    """The results of a kind."""

    kind: str
    name: str
    sign: str
    count: int
    rows: list[Find]

    @property
    def more(self) -> int:
        """How many are not shown."""
        return self.count - len(self.rows)


def group(
    passages: Iterable[Passage], counts: Mapping[str, int], chunks: list[Chunk]
) -> list[Group]:
    """Group what was found by kind, each with what it belongs to."""
    by_kind: dict[str, list[Passage]] = {kind: [] for kind in counts}
    for one in passages:
        by_kind[one.kind].append(one)
    return [
        Group(kind, name_result(kind), find_sign(kind), counts[kind], describe(kind, some, chunks))
        for kind, some in by_kind.items()
        if some
    ]


def describe(kind: str, passages: list[Passage], chunks: list[Chunk]) -> list[Find]:
    """Describe passages of a kind; those whose row is gone since are left out."""
    things = TELLERS[Kind(kind)]({one.about for one in passages})
    return [tell(things[one.about], one, chunks) for one in passages if one.about in things]


def tell(thing: Thing, passage: Passage, chunks: list[Chunk]) -> Find:
    """Tell a passage: where its text begins with its name, that is not said twice."""
    line = choose_line(passage.text, chunks)
    if line == thing.name or line.startswith(f"{thing.name} · "):
        line = line[len(thing.name) :].removeprefix(" · ")
    name, snippet = mark(thing.name, chunks), mark(line, chunks)
    if passage.kind == Kind.REPORT and passage.part:
        place = say("{n}번째 줄", "line {n}", n=passage.part)
        return Find(name, f"{thing.href}#L{passage.part}", thing.aside, place, snippet)
    anchor = thing.anchors[passage.part] if passage.part < len(thing.anchors) else ""
    return Find(name, f"{thing.href}#{anchor}" if anchor else thing.href, thing.aside, "", snippet)


def choose_line(text: str, chunks: list[Chunk]) -> str:
    """Choose the line in the language of the page, or the other where only that was found."""
    lines = text.split("\n")
    lines = lines if is_korean() else lines[::-1]
    return max(lines, key=lambda one: len(find_spans(one, chunks)) > 0)


def mark(line: str, chunks: list[Chunk]) -> SafeString:
    """Show a line, or the part of it where something was found, with that marked."""
    spans = find_spans(line, chunks)
    start = choose_start(line, spans[0][0] if spans else 0)
    end = min(len(line), start + LONGEST)
    parts: list[str] = ["…"] if start else []
    at = start
    for first, last in spans:
        if first >= at and last <= end:
            parts += [line[at:first], element("mark", line[first:last])]
            at = last
    parts += [line[at:end], "…" if end < len(line) else ""]
    return join(parts)


def choose_start(line: str, first: int) -> int:
    """Choose where a snippet begins: at the line's beginning where the first mark is near."""
    if first <= BEFORE or len(line) <= LONGEST:
        return 0
    blank = line.find(" ", first - BEFORE, first)
    return blank + 1 if blank >= 0 else first - BEFORE


def tell_units(keys: Collection[str]) -> Things:
    """Tell units by their last name."""
    told, sitting = {}, find_committees(keys)
    for one in last_standings(keys).values():
        kind = one.unit.kind
        route = "desk:office" if kind in DEPARTMENTS else "organisation:unit"
        aside = name_kind(kind)
        if one.until and one.until < localdate():
            aside += say(" · {day}까지", " · until {day}", day=one.until)
        href = sitting.get(one.unit_id) or reverse(route, args=[one.unit.key])
        told[str(one.unit_id)] = Thing(one.name, href, aside)
    return told


def find_committees(keys: Collection[str]) -> dict[int, str]:
    """Give the pages of committees whose sittings are kept, by their unit."""
    rows = Committee.objects.filter(unit_id__in=keys).values_list("unit_id", "key")
    return {unit: reverse("committees:committee", args=[key]) for unit, key in rows}


def tell_posts(keys: Collection[str]) -> Things:
    """Tell posts by their unit, with whoever holds them today."""
    posts = list(Post.objects.filter(pk__in=keys).select_related("unit"))
    names = last_standings({one.unit_id for one in posts})
    holders = list_holders(posts, localdate())
    return {
        str(one.pk): Thing(
            str(one),
            reverse("organisation:unit", args=[one.unit.key]),
            " · ".join(
                filter(
                    None,
                    (
                        names[one.unit_id].name if one.unit_id in names else one.unit.key,
                        str(holders.get(one.pk, "")),
                    ),
                )
            ),
        )
        for one in posts
    }


def tell_duties(keys: Collection[str]) -> Things:
    """Tell duties by their unit."""
    duties = list(Duty.objects.filter(pk__in=keys).select_related("unit"))
    names = last_standings({one.unit_id for one in duties})
    return {
        str(one.pk): Thing(
            names[one.unit_id].name if one.unit_id in names else one.unit.key,
            reverse("organisation:unit", args=[one.unit.key]),
        )
        for one in duties
    }


def tell_goals(keys: Collection[str]) -> Things:
    """Tell goals; they lead to their promises."""
    return {str(one.pk): Thing(one.name, board_of(one)) for one in Goal.objects.filter(pk__in=keys)}


def board_of(goal: Goal) -> str:
    """Give the address of the promises under a goal."""
    return f"{reverse('promises:board')}?{urlencode({'goal': goal.key})}"


def tell_pledges(keys: Collection[str]) -> Things:
    """Tell pledges; they lead to the promises of their goal."""
    rows = Pledge.objects.filter(pk__in=keys).select_related("goal")
    return {str(one.pk): Thing(one.name, board_of(one.goal), one.goal.name) for one in rows}


def tell_tasks(keys: Collection[str]) -> Things:
    """Tell tasks, with their goal."""
    rows = Task.objects.filter(pk__in=keys).select_related("goal")
    return {str(one.pk): Thing(one.name, page_of(one), one.goal.name) for one in rows}


def page_of(task: Task) -> str:
    """Give the address of a task."""
    return reverse("promises:task", args=[task.slug])


def tell_promises(keys: Collection[str]) -> Things:
    """Tell promises, with their task."""
    rows = Promise.objects.filter(pk__in=keys).select_related("task")
    return {
        str(one.pk): Thing(one.text, reverse("promises:promise", args=[one.slug]), one.task.name)
        for one in rows
    }


def tell_parts(model: type[Result] | type[Direction]) -> Callable[[Collection[str]], Things]:
    """Tell what belongs to a task by that task, with the month of its report."""

    def tell(keys: Collection[str]) -> Things:
        rows = model._default_manager.filter(pk__in=keys).select_related("task", "report")
        return {
            str(one.pk): Thing(
                one.task.name, page_of(one.task), str(one.report) if one.report else ""
            )
            for one in rows
        }

    return tell


def tell_measures(keys: Collection[str]) -> Things:
    """Tell measures, with their family."""
    catalogue = load_catalogue()
    return {
        key: Thing(
            str(catalogue.measure(key).name),
            reverse("figures:measure", args=[key]),
            str(catalogue.family_of(key).name),
        )
        for key in keys
        if key in catalogue.measures
    }


def tell_series(keys: Collection[str]) -> Things:
    """Tell series: measure, unit and members."""
    catalogue = load_catalogue()
    parts = {key: key.split(APART, 2) for key in keys}
    names = last_standings({subject for _measure, subject, _cell in parts.values()})
    told = {}
    for key, (measure, subject, cell) in parts.items():
        if measure in catalogue.measures and int(subject) in names:
            unit = names[int(subject)]
            words = (str(catalogue.measure(measure).name), unit.name, name_cell(measure, cell))
            href = link_figure(measure, unit.unit.key, cell)
            told[key] = Thing(" · ".join(filter(None, words)), href)
    return told


def name_cell(measure: str, cell: str) -> str:
    """Name the members of a cell."""
    return load_catalogue().family_of(measure).name_cell(cell)


def tell_reports(keys: Collection[str]) -> Things:
    """Tell reports of the register, with their month."""
    return {
        str(one.pk): Thing(
            one.title, reverse("documents:report", args=[one.key]), write_month(one.month)
        )
        for one in Filing.objects.filter(pk__in=keys)
    }


def tell_entries(keys: Collection[str]) -> Things:
    """Tell entries of the history: what was done, by whom and when."""
    return {
        str(one.seq): Thing(
            f"{one.author_name} · {name_action(one.action)}",
            reverse("desk:entry", args=[one.seq]),
            f"{name_object(one.kind)} · {write_day(moment(one))} {moment(one):%H:%M}",
        )
        for one in Entry.objects.filter(pk__in=keys)
    }


TELLERS: dict[Kind, Callable[[Collection[str]], Things]] = {
    Kind.UNIT: tell_units,
    Kind.POST: tell_posts,
    Kind.DUTY: tell_duties,
    Kind.GOAL: tell_goals,
    Kind.PLEDGE: tell_pledges,
    Kind.TASK: tell_tasks,
    Kind.PROMISE: tell_promises,
    Kind.RESULT: tell_parts(Result),
    Kind.DIRECTION: tell_parts(Direction),
    Kind.MEASURE: tell_measures,
    Kind.SERIES: tell_series,
    Kind.REPORT: tell_reports,
    Kind.DRAFT: tell_drafts,
    Kind.CALL: tell_calls,
    Kind.PROPOSAL: tell_proposals,
    Kind.ENTRY: tell_entries,
    **bodies.TELLERS,
    **dockets.TELLERS,
    **papers.TELLERS,
    **declared.TELLERS,
    **spoken.TELLERS,
    **ties.TELLERS,
}
