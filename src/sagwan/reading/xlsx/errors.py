"""Why a workbook cannot be read: one exception for each cause."""

from sagwan.reading.errors import ReadingError


class LockedWorkbookError(ReadingError):
    """A workbook that opens with a password only."""

    def __init__(self) -> None:
        super().__init__(
            "암호가 걸린 통합 문서입니다. 엑셀에서 암호를 넣어 열고, 정보 - 통합 문서 보호에서"
            " 암호를 푼 뒤 저장하여 다시 넣어 주십시오.",
            "The workbook is protected by a password. Open it in Excel, remove the password, save"
            " it and hand it in again.",
        )


class DamagedWorkbookError(ReadingError):
    """A workbook of which nothing can be read; `reason` is what the library said."""

    def __init__(self, reason: str) -> None:
        super().__init__(
            f"손상된 통합 문서입니다({reason}). 엑셀에서 열어 XLSX로 다시 저장하여 넣어 주십시오.",
            f"The workbook is damaged ({reason}). Open it in Excel, save it as XLSX and hand it in"
            " again.",
        )
