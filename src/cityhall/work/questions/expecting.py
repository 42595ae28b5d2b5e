"""What will be asked of an office: from two reports, from late promises, and from its cases."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.urls import reverse

from cityhall.ground.organisation.models import Unit
from cityhall.registers.cases.models import Case
from cityhall.registers.promises.facts import State
from cityhall.registers.promises.queries import Wanted, end_of_month, keys_of, list_spells
from cityhall.work.questions.sources import Source
from sagwan.comparing.questions import ORDER, Fact, Question, expect_questions
from sagwan.facts import Place

AUDIT = "audit-item"
MOST_FACTS, MOST_TEXT = 12, 400
SIDES = {"old": ("지난 보고", "last report"), "new": ("이번 보고", "this report")}


@dataclass(frozen=True, slots=True)
class Expected:
    """A question with its facts, ready to be kept."""

    key: str
    kind: str
    words: tuple[str, str]
    why: tuple[str, str]
    facts: tuple[dict[str, str], ...]

    @property
    def links(self) -> set[str]:
        """The pages that its facts lead to."""
        return {one["href"] for one in self.facts if one["href"]}


def list_expected(office: Unit, pair: tuple[Source, Source] | None, month: date) -> list[Expected]:
    """List what will be asked at the session of a month, the gravest kind first."""
    told: list[Expected] = []
    if pair:
        found = expect_questions(pair[0].report, pair[1].report)
        told = [show_question(one, *pair) for one in found]
    known = {link for one in told for link in one.links}
    on = end_of_month(month)
    told += [one for one in list_late(office, on) if not one.links & known]
    told += list_cases(office, on)
    return sorted(told, key=lambda one: ORDER.index(one.kind))


def show_question(one: Question, old: Source, new: Source) -> Expected:
    """Give a question of two reports with the pages that its facts lead to."""
    facts = [show_fact(fact, old if fact.side == "old" else new) for fact in one.facts]
    words, why = (one.asks.ko, one.asks.en), (one.reason.ko, one.reason.en)
    return Expected(one.key, one.kind, words, why, tuple(facts[:MOST_FACTS]))


def show_fact(fact: Fact, source: Source) -> dict[str, str]:
    """Give a fact with where it stands."""
    place = Place(**{key: fact.place[key] for key in Place._fields})
    ko, en = SIDES[fact.side]
    line = source.line_of(place) if source.filing else 0
    where = f"{source.names[0]} {line}줄" if line else source.names[0]
    there = f"{source.names[1]}, line {line}" if line else source.names[1]
    return say_fact((f"{ko} ({where})", f"{en} ({there})"), fact.text, source.link(place))


def say_fact(where: tuple[str, str], text: str, href: str) -> dict[str, str]:
    """Give a fact as it is kept."""
    plain = " ".join(text.split())[:MOST_TEXT]
    return {"ko": where[0], "en": where[1], "text": plain, "href": href}


def list_late(office: Unit, on: date) -> Iterator[Expected]:
    """Ask after the promises of the office that the register calls late on a day."""
    for spell in list_spells(Wanted(on, unit=office.key, state=State.LATE)):
        promise = spell.promise
        due = f"({spell.due_text})" if spell.due_text else ""
        yield Expected(
            f"promise:{promise.pk}",
            "late",
            (
                f"‘{promise.text_ko}’{due}: 때가 지났습니다. 했습니까, 늦어졌습니까?",
                f"“{promise.text_en}”{due}: its date has passed. Was it done, or is it late?",
            ),
            (spell.reason_ko, spell.reason_en),
            (
                say_fact(
                    ("약속 대장", "register of promises"),
                    promise.text_ko,
                    reverse("promises:promise", args=[promise.slug]),
                ),
            ),
        )


def list_cases(office: Unit, on: date) -> Iterator[Expected]:
    """Ask after what the council asked for before and what is not done, or came back."""
    units = keys_of(office.key, on)
    found = Case.objects.filter(procedure=AUDIT, units__key__in=units, opened__lt=on).distinct()
    for case in found.order_by("opened", "pk").prefetch_related("earlier__before"):
        repeated = [link.before for link in case.earlier.all() if link.how == "repeats"]
        if repeated:
            yield ask_case(case, "returned", repeated)
        elif case.ended is None or case.ended > on:
            yield ask_case(case, "unfinished", [])


def ask_case(case: Case, kind: str, before: list[Case]) -> Expected:
    """Ask after an audit item."""
    year = case.values.get("session") or case.opened.year
    ends = {
        "returned": ("다시 지적되었습니다. 왜 되풀이됩니까?", "asked again: why did it come back?"),
        "unfinished": ("아직 끝나지 않았습니다. 언제 끝납니까?", "not done yet: when will it be?"),
    }[kind]
    facts = [
        say_fact((one.number, one.number), one.title, reverse("cases:case", args=[one.key]))
        for one in (case, *before)
    ]
    told: Any = case.values.get("answer") or case.values.get("plan") or ""
    if told:
        facts.append(say_fact(("지금까지", "so far"), told, ""))
    why = f"{year}년 감사에서 요구한 것입니다.", f"The audit of {year} asked for it."
    words = f"‘{case.title}’: {ends[0]}", f"“{case.title}”: {ends[1]}"
    return Expected(f"case:{case.key}:{kind}", kind, words, why, tuple(facts))
