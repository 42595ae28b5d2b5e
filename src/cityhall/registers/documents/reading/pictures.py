"""Pages of a PDF as pictures, and where on them each stretch of text stands.

`python -m …reading.pictures ["FOLDER", "PAGE"]` draws one, confined as readings are: a page is as
little to be trusted as the rest of its file.
"""

import json
import os
import sys
from dataclasses import astuple
from pathlib import Path

import pypdfium2

from cityhall.registers.documents.reading.leash import die_with_parent
from cityhall.registers.documents.spool import write_json
from sagwan.facts import Document
from sagwan.reading.confinement import Bounds, confine

SCALE = 2  # 144 dots to the inch: small print stays legible
LARGEST_SIDE = 2400  # dots; a page of a kilometre is drawn small
HUNDREDTHS = 100


def main(arguments: list[str]) -> int:
    """Draw one page of a folder's file."""
    confine(Bounds(seconds=int(os.environ.get("SECONDS", "60"))))
    die_with_parent()
    folder, number = arguments
    draw_page(Path(folder), int(number))
    return 0


def draw_page(folder: Path, number: int) -> None:
    """Leave the picture of a page, and its size in hundredths of a point."""
    with pypdfium2.PdfDocument(folder / "original") as pdf:
        page = pdf[number - 1]
        width, height = page.get_size()
        scale = min(SCALE, LARGEST_SIDE / max(width, height, 1))
        picture = page.render(scale=scale).to_pil()
        fresh = folder / f"page-{number}.fresh"
        picture.save(fresh, "PNG", compress_level=1)
        fresh.replace(folder / f"page-{number}.png")
    size = {"width": round(width * HUNDREDTHS), "height": round(height * HUNDREDTHS)}
    write_json(folder / f"page-{number}.json", size)


def written_boxes(document: Document) -> list[list[int]]:
    """Give line, start, end, page, left, top, right, bottom of each stretch that has a place."""
    return [
        [segment.line, segment.start, segment.end, *astuple(box)]
        for segment, box in zip(document.segments, document.boxes, strict=False)
        if box
    ]


def count_pages(file: Path) -> int | None:
    """Count the pages of a PDF, None where it has none or they cannot be counted."""
    with file.open("rb") as opened:
        if b"%PDF-" not in opened.read(1024):
            return None
    try:
        with pypdfium2.PdfDocument(file) as pdf:
            return len(pdf)
    except pypdfium2.PdfiumError:
        return None


if __name__ == "__main__":
    sys.exit(main(json.loads(sys.argv[1])))
