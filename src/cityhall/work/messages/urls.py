"""Addresses of the mayor's messages."""

from django.urls import path

from cityhall.work.messages import views

app_name = "messages"
urlpatterns = [
    path("messages/", views.show_list, name="list"),
    path("messages/new/", views.begin, name="new"),
    path("messages/<slug:key>/", views.show_message, name="message"),
    path("messages/<slug:key>/edit/", views.edit, name="edit"),
    path("messages/<slug:key>/facts/", views.amend, name="facts"),
    path("messages/<slug:key>/change/", views.change, name="change"),
    path("messages/<slug:key>/versions/<int:number>/", views.show_version, name="version"),
    path("messages/<slug:key>/written/<slug:form>/", views.hand_out, name="written"),
]
