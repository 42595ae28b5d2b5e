"""A real mail server on loopback, which keeps what it takes and fails where it is told to."""

import asyncio
import re
import smtplib
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from email import message_from_bytes, policy
from email.message import EmailMessage

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, Envelope, Session

ACCEPTED = "250 taken"
MESSAGE_ID = re.compile(r"^Message-ID: *(\S+)", re.MULTILINE | re.IGNORECASE)


class Kept:
    """What a mail server took; `plan` says what it answers next, `pause` how slow it is."""

    def __init__(self) -> None:
        self.taken: list[EmailMessage] = []
        self.plan: dict[str, list[str]] = {"rcpt": [], "data": []}
        self.pause = 0.0
        self.sessions = 0

    async def handle_RCPT(  # noqa: N802  as aiosmtpd calls it
        self, _server: SMTP, _session: Session, envelope: Envelope, address: str, _options: object
    ) -> str:
        """Take a recipient, or not."""
        await asyncio.sleep(self.pause)
        answer = self.plan["rcpt"].pop(0) if self.plan["rcpt"] else ACCEPTED
        if answer.startswith("2"):
            envelope.rcpt_tos.append(address)
        return answer

    async def handle_DATA(  # noqa: N802  as aiosmtpd calls it
        self, server: SMTP, _session: Session, envelope: Envelope
    ) -> str:
        """Take a mail, or not; `lost` takes it, and never says so."""
        await asyncio.sleep(self.pause)
        answer = self.plan["data"].pop(0) if self.plan["data"] else ACCEPTED
        if answer.startswith(("2", "lost")):
            content = envelope.content
            assert isinstance(content, bytes)
            self.taken.append(message_from_bytes(content, policy=policy.default))
        if answer == "lost":
            assert server.transport
            server.transport.close()
        await asyncio.sleep(self.pause)
        return answer if answer != "lost" else ACCEPTED

    @property
    def arrivals(self) -> Counter[str]:
        """How often each mail came, by its Message-ID."""
        return Counter(str(one["Message-ID"]) for one in self.taken)


class OnAnyPort(Controller):
    """A server on a port that the machine chooses."""

    def _trigger_server(self) -> None:
        assert self.server
        assert isinstance(self.server, asyncio.Server)
        self.port = self.server.sockets[0].getsockname()[1]
        super()._trigger_server()


@contextmanager
def running_server() -> Iterator[tuple[Kept, int]]:
    """Run a mail server; gives what it keeps, and its port."""
    kept = Kept()
    controller = OnAnyPort(kept, hostname="127.0.0.1", port=0)
    controller.start()
    try:
        with smtplib.SMTP("127.0.0.1", controller.port, timeout=10) as probe:
            probe.noop()
        yield kept, controller.port
    finally:
        controller.stop(no_assert=True)
