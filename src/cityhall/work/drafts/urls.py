"""Addresses of the desk of drafts."""

from django.urls import path

from cityhall.work.drafts import views

app_name = "drafts"
urlpatterns = [
    path("drafts/", views.list_drafts, name="list"),
    path("drafts/new/", views.begin, name="new"),
    path("drafts/<int:draft>/", views.show_draft, name="draft"),
    path("drafts/<int:draft>/edit/", views.edit, name="edit"),
    path("drafts/<int:draft>/date/", views.change_date, name="date"),
    path("drafts/<int:draft>/save/", views.save, name="save"),
    path("drafts/<int:draft>/written/<slug:form>/", views.hand_out, name="written"),
    path("drafts/<int:draft>/versions/<int:version>/", views.show_version, name="version"),
]
