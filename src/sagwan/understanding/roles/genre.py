"""The words that head the parts of a Korean work report, and the part that each word names."""

import re
from functools import lru_cache

from sagwan.facts.patterns import NO_SIGN
from sagwan.understanding.roles.titles import squeeze

# The first line that matches decides, so the narrower words stand first.
_PARTS: tuple[tuple[str, str], ...] = (
    ("contents", r"^(?:목차|차례|보고순서|순서)$"),
    (
        "audit",
        r"(?:행정사무(?:감사|조사)|행감|국정감사|국감|수감|[시구군도]정질문|발언|의회|의원).{0,12}(?:결과|현황|상황|사항)$",
    ),
    (
        "requests",
        r"^.{0,8}(?:시정|처리|건의|기타|지적|권고|주의|요구|촉구|개선)(?:및|처리|요구|지적|건의)*사항$",
    ),
    (
        "plan",
        r"^(?:20)?\d{0,2}년?도?(?:세부|주요|중점)?(?:향후|추진|이행|실행|시행)(?:추진)?(?:계획|일정)(?:및.*)?$",
    ),
    ("content", r"^추진(?:내용|상황|사항|실적|현황)?및(?:향후)?(?:추진)?(?:계획|일정)"),
    ("plan", r"^향후.{0,8}(?:계획|일정|방향|과제)$|^앞으로의?계획$"),
    ("directions", r"(?:추진|기본|대응|정책|개선|운영)방향(?:및.*)?$"),
    ("results", r"(?:실적|성과)$"),
    ("results", r"추진(?:경과|상황|사항)$|^그간의?(?:추진)?(?:경과|성과)$|조치(?:현황|내역|결과)$"),
    ("content", r"^(?:'?\d*년)?(?:추진|주요|사업|세부|지원|운영)(?:추진)?내용$"),
    ("background", r"(?:배경|근거|필요성)$"),
    ("overview", r"(?:개요|총괄표?)$|^총괄"),
    ("staff", r"^(?:인력|정원|현원|조직|기구|직원)(?:및.{1,4})?(?:현황|도)?$"),
    (
        "budget",
        r"(?:예산|결산|세입|세출|재정|기금|회계).*(?:현황|내역|규모|총괄)|집행현황$|^예산$|^\d{4}년예산$",
    ),
    ("functions", r"(?:주요)?기능$|담당업무|분장사무|업무분장"),
    ("general", r"(?:일반|기본)현황|^현황$"),
    ("goals", r"(?:정책|추진)목표|목표및.{0,4}전략|^(?:추진전략|목표|비전)$|비전체계"),
    (
        "main",
        r"^(?:(?:20)?\d\d년도?)?(?:주요|현안|당면|역점|중점).{0,4}(?:업무|현안|과제|시책|사업)$",
    ),
    ("main", r"^(?:주요|현안|당면).{0,4}(?:업무|현안|과제|시책|사업)(?:사항|사업|추진|계획|보고)"),
    ("main", r"업무(?:추진)?(?:계획|보고)$|(?:주요|당면)(?:현안|시책|과제)(?:사항|사업)?$"),
    ("problems", r"문제점|애로사항|(?:여건|환경)(?:진단|분석)?$"),
    ("situation", r"(?:현황|동향|추이|실태)$"),
)
_PART_OF = tuple((part, re.compile(words)) for part, words in _PARTS)
_HEADS = re.compile(
    r"^(?:['’‘]?(?:20)?\d\d년도?)?(?:"
    r"(?:추진|향후|향후추진|세부추진|중점추진|기본|대응|정책)(?:방향|계획|일정)"
    r"|추진(?:내용|실적|배경|근거|경과|목적|목표|체계|전략|성과|목표및실적|현황|내용및향후계획|상황및향후계획)"
    r"|사업(?:개요|내용|목적)|주요(?:기능|내용|성과|실적|업무|현안|기능및업무)|기대효과|문제점(?:및개선방안|및대책)?"
    r"|개선(?:방안|사항)|대응(?:방안|현황)|그간(?:의)?(?:추진)?(?:경과|실적|성과)|행정사항|협조사항|조치(?:현황|내역|결과)"
    r"|(?:시정|처리|건의|기타|지적|권고|주의|요구|촉구|개선)(?:및|처리|요구|지적|건의)*사항"
    r"|(?:일반|기본|인력|조직|예산)현황|총괄표?|정책목표"
    r")$"
)
_TOPIC = re.compile(
    rf"^(?:{NO_SIGN}[^\W\d_a-z]|[\s·]){{2,16}}(?:현황|개요|배경|경과|동향|총괄|여건|추이|실태)$"
)
_PLANS = re.compile(r"(?:향후|추진|향후추진)(?:계획|일정)$")
_CONTENT_BOX = re.compile(r"^(?:주요|세부)?내용$")


@lru_cache(maxsize=1024)
def part_of(title: str) -> str | None:
    """Name the part of a report that a title heads, None where it is just a topic."""
    bare = squeeze(title)
    return next((part for part, words in _PART_OF if words.search(bare)), None)


def names_plan(title: str) -> bool:
    """Tell whether the last words of a title say that plans stand under it."""
    return bool(_PLANS.search(squeeze(title)))


def names_contents(title: str) -> bool:
    """Tell whether a line heads the main points of something (주요 내용), set in a box."""
    return bool(_CONTENT_BOX.match(squeeze(title)))


@lru_cache(maxsize=1024)
def is_heading_word(title: str) -> bool:
    """Tell whether a line is a heading of the genre by its words alone."""
    return len(title) <= 30 and bool(_HEADS.match(squeeze(title)))


def names_topic(title: str) -> bool:
    """Tell whether a line reads as the name of a state of things (발생 현황, 주요 동향)."""
    return bool(_TOPIC.match(title)) or is_heading_word(title)
