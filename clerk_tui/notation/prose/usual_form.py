"""A line in the usual form, in which the readers expect it: words in short in full, and what is told out of order in
its usual order. A form is a pattern of this module or a function of its subject's, with its place in `_FORMS`."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import partial

from clerk_tui.english.abbreviations import with_and
from clerk_tui.english.months import MONTH
from clerk_tui.english.reported_speech import without_follow_up
from clerk_tui.notation.prose.actions import direction_given
from clerk_tui.notation.prose.appointments import co_option_moved
from clerk_tui.notation.prose.comments_on_applications import comment_decided
from clerk_tui.notation.prose.decisions import with_how_last
from clerk_tui.notation.prose.earlier_minutes import correction_last
from clerk_tui.notation.prose.motions import with_post_last, with_substitute
from clerk_tui.notation.prose.names import BODY_IN_SHORT
from clerk_tui.notation.prose.opening_and_closing import in_usual_words
from clerk_tui.notation.prose.told_in_short import (
    with_initials,
    with_outcome,
    with_pair,
    with_seconder,
    with_verb,
    without_heading,
)
from clerk_tui.notation.prose.votes_in_full import votes_in_full
from clerk_tui.notation.reading import Context
from clerk_tui.regex import any_case, regex


def in_usual_form(line: str, context: Context) -> str:
    """A line as the readers expect it."""
    line = with_initials(_OWN_BODY.sub(partial(_own_body, context=context), line), context)
    line = with_outcome(votes_in_full(line, context), context)
    for put in _FORMS:
        line = put(line)
    line = with_seconder(with_verb(without_heading(line, context), context), context)
    return comment_decided(with_substitute(line, context), context.item, context)


def _own_body(named: re.Match[str], context: Context) -> str:
    """*Council* for the name of the body that meets: *Senate resolved to …*."""
    head, body = context.meeting.head, named["body"].casefold()
    names = (head.committee.casefold(), head.council.casefold())
    place, _, short = body.rpartition(" ")  # *Harwick PC*
    is_short = place and short in ("bc", "cc", "dc", "pc", "tc") and names[1].startswith(f"{place} {short[0]}")
    return "council" if body in names or is_short else named[0]


_OWN_BODY = any_case(
    r"^(?:the )?(?P<body>[^,;:.]{3,60}?)(?= (?:unanimously )?(?:accepted|adopted|agreed|approved|authorised|decided"
    r"|endorsed|noted|ratified|recommended|resolved|supported)\b)"
)
"""Who decides something, at the beginning of a line."""


def _act_in_full(short: re.Match[str]) -> str:
    full = "resolution" if short[0][0] in "Rr" else "ordinance"
    return full.capitalize() if short[0][0].isupper() else full


_ACT_IN_SHORT = any_case(r"\b(?:reso?|ord)\b\.?(?= (?:nos?\.? ?)?\d{2,4}[-/]\d)")
"""A numbered resolution or ordinance, which *res* beside a number does not decide: *Res. No. 26-04*."""
_WHEN_FIRST = any_case(
    r"^(?:at (?:this|that) (?:point|juncture|stage)|(?:before|prior to|during|after|following|at the (?:start|beginning"
    r"|end) of) (?:this|that|the) (?:item|vote|discussion|debate|matter|presentation)),? "
    r"(?=(?:the )?[^\s,;:.]+(?:\.? [^\s,;:.]+){0,5}? (?:also |then )?(?:arrived|declared an?|left|re-?joined"
    r"|re-?entered|(?:entered|joined) the (?:meeting|room)|returned|(?:was |were )?(?:adjourned|suspended)|withdrew)\b)"
)
"""When somebody came, left or declared an interest, which the place of the line says: *At this point Hall left*."""
_RESPONDED = regex(r"^(?P<who>[\w(). '’]{2,40}) resp\.?:")
_BODY_AGREES = any_case(rf"^(?:the )?{BODY_IN_SHORT} (?=(?:agreed|decided|resolved) (?-i:[A-Z]))")
"""A body in short that agrees what somebody is to do: *PCC agreed Hall to write*."""
_BODY_DECIDES = any_case(
    rf"(?:^|(?<=[.;] ))(?:the )?{BODY_IN_SHORT}(?= (?:unanimously )?(?:accepted|adopted|agreed|approved|authorised"
    r"|decided|noted|ratified|recommended|resolved|supported)\b)"
)
"""A body in short that decides: *PCC agreed to …*."""
_IN_OFFICE = any_case(
    r"^(?P<who>[^\s,;:]{2,20}(?: [^\s,;:]{2,20})?) (?P<office>as (?:(?:an?|the) )?"
    r"(?:[a-z][\w'’-]* ){0,4}?(?:applicant|chair|cllr|councillor|director|governor|lead|member|objector|owner"
    r"|parent|rep\w*|resident|secretary|treasurer|trustee)(?: (?:for|of) (?:[\w'’-]+ ){0,3}?[\w'’-]+)?)"
    r"(?= (?:asked|explained|reported|said|stated)\b)"
)
"""In what office somebody speaks, without commas: *Hall as ward member said …*."""
_IN_FAVOUR = any_case(r"\bin favr?\b\.?")
_THANKED = any_case(
    r"^(?P<who>[^\s,;:]{2,20}(?: [^\s,;:]{2,20})?) thanked (?:&|and)"
    r"(?= (?:departed|left|withdrew)(?: the (?:meeting|room))?,?(?: (?:at )?\d|\.?$))"
)
_ITEM_AGAIN = any_case(
    r"^(?:(?:(?:(?:going|went|gone) )?back to|return(?:ed|ing)? to|re-?open(?:ed|ing)?|revisit(?:ed|ing)?) "
    r"(?:agenda )?item (?P<number>\d{1,2}[a-z]?)|(?:agenda )?item (?P<again>\d{1,2}[a-z]?) "
    r"\(?(?:(?:(?:was|is) )?(?:then |now )?(?:taken (?:up )?)?again|revisited"
    r"|re-?opened|cont(?:inued|['’]?d|\.)?|resumed)\)?)(?::| [–—-]|,) (?=\S)"
)
"""The number of an item that is taken up again, before what is said there: *item 3 again: …*."""
_MINUTES_HEADED = any_case(
    r"^(?P<minutes>(?:the )?(?:draft )?(?:minutes|mins)(?: (?:of |for )?\d[^:;]{2,20})?):"
    r" (?=(?:accepted|adopted|agreed|approved|confirmed|passed|signed)\b)"
)
"""The minutes as a heading of what was done with them: *minutes: approved*."""
_MINUTES_OK = any_case(
    r"^(?P<minutes>(?:the )?(?:draft )?(?:minutes|mins)(?P<day> (?:of |for )?(?:\d{1,2}(?:st|nd|rd|th)?"
    rf" (?:{MONTH})(?: \d{{4}})?|\d{{1,2}}[/.-]\d{{1,2}}\S*))?)"
    r" (?:(?:all|were) )?ok(?:ay)?"
    r"(?(day)(?=$|[,.;])|(?=,))"
)
_THEN_SIGNED = any_case(
    r"^(?P<approved>(?:the )?(?:draft )?(?:minutes|mins)\b[^,:;]{0,30} (?:accepted|agreed|approved|confirmed)),?"
    r"(?: and|(?<=,)) (?:sig|sgd|signed)\b\.? by (?:the )?(?:ch|chr|chair)\b\.?"
)
_ITEM_IN_SHORT = any_case(
    r"(?:(?<=\bint )|(?<=\bint in )|(?<=\binterest in )"
    r"|(?<=\bapplicant, )|(?<=\binterest, )|(?<=\bint, )|(?<=\bowner, )|(?<=\btenant, ))it (?=\d{1,2}(?:$|[,.;]))"
)
"""*It* for an item, beside its number: *dec int it 5, owns land*."""
_PAID_FROM = any_case(
    r"^(?P<what>(?!(?:all|members|we|council|board)\b|.*\b(?:reported|said|noted|asked|told|thought)\b)"
    r"[^,;:.?]{2,40} [£$€]\d[\d,.]*k?) (?P<done>agreed|approved)"
    r" (?P<fund>(?:out of|from) (?:the )?(?:[\w'’-]+ ){0,3}"
    r"(?:account|allowance|budget|fund|grant|money|precept|reserves?))(?=\.?$)"
)
"""A sum for something that was agreed, before where it comes from: *bench £450 agreed out of the amenities fund*."""
_BREAK = r"(?:(?P<kind>coffee|comfort|dinner|food|lunch|prayer|short|supper|tea) )?(?P<what>break|recess)"
_TIME = r"(?P<at>\d{1,2}[.:]\d\d(?: ?[ap]m)?)"
_BREAK_AT = any_case(
    rf"^(?:adj\w*\.? (?:at )?{_TIME},? (?:for )?(?:an? )?(?:(?P<long>\d{{1,2}}) ?-?min(?:ute)?s? )?{_BREAK}"
    rf"|(?:(?P<length>\d{{1,2}}) ?-?min(?:ute)?s? )?{_BREAK.replace('?P<', '?P<its_')}"
    rf" (?:at )?{_TIME.replace('at>', 'from>')})"
    r"(?=\.?$|,| \()"
)
"""A break and when it began, in any order: *adj 8.35 comfort break*, *5 min break at 7.50*."""
_RETIRED = any_case(
    r"^(?:the )?(?P<who>bench|committee|panel|sub-?committee|members|tribunal|hearing) "
    r"(?:withdrew (?P<to>to (?:confer|consider|deliberate)\b)"
    r"|(?P<retired>retired)(?= (?:at )?\d{1,2}[.:]\d\d,? (?:and )?"
    r"(?:back|returned|came back|resumed|reconvened)\b))"
)
"""A panel that goes out to decide: *panel withdrew to deliberate 3.10*, *panel retired 11.20, returned 11.45*."""
_RECUSED_SELF = any_case(r"\b(?P<does>recuse[ds]?) (?:(?:him|her|them|one)[ -]?)?self\b")


def _break_told(told: re.Match[str]) -> str:
    long, kind = told["long"] or told["length"], told["kind"] or told["its_kind"]
    if not (long or kind):
        return told[0]
    what = " ".join(filter(None, (long and f"{long} minute", kind, told["what"] or told["its_what"])))
    article = "an" if what[:2] in ("8 ", "11", "18") else "a"
    return f"adjourned at {told['at'] or told['from']} for {article} {what.lower()}"


_MOVES_PUBLIC = (
    r"(?:in-camera|ex[cl]+u?d?\w*|out|left(?! to\b)|leaves?|asked|sent"
    r"|withdr\w+|cleared|re-?adm\w*|back|return\w*)"
)
_LETS_IN_OR_OUT = any_case(rf"\b{_MOVES_PUBLIC}\b")
_BOTH_IN_SHORT = any_case(
    r"(?:\bp ?(?:&|\+|and|n) ?p\b|\bpub\b\.? ?(?:&|\+|and\b|n\b|/) ?press\b|\bpress ?(?:&|\+|and\b|n\b|/) ?pub\b)\.?"
)
_PUBLIC_IN_SHORT = any_case(rf"\bpub\b\.?(?= {_MOVES_PUBLIC}\b)|(?:(?<=\bexclude )|(?<=\bexcl ))pub\b\.?")
_OUT_MISSPELT = any_case(r"\bex(?:lu|cu|lcu)(?=ded?\b)")


def _public_in_full(line: str) -> str:
    """A line with press and public in full, beside a word for putting them out or letting them in: *P&P excl*, *exclude
    pub & press*; any other line as it is."""
    if _LETS_IN_OR_OUT.search(line) is None:
        return line
    full = _PUBLIC_IN_SHORT.sub("public", _BOTH_IN_SHORT.sub("press and public", line))
    full = full.replace("in-camera", "in camera")
    return _OUT_MISSPELT.sub("exclu", full)


_TAKEN_AS_READ = any_case(r"\b(?:tkn|taken) as (?:rd|read)\b\.?")
_PUT_RIGHT = any_case(
    r"^[^\s,;:]{2,20}(?: [^\s,;:]{2,20})? (?P<verb>asked|moved|proposed|reported|wondered)(?:,| [–—-])"
    r" (?:sorry|sry|i mean|rather|correction)[,:]? (?P<meant>[^\s,;:]{2,20}(?: [^\s,;:]{2,20})? (?P=verb))"
    r"(?:,|(?: [–—-]))?(?= )"
)
"""Who did something, put right in the same line: *Hall asked - sorry, Park asked - if …*."""
_TO_PAPER = any_case(r"\b(?P<spoke>(?:spoke|talked|referred) to) (?P<what>paper|report|slides)\b(?=$|[,.;]| [–—-])")
_MOTION_IN_SHORT = any_case(r"^(?:mtn|mot)\b\.?(?= )")
_PROPOSED_THAT = any_case(r"^prop(?:osed|\.)?(?= that )")
_DEED_COUNTED = any_case(
    r"^(?P<deed>accept|approve|grant|object|permit|refuse|reject|support)(?:[?.,:]| [–—-])? (?:the )?(?:vote[ds]?:? )?"
    r"(?=\d{1,2} (?:for|in favou?r),? (?:and )?\d{1,2} (?:ag(?:ain)?st|opposed)\b)"
)
"""What was voted on as a question, before the figures: *Object? vote 4 for 2 agst*."""
_ALL_IN_SHORT = any_case(
    r"^unan\b\.?(?= (?:agreed|resolved|decided|approved)\b)|(?:(?<=\bmc )|(?<=\bcarrd )|(?<=\bcrd ))una\b\.?(?=$|[,;.])"
)
_CARRIED_IN_SHORT = any_case(
    r"(?:(?<=^)|(?<=^motion )|(?<=^amendment )|(?<=^amdt )|(?<= was )|(?<=\d )|(?<=\d, ))"
    r"(?:cd|c['’]d|carr['’]?d?|crd)\b\.?(?=$|,? (?:\d|unan|nem))"
)
"""*Carried* beside figures, or after what was: *motion cd 6-1*."""


def _without_follow_up(line: str) -> str:
    name, dash, said = line.partition(" - ")
    return f"{name}{dash}{without_follow_up(said)}"


def _written(pattern: re.Pattern[str], words: str | Callable[[re.Match[str]], str]) -> Callable[[str], str]:
    """The form of a line with `words` for what matches a pattern."""
    return lambda line: pattern.sub(words, line)


_FORMS: tuple[Callable[[str], str], ...] = (
    _written(_WHEN_FIRST, ""),
    with_post_last,
    _written(_PUT_RIGHT, r"\g<meant>"),
    _public_in_full,
    _written(_BREAK_AT, _break_told),
    _written(_RETIRED, lambda told: f"The {told['who'].lower()} retired {told['to'] or 'to deliberate'}"),
    _written(_RECUSED_SELF, r"\g<does>"),
    _written(_IN_FAVOUR, "in favour"),
    _written(_TAKEN_AS_READ, "taken as read"),
    _written(_PAID_FROM, r"\g<what> \g<fund> \g<done>"),
    _written(_ITEM_IN_SHORT, "item "),
    _written(_BODY_AGREES, ""),
    _written(_MOTION_IN_SHORT, "motion"),
    _written(_PROPOSED_THAT, "moved"),
    _written(_DEED_COUNTED, lambda voted: f"to {voted['deed'].lower()}, "),
    with_pair,
    _written(_ALL_IN_SHORT, "unanimously"),
    direction_given,
    _written(_BODY_DECIDES, "council"),
    _written(_ACT_IN_SHORT, _act_in_full),
    co_option_moved,
    _written(_RESPONDED, r"\g<who> responded:"),
    _written(_THANKED, r"\g<who> was thanked and"),
    _written(_IN_OFFICE, r"\g<who>, \g<office>,"),
    _written(_CARRIED_IN_SHORT, "carried"),
    with_and,
    in_usual_words,
    with_how_last,
    correction_last,
    _written(_ITEM_AGAIN, r"item \g<number>\g<again>: "),
    _written(_MINUTES_HEADED, r"\g<minutes> "),
    _written(_MINUTES_OK, r"\g<minutes> approved"),
    _written(_THEN_SIGNED, r"\g<approved> and signed by the chair"),
    _without_follow_up,
    _written(_TO_PAPER, r"\g<spoke> the \g<what>"),
)
"""What is done to a line, in order: a form may rely on those before it."""
