"""The tables of a docket as files: a workbook with all of them, or one of them as CSV or JSON."""

from django.http import Http404, HttpRequest, HttpResponse
from django.utils.timezone import localdate
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from cityhall.ground.access.doors import open_to
from cityhall.ground.access.roles import READERS
from cityhall.ground.look.dates import asked_day
from cityhall.registers.cases import pages, queries
from cityhall.registers.cases.outgoing import make_table
from cityhall.registers.cases.procedures import find_current
from cityhall.registers.cases.tabulating import work_out
from cityhall.registers.sheets.attaching import attach_tables
from sagwan.procedures import NoProcedureError


@open_to(READERS)
@never_cache
@require_safe
def give_tables(request: HttpRequest, procedure: str, form: str) -> HttpResponse:
    """Give the statistics of a procedure over a period; `table` names the one of a CSV."""
    try:
        declared = find_current(procedure, localdate())
    except NoProcedureError:
        raise Http404 from None
    wanted = request.GET.get("table", "")
    chosen = [one for one in declared.statistics if wanted in ("", one.key)]
    if not chosen:
        raise Http404
    years = queries.list_years(procedure)
    period = pages.read_period(request.GET, asked_day(request), years)
    tables = [make_table(one) for one in work_out(declared, period, chosen)]
    name = f"{procedure}-{period.since:%Y%m%d}-{period.until:%Y%m%d}"
    return attach_tables(tables, name, form)
