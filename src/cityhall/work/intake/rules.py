"""Who decides on proposals: who may take in the reports of the office, and planning officers."""

from cityhall.ground.access.actors import Actor
from cityhall.registers.documents.models import Filing
from cityhall.registers.documents.rules import check_receiver, may_receive


def may_decide(by: Actor, filing: Filing) -> bool:
    """Tell whether the proposals of a report are theirs to decide on."""
    return may_receive(by, filing.office.key)


def check_decider(by: Actor, filing: Filing) -> None:
    """Refuse whoever may not decide on the proposals of a report."""
    check_receiver(by, filing.office.key)
