"""What is declared goes into a copy and comes back as it was, through the text that is kept."""

import json
from decimal import Decimal

import pytest

from cityhall.outside.publishing.packing import pack, unpack
from cityhall.registers.epidemics.declaring import load_epidemics
from cityhall.registers.epidemics.shapes import Epidemic, Member
from cityhall.registers.sustainability.declaring import load_frameworks
from cityhall.registers.sustainability.shapes import Framework
from sagwan.procedures import Name


@pytest.mark.parametrize(
    ("kind", "declared"), [(Epidemic, load_epidemics), (Framework, load_frameworks)]
)
def test_a_declaration_comes_back_as_it_was(kind, declared):
    for one in declared().values():
        assert unpack(kind, json.loads(json.dumps(pack(one)))) == one


def test_what_is_as_usual_is_left_out_and_numbers_keep_their_digits():
    name = Name("가구", "Household")
    assert pack(Member("one", name)) == {"key": "one", "name": ["가구", "Household"]}
    for text in ("300000", "40.0", "-0.5"):
        told = pack(Member("one", name, Decimal(text)))
        assert str(unpack(Member, told).amount) == text
