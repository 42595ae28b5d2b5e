"""Addresses of the register of promises."""

from django.urls import path

from cityhall.registers.promises import editing, public, views

app_name = "promises"
urlpatterns = [
    path("promises/", views.show_board, name="board"),
    path("promises/goals/", views.show_goals, name="goals"),
    path("promises/between/", views.show_between, name="between"),
    path("promises/exchange/", views.exchange, name="exchange"),
    path("promises/export/<slug:form>/", views.export, name="export"),
    path("late-promises/", public.show_late, name="late"),
    path("late-promises/<slug:form>/", public.give_late, name="late-table"),
    path("promises/add/<slug:kind>/", editing.add, name="add"),
    path("promises/edit/<slug:kind>/<path:name>/", editing.edit, name="edit"),
    path("promises/task/<path:name>/", views.show_task, name="task"),
    path("promises/promise/<path:name>/change/", views.change_promise, name="change"),
    path("promises/promise/<path:name>/", views.show_promise, name="promise"),
]
