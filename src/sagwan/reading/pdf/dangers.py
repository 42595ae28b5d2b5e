"""What a PDF could do besides being read: scripts, programs to start, files inside. Nothing of it
is run or opened; each kind is named once."""

from collections.abc import Iterator
from typing import Any

import pypdfium2.raw as pdfium_c
from pdfminer.pdftypes import resolve1
from pdfplumber.pdf import PDF

from sagwan.reading.pdf.opening import Opened

_ACTIONS = {
    "JavaScript": "자바스크립트가 들어 있음: 실행하지 않음 · holds JavaScript, not run",
    "Launch": "프로그램을 여는 동작이 들어 있음: 실행하지 않음 · would start a program, not run",
    "SubmitForm": "내용을 밖으로 보내는 동작이 들어 있음: 실행하지 않음"
    " · would send data out, not run",
    "ImportData": "밖의 자료를 들이는 동작이 들어 있음: 실행하지 않음 · would import data, not run",
    "GoToR": "바깥 파일을 여는 동작이 들어 있음: 따르지 않음 · would open another file, not followed",
    "GoToE": "안에 든 파일을 여는 동작이 들어 있음: 따르지 않음"
    " · would open a file inside, not followed",
    "RichMedia": "동영상·플래시가 들어 있음: 열지 않음 · rich media, not opened",
}
_OPENING = "열 때 저절로 움직이는 동작이 들어 있음: 실행하지 않음 · acts when it is opened, not run"
_FILES = "첨부 파일 {}개가 들어 있음: 열지 않음 · {} attached files, not opened"
_DEEPEST = 12
_MOST = 20_000


def find_dangers(opened: Opened) -> list[str]:
    """Name what a PDF would do or carry, in Korean and English."""
    found: dict[str, None] = {}
    if opened.plumber is not None:
        for kind in _actions(opened.plumber):
            found.setdefault(_ACTIONS.get(kind, _OPENING))
    if opened.second is not None:
        if pdfium_c.FPDFDoc_GetJavaScriptActionCount(opened.second.raw) > 0:
            found.setdefault(_ACTIONS["JavaScript"])
        files = pdfium_c.FPDFDoc_GetAttachmentCount(opened.second.raw)
        if files > 0:
            found.setdefault(_FILES.format(files, files))
    return list(found)


def _actions(pdf: PDF) -> Iterator[str]:
    catalog = _dictionary(pdf.doc.catalog)
    opening = _dictionary(catalog.get("OpenAction"))
    yield from _kinds(opening)
    if catalog.get("AA"):
        yield "opening"
    for page in pdf.pages:
        attributes = page.page_obj.attrs
        for name in _values(attributes.get("AA")):
            yield from _kinds(_dictionary(name))
        for note in _values(attributes.get("Annots")):
            mark = _dictionary(note)
            if _name(mark.get("Subtype")) == "RichMedia":
                yield "RichMedia"
            yield from _kinds(_dictionary(mark.get("A")))
            for more in _values(mark.get("AA")):
                yield from _kinds(_dictionary(more))


def _kinds(action: dict[str, Any], depth: int = 0) -> Iterator[str]:
    kind = _name(action.get("S"))
    if kind in _ACTIONS:
        yield kind
    if depth < _DEEPEST:
        following = _resolve(action.get("Next"))
        for one in following if isinstance(following, list) else [following]:
            yield from _kinds(_dictionary(one), depth + 1)


def _values(thing: Any) -> list[Any]:
    thing = _resolve(thing)
    if isinstance(thing, dict):
        return list(thing.values())[:_MOST]
    return thing[:_MOST] if isinstance(thing, list) else []


def _dictionary(thing: Any) -> dict[str, Any]:
    thing = _resolve(thing)
    return thing if isinstance(thing, dict) else {}


def _resolve(thing: Any) -> Any:
    try:
        return resolve1(thing)
    except MemoryError:
        raise
    except Exception:  # noqa: BLE001 - a broken reference leads nowhere
        return None


def _name(thing: Any) -> str:
    return str(getattr(_resolve(thing), "name", ""))
