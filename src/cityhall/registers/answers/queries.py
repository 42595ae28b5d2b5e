"""Reads with names: the parts of an answer with what is missing, and how it can be kept."""

from dataclasses import dataclass
from datetime import date

from cityhall.ground.access.actors import Actor
from cityhall.ground.organisation.queries import Tree
from cityhall.registers.answers.models import Part
from cityhall.registers.cases.alike import list_alike
from cityhall.registers.cases.models import Case
from cityhall.registers.cases.records import load_run
from cityhall.registers.cases.rules import parties_in
from sagwan.procedures import Step, list_ways

ANSWER, UNITS = "answer", "units"


@dataclass(frozen=True, slots=True)
class Share:
    """A unit in charge with its part, if it wrote or handed back one."""

    unit: str
    name: str
    part: Part | None
    is_lead: bool
    name_ko: str = ""

    @property
    def is_written(self) -> bool:
        """Tell whether its part is there."""
        return self.part is not None and self.part.state == Part.State.WRITTEN

    @property
    def is_back(self) -> bool:
        """Tell whether the unit handed it back."""
        return self.part is not None and self.part.state == Part.State.HANDED_BACK


def list_shares(case: Case, tree: Tree) -> list[Share]:
    """List the units in charge in the order in which the case names them: the lead comes first."""
    charged = set(case.units.values_list("key", flat=True))
    parts = {one.unit.key: one for one in case.parts.select_related("unit")}
    units = [key.strip() for key in case.values.get(UNITS, "").split(",")]
    named = [key for key in dict.fromkeys(units) if key in charged]
    return [
        Share(key, tree.name(key), parts.get(key), key == named[0], tree.names(key)[0])
        for key in named
    ]


def merge_parts(shares: list[Share]) -> str:
    """Give the parts as one text, as the council reads it: the lead's first, each under the name of
    its unit in Korean; a lone part without its name."""
    written = [one for one in shares if one.is_written]
    if len(written) == 1 and written[0].part:
        return written[0].part.text
    return "\n".join(f"[{one.name_ko}] {one.part.text}" for one in written if one.part)


def find_step(case: Case, actor: Actor, field: str, on: date) -> Step | None:
    """Find the step by which somebody may fill a field of a case now, without evidence."""
    for step in list_ways(load_run(case), parties_in(case, actor, on), actor.key):
        if field in (*step.needs, *step.takes) and not step.evidence.least:
            return step
    return None


def list_answered(case: Case, actor: Actor) -> list[Case]:
    """List earlier cases like one that have an answer."""
    return [one for one in list_alike(case, actor) if one.values.get(ANSWER)]
