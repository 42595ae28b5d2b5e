"""The signs that stand beside numbers, as classes for patterns. Reading unifies most of them, but
a document may come from elsewhere, so every variant is known here, in one place.
"""

import re

APOSTROPHE = "['’‘′`´＇]"
TILDE = "[~∼～〜˜]"
MIDDLE_DOT = "[·‧․∙･ㆍ・•]"
DASH = "[-－–—−‐]"
ARROW = "[→⇒➡➜➔⇨▶►]"
NEGATIVE = "△▽▼↓"
POSITIVE = "▲↑+"
HANGUL = "가-힣"

NUMBER = r"(?:\d{1,3}(?:,\d{3})+(?!\d)|\d+)(?:\.\d+)?"

# Everything before the first letter, digit or opening mark of a line: bullets and white space.
BULLET = re.compile(r"[^\w\"“‘'’′`´「『｢<《〈【\[({（+△▲▽▼↑↓#]*")
