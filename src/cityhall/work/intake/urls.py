"""Addresses of the desk of proposals."""

from django.urls import path

from cityhall.work.intake import views

app_name = "intake"
urlpatterns = [
    path("intake/", views.list_filings, name="list"),
    path("intake/file/<holding:key>/", views.file_upload, name="file"),
    path("intake/<holding:key>/", views.show_filing, name="filing"),
    path("intake/<holding:key>/decide/", views.decide, name="decide"),
    path("intake/<holding:key>/review/", views.hand_in_filing, name="review"),
    path("intake/<holding:key>/<int:number>/", views.correct_proposal, name="correct"),
]
