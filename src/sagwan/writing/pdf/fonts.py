"""The fonts of written PDFs: fetched at set-up, carried inside a released wheel, never the
system's, so that one draft looks the same on every machine."""

from functools import cache
from pathlib import Path

from typst import Fonts

from sagwan.writing.errors import WritingError

FOLDER = Path(__file__).resolve().parent.parent / "fonts"
FAMILIES = ("Pretendard GOV", "Noto Sans KR")


class MissingFontsError(WritingError):
    """The fonts are not where set-up puts them."""

    def __init__(self) -> None:
        super().__init__(
            "PDF에 쓸 글꼴(Pretendard GOV, Noto Sans KR)이 없습니다. 저장소에서 쓰고 있다면"
            " make setup을 한 번 실행하십시오.",
            "The fonts for PDF (Pretendard GOV, Noto Sans KR) are missing. In a checkout of the"
            " repository, run make setup once.",
        )


@cache
def load_fonts(folder: Path = FOLDER) -> Fonts:
    """Load the fonts, each family of which must be there."""
    fonts = Fonts(include_system_fonts=False, include_embedded_fonts=True, font_paths=[str(folder)])
    if not set(FAMILIES) <= set(fonts.families()):
        raise MissingFontsError
    return fonts
