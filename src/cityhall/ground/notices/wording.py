"""How a mail is worded: Korean first, English below, plain text, and nothing that tracks."""

import re
from collections.abc import Iterable
from datetime import date

from django.conf import settings

from cityhall.ground.notices.models import Notice

CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029]+")
SUBJECT_LENGTH = 140
FOOT = (
    "알림을 받는 방법은 누리집의 「내 알림 › 받는 방법」에서 바꿀 수 있습니다.\n"
    "How you are told can be changed on the site: My notices › How I am told."
)
Words = tuple[str, str]


def plain(text: str) -> str:
    """Take out of a text what is neither seen nor ends a line."""
    return "\n".join(CONTROL.sub(" ", line) for line in text.strip().split("\n"))


def one_line(text: str, most: int = SUBJECT_LENGTH) -> str:
    """Make one line of a text, so that it can neither break a header nor hide in it."""
    plain = " ".join(CONTROL.sub(" ", text).split())
    return plain if len(plain) <= most else plain[: most - 1] + "…"


def join_words(words: Words, most: int = SUBJECT_LENGTH) -> str:
    """Put both languages into one line."""
    ko, en = (one_line(text, most // 2) for text in words)
    return f"{ko} · {en}" if en and en != ko else ko


def word_notice(notice: Notice) -> tuple[str, str]:
    """Word the mail of one notice: its subject and its text."""
    subject = f"[사관] {join_words((notice.ko, notice.en))}"
    text = f"{notice.ko}\n\n{notice.en}\n{write_link(notice.link)}"
    return subject, finish(text)


def word_digest(notices: Iterable[Notice], on: date) -> tuple[str, str]:
    """Word the mail of a day."""
    told = list(notices)
    number = len(told)
    heads = (f"{on:%Y-%m-%d} 알림 {number}건", f"{on:%Y-%m-%d}: {count_notices(number)}")
    return f"[사관] {join_words(heads)}", finish(list_notices(told, heads))


def word_reminder(notices: Iterable[Notice], on: date) -> tuple[str, str]:
    """Word the mail that reminds somebody of what they have not acknowledged."""
    told = list(notices)
    number = len(told)
    heads = (
        f"{on:%Y-%m-%d} 아직 확인하지 않은 알림 {number}건",
        f"{on:%Y-%m-%d}: {count_notices(number)} not acknowledged yet",
    )
    return f"[사관] {join_words(heads)}", finish(list_notices(told, heads))


def count_notices(number: int) -> str:
    """Say in English how many notices there are."""
    return "1 notice" if number == 1 else f"{number} notices"


def list_notices(notices: Iterable[Notice], heads: Words) -> str:
    """List notices below a head, in both languages."""
    items = [
        f"{place}. {one.on:%Y-%m-%d}\n   {indent(one.ko)}\n   {indent(one.en)}"
        + write_link(one.link, "   ")
        for place, one in enumerate(notices, 1)
    ]
    return "\n".join(heads) + "\n\n" + "\n\n".join(items) + "\n"


def indent(text: str) -> str:
    """Keep the lines of a text under the number of its item."""
    return text.replace("\n", "\n   ")


def write_link(link: str, before: str = "") -> str:
    """Write where on the site to go on; the address of the site is a setting."""
    return f"\n{before}{settings.SITE_ADDRESS}{link}" if link else ""


def finish(text: str) -> str:
    """Put the foot below a text."""
    return f"{text.rstrip()}\n\n--\n{FOOT}\n"
