"""What was just recorded put right in words: *no, make that 5-7-1*, *sorry, Reed not Lloyd*, *seconder was Hall*,
*should be £340*, *scrub that*.

What a line says is right has a kind, and stands in place of the one thing of that kind in the last entries: a sum for a
sum, a name for who moved. Only a correction is offered that changes that and nothing else."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from difflib import SequenceMatcher
from itertools import islice
from typing import NamedTuple

from clerk_tui.english.months import MONTH, MONTH_SHORT, WEEKDAY, WEEKDAYS
from clerk_tui.english.words import AUXILIARIES, is_common
from clerk_tui.errors import LineRefusedError
from clerk_tui.meeting import Entry, Kind
from clerk_tui.meeting.entry_text import mentioned
from clerk_tui.meeting.intents import Correct
from clerk_tui.meeting.kinds import ACTION, ANSWERING, ASKING, CLOCK, MOVEMENT, OUTCOME, SPEECH
from clerk_tui.meeting.voting import tally
from clerk_tui.notation.corrections import correct
from clerk_tui.notation.mentions import decode
from clerk_tui.notation.prose import event_in
from clerk_tui.notation.prose.names import one_named
from clerk_tui.notation.prose.outcomes import LOST, NUMBER, figures, number, votes_told
from clerk_tui.notation.prose.votes import own_votes
from clerk_tui.notation.reading import Context
from clerk_tui.notation.times import typed_time
from clerk_tui.regex import any_case, regex

_REGRET = (
    r"(?:(?:(?:no+|nope|o+ps|whoops|sorry(?: all)?|sry|soz|apologies(?! (?:from|for)\b)|wait|hang on|hold on|actually"
    r"|ok(?:ay)?|corr(?:n|igendum|ection|ected|ect(?= to\b))?(?: to)?|to correct|amended to|typo|edit|erratum|wrong"
    r"|re-?(?:check|count)(?:ed)?|(?:my |a )?(?:mistake|error|bad)"
    r"|(?:i )?(?:mis(?:heard|typed|read|counted)|mean|meant)"
    r"|(?:scratch|strike|scrap|scrub|forget|ignore) that|rather|please|pls)\b|\*(?=[\w£$€]))[ ,.:;!–—-]*)"
)
_THING = (
    r"(?:amount|sum|figures?|number|total|cost|price|fee|date|day|time|votes?|voting|count|tally|result|share|rate|name"
    r"|spelling|motion)"
)
_SAID_OF = {
    "mover": r"mover|movant|moved|mvd|proposed|proposer|prop|moving|(?:made )?(?:the |that )?motion",
    "seconder": r"seconder|seconded|second|2nd(?:er|ed)?|sec(?:d|ed)?",
    "asker": r"asked|asking|questioner|question|query|asker",
    "answerer": r"answer(?:ed|ing|er)?|reply|replied|replying|response",
    "doer": r"action|task|job|owner",
    "goer": r"left|leaving|arrived|arriving|came|joined|returned",
    "speaker": r"said|speaking|speaker|spoke|talking|comment|remark|words",
}
"""The part that somebody had in what was recorded, and the words for it."""
_ROLE = f"(?:{'|'.join(f'(?P<{role}>{words})' for role, words in _SAID_OF.items())})"
_BE = (
    r"(?:(?:(?:was|were|is|are|(?:should|shd|ought to|must)(?:['’]?ve| ha?ve)? (?:be|been|read|say|said)|s/?b"
    r"|reads?)\b|['’]?s\b|=)[ :,]*)"
)
_ON = r"(?:(?:at|by|on|from|for|to|of) )?"
_OF_OLD = r"(?!(?:that|this|it|they|there)\b)(?P<old>[^;()]{1,40}?)"
_OLD = rf"(?:(?:,| [–—-]|)(?: sorry,?)? \(?(?:and )?(?:not|rather than|instead of) {_ON}{_OF_OLD}(?:['’]s)?\)?)"
_NEW = r"(?P<new>(?:[^;():]|(?<=\d):(?=\d)){1,60}?)"
_NAME = r"(?P<new>[^;:,()]{2,30}?)"
_IT = rf"(?:(?:the|that|this|it|last|correct)(?: |(?=['’]?s\b)))*(?:{_THING} ?)?"
_OF_SOMEBODY = (
    rf"(?P<sure>(?:(?:(?:it|that) was|should (?:be|have been)|the|that|last) )*){_ROLE}(?P<how>(?: came| made)?"
    rf"(?:[ :,–—-]+(?:{_BE}|by|from|for|wrong|it)(?<! ))*)[ ,:–—-]+{_NAME}(?P<own>['’]s)?{_OLD}?",
    rf"(?P<sure>(?:(?:it|that|those)(?: was| is| were|['’]s) )?){_NAME}(?:['’]s)?"
    rf"(?P<how>(?: who| that| was the| is the| last)*) {_ROLE}(?P<own> (?:it|that|this|so))?{_OLD}?",
    rf"(?P<sure>(?:it|that)(?: was| is|['’]s) )?{_NAME}{_OLD}(?P<how>(?: who| that)?) {_ROLE}(?P<own>(?: it)?)",
    rf"(?:change|set|amend|correct) (?P<sure>the )?{_ROLE}(?P<how> to|:) {_NEW}(?P<own>){_OLD}?",
    rf"(?:change|replace) {_OF_OLD} (?P<how>to|with|by) {_NAME} (?P<sure>as ){_ROLE}(?P<own>)",
    rf"(?P<sure>that|it|this)(?:['’]?s| is| was)(?P<how> for) {_NAME}(?P<own>){_OLD}?",
    rf"(?P<sure>(?:re)?assign|give)(?: that| this| it)?(?P<how> to) {_NAME}(?P<own>){_OLD}?",
    rf"(?P<sure>){_NAME}(?P<how> (?:to|will) do (?:it|that|this))(?P<own>){_OLD}?",
)
"""Who had a part in it: *moved by Hall, not Park*, *it was Hall who asked*, *the answer was Hall's*."""
_OUTRIGHT = (
    rf"(?:change|amend|replace|correct|alter|set|update) (?:{_IT}|{_OF_OLD}) ?(?:to|with|by) {_NEW}",
    rf"for {_OF_OLD},? read {_NEW}",
    rf"(?:read|insert|substitute) {_NEW} for {_OF_OLD}",
    rf"(?:make|call) (?:that|it|this) {_ON}{_NEW}",
    rf"(?:{_IT}{_BE}*)?(?:not|instead of|i (?:wrote|typed|put)) {_ON}{_OF_OLD}(?:,? but|[;:]|,(?!\d)| [–—-])"
    rf" ?(?:{_IT}{_BE}+)?{_ON}{_NEW}",
    rf"{_OF_OLD} ?(?:[-=]+>|→|(?:should|shd|to) (?:read|say)) ?{_NEW}",
    rf"(?:{_IT}|)(?:should|shd|to) (?:read|say) {_NEW}{_OLD}",
    rf"{_IT}{_BE}*(?P<spelt>spel(?:led|t|ling)|sp)\b[ :.]*{_BE}*{_NEW}{_OLD}?",
    rf"{_OF_OLD}:? (?:(?:is|was) )?(?P<spelt>spel(?:led|t|ling)) {_NEW}",
    rf"{_NEW} (?:is|was) the (?P<spelt>spelling)",
    rf"(?:strike|delete|take out) {_OF_OLD},? (?:and )?(?:insert|put(?: in)?|add) {_NEW}",
)
"""In so many words, what is to stand in place of what."""
_DID = {
    "opened": (r"opened|started|began", Kind.OPENED), "closed": (r"closed|ended|finished", Kind.CLOSED),
    "left": (r"left|departed|went|out", Kind.DEPARTURE),
    "came": (r"arrived|came|joined|returned|back|in", Kind.ARRIVAL),
    "adjourned": (r"adjourned|suspended", Kind.ADJOURNED), "resumed": (r"resumed|restarted", Kind.RESUMED),
}  # fmt: skip
"""What happens at a time, and its entry."""
_DEEDS = "|".join(f"(?P<{did}>{words})" for did, (words, _) in _DID.items())
_EVENT = rf"(?:(?:the )?(?:meeting|mtg) |(?P<who>[^\d;:,]{{2,30}}?) )?(?:{_DEEDS})\b ?"
_AT_TIME = any_case(rf"{_EVENT}{_BE}*(?:at )?(?P<new>\d{{1,2}}[.:]\d\d(?: ?[ap]m)?){_OLD}?")
_APART = (rf"(?:{_IT}{_BE}+)?{_ON}{_NEW}{_OLD}",)
_IN_PASSING = (
    rf"(?:(?:it|that|(?:the )?motion) )?(?P<new>{LOST}|carried)",
    rf"(?P<noun>{_THING}): {_ON}{_NEW}",
    rf"{_IT}(?:(?:(?:was|is) )?wrong[,;:]? (?:it )?)?{_BE}+{_ON}{_NEW}",
    rf"{_OF_OLD} (?:(?:(?:is|was) )?wrong[ ,;:–—-]*(?:it )?{_BE}*|{_BE}+){_NEW}",
)
"""Words that other sentences have too."""
_FORMS = tuple((any_case(form), forms) for forms in (_OF_SOMEBODY, _OUTRIGHT, _APART, _IN_PASSING) for form in forms)
_ALONE = any_case(rf"{_IT}[: ]*{_ON}{_NEW}")
_LEAD = any_case(rf"{_REGRET}+")
_TAIL = any_case(r"(?P<sorry>[ ,–—-]+(?:sorry|actually|instead|rather))*[.!]?$")
_MILD = any_case(r"(?:(?:no+|ok(?:ay)?|wait|actually|rather|please|wrong)\b[ ,.:;!–—-]*)+")
"""What begins ordinary sentences too."""
_ONLY_NO = any_case(r"no+ ")
_SURE = any_case(r"\b(?:was|is|were|should|who|from|to|for|wrong|will|s/?b)\b|['’]s|=")
"""What tells a correction from what is said for the first time: *mover was Hall*, not *moved by Hall*."""
_UNIT = r"(?: ?(?:bn|billion|mn|million|thousand)\b)"
_ITS_UNIT = any_case(rf"(?:[km]|{_UNIT})$")
_VALUE = any_case(
    rf"(?<![\w.,£$€/-])(?:(?P<sum>[£$€]\d(?:[\d,.]*\d)?(?:[km]|{_UNIT})?)|(?P<date>\d{{1,2}}(?:st|nd|rd|th)? "
    rf"(?:{MONTH}|{MONTH_SHORT})|{MONTH} \d{{1,2}})|(?P<day>{WEEKDAY}"
    r"|mon|tues?|weds?|thur?s?|fri|sat|sun)|(?P<time>\d{1,2}[.:]\d\d(?: ?[ap]m)?)"
    r"|(?P<share>\d+(?:\.\d+)?%)|(?P<count>\d{1,3}(?:,\d{3})+(?:\.\d\d)?"
    rf"|\d+(?:\.\d+)?(?:k|(?<=\.\d)m|{_UNIT})?))(?![\w%])"
)
_ALIKE = {
    "sum": ("sum",), "share": ("share",), "date": ("date", "day"), "day": ("day", "date"), "time": ("time", "sum"),
    "count": ("count", "sum", "share"),
}  # fmt: skip
"""The kinds of what a value may stand in place of, the likeliest first."""
_LIKE = 0.62
"""How like each other a misspelt word and the right one are."""
_RECENT = 4
"""The last entries in which something is put right."""
_LONGEST = 100
_MOVED = frozenset((Kind.MOTION, Kind.AMENDMENT))
_PARTS: dict[str, tuple[frozenset[Kind], int]] = {
    "mover": (_MOVED, 0), "seconder": (_MOVED, 1),
    "asker": (ASKING, 0), "answerer": (ANSWERING, 0), "doer": (ACTION, 0), "speaker": (SPEECH, 0),
    "goer": (MOVEMENT, 0),
}  # fmt: skip
"""The entries in which somebody has a part, and the place of their name."""

_UNDONE: dict[str, frozenset[Kind]] = {
    "motion": frozenset((Kind.MOTION,)), "amendment": frozenset((Kind.AMENDMENT,)), "vote": OUTCOME, "action": ACTION,
    "decision": frozenset((Kind.CLAUSE,)), "question": ASKING, "answer": ANSWERING,
}  # fmt: skip
"""What may be taken back by its name, if it is the last entry."""
_TAKES_BACK = any_case(
    rf"{_REGRET}*(?:(?:scrub|scratch|strike|ignore|disregard|delete|forget|undo|remove|erase|scrap|cancel|drop|omit|lose"
    r"|kill|discard|void|wipe|revert|bin|get rid of|rub|cross|take)(?: out| off)?(?: (?:(?:that|this|it|the above"
    r"|(?:(?:the|that|my) )*(?:last|previous))(?: last)?(?: (?:line|one|bit|note|entry))?"
    rf"|(?:(?:the|that|this|last|previous) )+(?P<what>{'|'.join(_UNDONE)})(?P<why>[,.:;!].*)?)"
    rf"| (?:(?:the|that|my|last|previous) )*(?P<many>{NUMBER})(?: (?:lines|entries|notes|ones))?)(?: out| off)?"
    r"|undo|delete|scrap|scrub|strike|never ?mind(?: that| this| it)?|nvm)(?: please)?[.!]?"
)
_SLASHED = any_case(r"s ?/(?P<old>[^/]+)/(?P<new>[^/]*)/?")
"""A correction that lacks its last stroke."""
_DENIED = any_case(
    rf"(?:{_IT}{_BE}*not|is(?:n['’]?t| not)|was(?:n['’]?t| not)) {_ON}(?P<old>[^;:()]{{1,40}}?)"
    r"|(?P<wrong>[^;:()]{1,40}?) (?:(?:is|was) )?(?:wrong|not right|incorrect)"
)
"""What is said to be wrong, without what is right."""
_ON_ROLL = any_case(
    rf"{_REGRET}*(?P<name>[^,;:]{{2,30}}?) (?:was|is|were)(?P<not>n['’]?t| not)? (?:(?P<away>absent|away|missing)"
    r"|present|here|there|in attendance) (?:after all|actually)\.?"
)
"""Who was there, or was not, though the roll call had it otherwise."""
_WRONG_THING = rf"(?:{_THING}|line|one|bit|note|entry|item|order|person|way round|wording|mover|seconder|speaker)"
_BOTH = r"(?:the )?(?:names|movers?(?: (?:and|&) seconder)?|those two)"
_SAYS_WRONG = any_case(
    rf"\(?{_REGRET}*(?:(?:(?:that|this|it|last|previous|my|i|got)(?: the)?(?: |(?=['’])))*"
    rf"(?:{_WRONG_THING} )?(?:(?:is|was|are|['’]s) )?"
    rf"(?:wrong|incorrect|not right|in error|an error|a mistake)(?: {_WRONG_THING})?"
    rf"|(?:the )?(?:other|wrong) way round|swap {_BOTH}"
    rf"|{_BOTH} (?:(?:is|are|was|were) )?(?:swapped|(?:the )?(?:wrong|other) way a?round)"
    rf"|(?:check|fix|amend|correct) (?:that |the |this )*(?:last )?{_WRONG_THING}"
    r"|(?:(?:that|this|it)(?: one)? )?(?:was|is|goes|belongs|should (?:be|go)|s/?b) (?:(?:under|in|to|on|at|from) )?"
    r"(?:the )?(?:agenda )?(?:items?|q|qn|questions?|no\.?|number|point) ?\d+\w?"
    r"|(?:an? )?(?:error|mistake|typo) (?:above|in (?:the |that )?(?:last|previous) \w+)|move (?:that|this) to item \d+"
    r"|that was (?:before|after) the (?:last|previous)(?: (?:one|line|vote|motion))?|read: [^;]+)\)?[.!]?"
)
ASKED = "Was something recorded wrongly? s/OLD/NEW/ corrects its words; ↑ to the line, then e, changes all of it"

Right = tuple[str, tuple[str, ...]]
"""A question about a correction, if there is one, and the lines that make it."""
_NOTHING: Right = ("", ())


def regrets(line: str) -> bool:
    """Whether a short line begins as what puts something right does: *sorry, ex VAT*; not *sorry to hear of it*."""
    return len(line.split()) <= _MOST_REGRETTED and _REGRETS.match(line) is not None


_MOST_REGRETTED = 7
_REGRETS = any_case(
    r"(?:sorry|sry|soz|o+ps|whoops|typo|erratum|corr(?:n|ection)|i mean|i meant|my mistake|(?:i )?misheard)\b"
    r"(?:[,.:;!]| [–—-]|(?! (?:to|for|about|state|sight|tale|if|but|of|was|were|is|are|fluid|tape)\b))[ –—-]*\S"
)


_APOLOGIES = any_case(r"apologies\W*(?P<name>\w.*)")


class _Said(NamedTuple):
    """What a line says is right, in place of what, and of whose part; and whether it is surely a correction."""

    new: str
    old: str = ""
    role: str = ""
    is_sure: bool = False
    is_regretted: bool = False
    is_spelt: bool = False
    is_sentence: bool = False
    """Whether it is a whole sentence: *the fee should be £40*."""
    did: Kind | None = None
    """What happened at the time that it gives; `role` is to whom."""


def put_right(line: str, context: Context) -> Right:
    """What a new line puts right of what was just recorded; nothing for any other line."""
    absent = _APOLOGIES.fullmatch(line)
    if context.meeting.settled is not None or len(line) > _LONGEST or (absent and _voice(absent["name"], context)):
        return _NOTHING
    right = _right(line, context)
    return right if right != _NOTHING and not _is_of_open(line, context) else _NOTHING


def _right(line: str, context: Context) -> Right:
    """What a line puts right, if nothing else is meant by it."""
    recent = _recent(context)
    said = [*_readings(_without_deed(line, recent, context))]
    if match := _TAKES_BACK.fullmatch(line):
        is_last = not match["what"] or (recent != [] and recent[0].kind in _UNDONE[match["what"].lower()])
        undo = f"/undo {number(match['many'])}" if match["many"] else "/undo"
        return (ASKED.partition(" s/")[0], (undo,)) if is_last else (ASKED, ())
    if match := _SLASHED.fullmatch(line):
        return "", (f"s/{match['old']}/{match['new']}/",)
    if (match := _ON_ROLL.fullmatch(line)) and (voice := _voice(match["name"], context)) is not None:
        command = "/absent" if bool(match["away"]) is not bool(match["not"]) else "/present"
        return "", (f"{command} {context.handle(voice)}",)
    for one in said:
        lines = [*dict.fromkeys(_corrections(one, recent, context))]
        if len(lines) > 1:
            return f"Which is wrong? {' or '.join(lines)}", ()
        if lines:
            return "", tuple(lines[0].split("\n"))
    unseen = filter(None, (_unseen(one, context) for one in said if not said[0].role))
    if first := next(unseen, ""):
        return "", (first,)
    denied = _DENIED.fullmatch(line.rstrip(".!"))
    is_wrong = _SAYS_WRONG.fullmatch(line) or (denied and _is_there(denied["old"] or denied["wrong"], recent, context))
    return (ASKED, ()) if is_wrong or any(_is_missed(one, recent, context) for one in said) else _NOTHING


def _is_of_open(line: str, context: Context) -> bool:
    """Whether a line without a word of regret tells what came of the motion that is open, not of the last that was
    decided."""
    is_open = context.proceedings.latest_open(context.item_id) is not None
    tail = _TAIL.search(line)
    if not is_open or _LEAD.match(line) or _THAT_WAS.match(line) or (tail and tail["sorry"]):
        return False
    return event_in(line, context).startswith(("/vote", "/carried", "/lost", "/lapsed"))


_THAT_WAS = any_case(r"(?:that|it|should|shd)\b")


def _recent(context: Context) -> list[Entry]:
    """The last entries of the item, or, if it has none yet, of the one before; the newest first."""
    meeting = context.meeting
    here = (e for e in meeting.backwards(context.item_id, context.before) if e.kind is not Kind.PRIVATE)
    before = (e for e in reversed(meeting.entries) if not e.is_struck and e.kind not in (Kind.ITEM, Kind.PRIVATE))
    return [*islice(here, _RECENT)] or [*islice(before, _RECENT)]


def _without_deed(line: str, recent: list[Entry], context: Context) -> str:
    """A line without the words of the last action that it repeats: *no, that was Hall to write*."""
    action = next((decode(e.text or "", context.names).casefold() for e in recent if e.kind in ACTION), "")
    for repeated in _TO_DO.finditer(line) if action else ():
        if _whole(repeated["deed"].rstrip(" ."), f" {action}"):
            return line[: repeated.start()]
    return line


_TO_DO = any_case(r",? (?:(?:to|who will|who is to|will|should|is to) )(?=(?P<deed>\S.*))")


def _readings(line: str) -> Iterator[_Said]:
    """What a line may say is right, the surest first."""
    lead, tail = _LEAD.match(line), _TAIL.search(line)
    rest = line[lead.end() if lead else 0 : tail.start() if tail else None]
    is_regret = lead is not None or (tail is not None and tail["sorry"] is not None)
    is_sorry = tail is not None and "sorry" in (tail["sorry"] or "").lower()
    is_strong = is_sorry or (lead is not None and not _MILD.fullmatch(lead[0]))
    is_no = lead is not None and _ONLY_NO.fullmatch(lead[0]) is not None  # *no 5 Mill Lane*
    if (match := _AT_TIME.fullmatch(rest)) and (is_regret or match["old"]):
        did = next(kind for name, (_, kind) in _DID.items() if match[name])
        yield _Said(match["new"], match["old"] or "", match["who"] or "", is_sure=True, did=did)
    for form, forms in _FORMS:
        if match := form.fullmatch(rest):
            found = match.groupdict()
            old, new = (found.get("old") or "").strip(" ,"), match["new"].strip(" ,")
            if not any(map(str.isalnum, new)) or new.lower() == old.lower():
                continue
            role = next((role for role in _SAID_OF if found.get(role)), "")
            if forms is _OF_SOMEBODY:
                role = role or "doer"
                told = f"{match['sure'] or ''}{match['how']}{match['own'] or ''}"
                is_sure = is_regret or old != "" or _SURE.search(told) is not None
                is_of_it = match["own"] and role != "goer"
                if is_sure or is_of_it or (role in ("asker", "answerer") and match["how"]):
                    yield _Said(new, old, role, is_sure or not is_of_it, is_strong)
            else:
                is_sentence = rest.startswith("the ") or found.get("noun") is not None
                is_sure, is_all = is_strong or forms is _OUTRIGHT, is_strong and forms is not _IN_PASSING
                yield _Said(new, old, "", is_sure, is_all, found.get("spelt") is not None, is_sentence)
    if is_regret and (match := _ALONE.fullmatch(rest)) and not (is_no and match["new"].isdigit()):
        yield _Said(match["new"], "", "", is_strong, is_strong)


def _corrections(said: _Said, recent: list[Entry], context: Context) -> Iterator[str]:
    """The corrections that what a line says may mean, all of one kind."""
    for find in (_of_values,) if said.did else (_of_movers, _of_persons, _of_votes, _of_values, _of_words):
        if lines := [*find(said, recent, context)]:
            yield from lines
            return


def _voice(name: str, context: Context) -> int | None:
    """The one person whom words name; None for other words."""
    typed = one_named(name, context) if name else ""
    voice = context.find(typed).only if typed else None
    return voice if isinstance(voice, int) else None


def _of_persons(said: _Said, recent: list[Entry], context: Context) -> Iterator[str]:
    """Another person in the place of one: of the one named wrongly, in the part said, or the only one."""
    new, old = _voice(said.new, context), _voice(said.old, context)
    if new is None or (said.old and old is None):
        return
    kinds, at = _PARTS.get(said.role, (frozenset[Kind](), 0))
    for entry in recent:
        persons = entry.persons if entry.persons or kinds else tuple(mentioned(entry.text or ""))
        if kinds:
            persons = persons[at : at + 1] if entry.kind in kinds else ()
            if entry.kind in kinds and not persons and old is None:
                latest = context.proceedings.latest_open(context.item_id)
                if said.role == "seconder" and latest is not None and latest.entry.id == entry.id:
                    yield f"/second {context.handle(new)}"
                return
        wrong = [p for p in persons if isinstance(p, int) and (old is None or p == old)]
        for person in wrong:
            if person != new and (line := _exchange(entry, person, new, context)):
                yield line
        if wrong or (old is None and not kinds):
            return


def _of_movers(said: _Said, recent: list[Entry], context: Context) -> Iterator[str]:
    """Others in the place of the mover and the seconder of the last motion: *sorry, Hall/Park*."""
    voices = [_voice(name, context) for name in said.new.split("/")]
    entry = next((e for e in recent if e.kind in _MOVED), None)
    if entry is None or len(voices) != _FEW or len(entry.persons) != _FEW:
        return
    pairs = [(old, new) for old, new in zip(entry.persons, voices, strict=True) if old != new]
    lines = [_exchange(entry, o, n, context) if isinstance(o, int) and n is not None else "" for o, n in pairs]
    if lines and all(lines):
        yield "\n".join(lines)


def _exchange(entry: Entry, old: int, new: int, context: Context) -> str:
    """The correction that names somebody else in an entry; empty if it would change another."""
    line = Correct(context.handle(old), context.handle(new))
    in_text = old not in entry.persons

    def is_so(after: Entry) -> bool:
        return new in (mentioned(after.text or "") if in_text else after.persons)

    return _typed(line) if _makes(line, entry, is_so, context) else ""


def _makes(line: Correct, entry: Entry | None, is_so: Callable[[Entry], bool], context: Context) -> bool:
    """Whether a correction changes an entry, or any, and so."""
    try:
        changes = correct(context.meeting, line, context.names, context.presiding).changes
    except LineRefusedError:
        return False
    before, after = changes[0].before, changes[0].after
    if not isinstance(before, Entry) or not isinstance(after, Entry):
        return False
    return (entry is None or before.id == entry.id) and is_so(after)


def _typed(line: Correct) -> str:
    return "s/{}/{}/".format(*(words.replace("/", "\\/") for words in (line.old, line.new)))


_FIGURES = any_case(r"(?:carried |lost |vote )?(?P<figures>[^;.]{1,60}?)(?P<rest>[,;.] +[^\d\s].*)?")
_OUTCOME = any_case(rf"(?:(?:the )?motion |(?:was |it )+)*(?:(?P<lost>{LOST})|(?P<carried>carried|passed|agreed))")


def _of_votes(said: _Said, recent: list[Entry], context: Context) -> Iterator[str]:
    """Other figures for the last vote, or another outcome; if none is recorded yet, the vote."""
    match = _FIGURES.fullmatch(said.new)
    right, rest = (figures(said.new), "") if match else ((), "")
    if match and not right:
        right, rest = figures(match["figures"]), (match["rest"] or "").lstrip(" ,;.")
    outcome = _OUTCOME.fullmatch(said.new)
    last = next((e for e in recent if e.kind in (Kind.VOTE, Kind.CARRIED, Kind.LOST, *_MOVED)), None)
    is_of_other = said.old != "" and not (figures(said.old) or _OUTCOME.fullmatch(said.old))
    if last is None or is_of_other or said.role or not (right or outcome):
        return
    old, kind = _shown(last, context), Kind.LOST if outcome and outcome["lost"] else Kind.CARRIED
    if right:
        told = votes_told(rest, context)[0]
        new = "-".join(map(str, (*right, sum(len(names) for side, names in told if side == "abstained"))[:3]))
        line = Correct(old, new)
        rest = "".join(f"\n{line}" for line in own_votes(told) or (rest,) if line)
        if old and old != new and _makes(line, last, lambda _: True, context):
            yield f"{_typed(line)}{rest}"
        elif not old and said.is_sure and context.proceedings.latest_open(context.item_id) is not None:
            yield f"/vote {new}{rest}"
    elif last.kind is not kind and last.kind in (Kind.CARRIED, Kind.LOST):
        line = Correct(last.kind.value, kind.value)
        if _makes(line, last, lambda after: after.kind is kind, context):
            yield _typed(line)


def _shown(entry: Entry, context: Context) -> str:
    """The figures of a vote, or *carried* or *lost*; empty for a motion."""
    known = context.proceedings.divisions.get(entry.id)
    if entry.vote is None or known is None:
        return entry.kind.value if entry.kind in (Kind.VOTE, Kind.CARRIED, Kind.LOST) else ""
    counted = tally(entry.vote, known.voters)
    return "-".join(map(str, (counted.in_favour or 0, counted.against, counted.abstained)))


def _of_values(said: _Said, recent: list[Entry], context: Context) -> Iterator[str]:
    """Another sum, date, day, time or number in the place of that in the latest entry that has one: of the same kind,
    or of one like it, where that has as many figures."""
    value = _VALUE.fullmatch(said.new)
    if value is None and _VALUE.fullmatch(said.old):
        value, *others = [*_VALUE.finditer(said.new), None]  # *21 leaks, not 12*
        value = value if len(others) == 1 else None
    if value is None:
        return
    right, kinds = value[0], _ALIKE[str(value.lastgroup)]
    found = [[*_nearest(right, kind, said, recent, context)] for kind in kinds]
    if [(right, "")] in found:
        return  # it is right already
    near = [one for one in found if one and (one is found[0] or abs(_digits(one[0][0]) - _digits(right)) <= 1)]
    same = [one for one in near if _digits(one[0][0]) == _digits(right)] if len(near) > 1 else []
    yield from (line for one in same or near for _, line in one)


def _digits(value: str) -> int:
    return sum(map(str.isdigit, value))


def _nearest(new: str, kind: str, said: _Said, recent: list[Entry], context: Context) -> Iterator[tuple[str, str]]:
    """What a value may stand in place of in the latest entry that has one of a kind, each with the correction; the
    value, if it is there already."""
    old = _in_short(said.old.casefold())
    if said.did:
        who, entries = _voice(said.role, context), context.meeting.attendance_entries
        recent = [e for e in reversed(entries) if e.kind is said.did and (not said.role or who in e.persons)][:1]
    for entry in recent:
        if kind == "time" and (line := _at_time(entry, said, context)):
            yield new, line
            return
        shown = decode(entry.text or "", context.names)
        spans = [m for m in _VALUE.finditer(shown) if m.lastgroup == kind]
        if not old and new in (m[0] for m in spans):
            yield new, ""
            return
        forms = [(m, _as_named(m[0].casefold())) for m in spans]
        day = old[:3] if kind == "day" else ""
        spans = [m for m, known in forms if not old or old in known or (day and known[0].startswith(day))]
        if said.is_sentence and not (old or said.is_sure):
            spans = [m for m in spans if _likeness(m[0], new) >= _LIKE]
        for at in spans:
            if (written := _written_like(at[0], new)) == at[0] and not old:
                yield new, ""
                return
            if line := _exact(entry, *at.span(), written, context):
                yield at[0], line
        if spans:
            return


def _as_named(value: str) -> tuple[str, ...]:
    """A value, and in shorter forms that may name it: without its sign, its unit, or both."""
    value, bare = _in_short(value), _ITS_UNIT.sub("", value)
    return value, value[1:], bare, bare.lstrip(_SIGNS)


def _in_short(value: str) -> str:
    unit = _ITS_UNIT.search(value)
    return f"{value[: unit.start()]}{_letter(unit[0])}" if unit else value


def _letter(unit: str) -> str:
    """The letter of a unit, however that is written."""
    return unit.strip()[:1].lower().replace("t", "k")


def _written_like(old: str, new: str) -> str:
    """A value as the record writes one: with the sign, the unit and the commas of that before, or the whole day."""
    if new.isalpha():
        return next(day for day in WEEKDAYS if day.lower().startswith(new[:3].lower()))
    before, after = (match[0] if (match := _ITS_UNIT.search(value)) else "" for value in (old, new))
    bare = new.lstrip(_SIGNS).removesuffix(after)
    was, put = (_ITS_UNIT.sub("", value).lstrip(_SIGNS).partition(".")[0] for value in (old, bare))
    is_short = not after and len(put) <= len(was) + 1  # *£1.4* for *£1.2 million*, not *£900*
    unit = before if is_short or _letter(after) == _letter(before) else after
    bare = f"{int(bare):,}" if "," in old and bare.isdigit() else bare
    return f"{old[0] if old[0] in _SIGNS else new[: len(new) - len(new.lstrip(_SIGNS))]}{bare}{unit}"


_SIGNS = "£$€"


def _at_time(entry: Entry, said: _Said, context: Context) -> str:
    """The correction of the time of an entry; empty if it has none, or that one."""
    at, old = context.time_of(said.new), context.time_of(said.old) if said.old else None
    if entry.at is None or at in (None, entry.at) or entry.kind not in MOVEMENT | CLOCK or old not in (None, entry.at):
        return ""
    short = f"{entry.at.hour % 12 or 12}.{entry.at:%M}"
    lines = (Correct(shown, said.new) for shown in (short, typed_time(entry.at)))
    return next((_typed(line) for line in lines if _makes(line, entry, lambda e: e.at == at, context)), "")


def _of_words(said: _Said, recent: list[Entry], context: Context) -> Iterator[str]:
    """Other words in the place of those that a line gives, or of those most like them."""
    if _is_clause(said) or said.role:
        return
    for entry in recent:
        shown = decode(entry.text or "", context.names)
        place, new = _given(said, shown) if said.old else (_likest(said, shown), said.new)
        if place and new and (line := _exact(entry, *place, new, context)):
            yield line
            return


def _given(said: _Said, shown: str) -> tuple[tuple[int, int] | None, str]:
    """Where the words stand that a line gives as wrong, and what is right in their place."""
    is_like = _likeness(said.old, said.new) >= _LIKE or (said.old + said.new).istitle()
    is_so = said.is_sure or (is_like and not is_common(said.new.lower()))
    old, new = said.old, said.new
    if _whole(old, shown) is None and _ARTICLE.match(old):  # *not a lunch, a supper*
        old, new = _ARTICLE.sub("", old), _ARTICLE.sub("", new)
    return _whole(old, shown), _in_place_of(old, new) if is_so else ""


_ARTICLE = any_case(r"^(?:an?|the) (?=\w)")


def _likest(said: _Said, shown: str) -> tuple[int, int] | None:
    """Where the words stand that are most like those that a line says are right, and not the same."""
    many, is_spelt = len(said.new.split()), said.is_spelt or said.is_sure
    if many > _MOST_WORDS or not (is_spelt or (said.new[:1].isupper() and not is_common(said.new.lower()))):
        return None
    places = [m.span() for m in _WORD.finditer(shown)]
    parts = ((places[at][0], places[at + many - 1][1]) for at in range(len(places) - many + 1))
    near = ((_likeness(shown[a:b], said.new), a, b) for a, b in parts)
    likeness, a, b = max(near, default=(0.0, 0, 0))
    enough = _HALF if said.is_spelt else _LIKE if (said.is_sure and many == 1) else _VERY_LIKE
    return (a, b) if likeness >= enough and shown[a:b].casefold() != said.new.casefold() else None


_MOST_WORDS = 3
_HALF = 0.5
_VERY_LIKE = 0.75
_WORD = regex(r"[£$€]?\w(?:[\w'’.,/-]*\w)?%?")


def _likeness(one: str, other: str) -> float:
    return SequenceMatcher(None, one.casefold(), other.casefold(), autojunk=False).ratio()


def _in_place_of(old: str, said: str) -> str:
    """The words that stand in place of others in what a correction says: those like them, or all, if they are
    as short; empty if that cannot be told: *the contract is with Lloyds, not Loyds* puts *Lloyds* right."""
    words, many = said.split(), len(old.split())
    if len(words) <= many + 1:
        return said
    parts = [" ".join(words[at : at + many]) for at in range(len(words) - many + 1)]
    likeliest = max(parts, key=lambda part: _likeness(part, old), default="")
    return likeliest if likeliest and _likeness(likeliest, old) >= _LIKE else ""


def _exact(entry: Entry, start: int, end: int, new: str, context: Context) -> str:
    """The correction of one place in the words of an entry, with as many of the words beside it as that needs; empty
    if there is none."""
    shown = decode(entry.text or "", context.names)
    want = f"{shown[:start]}{new}{shown[end:]}".strip()

    def is_so(after: Entry) -> bool:
        return decode(after.text or "", context.names).casefold() == want.casefold()

    left, right = start, end
    for _ in range(_RECENT):
        line = Correct(shown[left:right], f"{shown[left:start]}{new}{shown[end:right]}")
        if _makes(line, entry, is_so, context):
            return _typed(line)
        left = shown.rfind(" ", 0, max(left - 1, 0)) + 1
        right = right if left else shown.find(" ", right + 1) if " " in shown[right + 1 :] else len(shown)
    return ""


def _unseen(said: _Said, context: Context) -> str:
    """The correction of words that a line gives, in an entry further back or on the roll, or one that is refused;
    empty if it would change a part of another word."""
    new = _in_place_of(said.old, said.new) if said.old and said.is_regretted and not _is_clause(said) else ""
    if not new:
        return ""
    for entry in reversed(context.meeting.entries):
        old = _whole(said.old, decode(entry.text or "", context.names)) if not entry.is_struck else None
        if old:
            return _exact(entry, *old, new, context)
    line = Correct(said.old, new)
    return "" if _makes(line, None, lambda _: True, context) else _typed(line)


def _is_clause(said: _Said) -> bool:
    """Whether what is right is the beginning of a clause: *no, they are not in it*."""
    return said.new.split()[-1].lower() in AUXILIARIES


def _whole(words: str, shown: str) -> tuple[int, int] | None:
    """Where whole words stand in a text; None if they do not."""
    typed, text = words.casefold(), f" {shown.casefold()} "
    at = text.find(typed)
    while at > 0:
        if not (text[at - 1].isalnum() or text[at - 1] in "£$€" or text[at + len(typed)].isalnum()):
            return at - 1, at - 1 + len(typed)
        at = text.find(typed, at + 1)
    return None


def _is_missed(said: _Said, recent: list[Entry], context: Context) -> bool:
    """Whether a line surely corrects a value or a name, but nothing was found that it could stand in place of."""
    if not said.is_sure or (said.role and not said.old and not said.is_regretted):
        return False
    if not all(_is_known(words, context) for words in (said.new, said.old) if words):
        return False
    return said.is_regretted or not _is_there(said.new, recent, context)


def _is_there(words: str, recent: list[Entry], context: Context) -> bool:
    """Whether the last entries have a value, or name somebody."""
    voice, texts = _voice(words, context), [decode(entry.text or "", context.names) for entry in recent]
    named = (entry.persons for entry in recent if len(entry.persons) <= _FEW)
    is_shown = _VALUE.fullmatch(words) is not None and any(words in text for text in texts)
    return is_shown or any(voice is not None and voice in persons for persons in named)


def _is_known(words: str, context: Context) -> bool:
    """Whether words are a value, the figures of a vote or somebody's name."""
    return bool(_VALUE.fullmatch(words) or figures(words)) or _voice(words, context) is not None


_FEW = 2
"""The most people of an entry that is no list of those present."""
