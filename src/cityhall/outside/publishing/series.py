"""What the city publishes: each series with its names, where it comes from and who offers it.

`tables` are those of the history whose rows tell that a series may have changed.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date

from cityhall.ground.look.languages import say
from cityhall.outside.publishing.gate import Offered
from cityhall.outside.publishing.offers import (
    boards,
    bodies,
    cases,
    checks,
    epidemics,
    figures,
    frameworks,
    indicators,
    messages,
    promises,
    sittings,
    uses,
    visits,
    weeks,
)

FIGURES = ("figures_value", "figures_claim")
CASES = ("cases_case", "cases_steptaken", "cases_charge")
UNITS = ("organisation_unit", "organisation_standing")
PROMISES = tuple(
    f"promises_{name}"
    for name in "promise task move drop telling result explanation report".split()
)


@dataclass(frozen=True, slots=True)
class Series:
    """Something that the city publishes, object by object."""

    key: str
    ko: str
    en: str
    offer: Callable[[date], Iterator[Offered]]
    tables: frozenset[str]

    @property
    def name(self) -> str:
        """Its name in the language of the page."""
        return say(self.ko, self.en)


def declare(
    key: str, names: tuple[str, str], offer: Callable[[date], Iterator[Offered]], *tables: str
) -> Series:
    """Declare a series."""
    return Series(key, *names, offer, frozenset(tables) | set(UNITS))


SERIES = {
    one.key: one
    for one in (
        declare(
            "glance", ("한눈에 보는 시", "The city at a glance"), figures.offer_glance, *FIGURES
        ),
        declare("promises", ("약속", "Promises"), promises.offer_promises, *PROMISES),
        declare("figures", ("수치", "Figures"), figures.offer_figures, *FIGURES),
        declare(
            "execution",
            ("예산과 집행", "Budget and execution"),
            figures.offer_execution,
            *FIGURES,
        ),
        declare("spending", ("업무추진비", "Business expenses"), figures.offer_spending, *FIGURES),
        declare(
            "uses",
            ("업무추진비 사용내역", "Uses of business expenses"),
            uses.offer_uses,
            "expenses_use",
            "figures_value",
        ),
        declare(
            "rapid",
            ("신속집행 순위", "Ranking of rapid execution"),
            checks.offer_checks,
            "figures_bulletin",
        ),
        declare("audits", ("감사 결과", "Audit results"), cases.offer_audits, *CASES),
        declare(
            "appeals",
            ("행정심판 재결", "Decisions of appeals"),
            cases.offer_appeals,
            *CASES,
        ),
        declare("research", ("학술용역", "Research"), cases.offer_research, *CASES),
        declare(
            "publications",
            ("주마다 공개한 사건", "Cases published week by week"),
            weeks.offer_publications,
            "cases_publication",
        ),
        declare(
            "sittings",
            ("위원회 회의", "Sittings of committees"),
            sittings.offer_sittings,
            "committees_sitting",
            "committees_item",
            "committees_committee",
            *CASES,
        ),
        declare(
            "sustainability",
            ("지속가능발전 지표", "Indicators of sustainable development"),
            indicators.offer_indicators,
            "sustainability_reading",
            "sustainability_judgement",
            "figures_value",
        ),
        declare(
            "frameworks",
            ("지속가능발전 체계", "Frameworks of sustainable development"),
            frameworks.offer_frameworks,
        ),
        declare(
            "gatherings",
            ("공청회·토론회", "Hearings and debates"),
            frameworks.offer_gatherings,
            "sustainability_gathering",
        ),
        declare(
            "epidemics",
            ("감염병 수치", "Numbers of epidemics"),
            epidemics.offer_epidemics,
            "epidemics_reading",
        ),
        declare(
            "boards",
            ("감염병 상황판", "Boards of epidemics"),
            boards.offer_boards,
            "organisation_post",
            "organisation_duty",
        ),
        declare(
            "measures",
            ("감염병 조치", "Measures against epidemics"),
            boards.offer_measures,
            "epidemics_response",
        ),
        declare(
            "visits",
            ("일정과 방문", "Visits and engagements"),
            visits.offer_visits,
            "engagements_engagement",
            "engagements_concern",
            *CASES,
        ),
        declare(
            "messages",
            ("시정 메시지", "Mayor's messages"),
            messages.offer_messages,
            "messages_message",
            "engagements_engagement",
            *CASES,
        ),
        declare("organizations", ("조직", "Organisations"), bodies.offer_organizations, *UNITS),
        declare(
            "people",
            ("의원", "Members of the council"),
            bodies.offer_people,
            "organisation_member",
            "organisation_membership",
        ),
    )
}
