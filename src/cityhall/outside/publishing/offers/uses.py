"""Business expenses use by use, an office and month together; with each sum that was told of the
days of that month's end beside what the uses come to. No name of a person goes out."""

from collections import defaultdict
from collections.abc import Iterator
from datetime import date
from typing import Any

from cityhall.ground.accounts.models import Person
from cityhall.ground.organisation.models import Member
from cityhall.outside.publishing.gate import Offered
from cityhall.outside.publishing.offers.cases import rank_of
from cityhall.outside.publishing.offers.naming import Names, load_names
from cityhall.registers.expenses.kinds import KINDS, PAYMENTS, PLACES
from cityhall.registers.expenses.models import Use
from cityhall.registers.expenses.queries import list_uses
from cityhall.registers.expenses.sums import Held, list_held


def offer_uses(on: date) -> Iterator[Offered]:
    """Offer the uses of each office, month by month."""
    months: defaultdict[tuple[str, str], list[Use]] = defaultdict(list)
    for one in list_uses():
        if one.on <= on:
            months[one.unit.key, one.month].append(one)
    held: defaultdict[tuple[str, str], list[Held]] = defaultdict(list)
    for each in list_held():
        held[each.unit, f"{each.as_of:%Y-%m}"].append(each)
    units, names = load_names(), list_names()
    for (unit, month), uses in sorted(months.items()):
        yield Offered(
            "uses",
            f"{unit}/{month}",
            tell(unit, month, uses, units) | {"held": list(map(tell_held, held[unit, month]))},
            f"expenses/{unit}/{month}",
            facet=month,
            rank=f"{rank_of(date.fromisoformat(f'{month}-01'))}-{unit}",
            names=names,
            is_sample=any(one.is_sample for one in uses),
        )


def list_names() -> tuple[str, ...]:
    """List the names of staff and members: whoever took part is told by number only."""
    people = Person.objects.values_list("name_ko", flat=True)
    members = Member.objects.values_list("name_ko", flat=True)
    return tuple(sorted({name for name in (*people, *members) if len(name) > 1}))


def tell(unit: str, month: str, uses: list[Use], units: Names) -> dict[str, Any]:
    """Tell the uses of an office and month."""
    ko, en = units.tell(unit)
    year, _, number = month.partition("-")
    return {
        "name": [f"{ko} {year}년 {int(number)}월", f"{en}, {month}"],
        "unit": [ko, en],
        "unit_key": unit,
        "month": month,
        "amount": str(sum(one.amount for one in uses)),
        "uses": [
            {
                "on": one.on.isoformat(),
                "number": str(one.number),
                "kind": list(KINDS[one.kind]),
                "purpose": one.purpose,
                "place_kind": list(PLACES[one.place_kind]),
                "place": one.place,
                "amount": str(one.amount),
                "people": str(one.people or ""),
                "payment": list(PAYMENTS[one.payment]),
            }
            for one in uses
        ],
    }


def tell_held(one: Held) -> dict[str, Any]:
    """Tell a sum that was told, what the uses of its days come to, and the difference."""
    return {
        "kind": list(KINDS[one.kind]),
        "since": one.since.isoformat(),
        "as_of": one.as_of.isoformat(),
        "spent": f"{one.told:.0f}",
        "amount": f"{one.sum:.0f}",
        "difference": "" if one.agrees else f"{one.difference:.0f}",
        "source": one.source,
    }
