"""Addresses of binders."""

from django.urls import path

from cityhall.work.binder import views

app_name = "binder"
urlpatterns = [
    path("binder/", views.show_binder, name="binder"),
    path("binder/<slug:session>/<slug:form>/", views.send_binder, name="file"),
]
