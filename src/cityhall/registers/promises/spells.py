"""Keeps the derived spells in step with what was told and said; nobody types them."""

from collections.abc import Iterable, Iterator

from cityhall.registers.promises.models import Promise, Report, Spell
from cityhall.registers.promises.records import AT_ONCE, load_facts, make_spell
from cityhall.registers.promises.states import list_stretches
from cityhall.registers.promises.tallies import retally


def respell(ids: Iterable[int] | None = None) -> None:
    """Derive the spells of promises and of what hangs on them anew; of all, if none is named."""
    chosen = sorted(Promise.objects.values_list("pk", flat=True) if ids is None else widen(ids))
    reports = dict(Report.objects.values_list("key", "pk"))
    tasks: set[int] = set()
    for start in range(0, len(chosen), AT_ONCE):
        batch = chosen[start : start + AT_ONCE]
        promises = list(Promise.objects.filter(pk__in=batch))
        spells = list(write_spells(promises, reports))
        standing = Spell.objects.filter(promise__in=batch)
        tasks |= {*standing.values_list("task", flat=True), *(one.task_id for one in spells)}
        standing.delete()
        Spell.objects.bulk_create(spells, batch_size=AT_ONCE)
    retally(tasks)


def write_spells(promises: list[Promise], reports: dict[str, int]) -> Iterator[Spell]:
    """Write the rows of promises, nothing saved yet."""
    facts = load_facts(promises)
    for one in promises:
        yield from (make_spell(one, held, reports) for held in list_stretches(facts[one.pk]))


def widen(ids: Iterable[int]) -> set[int]:
    """Add the parts of promises, and what restates them."""
    met = set(ids)
    fresh = met
    while fresh:
        under = Promise.objects.filter(part_of__in=fresh).values_list("pk", flat=True)
        again = Promise.objects.filter(restates__in=fresh).values_list("pk", flat=True)
        fresh = {*under, *again} - met
        met |= fresh
    return met


def respell_office(office: int, *also: int) -> None:
    """Derive anew whatever an office ever told: a new report of it can be silent of any."""
    told = Promise.objects.filter(tellings__report__office=office)
    respell({*told.values_list("pk", flat=True), *also})
