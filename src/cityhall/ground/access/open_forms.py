"""What guards a form that anybody may send: where it was sent from, a field that only programs
fill in, and how many are taken within a time, of all together and from one network address.

An address is never kept: within the time it counts as a digest in memory, under a key that is
drawn by chance; digest and key go together when the time is over.
"""

import hashlib
import secrets
from collections import Counter
from collections.abc import Mapping
from ipaddress import IPv6Address, ip_address
from threading import Lock, Timer

from django.conf import settings
from django.http import HttpRequest

HOUR, MINUTE = 3600.0, 60.0
TRAP = "website"  # a field that no person sees, in look/trap.html
HERE = ("", "same-origin", "none")
OF_A_NETWORK = 8  # bytes of an IPv6 address that name whose it is


def is_sent_from_here(request: HttpRequest) -> bool:
    """Tell whether a page of this site sent a form, as the browser says."""
    origin = request.headers.get("Origin", "")
    fits = not origin or origin.partition("://")[2] == request.get_host()
    return fits and request.headers.get("Sec-Fetch-Site", "") in HERE


def is_filled_by_program(given: Mapping[str, str]) -> bool:
    """Tell whether somebody filled in what no person sees."""
    return bool(given.get(TRAP))


def find_source(request: HttpRequest) -> bytes:
    """Find from which network address a form came; nothing where that is not known.

    Behind a proxy it is what the proxy wrote last, for all that comes has the proxy's own.
    """
    told = request.META.get("REMOTE_ADDR", "")
    if settings.SECURE:
        told = request.headers.get("X-Forwarded-For", "").rpartition(",")[2]
    try:
        found = ip_address(told.strip())
    except ValueError:
        return b""
    if isinstance(found, IPv6Address):
        mapped = found.ipv4_mapped
        return mapped.packed if mapped else found.packed[:OF_A_NETWORK]
    return found.packed


class Crowd:
    """How many forms a process takes within a time: of all, and from one network address."""

    def __init__(self, seconds: float, most: int, most_of_one: int = 0) -> None:
        self.seconds, self.most, self.most_of_one = seconds, most, most_of_one
        self.lock = Lock()
        self.forget()

    def forget(self) -> None:
        """Begin anew: whose forms were counted cannot be told any more."""
        with self.lock:
            self.total, self.key = 0, secrets.token_bytes()
            self.counts: Counter[bytes] = Counter()

    def takes(self, source: bytes = b"") -> bool:
        """Tell whether one more form is taken, and count it if so."""
        with self.lock:
            one = hashlib.blake2b(source, key=self.key).digest()
            is_alone = bool(source and self.most_of_one)
            if self.total >= self.most or (is_alone and self.counts[one] >= self.most_of_one):
                return False
            if not self.total:
                self.begin_time()
            self.total += 1
            if is_alone:
                self.counts[one] += 1
            return True

    def begin_time(self) -> None:
        """Forget all when the time is over, whether anybody asks then or not."""
        timer = Timer(self.seconds, self.forget)
        timer.daemon = True
        timer.start()
