"""Where late promises used to stand: their old addresses lead to the public copy.

A register is no page of the public: what everybody sees passed the gate first.
"""

from django.http import Http404, HttpRequest, HttpResponse, HttpResponsePermanentRedirect
from django.urls import reverse
from django.views.decorators.http import require_safe

from cityhall.ground.access.doors import open_to_everybody
from cityhall.ground.look.languages import say
from cityhall.registers.promises.facts import State
from cityhall.registers.sheets.handing import FORMS


@open_to_everybody
@require_safe
def show_late(_request: HttpRequest) -> HttpResponse:
    """Lead to the late promises of the public copy."""
    address = reverse("portal:promises", args=[say("ko", "en")])
    return HttpResponsePermanentRedirect(f"{address}?state={State.LATE}")


@open_to_everybody
@require_safe
def give_late(_request: HttpRequest, form: str) -> HttpResponse:
    """Lead to the promises of the public copy as a table, which tells the state of each."""
    if form not in FORMS:
        raise Http404
    language = say("ko", "en")
    return HttpResponsePermanentRedirect(reverse("portal:table", args=[language, "promises", form]))
