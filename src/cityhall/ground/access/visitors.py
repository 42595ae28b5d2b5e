"""Whoever drops a file without an account is known again by a token in a signed cookie.

Nothing of them stands in the database; the token is drawn when it is first asked for.
"""

import secrets
from collections.abc import Callable

from django.conf import settings
from django.core.signing import BadSignature
from django.http import HttpRequest, HttpResponse

Answer = Callable[[HttpRequest], HttpResponse]
LIFETIME = 24 * 60 * 60


class Visitor:
    """A visitor's token, as the cookie says it or newly drawn."""

    def __init__(self, request: HttpRequest) -> None:
        self.is_new = False
        try:
            self._token = request.get_signed_cookie(settings.VISITOR_COOKIE_NAME, max_age=LIFETIME)
        except (KeyError, BadSignature):
            self._token = ""

    @property
    def token(self) -> str:
        """The token; drawn now where there is none."""
        if not self._token:
            self._token, self.is_new = secrets.token_urlsafe(32), True
        return self._token


def visitor_of(request: HttpRequest) -> Visitor:
    """Give the visitor of a request."""
    found = getattr(request, "visitor", None)
    if not isinstance(found, Visitor):
        found = request.visitor = Visitor(request)  # type: ignore[attr-defined]  # read back above
    return found


def know_visitor(answer: Answer) -> Answer:
    """Send the cookie of a visitor whose token was drawn."""

    def known(request: HttpRequest) -> HttpResponse:
        response = answer(request)
        visitor = visitor_of(request)
        if visitor.is_new:
            response.set_signed_cookie(
                settings.VISITOR_COOKIE_NAME,
                visitor.token,
                max_age=LIFETIME,
                httponly=True,
                samesite="Lax",
                secure=settings.SECURE,
            )
        return response

    return known
