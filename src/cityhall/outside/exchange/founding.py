"""The exchange of the sample city, brought in row by row before anything is published."""

import hashlib
import tomllib
from collections.abc import Iterator
from datetime import date, datetime, time
from typing import Any

from django.utils.timezone import get_current_timezone

from cityhall.ground.access.actors import Actor
from cityhall.ground.history.actions import record
from cityhall.ground.organisation.models import Unit
from cityhall.outside.exchange.declared import OURS, TONGUES
from cityhall.outside.exchange.models import (
    Article,
    City,
    Contribution,
    Issue,
    Mention,
    Question,
    Supply,
    Wording,
)
from cityhall.outside.exchange.offers import tell_article

WHY = "견본 도시 · the sample city"
EDITOR, REVIEWER = "maru", "sample-reviewer"
OPENED = date(2020, 4, 9)  # the first day of the platform: 002:234
COVID = "covid-19"


def found_exchange(by: Actor) -> None:
    """Found the exchange of the sample city, where it is empty."""
    if City.objects.exists():
        return
    data = tomllib.loads((OURS / "sample" / "exchange.toml").read_text(encoding="utf-8"))
    with record("exchange.found", by=by.author, of=("exchange", ""), why=WHY):
        cities = {one.key: one for one in City.objects.bulk_create(make_cities(data["city"]))}
        for told in data["article"]:
            found_article(told, cities)
        Contribution.objects.bulk_create(make_contributions(data["contribution"], cities))
        Question.objects.bulk_create(make_questions(data["question"], cities))
        Supply.objects.bulk_create(make_supplies(data["supply"], cities))
        found_issue(data["newsletter"])


def at(day: date) -> datetime:
    """Give ten o'clock of a day."""
    return datetime.combine(day, time(10), get_current_timezone())


def make_cities(told: list[dict[str, Any]]) -> Iterator[City]:
    """Make the cities: those that take part, and those that ask to."""
    for one in told:
        state = one.get("state", City.State.ACCEPTED)
        is_in = state == City.State.ACCEPTED
        yield City(
            key=one["key"],
            name_ko=one["ko"],
            name_en=one["en"],
            country=one["country"],
            person=one.get("person", ""),
            office=one.get("office", ""),
            message=one.get("message", ""),
            state=state,
            asked=at(OPENED),
            decided=at(OPENED) if is_in else None,
            decided_by=EDITOR if is_in else "",
            is_sample=True,
        )


def found_article(told: dict[str, Any], cities: dict[str, City]) -> None:
    """Found an article in its languages; it is released as an editor would release it."""
    state = Article.State.ARCHIVED if told.get("archived") else Article.State.PUBLISHED
    one = Article.objects.create(
        key=told["key"],
        kind=told.get("kind", Article.Kind.POLICY),
        topic=told.get("topic", COVID),
        category=told["category"],
        city=cities[told["city"]],
        day=told["day"],
        original=told.get("original", "ko"),
        source=told.get("source", ""),
        state=told.get("state", state),
        made=at(max(told["day"], OPENED)),
        changed=at(max(told["day"], OPENED)),
        written_by=EDITOR,
        reviewed_by=REVIEWER,
        is_sample=True,
    )
    Wording.objects.bulk_create(make_wordings(told, one))
    if one.state != Article.State.REVIEWED:
        one.released = tell_article(one)
        one.save(update_fields=["released"])


def make_wordings(told: dict[str, Any], one: Article) -> Iterator[Wording]:
    """Make the wordings of an article; where the original was edited, translations are stale."""
    moved = 2 if told.get("edit_original") else 1
    for key in TONGUES:
        if key in told:
            yield Wording(
                article=one,
                language=key,
                title=told[key]["title"],
                text=told[key]["text"].strip(),
                revision=moved if key == one.original else 1,
                renders=moved if key == one.original else 1,
                changed=one.changed,
                by=EDITOR,
            )


def make_contributions(
    told: list[dict[str, Any]], cities: dict[str, City]
) -> Iterator[Contribution]:
    """Make what cities sent and nobody decided yet."""
    for one in told:
        yield Contribution(
            city=cities[one["city"]],
            topic=COVID,
            category=one["category"],
            day=one["day"],
            language=one["language"],
            title=one["title"],
            text=one["text"],
            person=one["person"],
            came=at(one["day"]),
            is_sample=True,
        )


def make_questions(told: list[dict[str, Any]], cities: dict[str, City]) -> Iterator[Question]:
    """Make the questions, answered or not."""
    units = {one.key: one for one in Unit.objects.all()}
    for one in told:
        has_answer = "answer" in one
        yield Question(
            city=cities.get(one.get("city", "")),
            topic=COVID,
            language=one["language"],
            name=one.get("name", ""),
            text=one["text"],
            shown=one["text"] if one["state"] != Question.State.NEW else "",
            asked=at(one["on"]),
            state=one["state"],
            unit=units.get(one.get("unit", "")),
            answer=one.get("answer", ""),
            answer_language=one.get("answer_language", one["language"]) if has_answer else "",
            answered=at(one["on"]) if has_answer else None,
            answered_by=EDITOR if has_answer else "",
            digest=hashlib.sha256(one["text"].encode()).hexdigest(),
            is_sample=True,
        )


def make_supplies(told: list[dict[str, Any]], cities: dict[str, City]) -> Iterator[Supply]:
    """Make what cities offer and need."""
    for one in told:
        yield Supply(
            city=cities[one["city"]],
            way=one["way"],
            item=one["item"],
            quantity=one["quantity"],
            since=OPENED,
            desk=one["desk"],
            note=one.get("note", ""),
            by=EDITOR,
            is_sample=True,
        )


def found_issue(told: dict[str, Any]) -> None:
    """Found the first issue of the newsletter, as a draft."""
    issue = Issue.objects.create(
        made=at(OPENED),
        is_sample=True,
        **{name: told[name] for name in ("title_ko", "title_en", "text_ko", "text_en")},
    )
    found = Article.objects.in_bulk(told["articles"], field_name="key")
    Mention.objects.bulk_create(
        Mention(issue=issue, article=found[key], place=place)
        for place, key in enumerate(told["articles"], 1)
    )
