"""A draft put together as it stands now: layout, registers, what was taken over and edited.

Nothing composed is kept, so that whatever changes in a register is in the draft at once.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from django.urls import reverse

from cityhall.ground.organisation.queries import load_tree
from cityhall.registers.figures.measures import load_catalogue
from cityhall.registers.promises.models import Direction, Result
from cityhall.registers.promises.reasons import say_month
from cityhall.work.drafts.bindings import BindingError, find_bindings
from cityhall.work.drafts.composing.answers import write_answers
from cityhall.work.drafts.composing.layers import Layers
from cityhall.work.drafts.composing.numbers import Numbers
from cityhall.work.drafts.composing.tables import a_year_before, build_sheet, print_day
from cityhall.work.drafts.composing.works import Plan, Works, load_works
from cityhall.work.drafts.edits import Carried, Edits
from cityhall.work.drafts.items import CARRIED, REGISTER, Composed, Item, Origin, Sheet
from cityhall.work.drafts.layouts import Layout, Part


@dataclass(frozen=True, slots=True)
class Brief:
    """What is to be composed: an office's report of a month, with numbers as of a date."""

    office: str
    month: date
    as_of: date
    layout: Layout
    edits: Edits = field(default_factory=Edits)
    carried: Carried = field(default_factory=Carried)


@dataclass(frozen=True, slots=True)
class Stock:
    """What the parts of a draft are written from."""

    office: str
    as_of: date
    numbers: Numbers
    works: Works

    def item(self, key: str, kind: str, level: int, mark: str, text: str, **more: Any) -> Item:
        """Make an item of a text, its numbers filled in."""
        return Item(key, kind, level, mark, text, self.numbers.fill(text), **more)


def compose(brief: Brief) -> Composed:
    """Put a draft together."""
    tree = load_tree(brief.as_of)
    name, _ = tree.names(brief.office)
    numbers = load_numbers(brief)
    works = load_works(brief.office, brief.month, brief.edits.put)
    stock = Stock(brief.office, brief.as_of, numbers, works)
    items = [*write_cover(brief, name, stock)]
    for part in brief.layout.parts:
        items += _PARTS[part.kind](part, stock)
    laid = Layers(brief.edits, brief.carried, numbers).lay(items)
    title = next((item.text for item in laid if item.key == "title"), brief.layout.title)
    return Composed(title, name, brief.office, brief.month, brief.as_of, laid)


def load_numbers(brief: Brief) -> Numbers:
    """Load all numbers that the layout and the texts of a draft name."""
    measures = {key for part in brief.layout.parts for key in part.measures}
    texts = [note for part in brief.layout.parts for note in part.notes]
    texts += [one.text for one in brief.edits.texts.values()]
    texts += brief.carried.texts.values()
    for added in (brief.edits.added, brief.carried.added):
        texts += [line.text for lines in added.values() for line in lines]
    for text in texts:
        measures |= name_measures(text)
    return Numbers(measures, brief.office, [brief.as_of, a_year_before(brief.as_of)])


def name_measures(text: str) -> set[str]:
    """Name the measures of a text; one that is declared no longer is left as it was written."""
    try:
        return {one.measure for one in find_bindings(text, load_catalogue())}
    except BindingError:
        return set()


def write_cover(brief: Brief, name: str, stock: Stock) -> Iterator[Item]:
    """Write what stands on the cover: title, month, office."""
    yield stock.item("title", "heading", 0, "", brief.layout.title)
    yield stock.item("month", "caption", 0, "", f"{brief.month.year}. {brief.month.month}.")
    yield stock.item("office", "caption", 0, "", name)


def write_heading(part: Part, stock: Stock) -> Item:
    """Write the heading of a part."""
    return stock.item(part.key, "heading", part.level, part.number, part.title)


def write_alone(part: Part, stock: Stock) -> Iterator[Item]:
    """Write a heading that only holds what follows."""
    yield write_heading(part, stock)


def write_text(part: Part, stock: Stock) -> Iterator[Item]:
    """Write a part that people fill with text, after what it answers."""
    yield write_heading(part, stock)
    if part.asked:
        yield from write_answers(part, stock.office, stock.as_of)
    yield gap(part.key)


def write_functions(part: Part, stock: Stock) -> Iterator[Item]:
    """Write what the office is there for."""
    yield write_heading(part, stock)
    origin = from_register("promises:goals", "약속 대장의 기능", "functions registered")
    for goal in stock.works.functions:
        key = f"{part.key}/{goal.slug}"
        yield stock.item(key, "bullet", 1, "○", goal.name_ko, origin=origin, group=part.key)
    yield gap(part.key)


def gap(group: str) -> Item:
    """Leave room for lines of a group."""
    return Item(f"{group}/+", "gap", group=group)


def from_register(route: str, ko: str, en: str) -> Origin:
    """Say that a text is from a register, and where it stands there."""
    return Origin(REGISTER, ko, en, reverse(route))


def write_table(part: Part, stock: Stock) -> Iterator[Item]:
    """Write a table with its caption and notes; where the register holds nothing, say so."""
    yield write_heading(part, stock)
    sheet = fill_sheet(part, stock)
    if sheet is None:
        yield Item(f"{part.key}/none", "gap", source="empty")
    else:
        yield stock.item(f"{part.key}/caption", "caption", 0, "", caption_of(sheet))
        yield Item(f"{part.key}/table", "table", sheet=sheet)
        yield from write_notes(part, stock)
    yield gap(part.key)


def fill_sheet(part: Part, stock: Stock) -> Sheet | None:
    """Fill a table from whichever register it is of."""
    if part.kind == "statistic":
        return stock.numbers.counts.build_sheet(part)
    if part.kind == "epidemic":
        return stock.numbers.outbreaks.build_sheet(part)
    return build_sheet(part, stock.numbers, stock.as_of)


def write_notes(part: Part, stock: Stock) -> Iterator[Item]:
    """Write the notes of a table whose numbers are all known."""
    for number, note in enumerate(part.notes):
        named = find_bindings(note)
        if all(stock.numbers.bind(one.measure, one.cell, on=None)[0] for one in named):
            yield stock.item(f"{part.key}/note-{number}", "note", 0, "※", note, group=part.key)


def caption_of(sheet: Sheet) -> str:
    """Say over a table of which date and in which unit it is."""
    return f"({print_day(sheet.as_of)} 기준, 단위: {sheet.unit})"


def write_tasks(part: Part, stock: Stock) -> Iterator[Item]:
    """Write the tasks, each with its aims, results and plans."""
    for number, work in enumerate(stock.works.works, 1):
        key = f"{part.key}/{work.task.slug}"
        origin = origin_of(stock.works, work.task.slug)
        yield stock.item(key, "heading", part.level, str(number), work.title, origin=origin)
        yield gap(f"{key}/summary")
        yield from write_told(part, f"{key}/directions", part.directions, work.directions, stock)
        yield from write_told(part, f"{key}/content", part.content, work.results, stock)
        yield stock.item(f"{key}/plans", "heading", part.level + 1, "□", part.plans)
        yield from (write_plan(plan, f"{key}/plans", stock) for plan in work.plans)
        yield gap(f"{key}/plans")


def write_told(
    part: Part, group: str, title: str, told: Sequence[Direction | Result], stock: Stock
) -> Iterator[Item]:
    """Write the aims or the results of a task."""
    yield stock.item(group, "heading", part.level + 1, "□", title)
    for one in told:
        key, origin = f"{group}/{one.pk}", origin_of(stock.works, one.task.slug)
        yield stock.item(key, "bullet", 1, "○", one.text_ko, origin=origin, group=group)
    yield gap(group)


def write_plan(plan: Plan, group: str, stock: Stock) -> Item:
    """Write a promise with its due; the due is the register's, the words may be edited."""
    promise = plan.promise
    level, mark = (2, "-") if plan.is_part else (1, "○")
    return stock.item(
        f"{group}/{promise.slug}",
        "bullet",
        level,
        mark,
        promise.text_ko,
        tail=f" : {plan.due}" if plan.due else "",
        origin=origin_of(stock.works, promise.slug, plan),
        group=group,
        promise=promise.pk,
    )


def origin_of(works: Works, slug: str, plan: Plan | None = None) -> Origin:
    """Say from which report a text of the register of promises is."""
    href = reverse("promises:promise" if plan else "promises:task", args=[slug])
    if works.told is None or not works.is_carried or (plan and plan.is_fresh):
        return Origin(REGISTER, "약속 대장", "register of promises", href)
    ko, en = say_month(works.told.month)
    return Origin(CARRIED, f"{ko} 보고에서 이어 씀", f"carried from {en}", href)


_PARTS = {
    "heading": write_alone,
    "text": write_text,
    "functions": write_functions,
    "table": write_table,
    "statistic": write_table,
    "epidemic": write_table,
    "tasks": write_tasks,
}
