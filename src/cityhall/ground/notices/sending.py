"""How the worker sends a mail: once in effect, or said to be doubtful, and never lost.

Up to the recipient's acceptance nothing was sent, and a worker that dies leaves it to be taken up
again. Before the text is handed over the mail is marked; whoever dies after that, before the
server's answer is kept, leaves a doubtful mail, which is shown and not sent again by itself.
"""

import hashlib
import logging
import smtplib
from collections.abc import Iterator
from contextlib import contextmanager
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime, parseaddr

from django.conf import settings
from django.core.mail.backends.smtp import EmailBackend
from django.db import Error, transaction
from django.utils import timezone

from cityhall.ground.access.actors import SITE
from cityhall.ground.history.actions import record
from cityhall.ground.notices.leases import (
    UNANSWERED,
    State,
    hand_back,
    hand_over,
    put_off,
    settle_lost,
    take_up,
)
from cityhall.ground.notices.models import Mail
from cityhall.ground.notices.outbox import has_server
from cityhall.ground.notices.wording import one_line

logger = logging.getLogger(__name__)
ACCEPTED, FOR_GOOD = range(250, 260), 500
FAULTS = (smtplib.SMTPException, OSError)


class RefusedError(Exception):
    """The mail server did not take a mail, and says so."""

    def __init__(self, code: int, answer: bytes) -> None:
        super().__init__(f"{code} {answer.decode(errors='replace')}")
        self.is_for_good = code >= FOR_GOOD


def send_next(worker: str) -> bool:
    """Send the next mail that is due; tell whether there was one."""
    if not has_server():
        return False
    settle_lost(Mail, timezone.now())
    mail = take_up(Mail, worker, timezone.now())
    if mail is None:
        return False
    try:
        send(mail)
    except Error:
        raise  # what the server answered could not be kept: the lease says what that means
    except RefusedError as error:
        hand_back(mail)
        put_off(mail, tell(error, mail), timezone.now(), for_good=error.is_for_good)
    except Exception as error:  # noqa: BLE001  one mail that cannot be sent must not stop others
        logger.warning("%s: %s %s", mail, type(error).__name__, tell(error, mail))
        put_off(mail, f"{type(error).__name__}: {tell(error, mail)}", timezone.now())
    return True


def tell(error: Exception, mail: Mail) -> str:
    """Tell why a mail was not sent; servers name the address, which may be nobody's to see."""
    told = one_line(str(error))
    return told if mail.shown_address else told.replace(mail.address, "…")


def send(mail: Mail) -> None:
    """Send a mail: offer it, mark it, hand it over, and keep what the server answers."""
    text = write_message(mail).as_bytes()
    with connect() as server:
        offer(server, mail)
        if not hand_over(mail, timezone.now()):
            return  # it took too long, and another worker has it
        try:
            answer = server.data(text)
        except smtplib.SMTPDataError as error:  # before any of the text
            raise RefusedError(error.smtp_code, as_bytes(error.smtp_error)) from error
        except FAULTS as error:
            doubt(mail, f"{UNANSWERED} ({type(error).__name__})")
            return
        check(answer)
        keep_sent(mail)


@contextmanager
def connect() -> Iterator[smtplib.SMTP]:
    """Open a connection as the settings say, by Django's own means."""
    backend = EmailBackend(fail_silently=False)
    backend.open()
    assert backend.connection
    try:
        yield backend.connection
    finally:
        backend.close()


def offer(server: smtplib.SMTP, mail: Mail) -> None:
    """Name sender and recipient."""
    server.ehlo_or_helo_if_needed()
    check(server.mail(find_sender()[1]))
    check(server.rcpt(mail.address))


def check(answer: tuple[int, bytes]) -> None:
    """Go on where the server accepts."""
    if answer[0] not in ACCEPTED:
        raise RefusedError(*answer)


def as_bytes(answer: str | bytes) -> bytes:
    """Give an answer of the server as it came."""
    return answer.encode() if isinstance(answer, str) else answer


def find_sender() -> tuple[str, str]:
    """Give name and address of the sender."""
    return parseaddr(settings.DEFAULT_FROM_EMAIL)


def write_message(mail: Mail) -> EmailMessage:
    """Write a mail as it travels: the same bytes on each try, plain text, safe for any relay."""
    name, sender = find_sender()
    message = EmailMessage(policy=SMTP)
    message["Subject"] = one_line(mail.subject, 300)
    message["From"] = Address(name, addr_spec=sender)
    message["To"] = Address(addr_spec=mail.address)
    message["Date"] = format_datetime(timezone.localtime(mail.written))
    message["Message-ID"] = name_message(mail.key, sender)
    message["Auto-Submitted"] = "auto-generated"
    message.set_content(mail.text, cte="base64")
    return message


def name_message(key: str, sender: str) -> str:
    """Name a mail by its key, so that it is known again however often it comes."""
    return f"<{hashlib.sha256(key.encode()).hexdigest()[:40]}@{sender.rpartition('@')[2]}>"


def doubt(mail: Mail, fault: str) -> None:
    """Say that a mail may have arrived."""
    mine = Mail.objects.filter(pk=mail.pk, state=State.HANDED, held_by=mail.held_by)
    mine.update(state=State.DOUBTFUL, fault=fault[:300])


def keep_sent(mail: Mail) -> None:
    """Keep that the server took a mail, and say so of its notices."""
    now = timezone.now()
    with transaction.atomic():
        Mail.objects.filter(pk=mail.pk).update(state=State.DONE, done=now, fault="")
        with record("notices.send_mail", by=SITE.author, of=("mail", mail.key)):
            mail.notices.filter(mailed__isnull=True).update(mailed=now)
