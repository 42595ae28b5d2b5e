"""Many cases decided on one page: what waits, what was refused and why, and what stays written.

What was chosen and written is lost by no refusal; a text written for one case goes before the one
that is written for all.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from django.http import QueryDict

from cityhall.ground.access.actors import Actor
from cityhall.ground.look.languages import say
from cityhall.ground.organisation.queries import Tree, load_tree
from cityhall.registers.cases import forms, queries, shown
from cityhall.registers.cases.models import Case
from cityhall.registers.cases.pages import read_cut
from cityhall.registers.cases.procedures import tell
from cityhall.registers.cases.records import load_runs
from cityhall.registers.cases.rules import parties_in
from sagwan.procedures import Procedure, Step, list_ways

STEP = "step-"  # what the step chosen for a case is called in a form
OWN = "@"  # between the name of a field and the case that it is written for
AT_ONCE = 60  # cases that are decided on one page
SHOWN_NUMBERS = 3  # of the cases that one reason keeps from being decided
STATUS_REFUSED = 422
Given = Mapping[str, str]


@dataclass(slots=True)
class Decided:
    """What came of deciding many: what was done, what was refused, what the form said."""

    given: Given = field(default_factory=dict)
    told: list[str] = field(default_factory=list)
    refused: dict[str, list[str]] = field(default_factory=dict)  # reason → numbers of cases

    def refuse(self, number: str, reason: str) -> None:
        """Note why a case was not decided."""
        self.refused.setdefault(reason, []).append(number)

    @property
    def faults(self) -> list[str]:
        """Say each reason once, with the cases that it holds back."""
        return [f"{reason} ({name_some(numbers)})" for reason, numbers in self.refused.items()]

    @property
    def kept(self) -> Given:
        """Give what the form said where something of it was refused."""
        return self.given if self.refused else {}

    @property
    def status(self) -> int:
        """Give the status of the answer."""
        return STATUS_REFUSED if self.refused and not self.told else 200


def name_some(numbers: list[str]) -> str:
    """Name the first of some cases, and how many more there are."""
    first, more = ", ".join(numbers[:SHOWN_NUMBERS]), len(numbers) - SHOWN_NUMBERS
    return say("{a} 외 {n}건", "{a} and {n} more", a=first, n=more) if more > 0 else first


def describe_deciding(
    declared: Procedure, actor: Actor, given: QueryDict, on: date, kept: Given
) -> dict[str, Any]:
    """Give the cases that somebody may move now, each with the steps that they may take."""
    cut = read_cut(given)
    tree, rows, steps = load_tree(on), [], dict[str, Step]()
    cases = queries.list_cases(actor, declared.key, cut, on).filter(ended=None)
    chosen = cases.order_by("due", "opened", "id").prefetch_related("charges__unit")[:AT_ONCE]
    for case, run in zip(chosen, load_runs(chosen), strict=True):
        units = [one.unit.key for one in case.charges.all()]
        parties = parties_in(case, actor, on, units)
        ways = list_ways(run, parties, actor.key)
        if ways:
            steps |= {one.key: one for one in ways}
            row = shown.show_row(case, run.procedure, tree, on)
            rows.append(row | offer(case, run.procedure, ways, kept))
    return {
        "procedure": declared,
        "name": tell(declared.name),
        "on": on,
        "rows": rows,
        "cut": cut,
        "kept": read_kept(kept),
        "fields": ask_together(declared, steps.values(), tree, kept),
    }


def offer(case: Case, declared: Procedure, ways: Sequence[Step], kept: Given) -> dict[str, Any]:
    """Give what may be chosen and written for one case, as it was before a refusal."""
    keys = dict.fromkeys(key for one in ways for key in one.needs)
    texts = [declared.field_by_key[key] for key in keys]
    asked = [
        (f"{forms.PREFIX}{one.key}{OWN}{case.key}", tell(one.name))
        for one in texts
        if forms.choose_widget(one) == "area"
    ]
    if any(one.reason for one in ways):
        asked.append((f"why{OWN}{case.key}", say("까닭", "Why")))
    own = [(name, label, kept.get(name, "")) for name, label in asked]
    return {
        "ways": [(one.key, tell(one.name)) for one in ways],
        "chosen": kept.get(STEP + case.key, ""),
        "own": own,
        "is_own": any(text for _, _, text in own),
    }


def read_kept(kept: Given) -> dict[str, str]:
    """Give what was written for all cases, by names that a page can ask for."""
    names = {"why": "why", "proof": "proof", "proof-on": "proof_on", "sitting": "sitting"}
    return {own: kept.get(name, "") for name, own in names.items()}


def ask_together(
    declared: Procedure, steps: Iterable[Step], tree: Tree, kept: Given
) -> list[forms.Asked]:
    """Give the fields that steps need, asked for once for all the cases that take them."""
    keys = dict.fromkeys(key for one in steps for key in one.needs)
    values = {key: kept.get(forms.PREFIX + key, "") for key in keys}
    return forms.ask_fields([declared.field_by_key[key] for key in keys], (), values, tree)


def given_of(given: QueryDict, key: str) -> dict[str, str]:
    """Give what a form of many cases says of one: its own fields before those of all."""
    ending = f"{OWN}{key}"
    own = [name for name in given if name.endswith(ending) and given[name]]
    plain = {name: str(given[name]) for name in given}
    return plain | {name.removesuffix(ending): str(given[name]) for name in own}
