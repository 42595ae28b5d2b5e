"""Addresses of the organisation."""

from django.urls import path

from cityhall.ground.organisation import bodies, merging, posting, views

app_name = "organisation"
urlpatterns = [
    path("organisation/", views.show_tree, name="tree"),
    path("organisation/change/<path:key>/", views.change_unit, name="change"),
    path("organisation/merge/", merging.merge, name="merge"),
    path("organisation/posts/", posting.show_posts, name="posts"),
    path("organisation/posts/add/<path:key>/", posting.add_post, name="post-add"),
    path("organisation/posts/change/<path:key>/", posting.change_post, name="post-change"),
    path("organisation/post/<path:key>/", posting.show_post, name="post"),
    path("organisation/members/", bodies.show_members, name="members"),
    path("organisation/member/<slug:key>/", bodies.show_member, name="member"),
    path("organisation/body/<path:key>/", bodies.change_body, name="body"),
    path("organisation/unit/<path:key>/", views.show_unit, name="unit"),
]
