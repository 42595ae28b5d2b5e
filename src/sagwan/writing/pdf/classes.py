"""What the tags of a PDF say beyond their kind: the style of a paragraph as its class, and the
description of a table. typst writes neither, so both are put into the elements that it wrote.

A file whose elements are not those expected stays as it is: it is a good PDF, and says less.
"""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import accumulate

from sagwan.writing.pdf.telling import Told

_ELEMENT, _TREE = b"/Type/StructElem", b"/Type/StructTreeRoot"
_KINDS = {"P": "P", "Title": "P", "Span": "P", "Table": "Table", "TOC": "TOC"}
_HEADING = re.compile(r"H\d?")
_ENTRY = 20  # bytes of an entry in the table of places


def classify(written: bytes, told: Sequence[Told]) -> bytes:
    """Let the elements of a PDF say what they are, each with its own of what is told."""
    file = _File(written)
    tree = file.follow(file.root, b"StructTreeRoot")
    elements = [file.places[number] for number in file.kids(file.follow(tree, b"K"))]
    if [file.kind(place) for place in elements] != [one.kind for one in told]:
        return written
    put = {
        at: text
        for place, one in zip(elements, told, strict=True)
        for at, text in file.additions(place, one)
    }
    names = sorted({name for one in told for name in one.classes})
    if not names:
        return written
    # a class must stand for some attribute; this one is what a block has anyway
    classes = b"".join(b"/%s<</O/Layout/Placement/Block>>" % name.encode() for name in names)
    put[file.end(tree, _TREE)] = b"/ClassMap<<%s>>" % classes
    return file.add(put)


class _File:
    """A PDF as typst writes it: objects one after the other, then the table of their places."""

    def __init__(self, written: bytes) -> None:
        self._written = written
        self._table = int(written[written.rindex(b"startxref") + 10 :].split()[0])
        head = re.compile(rb"xref\n0 (\d+)\n").match(written, self._table)
        assert head is not None
        self._count, self._entries = int(head[1]), head.end()
        self.places = [self._place(number) for number in range(self._count)]
        self.root = self._reference(written, b"Root", written.rindex(b"trailer"))

    def follow(self, place: int, name: bytes) -> int:
        """Give the place of the object that an entry of another names, alone or first."""
        return self._reference(self._written, name, place)

    def kids(self, place: int) -> Iterator[int]:
        """Give the numbers of the elements inside one."""
        found = re.compile(rb"/K ?\[([^]<]*)\]").search(self._written, place, self._stop(place))
        for number in re.findall(rb"(\d+) 0 R", found[1] if found else b""):
            yield int(number)

    def kind(self, place: int) -> str:
        """Give what an element is: P, H, Table, TOC, or its own name."""
        found = re.compile(rb"/S/(\w+)").search(self._written, place, self._stop(place))
        name = found[1].decode() if found else ""
        return "H" if _HEADING.fullmatch(name) else _KINDS.get(name, name)

    def additions(self, place: int, told: Told) -> Iterator[tuple[int, bytes]]:
        """Give what is to be put where, so that an element says what is told of it."""
        at = self.end(place, _ELEMENT)
        if told.classes:
            names = b"".join(b"/" + name.encode() for name in told.classes)
            yield at, b"/C[%s]" % names
        if told.summary:
            text = b"\xfe\xff" + told.summary.encode("utf-16-be", "replace")
            attributes = b"<</O/Table/Summary<%s>>>" % text.hex().encode()
            owned = self._written.find(b"/A[", at, self._stop(place))
            yield (at, b"/A[%s]" % attributes) if owned < 0 else (owned + 3, attributes)

    def end(self, place: int, mark: bytes) -> int:
        """Give where a mark of an object ends."""
        return self._written.index(mark, place) + len(mark)

    def add(self, put: Mapping[int, bytes]) -> bytes:
        """Give the file with texts put into its objects, and all places set right."""
        cuts = sorted(put)
        grown = [0, *accumulate(len(put[cut]) for cut in cuts)]
        moved = [place + grown[bisect_left(cuts, place)] for place in self.places]
        table = b"".join(self._entry(number, place) for number, place in enumerate(moved))
        tail = self._written[self._entries + _ENTRY * self._count :]
        start = b"startxref\n%d" % (self._table + grown[-1])
        return b"".join(
            (
                *self._parts(cuts, put),
                self._written[self._table : self._entries],
                table,
                re.sub(rb"startxref\n\d+", start, tail),
            )
        )

    def _parts(self, cuts: Iterable[int], put: Mapping[int, bytes]) -> Iterator[bytes]:
        start = 0
        for cut in cuts:
            yield self._written[start:cut]
            yield put[cut]
            start = cut
        yield self._written[start : self._table]

    def _entry(self, number: int, place: int) -> bytes:
        entry = self._written[self._entries + _ENTRY * number :][:_ENTRY]
        return b"%010d%s" % (place, entry[10:]) if b"n" in entry else entry

    def _place(self, number: int) -> int:
        return int(self._written[self._entries + _ENTRY * number :][:10])

    def _stop(self, place: int) -> int:
        return self._written.index(b"endobj", place)

    def _reference(self, written: bytes, name: bytes, place: int) -> int:
        found = re.compile(rb"/%s ?\[?(\d+) 0 R" % name).search(written, place)
        assert found is not None
        return self.places[int(found[1])]
