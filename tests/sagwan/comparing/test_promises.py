"""What became of promises."""

from sagwan.comparing import compare

FRAME = """주요업무보고

2023. {month}.

한빛시 교통정책과

Ⅱ. 주요 업무

1 {work}

□ 추진 실적

○ {done}

□ 향후 계획

○ {plan}
"""


def fate(understood, plan, later, done="버스 정류장 온열의자 40곳 설치", work="대중교통 이용 편의"):
    nothing = "버스 정류장 온열의자 40곳 설치"
    texts = [
        FRAME.format(month=3, work="대중교통 이용 편의", done=nothing, plan=plan),
        FRAME.format(month=9, work=work, done=done, plan=later),
    ]
    reports = [understood(text, f"{number}.txt") for number, text in enumerate(texts)]
    return next(change for change in compare(*reports).of_kind("promises") if change.old)


def test_what_is_promised_again_for_the_same_day_is_kept(understood):
    found = fate(
        understood, "마을버스 노선 조정안 마련 : '23. 10월", "마을버스 노선 조정안 마련 : '23.10월"
    )
    assert (found.verdict, found.reason) == ("kept", "")


def test_what_is_promised_for_another_day_moved(understood):
    found = fate(
        understood,
        "마을버스 노선 조정안 마련 : '23. 6월",
        "마을버스 노선을 조정하는 안 마련 : '23. 12월",
    )
    assert found.verdict == "moved"
    assert (found.old["due"]["text"], found.new["due"]["text"]) == ("'23. 6월", "'23. 12월")
    assert "2023-06" in found.reason


def test_a_date_that_passed_unchanged_is_told(understood):
    found = fate(
        understood, "마을버스 노선 조정안 마련 : '23. 6월", "마을버스 노선 조정안 마련 : '23. 6월"
    )
    assert found.verdict == "kept"
    assert "기한이 지났으나" in found.reason


def test_a_date_set_later_keeps_the_promise_and_one_taken_away_moves_it(understood):
    dated, undated = "환승 주차장 설계 공모 : '23. 12월", "환승 주차장 설계 공모"
    assert fate(understood, undated, dated).verdict == "kept"
    assert fate(understood, dated, undated).verdict == "moved"


def test_what_turns_up_among_the_results_is_reported(understood):
    found = fate(
        understood,
        "심야버스 시범 운행 : '23. 5월",
        "전기버스 충전소 확충 : '23. 11월",
        done="심야버스를 시범으로 운행('23. 5. 20.~)",
    )
    assert (found.verdict, found.new["due"]["text"]) == ("reported", "")
    assert found.new["text"].startswith("심야버스를")


def test_a_result_still_to_come_reports_nothing(understood):
    found = fate(
        understood,
        "심야버스 시범 운행 : '23. 5월",
        "전기버스 충전소 확충 : '23. 11월",
        done="심야버스 시범 운행 예정",
    )
    assert found.verdict != "reported"


def test_what_stands_nowhere_was_dropped(understood):
    found = fate(understood, "심야버스 시범 운행 : '23. 5월", "전기버스 충전소 확충 : '23. 11월")
    assert (found.verdict, found.new) == ("dropped", None)


def test_a_whole_work_that_is_gone_is_the_reason(understood):
    found = fate(
        understood,
        "심야버스 시범 운행 : '23. 5월",
        "가로수 가지치기 : 연중",
        work="푸른 도시숲 가꾸기",
        done="가로수 3천 그루 심음",
    )
    assert found.verdict == "dropped"
    assert "과제가 통째로 빠짐" in found.reason


def test_another_hearing_is_not_the_fair(understood):
    found = fate(
        understood,
        "교통안전 시민 토론회 개최 : '22. 9월",
        "2023 교통안전 시민 대토론회 개최 : '23. 11월",
    )
    assert found.verdict == "dropped"


def test_a_purpose_in_common_does_not_make_one_promise(understood):
    found = fate(
        understood,
        "교통안전 기본계획 수립을 위한 공청회 개최 : '23. 5월",
        "교통안전 기본계획 수립을 위한 설문 조사 : '23. 11월",
    )
    assert found.verdict == "dropped"


def test_a_standing_duty_is_known_in_new_words(understood):
    found = fate(
        understood,
        "계절별 승강장 안전 살피기 : 연중",
        "시민과 함께하는 승강장 안전 점검 : 연중 계속",
    )
    assert (found.verdict, found.reason) == ("kept", "")


def test_a_city_may_say_that_two_names_are_one(understood, old):
    assert compare(old, old).of_kind("promises")
    assert {change.verdict for change in compare(old, old).of_kind("promises")} == {"kept"}


def test_half_a_year_of_promises(old, new):
    found = [(c.verdict, c.subject) for c in compare(old, new).of_kind("promises")]
    assert found == [
        ("reported", "작은도서관 야간 개방 시범 운영"),
        ("moved", "이동도서관 노선을 개편하는 안 마련"),
        ("kept", "동네 책방과 함께하는 독서 모임 지원"),
        ("kept", "「2023 한빛 책 축제」 개최"),
        ("dropped", "점자 자료 디지털 변환 용역 착수"),
        ("kept", "증축 설계 공모"),
        ("new", "찾아가는 그림책 교실 운영"),
    ]


WORKS = """Ⅱ. 주요 업무

1 {0}

□ 향후 계획

○ 관계기관 협의 : '23. {1}월

2 {2}

□ 향후 계획

○ 관계기관 협의 : '23. {3}월
"""


def test_a_promise_worded_alike_belongs_to_its_work(understood):
    old = understood(WORKS.format("하천 산책로 정비", 5, "빈 점포 채우기", 8))
    new = understood(WORKS.format("빈 점포 채우기", 8, "하천 산책로 정비", 5))
    assert [c.verdict for c in compare(old, new).of_kind("promises")] == ["kept", "kept"]
