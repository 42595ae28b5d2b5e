"""What part of a report, and which work, each block belongs to."""

from sagwan.comparing.side import Side


def block(side, words):
    return next(b for b in side.texts if words in b.text)


def test_each_block_knows_its_part_and_its_work(new):
    side = Side(new)
    assert side.parts[block(side, "순회사서").section] == "results"
    assert side.parts[block(side, "그림책").section] == "plan"
    assert side.tasks[block(side, "그림책").section] == new.tasks[2].id
    assert side.paths[block(side, "그림책").section][-2:] == ("어린이 독서 문화 조성", "향후 계획")


def test_headings_and_tables_say_nothing_themselves(new):
    texts = [b.text for b in Side(new).texts]
    assert not {"향후 계획", "일반 현황", "어린이 독서 문화 조성"} & set(texts)


def test_an_office_tells_of_itself_under_its_general_part(new):
    side = Side(new)
    assert side.tells_of_itself(block(side, "공무직").section)
    assert not side.tells_of_itself(block(side, "순회사서").section)


def test_a_point_knows_what_it_stands_under(old):
    side = Side(old)
    under = block(side, "현장 조사 실시")
    assert side.parents[under.id].text.startswith("작은도서관 31개소")
    assert block(side, "증축 설계비").id not in side.parents


def test_a_point_knows_the_name_before_it(understood):
    side = Side(understood("□ 사업 개요\n\n○ 사업명 : 물놀이장 보수\n○ 기간 : 여름\n"))
    assert side.names_above[block(side, "여름").id].text.endswith("물놀이장 보수")


def test_places_are_found_in_their_blocks(old):
    side = Side(old)
    for figure in old.figures:
        found = side.block_at(figure.place)
        assert found is not None
