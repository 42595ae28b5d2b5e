"""Addresses of the first page, the reports, the comparison, the rules and help."""

from django.urls import path, register_converter

from cityhall.registers.documents import views


class HoldingKey:
    """The random name of an upload, or `sample.` and the name of a sample."""

    regex = r"sample\.[a-z0-9-]+|[A-Za-z0-9_-]{22}"

    def to_python(self, value: str) -> str:
        """Take the key as it stands."""
        return value

    to_url = to_python


register_converter(HoldingKey, "holding")

app_name = "documents"
urlpatterns = [
    path("", views.open_first_page, name="first"),
    path("uploads/", views.receive_uploads, name="receive"),
    path("reports/<holding:key>/", views.show_report, name="report"),
    path("reports/<holding:key>/row/", views.show_row, name="row"),
    path("reports/<holding:key>/progress/", views.show_progress, name="progress"),
    path("reports/<holding:key>/forget/", views.forget_upload, name="forget"),
    path("reports/<holding:key>/again/", views.read_again, name="again"),
    path("reports/<holding:key>/pages/<int:number>/", views.show_sheet, name="sheet"),
    path("reports/<holding:key>/pages/<int:number>.png", views.show_picture, name="picture"),
    path("reports/<holding:key>/findings/<int:index>/pass/", views.pass_finding, name="pass"),
    path("reports/<holding:key>/findings/<int:index>/stand/", views.stand_finding, name="stand"),
    path("reports/<holding:key>/figures/<slug:figure>/", views.show_figure, name="figure"),
    path("reports/<holding:key>/files/<slug:kind>/", views.download, name="download"),
    path("reports/<holding:key>/handed/<slug:form>/", views.hand_back, name="handed"),
    path("settings/sagwan.toml", views.download_settings, name="settings"),
    path("settings/forget/", views.forget_settings, name="forget_settings"),
    path("compare/", views.compare_reports, name="compare"),
    path("together/", views.show_together, name="together"),
    path("together/row/", views.show_together_row, name="together_row"),
    path("rules/", views.list_rules, name="rules"),
    path("help/", views.show_help, name="help"),
]
