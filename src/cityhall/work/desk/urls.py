"""Addresses of the desk."""

from django.urls import path

from cityhall.work.desk import council, views

app_name = "desk"
urlpatterns = [
    path("desk/", views.show_desk, name="desk"),
    path("council/", council.show_council, name="council"),
    path("council/tell/", council.tell_session, name="tell-session"),
    path("council/meetings/", council.show_meetings, name="meetings"),
    path("search/", views.search, name="search"),
    path("offices/<path:key>/", views.show_office, name="office"),
    path("history/", views.show_history, name="history"),
    path("history/<int:seq>/", views.show_entry, name="entry"),
]
