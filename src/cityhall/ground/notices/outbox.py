"""Mail is written in the transaction of what it tells, and sent by the worker afterwards.

A key makes a mail one: writing it again, in whatever transaction, writes nothing. Without a mail
server nothing is written, so that one named later does not send what is long past.
"""

from datetime import datetime

from django.conf import settings

from cityhall.ground.notices.models import Mail, Notice


def has_server() -> bool:
    """Tell whether a mail server is named."""
    return bool(settings.EMAIL_HOST)


def write_mail(
    key: str, person: str, address: str, words: tuple[str, str], *, now: datetime
) -> Mail:
    """Write a mail, or find the one that was written by this key."""
    mail = Mail(
        key=key,
        person=person,
        address=address,
        subject=words[0],
        text=words[1],
        written=now,
        due=now,
    )
    Mail.objects.bulk_create([mail], ignore_conflicts=True)
    return Mail.objects.get(key=key)


def is_written(key: str) -> bool:
    """Tell whether a mail was written by a key, sent or not."""
    return Mail.objects.filter(key=key).exists()


def enclose(notices: list[Notice], mail: Mail) -> None:
    """Say of notices by which mail they go out."""
    Notice.objects.filter(pk__in=[one.pk for one in notices]).update(mail=mail)
