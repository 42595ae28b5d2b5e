"""The series of the exchange as tables, feeds and data of the API, with their own addresses.

They stand beside those of the portal; what is said of them there holds for them, too.
"""

from collections.abc import Iterable

from cityhall.ground.look.numbers import join_thousands
from cityhall.outside.exchange.offers import ARTICLES, CITIES, QUESTIONS, STATUS, SUPPLIES
from cityhall.outside.portal.columns import MIDDLE, WIDE, column, twice
from cityhall.outside.portal.parts import Told
from cityhall.outside.portal.shapes import Dataset
from cityhall.outside.portal.telling import Line, word, write_day

CITY = (column("city", "도시 식별자", "city's id"), *twice("city_name", "도시", "city"))


def list_wordings(told: Told) -> Iterable[Told]:
    """List an article in each of its languages."""
    shared = {"state": "archived" if told["archived"] else "published"}
    for language, one in told["wordings"].items():
        behind = "yes" if one["stale"] else ""
        yield {**shared, "language": language, **one, "stale": behind}


def list_rows(told: Told) -> Iterable[Told]:
    """List the numbers of a topic's day."""
    for one in told["rows"]:
        value = join_thousands(one["shown"])
        yield {**one, "name": told["name"], "what": one["name"], "value": value}


def count_goods(told: Told) -> Iterable[Told]:
    """Tell how much of something there is, or is needed."""
    return ({"quantity": str(told["quantity"])},)


def tell_article(told: Told) -> Line:
    """Tell an article: whose it is, and of which day."""
    return word(told["city_name"]), "", write_day(told["day"])


def tell_question(told: Told) -> Line:
    """Tell a question: who answered it, who asked, and when."""
    return word(told["unit"]), word(told["city_name"]), write_day(told["asked"])


def tell_supply(told: Told) -> Line:
    """Tell what a city has to give or needs: how much, and until when."""
    much = f"{told['quantity']:,} {word(told['unit'])}"
    return word(told["city_name"]), much, write_day(told["until"])


def tell_city(told: Told) -> Line:
    """Tell a city by its country."""
    return "", told["country"], ""


def tell_status(told: Told) -> Line:
    """Tell the numbers of a topic by their day."""
    return "", "", write_day(told["day"])


OPENED = {
    one.key: one
    for one in (
        Dataset(
            ARTICLES,
            (
                "도시가 나눈 정책·안내·보도·자료와 그 번역, 글 하나에 언어마다 한 줄",
                "Policies, guides, press and papers of cities, a line for each language",
            ),
            (
                column("kind", "구분", "kind"),
                column("topic", "주제", "topic"),
                column("category", "분야", "category"),
                *CITY,
                column("day", "날", "day"),
                column("state", "상태", "state"),
                column("original", "원문 언어", "original language"),
                column("language", "언어", "language"),
                column("title", "제목", "title", WIDE),
                column("text", "글", "text", WIDE),
                column("stale", "원문보다 뒤짐", "behind the original"),
                column("source", "근거", "source", MIDDLE),
            ),
            list_wordings,
            tell_article,
            home="exchange:home",
            page="exchange:article",
            feed="exchange:news",
        ),
        Dataset(
            QUESTIONS,
            (
                "도시와 시민이 물은 것과 시의 답변",
                "What cities and citizens asked, and what the city answered",
            ),
            (
                column("topic", "주제", "topic"),
                column("language", "언어", "language"),
                *CITY,
                column("asked", "물은 날", "asked"),
                *twice("unit", "답한 부서", "answered by"),
                column("answer", "답변", "answer", WIDE),
                column("answer_language", "답변 언어", "language of the answer"),
                column("answered", "답한 날", "answered"),
            ),
            tell=tell_question,
            home="exchange:questions",
            page="exchange:question",
            feed="exchange:answers",
        ),
        Dataset(
            SUPPLIES,
            (
                "도시가 나눌 수 있거나 필요한 물품과 물어볼 부서",
                "What cities can share or need, and the desk to ask",
            ),
            (
                column("way", "나눔·필요", "offered or needed"),
                column("item", "물품 식별자", "item's id"),
                column("quantity", "수량", "quantity", number=True),
                *twice("unit", "단위", "unit of measure", 14),
                *CITY,
                column("desk", "물어볼 곳", "desk to ask", MIDDLE),
                column("note", "덧붙임", "note", MIDDLE),
                column("since", "시작일", "since"),
                column("until", "끝나는 날", "until"),
            ),
            count_goods,
            tell_supply,
            home="exchange:supplies",
            page="",
        ),
        Dataset(
            CITIES,
            ("도시 교류에 참여하는 도시", "Cities that take part in the exchange"),
            (column("country", "나라", "country", MIDDLE),),
            tell=tell_city,
            home="exchange:cities",
            page="",
        ),
        Dataset(
            STATUS,
            (
                "도시 교류에 올리는 주제의 마지막 날 수치와 앞선 수치보다 늘고 준 것",
                "Numbers of the last day of each topic of the exchange, and how they moved",
            ),
            (
                column("topic", "주제", "topic"),
                column("epidemic", "감염병 식별자", "epidemic's id"),
                column("day", "날", "day"),
                *twice("what", "구분", "what"),
                column("on", "기준일", "as of"),
                column("value", "수", "number", number=True),
                *twice("unit", "단위", "unit of measure", 14),
                *twice("moved", "전날보다", "since the day before"),
            ),
            list_rows,
            tell_status,
            home="exchange:status",
            page="",
        ),
    )
}
