"""The only door by which anything comes into the public copy, or leaves its page.

What is offered passes the gate; what is as it was published changes nothing; a correction is a
version of its own, and the one before stays as it was. What registers no longer offer is withdrawn.
"""

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date, datetime

from django.db.models import Max
from django.utils import timezone

from cityhall.ground.access.actors import Actor
from cityhall.ground.history.actions import record
from cityhall.ground.history.models import Change, Entry
from cityhall.outside.publishing.errors import ALREADY, NO_CLAUSE, NO_REASON
from cityhall.outside.publishing.gate import (
    Offered,
    Passed,
    Stopped,
    digest_of,
    pass_gate,
    write_content,
)
from cityhall.outside.publishing.models import Copy, Edition, Held, Mark
from cityhall.outside.publishing.rules import check_publisher
from cityhall.outside.publishing.scanning import walk
from cityhall.outside.publishing.series import SERIES

AT_ONCE = 500
MOST_WORDS = 4000
OURS = "publishing_"
NO_LONGER = "대장에서 더는 공개하지 않음 · the register offers it no longer"
CORRECTED = "다음 판으로 바뀜 · replaced by the next version"


@dataclass(slots=True)
class Outcome:
    """What publishing changed: copies that are new, those that left the page, and what is held."""

    added: list[Copy] = field(default_factory=list)
    gone: list[Copy] = field(default_factory=list)
    held: list[Held] = field(default_factory=list)


def publish(
    keys: Iterable[str] = SERIES, *, by: Actor, on: date | None = None, why: str = ""
) -> Outcome:
    """Publish series as their registers offer them now; nothing where all is as it was."""
    check_publisher(by)
    on, now, outcome = on or timezone.localdate(), timezone.now(), Outcome()
    for key in keys:
        compare(key, list(SERIES[key].offer(on)), now, outcome)
    if outcome.added or outcome.gone or outcome.held:
        with record("publishing.publish", by=by.author, of=("edition", ""), why=why):
            write(outcome, now)
    return outcome


def compare(series: str, offers: list[Offered], now: datetime, outcome: Outcome) -> None:
    """Hold what is offered of a series against what stands on its page."""
    last: dict[str, Copy] = {}
    plain = Copy.objects.filter(series=series).defer("content", "words")
    for copy in plain.order_by("key", "version"):
        last[copy.key] = copy
    decided = {(one.key, one.offered): one for one in Held.objects.filter(series=series)}
    for offered in offers:
        before = last.pop(offered.key, None)
        digest = digest_of(write_content(offered.content))
        if before and before.offered == digest and is_settled(before, decided):
            continue
        passed = decide(offered, decided.get((offered.key, digest)))
        if isinstance(passed, Stopped):
            if (offered.key, digest) not in decided:
                outcome.held.append(hold(offered, passed, digest, now))
            continue
        if before and before.is_current and before.digest == digest_of(passed.content):
            continue
        outcome.added.append(make_copy(offered, passed, digest, before, now))
        if before and before.is_current:
            outcome.gone.append(end(before, now, CORRECTED))
    outcome.gone += [end(one, now, NO_LONGER) for one in last.values() if one.is_current]


def is_settled(copy: Copy, decided: dict[tuple[str, str], Held]) -> bool:
    """Tell whether what is offered as before needs no look: it is out, or was withdrawn."""
    held = decided.get((copy.key, copy.offered))
    is_late = held is not None and held.decided is not None and held.decided > copy.made
    return not is_late and (copy.is_current or copy.why != NO_LONGER)


def decide(offered: Offered, held: Held | None) -> Passed | Stopped:
    """Let something pass as the rules say, or as somebody decided of what was held."""
    if held is None:
        return pass_gate(offered)
    match held.state:
        case Held.State.MASKED:
            return pass_gate(offered, mask_all=True)
        case Held.State.RELEASED:
            return pass_gate(offered, released=[one["text"] for one in held.found])
    return Stopped()


def make_copy(
    offered: Offered, passed: Passed, digest: str, before: Copy | None, now: datetime
) -> Copy:
    """Make the copy of what passed the gate."""
    texts = dict.fromkeys(text for _, text in walk(json.loads(passed.content)) if text)
    return Copy(
        series=offered.series,
        key=offered.key,
        version=before.version + 1 if before else 1,
        made=now,
        source=offered.source,
        content=passed.content,
        digest=digest_of(passed.content),
        masked=json.dumps(passed.masked, ensure_ascii=False),
        facet=offered.facet,
        rank=offered.rank[:60],
        words="\n".join(texts).casefold()[:MOST_WORDS],
        offered=digest,
        is_sample=offered.is_sample,
    )


def hold(offered: Offered, stopped: Stopped, digest: str, now: datetime) -> Held:
    """Hold something with what was found in it."""
    found = [{"rule": one.rule, "where": one.where, "text": one.text} for one in stopped.found]
    return Held(series=offered.series, key=offered.key, found=found, offered=digest, since=now)


def end(copy: Copy, now: datetime, why: str) -> Copy:
    """Have a copy be on the page no more, from now on."""
    copy.is_current, copy.ended, copy.why = False, now, why
    return copy


def write(outcome: Outcome, now: datetime) -> None:
    """Write what publishing changed, as one edition."""
    Copy.objects.bulk_update(outcome.gone, ["is_current", "ended", "why"], AT_ONCE)
    Copy.objects.bulk_create(outcome.added, AT_ONCE)
    Held.objects.bulk_create(outcome.held, AT_ONCE)
    if outcome.added or outcome.gone:
        Edition.objects.create(made=now, added=len(outcome.added), gone=len(outcome.gone))


def publish_changed(*, by: Actor, on: date | None = None) -> Outcome:
    """Publish the series whose registers were written since this was asked last, no others."""
    mark, last = Mark.objects.filter(pk=1).first(), last_seq()
    if mark and mark.seq == last:
        return Outcome()
    outcome = publish(list_changed(mark.seq) if mark else SERIES, by=by, on=on)
    Mark.objects.update_or_create(pk=1, defaults={"seq": last})
    return outcome


def list_changed(since: int) -> Iterator[str]:
    """List the series in whose tables something was written after an entry of the history."""
    tokens = Entry.objects.filter(seq__gt=since).values("token")
    rows = Change.objects.filter(token__in=tokens).exclude(table__startswith=OURS)
    tables = set(rows.values_list("table", flat=True).distinct())
    yield from (key for key, one in SERIES.items() if tables & one.tables)


def last_seq() -> int:
    """Give the place of the last entry of the history."""
    return Entry.objects.aggregate(last=Max("seq"))["last"] or 0


def withdraw(copy: Copy, *, by: Actor, why: str) -> None:
    """Take a copy off the page for good; that it was there, and why it is no more, stays."""
    check_publisher(by)
    if not why.strip():
        raise NO_REASON
    if not copy.is_current:
        raise ALREADY
    now = timezone.now()
    of = ("public-copy", f"{copy.series}/{copy.key}")
    with record("publishing.withdraw", by=by.author, of=of, why=why.strip()):
        end(copy, now, why.strip()[:300]).save(update_fields=["is_current", "ended", "why"])
        Edition.objects.create(made=now, gone=1)


def settle(held: Held, *, by: Actor, state: str, clause: str = "", why: str = "") -> Outcome:
    """Decide what becomes of something held, and publish its series with it."""
    check_publisher(by)
    if held.state != Held.State.WAITING:
        raise ALREADY
    if not why.strip():
        raise NO_REASON
    if state != Held.State.RELEASED and not clause:
        raise NO_CLAUSE
    of = ("held", f"{held.series}/{held.key}")
    with record("publishing.settle", by=by.author, of=of, why=why.strip()):
        held.state, held.clause, held.why = Held.State(state), clause, why.strip()[:300]
        held.decided, held.decided_by = timezone.now(), by.key
        held.save()
    return publish([held.series], by=by, why=why)
