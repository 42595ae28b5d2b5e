"""B4: rapid execution: goal and results beside the year before, jobs, large investments, grants."""

from playwright.sync_api import expect

BOARD = "/figures/rapid/?on=2020-03-31"


def read_rows(page, title):
    rows = page.locator(f"section[aria-labelledby={title}] tbody tr").all()
    return [
        [cell.split("\n")[0].strip() for cell in row.locator("th, td").all_inner_texts()]
        for row in rows
    ]


def test_the_city_stands_beside_the_year_before_to_the_digit(sign_in, city):
    page = sign_in("saebom")
    page.goto(f"{city}{BOARD}")
    assert [" ".join(row) for row in read_rows(page, "all-title")] == [
        "’20.3.31. 415,459 240,610 174,849 156,397 65.0% 74,737 31.1%",
        "’19.3.31. – 213,587 – – – 48,428 22.7%",
    ]
    expect(page.locator(".stats")).to_contain_text("24조 610억원")
    expect(page.locator(".stats")).to_contain_text("+26,309")
    expect(page.locator(".stats")).to_contain_text("39")


def test_jobs_large_investments_and_grants_stand_to_the_digit(sign_in, city):
    page = sign_in("saebom")
    page.goto(f"{city}{BOARD}")
    rows = page.locator("section[aria-labelledby=focus-title] tbody tr")
    for name, numbers in {
        "일자리 예산": ["12,967", "4,765", "36.7%", "68%", "4,106", "32.6%", "659"],
        "50억원 이상 투자사업비": ["45,898", "6,326", "13.8%", "–", "3,685", "8.8%", "2,641"],
        "지원예산": ["149,299", "53,547", "35.9%", "–", "33,015", "26.2%", "20,532"],
    }.items():
        cells = rows.filter(has_text=name).locator("td").all_inner_texts()
        assert [cell.split()[0].split("보고서")[0] for cell in cells] == numbers
    expect(rows.first).to_contain_text("보고서에 찍힌 값")


def test_laggards_are_counted_with_their_own_date(sign_in, city):
    page = sign_in("saebom")
    page.goto(f"{city}{BOARD}")
    facts = page.locator(".facts")
    expect(facts).to_contain_text("155개")
    expect(facts.locator("div", has_text="저조").first).to_contain_text("47")
    expect(facts).to_contain_text("9,273")
    expect(facts).to_contain_text("’20.3.6.")


def test_a_share_that_is_wrong_in_print_stands_corrected(sign_in, city):
    page = sign_in("saebom")
    page.goto(f"{city}{BOARD}")
    share = page.locator(".facts > div", has_text="대상액 대비 지원예산")
    expect(share.locator(".fig")).to_have_text("62.1%")
    expect(share.locator("s")).to_have_text("61.1%")
    expect(share.locator(".why")).to_contain_text("149,299 ÷ 240,610")


def test_offices_are_ranked_from_the_slowest_once_they_have_figures(sign_in, city):
    page = sign_in("maru")
    offices = {"mayors-secretariat": ("100", "60", "50"), "planning-office": ("200", "130", "20")}
    lines = ["measure,subject,since,as_of,value,unit,source"]
    for office, numbers in offices.items():
        for name, number in zip(("eligible", "goal", "spent"), numbers, strict=True):
            since = "2022-01-01" if name == "spent" else ""
            lines.append(f"rapid.{name},{office},{since},2022-03-31,{number},억원,주간 점검")
    page.goto(f"{city}/figures/import/")
    file = {"name": "week.csv", "mimeType": "text/csv", "buffer": "\n".join(lines).encode()}
    page.set_input_files("input[type=file]", file)
    page.get_by_role("button", name="넣기").click()
    expect(page.get_by_role("status")).to_contain_text("새 값 6개")
    page.goto(f"{city}/figures/rapid/?on=2022-03-31")
    rows = read_rows(page, "offices-title")
    assert [(row[0], row[4]) for row in rows] == [("기획조정실", "10.0%"), ("시장비서실", "50.0%")]
    slow = page.locator("section[aria-labelledby=offices-title] tbody tr").first
    expect(slow).to_contain_text("전체보다 낮음")


def test_the_planning_office_publishes_a_check_and_everybody_reads_the_ranking(
    sign_in, city, browser
):
    page = sign_in("maru")
    page.goto(f"{city}/figures/rapid/?on=2022-03-31")
    page.get_by_role("link", name="공개하거나 거두어들이기").click()
    expect(page.locator("section[aria-labelledby=ranking-title]")).to_contain_text("시장비서실")
    page.get_by_role("button", name="공개하기").click()
    ranked = [(row[0], row[2]) for row in read_rows(page, "ranking-title")]
    assert ranked == [("1", "50.0%"), ("2", "10.0%")]
    page.goto(f"{city}/publishing/")
    page.get_by_role("button", name="지금 공개").click()
    stranger = browser.new_page()
    stranger.goto(f"{city}/rapid-execution/2022-03-31/")
    assert stranger.url == f"{city}/open/ko/rapid/2022-03-31/"
    told = stranger.locator("section[aria-labelledby=offices-title] tbody tr").all_inner_texts()
    assert [row.split()[:2] + row.split()[-1:] for row in told] == [
        ["시장비서실", "1", "50.0"],
        ["기획조정실", "2", "10.0"],
    ]
    feed = stranger.request.get(f"{city}/rapid-execution/feed/").text()
    assert "2022. 3. 31. 점검" in feed
    stranger.goto(f"{city}/rapid-execution/2020-03-31/")
    expect(stranger.locator(".lead")).to_contain_text("31.1%")
    stranger.close()
