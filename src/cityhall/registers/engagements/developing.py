"""A photo as it comes in, drawn anew: what it shows is kept, and nothing else of the file.

Where and with what it was taken (EXIF, GPS, notes, colour profiles, further pictures) stays
behind, because only the points are written again. Size is asked for before a point is drawn.
"""

import struct
import zlib
from dataclasses import dataclass
from io import BytesIO

from PIL import Image, ImageOps, UnidentifiedImageError

from cityhall.registers.engagements.errors import UnfitPhotoError

MOST_BYTES = 12 * 1024 * 1024
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
    MemoryError,
)  # by which the library says that a file is broken


@dataclass(frozen=True, slots=True)
class Developed:
    """A photo that was drawn anew."""

    content: bytes
    form: str
    width: int
    height: int


def develop(content: bytes) -> Developed:
    """Draw a photo anew; UnfitPhotoError says why it cannot be."""
    if not content:
        raise UnfitPhotoError("사진 파일을 골라 주십시오.", "Please choose a photo.")
    if len(content) > MOST_BYTES:
        raise UnfitPhotoError(
            "사진이 12MB보다 큽니다. 작게 저장해 다시 올려 주십시오.",
            "The photo is larger than 12 MB: please save it smaller.",
        )
    try:
        return draw_anew(content)
    except UnfitPhotoError:
        raise
    except BROKEN as error:
        raise UnfitPhotoError(
            "사진으로 읽히지 않습니다. JPEG, PNG, WebP 파일인지, 온전한지 확인해 주십시오.",
            "It cannot be read as a photo: is it a whole JPEG, PNG or WebP file?",
        ) from error


def draw_anew(content: bytes) -> Developed:
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
    return Developed(written.getvalue(), FORMS[form], *clean.size)


def check_points(size: tuple[int, int]) -> None:
    """Refuse a photo of more points than are drawn."""
    if size[0] * size[1] > MOST_POINTS:
        raise UnfitPhotoError(
            f"사진이 {size[0]:,}×{size[1]:,}점입니다. 5천만 점까지 받습니다.",
            f"The photo has {size[0]:,} by {size[1]:,} points; up to 50 million are taken.",
        )


def choose_mode(photo: Image.Image, form: str) -> str:
    """Choose how points are kept: with what shines through, where the form can."""
    is_clear = photo.mode in ("LA", "PA", "RGBa") or "transparency" in photo.info
    return "RGBA" if is_clear and "RGBA" in MODES[form] else "RGB"
