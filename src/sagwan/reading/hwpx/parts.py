"""The parts of an HWPX package: which hold the text, in which order, and which are locked."""

import re
from dataclasses import dataclass, field
from posixpath import basename

from sagwan.reading.hancom.errors import PasswordError
from sagwan.reading.hwpx.names import Names
from sagwan.reading.packages import Package
from sagwan.reading.xml import parse_xml

_CONTENTS = "Contents/content.hpf"
_MANIFEST = "META-INF/manifest.xml"
_SECTION = re.compile(r"section(\d{1,5})\.xml$", re.IGNORECASE)
_MASTER_PAGE = re.compile(r"(?:^|/)masterpage\d*\.xml$", re.IGNORECASE)


@dataclass(slots=True)
class Contents:
    """The parts that are read one after another, and how many files outside are named."""

    spine: list[str] = field(default_factory=list)
    linked: int = 0


def refuse_locked(package: Package) -> None:
    """Refuse a document whose parts are encrypted."""
    if _MANIFEST in package:
        names = Names()
        for element in parse_xml(package.read(_MANIFEST), _MANIFEST).iter():
            if names[element.tag] == "encryption-data":
                raise PasswordError


def list_sections(package: Package, contents: Contents) -> list[str]:
    """Name the sections in the order that the list of contents gives them."""
    listed = [name for name in contents.spine if _SECTION.search(basename(name))]
    listed = list(dict.fromkeys(listed))
    return listed or sorted(filter(_SECTION.search, package.names), key=_number)


def list_master_pages(package: Package) -> list[str]:
    """Name the parts that print the same on every page."""
    return sorted(filter(_MASTER_PAGE.search, package.names))


def list_objects(package: Package, contents: Contents) -> list[str]:
    """Give the endings of the embedded files; a linked one is called `link`."""
    found = [name for name in package.names if "BinData/" in name and not name.endswith("/")]
    return [name.rpartition(".")[2].lower() for name in found] + ["link"] * contents.linked


def read_contents(package: Package) -> Contents:
    """Read the list of contents, empty where there is none."""
    found = Contents()
    if _CONTENTS not in package:
        return found
    names = Names()
    places: dict[str, str] = {}
    order: list[str] = []
    for element in parse_xml(package.read(_CONTENTS), _CONTENTS).iter():
        name = names[element.tag]
        if name == "item":
            places[element.get("id") or ""] = element.get("href") or ""
            outside = places[element.get("id") or ""] not in package
            found.linked += outside and element.get("isEmbeded") == "0"
        elif name == "itemref":
            order.append(element.get("idref") or "")
    found.spine = [_find_place(package, places[key]) for key in order if key in places]
    return found


def _find_place(package: Package, href: str) -> str:
    """Some programs name parts from the root, others from the list of contents."""
    inner = f"Contents/{href}"
    return inner if href not in package and inner in package else href


def _number(name: str) -> int:
    found = _SECTION.search(name)
    return int(found[1]) if found else 0
