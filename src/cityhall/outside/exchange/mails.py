"""The mails of the exchange, in the language of whoever gets them: Korean, or else English.

They go by the outbox of notices; a key makes each of them one.
"""

from datetime import datetime

from django.conf import settings
from django.urls import reverse

from cityhall.ground.notices import outbox
from cityhall.ground.notices.models import OUTSIDE
from cityhall.ground.notices.wording import one_line, plain
from cityhall.outside.exchange.links import sign_subscriber
from cityhall.outside.exchange.models import City, Question, Subscriber

KOREAN = "ko"


def choose(language: str, ko: str, en: str) -> str:
    """Choose the words for a language."""
    return ko if language == KOREAN else en


def address(name: str, *given: object) -> str:
    """Give the whole address of a public page."""
    return settings.SITE_ADDRESS + reverse(f"exchange:{name}", args=given)


def write(key: str, to: str, subject: str, text: str, now: datetime) -> None:
    """Write a mail into the outbox."""
    words = one_line(f"[도시 교류 · City exchange] {subject}"), f"{plain(text)}\n"
    outbox.write_mail(f"exchange:{key}", f"{OUTSIDE}exchange", to, words, now=now)


def send_invitation(city: City, token: str, until: datetime, number: int, now: datetime) -> None:
    """Send a city the link by which it contributes."""
    link = address("contribute", city.language, token)
    day = f"{until:%Y-%m-%d}"
    text = choose(
        city.language,
        f"{city.name_ko} 담당자께\n\n아래 주소로 정책 한 건을 보내실 수 있습니다. {day}까지 한 번만 "
        f"쓸 수 있으며, 편집자가 살핀 뒤에 실립니다.\n{link}\n\n"
        "다른 사람에게 넘기지 말아 주십시오.",
        f"To {city.name_en}\n\nBy this address you can send one policy. It works once, until "
        f"{day}; an editor looks at what comes before it is published.\n{link}\n\n"
        "Please do not pass it on.",
    )
    subject = choose(city.language, "정책을 보내실 주소", "Your link to contribute")
    write(f"invitation:{number}", city.email, subject, text, now)


def send_refusal(city: City, now: datetime) -> None:
    """Tell a city that it was not taken in, and why."""
    text = choose(
        city.language,
        f"등록을 받아들이지 못했습니다.\n까닭: {city.why}",
        f"Your registration was not accepted.\nWhy: {city.why}",
    )
    subject = choose(city.language, "도시 등록 결과", "Your registration")
    write(f"refusal:{city.pk}", city.email, subject, text, now)


def send_answer(one: Question, now: datetime) -> None:
    """Tell whoever asked that an answer stands on the public page."""
    tongue = KOREAN if one.language == KOREAN else "en"
    link = address("question", tongue, one.pk)
    text = choose(
        one.language,
        f"보내신 질문에 답이 실렸습니다.\n{link}\n\n이 주소로 더 보내지 않으며, 메일 주소는 지웠습니다.",
        f"Your question was answered.\n{link}\n\nNothing more will be sent; your address was "
        "deleted.",
    )
    subject = choose(one.language, "질문에 답을 실었습니다", "Your question was answered")
    write(f"answer:{one.pk}", one.email, subject, text, now)


def send_no_answer(one: Question, now: datetime) -> None:
    """Tell whoever asked that the question is not taken up, and why."""
    text = choose(
        one.language,
        f"보내신 질문은 싣지 못합니다.\n까닭: {one.why}\n\n메일 주소는 지웠습니다.",
        f"Your question is not published.\nWhy: {one.why}\n\nYour address was deleted.",
    )
    subject = choose(one.language, "질문 처리 결과", "About your question")
    write(f"no-answer:{one.pk}", one.email, subject, text, now)


def send_confirmation(one: Subscriber, now: datetime) -> None:
    """Ask the owner of an address whether they want the newsletter."""
    link = address("confirm", one.language, sign_subscriber(one, "confirm"))
    text = choose(
        one.language,
        f"누군가 이 주소로 도시 교류 소식지를 신청했습니다. 맞으면 사흘 안에 아래 주소를 열어 확인해 "
        f"주세요.\n{link}\n\n신청하지 않았으면 그대로 두시면 됩니다. 주소는 사흘 뒤에 지워집니다.",
        f"Somebody asked for the newsletter of the city exchange to be sent here. If it was you, "
        f"please confirm within three days.\n{link}\n\nIf not, do nothing: the address is deleted "
        "after three days.",
    )
    subject = choose(one.language, "소식지 신청 확인", "Please confirm your subscription")
    write(f"confirm:{one.pk}:{one.nonce}", one.email, subject, text, now)
