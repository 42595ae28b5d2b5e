"""What dockets decided, as the public reads it: the fields that a procedure declares public.

Names of people never go out, whatever a procedure declares; appeals go out by the month, without
anything but number, decision and what of the ruling is public, and only what somebody published.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any

from django.db.models import Q

from cityhall.ground.organisation.queries import Tree, load_tree
from cityhall.outside.publishing.gate import Offered
from cityhall.registers.cases.models import Case, StepTaken
from cityhall.registers.cases.procedures import find_procedure, load_all
from cityhall.registers.cases.publishing import PUBLISH, make_copy
from sagwan.procedures import Kind, Procedure

AUDITS = ("audit-item",)
RESEARCH = ("research-review", "research-evaluation", "staff-research")
APPEALS = "appeal"
TITLES = ("title", "text")
LATEST = 99_999_999
MOST_NAME = 200


def offer_audits(on: date) -> Iterator[Offered]:
    """Offer each item of the council's audit and what became of it."""
    yield from offer_dockets("audits", AUDITS, on)


def offer_research(on: date) -> Iterator[Offered]:
    """Offer the reviews of research contracts, and studies whose results were opened."""
    yield from offer_dockets("research", RESEARCH, on)


def offer_dockets(series: str, procedures: Sequence[str], on: date) -> Iterator[Offered]:
    """Offer the cases of some dockets that stand at a stage that is public."""
    tree = load_tree(on)
    for case in Case.objects.filter(choose_public(procedures), opened__lte=on).order_by("id"):
        declared = find_procedure(case.procedure, case.version)
        content = tell(case, declared, tree)
        yield Offered(
            series,
            case.key,
            content,
            f"cases/{case.key}",
            facet=content["stage_key"],
            rank=f"{rank_of(case.ended or case.opened)}-{case.number}",
            names=list_names(case, declared),
            is_sample=case.is_sample,
        )


def choose_public(procedures: Sequence[str]) -> Q:
    """Choose the cases that stand at a stage that their procedure shows to everybody; where it
    has a step by which somebody publishes, those that somebody published."""
    chosen = Q(pk=None)
    published = StepTaken.objects.filter(step=PUBLISH).values("case")
    for one in load_all():
        if one.key in procedures:
            stages = [stage.key for stage in one.stages if stage.public]
            own = Q(procedure=one.key, version=one.version, stage__in=stages)
            chosen |= own & Q(pk__in=published) if PUBLISH in one.step_by_key else own
    return chosen


def tell(case: Case, declared: Procedure, tree: Tree) -> dict[str, Any]:
    """Tell what of a case is public, in both languages."""
    copied = make_copy(case, tree)
    public = [one.key for one in declared.fields if one.public]
    title = next((case.values[key] for key in TITLES if key in public and case.values.get(key)), "")
    name = str(title)[:MOST_NAME] or case.number
    return {
        "name": [name, name],
        "docket": [declared.name.ko, declared.name.en],
        "number_of_case": case.number,
        "stage": copied["stage"],
        "stage_key": case.stage,
        "opened": case.opened.isoformat(),
        "ended": case.ended.isoformat() if case.ended else "",
        "fields": name_fields(copied),
    }


def name_fields(copied: dict[str, Any]) -> list[dict[str, list[str]]]:
    """Give the public fields of a copied case: what each is called, and what it says."""
    return [{"name": list(one["name"]), "text": list(one["value"])} for one in copied["fields"]]


def list_names(case: Case, declared: Procedure) -> tuple[str, ...]:
    """List the names of people that a case holds: none of them may go out."""
    fields = [one.key for one in declared.fields if one.kind is Kind.PERSON]
    held = [str(case.values.get(key, "")) for key in fields]
    return tuple(one for one in held if one and not one.isascii())


def rank_of(day: date) -> str:
    """Give by what the latest comes first."""
    return f"{LATEST - int(f'{day:%Y%m%d}'):08}"


def offer_appeals(on: date) -> Iterator[Offered]:
    """Offer the decisions of appeals that were published, month by month, with how many of each."""
    tree = load_tree(on)
    chosen = Case.objects.filter(choose_public([APPEALS]), ended__lte=on)
    months: defaultdict[str, list[Case]] = defaultdict(list)
    for case in chosen.order_by("ended", "number"):
        months[f"{case.ended:%Y-%m}"].append(case)
    for month, cases in sorted(months.items()):
        first = date.fromisoformat(f"{month}-01")
        yield Offered(
            "appeals",
            month,
            tell_month(month, cases, tree),
            f"cases/appeal/{month}",
            facet=month[:4],
            rank=rank_of(first),
            names=list_all_names(cases),
            is_sample=all(one.is_sample for one in cases),
        )


def list_all_names(cases: list[Case]) -> tuple[str, ...]:
    """List the names of people that some cases hold."""
    names = {
        name
        for case in cases
        for name in list_names(case, find_procedure(case.procedure, case.version))
    }
    return tuple(sorted(names))


def tell_month(month: str, cases: list[Case], tree: Tree) -> dict[str, Any]:
    """Tell the decisions of a month."""
    decisions, counts = [], defaultdict[str, int](int)
    names: dict[str, list[str]] = {}
    for case in cases:
        copied = make_copy(case, tree)
        names[case.stage] = copied["stage"]
        counts[case.stage] += 1
        decisions.append(
            {
                "number_of_case": case.number,
                "decided": case.ended.isoformat() if case.ended else "",
                "decision": copied["stage"],
                "ruling": " · ".join(field["text"][0] for field in name_fields(copied)),
            }
        )
    year, _, number = month.partition("-")
    return {
        "name": [f"{year}년 {int(number)}월 재결", f"Decisions of {year}-{number}"],
        "month": month,
        "counts": [
            {"decision": names[key], "amount": str(many)} for key, many in sorted(counts.items())
        ],
        "decisions": decisions,
    }
