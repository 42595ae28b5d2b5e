"""The only door by which the sample city comes into an empty house, each register by its own."""

from django.conf import settings
from django.contrib.auth.hashers import make_password
from django.db import transaction

from cityhall.ground.access.actors import SITE
from cityhall.ground.accounts.actions import add_people
from cityhall.ground.organisation import queries
from cityhall.ground.organisation.actions import add_in_bulk
from cityhall.work.sample.cases import found_cases
from cityhall.work.sample.committees import found_committees
from cityhall.work.sample.drafts import found_drafts
from cityhall.work.sample.epidemics import found_epidemics
from cityhall.work.sample.expenses import found_expenses
from cityhall.work.sample.figures import found_figures
from cityhall.work.sample.promises import found_promises
from cityhall.work.sample.rows import (
    load_toml,
    make_appointments,
    make_bodies,
    make_duties,
    make_meetings,
    make_members,
    make_oversight,
    make_people,
    make_posts,
    make_seats,
    make_standings,
    make_successions,
    make_units,
)
from cityhall.work.sample.sustainability import found_sustainability

WHY = "견본 도시 · the sample city"


def found_sample_city() -> bool:
    """Found the sample city where there is no city yet; tells whether it was founded now."""
    with transaction.atomic():
        if queries.has_units():
            return False
        found_organisation()
        found_figures(SITE)
        found_promises(SITE)
        found_committees(SITE)
        found_cases(SITE)
        found_drafts(SITE)
        found_epidemics(SITE)
        found_sustainability(SITE)
        found_expenses(SITE)
    return True


def found_organisation() -> None:
    """Found the units with all they were called, their duties, posts and people."""
    data, people = load_toml("organisation.toml"), load_toml("people.toml")
    units = make_units(data)
    posts = make_posts(data, people, units)
    persons = make_people(people, make_password(settings.SAMPLE_PASSWORD))
    add_people(list(persons.values()), by=SITE, why=WHY)
    rows = [*units.values(), *make_standings(data, units), *make_duties(data, units)]
    rows += [*make_successions(data, units), *make_oversight(people, units)]
    rows += posts.values()
    rows += make_appointments(people, posts, persons)
    members = make_members(people, persons)
    rows += [*members.values(), *make_seats(people, members, units)]
    rows += [*make_bodies(data, units), *make_meetings(data, units)]
    add_in_bulk(rows, by=SITE, why=WHY)
