"""The pages by which somebody asks to be told by mail, confirms it, and ends it.

No cookie reaches them, so there is nothing that another site could misuse; a link from a mail only
shows a button, for programs open links by themselves.
"""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.translation import override
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods, require_POST

from cityhall.ground.access.doors import open_to_everybody
from cityhall.ground.access.open_forms import (
    HOUR,
    TRAP,
    Crowd,
    find_source,
    is_filled_by_program,
    is_sent_from_here,
)
from cityhall.ground.look.languages import say
from cityhall.outside.following import actions, queries
from cityhall.outside.following.errors import CROWD, ELSEWHERE, WORN, UnfollowableError
from cityhall.outside.portal.serving import Asked, find_site, show

MOST = 254
A_DAY = 24 * 60 * 60
ASKING = Crowd(HOUR, actions.MOST_AN_HOUR, most_of_one=20)


@open_to_everybody
@never_cache
@csrf_exempt  # nobody is known here: what another site sends is refused by where it came from
@require_POST
def ask(request: HttpRequest, language: str) -> HttpResponse:
    """Take in that somebody wants to be told; whoever fills the hidden field is a program."""
    names = ("address", "key", "state", TRAP)
    given = {name: request.POST.get(name, "")[:MOST] for name in names}
    try:
        if not is_sent_from_here(request):
            raise ELSEWHERE
        if not is_filled_by_program(given):
            take(request, given, language)
    except UnfollowableError as fault:
        return answer(request, language, "fault", fault=fault, given=given)
    return answer(request, language, "asked", days=actions.KEPT_DAYS, given=given)


def take(request: HttpRequest, given: dict[str, str], language: str) -> None:
    """Take in what a person asks for, unless too much came within the hour."""
    if not ASKING.takes(find_source(request)):
        raise CROWD
    what = (given["address"], given["key"], given["state"])
    actions.ask(*what, language=language, now=timezone.now())


@open_to_everybody
@never_cache
@csrf_exempt  # the word of the link is the right to confirm
@require_http_methods(["GET", "HEAD", "POST"])
def confirm(request: HttpRequest, language: str, word: str) -> HttpResponse:
    """Show what is to be confirmed, and confirm it when the button is pressed."""
    most = actions.KEPT_DAYS * A_DAY
    one = queries.find_signed(word, queries.CONFIRM, most)
    if one is None:
        return answer(request, language, "fault", fault=WORN)
    if request.method == "POST":
        actions.confirm(one, now=timezone.now())
        return answer(request, language, "confirmed", one=one)
    return answer(request, language, "confirm", one=one)


@open_to_everybody
@never_cache
@csrf_exempt  # the word of the link is the right to end
@require_http_methods(["GET", "HEAD", "POST"])
def end(request: HttpRequest, language: str, word: str) -> HttpResponse:
    """Show what would end, and delete the address when the button is pressed."""
    one = queries.find_signed(word, queries.END)
    if one is None:
        return answer(request, language, "ended")
    if request.method == "POST":
        actions.end(one)
        return answer(request, language, "ended")
    return answer(request, language, "end", one=one)


def answer(request: HttpRequest, language: str, step: str, **told: Any) -> HttpResponse:
    """Show a step, in the language of the address; nothing of it is kept by caches."""
    fault: UnfollowableError | None = told.get("fault")
    with override(language):
        one = told.get("one")
        named = queries.name_followed(one.key, one.state) if one else None
        context = told | {
            "step": step,
            "named": say(*named) if named else "",
            "fault": say(*fault.words) if fault else "",
        }
        asked = Asked(language, find_site(request), path=f"/open/{language}/")
        given = show("following/step.html", asked, context)
    status = fault.status if fault else 200
    response = HttpResponse(given.content, content_type=given.kind, status=status)
    response.headers["Content-Language"] = language
    response.headers["X-Robots-Tag"] = "noindex"
    return response
