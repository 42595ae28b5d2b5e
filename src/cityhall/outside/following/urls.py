"""Addresses by which promises are followed by mail; they come before the pages of any series."""

from django.urls import path

from cityhall.outside.following import views
from cityhall.outside.portal.tongues import know_tongues

know_tongues()
app_name = "following"
urlpatterns = [
    path("open/<tongue:language>/follow/", views.ask, name="ask"),
    path("open/<tongue:language>/follow/confirm/<str:word>/", views.confirm, name="confirm"),
    path("open/<tongue:language>/follow/end/<str:word>/", views.end, name="end"),
]
