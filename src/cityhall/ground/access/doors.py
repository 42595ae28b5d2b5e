"""Who may open a page: declared beside each view; a view without a declaration opens to nobody."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import TypeVar

from django.http import HttpResponseBase

from cityhall.ground.access.roles import Role

View = TypeVar("View", bound=Callable[..., HttpResponseBase])


@dataclass(frozen=True, slots=True)
class Door:
    """Whom a view lets in: everybody, or whoever has one of these roles."""

    roles: frozenset[Role]
    to_everybody: bool = False

    def lets_in(self, roles: Iterable[Role]) -> bool:
        """Tell whether somebody with these roles may open it."""
        return self.to_everybody or not self.roles.isdisjoint(roles)


def open_to_everybody(view: View) -> View:
    """Let everybody open a view, signed in or not."""
    view.door = Door(frozenset(), to_everybody=True)  # type: ignore[attr-defined]  # find_door
    return view


def open_to(*roles: Role | frozenset[Role]) -> Callable[[View], View]:
    """Let those in who have one of the roles; all others find a closed door or a sign-in."""
    whole = frozenset[Role]().union(*(r if isinstance(r, frozenset) else {r} for r in roles))

    def declare(view: View) -> View:
        view.door = Door(whole)  # type: ignore[attr-defined]  # read back below
        return view

    return declare


def find_door(view: Callable[..., object]) -> Door | None:
    """Give what a view declares, through whatever is wrapped around it."""
    found = getattr(view, "door", None)
    return found if isinstance(found, Door) else None
