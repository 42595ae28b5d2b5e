"""A message as a `sagwan.report/1` document: written as a file, and checked as any report is."""

from collections.abc import Collection
from typing import Any

from cityhall.work.drafts.paper import write_figure
from cityhall.work.drafts.proof import Proof, prove, write_paper
from cityhall.work.messages.kinds import KINDS
from cityhall.work.messages.models import Message
from cityhall.work.messages.numbers import Standing, Told
from cityhall.work.messages.wording import speak
from sagwan.writing.paper import Paper

Json = dict[str, Any]


def make_paper(message: Message, text: str, unit: str, told: Collection[Told] = ()) -> Json:
    """Make the document of a message: title, occasion, and the text paragraph by paragraph."""
    day = message.occasion_day
    paper = Paper(message.title_ko, unit, f"{day:%Y-%m}", message.title_ko)
    paper.heading(0, "", message.title_ko, item="title")
    occasion = message.engagement.case.title if message.engagement else message.occasion
    about = " · ".join(filter(None, (KINDS[message.kind][0], occasion, f"{day:%Y. %-m. %-d.}")))
    paper.add("paragraph", about, item="occasion")
    for one in told:
        if one.shown and one.standing is Standing.HOLDS:
            write_figure(paper, one.named.written, one.shown, ())
    for number, line in enumerate(text.split("\n")):
        if line.strip():
            paper.add("paragraph", " ".join(speak(line).split()), item=f"p{number}")
    return paper.as_dict()


def check_message(message: Message, unit: str) -> Proof:
    """Check what a message says as a report is checked."""
    return prove(write_paper(make_paper(message, message.text, unit)))
