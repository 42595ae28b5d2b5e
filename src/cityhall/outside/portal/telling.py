"""How a list tells one of each series: what stands under its name, beside it, and when it was."""

from datetime import date
from typing import Any

from cityhall.ground.look import dates
from cityhall.ground.look.languages import is_korean, say
from cityhall.ground.look.units import name_unit

Told = dict[str, Any]
Line = tuple[str, str, str]  # what stands under the name, its tag, when


def tell_nothing(told: Told) -> Line:
    """Tell nothing beside a name."""
    del told
    return "", "", ""


def word(told: Any) -> str:
    """Give something that is said in both languages in that of the page."""
    if isinstance(told, str):
        return told
    return (told[0] if is_korean() else told[1]) or told[0] if told else ""


def write_day(text: str) -> str:
    """Write a day as people do; nothing for none."""
    if not text:
        return ""
    return dates.write_day(date.fromisoformat(text[:10]))


def tell_case(told: Told) -> Line:
    """Tell a case: its number, how it ended, and when."""
    when = write_day(told["ended"] or told["opened"])
    return f"{told['number_of_case']} · {word(told['docket'])}", word(told["stage"]), when


def tell_month(told: Told) -> Line:
    """Tell a month of decisions by their numbers."""
    parts = [f"{word(part['decision'])} {part['amount']}" for part in told["counts"]]
    return " · ".join(parts), say("{n}건", "{n}", n=len(told["decisions"])), ""


def tell_visit(told: Told) -> Line:
    """Tell an engagement: where, what about, and when."""
    places = " · ".join(filter(None, [*map(word, told["districts"]), told["place"]]))
    return places, f"{word(told['kind_name'])} · {word(told['theme_name'])}", write_day(told["on"])


def tell_uses(told: Told) -> Line:
    """Tell the uses of an office and month: how many, and of how much."""
    number = say("{n}건", "{n} uses", n=len(told["uses"]))
    apart = any(one["difference"] for one in told["held"])
    under = say("보고한 집행액과 다름", "differs from what was reported") if apart else ""
    return under, number, say("{n}원", "{n} won", n=write_value(told["amount"]))


def tell_check(told: Told) -> Line:
    """Tell a check by the rate of the whole city."""
    whole = told["whole"]
    rate, goal = write_value(whole["rate"]), write_value(whole["goal_rate"])
    under = say("집행률 {r}%, 목표 {g}%", "{r}% executed, goal {g}%", r=rate, g=goal)
    many = len(told["offices"])
    if told["withdrawn"]:
        return told["why"], say("거두어들임", "Withdrawn"), write_day(told["withdrawn"])
    return under, say("{n}개 기관", "{n} offices", n=many) if many else "", ""


def tell_week(told: Told) -> Line:
    """Tell a week of a docket by how many cases it published."""
    days = f"{write_day(told['since'])}–{write_day(told['until'])}"
    return days, say("{n}건", "{n} cases", n=len(told["cases"])), ""


def tell_sitting(told: Told) -> Line:
    """Tell a sitting: what it decides, where and when."""
    under = " · ".join(filter(None, [word(told["docket"]), told["place"]]))
    return under, word(told["state"]), f"{write_day(told['on'])} {told['at']}".strip()


def tell_indicator(told: Told) -> Line:
    """Tell an indicator by its last value."""
    last = next((one for one in reversed(told["years"]) if one["value"]), None)
    value = f"{write_value(last['value'])} {word(told['unit'])}" if last else ""
    return f"{told['code']} · {word(told['goal'])}", value, last["year"] if last else ""


def tell_framework(told: Told) -> Line:
    """Tell a framework: what it is about, and since when."""
    return word(told["about"]), "", write_day(told["since"])


def tell_gathering(told: Told) -> Line:
    """Tell a hearing or debate: where, of which kind, and when."""
    under = " · ".join(filter(None, (word(told["framework"]), told["place"])))
    return under, word(told["kind_name"]), write_day(told["on"])


def tell_numbers(told: Told) -> Line:
    """Tell a series of an epidemic by how many numbers it holds, and the last day of them."""
    number = say("수치 {n}개", "{n} numbers", n=len(told["numbers"]))
    return word(told["epidemic"]), number, write_day(told["numbers"][-1]["at"])


def tell_board(told: Told) -> Line:
    """Tell a board: what it is about, and since when."""
    return word(told["about"]), "", write_day(told["since"])


def tell_measure(told: Told) -> Line:
    """Tell a measure: its kind, what it is against, and from when to when."""
    days = f"{write_day(told['since'])} ~ {write_day(told['until'])}".strip()
    return word(told["epidemic"]), word(told["kind_name"]), days


def tell_figure(told: Told) -> Line:
    """Tell a measure of a unit by its last value."""
    last = told["values"][-1]
    value = f"{write_value(last['value'])} {name_unit(last['unit'])}"
    return word(told["subject"]), value, write_day(last["as_of"])


def tell_unit(told: Told) -> Line:
    """Tell a unit: what it is, and when it ended."""
    return told["parent_id"], told["classification"], write_day(told["dissolution_date"])


def tell_person(told: Told) -> Line:
    """Tell a member by the bodies to which they belong."""
    return " · ".join(word(one["organization"]) for one in told["memberships"]), "", ""


def tell_of_promise(told: Told) -> Line:
    """Tell a promise: whose it is, and how it stands."""
    return word(told["owner"]), word(told["state_name"]), ""


def tell_message(told: Told) -> Line:
    """Tell a message: at which occasion and where, what it is, and when."""
    under = " · ".join(filter(None, (told["occasion"], told["place"])))
    return under, word(told["kind_name"]), write_day(told["on"])


def write_value(text: str) -> str:
    """Write a number for people: thousands parted."""
    if not text:
        return "–"
    sign, digits = ("−", text[1:]) if text.startswith("-") else ("", text)
    whole, point, rest = digits.partition(".")
    return f"{sign}{int(whole or 0):,}{point}{rest}"
