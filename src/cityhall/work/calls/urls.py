"""Addresses of data calls."""

from django.urls import path

from cityhall.work.calls import views

app_name = "calls"
urlpatterns = [
    path("calls/", views.list_calls, name="list"),
    path("calls/new/", views.send_call, name="new"),
    path("calls/<slug:key>/", views.show_call, name="call"),
    path("calls/<slug:key>/manage/", views.tend_call, name="manage"),
    path("calls/<slug:key>/<int:number>/", views.show_part, name="part"),
    path("calls/<slug:key>/<int:number>/sheet.xlsx", views.hand_out, name="sheet"),
    path("calls/<slug:key>/<int:number>/return/", views.return_sheet, name="return"),
    path("calls/<slug:key>/<int:number>/decide/", views.decide, name="decide"),
]
