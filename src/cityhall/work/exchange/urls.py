"""Addresses of registers as tables."""

from django.urls import path

from cityhall.work.exchange import views

app_name = "exchange"
urlpatterns = [
    path("exchange/", views.exchange, name="page"),
    path("exchange/<slug:key>.<slug:form>", views.export, name="export"),
]
