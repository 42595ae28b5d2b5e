"""What checking found comes back from its JSON as it was."""

import json
from dataclasses import replace

from cityhall.registers.documents.reading.found import discrepancy_of, load_checked
from sagwan import check, read, understand
from sagwan.facts import Fix, Place, Repeat

TEXT = """□ 예산 집행현황 (단위 : 천원)
구분\t예산액\t집행액\t잔액
행사운영비\t900\t350\t650
사무관리비\t320\t150\t170
○ 설명회 약 120명 참여
"""


def test_a_discrepancy_comes_back_equal():
    (found,) = check(understand(read(TEXT.encode(), "보고.txt"))).discrepancies
    repeats = Repeat("지난.txt", Place(3, 1, 2))
    for one in (found, replace(found, repeats=repeats, fix=Fix("650", "550"))):
        assert discrepancy_of(json.loads(json.dumps(one.as_dict()))) == one


def test_what_was_let_pass_is_kept_apart(tmp_path):
    report = understand(read(TEXT.encode(), "보고.txt"))
    result = check(report)
    (tmp_path / "check.json").write_text(json.dumps(result.as_dict()), encoding="utf-8")
    (tmp_path / "verdicts.json").write_text('{"passed": {"0": {}}}', encoding="utf-8")
    checked = load_checked(tmp_path, "보고.txt", report)
    assert (checked.result.discrepancies, checked.waived) == ((), result.discrepancies)
    assert checked.result.coverage == result.coverage
