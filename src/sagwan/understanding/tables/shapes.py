"""What a line looks like to the table solver: a label, then cells of numbers, then a remark."""

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from sagwan.facts import Segment
from sagwan.facts.patterns import LETTER, NO_SIGN
from sagwan.understanding.tables.drafts import MAIN, PAREN, SECOND, Atom, CellDraft
from sagwan.understanding.tokens.token import Token

NUMERIC = frozenset({"number", "bare", "dash"})
_OPEN = re.compile(rf"^[\s*)\]]*[(\[]\s*((?:{NO_SIGN}{LETTER}|[ .:]){{0,10}}?)\s*$")
_CLOSED_THEN_GAP = re.compile(r"^[\s)\]*]*$")
LONE_DASHES = frozenset("-－–")
_SLASH = re.compile(r"^[\s)\]*]*/[\s/]*$")
_DASH = re.compile(r"-(?<![^\s(/]-)(?![^\s)/])")  # the sign first: it is rare
_YEAR = re.compile(r"\s*(19|20)\d\d\s")
_LETTER = re.compile(r"[^\W\d_]")


class Shape(NamedTuple):
    """One line as label, cells and remark.

    `kind` is row (label and numbers), numbers (numbers alone), text (no numbers) or mixed (text
    between the numbers: prose, or a label with a number in it; the cells stand behind it).
    `slashes` counts for every atom the slashes before and after it, which is all that a flattened
    staff table keeps of its empty cells.
    """

    kind: str
    label: str
    cells: tuple[CellDraft, ...]
    remark: str
    slashes: tuple[tuple[int, int], ...] = ()

    @property
    def is_slashed(self) -> bool:
        """Tell whether the line has pairs such as 306/289."""
        return any(before or after for before, after in self.slashes)

    @property
    def atoms(self) -> list[Atom]:
        """List the numbers of all cells."""
        return [atom for cell in self.cells for atom in cell.atoms]


def shape_of(
    text: str, segment: Segment, tokens: Sequence[Token], written: str | None = None
) -> Shape:
    """Read the shape of a segment; `text` is unified, `written` what labels are cut from."""
    named = text if written is None else written
    numeric = _without_label_year(_with_dashes(text, segment, tokens), text)
    if text.strip() in LONE_DASHES:
        return Shape("numbers", "", (_lone_dash(text, segment),), "", ((0, 0),))
    if not any(token.kind != "dash" for token in numeric):
        return Shape("text", " ".join(text.split()), (), "")
    offset = segment.start
    first = _first_of_row(numeric, text, offset)
    label = text[: numeric[first].start - offset]
    cut = _label_cut(label)
    builder = _CellBuilder(segment, text)
    builder.add(numeric[first], label[cut:], True)
    for before, token in pairwise(numeric[first:]):
        builder.add(token, text[before.end - offset : token.start - offset], False)
    rest = text[numeric[-1].end - offset :]
    words = " ".join(named[:cut].split())
    kind = "row" if _LETTER.search(words) or any(c.isdigit() for c in words) else "numbers"
    if kind == "numbers":
        words = ""
    cells, slashes = builder.cells(), builder.slashes(rest)
    return Shape("mixed" if first else kind, words, cells, _remark(rest), slashes)


def _first_of_row(numeric: Sequence[Token], text: str, offset: int) -> int:
    """Find the number behind the last words that stand between numbers."""
    for i in range(len(numeric) - 1, 0, -1):
        gap = text[numeric[i - 1].end - offset : numeric[i].start - offset]
        if not (_OPEN.match(gap) or _SLASH.match(gap) or _CLOSED_THEN_GAP.match(gap)):
            return i
    return 0


def _lone_dash(text: str, segment: Segment) -> CellDraft:
    start = segment.start + len(text) - len(text.lstrip())
    return CellDraft(text.strip(), segment.line, start, start + 1, (), True)


def _with_dashes(text: str, segment: Segment, tokens: Sequence[Token]) -> list[Token]:
    """Give the numbers of a line, and the lone dashes that stand for empty cells."""
    numeric = [token for token in tokens if token.kind in NUMERIC]
    taken = [(token.start - segment.start, token.end - segment.start) for token in tokens]
    opening = len(text) - len(text.lstrip())
    for match in _DASH.finditer(text):
        if match.start() == opening and len(text.split()) > 1:
            continue
        if any(start < match.end() and match.start() < end for start, end in taken):
            continue
        at = segment.start + match.start()
        numeric.append(Token("dash", segment.line, at, at + 1, match.group(), "empty-cell"))
    return sorted(
        (t for t in numeric if t.kind != "dash" or t.start - segment.start != opening),
        key=lambda token: token.start,
    )


def _without_label_year(numeric: list[Token], text: str) -> list[Token]:
    """Leave out a year that opens the line as the label of its row (2019 1,082 610 …)."""
    first = numeric[0] if len(numeric) > 2 else None
    if first is not None and _YEAR.match(text) and text.lstrip().startswith(first.text):
        return numeric[1:]
    return numeric


def _label_cut(label: str) -> int:
    """Leave an opening bracket or slash that belongs to the first number out of the label."""
    match = re.search(r"[(\[/][^)\]]*$", label)
    if match is None:
        return len(label)
    return (
        match.start()
        if not label[: match.start()].strip() or not _LETTER.search(match.group())
        else len(label)
    )


def _remark(rest: str) -> str:
    text = re.sub(r"^[\s)\]*/]+", "", rest)
    return " ".join(text.split())


class _CellBuilder:
    """Collects the numbers of one line into cells."""

    def __init__(self, segment: Segment, text: str) -> None:
        self.segment = segment
        self.text = text
        self.groups: list[list[Atom]] = []
        self.before: list[int] = []
        self.open_word: str | None = None

    def add(self, token: Token, gap: str, first: bool) -> None:
        """Add one number and what stands before it."""
        opened = _OPEN.match(gap)
        slashed = bool(_SLASH.match(gap))
        self.before.append(gap.count("/"))
        if first and not opened:
            self.groups.append([Atom(token)])
        elif opened:
            atom = Atom(token, PAREN, opened.group(1).strip(" :"))
            if first or (self.groups and _is_closed(self.groups[-1])):
                self.groups.append([atom])
            else:
                self.groups[-1].append(atom)
        elif slashed and self._may_pair(gap):
            self.groups[-1].append(Atom(token, SECOND))
        else:
            self.groups.append([Atom(token)])

    def _may_pair(self, gap: str) -> bool:
        before = self.groups[-1]
        return gap.count("/") == 1 and len(before) == 1 and before[0].part == MAIN

    def cells(self) -> tuple[CellDraft, ...]:
        """Give the cells in order."""
        return tuple(self._cell(group) for group in self.groups)

    def slashes(self, rest: str) -> tuple[tuple[int, int], ...]:
        """Count for each number the slashes before and after it."""
        after = [*self.before[1:], int(rest.lstrip(" )]").startswith("/"))]
        return tuple(zip(self.before, after, strict=True))

    def _cell(self, group: list[Atom]) -> CellDraft:
        start, end = group[0].token.start, group[-1].token.end
        low = start - self.segment.start
        if group[0].part == PAREN:
            opening = max(self.text.rfind("(", 0, low), self.text.rfind("[", 0, low), 0)
            start, low = self.segment.start + opening, opening
        if group[0].part == PAREN or group[-1].part == PAREN:
            end = min(self.segment.end, end + 1)
        text = self.text[low : end - self.segment.start]
        dash = group[0].token.kind == "dash"
        atoms = tuple(atom for atom in group if atom.token.kind != "dash")
        return CellDraft(text.strip(), self.segment.line, start, end, atoms, dash)


def _is_closed(group: list[Atom]) -> bool:
    return any(atom.part == PAREN for atom in group)
