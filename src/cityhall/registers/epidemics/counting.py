"""What a board counts by parts: tests that narrow to cases, premises inspected, aid paid."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from cityhall.ground.look.dates import write_day, write_short_day
from cityhall.ground.look.languages import say
from cityhall.registers.cases.procedures import tell
from cityhall.registers.epidemics.ledger import NOUGHT, Ledger
from cityhall.registers.epidemics.naming import write_number, write_rate
from cityhall.registers.epidemics.records import Spot, Stood, first_day, last_day
from cityhall.registers.epidemics.shapes import Aid, Epidemic, Funnel, Inspection, Member

HUNDRED = Decimal(100)
EOK = 10**8
DASH = "–"
LONG_OVER = timedelta(days=120)  # after its end an aid leaves the board


@dataclass(frozen=True, slots=True)
class Step:
    """A stage of a funnel: how many came so far, and which share of those before."""

    name: str
    value: Decimal
    shown: str
    share: str


@dataclass(frozen=True, slots=True)
class Path:
    """One programme's way through a funnel."""

    name: str
    days: str
    steps: tuple[Step, ...]
    told: Stood


def list_funnel(epidemic: Epidemic, ledger: Ledger, funnel: Funnel) -> list[Path]:
    """List the programmes of a funnel, each with its stages."""
    members = epidemic.list_members(funnel.stages[0]) or (Member("", funnel.name),)
    return [one for member in members if (one := walk(epidemic, ledger, funnel, member))]


def walk(epidemic: Epidemic, ledger: Ledger, funnel: Funnel, member: Member) -> Path | None:
    """Walk one programme through a funnel, as far as its numbers go."""
    steps: list[Step] = []
    told: Stood | None = None
    for stage in funnel.stages:
        found, series = ledger.sum_all(Spot(stage, epidemic.home, member.key)), stage
        if found is None:
            break
        value, first, last = found
        told = told or first
        share = write_share(value, steps[-1].value) if steps else ""
        name = tell(epidemic.name_series(series))
        steps.append(Step(name, value, write_number(value), share))
        days = say_days(first, last)
    return Path(tell(member.name), days, tuple(steps), told) if told else None


def write_share(value: Decimal, whole: Decimal) -> str:
    """Write which share a stage is of the one before; a small one to two digits that count."""
    if not whole or not value:
        return ""
    share = value * HUNDRED / whole
    return f"{share:.1f}".removesuffix(".0") + "%" if share >= 1 else f"{share:.2g}%"


def say_days(first: Stood, last: Stood) -> str:
    """Say over which days a flow was counted."""
    since, until = first_day(first), last_day(last)
    return f"{write_day(since)}–{write_short_day(until)}"


@dataclass(frozen=True, slots=True)
class Inspected:
    """A kind of place that was inspected."""

    name: str
    value: Decimal
    shown: str
    broken: str
    days: str
    source: str


def list_inspected(
    epidemic: Epidemic, ledger: Ledger, inspection: Inspection
) -> Iterator[Inspected]:
    """List the kinds of places that were inspected."""
    for member in epidemic.list_members(inspection.series):
        found = ledger.sum_all(Spot(inspection.series, epidemic.home, member.key))
        if found is None:
            continue
        value, first, last = found
        broken = (
            ledger.sum_all(Spot(inspection.broken, epidemic.home, member.key))
            if inspection.broken
            else None
        )
        yield Inspected(
            tell(member.name),
            value,
            write_number(value),
            write_number(broken[0]) if broken else "",
            say_days(first, last),
            last.source,
        )


@dataclass(frozen=True, slots=True)
class Paid:
    """What was applied for and paid of an aid, for one part or for all."""

    name: str
    each: str
    applied: Decimal | None
    paid: Decimal | None
    amount: Decimal | None

    @property
    def cells(self) -> tuple[str, ...]:
        """What a row of its table shows."""
        share = (
            write_rate(self.paid * HUNDRED / self.applied) if self.paid and self.applied else DASH
        )
        applied = DASH if self.applied is None else write_number(self.applied)
        paid = DASH if self.paid is None else write_number(self.paid)
        amount = DASH if self.amount is None else f"{self.amount / EOK:,.1f}"
        return (self.each or DASH, applied, paid, share, amount)


@dataclass(frozen=True, slots=True)
class Helped:
    """An aid as it stands: its parts, the whole, the share of those entitled, what is doubtful."""

    aid: Aid
    name: str
    parts: tuple[Paid, ...]
    whole: Paid
    days: str
    source: str
    share: str
    doubt: str

    @property
    def is_told(self) -> bool:
        """Tell whether anything of it is known."""
        return self.whole.applied is not None or self.whole.paid is not None


def list_aids(epidemic: Epidemic, ledger: Ledger, on: date) -> list[Helped]:
    """List the aids that had begun by a day."""
    return [
        describe_aid(epidemic, ledger, one)
        for one in epidemic.aid
        if one.since <= on and (one.until is None or on - one.until <= LONG_OVER)
    ]


def describe_aid(epidemic: Epidemic, ledger: Ledger, aid: Aid) -> Helped:
    """Put together what is known of an aid."""
    parts = tuple(
        pay(epidemic, ledger, aid, member) for member in epidemic.list_members(aid.applied)
    )
    applied = add_up([one.applied for one in parts])
    paid, amount = add_up([one.paid for one in parts]), add_up([one.amount for one in parts])
    whole = Paid(say("계", "All"), "", applied, paid, amount)
    return Helped(
        aid,
        tell(aid.name),
        parts,
        whole,
        *find_days(epidemic, ledger, aid),
        write_rate(applied * HUNDRED / aid.target) if applied and aid.target else "",
        find_doubt(epidemic, aid),
    )


def pay(epidemic: Epidemic, ledger: Ledger, aid: Aid, member: Member) -> Paid:
    """Tell what was applied for and paid of one part."""
    sums = [ledger.sum_all(Spot(key, epidemic.home, member.key)) for key in (aid.applied, aid.paid)]
    applied, paid = (one[0] if one else None for one in sums)
    amount = paid * member.amount if paid is not None and member.amount else None
    return Paid(tell(member.name), write_won(member.amount), applied, paid, amount)


def write_won(amount: Decimal | None) -> str:
    """Write what each is paid."""
    if amount is None:
        return ""
    return say("{n}만원", "{m} won", n=f"{amount / 10000:,.0f}", m=f"{amount:,.0f}")


def add_up(many: list[Decimal | None]) -> Decimal | None:
    """Add up what is known; nothing where nothing is."""
    known = [one for one in many if one is not None]
    return sum(known, NOUGHT) if known else None


def find_days(epidemic: Epidemic, ledger: Ledger, aid: Aid) -> tuple[str, str]:
    """Say over which days an aid's numbers were counted, and where they are from."""
    keys = [one.key for one in epidemic.list_members(aid.applied)]
    found = [
        one
        for key in keys
        for series in (aid.applied, aid.paid)
        if (one := ledger.sum_all(Spot(series, epidemic.home, key)))
    ]
    if not found:
        return "", ""
    first = min((one[1] for one in found), key=lambda one: one.since)
    last = max((one[2] for one in found), key=lambda one: one.at)
    return say_days(first, last), last.source


def find_doubt(epidemic: Epidemic, aid: Aid) -> str:
    """Say that the budget does not reach for all who are entitled, even at the least each."""
    amounts = [one.amount for one in epidemic.list_members(aid.applied) if one.amount]
    if not amounts or aid.target is None or aid.budget is None:
        return ""
    least = min(amounts) * aid.target
    if least <= aid.budget:
        return ""
    return say(
        "예산 {b}억원은 대상 {n}에게 가장 적은 {a}씩만 주어도 드는 {l}억원보다 적습니다. "
        "대상이나 예산을 확인하세요.",
        "The budget of {b} hundred million won is less than the {l} that {n} would take "
        "at the least, {a} each: check either.",
        b=f"{aid.budget / EOK:,.0f}",
        n=write_number(aid.target),
        a=write_won(min(amounts)),
        l=f"{least / EOK:,.0f}",
    )
