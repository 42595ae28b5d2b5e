"""What the pages of the register show."""

from datetime import date
from typing import Any

from cityhall.ground.access.actors import Actor
from cityhall.ground.look.languages import say
from cityhall.ground.organisation.queries import load_tree
from cityhall.registers.expenses import queries
from cityhall.registers.expenses.incoming import COLUMNS, write_row
from cityhall.registers.expenses.kinds import KINDS, PAYMENTS, PLACES
from cityhall.registers.expenses.models import Use
from cityhall.registers.expenses.rules import may_keep
from cityhall.registers.expenses.sums import Held, list_held
from cityhall.registers.sheets.tables import Table

NAMES = ("업무추진비 사용내역", "Uses of business expenses")


def describe(actor: Actor, unit: str, month: str, on: date) -> dict[str, Any]:
    """Give the sums that were told beside their uses, the months, and the uses of one of them."""
    tree, months = load_tree(on), queries.list_months()
    first = next((one for one in months if not unit or one.unit == unit), None)
    unit, month = unit or (first.unit if first else ""), month or (first.month if first else "")
    uses = list(queries.list_uses(unit, month)) if unit and month else []
    return {
        "unit": unit,
        "month": month,
        "name": tree.name(unit) if unit else "",
        "held": [tell_held(one, tree.name(one.unit)) for one in list_held()],
        "months": [{"month": one, "name": tree.name(one.unit)} for one in months],
        "uses": [tell_use(one) for one in uses],
        "sum": sum(one.amount for one in uses),
        "may_keep": bool(unit) and may_keep(actor, [unit]),
    }


def tell_held(one: Held, name: str) -> dict[str, Any]:
    """Tell a sum beside its uses."""
    return {
        "held": one,
        "name": name,
        "kind": say(*KINDS[one.kind]),
        "told": f"{one.told:,.0f}",
        "sum": f"{one.sum:,.0f}",
        "difference": f"{one.difference:+,.0f}".replace("-", "−"),
    }


def tell_use(one: Use) -> dict[str, Any]:
    """Tell a use in the language of the page."""
    return {
        "use": one,
        "kind": say(*KINDS[one.kind]),
        "place": " · ".join(filter(None, [say(*PLACES[one.place_kind]), one.place])),
        "payment": say(*PAYMENTS[one.payment]),
    }


def make_table(unit: str, month: str) -> Table:
    """Make the table of uses, as it would come in again."""
    rows = (write_row(one) for one in queries.list_uses(unit, month))
    return Table("uses", *NAMES, COLUMNS, rows)
