"""Addresses of the register of cases."""

from django.urls import path

from cityhall.registers.cases import published_views, sitting_views, views
from cityhall.registers.cases.sheet_views import give_tables

app_name = "cases"
urlpatterns = [
    path("dockets/", views.show_dockets, name="dockets"),
    path("dockets/<slug:procedure>/", views.show_docket, name="docket"),
    path("dockets/<slug:procedure>/new/", views.open_case, name="open"),
    path("dockets/<slug:procedure>/decide/", views.decide_many, name="decide"),
    path("dockets/<slug:procedure>/rules/", views.show_rules, name="rules"),
    path("dockets/<slug:procedure>/statistics/", views.show_statistics, name="statistics"),
    path("dockets/<slug:procedure>/statistics.<slug:form>", give_tables, name="tables"),
    path("sittings/<slug:key>/decide/", sitting_views.decide_sitting, name="sitting"),
    path("published/", published_views.show_publications, name="publications"),
    path("published/<slug:key>/", published_views.show_publication, name="publication"),
    path("cases/<slug:key>/", views.show_case, name="case"),
    path("cases/<slug:key>/<slug:step>/", views.take_step, name="step"),
]
