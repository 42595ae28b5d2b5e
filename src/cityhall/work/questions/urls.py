"""Addresses of expected questions."""

from django.urls import path

from cityhall.work.questions import views

app_name = "questions"
urlpatterns = [
    path("questions/", views.list_sheets, name="list"),
    path("questions/<str:key>/", views.show_sheet, name="sheet"),
    path("questions/<str:key>/answer/", views.answer, name="answer"),
    path("questions/<str:key>/again/", views.work_out, name="again"),
    path("questions/<str:key>/review/", views.hand_in, name="review"),
]
