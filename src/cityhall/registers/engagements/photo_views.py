"""Photos of an engagement: shown to the staff alone, added and removed by the office in charge."""

from django.core.files.uploadedfile import UploadedFile
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.utils.timezone import localdate
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from cityhall.ground.access.actors import Actor, actor_of
from cityhall.ground.access.doors import open_to
from cityhall.ground.access.roles import STAFF
from cityhall.ground.look.languages import say
from cityhall.registers.engagements import forms, pages
from cityhall.registers.engagements.album import load_photo
from cityhall.registers.engagements.developing import MOST_BYTES
from cityhall.registers.engagements.errors import UnfitPhotoError
from cityhall.registers.engagements.models import Engagement, Photo
from cityhall.registers.engagements.photographing import Taken, add_photo, remove_photo
from cityhall.registers.engagements.views import STATUS_REFUSED, find_readable, is_number


@open_to(STAFF)
@never_cache
@require_safe
def show_photo(request: HttpRequest, key: str, number: int) -> HttpResponse:
    """Give a photo to whoever may read its engagement, as what it is and nothing else."""
    one = find_readable(key, actor_of(request))
    photo = one.photos.filter(number=number).first()
    content = load_photo(photo.sha256) if photo else None
    if photo is None or content is None:
        raise Http404
    return HttpResponse(
        content,
        content_type=f"image/{photo.form}",
        headers={
            "Content-Disposition": f'inline; filename="{one.key}-{number}.{photo.form}"',
            "X-Content-Type-Options": "nosniff",
        },
    )


@open_to(STAFF)
@never_cache
@require_http_methods(["POST"])
def change_photos(request: HttpRequest, key: str) -> HttpResponse:
    """Add a photo, or remove one."""
    actor = actor_of(request)
    one = find_readable(key, actor)
    try:
        if request.POST.get("what") == "remove":
            remove(one, request, actor)
        else:
            add_photo(one, read_taken(request), by=actor, on=localdate())
    except UnfitPhotoError as error:
        context = pages.describe_engagement(one, actor, localdate())
        context |= {"photo_fault": say(*error.words), "given": request.POST}
        return render(request, "engagements/engagement.html", context, status=STATUS_REFUSED)
    return HttpResponseRedirect(f"{pages.address_of(one)}#photos")


def remove(one: Engagement, request: HttpRequest, by: Actor) -> None:
    """Remove the photo that a form names."""
    number = request.POST.get("photo", "")
    found: Photo | None = one.photos.filter(number=number).first() if is_number(number) else None
    if found is None:
        raise Http404
    remove_photo(found, why=forms.read_text(request.POST, "why"), by=by, on=localdate())


def read_taken(request: HttpRequest) -> Taken:
    """Read the photo that a form holds, no further than a photo may be long."""
    file = request.FILES.get("photo")
    content = file.read(MOST_BYTES + 1) if isinstance(file, UploadedFile) else b""
    return Taken(content, request.POST.get("caption", ""), request.POST.get("alt", ""))
