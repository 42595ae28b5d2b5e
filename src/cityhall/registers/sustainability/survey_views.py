"""The survey that everybody may answer without an account; what was answered is only counted."""

from collections import defaultdict
from datetime import timedelta
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from cityhall.ground.access.doors import open_to_everybody
from cityhall.ground.access.open_forms import MINUTE, Crowd
from cityhall.ground.look.languages import say
from cityhall.registers.cases.procedures import tell
from cityhall.registers.sustainability import actions, queries
from cityhall.registers.sustainability.errors import CrowdedError, UnfitEntryError
from cityhall.registers.sustainability.progress import BEST, find_perception
from cityhall.registers.sustainability.series import load_tallies
from cityhall.registers.sustainability.shapes import Framework, Survey
from cityhall.registers.sustainability.views import need_framework

METHODS = ["GET", "HEAD", "POST"]
REFUSED, TOO_MANY = 422, 429
MOST_A_MINUTE = 120  # answers of everybody together: no address is looked at
CROWDS = defaultdict[tuple[str, str], Crowd](lambda: Crowd(MINUTE, MOST_A_MINUTE))
SCORES = (
    (5, "매우 그렇다", "Very much"),
    (4, "그렇다", "Yes"),
    (3, "보통", "So-so"),
    (2, "아니다", "No"),
    (1, "전혀 아니다", "Not at all"),
)


@open_to_everybody
@never_cache
@require_http_methods(METHODS)
def answer(request: HttpRequest, key: str, survey: str) -> HttpResponse:
    """Show a survey with what was answered; count an answer, once for each browser."""
    one = need_framework(key)
    found = one.find_survey(survey)
    if found is None:
        raise Http404
    mark, status = f"answered-{one.key}-{found.key}", None
    context = describe(one, found) | {"has_answered": mark in request.COOKIES}
    if request.method == "POST":
        try:
            take(request, one, found, mark)
        except UnfitEntryError as error:
            context["fault"], status = say(*error.words), REFUSED
        except CrowdedError as error:
            context["fault"], status = say(*error.words), TOO_MANY
        else:
            return thank(request.path, mark, found)
    return render(request, "sustainability/survey.html", context, status=status)


def thank(path: str, mark: str, survey: Survey) -> HttpResponse:
    """Lead back to the survey; the browser remembers that it has answered, and nothing else."""
    left = timedelta(days=1) + (survey.until - queries.today())
    sent = redirect(path)
    sent.set_cookie(mark, "1", max_age=left, path=path, httponly=True, samesite="Lax")
    return sent


def take(request: HttpRequest, one: Framework, survey: Survey, mark: str) -> None:
    """Count the answer that was sent."""
    if mark in request.COOKIES:
        raise UnfitEntryError("이미 답하셨습니다.", "You have answered already.")
    scores, first = read_answer(request.POST, survey)
    if not CROWDS[one.key, survey.key].takes():
        raise CrowdedError
    actions.count_answer(one, survey, scores, first, on=queries.today())


def read_answer(given: QueryDict, survey: Survey) -> tuple[dict[str, int], list[str]]:
    """Read the scores that were chosen, and what was put first."""
    told = {code: given.get(f"score-{code}", "") for code in survey.indicators}
    scores = {code: int(text) for code, text in told.items() if text in set("12345")}
    return scores, given.getlist("first")


def describe(one: Framework, survey: Survey) -> dict[str, Any]:
    """Give the questions of a survey, and how many answered what."""
    tallies, day = load_tallies(one), queries.today()
    indicators = [each for each in one.indicator if each.code in survey.indicators]
    results = []
    for each in indicators:
        given = tallies.get((survey.key, each.code), {})
        perceived = find_perception(given)
        numbers = [given.get(score, 0) for score in range(BEST, 0, -1)]
        results.append(
            {
                "code": each.code,
                "name": tell(each.name),
                "numbers": numbers,
                "perceived": perceived,
                "first": given.get(0, 0),
            }
        )
    return {
        "framework": one,
        "framework_name": tell(one.name),
        "survey": survey,
        "name": tell(survey.name),
        "is_open": survey.since <= day <= survey.until,
        "is_coming": day < survey.since,
        "results": results,
        "has_results": any(row["perceived"] for row in results),
        "scores": [(score, say(ko, en)) for score, ko, en in SCORES],
    }
