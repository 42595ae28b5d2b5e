"""What goes wrong with a request of a program, as RFC 9457 has it: one document, both languages."""

import json
from collections.abc import Sequence

from django.http import HttpResponse

KIND = "application/problem+json"
OK, CREATED = 200, 201
UNAUTHORISED, FORBIDDEN, MISSING, NO_METHOD = 401, 403, 404, 405
REFUSED, TOO_LARGE, UNFIT = 409, 413, 422
TITLES = {
    400: ("이해하지 못한 요청", "This request makes no sense"),
    UNAUTHORISED: ("토큰이 필요합니다", "A token is needed"),
    FORBIDDEN: ("허용되지 않습니다", "This is not allowed"),
    MISSING: ("공개한 것이 아닙니다", "Nothing public is here"),
    NO_METHOD: ("여기서 하지 않는 일입니다", "Nothing that is done here"),
    REFUSED: ("대장이 받지 않습니다", "The register does not take it"),
    TOO_LARGE: ("너무 큽니다", "Too large"),
    UNFIT: ("값이 맞지 않습니다", "A value does not fit"),
}


def tell(status: int, *details: str, place: str = "") -> HttpResponse:
    """Answer that something is wrong, and what."""
    return tell_all(status, [(place, detail) for detail in details])


def tell_all(status: int, faults: Sequence[tuple[str, str]]) -> HttpResponse:
    """Answer with all that is wrong, each with the field in which it stands."""
    ko, en = TITLES[status]
    document = {
        "type": "about:blank",
        "title": f"{ko} · {en}",
        "status": status,
        "detail": "; ".join(detail for _, detail in faults),
        "errors": [{"field": place, "detail": detail} for place, detail in faults],
    }
    response = HttpResponse(
        json.dumps(document, ensure_ascii=False), status=status, content_type=KIND
    )
    response.headers["Cache-Control"] = "no-store"
    if status == UNAUTHORISED:
        response.headers["WWW-Authenticate"] = 'Bearer realm="Sagwan"'
    return response
