"""Addresses of the register of agreements."""

from django.urls import path

from cityhall.registers.agreements import change_views, views

app_name = "agreements"
urlpatterns = [
    path("agreements/", views.show_list, name="list"),
    path("agreements.<slug:form>", views.give_list, name="tables"),
    path("agreements/board/", views.show_board, name="board"),
    path("agreements/maps/", views.show_maps, name="maps"),
    path("agreements/activities/", views.show_activities, name="activities"),
    path("agreements/activities/new/", change_views.note, name="note"),
    path("agreements/new/", change_views.enter, name="enter"),
    path("agreements/<slug:key>/", views.show_agreement, name="agreement"),
    path("agreements/<slug:key>/change/", change_views.change, name="change"),
]
