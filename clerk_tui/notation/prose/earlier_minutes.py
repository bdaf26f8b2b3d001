"""Earlier minutes approved or signed, in prose: *mins of 9 May agreed & signed by chair*, *minutes approved as
corrected*, *moved and seconded to approve the minutes, carried*."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta

from clerk_tui.english.months import MONTH, MONTH_SHORT, end_of_month
from clerk_tui.english.tense_and_person import Clauses
from clerk_tui.english.tokens import tokens
from clerk_tui.english.words import DETERMINERS
from clerk_tui.meeting import Kind, Stage
from clerk_tui.meeting.people import full_list
from clerk_tui.notation.name_index import means_chair, means_post
from clerk_tui.notation.prose.names import MTG, NAME, one_named
from clerk_tui.notation.prose.outcomes import SHOWN, outcome_in
from clerk_tui.notation.reading import Context
from clerk_tui.notation.times import parse_date
from clerk_tui.regex import any_case, regex

_MIN = any_case(r"\bmin|\bnotes (?:of )?\d")
_DONE = (
    r"(?:(?:an? )?(?:(?:true|correct|accurate)(?: (?:and|&) )?)+ record|agreed|approved|appr['’]?v?d|accepted|adopted"
    r"|confirmed|passed|ok(?:['’]?d)?)"
)
_WHICH = (
    r"(?P<which>(?:[,:]? (?!(?:were|was|be|as|and|is|are|with|without|subject|signed|bar|except"
    rf"|{_DONE})\b)[\w/.'’-]+,?){{0,9}}?)"
)
_MINUTES = (
    rf"(?:the |that )*(?:(?:draft|last|previous|prior|circulated)(?: {MTG}(?:['’]?s)?)? )?"
    rf"(?:minutes?|mins?|notes(?= (?:of )?\d))\b\.?{_WHICH}"
)
_WERE = (
    r"[,:]?(?:(?: -|,)? (?:were|was|be|being|having been|been|are|had been|read|circulated|taken as read|duly|then"
    r"|formally|all|considered|and|&|unanimously)\b,?| [&–—-])*"
)
_SIGNED = (
    r"(?:signed(?: off)?(?: by (?:the )?(?P<by>(?:[\w.'’-]+ ){0,3}?[\w.'’-]+?))?"
    r"(?= (?:as|subject to|with)\b|[,.;]|$))"
)
_BY_WHOM = (
    r"(?:(?:the )?(?P<signer>(?!(?:to|will|shall|would|can|may|not) )(?:[\w.'’-]+ ){0,2}?[\w.'’-]+)"
    r" signed(?: off)?(?: (?:it|same|the minutes|the mins|them))?)"
)
"""Who signed, before that they did: *chair signed them*."""
_THEN_SIGNED = (
    r"(?:,? (?:and|&) signed\b|[,;.] (?:then |duly )?signed\b"
    r"|[;.] (?:the )?(?:chair\w*|mayor|president) (?:then |duly )?signed\b)"
)
"""What ends a correction: that the minutes were signed."""
_A_CHANGE = (
    r"(?:(?:an?|one|two|1|2|minor|small|slight|the following) )*(?:change|corr(?:n|ection)?|amendment|typo|edit)s?\b\.?"
)
_TAIL = (
    r"(?:(?:[,;.]|,? and|,? &| [–—-])? ?(?:"
    rf"(?P<signed>{_SIGNED}|{_BY_WHOM})"
    r"|as (?:an? )?(?:(?:true|correct|accurate|fair|proper)(?:,? and |, | & )?)+ ?(?:record|minutes?|account)?"
    r"(?: of (?:the )?(?:meeting|proceedings|mtg))?"
    r"|as (?:circulated|presented|read|printed|distributed|submitted|written|drafted)"
    rf"|(?P<corrected>(?:as|with(?: the| an?| one| minor| th[aeio]\w+)?(?: (?:two|three|four|few|\d))?) "
    rf"(?:corrected|amended|corrections?|amendments?|changes?)|(?:with |w/ ?)?{_A_CHANGE}"
    r"(?=$|[,;.](?! \w)|,? (?:and|&) ))"
    r"(?:(?:[:,]| [–—-]| that) (?P<with>(?!no\b|all\b|carried\b|unan|and signed|signed"
    r"|(?:[\w.'’-]+ ){1,3}signed\b)[^;]+?)"
    rf"(?={_THEN_SIGNED}|$))?"
    rf"|(?:with |w/ ?)?(?P<change>(?:the )?{_A_CHANGE} (?:at|for|in|of|on|to) [^;]+?)(?={_THEN_SIGNED}"
    r"|\.?$)"
    rf"|(?:subj(?:ect)?\.? to:?|bar|except(?: for)?|apart from|but for|(?:with |w/ ?)?{_A_CHANGE}(?:[:;,.]| [–—-])?) "
    rf"(?P<subject>(?!(?:by|made|noted|suggested)\b).+?)(?={_THEN_SIGNED}|; |\.?$)"
    r"|(?:with|w/) (?P<fixed>[^;]+? (?:fixed|corrected|changed|amended|added|removed|inserted|deleted)\b[^,;]*)"
    r"|(?:with )?(?:no|without)(?: any)? (?:objections?|amendments?|corrections?|changes?|dissent)"
    r"|(?P<later>(?:they |these )?(?:to|will|would) be (?:duly )?signed\b[^;.]*)"
    r"|(?P<put>carried|all (?:in favou?r|agreed|ayes?)|unan\w*|nem\.? ?con\.?|by (?:all|consensus)|agreed"
    rf"|approved|motion passed)|{SHOWN}|by (?:the )?(?:board|council|committee|members|cttee)))*\.?"
)
_SECONDED = r"(?:(?:,? (?:and|&)|/) ?(?:duly )?(?:2nd(?:ed)?|second(?:ed)?))"
_APPROVED = (
    any_case(
        rf"(?:(?:it was )?(?:on (?:a )?)?(?:motions? )?(?:duly )?(?:made|moved|proposed){_SECONDED},? )?"
        rf"{_MINUTES}{_WERE} (?:{_DONE}|(?P<only>(?=signed))){_TAIL}"
    ),
    any_case(
        rf"(?P<moved>(?:it was )?(?:moved|proposed|(?:a )?motion(?: made)?){_SECONDED}?"
        rf"(?:,? (?:and )?(?P<carried>agreed|carried))?) (?:to|that) (?:approve|accept|adopt|agree|confirm)"
        rf" {_MINUTES}{_TAIL}"
    ),
    any_case(
        r"(?:(?:the )?(?:members|council|committee|cttee|board|trustees|governors) )?(?:unanimously )?"
        rf"{_DONE}(?P<and_signed> and signed)? {_MINUTES}{_TAIL}"
    ),
)
_MINUTES_MOVED = any_case(
    rf"{_MINUTES},?(?: (?:were|was))? (?:proposed|moved|prop\b\.?)(?: as (?:an? )?(?P<how>accurate|correct"
    rf"|true)(?: record)?)?"
    rf"(?: by|:)? (?P<mover>{NAME}),? (?:and )?(?:seconded|sec\b\.?|2nd(?:ed)?)(?: by|:)? (?P<seconder>{NAME})\.?"
)
_SIGNS = any_case(rf"(?:the )?(?:chair\w*|mayor|president|convenor|convener)(?: then| duly)? signed {_MINUTES}{_TAIL}")
_OTHER_WORDS = any_case(
    rf"\b(?:of|from|for|at|the|last|previous|prior|held|on|dated|ordinary|regular|monthly|council|committee"
    rf"|board|months?['’]?s?|{MTG}['’]?s?)\b"
)
_DAY_FIRST = any_case(
    rf"(?P<before>^|\b(?:accept|adopt|agree|approve|confirm|pass|of|that|read) )(?:the )?"
    rf"(?P<day>last month|(?:{MONTH}|{MONTH_SHORT})(?: \d{{1,2}}(?:st|nd|rd|th)?\b(?:, ?\d{{4}})?)?"
    rf"|\d{{1,2}}(?:st|nd|rd|th)? (?:{MONTH}|{MONTH_SHORT})(?: \d{{4}})?|\d{{1,2}}[/.-]\d{{1,2}}(?:[/.-]\d{{2,4}})?),?"
    rf"(?:['’]?s)? (?:(?:regular|ordinary|board|council|committee|{MTG})(?:['’]?s)? )*(?P<minutes>minutes?|mins)\b"
)
"""The minutes of a day or a month that is named first: *last month's minutes*, *February 7 minutes*."""


def day_last(words: str) -> str:
    """Words on minutes, with the word *minutes* before their day."""
    return _DAY_FIRST.sub(r"\g<before>\g<minutes> of \g<day>", words, count=1) if _MIN.search(words) else words


_ABOUT_MINUTES = any_case(
    r"(?:(?:approval|confirmation|adoption|signing) of |to (?:approve|agree|confirm) )?(?:the )?minutes?\b"
)
_ALONE = any_case(rf"(?:agreed|approved|accepted|adopted|confirmed|taken as read)\b|{_SIGNED}")
"""Words that leave out what was approved or signed, under the item about the minutes: *agreed & signed*."""
_DAY = regex(
    r"\b(?:\d{1,2}(?:st|nd|rd|th)?(?: of)? [A-Z][a-z]{2,8}\.?,?(?: \d{4})?|[A-Z][a-z]{2,8}\.? \d{1,2}(?:st|nd|rd"
    r"|th)?(?:, \d{4})?|\d{1,2}[/.-]\d{1,2}[/.-](?:\d{4}|\d{2}))(?!\w)"
)
"""A date in the title of an item."""


_NAMED = any_case(r"\bmin(?:ute)?s\b")


def of_minutes(title: str, said: str) -> str:
    """The line under an item about minutes, with the minutes of its title added if it does not name them; empty under
    another item."""
    if _NAMED.search(said):
        return said if _ABOUT_MINUTES.match(title) else ""
    day = _DAY.search(title)
    return f"minutes of {day[0] if day else 'last meeting'} - {said}" if _ABOUT_MINUTES.match(title) else ""


def minutes_approved(line: str, context: Context) -> Iterator[str]:
    """Minutes that are approved or signed, where it is known which meeting they are of."""
    line = day_last(_RESOLVED_FIRST.sub("", line))
    has_word = _MIN.search(line) is not None
    if not has_word and not _ALONE.match(line):
        return
    is_about_them = not has_word and bool(minutes_in_hand(context) or _to_be_signed(line, context))
    if is_about_them and context.open_proposal is None:
        line = f"minutes {line}"
    line = _CHANGES_FIRST.sub(r"\g<rest> as amended", line)
    line = _REST_RIGHT.sub(r"\g<minutes> approved subject to \g<what>\g<signed>", line)
    match = next((match for pattern in _APPROVED if (match := pattern.fullmatch(line))), None)
    if match is None:
        if (match := _SIGNS.fullmatch(line)) and (day := _day_of(match["which"], Kind.MINUTES_SIGNED, context)):
            yield f"/sign {context.dated(day)}"
        return
    said = match.groupdict()
    if (said.get("moved") and not (said["carried"] or said["put"])) or MOVED_BY.search(
        said["subject"] or said["with"] or ""
    ):
        return
    signer = said["signer"] or said["by"]
    if signer and not _presides(signer, context):
        return
    is_signed = bool(said["signed"] or said.get("and_signed"))
    day = _day_of(said["which"], Kind.MINUTES_AGREED, context)
    if said.get("only") is not None:
        signs = _day_of(said["which"], Kind.MINUTES_SIGNED, context)
        signs = None if signs is None or _is_unapproved(signs, context) else signs
        is_approved = said["which"] or "record" in line or "as read" in line
        if (signs and "as read" not in line) or day is None or not is_approved:
            if signs and not said["subject"]:
                yield f"/sign {context.dated(signs)}"
            return
        is_signed = True
    if day is None:
        return
    later = f"\nThe minutes {_TO_BE.sub('would', said['later'])}." if said["later"] else ""
    agreed = f"{_agreed(day, _corrections(said), context)}{later}"
    yield f"{agreed}\n/sign {context.dated(day)}" if is_signed else agreed


_TO_BE = any_case(r"^(?:they |these )?(?:to|will|would)\b")


def _presides(name: str, context: Context) -> bool:
    """Whether words name whoever presides, who signs the minutes."""
    is_post = means_chair(name) or (means_post(name) and not name.lower().startswith(("vice", "deputy")))
    return is_post or (context.presiding is not None and context.find(name).only == context.presiding)


_REST_RIGHT = any_case(
    r"^(?P<minutes>(?:the |last )?(?:minutes?|mins?)\b[^,;:–—-]{0,20})(?::|,| [–—-]) "
    r"(?P<what>(?!(?:[\w’'-]+ ){0,2}(?:mov|prop|sec)|not yet\b).+?)[,;.–—-]+ ?"
    rf"(?:(?:otherwise|else|the rest|rest|all else|apart from that) (?:all |was |were )?(?:{_DONE}|fine|correct|right)"
    rf"|{_DONE} (?:as (?:amended|corrected)|with (?:that|this) (?:change|correction)))"
    r"(?P<signed>,? (?:and )?signed\b[^,;:]*)?\.?$"
)
"""Corrections before the word that all else was right: *mins: p3 “hedge” not “edge”, otherwise ok*."""
MOVED_BY = any_case(
    r"\b(?:prop(?:osed)?|motion|moved)\b\.?(?: by)? (?:[\w.'’-]+,? ){1,3}?(?:and )?(?:sec(?:ond(?:ed)?)?|2nd)\b"
    r"|^[^\W\d][\w.'’-]* ?/ ?[^\W\d][\w.'’-]*(?:$|,? \d)"
    r"|(?:[,;.]| [–—-]) ?[^\W\d][\w.'’ -]{1,30}?/ ?[^\W\d][\w.'’ -]{1,30}?,? (?:\d{1,2} ?[-–—] ?\d|all\b|unan"
    r"|carried\b)|\([^\W\d][^()\d]{1,30}/ ?[^\W\d][^()\d]{1,30}\)\.?$"
)
_RESOLVED_FIRST = any_case(r"^(?:it was )?(?:resolved|agreed)(?:[:,]| [–—-]| that) (?:that )?(?=.*\bmin)")


def _corrections(said: dict[str, str | None]) -> str:
    """The corrections that the prose gives or mentions; empty if there are none."""
    corrected = as_corrections((said["subject"] or said["with"] or said["fixed"] or said["change"] or "").strip(" .,"))
    counted = _COUNTS.search(said["corrected"] or "")
    return corrected or (counted[0] if counted else _CORRECTIONS_MADE if said["corrected"] else "")


_COUNTS = any_case(
    r"\b(?:(?:these|those) (?:two|three|four|few|\d)|one|two|three|four|\d|several"
    r"|(?:that|this|these|those)(?= corr)) .+"
)
_CORRECTIONS_MADE = "the corrections made"


def _agreed(day: date, corrected: str, context: Context) -> str:
    """The line that approves minutes, subject to corrections if there are any."""
    return f"/agree {context.dated(day)}{f': {corrected}' if corrected else ''}"


def approved_by(motion: str, context: Context) -> str:
    """The lines that approve or sign the earlier minutes that a motion approves; empty for any other motion."""
    words = _TO_APPROVE.sub("approved", day_last(motion.strip()), count=1) if _MIN.search(motion) else ""
    words = _AS_READ.sub("approved", words)
    words = _CORRECTED_FIRST.sub(r" \g<done>\g<how>", _AS_CORRECT.sub("", words))
    match = next((m for pattern in (_APPROVED[0], _APPROVED[2]) if words and (m := pattern.fullmatch(words))), None)
    day = _day_of(match["which"], Kind.MINUTES_AGREED, context) if match else None
    if match is None or day is None:
        return ""
    signed = f"\n/sign {context.dated(day)}" if match["signed"] else ""
    return f"{_agreed(day, _corrections(match.groupdict()), context)}{signed}"


_AS_READ = any_case(r"(?<=\bbe )taken as read$")
_CORRECTED_FIRST = any_case(
    r"(?P<how>,? (?:as (?:amended|corrected)|subject to .+?|with .+?)),? "
    r"(?P<done>be (?:accepted|adopted|agreed|approved))$"
)


def with_day_in_full(motion: str, agreed: str, context: Context) -> str:
    """A motion to agree minutes with their abbreviated day in full: *6/5/26*, *6 Jan*."""
    day = _SHORT_DAY.search(motion)
    meant = past_day(day[0], context) if day else None
    if day is None or meant is None or f"/agree {context.dated(meant)}" != re.split(r"[:\n]", agreed)[0]:
        return motion
    said = context.dated(meant)
    before = _OF_DAY.sub(" of ", motion[: day.start()])
    return f"{before}{said}{motion[day.end() :]}"


_OF_DAY = any_case(r"(?:(?<=minutes)|(?<=mins)) $")
_IN_SHORT = rf"(?:{MONTH_SHORT})(?![a-z])"
_SHORT_DAY = any_case(
    r"\b(?:\d{1,2}(?P<sign>[/.-])\d{1,2}(?:(?P=sign)(?:\d{4}|\d\d))?"
    rf"|\d{{1,2}}(?:st|nd|rd|th)? (?:{_IN_SHORT}(?: \d{{4}}| \d\d)?|(?:{MONTH}) \d\d)"
    rf"|{_IN_SHORT} \d{{1,2}}(?:st|nd|rd|th)?(?:, \d{{4}})?)(?![\w/-]|\.\w)"
)
_COUNTED = any_case(
    rf"{_MINUTES.replace(_WHICH, '')}(?: of)? (?P<days>(?:[\w/.'’-]+,? |& ){{0,12}}?)(?:(?:were|was) )?"
    rf"(?P<done>{_DONE})"
    r"(?P<how> as (?:amended|corrected|circulated|presented|read|(?:an? )?(?:true|correct|accurate) records?))?"
    r"(?:[,:;]? (?P<came>\d{1,2} ?[-–] ?\d.*))?"
)
"""Minutes of several days, or with the figures of a vote."""


def minutes_counted(line: str, context: Context) -> Iterator[str]:
    """The minutes of several days that are approved, or of one by a vote in figures: *mins of 3 Jan and 17 Jan approved
    as amended, 4-0-1*."""
    if (latest := _LATEST.fullmatch(line)) and context.open_proposal is None:
        many = _NUMBERS.get((latest["many"] or latest["sets"]).lower(), 0)
        former = _unapproved(context)[-many:]
        yield "\n".join(_agreed(day, "", context) for day in former) if len(former) == many else ""
    match = _COUNTED.fullmatch(_CHANGES_FIRST.sub(r"\g<rest> as amended", line)) if _MIN.search(line) else None
    if match is None or context.open_proposal is not None:
        return
    typed = list(filter(None, re.split(r",? and |,? & |, ", match["days"].strip(" ,"))))
    days = [_day_of(day, Kind.MINUTES_AGREED, context) for day in typed or [""]]
    came = outcome_in(match["came"], context) if match["came"] else ""
    if not all(days) or not (came or (len(days) > 1 and not match["came"])):
        return
    corrected = _CORRECTIONS_MADE if match["how"] in _CORRECTING else ""
    agreed = "\n".join(_agreed(day, corrected, context) for day in days if day)
    was = f"{match['done']}{match['how'] or ''}"
    held = f" of {full_list(typed)}" if typed else ""
    yield f"/motion: that the minutes{held} be {was}\n{came}\n{agreed}" if came else agreed


_NUMBERS = {"both": 2, "two": 2, "2": 2, "three": 3, "3": 3, "four": 4, "4": 4}
_SOME = rf"(?:{'|'.join(_NUMBERS)})"
_LATEST = any_case(
    rf"(?:the )?(?:(?:minutes|mins) (?:of |for |from )?(?:the )?(?:last|previous|past) (?P<many>{_SOME})(?: {MTG}s?)?"
    rf"|(?:(?:last|previous|past) )?(?P<sets>{_SOME}) (?:sets? of |{MTG}s?['’]? )?(?:minutes|mins)),?"
    rf"{_WERE} {_DONE}(?: as (?:a |an )?(?:true|correct|accurate)(?: record)?| as (?:circulated|read))?\.?"
)
"""The minutes of the last few meetings: *last two sets of minutes agreed*."""
_CHANGES_FIRST = any_case(rf"^with th\w+ (?:corrections?|amendments?|changes?),? (?P<rest>.* {_DONE})")
_CORRECTING = frozenset({" as amended", " as corrected"})
_AS_CORRECT = any_case(r",? as (?:an? )?(?:true|correct|accurate)(?: (?:and|&) \w+)?(?: record)?(?= be )")
_TO_APPROVE = any_case(r"^(?:to )?(?:approve|accept|adopt|agree|confirm|pass)\b")


def minutes_in_hand(context: Context) -> str:
    """The words of a motion to approve the minutes of the open item; empty under another item."""
    day = _day_of("", Kind.MINUTES_AGREED, context) if _is_about_minutes(context) else None
    return f"that the minutes of the meeting held on {context.dated(day)} be approved" if day else ""


def _is_about_minutes(context: Context) -> bool:
    return context.item is not None and _ABOUT_MINUTES.match(context.item.title) is not None


def _to_be_signed(line: str, context: Context) -> bool:
    """Whether a line begins with *signed* under the item about minutes that wait to be signed."""
    is_signing = line[:6].lower() == "signed" and _is_about_minutes(context)
    return is_signing and _day_of("", Kind.MINUTES_SIGNED, context) is not None


def minutes_moved(line: str, context: Context) -> Iterator[str]:
    """The lines for minutes moved and seconded with no more said: *minute proposed as accurate by Hall, seconded Park*.
    If it is known which they are, they are agreed."""
    match = _MINUTES_MOVED.fullmatch(line) if _MIN.search(line) else None
    if match is None:
        return
    mover, seconder = (one_named(match[who], context) for who in ("mover", "seconder"))
    day = _day_of(match["which"], Kind.MINUTES_AGREED, context)
    if mover and seconder and mover != seconder:
        held = f" of the meeting held on {context.dated(day)}" if day else ""
        how = f" as {'an' if match['how'][0] in 'aA' else 'a'} {match['how'].lower()} record" if match["how"] else ""
        came = f"\n/carried\n{_agreed(day, '', context)}" if day else ""
        yield f"/motion {mover} / {seconder}: that the minutes{held} be approved{how}{came}"


def _day_of(which: str, kind: Kind, context: Context) -> date | None:
    """The day of the named minutes, else of those in the item's title, or of the last meeting with minutes to approve;
    None if unclear, or not earlier than this meeting."""
    held, done = context.meeting.head.date, days_recorded(kind, context)
    typed = re.sub(r"\s+", " ", _OTHER_WORDS.sub("", which)).strip(" ,.:")
    in_title = _DAY.findall(_title_in_hand(context))
    days = [typed] if typed else in_title
    if typed and (month := end_of_month(typed, date.min)) and kind is Kind.MINUTES_AGREED:
        known = (*_unapproved(context), *(past_day(day, context) for day in in_title))
        return next((day for day in reversed(known) if day and day.month == month.month and day not in done), None)
    if len(days) == 1:
        day = None if _is_own_day(days[0], context) else past_day(days[0], context)
        if typed and (other := _OTHER_ORDER.fullmatch(typed)):
            known = (*_unapproved(context), *(past_day(day, context) for day in in_title))
            turned = past_day(f"{other['second']}{other['sign']}{other['first']}{other['year'] or ''}", context)
            day = turned if turned in known and day not in known else day
        is_earlier = day is not None and (held is None or day < held)
        return day if is_earlier and day not in done else None
    if days:
        return None
    if kind is Kind.MINUTES_AGREED:
        return next(reversed(_unapproved(context)), None)
    agreed = days_recorded(Kind.MINUTES_AGREED, context)
    if not agreed and context.former and context.former[-1].stage is Stage.AGREED:
        agreed = [context.former[-1].date]
    return next((day for day in reversed(agreed) if day not in done), None)


_OTHER_ORDER = regex(r"(?P<first>\d\d?)(?P<sign>[/.-])(?P<second>\d\d?)(?P<year>[/.-]\d+)?")
"""A day in figures, whose month may be the other one where the minutes in hand are of that day."""


def _title_in_hand(context: Context) -> str:
    """The title of the open item; or of the next, if only that is about minutes."""
    titles = [context.item.title] if context.item is not None else []
    titles += [item.title for item in context.meeting.items_ahead if not item.is_heading][:1]
    return next(filter(_ABOUT_MINUTES.match, titles), titles[0] if context.item is not None else "")


def _unapproved(context: Context) -> list[date]:
    """The days of the earlier meetings with minutes to approve, in order."""
    done = days_recorded(Kind.MINUTES_AGREED, context)
    return [former.date for former in context.former if former.stage in NOT_AGREED and former.date not in done]


def _is_own_day(typed: str, context: Context) -> bool:
    """Whether a date without a year is the day of this meeting, which has no approved minutes yet."""
    held, day = context.meeting.head.date, past_day(typed, context)
    is_same = held is not None and day is not None and (held.month, held.day) == (day.month, day.day)
    return is_same and not _HAS_YEAR.search(typed)


_HAS_YEAR = regex(r"\d{4}|\d[/.-]\d+[/.-]\d")


def of_own_day(line: str, context: Context) -> str:
    """A remark about the approval of minutes with the day of this meeting; empty for any other line."""
    if not _MIN.search(line):
        return ""
    match = next((match for pattern in _APPROVED if (match := pattern.fullmatch(line))), None)
    typed = _OTHER_WORDS.sub("", match["which"]).strip(" ,.:") if match else ""
    return _OWN_DAY.format(typed) if typed and _is_own_day(typed, context) else ""


_OWN_DAY = "{} is the day of this meeting: /agree and the day of the earlier one record it"


def _is_unapproved(day: date, context: Context) -> bool:
    """Whether the minutes of a meeting on file are not agreed yet, here or before."""
    stages = {former.stage for former in context.former if former.date == day}
    return bool(stages & NOT_AGREED) and day not in days_recorded(Kind.MINUTES_AGREED, context)


def days_recorded(kind: Kind, context: Context) -> list[date]:
    """The days of the minutes agreed, or signed, at this meeting so far."""
    return [e.of_date for e in context.meeting.entries if e.kind is kind and e.of_date and not e.is_struck]


def past_day(typed: str, context: Context) -> date | None:
    """A date; without a year, the last such day before the meeting."""
    held = context.meeting.head.date
    return parse_date(typed, held - _A_YEAR if held else None, month_first=context.month_first)


_A_YEAR = timedelta(days=365)
NOT_AGREED = frozenset({Stage.LIVE, Stage.DRAFT})
"""Stages of minutes that may be agreed, including a meeting that nobody closed."""
_OF_CORRECTION = any_case(
    r"(?:[\w'’]+ ){0,4}?(?:(?:amendment|correction|change|addition|alteration|deletion|edit|inclusion|insertion"
    r"|omission|removal|replacement|revision|spelling|substitution|typo|wording)s?"
    r"|(?:add|amend|chang|correct|delet|insert|remov|replac|substitut)ing)\b"
)


def as_corrections(said: str) -> str:
    """Corrections worded to follow *subject to*: *page 3, Mr Hall was away* → *the following correction: page 3, …*."""
    said = _THAT_IT_WAS.sub("", said)
    if not said or said.casefold().startswith("the following"):
        return said
    is_noun = said.split()[0].lower() in DETERMINERS and not Clauses(tokens(said)).has_main()
    is_told = _CORRECTS.match(said) is not None
    if (_OF_CORRECTION.match(said) and not is_told) or " being " in said or (is_noun and not _LACKS_BEING.search(said)):
        return said
    return f"the following correction{'s' if '; ' in said else ''}: {said}"


_CORRECTS = any_case(r"(?:add|amend|change|correct|delete|insert|remove|replace) (?:[\"'“‘\d]|(?-i:[A-Z])|the\b|an?\b)")
"""A correction told as an instruction: *change “Ash” to “Ashe”*."""
_THAT_IT_WAS = any_case(r"^that (?!.*\bbe\b)")
_LACKS_BEING = any_case(r"(?<!be )(?<!being )(?:amended|changed|corrected) to\b")


def correction_last(line: str) -> str:
    """A line that tells a correction of the minutes before they are moved or agreed, in the usual order."""
    return _CORRECTION_FIRST.sub(_agreed_with_correction, _OTHERWISE_AGREED.sub(_agreed_with_correction, line))


def _agreed_with_correction(told: re.Match[str]) -> str:
    then = told["then"].lstrip(" ,;.")
    how = "" if then.lower() in ("", "agreed", "approved") else f", {then}"
    which = f" of {told['which'].strip()}" if told["which"] else ""
    return f"{told['minutes']}{which} agreed subject to the following correction: {told['what']}{how}"


_CORRECTION_FIRST = any_case(
    r"^(?P<minutes>(?:the )?min(?:ute)?s\b)(?: of)?(?P<which>(?! (?:agreed|approved)\b)[^:;,?]{0,40}?)"
    r"(?:,? with (?:an? |the )?(?:following )?(?:amendment|change|correction)s?:? (?P<led>)|(?::| [–—-]) )"
    r"(?P<what>(?!agreed\b|approved\b|mov|prop)[^;?]{3,90}?(?(led)|\b(?:should (?:be|read|say)"
    r"|(?:amended|changed|corrected) to|to read) [^;?]{1,60}?))(?:,|[,;.]|,? then| [–—-]) (?:then )?"
    r"(?P<then>(?:(?:mov(?:ed)?|prop(?:osed)?)\b|(?-i:[A-Z]{2,3}) ?/ ?(?-i:[A-Z]{2,3})\b).*|agreed|approved)\.?$"
)
_OTHERWISE_AGREED = any_case(
    r"^(?P<minutes>(?:the )?min(?:ute)?s\b)(?: of)?(?P<which>(?! (?:agreed|approved)\b)[^:;,?]{0,40}?)(?:[:,]| [–—-])"
    r" (?P<what>[^;?]{3,120}?)[,;.]? (?:but )?otherwise (?:accepted|agreed|approved|correct|ok(?:ay)?)\b"
    r"(?P<then>(?:[,;.]? .*)?)$"
)


def agreed_again(line: str, context: Context) -> str:
    """A remark about prose that agrees the minutes once more in an item, without a date; empty for others."""
    if _AGREED_UNDATED.fullmatch(line) is None:
        return ""
    told = (e for e in context.entries_here() if e.kind in (Kind.MINUTES_AGREED, Kind.CLAUSE))
    known = any(e.kind is Kind.MINUTES_AGREED or _CLAUSE_AGREES.match(e.text or "") for e in told)
    return "The minutes are agreed in this item already: e on that entry changes it" if known else ""


_AGREED = r"(?:minutes|mins) (?:(?:be|were|was) )?(?:accepted|adopted|agreed|approved|confirmed)\b"
_AGREED_UNDATED = any_case(rf"(?:the )?(?:draft )?{_AGREED}(?:,? (?:subject to|with|as) [^;]*)?\.?")
_CLAUSE_AGREES = any_case(rf"(?:that )?(?:the )?{_AGREED}")
