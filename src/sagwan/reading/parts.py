"""The parts of an Office package and how they point at one another; nothing outside is opened."""

from dataclasses import dataclass
from posixpath import dirname, join, normpath

from lxml.etree import _Element

from sagwan.facts import Document
from sagwan.reading.original import Original
from sagwan.reading.package_errors import BrokenPackageError, LockedPackageError
from sagwan.reading.packages import Package
from sagwan.reading.xml import parse_xml

_USUAL = b"http://schemas.openxmlformats.org/"
_STRICT = b"http://purl.oclc.org/ooxml/"
_STRICT_TO_USUAL = (
    (_STRICT + b"wordprocessingml/main", _USUAL + b"wordprocessingml/2006/main"),
    (_STRICT + b"officeDocument/relationships", _USUAL + b"officeDocument/2006/relationships"),
    (_STRICT + b"officeDocument/math", _USUAL + b"officeDocument/2006/math"),
    (_STRICT + b"drawingml/main", _USUAL + b"drawingml/2006/main"),
    (_STRICT + b"spreadsheetml/main", _USUAL + b"spreadsheetml/2006/main"),
)
_FLAT = str.maketrans(dict.fromkeys("\t\n\r\v\f\x1c\x1d\x1e\x85\u2028\u2029", " "))
_RELATION = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"


@dataclass(frozen=True, slots=True)
class Relation:
    """A pointer of a part: its id, the last word of its type, and the part (or place outside)."""

    key: str
    kind: str
    target: str
    outside: bool


class Parts:
    """The parts of a package, parsed when they are asked for."""

    def __init__(self, package: Package) -> None:
        self._package = package

    @property
    def names(self) -> tuple[str, ...]:
        """Give the names of all parts."""
        return self._package.names

    def find_bytes(self, name: str) -> bytes | None:
        """Give the bytes of a part, None where it is missing."""
        return self._package.read(name) if name in self._package else None

    def find(self, name: str) -> _Element | None:
        """Give the root of a part, None where it is missing."""
        return self.load(name) if name in self._package else None

    def load(self, name: str) -> _Element:
        """Give the root of a part that is known to be there."""
        return parse_xml(unify_dialect(self._package.read(name)), name)

    def find_main(self, usual: str) -> str:
        """Give the name of the part that the package is about; it must be there."""
        found = [r.target for r in self.relations("") if r.kind == "officeDocument"]
        main = found[0] if found else usual
        if main not in self._package:
            raise BrokenPackageError(
                f"본문이 들어 있어야 할 {main} 부분이 없습니다",
                f"its part {main}, which must hold the body, is missing",
            )
        return main

    def relations(self, part: str) -> list[Relation]:
        """Give the pointers of a part, of the package itself where it has no name."""
        folder, name = dirname(part), part.rpartition("/")[2]
        root = self.find(join(folder, "_rels", f"{name}.rels"))
        if root is None:
            return []
        return [_relation(element, folder) for element in root.findall(_RELATION)]

    def find_related(self, part: str, kind: str) -> _Element | None:
        """Give the first part of a kind that a part points at."""
        for relation in self.relations(part):
            if relation.kind == kind and not relation.outside:
                return self.find(relation.target)
        return None


def refuse_locked(_original: Original) -> Document:
    """Refuse a document of Word or Excel whose package is encrypted as a whole."""
    raise LockedPackageError


def _relation(element: _Element, folder: str) -> Relation:
    target = element.get("Target") or ""
    outside = element.get("TargetMode") == "External"
    if not outside:
        target = normpath(join("/", folder, target)).lstrip("/")
    kind = (element.get("Type") or "").rpartition("/")[2]
    return Relation(element.get("Id") or "", kind, target, outside)


def unify_dialect(data: bytes) -> bytes:
    """Give a part of the strict dialect in the names of the usual one."""
    if _STRICT not in data:
        return data
    for strict, usual in _STRICT_TO_USUAL:
        data = data.replace(strict, usual)
    return data


def flatten(text: str) -> str:
    """Give a text without the signs that end a line or part cells."""
    return text if text.isprintable() else text.translate(_FLAT)
