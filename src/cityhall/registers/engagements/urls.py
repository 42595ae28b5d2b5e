"""Addresses of the register of engagements."""

from django.urls import path

from cityhall.registers.engagements import calendar_views, map_views, photo_views, views

app_name = "engagements"
urlpatterns = [
    path("engagements/", views.show_month, name="month"),
    path("engagements/new/", views.plan, name="plan"),
    path("engagements/statistics/", views.show_statistics, name="statistics"),
    path("engagements/calendar/", calendar_views.take_in, name="calendar"),
    path("engagements/districts/", map_views.show_districts, name="districts"),
    path("engagements/map/", map_views.show_map, name="map"),
    path("engagements/planning/", map_views.show_planning, name="planning"),
    path("engagements/<slug:key>/", views.show_engagement, name="engagement"),
    path("engagements/<slug:key>/edit/", views.amend, name="amend"),
    path("engagements/<slug:key>/change/", views.change, name="change"),
    path("engagements/<slug:key>/photos/", photo_views.change_photos, name="photos"),
    path("engagements/<slug:key>/photos/<int:number>/", photo_views.show_photo, name="photo"),
]
