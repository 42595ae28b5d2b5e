"""Addresses that belong to no wing: the reader's preferences, and a sign of life."""

from django.urls import path

from cityhall.ground.look import views

app_name = "look"
urlpatterns = [
    path("preferences/", views.keep_preference, name="preferences"),
    path("healthz", views.show_life, name="life"),
]
