"""`python benchmarks/dockets.py [CASES]`: what pages of dockets cost beside a minimal list.

All cases that ten years of a city of ten million bring (docs/cases.md says how many, and why) lie
in one docket, the appeals. Each page is asked for by somebody signed in, in one run with a minimal
list of the same cases; queries are counted at 1,000 cases and at CASES.
"""

import sys
from collections.abc import Iterator
from datetime import date, timedelta
from functools import partial
from importlib import import_module
from operator import itemgetter
from typing import Any

from lists import FEW, MOST, compare, count_queries, minimal_list, open_house

CASES = 100_000
DOCKET = "appeal"
TEN_YEARS = (date(2016, 11, 1), date(2026, 10, 30))
SITTINGS = 280  # two a month, and four more in summer, as in 2020
AT_ONCE = 5000
EARLIER = 45  # appeals come in on any of so many days before those that the batch makes


def make_batch(number: int) -> dict[str, Any]:
    """Make a batch of appeals like most of the sample, spread over ten years."""
    known = import_module("cityhall.work.sample.rows").load_toml("dockets.toml")["batch"]
    like = max((one for one in known if one["procedure"] == DOCKET), key=itemgetter("count"))
    return {**like, "count": number, "sittings": {"number": SITTINGS, "between": TEN_YEARS}}


def list_cases(number: int) -> Iterator[tuple[Any, Any]]:
    """List cases with their course; each twentieth has yet to be decided."""
    dockets = import_module("cityhall.work.sample.dockets")
    founding = import_module("cityhall.registers.cases.founding")
    procedures = import_module("cityhall.registers.cases.procedures")
    machine = import_module("sagwan.procedures")
    declared = procedures.find_first(DOCKET, TEN_YEARS[0])
    for n, one in enumerate(dockets.make_cases(make_batch(number), {})):
        taken = one.taken if n % 20 else one.taken[:1]
        opened = one.opened - timedelta(days=n % EARLIER)
        run = machine.open_run(declared, opened, one.by, one.values)
        yield (
            founding.Brought(DOCKET, opened, one.by, one.values, taken),
            machine.replay(run, taken),
        )


def fill(number: int) -> None:
    """Lay cases into the docket in place of those that are there, and count them."""
    models = import_module("cityhall.registers.cases.models")
    founding = import_module("cityhall.registers.cases.founding")
    tallies = import_module("cityhall.registers.cases.tallies")
    actors = import_module("cityhall.ground.access.actors")
    history = import_module("cityhall.ground.history.actions")
    numbers: Any = import_module("collections").Counter()
    told = list(list_cases(number))
    with history.record("bench.fill", by=actors.SITE.author, of=("bench", "")):
        models.StepTaken.objects.filter(case__procedure=DOCKET).delete()
        models.Case.objects.filter(procedure=DOCKET).delete()
        for start in range(0, len(told), AT_ONCE):
            some = told[start : start + AT_ONCE]
            cases = [
                founding.make_case(one, run, numbers, TEN_YEARS[1], is_sample=True)
                for one, run in some
            ]
            models.Case.objects.bulk_create(cases)
            models.StepTaken.objects.bulk_create(
                founding.list_steps(zip(cases, some, strict=True)), batch_size=AT_ONCE
            )
    tallies.recount(DOCKET)


def main(number: int) -> int:
    """Print a line for each page; 1 where one of them costs too much."""
    open_house()
    person = import_module("cityhall.ground.accounts.models").Person.objects.get(key="maru")
    cases = import_module("cityhall.registers.cases.models").Case
    test = import_module("django.test")
    client = test.Client(HTTP_HOST="localhost")
    client.force_login(person)
    request = test.RequestFactory().get("/")
    request.user = person
    paths = [
        f"/dockets/{DOCKET}/",
        f"/dockets/{DOCKET}/?stage=dismissed&year=2020",
        f"/dockets/{DOCKET}/statistics/",
        f"/dockets/{DOCKET}/statistics/?since=2019-03-01&until=2020-04-30",
        f"/dockets/{DOCKET}/statistics/?since=2019-03-05&until=2020-04-06",
        f"/dockets/{DOCKET}/statistics/?since=2020-03-09&until=2020-04-15",
        "/dockets/",
        f"/cases/{DOCKET}-2020-500/",
    ]
    counted: dict[str, list[int]] = {path: [] for path in paths}
    for many in (FEW, number):
        fill(many)
        paths[-1] = f"/cases/{cases.objects.filter(procedure=DOCKET)[0].key}/"
        for known, path in zip(counted, paths, strict=True):
            client.get(path)
            counted[known].append(count_queries(partial(client.get, path)))
    newest = cases.objects.filter(procedure=DOCKET)
    minimal = partial(minimal_list(lambda: newest), request)
    worst = 0.0
    for path, queries in zip(paths, counted.values(), strict=True):
        page, plain = compare(partial(client.get, path), minimal)
        worst = max(worst, page / plain)
        print(
            f"{path:62} {page * 1000:6.1f} ms, minimal {plain * 1000:6.1f} ms: "
            f"{page / plain:5.2f} × (at most {MOST:.0f}); queries {queries}"
        )
    return int(worst > MOST or any(few != many for few, many in counted.values()))


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else CASES))
