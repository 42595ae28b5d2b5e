"""Headings told by how they are set: larger than the text, opened by a sign of the outline or set
alone in a box. Their levels follow the signs, and where these leave it open, the sizes.
"""

import re
from collections import Counter, defaultdict
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from sagwan.reading.pdf.flow import Boxes, Item, Leaf, Stretch
from sagwan.reading.pdf.ink import Area, enclose
from sagwan.reading.pdf.marks import opens_paragraph
from sagwan.reading.pdf.paragraphs import Paragraph
from sagwan.reading.pdf.strings import TextLine
from sagwan.reading.rendering import Piece

_SIGNS = (
    ("chapter", r"[Ⅰ-Ⅻ]\s*[.．,)]?\s*\S|제\s?\d{1,2}\s?[장편부]\s"),
    (
        "annex",
        r"참\s?고\s?\d{0,2}\s+\S|[【\[<(]\s?(?:참고|별첨|붙임|첨부)\s?\d{0,2}\s?[】\]>):]\s*\S",
    ),
    ("dashed", r"\d{1,2}-\d{1,2}[.)]?\s+\S"),
    ("number", r"\d{1,2}\s?[.)]?\s+(?=[^\d\s]|(?:19|20)\d\d)|\d{1,2}\.(?=[^\d\s])|[❶-❿➊-➓]"),
    ("box", r"[□■▣▢◻❏❑☐⬜\ue000-\uf8ff]\s*\S"),
    ("diamond", r"[◇◆◈❖◊♦]\s*\S"),
    ("hangul", r"[가나다라마바사아자차카타파하][.)]\s+\S"),
    ("circle", r"[○●◦◯❍⚪〇]\s*\S|[ㅇoO]\s+[가-힣]"),
    ("arrow", r"[‣▸▷▶▹►➢➤☞⇒]\s*\S"),
    ("paren", r"\(\d{1,2}\)\s*\S|[①-⑳]\s*\S"),
)
_KINDS = tuple((kind, re.compile(rf"\s*(?:{pattern})")) for kind, pattern in _SIGNS)
_ORDER = (
    "chapter",
    "annex",
    "number",
    "plain",
    "dashed",
    "diamond",
    "box",
    "bare",
    "hangul",
    "circle",
    "arrow",
    "paren",
)
_ALIKE = ({"number", "plain"}, {"box", "bare"}, {"chapter", "annex"})
_FIXED = frozenset({"chapter", "annex", "number", "dashed", "box"})
_POINTS = frozenset({"diamond", "hangul", "circle", "arrow", "paren"})
_CLEARLY = 1.12  # times the size of another kind that stands below
_SMALLER = "-"
_STEP = 1.15  # times the size of another heading of its kind that stands below
_DEEPEST = 4
_LARGER = 1.05
_LONGEST = 64
_SHORT = 40
_LEADER = re.compile(r"[·․…‥.∙ㆍ･-]{4,}|\s[·…/]?\s*\d{1,3}$")
_LONE = re.compile(r"\s*(?:\d{1,2}(?:-\d{1,2})?|[Ⅰ-Ⅻ]|[❶-❿]|참\s*고\s?\d{0,2})\s*[.．]?\s*")
_WORDS = re.compile(r"[가-힣]{2}")
_SENTENCE = re.compile(r"[다음함임됨]\.?$|[.,;]$")
_CONTENTS = 3  # chapters on one page
_FIRST = 4  # pages among which the contents stand
CONTENTS = frozenset({"차례", "목차", "순서"})


@dataclass(slots=True)
class _Candidate:
    piece: Piece
    kind: str
    size: float
    page: int


class Titles:
    """Collects what may be a heading, and gives each its level once all pages are laid."""

    def __init__(self, leaves: list[Leaf]) -> None:
        letters: Counter[float] = Counter()
        for leaf in leaves:
            for stretch in leaf.stretches():
                for line in stretch.lines:
                    letters[round(line.size * 2) / 2] += len(line.text)
        self.body = letters.most_common(1)[0][0] if letters else 0.0
        self._found: list[_Candidate] = []
        self._chapters: Counter[int] = Counter()
        self._listed: set[int] = set()
        self._pieces: list[tuple[int, Piece]] = []

    def consider(
        self, paragraph: Paragraph, piece: Piece, page: int, *, alone: bool, numbered: bool
    ) -> None:
        """Keep a paragraph that is set as a heading; `alone` where a box holds nothing else,
        `numbered` where its number has a box."""
        text = paragraph.text
        self._pieces.append((page, piece))
        if page <= _FIRST and "".join(text.split()) in CONTENTS:
            self._listed.add(page)
        least = (1.0 if numbered else _LARGER) * self.body
        if (
            max(paragraph.size, paragraph.opening) < least - 0.3
            or len(text) > _LONGEST
            or paragraph.lines > 2
        ):
            return
        kind = next((kind for kind, sign in _KINDS if sign.match(text)), None)
        if kind in _POINTS and not self._stands_out(paragraph):
            kind = None
        if kind is None and _is_title(text):
            kind = "plain" if alone else "bare" if _is_bare(paragraph) else None
        if kind == "chapter":
            self._chapters[page] += 1
        if kind is not None and not _LEADER.search(text):
            self._found.append(
                _Candidate(piece, kind, max(paragraph.size, paragraph.opening), page)
            )

    def _stands_out(self, paragraph: Paragraph) -> bool:
        """Tell whether a point is set as a heading: short, on one line, larger than the text."""
        text = paragraph.text
        short = paragraph.lines == 1 and len(text) <= _SHORT and not _SENTENCE.search(text)
        size = max(paragraph.size, paragraph.opening)
        return short and size >= _LARGER * self.body and not paragraph.boxed

    def settle(self) -> None:
        """Give the headings their levels; what stands before the first chapter is the cover, and
        a page of chapters the contents."""
        contents = {page for page, count in self._chapters.items() if count >= _CONTENTS}
        contents |= self._listed
        for page, piece in self._pieces:
            if page in contents:
                piece.style = "contents 0"
        begun = max(contents, default=0) if self._listed else 0
        found = [one for one in self._found if one.page not in contents and one.page > begun]
        first = next((place for place, one in enumerate(found) if one.kind == "chapter"), 0)
        levels = _rank(found[first:])
        for candidate in found[first:]:
            candidate.piece.heading = levels[candidate.kind]


def _rank(found: list[_Candidate]) -> dict[str, int]:
    """Give each kind its level; kinds that hold two sizes are parted first."""
    _part(found)
    sizes: dict[str, list[float]] = defaultdict(list)
    for candidate in found:
        sizes[candidate.kind].append(candidate.size)
    level, levels = 0, dict[str, int]()
    before: str | None = None
    for kind in _ordered(sizes):
        alike = before is not None and {before, kind} in _ALIKE
        same = alike and before is not None and _is_close(sizes[before], sizes[kind])
        level += 0 if same or (kind == "annex" and before == "chapter") else 1
        levels[kind] = min(level, _DEEPEST)
        before = kind
    return levels


def _part(found: list[_Candidate]) -> None:
    """Make two kinds of one whose headings are set in two sizes, each of them often."""
    by_kind: dict[str, list[_Candidate]] = defaultdict(list)
    for candidate in found:
        by_kind[candidate.kind].append(candidate)
    for kind in ("number", "plain", "bare"):
        members = sorted(by_kind.get(kind, []), key=lambda one: -one.size)
        for place, (large, small) in enumerate(pairwise(members), 1):
            if large.size >= _STEP * small.size and place > 1 and len(members) - place > 1:
                for one in members[place:]:
                    one.kind = f"{kind}{_SMALLER}"
                break


def _ordered(sizes: dict[str, list[float]]) -> list[str]:
    """Order kinds by custom, but what is set clearly larger first; chapters stand above all."""
    ordered: list[str] = []
    for kind in sorted(sizes, key=lambda kind: (_ORDER.index(kind.rstrip(_SMALLER)), kind)):
        size = median(sizes[kind])
        place = len(ordered)
        while (
            place
            and kind not in {"number", "dashed"}
            and not {kind, ordered[place - 1]} <= _FIXED
            and ordered[place - 1] not in {"chapter", "annex"}
            and size > _CLEARLY * median(sizes[ordered[place - 1]])
        ):
            place -= 1
        ordered.insert(place, kind)
    return ordered


def _is_title(text: str) -> bool:
    return _WORDS.search(text.replace(" ", "")) is not None and not _SENTENCE.search(text)


def _is_bare(paragraph: Paragraph) -> bool:
    """Tell whether a line is set as a heading although no sign opens it: the sign was drawn."""
    short = paragraph.lines == 1 and len(paragraph.text) <= _SHORT
    return short and not paragraph.boxed and not opens_paragraph(paragraph.text)


def _is_close(one: list[float], other: list[float]) -> bool:
    return median(one) < 1.15 * median(other)


def join_numbers(items: list[Item]) -> list[Item]:
    """Join a number that stands in a box of its own with the title beside it."""
    joined: list[Item] = []
    for item in items:
        before = joined[-1] if joined else None
        if isinstance(item, Boxes) and len(item.stretches) > 1:
            first, second = item.stretches[:2]
            if _is_number(first) and _join(first, second):
                item.stretches.remove(first)
        number, title = _lone_number(before), _first_stretch(item)
        if number is not None and title is not None and _join(number, title):
            joined.pop()
        joined.append(item)
    return joined


def _lone_number(item: Item | None) -> Stretch | None:
    """Give the stretch of an item that is nothing but a number in a box."""
    if not isinstance(item, Boxes) or len(item.stretches) != 1:
        return None
    return item.stretches[0] if _is_number(item.stretches[0]) else None


def _is_number(stretch: Stretch) -> bool:
    return len(stretch.lines) == 1 and _LONE.fullmatch(stretch.lines[0].text) is not None


def _first_stretch(item: Item) -> Stretch | None:
    if isinstance(item, Stretch):
        return item if item.lines else None
    return item.stretches[0] if isinstance(item, Boxes) and item.stretches else None


def _join(number: Stretch, title: Stretch) -> bool:
    """Put a number before the title beside it, where there is one."""
    if not title.lines or not _is_beside(number.lines[0].area, title.lines[0]):
        return False
    whole = " ".join(line.text for line in title.lines)
    rest = title.lines[1:] if title.boxed and len(whole) <= _LONGEST else []
    line = title.lines[0]
    line.text = f"{number.lines[0].text.strip()} {whole if rest else line.text}"
    line.area = enclose([number.lines[0].area, line.area, *(other.area for other in rest)])
    line.size = max(line.size, *(other.size for other in rest)) if rest else line.size
    title.lines[1:] = [] if rest else title.lines[1:]
    title.numbered = True
    return True


def _is_beside(number: Area, line: TextLine) -> bool:
    shared = min(number.bottom, line.area.bottom) - max(number.top, line.area.top)
    return (
        line.area.left >= number.right
        and shared > 0.5 * min(number.height, line.area.height)
        and _WORDS.search(line.text) is not None
    )
