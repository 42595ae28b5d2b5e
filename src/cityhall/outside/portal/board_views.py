"""Public pages of epidemics: all boards, each on a day, its briefing, a series by its months."""

from datetime import date
from typing import Any

from cityhall.ground.look.dates import read_day
from cityhall.outside.portal import boards, pages
from cityhall.outside.portal.boards import Board
from cityhall.outside.portal.datasets import DATASETS
from cityhall.outside.portal.serving import Asked, Given, miss, need, serve, show
from cityhall.outside.portal.views import files, give_item, papers
from cityhall.outside.publishing import queries
from cityhall.outside.publishing.queries import read
from cityhall.registers.cases.procedures import tell
from cityhall.registers.epidemics.pages import brief
from cityhall.registers.sheets.handing import FORMS

NUMBERS = "epidemics"


@serve()
def show_boards(asked: Asked) -> Given:
    """Show which epidemics have a board, with the numbers of the last day of each."""
    listed = []
    for one in boards.list_boards():
        last = next(iter(one.days), None)
        context = boards.describe(one, last) if last else {}
        listed.append(
            {
                "key": one.read.key,
                "name": tell(one.epidemic.name),
                "about": tell(one.epidemic.about),
                "since": one.epidemic.since,
                "until": one.epidemic.until,
                "last": last,
                "headline": context.get("headline", [])[:4],
            }
        )
    sets = [{"one": DATASETS[key], **files(asked, key)} for key in (NUMBERS, "measures")]
    return show("portal/boards.html", asked, {"listed": listed, "sets": sets})


@serve("on")
def show_board(asked: Asked, key: str) -> Given:
    """Show the board of an epidemic on a day, the last of which anything is known."""
    board = need(boards.find_board(key))
    context = boards.describe(board, find_day(asked, board)) | papers(board.read)
    context |= {"one": board.read, "forms": list(FORMS), "series": list_series(board)}
    return show("portal/board.html", asked, context)


@serve("on")
def show_briefing(asked: Asked, key: str) -> Given:
    """Show the briefing of a day, to be read out or printed."""
    board = need(boards.find_board(key))
    on = find_day(asked, board)
    return show("portal/briefing.html", asked, brief(boards.describe(board, on), on))


@serve()
def show_months(asked: Asked, key: str, series: str) -> Given:
    """Show a series by its last month, with the way to the others."""
    found = [
        one
        for one in queries.list_current(NUMBERS, key[:40])
        if one.key.startswith(f"{key}/{series}/")
    ]
    if not found:
        raise miss()
    months = [(one.key, one.key.rpartition("/")[2]) for one in reversed(found)]
    return give_item(asked, NUMBERS, read(found[-1]), {"months": months})


def find_day(asked: Asked, board: Board) -> date:
    """Find the day that is asked for, else the last of which anything is known, else today."""
    return read_day(asked.words["on"]) or next(iter(board.days), pages.today())


def list_series(board: Board) -> list[dict[str, Any]]:
    """List the series of a board of which numbers are out."""
    known = {one.spot.series for one in board.readings}
    return [
        {"key": one.key, "name": tell(one.name)}
        for one in board.epidemic.series
        if one.key in known
    ]
