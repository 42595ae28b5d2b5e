"""The roles that posts give: what somebody may do follows from them, never from a name."""

from enum import StrEnum


class Role(StrEnum):
    """What a post lets its holder do."""

    OFFICER = "officer"
    DIVISION_HEAD = "division_head"
    CHIEF_OF_STAFF = "chief_of_staff"
    PLANNING_OFFICER = "planning_officer"
    DOCKET_CLERK = "docket_clerk"
    COUNCIL_MEMBER = "council_member"
    CITIZEN = "citizen"
    ADMINISTRATOR = "administrator"

    @property
    def names(self) -> tuple[str, str]:
        """Its name in Korean and English."""
        return NAMES[self]


NAMES = {
    Role.OFFICER: ("실무자", "Officer"),
    Role.DIVISION_HEAD: ("부서장", "Division head"),
    Role.CHIEF_OF_STAFF: ("비서실장", "Chief of staff"),
    Role.PLANNING_OFFICER: ("기획 담당자", "Planning officer"),
    Role.DOCKET_CLERK: ("위원회 간사", "Docket clerk"),
    Role.COUNCIL_MEMBER: ("시의원", "Council member"),
    Role.CITIZEN: ("시민", "Citizen"),
    Role.ADMINISTRATOR: ("관리자", "Administrator"),
}

REVIEWERS = frozenset({Role.DIVISION_HEAD, Role.CHIEF_OF_STAFF})
STAFF = frozenset(
    {Role.OFFICER, Role.PLANNING_OFFICER, Role.DOCKET_CLERK, Role.ADMINISTRATOR} | REVIEWERS
)
READERS = STAFF | {Role.COUNCIL_MEMBER}
EVERY_ROLE = frozenset(Role)
