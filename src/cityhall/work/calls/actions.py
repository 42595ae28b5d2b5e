"""The only door by which data calls go out, come back, are sent back and taken in."""

import hashlib
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
from cityhall.work.calls.models import Call, Part, Reminder, Sheet
from cityhall.work.calls.promised import PREFIX, enter_promises, list_promises
from cityhall.work.calls.returns import check_return
from cityhall.work.calls.rules import check_caller, check_returner
from cityhall.work.calls.sheet import COLUMNS

# What is empty is said once, of all cells together, and not line by line.
TAKEN_COLUMNS = tuple(
    replace(one, is_needed=one.key == "cell", is_only_shown=False) for one in COLUMNS
)


class UnfitCallError(ValueError):
    """A data call cannot go out, or not be taken so; says why in Korean and English."""

    def __init__(self, ko: str, en: str) -> None:
        super().__init__(f"{ko} · {en}")
        self.words = (ko, en)


def send_call(
    title: str,
    measures: Iterable[str],
    units: Iterable[Unit],
    *,
    as_of: date,
    due: date,
    by: Actor,
    asks_promises: bool = False,
) -> Call:
    """Send a data call out to divisions."""
    check_caller(by)
    keys, asked = list(measures), list(units)
    typed = [key for key in keys if not load_catalogue().measure(key).is_computed]
    if not (title.strip() and (typed or asks_promises) and asked):
        raise UnfitCallError(
            "제목과 부서를 적고, 지표나 약속의 상태 가운데 하나 이상을 골라 주세요.",
            "Please give a title and a unit, and choose a measure or the state of promises.",
        )
    call = Call(
        key=secrets.token_urlsafe(16),
        title=title.strip()[:200],
        measures=" ".join(typed),
        as_of=as_of,
        due=due,
        asked_by=by.key,
        asked=timezone.now(),
        asks_promises=asks_promises,
    )
    with record("calls.send_call", by=by.author, of=("call", call.key)):
        call.save(force_insert=True)
        Part.objects.bulk_create(Part(call=call, unit=unit) for unit in asked)
    return call


def return_sheet(part: Part, content: bytes, *, by: Actor, name: str = "") -> Part:
    """Take a filled sheet of a division; one with faults is kept, and waits for a better one."""
    check_returner(by, part)
    if part.state == Part.State.TAKEN:
        raise UnfitCallError(
            "이미 대장에 들어간 자료입니다. 고칠 것은 수치 화면에서 정정해 주세요.",
            "This has entered the register already; please correct it at the figure.",
        )
    check_open(part.call)
    taken = take_table(content, TAKEN_COLUMNS)
    arrival = check_return(taken.lines, list_cells(part), list_promises(part))
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
        keep_sheet(part, name, content)
    return part


def keep_sheet(part: Part, name: str, content: bytes) -> None:
    """Keep a sheet beside those that were returned before it."""
    Sheet.objects.create(
        part=part,
        number=part.sheets.count() + 1,
        name=name[:200],
        sha256=hashlib.sha256(content).hexdigest(),
        answers=part.answers,
        faults=part.faults,
        returned=part.returned or timezone.now(),
        returned_by=part.returned_by,
    )


def check_open(call: Call) -> None:
    """Refuse what comes for a call that is closed."""
    if call.closed:
        raise UnfitCallError(
            "마감된 취합입니다. 다시 열어 달라고 기획 담당자에게 말해 주세요.",
            "This call is closed. Please ask a planning officer to open it again.",
        )


def remind(
    parts: Iterable[Part], *, whom: str, channel: str, by: Actor, note: str = ""
) -> list[Reminder]:
    """Write down that divisions were reminded: whom, by which channel, of which sheets."""
    check_caller(by)
    asked = [part for part in parts if part.is_missing]
    if not asked or channel not in Reminder.Channel.values:
        raise UnfitCallError(
            "아직 내지 않은 부서와 연락한 방법을 골라 주세요.",
            "Please choose units that are missing, and by which channel they were reminded.",
        )
    for part in asked:
        check_open(part.call)
    told, now = " ".join(whom.split())[:120], timezone.now()
    with record("calls.remind", by=by.author, of=("call", asked[0].call.key), why=note[:300]):
        rows = [
            Reminder(part=one, at=now, whom=told, channel=channel, note=note[:300], by=by.key)
            for one in asked
        ]
        return Reminder.objects.bulk_create(rows)


def extend(call: Call, due: date, *, why: str, by: Actor) -> None:
    """Give divisions more time, and say why."""
    check_caller(by)
    check_open(call)
    check_reason(why)
    if due <= call.due:
        raise UnfitCallError(
            "새 기한은 지금 기한보다 뒤여야 합니다.", "The new day must come after the present one."
        )
    with record("calls.extend", by=by.author, of=("call", call.key), why=why[:300]):
        call.due = due
        call.save(update_fields=["due"])


def close(call: Call, *, why: str, by: Actor) -> None:
    """Close a call: nothing is returned any more; what came in stays."""
    check_caller(by)
    check_open(call)
    check_reason(why)
    with record("calls.close", by=by.author, of=("call", call.key), why=why[:300]):
        call.closed, call.closed_by, call.closed_why = timezone.now(), by.key, why[:300]
        call.save(update_fields=["closed", "closed_by", "closed_why"])


def reopen(call: Call, *, why: str, by: Actor) -> None:
    """Open a closed call again."""
    check_caller(by)
    check_reason(why)
    with record("calls.reopen", by=by.author, of=("call", call.key), why=why[:300]):
        call.closed, call.closed_by, call.closed_why = None, "", ""
        call.save(update_fields=["closed", "closed_by", "closed_why"])


def check_reason(why: str) -> None:
    """Refuse what nobody gives a reason for."""
    if not why.strip():
        raise UnfitCallError("까닭을 적어 주세요.", "Please say why.")


def send_back(part: Part, *, by: Actor, why: str) -> None:
    """Ask a division to look at its sheet again, and say why."""
    check_caller(by)
    check_reason(why)
    with record("calls.send_back", by=by.author, of=("call", part.call.key), why=why):
        part.state, part.why, part.decided_by = Part.State.SENT_BACK, why[:300], by.key
        keep(part)


def take_in(part: Part, *, by: Actor) -> int:
    """Take what a division returned into the registers; gives how much is new."""
    check_caller(by)
    if part.state != Part.State.RETURNED:
        raise UnfitCallError(
            "아직 흠 없이 돌아온 자료가 아닙니다.", "It has not come back without faults yet."
        )
    answers = part.returned_answers.items()
    entries = [make_entry(part, *one) for one in answers if not one[0].startswith(PREFIX)]
    with record("calls.take_in", by=by.author, of=("call", part.call.key)):
        added = enter_values(entries, by=by, why=part.call.title).added if entries else 0
        added += enter_promises(part, list_promises(part), by=by)
        part.state, part.decided_by = Part.State.TAKEN, by.key
        keep(part)
    return added


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
