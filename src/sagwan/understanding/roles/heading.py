"""A heading as it is found, and what is known at one point of the way through a document."""

import re
from dataclasses import dataclass, field

from sagwan.facts.patterns import SYLLABLE
from sagwan.understanding.roles.marks import BULLETS
from sagwan.understanding.roles.runs import Runs
from sagwan.understanding.roles.shape import Shape

INNER = "+"
_LONGEST = 64  # letters
_SENTENCE_END = re.compile(
    r"(?:다|[세어까]요|까)\.?$|(?:바람|하겠음|있음|하였음|했음)\s*\.?$|[.,]$"
)
_NOT_A_TITLE = re.compile(
    rf"^[\d\s.,:~%()'/월일년시분-]*$|^\(?\*|^[)\]}}」』,.:;·→%]|^(?:{SYLLABLE}){{1,2}}$"
)


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Heading:
    """A segment that is a heading of a `kind` of the ladder; `number` None where it has none, and
    `joins` true where it is the title of the lone number before it."""

    index: int
    kind: str
    number: str | None = None
    worth: int = 0
    joins: bool = False


@dataclass(eq=False, repr=False)
class Reading:
    """What is known so far: how deep headings without a sign are indented (0: not at all), whether
    blank lines are rare, the last number of each kind, whether a list is open, its sign,
    whether the line before was a heading or a number that waits for its title; whether the
    pages show which lines are headings, the levels on which they show boxes (□), and those on
    which they show each kind of number."""

    indented: int
    dense: bool
    runs: Runs
    last: dict[str, int] = field(default_factory=dict)
    headings: set[int] = field(default_factory=set)
    in_list: bool = False
    bullet: str = ""
    after_heading: bool = False
    waiting: bool = False
    shown: bool = False
    boxes: frozenset[int] = frozenset()
    numbers: dict[str, list[int]] = field(default_factory=dict)

    def remember(self, shape: Shape, heading: Heading | None) -> None:
        """Go on to the next segment."""
        self.waiting = heading is not None and heading.kind == "lone" and not heading.joins
        self.after_heading = heading is not None
        if heading is not None:
            self.in_list, self.bullet = False, ""
            self.headings.add(shape.index)
            if heading.worth:
                self.last[heading.kind] = heading.worth
        elif shape.mark.kind in BULLETS:
            self.in_list, self.bullet = True, shape.mark.kind

    def expects(self, shape: Shape) -> bool:
        """Tell whether a number is the first of its run or the next one."""
        first_or_next = shape.mark.worth in {1, self.last.get(shape.mark.kind, 0) + 1}
        return first_or_next or self.counts_on(shape)

    def counts_on(self, shape: Shape) -> bool:
        """Tell whether a number follows a heading of its run."""
        return self.runs.before.get(shape.index) in self.headings

    def shown_heading(self, shape: Shape) -> Heading | None:
        """Make a heading of a number that the pages show on two levels, each a kind of its own."""
        levels = self.numbers.get(shape.mark.kind, [])
        if len(levels) < 2:
            return None
        kind = shape.mark.kind + INNER * levels.index(shape.segment.heading)
        return Heading(shape.index, kind, shape.mark.number, shape.mark.worth)

    def number_heading(self, shape: Shape) -> Heading:
        """Make a heading of a numbered segment; a run inside a run is a kind of its own."""
        kind = shape.mark.kind + INNER * self.runs.depth.get(shape.index, 0)
        return Heading(shape.index, kind, shape.mark.number, shape.mark.worth)


def reads_as_text(shape: Shape) -> bool:
    """Tell whether a segment is a sentence or too long for a title."""
    words = shape.title
    return len(words) > _LONGEST or bool(_SENTENCE_END.search(words))


def cannot_be_title(text: str) -> bool:
    """Tell whether a text is only figures, dates or the tail of something."""
    return bool(_NOT_A_TITLE.match(text))
