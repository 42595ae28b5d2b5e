"""People of the sample city in a real browser: signed in once at each site, and known from then on.

A password costs a million rounds of its digest, at each sign-in again. That it is asked for, and
that a session ends, is proven where nobody is known yet (tests/systems/test_g1_accounts.py).
"""

from typing import Any

from cityhall.settings import SESSION_COOKIE_NAME
from cityhall.tour import sign_in

# Site and key of a person → the cookie of their session, and where they came in.
known: dict[tuple[str, str], tuple[Any, str]] = {}


def enter(page, address, key):
    """Have a page in the session of somebody, as if they had just signed in."""
    cookie, first = known.get((address, key), (None, ""))
    if cookie:
        page.context.add_cookies([cookie])
        page.goto(first)
        if "sign-in" not in page.url:
            return
    sign_in(page, address, key)
    cookies = page.context.cookies(address)
    cookie = next(one for one in cookies if one["name"] == SESSION_COOKIE_NAME)
    known[address, key] = cookie, page.url
