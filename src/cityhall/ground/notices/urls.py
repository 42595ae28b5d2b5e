"""Addresses of notices, of how one is told, of one's calendar, and of the outbox."""

from django.urls import path

from cityhall.ground.notices import views

app_name = "notices"
urlpatterns = [
    path("notices/", views.list_notices, name="list"),
    path("notices/acknowledge/", views.acknowledge, name="acknowledge"),
    path("notices/preferences/", views.choose_way, name="preferences"),
    path("notices/calendar/renew/", views.renew_calendar, name="renew-calendar"),
    path("notices/calendar/<slug:token>.ics", views.give_calendar, name="calendar"),
    path("notices/outbox/", views.show_outbox, name="outbox"),
    path("notices/outbox/again/", views.send_again, name="again"),
]
