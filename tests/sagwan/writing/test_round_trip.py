"""What is written is read back equal: blocks, tables, figures, promises and requests."""

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.sagwan.writing.awkward import invent_draft
from tests.sagwan.writing.invented import invent, print_html, print_text

from sagwan import read, understand
from sagwan.facts import Report
from sagwan.writing import write

FORMATS = ("hwpx", "docx", "xlsx", "html", "md", "pdf")
LONG = [pytest.param(seed, marks=pytest.mark.long) for seed in ("003", "004")]
SEEDS = ("000", "001", "002", *LONG)
CITY = "reports/busan2025/2025년_{}_주요업무계획.pdf"
BUREAUS = [
    pytest.param("감사위원회", marks=pytest.mark.long),
    *(
        pytest.param(name, marks=[pytest.mark.long, pytest.mark.endurance])
        for name in ("관광마이스국", "기획관", "인재개발원", "주택건축국", "푸른도시국")
    ),
]
# fonts draw some of their signs alike (►, ▶) or not at all, so that print cannot give them back
ODD_SIGNS = frozenset({"기획관", "주택건축국", "푸른도시국"})
any_number = st.integers(0, 100_000)
reports = settings(max_examples=6, deadline=None, derandomize=True)
drafts = settings(max_examples=20, deadline=None, derandomize=True)

KEPT = {
    "sections": "level number title role",
    "blocks": "kind level mark sign role text",
    "tables": "title unit as_of columns label_columns parts complete",
    "figures": "text value unit base_value base_unit subject as_of change bound",
    "promises": "text owner due",
    "requests": "kind departments status text answer",
}


def kept(report: Report) -> dict[str, list[object]]:
    """What must come back: all but ids and places."""
    tree = report.as_dict()
    found: dict[str, list[object]] = {
        part: [{key: one.get(key) for key in keys.split()} for one in tree[part]]
        for part, keys in KEPT.items()
    }
    found["cells"] = [
        [(row["label"], list(map(shown, row["cells"]))) for row in table["rows"]]
        for table in tree["tables"]
    ]
    found["beside"] = [list(map(shown, table["beside"])) for table in tree["tables"]]
    return found


def shown(cell):
    return cell and {key: cell[key] for key in cell if key not in {"figures", "place"}}


def read_back(report, form):
    draft = json.loads(json.dumps(report.as_dict()))
    return understand(read(write(draft, form), f"보고.{form}"))


@pytest.mark.parametrize("form", FORMATS)
@reports
@given(any_number)
def test_a_report_of_text_comes_back(form, number):
    report = understand(read(print_text(invent(number)).encode(), "보고.txt"))
    assert kept(read_back(report, form)) == kept(report)


@pytest.mark.parametrize("form", FORMATS)
@reports
@given(any_number)
def test_a_report_with_drawn_tables_comes_back(form, number):
    report = understand(read(print_html(invent(number)).encode(), "보고.html"))
    assert report.blocks
    assert kept(read_back(report, form)) == kept(report)


@pytest.mark.parametrize("form", FORMATS)
@drafts
@given(any_number)
def test_whatever_a_draft_says_comes_back(form, number):
    draft = invent_draft(number)
    back = understand(read(write(draft, form), f"보고.{form}"))
    wanted = [
        (block["kind"], block["level"], block["sign"], " ".join(block["text"].split()))
        for block in draft["blocks"]
    ]
    assert wanted == [
        (b.kind, b.level, b.sign, "" if b.table else " ".join(b.text.split())) for b in back.blocks
    ]


@reports
@given(any_number)
def test_whatever_a_draft_says_can_be_printed(number):
    assert write(invent_draft(number), "pdf").startswith(b"%PDF-")


@drafts
@given(any_number)
def test_tables_of_a_draft_are_the_same_in_every_format(number):
    draft = invent_draft(number)
    tables = [
        kept(understand(read(write(draft, form), f"보고.{form}")))["cells"] for form in FORMATS
    ]
    assert all(found == tables[0] for found in tables)


@pytest.mark.parametrize("form", FORMATS)
@pytest.mark.parametrize("seed", SEEDS)
def test_the_seeds_come_back(form, seed, shared_file):
    (path,) = shared_file("seeds").glob(f"{seed}_*")
    report = understand(read(path))
    assert kept(read_back(report, form)) == kept(report)


@pytest.mark.parametrize("bureau", BUREAUS)
def test_a_report_that_was_read_from_a_pdf_comes_back(bureau, shared_file):
    report = understand(read(shared_file(CITY.format(bureau))))
    wanted = kept(report)
    assert wanted["blocks"]
    assert wanted["tables"]
    forms = [form for form in FORMATS if form != "pdf" or bureau not in ODD_SIGNS]
    assert [form for form in forms if kept(read_back(report, form)) != wanted] == []


@pytest.mark.parametrize("form", FORMATS)
def test_one_draft_always_gives_the_same_bytes(form):
    report = understand(read(print_html(invent(7)).encode(), "보고.html"))
    assert write(report, form) == write(json.loads(json.dumps(report.as_dict())), form)


def test_a_day_over_the_name_of_a_committee_stays_the_period():
    text = "2025. 2. 13.(목)\n건설교통위원회\n\n2025년 주요업무계획\n\n건축국\n\nⅠ. 일반현황\n○ 현원 12명\n"
    report = understand(read(text.encode(), "보고.txt"))
    assert report.period == "2025-02"
    assert read_back(report, "md").period == "2025-02"


def test_a_sign_without_a_blank_behind_it_stays_as_printed():
    report = understand(read("Ⅰ. 현황\nㅇ시설 12곳 정비\nㅇ시설 3곳 신축\n".encode(), "보고.txt"))
    assert kept(read_back(report, "docx")) == kept(report)


def test_a_cell_spans_only_rows_that_are_there():
    page = (
        "<h1>조직도</h1><table><tr><td colspan=2>국장</td><td></td></tr>"
        "<tr><td rowspan=2>공원과</td><td rowspan=2></td><td rowspan=2>녹지과</td></tr><tr></tr></table>"
    )
    report = understand(read(page.encode(), "보고.html"))
    (table,) = report.tables
    assert all(cell is None or cell.rowspan == 1 for row in table.rows for cell in row.cells)
    assert all(kept(read_back(report, form)) == kept(report) for form in FORMATS)


def test_a_table_without_a_word_is_no_table():
    page = "<h1>조직도</h1><p>아래와 같음</p><table><tr><td></td><td> </td></tr></table>"
    report = understand(read(page.encode(), "보고.html"))
    assert report.tables == ()
    assert all(kept(read_back(report, form)) == kept(report) for form in FORMATS)


@pytest.mark.parametrize("form", FORMATS)
def test_printed_numbers_of_pages_come_back(form):
    report = understand(read("Ⅰ. 현황\n○ 시설 3곳\n- 1 -\nⅡ. 계획\n- 2 -\n".encode(), "보고.txt"))
    assert kept(read_back(report, form)) == kept(report)


@pytest.mark.parametrize("form", FORMATS)
def test_numbers_of_pages_and_doubled_blanks_come_back(form):
    text = "Ⅰ. 현황\n○ 시설  세 곳을 올해  고칠 예정\n- 1 -\nⅡ. 계획\n- 2 -\n"
    report = understand(read(text.encode(), "보고.txt"))
    assert [block.text for block in report.blocks if block.role == "footer"] == ["- 1 -", "- 2 -"]
    assert [promise.text for promise in report.promises] == ["시설 세 곳을 올해 고칠 예정"]
    assert kept(read_back(report, form)) == kept(report)
