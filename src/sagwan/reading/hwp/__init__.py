"""HWP 5: Hancom's binary format, whole or damaged, also where it is locked for distribution."""

from sagwan.facts import Document
from sagwan.reading.hancom.errors import DamagedDocumentError
from sagwan.reading.hancom.galley import Galley
from sagwan.reading.hancom.leaving import BROKEN_SECTION, LOST_SECTION, name_object
from sagwan.reading.hancom.remnants import remark_preview, remark_script
from sagwan.reading.hwp.body import Body
from sagwan.reading.hwp.container import Container
from sagwan.reading.hwp.definitions import Definitions, read_definitions
from sagwan.reading.hwp.distribution import refuse_noise, unlock
from sagwan.reading.hwp.fields import decode
from sagwan.reading.hwp.inflating import Unpacked, inflate
from sagwan.reading.hwp.marking import Marking, read_marking
from sagwan.reading.hwp.records import split
from sagwan.reading.original import Original


def read_hwp(original: Original) -> Document:
    """Read an HWP 5 file."""
    container = Container(original.data)
    marking = read_marking(container)
    definitions = _read_definitions(container, marking)
    galley = Galley()
    _read_sections(container, marking, definitions, galley)
    for ending in definitions.objects:
        reason = name_object(ending)
        if reason:
            galley.remarks.add(reason)
    script = container.find("Scripts/DefaultJScript")
    if script:
        remark_script(galley, decode(_unpack(script, marking).data))
    remark_preview(galley, decode(container.find("PrvText") or b""))
    return galley.finish(original, "hwp")


def _read_definitions(container: Container, marking: Marking) -> Definitions:
    packed = container.find("DocInfo")
    if packed is None:
        return Definitions()
    return read_definitions(split(_unpack(packed, marking).data))


def _read_sections(
    container: Container, marking: Marking, definitions: Definitions, galley: Galley
) -> None:
    storage = "ViewText" if marking.distributed else "BodyText"
    names = container.list_sections(storage)
    if not names:
        raise DamagedDocumentError(
            f"본문({storage})이 없습니다", f"it has no text ({storage}) inside"
        )
    body = Body(galley, definitions.shapes)
    for name in names:
        packed = container.find(name)
        if packed is None:
            galley.leave(galley.body, LOST_SECTION)
            continue
        unpacked = _unpack(unlock(packed) if marking.distributed else packed, marking)
        records = split(unpacked.data)
        if marking.distributed:
            refuse_noise(records)
        body.read(records)
        if records.broken or unpacked.broken or container.is_cut(name):
            galley.leave(galley.body, BROKEN_SECTION)
    for _ in range(min(definitions.sections, 100) - len(names)):
        galley.leave(galley.body, LOST_SECTION)


def _unpack(packed: bytes, marking: Marking) -> Unpacked:
    return inflate(packed) if marking.compressed else Unpacked(packed)
