"""Why a package (HWPX, DOCX, XLSX) is not opened: one exception for each cause."""

from sagwan.reading.errors import ReadingError


class BrokenPackageError(ReadingError):
    """An archive that is cut off, or lacks a part that it must have."""

    def __init__(self, ko: str, en: str) -> None:
        super().__init__(
            f"손상된 파일입니다: {ko}. 원본을 열어 다시 저장하거나 다시 내려받아 주십시오.",
            f"The file is damaged: {en}. Open the original and save it again, or download it anew.",
        )


class LockedPackageError(ReadingError):
    """An archive or document whose parts are encrypted."""

    def __init__(self) -> None:
        super().__init__(
            "암호가 걸린 파일입니다. 만든 프로그램에서 암호를 풀어 저장한 사본을 넣어 주십시오.",
            "The file is protected by a password. Hand in a copy saved without the password.",
        )


class UnsafePackageError(ReadingError):
    """An archive built in a way that no word processor builds one."""

    def __init__(self, ko: str, en: str) -> None:
        super().__init__(
            f"안전하지 않아 열지 않았습니다: {ko}. 만든 프로그램에서 다시 저장하여 넣어 주십시오.",
            f"Not opened because it is not safe: {en}. Save it again with the program that made"
            " it.",
        )


class UnsafeMarkupError(ReadingError):
    """XML that declares types or entities, or has an encoding that nobody can be sure of."""

    def __init__(self, part: str, ko: str, en: str) -> None:
        super().__init__(
            f"안전하지 않아 읽지 않았습니다: {part}에 {ko}. 만든 프로그램에서 다시 저장하여 넣어"
            " 주십시오.",
            f"Not read because it is not safe: {part} {en}. Save it again with the program that"
            " made it.",
        )


class BrokenMarkupError(ReadingError):
    """XML that is cut off, is not well formed, or is nested beyond reason."""

    def __init__(self, part: str, reason: str) -> None:
        super().__init__(
            f"손상된 파일입니다: {part}의 XML이 올바르지 않습니다 ({reason}). 원본을 열어 다시"
            " 저장하여 넣어 주십시오.",
            f"The file is damaged: the XML of {part} is not well formed ({reason}). Open the"
            " original and save it again.",
        )
