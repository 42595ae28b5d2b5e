"""`python benchmarks/lists.py [ROWS]`: what long lists and boards cost beside a minimal list.

A house of its own gets ROWS values, proposals and promises, and entries; each page is asked for
by somebody signed in, in one run with a minimal list of the same query (of values, for boards), and
both times are compared. The number of queries is counted at 1,000 rows and at ROWS.
"""

import os
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import date, timedelta
from functools import partial
from importlib import import_module
from typing import Any

ROWS = 100_000
FEW = 1000
ROUNDS = 15
MOST = 2.0
# The second finds nearly everything; beside a page that asks for nothing.
SEARCHES, MOST_OF_SEARCH = ("/search/?q=약속 5", "/search/?q=약속"), 12.0
LAST, MONTH = date(2026, 9, 30), timedelta(days=30)
GRADES = "general/5 general/6 general/7 general/8-9 fixed-term special/4 special/5 maintenance"
# What the site shows of values.
BOARDS = (
    "/figures/",
    "/figures/staffing/",
    "/figures/staffing/?unit=planning-office",
    "/figures/budget/",
    "/figures/rapid/",
    "/figures/measure/staffing.quota/?unit=city",
    "/figures/measure/staffing.quota/?unit=planning-office/legal",
    "/figures/disagreements/",
)


def open_house() -> None:
    """Set a site up in a folder of its own, with the sample city in it."""
    os.environ["CITYHALL_VAR"] = tempfile.mkdtemp(prefix="cityhall-lists-")
    os.environ["DJANGO_SETTINGS_MODULE"] = "cityhall.settings"
    import_module("django").setup()
    upkeep = import_module("cityhall.upkeep")
    upkeep.migrate()
    upkeep.found_sample_city()


def fill(first: int, last: int) -> None:
    """Add values of all divisions, proposals of one report, and entries of the history."""
    models = import_module("cityhall.registers.figures.models")
    intake = import_module("cityhall.work.intake.models")
    actors = import_module("cityhall.ground.access.actors")
    history = import_module("cityhall.ground.history.actions")
    unit = import_module("cityhall.ground.organisation.models").Unit.objects.get(key="city")
    divisions = list_divisions()
    filing = find_filing(unit)
    with history.record("bench.fill", by=actors.SITE.author, of=("bench", "")):
        for start in range(first, last, 5000):
            numbers = range(start, min(start + 5000, last))
            models.Value.objects.bulk_create(make_value(n, divisions, models) for n in numbers)
            intake.Proposal.objects.bulk_create(
                intake.Proposal(
                    filing=filing,
                    kind="promise",
                    line=n,
                    text=f"약속 {n}",
                    offer='{"due": null}',
                    verdict="new",
                    certainty="certain",
                )
                for n in numbers
            )
    fill_promises(first, last)
    for n in range(first, last, max(1, (last - first) // 2000)):
        history.note("bench.note", by=actors.SITE.author, of=("bench", str(n)))


def fill_promises(first: int, last: int) -> None:
    """Add promises to the tasks of the sample, due on days of four years."""
    models = import_module("cityhall.registers.promises.models")
    founding = import_module("cityhall.registers.promises.founding")
    actors = import_module("cityhall.ground.access.actors")
    tasks = list(models.Task.objects.select_related("owner"))
    rows = [
        models.Promise(
            key=f"promise/bench-{n}",
            task=tasks[n % len(tasks)],
            owner=tasks[n % len(tasks)].owner,
            since=date(2023, 1, 1),
            text_ko=f"약속 {n}",
            text_en=f"Promise {n}",
            due_from=date.fromordinal(738_521 + n % 1461),
            due_to=date.fromordinal(738_521 + n % 1461),
        )
        for n in range(first, last)
    ]
    founding.add_in_bulk(rows, by=actors.SITE, why="bench")


def list_divisions() -> list[int]:
    """List the divisions of the sample city by number."""
    model = import_module("cityhall.ground.organisation.models").Unit
    return list(model.objects.filter(kind="division").order_by("pk").values_list("pk", flat=True))


def make_value(n: int, divisions: list[int], models: Any) -> Any:
    """Make the strength of a grade in a division; all of them are told anew every thirty days."""
    grades = GRADES.split()
    turn, at = divmod(n, 2 * len(grades) * len(divisions))
    whose, which = divmod(at, 2 * len(grades))
    day = LAST - turn * MONTH
    return models.Value(
        measure=("staffing.quota", "staffing.present")[which % 2],
        subject_id=divisions[whose],
        as_of=day,
        day=day,
        dimensions=f"grade={grades[which // 2]}",
        value=str(n % 30),
        unit="명",
    )


def find_filing(unit: Any) -> Any:
    """Find the report that proposals belong to; file it where it is not there yet."""
    model = import_module("cityhall.registers.documents.models").Filing
    actors = import_module("cityhall.ground.access.actors")
    history = import_module("cityhall.ground.history.actions")
    now = import_module("django.utils.timezone").now()
    found = model.objects.filter(key="B" * 22).first()
    if found is None:
        with history.record("bench.file", by=actors.SITE.author, of=("bench", "")):
            found = model.objects.create(
                key="B" * 22,
                office=unit,
                month=now.date(),
                title="b",
                name="b",
                size=1,
                received=now,
            )
    return found


def minimal_list(query: Callable[[], Any]) -> Callable[[Any], Any]:
    """Make a view that shows the same rows by the page in a plain template."""
    http = import_module("django.http")
    template = (
        import_module("django.template")
        .engines["django"]
        .from_string(
            "<ul>{% for row in page %}<li>{{ row }}</li>{% endfor %}</ul>{{ page.paginator.count }}"
        )
    )
    paginator = import_module("django.core.paginator").Paginator

    def view(request: Any) -> Any:
        assert request.user.is_authenticated
        page = paginator(query(), 200).get_page(request.GET.get("page"))
        return http.HttpResponse(template.render({"page": page}))

    return view


def cost(ask: Callable[[], Any]) -> float:
    """Give the processor time of a request, the median of several."""
    ask()
    spent = []
    for _ in range(ROUNDS):
        start = time.process_time()
        ask()
        spent.append(time.process_time() - start)
    return statistics.median(spent)


def compare(ask: Callable[[], Any], plain: Callable[[], Any]) -> tuple[float, float]:
    """Give the processor time of two requests, asked in turn so that both meet the same machine."""
    spent: tuple[list[float], list[float]] = ([], [])
    for n in range(ROUNDS + 1):
        for one, times in ((ask, spent[0]), (plain, spent[1])):
            start = time.process_time()
            one()
            if n:  # the first warms up
                times.append(time.process_time() - start)
    return statistics.median(spent[0]), statistics.median(spent[1])


def count_queries(ask: Callable[[], Any]) -> int:
    """Count how often a page asks the database."""
    capture = import_module("django.test.utils").CaptureQueriesContext
    with capture(import_module("django.db").connection) as told:
        ask()
    return len(told)


def main(rows: int) -> int:
    """Print a line for each list; 1 where one of them costs too much."""
    open_house()
    test = import_module("django.test")
    person = import_module("cityhall.ground.accounts.models").Person
    intake = import_module("cityhall.work.intake.queries")
    figures = import_module("cityhall.registers.figures.queries")
    promises = import_module("cityhall.registers.promises.queries")
    today = import_module("django.utils.timezone").localdate()
    client = test.Client(HTTP_HOST="localhost")
    client.force_login(person.objects.get(key="maru"))
    request = test.RequestFactory().get("/")
    request.user = person.objects.get(key="maru")
    unit = import_module("cityhall.ground.organisation.models").Unit.objects.get(key="city")
    filing = find_filing(unit)
    lists = {
        "/figures/values/": figures.list_values,
        f"/intake/{filing.key}/": lambda: intake.list_proposals(filing, "", "offered"),
        "/promises/": lambda: promises.list_spells(promises.Wanted(today)),
    }
    counted: dict[str, list[int]] = {path: [] for path in (*lists, *BOARDS)}
    for first, last in ((0, FEW), (FEW, rows)):
        fill(first, last)
        for path, queries in counted.items():
            queries.append(count_queries(partial(client.get, path)))
    worst = 0.0
    for path, queries in counted.items():
        plain = minimal_list(lists.get(path, figures.list_values))
        page, beside = compare(partial(client.get, path), partial(plain, request))
        if path in lists:
            worst = max(worst, page / beside)
        most = f" (at most {MOST:.0f})" if path in lists else ""
        print(
            f"{path:60} {page * 1000:6.1f} ms, minimal {beside * 1000:6.1f} ms: "
            f"{page / beside:5.2f} ×{most}; queries {queries}"
        )
    uneven = [path for path, (few, many) in counted.items() if few != many]
    worst_of_search = hold_searches(client)
    return int(worst > MOST or bool(uneven) or worst_of_search > MOST_OF_SEARCH)


def hold_searches(client: Any) -> float:
    """Print what searches over everything cost beside a page that asks for nothing."""
    import_module("cityhall.work.desk.actions").catch_up()
    beside, worst = cost(partial(client.get, "/help/")), 0.0
    for path in SEARCHES:
        page = cost(partial(client.get, path))
        worst = max(worst, page / beside)
        print(
            f"{path:60} {page * 1000:6.1f} ms, bare    {beside * 1000:6.1f} ms: "
            f"{page / beside:5.2f} × (at most {MOST_OF_SEARCH:.0f})"
        )
    return worst


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else ROWS))
