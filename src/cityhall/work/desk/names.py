"""What kinds of results, actions and tables are called, in both languages."""

from functools import cache

from django.apps import apps

from cityhall.ground.look.languages import say
from cityhall.registers.cases.procedures import load_all, tell
from cityhall.work.desk.models import Kind

KINDS = {
    Kind.UNIT: ("조직", "Units", "people"),
    Kind.POST: ("직위", "Posts", "people"),
    Kind.DUTY: ("담당업무", "Duties", "people"),
    Kind.GOAL: ("목표", "Goals", "right"),
    Kind.PLEDGE: ("공약", "Pledges", "promise"),
    Kind.TASK: ("주요업무", "Tasks", "list"),
    Kind.PROMISE: ("약속", "Promises", "promise"),
    Kind.RESULT: ("추진실적", "Results", "holds"),
    Kind.DIRECTION: ("추진방향", "Directions", "right"),
    Kind.MEASURE: ("지표", "Measures", "sum"),
    Kind.SERIES: ("수치", "Figures", "sum"),
    Kind.CASE: ("사건·일정", "Cases and engagements", "list"),
    Kind.REPORT: ("등록 보고서", "Registered reports", "file"),
    Kind.DRAFT: ("초안", "Drafts", "file"),
    Kind.QUESTION: ("예상질의", "Expected questions", "question"),
    Kind.SUBMISSION: ("검토·제출", "Submissions", "upload"),
    Kind.CALL: ("자료 취합", "Data calls", "upload"),
    Kind.PROPOSAL: ("보고서의 제안", "Proposals of reports", "question"),
    Kind.ENTRY: ("기록", "History", "clock"),
}
ACTIONS = {
    "accounts.add_people": ("사람을 더함", "added people"),
    "accounts.sign_in": ("로그인", "signed in"),
    "accounts.sign_out": ("로그아웃", "signed out"),
    "accounts.change_password": ("비밀번호를 바꿈", "changed a password"),
    "accounts.shut_out": ("로그인을 막음", "shut somebody out"),
    "accounts.let_in_again": ("다시 들어오게 함", "let somebody in again"),
    "organisation.found_unit": ("조직을 세움", "founded a unit"),
    "organisation.rename_unit": ("조직 이름을 바꿈", "renamed a unit"),
    "organisation.move_unit": ("조직을 옮김", "moved a unit"),
    "organisation.merge_units": ("조직을 합침", "merged units"),
    "organisation.abolish_unit": ("조직을 없앰", "abolished a unit"),
    "organisation.add_duty": ("담당업무를 더함", "added a duty"),
    "organisation.end_duty": ("담당업무를 끝냄", "ended a duty"),
    "organisation.answer_to": ("소관 위원회를 정함", "set the committee of an office"),
    "organisation.add_post": ("직위를 더함", "added a post"),
    "organisation.appoint": ("임명", "appointed somebody"),
    "organisation.release": ("해임", "released somebody"),
    "organisation.amend_post": ("직위를 고침", "amended a post"),
    "organisation.end_post": ("직위를 없앰", "ended a post"),
    "organisation.add_member": ("위원을 등록함", "added a member"),
    "organisation.seat": ("위원으로 들임", "seated a member"),
    "organisation.unseat": ("위원에서 물러남", "let a member leave"),
    "organisation.charter": ("구성과 회의 주기를 정함", "set a body's make-up and rhythm"),
    "organisation.note_meeting": ("회의를 적음", "noted a meeting"),
    "organisation.bring_in": ("조직을 파일로 넣음", "brought the organisation in"),
    "organisation.add_in_bulk": ("조직을 한꺼번에 더함", "added units in bulk"),
    "promises.add_report": ("보고를 더함", "added a report"),
    "promises.add_goal": ("목표를 더함", "added a goal"),
    "promises.add_pledge": ("공약을 더함", "added a pledge"),
    "promises.add_task": ("주요업무를 더함", "added a task"),
    "promises.add_promise": ("약속을 더함", "added a promise"),
    "promises.tell_title": ("업무 이름을 적음", "noted the title of a task"),
    "promises.tell_direction": ("추진방향을 적음", "noted a direction"),
    "promises.tell_result": ("추진실적을 적음", "noted a result"),
    "promises.add_in_bulk": ("약속을 한꺼번에 더함", "added promises in bulk"),
    "promises.tell": ("보고에 적힌 약속을 더함", "noted what a report tells"),
    "promises.report_done": ("약속을 이행함", "reported a promise done"),
    "promises.move": ("약속의 기한을 바꿈", "moved a promise"),
    "promises.drop": ("약속을 중단함", "dropped a promise"),
    "promises.explain": ("빠진 약속을 설명함", "explained a promise"),
    "promises.amend": ("약속을 고침", "amended a promise"),
    "promises.amend_goal": ("목표를 고침", "amended a goal"),
    "promises.amend_pledge": ("공약을 고침", "amended a pledge"),
    "promises.amend_task": ("주요업무를 고침", "amended a task"),
    "promises.end_goal": ("목표를 끝냄", "ended a goal"),
    "promises.end_pledge": ("공약을 끝냄", "ended a pledge"),
    "promises.end_task": ("주요업무를 끝냄", "ended a task"),
    "promises.bring_in": ("약속을 파일로 넣음", "brought promises in"),
    "figures.enter_values": ("수치를 넣음", "entered figures"),
    "figures.correct_value": ("수치를 고침", "corrected a figure"),
    "figures.take_claims": ("보고서의 값을 받음", "took what reports print"),
    "figures.make_plan": ("부진사업 개선계획을 적음", "made a plan against a lag"),
    "figures.end_plan": ("개선계획의 결과를 적음", "said what came of a plan"),
    "figures.publish_ranking": ("신속집행 순위를 공개함", "published the ranking"),
    "figures.withdraw_ranking": ("신속집행 순위를 거두어들임", "withdrew the ranking"),
    "documents.file_report": ("보고서를 등록함", "registered a report"),
    "intake.propose": ("보고서를 제안으로 나눔", "took a report apart"),
    "intake.accept": ("제안을 받음", "accepted proposals"),
    "intake.refuse": ("제안을 거절함", "refused proposals"),
    "calls.send_call": ("취합을 요청함", "sent a data call"),
    "calls.return_sheet": ("취합표를 냄", "returned a sheet"),
    "calls.send_back": ("취합표를 돌려보냄", "sent a sheet back"),
    "calls.take_in": ("취합표를 받아들임", "took a sheet in"),
    "calls.remind": ("독촉을 적음", "noted a reminder"),
    "calls.extend": ("취합 기한을 늦춤", "gave a call more time"),
    "calls.close": ("취합을 마감함", "closed a call"),
    "calls.reopen": ("취합을 다시 엶", "opened a call again"),
    "drafts.begin": ("초안을 시작함", "began a draft"),
    "drafts.date": ("초안의 기준일을 바꿈", "changed the date of a draft"),
    "drafts.reword": ("초안의 글을 고침", "reworded a draft"),
    "drafts.restore": ("초안을 되돌림", "restored a line of a draft"),
    "drafts.leave_out": ("초안에서 뺌", "left a line out of a draft"),
    "drafts.shift": ("초안의 차례를 바꿈", "shifted a line of a draft"),
    "drafts.add_line": ("초안에 줄을 더함", "added a line to a draft"),
    "drafts.put_in": ("초안에 약속을 넣음", "put a promise into a draft"),
    "drafts.save": ("초안을 저장함", "saved a draft"),
    "drafts.go_back": ("초안을 앞 판의 글로 되돌림", "went back to a version of a draft"),
    "cases.open": ("사건을 엶", "opened a case"),
    "cases.bring_in": ("사건을 한꺼번에 들임", "brought cases in"),
    "cases.tie": ("사건을 이음", "tied cases together"),
    "engagements.plan": ("일정을 세움", "planned an engagement"),
    "engagements.bring_in": ("일정을 한꺼번에 들임", "brought engagements in"),
    "engagements.move": ("일정을 옮김", "moved an engagement"),
    "engagements.tell": ("의원에게 미리 알림", "told members beforehand"),
    "engagements.note_answer": ("안다는 답을 적음", "noted that a member knows"),
    "engagements.follow_up": ("결과를 알림", "told what came of it"),
    "desk.tell_session": ("회기 결과를 안내함", "told members of a session"),
    "committees.set_seats": ("위원회 정원을 정함", "set the seats of a committee"),
    "committees.appoint": ("위원을 위촉함", "appointed a member"),
    "committees.amend_seat": ("위원의 구분을 고침", "amended a seat"),
    "committees.renew": ("위원을 연임함", "renewed a term"),
    "committees.leave": ("위원을 해촉함", "let a member leave"),
    "committees.declare_conflict": ("이해관계를 신고함", "declared a conflict of interest"),
    "committees.end_conflict": ("이해관계가 끝남", "ended a conflict of interest"),
    "committees.add_in_bulk": ("위원회를 한꺼번에 더함", "added committees in bulk"),
    "committees.take_over": ("회의를 들임", "took sittings over"),
    "committees.plan": ("정기 회의를 잡음", "planned regular sittings"),
    "committees.add_sitting": ("수시 회의를 잡음", "planned an extra sitting"),
    "committees.move_sitting": ("회의를 옮김", "moved a sitting"),
    "committees.cancel_sitting": ("회의를 취소함", "cancelled a sitting"),
    "committees.draw": ("위원을 추첨함", "drew a panel"),
    "committees.replace_member": ("위원을 바꿈", "replaced a member"),
    "committees.invite": ("위원에게 알림", "invited the members"),
    "committees.note_answer": ("위원의 답을 적음", "noted an answer"),
    "committees.open_sitting": ("회의를 엶", "opened a sitting"),
    "committees.note_attendance": ("출석을 적음", "noted attendance"),
    "committees.put_on": ("안건에 올림", "put cases on an agenda"),
    "committees.move_item": ("안건을 옮김", "moved an item"),
    "committees.take_off": ("안건에서 내림", "took an item off"),
    "committees.name_examiners": ("주·부심을 지정함", "named examiners"),
    "committees.note_votes": ("표결을 적음", "noted votes"),
    "committees.decide": ("안건을 의결함", "decided an item"),
    "committees.close_sitting": ("회의록을 마감함", "closed the minutes"),
    "committees.sign": ("회의록에 서명함", "signed the minutes"),
    "committees.correct": ("회의록을 정정함", "corrected the minutes"),
    "submissions.begin": ("검토를 시작함", "began a submission"),
    "submissions.hand_in": ("검토에 올림", "handed a version in"),
    "submissions.comment": ("검토 의견을 남김", "commented on a version"),
    "submissions.settle": ("검토 의견에 답함", "answered a comment"),
    "submissions.waive": ("오류를 그대로 둠", "let a finding stand"),
    "submissions.give_back": ("검토를 되돌림", "returned a version"),
    "submissions.sign-1": ("1차 검토에 서명함", "signed the first review"),
    "submissions.sign-2": ("2차 검토에 서명함", "signed the second review"),
    "submissions.sign-3": ("3차 검토에 서명함", "signed the third review"),
    "submissions.seal": ("봉인함", "sealed a version"),
    "questions.work_out": ("예상질의를 뽑음", "worked expected questions out"),
    "questions.answer": ("예상질의에 답함", "answered an expected question"),
    "answers.write": ("답변의 부분을 씀", "wrote a part of an answer"),
    "answers.hand_back": ("답변의 부분을 돌려보냄", "handed a part back"),
    "notices.tell": ("알림", "told people"),
    "history.erase": ("법에 따라 지움", "erased by law"),
}
TABLES = {
    "accounts_person": ("사람", "person"),
    "organisation_unit": ("조직", "unit"),
    "organisation_standing": ("이름과 자리", "name and place"),
    "organisation_duty": ("담당업무", "duty"),
    "organisation_post": ("직위", "post"),
    "organisation_member": ("위원", "member"),
    "organisation_membership": ("위원 자리", "membership"),
    "organisation_charter": ("구성과 회의 주기", "charter"),
    "organisation_meeting": ("회의", "meeting"),
    "organisation_appointment": ("임명", "appointment"),
    "organisation_oversight": ("소관", "oversight"),
    "organisation_succession": ("이어짐", "succession"),
    "documents_filing": ("등록 보고서", "registered report"),
    "figures_value": ("수치", "figure"),
    "figures_claim": ("보고서의 값", "printed value"),
    "figures_remedy": ("부진사업 개선계획", "plan against a lag"),
    "figures_bulletin": ("공개한 점검", "published check"),
    "promises_report": ("보고", "report"),
    "promises_goal": ("목표", "goal"),
    "promises_pledge": ("공약", "pledge"),
    "promises_task": ("주요업무", "task"),
    "promises_title": ("업무 이름", "title of a task"),
    "promises_direction": ("추진방향", "direction"),
    "promises_promise": ("약속", "promise"),
    "promises_result": ("추진실적", "result"),
    "promises_telling": ("보고된 약속", "told promise"),
    "promises_move": ("기한 변경", "move"),
    "promises_drop": ("중단", "drop"),
    "promises_explanation": ("설명", "explanation"),
    "calls_call": ("자료 취합", "data call"),
    "calls_part": ("취합표", "sheet of a call"),
    "calls_sheet": ("낸 취합표", "returned sheet"),
    "calls_reminder": ("독촉", "reminder"),
    "cases_case": ("사건", "case"),
    "cases_charge": ("사건의 담당", "unit in charge"),
    "cases_steptaken": ("사건의 단계", "step of a case"),
    "cases_link": ("이어진 사건", "tied cases"),
    "engagements_engagement": ("일정", "engagement"),
    "engagements_concern": ("일정의 지역과 위원회", "whom an engagement concerns"),
    "engagements_contact": ("알린 것", "contact with a member"),
    "committees_committee": ("위원회", "committee"),
    "committees_seat": ("위원의 구분", "seat"),
    "committees_conflict": ("이해관계", "conflict of interest"),
    "committees_sitting": ("회의", "sitting"),
    "committees_draw": ("추첨", "draw"),
    "committees_place": ("회의의 위원", "place in a sitting"),
    "committees_item": ("안건", "item of an agenda"),
    "committees_signature": ("회의록 서명", "signature of minutes"),
    "committees_correction": ("회의록 정정", "correction of minutes"),
    "submissions_submission": ("제출 자료", "submission"),
    "submissions_version": ("제출 자료의 판", "version handed in"),
    "submissions_comment": ("검토 의견", "comment"),
    "submissions_waiver": ("그대로 둔 오류", "finding let stand"),
    "submissions_signature": ("서명", "signature"),
    "submissions_seal": ("봉인", "seal"),
    "questions_sheet": ("예상질의", "expected questions"),
    "questions_asked": ("예상질의 한 건", "expected question"),
    "answers_part": ("답변의 부분", "part of an answer"),
    "drafts_draft": ("초안", "draft"),
    "drafts_version": ("초안의 판", "version of a draft"),
    "intake_proposal": ("제안", "proposal"),
}
OBJECTS = {
    "unit": ("조직", "unit"),
    "organisation": ("조직 전체", "organisation"),
    "person": ("사람", "person"),
    "people": ("사람 전체", "people"),
    "report": ("보고", "report"),
    "goal": ("목표", "goal"),
    "pledge": ("공약", "pledge"),
    "task": ("주요업무", "task"),
    "promise": ("약속", "promise"),
    "promises": ("약속 전체", "promises"),
    "figure": ("수치", "figure"),
    "figures": ("수치 전체", "figures"),
    "remedy": ("부진사업 개선계획", "plan against a lag"),
    "bulletin": ("공개한 점검", "published check"),
    "filing": ("등록 보고서", "registered report"),
    "call": ("자료 취합", "data call"),
    "draft": ("초안", "draft"),
    "case": ("사건", "case"),
    "engagement": ("일정", "engagement"),
    "session": ("회기", "session"),
    "submission": ("제출 자료", "submission"),
    "committee": ("위원회", "committee"),
    "committees": ("위원회 전체", "committees"),
    "sitting": ("회의", "sitting"),
    "sittings": ("회의 전체", "sittings"),
    "member": ("위원", "member"),
    "questions": ("예상질의", "expected questions"),
}


def name_result(kind: str) -> str:
    """Name a kind of results."""
    return say(*KINDS[Kind(kind)][:2])


def find_sign(kind: str) -> str:
    """Give the sign of a kind of results."""
    return KINDS[Kind(kind)][2]


def name_action(action: str) -> str:
    """Name an action in words; a step of a case as procedures call it; else by its key."""
    register, _, step = action.partition(".")
    if action not in ACTIONS and register == "cases":
        return name_step(step)
    return say(*ACTIONS[action]) if action in ACTIONS else action


def name_table(table: str) -> str:
    """Name what a row of a table is."""
    return say(*TABLES[table]) if table in TABLES else model_names().get(table, table)


def name_object(kind: str) -> str:
    """Name what an entry is about."""
    return say(*OBJECTS[kind]) if kind in OBJECTS else kind


def name_step(key: str) -> str:
    """Name a step of cases by the first procedure that has it."""
    steps = (one.step_by_key.get(key) for one in load_all())
    found = next(filter(None, steps), None)
    return tell(found.name) if found else key


@cache
def model_names() -> dict[str, str]:
    """Give each table the name of its model."""
    return {model._meta.db_table: model.__name__ for model in apps.get_models()}
