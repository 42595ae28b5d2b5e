"""Sentences for what stands in a document and is not read, in Korean and English."""

PICTURE = "그림: 안의 글자는 읽지 않음 · picture, its letters are not read"
OBJECT = "개체(차트·OLE): 열지 않음 · embedded object or chart, not opened"
VIDEO = "동영상: 열지 않음 · video, not opened"
FORMULA = "수식: 읽지 않음 · formula, not read"
BROKEN_SECTION = "여기부터 손상되어 읽지 못함 · damaged from here on, not read"
LOST_SECTION = "본문 구역이 없거나 열리지 않음 · a section of the text is missing or closed"
MACRO = "매크로(스크립트)가 들어 있음: 실행하지 않음 · holds a macro, not run"
PREVIEW = "미리보기 글이 본문과 다름 · the preview text differs from the body"
_RISKY = frozenset(
    "bat cmd com cpl dll eps exe hta js jse jar lnk msi ole ps ps1 scr vbe vbs wsf".split()
)


def name_object(ending: str) -> str | None:
    """Give the sentence for an embedded file that may do harm, None for pictures."""
    if ending == "link":
        return "바깥 파일로 이어진 개체: 가져오지 않음 · linked file, not fetched"
    if ending in _RISKY:
        return (
            f"위험할 수 있는 개체({ending.upper()}): 열지 않음 · "
            f"possibly harmful object ({ending.upper()}), not opened"
        )
    return None
