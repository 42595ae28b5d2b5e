"""Addresses of epidemics."""

from django.urls import path

from cityhall.registers.epidemics import entry_views, views

app_name = "epidemics"
urlpatterns = [
    path("epidemics/", views.show_list, name="list"),
    path("epidemics/<slug:key>/", views.show_public, name="public"),
    path("epidemics/<slug:key>/briefing/", views.show_briefing, name="briefing"),
    path("epidemics/<slug:key>/numbers.<slug:form>", views.give_public, name="numbers"),
    path("epidemics/<slug:key>/board/", views.show_board, name="board"),
    path("epidemics/<slug:key>/board/numbers.<slug:form>", views.give_all, name="readings"),
    path("epidemics/<slug:key>/series/<slug:series>/", views.show_series, name="series"),
    path("epidemics/<slug:key>/enter/", entry_views.enter_day, name="enter"),
    path("epidemics/<slug:key>/import/", entry_views.take_sheet, name="import"),
    path("epidemics/<slug:key>/readings/<int:number>/", entry_views.correct, name="correct"),
    path("epidemics/<slug:key>/measures/", entry_views.keep_measures, name="measures"),
]
