"""What the parties of a case and the kinds of a field are called, in Korean and English."""

from collections.abc import Iterable, Mapping

from sagwan.procedures.declaration import Kind, Name, Party

PARTIES: Mapping[Party, Name] = {
    Party.ASKER: Name("신청인", "asker"),
    Party.CLERK: Name("접수 담당", "clerk"),
    Party.OFFICER: Name("담당자", "officer"),
    Party.HEAD: Name("부서장", "head"),
    Party.CHIEF: Name("검토회의 주재", "chief"),
    Party.PLANNER: Name("총괄 부서", "planner"),
    Party.COMMITTEE: Name("위원회", "committee"),
    Party.MEMBERS: Name("관련 의원", "members"),
    Party.RESPONDENT: Name("상대방", "respondent"),
}
KINDS: Mapping[Kind, Name] = {
    Kind.TEXT: Name("글", "text"),
    Kind.CHOICE: Name("선택", "choice"),
    Kind.DATE: Name("날짜", "date"),
    Kind.WHOLE: Name("정수", "whole number"),
    Kind.NUMBER: Name("수", "number"),
    Kind.MONEY: Name("금액", "money"),
    Kind.UNIT: Name("부서", "unit"),
    Kind.UNITS: Name("여러 부서", "units"),
    Kind.PERSON: Name("사람", "person"),
    Kind.YES: Name("예·아니오", "yes or no"),
}


def name_parties(parties: Iterable[Party]) -> Name:
    """Name several parties in the order in which they are declared."""
    known = set(parties)
    names = [PARTIES[one] for one in Party if one in known]
    return Name(
        "·".join(one.ko for one in names) or "없음", ", ".join(one.en for one in names) or "nobody"
    )
