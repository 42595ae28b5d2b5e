"""Who may enter and strike uses: whoever may write the figures of their office."""

from collections.abc import Iterable

from django.utils.timezone import localdate

from cityhall.ground.access.actors import Actor
from cityhall.registers.figures.rules import check_writer, may_write


def may_keep(by: Actor, units: Iterable[str]) -> bool:
    """Tell whether the uses of some units are theirs to keep."""
    return may_write(by, units, localdate())


def check_keeper(by: Actor, units: Iterable[str]) -> None:
    """Refuse whoever keeps no figures of these units."""
    check_writer(by, units, localdate())
