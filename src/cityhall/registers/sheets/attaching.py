"""Tables as files that the browser lays down; a form or a table that there is not is not found."""

from collections.abc import Sequence

from django.http import Http404, HttpResponse

from cityhall.ground.look.attaching import attach
from cityhall.registers.sheets.handing import FORMS, write_tables
from cityhall.registers.sheets.tables import Table


def attach_tables(tables: Sequence[Table], name: str, form: str) -> HttpResponse:
    """Give tables as a file in a form, under a name to which the form is added."""
    if form not in FORMS:
        raise Http404
    return attach(write_tables(tables, form), f"{name}.{form}", FORMS[form])


def put_first(tables: Sequence[Table], wanted: str) -> list[Table]:
    """Put the table that is wanted first, which is the one that a CSV holds."""
    first = [one for one in tables if one.key == wanted]
    if not first:
        raise Http404
    return [*first, *(one for one in tables if one.key != wanted)]
