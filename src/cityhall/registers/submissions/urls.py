"""Addresses of submissions."""

from django.urls import path

from cityhall.registers.submissions import views

app_name = "submissions"
urlpatterns = [
    path("submissions/", views.show_list, name="list"),
    path("submissions/<str:key>/", views.show_submission, name="submission"),
    path("submissions/<str:key>/review/", views.review, name="review"),
    path("submissions/<str:key>/<int:number>/text/", views.show_text, name="text"),
    path("submissions/<str:key>/<int:number>/file/", views.send_file, name="file"),
    path("submissions/<str:key>/<int:number>/seal/", views.send_seal, name="seal"),
]
