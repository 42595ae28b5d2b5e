"""Addresses of the open side: the language stands in each, so that a page is the same for all."""

from django.urls import path

from cityhall.outside.portal import board_views, catalogue, files, framework_views, views
from cityhall.outside.portal.tongues import know_tongues

know_tongues()
app_name = "portal"
urlpatterns = [
    path("open/", views.choose_language, name="open"),
    path("open/catalogue.ttl", catalogue.give_turtle, name="turtle"),
    path("open/catalogue.jsonld", catalogue.give_linked, name="linked"),
    path("open/<tongue:language>/", views.show_home, name="home"),
    path("open/<tongue:language>/budget/", views.show_budget, name="budget"),
    path("open/<tongue:language>/spending/", views.show_spending, name="spending"),
    path("open/<tongue:language>/promises/", views.show_promises, name="promises"),
    path("open/<tongue:language>/promises/<path:key>/feed.atom", files.give_promise, name="follow"),
    path("open/<tongue:language>/promises/<path:key>/", views.show_promise, name="promise"),
    path("open/<tongue:language>/search/", views.show_found, name="search"),
    path("open/<tongue:language>/data/", views.show_data, name="data"),
    path("open/<tongue:language>/data/visits.ics", files.give_calendar, name="calendar"),
    path("open/<tongue:language>/data/<slug:series>.atom", files.give_news, name="news"),
    path("open/<tongue:language>/data/<slug:series>.<slug:form>", files.give_table, name="table"),
    path("open/<tongue:language>/epidemics/", board_views.show_boards, name="boards"),
    path("open/<tongue:language>/epidemics/<slug:key>/", board_views.show_board, name="board"),
    path(
        "open/<tongue:language>/epidemics/<slug:key>/briefing/",
        board_views.show_briefing,
        name="briefing",
    ),
    path(
        "open/<tongue:language>/epidemics/<slug:key>/<slug:series>/",
        board_views.show_months,
        name="months",
    ),
    path(
        "open/<tongue:language>/sustainability/", framework_views.show_frameworks, name="frameworks"
    ),
    path(
        "open/<tongue:language>/sustainability/<slug:key>/",
        framework_views.show_tree,
        name="framework",
    ),
    path(
        "open/<tongue:language>/sustainability/<slug:key>/gaps/",
        framework_views.show_gaps,
        name="gaps",
    ),
    path(
        "open/<tongue:language>/sustainability/<slug:key>/open-sdg.zip",
        framework_views.give_open_sdg,
        name="open-sdg",
    ),
    path(
        "open/<tongue:language>/sustainability/<slug:key>/<slug:code>/",
        framework_views.show_indicator,
        name="indicator",
    ),
    path("open/<tongue:language>/<slug:series>/", views.show_series, name="series"),
    path("open/<tongue:language>/<slug:series>/<path:key>/", views.show_item, name="item"),
]
