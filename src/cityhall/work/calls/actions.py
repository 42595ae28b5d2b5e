"""The only door by which data calls go out, come back, are sent back and taken in."""

import json
import secrets
from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from decimal import Decimal

from django.utils import timezone

from cityhall.ground.access.actors import Actor
from cityhall.ground.history.actions import record
from cityhall.ground.organisation.models import Unit
from cityhall.registers.figures.actions import enter_values
from cityhall.registers.figures.measures import load_catalogue
from cityhall.registers.figures.records import Entry
from cityhall.registers.sheets.taking import take_table
from cityhall.work.calls.asked import APART, list_cells
from cityhall.work.calls.models import Call, Part
from cityhall.work.calls.returns import check_return
from cityhall.work.calls.rules import check_caller, check_returner
from cityhall.work.calls.sheet import COLUMNS

# What is empty is said once, of all cells together, and not line by line.
TAKEN_COLUMNS = tuple(replace(one, is_needed=one.key == "cell") for one in COLUMNS)


class UnfitCallError(ValueError):
    """A data call cannot go out, or not be taken so; says why in Korean and English."""

    def __init__(self, ko: str, en: str) -> None:
        super().__init__(f"{ko} · {en}")
        self.words = (ko, en)


def send_call(
    title: str, measures: Iterable[str], units: Iterable[Unit], *, as_of: date, due: date, by: Actor
) -> Call:
    """Send a data call out to divisions."""
    check_caller(by)
    keys, asked = list(measures), list(units)
    typed = [key for key in keys if not load_catalogue().measure(key).is_computed]
    if not (title.strip() and typed and asked):
        raise UnfitCallError(
            "제목과 지표와 부서를 하나 이상 골라 주세요.",
            "Please give a title, and choose at least one measure and one unit.",
        )
    call = Call(
        key=secrets.token_urlsafe(16),
        title=title.strip()[:200],
        measures=" ".join(typed),
        as_of=as_of,
        due=due,
        asked_by=by.key,
        asked=timezone.now(),
    )
    with record("calls.send_call", by=by.author, of=("call", call.key)):
        call.save(force_insert=True)
        Part.objects.bulk_create(Part(call=call, unit=unit) for unit in asked)
    return call


def return_sheet(part: Part, content: bytes, *, by: Actor) -> Part:
    """Take a filled sheet of a division; one with faults is kept, and waits for a better one."""
    check_returner(by, part)
    if part.state == Part.State.TAKEN:
        raise UnfitCallError(
            "이미 대장에 들어간 자료입니다. 고칠 것은 수치 화면에서 정정해 주세요.",
            "This has entered the register already; please correct it at the figure.",
        )
    taken = take_table(content, TAKEN_COLUMNS)
    arrival = check_return(taken.lines, list_cells(part))
    faults = [*taken.faults, *arrival.faults]
    with record("calls.return_sheet", by=by.author, of=("call", part.call.key)):
        part.state = Part.State.FAULTY if faults else Part.State.RETURNED
        part.answers = json.dumps(arrival.answers, ensure_ascii=False, sort_keys=True)
        part.faults = json.dumps(
            [
                {"line": one.line, "column": one.column, "ko": one.ko, "en": one.en}
                for one in faults
            ],
            ensure_ascii=False,
        )
        part.returned, part.returned_by, part.why = timezone.now(), by.key, ""
        keep(part)
    return part


def send_back(part: Part, *, by: Actor, why: str) -> None:
    """Ask a division to look at its sheet again, and say why."""
    check_caller(by)
    if not why.strip():
        raise UnfitCallError("까닭을 적어 주세요.", "Please say why.")
    with record("calls.send_back", by=by.author, of=("call", part.call.key), why=why):
        part.state, part.why, part.decided_by = Part.State.SENT_BACK, why[:300], by.key
        keep(part)


def take_in(part: Part, *, by: Actor) -> int:
    """Take what a division returned into the register; gives how many values are new."""
    check_caller(by)
    if part.state != Part.State.RETURNED:
        raise UnfitCallError(
            "아직 흠 없이 돌아온 자료가 아닙니다.", "It has not come back without faults yet."
        )
    entries = [make_entry(part, key, answer) for key, answer in part.returned_answers.items()]
    with record("calls.take_in", by=by.author, of=("call", part.call.key)):
        outcome = enter_values(entries, by=by, why=part.call.title)
        part.state, part.decided_by = Part.State.TAKEN, by.key
        keep(part)
    return outcome.added


def keep(part: Part) -> None:
    """Write down how far a part is."""
    columns = "state answers faults returned returned_by decided_by why".split()
    part.save(update_fields=columns)


def make_entry(part: Part, key: str, answer: dict[str, str]) -> Entry:
    """Make what the register of figures takes of a cell."""
    measure, subject, dimensions = key.split(APART)
    running = load_catalogue().measure(measure).time == "running"
    return Entry(
        measure=measure,
        subject=subject,
        as_of=part.call.as_of,
        value=Decimal(answer["value"]),
        unit=load_catalogue().measure(measure).unit,
        since=part.call.as_of.replace(month=1, day=1) if running else None,
        dimensions=dimensions,
        source=f"call:{part.call.key}",
    )
