"""The only door by which uses come into the register, are amended, and struck out."""

from collections.abc import Iterable

from cityhall.ground.access.actors import Actor
from cityhall.ground.history.actions import record
from cityhall.registers.expenses.errors import NO_REASON
from cityhall.registers.expenses.incoming import COLUMNS, Wanted, plan_table
from cityhall.registers.expenses.models import Use
from cityhall.registers.expenses.rules import check_keeper
from cityhall.registers.sheets.previewing import Door

AT_ONCE = 1000
OF = ("expenses", "uses")


def bring_in(wanted: Wanted, *, by: Actor, why: str) -> None:
    """Write what a table asks for, in one entry; nothing of it while a line is wrong."""
    check_keeper(by, {one.unit.key for one in wanted.uses})
    assert not wanted.faults, "a table with faults is not written"
    with record("expenses.bring_in", by=by.author, of=OF, why=why):
        for one in wanted.uses:
            one.save(force_insert=one.pk is None)


def add_in_bulk(uses: Iterable[Use], *, by: Actor, why: str) -> None:
    """Add uses that nobody entered before."""
    rows = list(uses)
    check_keeper(by, {one.unit.key for one in rows})
    with record("expenses.add_in_bulk", by=by.author, of=OF, why=why):
        Use.objects.bulk_create(rows, batch_size=AT_ONCE)


def strike(one: Use, *, by: Actor, why: str) -> None:
    """Strike a use that never was; the history keeps what stood there, and why it went."""
    check_keeper(by, [one.unit.key])
    if not why.strip():
        raise NO_REASON
    with record("expenses.strike", by=by.author, of=("use", str(one)), why=why.strip()):
        one.delete()


DOOR = Door(
    "expenses.uses",
    {"uses": COLUMNS},
    plan_table,
    lambda plan, by, why: bring_in(plan, by=by, why=why),
)
