"""How mail to those who follow is worded: in the language in which they asked, plain text."""

from collections.abc import Sequence

from django.conf import settings
from django.urls import reverse
from django.utils.translation import override

from cityhall.ground.look.languages import say
from cityhall.ground.notices.wording import one_line, plain
from cityhall.outside.following.changes import Change
from cityhall.outside.following.models import Follow
from cityhall.outside.following.queries import CONFIRM, END, Pair, sign_slug
from cityhall.outside.portal.pages import tell_promise, today
from cityhall.outside.publishing.queries import read

MOST_TOLD = 40
PARTS = {
    "name": ("내용", "text"),
    "state": ("상태", "state"),
    "due": ("기한", "due"),
    "reason": ("까닭", "reason"),
    "owner": ("담당", "owner"),
    "task": ("주요업무", "task"),
    "moves": ("기한을 바꾼 기록", "moves of its due"),
    "told": ("보고서가 적은 것", "what reports said"),
}
Words = tuple[str, str]


def word_asked(one: Follow, named: Pair, days: int) -> Words:
    """Word the mail that asks whether an address is theirs who asked."""
    with override(one.language):
        name = say(*named)
        subject = say("[열린 시정] 메일로 받아 볼지 확인해 주세요", "[Open city] Please confirm")
        told = [
            say(
                "공개한 약속이 바뀌면 이 주소로 알려 달라는 신청을 받았습니다: {name}",
                "Somebody asked us to tell this address when a public promise changes: {name}",
                name=one_line(name),
            ),
            say(
                "받아 보려면 아래 주소를 열고 ‘받아 보기’를 눌러 주세요.",
                "To be told, open this address and press “Follow”.",
            ),
            link(one, "following:confirm", CONFIRM),
            say(
                "신청한 적이 없으면 그냥 두세요. {n}일이 지나면 이 주소를 지웁니다.",
                "If it was not you, do nothing: the address is deleted after {n} days.",
                n=days,
            ),
        ]
        return subject, finish(one, told)


def word_changes(one: Follow, changes: Sequence[Change]) -> Words:
    """Word the mail that tells what changed on the public page."""
    with override(one.language):
        told = [tell_change(one, change) for change in changes[:MOST_TOLD]]
        more = len(changes) - MOST_TOLD
        if more > 0:
            told.append(say("이 밖에 {n}건이 더 있습니다.", "And {n} more.", n=more))
        first = one_line(say(*read(changes[0].copy).content["name"]), 80)
        head = (
            say("약속이 바뀌었습니다: {name}", "A promise changed: {name}", name=first)
            if len(changes) == 1
            else say("약속 {n}건이 바뀌었습니다", "{n} promises changed", n=len(changes))
        )
        return f"{say('[열린 시정]', '[Open city]')} {head}", finish(one, told)


def tell_change(one: Follow, change: Change) -> str:
    """Tell what changed of a promise, and how it stands now; of the older version no word."""
    copy = read(change.copy)
    row = tell_promise(copy, today())
    if change.is_gone:
        gone = say("이제 공개 화면에 없습니다.", "It is on the public page no more.")
        return f"■ {plain(row['name'])}\n{gone}"
    parts = ", ".join(say(*PARTS[part]) for part in change.parts if part in PARTS)
    lines = [f"■ {plain(row['name'])}"]
    if change.is_new:
        lines.append(say("새로 공개했습니다.", "It is public since now."))
    elif parts:
        lines.append(say("바뀐 것: {parts}", "What changed: {parts}", parts=parts))
    lines += [
        f"{say('상태', 'State')}: {row['state_name']}",
        f"{say('기한', 'Due')}: {row['due'] or '–'}",
        f"{say('까닭', 'Why')}: {plain(row['reason'])}",
        settings.SITE_ADDRESS + reverse("portal:promise", args=[one.language, copy.key]),
    ]
    return "\n".join(lines)


def link(one: Follow, name: str, what: str) -> str:
    """Write the address of a page that only the owner of an address can open."""
    address = reverse(name, args=[one.language, sign_slug(one, what)])
    return f"{settings.SITE_ADDRESS}{address}"


def finish(one: Follow, told: Sequence[str]) -> str:
    """Put below a mail how to be told no more."""
    foot = say(
        "그만 받으려면 아래 주소를 여세요. 이 메일 주소를 곧바로 지웁니다.",
        "To be told no more, open this address: yours is deleted at once.",
    )
    return "\n\n".join(told) + f"\n\n--\n{foot}\n{link(one, 'following:end', END)}\n"
