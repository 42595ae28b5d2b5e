"""The sheet that everything is written on: head, style and foot of a self-contained page."""

from pathlib import Path

from sagwan.facts import Message
from sagwan.showing.page.markup import both, element, escape
from sagwan.showing.wording import tell

_POLICY = "default-src 'none'; style-src 'unsafe-inline'"


def wrap_document(title: str, inner: str, language: str) -> str:
    """Put a page around what was written."""
    kind = tell(Message("점검 결과", "findings"), language)
    head = (
        '<meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">'
        f"<title>{escape(title)} · {escape(kind)}</title>"
        f"<style>{load_style()}</style>"
    )
    body = element("main", inner) + _foot(language)
    return (
        f'<!doctype html>\n<html lang="{language}"><head>{head}</head><body>{body}</body></html>\n'
    )


def load_style() -> str:
    """Load the style sheet that goes into every page."""
    return Path(__file__).with_name("page.css").read_text(encoding="utf-8")


def _foot(language: str) -> str:
    said = Message(
        "사관(Sagwan)이 보고서의 수치를 검산한 결과입니다. 이 파일은 바깥으로 아무것도 보내거나"
        " 받지 않습니다.",
        "Figures of the report as proved by Sagwan. This file sends nothing and fetches nothing.",
    )
    return element("footer", element("p", both(said, language)))
