"""A photo is drawn anew: nothing of its file goes on but its points; broken ones are refused."""

import re
import struct
import sys
import zlib
from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as some
from PIL import Image, PngImagePlugin

from cityhall.registers.engagements import developing
from cityhall.registers.engagements.developing import MOST_BYTES, TOO_MUCH, develop
from cityhall.registers.engagements.drawing import MOST_POINTS, WIDEST, UndrawableError, draw
from cityhall.registers.engagements.errors import UnfitPhotoError

pytestmark = pytest.mark.filterwarnings("ignore::UserWarning")  # of what else is broken in a file
SECRET = b"37.5665N 126.9780E"
FORMS = ("JPEG", "PNG", "WEBP")


def take(form, size=(60, 40), mode="RGB", **more):
    written = BytesIO()
    Image.new(mode, size, "teal" if mode != "P" else 3).save(written, form, **more)
    return written.getvalue()


def take_with_secret(form):
    """A photo that tells where it was taken, in each way that its form has."""
    exif = Image.Exif()
    exif[0x010E] = SECRET.decode()
    exif[0x8825] = {1: "N", 2: (37.0, 33.0, 59.0), 29: SECRET.decode()}
    more: dict[str, object] = {"exif": exif, "icc_profile": SECRET}
    if form == "PNG":
        text = PngImagePlugin.PngInfo()
        text.add_text("Comment", SECRET.decode())
        text.add_itxt("XML:com.adobe.xmp", SECRET.decode())
        more["pnginfo"] = text
    if form == "JPEG":
        more |= {"comment": SECRET, "xmp": SECRET}
    if form == "WEBP":
        more["xmp"] = SECRET
    return take(form, **more)


@pytest.mark.parametrize("form", FORMS)
def test_where_it_was_taken_is_left_behind(form):
    photo = take_with_secret(form) + SECRET
    assert SECRET in photo
    developed = develop(photo)
    assert SECRET not in developed.content
    with Image.open(BytesIO(developed.content)) as kept:
        assert kept.format == form
        assert kept.size == (developed.width, developed.height) == (60, 40)
        assert not kept.getexif()
        assert not {"exif", "xmp", "icc_profile", "comment", "Comment"} & kept.info.keys()


def test_it_stands_upright_and_no_wider_than_it_is_kept():
    exif = Image.Exif()
    exif[0x0112] = 6  # on its side
    turned = develop(take("JPEG", (80, 20), exif=exif))
    assert (turned.width, turned.height) == (20, 80)
    assert develop(take("PNG", (WIDEST * 2, 100))).width == WIDEST


@pytest.mark.parametrize(
    ("form", "mode"),
    [("JPEG", "CMYK"), ("JPEG", "L"), ("PNG", "P"), ("PNG", "LA"), ("PNG", "1"), ("WEBP", "RGBA")],
)
def test_photos_of_every_kind_of_points_are_taken(form, mode):
    assert develop(take(form, mode=mode)).form == form.lower()


def test_only_the_first_of_moving_pictures_is_kept():
    many = [Image.new("RGB", (8, 8), colour) for colour in ("red", "blue")]
    written = BytesIO()
    many[0].save(written, "WEBP", save_all=True, append_images=many[1:])
    with Image.open(BytesIO(develop(written.getvalue()).content)) as kept:
        assert getattr(kept, "n_frames", 1) == 1


@pytest.mark.parametrize("form", ["GIF", "BMP", "TIFF", "PDF"])
def test_other_forms_are_refused(form):
    with pytest.raises(UnfitPhotoError):
        develop(take(form))


def name(kind, content):
    whole = kind + content
    return struct.pack(">I", len(content)) + whole + struct.pack(">I", zlib.crc32(whole))


def test_a_file_that_claims_to_be_vast_is_refused_before_it_is_drawn():
    head = struct.pack(">IIBBBBB", 60_000, 60_000, 8, 2, 0, 0, 0)
    bomb = b"\x89PNG\r\n\x1a\n" + name(b"IHDR", head)
    bomb += name(b"IDAT", zlib.compress(bytes(1_000_000))) + name(b"IEND", b"")
    with pytest.raises(UnfitPhotoError):
        develop(bomb)
    side = int(MOST_POINTS**0.5) + 10
    with pytest.raises(UnfitPhotoError, match="50 million"):
        develop(take("PNG", (side, side), mode="1"))


@pytest.mark.parametrize(
    "content", [b"", b"\xff\xd8\xff", b"RIFF", b"<svg/>", b"\x89PNG\r\n\x1a\n"]
)
def test_what_is_no_photo_is_refused_with_a_sentence(content):
    with pytest.raises(UnfitPhotoError) as refused:
        develop(content)
    assert all(refused.value.words)


def test_a_file_that_is_too_large_is_refused_unread():
    with pytest.raises(UnfitPhotoError, match="12 MB"):
        develop(take("PNG") + bytes(MOST_BYTES))


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(data=some.data(), form=some.sampled_from(FORMS))
def test_whatever_is_done_to_a_file_it_is_refused_or_comes_out_clean(data, form):
    photo = bytearray(take_with_secret(form))
    for _ in range(data.draw(some.integers(1, 6))):
        at = data.draw(some.integers(0, len(photo) - 1))
        match data.draw(some.sampled_from(("change", "cut", "repeat", "insert"))):
            case "change":
                photo[at] = data.draw(some.integers(0, 255))
            case "cut":
                del photo[at + 1 :]
            case "repeat":
                photo[at:at] = photo[at : at + data.draw(some.integers(1, 64))]
            case _:
                photo[at:at] = data.draw(some.binary(max_size=64))
    try:
        developed = draw(bytes(photo))
    except UndrawableError:
        return
    assert SECRET not in developed.content
    with Image.open(BytesIO(developed.content)) as kept:
        kept.load()
        assert not kept.getexif()


@settings(max_examples=100, deadline=None)
@given(some.binary(max_size=400))
def test_any_bytes_at_all_are_refused(content):
    with pytest.raises(UndrawableError):
        draw(content)


def test_what_takes_too_long_is_stopped_with_a_sentence(monkeypatch):
    monkeypatch.setattr(developing, "SECONDS", 0)
    with pytest.raises(UnfitPhotoError) as refused:
        develop(take("PNG", (4000, 4000)))
    assert refused.value is TOO_MUCH


STARVED = """
import sys
from cityhall.registers.engagements import drawing
drawing.MOST_MEMORY = 40 * 1024 * 1024
sys.exit(drawing.main(*sys.argv[1:3]))
"""


def test_what_needs_too_much_memory_is_refused_and_the_site_goes_on(monkeypatch):
    monkeypatch.setattr(developing, "CHILD", [sys.executable, "-I", "-c", STARVED])
    with pytest.raises(UnfitPhotoError) as refused:
        develop(take("PNG", (4000, 4000)))
    assert refused.value is TOO_MUCH
    assert develop(take("PNG")).width == 60


def test_no_picture_is_opened_in_the_process_of_the_site():
    house = Path(developing.__file__).parents[2]
    opens = re.compile(r"^\s*(?:from|import) (?:PIL|pypdfium2)\b", re.MULTILINE)
    found = {file.name for file in house.rglob("*.py") if opens.search(file.read_text("utf-8"))}
    assert found == {"drawing.py", "pictures.py"}  # each runs as a child
