"""A made-up procedure with one of everything, and ways to alter and run it."""

from datetime import date

import pytest

from sagwan.procedures import Attempt, Party, Proof, open_run, parse_procedure, take

PETITION = """\
[procedure]
key = "petition"
from = 2020-01-01
group = "citizens"
name = { ko = "청원", en = "Petitions" }
number = "{year}-청원-{n:03}"

[[field]]
key = "text"
name = { ko = "내용", en = "What is asked" }
required = true

[[field]]
key = "kind"
name = { ko = "구분", en = "Kind" }
kind = "choice"
options = [
  { key = "road", name = { ko = "도로", en = "Road" } },
  { key = "park", name = { ko = "공원", en = "Park" } },
]

[[field]]
key = "cost"
name = { ko = "비용", en = "Cost" }
kind = "money"

[[field]]
key = "answer"
name = { ko = "답변", en = "Answer" }

[[field]]
key = "due"
name = { ko = "기한", en = "Due" }
kind = "date"

[[stage]]
key = "received"
name = { ko = "접수", en = "Received" }
starts = true

[[stage]]
key = "working"
name = { ko = "처리 중", en = "Under way" }

[[stage]]
key = "answered"
name = { ko = "답변함", en = "Answered" }

[[stage]]
key = "done"
name = { ko = "완료", en = "Done" }
ends = true

[[stage]]
key = "refused"
name = { ko = "반려", en = "Refused" }
ends = true

[[step]]
key = "assign"
name = { ko = "지정", en = "Assign" }
from = "received"
to = "working"
by = ["clerk"]
needs = ["kind"]
takes = ["due", "cost"]
tells = ["officer"]

[[step]]
key = "hold"
name = { ko = "보완 요구", en = "Hold" }
from = "working"
by = ["officer"]
reason = true
pauses = ["answering"]

[[step]]
key = "resume"
name = { ko = "보완됨", en = "Resume" }
from = "working"
by = ["officer", "asker"]
resumes = ["answering"]

[[step]]
key = "extend"
name = { ko = "연장", en = "Extend" }
from = "working"
by = ["head"]
reason = true
times = 1
extends = ["answering"]

[[step]]
key = "answer"
name = { ko = "답변", en = "Answer" }
from = "working"
to = "answered"
by = ["officer"]
needs = ["answer"]
deed = "answer"
evidence = 1

[[step]]
key = "return"
name = { ko = "되돌림", en = "Send back" }
from = "answered"
to = "working"
by = ["head"]
reason = true

[[step]]
key = "confirm"
name = { ko = "확인", en = "Confirm" }
from = "answered"
to = "done"
by = ["head", "officer"]
other_than = ["answer"]
when = "cost < 1000000 or kind = 'park'"
said = { ko = "큰 비용은 위원회가 정합니다.", en = "The committee decides large sums." }

[[step]]
key = "decide"
name = { ko = "의결", en = "Decide" }
from = "answered"
to = "done"
by = ["committee"]
sitting = true

[[step]]
key = "refuse"
name = { ko = "반려", en = "Refuse" }
from = "*"
to = "refused"
by = ["clerk"]
reason = true

[[step]]
key = "publish"
name = { ko = "공개", en = "Publish" }
from = "done"
by = ["clerk"]

[[term]]
key = "answering"
name = { ko = "답변 기한", en = "Answer" }
start = ["assign", "return"]
meets = ["answer"]
days = 7
extension = 5
basis = "청원법 제21조"

[[term]]
key = "promised"
name = { ko = "약속한 날", en = "Promised day" }
start = "assign"
meets = ["answer"]
by_field = "due"

[panel]
committee = "petitions"
outside = 3
inside = 1

[[statistic]]
key = "kinds"
name = { ko = "구분별", en = "By kind" }
rows = "kind"
columns = [
  { key = "all", name = { ko = "계", en = "All" }, counts = "true" },
  { key = "cost", name = { ko = "비용", en = "Cost" }, sums = "cost", unit = "원" },
]
"""


@pytest.fixture(scope="session")
def petition_text():
    return PETITION


@pytest.fixture(scope="session")
def petition():
    return parse_procedure(PETITION, "petition.toml")


@pytest.fixture(scope="session")
def altered():
    """Read the petition with pieces of its text replaced."""

    def read(*pairs):
        text = PETITION
        for old, new in pairs:
            assert text.count(old) >= 1, old
            text = text.replace(old, new, 1)
        return parse_procedure(text, "petition.toml")

    return read


@pytest.fixture(scope="session")
def opened():
    """Open a case on a day."""

    def begin(procedure, on=date(2021, 3, 2), by="park", **values):
        return open_run(procedure, on, by, {"text": "횡단보도를 놓아 주십시오.", **values})

    return begin


@pytest.fixture(scope="session")
def moved():
    """Take steps one after another: (step, day, who, party, values)."""

    def move(run, *steps):
        for step, on, by, party, values in steps:
            run = take(
                run,
                Attempt(
                    step,
                    on,
                    by,
                    frozenset({Party(party)}),
                    values,
                    "까닭이 있습니다.",
                    (Proof("사진", on),),
                    "1",
                ),
            )
        return run

    return move
