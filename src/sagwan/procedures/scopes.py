"""What names and functions mean in the conditions of a procedure: of a case, on a day.

Fields go by their keys; beside them stand `stage`, `opened`, `ended`, `year`, and the functions
`took`, `on`, `days`, `year_of`, `law`, `known`; in statistics also `within`.
"""

from datetime import date
from decimal import Decimal

from sagwan.law import find_parameter
from sagwan.procedures.expressions import Function, Scope
from sagwan.procedures.operations import Value
from sagwan.procedures.run import Run

CASE_NAMES = frozenset({"stage", "opened", "year", "ended"})
PERIOD_NAMES = frozenset({"new", "carried", "closed", "pending", "sittings"})
FUNCTIONS = {"took": 1, "on": 1, "days": 2, "year_of": 1, "law": 1, "known": 1}
PERIOD_FUNCTIONS = {**FUNCTIONS, "within": 1}


def case_scope(run: Run) -> Scope:
    """Give what conditions of a step mean for a case."""
    return Scope(lambda name: find_name(run, name), case_functions(run))


def find_name(run: Run, name: str) -> Value:
    """Look up what is known of a case."""
    if name == "stage":
        return run.stage
    if name == "opened":
        return run.opened
    if name == "ended":
        return run.ended
    if name == "year":
        return Decimal(run.opened.year)
    return run.value(name)


def case_functions(run: Run) -> dict[str, Function]:
    """Give the functions that ask about a case."""

    def on(step: Value) -> Value:
        if step == "open":
            return run.opened
        found = run.find_taken(str(step))
        return found.on if found else None

    def days(first: Value, last: Value) -> Value:
        start, end = (on(one) if isinstance(one, str) else one for one in (first, last))
        if isinstance(start, date) and isinstance(end, date):
            return Decimal((end - start).days)
        return None

    def law(key: Value) -> Value:
        return find_parameter(str(key), run.opened).value

    return {
        "took": lambda step: run.find_taken(str(step)) is not None,
        "on": on,
        "days": days,
        "year_of": lambda day: Decimal(day.year) if isinstance(day, date) else None,
        "law": law,
        "known": lambda value: value is not None,
    }
