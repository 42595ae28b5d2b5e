"""A session of the council as binders know it: the month in which it sits."""

from dataclasses import dataclass
from datetime import date

from cityhall.ground.look.dates import read_month
from cityhall.registers.promises.queries import end_of_month


class NoSessionError(ValueError):
    """A session that is not written as a month."""

    def __init__(self, text: str) -> None:
        self.words = (
            f"회의가 열리는 달을 2020-04 처럼 적습니다: {text}",
            f"a session is written as its month, 2020-04: {text}",
        )
        super().__init__(" · ".join(self.words))


@dataclass(frozen=True, slots=True)
class Session:
    """The month in which the council sits."""

    month: date

    @property
    def until(self) -> date:
        """Its last day."""
        return end_of_month(self.month)

    @property
    def key(self) -> str:
        """How it is written."""
        return f"{self.month:%Y-%m}"

    @property
    def year_before(self) -> date:
        """The day from which earlier results are told."""
        return self.month.replace(year=self.month.year - 1)


def read_session(text: str) -> Session:
    """Read a session; raises NoSessionError."""
    month = read_month(text)
    if month is None:
        raise NoSessionError(text)
    return Session(month.replace(day=1))
