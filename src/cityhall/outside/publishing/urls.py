"""Addresses of the gate."""

from django.urls import path

from cityhall.outside.publishing import views

app_name = "publishing"
urlpatterns = [
    path("publishing/", views.show_gate, name="gate"),
    path("publishing/now/", views.publish_now, name="now"),
    path("publishing/held/<int:number>/", views.settle_held, name="settle"),
    path("publishing/withdraw/", views.withdraw_copy, name="withdraw"),
]
