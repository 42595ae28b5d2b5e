"""What of a file could not be read, in a sentence that says what was found and what to do: no clean
result may be taken for a clean report.
"""

from sagwan.facts import Document, Message, Unread
from sagwan.reading.garbling import GARBLED
from sagwan.reading.lines import COMMENT, UNDECODED
from sagwan.reading.mixture import NOTHING_LOST
from sagwan.showing.dangers import is_danger

_EXCERPT = 12
# how the reasons end that name what is no part of the report
_NO_LOSS = (
    COMMENT,
    "not printed",
    "not body text",
    "no text and no picture",
    "put there when the file was written",
    "as the tags of the file part them",
    NOTHING_LOST,
)
_PICTURES = (" · picture, its letters are not read", " · a picture")


def describe_damage(document: Document) -> Message | None:
    """Say what could not be read and what to do about it, None where all was read."""
    damage = list_damage(document)
    if not damage:
        return None
    if all(map(is_picture, damage)):
        return _pictures(damage)
    garbled = [unread for unread in damage if unread.reason == GARBLED]
    if garbled:
        return _garbled(garbled)
    return _cut_off(damage, document) or _some(damage)


def describe_mixture(document: Document) -> Message | None:
    """Say that a file is of two encodings and how it was read, None where it is of one."""
    found = next((u for u in document.unread if u.reason.endswith(NOTHING_LOST)), None)
    if found is None:
        return None
    ko, _, en = found.reason.partition(" · ")
    return Message(
        f"{ko}({found.line}줄부터 바뀝니다). 빠뜨린 줄은 없습니다.",
        f"{en[0].upper()}{en[1:]} (they change on line {found.line}). No line is left out.",
    )


def list_damage(document: Document) -> list[Unread]:
    """List the stretches that could not be read, those left out that are no part of the report."""
    return [unread for unread in document.unread if _is_loss(unread)]


def is_picture(unread: Unread) -> bool:
    """Tell a picture in the text, which most reports have, from what should have been read."""
    return unread.reason.endswith(_PICTURES)


def _is_loss(unread: Unread) -> bool:
    return not unread.reason.endswith(_NO_LOSS) and not is_danger(unread)


def _pictures(damage: list[Unread]) -> Message:
    count, line = len(damage), damage[0].line
    return Message(
        f"그림 {count}개 안의 글자는 읽지 않았습니다(처음은 {line}줄). 그림에 표나 수치가 있으면 원본을 "
        "확인해 주십시오.",
        f"What {count} pictures show was not read (the first on line {line}). If there are tables "
        "or figures in them, look at the original.",
    )


def _garbled(lines: list[Unread]) -> Message:
    count, first = len(lines), lines[0]
    shown = first.text[:_EXCERPT]
    return Message(
        f"깨진 글자가 {count}줄 있습니다(처음은 {first.line}줄 ‘{shown}…’). 우리말 대신 다른 인코딩으로 "
        "잘못 읽힌 글자가 적혀 있어 그 줄은 제대로 검산하지 못합니다. 원본을 UTF-8로 다시 저장해 넣어 "
        "주십시오.",
        f"{count} lines are garbled (the first is line {first.line}, ‘{shown}…’): instead of "
        "Korean they hold letters that were read in a wrong encoding, and cannot be checked as "
        "they should. Save the original anew as UTF-8.",
    )


def _cut_off(damage: list[Unread], document: Document) -> Message | None:
    """Where only the last sign of a file is hurt, the file was cut off there."""
    last, lines = damage[-1], document.lines
    if len(damage) > 1 or last.reason != UNDECODED:
        return None
    if last.line != len(lines) or last.end < len(lines[-1].text):
        return None
    return Message(
        f"파일이 {last.line}줄에서 글자 중간에 끊겼습니다. 뒷부분이 없을 수 있으니 원본을 다시 받아 넣어 "
        "주십시오.",
        f"The file breaks off within a letter on line {last.line}. What followed may be missing: "
        "get the original again.",
    )


def _some(damage: list[Unread]) -> Message:
    count, line = len(damage), damage[0].line
    return Message(
        f"읽지 못한 곳이 {count}곳 있습니다(처음은 {line}줄). 그 부분은 검산하지 못했으니 원본을 확인해 "
        "주십시오.",
        f"{count} stretches could not be read (the first on line {line}) and were not checked. "
        "Look at the original.",
    )
