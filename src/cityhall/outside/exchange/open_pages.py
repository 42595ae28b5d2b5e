"""What the public pages of the exchange show of the copies, in one of four languages.

Words that are not translated stand in English, with the language said in the mark-up.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

from django.urls import reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString

from cityhall.outside.exchange.datasets import OPENED
from cityhall.outside.exchange.declared import TONGUES, Named, load_declared, load_words
from cityhall.outside.exchange.offers import ARTICLES, CITIES
from cityhall.outside.exchange.queries import Cut
from cityhall.outside.portal.serving import Asked
from cityhall.outside.portal.shapes import NEWS
from cityhall.outside.publishing.models import Copy
from cityhall.outside.publishing.offers.cases import LATEST
from cityhall.outside.publishing.queries import list_current, read
from cityhall.registers.sheets.handing import FORMS

SPOKEN = ("ko", "en")  # in which the whole interface is written
LETTERS = 120
WAYS = (
    ("home", "home"),
    ("policies", "policies"),
    ("status", "status"),
    ("supplies", "supplies"),
    ("guides", "guides"),
    ("press", "press"),
    ("archive", "archive"),
    ("questions", "questions"),
    ("cities", "cities"),
    ("newsletter", "subscribe"),
)


@dataclass(frozen=True, slots=True)
class Row:
    """An article or a question as a list shows it."""

    title: str
    language: str  # of the title
    href: str
    under: str
    tag: SafeString | str
    day: str
    note: SafeString | str = ""


@dataclass(frozen=True, slots=True)
class Shown:
    """A text in a language: the one that was asked for, or another, said so."""

    language: str
    title: str
    text: str
    is_stale: bool
    is_other: bool


def interface(language: str) -> str:
    """Give the language in which the interface is written for a reader of another."""
    return language if language in SPOKEN else "en"


def describe_taking(series: str, language: str) -> dict[str, Any]:
    """Give in which forms a series may be taken away; they are named in Korean or English."""
    one = OPENED[series]
    tongue = interface(language) if one.feed == NEWS else language
    return {"series": series, "forms": list(FORMS), "feed": one.find_feed(tongue)}


def tell_words(language: str) -> dict[str, SafeString]:
    """Give the words of the pages in a language, with the language where it is another."""
    return {key: mark(names, language) for key, names in load_words().items()}


def mark(names: Mapping[str, str], language: str) -> SafeString:
    """Write a word in a language; in English, where it has none."""
    found = names.get(language)
    if language in SPOKEN or not found:
        return format_html("{}", found if found is not None else names["en"])
    return format_html('<span lang="{}">{}</span>', language, found)


def describe_frame(asked: Asked) -> dict[str, Any]:
    """Give what every public page of the exchange needs."""
    return {
        "w": tell_words(asked.language),
        "plain": {
            key: names.get(asked.language) or names["en"] for key, names in load_words().items()
        },
        "spoken": interface(asked.language),
        "tongues": [
            {"key": key, "name": name, "href": switch(asked, key)} for key, name in TONGUES.items()
        ],
        "ways": list_ways(asked),
    }


def list_ways(asked: Asked) -> list[dict[str, Any]]:
    """List the main ways, and which one the reader is on."""
    words = tell_words(asked.language)
    found = []
    for word, name in WAYS:
        href = reverse(f"exchange:{name}", args=[asked.language])
        is_here = asked.path == href or (word != "home" and asked.path.startswith(href))
        found.append({"name": words[word], "href": href, "is_here": is_here})
    return found


def switch(asked: Asked, language: str) -> str:
    """Give the address of the same page in another language."""
    told = urlencode({name: text for name, text in asked.words.items() if text})
    path = asked.path.replace(f"/open/{asked.language}/", f"/open/{language}/", 1)
    return f"{path}?{told}" if told else path


def choose_wording(told: Mapping[str, Any], language: str) -> Shown:
    """Choose the wording of an article for a reader: theirs, English, else the original."""
    wordings = told["wordings"]
    for key in (language, "en", told["original"]):
        if key in wordings:
            break
    one = wordings[key]
    return Shown(key, one["title"], one["text"], one["stale"], key != language)


def list_wordings(told: Mapping[str, Any]) -> list[Shown]:
    """List every wording of an article, the original first."""
    keys = sorted(told["wordings"], key=lambda key: (key != told["original"], key))
    return [choose_wording(told, key) for key in keys]


def say_fallback(language: str, shown: Shown) -> SafeString | str:
    """Say in the reader's language that a text is shown in another."""
    if not shown.is_other:
        return ""
    words = load_words()["not_translated"]
    return format_html(
        '<span lang="{}">{}</span>', language, words[language].format(name=TONGUES[shown.language])
    )


def name_of(table: Mapping[str, Named], key: str, language: str) -> SafeString | str:
    """Name something declared in the language of the reader, by its key where it is no more."""
    return mark(table[key].names, language) if key in table else key


def name_city(told: Mapping[str, Any], language: str) -> str:
    """Name a city: in Korean on Korean pages, else as it writes itself in English."""
    names = told.get("city_name") or []
    return str(names[0 if language == "ko" else 1]) if names else ""


def list_rows(copies: Iterable[Copy], language: str) -> Iterator[Row]:
    """List articles as rows that lead to their pages."""
    declared = load_declared()
    for copy in copies:
        told = read(copy).content
        shown = choose_wording(told, language)
        yield Row(
            shown.title,
            shown.language,
            reverse("exchange:article", args=[language, copy.key]),
            name_city(told, language),
            name_of(declared.categories, told["category"], language),
            told["day"],
            TONGUES[shown.language] if shown.is_other else "",
        )


def list_question_rows(copies: Iterable[Copy], language: str) -> Iterator[Row]:
    """List questions as rows that lead to their pages."""
    topics = load_declared().topics
    for copy in copies:
        told = read(copy).content
        whole = told["name"][0]
        yield Row(
            whole if len(whole) <= LETTERS else f"{whole[: LETTERS - 1]}…",
            told["language"],
            reverse("exchange:question", args=[language, copy.key]),
            name_city(told, language),
            name_of(topics, told["topic"], language),
            told["asked"],
        )


def read_cut(asked: Asked, **fixed: Any) -> Cut:
    """Read by what a list is cut; only what is declared, or public, counts."""
    declared, words = load_declared(), asked.words
    year = words.get("year", "")
    city = words.get("city", "")
    cities = set(list_current(CITIES).values_list("key", flat=True)) if city else ()
    return Cut(
        category=known(words.get("category", ""), declared.categories),
        topic=known(words.get("topic", ""), declared.topics),
        city=known(city, cities),
        year=year if year.isascii() and year.isdecimal() and len(year) == len("2020") else "",
        words=words.get("q", ""),
        **fixed,
    )


def known(text: str, among: Iterable[str]) -> str:
    """Give a word where it is one of some; else nothing."""
    return text if text in among else ""


def describe_choices(language: str) -> dict[str, Any]:
    """Give by what a list of articles can be cut."""
    declared, index = load_declared(), 0 if language == "ko" else 1
    names = ((one.key, read(one).content["name"][index]) for one in list_current(CITIES))
    return {
        "topics": [(one.key, one.called(language)) for one in declared.topics.values()],
        "categories": [(one.key, one.called(language)) for one in declared.categories.values()],
        "cities": sorted(names, key=lambda pair: pair[1]),
        "years": list_years(),
    }


def list_years() -> list[str]:
    """List the years of which any article tells, the latest first."""
    ranks = list_current(ARTICLES).order_by("rank").values_list("rank", flat=True).distinct()
    return list(dict.fromkeys(str(LATEST - int(rank))[:4] for rank in ranks))


def write_query(cut: Cut) -> str:
    """Write by what a list is cut, for the addresses of its pages."""
    told = {"q": cut.words} | {
        name: getattr(cut, name) for name in ("category", "topic", "city", "year")
    }
    return urlencode({name: text for name, text in told.items() if text})
