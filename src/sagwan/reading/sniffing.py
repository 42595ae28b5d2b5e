"""Which text format a file holds, by what stands in it; the name only settles a doubt."""

import re

from sagwan.reading.opening import is_told

_SAMPLE = 262_144
_PAGE = re.compile(r"<(?:!doctype\s+html|html|head|body)\b", re.IGNORECASE)
_OPENS_WITH_TAG = re.compile(
    r"<(?:!--|\?xml|%|/?(?:html|head|meta|body|div|p|table|ul|ol|dl|section|article|main|h[1-6]|"
    r"center|span|font|form|style|script|link|title|b|strong|br|a)\b[^<>]*>)",
    re.IGNORECASE,
)
_ANY_TAG = re.compile(
    r"</?(?:p|br|ul|ol|li|table|thead|tbody|tr|t[dh]|b|strong|span|div|input|h[1-6])"
    r"(?:\s[A-Za-z][^<>]*)?/?>"
)
_HEADING = re.compile(r"^ {0,3}#{1,6} +\S", re.MULTILINE)
_STRONG = re.compile(r"(?<![\d*])\*\*[^\s*][^*\n]*\*\*")
_RULED = re.compile(r"^ *+\|?(?: *+:?-{2,}+:? *+\|)++(?: *+:?-{2,}+:? *+)?$", re.MULTILINE)
_FENCE = re.compile(r"^ {0,3}(?:```|~~~)", re.MULTILINE)


def sniff_format(text: str, name: str) -> str:
    """Tell html, md or txt."""
    sample = text[:_SAMPLE].lstrip("\ufeff \t\r\n")
    ending = name.lower().rpartition(".")[2]
    if is_told(sample):
        return "md"
    if _is_html(sample, ending):
        return "html"
    if ending in {"md", "markdown"} or _is_markdown(sample):
        return "md"
    return "txt"


def _is_html(sample: str, ending: str) -> bool:
    if _PAGE.match(sample) or (_OPENS_WITH_TAG.match(sample) and _PAGE.search(sample[:4096])):
        return True
    if ending in {"html", "htm", "xhtml", "jsp"}:
        return _ANY_TAG.search(sample) is not None
    return _OPENS_WITH_TAG.match(sample) is not None and not _has_marks(sample)


def _is_markdown(sample: str) -> bool:
    if "<" in sample and _ANY_TAG.search(sample):
        return True
    return _has_marks(sample)


def _has_marks(sample: str) -> bool:
    """Tell whether Markdown's own marks stand in the text: one heading alone may be a bullet."""
    if "#" in sample and len(_HEADING.findall(sample)) > 1:
        return True
    if "**" in sample and _STRONG.search(sample):
        return True
    return any(pattern.search(sample) for pattern in (_RULED, _FENCE))
