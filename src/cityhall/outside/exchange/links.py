"""What proves that a form was opened here, or that a link came by mail to whoever opens it.

The open side knows no cookie, so a form carries a signed hour of its own; links of the newsletter
are signed and name a number that can be made void; a contribution link is kept as a digest.
"""

import hashlib
import secrets
from datetime import timedelta

from django.core import signing
from django.http import HttpRequest

from cityhall.ground.access.open_forms import is_filled_by_program, is_sent_from_here
from cityhall.outside.exchange.errors import OLD_FORM, UnfitExchangeError
from cityhall.outside.exchange.models import Subscriber

FORM, LINK = "exchange.form", "exchange.letter"
OPEN_FOR = timedelta(days=2)  # an answer is kept for a day before it is made anew
CONFIRM_WITHIN = timedelta(days=3)
FOREIGN = UnfitExchangeError(
    "다른 누리집에서 보낸 양식은 받지 않습니다.", "A form sent from another site is not taken."
)


def draw_token() -> tuple[str, str]:
    """Draw what proves a link, and the digest by which alone it is kept."""
    token = secrets.token_urlsafe(24)
    return token, digest_token(token)


def digest_token(token: str) -> str:
    """Give the digest of what proves a link."""
    return hashlib.sha256(token.encode()).hexdigest()


def sign_form(name: str) -> str:
    """Give what a form carries to show that it was opened here, and when."""
    return signing.dumps(name, salt=FORM)


def check_form(request: HttpRequest, name: str) -> bool:
    """Refuse a form that was not opened here of late; tell whether a person filled it in."""
    if not is_sent_from_here(request):
        raise FOREIGN
    try:
        told = signing.loads(request.POST.get("form", ""), salt=FORM, max_age=OPEN_FOR)
    except signing.BadSignature as error:
        raise OLD_FORM from error
    if told != name:
        raise OLD_FORM
    return not is_filled_by_program(request.POST)


def sign_subscriber(one: Subscriber, what: str) -> str:
    """Give the end of a link by which somebody confirms, or takes back, their address."""
    return signing.dumps([what, one.pk, one.nonce], salt=LINK)


def find_subscriber(token: str, what: str) -> Subscriber | None:
    """Find whose link it is; nobody where it is none, or void."""
    limit = CONFIRM_WITHIN if what == "confirm" else None
    try:
        told = signing.loads(token, salt=LINK, max_age=limit)
    except signing.BadSignature:
        return None
    if not (isinstance(told, list) and len(told) == len(("what", "who", "nonce"))):
        return None
    said, number, nonce = told
    found = Subscriber.objects.filter(pk=number).first() if said == what else None
    return found if found and secrets.compare_digest(found.nonce, str(nonce)) else None
