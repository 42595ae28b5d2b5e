"""Sign-in, sign-out and one's own password."""

from typing import Any

from django.conf import settings
from django.contrib.auth import update_session_auth_hash
from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST

from cityhall.ground.access.actors import actor_of
from cityhall.ground.access.doors import open_to, open_to_everybody
from cityhall.ground.access.roles import EVERY_ROLE
from cityhall.ground.accounts import actions, queries
from cityhall.ground.accounts.models import Person
from cityhall.ground.look.languages import say

STATUS_REFUSED = 422
STATUS_SLOW_DOWN = 429


@open_to_everybody
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def sign_in(request: HttpRequest) -> HttpResponse:
    """Ask for name and password, and let in whoever knows them."""
    target = safe_target(request, request.POST.get("next") or request.GET.get("next") or "")
    if request.method != "POST":
        return show_sign_in(request, target)
    name, word = (request.POST.get(field, "") for field in ("name", "word"))
    try:
        person = actions.sign_in(request, name.strip(), word, source_of(request))
    except actions.GuessedTooOftenError:
        fault = say(
            "여러 번 틀려 잠시 멈췄습니다. 5분 뒤에 다시 해 주세요.",
            "Too many failed attempts. Please try again in five minutes.",
        )
        return show_sign_in(request, target, name, fault, STATUS_SLOW_DOWN)
    if person is None:
        fault = say(
            "이름이나 비밀번호가 맞지 않습니다. 다시 확인해 주세요.",
            "The name or the password is not right. Please check both.",
        )
        return show_sign_in(request, target, name, fault, STATUS_REFUSED)
    return HttpResponseRedirect(target)


def show_sign_in(
    request: HttpRequest, target: str, name: str = "", fault: str = "", status: int = 200
) -> HttpResponse:
    """Show the form, and in the sample city whom one may be."""
    context: dict[str, Any] = {"target": target, "name": name, "fault": fault}
    people = queries.list_sample_people()
    context |= {"people": people, "sample_word": settings.SAMPLE_PASSWORD if people else ""}
    return render(request, "accounts/sign_in.html", context, status=status)


def safe_target(request: HttpRequest, target: str) -> str:
    """Give an address of this site to go on to."""
    if url_has_allowed_host_and_scheme(target, allowed_hosts={request.get_host()}):
        return target
    return settings.LOGIN_REDIRECT_URL


def source_of(request: HttpRequest) -> str:
    """Tell where a request comes from, as the last proxy of ours saw it."""
    return str(request.META.get("REMOTE_ADDR", ""))


@open_to_everybody
@require_POST
def sign_out(request: HttpRequest) -> HttpResponse:
    """End the session."""
    actions.sign_out(request)
    return HttpResponseRedirect("/")


@open_to(EVERY_ROLE)
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def change_password(request: HttpRequest) -> HttpResponse:
    """Let somebody change their own password, knowing the old one."""
    if request.method != "POST":
        return render(request, "accounts/password.html", {"faults": []})
    person = request.user
    assert isinstance(person, Person)
    faults = judge_words(request, person)
    if faults:
        context = {"faults": faults}
        return render(request, "accounts/password.html", context, status=STATUS_REFUSED)
    actions.change_password(person, request.POST["new"], by=actor_of(request))
    person.refresh_from_db()
    update_session_auth_hash(request, person)
    return HttpResponseRedirect(reverse("accounts:password") + "?done")


def judge_words(request: HttpRequest, person: Person) -> list[str]:
    """List what keeps a new password from being taken."""
    old, new = (request.POST.get(field, "") for field in ("old", "new"))
    if not person.check_password(old):
        return [say("지금 비밀번호가 맞지 않습니다.", "The current password is not right.")]
    try:
        validate_password(new, person)
    except ValidationError as error:
        return list(error.messages)
    return []
