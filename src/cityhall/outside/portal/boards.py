"""Boards of epidemics laid out from copies alone: declaration, numbers and measures that passed
the gate. The drawing is the register's own; nothing of it is read here.
"""

from dataclasses import dataclass
from datetime import UTC, date, datetime
from decimal import Decimal
from functools import lru_cache
from typing import Any

from cityhall.outside.portal.telling import word
from cityhall.outside.publishing import queries
from cityhall.outside.publishing.packing import unpack
from cityhall.outside.publishing.queries import Read, read
from cityhall.registers.epidemics.models import Response
from cityhall.registers.epidemics.pages import lay_out
from cityhall.registers.epidemics.records import Spot, Stood
from cityhall.registers.epidemics.shapes import Epidemic
from cityhall.registers.epidemics.windows import cut_ledger, list_told_days

MOST_DAYS = 12  # that lead to boards of their own
KEPT = 4  # epidemics of which the numbers stay in memory until one changes
Told = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Board:
    """A board as it was published, with the numbers and measures that were published beside it."""

    read: Read
    epidemic: Epidemic
    readings: tuple[Stood, ...]
    measures: tuple[Response, ...]

    @property
    def days(self) -> list[date]:
        """The days of which its numbers tell, the last first."""
        return list(list_told_days(self.readings))


def list_boards() -> list[Board]:
    """List the boards that are out, the latest epidemic first."""
    return [make_board(read(one)) for one in queries.list_current("boards")]


def find_board(key: str) -> Board | None:
    """Find the board of an epidemic."""
    copy = queries.find_current("boards", key)
    return make_board(read(copy)) if copy else None


def make_board(one: Read) -> Board:
    """Put a board together."""
    measures = [
        read_measure(one.key, read(each).content)
        for each in queries.list_current("measures", one.key[:40])
    ]
    declared: Epidemic = unpack(Epidemic, one.content["declared"])
    months = queries.list_current("epidemics", one.key[:40]).values_list("digest", flat=True)
    return Board(one, declared, load_readings(one.key, tuple(months)), tuple(measures))


@lru_cache(maxsize=KEPT)
def load_readings(key: str, digests: tuple[str, ...]) -> tuple[Stood, ...]:
    """Load the numbers of an epidemic from all their months, which their digests tell apart."""
    del digests
    return tuple(
        read_number(told["series"], each)
        for copy in queries.list_current("epidemics", key[:40])
        if copy.key.startswith(f"{key}/")
        for told in [read(copy).content]
        for each in told["numbers"]
    )


def read_number(series: str, told: Told) -> Stood:
    """Read a number of a copy as the register's values are."""
    at = datetime.fromisoformat(told["at"]).astimezone(UTC)
    since = datetime.fromisoformat(told["since"]).astimezone(UTC) if told["since"] else at
    spot = Spot(series, told["place_key"], told["part_key"])
    value = Decimal(told["value"])
    words = told["printed"], told["reason"], told["source"]
    return Stood(0, spot, told["what"], since, at, value, *words)


def read_measure(epidemic: str, told: Told) -> Response:
    """Read a measure of a copy; it is never saved."""
    name, text = told["name"], told["text"]
    return Response(
        epidemic=epidemic,
        kind=told["kind"],
        name_ko=name[0],
        name_en=name[1],
        text_ko=text[0],
        text_en=text[1],
        since=date.fromisoformat(told["since"]),
        until=date.fromisoformat(told["until"]) if told["until"] else None,
        series=told["series"],
        place=told["place"],
        days=told["days"],
        source=told["source"],
    )


def describe(board: Board, on: date) -> Told:
    """Give what the page of a board shows of a day."""
    ledger = cut_ledger(board.epidemic, board.readings, on)
    begun = [one for one in board.measures if one.since <= on]
    return lay_out(board.epidemic, ledger, begun, on) | {
        "boxes": list_boxes(board.read.content["charts"], on),
        "days": board.days[:MOST_DAYS],
    }


def list_boxes(charts: list[Told], on: date) -> list[Told]:
    """List the units of the headquarters as they stood on a day."""
    stood = [one for one in charts if date.fromisoformat(one["since"]) <= on]
    return [
        {
            "node": {"name": word(box["name"])},
            "depth": box["depth"],
            "posts": [word(one) for one in box["posts"]],
            "duties": [word(one) for one in box["duties"]],
        }
        for box in (stood[-1]["boxes"] if stood else ())
    ]
