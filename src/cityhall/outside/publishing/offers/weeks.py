"""What dockets published week by week: the copies that the register of cases made, unchanged but
for what the gate takes out."""

import json
from collections.abc import Iterator
from datetime import date
from typing import Any

from cityhall.outside.publishing.gate import Offered
from cityhall.outside.publishing.offers.cases import list_all_names, rank_of
from cityhall.registers.cases.models import Case, Publication


def offer_publications(on: date) -> Iterator[Offered]:
    """Offer what each docket published of each week that is over."""
    for one in Publication.objects.filter(until__lte=on).order_by("id"):
        told = json.loads(one.content)
        cases = find_cases(one, told)
        yield Offered(
            "publications",
            one.key,
            tell(one, told),
            f"cases/published/{one.key}",
            facet=one.procedure[:40],
            rank=f"{rank_of(one.until)}-{one.procedure}",
            names=list_all_names(cases),
            is_sample=bool(cases) and all(case.is_sample for case in cases),
        )


def find_cases(one: Publication, told: dict[str, Any]) -> list[Case]:
    """Find the cases of a publication as they stand today, for the names that they hold."""
    numbers = [case["number"] for case in told["cases"]]
    return list(Case.objects.filter(procedure=one.procedure, number__in=numbers))


def tell(one: Publication, told: dict[str, Any]) -> dict[str, Any]:
    """Tell what was published of a week."""
    ko, en = told["name"]
    return {
        "name": [
            f"{ko} {one.since:%Y}. {one.since.month}. {one.since.day}. 주",
            f"{en}, week of {one.since.isoformat()}",
        ],
        "docket": [ko, en],
        "since": one.since.isoformat(),
        "until": one.until.isoformat(),
        "published": one.published.date().isoformat(),
        "cases": [
            {
                "number_of_case": case["number"],
                "stage": case["stage"],
                "fields": [
                    {"name": field["name"], "text": field["value"]} for field in case["fields"]
                ],
            }
            for case in told["cases"]
        ],
    }
