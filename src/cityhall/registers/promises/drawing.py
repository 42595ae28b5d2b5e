"""The long parts of a board as mark-up made in Python: its list, and its table of groups."""

from collections.abc import Iterable
from datetime import date

from django.urls import reverse
from django.utils.safestring import SafeString

from cityhall.ground.look.languages import say
from cityhall.ground.look.markup import element, icon, join, unseen
from cityhall.registers.promises.facts import PRESSING, State
from cityhall.registers.promises.names import find_sign, name_state
from cityhall.registers.promises.pages import Row

NOTHING = element("span", "–", class_="faint")
NONE = element("span", "·", class_="faint")


def draw_badge(state: str) -> SafeString:
    """Draw a state with its sign and name."""
    return element(
        "span",
        icon(find_sign(state)),
        element("span", name_state(state)),
        class_=f"state s-{state}",
    )


def draw_rows(rows: Iterable[Row], on: date) -> SafeString:
    """Draw the list of a board."""
    badges = {state.value: draw_badge(state) for state in State}
    names = (
        say("도출한 상태", "Derived"),
        say("약속", "Promise"),
        say("담당", "Owner"),
        say("기한", "Due"),
        say("보고된 상태", "Reported"),
    )
    day, labels = f"?on={on.isoformat()}", (*names[2:4], say("보고", "Reported"))
    head = element("tr", *(element("th", name, scope="col") for name in names))
    body = element("tbody", *(draw_row(row, badges, labels, day) for row in rows))
    return element("table", element("thead", head), body, class_="list promise-rows")


def draw_row(
    row: Row, badges: dict[str, SafeString], labels: tuple[str, ...], day: str
) -> SafeString:
    """Draw a promise of the list: derived state, words and reason, owner, due, what reports say."""
    promise = row.promise
    task = promise.task
    own = reverse("promises:promise", args=[promise.slug]) + day
    above = element("a", task.name, href=reverse("promises:task", args=[task.slug]) + day)
    words = element(
        "th",
        element("a", promise.text, href=own),
        element("span", above, class_="under-line"),
        element("span", row.spell.reason, class_="why"),
        scope="row",
    )
    due, last = row.due, row.due_day
    more = element("span", last, class_="under-line") if last and last != due else ""
    return element(
        "tr",
        element("td", badges[row.badge.state]),
        words,
        element("td", row.owner, data_label=labels[0]),
        element("td", due, more, data_label=labels[1]),
        element("td", draw_heard(row), data_label=labels[2]),
        class_=f"s-{row.badge.state}",
    )


def draw_heard(row: Row) -> SafeString:
    """Draw what reports say of a promise, and where."""
    heard = row.heard
    if heard is None:
        return NOTHING
    place = element("span", heard.place, class_="nowrap")
    return join([heard.state, element("span", heard.report, " · ", place, class_="under-line")])


def draw_groups(rows: Iterable[SafeString], first: str) -> SafeString:
    """Draw the table of groups under its head, whose first column is named."""
    heads = [
        element("th", first, scope="col"),
        element("th", say("모두", "All"), scope="col", class_="num"),
        element("th", unseen(say("비율", "Shares")), scope="col", class_="bar-head"),
        *(element("th", name_state(state), scope="col", class_="num") for state in PRESSING),
    ]
    head = element("thead", element("tr", *heads))
    return element("table", head, element("tbody", *rows), class_="list matrix")


def draw_number(state: State, number: int, address: str) -> SafeString:
    """Draw how many of a group are in a state, with the way to them."""
    if not number:
        return element("td", NONE, class_="num")
    way = element("a", str(number), href=f"{address}#list")
    return element("td", way, class_=f"num has s-{state}")
