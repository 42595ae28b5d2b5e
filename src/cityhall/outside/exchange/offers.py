"""What the exchange offers to the gate: articles as they were released, questions with answers,
supplies, cities, the day's public numbers. Names of people and addresses are never in it.
"""

from collections.abc import Iterator
from datetime import date
from typing import Any

from django.utils.timezone import localtime

from cityhall.ground.look.languages import in_both
from cityhall.outside.exchange.declared import load_declared
from cityhall.outside.exchange.models import Article, City, Question, Supply, Wording
from cityhall.outside.publishing.gate import Offered
from cityhall.outside.publishing.offers.cases import rank_of
from cityhall.outside.publishing.offers.naming import load_names
from cityhall.outside.publishing.series import declare
from cityhall.registers.epidemics.declaring import find_epidemic
from cityhall.registers.epidemics.opening import open_part
from cityhall.registers.epidemics.queries import find_last_day, load_ledger
from cityhall.registers.epidemics.standing import Headline, list_headline

ARTICLES, QUESTIONS = "exchange-articles", "exchange-questions"
SUPPLIES, CITIES, STATUS = "exchange-supplies", "exchange-cities", "exchange-status"


def tell_article(one: Article) -> dict[str, Any]:
    """Tell an article with all its languages, as it goes out when it is released."""
    wordings = {each.language: each for each in one.wordings.all()}
    first = wordings[one.original]
    return {
        "name": [wordings.get(key, first).title for key in ("ko", "en")],
        "kind": one.kind,
        "topic": one.topic,
        "category": one.category,
        "city": one.city.key,
        "city_name": [one.city.name_ko or one.city.name_en, one.city.name_en],
        "day": one.day.isoformat(),
        "year": str(one.day.year),
        "archived": one.state == Article.State.ARCHIVED,
        "original": one.original,
        "source": one.source,
        "wordings": {key: tell_wording(each, first) for key, each in wordings.items()},
    }


def tell_wording(one: Wording, original: Wording) -> dict[str, Any]:
    """Tell an article in one language."""
    return {
        "title": one.title,
        "text": one.text,
        "stale": one.pk != original.pk and one.renders < original.revision,
    }


def offer_articles(on: date) -> Iterator[Offered]:
    """Offer what was released, as it stood when it was."""
    del on
    rows = Article.objects.filter(released__isnull=False).select_related("contribution")
    for one in rows.order_by("id"):
        yield Offered(
            ARTICLES,
            one.key,
            one.released or {},
            f"exchange/{one.key}",
            facet=one.kind,
            rank=rank_of(one.day),
            names=list_names(one.contribution.person if one.contribution else ""),
            is_sample=one.is_sample,
        )


def list_names(person: str) -> tuple[str, ...]:
    """List how somebody's name may be written: whole, and without spaces."""
    return tuple({one for one in (person.strip(), "".join(person.split())) if len(one) > 1})


def offer_questions(on: date) -> Iterator[Offered]:
    """Offer each question that was released, as an editor worded it, with its answer."""
    del on
    units = load_names()
    rows = Question.objects.filter(state=Question.State.PUBLISHED)
    for one in rows.select_related("city", "unit").order_by("id"):
        content = {
            "name": [one.shown, one.shown],
            "topic": one.topic,
            "language": one.language,
            "city": one.city.key if one.city else "",
            "city_name": [one.city.name_ko, one.city.name_en] if one.city else [],
            "unit": units.tell(one.unit.key) if one.unit else [],
            "asked": one.asked.date().isoformat(),
            "answer": one.answer,
            "answer_language": one.answer_language,
            "answered": one.answered.date().isoformat() if one.answered else "",
        }
        yield Offered(
            QUESTIONS,
            str(one.pk),
            content,
            f"exchange/question/{one.pk}",
            facet=one.topic,
            rank=rank_of(one.asked.date()),
            names=list_names(one.name),
            is_sample=one.is_sample,
        )


def offer_supplies(on: date) -> Iterator[Offered]:
    """Offer what cities have to give or need, while it holds."""
    units = load_declared().supplies
    for one in Supply.objects.filter(is_open=True).select_related("city").order_by("id"):
        if one.until and one.until < on:
            continue
        item = units.get(one.item)
        unit, names = (item.unit, item.names) if item else ({}, {})
        content = {
            "name": [names.get("ko", one.item), names.get("en", one.item)],
            "way": one.way,
            "item": one.item,
            "quantity": one.quantity,
            "unit": [unit.get("ko", ""), unit.get("en", "")],
            "city": one.city.key,
            "city_name": [one.city.name_ko, one.city.name_en],
            "desk": one.desk,
            "note": one.note,
            "since": one.since.isoformat(),
            "until": one.until.isoformat() if one.until else "",
        }
        yield Offered(
            SUPPLIES,
            str(one.pk),
            content,
            f"exchange/supply/{one.pk}",
            facet=one.way,
            rank=rank_of(one.since),
            is_sample=one.is_sample,
        )


def offer_cities(on: date) -> Iterator[Offered]:
    """Offer the cities that take part; who asked for them stays here."""
    del on
    for one in City.objects.filter(state=City.State.ACCEPTED).order_by("id"):
        names = [one.name_ko or one.name_en, one.name_en]
        content = {"name": names, "country": one.country}
        source = f"exchange/city/{one.key}"
        yield Offered(
            CITIES, one.key, content, source, rank=one.name_en[:60], is_sample=one.is_sample
        )


def offer_status(on: date) -> Iterator[Offered]:
    """Offer the public numbers of the last day of each topic that is an epidemic."""
    for topic in load_declared().topics.values():
        epidemic = find_epidemic(topic.epidemic) if topic.epidemic else None
        last = find_last_day(epidemic.key, on) if epidemic else None
        if epidemic is None or last is None:
            continue
        seen = open_part(epidemic)
        rows = list_headline(seen, load_ledger(seen, last))
        content = {
            "name": [topic.names["ko"], topic.names["en"]],
            "topic": topic.key,
            "epidemic": epidemic.key,
            "day": last.isoformat(),
            "rows": [tell_row(seen.find_series(one.key), one) for one in rows],
        }
        yield Offered(STATUS, topic.key, content, f"epidemics/{epidemic.key}")


def tell_row(series: Any, one: Headline) -> dict[str, Any]:
    """Tell a number of the day with its change, in both languages."""
    return {
        "name": [series.name.ko, series.name.en],
        "unit": [series.unit.ko, series.unit.en],
        "on": localtime(one.level.at).date().isoformat(),
        "shown": one.shown,
        "moved": list(in_both(lambda: one.moved)),
    }


OFFERED = {
    one.key: one
    for one in (
        declare(
            ARTICLES,
            ("도시 교류: 글", "City exchange: articles"),
            offer_articles,
            "exchange_article",
        ),
        declare(
            QUESTIONS,
            ("도시 교류: 질문과 답변", "City exchange: questions"),
            offer_questions,
            "exchange_question",
        ),
        declare(
            SUPPLIES,
            ("도시 교류: 물품", "City exchange: supplies"),
            offer_supplies,
            "exchange_supply",
        ),
        declare(
            CITIES, ("도시 교류: 도시", "City exchange: cities"), offer_cities, "exchange_city"
        ),
        declare(
            STATUS,
            ("도시 교류: 일일 현황", "City exchange: daily status"),
            offer_status,
            "epidemics_reading",
        ),
    )
}
