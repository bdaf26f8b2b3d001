"""Actions in prose, with their owners and due dates: *ACTION (Nair): ring the contractor*, *Nair to ring the
contractor*."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import chain

from clerk_tui.english.abbreviations import in_words
from clerk_tui.english.lexicon import lexicon
from clerk_tui.english.months import MONTH, MONTH_SHORT, WEEKDAY, with_capitals
from clerk_tui.english.speech_openings import opens_question
from clerk_tui.english.tense_and_person import Clauses
from clerk_tui.english.titles_and_forenames import PLURAL_TITLES, POST_ENDS, is_forename
from clerk_tui.english.tokens import low_at, tokens
from clerk_tui.english.verbs import NOUNS_TOO, base_of_doing, is_base, is_infinitive, is_participle, is_past
from clerk_tui.english.words import (
    ASKING,
    AUXILIARIES,
    COORDINATORS,
    DETERMINERS,
    PREPOSITIONS,
    is_common,
    with_small_first,
)
from clerk_tui.meeting.people import Capacity, fold, full_list
from clerk_tui.notation.after_marks import no_deed
from clerk_tui.notation.name_index import Abbreviation, abbreviation, means_post
from clerk_tui.notation.prose.decisions import with_the
from clerk_tui.notation.prose.names import (
    MOST_WORDS,
    NAME,
    OUT,
    all_named,
    by_forename,
    cut_name,
    handle_of,
    may_be_word,
    names_ahead,
    one_named,
    place_of,
)
from clerk_tui.notation.reading import Context, all_kept
from clerk_tui.regex import any_case, regex

_TOLD = "(?:directed|instructed|asked|requested|tasked)"
_STAFF = any_case(
    r"(?=.* (?:to|will|shall) [a-z])"
    r"(?P<before>\S.*[,;.] )??(?:the )?(?P<who>staff|officers?|office|admin|administration|secretariat|management"
    r"|(?:[a-z]+ )?team|caretakers?|groundsm[ae]n|(?P<others>(?:[a-z]+ ){0,3}?[a-z]+))"
    rf" (?P<word>(?:(?:(?:was|were|is|are) )?{_TOLD} )?to|will|shall)"
    r" (?P<deed>[a-z]+)\b(?P<rest>.*)"
)
_WISHES = frozenset("asks needs wants".split())
"""Words for what somebody asks of another: *Hall wants the clerk to write*."""
_ANYBODY = frozenset("all anybody anyone both everyone everybody somebody someone".split())
_DUE_BY = any_case(r" (?:before|by) \w")
_BODY = frozenset("directors governors members trustees volunteers".split())
_OTHERS = POST_ENDS | PLURAL_TITLES.keys() | _ANYBODY | _BODY
"""The last word of others who are told to do something, though nobody on the roll is meant."""
_FEW_WORDS = 10
_DIRECTED = any_case(
    rf"^(?:the )?(?:council|board|commission|committee|cttee|mayor|chair|members) {_TOLD} (?=(?:the )?staff to [a-z])"
)
"""The body that tells staff to do something: *Council directed staff to …*."""


def staff_to_do(line: str, context: Context) -> Iterator[str]:
    """The action of staff without names; those with *will* only in a few words, as whole sentences have it too."""
    match = _STAFF.fullmatch(_DIRECTED.sub("", line))
    if match is None or (match["before"] and not match["word"].endswith("to")):
        return
    deed = match["deed"].lower()
    is_deed = is_base(deed) and deed not in AUXILIARIES and not no_deed(f"to {deed}{match['rest']}")
    if match["others"]:
        *begun, last = map(fold, match["others"].split())
        after = match["rest"].lower().split()[:1]
        is_told = deed in _DEEDS or (is_deed and last in _ANYBODY)
        is_told = is_told or (is_deed and last in POST_ENDS and not DETERMINERS.isdisjoint(after))
        is_told = is_told or (is_deed and last in _BODY and (begun == ["all"] or _DUE_BY.search(line) is not None))
        is_subject = (
            last in _OTHERS
            and begun[:1] != ["no"]
            and not (match["before"] or any(is_past(word) or word in _WISHES for word in begun))
        )  # not *Hall left chair to*
        is_deed = is_told and is_subject and match["word"].endswith("to")
    is_sure = match["word"].endswith("to") or len(line.split()) <= _FEW_WORDS
    if is_deed and is_sure and not line.rstrip().endswith("?"):
        yield f"! {line}"


_ASKED_TO = regex(
    rf"(?P<name>{NAME}) (?P<is>(?:was|is|(?:has|have) been|were|are) )?(?:{_TOLD}|(?P<sure>actioned))"
    r" (?P<rest>to [a-z]+\b.+|with (?P<doing>[a-z]+ing)\b.+)"
)
_AGREED = regex(
    rf"(?P<name>{NAME}) "
    r"(?P<said>(?:answered|confirmed|explained|noted|replied|reported|said|stated)\b(?! (?:that )?(?:the|a|an|\w+s) )"
    r"[^;:?]{2,120}?,? and )?"
    r"(?P<verb>agreed|undertook|promised|offer(?:ed|s)|volunteer(?:ed|s)) (?P<rest>(?P<to>to)? ?.*)"
)
"""Somebody agrees with what is said, or (*to*) takes something on."""
_LABEL = any_case(
    r"(?P<arrow>[-=]+>|→)\s*|(?P<word>(?:follow[- ]?up )?actions?|ap|a/p|a[ci]t?(?=[:.]| ?\d)|to[- ]?do|tasks?"
    r"|follow[- ]?ups?|next steps?|assigned(?= to )|[at#](?=\d)"
    r"|resp(?:onsib(?:ility|le))?\b\.?|for action|onus(?= on )|job(?= of )|(?P<owner>owners?|lead)(?=:| [–—-] | [A-Z]))"
    r"(?: (?:point|item|pt))?(?: ?(?:no\.? ?)?\d{1,3})?(?:\s*(?P<sign>[:–—-]|\.(?= ))|(?=\())?\s*"
    r"(?:(?:assigned )?(?:by|for|of|on|to) )?"
)
"""The heading of something to do: *ACTION*, *AP 3:*, *task*."""
_LABEL_SECOND = any_case(rf"^(?P<who>{NAME})(?: | [–—-] |: ?)\(?(?P<label>action)\)?(?:: | [–—-] )")
"""The heading behind whoever is to do something: *Nair (action): ring the contractor*."""
_LED = any_case(
    rf"(?:\((?P<within>{NAME})\)|(?P<owner>{NAME}))"
    r"(?:\s*(?:[:;–—]|-+ )|,(?= [a-z])|(?= (?:to|will|shall) [a-z])|(?<=\))(?= [a-z]))"
    r"\s*(?P<task>\S.*)"
)
"""A task after a name and a sign: *Nair: ring the contractor*."""
_NOT_TO_DO = any_case(
    r"(?:none|nil|no|not (?:yet|done|started)|done|complete\w*|all(?! (?:\w+ )?to )|closed|outstanding|ongoing|carried"
    r"|c/f\w*|still|noted|pending|in (?:hand|progress)"
    r"|\d{1,3}[a-z]?(?: \([^()]*\))?(?: [–—-])? (?:c/?f|carried|closed|complete|discharged|done|in progress|ongoing"
    r"|open|outstanding|overdue|still))\b"
)
TO_DO_BARE = any_case(r"^(?:actions?|ap|a/p|to[- ]?do)\b(?::| [–—-])? (?=\S)")
"""The heading of what is to be done, before its owner."""
_WILL_DO = regex(
    r"to (?!the\b|an?\b|be\b|date\b|have\b(?!.* by )|come\b(?! back (?:on|to|with)\b)|my\b|our\b|his\b|her\b|their\b)"
    r"[a-z]+\b.*"
)
"""A task after a name; not *to date*."""
_LONGEST_NAMES = 100
"""The characters of the names before what several people are to do."""


_IS_DONE = any_case(
    r"(?: [–—-]+ | \(|[,;] )(?:(?:all|already|been|has|have|is|now|this|was) )*"
    r"(?:actioned|closed|completed?|dealt with|discharged|done|finished)\b(?=\W*$|[,;.)]| [–—-])"
)


def is_of_task_done(line: str, context: Context) -> bool:
    """Whether a line says that a task is done: *action 2: Hall to ring the contractor - done, three quotes in*."""
    done = _IS_DONE.search(line)
    task = without_label(_FROM_LAST_TIME.sub(": ", line[: done.start()])) if done else ""
    return any(next(read(task, context), "") for read in (people_to_do, staff_to_do, to_be_done_by)) if task else False


_FROM_LAST_TIME = any_case(r" (?:from|of|at) (?:the )?(?:last|previous)(?: (?:meeting|mtg|minutes|mins|time|month))?: ")


def without_label(line: str) -> str:
    """A line without words that only mark it as an action: *action 3:*, *for … to*, *still to*."""
    line = _LABEL.sub("", line, count=1) if _LABEL.match(line) else line
    return _STILL_TO.sub("", _FOR_FIRST.sub("", line))


@all_kept
def tasks_headed(line: str, context: Context) -> Iterator[str]:
    """The actions after a heading, perhaps with owner and due date: *ACTION (Nair): ring the contractor*."""
    second = _LABEL_SECOND.match(line)
    if second and _owners(second["who"], context):
        line = f"{second['label']}: {second['who']}: {line[second.end() :]}"
    line = re.sub(r"^\[(\w+)\] (?=\S)", r"\1: ", line)
    label = _LABEL.match(line)
    rest = SLASHED.sub(r"\g<one> and \g<other>: ", line[label.end() :]) if label else ""
    if (both := _TWO_OWNERS.match(rest)) and _owner(both["one"], context) and _owner(both["other"], context):
        rest = f"{both['one']} and {both['other']} {rest[both.end() :]}"
    if label is None or not rest or _NOT_TO_DO.match(rest):
        return
    led = _LED.fullmatch(rest)
    owner, task = (_owners(led["within"] or led["owner"], context), led["task"]) if led else ("", "")
    if _NOT_TO_DO.match(task.lstrip(_SIGNS)):
        return
    if not owner:
        owners, task = names_ahead(rest, context)
        first = rest.split()[0].strip(":,;")
        if not owners and first.isupper() and (lettered := _by_letters(first, context)):
            owners, task = [lettered], " ".join(rest.split()[1:])
        is_name = first.istitle() and not may_be_word(first, context)
        is_owned = is_name or is_base(task.split(" ")[0].lower()) or _by_letters(first, context) != ""
        is_owned = is_owned or context.names.lettered(first) is not None
        owner = " and ".join(owners) if is_owned and task else ""
        if not owner and _is_of_person(line[: label.end()], first.lower(), context):
            return
        if owner and _NOT_TO_DO.match(task):
            return  # *action 4 - Hall done*
    if owner:
        yield _owned(owner, _with_due(task))
    is_signed = label["sign"] or (label["word"] == "AP" and rest.split()[0] in _DEEDS)  # *AP ring the council*
    is_bare = label["owner"] is None and is_signed and len(label["word"]) > 1 and len(rest.split()) > 1
    if not owner and is_bare and not _owner(rest, context):
        yield next(people_to_do(rest, context), f"! {rest}")


def _is_of_person(label: str, first: str, context: Context) -> bool:
    """Whether a heading is somebody's letters, before a word that begins no task: *AP: fund £9,000*."""
    is_named = context.names.of_abbreviation(label.rstrip(_SIGNS)) is not None
    return is_named and (is_past(first) or not (is_base(first) or first == "to"))


_SIGNS = " –—-:;,"
SLASHED = regex(r"^(?P<one>[^\W\d][^/:;–—-]{1,30})/(?P<other>[^\W\d][^/:;–—-]{1,30}) [–—-] ")
_TWO_OWNERS = regex(r"(?P<one>[^\W\d][^\s/:;]{0,25}) ?/ ?(?P<other>[^\W\d][^\s/:;]{0,25}) (?=[^\s/–—-])")
"""Two owners of an action: *action - Hall/Park - ring them*, *action: Hall/Park ring them*."""
_FIELD = any_case(
    r"(?:(?P<who>who|owners?|by whom|responsible|lead|assigned to|assignee)|(?P<what>what|task|action|deed|to do)"
    r"|(?P<when>when|by when|due(?: date)?|deadline|date))\b\s*[:=–—-]?\s*(?P<text>.+?)\.?"
)
_BETWEEN_FIELDS = regex(r"\s*[/;|]\s*|[,.]\s+(?=\w)")


def told_in_fields(line: str, context: Context) -> Iterator[str]:
    """The actions given in fields, with or without words for them: *who: Nair / what: ring them / when: May*."""
    parts = _BETWEEN_FIELDS.split(_BRACKETED.sub(r"; \g<fields>", line))
    said: dict[str, str] = {}
    for part in parts if 1 < len(parts) <= _MOST_FIELDS else ():
        field = _FIELD.fullmatch(part)
        found = next((name for name in ("who", "what", "when") if field and field[name]), "")
        left = "what" if "what" not in said else "when" if _DUE_ALONE.fullmatch(part) else ""
        if field is not None and found not in said:
            said[found] = field["text"]
        elif field is None and left not in ("", *said):
            said[left] = part
        else:
            return
    owner = _owners(said.get("who", ""), context)
    if owner and len(said) > 1 and (task := said.get("what")):
        yield _owned(owner, _due_by(task, said.get("when", "")))


_MOST_FIELDS = 3
_BRACKETED = regex(r"\s*[(\[](?P<fields>[^()\[\]]+)[)\]]\.?$")
_DAY_NAMED = (
    rf"(?:(?:the )?end (?:of )?)?(?:(?:next )?{WEEKDAY}|(?:mon|tues?|weds?|thurs?|fri|sat|sun)\b|(?:{MONTH})\b"
    rf"|{MONTH_SHORT}(?!\w))(?: \d{{1,2}}(?:st|nd|rd|th)?)?|\d{{1,2}}(?:st|nd|rd|th)? (?:{MONTH}|{MONTH_SHORT})\b"
    r"|\d{1,2}/\d{1,2}(?:/\d{2,4})?|\d{1,2}\.\d{1,2}\.\d{2,4}"
)
_WHEN_DUE = (
    r"(?:(?P<by>(?:by|before|due|until|within|in time for|for|asap|this|next|at)\b[^,;:]*?)"
    rf"|(?P<target>target(?: date)?:? (?:{_DAY_NAMED}|(?:next|this) [^,;:]*?))|(?P<day>{_DAY_NAMED}))"
)
_DUE_ALONE = any_case(rf"{_WHEN_DUE}\.?")
_DUE_LAST = any_case(rf"(?P<task>\S.*?)(?:,| [–—-]+|(?<=[)\]])) \(?{_WHEN_DUE}\)?\.?")
"""When something is due, with a sign before it: *ring the contractor - by Friday*."""


_TARGET = any_case(r"^target(?: date)?:? ")


def _due_by(task: str, when: str) -> str:
    """A task with its due date."""
    when = _TARGET.sub("by ", when)
    is_day = re.fullmatch(_DAY_NAMED, when, re.IGNORECASE) or not re.match(_WHEN_DUE, when, re.IGNORECASE)
    return with_capitals(f"{task} {'by ' if is_day else ''}{when}") if when else task


def _with_due(task: str) -> str:
    """A task with its due date, without the sign between them."""
    match = _DUE_LAST.fullmatch(task)
    return _due_by(match["task"], match["by"] or match["target"] or match["day"]) if match else task


_AGREED_WHO = any_case(r"(?:agreed|agrd|ag\b\.?|decided)[:,]? (?:that )?(?P<rest>\S.*[^.])")
_AGREED_TOGETHER = any_case(
    r"(?:(?P<all>all|everybody|everyone) |it was |(?:the )?(?:board|committee|council|members|trustees) )?"
    r"(?:(?:agreed|agrd|decided)|(?:was |were |are )?happy)[:,]? (?:that )?(?P<rest>\S.*[^.])\.?"
)
_AGREED_MARKED = any_case(
    r"(?:it was )?(?:resolved[:,]? |(?P<own>(?:agreed|decided) )|ag\b\.? )to (?P<deed>[^:;?]{3,120}?)[.,;]?"
    r"(?: [–—-]| \()? ?(?:actions?:|(?-i:A(?:CTIONS?|P)\b:?)) (?P<owner>[^\W\d][\w. ]{0,30}?)\)?\.?"
)
"""A decision with a mark for an action and its owner: *agreed to mend it, ACTION clerk*."""
_MODAL = any_case(r"(?:to|will|would|shall|should|2) ")


def _agreed_of_several(line: str, context: Context) -> Iterator[str]:
    """The decision and the action, where it was agreed that several people are to do something: *all agreed Nair and
    Hall will write*."""
    match = _AGREED_TOGETHER.fullmatch(line)
    owners, rest = names_ahead(match["rest"], context) if match else ([], "")
    modal = _MODAL.match(rest) if len(owners) > 1 else None
    verb, *_ = [*rest[modal.end() if modal else 0 :].lower().split(), ""]
    if match and modal and is_base(verb) and verb not in AUXILIARIES and not no_deed(f"to {rest[modal.end() :]}"):
        deed, how = rest[modal.end() :], "unanimously " if match["all"] else ""
        would = "would " if modal[0].lower() in ("would ", "should ") else ""
        who = full_list([f"@{owner}" for owner in owners])
        yield f"= {how}agreed that {who} {would}{deed}\n!{full_list(owners)} to {deed}"


def agreed_to_do(line: str, context: Context) -> Iterator[str]:
    """The decision and the action, where it was agreed that one person is to do something."""
    marked = _AGREED_MARKED.fullmatch(line)
    if marked and is_base(marked["deed"].split()[0].lower()) and (owner := _owner(marked["owner"], context)):
        yield f"= {marked['own'] or ''}to {marked['deed']}\n!{owner} to {marked['deed']}"
    yield from _agreed_of_several(line, context)
    match = _AGREED_WHO.fullmatch(line)
    who, rest = cut_name(match["rest"], context) if match else ("", "")
    modal = _MODAL.match(rest)
    deed = rest[modal.end() if modal else 0 :]
    if not match or not who or not deed:
        return
    name, verb = match["rest"][: -len(rest)].strip(), deed.split()[0].lower()
    is_told = modal or name.endswith(" to")  # *clerk to* may begin a post
    name = re.sub(r"^the | to$", "", name)
    is_post = context.names.held_by_one(name, context.presiding) is not None and name.islower()
    is_word = is_common(name) and not (is_post or means_post(name))
    is_thing = may_be_word(name, context) or (is_word and modal is not None and modal[0][:2] not in ("to", "2 "))
    is_person = not is_thing or (
        (is_told or name[:1].isupper()) and verb in _DEEDS
    )  # not *Hall to reopen*, *price will go up*
    is_deed = is_person and is_base(verb) and verb not in AUXILIARIES and not no_deed(f"to {deed}")
    if is_deed and (is_told or not (verb in NOUNS_TOO or name in AUXILIARIES)):
        said = rest if modal and modal[0].lower() == "should " else deed
        yield f"= agreed that {f'the {name}' if is_post else f'@{who}'} {said}\n!{who} to {deed}"


def _owned(owner: str, task: str) -> str:
    """The line for somebody's action, whose task may be a thing: *letter to the county*, *fence quote*."""
    led = re.match(r"(?:to|will|shall) ", task)
    deed, after = [*task[led.end() if led else 0 :].lower().split(), "", ""][:2]
    is_deed = (
        led
        or deed in _DEEDS
        or (is_base(deed) and (deed not in NOUNS_TOO or after in DETERMINERS | PREPOSITIONS or after[:1] in _SUMS))
    )
    return f"!{owner} to {task[led.end() if led else 0 :]}" if is_deed else f"!{owner}: {task}"


_SUMS = frozenset("£$€0123456789")


def what_to_do(text: str) -> bool:
    """Whether words are a task for somebody: *to ring the contractor*."""
    return _WILL_DO.fullmatch(text) is not None


def people_to_do(line: str, context: Context, *, is_sure: bool = False) -> Iterator[str]:
    """The actions of people named at the beginning: *Nair to ring the contractor*. A common word is a name only if
    typed as one, or if it `is_sure` that people are named."""
    two = _TWO.match(line)
    line = f"{two['who']} to {line[two.end() :]}" if two and is_base(two["verb"]) else line
    before, to, after = _FOR_FIRST.sub("", line).partition(" to ")
    told, before = before, _STILL_LAST.sub("", before)
    if before.endswith((" is", " are")) and not before.endswith((" and is", "& is", ", is")) and not _NEWS.match(after):
        before = before.rpartition(" ")[0]
    if not to or not 0 < len(before) <= _LONGEST_NAMES or not _WILL_DO.match(f"to {after}"):
        return
    if (in_role := _IN_ROLE.fullmatch(before)) and (owner := _owner(in_role["name"], context)):
        is_held = _owner(in_role["role"], context) == owner  # *the Clerk (Hall)*
        if is_held or in_role["role"].lower().split()[-1] in POST_ENDS | _ROLE_ENDS:
            role = "" if is_held else f" ({in_role['role']})"
            yield f"!{owner}{role} to {after}"
            return
    before = _BOTH.sub("", before)
    named = [before] if context.find(before) else _AND_WITH.split(before)
    if any(name.count(" ") >= MOST_WORDS for name in named):
        return
    handles = [_owner(name, context) for name in named]
    are_lettered = _are_initials(named, context)
    if are_lettered or len(named) > 1:
        letters = (_by_letters(name, context) if are_lettered or name.islower() else "" for name in named)
        handles = [handle or by_letters for handle, by_letters in zip(handles, letters, strict=True)]
    if not all(handles):
        yield from _with_strangers(named, handles, after, context)
        return
    after = _unmarked(after, handles, context)
    deed = after.split()[0].lower()
    are_words = all(may_be_word(n, context) and not (n.isupper() or _is_called(n, context)) for n in named)
    is_sure = is_sure or are_lettered or told != before or deed in _DEEDS or not are_words
    is_other = OF_OFFICE.match(after) or _COMES_OR_GOES.match(after) or deed in _VIEWS or no_deed(f"to {after}")
    if is_sure and not is_other and not after.rstrip().endswith("?"):
        own, *others = _shared(after, context)
        yield "\n".join((f"!{' and '.join(handles)} to {own}", *others))


def _shared(task: str, context: Context) -> tuple[str, ...]:
    """A task, and the line for what another is to do after a comma: *sign it, Nair submit it by May*."""
    for comma in _NEXT_OWNER.finditer(task):
        handles, rest = names_ahead(task[comma.end() :], context)
        deed, after = [*rest.removeprefix("to ").lower().split(), "", ""][:2]
        is_task = deed in _DEEDS or (is_base(deed) and (deed not in NOUNS_TOO or after in DETERMINERS))
        if handles and is_task and not any(map(is_past, [deed])):
            return task[: comma.start()], f"!{' and '.join(handles)} to {rest.removeprefix('to ')}"
    return (task,)


_NEXT_OWNER = any_case(r"[,;] (?:and )?(?=[^\W\d])")


def _unmarked(task: str, owners: Sequence[str], context: Context) -> str:
    """A task without a mark at its end that only says that it is one, or whose: *get quotes (action JW)*."""
    mark = _MARK_LAST.search(task)
    is_same = mark and (mark["owner"] is None or [_owner(mark["owner"], context)] == [*owners])
    return task[: mark.start()] if mark and is_same else task


_MARK_LAST = any_case(
    r"(?<=\w)(?:[.,;]?| [–—-]+) ?(?:(?P<open>[(\[])|(?-i:(?=A(?:P|/P|CTIONS?|ctions?)\b)))(?:action|a/?p)(?: point)?"
    rf"(?:[:;]?(?: on| for)? (?P<owner>{NAME}))?(?(open)[)\]]|(?(owner)|(?!)))\.?$"
)
_IN_ROLE = any_case(rf"(?P<role>[^\W\d][\w'’-]*(?: [\w'’-]+){{0,4}}) \((?P<name>{NAME})\)")
"""What somebody does, with their name: *music lead (Hall)*."""
_ROLE_ENDS = frozenset("champion governor link lead rep".split())
_BOTH = any_case(r"^both (?=.* (?:and|&) )")
_AND_WITH = regex(r"\s*(?:,\s*and\s|[,&+/]|\s+(?:and|(?:along |together )?with)\s)\s*")
_TWO = regex(r"(?P<who>[^\W\d][^\d:;]{1,40}) 2 (?=(?P<verb>[a-z]+) )")
"""*clerk 2 ring them*: a number in place of *to*, as nothing in the singular follows one."""
_FOR_FIRST = any_case(r"^for (?=[^,;:]{2,40}? to [a-z]+)")
_STILL = "(?:still|now|then|therefore)"
_STILL_LAST, _STILL_TO = any_case(rf" {_STILL}$"), any_case(rf" {_STILL}(?= to )")


def _with_strangers(named: Sequence[str], handles: Sequence[str], after: str, context: Context) -> Iterator[str]:
    """The actions of people on the roll together with others: *Hall and EB to ring the contractor*."""
    strangers = [name for name, handle in zip(named, handles, strict=True) if not handle]
    are_names = all(len(name) > 1 and len(name.split()) <= _MOST_CALLED for name in strangers)
    are_names = are_names and all(name[0].isupper() and name.split()[-1][0].isupper() for name in strangers)
    known = [name for name, handle in zip(named, handles, strict=True) if handle]
    if known and are_names and not any(may_be_word(name, context) for name in known) and not no_deed(f"to {after}"):
        yield f"! {' and '.join(f'@{h}' if h else n for n, h in zip(named, handles, strict=True))} to {after}"


_MOST_CALLED = 3


def _are_initials(named: Sequence[str], context: Context) -> bool:
    """Whether several names, or one that begins no sentence, are initials in small letters: *is and nt*."""
    known = [name.islower() and len(name) <= _LONGEST_INITIALS and _by_letters(name, context) != "" for name in named]
    return all(known) and (len(named) > 1 or named[0] in AUXILIARIES | COORDINATORS)


def _by_letters(name: str, context: Context) -> str:
    """The name to type for the one person with these initials, though they are a word; else empty."""
    return handle_of(context.names.of_abbreviation(name), context)


_LONGEST_INITIALS = 3
_DEED_FIRST = any_case(
    r"(?:agreed (?:to )?|pl[sz]?\.? |please )?(?P<deed>(?P<verb>[a-z]+)"
    r" (?!who|what|if\b|whether|why|how|when|where)[^:;?]{3,90}?)"
    r"(?:(?: [–—-]+ | [–—=-]*>+ |, |\. | / | [(\[])(?P<headed>actions?:? )?(?P<owner>[^\W\d][\w. ]{0,30}?)[)\]]?)?\.?"
)
_ASKED_FOR = any_case(
    r"(?P<said>(?:the )?\w+ (?:asked for|requested|wanted) (?P<what>(?:an?|the|some|more|further) [^:;?]{3,90}?))"
    r" (?:[–—-]+ |\()actions?:? (?P<owner>[^\W\d][\w. ]{0,30}?)\)?\.?"
)
"""A body's request, before its owner."""
_OWNER_FIRST = any_case(r"(?P<owner>[^\W\d][\w., &]{0,50}?) [–—-] (?P<deed>(?P<verb>[a-z]+) [^:;?]{3,90}?)\.?")
_DEEDS = lexicon("actions.deeds")
_DONE_BY = any_case(
    r"(?:(?P<about>[^:;?]{2,60}?) [–—-] )?(?P<what>[^:;?]{2,80}?) to be"
    r" (?P<done>[a-z]+(?: (?:down|in|off|on|out|over|up))?(?: to [^,;:]{2,40}?)?)"
    r" by (?P<who>[^,;:]{2,60}?)"
    r"(?P<rest> (?:by|before|for) .+?)?\.?"
)
_NO_TASK = "".join(rf"(?<!\b{word})" for word in "adverse close compared due prior relative subject".split())
"""Words before *to* and a noun: *adverse to plan*."""
_OWNER_LAST = any_case(
    rf"(?P<deed>[^:;?()]{{3,60}}?{_NO_TASK} to (?P<verb>[a-z]+)\b(?![,.])[^:;?()]{{2,80}}?)(?: [–—-] | \()"
    r"(?P<owner>[^\W\d][\w. ]{0,30}?)\)?\.?"
)
_OWNED_BY = any_case(
    r"(?P<what>[^:;?().]{3,80}?) [–—-] (?P<owner>[^\W\d][\w. ]{0,30}?) (?P<due>(?:by|before) [^,;:()–—]{2,30}?)\.?"
)
"""Something outstanding, its owner and due date: *lease renewal - Hall by end of May*."""
_TO_BE_ASKED = any_case(
    r"[^:;?!]{3,60}?(?<! is)(?<! are)(?<! was)(?<! were) to be "
    r"(?:asked|invited|contacted|informed|notified|thanked|written to|chased|told|sent)\b.*"
)


_MARKED_LAST = regex(
    r"(?P<deed>[^:?!()]{6,120}?)(?:[.,;]| [–—-]+| \()? ?\b(?:AP|A/P|ACTION|Action)(?: on| for)?[:;]? "
    r"(?P<owner>[^\W\d][\w. &/]{0,40}?)\)?\.?"
)
"""What is told or to be done, with its owner after a mark at the end: *drain still blocked AP FM*."""
_TELLS = any_case(r"\S+(?: \S+){0,4}? (?:again|are|is|isn['’]t|not|still|to be|was|were)\b")
"""Words that say how something is, not what to do: *drain at the school still blocked*."""


def deed_of_owner(line: str, context: Context) -> Iterator[str]:
    """The action whose task precedes its owner (*get three quotes - Hall*), or has none: *write to the MP*."""
    if (due := _DUE_LAST.fullmatch(line)) and (owned := next(deed_of_owner(due["task"], context), ""))[:2] != "! ":
        yield _due_by(owned, due["by"] or due["target"] or due["day"]) if owned else ""
    marked = _MARKED_LAST.fullmatch(line)
    if marked and (owner := _owners(marked["owner"], context)):
        is_deed = is_base(marked["deed"].split()[0].lower())
        is_told = _TELLS.match(marked["deed"]) or not (is_deed or not Clauses(tokens(marked["deed"])).has_verb())
        yield f"{marked['deed']}.\n!{owner} to see to it" if is_told else _owned(owner, marked["deed"])
        return
    wish = _ASKED_FOR.fullmatch(line)
    if wish and (asked := _owner(wish["owner"], context)):
        yield f"{wish['said']}\n!{asked} to provide {wish['what']}"
    yield from _thing_to_do(line, context)
    if _TO_BE_ASKED.fullmatch(line):
        yield f"! {line}"
    last = _OWNER_LAST.fullmatch(line)
    is_thing = last and last["verb"].lower() not in _DEEDS and may_be_word(last["owner"], context)  # *… - Hall*
    if last and not is_thing and is_infinitive(last["verb"].lower()) and (owner := _owner(last["owner"], context)):
        yield f"!{owner}: {last['deed']}"
    said = _OWNER_FIRST.fullmatch(line)
    verb, after = (*said["deed"].lower().split(), "", "")[:2] if said else ("", "")
    is_told = verb in _DEEDS or (is_base(verb) and after in DETERMINERS)
    if said and is_told and not _is_report(said["deed"]) and (owner := _owners(said["owner"], context)):
        yield f"!{owner} to {said['deed']}"
    match = _DEED_FIRST.fullmatch(line)
    is_deed = match is not None and (
        match["verb"].lower() in _DEEDS
        or (is_base(match["verb"].lower()) and (match["headed"] is not None or _is_led(match, context)))
    )
    if match is None or not is_deed or match["verb"].isupper() or no_deed(f"to {match['deed']}"):
        return
    owner = _owner(match["owner"], context) if match["owner"] else ""
    deed = with_small_first(match["deed"])
    if owner and not is_past(match["deed"].split()[1].lower()):  # *board asked for a report*
        yield f"!{owner} to {deed}"
    is_bare = not match["owner"] and line[-1] != "." and line[:6].lower() not in ("agreed", "thank ")
    is_bare = is_bare and (deed.split()[1].lower() in DETERMINERS or not Clauses(tokens(line)).has_main())
    if not owner and is_bare and match["verb"].lower() not in NOUNS_TOO:
        yield f"! {line}"


def _is_report(words: str) -> bool:
    """Whether words that begin like a task tell what happened to a thing: *book sale raised £300*, *report sent to
    them*; not *order signs needed*."""
    first, *others = [word.low for word in tokens(words)]
    for at, word in enumerate(others[:_MOST_OF_SUBJECT] if first in NOUNS_TOO else ()):
        if word in DETERMINERS | PREPOSITIONS:
            return False
        after = others[at + 1] if at + 1 < len(others) else ""
        if word in _STILL_TO_DO | {"short"} and at and not others[at - 1].endswith("s"):
            return word != "short" or after == "of"  # *book sale needed for May*
        if is_past(word) and at == 0:
            return after in PREPOSITIONS or not after.isalpha()
        if is_past(word):
            is_done = not after and word not in _STILL_TO_DO and first != "check"
            return is_done or (after != "" and (not is_participle(word) or after in DETERMINERS or after[:1] in _SUMS))
    return False


_MOST_OF_SUBJECT = 3
_STILL_TO_DO = frozenset("needed required requested wanted".split())


def _thing_to_do(line: str, context: Context) -> Iterator[str]:
    """The action of a task or of what is outstanding, with its owner after it, and when it is due."""
    done = _DONE_BY.fullmatch(line)
    owners = all_named(done["who"], context) if done else ()
    if done and owners:
        about = f" ({done['about']})" if done["about"] else ""
        yield f"!{' and '.join(owners)} to have {done['what']} {done['done']}{about}{done['rest'] or ''}"
    thing = _OWNED_BY.fullmatch(line)
    if thing and not may_be_word(thing["owner"], context) and (owner := _owner(thing["owner"], context)):
        yield f"!{owner}: {with_small_first(thing['what'])} {thing['due']}"


def _is_led(match: re.Match[str], context: Context) -> bool:
    """Whether a task precedes an owner that is not a word: *review the plan - Nair*."""
    is_thing = not DETERMINERS.isdisjoint(match["deed"].lower().split()[1:4])
    return is_thing and match["owner"] is not None and not may_be_word(match["owner"], context)


_NEWS = regex(r"(?:retire|resign|leave|join|become|continue|marry|move|step down|stand|remain|stay)\b")
"""An intention, not a request."""


def _is_called(name: str, context: Context) -> bool:
    """Whether a word with a capital is the forename of one person: *Pat to ring the contractor*."""
    return name.istitle() and is_forename(name) and len(context.names.called(name)) == 1


def _owner(name: str, context: Context) -> str:
    """The name to type for an owner, even by initials that make a short word (*DO to ring*); empty for others."""
    if known := one_named(name, context) or one_named(name.lower(), context) or by_forename(name, context):
        return known
    is_word = name.isupper() and abbreviation(name) is Abbreviation.WORD
    held = context.find_named(name).only if is_word or _is_called(name, context) else None
    return handle_of(context.names.short_post(name, context.presiding).only if held is None else held, context)


def _owners(names: str, context: Context) -> str:
    """The names to type for all owners in a list; empty if anybody in it is not on the roll."""
    return _owner(names, context) or " and ".join(all_named(names, context)) if names else ""


_PROMISED = regex(
    rf"(?P<name>{NAME}) (?:(?:will|shall)(?: please)?|(?P<would>would)|pls|please|['’]ll|needs? to|has to"
    r"|ha(?:s|ve) (?:agreed|offered|undertaken|volunteered) to)"
    r" (?P<deed>[a-z]+)\b(?P<rest>.*)"
)
_FEW_TO_DO = 16
_BY_THEN = any_case(r"^ (?:an?|her|his|it|some|the|their) .*\bby (?!the\b)\w")
_VIEWS = frozenset("abstain back object oppose recuse second support vote".split())
"""Things that somebody will do at the meeting itself, which are no task."""
_COMES_OR_GOES = any_case(
    r"(?:arrive|depart|leave)(?=$|[,;.]| (?:about|after|around|at|before|when|\d)\b| (?:early|late)(?=$|[,;.]))"
)
"""When somebody will come or leave, which is no task."""
OF_OFFICE = any_case(
    r"(?:(?:stand|step) (?:aside|back|down)\b|stand (?:again|for (?:re-?)?election)\b|become\b|remain\b"
    r"|stay (?:as|in|on)\b|miss (?:[\w'’]+ ){0,3}(?:meeting|mtg)s?\b"
    r"|(?:resign|retire)(?=$|[,;.]| (?:after|as|at|before|by|from|in|next|on|this|when)\b))"
)
"""What somebody will do of their own office, which is no task: *stand down in May*, not *retire the old flag*."""


def to_be_done_by(line: str, context: Context) -> Iterator[str]:
    """The action that one person will do, in a short line: *Nair will ring the contractor*."""
    match = _PROMISED.fullmatch(line) if len(line.split()) <= _FEW_TO_DO else None
    if match is None:
        return
    name, deed = match["name"], match["deed"]
    several = all_named(name, context) if " " in name else ()
    owner = " and ".join(several) if len(several) > 1 else _owner(name, context)
    if deed == "do" and (does := _DOES_IT.match(match["rest"])):
        match_rest = f" {does['what'] or 'so'}{match['rest'][does.end() :].removeprefix(',')}"
        owner = owner or by_forename(name, context)
        yield f"!{owner} to do{match_rest}" if owner else ""
    if not owner or (deed not in _DEEDS and not name.isupper() and may_be_word(name, context)):
        return
    is_known = deed in _DEEDS or (deed == "have" and _BY_THEN.search(match["rest"]) is not None)
    is_known = is_known or (deed == "do" and not match["would"] and _DOES_THING.match(match["rest"]) is not None)
    may_be = is_known if match["would"] or deed in AUXILIARIES else is_base(deed) and deed not in _VIEWS
    if may_be and not (OF_OFFICE.match(f"{deed}{match['rest']}") or no_deed(f"to {deed}{match['rest']}")):
        yield f"!{owner} to {deed}{_unmarked(match['rest'], [owner], context)}"


_DOES_IT = any_case(
    r"(?: (?P<what>it|that|this|so|these|those|them))?(?=[,.]?$|,? (?:asap|before|by|first|in|next|on|starting|this"
    r"|today|tomorrow|tonight|when)\b)"
)
"""What was asked for just before, which somebody will do."""
_DOES_THING = any_case(r" (?:an?|some|the|two|three|\d+) [a-z]")
_ARROWED = regex(r"(?P<owner>[^\W\d][\w.,&+/ '’-]{0,50}?) ?(?:[-–=]+>|→) ?(?P<task>\S.*)")


def asks_after_arrow(words: str) -> bool:
    """Whether words after an arrow surely ask, also without their verb first: *who pays*; not *what a mess*, *do the
    minutes*, *when dry, cut the grass* or *how to guide*."""
    said = tokens(words)
    is_exclaimed = said[0].low == "what" and low_at(said, 1) in ("a", "an")
    may_ask = opens_question(said) or (said[0].low in ASKING and not is_exclaimed)
    return may_ask and _NO_QUESTION.match(words) is None


_NO_QUESTION = any_case(
    r"(?:do|does|did|have|has|had) (?:an?|the|\d)\b"
    r"|(?:when|where|if) (?!(?:am|are|can|could|did|do|does|has|have|is|may|might|must|shall|should"
    r"|was|were|will|would)\b)"
    r"\w+(?:,| [a-z]+ )|how to\b"
)


def arrow_to_task(line: str, context: Context) -> Iterator[str]:
    """The action of whoever stands before an arrow: *Nair -> quote for the fence*; what they ask, where it is a
    question: *Nair → who pays*."""
    match = _ARROWED.fullmatch(line)
    owner = _each_owner(match["owner"], context) if match else ""
    if match and owner and " " not in owner and asks_after_arrow(in_words(match["task"])):
        yield f"{owner}? {match['task']}"
    elif match and owner and not _NOT_TO_DO.match(match["task"]):
        yield _owned(owner, _with_due(match["task"].rstrip(".")))


def arrow_at_end(line: str, context: Context) -> tuple[str, str]:
    """What was told, and the line for the action to which an arrow after it leads: *no reply yet -> Nair to chase*,
    *lease → Nair by May*, *Nair said not yet → will write*; two empty texts for any other line."""
    arrow = next(iter([*_ARROW_LAST.finditer(line)][-1:]), None)
    told, rest = (line[: arrow.start()].rstrip(" ,;:"), line[arrow.end() :]) if arrow else ("", "")
    if not told or _each_owner(told, context) or _NOT_TO_DO.match(rest):
        return "", ""
    if will := _WILL_DO_SO.fullmatch(rest):
        owners, _ = names_ahead(told, context)
        is_deed = is_base(will["deed"].lower()) and len(owners) == 1
        return (told, f"!{owners[0]} to {will['deed']}{will['rest']}") if is_deed else ("", "")
    owned = _OWNER_DUE.fullmatch(rest)
    is_word = owned is not None and owned["owner"].islower() and may_be_word(owned["owner"], context)
    owner = _each_owner(owned["owner"], context) if owned and not is_word else ""
    if owned and owner:
        due = f" {owned['due']}" if owned["due"] else ""
        if wish := _WISH.search(told):
            return told, f"!{owner} to provide {wish['what']}{due}"
        if Clauses(tokens(told)).has_verb() or any(is_past(word.low) for word in tokens(told)):
            return told, f"!{owner} to see to it{due}"
        return "", f"!{owner} to see to {with_the(with_small_first(told))}{due}"
    deed = next(chain(people_to_do(rest, context, is_sure=True), bare_task(rest, context)), "")
    return (told, deed) if deed else ("", "")


_WISH = any_case(r"\b(?:asked for|needs|requested|wants|wanted) (?P<what>[^:;?]{3,90})$")
_WILL_DO_SO = any_case(r"(?:will|to) (?P<deed>[a-z]+)\b(?P<rest>[^?]*?)\.?")
_ARROW_LAST = regex(r" ?([-–=]+>|→) ?")
_OWNER_DUE = any_case(rf"(?P<owner>{NAME})(?: (?P<due>(?:by|before) [^,;:()–—]{{2,30}}?))?\.?")


def _each_owner(names: str, context: Context) -> str:
    """The names to type for all owners in a list, also by forenames; empty if anybody in it is not on the roll."""
    handles = [_owner(name, context) for name in _AND_WITH.split(names)]
    return " and ".join(handles) if all(handles) else ""


_BARE_TASK = regex(rf"(?P<owner>{NAME}) (?P<verb>[a-z]+) (?P<rest>[^:;?]{{3,90}}?)\.?")


def bare_task(line: str, context: Context) -> Iterator[str]:
    """The action of somebody named before the bare verb of a task: *Nair check the lease*."""
    match = _BARE_TASK.fullmatch(line) if line[-1:] != "." and len(line.split()) <= _FEW_TO_DO else None
    if match is None or not (owner := _each_owner(match["owner"], context)):
        return
    name, verb, deed = match["owner"], match["verb"], f"{match['verb']} {match['rest']}"
    known = abbreviation(name) if name.isupper() else Abbreviation.WORD
    is_letters = known is Abbreviation.NONE or (known is Abbreviation.COMMON and verb in _DEEDS)
    is_name = name[0].isupper() and not name.isupper() and not is_common(fold(name.split()[-1]))
    is_deed = is_base(verb) and not (verb in AUXILIARIES | _VIEWS | _SAID_BARE or is_past(verb))
    is_deed = is_deed and (verb not in NOUNS_TOO or verb in _DEEDS or deed.lower().split()[1] in DETERMINERS)
    may_be = is_letters or is_name or _is_called(name, context)
    if may_be and is_deed and not (no_deed(f"to {deed}") or OF_OFFICE.match(deed)):
        yield f"!{owner} to {deed}"


_SAID_BARE = frozenset(
    "abstain accept add advise agree answer arrive ask attend believe come declare depart disagree exit explain feel go"
    " hope join know leave move nominate note object prefer present propose question report respond return say speak"
    " state suggest support thank think understand vote want welcome wish".split()
)
"""Verbs for what somebody says or does at the meeting itself."""
_WILLING = regex(
    rf"(?P<name>{NAME}) (?P<be>(?:is|was|are|were) )?(?P<state>able|content|glad|happy|prepared|ready|willing) to"
    r" (?P<deed>[a-z]+)\b(?P<rest>[^?]*)"
)


def willing_to_do(line: str, context: Context) -> Iterator[str]:
    """What somebody is willing to do, which is their action too: *Nair happy to ring them*."""
    match = _WILLING.fullmatch(line)
    if match is None or not (owner := _each_owner(match["name"], context)) or " if " in match["rest"]:
        return
    is_word = may_be_word(match["name"], context) and not _is_called(match["name"], context)
    is_said = match["deed"] in _VIEWS | _SAID_BARE - {"ask", "speak", "thank"}
    if is_base(match["deed"]) and not (is_word or is_said):
        told = f"{match['state']} to {match['deed']}{match['rest'].rstrip('.')}"
        yield f"{owner.replace(' and ', '&')}: {'were' if ' and ' in owner else 'was'} {told} !"


def told_to_do(line: str, context: Context) -> Iterator[str]:
    """The action that somebody was asked or told to do: *Nair was tasked with ringing the contractor*."""
    match = _ASKED_TO.fullmatch(line)
    if match is None:
        return
    doing = match["doing"] or ""
    told = f"to {base_of_doing(doing)}{match['rest'][len(doing) + 5 :]}" if doing else match["rest"]
    post = _owner(match["name"][4:], context) if match["name"][:4] == "The " else ""
    place = place_of(post or match["name"], context)
    is_told = match["is"] or match["sure"] or doing  # not *Hall asked to see it*
    if _GOES_OUT.match(match["rest"]) or (not is_told and _OF_BUSINESS.match(match["rest"])):
        return
    if place is not None and what_to_do(told) and (is_told or place.capacity is Capacity.OFFICER):
        yield f"!{context.handle(place.person_id)} {told}"


_GOES_OUT = any_case(OUT)
_OF_BUSINESS = any_case(
    r"to [a-z]+ (?:up )?(?:(?:the|that|this|an?) )?(?:agenda )?(?:items?|matter|motion|vote)\b"
    r"|to (?:carry over|continue|defer|delay|hold|move|postpone|push|put (?:off|over)|reschedule|table)\b"
    rf".* (?:until|till|to) (?:(?:the )?next\b|(?:\d\d?(?:st|nd|rd|th)? )?(?:{MONTH}|{MONTH_SHORT})\b)"
)
"""A request to the meeting: *to hold item 4*."""


def undertaken(line: str) -> str:
    """The line for what somebody said, and their action if they undertook one: *lark: agreed to send them*."""
    match = _TAKES_ON.fullmatch(line)
    deed = (match["deed"] or match["would"]).lower() if match else ""
    is_task = deed in _DEEDS or (match is not None and match["deed"] and is_base(deed) and deed not in _VIEWS)
    is_task = is_task and not _gives_way(f"to {line[match.start('deed') :]}" if match and match["deed"] else "")
    return f"{line.rstrip('.')} !" if is_task else line


def _gives_way(deed: str) -> bool:
    """Whether somebody agrees to something at the meeting, and has nothing to do afterwards: *to keep it in*, but not
    *to keep it safe until May*."""
    return _GIVES_WAY.match(deed) is not None and _REMAINS.search(deed) is None


_GIVES_WAY = any_case(
    r"to (?:(?:abide|accept|differ|disagree|second|stand|withdraw)\b|(?:remain|stay)(?! in touch)\b"
    r"|(?:continue|stop)(?: as\b|\.?$)|(?:keep|leave|retain|support) (?:it|that|them|this|(?:the|this|that) [a-z]+)\b"
    r"(?: (?:as|in|off|on|out|there)\b.*)?\.?$)"
)
_REMAINS = any_case(
    r" (?:after|before|by|until|till?) (?!law)|\b(?:and|then) (?:ask|call|email|let|report|ring|send|tell|write)\b"
)
_TAKES_ON = any_case(
    r"[^:>?]+[:>] (?:(?:agreed|offered|promised|undertook|volunteered) to (?P<deed>[a-z]+)"
    r"|(?:added|answered|confirmed|replied|said)(?: that)? (?:he|she|they) (?:would|will) (?P<would>[a-z]+))\b"
    r"(?!.* (?:if|unless) )[^?!]*"
)


def undertakings(line: str, context: Context) -> Iterator[str]:
    """The lines for what somebody agrees to do, or agrees with."""
    match = _AGREED.fullmatch(line)
    handle = one_named(match["name"], context) or _each_owner(match["name"], context) if match else ""
    if match and handle:
        is_task = bool(match["to"]) and match["rest"] != "to" and not _gives_way(match["rest"])
        if match["said"]:
            yield f"{handle}: {match['said']}{match['verb']} {match['rest'].rstrip('.')} !" if is_task else ""
        elif is_task or (match["verb"] == "agreed" and match["rest"].startswith("that ")):
            yield f"{handle.replace(' and ', '&')}: {match['verb']} {match['rest']}{' !' * is_task}"


def direction_given(line: str) -> str:
    """A line whose label says to whom a direction was given, as what they are to do: *Direction to CM: get quotes*; any
    other as it is."""
    if wished := _CONSENSUS.fullmatch(line):
        to = f"staff be directed to {wished['deed']}"
        return f"agreed by consensus that {to}" if is_base(wished["deed"].split()[0].lower()) else line
    told = _DIRECTION.fullmatch(line)
    who = (told["who"] or "Staff") if told else ""
    if told is None or not is_base(told["deed"].split()[0].lower()):
        return line
    is_staff = who.lower().removeprefix("the ") == "staff"
    return f"Staff was directed to {told['deed']}" if is_staff else f"{who} to {told['deed']}"


_CONSENSUS = any_case(
    r"(?:by |there was )?(?:(?:council|board) )?consensus(?: of (?:the )?(?:council|board))?(?: (?:is|was))?"
    r"(?::|,| [–—-]| for| to have| that)?,? (?:the )?staff (?:to|should|be directed to) (?P<deed>[a-z]+ [^:;]+?)\.?"
)
"""What all want staff to do: *Council consensus for staff to get quotes*."""
_DIRECTION = any_case(
    r"(?:council )?(?:(?:direction|dir\.?)(?: (?:was )?given)? to (?P<who>(?:the )?[a-z][\w.]*(?: [a-z][\w.]*)?)"
    r"(?::| [–—-]| to)|(?:staff )direction(?::| [–—-])) (?:to )?(?P<deed>[a-z]+ .+)"
)
