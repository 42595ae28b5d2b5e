"""Addresses of sustainable development."""

from django.urls import path

from cityhall.registers.sustainability import entry_views, plan_views, survey_views, views

app_name = "sustainability"
urlpatterns = [
    path("sustainability/", views.show_list, name="list"),
    path("sustainability/<slug:key>/", views.show_tree, name="tree"),
    path("sustainability/<slug:key>/gaps/", views.show_gaps, name="gaps"),
    path("sustainability/<slug:key>/plans/", plan_views.show_plans, name="plans"),
    path("sustainability/<slug:key>/gatherings/", plan_views.keep_gatherings, name="gatherings"),
    path(
        "sustainability/<slug:key>/projects/<slug:code>/", plan_views.show_project, name="project"
    ),
    path("sustainability/<slug:key>/open-sdg.zip", views.give_open_sdg, name="open-sdg"),
    path("sustainability/<slug:key>/indicators/<slug:code>/", views.show_one, name="indicator"),
    path(
        "sustainability/<slug:key>/indicators/<slug:code>/enter/", entry_views.enter, name="enter"
    ),
    path("sustainability/<slug:key>/surveys/<slug:survey>/", survey_views.answer, name="survey"),
]
