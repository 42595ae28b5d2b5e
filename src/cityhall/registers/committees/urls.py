"""Addresses of the register of committees."""

from django.urls import path

from cityhall.registers.committees import views

app_name = "committees"
urlpatterns = [
    path("committees/", views.show_list, name="list"),
    path("committees/<slug:key>/", views.show_committee, name="committee"),
    path("committees/<slug:key>/plan/", views.plan, name="plan"),
    path("committees/<slug:key>/members/", views.keep_members, name="members"),
    path("sittings/<slug:key>/", views.show_sitting, name="sitting"),
    path("sittings/<slug:key>/change/", views.change_sitting, name="change"),
    path("sittings/<slug:key>/<slug:paper>.<slug:form>", views.hand_out, name="paper"),
]
