"""A photo as it comes in is drawn anew by a child on a leash (`drawing.py`): it may be anything."""

import json
import logging
import sys
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from cityhall.registers.documents.reading.leash import OverdueError, run
from cityhall.registers.engagements.errors import UnfitPhotoError

logger = logging.getLogger(__name__)
CHILD = [sys.executable, "-I", "-m", "cityhall.registers.engagements.drawing"]
SECONDS = 20
MOST_BYTES = 12 * 1024 * 1024
TOO_MUCH = UnfitPhotoError(
    "사진을 그리는 데 시간이나 메모리가 너무 많이 들어 멈췄습니다. JPEG로 작게 저장해 다시 올려 주십시오.",
    "Drawing the photo took too much time or memory, and was stopped: please save it smaller, as "
    "JPEG, and send it again.",
)


@dataclass(frozen=True, slots=True)
class Developed:
    """A photo that was drawn anew."""

    content: bytes
    form: str
    width: int
    height: int


def develop(content: bytes) -> Developed:
    """Have a photo drawn anew; UnfitPhotoError says why it cannot be."""
    if not content:
        raise UnfitPhotoError("사진 파일을 골라 주십시오.", "Please choose a photo.")
    if len(content) > MOST_BYTES:
        raise UnfitPhotoError(
            "사진이 12MB보다 큽니다. 작게 저장해 다시 올려 주십시오.",
            "The photo is larger than 12 MB: please save it smaller.",
        )
    with TemporaryDirectory(prefix="photo-") as folder:
        taken, drawn = Path(folder) / "taken", Path(folder) / "drawn"
        taken.write_bytes(content)
        try:
            status, said = run(
                [*CHILD, str(taken), str(drawn)], seconds=SECONDS, wanted=lambda: True
            )
        except OverdueError:
            raise TOO_MUCH from None
        told = Path(f"{drawn}.json")
        if status or not told.exists():  # ended by the system, or out of memory
            logger.warning("drawing a photo: %s", said)
            raise TOO_MUCH
        found = json.loads(told.read_text(encoding="utf-8"))
        if "fault" in found:
            raise UnfitPhotoError(*found["fault"])
        return Developed(drawn.read_bytes(), found["form"], found["width"], found["height"])
