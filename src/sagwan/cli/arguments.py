"""What each command takes. Only the parser of the command that was called is built."""

import argparse
import sys
from collections.abc import Callable, Sequence
from importlib import import_module
from typing import NoReturn

from sagwan.cli.language import LANGUAGES
from sagwan.cli.parser import Parser

Pick = Callable[[str, str], str]

COMMANDS = {
    "check": ("보고서의 수치를 검산하고 틀린 곳을 짚습니다", "find what is wrong in reports"),
    "read": ("보고서를 읽어 무엇이 적혔는지 보입니다", "show what a report says"),
    "diff": ("두 보고서 사이에 달라진 것을 보입니다", "show what changed between two reports"),
    "questions": (
        "다음 회의에서 나올 질의를 근거와 함께 뽑습니다",
        "list what the council will ask, with what each rests on",
    ),
    "write": ("보고서를 제출할 파일로 씁니다", "write a report as a file to hand in"),
    "explain": ("규칙 하나를 보기와 함께 설명합니다", "explain one rule with an example"),
    "rules": ("모든 규칙을 한 문장씩 보입니다", "list every rule in one sentence"),
    "waive": ("지적 하나를 사유와 함께 받아들입니다", "let one finding pass, with a reason"),
    "watch": (
        "폴더를 지켜보며 점검 결과를 파일 옆에 둡니다",
        "leave findings beside each saved file",
    ),
}
_OPENING = (
    "사관(史官): 의회 업무보고를 읽고, 그 안의 모든 수치를 검산합니다.",
    "Sagwan reads a city's work reports to its council and proves every figure in them.",
)
_CLOSING = (
    """심각도: ✕ 오류(계산으로 보아 틀림), ! 주의(쓴 사람의 뜻일 수 있음),
        ? 질문(어느 쪽도 맞을 수 있어 묻습니다), · 참고(표기)
종료 코드: 0 오류 없음, 1 오류 있음, 2 명령이나 파일을 쓸 수 없음
보기:
  sagwan check 업무보고.txt
  sagwan check 새보고.md --previous 지난보고.md
  sagwan check 업무보고.txt --format html -o 점검.html
  sagwan explain SUM001""",
    """Levels: ✕ error (the arithmetic leaves no other reading), ! warning (it may be meant),
        ? question (either may be right, so we ask), · note (writing)
Exit status: 0 no error found, 1 errors found, 2 the call or a file was of no use
Examples:
  sagwan check report.txt
  sagwan check new.md --previous old.md
  sagwan check report.txt --format html -o findings.html
  sagwan explain SUM001""",
)
# what each command can print, what is usual first
FORMATS = {
    "check": ("text", "json", "sarif", "html", "xlsx", "hwpx", "pdf", "docx"),
    "read": ("text", "summary", "json"),
    "diff": ("text", "json", "html"),
    "questions": ("text", "json"),
    "rules": ("text", "json"),
}
_TAKES_A_VALUE = ("--lang", "--color")


def read_arguments(words: Sequence[str], language: str) -> argparse.Namespace:
    """Read a call; wrong calls end here with one line, --help with the help."""
    pick: Pick = (lambda ko, _: ko) if language == "ko" else (lambda _, en: en)
    cut = _find_command(words)
    top = _top_parser(language, pick)
    chosen = top.parse_args(words[:cut])
    if chosen.version:
        print("sagwan", import_module("importlib.metadata").version("sagwan"))
        top.exit()
    if cut == len(words):
        top.print_help(sys.stderr)
        top.exit(2)
    name = words[cut]
    if name not in COMMANDS:
        _refuse_command(name, top, pick)
    parser = _parser_of(name, language, pick)
    options = parser.parse_intermixed_args(words[cut + 1 :])
    options.color = options.color or chosen.color or "auto"
    options.module = name
    if name in FORMATS and options.format is None:
        options.format = _format_of(getattr(options, "output", None), FORMATS[name])
    return options


def _format_of(output: str | None, formats: tuple[str, ...]) -> str:
    """What the name of the output ends in; a name that says nothing is for the usual."""
    _, dot, ending = (output or "").lower().rpartition(".")
    return ending if dot and ending in formats else formats[0]


def _find_command(words: Sequence[str]) -> int:
    """Find the first word that is neither an option nor the value of one."""
    index = 0
    while index < len(words) and words[index].startswith("-"):
        index += 2 if words[index] in _TAKES_A_VALUE else 1
    return min(index, len(words))


def _refuse_command(name: str, top: Parser, pick: Pick) -> NoReturn:
    near = import_module("sagwan.cli.nearest").nearest(name, COMMANDS)
    hint = pick(f" {near} 명령입니까?", f" Did you mean {near}?") if near else ""
    said = pick(f"{name}: 그런 명령은 없습니다.", f"{name}: there is no such command.")
    see = pick("sagwan --help 를 보십시오.", "See sagwan --help.")
    top.exit(2, f"sagwan: {said}{hint} {see}\n")


def _top_parser(language: str, pick: Pick) -> Parser:
    listing = "\n".join(f"  {name:<9} {pick(*about)}" for name, about in COMMANDS.items())
    title = pick("명령 (sagwan 명령 --help 로 자세히)", "commands (sagwan COMMAND --help for more)")
    usage = pick("sagwan 명령 …", "sagwan COMMAND …")
    parser = Parser("sagwan", language, f"{pick(*_OPENING)}\n\n{title}:\n{listing}", usage)
    parser.epilog = pick(*_CLOSING)
    group = _add_general(parser, pick)
    group.add_argument("--version", action="store_true", help=pick("버전", "show the version"))
    return parser


def _add_general(parser: Parser, pick: Pick) -> argparse._ArgumentGroup:
    group = parser.add_argument_group(pick("공통 옵션", "general options"))
    group.add_argument("-h", "--help", action="help", help=pick("이 도움말", "show this help"))
    group.add_argument(
        "--lang",
        choices=LANGUAGES,
        help=pick("언어: 한국어 또는 영어 (보통은 로캘대로)", "Korean or English (else by locale)"),
    )
    group.add_argument(
        "--color",
        choices=("auto", "always", "never"),
        help=pick("색: 보통은 터미널에서만", "colour: usually on a terminal only"),
    )
    return group


def _parser_of(name: str, language: str, pick: Pick) -> Parser:
    about, usage = COMMANDS[name], _USAGE[name]
    closing = pick(".", ".")
    parser = Parser(
        f"sagwan {name}", language, f"{pick(*about)}{closing}", f"sagwan {name} {usage}"
    )
    _DECLARATIONS[name](parser.add_argument_group(pick("이 명령의 인자", "arguments")), pick)
    _add_general(parser, pick)
    return parser


def _declare_check(group: argparse._ArgumentGroup, pick: Pick) -> None:
    group.add_argument("files", nargs="+", metavar="FILE", help=_file_help(pick))
    group.add_argument(
        "--previous",
        nargs="+",
        action="extend",
        default=[],
        metavar="FILE",
        help=pick(
            "지난 보고서: 되풀이된 잘못을 알립니다", "earlier reports: tells repeated faults"
        ),
    )
    _add_format(
        group,
        pick,
        FORMATS["check"],
        pick(
            "xlsx 는 지적 목록, hwpx·pdf·docx 는 지적을 곁에 단 보고서",
            "xlsx lists the findings; hwpx, pdf and docx are the report with them beside the text",
        ),
    )
    group.add_argument(
        "--brief",
        action="store_true",
        help=pick("text: 지적마다 한 줄만", "text: one line for each finding and no more"),
    )
    group.add_argument(
        "--style",
        action="store_true",
        help=pick("맞춤법과 띄어쓰기도 봅니다", "look at spelling and spacing as well"),
    )
    _add_settings(group, pick)
    _add_output(group, pick)


def _declare_read(group: argparse._ArgumentGroup, pick: Pick) -> None:
    group.add_argument("file", metavar="FILE", help=_file_help(pick))
    _add_format(
        group,
        pick,
        FORMATS["read"],
        pick("읽은 줄, 요약, 전체", "lines, overview, everything"),
    )
    _add_output(group, pick)


def _declare_diff(group: argparse._ArgumentGroup, pick: Pick) -> None:
    _add_pair(group, pick)
    _add_format(group, pick, FORMATS["diff"])
    group.add_argument(
        "--all",
        action="store_true",
        help=pick(
            "text: 줄이지 않고, 그대로인 것까지 모두",
            "text: leave nothing out, not even what stayed the same",
        ),
    )
    _add_settings(group, pick)
    _add_output(group, pick)


def _declare_questions(group: argparse._ArgumentGroup, pick: Pick) -> None:
    _add_pair(group, pick)
    _add_format(group, pick, FORMATS["questions"])
    _add_settings(group, pick)
    _add_output(group, pick)


def _add_pair(group: argparse._ArgumentGroup, pick: Pick) -> None:
    group.add_argument("old", metavar="OLD", help=pick("먼저 나온 보고서", "the earlier report"))
    group.add_argument("new", metavar="NEW", help=pick("나중 보고서", "the later report"))


def _declare_write(group: argparse._ArgumentGroup, pick: Pick) -> None:
    targets: tuple[str, ...] = import_module("sagwan.writing").TARGETS
    group.add_argument(
        "file",
        metavar="FILE",
        help=pick(
            "읽을 수 있는 보고서, 또는 sagwan.report/1 JSON, - 는 표준 입력",
            "a report that can be read, or sagwan.report/1 JSON; - for stdin",
        ),
    )
    group.add_argument(
        "--to",
        choices=targets,
        help=pick("쓸 형식 (보통 OUT의 확장자대로)", "the format (else as the name of OUT ends)"),
    )
    group.add_argument(
        "--archive",
        action="store_true",
        help=pick("pdf: 오래 보존할 PDF/A-2b로", "pdf: as PDF/A-2b, to be kept for long"),
    )
    _add_output(group, pick)


def _declare_rules(group: argparse._ArgumentGroup, pick: Pick) -> None:
    _add_format(group, pick, FORMATS["rules"], is_printed=True)


def _declare_explain(group: argparse._ArgumentGroup, pick: Pick) -> None:
    group.add_argument(
        "code", metavar="CODE", help=pick("규칙 코드, 예: SUM001", "a rule's code: SUM001")
    )


def _declare_watch(group: argparse._ArgumentGroup, pick: Pick) -> None:
    group.add_argument(
        "folder",
        metavar="FOLDER",
        help=pick("지켜볼 폴더 (그 아래 폴더도 함께)", "the folder, with the folders in it"),
    )
    group.add_argument(
        "--every",
        type=float,
        default=1.0,
        metavar="SECONDS",
        help=pick("몇 초마다 볼지 (보통 1)", "how often to look (1)"),
    )
    group.add_argument(
        "--once",
        action="store_true",
        help=pick("한 번만 보고 끝냅니다", "look once and end"),
    )
    group.add_argument(
        "--no-hwpx",
        action="store_true",
        help=pick(
            "지적을 메모로 단 HWPX는 두지 않고 쪽만 둡니다",
            "leave the page only, no HWPX with the findings as memos",
        ),
    )
    _add_settings(group, pick)


def _declare_waive(group: argparse._ArgumentGroup, pick: Pick) -> None:
    group.add_argument(
        "file",
        metavar="FILE[:LINE]",
        help=pick("보고서 (점검 결과의 파일:줄 그대로도 됨)", "the report, also as FILE:LINE"),
    )
    group.add_argument("rule", metavar="RULE", help=pick("규칙 코드", "the rule's code"))
    group.add_argument(
        "line", nargs="?", type=int, metavar="LINE", help=pick("줄 번호", "the line's number")
    )
    group.add_argument(
        "--reason",
        required=True,
        help=pick("받아들이는 사유 (반드시)", "why it may pass (required)"),
    )
    group.add_argument(
        "--beside",
        nargs="+",
        action="extend",
        default=[],
        metavar="FILE",
        help=pick(
            "다른 부서 보고서: 여럿을 견준 지적일 때",
            "reports of other offices, for what they differ in",
        ),
    )
    group.add_argument(
        "--date",
        metavar="YYYY-MM-DD",
        help=pick("받아들인 날 (보통은 오늘)", "the day it was decided (today)"),
    )
    _add_settings(group, pick)


def _file_help(pick: Pick) -> str:
    return pick(
        "보고서 (HWP · HWPX · PDF · DOCX · XLSX · HTML · TXT · Markdown), - 는 표준 입력",
        "a report (HWP, HWPX, PDF, DOCX, XLSX, HTML, TXT, Markdown); - for stdin",
    )


def _add_format(
    group: argparse._ArgumentGroup,
    pick: Pick,
    formats: tuple[str, ...],
    about: str = "",
    *,
    is_printed: bool = False,
) -> None:
    ko, en = (
        ("보통", "") if is_printed else ("보통 OUT의 확장자대로, 아니면", "else as OUT ends, or ")
    )
    usual = pick(f"출력 형식 ({ko} {formats[0]})", f"what to print ({en}{formats[0]})")
    group.add_argument(
        "--format",
        choices=formats,
        help=f"{usual}: {about}" if about else usual,
    )


def _add_settings(group: argparse._ArgumentGroup, pick: Pick) -> None:
    group.add_argument(
        "--settings",
        metavar="FILE",
        help=pick(
            "설정 파일 (보통은 보고서 곁이나 위 폴더의 sagwan.toml)",
            "settings (else sagwan.toml beside or above the report)",
        ),
    )


def _add_output(group: argparse._ArgumentGroup, pick: Pick) -> None:
    group.add_argument(
        "-o", "--output", metavar="OUT", help=pick("결과를 이 파일에 씁니다", "write to this file")
    )


_USAGE = {
    "check": "FILE … [--previous FILE …] [--format FORMAT] [-o OUT]",
    "read": "FILE [--format text|summary|json] [-o OUT]",
    "diff": "OLD NEW [--format text|json|html] [-o OUT]",
    "questions": "OLD NEW [--format text|json] [-o OUT]",
    "write": "FILE [--to FORMAT] [--archive] -o OUT",
    "explain": "CODE",
    "rules": "[--format text|json]",
    "waive": 'FILE:LINE RULE --reason "…" [--date YYYY-MM-DD]',
    "watch": "FOLDER [--every SECONDS] [--once] [--no-hwpx]",
}
_DECLARATIONS: dict[str, Callable[[argparse._ArgumentGroup, Pick], None]] = {
    "check": _declare_check,
    "read": _declare_read,
    "diff": _declare_diff,
    "questions": _declare_questions,
    "write": _declare_write,
    "explain": _declare_explain,
    "rules": _declare_rules,
    "waive": _declare_waive,
    "watch": _declare_watch,
}
