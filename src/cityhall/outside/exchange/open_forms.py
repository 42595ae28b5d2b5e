"""The forms of the open side: a question, a city, the newsletter, what a city sends by its link.

No cookie reaches these pages: a form carries a signed hour beside what guards every open form.
What is refused stands in the form as it was sent.
"""

from collections import defaultdict
from collections.abc import Callable
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.translation import override
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods

from cityhall.ground.access.doors import open_to_everybody
from cityhall.ground.access.open_forms import HOUR, Crowd, find_source
from cityhall.ground.look.languages import say
from cityhall.outside.exchange import forms, links, newsletters, queries
from cityhall.outside.exchange import open_pages as pages
from cityhall.outside.exchange.actions import ask_to_take_part, contribute
from cityhall.outside.exchange.asking import ask
from cityhall.outside.exchange.declared import TONGUES
from cityhall.outside.exchange.errors import CrowdedError, UnfitExchangeError
from cityhall.outside.exchange.open_views import give, tell
from cityhall.outside.portal.serving import Asked, Given, serve

METHODS = ["GET", "HEAD", "POST"]
REFUSED, TOO_MANY, MISSING = 422, 429, 404
MOST_AN_HOUR, MOST_OF_ONE = 60, 20  # of each form: of everybody, and from one network address
CROWDS = defaultdict[str, Crowd](lambda: Crowd(HOUR, MOST_AN_HOUR, MOST_OF_ONE))
Take = Callable[[HttpRequest, str], None]
View = Callable[..., HttpResponse]


def make_form(name: str, take: Take, done: tuple[str, str]) -> View:
    """Make the page of a form: shown from the shelf, taken in where it is sent."""

    def show_form(asked: Asked) -> Given:
        return give(name, asked, describe(name, asked.language))

    shown = serve()(show_form)

    @csrf_exempt  # no cookie reaches this side; links.check_form looks where it was opened
    @open_to_everybody
    @require_http_methods(METHODS)
    def answer(request: HttpRequest, language: str) -> HttpResponse:
        if request.method != "POST":
            return shown(request, language=language)
        return take_in(request, language, name, take, done)

    return answer


def describe(name: str, language: str) -> dict[str, Any]:
    """Give what a form needs, empty."""
    choices = pages.describe_choices(language)
    return choices | {"form": links.sign_form(name), "languages": TONGUES.items(), "given": {}}


def take_in(
    request: HttpRequest, language: str, name: str, take: Take, done: tuple[str, str]
) -> HttpResponse:
    """Take a form in, and say what became of it; nothing that was written is lost."""
    try:
        with override(language):
            if links.check_form(request, name):  # else a program: told the same, and not kept
                if not CROWDS[name].takes(find_source(request)):
                    raise CrowdedError
                take(request, language)
    except UnfitExchangeError as error:
        with override(language):
            told = describe(name, language) | {
                "given": request.POST,
                "fault": say(*error.words),
            }
        status = TOO_MANY if isinstance(error, CrowdedError) else REFUSED
        return tell(request, language, name, told, status)
    return tell(request, language, "done", {"done": done})


def take_question(request: HttpRequest, language: str) -> None:
    """Take a question in."""
    ask(forms.read_question(request.POST, language))


def take_city(request: HttpRequest, language: str) -> None:
    """Take in that a city asks to take part."""
    del language
    ask_to_take_part(forms.read_asking(request.POST))


def take_subscriber(request: HttpRequest, language: str) -> None:
    """Take in that somebody asks for the newsletter."""
    newsletters.subscribe(forms.read_words(request.POST, "email", 254), language)


ask_question = make_form(
    "ask",
    take_question,
    (
        "질문을 받았습니다. 편집자가 살핀 뒤 맡은 부서가 답하며, 그 전에는 아무것도 공개하지 않습니다.",
        (
            "Your question came in. An editor looks at it, then the office in charge answers; "
            "nothing is public before that."
        ),
    ),
)
register_city = make_form(
    "register",
    take_city,
    (
        "등록 신청을 받았습니다. 편집자가 받아들이면 정책을 보내실 주소를 메일로 드립니다.",
        "Your city asked to take part. When an editor accepts, a link to contribute comes by mail.",
    ),
)
subscribe = make_form(
    "subscribe",
    take_subscriber,
    (
        "메일을 확인해 주세요. 그 주소의 주인이 확인해야 소식지를 보냅니다.",
        (
            "Please look into your mail: the newsletter is sent once the owner of the address "
            "confirms."
        ),
    ),
)


@csrf_exempt  # as above: what opens it came by mail
@open_to_everybody
@require_http_methods(METHODS)
def contribute_by_link(request: HttpRequest, language: str, token: str) -> HttpResponse:
    """Show the form of a contribution link, and take one policy in."""
    invitation = queries.find_invitation(token, timezone.now())
    if invitation is None:
        return tell(request, language, "link_over", {}, MISSING)
    context = describe("contribute", language) | {"invitation": invitation}
    if request.method != "POST":
        return tell(request, language, "contribute", context)
    try:
        with override(language):
            if links.check_form(request, "contribute"):
                contribute(invitation, forms.read_sent(request.POST))
    except UnfitExchangeError as error:
        with override(language):
            context |= {"given": request.POST, "fault": say(*error.words)}
        return tell(request, language, "contribute", context, REFUSED)
    return tell(request, language, "done", {"done": SENT})


SENT = (
    "보내 주셔서 고맙습니다. 편집자가 살핀 뒤에 싣습니다. 이 주소는 더 쓸 수 없습니다.",
    "Thank you. An editor looks at it before it is published. This link is now used up.",
)
CONFIRMED = (
    "확인했습니다. 다음 호부터 소식지를 보내 드립니다.",
    "Confirmed. The newsletter comes with its next issue.",
)
ENDED = (
    "그만 보내겠습니다. 메일 주소를 지웠습니다.",
    "No more will be sent. Your address was deleted.",
)


def make_decision(what: str, done: tuple[str, str]) -> View:
    """Make the page to which a link of a mail leads: a button, so that no program presses it."""

    @csrf_exempt  # what opens it came by mail
    @open_to_everybody
    @require_http_methods(METHODS)
    def answer(request: HttpRequest, language: str, token: str) -> HttpResponse:
        found = links.find_subscriber(token, what)
        if found is None:
            return tell(request, language, "link_over", {}, MISSING)
        if request.method != "POST":
            return tell(request, language, "decide", {"what": what})
        act = newsletters.confirm if what == "confirm" else newsletters.unsubscribe
        act(found)
        return tell(request, language, "done", {"done": done})

    return answer


confirm = make_decision("confirm", CONFIRMED)
unsubscribe = make_decision("end", ENDED)
