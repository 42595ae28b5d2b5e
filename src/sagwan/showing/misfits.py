"""What to say before comparing two reports that may not belong together."""

from sagwan.comparing.misfits import OFFICES, find_misfits
from sagwan.facts import Message, Report


def describe_misfits(old: Report, new: Report) -> list[Message]:
    """Say in a sentence each why two reports may not be an office's earlier and later one."""
    return [
        _offices(old, new) if misfit == OFFICES else _reversed(old, new)
        for misfit in find_misfits(old, new)
    ]


def _offices(old: Report, new: Report) -> Message:
    names = f"{old.organisation} ↔ {new.organisation}"
    return Message(
        f"부서가 다릅니다({names}). 아래는 한 부서의 지난 보고서와 이번 보고서인 것처럼 견준 것입니다. "
        "두 부서가 다르게 말한 곳은 sagwan check 에 두 파일을 함께 주면 나옵니다.",
        f"These are two offices ({names}), compared below as if they were one office's earlier "
        "and later report. What they tell differently: give both files to sagwan check.",
    )


def _reversed(old: Report, new: Report) -> Message:
    return Message(
        f"순서가 바뀐 듯합니다: 앞에 준 보고서({old.period})가 뒤에 준 보고서({new.period})보다 나중입니다. "
        "두 파일의 차례를 바꾸어 다시 해 보십시오.",
        f"The order seems wrong: the first report ({old.period}) is later than the second "
        f"({new.period}). Try again with the files the other way round.",
    )
