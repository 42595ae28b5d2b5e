"""Who is asking: the person, the roles their posts give today, and the units they belong to."""

from dataclasses import dataclass

from django.http import HttpRequest

from cityhall.ground.access.roles import EVERY_ROLE, Role
from cityhall.ground.history.actions import Author


@dataclass(frozen=True, slots=True)
class Actor:
    """Somebody who asks for a page or wants to write."""

    key: str = ""
    name_ko: str = ""
    name_en: str = ""
    roles: frozenset[Role] = frozenset()
    units: frozenset[str] = frozenset()  # of their posts, with all units under them
    through: str = ""  # the name of the token by which a program of theirs writes

    @property
    def is_known(self) -> bool:
        """Tell whether they are signed in."""
        return bool(self.key)

    @property
    def author(self) -> Author:
        """Who they are to the history, and by which token."""
        by_token = f" (토큰: {self.through})" if self.through else ""
        return Author(self.key, self.name_ko + by_token)

    def has(self, *roles: Role) -> bool:
        """Tell whether they have one of the roles."""
        return not self.roles.isdisjoint(roles)


NOBODY = Actor()
SITE = Actor("site", "사관", "Sagwan", EVERY_ROLE)  # what the site does by itself: the sample city


class Asked(HttpRequest):
    """A request, with who asks."""

    actor: Actor


def actor_of(request: HttpRequest) -> Actor:
    """Give who asks; nobody, before anybody looked."""
    found = getattr(request, "actor", NOBODY)
    return found if isinstance(found, Actor) else NOBODY
