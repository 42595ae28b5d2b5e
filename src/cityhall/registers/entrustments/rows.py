"""The rows of the register of services, written in Python: templates would be slow."""

from collections.abc import Iterable

from django.urls import reverse
from django.utils.safestring import SafeString

from cityhall.ground.look.dates import write_day
from cityhall.ground.look.languages import say
from cityhall.ground.look.markup import element, fill, icon, join
from cityhall.ground.organisation.queries import Tree
from cityhall.registers.entrustments.duties import Due, Standing
from cityhall.registers.entrustments.queries import Row

PLACE = "-key-"
ROW = (
    '<tr><th scope="row"><a href="{href}">{title}</a> <span class="faint">{number}</span></th>'
    '<td>{kind}</td><td>{unit}</td><td>{trustee}</td><td class="number">{budget}</td>'
    '<td class="nowrap">{until}</td>{dues}</tr>'
)
KINDS = {
    "facility": ("시설", "Facility"),
    "office": ("사무", "Work"),
    "independent": ("자립형", "Self-supporting"),
}
A_HUNDRED_MILLION = 10**8


def write_rows(rows: Iterable[Row], tree: Tree) -> SafeString:
    """Write services as rows, each with when its duties are due."""
    address = reverse("entrustments:service", args=[PLACE])
    kinds = {key: say(*names) for key, names in KINDS.items()}
    return join(
        fill(
            ROW,
            {
                "number": row.service.number,
                "href": address.replace(PLACE, row.service.key),
                "title": row.service.title,
                "kind": kinds.get(row.service.kind, row.service.kind),
                "unit": tree.name(row.service.unit),
                "trustee": row.service.trustee,
                "budget": write_money(row),
                "until": write_day(row.service.until) if row.service.until else "–",
                "dues": join(write_due(one) for one in row.dues),
            },
        )
        for row in rows
    )


def write_money(row: Row) -> str:
    """Write what a service costs in a year, in 100 million won."""
    return f"{row.service.budget / A_HUNDRED_MILLION:,.2f}"


def write_due(one: Due) -> SafeString:
    """Write when a duty is due, with a sign where it is late, near or under way."""
    if one.due is None:
        text = say("마침", "done") if one.standing is Standing.DONE else "–"
        return element("td", element("span", text, class_="faint"), class_="nowrap")
    day = write_day(one.due)
    if one.standing is Standing.LATE:
        shown = element("strong", icon("clock", say("지남", "late")), f" {day}", class_="late")
    elif one.standing is Standing.SOON:
        sign = icon("warning", say("임박", "due soon"))
        shown = element("span", sign, day, class_="level warning")
    elif one.standing is Standing.RUNNING:
        shown = join([day, " ", element("span", say("진행 중", "running"), class_="tag going")])
    else:
        shown = SafeString(day)
    return element("td", shown, class_="nowrap")
