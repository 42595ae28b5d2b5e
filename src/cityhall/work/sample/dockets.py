"""The cases that reports only count, made so that every table of theirs comes out.

`data/dockets.toml` says how many were opened and moved between which days; nothing is drawn by
chance, so every house has the same ones.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from functools import cache
from typing import Any

from cityhall.ground.access.actors import Actor
from cityhall.registers.cases.founding import Brought, bring_in
from cityhall.work.sample.cases import CLERK, LAST_DAY, NAMES, OFFICER, WHY
from cityhall.work.sample.rows import load_toml
from cityhall.work.sample.sittings import (
    Days,
    Sat,
    draw_all,
    found_agendas,
    found_sittings,
    name_sitting,
)
from sagwan.law import Holidays
from sagwan.procedures import Proof, Taken

HOLIDAYS = Holidays()
LAST_REPORT = date(2021, 11, 10)  # which tells of proposals to the state
ASKED = 48  # members whose questions and speeches a report counts


def found_dockets(by: Actor) -> int:
    """Found the cases that reports count; gives how many."""
    batches = load_toml("dockets.toml")["batch"]
    sat = draw_all(list_days(batches))
    found_sittings(sat, by)
    cases = [one for batch in batches for one in make_cases(batch, sat)]
    cases.sort(key=lambda one: (one.procedure, one.opened))
    number = bring_in(cases, on=LAST_DAY, by=by, why=WHY, is_sample=True)
    found_agendas(sat, by)
    return number


def found_outward(by: Actor) -> int:
    """Found bills, proposals to the state, affairs and courses; gives how many."""
    batches = load_toml("outward.toml")["batch"]
    cases = sorted(
        (one for batch in batches for one in make_cases(batch, {})),
        key=lambda one: (one.procedure, one.opened),
    )
    return bring_in(cases, on=LAST_REPORT, by=by, why=WHY, is_sample=True)


def list_days(batches: list[dict[str, Any]]) -> Days:
    """List the days on which each procedure sat."""
    days: defaultdict[str, set[date]] = defaultdict(set)
    for batch in batches:
        days[batch["procedure"]] |= set(list_sittings(batch))
    return defaultdict(list, {procedure: sorted(many) for procedure, many in days.items()})


def make_cases(batch: dict[str, Any], sat: Mapping[str, Sat]) -> Iterator[Brought]:
    """Make the cases of a batch, spread evenly over its days or sittings."""
    count = batch["count"]
    sittings = list_sittings(batch)
    members, before = list_members(), batch.get("from", 0)
    for n in range(count):
        sitting = sittings[n * len(sittings) // count] if sittings else None
        opened = open_day(batch, n, sitting)
        words: dict[str, object] = {"n": before + n + 1}
        if "days" in batch:
            first, last = batch["days"]
            words["day"] = spread(first, last, n, count)
        if sitting and (panel := sat.get(name_sitting(batch["procedure"], sitting))):
            words |= name_examiners(panel, n)
        member, account = members[(before + n) % len(members)]
        yield Brought(
            batch["procedure"],
            opened,
            CLERK,
            write_values(batch["values"], words | {"member": member}),
            tuple(make_steps(batch, n, opened, sitting, words)),
            asker=account if "{member}" in batch["values"].values() else "",
            names=NAMES,
        )


def name_examiners(sat: Sat, n: int) -> dict[str, str]:
    """Name who of a panel examined the n-th case: they take turns."""
    keys = sat.keys
    return {"lead": keys[n % len(keys)], "second": keys[(n + 1) % len(keys)]}


@cache
def list_members() -> list[tuple[str, str]]:
    """List the 48 members whose items a report counts: those of the sample, and others by number.

    Each with their account, where they have one.
    """
    named = [(one["key"], one.get("person", "")) for one in load_toml("people.toml")["member"]]
    return named + [(f"council-member-{n}", "") for n in range(len(named) + 1, ASKED + 1)]


def write_values(values: dict[str, str], words: Mapping[str, object]) -> dict[str, str]:
    """Write what a case holds, numbered."""
    return {key: text.format(**words) for key, text in values.items()}


def list_sittings(batch: dict[str, Any]) -> list[date]:
    """List the days on which the cases of a batch are decided."""
    asked = batch.get("sittings")
    if asked is None:
        return []
    first, last = asked["between"]
    return [work_day(spread(first, last, n, asked["number"])) for n in range(asked["number"])]


def open_day(batch: dict[str, Any], n: int, sitting: date | None) -> date:
    """Give the day on which the n-th case was opened."""
    if sitting is not None:
        return work_day(sitting - timedelta(days=batch["before_sitting"] + n % 5))
    first, last = batch["opened"]
    return work_day(spread(first, last, n, batch["count"]))


def make_steps(
    batch: dict[str, Any],
    n: int,
    day: date,
    sitting: date | None,
    words: Mapping[str, object],
) -> Iterator[Taken]:
    """Make the steps of the n-th case, one after another."""
    for one in batch["steps"]:
        day = max(day, step_day(one, batch, n, day, sitting))
        proof = (Proof(one["proof"], day),) if "proof" in one else ()
        yield Taken(
            step=one["step"],
            on=day,
            by=one.get("by") or (OFFICER if one["step"] in ("act", "reply", "answer") else CLERK),
            values=write_values(one.get("values", {}), words),
            why=one.get("why", ""),
            proofs=proof,
            sitting=name_sitting(batch["procedure"], day) if one.get("at") == "sitting" else "",
        )


def step_day(
    one: dict[str, Any], batch: dict[str, Any], n: int, day: date, sitting: date | None
) -> date:
    """Give the day on which a step was taken."""
    if one.get("at") == "sitting" and sitting is not None:
        return sitting
    if "between" in one:
        first, last = one["between"]
        return work_day(spread(first, last, n, batch["count"]))
    return work_day(day + timedelta(days=one["after"]))


def spread(first: date, last: date, n: int, count: int) -> date:
    """Give the n-th of so many days, evenly from a first to a last."""
    whole = (last - first).days
    return first + timedelta(days=whole * n // max(count - 1, 1))


def work_day(day: date) -> date:
    """Give a day on which offices work: the day itself, or the last before it."""
    while not HOLIDAYS.is_working(day):
        day -= timedelta(days=1)
    return day
