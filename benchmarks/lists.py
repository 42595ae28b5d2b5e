"""`python benchmarks/lists.py [ROWS]`: what long lists cost beside a minimal list.

A house of its own gets ROWS values, proposals and promises, and entries; each page is asked for by
somebody signed in, in one run with a minimal list of the same query, and both times are compared.
The number of queries is counted at 1,000 rows and at ROWS.
"""

import os
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from importlib import import_module
from typing import Any

ROWS = 100_000
FEW = 1000
ROUNDS = 15
MOST = 2.0


def open_house() -> None:
    """Set a site up in a folder of its own, with the sample city in it."""
    os.environ["CITYHALL_VAR"] = tempfile.mkdtemp(prefix="cityhall-lists-")
    os.environ["DJANGO_SETTINGS_MODULE"] = "cityhall.settings"
    import_module("django").setup()
    upkeep = import_module("cityhall.upkeep")
    upkeep.migrate()
    upkeep.found_sample_city()


def fill(first: int, last: int) -> None:
    """Add values of a measure, proposals of one report, and an entry for each."""
    models = import_module("cityhall.registers.figures.models")
    intake = import_module("cityhall.work.intake.models")
    actors = import_module("cityhall.ground.access.actors")
    history = import_module("cityhall.ground.history.actions")
    unit = import_module("cityhall.ground.organisation.models").Unit.objects.get(key="city")
    day = import_module("datetime").date
    filing = find_filing(unit)
    with history.record("bench.fill", by=actors.SITE.author, of=("bench", "")):
        for start in range(first, last, 5000):
            numbers = range(start, min(start + 5000, last))
            models.Value.objects.bulk_create(
                models.Value(
                    measure="rapid.codes",
                    subject=unit,
                    as_of=day.fromordinal(500_000 + n),
                    day=day.fromordinal(500_000 + n),
                    value=str(n),
                    unit="개",
                )
                for n in numbers
            )
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
    day = import_module("datetime").date
    tasks = list(models.Task.objects.select_related("owner"))
    rows = [
        models.Promise(
            key=f"promise/bench-{n}",
            task=tasks[n % len(tasks)],
            owner=tasks[n % len(tasks)].owner,
            since=day(2023, 1, 1),
            text_ko=f"약속 {n}",
            text_en=f"Promise {n}",
            due_from=day.fromordinal(738_521 + n % 1461),
            due_to=day.fromordinal(738_521 + n % 1461),
        )
        for n in range(first, last)
    ]
    founding.add_in_bulk(rows, by=actors.SITE, why="bench")


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
    counted: dict[str, list[int]] = {path: [] for path in lists}
    for first, last in ((0, FEW), (FEW, rows)):
        fill(first, last)
        for path in lists:
            counted[path].append(count_queries(lambda path=path: client.get(path)))
    worst = 0.0
    for path, query in lists.items():
        view = minimal_list(query)
        plain = cost(lambda view=view: view(request))
        page = cost(lambda path=path: client.get(path))
        worst = max(worst, page / plain)
        print(
            f"{path:40} {page * 1000:6.1f} ms, minimal {plain * 1000:6.1f} ms: "
            f"{page / plain:4.2f} × (at most {MOST:.0f}); queries {counted[path]}"
        )
    return int(worst > MOST)


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else ROWS))
