"""Addresses of joint answers."""

from django.urls import path

from cityhall.registers.answers import views

app_name = "answers"
urlpatterns = [
    path("answers/<slug:key>/", views.show_answer, name="answer"),
    path("answers/<slug:key>/change/", views.change, name="change"),
]
