"""The page on which staff make the tokens of their programs, and revoke them."""

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST

from cityhall.ground.access.actors import actor_of
from cityhall.ground.access.doors import open_to
from cityhall.ground.access.roles import STAFF
from cityhall.outside.api import queries
from cityhall.outside.api.actions import make_token, revoke_token


@open_to(STAFF)
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def show_tokens(request: HttpRequest) -> HttpResponse:
    """Show one's tokens; make one, and tell its word this once."""
    actor, word = actor_of(request), ""
    name = " ".join(request.POST.get("name", "").split())
    if request.method == "POST" and name:
        word = make_token(name, by=actor)
    context = {"tokens": queries.list_tokens(actor), "word": word}
    return render(request, "api/tokens.html", context)


@open_to(STAFF)
@require_POST
def revoke(request: HttpRequest, number: int) -> HttpResponse:
    """Revoke a token of one's own."""
    actor = actor_of(request)
    token = queries.find_own(actor, number)
    if token is None:
        raise Http404
    revoke_token(token, by=actor)
    return HttpResponseRedirect(reverse("open-api:tokens"))
