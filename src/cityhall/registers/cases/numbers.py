"""Numbers of cases: one after another in each year, as the procedure writes them."""

from datetime import date

from cityhall.registers.cases.models import Case
from sagwan.procedures import Procedure


def next_number(procedure: Procedure, on: date) -> tuple[str, str]:
    """Give the key and the number of the next case of a procedure in a year."""
    opening = Case.objects.filter(procedure=procedure.key, opened__year=on.year)
    n = opening.count() + 1
    while Case.objects.filter(key=name_case(procedure, on.year, n)).exists():
        n += 1
    return name_case(procedure, on.year, n), write_number(procedure, on.year, n)


def name_case(procedure: Procedure, year: int, n: int) -> str:
    """Give the key of a case, by which addresses name it."""
    return f"{procedure.key}-{year}-{n}"


def write_number(procedure: Procedure, year: int, n: int) -> str:
    """Write the number of a case as its procedure declares it."""
    return procedure.number.format(year=year, n=n)
