"""What the whole document teaches about words that end in digits."""

from sagwan.understanding.tokens.memory import find_stem, remember


def test_a_particle_or_a_noun_behind_the_digits_makes_a_name():
    names = remember(
        ["감염병19로 인한 영향", "신종독감7 대응", "부회장3, 대표", "별관2전시장"]
    ).names
    assert names == {"감염병19", "신종독감7", "별관2"}


def test_a_counter_behind_the_digits_makes_no_name():
    assert remember(["외부위원9명참석", "총60여 회", "국비30억 지원"]).names == frozenset()


def test_consecutive_numbers_of_one_word_are_names():
    assert remember(["화상1, 화상2", "(화상4)"]).names == {"화상1", "화상2", "화상4"}


def test_a_word_is_found_before_its_digits():
    assert find_stem("의장, 부회장2", 7) == "부회장"


def test_what_is_a_name_once_is_a_name_everywhere(figures_in):
    assert figures_in("○ 의장, 부회장2, 대표") == ["2 명"]
    assert figures_in("○ 의장, 부회장2, 대표", "○ 부회장2가 참석") == []
