"""The door by which photos come to an engagement, and go: drawn anew, with what they show."""

from dataclasses import dataclass
from datetime import date

from django.db import transaction
from django.db.models import Max
from django.utils import timezone

from cityhall.ground.access.actors import Actor
from cityhall.ground.history.actions import record
from cityhall.registers.engagements.album import drop_photo, keep_photo
from cityhall.registers.engagements.developing import develop
from cityhall.registers.engagements.errors import UnfitPhotoError
from cityhall.registers.engagements.models import Engagement, Photo
from cityhall.registers.engagements.rules import check_keeper

MOST = 40  # photos of one engagement
CAPTION, ALT, WHY = 200, 300, 2000


@dataclass(frozen=True, slots=True)
class Taken:
    """A photo as somebody hands it in: the file, its caption, and what it shows."""

    content: bytes
    caption: str
    alt: str


def add_photo(engagement: Engagement, taken: Taken, *, by: Actor, on: date) -> Photo:
    """Add a photo to an engagement; UnfitPhotoError says what it lacks."""
    check_keeper(by, engagement, on)
    caption, alt = " ".join(taken.caption.split()), " ".join(taken.alt.split())
    if not (0 < len(caption) <= CAPTION and 0 < len(alt) <= ALT):
        raise UnfitPhotoError(
            "설명(200자까지)과 대체 글(300자까지)을 모두 적어 주십시오. 대체 글은 사진을 보지 못하는 분이 듣습니다.",
            "Please write a caption (200 signs) and, for those who do not see it, what the photo "
            "shows (300 signs).",
        )
    developed = develop(taken.content)
    sha256 = keep_photo(developed.content)
    with transaction.atomic():
        Engagement.objects.select_for_update().get(pk=engagement.pk)
        check_room(engagement, sha256)
        with record("engagements.add_photo", by=by.author, of=("engagement", engagement.key)):
            return Photo.objects.create(
                engagement=engagement,
                number=next_number(engagement),
                form=developed.form,
                sha256=sha256,
                size=len(developed.content),
                width=developed.width,
                height=developed.height,
                caption=caption,
                alt=alt,
                added=timezone.now(),
                by=by.key,
                by_name=by.name_ko,
            )


def check_room(engagement: Engagement, sha256: str) -> None:
    """Refuse a photo that is there already, or one too many."""
    if engagement.photos.filter(sha256=sha256).exists():
        raise UnfitPhotoError("이미 올린 사진입니다.", "This photo is there already.")
    if engagement.photos.count() >= MOST:
        raise UnfitPhotoError(
            f"한 일정에 사진은 {MOST}장까지 올립니다. 먼저 지울 것을 고르십시오.",
            f"An engagement holds up to {MOST} photos: please remove one first.",
        )


def next_number(engagement: Engagement) -> int:
    """Give the number of the next photo."""
    found = engagement.photos.aggregate(last=Max("number"))["last"]
    return (found or 0) + 1


def remove_photo(photo: Photo, *, why: str, by: Actor, on: date) -> None:
    """Remove a photo, its file too where no other engagement shows it; the reason stays."""
    engagement = photo.engagement
    check_keeper(by, engagement, on)
    if not why.strip():
        raise UnfitPhotoError("지우는 까닭을 적어 주십시오.", "Please say why it is removed.")
    sha256 = photo.sha256
    with (
        transaction.atomic(),
        record(
            "engagements.remove_photo",
            by=by.author,
            of=("engagement", engagement.key),
            why=why.strip()[:WHY],
        ),
    ):
        photo.delete()
    if not Photo.objects.filter(sha256=sha256).exists():
        drop_photo(sha256)
