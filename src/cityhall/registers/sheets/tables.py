"""A table as it is handed out and taken in: columns with a key and names, rows of text."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from cityhall.ground.look.languages import say


@dataclass(frozen=True, slots=True)
class Column:
    """A column: the key by which programs know it, its names for people, its width."""

    key: str
    ko: str
    en: str
    wide: int = 14
    is_needed: bool = False  # each line must fill it
    is_only_shown: bool = False  # it is computed: what comes back in it is passed over
    is_number: bool = False  # a spreadsheet may reckon with it

    @property
    def name(self) -> str:
        """Its name in the language of the page."""
        return say(self.ko, self.en)


@dataclass(frozen=True, slots=True)
class Table:
    """A table to be handed out."""

    key: str
    ko: str
    en: str
    columns: tuple[Column, ...]
    rows: Iterable[Mapping[str, str]] = ()


@dataclass(frozen=True, slots=True)
class Line:
    """A line that was taken in: its number in the file, and its text by column."""

    number: int
    values: dict[str, str]


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong with a line: which line and column, in Korean and English."""

    line: int
    column: str
    ko: str
    en: str

    @property
    def sentence(self) -> str:
        """What is wrong, in the language of the page."""
        return say(self.ko, self.en)


@dataclass(slots=True)
class Taken:
    """What was taken from a file: its lines, and what is wrong with them."""

    lines: list[Line] = field(default_factory=list)
    faults: list[Fault] = field(default_factory=list)


class UnreadableError(ValueError):
    """A file is no table that can be taken in; says why in Korean and English."""

    def __init__(self, ko: str, en: str) -> None:
        super().__init__(f"{ko} · {en}")
        self.words = (ko, en)
