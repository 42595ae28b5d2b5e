"""Addresses of the exchange: of everybody in four languages, and of the staff."""

from django.urls import path, register_converter
from django.urls.converters import StringConverter

from cityhall.outside.exchange import change_views, feeds, open_forms, open_views, views


class ExchangeTongue(StringConverter):
    """A language in which the exchange is read."""

    regex = "ko|en|ja|zh"


register_converter(ExchangeTongue, "exchange_tongue")
OPEN = "open/<exchange_tongue:language>/exchange/"
app_name = "exchange"
urlpatterns = [
    path(OPEN, open_views.show_home, name="home"),
    path(f"{OPEN}policies/", open_views.show_policies, name="policies"),
    path(f"{OPEN}guides/", open_views.show_guides, name="guides"),
    path(f"{OPEN}press/", open_views.show_press, name="press"),
    path(f"{OPEN}archive/", open_views.show_archive, name="archive"),
    path(f"{OPEN}articles/<slug:key>/", open_views.show_article, name="article"),
    path(f"{OPEN}status/", open_views.show_status, name="status"),
    path(f"{OPEN}supplies/", open_views.show_supplies, name="supplies"),
    path(f"{OPEN}cities/", open_views.show_cities, name="cities"),
    path(f"{OPEN}search/", open_views.show_found, name="search"),
    path(f"{OPEN}questions/", open_views.show_questions, name="questions"),
    path(f"{OPEN}questions/<int:key>/", open_views.show_question, name="question"),
    path(f"{OPEN}news.atom", feeds.give_news, name="news"),
    path(f"{OPEN}questions.atom", feeds.give_answers, name="answers"),
    path(f"{OPEN}ask/", open_forms.ask_question, name="ask"),
    path(f"{OPEN}register/", open_forms.register_city, name="register"),
    path(f"{OPEN}newsletter/", open_forms.subscribe, name="subscribe"),
    path(f"{OPEN}newsletter/confirm/<str:token>/", open_forms.confirm, name="confirm"),
    path(f"{OPEN}newsletter/end/<str:token>/", open_forms.unsubscribe, name="unsubscribe"),
    path(f"{OPEN}contribute/<str:token>/", open_forms.contribute_by_link, name="contribute"),
    path("exchange/", views.show_desk, name="desk"),
    path("exchange/articles/", views.show_articles, name="articles"),
    path("exchange/articles/new/", change_views.begin_article, name="begin"),
    path("exchange/articles/<slug:key>/", views.show_article, name="edit"),
    path("exchange/articles/<slug:key>/change/", change_views.change_article, name="change"),
    path("exchange/contributions/<int:number>/", views.show_contribution, name="contribution"),
    path(
        "exchange/contributions/<int:number>/decide/",
        change_views.decide_contribution,
        name="decide",
    ),
    path("exchange/cities/", views.show_cities, name="staff-cities"),
    path("exchange/cities/<slug:key>/decide/", change_views.decide_city, name="decide-city"),
    path("exchange/questions/", views.show_questions, name="staff-questions"),
    path("exchange/questions/<int:number>/", views.show_question, name="staff-question"),
    path(
        "exchange/questions/<int:number>/change/",
        change_views.change_question,
        name="change-question",
    ),
    path("exchange/supplies/", views.show_supplies, name="staff-supplies"),
    path("exchange/supplies/enter/", change_views.enter_supply, name="enter-supply"),
    path("exchange/supplies/<int:number>/close/", change_views.close_supply, name="close-supply"),
    path("exchange/newsletters/", views.show_issues, name="issues"),
    path("exchange/newsletters/compose/", change_views.compose_issue, name="compose"),
    path("exchange/newsletters/<int:number>/", views.show_issue, name="issue"),
    path("exchange/newsletters/<int:number>/change/", change_views.change_issue, name="send"),
]
