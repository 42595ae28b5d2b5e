"""HWPX: Hancom's open format (KS X 6101), a package of XML parts."""

from sagwan.facts import Document
from sagwan.reading.hancom.galley import Galley
from sagwan.reading.hancom.leaving import BROKEN_SECTION, LOST_SECTION, name_object
from sagwan.reading.hancom.remnants import remark_preview, remark_script
from sagwan.reading.hancom.shapes import Shapes
from sagwan.reading.hwpx.body import Body
from sagwan.reading.hwpx.definitions import read_definitions
from sagwan.reading.hwpx.parts import (
    list_master_pages,
    list_objects,
    list_sections,
    read_contents,
    refuse_locked,
)
from sagwan.reading.original import Original
from sagwan.reading.package_errors import BrokenPackageError
from sagwan.reading.packages import Package, open_package
from sagwan.reading.xml import parse_what_can_be_read, parse_xml

_HEAD = "Contents/header.xml"
_PREVIEW = "Preview/PrvText.txt"
_SCRIPT = "Scripts/sourceScripts"


def read_hwpx(original: Original) -> Document:
    """Read an HWPX file."""
    package = open_package(original)
    refuse_locked(package)
    galley = Galley()
    body = Body(galley, _read_shapes(package))
    contents = read_contents(package)
    _read_sections(list_sections(package, contents), package, body)
    for name in list_master_pages(package):
        for element in parse_what_can_be_read(package.read(name), name).root:
            galley.remarks.add_running_heads(body.read_aside(element))
    for ending in list_objects(package, contents):
        reason = name_object(ending)
        if reason:
            galley.remarks.add(reason)
    _remark_remnants(package, galley)
    return galley.finish(original, "hwpx")


def _read_shapes(package: Package) -> Shapes:
    if _HEAD not in package:
        return Shapes()
    return read_definitions(parse_xml(package.read(_HEAD), _HEAD))


def _read_sections(names: list[str], package: Package, body: Body) -> None:
    if not any(name in package for name in names):
        raise BrokenPackageError(
            "본문(section0.xml)이 없습니다", "its text (section0.xml) is missing"
        )
    for name in names:
        if name not in package:
            body.galley.leave(body.galley.body, LOST_SECTION)
            continue
        section = parse_what_can_be_read(package.read(name), name)
        body.read(section.root)
        if section.broken:
            body.galley.leave(body.galley.body, BROKEN_SECTION)


def _remark_remnants(package: Package, galley: Galley) -> None:
    if _SCRIPT in package:
        remark_script(galley, package.read(_SCRIPT).decode("utf-16-le", "replace"))
    if _PREVIEW in package:
        remark_preview(galley, package.read(_PREVIEW).decode("utf-8", "replace"))
