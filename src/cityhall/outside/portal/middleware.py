"""Nobody is known on the open side: cookies do not reach it, so an answer is the same for all,
and whatever stands before the site may keep it for everybody."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse

OPEN = ("/open/", "/api/")
Answer = Callable[[HttpRequest], HttpResponse]


def know_nobody(answer: Answer) -> Answer:
    """Take the cookies off what asks for the open side."""

    def answered(request: HttpRequest) -> HttpResponse:
        if not request.path_info.startswith(OPEN):
            return answer(request)
        request.COOKIES = {}
        response = answer(request)
        told = [one.strip() for one in response.headers.get("Vary", "").split(",")]
        kept = [one for one in told if one and one.lower() != "cookie"]
        if kept:
            response.headers["Vary"] = ", ".join(kept)
        elif "Vary" in response.headers:
            del response.headers["Vary"]
        return response

    return answered
