"""Goals and indicators on the open side: made of copies that passed the gate, to the digit."""

import io
import re
import zipfile
from datetime import date
from urllib.parse import urlencode

import pytest
from tests.cityhall.people import browse
from tests.cityhall.registers.epidemics.test_pages import read

from cityhall.ground.access.actors import SITE
from cityhall.ground.history.actions import record
from cityhall.outside.portal import frameworks
from cityhall.outside.publishing.actions import publish, settle
from cityhall.outside.publishing.models import Copy, Held
from cityhall.registers.sustainability.declaring import load_frameworks
from cityhall.registers.sustainability.gaps import describe_gaps, lay_gaps
from cityhall.registers.sustainability.models import Gathering, Judgement
from cityhall.registers.sustainability.open_sdg import write_archive
from cityhall.registers.sustainability.pages import describe_indicator, describe_tree, lay_tree
from cityhall.registers.sustainability.series import load_points
from cityhall.registers.sustainability.versions import list_in

KEY = "seoul-sdgs-2030"
OF_FRAMEWORKS = ("sustainability", "frameworks", "gatherings")
CELL = re.compile(r'<dl class="stats">(.*?)</dl>', re.DOTALL)


@pytest.fixture
def published(house, sample_city):
    publish(OF_FRAMEWORKS, by=SITE)


@pytest.fixture
def see(published):
    """Read a page of the framework as anybody does."""

    def ask(more="", language="ko", **words):
        address = f"/open/{language}/sustainability/{KEY}/{more}"
        return browse().get(f"{address}?{urlencode(words)}" if words else address)

    return ask


def test_the_tree_counts_as_the_reports_do_in_both_versions(see):
    for version, told in {"2019": "17 96 126", "2020": "17 96 125 100"}.items():
        answer = see(version=version)
        found = CELL.search(answer.content.decode())
        assert found
        assert " ".join(re.findall(r"<dd>(\d+)<small>", found[1])) == told
    said = read(see())
    assert "지표 126 → 125" in said
    assert "건수로만 보고된 세부목표 96" in said


def test_perception_stands_beside_the_statistic_with_gap_and_both_views(see):
    said = read(see("11-1-1/"))
    for words in ("+29.2", "자체평가", "위원회 의견", "(2.17 − 1) ÷ 4 × 100 = 29.2"):
        assert words in said
    assert "+29.2" in read(see("gaps/", year="2019"))


def test_every_page_of_the_copy_shows_what_the_register_shows_everybody(published):
    one, tree = load_frameworks()[KEY], frameworks.find_tree(KEY)
    assert tree
    for version in one.version:
        known = tree.points, tree.perceptions
        own = describe_tree(one, version, public=True)
        copied = lay_tree(tree.framework, version, *known)
        assert shown(copied["branches"]) == shown(own["branches"])
        assert [each["count"] for each in copied["counts"]] == [
            each["count"] for each in own["counts"]
        ]
        for year in ("2017", "2018", "2019", ""):
            told = describe_gaps(one, version, year, public=True)
            laid = lay_gaps(tree.framework, version, year, *known, tree.grade)
            assert laid["rows"] == told["rows"]
        points = load_points(one, list_in(one, one.indicator, version), public=True)
        assert write_archive(tree.framework, version, tree.points) == write_archive(
            one, version, points
        )


def shown(branches):
    """What a tree tells of its indicators."""
    keys = ("name", "unit", "year", "value", "percent", "gap", "gap_year")
    return [
        (branch["name"], target["name"], *(each[key] for key in keys))
        for branch in branches
        for target in branch["targets"]
        for each in target["indicators"]
    ]


def test_an_indicator_tells_its_years_as_the_register_does(see):
    one = load_frameworks()[KEY]
    for each in one.indicator:
        own = describe_indicator(one, each, None)
        said = read(see(f"{each.code}/"))
        for row in own["rows"]:
            assert str(row["year"]) in said
            assert row["value"] in said
            assert row["gap"] in said
        assert str(own["responsible"]) in said


def test_nothing_that_only_the_house_reads_is_in_any_copy(published):
    one = load_frameworks()[KEY]
    kept = [each.measure for each in one.indicator if each.measure and not each.public]
    kept += list(Judgement.objects.values_list("text", flat=True))
    assert kept
    for copy in Copy.objects.filter(series__in=OF_FRAMEWORKS):
        for words in kept:
            assert words not in copy.content, (copy.key, words)
    tree = Copy.objects.get(series="frameworks")
    assert one.project
    assert not any(each.name.ko in tree.content for each in one.project)


def test_a_hearing_that_names_a_telephone_waits_until_it_is_masked(see):
    with record("a.test", by=SITE.author, of=("framework", KEY)):
        Gathering.objects.create(
            framework=KEY,
            kind="hearing",
            name_ko="물길 공청회",
            on=date(2020, 4, 9),
            result_ko="문의 010-1234-5678",
        )
    assert [one.series for one in publish(OF_FRAMEWORKS, by=SITE).held] == ["gatherings"]
    assert "물길 공청회" not in read(see())
    held = Held.objects.get(series="gatherings")
    settle(held, by=SITE, state="masked", clause="제9조 제1항 제6호", why="전화번호")
    said = read(see())
    assert "물길 공청회" in said
    assert "문의 ●●●" in said
    assert not Copy.objects.filter(content__contains="1234-5678").exists()


def test_what_comes_of_a_hearing_is_told_once_it_was_held(house, sample_city):
    with record("a.test", by=SITE.author, of=("framework", KEY)):
        Gathering.objects.create(
            framework=KEY, kind="hearing", name_ko="숲 공청회", on=date(2020, 4, 9), participants=77
        )
    publish(OF_FRAMEWORKS, by=SITE, on=date(2020, 4, 8))
    [before] = Copy.objects.filter(series="gatherings", content__contains="숲 공청회")
    assert "77" not in before.content
    publish(OF_FRAMEWORKS, by=SITE, on=date(2020, 4, 9))
    after = Copy.objects.get(series="gatherings", key=before.key, is_current=True)
    assert '"people":"77"' in after.content


def test_open_sdg_is_packed_from_the_copy(see):
    packed = zipfile.ZipFile(io.BytesIO(see("open-sdg.zip", version="2020").content))
    assert packed.read("data/indicator_11-1-1.csv").startswith(b"Year,Value\n2017,25\n")
    assert "indicator_name:" in packed.read("meta/11-1-1.yml").decode()


def test_what_does_not_exist_is_not_found(see):
    for address in ("99-1-1/", "no-such/gaps/"):
        assert see(address).status_code == 404
    assert browse().get("/open/ko/sustainability/no-such/").status_code == 404
