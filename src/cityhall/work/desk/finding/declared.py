"""What epidemics and frameworks of sustainable development declare, and what is noted of them,
drafted for the index and told in the results. All of it is open to all who read.
"""

from collections.abc import Collection, Iterable, Iterator

from django.urls import reverse

from cityhall.ground.look.dates import write_day
from cityhall.ground.look.languages import say
from cityhall.registers.epidemics.declaring import load_epidemics
from cityhall.registers.epidemics.models import Response
from cityhall.registers.sustainability.declaring import load_frameworks
from cityhall.registers.sustainability.kinds import name_gathering
from cityhall.registers.sustainability.models import Gathering, Judgement, ProjectState
from cityhall.registers.sustainability.shapes import Framework, Part, Project
from cityhall.work.desk.finding import drafts as index
from cityhall.work.desk.finding.things import Thing, Things
from cityhall.work.desk.models import Kind

NOTED = "#"  # before the number of what is noted; what is declared has its key
Pair = tuple[str, str]


def list_epidemics() -> Iterator[str]:
    """Name what can be found of epidemics: themselves, what they count, what the city did."""
    for key, one in load_epidemics().items():
        yield key
        yield from (f"{key}/{series.key}" for series in one.series)
    yield from (f"{NOTED}{pk}" for pk in Response.objects.values_list("pk", flat=True))


def draft_epidemics(keys: Collection[str]) -> Iterator[index.Draft]:
    """Draft epidemics and their series by name, measures with what was done."""
    declared = load_epidemics()
    for key in keys:
        epidemic, _, series = key.partition("/")
        one = declared.get(epidemic)
        found = one.find_series(series) if one else None
        if one and not series:
            text = index.both((one.name.ko, one.name.en), (one.about.ko, one.about.en))
            yield index.Draft(key, text, recency=index.number_of(one.since))
        elif one and found:
            text = index.both((found.name.ko, found.name.en), (one.name.ko, one.name.en))
            yield index.Draft(key, text, weight=1, recency=index.number_of(one.since))
    for row in Response.objects.filter(pk__in=list_noted(keys)):
        text = index.both((row.name_ko, row.name_en), (row.text_ko, row.text_en))
        day = index.number_of(row.since)
        yield index.Draft(f"{NOTED}{row.pk}", text, weight=2, recency=day)


def list_noted(keys: Collection[str]) -> list[int]:
    """List the numbers among keys."""
    return [int(key[1:]) for key in keys if key.startswith(NOTED)]


def tell_epidemics(keys: Collection[str]) -> Things:
    """Tell epidemics by their board, series by their page, measures by the day they began."""
    told, declared = {}, load_epidemics()
    for key in keys:
        epidemic, _, series = key.partition("/")
        one = declared.get(epidemic)
        found = one.find_series(series) if one else None
        if one and not series:
            name = say(one.name.ko, one.name.en)
            told[key] = Thing(name, reverse("epidemics:board", args=[epidemic]))
        elif one and found:
            href = reverse("epidemics:series", args=[epidemic, series])
            aside = say(one.name.ko, one.name.en)
            told[key] = Thing(say(found.name.ko, found.name.en), href, aside)
    for row in Response.objects.filter(pk__in=list_noted(keys), epidemic__in=declared):
        board = reverse("epidemics:board", args=[row.epidemic])
        told[f"{NOTED}{row.pk}"] = Thing(
            say(row.name_ko, row.name_en or row.name_ko),
            f"{board}?on={row.since}#measures",
            write_day(row.since),
        )
    return told


def list_parts(one: Framework) -> Iterator[tuple[str, Part | Project]]:
    """List what a framework declares that can be found, each with its key."""
    parts: tuple[Part | Project, ...] = (*one.goal, *one.target, *one.indicator, *one.project)
    for part in parts:
        yield f"{one.key}/{part.code}", part


def list_frameworks() -> Iterator[str]:
    """Name what can be found of frameworks: themselves, their parts, hearings and debates."""
    for key, one in load_frameworks().items():
        yield key
        yield from (part for part, _ in list_parts(one))
    yield from (f"{NOTED}{pk}" for pk in Gathering.objects.values_list("pk", flat=True))


def draft_frameworks(keys: Collection[str]) -> Iterator[index.Draft]:
    """Draft frameworks and their parts by name with what was written of them, gatherings by all."""
    wanted = set(keys)
    for key, one in load_frameworks().items():
        if key in wanted:
            yield index.Draft(key, index.both((one.name.ko, one.name.en)))
        parts = [(name, part) for name, part in list_parts(one) if name in wanted]
        written = load_written(one.key) if parts else {}
        for name, part in parts:
            text = index.both((part.name.ko, part.name.en), (part.code, part.code))
            yield index.Draft(name, text, weight=1)
            if words := written.get(part.code):
                yield index.Draft(name, index.both(*((one, one) for one in words)), 1, weight=2)
    for row in Gathering.objects.filter(pk__in=list_noted(keys)):
        text = index.both((row.name_ko, row.name_en), (row.result_ko, row.result_en))
        held = index.both((text, ""), (row.place, row.place)) if row.place else text
        day = index.number_of(row.on)
        yield index.Draft(f"{NOTED}{row.pk}", held, weight=2, recency=day)


def load_written(framework: str) -> dict[str, list[str]]:
    """Load what was written of indicators and projects, by their codes."""
    found: dict[str, list[str]] = {}
    views = Judgement.objects.filter(framework=framework, is_current=True)
    states = ProjectState.objects.filter(framework=framework)
    told = [*views.values_list("indicator", "text"), *states.values_list("project", "text")]
    for code, text in told:
        found.setdefault(code, []).append(text)
    return found


def tell_frameworks(keys: Collection[str]) -> Things:
    """Tell frameworks and their parts by their pages, gatherings by the day on which they were."""
    told, wanted, declared = {}, set(keys), load_frameworks()
    for key, one in declared.items():
        tree, name = reverse("sustainability:tree", args=[key]), say(one.name.ko, one.name.en)
        if key in wanted:
            told[key] = Thing(name, tree)
        for at, part in list_parts(one):
            if at in wanted:
                href = find_page(one, part, tree)
                told[at] = Thing(say(part.name.ko, part.name.en), href, f"{part.code} · {name}")
    for row in Gathering.objects.filter(pk__in=list_noted(keys), framework__in=declared):
        told[f"{NOTED}{row.pk}"] = Thing(
            say(row.name_ko, row.name_en or row.name_ko),
            reverse("sustainability:gatherings", args=[row.framework]),
            f"{name_gathering(row.kind)} · {write_day(row.on)}",
        )
    return told


def find_page(one: Framework, part: Part | Project, tree: str) -> str:
    """Find the page of a part: its own, else its goal in the tree."""
    if isinstance(part, Project):
        return reverse("sustainability:project", args=[one.key, part.code])
    if one.find_indicator(part.code):
        return reverse("sustainability:indicator", args=[one.key, part.code])
    return f"{tree}#goal-{part.code.partition('-')[0]}"


def of_part(column: str) -> index.Touch:
    """Name the part of a framework that rows are about."""

    def touch(rows: Collection[index.Row]) -> Iterable[str]:
        return (f"{row['framework']}/{row[column]}" for row in rows)

    return touch


SOURCES = (
    index.Source(
        Kind.EPIDEMIC,
        {index.table_of(Response): index.signed(NOTED)},
        list_epidemics,
        draft_epidemics,
    ),
    index.Source(
        Kind.SUSTAINABLE,
        {
            index.table_of(Gathering): index.signed(NOTED),
            index.table_of(Judgement): of_part("indicator"),
            index.table_of(ProjectState): of_part("project"),
        },
        list_frameworks,
        draft_frameworks,
    ),
)
TELLERS = {Kind.EPIDEMIC: tell_epidemics, Kind.SUSTAINABLE: tell_frameworks}
