"""What the pages of the editors show: articles with what is stale, questions, supplies, issues."""

from typing import Any

from django.utils import timezone
from django.utils.timezone import localdate

from cityhall.ground.access.actors import Actor
from cityhall.ground.history.queries import list_entries
from cityhall.ground.look.languages import say
from cityhall.ground.notices.outbox import has_server
from cityhall.ground.organisation.queries import load_tree
from cityhall.outside.exchange import newsletters, queries
from cityhall.outside.exchange.declared import TONGUES, load_declared
from cityhall.outside.exchange.kinds import KINDS, WAYS, name_state
from cityhall.outside.exchange.models import Article, City, Invitation, Issue, Question
from cityhall.outside.exchange.offers import ARTICLES, QUESTIONS
from cityhall.outside.exchange.rules import may_answer, may_edit
from cityhall.outside.publishing.models import Copy, Held
from cityhall.outside.publishing.queries import find_current, read
from cityhall.outside.publishing.rules import may_publish
from cityhall.outside.publishing.scanning import load_rules

CLAUSES = tuple(f"제9조 제1항 제{number}호" for number in range(1, 9))


def describe_actor(actor: Actor) -> dict[str, Any]:
    """Give what somebody may do here."""
    return {
        "edits": may_edit(actor, localdate()),
        "publishes": may_publish(actor),
        "has_server": has_server(),
        "tongue_names": TONGUES,
    }


def name_declared(topic: str, category: str) -> dict[str, str]:
    """Name a topic and a category, by their keys where they are declared no longer."""
    declared = load_declared()
    return {
        "topic": declared.topics[topic].name if topic in declared.topics else topic,
        "category": (
            declared.categories[category].name if category in declared.categories else category
        ),
    }


def list_counts() -> list[tuple[str, str, int]]:
    """List how many articles are how far."""
    counts = queries.count_articles()
    return [(key, name_state("article", key), counts[key]) for key in Article.State.values]


def show_row(one: Any) -> dict[str, Any]:
    """Show an article as a list does."""
    return {
        "one": one,
        "title": one.title,
        "city": one.city.name,
        "kind": say(*KINDS[Article.Kind(one.kind)]),
        "state": name_state("article", one.state),
        "tongues": one.tongues,
        "is_stale": one.stale is not None,
        **name_declared(one.topic, one.category),
    }


def describe_article(one: Article, given: dict[str, str] | None) -> dict[str, Any]:
    """Give an article with its languages side by side, and what was written and not kept."""
    found = {each.language: each for each in one.wordings.all()}
    original = found[one.original]
    keys = [one.original, *(key for key in TONGUES if key != one.original)]
    copy = find_current(ARTICLES, one.key)
    return {
        "one": one,
        "title": original.title,
        "state_name": name_state("article", one.state),
        "kind": say(*KINDS[Article.Kind(one.kind)]),
        **name_declared(one.topic, one.category),
        "wordings": [
            show_wording(key, found.get(key), original.revision, one, given) for key in keys
        ],
        "copy": copy,
        "is_ahead": bool(one.released) and one.state in (Article.State.DRAFT, "reviewed"),
        "held": [tell_held(each) for each in queries.list_held([ARTICLES], one.key)],
        "clauses": CLAUSES,
        "entries": list_entries("exchange-article", one.key),
    }


def show_wording(
    key: str, found: Any, revision: int, one: Article, given: dict[str, str] | None
) -> dict[str, Any]:
    """Show an article in one language, as it stands or as somebody wrote it just now."""
    is_given = bool(given) and (given or {}).get("language") == key
    is_original = key == one.original
    kept = given if is_given and given else {}
    return {
        "key": key,
        "name": TONGUES[key],
        "found": found,
        "is_original": is_original,
        "is_stale": found is not None and not is_original and found.renders < revision,
        "behind": revision - found.renders if found and not is_original else 0,
        "title": kept.get("title") or (found.title if found else ""),
        "text": kept.get("text") or (found.text if found else ""),
        "seen": found.revision if found else 0,
        "is_open": is_given or found is not None,
    }


def tell_held(one: Held) -> dict[str, Any]:
    """Tell what the gate found, by the names of its rules."""
    rules = load_rules()
    found = [
        {"rule": rules[each["rule"]].name if each["rule"] in rules else each["rule"], **each}
        | {"name": rules[each["rule"]].name if each["rule"] in rules else each["rule"]}
        for each in one.found
    ]
    return {"one": one, "found": found}


def find_link(city: City) -> Invitation | None:
    """Find the open link of a city."""
    now = timezone.now()
    return next((one for one in city.invitations.all()[:5] if one.is_open(now)), None)


def list_units() -> list[tuple[str, str]]:
    """List the units that may answer a question."""
    return [(node.key, node.name) for node in load_tree(localdate()).nodes.values()]


def describe_question(one: Question, actor: Actor, given: dict[str, str] | None) -> dict[str, Any]:
    """Give a question with what may be done now."""
    kept = given or {}
    return {
        "one": one,
        "state_name": name_state("question", one.state),
        "topic": name_declared(one.topic, "")["topic"],
        "units": list_units(),
        "shown": kept.get("shown") or one.shown or one.text,
        "answer": kept.get("answer") or one.answer,
        "answers": may_answer(actor, one, localdate()),
        "copy": find_current(QUESTIONS, str(one.pk)),
        "held": [tell_held(each) for each in queries.list_held([QUESTIONS], str(one.pk))],
        "entries": list_entries("exchange-question", str(one.pk)),
    }


def describe_supplies() -> dict[str, Any]:
    """Give what cities offer and need, and what a new one can be."""
    items = load_declared().supplies
    rows = []
    for one in queries.list_supplies():
        known = items.get(one.item)
        unit = say(known.unit.get("ko", ""), known.unit.get("en", "")) if known else ""
        rows.append(
            {
                "one": one,
                "item": known.name if known else one.item,
                "unit": unit,
                "way": say(*WAYS[one.way]),  # type: ignore[index]  # a choice of this table
                "city": one.city.name,
            }
        )
    return {
        "rows": rows,
        "items": list(items.values()),
        "cities": list(queries.list_cities(City.State.ACCEPTED)),
        "ways": [(key, say(*words)) for key, words in WAYS.items()],
    }


def describe_begin(given: dict[str, str]) -> dict[str, Any]:
    """Give what a new article can be."""
    declared = load_declared()
    return {
        "kinds": [(key, say(*words)) for key, words in KINDS.items()],
        "topics": list(declared.topics.values()),
        "categories": list(declared.categories.values()),
        "cities": list(queries.list_cities(City.State.ACCEPTED)),
        "given": given,
    }


def tell_copy(copy: Copy) -> dict[str, Any]:
    """Tell a public article as lists of the editors do."""
    told = read(copy).content
    return {
        "key": copy.key,
        "title": say(*told["name"]),
        "city": say(*told["city_name"]),
        "day": told["day"],
    }


def describe_issue(one: Issue) -> dict[str, Any]:
    """Give an issue as it would be sent at this moment."""
    sure, _ = queries.count_subscribers()
    previews = [(key, name, *newsletters.word_issue(one, key)) for key, name in TONGUES.items()]
    return {
        "one": one,
        "state_name": name_state("issue", one.state),
        "previews": previews,
        "sure": sure,
        "entries": list_entries("exchange-issue", str(one.pk)),
    }
