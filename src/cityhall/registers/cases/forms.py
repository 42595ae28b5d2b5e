"""What forms ask when a case is opened or moved: the fields that the declaration names."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from cityhall.ground.look.dates import read_day
from cityhall.ground.look.languages import say
from cityhall.ground.organisation.queries import Tree, indent_units
from cityhall.registers.cases.actions import Move
from cityhall.registers.cases.procedures import tell
from sagwan.procedures import Field, Kind, Procedure, Proof, Refusal, Step

Given = Mapping[str, str]
TYPES = {Kind.DATE: "date", Kind.WHOLE: "number"}
PREFIX = "f-"


@dataclass(frozen=True, slots=True)
class Asked:
    """A field as a form asks for it."""

    key: str
    name: str
    widget: str  # text · area · select · date · number · units
    value: str
    required: bool
    options: tuple[tuple[str, str], ...] = ()
    hint: str = ""
    fault: str = ""


def ask_fields(
    fields: Iterable[Field],
    required: Iterable[str],
    values: Given,
    tree: Tree,
    faults: Iterable[Refusal] = (),
) -> list[Asked]:
    """Give the fields that a form asks for."""
    needed, said = set(required), {one.field: say(one.ko, one.en) for one in faults}
    return [
        Asked(
            key=PREFIX + one.key,
            name=tell(one.name),
            widget=choose_widget(one),
            value=values.get(one.key, ""),
            required=one.key in needed,
            options=list_options(one, tree),
            hint=tell(one.hint) if one.hint else one.unit,
            fault=said.get(one.key, ""),
        )
        for one in fields
    ]


def choose_widget(of: Field) -> str:
    """Choose how a field is asked for."""
    if of.kind in (Kind.CHOICE, Kind.YES, Kind.UNIT):
        return "select"
    if of.kind is Kind.UNITS:
        return "units"
    return TYPES.get(of.kind, "area" if of.kind is Kind.TEXT else "text")


def list_options(of: Field, tree: Tree) -> tuple[tuple[str, str], ...]:
    """List what may be chosen."""
    if of.kind is Kind.CHOICE:
        return tuple((one.key, tell(one.name)) for one in of.options)
    if of.kind is Kind.YES:
        return (("yes", say("예", "yes")), ("no", say("아니요", "no")))
    if of.kind in (Kind.UNIT, Kind.UNITS):
        return tuple(indent_units(tree.tops))
    return ()


def fields_of(step: Step, procedure: Procedure) -> list[Field]:
    """List the fields that a step fills, those that it needs first."""
    keys = dict.fromkeys((*step.needs, *step.takes))
    return [procedure.field_by_key[key] for key in keys]


def read_values(given: Given, keys: Iterable[str], many: Mapping[str, list[str]]) -> dict[str, str]:
    """Read what a form gives for some fields; several units are parted by commas."""
    values = {}
    for key in keys:
        several = many.get(PREFIX + key, [])
        text = ", ".join(one for one in several if one) if len(several) > 1 else ""
        values[key] = (text or given.get(PREFIX + key, "")).strip()
    return values


def read_proofs(given: Given) -> tuple[Proof, ...]:
    """Read the evidence that a form gives."""
    text = given.get("proof", "").strip()
    if not text:
        return ()
    return (
        Proof(
            text[:500], read_day(given.get("proof-on", "")), read_day(given.get("proof-until", ""))
        ),
    )


def read_move(
    step: Step, procedure: Procedure, given: Given, many: Mapping[str, list[str]]
) -> Move:
    """Read what a form says of a step."""
    keys = [one.key for one in fields_of(step, procedure)]
    values = read_values(given, keys, many)
    return Move(
        step=step.key,
        values={key: text for key, text in values.items() if text or key in step.needs},
        why=given.get("why", "").strip()[:2000],
        proofs=read_proofs(given),
        sitting=given.get("sitting", "").strip()[:80],
    )


def read_on(given: Given, today: date) -> date:
    """Read the day on which a step was taken; today where none or a coming one is given."""
    day = read_day(given.get("on", ""))
    return day if day and day <= today else today
