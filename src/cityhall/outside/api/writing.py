"""What a program may write: by the token of somebody, with their rights, through each register."""

import hashlib
import json
import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import wraps
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.views.decorators.csrf import csrf_exempt

from cityhall.ground.access.doors import open_to_everybody
from cityhall.ground.access.refusals import NotAllowedError
from cityhall.outside.api import problems
from cityhall.outside.api.actions import write_once
from cityhall.outside.api.bodies import read_body
from cityhall.outside.api.doors.all import WAYS
from cityhall.outside.api.doors.cases import read_case
from cityhall.outside.api.doors.written import Taken, Way
from cityhall.outside.api.errors import UntakenError
from cityhall.outside.api.queries import Bearer, find_bearer
from cityhall.outside.api.reading import list_series, refuse_method
from cityhall.outside.portal.datasets import DATASETS
from cityhall.registers.cases.errors import CaseError
from cityhall.registers.engagements.errors import EngagementError
from cityhall.registers.figures.checks import UnfitError as UnfitFigureError
from cityhall.registers.promises.errors import UnfitError as UnfitPromiseError
from sagwan.procedures import IllegalStepError, NoProcedureError

JSON = "application/json"
PLAIN_KEY = re.compile(r"[!-~]{1,200}")
Answer = Callable[[Bearer], HttpResponse]
REFUSALS = (UnfitPromiseError, EngagementError, CaseError, NoProcedureError)


@contextmanager
def told_in_full() -> Iterator[None]:
    """Have whatever a register refuses be told as all that is wrong, field by field."""
    try:
        yield
    except UnfitFigureError as error:
        told = [("", f"{one.ko} · {one.en}") for one in error.faults]
        raise UntakenError(problems.REFUSED, *told) from None
    except IllegalStepError as error:
        told = [(one.field, f"{one.ko} · {one.en}") for one in error.reasons]
        raise UntakenError(problems.REFUSED, *told) from None
    except REFUSALS as error:
        raise UntakenError(problems.REFUSED, ("", " · ".join(error.words))) from None


def by_token(request: HttpRequest, answer: Answer) -> HttpResponse:
    """Answer who shows a token that holds; say what is wrong otherwise."""
    bearer = find_bearer(request.headers.get("Authorization", ""))
    if bearer is None:
        return problems.tell(problems.UNAUTHORISED, "토큰이 맞지 않습니다 · no token that holds")
    try:
        with told_in_full():
            return answer(bearer)
    except UntakenError as error:
        return problems.tell_all(error.status, error.faults)
    except NotAllowedError as error:
        return problems.tell(problems.FORBIDDEN, str(error))


def take_in(way: Way) -> Callable[..., HttpResponse]:
    """Make the address at which something is written; what is read there too is a list."""
    is_read = way.path in DATASETS

    @csrf_exempt  # no cookie reaches this side; a token is no cookie
    @open_to_everybody
    @wraps(take_in)
    def view(request: HttpRequest, key: str = "") -> HttpResponse:
        if request.method == "POST":
            return by_token(request, lambda bearer: write(request, way, key, bearer))
        if is_read and request.method in ("GET", "HEAD"):
            return list_series(request, series=way.path)
        return refuse_method("GET, HEAD, POST" if is_read else "POST")

    return view


def write(request: HttpRequest, way: Way, key: str, bearer: Bearer) -> HttpResponse:
    """Write what a program sends, once for each key under which it is sent."""
    own = request.headers.get("Idempotency-Key")
    if own is not None and not PLAIN_KEY.fullmatch(own):
        told = "1–200자의 영문·숫자 · 1 to 200 plain signs"
        raise UntakenError(problems.UNFIT, ("Idempotency-Key", told))
    values = read_body(request.body, way.fields)

    def take() -> Taken:
        with told_in_full():
            return way.take(key, values, bearer.actor)

    asked = hashlib.sha256(request.path_info.encode() + b"\0" + request.body).hexdigest()
    taken, is_again = write_once(bearer.token, own or "", asked, take)
    response = tell(taken.told, problems.CREATED if taken.is_new else problems.OK)
    if is_again:
        response.headers["Idempotency-Replayed"] = "true"
    return response


@csrf_exempt  # nothing is written here; what is read depends on the token alone
@open_to_everybody
def show_case(request: HttpRequest, key: str) -> HttpResponse:
    """Show a case to a program of somebody who may read it."""
    if request.method not in ("GET", "HEAD"):
        return refuse_method("GET, HEAD")
    return by_token(request, lambda bearer: tell(read_case(key, bearer.actor)))


def tell(document: dict[str, Any], status: int = problems.OK) -> HttpResponse:
    """Answer with a document that no cache keeps."""
    text = json.dumps(document, ensure_ascii=False)
    headers = {"Cache-Control": "no-store"}
    return HttpResponse(text, status=status, content_type=JSON, headers=headers)


VIEWS = {way.name: take_in(way) for way in WAYS.values()}
