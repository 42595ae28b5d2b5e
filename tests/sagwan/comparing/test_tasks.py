"""Works of an office over time."""

from sagwan.comparing import compare


def verdicts(comparison):
    return [(c.verdict, c.subject) for c in comparison.of_kind("tasks")]


def report_of(understood, *works):
    bodies = [
        f"{number} {title}\n\n□ 추진 내용\n\n○ {content}\n\n□ 향후 계획\n\n○ {plan} : 연중\n"
        for number, (title, content, plan) in enumerate(works, 1)
    ]
    return understood("Ⅱ. 주요 업무\n\n" + "\n".join(bodies))


def test_a_particle_more_is_the_same_title(old, new):
    assert verdicts(compare(old, new)) == [
        ("same", "작은도서관의 문턱 낮추기"),
        ("same", "공공도서관 시설 현대화"),
        ("new", "어린이 독서 문화 조성"),
    ]


def test_a_work_is_known_by_what_stands_under_it(understood):
    content = "하천 둔치 산책로 정비와 야생화 단지 조성", "둔치 산책로 가로등 보수"
    other = "빈 점포를 청년 창업 공간으로 바꾸는 사업 지원", "청년 상인 상담 창구 운영"
    old = report_of(understood, ("물길 따라 걷는 도시", *content), ("골목상권 살리기", *other))
    new = report_of(understood, ("걷고 싶은 물길 만들기", *content), ("골목상권 살리기", *other))
    assert verdicts(compare(old, new)) == [
        ("renamed", "걷고 싶은 물길 만들기"),
        ("same", "골목상권 살리기"),
    ]


def test_a_work_that_is_gone_is_told_with_its_place(old, new):
    gone = compare(new, old).of_kind("tasks")[-1]
    assert (gone.verdict, gone.new) == ("gone", None)
    told = gone.old or {}
    assert told["title"] == "어린이 독서 문화 조성"
    assert told["place"]["line"] > 0
