"""Proposals as lines of a page: what is offered in words, where it would go, how sure it is."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from django.utils.timezone import localdate

from cityhall.ground.look.languages import say
from cityhall.ground.look.numbers import part_thousands
from cityhall.ground.organisation.queries import load_tree
from cityhall.registers.figures.measures import load_catalogue
from cityhall.work.intake.models import Certainty, Kind, Proposal, State, Verdict

KINDS = {
    Kind.FIGURE: ("수치", "Figure"),
    Kind.CLAIM: ("대조값", "Claim"),
    Kind.TASK: ("과제", "Task"),
    Kind.PROMISE: ("약속", "Promise"),
}
VERDICTS = {
    Verdict.NEW: ("새로움", "new"),
    Verdict.SAME: ("지난번과 같음", "as before"),
    Verdict.REWORDED: ("말이 바뀜", "reworded"),
    Verdict.MOVED: ("기한 바뀜", "moved"),
    Verdict.OTHER: ("다른 값", "other value"),
    Verdict.CORRECTED: ("인쇄 오류", "printed wrong"),
}
CERTAINTIES = {
    Certainty.CERTAIN: ("확실", "certain"),
    Certainty.LIKELY: ("유력", "likely"),
    Certainty.QUESTION: ("확인 필요", "question"),
}
STATES = {
    State.OFFERED: ("결정 전", "open"),
    State.ACCEPTED: ("받음", "accepted"),
    State.CORRECTED: ("고쳐서 받음", "accepted as corrected"),
    State.REFUSED: ("거절", "refused"),
}


@dataclass(frozen=True, slots=True)
class Line:
    """A proposal as a page shows it."""

    proposal: Proposal
    kind: str
    verdict: str
    certainty: str
    state: str
    place: str
    value: str
    held: str

    @property
    def is_open(self) -> bool:
        """Tell whether it is not decided yet."""
        return self.proposal.state == State.OFFERED


def describe_rows(proposals: Iterable[Proposal], held: Mapping[int, str]) -> list[Line]:
    """Describe proposals for a page."""
    nodes = load_tree(localdate()).nodes
    names = {key: node.name for key, node in nodes.items()}
    return [describe(one, names, held.get(one.pk, "")) for one in proposals]


def describe(proposal: Proposal, names: Mapping[str, str], held: str) -> Line:
    """Describe one proposal."""
    is_number = proposal.kind in {Kind.FIGURE, Kind.CLAIM}
    return Line(
        proposal=proposal,
        kind=say(*KINDS[Kind(proposal.kind)]),
        verdict=say(*VERDICTS[Verdict(proposal.verdict)]),
        certainty=say(*CERTAINTIES[Certainty(proposal.certainty)]),
        state=say(*STATES[State(proposal.state)]),
        place=name_series(proposal, names) if is_number else name_thing(proposal),
        value=write_value(proposal) if is_number else "",
        held=held,
    )


def name_series(proposal: Proposal, names: Mapping[str, str]) -> str:
    """Name the series that a figure would join."""
    offer, catalogue = proposal.offered, load_catalogue()
    if offer["measure"] not in catalogue.measures:
        return str(offer["measure"])
    family = catalogue.family_of(offer["measure"])
    words = [
        names.get(offer["subject"], offer["subject"]),
        str(catalogue.measure(offer["measure"]).name),
        family.name_cell(offer["dimensions"]),
        describe_day(offer["as_of"]),
    ]
    return " · ".join(filter(None, words))


def describe_day(text: str) -> str:
    """Write a day as people do."""
    day = date.fromisoformat(text)
    return f"{day.year}. {day.month}. {day.day}."


def write_value(proposal: Proposal) -> str:
    """Write the value that the register would hold, and the printed one where that is wrong."""
    offer = proposal.offered
    value = f"{part_thousands(offer['value'])} {offer['unit']}"
    if offer.get("printed"):
        return say(
            "{v} (인쇄: {p})", "{v} (printed: {p})", v=value, p=part_thousands(offer["printed"])
        )
    return value


def name_thing(proposal: Proposal) -> str:
    """Name the task or promise that is known already, or say that it would be new."""
    due = (proposal.offered.get("due") or {}).get("text") or ""
    return due if proposal.kind == Kind.PROMISE else proposal.offered.get("number", "")
