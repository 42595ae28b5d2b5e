"""The tags of a PDF as they are stored: a tree of elements, each with the stretches of the pages
that hold its letters. pdfplumber has such a tree too, but forgets the page where one goes on.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from pdfminer.pdftypes import PDFObjRef, resolve1
from pdfplumber.pdf import PDF

Mark = tuple[int, int]
_DEEPEST = 60
_MOST = 400_000


@dataclass(slots=True)
class Tag:
    """An element: `kids` holds marks (page, number) and elements in their order, `classes` the
    names of those that it is in."""

    kind: str
    title: str = ""
    name: str = ""
    attributes: dict[str, Any] = field(default_factory=dict)
    kids: "list[Mark | Tag]" = field(default_factory=list)
    classes: tuple[str, ...] = ()

    def marks(self) -> list[Mark]:
        """Give the stretches of the element and of all inside it."""
        found: list[Mark] = []
        for kid in self.kids:
            found.extend(kid.marks() if isinstance(kid, Tag) else [kid])
        return found

    def tags(self) -> "list[Tag]":
        """Give the elements right inside."""
        return [kid for kid in self.kids if isinstance(kid, Tag)]

    def own(self) -> list[Mark]:
        """Give the stretches that are in no element inside."""
        return [kid for kid in self.kids if not isinstance(kid, Tag)]

    def find(self, kind: str) -> "Iterator[Tag]":
        """Give every element of a kind inside, those inside another such left out."""
        for tag in self.tags():
            if tag.kind == kind:
                yield tag
            else:
                yield from tag.find(kind)


def read_tags(pdf: PDF) -> list[Tag]:
    """Read the tags of a PDF; nothing where it has none or they are broken."""
    try:
        root = resolve1(pdf.doc.catalog.get("StructTreeRoot"))
        if not isinstance(root, dict):
            return []
        return _Walk(pdf, root).read()
    except MemoryError:
        raise
    except Exception:  # noqa: BLE001 - broken tags make pdfminer fail in any way
        return []


class _Walk:
    """The way through the tree; it visits no element twice and not too many."""

    def __init__(self, pdf: PDF, root: dict[str, Any]) -> None:
        self._root = root
        self._pages = {page.page_obj.pageid: page.page_number for page in pdf.pages}
        roles = resolve1(root.get("RoleMap"))
        self._roles = roles if isinstance(roles, dict) else {}
        self._seen: set[int] = set()

    def read(self) -> list[Tag]:
        kids = self._kids(self._root.get("K"), 0, 0)
        return [kid for kid in kids if isinstance(kid, Tag)]

    def _kids(self, thing: Any, page: int, depth: int) -> list[Mark | Tag]:
        if depth > _DEEPEST or len(self._seen) > _MOST:
            return []
        things = resolve1(thing)
        found: list[Mark | Tag] = []
        for kid in things if isinstance(things, list) else [thing]:
            if isinstance(kid, PDFObjRef):
                if kid.objid in self._seen:
                    continue
                self._seen.add(kid.objid)
            found.extend(self._kid(resolve1(kid), page, depth))
        return found

    def _kid(self, kid: Any, page: int, depth: int) -> Iterator[Mark | Tag]:
        if isinstance(kid, int):
            yield page, kid
        elif isinstance(kid, dict):
            here = self._page(kid, page)
            mark = resolve1(kid.get("MCID"))
            if isinstance(mark, int):
                yield here, mark
            elif "S" in kid:
                yield self._tag(kid, here, depth)

    def _page(self, element: dict[str, Any], page: int) -> int:
        reference = element.get("Pg")
        return self._pages.get(reference.objid, page) if isinstance(reference, PDFObjRef) else page

    def _tag(self, element: dict[str, Any], page: int, depth: int) -> Tag:
        kind = _name(element.get("S"))
        role = _name(self._roles.get(kind)) or kind
        tag = Tag(role, _text(element.get("T")), _text(element.get("ID")))
        tag.classes = tuple(_names(element.get("C")))
        owned = resolve1(element.get("A"))
        for one in owned if isinstance(owned, list) else [owned]:
            attributes = resolve1(one)
            if isinstance(attributes, dict):
                tag.attributes.update({k: resolve1(v) for k, v in attributes.items()})
        tag.kids = self._kids(element.get("K"), page, depth + 1) if "K" in element else []
        return tag


def _name(thing: Any) -> str:
    return str(getattr(resolve1(thing), "name", "") or "")


def _names(thing: Any) -> Iterator[str]:
    """Give the names of classes, alone or in a list; numbers between them say how old they are."""
    found = resolve1(thing)
    for one in found if isinstance(found, list) else [found]:
        name = _name(one)
        if name:
            yield name


def _text(thing: Any) -> str:
    return " ".join(read_string(thing).split())


def read_string(thing: Any) -> str:
    """Give a text as it is stored: UTF-16 with its mark, or Latin."""
    data = resolve1(thing)
    if not isinstance(data, bytes):
        return ""
    wide = data.startswith(b"\xfe\xff")
    return data.decode("utf-16" if wide else "latin-1", "replace")
