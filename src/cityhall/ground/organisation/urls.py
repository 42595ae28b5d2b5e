"""Addresses of the organisation."""

from django.urls import path

from cityhall.ground.organisation import views

app_name = "organisation"
urlpatterns = [
    path("organisation/", views.show_tree, name="tree"),
    path("organisation/change/<path:key>/", views.change_unit, name="change"),
    path("organisation/unit/<path:key>/", views.show_unit, name="unit"),
]
