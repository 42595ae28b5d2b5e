"""What may be taken away: tables of each series, feeds of what is new, the calendar of visits."""

from collections.abc import Sequence
from datetime import datetime

from django.urls import reverse
from django.utils.feedgenerator import Atom1Feed
from django.utils.timezone import localtime

from cityhall.ground.look.languages import say
from cityhall.ground.notices.events import Event
from cityhall.ground.notices.feeds import write_feed
from cityhall.outside.portal.datasets import DATASETS
from cityhall.outside.portal.pages import make_row, name_series
from cityhall.outside.portal.serving import Asked, Given, miss, serve
from cityhall.outside.portal.shapes import NEWS
from cityhall.outside.portal.telling import word
from cityhall.outside.publishing import queries
from cityhall.outside.publishing.models import Copy
from cityhall.outside.publishing.queries import read
from cityhall.registers.sheets.handing import FORMS, write_tables

MOST_ROWS, MOST_NEWS, MOST_EVENTS = 50_000, 50, 1000
ATOM = "application/atom+xml; charset=utf-8"
CALENDAR = "text/calendar; charset=utf-8"


@serve("facet")
def give_table(asked: Asked, series: str, form: str) -> Given:
    """Give a series, or a part of it, as a table."""
    if series not in DATASETS or form not in FORMS:
        raise miss()
    copies = queries.list_current(series, asked.words["facet"])[:MOST_ROWS]
    table = DATASETS[series].make_table(read(one) for one in copies.iterator())
    return Given(write_tables([table], form), FORMS[form], f"{series}.{form}")


@serve()
def give_news(asked: Asked, series: str) -> Given:
    """Give what came to the page of a series last, as a feed."""
    found = DATASETS.get(series)
    if found is None or found.feed != NEWS:
        raise miss()
    title = f"{found.name} · {say('공개', 'published')}"
    copies = queries.list_latest(series, MOST_NEWS)
    link, own = (asked.site + found.find_home(asked.language), asked.site + asked.path)
    return write_news(asked, title, link, own, copies)


@serve()
def give_promise(asked: Asked, key: str) -> Given:
    """Give every version of a promise as a feed, for whoever follows it."""
    versions = queries.list_versions("promises", key)
    if not versions or not any(one.is_current for one in versions):
        raise miss()
    current = next(one for one in versions if one.is_current)
    title = word(read(current).content["name"])
    link = asked.site + reverse("portal:promise", args=[asked.language, key])
    own = asked.site + reverse("portal:follow", args=[asked.language, key])
    return write_news(asked, title, link, own, [current], versions[1:MOST_NEWS])


def write_news(
    asked: Asked, title: str, link: str, own: str, copies: list[Copy], older: Sequence[Copy] = ()
) -> Given:
    """Write copies as a feed; of older versions only that they were, never what they said."""
    feed = Atom1Feed(title=title, link=link, description="", language=asked.language, feed_url=own)
    for copy in copies:
        row = make_row(copy.series, read(copy), asked.language)
        about = " · ".join(filter(None, [row.tag, row.under, row.when]))
        if copy.series == "promises":
            about = f"{about} · {word(read(copy).content['reason'])}"
        feed.add_item(
            title=row.name,
            link=asked.site + row.href,
            description=about,
            unique_id=f"{asked.site}/open/{copy.series}/{copy.key}#{copy.version}",
            pubdate=copy.made,
            updateddate=copy.made,
            author_name=say("사관", "Sagwan"),
        )
    for copy in older:
        feed.add_item(
            title=f"{title} ({say('{n}판', 'version {n}', n=copy.version)})",
            link=link,
            description=copy.why,
            unique_id=f"{asked.site}/open/{copy.series}/{copy.key}#{copy.version}",
            pubdate=copy.made,
            updateddate=copy.ended or copy.made,
        )
    return Given(feed.writeString("utf-8").encode(), ATOM)


@serve()
def give_calendar(asked: Asked) -> Given:
    """Give the engagements that are public as a calendar."""
    events = []
    for copy in queries.list_current("visits")[:MOST_EVENTS]:
        told = read(copy).content
        place = " ".join(filter(None, [*map(word, told["districts"]), told["place"]]))
        events.append(
            Event(
                key=f"public.{copy.key}",
                at=localtime(datetime.fromisoformat(told["starts"])),
                until=localtime(datetime.fromisoformat(told["ends"])),
                ko=f"{told['kind_name'][0]}: {told['name'][0]}",
                en=f"{told['kind_name'][1]}: {told['name'][1]}",
                link=reverse("portal:item", args=[asked.language, "visits", copy.key]),
                where=place,
            )
        )
    last = queries.find_edition()
    name = name_series("visits")
    stamp = last.made if last else localtime()
    return Given(write_feed(name, events, site=asked.site, now=stamp), CALENDAR)
