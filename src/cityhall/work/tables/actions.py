"""The only door by which tables of cases, engagements, agreements and values come in."""

from django.db import transaction
from django.utils.timezone import localdate

from cityhall.ground.access.actors import Actor
from cityhall.registers.agreements.actions import enter_all
from cityhall.registers.cases.founding import bring_in as bring_cases_in
from cityhall.registers.engagements.actions import plan
from cityhall.registers.sustainability.actions import bring_values_in
from cityhall.work.tables.incoming import Asked


def bring_in(asked: Asked, *, by: Actor, why: str) -> None:
    """Open what a table asks for; nothing of it while a line is wrong."""
    assert not asked.faults, "a table with faults is not written"
    today = localdate()
    with transaction.atomic():
        if asked.cases:
            bring_cases_in(asked.cases, on=today, by=by, why=why)
        if asked.agreements:
            enter_all(asked.agreements, by=by, on=today, why=why)
        if asked.values:
            bring_values_in(asked.values, by=by, why=why)
        for one in asked.plans:
            plan(one, by=by, on=today)
