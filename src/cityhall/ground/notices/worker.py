"""The worker beside the site: it sends mail and runs what is scheduled, until told to stop.

Several may work at once, on one machine or many; each takes up what no other holds.
"""

import logging
import os
import secrets
import signal
import socket
import threading
from datetime import datetime

from django.db import Error, connection
from django.utils import timezone

from cityhall.ground.notices.running import appoint_runs, run_next
from cityhall.ground.notices.schedule import list_jobs
from cityhall.ground.notices.sending import send_next

logger = logging.getLogger(__name__)
PAUSE = 1.0  # seconds between looks where nothing was due
AFTER_FAULT = 5.0


class Worker:
    """One who works; `under` is the process that started it, with which it ends."""

    def __init__(self, under: int | None = None) -> None:
        self.name = f"{socket.gethostname()[:20]}.{os.getpid()}.{secrets.token_hex(4)}"
        self.under = under
        self.jobs = list_jobs()
        self.met: dict[str, datetime] = {}
        self.over = threading.Event()

    def work(self) -> None:
        """Work until told to stop."""
        for name in (signal.SIGTERM, signal.SIGINT):
            signal.signal(name, lambda *_: self.over.set())
        while not self.is_over():
            self.over.wait(self.look())

    def is_over(self) -> bool:
        """Tell whether it is time to stop."""
        return self.over.is_set() or (self.under is not None and os.getppid() != self.under)

    def look(self) -> float:
        """Do one thing that is due; give how long to rest, longer where the database fails."""
        try:
            return 0.0 if self.take_turn() else PAUSE
        except Error:
            logger.exception("the database did not answer")
            connection.close()
            return AFTER_FAULT

    def take_turn(self) -> bool:
        """Do what is due, a job before a mail; tell whether there was anything."""
        appoint_runs(self.jobs, timezone.now(), self.met)
        return run_next(self.jobs, self.name) or send_next(self.name)

    def work_once(self) -> None:
        """Do all that is due now."""
        while self.take_turn():
            pass
