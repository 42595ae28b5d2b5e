"""What is asked for, and how often: pages in both languages, lists, objects, words, data, feeds."""

import json
import random
import re
from dataclasses import dataclass, field
from urllib.parse import quote

from loading.asking import Asker

ZIPPED = {"Accept-Encoding": "gzip"}
KNOWN = 0.3  # share of who comes back and asks with the tag of what they have
WORDS = (
    "예산 감사 약속 청년 코로나 일자리 공원 교통 budget audit promise youth transport park".split()
)
LISTS = (
    *("promises/?state=late", "promises/?state=done", "promises/?page=2", "promises/"),
    *("figures/", "audits/", "appeals/", "research/", "visits/", "organizations/", "people/"),
)
PAGES = ("", "budget/", "spending/", "data/", "promises/", "visits/", "audits/")
TABLES = ("promises.csv", "visits.ics", "promises.atom", "execution.json", "people.csv")
LANGUAGES = "ko", "en"


@dataclass
class Mix:
    """Addresses by their kind, each kind with its weight."""

    kinds: dict[str, tuple[float, list[str]]]
    chance: random.Random
    cold: float = 0.0
    tags: dict[str, str] = field(default_factory=dict)
    number: int = 0
    caches: int = 0  # seconds for which a cache in front may keep an answer

    @classmethod
    def of_one(cls, path: str) -> "Mix":
        """Ask for one address only."""
        return cls({"plain": (1.0, [path])}, random.Random(1))

    @property
    def plain(self) -> str:
        """The address of a plain file."""
        return self.kinds["plain"][1][0]

    def choose(self) -> tuple[str, str, dict[str, str]]:
        """Choose what is asked for next: its kind, its address, and the headers."""
        if self.chance.random() < self.cold:
            return self.choose_cold()
        names = [name for name, (weight, _) in self.kinds.items() if weight]
        weights = [self.kinds[name][0] for name in names]
        kind = self.chance.choices(names, weights)[0]
        path = self.chance.choice(self.kinds[kind][1])
        tag = self.tags.get(path)
        if tag and self.chance.random() < KNOWN:
            return kind, path, {**ZIPPED, "If-None-Match": tag}
        return kind, path, ZIPPED

    def choose_cold(self) -> tuple[str, str, dict[str, str]]:
        """Choose an address that nobody has asked for: it is made anew."""
        self.number += 1
        language, word = self.chance.choice(LANGUAGES), self.chance.choice(WORDS)
        path = self.chance.choice(
            (
                f"/open/{language}/search/?q={quote(word)}+{self.number}",
                f"/open/{language}/promises/?q={quote(word)}+{self.number}",
                f"/api/v1/figures?limit=20&offset={self.number}",
                f"/api/v1/promises?q={quote(word)}+{self.number % 10}{self.number}",
            )
        )
        return "cold", path, ZIPPED

    def remember(self, path: str, tag: str) -> None:
        """Remember the tag of an answer."""
        if tag and len(self.tags) < 2000:
            self.tags[path] = tag


async def gather_mix(asker: Asker, chance: random.Random, cold: float) -> Mix:
    """Gather addresses from what the site publishes."""
    home = await asker.ask("/open/ko/", {})
    found = re.search(r'href="(/static/[^"]+\.css)"', home.body.decode())
    assert found is not None, "the public page has no style sheet"
    keys: dict[str, list[str]] = {}
    for series in ("promises", "figures", "visits", "organizations"):
        listed = json.loads((await asker.ask(f"/api/v1/{series}?limit=100", {})).body)
        keys[series] = [quote(one["id"], safe="/@") for one in listed["items"]]
    tongues = [f"/open/{language}/" for language in LANGUAGES]
    mix = Mix(
        {
            "page": (30, [tongue + page for tongue in tongues for page in PAGES]),
            "list": (15, [tongue + page for tongue in tongues for page in LISTS]),
            "promise": (
                15,
                [f"{tongue}promises/{key}/" for tongue in tongues for key in keys["promises"]],
            ),
            "search": (
                10,
                [f"{tongue}search/?q={quote(word)}" for tongue in tongues for word in WORDS],
            ),
            "json": (
                20,
                [f"/api/v1/{series}/{key}" for series, all_ in keys.items() for key in all_]
                + [f"/api/v1/{series}?limit=50" for series in keys],
            ),
            "data": (10, [f"{tongue}data/{name}" for tongue in tongues for name in TABLES]),
            "plain": (0, [found[1]]),
        },
        chance,
        cold,
    )
    asker.close()
    kept = re.search(r"max-age=(\d+)", home.headers.get("cache-control", ""))
    mix.caches = int(kept[1]) if kept else 0
    return mix
