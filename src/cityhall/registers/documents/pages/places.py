"""Where on the pages of the file something stands: boxes in hundredths of a point."""

from dataclasses import dataclass
from functools import cached_property

from django.urls import reverse

from cityhall.ground.look.languages import say
from cityhall.registers.documents.pages.marks import Json
from cityhall.registers.documents.reading.stored import Reading

LINE, START, END, PAGE = range(4)  # of a box; its four sides follow


def boxes_of(reading: Reading, place: Json) -> list[list[int]]:
    """The boxes of the stretches that a place touches; for a point, of the one that holds it."""
    line, start, end = place["line"], place["start"], max(place["end"], place["start"] + 1)
    return [b for b in reading.boxes.get(line, ()) if b[START] < end and start < b[END]]


def find_page_of(reading: Reading, place: Json) -> int | None:
    """Tell the page on which a place can be shown, None where the file has no such pages."""
    if not reading.has_pictures:
        return None
    return next((box[PAGE] for box in boxes_of(reading, place)), place.get("page"))


@dataclass(frozen=True)
class PageLinks:
    """Links from the text of a report to the pictures of its pages; `key` names the report."""

    reading: Reading
    key: str

    def page_of(self, line: int) -> int | None:
        """Tell the page on which a line begins."""
        boxes = self.reading.boxes.get(line) if self.key and self.reading.has_pictures else None
        return boxes[0][PAGE] if boxes else None

    def write_number(self, first: int, last: int) -> str:
        """Write the number of a line in the margin, leading to its place on the page."""
        page = self.page_of(first)
        if page is None:
            return ""
        lines = str(first) if first == last else f"{first}-{last}"
        said = say("줄, 원본 {p}쪽에서 보기", ": this line on page {p}", p=page)
        return (
            f'<a class="at" href="{self.address(page)}?line={lines}#asked" tabindex="-1">{first}'
            f'<span class="unseen">{said}</span></a>'
        )

    def write_turn(self, page: int) -> str:
        """Write where a page of the file begins."""
        words = say("원본 {n}쪽", "page {n} as printed", n=page)
        return f'<p class="turn"><a id="page-{page}" href="{self.address(page)}">{words}</a></p>'

    def address(self, page: int) -> str:
        """Give the address of a page."""
        return f"{self._pages}{page}/"

    @cached_property
    def _pages(self) -> str:
        """Where the pages are; asked for once, since a report has thousands of links to them."""
        return reverse("documents:sheet", args=[self.key, 0]).removesuffix("0/")
