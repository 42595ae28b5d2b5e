"""Addresses of research contracts."""

from django.urls import path

from cityhall.registers.research import views

app_name = "research"
urlpatterns = [
    path("research/", views.show_year, name="year"),
    path("research.<slug:form>", views.give_year, name="tables"),
]
