"""The agreements of the sample city: those that reports name, the others as many as they count.

Nothing is drawn by chance, so every house has the same ones; what no report prints is spread.
"""

from collections.abc import Iterator
from datetime import date
from itertools import cycle, islice
from typing import Any

from django.db.models import Model

from cityhall.ground.access.actors import Actor
from cityhall.ground.organisation.models import Unit
from cityhall.registers.agreements.founding import add_in_bulk
from cityhall.registers.agreements.models import (
    Activity,
    Agreement,
    Check,
    Kind,
    Level,
    Partner,
    Party,
    Share,
    Term,
)
from cityhall.registers.agreements.places import HOME, PROVINCES
from cityhall.registers.agreements.terms import find_end
from cityhall.registers.promises.models import Task
from cityhall.work.sample.dockets import spread, work_day
from cityhall.work.sample.rows import load_toml

WHY = "견본 도시 · the sample city"
LARGE = ("incheon", "sejong", "daejeon", "daegu", "ulsan", "gwangju", "busan")
OWN = "seoul"
COUNTED = {
    Level.PROVINCE: ("건수로만 보고된 광역 {n}", "Province only counted {n}"),
    Level.MUNICIPAL: ("건수로만 보고된 기초 {n}", "Municipality only counted {n}"),
    Level.CITY: ("건수로만 보고된 도시 {n}", "City only counted {n}"),
}
PAIR = ("서울·{ko} 우호교류협약", "Seoul–{en} exchange agreement")
ABROAD = {
    Kind.SISTER: ("서울·{ko} 자매결연", "Seoul–{en} sister cities"),
    Kind.FRIEND: ("서울·{ko} 우호협정", "Seoul–{en} friendship"),
}


class Founder:
    """Gathers the rows of all agreements before any is written."""

    def __init__(self, data: dict[str, Any]) -> None:
        self.data = data
        self.units = dict(Unit.objects.values_list("key", "pk"))
        self.tasks = dict(Task.objects.values_list("key", "pk"))
        self.partners: list[Partner] = []
        self.agreements: dict[str, Agreement] = {}
        self.parties: list[Party] = []
        self.terms: list[Term] = []
        self.numbers: dict[str, int] = {}

    def own(self, kind: str) -> int:
        """Give the office in charge of a kind."""
        return self.units[self.data["owners"][kind]]

    def add_partner(self, level: str, told: dict[str, Any]) -> Partner:
        """Add a partner, tied to the unit that it is where it is one."""
        unit = told.get("unit", "")
        number = len(self.partners) + 1
        one = Partner(
            key=told.get("slug") or (unit.rpartition("/")[2] if unit else f"{level}-{number}"),
            level=level,
            name_ko=told["name"]["ko"],
            name_en=told["name"]["en"],
            country=told.get("country", HOME if level in (Level.PROVINCE, Level.MUNICIPAL) else ""),
            province=told.get("province", ""),
            unit_id=self.units.get(unit),
            is_sample=True,
        )
        self.partners.append(one)
        return one

    def add(self, slug: str, kind: str, owner: int, told: dict[str, Any]) -> Agreement:
        """Add an agreement with its terms; none where it is only planned."""
        one = Agreement(
            key=f"{kind}-{slug}",
            kind=kind,
            title_ko=told["title"]["ko"],
            title_en=told["title"]["en"],
            text_ko=told.get("text", {}).get("ko", ""),
            text_en=told.get("text", {}).get("en", ""),
            owner_id=owner,
            task_id=self.tasks.get(told.get("task") or self.data["tasks"].get(kind, "")),
            source=told["source"],
            is_sample=True,
        )
        self.agreements[slug] = one
        for since in filter(None, (told.get("before"), told.get("since"))):
            until = find_end(kind, since)
            self.terms.append(Term(agreement=one, since=since, until=until, source=told["source"]))
        return one

    def join(self, one: Agreement, partner: Partner, part: str = Party.Part.PARTNER) -> None:
        """Make a partner party to an agreement."""
        self.parties.append(Party(agreement=one, partner=partner, part=part))

    def pair(self, level: str, kind: str, words: tuple[str, str], told: dict[str, Any]) -> None:
        """Add an agreement with one partner, named after it."""
        partner = self.add_partner(level, told)
        title = {"ko": words[0].format(**told["name"]), "en": words[1].format(**told["name"])}
        owner = self.own("exchange" if kind == Kind.EXCHANGE else "abroad")
        self.join(self.add(partner.key, kind, owner, told | {"title": title}), partner)

    def count(self, level: str) -> dict[str, str]:
        """Name the next partner of which a report gives only the number."""
        n = self.numbers[level] = self.numbers.get(level, 0) + 1
        return {
            "ko": COUNTED[Level(level)][0].format(n=n),
            "en": COUNTED[Level(level)][1].format(n=n),
        }


def found_agreements(by: Actor) -> int:
    """Found the agreements with what was done under them; gives how many."""
    founder = Founder(load_toml("agreements.toml"))
    add_home(founder)
    add_abroad(founder)
    add_bodies(founder)
    add_joint(founder)
    add_in_bulk(list_rows(founder), by=by, why=WHY)
    return len(founder.agreements)


def list_rows(founder: Founder) -> Iterator[Model]:
    """List all rows, those first on which others stand."""
    yield from founder.partners
    yield from founder.agreements.values()
    yield from founder.parties
    yield from founder.terms
    deeds = [(told, make_deed(told, founder)) for told in founder.data["deed"]]
    yield from (deed for _, deed in deeds)
    for told, deed in deeds:
        for slug in told.get("of", ()):
            yield Share(activity=deed, agreement=founder.agreements[slug])
    for told in founder.data["check"]:
        one = founder.agreements[told["of"]]
        yield Check(
            agreement=one, on=told["on"], verdict=told["verdict"], text=told["text"], by="maru"
        )


def add_home(founder: Founder) -> None:
    """Add the agreements with governments of the country."""
    for told in founder.data["exchange"]:
        founder.pair(told["level"], Kind.EXCHANGE, PAIR, told)
    known = {told["province"] for told in founder.data["exchange"] if told["level"] == "province"}
    provinces = {
        Level.PROVINCE: cycle(key for key in PROVINCES if key not in {OWN, *known}),
        Level.MUNICIPAL: cycle(key for key in PROVINCES if key not in {OWN, *LARGE}),
    }
    for batch in founder.data["counted"]:
        level = Level(batch["level"])
        for n, province in enumerate(islice(provinces[level], batch["count"])):
            days = {"since": day_of(batch, n)} if "between" in batch else {}
            told = {"name": founder.count(level), "province": province, "source": batch["source"]}
            founder.pair(level, Kind.EXCHANGE, PAIR, told | days)


def day_of(batch: dict[str, Any], n: int) -> date:
    """Give the day on which the n-th of a batch was signed."""
    first, last = batch["between"]
    return work_day(spread(first, last, n, batch["count"]))


def add_abroad(founder: Founder) -> None:
    """Add sister and friendship cities: the named ones, then the others by turns."""
    for told in founder.data["city"]:
        founder.pair(Level.CITY, told["kind"], ABROAD[Kind(told["kind"])], told)
    batch = founder.data["abroad"]
    kinds = (Kind.SISTER, Kind.FRIEND)
    for n, country in enumerate(islice(cycle(batch["countries"]), batch["count"])):
        told = {
            "name": founder.count(Level.CITY),
            "country": country,
            "since": day_of(batch, n),
            "source": batch["source"],
        }
        kind = kinds[n % len(kinds)]
        founder.pair(Level.CITY, kind, ABROAD[kind], told)


def add_bodies(founder: Founder) -> None:
    """Add memberships, and agreements with the city's own council."""
    for told in founder.data["membership"]:
        partner = founder.add_partner(Level.BODY, told)
        given = told | {"title": told["name"], "since": date(2019, 1, 1)}
        founder.join(
            founder.add(told["slug"], Kind.MEMBERSHIP, founder.own("membership"), given), partner
        )
    council = founder.add_partner(
        Level.COUNCIL,
        {"unit": "council", "name": {"ko": "서울시의회", "en": "Seoul Metropolitan Council"}},
    )
    for told in founder.data["institution"]:
        owner = founder.own("institution")
        founder.join(founder.add(told["slug"], Kind.INSTITUTION, owner, told), council)


def add_joint(founder: Founder) -> None:
    """Add the joint bid with its partner, joint body, advisers and ministry."""
    told = founder.data["joint"]
    one = founder.add(told["slug"], Kind.JOINT, founder.own("joint"), told)
    for party in told["parties"]:
        partner = founder.add_partner(party["level"], party)
        founder.join(one, partner, party.get("part", Party.Part.PARTNER))


def make_deed(told: dict[str, Any], founder: Founder) -> Activity:
    """Make what was done or is planned."""
    result = told.get("result", {})
    return Activity(
        kind=told["kind"],
        state=told["state"],
        title_ko=told["title"]["ko"],
        title_en=told["title"]["en"],
        since=told["since"],
        until=told.get("until"),
        whom=told.get("whom", ""),
        teams=told.get("teams"),
        people=told.get("people"),
        wanted=told.get("wanted"),
        result_ko=result.get("ko", ""),
        result_en=result.get("en", ""),
        owner_id=founder.own(told["owner"]),
        source=told["source"],
        is_sample=True,
    )
