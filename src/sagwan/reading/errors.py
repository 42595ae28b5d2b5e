"""Why a file could not be read: one exception for each cause.

Each says in Korean and in English what was found, what was expected and what to do next.
"""

import errno

from sagwan.facts import Message

ADVICE = Message(
    ko="TXT · Markdown · HTML로 저장한 보고서를 골라 주십시오.",
    en="Choose a report saved as TXT, Markdown or HTML.",
)

_REFUSALS: dict[int | None, tuple[str, str]] = {
    errno.ENOENT: ("그런 파일이 없습니다", "there is no such file"),
    errno.EISDIR: ("파일이 아니라 폴더입니다", "it is a folder"),
    errno.EACCES: ("읽을 권한이 없습니다", "permission is denied"),
    errno.ENAMETOOLONG: ("이름이 너무 깁니다", "its name is too long"),
}


class ReadingError(Exception):
    """A file that cannot be read; `message` holds the reason for the person who sent it."""

    def __init__(self, ko: str, en: str) -> None:
        self.message = Message(ko=ko, en=en)
        super().__init__(f"{ko} ({en})")


class UnreadableFileError(ReadingError):
    """The machine did not hand the file over: it is missing, a folder, or closed to us."""

    def __init__(self, error: Exception) -> None:
        number = error.errno if isinstance(error, OSError) else None
        ko, en = _REFUSALS.get(number, (str(error), str(error)))
        super().__init__(
            f"파일을 열 수 없습니다: {ko}. 경로를 확인해 주십시오.",
            f"The file cannot be opened: {en}. Check the path.",
        )


class EmptyFileError(ReadingError):
    """A file without a single visible character."""

    def __init__(self, size: int) -> None:
        ko = "빈 파일입니다." if size == 0 else f"{size:,}바이트 안에 보이는 글자가 없습니다."
        en = "The file is empty." if size == 0 else f"No visible character in {size:,} bytes."
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
        super().__init__(
            f"{kind} 파일입니다. 이 형식은 아직 읽지 못합니다. {ADVICE.ko}",
            f"This is {kind}, a format that is not read yet. {ADVICE.en}",
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
            "This file is too large or too intricate, so reading was stopped. Split it and try again.",
        )
