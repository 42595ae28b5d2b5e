"""What runs in a process of its own: a photo is drawn anew; what it shows is kept, nothing else.

Where and with what it was taken (EXIF, GPS, notes, colour profiles, further pictures) stays
behind, because only the points are written again. No Django here, no network; memory, time and
file size are limited before a byte is read, and the photo's size is asked for before it is drawn.
"""

import json
import os
import struct
import sys
import zlib
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

from PIL import Image, ImageOps, UnidentifiedImageError

from cityhall.registers.documents.reading.leash import die_with_parent
from sagwan.reading.confinement import Bounds, confine

MOST_MEMORY = 1024 * 1024 * 1024  # beside what the process holds: a photo turned and made smaller
MOST_WRITTEN = 64 * 1024 * 1024
MOST_POINTS = 50_000_000  # before it is drawn smaller
WIDEST = 2000  # as it is kept
FORMS = {"JPEG": "jpeg", "PNG": "png", "WEBP": "webp"}
MODES = {"JPEG": ("RGB", "L"), "PNG": ("RGB", "RGBA", "L"), "WEBP": ("RGB", "RGBA")}
WRITTEN = {"JPEG": {"quality": 85}, "PNG": {}, "WEBP": {"quality": 85, "method": 2}}
BROKEN = (
    UnidentifiedImageError,
    Image.DecompressionBombError,
    struct.error,
    zlib.error,
    OSError,
    SyntaxError,
    ValueError,
    TypeError,
    KeyError,
    IndexError,
    EOFError,
    OverflowError,
    RuntimeError,
)  # by which the library says that a file is broken


@dataclass(frozen=True, slots=True)
class Drawn:
    """A photo that was drawn anew."""

    content: bytes
    form: str
    width: int
    height: int


class UndrawableError(ValueError):
    """A file is no photo that can be drawn; says why in Korean and English."""

    def __init__(self, ko: str, en: str) -> None:
        super().__init__(f"{ko} · {en}")
        self.words = (ko, en)


def main(file: str, target: str) -> int:
    """Draw a photo anew into a file, and tell beside it what it is, or why it cannot be drawn."""
    confine(Bounds(MOST_MEMORY, int(os.environ.get("SECONDS", "20")), MOST_WRITTEN))
    die_with_parent()
    told: dict[str, str | int | tuple[str, str]]
    try:
        drawn = draw(Path(file).read_bytes())
    except UndrawableError as error:
        told = {"fault": error.words}
    else:
        Path(target).write_bytes(drawn.content)
        told = {"form": drawn.form, "width": drawn.width, "height": drawn.height}
    Path(f"{target}.json").write_text(json.dumps(told), encoding="utf-8")
    return 0


def draw(content: bytes) -> Drawn:
    """Draw a photo anew; UndrawableError says why it cannot be."""
    try:
        return draw_anew(content)
    except UndrawableError:
        raise
    except BROKEN as error:
        raise UndrawableError(
            "사진으로 읽히지 않습니다. JPEG, PNG, WebP 파일인지, 온전한지 확인해 주십시오.",
            "It cannot be read as a photo: is it a whole JPEG, PNG or WebP file?",
        ) from error


def draw_anew(content: bytes) -> Drawn:
    """Draw what a photo shows onto an empty one, upright and no wider than it is kept."""
    with Image.open(BytesIO(content), formats=tuple(FORMS)) as taken:
        form = str(taken.format)
        check_points(taken.size)
        taken.draft("RGB", (WIDEST, WIDEST))  # a JPEG is read smaller at once
        upright = ImageOps.exif_transpose(taken)
    mode = upright.mode if upright.mode in MODES[form] else choose_mode(upright, form)
    shown = upright.convert(mode)
    shown.thumbnail((WIDEST, WIDEST))
    clean = Image.new(mode, shown.size)
    clean.paste(shown)
    written = BytesIO()
    clean.save(written, form, **WRITTEN[form])
    return Drawn(written.getvalue(), FORMS[form], *clean.size)


def check_points(size: tuple[int, int]) -> None:
    """Refuse a photo of more points than are drawn."""
    if size[0] * size[1] > MOST_POINTS:
        raise UndrawableError(
            f"사진이 {size[0]:,}×{size[1]:,}점입니다. 5천만 점까지 받습니다.",
            f"The photo has {size[0]:,} by {size[1]:,} points; up to 50 million are taken.",
        )


def choose_mode(photo: Image.Image, form: str) -> str:
    """Choose how points are kept: with what shines through, where the form can."""
    is_clear = photo.mode in ("LA", "PA", "RGBa") or "transparency" in photo.info
    return "RGBA" if is_clear and "RGBA" in MODES[form] else "RGB"


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:3]))
