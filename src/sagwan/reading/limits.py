"""How much one file may hold. A city's work report has some 50 KB and a hundred tables; these
limits leave a thousandfold room and still bound time and memory on a small machine."""

from sagwan.reading.errors import TooLargeError

MAX_BYTES = 64 * 1024 * 1024
MAX_LINES = 500_000
MAX_LINE_LENGTH = 200_000
MAX_CELLS = 500_000
MAX_SEGMENTS = 500_000
MAX_TAGS = 1_000_000
MAX_COLSPAN = 10_000
MAX_ROWSPAN = 100_000
MAX_TABLE_DEPTH = 32
MAX_UNREAD = 200


def refuse_bytes(size: int) -> None:
    """Refuse a file of more bytes than can be read in bounded memory."""
    if size > MAX_BYTES:
        megabytes = MAX_BYTES // (1024 * 1024)
        raise TooLargeError(
            f"{size:,}바이트, {megabytes}MB까지 읽습니다",
            f"{size:,} bytes, at most {megabytes} MB are read",
        )


def refuse_lines(count: int) -> None:
    """Refuse a text of more lines than can be kept."""
    if count > MAX_LINES:
        raise TooLargeError(
            f"{count:,}줄, {MAX_LINES:,}줄까지 읽습니다",
            f"{count:,} lines, at most {MAX_LINES:,} are read",
        )


def refuse_cells(count: int) -> None:
    """Refuse more table cells than can be kept."""
    if count > MAX_CELLS:
        raise TooLargeError(
            f"표의 칸이 {MAX_CELLS:,}개를 넘습니다", f"more than {MAX_CELLS:,} table cells"
        )


def refuse_segments(count: int) -> None:
    """Refuse more paragraphs than can be kept."""
    if count > MAX_SEGMENTS:
        raise TooLargeError(
            f"문단이 {MAX_SEGMENTS:,}개를 넘습니다", f"more than {MAX_SEGMENTS:,} paragraphs"
        )


def refuse_tags(count: int) -> None:
    """Refuse more mark-up than can be walked through in reasonable time."""
    if count > MAX_TAGS:
        raise TooLargeError(
            f"태그와 강조 표시가 {MAX_TAGS:,}개를 넘습니다",
            f"more than {MAX_TAGS:,} tags and marks of emphasis",
        )
