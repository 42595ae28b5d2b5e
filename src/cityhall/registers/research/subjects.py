"""What the block fund adds to reviews of research: none is granted more than is left of it."""

from collections.abc import Iterator, Mapping
from datetime import date
from decimal import Decimal, InvalidOperation

from django.urls import reverse

from cityhall.registers.cases.models import Case
from cityhall.registers.research.fund import APPROVE, REVIEW, YES, load_fund, read_cost
from sagwan.procedures import Refusal

NAME = ("학술용역과 포괄비", "Research and the block fund")
PROCEDURES = frozenset({REVIEW, "research-evaluation", "staff-research"})


def find_obstacles(case: Case, step: str, values: Mapping[str, str], on: date) -> Iterator[Refusal]:
    """Find that a grant would be more than is left of the fund of its year."""
    held = {**case.values, **{key: text for key, text in values.items() if text}}
    if case.procedure != REVIEW or step != APPROVE or held.get("block") != YES:
        return
    left, cost = load_fund(on.year).left, find_cost(case, values)
    if left is not None and cost > left:
        yield Refusal(
            "fund",
            f"포괄비가 {left:,f}원 남아 {cost:,f}원을 쓸 수 없습니다.",
            f"{left:,f} won are left of the block fund, too little for {cost:,f} won.",
            "cost",
        )


def find_cost(case: Case, values: Mapping[str, str]) -> Decimal:
    """Find what a contract costs, as the step would have it."""
    try:
        return Decimal(values.get("cost", "").replace(",", ""))
    except InvalidOperation:
        return read_cost(case)


def find_register(procedure: str) -> tuple[str, tuple[str, str]] | None:
    """Give the page of research, to which its dockets belong."""
    return (reverse("research:year"), NAME) if procedure in PROCEDURES else None
