"""Where no draft came before, texts of the last registered report are carried on."""

import json
from datetime import UTC, date, datetime

import pytest

from cityhall.ground.access.actors import SITE
from cityhall.ground.history.actions import record
from cityhall.ground.organisation.models import Unit
from cityhall.registers.documents.models import Filing
from cityhall.work.drafts.queries import compose_draft, list_bases

pytestmark = pytest.mark.django_db
PLACE = {"line": 1, "start": 0, "end": 0, "page": None, "table": None, "row": None, "column": None}
LINES = [
    ("S1", "bullet", "지난번 요구사항을 모두 처리함 {1}"),
    ("S1", "note", "붙임 참조"),
    ("S2", "paragraph", "시민의 목소리를 먼저 듣고 움직임"),
    ("S2", "bullet", "싣지 않을 항목"),
]


def section(key, title):
    told = {"id": key, "parent": None, "level": 1, "number": None, "title": title}
    return told | {"role": None, "place": PLACE}


def block(number, key, kind, text):
    told = {"id": f"B{number}", "kind": kind, "level": 1, "mark": None, "text": text}
    return told | {"section": key, "table": None, "role": None, "sign": None, "place": PLACE}


@pytest.fixture
def filing(house, sample_city):
    kept = Filing(
        key="A" * 22,
        office=Unit.objects.get(key="mayors-secretariat"),
        month=date(2020, 4, 1),
        title="주요업무보고",
        name="invented.txt",
        size=1,
        sha256="0" * 64,
        read_sha256="0" * 64,
        received=datetime(2020, 4, 20, tzinfo=UTC),
        received_by="가온",
    )
    with record("documents.file", by=SITE.author, of=("filing", kept.key)):
        kept.save()
    report = {
        "schema": "sagwan.report/1",
        "document": {"name": "invented.txt", "format": "txt", "sha256": "", "pages": None},
        "organisation": "시장비서실",
        "title": "주요업무보고",
        "period": "2020-04",
        "sections": [section("S1", "행정사무감사 처리결과"), section("S2", "민생 현장방문 일정")],
        "blocks": [block(number, *line) for number, line in enumerate(LINES)],
        "tables": [],
        "figures": [],
    }
    kept.folder.mkdir(parents=True)
    (kept.folder / "report.json").write_text(json.dumps(report), encoding="utf-8")
    return kept


def test_texts_that_no_register_holds_are_carried_from_the_last_report(filing, begin):
    draft = begin("2020-05-01", "2020-04-30")
    carried = {
        item.text: (item.group, item.kind)
        for item in compose_draft(draft).printed
        if item.origin.href == f"/reports/{filing.key}/"
    }
    assert carried == {
        "지난번 요구사항을 모두 처리함 (1)": ("answers", "bullet"),
        "붙임 참조": ("answers", "note"),
        "시민의 목소리를 먼저 듣고 움직임": ("tasks/field-visits/summary", "paragraph"),
    }
    assert [base.key for base in list_bases(draft)] == ["filing"]
