"""The addresses of the site, wing by wing."""

from django.urls import include, path

urlpatterns = [
    path("", include("cityhall.registers.documents.urls")),
    path("", include("cityhall.ground.look.urls")),
    path("", include("cityhall.ground.accounts.urls")),
    path("", include("cityhall.ground.organisation.urls")),
    path("", include("cityhall.registers.structure.urls")),
    path("", include("cityhall.ground.notices.urls")),
    path("", include("cityhall.registers.figures.urls")),
    path("", include("cityhall.registers.promises.urls")),
    path("", include("cityhall.registers.submissions.urls")),
    path("", include("cityhall.registers.committees.urls")),
    path("", include("cityhall.registers.cases.urls")),
    path("", include("cityhall.registers.answers.urls")),
    path("", include("cityhall.registers.engagements.urls")),
    path("", include("cityhall.registers.entrustments.urls")),
    path("", include("cityhall.registers.research.urls")),
    path("", include("cityhall.registers.expenses.urls")),
    path("", include("cityhall.registers.epidemics.urls")),
    path("", include("cityhall.registers.agreements.urls")),
    path("", include("cityhall.registers.sustainability.urls")),
    path("", include("cityhall.registers.decentralisation.urls")),
    path("", include("cityhall.work.intake.urls")),
    path("", include("cityhall.work.drafts.urls")),
    path("", include("cityhall.work.messages.urls")),
    path("", include("cityhall.work.desk.urls")),
    path("", include("cityhall.work.calls.urls")),
    path("", include("cityhall.work.questions.urls")),
    path("", include("cityhall.work.binder.urls")),
    path("", include("cityhall.work.tables.urls")),
    path("", include("cityhall.outside.following.urls")),
    path("", include("cityhall.outside.exchange.urls")),
    path("", include("cityhall.outside.portal.urls")),
    path("", include("cityhall.outside.publishing.urls")),
    path("", include("cityhall.outside.api.urls")),
]

handler400 = "cityhall.ground.look.views.refuse_request"
handler403 = "cityhall.ground.look.views.refuse_entry"
handler404 = "cityhall.ground.look.views.miss_page"
handler500 = "cityhall.ground.look.views.admit_fault"
