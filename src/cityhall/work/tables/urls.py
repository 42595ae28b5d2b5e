"""Addresses of registers as tables."""

from django.urls import path

from cityhall.work.tables import views

app_name = "tables"
urlpatterns = [
    path("tables/", views.tables, name="page"),
    path("tables/<slug:key>.<slug:form>", views.export, name="export"),
]
