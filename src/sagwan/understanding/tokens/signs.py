"""The signs that stand beside numbers. Reading has unified the text, so there is one apostrophe,
one dash, one tilde and one middle dot.
"""

NUMBER = r"(?:\d{1,3}(?:,\d{3})+(?!\d)|\d+)(?:\.\d+)?"
ARROW = r"[→⇒➡➜➔⇨▶►]|->|=>"
FALLS = "△▽▼↓∆"
RISES = "▲↑+"

APOSTROPHE = "['ˊ]"
MONTH = r"(?:1[0-2]|0?[1-9])"
DAY = r"(?:3[01]|[12]\d|0?[1-9])"
WEEKDAY = r"(?:\s?\(\s?[월화수목금토일](?:요일)?\s?\))"
HALF = r"(?:상\s?[/·,]\s?하반기|[상하전후]반기|[1-4]\s?(?:/\s?4\s?)?분기|\.?[上下](?:半期|반기)?)"
