"""F8: the joint bid of 2032: partner, joint body, advisers, talks with ministries, promises."""

import pytest

BID = "/agreements/joint-olympics-2032/?on=2020-04-20"


@pytest.fixture(scope="module")
def shown(read_as):
    """What the page of the bid tells a member of the council."""
    return read_as("saebom")(BID)


def test_partner_joint_body_advisers_and_ministry_are_parties(shown):
    parties = shown.split('id="parties"')[1].split("</ul>")[0]
    for told in ("평양", "서울-평양 공동협력단", "남북체육교류자문단", "10명", "통일부"):
        assert told in parties


def test_talks_with_ministries_and_what_is_planned_are_kept(shown):
    deeds = shown.split('id="deeds"')[1].split("</table>")[0]
    for told in ("통일부 등과 협의", "공동협력단 구성", "합동공연", "자문단 위촉"):
        assert told in deeds
    assert "예정" in deeds
    assert "마침" in deeds


def test_its_promises_are_a_click_away(shown):
    assert "2032 올림픽 서울·평양 공동유치" in shown
    assert "/promises/task/" in shown
