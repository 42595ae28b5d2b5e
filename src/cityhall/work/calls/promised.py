"""What a data call asks of promises: how each one that is open stands, in one of four words.

What is done or given up enters the register of promises with its evidence or reason; what goes on
or is late stays with the sheet, since the register derives that by itself.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from cityhall.ground.access.actors import Actor
from cityhall.ground.look.languages import say
from cityhall.ground.organisation.queries import load_tree
from cityhall.registers.promises import actions as promises
from cityhall.registers.promises.facts import State
from cityhall.registers.promises.models import Promise, Spell
from cityhall.registers.promises.pages import Badge, show_day
from cityhall.registers.promises.queries import keys_of, on_day
from cityhall.registers.sheets.tables import Fault, Line
from cityhall.work.calls.models import Part

PREFIX = "promise|"
DONE, DROPPED = "done", "dropped"
WORDS = {
    DONE: ("이행", "done"),
    "under-way": ("추진 중", "under way"),
    "late": ("지연", "late"),
    DROPPED: ("중단", "dropped"),
}
MOST = 500


@dataclass(frozen=True, slots=True)
class Asked:
    """A promise whose state is asked for, with how it stands in the register."""

    promise: Promise
    owner: tuple[str, str]
    state: str
    due: date | None

    @property
    def key(self) -> str:
        """What names it in a sheet."""
        return f"{PREFIX}{self.promise.key}"

    @property
    def stands(self) -> str:
        """How it stands in the register, in words."""
        return Badge(State(self.state)).name

    @property
    def when(self) -> str:
        """When it falls due."""
        return show_day(self.due)


def list_promises(part: Part) -> list[Asked]:
    """List the promises of a division that are neither done nor given up."""
    if not part.call.asks_promises:
        return []
    on = part.call.as_of
    tree = load_tree(on)
    spells = Spell.objects.filter(on_day(on), owner__key__in=keys_of(part.unit.key, on))
    spells = spells.exclude(state__in=[State.DONE, State.DROPPED])
    rows = spells.select_related("promise__owner").order_by("last", "promise_id")[:MOST]
    asked = []
    for one in rows:
        name = tree.names(one.promise.owner.key)
        asked.append(Asked(one.promise, name, one.state, one.due_to or one.due_from))
    return asked


def list_words() -> list[str]:
    """List the words that a sheet offers."""
    return [say(*words) for words in WORDS.values()]


def read_word(text: str) -> str:
    """Read one of the words, in either language; nothing where it is none."""
    wanted = "".join(text.split()).lower()
    for key, words in WORDS.items():
        if wanted in {key, *("".join(word.split()).lower() for word in words)}:
            return key
    return ""


def name_word(key: str) -> str:
    """Say a word that was read."""
    return say(*WORDS[key]) if key in WORDS else key


def check_line(line: Line) -> Iterator[Fault]:
    """Check what a line of a sheet says of a promise."""
    text, remark = line.values.get("value", ""), line.values.get("remark", "").strip()
    word = read_word(text)
    if text and not word:
        yield Fault(
            line.number,
            "이번 값",
            f"‘{text}’은(는) 고를 수 있는 말이 아닙니다: 이행, 추진 중, 지연, 중단.",
            f"‘{text}’ is none of: done, under way, late, dropped.",
        )
    if word in {DONE, DROPPED} and not remark:
        yield Fault(
            line.number,
            "비고",
            "이행은 근거를, 중단은 까닭을 비고에 적어 주세요.",
            "Please give the evidence of what is done, the reason of what is dropped.",
        )


def enter_promises(part: Part, asked: Iterable[Asked], *, by: Actor) -> int:
    """Enter what is done or given up into the register; gives how many."""
    answers, count, on = part.returned_answers, 0, part.call.as_of
    for one in asked:
        answer = answers.get(one.key, {"value": "", "remark": ""})
        word, remark = answer["value"], answer["remark"]
        if word == DONE:
            promises.report_done(one.promise, (remark, ""), on=on, said_by=one.owner[0], by=by)
        elif word == DROPPED:
            promises.drop(one.promise, why=remark, on=on, said_by=one.owner[0], by=by)
        count += word in {DONE, DROPPED}
    return count
