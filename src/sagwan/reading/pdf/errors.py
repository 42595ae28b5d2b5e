"""Why a PDF could not be read; each says in Korean and in English what to do next."""

from sagwan.reading.errors import ReadingError, TooLargeError

MAX_PAGES = 3_000
MAX_UNPACKED = 96 * 1024 * 1024


class LockedPdfError(ReadingError):
    """A PDF that opens only with a password."""

    def __init__(self) -> None:
        super().__init__(
            "암호가 걸린 PDF입니다. 암호 없이는 읽지 못합니다. 암호를 풀어 다시 저장한 뒤 넣어 주십시오.",
            "This PDF is locked with a password and cannot be read without it. Save it again"
            " without the password.",
        )


class BrokenPdfError(ReadingError):
    """A PDF so damaged that neither library finds its pages."""

    def __init__(self) -> None:
        super().__init__(
            "PDF가 깨져 있어 쪽을 찾지 못했습니다. 원본에서 PDF로 다시 저장한 뒤 넣어 주십시오.",
            "This PDF is damaged: no page could be found. Save it as PDF again from the original.",
        )


class SwollenPdfError(ReadingError):
    """A PDF whose parts unpack to far more than a report needs."""

    def __init__(self) -> None:
        megabytes = MAX_UNPACKED // (1024 * 1024)
        super().__init__(
            f"PDF의 압축을 풀면 {megabytes}MB가 넘습니다. 이런 보고서는 없으므로 열지 않았습니다."
            " 원본에서 PDF로 다시 저장해 주십시오.",
            f"Unpacked, this PDF fills more than {megabytes} MB. No report does, so it was not"
            " opened. Save it as PDF again from the original.",
        )


def refuse_pages(count: int) -> None:
    """Refuse a file of more pages than can be read in bounded time."""
    if count > MAX_PAGES:
        raise TooLargeError(
            f"{count:,}쪽, {MAX_PAGES:,}쪽까지 읽습니다",
            f"{count:,} pages, at most {MAX_PAGES:,} are read",
        )
