"""Addresses for programs; the version stands in each."""

from django.urls import path, re_path

from cityhall.outside.api import reading, views, writing
from cityhall.outside.api.doors.all import WAYS

app_name = "open-api"
urlpatterns = [
    path("tokens/", views.show_tokens, name="tokens"),
    path("tokens/<int:number>/revoke/", views.revoke, name="revoke"),
    path("api/v1/openapi.json", reading.show_document, name="document"),
    *(
        path(f"api/v1/{way.path.replace('{key}', '<path:key>')}", writing.VIEWS[name], name=name)
        for name, way in WAYS.items()
    ),
    path("api/v1/cases/<path:key>", writing.show_case, name="case"),
    path("api/v1/<slug:series>", reading.show_list, name="list"),
    path("api/v1/<slug:series>/<path:key>", reading.show_one, name="one"),
    re_path(r"^api/", reading.show_nothing, name="nothing"),
]
