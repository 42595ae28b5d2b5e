"""What notices show on another's page: who was told of an object, by which channel, and knows."""

from dataclasses import dataclass

from cityhall.ground.look.languages import say
from cityhall.ground.notices import queries
from cityhall.ground.notices.channels import name_channel, name_state
from cityhall.ground.notices.models import Notice
from cityhall.ground.notices.queries import Told


@dataclass(frozen=True, slots=True)
class Line:
    """One who was told."""

    told: Told

    @property
    def notice(self) -> Notice:
        """What they were told."""
        return self.told.notice

    @property
    def name(self) -> str:
        """Who it is."""
        return str(self.told.person or self.notice.person)

    @property
    def channel(self) -> str:
        """By which way."""
        return name_channel(self.notice.channel)

    @property
    def mail(self) -> str:
        """What became of the mail, where one was written."""
        return name_state(self.notice.mail.state) if self.notice.mail else ""

    @property
    def tone(self) -> str:
        """How it is shown."""
        return "holds" if self.notice.acknowledged else "open"

    @property
    def is_known(self) -> str:
        """Whether they have acknowledged it, in words."""
        return say("확인함", "Acknowledged") if self.notice.acknowledged else say("아직", "Not yet")


@dataclass(frozen=True, slots=True)
class ToldPanel:
    """Who was told of an object."""

    template = "notices/panel_told.html"

    lines: list[Line]

    @property
    def acknowledged(self) -> int:
        """How many of them know."""
        return sum(bool(line.notice.acknowledged) for line in self.lines)


def describe_told(kind: str, key: str) -> ToldPanel:
    """Describe who was told of an object; the page that shows it decides who may see that."""
    return ToldPanel([Line(one) for one in queries.list_about(kind, key)])
