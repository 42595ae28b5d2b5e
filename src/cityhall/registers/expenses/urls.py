"""Addresses of the register of business expenses."""

from django.urls import path

from cityhall.registers.expenses import views

app_name = "expenses"
urlpatterns = [
    path("expenses/", views.show_list, name="list"),
    path("expenses/import/", views.bring, name="import"),
    path("expenses/uses.<slug:form>", views.give_table, name="table"),
    path("expenses/uses/<int:number>/strike/", views.strike_use, name="strike"),
]
