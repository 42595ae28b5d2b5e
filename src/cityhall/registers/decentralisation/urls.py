"""Addresses of decentralisation."""

from django.urls import path

from cityhall.registers.decentralisation import views

app_name = "decentralisation"
urlpatterns = [
    path("decentralisation/", views.show_year, name="year"),
    path("decentralisation.<slug:form>", views.give_year, name="tables"),
]
