"""What a program may write: the value of a figure, by the token of somebody who may enter it."""

import json
from datetime import date
from decimal import Decimal
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.views.decorators.csrf import csrf_exempt

from cityhall.ground.access.doors import open_to_everybody
from cityhall.ground.access.refusals import NotAllowedError
from cityhall.outside.api import problems
from cityhall.outside.api.actions import hand_in_figure
from cityhall.outside.api.declared import FIGURE, read_words
from cityhall.outside.api.queries import find_bearer
from cityhall.outside.api.reading import list_series, refuse_method
from cityhall.registers.figures.checks import UnfitError
from cityhall.registers.figures.records import Entry

MOST_BYTES = 64 * 1024
CREATED, OK = 201, 200


@csrf_exempt  # no cookie reaches this side; a token is no cookie
@open_to_everybody
def figures(request: HttpRequest) -> HttpResponse:
    """List the figures that are public, or take in the value of one."""
    if request.method in ("GET", "HEAD"):
        return list_series(request, series="figures")
    if request.method == "POST":
        return take_figure(request)
    return refuse_method("GET, HEAD, POST")


def take_figure(request: HttpRequest) -> HttpResponse:
    """Take in the value of a figure: new, or as it stood already."""
    actor = find_bearer(request.headers.get("Authorization", ""))
    if not actor.is_known:
        return problems.tell(problems.UNAUTHORISED, "토큰이 맞지 않습니다 · no token that holds")
    try:
        values = read_body(request.body)
        outcome = hand_in_figure(read_entry(values), by=actor, why=values["why"])
    except UnreadableBodyError as error:
        return problems.tell_all(error.status, error.faults)
    except NotAllowedError as error:
        return problems.tell(problems.FORBIDDEN, str(error))
    except UnfitError as error:
        told = [("", f"{one.ko} · {one.en}") for one in error.faults]
        return problems.tell_all(problems.REFUSED, told)
    key = f"{values['measure']}@{values['subject']}"
    document = {"id": key, "added": outcome.added, "unchanged": outcome.unchanged}
    return HttpResponse(
        json.dumps(document),
        status=CREATED if outcome.added else OK,
        content_type="application/json",
        headers={"Cache-Control": "no-store"},
    )


class UnreadableBodyError(ValueError):
    """The body of a request cannot be taken in; holds what is wrong, field by field."""

    def __init__(self, status: int, faults: list[tuple[str, str]]) -> None:
        super().__init__("; ".join(fault for _, fault in faults))
        self.status, self.faults = status, faults


def read_body(body: bytes) -> dict[str, str]:
    """Read the body of a request by the declared fields."""
    if len(body) > MOST_BYTES:
        raise UnreadableBodyError(problems.TOO_LARGE, [("", f"{MOST_BYTES} 바이트까지 · at most")])
    told = read_object(body)
    if told is None:
        no_object = "글만 담은 JSON 객체가 아닙니다 · no JSON object of texts"
        raise UnreadableBodyError(problems.UNFIT, [("", no_object)])
    values, faults = read_words(FIGURE, told)
    unknown = sorted(set(told) - {one.name for one in FIGURE})
    faults += [(name, "모르는 항목 · an unknown field") for name in unknown]
    if faults:
        raise UnreadableBodyError(problems.UNFIT, faults)
    return values


def read_object(body: bytes) -> dict[str, str] | None:
    """Read an object whose fields are texts; None for anything else."""
    try:
        told: Any = json.loads(body)
    except (ValueError, RecursionError):
        return None
    if not isinstance(told, dict) or not all(isinstance(one, str) for one in told.values()):
        return None
    return told


def read_entry(values: dict[str, str]) -> Entry:
    """Read the value that a program hands in."""
    return Entry(
        measure=values["measure"],
        subject=values["subject"],
        as_of=date.fromisoformat(values["as_of"]),
        value=Decimal(values["value"]),
        unit=values["unit"],
        since=date.fromisoformat(values["since"]) if values["since"] else None,
        dimensions=values["dimensions"],
        source=values["source"],
    )
