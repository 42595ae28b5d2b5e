"""A report in short."""

from dataclasses import replace

from sagwan.showing.overview import write_overview


def test_an_overview_says_whose_report_it_is_how_much_and_in_what_order(scene):
    assert write_overview(scene.report(), "ko") == (
        "시민소통실 · 업무보고 · 2024-05\n"
        "줄 5 · 표 1 · 수치 5 · 주요업무 0 · 추진실적 0 · 향후계획 0 · 의회 지적사항 0\n"
        "\n"
        "2줄  예산 집행현황\n"
    )


def test_english_says_the_same(scene):
    assert "figures 5 · tasks 0" in write_overview(scene.report(), "en")


def test_a_long_outline_is_cut(scene):
    report = scene.report()
    long = replace(report, sections=report.sections * 70)
    assert "… 그 밖에 10개" in write_overview(long, "ko")
