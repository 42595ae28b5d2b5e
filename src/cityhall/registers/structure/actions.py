"""The only door by which tables of the organisation come in, each in one entry of the history."""

from cityhall.ground.access.actors import Actor
from cityhall.ground.history.actions import record
from cityhall.ground.organisation.models import Standing
from cityhall.ground.organisation.rules import check_keeper
from cityhall.registers.structure.incoming import Plan


def bring_in(plan: Plan, *, by: Actor, why: str) -> None:
    """Write what a table asks for; nothing of it while a line is wrong."""
    check_keeper(by)
    assert not plan.faults, "a table with faults is not written"
    of = ("organisation", plan.part.key)
    with record("organisation.bring_in", by=by.author, of=of, why=why):
        for unit in plan.founded.values():
            unit.save(force_insert=True)
        for change in plan.changes:
            row = change.row
            if isinstance(row, Standing):
                row.unit, row.parent = row.unit, row.parent  # now that they are saved
            row.save(force_insert=change.is_new)
