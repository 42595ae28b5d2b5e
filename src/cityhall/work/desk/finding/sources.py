"""All that can be found, register by register, with what it is found by."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator
from functools import partial

from cityhall.ground.accounts.models import Person
from cityhall.ground.history.models import Entry
from cityhall.ground.look.languages import in_both
from cityhall.ground.organisation.models import Appointment, Duty, Post, Standing, Unit
from cityhall.registers.committees.models import Committee
from cityhall.registers.documents.models import Filing
from cityhall.registers.documents.reading.stored import load_reading
from cityhall.registers.figures.measures import Catalogue, load_catalogue
from cityhall.registers.figures.models import Value
from cityhall.registers.promises.models import (
    Direction,
    Drop,
    Explanation,
    Goal,
    Move,
    Pledge,
    Promise,
    Result,
    Task,
    Telling,
    Title,
)
from cityhall.work.desk.finding import bodies, declared, dockets, papers, spoken, ties, underway
from cityhall.work.desk.finding.drafts import (
    Draft,
    Row,
    Source,
    both,
    by,
    keys_of,
    number_of,
    part_up,
    table_of,
)
from cityhall.work.desk.models import Kind
from cityhall.work.desk.names import name_action

APART = "|"  # between the parts by which a series is named
LONG_AGO = 1000  # the weight of a unit that stands no more


def draft_units(keys: Collection[str]) -> Iterator[Draft]:
    """Draft units: all the names that they ever had, and what is noted of a committee."""
    sitting = Committee.objects.filter(unit_id__in=keys)
    notes = {pk: (ko, en) for pk, ko, en in sitting.values_list("unit_id", "note_ko", "note_en")}
    standings: defaultdict[int, list[Standing]] = defaultdict(list)
    for one in Standing.objects.filter(unit_id__in=keys).order_by("-since"):
        standings[one.unit_id].append(one)
    for pk, told in standings.items():
        names = [((one.name_ko, one.name_en), (one.short_ko, one.short_en)) for one in told]
        text = both(*(pair for pairs in names for pair in pairs), notes.get(pk, ("", "")))
        weight = len(told[0].name_ko) + (LONG_AGO if told[0].until else 0)
        yield Draft(str(pk), text, weight=weight, recency=number_of(told[0].since))


def draft_duties(keys: Collection[str]) -> Iterator[Draft]:
    """Draft the duties of units."""
    for one in Duty.objects.filter(pk__in=keys):
        text = both((one.text_ko, one.text_en))
        gone = int(one.until is not None)
        yield Draft(str(one.pk), text, weight=gone, recency=number_of(one.since))


def draft_posts(keys: Collection[str]) -> Iterator[Draft]:
    """Draft posts: by their titles and by who holds or held them."""
    for one in Post.objects.filter(pk__in=keys).prefetch_related("appointments__person"):
        weight = len(one.title_ko) + (LONG_AGO if one.until else 0)
        people = [held.person for held in one.appointments.all()]
        names = ((person.name_ko, person.name_en) for person in people)
        text = both((one.title_ko, one.title_en), *names)
        yield Draft(str(one.pk), text, weight=weight, recency=number_of(one.since))


def draft_goals(keys: Collection[str]) -> Iterator[Draft]:
    """Draft goals."""
    for one in Goal.objects.filter(pk__in=keys):
        yield Draft(str(one.pk), both((one.name_ko, one.name_en)), weight=one.place)


def draft_pledges(keys: Collection[str]) -> Iterator[Draft]:
    """Draft pledges."""
    for one in Pledge.objects.filter(pk__in=keys):
        yield Draft(str(one.pk), both((one.name_ko, one.name_en)), weight=one.place)


def draft_tasks(keys: Collection[str]) -> Iterator[Draft]:
    """Draft tasks: by their name and by what each report called them."""
    for one in Task.objects.filter(pk__in=keys).prefetch_related("titles"):
        titles = ((title.text_ko, title.text_en) for title in one.titles.all())
        yield Draft(str(one.pk), both((one.name_ko, one.name_en), *titles), weight=one.place)


def draft_promises(keys: Collection[str]) -> Iterator[Draft]:
    """Draft promises, with their first due, the words of reports, and why they moved or ended."""
    said = ("moves", "drops", "explanations")
    for one in Promise.objects.filter(pk__in=keys).prefetch_related("tellings", *said):
        words = [telling.words for telling in one.tellings.all()]
        words += [row.why for name in said for row in getattr(one, name).all()]
        rest = ((word, word) for word in (one.due_text, *words))
        text = both((one.text_ko, one.text_en), *rest)
        yield Draft(str(one.pk), text, recency=number_of(one.since))


def draft_results(keys: Collection[str]) -> Iterator[Draft]:
    """Draft what was done."""
    for one in Result.objects.filter(pk__in=keys).select_related("report"):
        day = one.until or one.since or one.said_on or (one.report.month if one.report else None)
        yield Draft(str(one.pk), both((one.text_ko, one.text_en)), recency=number_of(day))


def draft_directions(keys: Collection[str]) -> Iterator[Draft]:
    """Draft what tasks aim at."""
    for one in Direction.objects.filter(pk__in=keys).select_related("report"):
        text = both((one.text_ko, one.text_en))
        yield Draft(str(one.pk), text, recency=number_of(one.report.month))


def draft_measures(keys: Collection[str]) -> Iterator[Draft]:
    """Draft measures: by all their names."""
    catalogue = load_catalogue()
    for key in keys:
        measure = catalogue.measures.get(key)
        if measure:
            names = ((also, also) for also in measure.also)
            text = both((measure.name.ko, measure.name.en), *names)
            yield Draft(key, text, weight=len(measure.name.ko))


def name_series(row: Row) -> str:
    """Name the series that a value belongs to."""
    return APART.join((row["measure"], str(row["subject_id"]), row["dimensions"]))


def list_series(subjects: Iterable[str] | None = None) -> set[str]:
    """List the series that hold values, of some units or of all."""
    rows = Value.objects.filter(is_current=True).order_by()
    if subjects is not None:
        rows = rows.filter(subject_id__in=list(subjects))
    columns = ("measure", "subject_id", "dimensions")
    return {name_series(row) for row in rows.values(*columns).distinct()}


def draft_series(keys: Collection[str]) -> Iterator[Draft]:
    """Draft series: by their measure, unit and members, with their last day."""
    wanted, catalogue = set(keys), load_catalogue()
    measures, subjects = zip(*(key.split(APART)[:2] for key in keys), strict=True)
    rows = Value.objects.filter(is_current=True, measure__in=set(measures))
    rows = rows.filter(subject_id__in=set(subjects)).order_by("day")
    columns = ("measure", "subject_id", "dimensions", "day")
    last = {name_series(row): row for row in rows.values(*columns)}
    units = {
        one.unit_id: (one.name_ko, one.name_en)
        for one in Standing.objects.filter(unit_id__in=set(subjects)).order_by("since")
    }
    for key, row in last.items():
        if key in wanted and row["measure"] in catalogue.measures:
            yield draft_one(key, row, units.get(row["subject_id"], ("", "")), catalogue)


def draft_one(key: str, row: Row, unit: tuple[str, str], catalogue: Catalogue) -> Draft:
    """Draft one series."""
    measure = catalogue.measure(row["measure"])
    family = catalogue.family_of(measure.key)
    cell = in_both(lambda: family.name_cell(row["dimensions"]))
    text = both((measure.name.ko, measure.name.en), unit, cell)
    return Draft(key, text, weight=len(row["dimensions"]), recency=number_of(row["day"]))


def draft_reports(keys: Collection[str]) -> Iterator[Draft]:
    """Draft reports of the register: the title, and each line with its number."""
    for one in Filing.objects.filter(pk__in=keys):
        day = number_of(one.month)
        yield Draft(str(one.pk), both((one.title, ""), (one.name, "")), recency=day)
        for number, line in enumerate(load_lines(one), 1):
            if line.strip():
                yield Draft(str(one.pk), line, number, weight=1, recency=day)


def load_lines(filing: Filing) -> list[str]:
    """Load the lines of a report; none where its folder is gone."""
    try:
        return load_reading(filing.folder).lines
    except FileNotFoundError:
        return []


def draft_entries(keys: Collection[str]) -> Iterator[Draft]:
    """Draft entries of the history: who did what to which object, and why."""
    for one in Entry.objects.filter(pk__in=keys):
        action = in_both(partial(name_action, one.action))
        who, what = f"{one.author_name} {one.author}", f"{one.action} {one.kind} {one.key}"
        text = both((who, who), action, (what, what), (one.why, one.why))
        yield Draft(str(one.seq), text, recency=one.seq)


def touch_series(rows: Collection[Row]) -> set[str]:
    """Name the series of units whose names changed."""
    return {key for some in part_up(sorted(set(by("unit_id")(rows)))) for key in list_series(some)}


def touch_posts(rows: Collection[Row]) -> Iterator[str]:
    """Name the posts of people whose names changed."""
    for some in part_up(sorted({row["id"] for row in rows})):
        found = Appointment.objects.filter(person_id__in=some).order_by()
        yield from map(str, found.values_list("post_id", flat=True))


ID = by("id")
SOURCES = (
    Source(
        Kind.UNIT,
        {
            table_of(Unit): ID,
            table_of(Standing): by("unit_id"),
            table_of(Committee): by("unit_id"),
        },
        keys_of(Unit),
        draft_units,
    ),
    Source(
        Kind.POST,
        {
            table_of(Post): ID,
            table_of(Appointment): by("post_id"),
            table_of(Person): touch_posts,
        },
        keys_of(Post),
        draft_posts,
    ),
    Source(Kind.DUTY, {table_of(Duty): ID}, keys_of(Duty), draft_duties),
    Source(Kind.GOAL, {table_of(Goal): ID}, keys_of(Goal), draft_goals),
    Source(Kind.PLEDGE, {table_of(Pledge): ID}, keys_of(Pledge), draft_pledges),
    Source(
        Kind.TASK,
        {table_of(Task): ID, table_of(Title): by("task_id")},
        keys_of(Task),
        draft_tasks,
    ),
    Source(
        Kind.PROMISE,
        {table_of(Promise): ID}
        | {table_of(one): by("promise_id") for one in (Telling, Move, Drop, Explanation)},
        keys_of(Promise),
        draft_promises,
    ),
    Source(Kind.RESULT, {table_of(Result): ID}, keys_of(Result), draft_results),
    Source(Kind.DIRECTION, {table_of(Direction): ID}, keys_of(Direction), draft_directions),
    Source(Kind.MEASURE, {}, lambda: load_catalogue().measures, draft_measures),
    Source(
        Kind.SERIES,
        {
            table_of(Value): lambda rows: map(name_series, rows),
            table_of(Standing): touch_series,
        },
        list_series,
        draft_series,
    ),
    Source(Kind.REPORT, {table_of(Filing): ID}, keys_of(Filing), draft_reports),
    *bodies.SOURCES,
    *dockets.SOURCES,
    *papers.SOURCES,
    *declared.SOURCES,
    *spoken.SOURCES,
    *ties.SOURCES,
    *underway.SOURCES,
    Source(Kind.ENTRY, {}, keys_of(Entry), draft_entries),
)
TABLES = frozenset(table for source in SOURCES for table in source.touched)
