"""A sentence of a draft holds a count of engagements as a bound figure."""

from datetime import date

from cityhall.ground.access.actors import SITE
from cityhall.work.drafts.bindings import find_bindings
from cityhall.work.drafts.composing.numbers import Numbers
from cityhall.work.sample.engagements import found_engagements

SENTENCE = "현장방문 {engagements.health-visits year=2020}, {engagements.held kind=visit year=2021}"


def test_a_sentence_is_bound_to_the_count(sample_city):
    found_engagements(SITE)
    measures = {one.measure for one in find_bindings(SENTENCE)}
    numbers = Numbers(measures, "mayors-secretariat", [date(2021, 11, 1)])
    pieces = numbers.fill(SENTENCE)
    assert "".join(one.text for one in pieces) == "현장방문 22회, 61회"
    bound = pieces[1].bound
    assert bound is not None
    assert bound.value == 22
    assert (bound.unit, bound.on) == ("회", date(2021, 11, 1))
    assert bound.href == "/engagements/map/?kind=&year=2020#tallied"
    assert numbers.fill("{engagements.dances}")[0].bound is None
