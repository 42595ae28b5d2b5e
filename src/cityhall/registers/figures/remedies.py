"""Plans against lagging programmes: made, ended, and listed for the board of rapid execution.

A plan names its programme, who answers for it and by when; it is never written over: what came of
it is said once, and the history keeps who said so.
"""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from django.http import QueryDict
from django.utils.timezone import localdate

from cityhall.ground.access.actors import Actor
from cityhall.ground.history.actions import record
from cityhall.ground.organisation.models import Unit
from cityhall.registers.figures.checks import Fault, UnfitError
from cityhall.registers.figures.forms import need_date, tidy
from cityhall.registers.figures.models import Remedy
from cityhall.registers.figures.rules import check_writer


@dataclass(frozen=True, slots=True)
class Plan:
    """What somebody plans against the lag of a programme."""

    unit: str
    programme: str
    as_of: date
    text: str
    owner: str
    due: date


def read_plan(given: QueryDict) -> Plan:
    """Read what was typed as a plan."""
    return Plan(
        given.get("unit_key", ""),
        tidy(given.get("programme", ""), 120),
        need_date(given.get("as_of", "")),
        tidy(given.get("text", ""), 500),
        given.get("owner", ""),
        need_date(given.get("due", "")),
    )


def refuse(ko: str, en: str) -> None:
    """Refuse a plan with a sentence."""
    raise UnfitError([Fault(0, ko, en)])


def make_plan(plan: Plan, *, by: Actor) -> Remedy:
    """Write down a plan; making the same again changes nothing."""
    units = dict(Unit.objects.filter(key__in=[plan.unit, plan.owner]).values_list("key", "pk"))
    if plan.unit not in units or plan.owner not in units:
        refuse("부서와 담당을 골라 주세요.", "Please choose the unit and who answers.")
    check_writer(by, [plan.unit], localdate())
    if not plan.programme or not plan.text:
        refuse("사업과 개선계획을 적어 주세요.", "Please name the programme and say the plan.")
    if plan.due < plan.as_of:
        refuse("기한이 점검일보다 앞섭니다.", "It is due before the check that found the lag.")
    row = Remedy(
        unit_id=units[plan.unit],
        programme=plan.programme,
        as_of=plan.as_of,
        text=plan.text,
        owner_id=units[plan.owner],
        due=plan.due,
    )
    standing = Remedy.objects.filter(
        unit_id=row.unit_id, programme=row.programme, as_of=row.as_of
    ).first()
    if standing and (standing.text, standing.owner_id, standing.due) == (
        row.text,
        row.owner_id,
        row.due,
    ):
        return standing
    if standing:
        refuse(
            "이 점검에서 이 사업의 계획이 이미 있습니다. 마친 뒤 다음 점검에 새로 적어 주세요.",
            "This check has a plan for this programme: end it, and make a new one at the next.",
        )
    with record("figures.make_plan", by=by.author, of=("remedy", plan.programme), why=plan.text):
        row.save(force_insert=True)
    return row


def end_plan(remedy: Remedy, outcome: str, on: date, *, by: Actor) -> None:
    """Say what came of a plan, and on which day."""
    check_writer(by, [remedy.unit.key], localdate())
    if remedy.done:
        refuse("이미 마친 계획입니다.", "This plan has ended already.")
    if not outcome:
        refuse("어떻게 되었는지 적어 주세요.", "Please say what came of it.")
    if on < remedy.as_of:
        refuse("점검일보다 앞선 날입니다.", "That is before the check that found the lag.")
    with record("figures.end_plan", by=by.author, of=("remedy", remedy.programme), why=outcome):
        remedy.done, remedy.outcome = on, outcome
        remedy.save(update_fields=["done", "outcome"])


def list_remedies(units: Collection[str], on: date) -> list[Remedy]:
    """List the plans of a year up to a day, of some units, the first due first."""
    rows = Remedy.objects.filter(unit__key__in=units, as_of__year=on.year, as_of__lte=on)
    return list(rows.select_related("unit", "owner"))


def find_remedy(number: int) -> Remedy | None:
    """Find a plan by its number."""
    return Remedy.objects.select_related("unit", "owner").filter(pk=number).first()
