"""What an index is made of: a source names the rows that it reads and drafts its passages."""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Model

from cityhall.work.desk.models import Kind

AT_ONCE = 500  # rows asked for at a time: databases take only so many parameters
Row = Mapping[str, Any]
Touch = Callable[[Collection[Row]], Iterable[str]]


@dataclass(frozen=True, slots=True)
class Draft:
    """A passage before it is written: whose it is, and what is searched and shown of it."""

    about: str
    text: str
    part: int = 0
    weight: int = 0
    recency: int = 0
    holder: str = ""  # the unit whose people alone may find it; empty for all readers


@dataclass(frozen=True)
class Source:
    """A kind of passages: which tables it reads, and how it drafts them.

    `touched` gives, for rows of a table as the history holds them, whose passages they change.
    """

    kind: Kind
    touched: Mapping[str, Touch]
    every: Callable[[], Iterable[str]]
    draft: Callable[[Collection[str]], Iterable[Draft]]


def by(column: str) -> Touch:
    """Name what rows are about by a column of theirs; None names nothing."""
    return lambda rows: (str(row[column]) for row in rows if row.get(column) is not None)


def signed(sign: str) -> Touch:
    """Name what rows are about by a sign and their number: where tables share a kind."""
    return lambda rows: (f"{sign}{row['id']}" for row in rows)


def keys_of(model: type[Model]) -> Callable[[], Iterable[str]]:
    """Name all rows of a table by their number."""
    return lambda: map(str, model._default_manager.order_by("pk").values_list("pk", flat=True))


def table_of(model: type[Model]) -> str:
    """Name the table of a model."""
    return model._meta.db_table


def part_up(items: Collection[str]) -> Iterator[list[str]]:
    """Part a long list, so that each part can be asked for at once."""
    listed = list(items)
    for at in range(0, len(listed), AT_ONCE):
        yield listed[at : at + AT_ONCE]


def both(*pairs: tuple[str, str]) -> str:
    """Join texts: the Korean ones on a line, the English ones on the next where they differ."""
    columns = zip(*(pair for pair in pairs if any(pair)), strict=True)
    lines = (" · ".join(dict.fromkeys(filter(None, column))) for column in columns)
    return "\n".join(dict.fromkeys(lines))


def number_of(day: date | None) -> int:
    """Give the number of a day; nought where there is none."""
    return day.toordinal() if day else 0
