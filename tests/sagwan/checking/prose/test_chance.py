"""What chance does to the rules of running text: nothing, unless words bind the numbers."""

import random
import time
from dataclasses import replace

import pytest

from sagwan.checking.catalogue import catalogue
from sagwan.checking.evidence import Evidence
from sagwan.reading import read
from sagwan.understanding import understand

CODES = ("TOT001", "TOT002", "RAT003", "DIF003", "SAM002", "CNT001", "PRD001")
RULES = [rule for rule in catalogue() if rule.code in CODES]

LOOSE = """Ⅱ. 주요 업무

1 도로 관리

□ 추진실적

○ 도로 {a}건 정비, 예산 {b}백만원, 주민 {c}명 참여

- 상반기 {d}건 접수, 하반기에는 {e}건을 더 접수

○ 가로등 {f}개 교체, 집행액 {g}백만원

- 만족도 {h}.{i}%, 민원 {j}건

구분\t접수\t처리\t반려
가람\t{k}\t{l}\t{m}
나래\t{n}\t{o}\t{p}

※ 도로 연장 {q}km, 교량 {r}개소
"""


def shaken(report, chance):
    """The report with other digits in every figure."""

    def shake(figure):
        digits = str(int(abs(figure.value / figure.step)))
        first, rest = chance.choice("123456789"), [chance.choice("0123456789") for _ in digits[1:]]
        return figure._replace(value=int(first + "".join(rest)) * figure.step)

    return replace(report, figures=tuple(map(shake, report.figures)))


def errors(report):
    evidence = Evidence(report)
    for rule in RULES:
        for found in rule.find(evidence):
            if not found.holds and (found.severity or rule.severity) == "error":
                yield rule.code, found.relation


def test_numbers_that_no_words_bind_never_make_an_error():
    letters = "abcdefghijklmnopqr"
    text = LOOSE.format(**{letter: 100 + 37 * i for i, letter in enumerate(letters)})
    report = understand(read(text.encode(), name="report.txt"))
    assert len(report.figures) > 15
    chance = random.Random(7)
    found = [error for _ in range(200) for error in errors(shaken(report, chance))]
    assert found == []


@pytest.mark.long
def test_the_rules_are_linear_in_the_length_of_a_report():
    lines = [
        f"○ 사업{i} : 총 {i + 9}건(신규 {i}, 계속 9), 예산 {i + 100}억원 중 {i + 50}억원({i}.5%)\n\n"
        for i in range(200)
    ]
    text = "1 사업\n\n□ 추진실적\n\n" + "".join(lines)

    def seconds(times):
        evidence = Evidence(understand(read((text * times).encode(), name="report.txt")))
        started = time.process_time()
        for rule in RULES:
            list(rule.find(evidence))
        return time.process_time() - started

    seconds(1)
    assert seconds(16) < 16 * 3 * min(seconds(1) for _ in range(5))
