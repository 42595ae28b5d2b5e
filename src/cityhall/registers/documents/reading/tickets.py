"""Tickets: which piece of work on a folder counts. Only the latest does; without one, none.

Taking the ticket away, or the folder, is how work is called off, from whatever process.
"""

import os
import secrets
from contextlib import suppress
from pathlib import Path

from cityhall.registers.documents.reading.stored import load_json
from cityhall.registers.documents.spool import write_json

TICKET = "ticket.json"
STARTED = "started.json"


def draw_ticket(folder: Path) -> str:
    """Draw the ticket of new work on a folder; work with an older one will stop."""
    ticket = secrets.token_hex(8)
    write_json(folder / TICKET, {"ticket": ticket})
    return ticket


def is_wanted(folder: Path, ticket: str) -> bool:
    """Tell whether work with a ticket still counts, and show that somebody is at it."""
    found = load_json(folder / TICKET)
    if found is None or found["ticket"] != ticket:
        return False
    with suppress(FileNotFoundError):
        os.utime(folder / STARTED)
    return True
