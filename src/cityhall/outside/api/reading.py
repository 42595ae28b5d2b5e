"""What everybody may read by program: each series of the public copy, page by page, and each of
its objects. Units and people come under Popolo's names."""

import json
from collections.abc import Callable
from functools import wraps
from typing import Any
from urllib.parse import urlencode

from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.csrf import csrf_exempt

from cityhall.ground.access.doors import open_to_everybody
from cityhall.outside.api import problems
from cityhall.outside.api.declared import LIST, Field, read_words
from cityhall.outside.api.document import write_document
from cityhall.outside.portal.datasets import DATASETS
from cityhall.outside.portal.serving import Asked, Given, answer, find_site
from cityhall.outside.publishing import queries
from cityhall.outside.publishing.models import Copy
from cityhall.outside.publishing.queries import read

JSON = "application/json"
POPOLO = frozenset({"people", "organizations"})
Maker = Callable[..., Given]
View = Callable[..., HttpResponse]


def give(*fields: Field) -> Callable[[Maker], View]:
    """Make a readable address of a function; its parameters are the declared fields."""

    def wrap(make: Maker) -> View:
        @wraps(make)
        def view(request: HttpRequest, **about: Any) -> HttpResponse:
            told = {name: str(text) for name, text in request.GET.items()}
            words, faults = read_words(fields, told)
            if faults:
                return problems.tell_all(problems.UNFIT, faults)
            asked = Asked("ko", find_site(request), words, request.path_info)
            try:
                response = answer(request, asked, lambda: make(asked, **about))
            except Http404:
                return problems.tell(problems.MISSING, "공개한 것이 아닙니다 · not published")
            response.headers["Access-Control-Allow-Origin"] = "*"
            return response

        return view

    return wrap


def only_read(view: View) -> View:
    """Let everybody read an address, and nobody do anything else with it."""

    @open_to_everybody
    @csrf_exempt  # nothing is written here, and what is asked otherwise is refused below
    @wraps(view)
    def guarded(request: HttpRequest, **about: Any) -> HttpResponse:
        if request.method not in ("GET", "HEAD"):
            return refuse_method("GET, HEAD")
        return view(request, **about)

    return guarded


def refuse_method(allowed: str) -> HttpResponse:
    """Refuse a method, naming those that there are."""
    told = f"이 주소는 {allowed}만 받습니다 · this address takes {allowed} only"
    response = problems.tell(problems.NO_METHOD, told)
    response.headers["Allow"] = allowed
    return response


@only_read
@give()
def show_document(asked: Asked) -> Given:
    """Give the contract: the OpenAPI document."""
    return write(write_document(asked.site))


@give(*LIST)
def list_series(asked: Asked, series: str) -> Given:
    """List what is public of a series."""
    if series not in DATASETS:
        raise Http404
    words = asked.words
    rows = queries.list_current(series, words["facet"], words["q"])
    first, most, total = int(words["offset"]), int(words["limit"]), rows.count()
    page = rows[first : first + most]
    following = first + most
    further = urlencode(
        {"limit": most, "offset": following}
        | {name: words[name] for name in ("facet", "q") if words[name]}
    )
    address = f"{asked.site}/api/v1/{series}?{further}"
    return write(
        {
            "total": total,
            "next": address if following < total else None,
            "items": [tell(copy) for copy in page],
        }
    )


show_list = only_read(list_series)


@only_read
@give()
def show_one(asked: Asked, series: str, key: str) -> Given:
    """Give an object of a series."""
    del asked
    copy = queries.find_current(series, key) if series in DATASETS else None
    if copy is None:
        raise Http404
    return write(tell(copy))


@only_read
def show_nothing(_request: HttpRequest) -> HttpResponse:
    """Say as a document that there is no such address."""
    return problems.tell(problems.MISSING, "없는 주소 · no such address")


def tell(copy: Copy) -> dict[str, Any]:
    """Tell a copy: which version of what it is, since when, and what it says."""
    content = read(copy).content
    return {
        "id": copy.key,
        "version": copy.version,
        "published": copy.made.isoformat(timespec="seconds"),
        "source": copy.source,
        "digest": copy.digest,
        "content": name_popolo(content) if copy.series in POPOLO else content,
    }


def name_popolo(content: dict[str, Any]) -> dict[str, Any]:
    """Tell a unit or a person as Popolo does: one name, the others beside it, no empty dates."""
    ko, en = content["name"]
    older = [names["name"][0] for names in content.get("other_names", ())]
    others = [{"name": en, "note": "English"}] + [{"name": name} for name in older]
    kept: dict[str, Any] = {key: one for key, one in content.items() if one != ""}
    kept |= {"name": ko, "other_names": others}
    if "memberships" in kept:
        kept["memberships"] = [tell_seat(content["id"], one) for one in content["memberships"]]
    return kept


def tell_seat(person: str, seat: dict[str, Any]) -> dict[str, Any]:
    """Tell a membership as Popolo does."""
    kept = {"person_id": person, "organization_id": seat["organization_id"]}
    kept["role"] = seat["role"][0]
    if seat["area"][0]:
        kept["area"] = {"name": seat["area"][0]}
    dates = {key: seat[key] for key in ("start_date", "end_date") if seat[key]}
    return kept | dates


def write(document: dict[str, Any]) -> Given:
    """Write a document."""
    return Given(json.dumps(document, ensure_ascii=False).encode(), JSON)
