"""UNT001 on odd cells, money without unit, amounts a thousand times apart and mixed ranges."""

COVER = "# 주요업무보고\n\n2020. 4.\n\n나루과\n\n"


def test_one_cell_in_another_unit_than_its_column_is_a_question(faults):
    table = "구 분\t실적\n나루\t12명\n갈대\t30건\n여울\t15명\n바위\t21명\n"
    assert faults("UNT001", COVER + table, "report.md") == [(9, "warning", "30건", None)]


def test_a_column_of_several_units_is_left_alone(faults):
    table = "구 분\t실적\n나루\t12명\n갈대\t30건\n여울\t15명\n바위\t21회\n모래\t3건\n"
    assert faults("UNT001", COVER + table, "report.md") == []


def test_money_without_any_unit_is_a_question(faults):
    table = "구 분\t예산액\t집행액\n나루\t27,200\t12,345\n갈대\t8,000\t2,345\n"
    (found,) = faults("UNT001", COVER + table, "report.md")
    assert found[2] == "예산액·집행액"
    assert faults("UNT001", f"{COVER}(단위 : 천원)\n\n{table}", "report.md") == []


def test_an_amount_with_the_digits_of_a_table_a_thousand_times_larger_is_a_warning(faults):
    table = "## 1. 예산 (단위 : 천원)\n\n구 분\t예산액\n홍보비\t257,230\n운영비\t81,450\n\n"
    text = COVER + table + "○ 홍보비 257,230백만원으로 알림\n"
    assert faults("UNT001", text, "report.md") == [(13, "warning", "257,230백만원", None)]
    assert faults("UNT001", text.replace("백만원", "천원"), "report.md") == []


def test_round_amounts_agree_by_chance_and_are_left_alone(faults):
    text = COVER + "○ 나루 예산 3,500만원\n○ 갈대 예산 350억원\n○ 여울 예산 35억원\n"
    assert faults("UNT001", text) == []


def test_a_range_of_two_kinds_is_a_question(faults):
    assert faults("UNT001", COVER + "○ 모집 : 30명 ~ 50건") == [(7, "warning", "30명 ~ 50건", None)]
    for line in ("○ 모집 : 30~50만원", "○ 규모 : 5만 ~ 10만㎡", "○ 기간 : 6개월 ~ 2년"):
        assert faults("UNT001", COVER + line) == []


def test_a_unit_written_twice_is_mended(findings):
    (found,) = findings("UNT001", COVER + "○ 참석 30명명, 건건이 살핌")
    assert (found.found, found.expected, found.fix.with_) == ("명명", "명", "명")
