"""Addresses of the tables of the organisation."""

from django.urls import path

from cityhall.registers.structure import views

app_name = "structure"
urlpatterns = [
    path("organisation/exchange/", views.exchange, name="exchange"),
    path("organisation/export/<slug:form>/", views.export, name="export"),
]
