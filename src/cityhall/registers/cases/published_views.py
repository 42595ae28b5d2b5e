"""Where weekly copies used to stand: their old addresses lead to the public copy.

A register is no page of the public: what everybody sees passed the gate first.
"""

from django.http import HttpRequest, HttpResponse, HttpResponsePermanentRedirect
from django.urls import reverse
from django.views.decorators.http import require_safe

from cityhall.ground.access.doors import open_to_everybody
from cityhall.ground.look.languages import say

SERIES = "publications"


@open_to_everybody
@require_safe
def show_publications(_request: HttpRequest) -> HttpResponse:
    """Lead to what was published, week by week."""
    address = reverse("portal:series", args=[say("ko", "en"), SERIES])
    return HttpResponsePermanentRedirect(address)


@open_to_everybody
@require_safe
def show_publication(_request: HttpRequest, key: str) -> HttpResponse:
    """Lead to what a docket published of a week."""
    address = reverse("portal:item", args=[say("ko", "en"), SERIES, key])
    return HttpResponsePermanentRedirect(address)
