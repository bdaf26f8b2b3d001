"""Commands of business: questions and replies, petitions, points of order, explanations, rulings, recommendations,
exempt business and declarations of interest. Also business from earlier meetings: minutes, matters arising, reviews."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import replace
from datetime import date

from clerk_tui.english.reported_sentences import Manner
from clerk_tui.english.verbs import is_participle
from clerk_tui.english.words import is_common
from clerk_tui.keymap import key_said
from clerk_tui.meeting import Conduct, Entry, Former, Interest, Kind, Stage
from clerk_tui.meeting.exempt import PARAGRAPHS, SCHEDULES, Governing, Tier, governing, paragraph_numbers
from clerk_tui.meeting.intents import Record, WordExclusion
from clerk_tui.meeting.interests import declared_items, unknown_items
from clerk_tui.meeting.matters import matter_above
from clerk_tui.meeting.people import fold
from clerk_tui.meeting.proceedings import Fate, exempt_parts
from clerk_tui.meeting.rules import Law
from clerk_tui.meeting.spoken_entries import as_reported
from clerk_tui.notation.commands.arguments import (
    advised,
    cut_text,
    cut_time,
    doubtful,
    named_and_said,
    needed,
    not_here,
    people,
    read_words,
    refuse,
    remarked,
    voices,
    worded,
)
from clerk_tui.notation.mentions import action_flag, due_in, without_flag
from clerk_tui.notation.prose.earlier_minutes import NOT_AGREED, as_corrections, days_recorded, past_day
from clerk_tui.notation.prose.interests import with_reason
from clerk_tui.notation.reading import Context, Reading, draft
from clerk_tui.notation.registry import Command, at_time, command, said, who, write_words, writer
from clerk_tui.notation.times import TYPED_TIME, typed_time
from clerk_tui.regex import any_case, regex


@said("question", Kind.WRITTEN_QUESTION, "/question boyes: When will the bridge reopen?")
@said("order", Kind.POINT_OF_ORDER, "/order boyes: whether the paper could be taken")
@said("explain", Kind.EXPLANATION, "/explain boyes: had been misheard")
def read_said(rest: str, context: Context, command: Command) -> Reading:
    """`/question NAME: TEXT` and the like."""
    needed(cut_text(rest)[0], command.example)
    return read_perhaps_said(rest, context, command)


@said("answer", Kind.WRITTEN_REPLY, "/answer charlton: In the spring.")
@said("petition", Kind.PETITION, "/petition boyes: To keep the library open")
def read_perhaps_said(rest: str, context: Context, command: Command) -> Reading:
    """`/answer [NAME]: TEXT` and the like, in which the name is optional."""
    head, text = named_and_said(rest, command.example)
    persons = voices(head, context) if head else ()
    reading = worded(command.records, text, context, persons=persons)
    is_spoken = command.kind in (Kind.POINT_OF_ORDER, Kind.EXPLANATION)
    if not is_spoken or reading.remark:
        return reading
    return remarked(_asked_if_spoken(reading, text, context, command), not_here(persons, context, speak=True))


_ONE_NAMED = regex(r"(?P<name>[^\W\d_][\w-]+)(?P<short>['’]s)?\s+(?P<rest>(?P<verb>\w+).*)", re.DOTALL)
"""A name before what is said of somebody: *crocker's spoken twice*."""


def _asked_if_spoken(reading: Reading, text: str, context: Context, command: Command) -> Reading:
    """The reading of a point of order or an explanation, with a remark if its words are as spoken: Tab reports them."""
    entry = reading.entry
    assert entry is not None
    words = _reported(replace(entry, kind=Kind.STATEMENT, is_turned=True), text, context)
    if not words:
        return reading
    offer = f"{f'/{command.word} {who(entry, context)}'.rstrip()}: {words}"
    return replace(remarked(reading, f"Is this what was said? Tab for “{words}”"), offer=offer)


def _reported(said: Entry, text: str, context: Context) -> str:
    """Spoken words in reported speech, with a leading name on the roll as a mention; empty if they are reported
    already, or cannot be."""
    named = _ONE_NAMED.fullmatch(text)
    mention = ""
    if named and named["name"].islower() and not is_common(fold(named["name"])):
        mention = named["name"] if isinstance(context.find(named["name"]).only, int) else ""
    if mention and named:
        verb = ("has " if is_participle(named["verb"]) else "is ") if named["short"] else ""
        said = replace(said, text=f"{mention.capitalize()} {verb}{named['rest']}")
    turned = as_reported(context.meeting, said)
    if turned.doubt or turned.manner is not Manner.SAID_THAT or (turned.words == text and not mention):
        return ""
    return f"that @{mention}{turned.words[len(mention) :]}" if mention else f"that {turned.words}"


command("ruling", Kind.RULING, write_words, "/ruling that the paper could be taken")(read_words)


@command(
    "recommend",
    Kind.RECOMMENDATION,
    lambda entry, text, context: f"/recommend {entry.subject}: {text}",
    "/recommend Cabinet: That the plan be adopted",
    takes_colon=True,
)
def read_recommendation(rest: str, context: Context, command: Command) -> Reading:
    """`/recommend BODY: TEXT`."""
    body, text = named_and_said(rest, command.example)
    reading = worded(Kind.RECOMMENDATION, text, context, subject=body)
    if body:
        return reading
    to_whom = f"Say to whom: type it like {command.example}"
    # Imported minutes may omit it; words that contain a colon may begin with the body.
    return refuse(to_whom) if cut_text(text)[1] else doubtful(reading, to_whom, context)


_OF_THE_ACT = any_case(
    r"\bparts?\s+\d+\b|\bsch(?:edule|\.)?\s*(?:12|7)a\b|\bs(?:ections?|\.)?\s*(?:100|50)a\s*(?:\(\d+\))?"
    r"|\b(?:19|20)\d\d\b"
)
"""Figures that are not paragraphs: the part, the Schedule, the section, the year."""
_WORDS_OF_THE_ACT = frozenset(
    "paragraph paragraphs para paras and to of the under in act local government scotland lga".split()
)
_NUMBERS = any_case(r"(?:paragraphs?|paras?\.?|and|to|[\d\s,&–-])+")
"""Only numbers of paragraphs: after a colon they are not a sentence."""
_CLOCK = any_case(r"(?:at )?\d{1,2}[.:]\d\d\s*(?:[ap]\.?m\.?)?|(?:at )?\d{1,2}\s*[ap]\.?m\.?")
_OWN = "Type /exempt alone, or /exempt: The meeting went into closed session{when}."
_ELSEWHERE = "Elsewhere type your own words after a colon, /exempt: …, or first /rules council law=elsewhere."
_RANGE = regex(r"\b(\d{1,2})\s*(?:-|–|to)\s*(\d{1,2})\b")


@command("exempt", Kind.EXEMPT, writer(lambda entry, context: entry.subject), "/exempt 3", takes_colon=True)
def read_exclusion(rest: str, context: Context, command: Command) -> Reading:
    """`/exempt PARAGRAPHS[: TEXT]`. A principal council has to name them (LGA 1972 s 100A(4)); a parish need not
    (Public Bodies (Admission to Meetings) Act 1960 s 1(2)), nor a board under its own rules, nor whoever says it in
    words of their own. A file with wrong paragraphs still excludes the public, so that exempt business is not published
    by mistake."""
    head, text = cut_text(rest)
    if not head and text and _NUMBERS.fullmatch(text):
        head, text = text, None
    governed, cited = governing(context.meeting, month_first=context.month_first), _OF_THE_ACT.sub("", head)
    law = governed.printed
    typed = tuple(dict.fromkeys(re.findall(r"\d+", _RANGE.sub(_every, cited))))
    known = paragraph_numbers(" ".join(typed), law)
    reading = worded(Kind.EXEMPT, text, context, subject=", ".join(typed))
    if _CLOCK.fullmatch(head.strip()):
        return doubtful(reading, f"{head} is a time. {_OWN.format(when=f' at {head}')}", context)
    words = [word for word in re.findall(r"[^\W\d_]+", cited) if word.casefold() not in _WORDS_OF_THE_ACT]
    if words:
        own = f"/exempt {head.partition(words[0])[0]}".rstrip(" ,")
        reason = f"“{' '.join(words)}” would not be printed. Your own sentence follows a colon: {own}: …"
        return doubtful(reading, reason, context)
    unknown = [number for number in typed if number not in known]
    if unknown and not governed.has_paragraphs:
        own = _OWN.format(when=f" under {governed.act or '…'}")
        return doubtful(reading, f"{head} is printed only in your own words. {own}", context)
    if unknown:
        return doubtful(reading, _no_such_paragraph(law, unknown), context)
    if not typed and governed.needs_paragraphs:
        reason = f"Give the paragraphs, such as /exempt {min(PARAGRAPHS[law])}"
        if not text and not (text == "" and _was_carried(context)):
            return doubtful(reading, f"{reason}. {_list(law)} {_ELSEWHERE}", context)
        reading = advised(reading, reason)
    return _not_twice(advised(reading, _wrong_law(governed, law, known, text)), head, text, context)


def _wrong_law(governed: Governing, law: Law, cited: Collection[str], text: str | None) -> str:
    """A remark about a body that cites the Schedule without being under it, or gives no reason though its law asks for
    one; empty if all is well."""
    if governed.is_set or governed.tier is Tier.BOARD or governed.needs_paragraphs:
        return ""
    own = _OWN.format(when=f" under {governed.act or '…'}")
    if cited and governed.is_under_1960:
        return "Schedule 12A is not for parish councils: /exempt alone excludes the public under the Act of 1960"
    if cited and governed.law is Law.ELSEWHERE:
        return f"The minutes cite an Act of {law.value.title()} for this. {own}"
    if cited or text is not None or governed.tier is Tier.LOCAL:
        return ""
    return f"No reason is given. The law asks for one: /exempt: …, with {governed.act or 'your own words'}"


def _not_twice(reading: Reading, head: str, text: str | None, context: Context) -> Reading:
    """An exclusion, with a remark if the public is excluded already or a carried motion does it."""
    if context.is_public_excluded:
        if context.is_new and text and not head and exempt_parts(context.meeting).parts[-1].opening.text == "":
            return Reading(WordExclusion(text))
        reason = "Press and public are already excluded. Readmit them first with /public; /item opens the next item."
        return doubtful(reading, reason, context)
    if context.is_new and text is None and _has_excluded(context):
        remark = "The carried motion excludes press and public: Tab records the exclusion without a second resolution"
        return replace(remarked(reading, remark), offer=f"/exempt{f' {head}' if head else ''}:")
    return reading


def _no_such_paragraph(law: Law, numbers: Sequence[str]) -> str:
    """The refusal of paragraphs that a law does not have, with the laws that have them."""
    others = (other for other in PARAGRAPHS if other is not law and paragraph_numbers(" ".join(numbers), other))
    where = "".join(f" For {o.value.title()} type /rules council law={o.value} first." for o in others)
    return f"There is no paragraph {numbers[0]} for {law.value.title()}.{where} {_list(law)}"


def _was_carried(context: Context) -> bool:
    """Whether a motion was carried in the item, whose words a bare colon stands for."""
    motions = (p for p in context.proceedings.by_id.values() if p.entry.item_id == context.item_id)
    return any(p.fate is Fate.CARRIED for p in motions)


def _has_excluded(context: Context) -> bool:
    """Whether a motion to exclude press and public was carried in the item."""
    motions = (p for p in context.proceedings.by_id.values() if p.entry.item_id == context.item_id)
    return any(p.fate is Fate.CARRIED and _EXCLUDES.search(p.text) for p in motions)


_EXCLUDES = any_case(r"\b(?:press|public)\b.*\bexclu|\bexclu\w+.*\b(?:press|public)\b")


def _every(match: re.Match[str]) -> str:
    return " ".join(map(str, range(int(match[1]), int(match[2]) + 1)))


def _list(law: Law) -> str:
    said = [(number, what.partition(" (")[0]) for number, what in PARAGRAPHS[law].items()]
    always = "information " if all(what.startswith("information ") for _, what in said) else ""
    left_out = always or "information relating to "
    listed = "; ".join(f"{number} {what.removeprefix(left_out)}" for number, what in said)
    return f"{SCHEDULES[law].number} has, for {law.value.title()}{always and ', information'}: {listed}."


@command("public", Kind.READMITTED, writer(lambda entry, context: at_time(entry)), takes_colon=True)
def read_readmission(rest: str, context: Context, command: Command) -> Reading:
    """`/public [TIME][: TEXT]`."""
    head, text = cut_text(rest)
    left, at = cut_time(head, context) if head else ("", None)
    if left:
        refuse(f"“{left}” is not a time. Type /public, or /public 3.15pm, or /public: and your own sentence.")
    reading = worded(Kind.READMITTED, text, context, at=at)
    if not context.is_public_excluded:
        return doubtful(
            reading, "Press and public are in the room already: /exempt and the paragraphs exclude them.", context
        )
    return reading


@command("summary", Kind.SUMMARY, write_words, "/summary The Committee considered a tender.")
def read_summary(rest: str, context: Context, command: Command) -> Reading:
    """`/summary TEXT`: what the public minutes say instead of exempt business."""
    reading = worded(Kind.SUMMARY, needed(rest, command.example), context)
    if not context.is_public_excluded:
        reason = "A summary replaces exempt business: exclude the public first with /exempt and the paragraphs."
        return doubtful(reading, reason, context)
    return reading


_NAMED = regex(r"(?P<name>[^:]*[^:\s]):(?:\s+(?P<rest>.*))?", re.DOTALL)
"""A name with a colon directly after it, for words that might be read as part of the name."""
_CLASSES = {
    Interest.DPI: r"dpi|(?:an? )?(?:disclosable )?pecuniary(?: interest)?",
    Interest.ORI: r"ori|(?:an? )?other registrable(?: interest)?",
    Interest.NRI: r"nri|(?:an? )?non[- ]registrable(?: interest)?",
}
"""The classes as typed, short or in words."""
_INTEREST = any_case(
    rf"(?P<slashes>\\*)(?:{'|'.join(f'(?P<{name}>{words})' for name, words in _CLASSES.items())})[:,]?(?=\s|$)"
)
_CONDUCT = any_case(rf"(?:^|(?<=\s))(?P<slashes>\\*)(?P<word>{'|'.join(Conduct)})(?: the (?:meeting|room))?$")
_CONDUCT_AT_TIME = any_case(
    rf".*\s(?P<word>{'|'.join(Conduct)})(?: the (?:meeting|room))?,?(?: at)?\s+(?P<time>{TYPED_TIME})\.?", re.DOTALL
)
"""What a member does, with the time of it, which another line records."""
_AND = any_case(r"(?:^|[\s,])and$")
"""Joins the conduct to the reason, and is not kept."""
_JOINS = any_case(r"(?:&|and\b)\s*")
"""What stands between two who declare together."""
_GOES_ON = any_case(r"(?:in|as|and)\b|&")
"""What follows the name of the last or of another of them."""


def _write(entry: Entry, text: str, context: Context) -> str:
    """A declaration as typed: a backslash escapes anything that would be read as its interest or conduct."""
    member = who(entry, context)
    if (match := _CONDUCT.search(text)) and entry.conduct is None:
        text = f"{text[: match.start()]}\\{text[match.start() :]}"
    elif entry.conduct is not None:
        comma = "," if text and text[-1] not in ".;!?" else ""
        text = f"{text}{comma} {entry.conduct}".strip()
    if entry.interest is not None:
        return f"/declare {member} {entry.interest} {text}".rstrip()
    if _INTEREST.match(text):
        text = f"\\{text}"
    is_clear = _members(f"{member} {text}", context) == (entry.persons, text) and not _NAMED.fullmatch(text)
    return f"/declare {member}{'' if is_clear else ':'} {text}"


@command("declare", Kind.DECLARATION, _write, "/declare cole dpi in item 12, as owner of the field, leaves")
def read_declaration(rest: str, context: Context, command: Command) -> Reading:
    """`/declare NAMES [dpi|ori|nri] TEXT [leaves|speaks|stays|dispensed]`."""
    members, said = _members(needed(rest, command.example), context, command.example)
    interest, said = _interest(said)
    conduct, said = _conduct(said)
    if not said and interest is None and conduct is None:
        refuse(f"Say what the interest is: type it like {command.example}")
    reading = worded(Kind.DECLARATION, said, context, persons=members, interest=interest, conduct=conduct)
    if conduct is None and (match := _CONDUCT_AT_TIME.fullmatch(said)):
        named = " ".join(context.handle(member) for member in members)
        leaving = f"; then -{named} {match['time']} when they go" if match["word"].lower() == Conduct.LEAVES else ""
        line = f"/{command.word} {rest}"
        offer = line[: line.rindex(match["time"])].rstrip().removesuffix(" at")
        remark = f"No time goes after “{match['word']}”: Tab leaves it out{leaving}"
        return replace(remarked(reading, remark), offer=offer)
    if not context.is_live:
        return reading
    reading = advised(reading, _about_no_item(said, context))
    turned = with_reason(said, tuple(members), context)
    if turned in (said, "") or said not in rest:
        if conduct is not Conduct.STAYS:
            return reading
        offer = f"/{command.word} {rest.removesuffix(conduct).rstrip(' ,')}, and would remain in the meeting"
        return replace(advised(reading, "With “stays” they take no part: Tab if they only remain"), offer=offer)
    offer = f"/{command.word} {rest.replace(said, turned, 1)}"
    return replace(remarked(reading, f"Tab for “{turned}”"), offer=offer)


@command("recuse", example="/recuse cole as a partner of the applicant", takes_names=True)
def read_recusal(rest: str, context: Context, command: Command) -> Reading:
    """`/recuse NAME [TEXT]`: a declaration of somebody who takes no part in the item."""
    reading = read_declaration(f"{needed(rest, command.example)} {Conduct.RECUSED}", context, command)
    entry, reading = reading.entry, replace(reading, offer=reading.offer.removesuffix(f" {Conduct.RECUSED}"))
    if entry is None or entry.interest or not (match := _OF_WHAT_ALONE.fullmatch(entry.text or "")):
        return reading
    return replace(reading, intent=Record(replace(entry, text=f"from {match['what'] or 'the item'}")))


_OF_WHAT_ALONE = any_case(
    r"(?:(?:in|on|from) (?P<what>(?!.*\b(?:accounts?|as|because|being|due|grounds?|light|owing|respect|since"
    r"|through|view)\b)[^,;:]+?))?\.?"
)
"""The words of a recusal that say from what, and nothing of an interest."""


def _about_no_item(said: str, context: Context) -> str:
    """A remark about a declaration that names no item of the agenda, so that it would bar nobody; empty for others."""
    if unknown := unknown_items(context.meeting, said):
        items, are, they = ("Items", "are", "they") if len(unknown) > 1 else ("Item", "is", "it")
        called = f"{items} {' and '.join(unknown)}"
        return f"{called} {are} not on the agenda: the declaration counts only once {they} {are}"
    entry = draft(Kind.DECLARATION, said, item_id=context.item_id)
    if not declared_items(context.meeting, entry):
        return "No item is named, so nobody is barred from voting: say which, such as in item 5"
    return ""


def _members(rest: str, context: Context, example: str = "") -> tuple[tuple[int, ...], str]:
    """The people who declare, and the rest of the line. Raises LineRefusedError."""
    if match := _NAMED.fullmatch(rest):
        one = context.find(match["name"]).only
        named = [one] if one is not None else context.segments(match["name"])
        found = tuple(voice for voice in named if isinstance(voice, int))
        if found and len(found) == len(named):
            return found, (match["rest"] or "").strip()
    members: list[int] = []
    while True:
        words = needed(rest.lstrip(" ,;&"), example).split()
        taken, _ = context.first(words)
        members += people(" ".join(words[:taken]), context)
        rest = [*rest.lstrip(" ,;&").split(None, taken), ""][taken]
        join = _JOINS.match(rest)
        more = rest[join.end() :] if join else rest
        if not more or not ("&" in (words[taken - 1][-1], rest[0]) or _names_another(more, context)):
            return tuple(dict.fromkeys(members)), rest
        rest = more


def _names_another(rest: str, context: Context) -> bool:
    """Whether the text after a member's name begins with another name, not with the interest: a class, another name,
    *in* or *as* follows."""
    words = rest.split()
    taken, voice = context.first(words)
    if not isinstance(voice, int):
        return False
    after = " ".join(words[taken:])
    return bool(words[taken - 1][-1] in ",&" or _INTEREST.match(after) or _GOES_ON.match(after))


def _interest(said: str) -> tuple[Interest | None, str]:
    match = _INTEREST.match(said)
    if match is None:
        return None, said
    if match["slashes"]:
        return None, said[1:]
    return next(name for name in Interest if match[name]), said[match.end() :].strip()


def _conduct(said: str) -> tuple[Conduct | None, str]:
    match = _CONDUCT.search(said)
    if match is None:
        return None, said
    if match["slashes"]:
        return None, said[: match.start()] + said[match.start() + 1 :]
    reason = _AND.sub("", said[: match.start()].rstrip())
    return Conduct(match["word"].lower()), reason.removesuffix(",").rstrip()


_SUBJECT_TO = any_case(r"subject to:?\s+")
_CORRECTED = any_case(r"(?:(?P<day>[^:]*?),?\s+)?subject to:?\s+(?P<text>.+)", re.DOTALL)
_THE_MINUTES = any_case(
    r"(?:the\s+)?minutes\s+(?:of\s+)?(?:the\s+)?(?:(?:last\s+)?meeting\s*)?(?:held\s+)?(?:of\s+|on\s+)?"
)
"""What may be typed before the date of earlier minutes."""
_LONGEST_DATE = 5
"""The words of a date, including the day of the week, and a comma or *the*."""


def _write_agreement(entry: Entry, text: str, context: Context) -> str:
    return f"/agree {entry.of_date}{entry.subject and f' {entry.subject}'}" + (f": subject to {text}" if text else "")


_DAY_AND_TIME = any_case(r"(?P<day>.*\S)\s+(?:at )?(?P<at>\d{1,2}(?:[.:]\d\d)? ?[ap]\.?m\.?|\d{1,2}[.:]\d\d)")
"""The day of a meeting, and when it began."""


@command("agree", Kind.MINUTES_AGREED, _write_agreement, "/agree 8 January 2018", takes_colon=True)
def read_agreement(rest: str, context: Context, command: Command) -> Reading:
    """`/agree [DATE][: CORRECTIONS]`."""
    match = _CORRECTED.fullmatch(rest)
    head, corrections = (match["day"] or "", match["text"]) if match else cut_text(rest)
    begun = _DAY_AND_TIME.fullmatch(head)
    at = context.time_of(begun["at"]) if begun else None
    day = _day(begun["day"] if begun else head, context, command, NOT_AGREED)
    same = [former for former in context.former if former.date == day]
    waiting = [former for former in same if former.stage in NOT_AGREED]
    at = waiting[0].time if len(same) > 1 and len(waiting) == 1 and at is None else at
    text = _SUBJECT_TO.sub("", corrections or "", count=1) if _SUBJECT_TO.match(corrections or "") else corrections
    subject = f"{at:%H:%M}" if at else ""
    reading = worded(Kind.MINUTES_AGREED, text or None, context, of_date=day, subject=subject)
    if len(waiting) > 1 and at is None and context.is_live:
        lines = " or ".join(f"/agree {context.dated(day)} {typed_time(one.time)}" for one in waiting if one.time)
        return doubtful(reading, f"{len(same)} meetings were held on {context.dated(day)}: {lines} says which", context)
    if text and context.is_live and (in_full := as_corrections(text)) != text:
        offer = f"/agree {context.dated(day)}: {in_full}"
        reading = replace(advised(reading, f"Tab for “subject to {in_full}”"), offer=offer)
    former = next((one for one in same if at and one.time == at), _former(context, day))
    if former and former.stage.is_settled and context.before is None:
        reason = f"The minutes of {context.dated(day)} are already {former.stage}. Minute any correction in a note."
        return doubtful(reading, reason, context)
    return _check_day(reading, day, context)


@command(
    "sign",
    Kind.MINUTES_SIGNED,
    lambda entry, text, context: f"/sign {entry.of_date}",
    "/sign 8 January 2018",
    takes_colon=True,
)
def read_signing(rest: str, context: Context, command: Command) -> Reading:
    """`/sign [DATE]`."""
    head, text = cut_text(rest)
    if text:
        refuse("Nothing may follow the date: type /sign, or /sign 8 January 2018.")
    day = _day(head, context, command, {Stage.AGREED})
    reading = worded(Kind.MINUTES_SIGNED, None, context, of_date=day)
    former = _former(context, day)
    if former and former.stage is Stage.SIGNED and context.before is None:
        return doubtful(reading, f"The minutes of {context.dated(day)} are already signed.", context)
    if former and former.stage in NOT_AGREED and day not in days_recorded(Kind.MINUTES_AGREED, context):
        reason = f"The minutes of {context.dated(day)} have not been agreed yet: /agree {context.dated(day)} first."
        return doubtful(reading, reason, context)
    reading = _check_day(reading, day, context)
    minutes = f"the minutes of {context.dated(day)}"
    frozen = f"Signing cannot be undone: {minutes} cannot be changed after it"
    if former is None:
        frozen = f"T{minutes[1:]} are not in this book: their signing is recorded, and cannot be undone"
    return advised(reading, frozen) if context.is_live else reading


def _day(typed: str, context: Context, command: Command, stages: Collection[Stage]) -> date:
    """The typed date, else that of the last earlier meeting whose minutes await this. Raises LineRefusedError."""
    typed = _THE_MINUTES.sub("", typed, count=1)
    if typed:
        return past_day(typed, context) or refuse(f"“{typed}” is not a date. Type it like {command.example}.")
    if not context.is_live:
        refuse(f"A file needs the date of the minutes: {command.example}.")
    agreed = days_recorded(Kind.MINUTES_AGREED, context) if command.kind is Kind.MINUTES_SIGNED else []
    signed = {former.date for former in context.former if former.stage is Stage.SIGNED}
    waiting = {former.date for former in context.former if former.stage in stages} | ({*agreed} - signed)
    if left := waiting - {*days_recorded(command.records, context)}:
        return max(left)
    drafts = {former.date for former in context.former if former.stage in NOT_AGREED} - {*agreed}
    first = max(drafts, default=None)
    what = "those of this meeting wait for the next"
    how = f"Give a date: {command.example}."
    if first is not None and command.kind is Kind.MINUTES_SIGNED:
        day = context.dated(first)
        what, how = f"those of {day} are not agreed", f"Agree them first: /agree {day}."
    refuse(f"No earlier minutes of this committee are waiting for that; {what}. {how}")


def _former(context: Context, day: date) -> Former | None:
    return next((former for former in context.former if former.date == day), None)


def _check_day(reading: Reading, day: date, context: Context) -> Reading:
    """The reading, doubtful unless `day` is before the meeting; with a remark if that meeting is not on file."""
    held = context.meeting.head.date
    if held is not None and day >= held:
        why = f"{context.dated(day)} is not before the date of this meeting, {context.dated(held)}"
        return doubtful(reading, f"{why}: minutes are agreed and signed at a later one.", context)
    if context.is_live and context.former and _former(context, day) is None:
        return remarked(reading, f"No meeting of {context.dated(day)} is on file for this committee")
    return reading


def _write_matter(entry: Entry, text: str, context: Context) -> str:
    is_arising = entry.kind is Kind.ARISING
    after = entry.of_date if is_arising else context.meeting.head.date
    stated = entry.due is not None and entry.due != due_in(text, after)
    head = f"/arising {entry.of_date}" if is_arising else f"/review {entry.subject}"
    said = f"{text} !{entry.due}" if stated else without_flag(text, after)
    return f"{f'{head} {who(entry, context)}'.strip()}: {said}"


@said("arising", Kind.ARISING, "/arising 8 January 2018 mcardle: to circulate the figures", _write_matter)
def read_arising(rest: str, context: Context, command: Command) -> Reading:
    """`/arising DATE [NAME]: TEXT`: an action of an earlier meeting, carried forward."""
    head, said = named_and_said(rest, command.example)
    words = head.split()
    for count in range(min(_LONGEST_DATE, len(words)), 0, -1):
        day = past_day(" ".join(words[:count]).rstrip(","), context)
        if day is not None:
            return _read_matter(Kind.ARISING, " ".join(words[count:]), said, day, context, of_date=day)
    refuse(f"Begin with the date of the meeting at which it was promised: {command.example}")


@said("review", Kind.REVIEW, "/review 3 mcardle: That figures be kept by ward", _write_matter)
def read_review(rest: str, context: Context, command: Command) -> Reading:
    """`/review NUMBER [NAME]: TEXT`: a recommendation of a review that is followed until it is complete."""
    head, said = named_and_said(rest, command.example)
    number, _, name = head.partition(" ")
    if not any(c.isdigit() for c in number) and context.names.find_whole(number, context.presiding):
        refuse(f"Begin with the number of the recommendation: {command.example}")
    after = context.meeting.head.date
    return _read_matter(Kind.REVIEW, name.strip(), said, after, context, subject=needed(number, command.example))


def _read_matter(kind: Kind, name: str, said: str, after: date | None, context: Context, **fields: object) -> Reading:
    """A matter with its due date, in its words (*by 1 May*) or at the end (` !1 May`)."""
    text, _, due = action_flag(said, after, month_first=context.month_first)
    due = due or due_in(text, after, month_first=context.month_first)
    persons = voices(name, context) if name else ()
    return worded(kind, text, context, persons=persons, due=due, **fields)


@command("progress", Kind.PROGRESS, write_words, "/progress Figures by ward were sent in March.")
@command("done", Kind.DONE, write_words)
def read_report(rest: str, context: Context, command: Command) -> Reading:
    """`/progress TEXT` or `/done [TEXT]`: a report on the latest matter in the item."""
    text = needed(rest, command.example) if command.kind is Kind.PROGRESS else rest or None
    reading = worded(command.records, text, context)
    if matter_above(context.meeting, context.item_id, context.before) is None:
        reason = (
            f"There is no matter above in this item: choose one from the list ({key_said('matters-arising')}), or add "
            "one with /arising and the date of its meeting, or /review and its number."
        )
        return doubtful(reading, reason, context)
    return reading
