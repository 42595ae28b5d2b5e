"""Addresses of the open side: the language stands in each, so that a page is the same for all."""

from django.urls import path

from cityhall.outside.portal import catalogue, files, views
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
    path("open/<tongue:language>/<slug:series>/", views.show_series, name="series"),
    path("open/<tongue:language>/<slug:series>/<path:key>/", views.show_item, name="item"),
]
