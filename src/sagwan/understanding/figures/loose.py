"""A figure before it has an id."""

from decimal import Decimal
from typing import NamedTuple

from sagwan.facts import Figure, Place, Unit
from sagwan.understanding.tokens.token import Token

_SIGN_OF_CHANGE = frozenset("△▽▼▲↑↓+")


class LooseFigure(NamedTuple):
    """A token that is a figure, with all that was found out about it."""

    token: Token
    place: Place
    unit: Unit | None
    subject: tuple[str, ...]
    as_of: str | None
    change: bool

    def named(self, identity: str) -> Figure:
        """Give the figure under an id."""
        token = self.token
        return Figure(
            identity,
            token.text,
            token.value if token.value is not None else Decimal(0),
            self.unit,
            token.step,
            self.place,
            self.subject,
            self.as_of,
            self.change or bool(token.sign and token.sign in _SIGN_OF_CHANGE),
            token.bound,
        )
