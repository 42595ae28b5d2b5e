"""Reads with names: the tree as it stood on a date, a unit's line through time, who holds what."""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta

from django.db.models import F, Q, QuerySet

from cityhall.ground.access.actors import Actor
from cityhall.ground.access.roles import Role
from cityhall.ground.accounts.models import Person
from cityhall.ground.look.languages import say
from cityhall.ground.organisation.kinds import name_kind
from cityhall.ground.organisation.models import (
    Appointment,
    Charter,
    Duty,
    Kind,
    Meeting,
    Member,
    Membership,
    Oversight,
    Post,
    Standing,
    Succession,
    Unit,
)

INDENT = "\u3000"  # which a list of choices keeps
HALF_A_YEAR = timedelta(days=183)


@dataclass(frozen=True, slots=True)
class Node:
    """A unit as it stood on a date, with the units under it."""

    key: str
    kind: str
    name_ko: str
    name_en: str
    short_ko: str
    short_en: str
    parent: str | None
    under: list["Node"] = field(default_factory=list)

    @property
    def name(self) -> str:
        """Its name in the language of the page."""
        return say(self.name_ko, self.name_en)

    @property
    def short(self) -> str:
        """Its short name, where it has one."""
        return say(self.short_ko, self.short_en) or self.name

    @property
    def kind_name(self) -> str:
        """What it is, in the language of the page."""
        return name_kind(self.kind)

    def walk(self) -> Iterator["Node"]:
        """Give it and all under it, in their order."""
        yield self
        for node in self.under:
            yield from node.walk()


@dataclass(frozen=True, slots=True)
class Tree:
    """All units that stood on a date."""

    on: date
    nodes: dict[str, Node]
    tops: list[Node]
    others: dict[str, tuple[str, str]] = field(default_factory=dict, compare=False)

    def climb(self, key: str) -> Iterator[Node]:
        """Give a unit and those above it, itself first; each once, however the tree is wrong."""
        met: set[str] = set()
        node = self.nodes.get(key)
        while node and node.key not in met:
            met.add(node.key)
            yield node
            node = self.nodes.get(node.parent or "")

    def path(self, key: str) -> list[Node]:
        """Give the units from the top down to one."""
        return [*self.climb(key)][::-1]

    def names(self, key: str) -> tuple[str, str]:
        """Name a unit in Korean and English; by what it was called last where it did not stand."""
        node = self.nodes.get(key)
        if node:
            return node.name_ko, node.name_en
        if not self.others:  # asked for once, by the few that need it
            self.others.update(load_last_names())
        return self.others.get(key, (key, key))

    def name(self, key: str) -> str:
        """Name a unit in the language of the page; by its key where there never was one."""
        return say(*self.names(key))

    def keys_under(self, key: str) -> set[str]:
        """Name a unit and all under it."""
        return {node.key for node in self.nodes[key].walk()} if key in self.nodes else set()


def on_day(on: date) -> Q:
    """Choose what was so on a day."""
    return Q(since__lte=on) & (Q(until__isnull=True) | Q(until__gte=on))


def load_tree(on: date) -> Tree:
    """Load the tree as it stood on a date."""
    columns = "unit__key unit__kind name_ko name_en short_ko short_en parent__key".split()
    rows = Standing.objects.filter(on_day(on)).order_by("place", "id").values_list(*columns)
    nodes = {row[0]: Node(*row) for row in rows}
    tops: list[Node] = []
    for node in nodes.values():
        above = nodes.get(node.parent or "")
        (above.under if above and above is not node else tops).append(node)
    return Tree(on, nodes, tops)


def indent_units(nodes: Iterable[Node], depth: int = 0) -> Iterator[tuple[str, str]]:
    """Give units as they stand in the tree, each set in under the one above it."""
    for node in nodes:
        yield node.key, INDENT * depth + node.name
        yield from indent_units(node.under, depth + 1)


def load_last_names() -> dict[str, tuple[str, str]]:
    """Load what every unit was called last."""
    rows = Standing.objects.order_by("since", "id").values_list("unit__key", "name_ko", "name_en")
    return {key: (ko, en) for key, ko, en in rows}


def has_units() -> bool:
    """Tell whether anything of a city is registered."""
    return Unit.objects.exists()


def find_unit(key: str) -> Unit | None:
    """Find a unit by its key."""
    return Unit.objects.filter(key=key).first()


def list_standings(unit: Unit) -> list[Standing]:
    """List what a unit was called and where it stood, the latest first."""
    return list(unit.standings.select_related("parent").order_by("-since"))


def find_standing(unit: Unit, on: date) -> Standing | None:
    """Find what a unit was called on a date."""
    return unit.standings.filter(on_day(on)).select_related("parent").first()


def list_duties(unit: Unit, on: date) -> list[Duty]:
    """List what a unit was there for on a date."""
    return list(unit.duties.filter(on_day(on)))


def list_posts(unit: Unit) -> list[Post]:
    """List the posts of a unit."""
    return list(unit.posts.order_by("id"))


def list_holders(posts: list[Post], on: date) -> dict[int, Person]:
    """Tell who held each post on a date, by the post's number."""
    held = Appointment.objects.filter(on_day(on), post__in=posts).select_related("person")
    return {one.post_id: one.person for one in held}


def list_overseen(committees: Collection[str], on: date) -> list[str]:
    """List the keys of the offices that answered to some committees on a date."""
    rows = Oversight.objects.filter(on_day(on), committee__key__in=committees)
    return list(rows.values_list("office__key", flat=True).distinct().order_by("office__key"))


def list_committees(office: str, on: date) -> list[str]:
    """List the keys of the committees to which an office answered on a date."""
    rows = Oversight.objects.filter(on_day(on), office__key=office)
    return list(rows.values_list("committee__key", flat=True))


def list_open_posts(on: date) -> QuerySet[Post]:
    """List posts open to outsiders that stood on a date, the first term to end first."""
    posts = Post.objects.filter(on_day(on), filled=Post.Filled.OPEN)
    return posts.select_related("unit").order_by(F("term_end").asc(nulls_last=True), "id")


def list_role_posts(on: date) -> QuerySet[Post]:
    """List posts that gave a role on a date, in the order of their roles."""
    posts = Post.objects.filter(on_day(on)).exclude(role="")
    return posts.select_related("unit").order_by("role", "key")


def find_post(key: str) -> Post | None:
    """Find a post by its key."""
    return Post.objects.select_related("unit").filter(key=key).first()


def list_appointments(post: Post) -> list[Appointment]:
    """List who held a post, the latest first."""
    return list(post.appointments.select_related("person").order_by("-since", "-id"))


def is_ending(term_end: date | None, on: date) -> bool:
    """Tell whether a term ends within half a year, or has ended: it is time to find somebody."""
    return term_end is not None and term_end - on <= HALF_A_YEAR


def list_members(unit: str, on: date) -> list[Membership]:
    """List who belonged to a body on a date: those who lead it first, then by name."""
    found = Membership.objects.filter(on_day(on), unit__key=unit)
    rows = found.select_related("member", "sender", "district", "unit")
    return sorted(rows, key=rank)


def rank(one: Membership) -> tuple[int, str]:
    """Give the place of a member among those of their body."""
    name = one.member.name_ko if one.member else one.sender.key if one.sender else ""
    return Membership.Part.values.index(one.part), name


def list_holding(unit: str, part: str, on: date) -> list[Membership]:
    """List who took a part in a body on a date."""
    return [one for one in list_members(unit, on) if one.part == part]


def find_chair(committee: str, on: date) -> Membership | None:
    """Find who chaired a committee on a date."""
    return next(iter(list_holding(committee, Membership.Part.CHAIR, on)), None)


def find_council() -> str:
    """Name the council by its key; nothing where there is none."""
    return Unit.objects.filter(kind=Kind.COUNCIL).values_list("key", flat=True).first() or ""


def find_speaker(on: date) -> Membership | None:
    """Find the speaker of the council on a date."""
    return next(iter(list_holding(find_council(), Membership.Part.SPEAKER, on)), None)


def list_vice_speakers(on: date) -> list[Membership]:
    """List the vice speakers of the council on a date."""
    return list_holding(find_council(), Membership.Part.VICE_SPEAKER, on)


def list_floor_leaders(on: date) -> list[Membership]:
    """List the floor leaders of the council on a date."""
    return list_holding(find_council(), Membership.Part.FLOOR_LEADER, on)


def list_members_of_district(district: str, on: date) -> list[Membership]:
    """List the council members whom a district elected, as they sat on a date."""
    found = Membership.objects.filter(on_day(on), district__key=district)
    rows = found.filter(unit__kind=Kind.COUNCIL, part=Membership.Part.MEMBER)
    return sorted(rows.select_related("member", "district", "unit"), key=rank)


def find_member(key: str) -> Member | None:
    """Find a member by their key."""
    return Member.objects.filter(key=key).first()


def list_seats(member: Member) -> list[Membership]:
    """List the bodies that somebody belonged to, the latest first."""
    return list(member.memberships.select_related("unit", "district").order_by("-since", "-id"))


def list_memberships(on: date, kinds: Iterable[str]) -> list[Membership]:
    """List who belonged to any body of some kinds on a date."""
    found = Membership.objects.filter(on_day(on), unit__kind__in=list(kinds))
    return sorted(found.select_related("member", "sender", "district", "unit"), key=rank)


def find_charter(unit: Unit, on: date) -> Charter | None:
    """Find how a body was made up and how often it met, on a date."""
    return unit.charters.filter(on_day(on)).order_by("-since").first()


def list_meetings(unit: Unit, on: date) -> list[Meeting]:
    """List the meetings of a body until a date, the latest first."""
    return list(unit.meetings.filter(since__lte=on))


def list_successions(unit: Unit) -> list[Succession]:
    """List what a unit came from and what became of it."""
    both = Succession.objects.filter(Q(before=unit) | Q(after=unit))
    return list(both.select_related("before", "after").order_by("on", "id"))


def trace_line(keys: Collection[str], on: date = date.max) -> set[str]:
    """Name units and all that they came from or became by a day; what came from elsewhere into the
    same unit is no part of their line."""
    pairs = load_pairs(on)
    return follow(keys, pairs) | follow(keys, [(after, before) for before, after in pairs])


def find_heirs(keys: Collection[str], on: date) -> set[str]:
    """Name what units became by a day, themselves left out."""
    return follow(keys, load_pairs(on)) - set(keys)


def load_pairs(on: date) -> list[tuple[str, str]]:
    """Load which unit became which by a day."""
    found = Succession.objects.filter(after__isnull=False, on__lte=on)
    return list(found.values_list("before__key", "after__key"))


def follow(keys: Collection[str], pairs: Collection[tuple[str, str]]) -> set[str]:
    """Follow pairs from some keys as far as they lead."""
    line, found = set(keys), set(keys)
    while found:
        found = {after for before, after in pairs if before in found} - line
        line |= found
    return line


def list_dates() -> list[date]:
    """List the days on which the tree changed, the latest first."""
    days: set[date] = set()
    for since, until in Standing.objects.values_list("since", "until").distinct():
        days |= {day for day in (since, until) if day}
    return sorted(days, reverse=True)


def find_actor(person: Person, on: date) -> Actor:
    """Find what somebody may do on a day, from the posts that they hold."""
    held = Appointment.objects.filter(on_day(on), person=person)
    rows = list(held.values_list("post__role", "post__unit__key"))
    roles = frozenset(Role(role) for role, _ in rows if role)
    units = frozenset(unit for _, unit in rows)
    return Actor(person.key, person.name_ko, person.name_en, roles or CITIZENS, units)


CITIZENS = frozenset({Role.CITIZEN})  # whoever signs in and holds no post
