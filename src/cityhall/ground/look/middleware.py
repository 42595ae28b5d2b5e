"""What every answer carries: a strict content policy and the language of the reader.

Style and script come from the site's own files only, so that text of a report which slips
through as mark-up can neither run nor fetch anything.
"""

from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.utils import translation

from cityhall.ground.look.languages import LANGUAGES
from cityhall.ground.look.views import refuse_crowd, refuse_pause, refuse_size

REFUSAL = "cityhall.refusal"  # in what the server says of a request: why the door turned it away
TOO_LARGE, TOO_SLOW, TOO_MANY = "too large", "too slow", "too many"
REFUSALS = {TOO_LARGE: refuse_size, TOO_SLOW: refuse_pause, TOO_MANY: refuse_crowd}

Answer = Callable[[HttpRequest], HttpResponse]

CONTENT_POLICY = (
    "default-src 'self'; base-uri 'none'; form-action 'self'; "
    "frame-ancestors 'none'; object-src 'none'"
)


def guard_content(answer: Answer) -> Answer:
    """Send the content policy with every answer, errors and files included."""

    def guarded(request: HttpRequest) -> HttpResponse:
        response = answer(request)
        response.headers.setdefault("Content-Security-Policy", CONTENT_POLICY)
        response.headers.setdefault("X-Content-Type-Options", "nosniff")
        response.headers.setdefault(
            "Permissions-Policy", "camera=(), geolocation=(), microphone=()"
        )
        return response

    return guarded


def speak_language(answer: Answer) -> Answer:
    """Write each page in the language that its reader chose; Korean until one is chosen."""

    def spoken(request: HttpRequest) -> HttpResponse:
        chosen = request.COOKIES.get("language", "")
        with translation.override(chosen if chosen in LANGUAGES else LANGUAGES[0]):
            response = answer(request)
            response.headers.setdefault("Content-Language", translation.get_language() or "ko")
        return response

    return spoken


def turn_away(answer: Answer) -> Answer:
    """Say why the door did not take a request in; without a door, refuse by its declared size."""

    def admitted(request: HttpRequest) -> HttpResponse:
        if refusal := request.META.get(REFUSAL):
            return REFUSALS[refusal](request)
        length = request.META.get("CONTENT_LENGTH") or "0"
        if not length.isdecimal() or int(length) > settings.REQUEST_MAX_BYTES:
            return refuse_size(request)
        return answer(request)

    return admitted
