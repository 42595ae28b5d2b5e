"""The mayor's messages as a table: what each is, its occasion, who wrote it, where it stands."""

from cityhall.work.messages.models import Message
from cityhall.work.messages.queries import all_messages
from cityhall.work.tables.ledgers import Ledger, Told, mark, tell, write_day


def name_occasion(one: Message) -> str:
    """Name the occasion of a message."""
    return one.engagement.case.title if one.engagement else one.occasion


MESSAGES: Ledger[Message] = tell(
    "시정 메시지",
    "Mayor's messages",
    lambda: all_messages().order_by("day", "id"),
    Told("key", "식별자", "key", 22, lambda one: one.key),
    Told("kind", "구분", "kind", 14, lambda one: one.kind),
    Told("title", "제목", "title", 40, lambda one: one.title_ko),
    Told("occasion", "계기", "occasion", 36, name_occasion),
    Told(
        "engagement",
        "일정 번호",
        "engagement",
        20,
        lambda one: one.engagement.case.number if one.engagement else "",
    ),
    Told("day", "날짜", "day", 12, lambda one: write_day(one.day)),
    Told("owner", "담당 부서", "unit in charge", 28, lambda one: one.owner.key),
    Told("post", "직위", "post", 28, lambda one: one.post.key if one.post else ""),
    Told("due", "검토 기한", "review due", 12, lambda one: write_day(one.due)),
    Told("state", "상태", "state", 12, lambda one: one.state),
    Told("version", "판", "version", 6, lambda one: str(one.version or "")),
    Told("delivered", "전한 날", "delivered", 12, lambda one: write_day(one.delivered)),
    Told("changed", "현장에서 바꾼 것", "changed on the spot", 40, lambda one: one.changed),
    Told("public", "공개", "public", 8, lambda one: mark(one.opened is not None)),
    Told("text", "글", "text", 60, lambda one: one.words),
)
