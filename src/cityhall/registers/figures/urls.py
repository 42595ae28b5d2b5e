"""Addresses of the figures."""

from django.urls import path

from cityhall.registers.figures import (
    board_views,
    bulletin_views,
    remedy_views,
    sheet_views,
    views,
)

app_name = "figures"
urlpatterns = [
    path("figures/", views.show_index, name="index"),
    path("figures/staffing/", board_views.show_staffing, name="staffing"),
    path("figures/budget/", board_views.show_budget, name="budget"),
    path("figures/finance/", board_views.show_finance, name="finance"),
    path("figures/rapid/", board_views.show_rapid, name="rapid"),
    path("figures/rapid/plans/new/", remedy_views.make, name="plan"),
    path("figures/rapid/plans/<int:number>/end/", remedy_views.end, name="end-plan"),
    path("figures/rapid/publish/", bulletin_views.publish, name="publish"),
    path("figures/rapid/withdraw/<slug:day>/", bulletin_views.withdraw, name="withdraw"),
    path("rapid-execution/", bulletin_views.show_latest, name="bulletins"),
    path("rapid-execution/feed/", bulletin_views.give_feed, name="bulletin-feed"),
    path("rapid-execution/<slug:day>/", bulletin_views.show_bulletin, name="bulletin"),
    path(
        "rapid-execution/<slug:day>/<slug:form>/", bulletin_views.give_table, name="bulletin-table"
    ),
    path("figures/personnel-cost/", board_views.show_cost, name="cost"),
    path("figures/measure/<str:key>/", views.show_measure, name="measure"),
    path("figures/enter/<str:key>/", views.enter, name="enter"),
    path("figures/values/", views.show_values, name="values"),
    path("figures/values/<int:number>/correct/", views.correct, name="correct"),
    path("figures/disagreements/", views.show_disagreements, name="disagreements"),
    path("figures/import/", sheet_views.take_sheet, name="import"),
    path("figures/export/<str:form>/", sheet_views.give_sheet, name="export"),
]
