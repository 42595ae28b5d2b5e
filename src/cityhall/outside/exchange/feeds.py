"""What is new as Atom, in each language: articles, and questions that were answered."""

from django.urls import reverse
from django.utils.feedgenerator import Atom1Feed

from cityhall.outside.exchange import open_pages as pages
from cityhall.outside.exchange.declared import load_words
from cityhall.outside.exchange.offers import ARTICLES, QUESTIONS
from cityhall.outside.portal.files import ATOM
from cityhall.outside.portal.serving import Asked, Given, serve
from cityhall.outside.publishing.queries import list_latest

MOST = 50


@serve()
def give_news(asked: Asked) -> Given:
    """Give the articles that came last."""
    copies = list_latest(ARTICLES, MOST)
    return write(asked, "policies", ARTICLES, list(pages.list_rows(copies, asked.language)))


@serve()
def give_answers(asked: Asked) -> Given:
    """Give the questions that were answered last."""
    copies = list_latest(QUESTIONS, MOST)
    return write(
        asked, "questions", QUESTIONS, list(pages.list_question_rows(copies, asked.language))
    )


def write(asked: Asked, word: str, series: str, rows: list[pages.Row]) -> Given:
    """Write rows as a feed; a title says its language where it is another than the reader's."""
    words = {key: names.get(asked.language) or names["en"] for key, names in load_words().items()}
    feed = Atom1Feed(
        title=f"{words['exchange']} · {words[word]}",
        link=asked.site + reverse("exchange:home", args=[asked.language]),
        description="",
        language=asked.language,
        feed_url=asked.site + asked.path,
    )
    copies = {copy.key: copy for copy in list_latest(series, MOST)}
    for row in rows:
        copy = copies.get(row.href.rstrip("/").rpartition("/")[2])
        if copy is None:
            continue
        note = f" [{row.note}]" if row.note else ""
        feed.add_item(
            title=f"{row.title}{note}",
            link=asked.site + row.href,
            description=" · ".join(filter(None, [row.under, row.day])),
            unique_id=f"{asked.site}/open/{series}/{copy.key}#{copy.version}",
            pubdate=copy.made,
            updateddate=copy.made,
            author_name=row.under or words["exchange"],
        )
    return Given(feed.writeString("utf-8").encode(), ATOM)
