"""Addresses of the register of services."""

from django.urls import path

from cityhall.registers.entrustments import views

app_name = "entrustments"
urlpatterns = [
    path("entrustments/", views.show_list, name="list"),
    path("entrustments.<slug:form>", views.give_list, name="tables"),
    path("entrustments/begin/<slug:duty>/", views.begin_all, name="begin-all"),
    path("entrustments/<slug:key>/", views.show_service, name="service"),
    path("entrustments/<slug:key>/begin/<slug:duty>/", views.begin, name="begin"),
]
