"""The reader's preferences, and the pages that say why something cannot be had."""

import logging
from typing import Any

from django.conf import settings
from django.core.exceptions import RequestDataTooBig, TooManyFieldsSent, TooManyFilesSent
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.http import require_POST, require_safe

from cityhall.ground.access.doors import open_to_everybody
from cityhall.ground.look.languages import LANGUAGES
from cityhall.ground.look.numbers import describe_size

logger = logging.getLogger(__name__)

CHOICES = {"language": LANGUAGES, "contrast": ("normal", "high")}
ONE_YEAR = 365 * 24 * 60 * 60


def describe_look(request: HttpRequest) -> dict[str, Any]:
    """Tell templates how the reader wants to see the page."""
    contrast = request.COOKIES.get("contrast")
    return {"contrast": contrast if contrast in CHOICES["contrast"] else "normal"}


@open_to_everybody
@require_POST
def keep_preference(request: HttpRequest) -> HttpResponse:
    """Remember a language or a contrast, and go back to where the reader was."""
    back = request.POST.get("next", "/")
    if not url_has_allowed_host_and_scheme(back, allowed_hosts={request.get_host()}):
        back = "/"
    response = HttpResponseRedirect(back)
    for name, allowed in CHOICES.items():
        if (chosen := request.POST.get(name)) in allowed:
            response.set_cookie(name, str(chosen), max_age=ONE_YEAR, samesite="Lax", httponly=True)
    return response


@open_to_everybody
@require_safe
def show_life(_request: HttpRequest) -> HttpResponse:
    """Answer that the site is up."""
    return HttpResponse("ok\n", content_type="text/plain; charset=utf-8")


def explain(
    request: HttpRequest,
    status: int,
    ko: tuple[str, str],
    en: tuple[str, str],
    why: object = None,
) -> HttpResponse:
    """Show what went wrong and what to do; what is behind it is only logged."""
    logger.info("%d for %s: %r", status, request.path, why)
    context = {"status": status, "ko": ko, "en": en}
    return render(request, "look/error.html", context, status=status)


def refuse_request(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """Say that a request could not be understood, or held too much."""
    most = settings.UPLOAD_MAX_FILES
    if isinstance(exception, TooManyFilesSent):
        return explain(
            request,
            413,
            ("파일이 너무 많습니다", f"한 번에 {most}개까지 올릴 수 있습니다. 나누어 올려 주세요."),
            ("Too many files", f"Up to {most} files can be dropped at once. Please split them."),
        )
    if isinstance(exception, TooManyFieldsSent):
        return explain(
            request,
            413,
            ("요청에 든 칸이 너무 많습니다", "첫 화면의 양식으로 파일을 다시 올려 주세요."),
            (
                "Too many fields in one request",
                "Please send files with the form of the first page.",
            ),
        )
    if isinstance(exception, RequestDataTooBig):
        return refuse_size(request)
    return explain(
        request,
        400,
        ("요청을 이해하지 못했습니다", "주소를 확인하거나 첫 화면에서 다시 시작해 주세요."),
        ("This request makes no sense", "Check the address, or start again from the first page."),
    )


def refuse_size(request: HttpRequest) -> HttpResponse:
    """Say that what was sent is too large."""
    one, all_ = map(describe_size, (settings.UPLOAD_MAX_BYTES, settings.REQUEST_MAX_BYTES))
    return explain(
        request,
        413,
        ("한 번에 올리기에는 너무 큽니다", f"파일은 하나에 {one}, 모두 {all_}까지 받습니다."),
        ("Too large to receive", f"A file may have {one}, all files of one drop {all_} together."),
    )


def refuse_pause(request: HttpRequest) -> HttpResponse:
    """Say that what was being sent did not come on."""
    return explain(
        request,
        408,
        ("전송이 멈추었습니다", "파일이 끝까지 오지 않아 받지 않았습니다. 다시 올려 주세요."),
        ("The transfer came to a halt", "The file did not arrive in full. Please send it again."),
    )


def refuse_crowd(request: HttpRequest) -> HttpResponse:
    """Say that too much is being sent at the moment."""
    return explain(
        request,
        503,
        ("지금 올라오는 파일이 많습니다", "받지 않았습니다. 잠시 뒤 다시 올려 주세요."),
        ("Many files are being sent just now", "This was not taken. Please try again in a while."),
    )


def refuse_entry(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """Say that this may not be seen; why, where whoever refuses says it in both languages."""
    unseen = ("이 화면을 볼 권한이 없습니다.", "You are not allowed to see this page.")
    ko, en = getattr(exception, "words", unseen)
    return explain(
        request,
        403,
        ("볼 수 없는 화면입니다", ko),
        ("Not for you to see", en),
        why=exception,
    )


def refuse_forgery(request: HttpRequest, reason: str = "") -> HttpResponse:
    """Say that a form did not come from a page of this site, or its cookie was lost."""
    return explain(
        request,
        403,
        (
            "확인되지 않은 요청입니다",
            "화면을 새로 고친 뒤 다시 해 주세요. 쿠키가 꺼져 있으면 켜 주세요.",
        ),
        ("This request could not be verified", "Reload the page and try again, with cookies on."),
        why=reason,
    )


def miss_page(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """Say that there is nothing here, or nothing any more."""
    return explain(
        request,
        404,
        (
            "찾는 것이 여기에 없습니다",
            "올린 파일은 1시간 뒤에 지워지며, 올린 사람만 볼 수 있습니다.",
        ),
        (
            "Nothing here",
            "Files are removed after an hour, and shown only to whoever dropped them.",
        ),
        why=exception,
    )


def admit_fault(request: HttpRequest) -> HttpResponse:
    """Say that the site itself failed."""
    return explain(
        request,
        500,
        (
            "문제가 생겼습니다",
            "저희 쪽 잘못입니다. 잠시 뒤 다시 해 주세요. 올린 파일은 그대로 있습니다.",
        ),
        ("Something went wrong", "The fault is ours. Please try again; your files are unharmed."),
    )
