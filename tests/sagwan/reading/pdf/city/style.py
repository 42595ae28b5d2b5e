"""The style sheet of a look."""

from tests.sagwan.reading.pdf.city.looks import Look

from sagwan.writing.pdf.fonts import FOLDER

_FONTS = {
    "gothic": "'Pretendard GOV'",
    "noto": "'Noto Sans CJK KR'",
    "serif": "'Noto Serif CJK KR'",
}
_SHADES = {"none": "", "grey": "#e5e5e5", "blue": "#dbe5f1", "dark": "#33527a"}


def style_of(look: Look) -> str:
    """Give the style sheet."""
    return "\n".join((_faces(), _page(look), _headings(look), _table(look), _others(look)))


def _faces() -> str:
    return "\n".join(
        f"@font-face {{ font-family: 'Pretendard GOV'; src: url({file.resolve().as_uri()});"
        f" font-weight: {'bold' if 'Bold' in file.name else 'normal'} }}"
        for file in sorted(FOLDER.glob("*/PretendardGOV-*.otf"))
    )


def _page(look: Look) -> str:
    number = " ".join(
        "counter(page)" if part == "{}" else f'"{part}"'
        for part in look.numbered.replace("{}", "|{}|").split("|")
        if part
    )
    head = '@top-right { content: "주요업무계획"; font-size: 9pt; }' if look.running else ""
    return f"""@page {{ size: A4; margin: 22mm 20mm; @bottom-center {{ content: {number};
font-size: 9pt }} {head} }}
* {{ box-sizing: border-box; -webkit-print-color-adjust: exact; print-color-adjust: exact }}
body {{ font-family: {_FONTS[look.font]}; font-size: {look.size}pt; line-height: 1.5; margin: 0 }}
p {{ margin: 2pt 0 }} small {{ font-size: {look.size - 1}pt; font-weight: normal }}
h1, h2, h3 {{ break-after: avoid; margin: 12pt 0 6pt; line-height: 1.3 }}"""


def _headings(look: Look) -> str:
    size = look.size
    plain = "background: none; color: #000; border: 1pt solid #000"
    colour = "#1f3864" if look.seed % 2 else "#444"
    return f"""h1 {{ font-size: {size + 8}pt; {"break-before: page" if look.breaks else ""} }}
h2 {{ font-size: {size + 4}pt }} h3 {{ font-size: {size + 1.5}pt; margin-left: 4pt }}
.k-roman {{ border-bottom: 2pt solid {colour} }} .k-roman-dot {{ text-align: center }}
.k-box, .k-arabic-box, .k-box-beside, .k-number-box {{ display: flex; align-items: stretch }}
.number {{ background: {colour}; color: #fff; padding: 1pt 9pt;
  min-width: 24pt; text-align: center }}
.k-box .words {{ border: 1pt solid {colour}; flex: 1; padding: 1pt 12pt }}
.k-arabic-box .words {{ border-bottom: 1.5pt solid {colour}; flex: 1; padding: 1pt 8pt }}
.k-box-beside .words, .k-number-box .words {{ padding: 1pt 8pt }}
.k-number-box .number {{ {plain if look.seed % 3 else ""} }}
.k-pill .words {{ display: inline-block; border-radius: 9pt; padding: 1pt 12pt;
  {"border: 1pt solid #333" if look.seed % 2 else f"background: {colour}; color: #fff"} }}
.k-bar .words {{ border-left: 5pt solid {colour}; padding-left: 8pt; display: inline-block }}"""


def _table(look: Look) -> str:
    line = f"{look.stroke}pt solid #000"
    shade = _SHADES[look.shade]
    ink = "color: #fff;" if look.shade == "dark" else ""
    shaded = f"background: {shade}; {ink}" if shade else ""
    labelled = ".label { background: #f2f2f2 }" if look.labels else ""
    zebra = "tbody tr:nth-child(even) { background: #f4f4f4 }" if look.zebra else ""
    heads = "" if look.repeated else "thead { display: table-row-group }"
    return f"""table {{ border-collapse: collapse; width: {look.width}%; margin: 2pt auto 6pt;
font-size: {look.size - 1}pt; line-height: 1.3 }}
th, td {{ padding: {look.padding}pt 4pt; text-align: {look.aligned}; font-weight: normal }}
.head, .label {{ text-align: center }}
.label {{ {"text-align: left" if look.seed % 3 == 0 else ""} }}
th {{ {shaded} {"font-weight: bold" if look.seed % 2 else ""} }} {labelled} {zebra} {heads}
tr {{ break-inside: avoid }} thead tr {{ break-after: avoid }} {_rules(look, line)}"""


def _rules(look: Look, line: str) -> str:
    across = f"th, td {{ border-top: {line}; border-bottom: {line} }}"
    inner = "tr > :not(:first-child) { border-left: %s }"
    return {
        "full": f"th, td {{ border: {line} }}",
        "open sides": f"{across} th, td {{ border-left: {line}; border-right: {line} }}"
        " table { border-style: hidden; } table { border-left: hidden; border-right: hidden;"
        f" border-top: {line}; border-bottom: {line} }}",
        "across": across,
        "three lines": f"table {{ border-top: 1.2pt solid #000; border-bottom: 1.2pt solid #000 }}"
        f" thead {{ border-bottom: {line} }}",
        "dotted inside": "th, td { border: 0.75pt dotted #000 }"
        " table { border-top: 1.5pt solid #000; border-bottom: 1.5pt solid #000 }",
        "heavy frame": f"th, td {{ border: {line} }} table {{ border: 1.8pt solid #000 }}",
        "double head": f"th, td {{ border: {line} }} thead {{ border-bottom: 3pt double #000 }}",
        "none": "",
    }[look.rules] + (inner % "0" if not look.rules else "")


def _others(look: Look) -> str:
    return f""".d1 {{ padding-left: 16pt; text-indent: -12pt }}
.d2 {{ padding-left: 28pt; text-indent: -10pt }}
.d0 {{ font-size: {look.size - 2}pt; padding-left: 18pt }}
.unit {{ text-align: right; font-size: {look.size - 2}pt; margin: 0; break-after: avoid }}
.cover {{ text-align: center; padding-top: 140pt; break-after: page; font-size: 22pt }}
.contents {{ break-after: page; font-size: {look.size + 3}pt }}
.order {{ text-align: center; font-size: 20pt }}
.contents p:not(.order) {{ display: flex; gap: 4pt }}
.contents i {{ flex: 1; border-bottom: 1pt dotted #000 }}
.chart {{ text-align: center; margin: 6pt 0; break-inside: avoid }}
.chart > b {{ display: inline-block; border: 1pt solid #000; padding: 2pt 30pt }}
.chart u {{ display: block; width: 1pt; height: 10pt; background: #000; margin: 0 auto }}
.row {{ display: flex; gap: 14pt; border-top: 1pt solid #000; padding-top: 8pt }}
.row div {{ flex: 1; border: 1pt solid #000; font-size: {look.size - 1}pt }}
.row b {{ display: block; border-bottom: 1pt solid #000; background: #eee }}
.row i {{ display: block; font-style: normal }}
.pair {{ display: flex; gap: 16pt }} .pair > div {{ flex: 1 }}"""
