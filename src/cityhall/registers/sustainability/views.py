"""Frameworks for readers of the house: their trees, indicators, gaps, and what Open SDG takes.

Everybody else is led to the public copy, which passed the gate.
"""

from urllib.parse import urlencode

from django.http import Http404, HttpRequest, HttpResponse, HttpResponsePermanentRedirect
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from cityhall.ground.access.actors import Actor, actor_of
from cityhall.ground.access.doors import open_to_everybody
from cityhall.ground.access.roles import READERS
from cityhall.ground.look.attaching import attach
from cityhall.ground.look.dates import asked_day
from cityhall.ground.look.languages import say
from cityhall.registers.cases.procedures import tell
from cityhall.registers.sustainability import pages, plan_pages, queries
from cityhall.registers.sustainability.declaring import find_framework, load_frameworks
from cityhall.registers.sustainability.gaps import describe_gaps
from cityhall.registers.sustainability.open_sdg import write_archive
from cityhall.registers.sustainability.series import load_points
from cityhall.registers.sustainability.shapes import Framework, Indicator, Version
from cityhall.registers.sustainability.versions import choose_version, list_in

KEPT = ("version", "year")  # what a page of the public copy is asked by, too


def need_framework(key: str) -> Framework:
    """Find a framework, or say that there is none."""
    found = find_framework(key)
    if found is None:
        raise Http404
    return found


def need_indicator(one: Framework, code: str) -> Indicator:
    """Find an indicator, or say that there is none."""
    found = one.find_indicator(code)
    if found is None:
        raise Http404
    return found


def find_reader(request: HttpRequest) -> Actor | None:
    """Give who asks, if they are of the house."""
    actor = actor_of(request)
    return actor if actor.has(*READERS) else None


def lead_out(request: HttpRequest, name: str, *about: str) -> HttpResponse:
    """Lead to a page of the public copy, of the same version and year."""
    address = reverse(f"portal:{name}", args=[say("ko", "en"), *about])
    asked = {key: request.GET[key][:20] for key in KEPT if request.GET.get(key)}
    return HttpResponsePermanentRedirect(f"{address}?{urlencode(asked)}" if asked else address)


def find_version(request: HttpRequest, one: Framework) -> Version:
    """Give the version that is asked for, or the one that holds on the day of the page."""
    return choose_version(one, request.GET.get("version", ""), asked_day(request))


@open_to_everybody
@never_cache
@require_safe
def show_list(request: HttpRequest) -> HttpResponse:
    """List the frameworks that are declared."""
    if find_reader(request) is None:
        return lead_out(request, "frameworks")
    listed = [
        {"key": one.key, "name": tell(one.name), "about": tell(one.about)}
        for one in load_frameworks().values()
    ]
    return render(request, "sustainability/list.html", {"listed": listed})


@open_to_everybody
@never_cache
@require_safe
def show_tree(request: HttpRequest, key: str) -> HttpResponse:
    """Show the tree of a version, its counts and what changed between versions."""
    one = need_framework(key)
    if find_reader(request) is None:
        return lead_out(request, "framework", key)
    context = pages.describe_tree(one, find_version(request, one), public=False)
    day = queries.today()
    context["surveys"] = pages.list_surveys(one, day)
    context["gatherings"] = plan_pages.list_public_gatherings(one, day)
    return render(request, "sustainability/tree.html", context)


@open_to_everybody
@never_cache
@require_safe
def show_one(request: HttpRequest, key: str, code: str) -> HttpResponse:
    """Show an indicator: its series, how far it has come, how citizens find it, who says what."""
    one, reader = need_framework(key), find_reader(request)
    indicator = need_indicator(one, code)
    if reader is None:
        return lead_out(request, "indicator", key, code)
    context = pages.describe_indicator(one, indicator, reader)
    return render(request, "sustainability/indicator.html", context)


@open_to_everybody
@never_cache
@require_safe
def show_gaps(request: HttpRequest, key: str) -> HttpResponse:
    """Show the statistic beside what citizens find, for all indicators of a year."""
    one = need_framework(key)
    if find_reader(request) is None:
        return lead_out(request, "gaps", key)
    asked = request.GET.get("year", "")
    context = describe_gaps(one, find_version(request, one), asked, public=False)
    return render(request, "sustainability/gaps.html", context)


@open_to_everybody
@never_cache
@require_safe
def give_open_sdg(request: HttpRequest, key: str) -> HttpResponse:
    """Give data and metadata as Open SDG takes them: what everybody may see, of one version."""
    one = need_framework(key)
    if find_reader(request) is None:
        return lead_out(request, "open-sdg", key)
    version = find_version(request, one)
    points = load_points(one, list_in(one, one.indicator, version), public=True)
    content = write_archive(one, version, points)
    return attach(content, f"{one.key}-open-sdg.zip", "application/zip")
