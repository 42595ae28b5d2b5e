"""Texts whose figures say to what they are bound: {7조 4,737억원 = rapid.spent@city}.

What stands before the sign is said; after it stand a measure, the unit that it is of, and members
of its dimensions, as drafts name numbers.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

from cityhall.registers.figures.measures import load_catalogue
from cityhall.work.drafts.bindings import Binding, BindingError, read_binding
from cityhall.work.messages.errors import UnfitMessageError
from cityhall.work.messages.models import MOST, NUMBER
from sagwan.facts import Figure
from sagwan.reading import read
from sagwan.understanding import understand

BRACED = re.compile(r"\{([^{}]*)\}")
OPEN = re.compile(r"[{}]")
MOST_FIGURES = 200
LONG = 120  # letters of a name


@dataclass(frozen=True, slots=True)
class Named:
    """A figure of a text: as it is written, and to what it is bound."""

    written: str
    measure: str
    subject: str = ""
    cell: str = ""

    def __str__(self) -> str:
        unit = f"@{self.subject}" if self.subject else ""
        return f"{{{self.written} = {self.measure}{unit} {self.cell}".rstrip() + "}"


def read_named(braced: str) -> Named:
    """Read what stands between two braces; raises UnfitMessageError where nothing is named."""
    written, _, bound = (part.strip() for part in braced.partition("="))
    name, _, cell = bound.partition(" ")
    measure, _, subject = name.partition("@")
    if not measure or not 1 <= len(written) <= NUMBER or max(map(len, (measure, subject))) > LONG:
        raise UnfitMessageError(
            f"{{{braced[:60]}}}: 수치는 {{7조 4,737억원 = rapid.spent@city}}처럼 적습니다.",
            f"{{{braced[:60]}}}: a figure is written like {{155명 = measure@unit}}.",
        )
    return Named(written, measure, subject, cell.strip())


def check_named(named: Named) -> Binding:
    """Give to what a figure is bound; refuses what no register declares."""
    try:
        return read_binding(f"{named.measure} {named.cell}".strip(), load_catalogue())
    except BindingError as error:
        raise UnfitMessageError(*error.words) from error


def split_text(text: str) -> Iterator[str | Named]:
    """Split a text into what is plain and its figures, in order."""
    for place, piece in enumerate(BRACED.split(text)):
        if place % 2:
            yield read_named(piece)
        elif piece:
            yield piece


def list_named(text: str) -> list[Named]:
    """List the figures of a text that are bound, in order."""
    return [one for one in split_text(text) if isinstance(one, Named)]


def speak(text: str) -> str:
    """Give a text as it is said: figures without what they are bound to."""
    return "".join(one if isinstance(one, str) else one.written for one in split_text(text))


def clean(text: str) -> str:
    """Give a text as it is kept: whole lines, no blanks at their ends; refuses what cannot be."""
    lines = [line.rstrip() for line in text.replace("\r\n", "\n").replace("\r", "\n").split("\n")]
    kept = re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip("\n").replace("\x00", "")
    if not 1 <= len(kept) <= MOST:
        raise UnfitMessageError(
            f"1자에서 {MOST:,}자까지 적어 주십시오.", f"Please write 1 to {MOST:,} letters."
        )
    if OPEN.search(BRACED.sub("", kept)):
        raise UnfitMessageError(
            "중괄호가 짝이 맞지 않습니다. 수치 앞뒤의 { }를 확인해 주십시오.",
            "A brace has no partner. Please look at the { } around figures.",
        )
    named = list_named(kept)
    for one in named:
        check_named(one)
    if len(named) > MOST_FIGURES:
        raise UnfitMessageError(
            f"한 글에 매는 수치는 {MOST_FIGURES}개까지입니다.",
            f"A text bears {MOST_FIGURES} bound figures at most.",
        )
    return kept


def rewrite(text: str, place: int, written: str) -> str:
    """Write the figure at a place of a text anew."""
    parts = list(split_text(text))
    places = [at for at, one in enumerate(parts) if isinstance(one, Named)]
    if not 0 <= place < len(places):
        raise UnfitMessageError("그 자리에 수치가 없습니다.", "There is no figure at that place.")
    old = parts[places[place]]
    assert isinstance(old, Named)
    parts[places[place]] = replace(old, written=written)
    return "".join(map(str, parts))


@dataclass(frozen=True, slots=True)
class Loose:
    """A figure that a text says without naming where it is from: its place in the kept text."""

    start: int
    end: int
    figure: Figure


@lru_cache(maxsize=64)
def list_loose(text: str) -> tuple[Loose, ...]:
    """List the figures of a text that are bound to nothing, as the library reads them."""
    spoken, found, at, start = speak(text), [], 0, 0
    spans: list[tuple[int, int, int]] = []  # of plain pieces: from, until, and where they are kept
    for one in split_text(text):
        if isinstance(one, str):
            spans.append((at, at + len(one), start))
            at, start = at + len(one), start + len(one)
        else:
            at, start = at + len(one.written), text.index("}", start) + 1
    lines = [0]
    for line in spoken.split("\n"):
        lines.append(lines[-1] + len(line) + 1)
    for figure in read_figures(spoken):
        if not 1 <= figure.place.line < len(lines):
            continue
        first = lines[figure.place.line - 1] + figure.place.start
        last = first + len(figure.text)
        inside = next((span for span in spans if span[0] <= first and last <= span[1]), None)
        if inside and spoken[first:last] == figure.text and "\n" not in figure.text:
            shift = inside[2] - inside[0]
            found.append(Loose(first + shift, last + shift, figure))
    return tuple(found)


@lru_cache(maxsize=256)
def read_figures(text: str) -> tuple[Figure, ...]:
    """Read the figures of a text as those of any report are read."""
    return tuple(understand(read(text.encode(), name="message.txt")).figures)
