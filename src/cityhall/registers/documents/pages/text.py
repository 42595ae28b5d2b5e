"""The text of a report as it was read: headings, blocks by level with their marks, tables,
every figure marked. Each line can be linked to as #L12, each figure as #f-ID.
"""

from collections.abc import Iterator

from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe

from cityhall.ground.look.languages import say
from cityhall.ground.look.markup import icon
from cityhall.registers.documents.pages.figures import write_figure
from cityhall.registers.documents.pages.marks import WIDEST_FLAG, Flag, Json, Marks, figures_by_line
from cityhall.registers.documents.pages.tables import TableWriter
from cityhall.registers.documents.reading.stored import Reading

DEEPEST_HEADING = 6
DEEPEST_LEVEL = 6


class TextWriter:
    """Writes the text pane of one report."""

    def __init__(self, reading: Reading, marks: Marks) -> None:
        self.reading = reading
        self.marks = marks
        self.figures = figures_by_line(reading)
        self.tables = TableWriter(reading, marks)
        self.anchored: set[int] = set()

    def write(self) -> SafeString:
        """Write headings and blocks in the order of the file."""
        return mark_safe("\n".join(self._parts()))  # noqa: S308  every stretch below is escaped

    def _parts(self) -> Iterator[str]:
        report = self.reading.report
        headings = [(s["place"], 0, s) for s in report["sections"] if s["title"]]
        blocks = [(b["place"], 1, b) for b in report["blocks"]]
        order = sorted(
            headings + blocks, key=lambda item: (item[0]["line"], item[1], item[0]["start"])
        )
        titled = {place["line"] for place, _, _ in headings}
        for place, is_block, item in order:
            if not is_block:
                yield self._heading(item)
            elif not (place["line"] in titled and self._is_heading_text(item)):
                yield self._block(item)

    def _is_heading_text(self, block: Json) -> bool:
        """A line that the outline already shows as a heading is not shown twice."""
        return (
            block["kind"] != "table"
            and block["lines"][0] == block["lines"][1]
            and any(
                section["place"]["line"] == block["place"]["line"]
                and section["place"]["start"] <= block["place"]["end"]
                and block["place"]["start"] <= section["place"]["end"]
                for section in self.reading.report["sections"]
            )
        )

    def _heading(self, section: Json) -> str:
        rank = min(section["level"] + 1, DEEPEST_HEADING)
        place = section["place"]
        written = self._stretch(place["line"], place["start"], place["end"])
        number = f'<span class="no">{escape(section["number"])}</span>' if section["number"] else ""
        title = self._unnumbered(section, written)
        return (
            f'<h{rank} class="s l{min(section["level"], DEEPEST_LEVEL)}" id="{escape(section["id"])}"'
            f' tabindex="-1">{self._anchor(place["line"])}{number}<span>{title}</span></h{rank}>'
        )

    def _unnumbered(self, section: Json, written: str) -> str:
        """The heading's own words with their marks, the number taken off."""
        title = escape(section["title"])
        return written[written.index(title) :] if title and title in written else title

    def _block(self, block: Json) -> str:
        if block["kind"] == "table" and block["table"] in self.reading.tables:
            return self.tables.write(block["table"], self.anchored)
        if block["kind"] == "picture":
            return self._picture(block)
        pieces = self.reading.pieces.get(block["id"]) or [self._whole(block)]
        mark = block["mark"] or ""
        parts = []
        for order, (line, start, end) in enumerate(pieces):
            skipped = self._mark_length(line, start, end, mark) if order == 0 and mark else 0
            parts.append(self._anchor(line) + self._stretch(line, start + skipped, end).strip())
        signed = f'<span class="mk">{escape(mark)}</span>' if mark else ""
        return (
            f'<p class="b l{min(block["level"], DEEPEST_LEVEL)} {block["kind"]}{self._hit(pieces)}"'
            f' data-line="{pieces[0][0]}">{signed}<span class="w">{" ".join(parts)}</span></p>'
        )

    def _whole(self, block: Json) -> list[int]:
        place = block["place"]
        return [place["line"], place["start"], place["end"]]

    def _picture(self, block: Json) -> str:
        label = say("그림", "Picture")
        return (
            f'<p class="b picture" data-line="{block["place"]["line"]}">'
            f"{self._anchor(block['place']['line'])}{icon('picture')}{label} {escape(block['text'])}</p>"
        )

    def _mark_length(self, line: int, start: int, end: int, mark: str) -> int:
        """How many signs the mark takes at the beginning of a stretch, nothing if it is not there."""
        text = self.reading.lines[line - 1][start:end]
        bare = text.lstrip(" \t\0")
        return len(text) - len(bare) + len(mark) if bare.startswith(mark) else 0

    def _anchor(self, line: int) -> str:
        if line in self.anchored:
            return ""
        self.anchored.add(line)
        return f'<i id="L{line}"></i>'

    def _hit(self, pieces: list[list[int]]) -> str:
        """A word for the margin where a block holds something to look at."""
        states = {
            self.marks.figures[figure["id"]].state
            for line, start, end in pieces
            for figure in self.figures.get(line, ())
            if start <= figure["place"]["start"] < end
        }
        states |= {
            flag.severity
            for line, start, end in pieces
            for flag in self.marks.flags.get(line, ())
            if start <= flag.start < max(end, start + 1)
        }
        return next((f" hit {s}" for s in ("error", "warning", "note") if s in states), "")

    def _stretch(self, line: int, start: int, end: int) -> str:
        """Write part of a line, its figures and flagged words marked."""
        text = self.reading.lines[line - 1] if line <= len(self.reading.lines) else ""
        out: list[str] = []
        at = start
        for first, last, item in self._marked(line, start, end):
            if first < at:
                continue
            out.append(escape(text[at:first].replace("\0", "")))
            inner = escape(text[first:last].replace("\0", ""))
            if isinstance(item, Flag):
                out.append(write_flag(item, inner))
            else:
                out.append(write_figure(item["id"], self.marks.figures[item["id"]], inner))
            at = last
        out.append(escape(text[at:end].replace("\0", "")))
        return "".join(out)

    def _marked(self, line: int, start: int, end: int) -> list[tuple[int, int, Json | Flag]]:
        found: list[tuple[int, int, Json | Flag]] = [
            (figure["place"]["start"], figure["place"]["end"], figure)
            for figure in self.figures.get(line, ())
        ]
        taken = [(first, last) for first, last, _ in found]
        for flag in self.marks.flags.get(line, ()):
            crowded = any(first < flag.end and flag.start < last for first, last in taken)
            whole = not crowded and 0 < flag.end - flag.start <= WIDEST_FLAG
            found.append((flag.start, flag.end if whole else flag.start, flag))
        inside = [item for item in found if start <= item[0] and item[1] <= end]
        return sorted(inside, key=lambda item: (item[0], item[1]))


def write_flag(flag: Flag, inner: str) -> str:
    """Write a flagged stretch, or a flag alone where the stretch is too long to underline."""
    words = {"error": say("오류", "error"), "warning": say("주의", "warning")}
    label = words.get(flag.severity, say("참고", "note"))
    shown = inner or icon(flag.severity)
    return (
        f'<a class="f flag {flag.severity}" id="at-{flag.finding}" href="#d-{flag.finding}">'
        f'{shown}<span class="unseen"> ({label})</span></a>'
    )
