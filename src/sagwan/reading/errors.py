"""Why a file could not be read: one exception for each cause.

Each says in Korean and in English what was found, what was expected and what to do next.
"""

from sagwan.facts import Message
from sagwan.reading.refusals import name_refusal

ADVICE = Message(
    ko="HWP · HWPX · PDF · DOCX · XLSX · XLS · XLSB · HTML · Markdown · TXT로 저장한 보고서를 골라"
    " 주십시오.",
    en="Choose a report saved as HWP, HWPX, PDF, DOCX, XLSX, XLS, XLSB, HTML, Markdown or TXT.",
)

# how a document becomes one that is read
_SAVE_AS = Message(
    ko="만든 프로그램에서 열어 ‘다른 이름으로 저장’의 형식을 DOCX·XLSX·PDF 가운데 하나로 골라 저장한 뒤"
    " 넣어 주십시오.",
    en="Open it in its own program, choose Save as > DOCX, XLSX or PDF, and drop that.",
)
_CUT_OFF = Message(
    ko="한글·오피스 문서(OLE)로 보이나 그 안에 무엇이 있는지 알 수 없습니다: 받다가 잘렸을 수 있습니다."
    " 다시 내려받거나 원본을 열어 다시 저장해 주십시오.",
    en="It looks like a document of Hangul or Office (OLE), but what it holds cannot be told: it"
    " may be cut off. Download it again, or open the original and save it again.",
)
_NAMES = {
    "ODF": Message("오픈도큐먼트(ODT·ODS)", "an OpenDocument file (ODT, ODS)"),
    "DOC": Message("옛 워드 문서(DOC)", "an old Word document (DOC)"),
    "PPT": Message("옛 파워포인트(PPT)", "an old PowerPoint file (PPT)"),
    "PPTX": Message("파워포인트(PPTX)", "a PowerPoint file (PPTX)"),
    "RTF": Message("서식 있는 텍스트(RTF)", "a rich text file (RTF)"),
}


class ReadingError(Exception):
    """A file that cannot be read; `message` holds the reason for the person who sent it."""

    def __init__(self, ko: str, en: str) -> None:
        self.message = Message(ko=ko, en=en)
        super().__init__(f"{ko} ({en})")


class UnreadableFileError(ReadingError):
    """The machine did not hand the file over: it is missing, a folder, or closed to us."""

    def __init__(self, error: Exception) -> None:
        reason = name_refusal(error)
        super().__init__(
            f"파일을 열 수 없습니다: {reason.ko}. 경로를 확인해 주십시오.",
            f"The file cannot be opened: {reason.en}. Check the path.",
        )


class EmptyFileError(ReadingError):
    """A file without a single visible character."""

    def __init__(self, size: int) -> None:
        ko = "빈 파일입니다." if size == 0 else f"{size:,}바이트 안에 보이는 글자가 없습니다."
        en = "The file is empty." if size == 0 else f"No visible character in {size:,} bytes."
        ko += " 원본을 열어 내용이 있는지 보고 다시 저장해 주십시오."
        en += " Open the original, see whether it holds anything, and save it again."
        super().__init__(f"{ko} {ADVICE.ko}", f"{en} {ADVICE.en}")


class NotTextError(ReadingError):
    """A picture, an archive, a program: bytes that are no text whatever the name says."""

    def __init__(self, ko: str, en: str) -> None:
        super().__init__(
            f"글이 아니라 {ko}입니다. {ADVICE.ko}", f"This is no text but {en}. {ADVICE.en}"
        )


class UnknownFormatError(ReadingError):
    """A document format that is recognised but not read yet."""

    def __init__(self, kind: str) -> None:
        self.kind = kind
        if kind == "OLE":
            super().__init__(_CUT_OFF.ko, _CUT_OFF.en)
            return
        name = _NAMES.get(kind, Message(kind, kind))
        super().__init__(
            f"{name.ko} 파일입니다. 이 형식은 아직 읽지 못합니다. {_SAVE_AS.ko}",
            f"This is {name.en}, a format that is not read yet. {_SAVE_AS.en}",
        )


class TooLargeError(ReadingError):
    """More bytes, lines, cells or tags than a report can have."""

    def __init__(self, ko: str, en: str) -> None:
        super().__init__(
            f"너무 큽니다: {ko}. 보고서를 나누어 넣어 주십시오.",
            f"Too large: {en}. Split the report into several files.",
        )


class TooDemandingError(ReadingError):
    """A file whose reading took more memory or time than any report needs."""

    def __init__(self) -> None:
        super().__init__(
            "이 파일은 너무 크거나 복잡해서 읽기를 멈추었습니다. 나누어 저장한 뒤 다시 넣어 주십시오.",
            "This file is too large or too intricate, so reading was stopped. Split it and try"
            " again.",
        )
