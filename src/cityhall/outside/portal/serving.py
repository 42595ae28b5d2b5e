"""How the open side answers: made once for each edition of the public copy, then kept.

An answer carries its tag; caches before the site keep it for twenty seconds and no longer, so that
a correction shows within a minute. Only declared questions make an answer of its own: no other
fills the shelf.
"""

import gzip
import hashlib
from collections import OrderedDict
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import wraps
from importlib.metadata import version
from threading import Lock
from typing import Any, TypeVar
from urllib.parse import urlencode

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.template.loader import render_to_string
from django.utils.http import content_disposition_header
from django.utils.timezone import localdate
from django.utils.translation import override
from django.views.decorators.http import require_safe

from cityhall.ground.access.doors import open_to_everybody
from cityhall.ground.look.languages import LANGUAGES
from cityhall.ground.notices.outbox import has_server
from cityhall.outside.publishing import queries

Found = TypeVar("Found")
HTML = "text/html; charset=utf-8"
RELEASE = version("sagwan")  # another makes other pages
SECONDS = 20
KEPT = f"public, max-age={SECONDS}, must-revalidate"
MOST_KEPT, MOST_ASKED = 600, 100
MOST_BYTES = 256 * 1024  # what is larger is made anew each time
SMALLEST = 500  # below it, packing saves nothing


@dataclass(frozen=True, slots=True)
class Asked:
    """What the open side is asked for: in which language, and with which declared words."""

    language: str
    site: str
    words: Mapping[str, str] = field(default_factory=dict)
    path: str = ""

    @property
    def elsewhere(self) -> str:
        """The same page in the other language."""
        other = LANGUAGES[1] if self.language == LANGUAGES[0] else LANGUAGES[0]
        told = urlencode({name: text for name, text in self.words.items() if text})
        path = self.path.replace(f"/open/{self.language}/", f"/open/{other}/", 1)
        return f"{path}?{told}" if told else path

    @property
    def page(self) -> int:
        """The number of the page of a long list."""
        told = self.words.get("page", "")
        return int(told) if told.isascii() and told.isdecimal() and len(told) < 6 else 1


@dataclass(frozen=True, slots=True)
class Given:
    """An answer: its content, its media type, and the name under which it is laid down."""

    content: bytes
    kind: str = HTML
    name: str = ""


Maker = Callable[..., Given]


class Shelf:
    """Answers that are kept while the edition lasts, the least asked for given up first."""

    def __init__(self) -> None:
        self.kept: OrderedDict[tuple[str, ...], tuple[Given, bytes]] = OrderedDict()
        self.lock = Lock()

    def find(self, place: tuple[str, ...]) -> tuple[Given, bytes] | None:
        """Find an answer."""
        with self.lock:
            found = self.kept.get(place)
            if found:
                self.kept.move_to_end(place)
            return found

    def lay(self, place: tuple[str, ...], given: Given) -> tuple[Given, bytes]:
        """Lay an answer on the shelf, packed as well."""
        large = len(given.content) > SMALLEST
        made = given, gzip.compress(given.content, 6, mtime=0) if large else b""
        if len(given.content) <= MOST_BYTES:
            with self.lock:
                self.kept[place] = made
                while len(self.kept) > MOST_KEPT:
                    self.kept.popitem(last=False)
        return made


SHELF = Shelf()


def serve(*names: str) -> Callable[[Maker], Callable[..., HttpResponse]]:
    """Make a public page of a function that gives it; `names` are the questions that it knows."""

    def wrap(make: Maker) -> Callable[..., HttpResponse]:
        @open_to_everybody
        @require_safe
        @wraps(make)
        def view(request: HttpRequest, language: str = LANGUAGES[0], **about: Any) -> HttpResponse:
            words = {name: request.GET.get(name, "")[:MOST_ASKED] for name in names}
            asked = Asked(language, find_site(request), words, request.path_info)
            return answer(request, asked, lambda: make(asked, **about))

        return view

    return wrap


def find_site(request: HttpRequest) -> str:
    """Give the address of the site, before its paths."""
    return settings.SITE_ADDRESS or f"{request.scheme}://{request.get_host()}"


def answer(request: HttpRequest, asked: Asked, make: Callable[[], Given]) -> HttpResponse:
    """Answer from the shelf, or make the answer; nothing but a tag where it is as it was."""
    place = (
        queries.edition(),
        localdate().isoformat(),
        RELEASE,
        asked.language,
        asked.site,
        request.path_info,
        *(f"{name}={text}" for name, text in sorted(asked.words.items())),
    )
    tag = f'W/"{hashlib.sha256(repr(place).encode()).hexdigest()[:32]}"'
    if tag in request.headers.get("If-None-Match", ""):
        response = HttpResponse(status=304)
    else:
        found = SHELF.find(place)
        if found is None:
            with override(asked.language):
                found = SHELF.lay(place, make())
        response = write(request, *found)
    response.headers["ETag"] = tag
    response.headers["Cache-Control"] = KEPT
    response.headers["Vary"] = "Accept-Encoding"
    response.headers["Content-Language"] = asked.language
    return response


def write(request: HttpRequest, given: Given, packed: bytes) -> HttpResponse:
    """Write an answer, packed where that is understood."""
    is_packed = bool(packed) and "gzip" in request.headers.get("Accept-Encoding", "")
    response = HttpResponse(packed if is_packed else given.content, content_type=given.kind)
    if is_packed:
        response.headers["Content-Encoding"] = "gzip"
    if given.name:
        told = content_disposition_header(True, given.name.replace("/", "-"))
        response.headers["Content-Disposition"] = told or "attachment"
    return response


def sends_mail() -> bool:
    """Tell whether somebody can be told by mail: a server sends it, and links in it are whole."""
    return has_server() and bool(settings.SITE_ADDRESS)


def show(template: str, asked: Asked, context: Mapping[str, Any]) -> Given:
    """Give a page: a template knows nothing of who asks."""
    known = {
        "tongue": asked.language,
        "asked": asked,
        "is_sample": queries.holds_sample(),
        "edition": queries.find_edition(),
        "sends_mail": sends_mail(),
    }
    return Given(render_to_string(template, {**known, **context}).encode())


def miss() -> Http404:
    """Say that there is nothing here."""
    return Http404("not published")


def need(found: Found | None) -> Found:
    """Give what was found; raises where nothing was."""
    if found is None:
        raise miss()
    return found
