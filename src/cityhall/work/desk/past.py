"""The history as a page shows it: entries by object, author, action and date, and their changes."""

from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Any
from urllib.parse import urlencode

from django.db.models import QuerySet
from django.urls import reverse
from django.utils.timezone import localtime, make_aware

from cityhall.ground.history.chain import Sealed, chain, digest_changes
from cityhall.ground.history.models import Change, Entry
from cityhall.ground.history.queries import differing
from cityhall.ground.look.languages import say
from cityhall.ground.organisation.models import Standing
from cityhall.registers.cases.models import Case
from cityhall.registers.documents.models import Filing
from cityhall.registers.figures.measures import load_catalogue
from cityhall.registers.figures.shown import link_figure
from cityhall.registers.promises.models import Promise, Task
from cityhall.registers.submissions.models import Submission
from cityhall.work.calls.models import Call
from cityhall.work.desk.names import ACTIONS, OBJECTS, name_action, name_object, name_table
from cityhall.work.drafts.models import Draft

ON_A_PAGE = 40
CHANGES_ON_A_PAGE = 30
LONGEST = 600  # characters of a value
Names = dict[tuple[str, str], tuple[str, str]]  # kind and key → name and address


@dataclass(frozen=True, slots=True)
class Wanted:
    """What of the history is asked for."""

    kind: str = ""
    key: str = ""
    author: str = ""
    action: str = ""
    since: date | None = None
    until: date | None = None

    @property
    def asked(self) -> dict[str, str]:
        """What is asked for, as an address writes it."""
        days = {"since": self.since, "until": self.until}
        told = {name: day.isoformat() for name, day in days.items() if day}
        words = {"kind": self.kind, "key": self.key, "author": self.author, "action": self.action}
        return {name: text for name, text in words.items() if text} | told

    def write(self, **changed: str) -> str:
        """Write the address of the history with this asked for."""
        return f"{reverse('desk:history')}?{urlencode(self.asked | changed)}"


@dataclass(frozen=True, slots=True)
class Row:
    """An entry as a page shows it."""

    entry: Entry
    when: datetime
    action: str
    name: str
    href: str
    same: str  # the address of everything done to the same object


def list_wanted(wanted: Wanted, before: int | None = None) -> QuerySet[Entry]:
    """List the entries that are asked for, the latest first; `before` is where a page begins."""
    rows = Entry.objects.order_by("-seq")
    chosen = {
        name: wanted.asked[name] for name in ("kind", "key", "action") if name in wanted.asked
    }
    rows = rows.filter(**chosen)
    if wanted.author:
        rows = rows.filter(author=wanted.author) | rows.filter(author_name=wanted.author)
    if wanted.since:
        rows = rows.filter(at__gte=moment_of(wanted.since))
    if wanted.until:
        rows = rows.filter(at__lt=moment_of(wanted.until + timedelta(days=1)))
    return rows.filter(seq__lt=before) if before else rows


def moment_of(day: date) -> str:
    """Give the beginning of a day in the city as entries write moments."""
    local = make_aware(datetime.combine(day, time()))
    return (local - (local.utcoffset() or timedelta())).replace(tzinfo=None).isoformat()


def describe(entries: Iterable[Entry]) -> list[Row]:
    """Describe entries for a page."""
    listed = list(entries)
    names = name_objects({(one.kind, one.key) for one in listed})
    return [describe_one(one, names) for one in listed]


def describe_one(entry: Entry, names: Names) -> Row:
    """Describe one entry."""
    name, href = names.get((entry.kind, entry.key)) or (entry.key, "")
    same = Wanted(kind=entry.kind, key=entry.key).write() if entry.key else ""
    whole = " · ".join(filter(None, (name_object(entry.kind), name)))
    return Row(entry, moment(entry), name_action(entry.action), whole, href, same)


def moment(entry: Entry) -> datetime:
    """Give when an entry was made, in the time of the city."""
    return localtime(datetime.fromisoformat(entry.at))


def name_objects(objects: Collection[tuple[str, str]]) -> Names:
    """Name what entries are about, with its address: a fixed number of queries."""
    keys = {kind: [key for one, key in objects if one == kind and key] for kind, _key in objects}
    names: Names = {}
    names |= name_units(keys.get("unit", []), keys.get("figure", []))
    for one in Promise.objects.filter(key__in=keys.get("promise", [])):
        names["promise", one.key] = (one.text, reverse("promises:promise", args=[one.slug]))
    for task in Task.objects.filter(key__in=keys.get("task", [])):
        names["task", task.key] = (task.name, reverse("promises:task", args=[task.slug]))
    for filing in Filing.objects.filter(key__in=keys.get("filing", [])):
        names["filing", filing.key] = (filing.title, reverse("intake:filing", args=[filing.key]))
    for call in Call.objects.filter(key__in=keys.get("call", [])):
        names["call", call.key] = (call.title, reverse("calls:call", args=[call.key]))
    for draft in Draft.objects.filter(key__in=keys.get("draft", [])):
        names["draft", draft.key] = (draft.key, reverse("drafts:draft", args=[draft.key]))
    for case in Case.objects.filter(key__in=keys.get("case", [])):
        names["case", case.key] = (str(case), reverse("cases:case", args=[case.key]))
    for handed in Submission.objects.filter(key__in=keys.get("submission", [])):
        address = reverse("submissions:submission", args=[handed.key])
        names["submission", handed.key] = (handed.title, address)
    return names


def name_units(units: Collection[str], figures: Collection[str]) -> Names:
    """Name units and figures of units: `staffing.quota@planning-office`."""
    pairs = {key: key.partition("@")[::2] for key in figures}
    wanted = {*units, *(unit for _measure, unit in pairs.values())}
    rows = Standing.objects.filter(unit__key__in=wanted).order_by("since").select_related("unit")
    called = {one.unit.key: one.name for one in rows}
    names: Names = {
        ("unit", key): (called.get(key, key), reverse("organisation:unit", args=[key]))
        for key in units
    }
    measures = load_catalogue().measures
    for key, (measure, unit) in pairs.items():
        if measure in measures:
            name = f"{called.get(unit, unit)} {measures[measure].name}"
            names["figure", key] = (name, link_figure(measure, unit))
    return names


def list_actions() -> list[tuple[str, str]]:
    """List the actions by which the history can be filtered."""
    return sorted(((key, name_action(key)) for key in ACTIONS), key=lambda pair: pair[1])


def list_kinds() -> list[tuple[str, str]]:
    """List the kinds of objects by which the history can be filtered."""
    return sorted(((kind, name_object(kind)) for kind in OBJECTS), key=lambda pair: pair[1])


@dataclass(frozen=True, slots=True)
class Written:
    """A row that an entry changed: what it is, and each column before and after."""

    table: str
    row: str
    how: str
    columns: list[tuple[str, str, str]]
    is_new: bool


def list_changes(entry: Entry, page: int) -> list[Written]:
    """List the rows that an entry changed, a page of them."""
    start = (page - 1) * CHANGES_ON_A_PAGE
    rows = Change.objects.filter(token=entry.token).order_by("id")
    return [describe_change(one) for one in rows[start : start + CHANGES_ON_A_PAGE]]


def describe_change(change: Change) -> Written:
    """Describe a change, column by column."""
    columns = [
        (name, write_value(old), write_value(new))
        for name, (old, new) in differing(change.before, change.after).items()
    ]
    if change.before is None:
        how = say("더함", "added")
    elif change.after is None:
        how = say("없앰", "removed")
    else:
        how = say("고침", "changed")
    if change.salt is None:
        how = say("법에 따라 지움", "erased by law")
    return Written(name_table(change.table), change.row, how, columns, change.before is None)


def write_value(value: Any) -> str:
    """Write a value of a column; a very long one is cut."""
    if value is None:
        return ""
    text = {True: "true", False: "false"}.get(value) if isinstance(value, bool) else None
    text = text or str(value)
    return text if len(text) <= LONGEST else f"{text[:LONGEST]}…"


def list_broken(entries: Collection[Entry]) -> list[int]:
    """List the entries that are not what was sealed: their words, or the seals of their changes."""
    tokens = [one.token for one in entries]
    seals: defaultdict[str, list[str]] = defaultdict(list)
    rows = Change.objects.filter(token__in=tokens).order_by("id").values_list("token", "digest")
    for token, digest in rows.iterator():
        seals[token].append(digest)
    return [one.seq for one in entries if not is_sealed(one, seals[one.token])]


def is_sealed(entry: Entry, seals: list[str]) -> bool:
    """Tell whether an entry is what was sealed, given the seals of its changes."""
    sealed = Sealed(**{name: getattr(entry, name) for name in Sealed.__slots__})
    return chain(sealed) == entry.hash and digest_changes(seals) == entry.digest
