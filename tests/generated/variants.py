"""The lines of the other generators, typed otherwise without saying anything else: all in capitals, with another sign
between their parts, a bullet in front, a time with a colon, a letter too many.

What a line says is what its usual typing is read as, where that is known to be right. Typed otherwise it must be read
the same, or be asked about. Half *a* has some ways to type and the lines of half *a* of the other generators; half *b*
has other ways and the lines of their half *b*, and is only counted.

    python -P -m tests.generated.variants --seed 5 --count 1500 --half b [--show 20] [--only times] [--by form]
"""

from __future__ import annotations

import argparse
import re
from collections import Counter
from collections.abc import Callable, Iterator
from datetime import time
from functools import cache
from itertools import cycle
from pathlib import Path
from random import Random
from typing import NamedTuple

from clerk_tui.english.words import is_common
from clerk_tui.meeting import Entry, Head, Kind
from clerk_tui.meeting.kinds import CLOCK, MOVEMENT, SPEECH
from clerk_tui.meeting.meeting import Directory
from clerk_tui.meeting.people import fold
from clerk_tui.minutes import load, sentence
from clerk_tui.notation import Context, NameIndex, Reading, read_line, read_notes

from . import events, movement, names, speech

SAME, OTHER, ASKED, SILENT = "same", "other offer", "asked", "silent"
_SHARED = Path(__file__).parents[3] / "shared" / "cases"
_SCENARIOS = Path(__file__).parents[1] / "scenarios"
LEFT_OUT = frozenset({"First Letters", "nothing", "2nd", "seconded by", "swapped", "none", "a full stop", ";"})
"""Ways to type that are still read otherwise now and then without a word about it."""


class Base(NamedTuple):
    """A line in its usual typing, and the moment at which it is typed."""

    line: str
    source: str
    context: Context
    events: tuple[str, ...] = ()
    """What it says, in words that do not depend on its typing."""
    offered: tuple[str, ...] = ()
    """What is offered for it beside that."""
    is_prose: bool = False
    """Whether it is a note, which may say an event."""


class Typed(NamedTuple):
    """A line typed otherwise: the way, the line, and words of it that are not in the usual typing, each with those
    for which it stands."""

    form: str
    line: str
    instead: tuple[tuple[str, str], ...] = ()


class Case(NamedTuple):
    """A line typed otherwise, and the line that it is in its usual typing."""

    base: Base
    kind: str
    typed: Typed


Way = Callable[[Base, Random], Typed | None]
_WORD = re.compile(r"(?<![\w’'@/.-])[A-Za-z]{4,}(?![\w’'/-])")
_HEAD = re.compile(r"(?:/\w+ ?|[=!#>?+-]+ ?)?")
_MARKED = re.compile(r"[/=!#>?+\\@-]|[\w .&,]{2,30}[:?>] ")
_TIME = re.compile(r"(?<![\w.:/£$-])(?P<h>\d{1,2})[.:](?P<m>[0-5]\d)(?: ?(?P<half>[ap]\.?m\b\.?))?(?![\w:.]?\d)")
_PARTS = re.compile(r"(?<=[\w)]) (?:-|–) (?=[\w£$(])|(?<=[\w)])[,;] (?=[\w£$(])|(?<=[A-Za-z)])\. (?=[A-Za-z])")
_TITLE = re.compile(r"\b(?:Cllr|cllr) (?=[A-Za-z])")


def _is_name(word: str, base: Base) -> bool:
    return bool(base.context.find(word.strip(".,"))) or fold(word) in base.context.names.surnames


def _swapped(form: str, pattern: str, put: str) -> Way:
    """A way to type that has other words for what a pattern finds."""
    found = re.compile(pattern, re.IGNORECASE)

    def typed(base: Base, random: Random) -> Typed | None:
        is_post = base.source == "names" and "sec" in pattern and found.search(base.line) and _is_name("sec", base)
        line = base.line if is_post else found.sub(put, base.line)
        return Typed(form, line) if line != base.line else None

    return typed


def _words(form: str, pairs: str, *, is_both: bool = True) -> Way:
    """A way to type that has for one word of a pair the other."""
    read = [(a.replace("_", " "), b.replace("_", " ")) for a, b in (pair.split("=") for pair in pairs.split())]
    turned = [(b, a) for a, b in read] if is_both else []
    puts = [(re.compile(rf"(?<![\w/’'@-])(?:(?P<up>(?-i:[A-Z]))|){re.escape(a)}(?![\w/’'-])", re.I), a, b)
            for a, b in (*read, *turned)]  # fmt: skip

    def typed(base: Base, random: Random) -> Typed | None:
        at = _HEAD.match(base.line)
        start = at.end() if at else 0
        fit = [(a, b) for _, a, b in puts if re.search(rf"(?<![\w/’'@-]){re.escape(a)}(?![\w/’'-])", base.line[start:])]
        if not fit:
            return None
        a, b = random.choice(fit)
        line = base.line[:start] + re.sub(rf"(?<![\w/’'@-]){re.escape(a)}(?![\w/’'-])", b, base.line[start:])
        return Typed(f"{form}: {a} → {b}", line, ((b, a),))

    return typed


def _cased(form: str, change: Callable[[str], str]) -> Way:
    """A way to type with other capitals; a command keeps its word."""

    def typed(base: Base, random: Random) -> Typed | None:
        head = _HEAD.match(base.line)
        start = head.end() if head and base.line[0] in "/" else 0
        line = base.line[:start] + change(base.line[start:])
        return Typed(form, line) if line != base.line else None

    return typed


def _at_end(form: str, end: str) -> Way:
    def typed(base: Base, random: Random) -> Typed | None:
        line = base.line.rstrip(" .")
        return Typed(form, line + end) if line + end != base.line and line[-1:].isalnum() else None

    return typed


def _comment(*comments: str) -> Way:
    def typed(base: Base, random: Random) -> Typed | None:
        comment = random.choice(comments)
        if base.line.startswith("/") or not base.line.rstrip(".")[-1:].isalnum():
            return None
        printed = comment.replace("tbc", "to be confirmed")
        return Typed(f"comment {comment}", f"{base.line.rstrip('.')} {comment}", ((comment, ""), (printed, "")))

    return typed


def _parted(form: str, sign: str) -> Way:
    """A way to type with another sign between parts that are no names of a list."""

    def typed(base: Base, random: Random) -> Typed | None:
        if not base.is_prose:
            return None
        cuts = [cut for cut in _PARTS.finditer(base.line) if _is_between(cut, base)]
        if not cuts:
            return None
        cut = random.choice(cuts)
        return Typed(form, f"{base.line[: cut.start()]}{sign}{base.line[cut.end() :]}") if cut[0] != sign else None

    return typed


def _is_between(cut: re.Match[str], base: Base) -> bool:
    before, after = base.line[: cut.start()].split(), base.line[cut.end() :].split()
    is_list = cut[0] == ", " and (_is_name(before[-1], base) or after[0] in ("and", "but", "then"))
    return not (is_list or re.search(r"\b(?:Cllr|cllr|[A-Z])$", base.line[: cut.start()]))


def _in_front(form: str, front: str) -> Way:
    """A way to type with a bullet or a time before the line; a time only where the line has none."""

    def typed(base: Base, random: Random) -> Typed | None:
        has_time = re.search(r"\d[.:]\d\d|\d{4}|\b(?:past|to) (?:seven|eight)|\bnow\b", base.line) is not None
        if re.match(r"[/=!#>?+\\@\W-]|\d", base.line) or (
            front[-2:-1] != "" and any(map(str.isdigit, front)) and has_time
        ):
            return None
        return Typed(form, f"{front}{base.line}", ((front.strip(), ""),))

    return typed


def _timed(form: str, put: str) -> Way:
    """A way to type times, which are all in the evening."""

    def typed(base: Base, random: Random) -> Typed | None:
        found = _TIME.search(base.line)
        if found is None or not 6 <= int(found["h"]) % 12 <= 11 or (found["half"] or "pm")[0] == "a":
            return None
        hour = int(found["h"]) % 12
        at = put.format(h=hour, H=hour + 12, m=found["m"])
        return Typed(form, f"{base.line[: found.start()]}{at}{base.line[found.end() :]}")

    return typed


def _titled(form: str, put: str) -> Way:
    def typed(base: Base, random: Random) -> Typed | None:
        line = _TITLE.sub(put, base.line)
        return Typed(form, line) if line != base.line else None

    return typed


def _slip(form: str, change: Callable[[str, int], str]) -> Way:
    """A way to type with a slip of the finger in an ordinary word, which becomes no other word."""

    def typed(base: Base, random: Random) -> Typed | None:
        head = _HEAD.match(base.line)
        start = head.end() if head else 0
        words = [w for w in _WORD.finditer(base.line, start) if w[0].islower() and is_common(w[0])]
        words = [w for w in words if not _is_name(w[0], base)]
        if not words:
            return None
        word = random.choice(words)
        slipped = change(word[0], random.randrange(1, len(word[0]) - 1))
        if slipped == word[0] or is_common(slipped) or _is_name(slipped, base):
            return None
        line = f"{base.line[: word.start()]}{slipped}{base.line[word.end() :]}"
        return Typed(form, line, ((slipped, word[0]),))

    return typed


def _two(form: str, sign: str) -> Way:
    """A way to type two people with a sign between them."""

    def typed(base: Base, random: Random) -> Typed | None:
        for found in re.finditer(r"(\w+)(?: and | & | \+ )(\w+)", base.line):
            second = base.line[found.start(2) :].split()[0]
            is_two = _is_name(found[1], base) and (_is_name(second, base) or second.lower() == "cllr")
            if is_two and not (found[1].islower() and is_common(found[1]) and base.events[0].startswith("note")):
                return Typed(form, f"{base.line[: found.end(1)]}{sign}{base.line[found.start(2) :]}")
        return None

    return typed


def _firsts(text: str) -> str:
    return re.sub(r"(?<![\w’'])[a-z]", lambda letter: letter[0].upper(), text)


WAYS: dict[str, dict[str, tuple[Way, ...]]] = {
    "a": {
        "case": (_cased("all in capitals", str.upper), _cased("First Letters", _firsts)),
        "stop": (_at_end("a full stop", "."), _at_end("no stop", "")),
        "signs": (
            _parted("-", " - "), _parted("–", " – "), _parted("comma", ", "), _parted("nothing", " "),
            _parted(";", "; "), _parted("a full stop", ". "),
        ),
        "spaces": (
            _swapped("doubled", r" ", "  "), _swapped("none after a comma", r", (?=[a-z])", ","),
            _swapped("one before a comma", r"(?<=\w), ", " , "),
            _swapped("none after a mark", r"(?<=[:?>]) (?=\w)", ""),
        ),
        "front": (
            _in_front("- ", "- "), _in_front("• ", "• "), _in_front("7.50", "7.50 "), _in_front("7.50 -", "7.50 - "),
        ),
        "times": (
            _timed("7:05pm", "{h}:{m}pm"), _timed("19:05", "{H}:{m}"), _timed("1905", "{H}{m}"),
            _timed("7.05", "{h}.{m}"),
            _timed("7.05 pm", "{h}.{m} pm"),
        ),
        "titles": (_titled("cllr.", "cllr. "), _titled("Councillor", "Councillor "), _titled("none", "")),
        "and": (_swapped("&", r" and ", " & "), _swapped("and", r" & ", " and ")),
        "sec": (
            _swapped(
                "seconded by", r"(?<=[\w,]) (?:seconded by|sec by|seconded|sec) (?=\w+\b(?! seconded))", " seconded by "
            ),
            _swapped("2nd", r"(?<=[\w,]) (?:seconded|sec)(?: by)? (?=\w)", " 2nd "),
            _swapped("moved", r"\b(?:prop|proposed) (?=by |\w+ sec)", "moved "),
            _swapped("prop", r"(?:moved|proposed|mvd)(?= by|, )", "prop"),
        ),
        "spelling": (_words("spelling", "favour=favor organise=organize programme=program colour=color centre=center "
                            "neighbour=neighbor licence=license recognise=recognize"),),
        "quotes": (_swapped("curly", r"(?<=\w)'(?=\w)", "’"), _swapped("curly round words", r'"([^"]*)"', r"“\1”")),
        "contractions": (
            _words("without", "don't=dont it's=its can't=cant won't=wont I'll=ill we've=weve isn't=isnt I'm=im "
                   "didn't=didnt that's=thats", is_both=False),
        ),
        "short": (
            _words("in short", "meeting=mtg minutes=mins committee=cttee minutes=mins. meeting=mtg. department=dept"),
        ),
        "slip": (_slip("swapped", lambda w, at: w[:at] + w[at + 1] + w[at] + w[at + 2 :] if at + 1 < len(w) else w),),
        "pair": (_two("/", "/"),),
        "comment": (_comment("(tbc)", "(see paper B)", "(as before)", "(long debate)"),),
    },
    "b": {
        "case": (_cased("all small", str.lower), _cased("first capital", lambda s: s[:1].upper() + s[1:])),
        "stop": (_at_end("…", "…"), _at_end("two stops", ".."), _at_end("space and stop", " .")),
        "signs": (
            _parted("—", " — "), _parted("colon", ": "), _parted("stroke", " / "), _parted("--", " -- "),
            _parted("dots", "... "), _parted("tight dash", "-"),
        ),
        "spaces": (
            _swapped("after a sentence", r"\. (?=[A-Za-z]{2})", ".  "), _swapped("no space at -", r" - ", "-"),
            _swapped("tab", r"(?<=\w) (?=\w+$)", "\t"), _swapped("before a mark", r"(?<=\w)(?=[:?>] )", " "),
        ),
        "front": (
            _in_front("* ", "* "), _in_front("1) ", "1) "), _in_front("19:50", "19:50 "),
            _in_front("(7.50)", "(7.50) "),
            _in_front("7.50pm:", "7.50pm: "), _in_front("7:50pm,", "7:50pm, "),
        ),
        "times": (
            _timed("7.05 p.m.", "{h}.{m} p.m."), _timed("19h05", "{H}h{m}"), _timed("7:05 PM", "{h}:{m} PM"),
            _timed("705pm", "{h}{m}pm"), _timed("1905 hrs", "{H}{m} hrs"), _timed("7:05", "{h}:{m}"),
        ),
        "titles": (
            _titled("Coun.", "Coun. "), _titled("Mr", "Mr "), _titled("CLLR", "CLLR "),
            _titled("councillor", "councillor "),
        ),
        "and": (_swapped("+", r" (?:and|&) ", " + "), _swapped("n", r" (?:and|&) ", " n ")),
        "sec": (
            _swapped("sec'd", r"(?<=[\w,]) (?:seconded by|sec by|sec) (?=\w)", " sec'd "),
            _swapped("2nded by", r"(?<=[\w,]) (?:seconded|sec|second)(?: by)? (?=\w)", " 2nded by "),
            _swapped("mvd", r"(?:moved|proposed|prop)(?= by|, | and |; )", "mvd"),
            _swapped("prop.", r"\b(?:prop|proposed) (?=\w+ sec)", "prop. "),
        ),
        "spelling": (_words("spelling", "honour=honor authorise=authorize cheque=check tyre=tire defence=defense "
                            "favour=favor favours=favors metre=meter grey=gray labour=labor theatre=theater"),),
        "quotes": (
            _swapped("straight", r"[’‘`]", "'"), _swapped("single", r'"([^"]*)"', r"'\1'"),
            _swapped("grave", r"(?<=\w)'(?=\w)", "`"), _swapped("acute", r"(?<=\w)['’](?=\w)", "´"),
        ),
        "contractions": (
            _words("in full",
                   "don't=do_not it's=it_is can't=cannot won't=will_not I'll=I_will I'd=I_would isn't=is_not"),
            _words("without", "doesn't=doesnt wasn't=wasnt they're=theyre hasn't=hasnt wouldn't=wouldnt "
                   "couldn't=couldnt there's=theres we'll=well he's=hes aren't=arent", is_both=False),
        ),
        "short": (_words("in short", "agreed=agr'd approved=appr'd with=w/ forward=fwd regarding=re councillors=cllrs "
                         "government=govt approximately=approx appointment=appt brought_forward=b/f accounts=accts "
                         "amendment=amdt unanimously=unan required=req'd"),),
        "slip": (
            _slip("doubled", lambda w, at: w[:at] + w[at] + w[at:]),
            _slip("dropped", lambda w, at: w[:at] + w[at + 1 :]),
        ),
        "pair": (_two(",", ", "), _two("spaced /", " / ")),
        "comment": (_comment("(later)", "[tbc]", "(item 5)", "(see above)", "(check)", "(good point)"),),
    },
}  # fmt: skip

PLAIN = {
    "a": """
webb: we don't need a new programme | webb: it's the colour of the doors that I'd change | webb? isn't the centre open |
webb: I'm in favour of it | webb: I can't come on monday | webb: that's what the neighbours said | all in favour |
webb: we've had no licence since may | webb: I'll organise the fair | webb: they won't recognise the lease |
webb? didn't we agree it in june | the committee's view was that it's too late | voted 6-2 in favour of the lease |
agreed to organise a fair | moved by birkett, seconded by marsh, to licence the kiosk | birkett to organise the rota |
webb: the "quiet hour" works | agreed to call it "Hall Lane" | webb and birkett left 8.05 |
= that the "Friends" be thanked | the chair's casting vote was against | apologies from webb and marsh |
meeting closed at 8.35 | webb & birkett to write to the department |
proposed by webb, seconded by marsh, to buy a mower |
""",
    "b": """
kowal: they're not in favour of a tyre bank | kowal: the theatre wasn't open | kowal: there's no defence to that |
kowal? hasn't the cheque come | kowal: I'd authorise it | kowal: he's in hospital | kowal: we'll honour it |
kowal: we aren't paying by the metre | kowal: it doesn't work | agreed to authorise the cheque |
lomax to pay the cheque |
carried, four in favour | kowal and lomax departed 8.10 | the committee couldn't decide | kowal: I wouldn't sell it |
proposed by kowal and seconded by lomax that the theatre be lit | kowal and lomax to meet the owner |
agreed with two amendments | amendment approved by the meeting | unanimously agreed to paint it grey |
regrets from kowal and lomax | resolved to call it "Lime Walk" | kowal: the "dark days" are over |
meeting suspended 8.05 with no objection | labour costs to be brought forward, lomax to report |
chair's ruling: in order |
""",
}
"""More lines in which such words are."""


def told(
    reading: Reading, context: Context, instead: tuple[tuple[str, str], ...] = ()
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """What a line records, and what is offered for it, in words that do not depend on its typing."""
    entry, lines = reading.entry, (reading.offer, *reading.then) if reading.offer else ()
    if entry is None:
        own = f"refused: {reading.refusal}" if reading.refusal else plain(repr(reading.intent), instead)
    else:
        own = _recorded(entry, context, instead)
    return (own,), tuple(_offered(line, context, instead) for line in lines if not line.startswith("# "))


def _recorded(entry: Entry, context: Context, instead: tuple[tuple[str, str], ...]) -> str:
    at = f"{entry.at.hour % 12}.{entry.at:%M}" if entry.at else ""
    words = "" if entry.kind in MOVEMENT | CLOCK else sentence(context.meeting, entry, load("durham"))
    return f"{entry.kind.value} {entry.persons} {at} {plain(words, instead)}"


def _offered(line: str, context: Context, instead: tuple[tuple[str, str], ...]) -> str:
    """What a line that is offered records; its words, if it follows from one before."""
    reading = read_line(line, context)
    entry = reading.entry
    if entry is not None and (entry.kind in MOVEMENT | CLOCK | SPEECH or entry.kind is Kind.ACTION):
        return _recorded(entry, context, instead)
    said = _OWN_SENTENCE.sub(r"\1", line)
    return f"{line.split()[0]} {plain(said, instead)}"


_OWN_SENTENCE = re.compile(
    r"^(/(?:vote|carried|lost|agree|sign|declare|exempt|public|presiding|withdraw|inquorate|apologies|sub|remote)\b"
    r"[^:]*): .*"
)

_ALIKE = {
    re.compile(rf"\b(?:{short})\b"): full
    for short, full in {
        "mtg": "meeting", "mins": "minutes", "cttee": "committee", "dept": "department", "agrd": "agreed",
        "apprd": "approved", "fwd": "forward", "cllrs": "councillors", "govt": "government", "approx": "approximately",
        "appt": "appointment", "bf": "brought forward", "accts": "accounts", "amdt": "amendment",
        "unan": "unanimously", "reqd": "required", "cannot": "can not", "cant": "can not", "wont": "will not",
        "(do|is|did|does|was|has|would|could|are)nt": r"\1 not", "(it|that|there|he)s": r"\1 is", "im": "i am",
        "(i|we)ve": r"\1 have", "ill": "i will", "id": "i would", "theyre": "they are",
        "favor(s?)": r"favour\1", "(organ|recogn|author)ize": r"\1ise", "program": "programme", "color": "colour",
        "center": "centre", "neighbor(s?)": r"neighbour\1", "license": "licence", "honor": "honour", "tire": "tyre",
        "defense": "defence", "meter": "metre", "gray": "grey", "labor": "labour", "theater": "theatre",
        "(?:prop|proposed|mvd)": "moved", "(?:sec|secd|2nd|2nded|seconded)(?: by)?": "seconded",
        "(?:the|an?|that|cllr|coun|councillor|mr)": " ",
    }.items()
}  # fmt: skip


def plain(text: str, instead: tuple[tuple[str, str], ...] = ()) -> str:
    """A text without what depends on how it is typed."""
    low = text.lower()
    for typed, usual in instead:
        low = re.sub(rf"(?<!\w){re.escape(typed.lower())}(?!\w)", usual.lower(), low)
    low = re.sub(r"[’‘'`´@]", "", low)
    low = re.sub(r"\b(\d{1,2})[.:h]([0-5]\d)(?! ?\d)(?: ?[ap]\.?m\b\.?| hrs)?", _clock, low)
    low = re.sub(r"\b(1[89]|2[0-3]|[6-9])([0-5]\d)(?: ?pm\b| hrs\b|\b(?!,))", _clock, low)
    low = re.sub(r"(?: n | [&+] |(?<=\w)[/&+](?=\w))", " and ", low)
    low = re.sub(r"[^\w£$%]+", " ", low)
    for found, usual in _ALIKE.items():
        low = found.sub(usual, low)
    return " ".join(word for word in low.split() if word != "and")


def _clock(found: re.Match[str]) -> str:
    return f"t{int(found[1]) % 12}x{found[2]}"


def verdict(case: Case) -> tuple[str, str]:
    """How a line typed otherwise is read beside the usual one, and as what."""
    context = case.base.context
    reading = read_line(case.typed.line, context)
    own, offered = told(reading, context, case.typed.instead)
    shown = f"{' | '.join((reading.offer, *reading.then)) or own[0]}  {reading.remark}"
    is_same = _is_same(offered, case) if offered else _is_same(own, case)
    is_same = is_same or (bool(offered) and own == case.base.events and not own[0].startswith("note"))
    if is_same and not _is_garbled(reading, case):
        return SAME, shown
    if reading.offer:
        return OTHER, shown
    return (ASKED if reading.remark or reading.refusal else SILENT), shown


def _is_same(said: tuple[str, ...], case: Case) -> bool:
    """Whether the same is said; a time in front may be the time of what happened."""
    if said in (case.base.events, case.base.offered):
        return True
    given = r"(?:t7x50|\b7\.50)\b" if case.kind == "front" else r"(?!)"
    undone = tuple(" ".join(re.sub(given, " ", one).split()) for one in said)
    return undone in (tuple(" ".join(one.split()) for one in known) for known in (case.base.events, case.base.offered))


def _is_garbled(reading: Reading, case: Case) -> bool:
    """Whether words are printed, or would be, that are in capitals but for their first letter: *tHE PATH was WET*."""
    entry, lines = reading.entry, (reading.offer, *reading.then)
    words = sentence(case.base.context.meeting, entry, load("durham")) if entry is not None else ""
    return any(re.search(r"(?<![\w’'])[a-z][A-Z]{2,}\b", said) for said in (words, *lines))


def _usual(line: str, source: str, context: Context) -> Base | None:
    """A line in its usual typing; None if what it says is not certain."""
    reading = read_line(line, context)
    entry = reading.entry
    if entry is None or (reading.remark and not reading.offer):
        return None
    own, offered = told(reading, context)
    is_prose = entry.kind is Kind.NOTE
    return Base(line, source, context, offered if offered and is_prose else own, offered, is_prose)


def _made(half: str, random: Random) -> Iterator[tuple[str, str, Context]]:
    """Lines of the other generators that are read rightly, in turn, each with its source and its moment."""
    moves, held = movement.cases(random, half), events.cases(random, half)
    named, spoken = names.cases(random, half), speech.cases(random, half)
    room = names._context(half, "")
    host = {"a": "webb", "b": "kowal"}[half]
    more = [" ".join(line.split()) for line in PLAIN[half].split("|") if line.strip()]
    filed = cycle(_filed(half))
    while True:
        move = next(moves)
        reading = movement.read(move)
        if movement.verdict(move, reading) in (movement.RIGHT, movement.OFFERED):
            yield move.line, "movement", movement.context(half, move.away)
        event = next(held)
        if events.judged(event, read_line(event.line, events.context(half, event.state))) == "right":
            yield event.line, "events", events.context(half, event.state)
        name = next(named)
        if names.outcome(name)[0] in ("right", "offered"):
            yield name.line, "names", names._context(half, name.state)
        said = next(spoken)
        if speech.verdict(said) == "right":
            yield f"{host}{'?' if said.asks else ':'} {said.typed}", "speech", room
        yield random.choice(more), "plain", room
        line, source, before = next(filed)
        yield line, source, _moment(before)


@cache
def _moment(before: tuple[str, ...]) -> Context:
    """The meeting after lines of notes."""
    here = read_notes("\n".join(before), Head(1), Directory()).meeting
    return Context(here, NameIndex(here), time(20, 30))


@cache
def _filed(half: str) -> tuple[tuple[str, str, tuple[str, ...]], ...]:
    """Lines of prose and speech of half the scenarios, and of half the shared cases if they are there, each with its
    source and the lines before it."""
    found = []
    files = sorted(_SCENARIOS.glob("*.notes"))
    for file in files["ab".index(half) :: 6]:
        lines = file.read_text(encoding="utf-8").splitlines()
        for at, line in enumerate(lines):
            if line[:1].isalnum() and len(line) > 12 and at % 3 == 0:
                found.append((line, "scenarios", tuple(lines[:at])))
    if (notes := _SHARED / "elmfield.notes").exists():
        before = tuple(notes.read_text(encoding="utf-8").splitlines())
        shared = [row for name in ("ordinary-lines.tsv", "reported-speech.tsv")
                  for row in (_SHARED / name).read_text(encoding="utf-8").splitlines()[1:]]  # fmt: skip
        found += [(row.split("\t")[0], "shared", before) for row in shared["ab".index(half) :: 2]]
    Random(7).shuffle(found)
    return tuple(found)


def cases(random: Random, half: str) -> Iterator[Case]:
    """Endless lines typed otherwise, each kind as often."""
    made, ways = _made(half, random), WAYS[half]
    for kind in cycle(ways):
        for _ in range(150):
            base = _usual(*next(made))
            typed = random.choice(ways[kind])(base, random) if base is not None else None
            if base is not None and typed is not None and typed.line != base.line:
                yield Case(base, kind, typed)
                break


def main() -> None:
    """Count how lines typed otherwise are read, and show some that are not read the same."""
    parser = argparse.ArgumentParser(description=main.__doc__)
    parser.add_argument("--seed", type=int, default=5)
    parser.add_argument("--count", type=int, default=1500)
    parser.add_argument("--half", choices=WAYS, default="a")
    parser.add_argument("--show", type=int, default=0)
    parser.add_argument("--only", default="")
    parser.add_argument("--by", choices=("kind", "form", "source"), default="kind")
    parser.add_argument("--verdict", default=SILENT)
    call = parser.parse_args()
    made, counts, shown = cases(Random(call.seed), call.half), Counter[tuple[str, str]](), Counter[str]()
    for case in (next(made) for _ in range(call.count)):
        if call.only and case.kind != call.only:
            continue
        how, read_as = verdict(case)
        by = {"kind": case.kind, "form": f"{case.kind}: {case.typed.form}", "source": case.base.source}[call.by]
        counts[by, how] += 1
        if how in call.verdict.split(",") and shown[case.kind] < call.show:
            shown[case.kind] += 1
            print(f"{how} {case.kind} ({case.typed.form}; {case.base.source}): {case.typed.line}")
            print(f"    was  {case.base.line}")
            print(f"    is   {read_as}\n    said {' | '.join(case.base.events)}")
    hows = (SAME, OTHER, ASKED, SILENT)
    print(f"{'':34}" + "".join(f"{how:>13}" for how in hows))
    for by in (*dict.fromkeys(by for by, _ in counts), "all"):
        print(
            f"{by:34}"
            + "".join(f"{sum(n for (b, h), n in counts.items() if h == how and by in (b, 'all')):13}" for how in hows)
        )


if __name__ == "__main__":
    main()
