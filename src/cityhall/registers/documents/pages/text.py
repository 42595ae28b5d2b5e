"""The text of a report as it was read: headings, blocks by level with their marks, tables,
every figure marked. Each line can be linked to as #L12, each figure as #f-ID.
"""

import re
import unicodedata
from collections import deque
from collections.abc import Iterator

from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe

from cityhall.ground.look.languages import say
from cityhall.ground.look.markup import icon
from cityhall.registers.documents.pages.marks import Json, Marks
from cityhall.registers.documents.pages.places import PageLinks
from cityhall.registers.documents.pages.stretches import HIDDEN, StretchWriter
from cityhall.registers.documents.pages.tables import TableWriter, squeeze
from cityhall.registers.documents.reading.stored import Reading

TARGET = re.compile(r'id="((?:f|at)-[^"]+)"')
SAID = 3  # how far back a table's title may stand already
DEEPEST_HEADING = 6
LONGEST_ASIDE = 40  # signs that a heading may have after its title
DEEPEST_LEVEL = 6


class TextWriter:
    """Writes the text pane of one report."""

    def __init__(self, reading: Reading, marks: Marks, key: str = "") -> None:
        self.reading = reading
        self.stretches = StretchWriter(reading, marks)
        self.links = PageLinks(reading, key)
        self.tables = TableWriter(reading, marks, self.stretches, self.links)
        self.page = 0
        self.there: set[str] = set()
        self.said: deque[str] = deque(maxlen=SAID)
        self.ranks: dict[str | None, int] = {}

    def write(self) -> SafeString:
        """Write headings and blocks in the order of the file."""
        written = "\n".join(self._parts())
        self.settle_targets(written)
        return mark_safe(written)  # noqa: S308  every stretch below is escaped

    def settle_targets(self, written: str) -> None:
        """Point findings whose place did not come to be written at the line itself."""
        self.there = there = set(TARGET.findall(written))
        for index, target in self.stretches.marks.targets.items():
            if target not in there:
                line = self.reading.check["discrepancies"][index]["place"]["line"]
                self.stretches.marks.targets[index] = f"L{line}"

    def _parts(self) -> Iterator[str]:
        report = self.reading.report
        sections = [section for section in report["sections"] if section["title"]]
        headings = {section["place"]["line"]: section for section in sections}
        spoken = self._spoken(headings)
        items = [(s["place"]["line"], 0, s["place"]["start"], s) for s in sections]
        items += [(b["place"]["line"], 1, b["place"]["start"], b) for b in report["blocks"]]
        for line, is_block, _, item in sorted(items, key=lambda entry: entry[:3]):
            yield from self._turns(line)
            if not is_block:
                self.said.append(item["title"])
                is_named = headings[line] is item
                yield self._heading(item, spoken.get(line) if is_named else None)
            elif spoken.get(line) is not item:
                yield self._block(item)
                self.said.append(item["text"])

    def _turns(self, line: int) -> Iterator[str]:
        """Say where the text goes on with the next page of the file."""
        page = self.links.page_of(line)
        if page and page > self.page:
            self.page = page
            yield self.links.write_turn(page)

    def _spoken(self, headings: dict[int, Json]) -> dict[int, Json]:
        """Find the blocks that are themselves headings: they are shown as such, and only so."""
        found: dict[int, Json] = {}
        for block in self.reading.report["blocks"]:
            section = headings.get(block["place"]["line"])
            if section and is_heading(block, section):
                found.setdefault(block["place"]["line"], block)
        return found

    def _heading(self, section: Json, block: Json | None) -> str:
        self.ranks[section["id"]] = rank = self.ranks.get(section["parent"], 1) + 1
        rank = min(rank, DEEPEST_HEADING)
        line = section["place"]["line"]
        last = block["lines"][1] if block else line
        anchors = "".join(map(self.stretches.anchor, range(line, last + 1)))
        title: str = escape(section["title"])
        if block and says_more(block, section):
            title = self._words(block)[1]
        number = f'<span class="no">{escape(section["number"])}</span>' if section["number"] else ""
        return (
            f'<h{rank} class="s l{min(section["level"], DEEPEST_LEVEL)}"'
            f' id="{escape(section["id"])}" tabindex="-1">'
            f"{anchors}{number}<span>{title}</span></h{rank}>"
        )

    def _block(self, block: Json) -> str:
        if block["kind"] == "table" and block["table"] in self.reading.tables:
            return self.tables.write(block["table"], squeeze("\n".join(self.said)))
        if block["kind"] == "picture":
            return self._picture(block)
        mark, words = self._words(block)
        pieces = self._pieces(block)
        worst = self.stretches.worst(pieces)
        sign = f'<span class="mk">{escape(mark)}</span>' if mark else ""
        return (
            f'<p class="b l{min(block["level"], DEEPEST_LEVEL)} {block["kind"]}'
            f'{f" hit {worst}" if worst else ""}" data-line="{pieces[0][0]}">'
            f"{self.links.write_number(pieces[0][0], pieces[-1][0])}"
            f'{sign}<span class="w">{words}</span></p>'
        )

    def _pieces(self, block: Json) -> list[list[int]]:
        place = block["place"]
        whole = [[place["line"], place["start"], place["end"]]]
        return self.reading.pieces.get(block["id"]) or whole

    def _words(self, block: Json) -> tuple[str, str]:
        """Give the mark of a block, and its words with their own marks."""
        pieces = self._pieces(block)
        mark, skipped = self._mark(block, pieces[0])
        skips = [skipped, *[0] * (len(pieces) - 1)]
        words = [
            self.stretches.anchor(line) + self.stretches.write(line, start + skip, end).strip()
            for (line, start, end), skip in zip(pieces, skips, strict=True)
        ]
        return mark, " ".join(words)

    def _mark(self, block: Json, piece: list[int]) -> tuple[str, int]:
        """Give a block's mark as the file writes it, and how many signs it takes there."""
        mark = block["mark"] or ""
        if not mark or block["kind"] == "caption":
            return "", 0
        line, start, end = piece
        text = self.reading.lines[line - 1][start:end]
        bare = text.lstrip(f" \t\u00a0\u3000{HIDDEN}")
        before = len(text) - len(bare)
        if bare.startswith(mark):
            sign = len(mark) + bare[len(mark) :].startswith((".", ")"))
            return bare[:sign], before + sign
        if len(mark) == 1 and bare and unicodedata.category(bare[0])[0] in "PS":
            return bare[0], before + 1
        return mark, 0

    def _picture(self, block: Json) -> str:
        line = block["place"]["line"]
        words = f"{icon('picture')}{say('그림', 'Picture')} {escape(block['text'])}"
        return f'<p class="b picture" data-line="{line}">{self.stretches.anchor(line)}{words}</p>'


def is_heading(block: Json, section: Json) -> bool:
    """Tell whether a block is the line that the outline took for a heading."""
    if block["kind"] == "table":
        return False
    more = words_besides(block, section)
    return more is not None and len(more) <= LONGEST_ASIDE


def says_more(block: Json, section: Json) -> bool:
    """Tell whether a heading's line says more than its title: a unit, a date, a count."""
    return words_besides(block, section) not in {None, "", squeeze(section["title"])}


def words_besides(block: Json, section: Json) -> str | None:
    """Give what a block says after the title of a section, None where it does not begin so."""
    said = squeeze(f"{block['mark'] or ''}{block['text']}")
    title, number = squeeze(section["title"]), squeeze(section["number"] or "")
    for opening in (number + title, title, squeeze(block["mark"] or "") + title):
        if said.startswith(opening):
            return said.removeprefix(opening)
    return None
