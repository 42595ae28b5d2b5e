"""What was published, for everybody: every week's copies, the newest first, and each by itself."""

import json
from typing import Any

from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from cityhall.ground.access.doors import open_to_everybody
from cityhall.ground.look.languages import say
from cityhall.registers.cases.models import Publication
from cityhall.registers.cases.publishing import digest_of
from cityhall.registers.figures.models import Bulletin

A_PAGE = 60
RANKINGS = 10


@open_to_everybody
@require_safe
def show_publications(request: HttpRequest) -> HttpResponse:
    """Show what was published, week by week, and the latest rankings of rapid execution."""
    page = Paginator(Publication.objects.all(), A_PAGE).get_page(request.GET.get("page"))
    context = {
        "page": page,
        "rows": [(one, name_procedure(one)) for one in page],
        "rankings": Bulletin.objects.filter(withdrawn=None).order_by("-as_of", "-edition")[
            :RANKINGS
        ],
    }
    return render(request, "cases/publications.html", context)


def name_procedure(publication: Publication) -> str:
    """Name the docket of a publication as it was called in it."""
    return say(*json.loads(publication.content)["name"])


@open_to_everybody
@require_safe
def show_publication(request: HttpRequest, key: str) -> HttpResponse:
    """Show what a docket published of a week, as it was published."""
    found = Publication.objects.filter(key=key).first()
    if found is None:
        raise Http404
    content = json.loads(found.content)
    context: dict[str, Any] = {
        "publication": found,
        "name": say(*content["name"]),
        "is_whole": digest_of(found.content) == found.digest,
        "cases": [
            {
                "number": one["number"],
                "stage": say(*one["stage"]),
                "fields": [(say(*field["name"]), say(*field["value"])) for field in one["fields"]],
            }
            for one in content["cases"]
        ],
    }
    return render(request, "cases/publication.html", context)
