"""What stands inside a paragraph: its text, and what hangs on it (notes, boxes, memos, pictures).

Inserted text is read, deleted text is set aside to be named. Raised numbers stay raised.
"""

from collections.abc import Callable
from dataclasses import dataclass, field

from lxml.etree import _Element

from sagwan.reading.docx.names import local, switch_of, value_of, w
from sagwan.reading.docx.styles import Styles
from sagwan.reading.docx.symbols import raise_signs, show_symbol

_SKIPPED = frozenset(
    "rPr pPr sdtPr sdtEndPr instrText delInstrText rt rubyPr tblPr smartTagPr customXmlPr".split()
)
_BOXES = frozenset({"txbxContent"})
_OBJECTS = {
    "chart": ("차트", "a chart"),
    "relIds": ("도형(스마트아트)", "a drawing (SmartArt)"),
    "OLEObject": ("끼워 넣은 개체", "an embedded object"),
    "control": ("끼워 넣은 개체", "an embedded object"),
    "pic": ("그림", "a picture"),
    "imagedata": ("그림", "a picture"),
}


@dataclass(frozen=True, slots=True)
class Note:
    """A call of a footnote or endnote; `number` is empty where the text writes its own sign."""

    kind: str
    key: str
    number: str


@dataclass(slots=True)
class Inline:
    """A paragraph taken apart; `objects` say in Korean and English what else stands in it."""

    parts: list[tuple[str, bool]] = field(default_factory=list)
    boxes: list[_Element] = field(default_factory=list)
    notes: list[Note] = field(default_factory=list)
    comments: list[str] = field(default_factory=list)
    deleted: list[str] = field(default_factory=list)
    objects: list[tuple[str, str]] = field(default_factory=list)
    joins_next: bool = False

    def text(self) -> str:
        """Give the whole text, with a line feed where a line is broken by hand."""
        return "".join(text for text, _ in self.parts)

    def is_bold(self) -> bool:
        """Tell whether all that is seen of it is strong."""
        seen = [bold for text, bold in self.parts if text.strip()]
        return bool(seen) and all(seen)

    def join(self, following: "Inline") -> "Inline":
        """Give this paragraph and the next as one: the mark between them was deleted."""
        return Inline(
            self.parts + following.parts,
            self.boxes + following.boxes,
            self.notes + following.notes,
            self.comments + following.comments,
            self.deleted + following.deleted,
            self.objects + following.objects,
            following.joins_next,
        )


class InlineReader:
    """Reads paragraphs; notes are numbered in the order in which the text calls them."""

    def __init__(self, styles: Styles) -> None:
        self._styles = styles
        self._called: dict[str, int] = {"footnote": 0, "endnote": 0}
        self._found = Inline()
        self._style: str | None = None
        self._deleting = False
        self._run: _Element | None = None
        self._readers: dict[str, Callable[[_Element], None]] = {
            "t": self._read_text,
            "delText": self._read_text,
            "br": lambda _: self._write("\n"),
            "cr": lambda _: self._write("\n"),
            "tab": lambda _: self._write("\t"),
            "ptab": lambda _: self._write("\t"),
            "noBreakHyphen": lambda _: self._write("-"),
            "sym": lambda e: self._write(show_symbol(e.get(w("char")), e.get(w("font")))),
            "r": self._read_run,
            "del": self._read_deleted,
            "moveFrom": self._read_deleted,
            "footnoteReference": lambda e: self._call_note("footnote", e),
            "endnoteReference": lambda e: self._call_note("endnote", e),
            "commentReference": lambda e: self._found.comments.append(e.get(w("id")) or ""),
            "fldChar": self._read_tick,
            "AlternateContent": self._read_alternative,
            "f": lambda e: self._read_formula(e, "/"),
            "sSup": lambda e: self._read_formula(e, "^"),
        }

    def read(self, paragraph: _Element) -> Inline:
        """Take a paragraph apart."""
        self._found = Inline()
        properties = paragraph.find(w("pPr"))
        self._style = self._styles.style_of(properties)
        self._run, self._deleting = None, False
        marks = None if properties is None else properties.find(w("rPr"))
        if marks is not None:
            gone = marks.find(w("del")) is not None or marks.find(w("moveFrom")) is not None
            self._found.joins_next = gone
        self._walk(paragraph)
        return self._found

    def _walk(self, element: _Element) -> None:
        for child in element:
            name = local(child)
            if name in _SKIPPED or not name:
                continue
            if name in _BOXES:
                self._found.boxes.append(child)
            elif name in _OBJECTS and not self._deleting:
                self._found.objects.append(_OBJECTS[name])
            elif name in self._readers:
                self._readers[name](child)
            else:
                self._walk(child)

    def _write(self, text: str) -> None:
        if not text:
            return
        if self._deleting:
            self._found.deleted.append(text)
        else:
            self._found.parts.append((text, self._is_bold()))

    def _is_bold(self) -> bool:
        run = self._run
        if run is None:
            return bool(self._styles.is_bold(self._style))
        said = switch_of(run, "b")
        if said is None:
            said = self._styles.is_bold(value_of(run, "rStyle"))
        return bool(self._styles.is_bold(self._style)) if said is None else said

    def _read_text(self, element: _Element) -> None:
        text = (element.text or "").replace("\n", " ").replace("\r", " ")
        raised = value_of(self._run, "vertAlign") == "superscript"
        self._write(raise_signs(text) if raised else text)

    def _read_run(self, run: _Element) -> None:
        before = self._run
        self._run = run.find(w("rPr"))
        self._walk(run)
        self._run = before

    def _read_deleted(self, element: _Element) -> None:
        before, self._deleting = self._deleting, True
        self._walk(element)
        self._deleting = before

    def _call_note(self, kind: str, reference: _Element) -> None:
        if self._deleting:
            return
        number = ""
        if reference.get(w("customMarkFollows")) not in {"1", "true"}:
            self._called[kind] += 1
            number = str(self._called[kind])
            self._write(raise_signs(f"{number})"))
        self._found.notes.append(Note(kind, reference.get(w("id")) or "", number))

    def _read_tick(self, field_sign: _Element) -> None:
        box = field_sign.find(f"{w('ffData')}/{w('checkBox')}")
        if box is not None:
            ticked = switch_of(box, "checked")
            ticked = switch_of(box, "default") if ticked is None else ticked
            self._write("■ " if ticked else "□ ")

    def _read_alternative(self, element: _Element) -> None:
        """Read one form of a drawing that is kept twice, for new programs and for old ones."""
        chosen = next((child for child in element if local(child) == "Choice"), None)
        if chosen is None or not any(local(inner) for inner in chosen):
            chosen = next((child for child in element if local(child) == "Fallback"), None)
        if chosen is not None:
            self._walk(chosen)

    def _read_formula(self, element: _Element, sign: str) -> None:
        """Write a fraction or power in one line, so that its numbers do not run together."""
        inner = [child for child in element if not local(child).endswith("Pr")]
        for place, child in enumerate(inner):
            if place:
                self._write(sign)
            self._walk(child)
