"""Addresses of the desk of drafts."""

from django.urls import path, register_converter

from cityhall.work.drafts import views


class DraftKey:
    """The month, the office and the layout of a draft, with dots between them."""

    regex = r"\d{4}-\d{2}\.[A-Za-z0-9._-]{1,200}"

    def to_python(self, value: str) -> str:
        """Take the key as it stands."""
        return value

    to_url = to_python


register_converter(DraftKey, "draft")

app_name = "drafts"
urlpatterns = [
    path("drafts/", views.list_drafts, name="list"),
    path("drafts/new/", views.begin, name="new"),
    path("drafts/<draft:draft>/", views.show_draft, name="draft"),
    path("drafts/<draft:draft>/edit/", views.edit, name="edit"),
    path("drafts/<draft:draft>/date/", views.change_date, name="date"),
    path("drafts/<draft:draft>/save/", views.save, name="save"),
    path("drafts/<draft:draft>/written/<slug:form>/", views.hand_out, name="written"),
    path("drafts/<draft:draft>/versions/<int:version>/", views.show_version, name="version"),
    path("drafts/<draft:draft>/versions/<int:version>/review/", views.hand_in, name="review"),
]
