"""Texts as a printer sets them: names and dates stay on one line; apostrophes and quotation marks have one form."""

from __future__ import annotations

from clerk_tui.english.months import MONTH_NAMES
from clerk_tui.regex import regex

NBSP = "\N{NO-BREAK SPACE}"
_TITLES = (
    r"Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Professor|Cllrs?|Councillors?|Ald|Alderman|Sir|Dame|Lord|Lady|Revd?|Canon|Mayor|"
    r"Chief Inspector|Inspector|Sergeant|PCSO|PC|DCI|Sgt|St"
)
_NAMED = "|".join(MONTH_NAMES)
_MONTHS = rf"(?:{_NAMED}|{_NAMED.upper()}|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b"
_UNITS = (
    r"(?:am|pm|a\.m\.|p\.m\.|AM|PM|A\.M\.|P\.M\.|noon|hours?|minutes?|days?|weeks?|months?|years?|mm|cm|m|km|miles?|metres?|kg|g|t|tonnes?|ha|"
    r"hectares?|acres?|mph|kW|MW|per cent|percent|%|million|billion|bn|hundred|thousand)(?!\w)"
)
_PARTS = (
    r"[Ii]tems?|[Mm]inutes?|[Pp]aragraphs?|[Pp]aras?|[Ss]ections?|[Cc]lauses?|[Pp]ages?|[Pp]arts?|[Ss]chedules?|"
    r"[Aa]ppendix|[Aa]nnex|[Rr]ecommendations?|[Rr]esolutions?|[Nn]os?\.?|[Aa]rticles?|[Rr]egulations?|[Rr]ules?"
)
_TOGETHER = regex(
    r"(?=[A-ZÀ-Þ\dacimnprs])(?:"  # a look at one letter, which is quick, leaves most places out
    + "|".join(
        (
            rf"\b(?:{_TITLES})\.? (?=[A-ZÀ-Þ])",
            r"\b[A-ZÀ-Þ]\.?(?:[A-ZÀ-Þ]\.?)? (?=[A-ZÀ-Þ](?:[a-zà-ÿ’']|\b))",
            rf"\b\d{{1,2}}(?:st|nd|rd|th|ST|ND|RD|TH)? (?={_MONTHS})",
            rf"\b{_MONTHS} (?=\d)",
            rf"\d (?={_UNITS})",
            rf"\b(?:{_PARTS}) (?=\(?(?:\d|[A-Zivx]{{1,4}}\b)|\([a-z]{{1,4}}\))",
        )
    )
    + ")"
)
_APOSTROPHE = regex(r"(?<=[^\W\d])'|'(?=\d0s\b)|(?<=\d)'(?=s\b)")
_QUOTED = regex(r"(?<![\w’'])'(?=\w)([^'’]*(?:[’'](?=\w)[^'’]*)*)[’'](?!\w)")

_DOUBLE = regex(r"(?<!\w)[\"“](?=[^\s\"“”).,;:!?])([^\"“”]*)(?<!\s)[\"”](?!\w)")
"""A quotation whose marks are straight or of both forms; not a lone one, which may be inches."""


def as_set(text: str) -> str:
    """`text` with no-break spaces in names, dates, quantities and references, and with curly quotation marks."""
    if '"' in text:
        text = _DOUBLE.sub(r"“\1”", text)
    if "'" in text:
        text = _APOSTROPHE.sub("’", _QUOTED.sub(r"‘\1’", text))
    return _TOGETHER.sub(lambda found: str(found[0]).replace(" ", NBSP), text)
