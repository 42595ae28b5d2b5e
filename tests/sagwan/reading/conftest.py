"""Documents of Hancom's word processor put together by hand, packed as HWPX and as HWP; compound
files (OLE) of any streams, for tests that break them."""

import io
import json
import random
import struct
import time
import zipfile
from contextlib import suppress
from typing import Any
from xml.sax.saxutils import quoteattr

import pytest
from hwpx.hwp5.writer import write_hwp5

from sagwan.reading import ReadingError, read
from sagwan.reading.apart import read_apart
from sagwan.reading.original import receive

_HANCOM = "http://www.hancom.co.kr/hwpml/2011"
SPACES = " ".join(
    f'xmlns:{prefix}="{_HANCOM}/{name}"'
    for prefix, name in (
        ("hp", "paragraph"),
        ("hs", "section"),
        ("hc", "core"),
        ("hh", "head"),
        ("hm", "master-page"),
    )
)
UNITS = "http://www.hancom.co.kr/hwpml/2016/HwpUnitChar"
LADDER = (("^1.", "ROMAN_CAPITAL"), ("^2.", "DIGIT"), ("^3.", "HANGUL_SYLLABLE"), ("(^4)", "DIGIT"))
PATHS = (("^1.", "DIGIT"), ("^1.^2.", "DIGIT"), ("^n", "DIGIT"), ("^4)", "CIRCLED_DIGIT"))
# paragraph shapes by name: kind of head, its definition, level, left margin, first line
SHAPES = {
    "plain": ("NONE", 0, 0, 0, 0),
    "part": ("OUTLINE", 0, 0, 0, 0),
    "chapter": ("OUTLINE", 0, 1, 0, 0),
    "item": ("OUTLINE", 0, 2, 0, 0),
    "step": ("NUMBER", 2, 0, 0, 0),
    "substep": ("NUMBER", 2, 1, 0, 0),
    "path": ("NUMBER", 2, 2, 0, 0),
    "circle": ("BULLET", 1, 0, 1000, 0),
    "dash": ("BULLET", 2, 0, 2000, -1500),
    "deep": ("NONE", 0, 0, 3000, 500),
}
_NAMES = list(SHAPES)


def _levels(number, levels):
    heads = "".join(
        f'<hh:paraHead start="1" level="{at}" numFormat="{form}">{text}</hh:paraHead>'
        for at, (text, form) in enumerate(levels, 1)
    )
    return f'<hh:numbering id="{number}" start="1">{heads}</hh:numbering>'


def _shape(number, name):
    kind, definition, level, left, first = SHAPES[name]
    return (
        f'<hh:paraPr id="{number}" tabPrIDRef="0">'
        '<hh:align horizontal="LEFT" vertical="BASELINE"/>'
        f'<hh:heading type="{kind}" idRef="{definition}" level="{level}"/>'
        f'<hp:switch><hp:case hp:required-namespace="{UNITS}"><hh:margin>'
        f'<hc:intent value="{first}" unit="HWPUNIT"/><hc:left value="{left}" unit="HWPUNIT"/>'
        "</hh:margin></hp:case><hp:default><hh:margin>"
        f'<hc:intent value="{2 * first}" unit="HWPUNIT"/>'
        f'<hc:left value="{2 * left}" unit="HWPUNIT"/>'
        "</hh:margin></hp:default></hp:switch></hh:paraPr>"
    )


HEAD = (
    f'<hh:head {SPACES} version="1.5" secCnt="1"><hh:beginNum page="1"/><hh:refList>'
    '<hh:charProperties><hh:charPr id="0" height="1000"/><hh:charPr id="1" height="1000"><hh:bold/>'
    "</hh:charPr></hh:charProperties>"
    f"<hh:numberings>{_levels(1, LADDER)}{_levels(2, PATHS)}</hh:numberings>"
    '<hh:bullets><hh:bullet id="1" char="○"/><hh:bullet id="2" char="-"/></hh:bullets>'
    f"<hh:paraProperties>{''.join(map(_shape, range(len(SHAPES)), SHAPES))}</hh:paraProperties>"
    '<hh:styles><hh:style id="0" type="PARA" name="바탕글" paraPrIDRef="0" charPrIDRef="0"/>'
    '<hh:style id="1" type="PARA" name="업무보고 항목 2" paraPrIDRef="0" charPrIDRef="0"/>'
    "</hh:styles></hh:refList></hh:head>"
)
SECTION = (
    '<hp:run charPrIDRef="0"><hp:secPr textDirection="HORIZONTAL" outlineShapeIDRef="1">'
    '<hp:pagePr landscape="WIDELY" width="59528" height="84188"><hp:margin header="0" footer="0"'
    ' gutter="0" left="8504" right="8504" top="5668" bottom="4252"/>'
    "</hp:pagePr></hp:secPr></hp:run>"
)
CONTENTS = (
    '<opf:package xmlns:opf="http://www.idpf.org/2007/opf/"><opf:manifest>'
    '<opf:item id="header" href="Contents/header.xml" media-type="application/xml"/>{items}'
    '</opf:manifest><opf:spine><opf:itemref idref="header"/>{spine}</opf:spine></opf:package>'
)


class Markup:
    """Paragraphs and what they hold, in the mark-up of HWPX."""

    @staticmethod
    def run(inside, *, bold=False):
        return f'<hp:run charPrIDRef="{int(bold)}">{inside}</hp:run>'

    @classmethod
    def p(cls, text="", shape="plain", *, bold=False, style=0):
        return cls.paragraph(cls.run(f"<hp:t>{text}</hp:t>", bold=bold), shape, style)

    @staticmethod
    def paragraph(runs, shape="plain", style=0):
        number = _NAMES.index(shape)
        return f'<hp:p id="0" paraPrIDRef="{number}" styleIDRef="{style}">{runs}</hp:p>'

    @classmethod
    def holding(cls, *things):
        return cls.paragraph("".join(map(cls.run, things)))

    @classmethod
    def control(cls, inside):
        return cls.holding(f"<hp:ctrl>{inside}</hp:ctrl>")

    @staticmethod
    def texts(*paragraphs):
        return f'<hp:subList vertAlign="TOP">{"".join(paragraphs)}</hp:subList>'

    @classmethod
    def cell(cls, row, column, inside="", rows=1, columns=1, *, header=False):
        inside = inside if inside.startswith("<") else cls.p(inside)
        return (
            f'<hp:tc header="{int(header)}" borderFillIDRef="0">{cls.texts(inside)}'
            f'<hp:cellAddr colAddr="{column}" rowAddr="{row}"/>'
            f'<hp:cellSpan colSpan="{columns}" rowSpan="{rows}"/>'
            '<hp:cellSz width="1000" height="1000"/><hp:cellMargin/></hp:tc>'
        )

    @classmethod
    def table(cls, *rows, caption="", about="", place=""):
        inner = "".join(f"<hp:tr>{''.join(row)}</hp:tr>" for row in rows)
        title = f'<hp:caption side="TOP">{cls.texts(caption)}</hp:caption>' if caption else ""
        described = f"<hp:shapeComment>{about}</hp:shapeComment>" if about else ""
        where = place or 'treatAsChar="1" vertRelTo="PARA" vertOffset="0"'
        return (
            f'<hp:tbl id="1" rowCnt="{len(rows)}" colCnt="{max(map(len, rows))}" repeatHeader="1"'
            f' borderFillIDRef="0"><hp:sz width="1000" height="1000"/><hp:pos {where}/>'
            f"{title}{described}{inner}</hp:tbl>"
        )

    @classmethod
    def grid(cls, *rows, **about):
        return cls.table(
            *(
                [cls.cell(row, column, text) for column, text in enumerate(texts)]
                for row, texts in enumerate(rows)
            ),
            **about,
        )

    @classmethod
    def box(cls, *paragraphs):
        return (
            '<hp:rect id="1"><hp:sz width="1000" height="1000"/>'
            '<hp:pos treatAsChar="0" vertRelTo="PARA"/>'
            f"<hp:drawText>{cls.texts(*paragraphs)}</hp:drawText></hp:rect>"
        )

    @classmethod
    def note(cls, kind, number, text):
        inside = f'number="{number}" suffixChar="41">{cls.texts(text)}'
        return f"<hp:ctrl><hp:{kind} {inside}</hp:{kind}></hp:ctrl>"

    @staticmethod
    def attribute(text):
        return quoteattr(text)


def parts_of(*sections, more=()):
    """Give the parts of an HWPX file by their names."""
    names = [f"section{number}" for number in range(len(sections))]
    items = "".join(
        f'<opf:item id="{name}" href="Contents/{name}.xml" media-type="application/xml"/>'
        for name in names
    )
    spine = "".join(f'<opf:itemref idref="{name}"/>' for name in names)
    parts = {
        "mimetype": "application/hwp+zip",
        "Contents/header.xml": HEAD,
        "Contents/content.hpf": CONTENTS.format(items=items, spine=spine),
    }
    for name, text in zip(names, sections, strict=True):
        opening = f'<hp:p id="0" paraPrIDRef="0" styleIDRef="0">{SECTION}</hp:p>'
        parts[f"Contents/{name}.xml"] = f"<hs:sec {SPACES}>{opening}{text}</hs:sec>"
    return {name: text.encode() for name, text in parts.items()} | dict(more)


def pack(parts):
    """Pack parts into an HWPX file."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content, 0 if name == "mimetype" else None)
    return file.getvalue()


@pytest.fixture(scope="session")
def m():
    """The mark-up of paragraphs, cells, tables and notes."""
    return Markup


@pytest.fixture(scope="session")
def hwpx_parts():
    """The parts of an HWPX file, for tests that break them."""
    return parts_of


@pytest.fixture(scope="session")
def packed_hwpx():
    """Packs parts into an HWPX file."""
    return pack


@pytest.fixture(scope="session")
def hwp_bytes():
    """The bytes of an HWP 5 file, written from the mark-up of its sections."""
    return lambda *sections: write_hwp5(parts_of(*sections))


@pytest.fixture(scope="session")
def hancom():
    """Reads the mark-up of sections, packed as HWPX and as HWP, which must be one document."""

    def read_both(*sections):
        parts = parts_of(*sections)
        document, twin = read(pack(parts), "보고.hwpx"), read(write_hwp5(parts), "보고.hwp")
        assert (document.format, twin.format) == ("hwpx", "hwp")
        assert twin.lines == document.lines
        assert twin.segments == document.segments
        assert twin.grids == document.grids
        assert twin.unread == document.unread
        assert twin.page_starts == document.page_starts
        return document

    return read_both


FREE, END, OF_TABLE = 0xFFFFFFFF, 0xFFFFFFFE, 0xFFFFFFFD
SECTOR, SMALL_SECTOR, SMALL = 512, 64, 4096
STORAGE, STREAM, ROOT = 1, 2, 5


def fill(data, size, sign=b"\0"):
    return data + sign * (-len(data) % size)


class Compound:
    """A compound file: a root with storages and streams, each in a chain of sectors."""

    def __init__(self, streams):
        tree: dict[str, Any] = {}
        self.nodes: list[dict[str, Any]] = [{"name": "Root Entry", "kind": ROOT, "inner": tree}]
        self.small_table, self.small_data, self.bodies = [], bytearray(), []
        for path, data in streams.items():
            *folders, name = path.split("/")
            inner = tree
            for folder in folders:
                inner = inner.setdefault(folder, {})
            inner[name] = data
        for node in self.nodes:
            self._list_under(node)
        for node in self.nodes:
            if node["kind"] == STREAM:
                self._store(node)

    def _list_under(self, node):
        inner = node["inner"]
        if node["kind"] == STREAM:
            return
        node["child"] = len(self.nodes) if inner else FREE
        last = len(self.nodes) + len(inner) - 1
        for name, content in inner.items():
            kind = STORAGE if isinstance(content, dict) else STREAM
            after = len(self.nodes) + 1 if len(self.nodes) < last else FREE
            self.nodes.append({"name": name, "kind": kind, "inner": content, "after": after})

    def _store(self, node):
        data = node["inner"]
        if len(data) >= SMALL:
            self.bodies.append((node, data))
            return
        node["start"] = self._chain(self.small_table, -(-len(data) // SMALL_SECTOR))
        self.small_data += fill(data, SMALL_SECTOR)

    @staticmethod
    def _chain(table, count):
        start = len(table)
        table.extend([*range(start + 1, start + count), END][:count])
        return start if count else END

    def _entry(self, node):
        name = node["name"].encode("utf-16-le")
        size = len(node["inner"]) if node["kind"] == STREAM else 0
        if node["kind"] == ROOT:
            size = len(self.small_data)
        links = FREE, node.get("after", FREE), node.get("child", FREE)
        head = struct.pack("<64sHBBIII", name, len(name) + 2, node["kind"], 1, *links)
        return head + bytes(36) + struct.pack("<IQ", node.get("start", END), size)

    def pack(self):
        """Give the bytes: a header, the table of sectors, the directory, and the streams."""
        small = struct.pack(f"<{len(self.small_table)}I", *self.small_table)
        blobs = [(None, small), (self.nodes[0], bytes(self.small_data)), *self.bodies]
        sizes = [-(-len(self.nodes) // 4), *(-(-len(data) // SECTOR) for _, data in blobs)]
        tables = 1
        while tables * 128 < sum(sizes) + tables:
            tables += 1
        table = [OF_TABLE] * tables
        starts = [self._chain(table, size) for size in sizes]
        for (node, _), start in zip(blobs, starts[1:], strict=True):
            if node is not None:
                node["start"] = start
        table += [FREE] * (tables * 128 - len(table))
        head = bytes.fromhex("d0cf11e0a1b11ae1") + bytes(16)
        head += struct.pack("<5H6x", 0x3E, 3, 0xFFFE, 9, 6)
        head += struct.pack("<9I", 0, tables, starts[0], 0, SMALL, starts[1], sizes[1], END, 0)
        head += struct.pack("<109I", *range(tables), *[FREE] * (109 - tables))
        directory = fill(b"".join(map(self._entry, self.nodes)), SECTOR)
        body = b"".join(fill(data, SECTOR, b"\xff") for _, data in blobs)
        return head + struct.pack(f"<{len(table)}I", *table) + directory + body


@pytest.fixture(scope="session")
def compound():
    """Packs streams by their paths into a compound file (OLE)."""
    return lambda streams: Compound(streams).pack()


SECONDS_FOR_ONE = 5


def break_bytes(data, noise):
    """Give bytes of which some are changed, gone, doubled or cut off at the end."""
    broken = bytearray(data)
    for _ in range(noise.choice((1, 2, 4, 16))):
        place = noise.randrange(len(broken) + 1)
        broken[place:] = broken[place:] or b"?"
        if noise.random() < 0.7:
            broken[place] = noise.choice((0, 1, 0x7F, 0x80, 0xFF, noise.randrange(256)))
        elif noise.random() < 0.5:
            del broken[place : place + noise.randrange(1, 40)]
        else:
            broken[place:place] = broken[max(0, place - 30) : place]
    return bytes(broken[: noise.randrange(len(broken) + 1)] if noise.random() < 0.15 else broken)


@pytest.fixture(scope="session")
def broken():
    """Breaks bytes at random."""
    return break_bytes


@pytest.fixture
def survives():
    """Reads a file in many broken forms, the same in each run: a document or a reason, soon.

    Where a library may end the process, a child reads, as it does for everyone who uses the site.
    """

    def read_broken(make, count, name="보고서", *, apart=False):
        noise = random.Random(20260101)
        read_at_all = 0
        for _ in range(count):
            data = make(noise)
            start = time.process_time()
            with suppress(ReadingError):
                document = read_apart(receive(data, name)) if apart else read(data, name)
                read_at_all += bool(document.lines)
                json.dumps([line.text for line in document.lines], ensure_ascii=False).encode()
                " ".join(stretch.reason for stretch in document.unread).encode()
            assert time.process_time() - start < SECONDS_FOR_ONE
        return read_at_all

    return read_broken
