"""`s/old/new/` corrects the latest entry that shows a text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import time
from difflib import SequenceMatcher
from typing import NoReturn

from clerk_tui.english.reported_sentences import Manner
from clerk_tui.errors import LineRefusedError
from clerk_tui.meeting import Act, Change, Entry, Kind, Meeting, Person, Voice, Vote
from clerk_tui.meeting.acts import describe, rename
from clerk_tui.meeting.entry_text import Mention, Part, literal, mentioned, parts
from clerk_tui.meeting.intents import Correct, WordExclusion
from clerk_tui.meeting.kinds import CLOCK, MOVEMENT, SPEECH
from clerk_tui.meeting.name_parts import same_name_key
from clerk_tui.meeting.people import Capacity
from clerk_tui.meeting.proceedings import exempt_parts, proceedings
from clerk_tui.meeting.spoken_entries import as_reported
from clerk_tui.meeting.voting import tally
from clerk_tui.notation.commands.head import parse_person
from clerk_tui.notation.mentions import decode, due_again, encode
from clerk_tui.notation.name_index import NameIndex
from clerk_tui.notation.prose.outcomes import figures
from clerk_tui.notation.sums_typed import sum_in, typed_for, with_sum, worth
from clerk_tui.notation.times import parse_time
from clerk_tui.regex import any_case, regex


class TypedOtherwiseError(LineRefusedError):
    """The words to replace are shown, but were typed in another form. `offer`: the correction of what was typed."""

    def __init__(self, intent: Correct, typed: str) -> None:
        self.offer = "s/{}/{}/".format(*(words.replace("/", "\\/") for words in (typed, intent.new)))
        super().__init__(f"“{intent.old}” was typed as “{typed}”. Nothing was changed: Tab for {self.offer}")


def correct(meeting: Meeting, intent: Correct, names: NameIndex, presiding: int | None) -> Act:
    """Replace `old` by `new` in the latest entry that shows it. If both name one person, the entry names the new one;
    if only a name on the roll shows `old` and `new` is nobody's name, that name is corrected everywhere. Raises
    LineRefusedError if nothing shows it, or nothing would be left."""
    wrong = frozenset(names.find_whole(intent.old, presiding).voices)
    right = names.find_whole(intent.new, presiding).only
    new = _encoded(intent.new, names, presiding)
    old = _symbols(encode(intent.old, names, presiding)[0])
    for entry in _latest_first(meeting, intent, names):
        seen = _symbols(entry.text or "")
        at = next((at for at in range(len(seen) - len(old) + 1) if seen[at : at + len(old)] == old), None)
        if at is None and seen[: len(old)] == [_other_case(old[0]), *old[1:]]:
            at = 0  # the minutes give the first word its capital
        if entry.is_struck or (at is None and entry.kind is Kind.MINUTES_SIGNED):
            continue
        if revoted := _with_figures(meeting, entry, intent):
            return Act(f"corrected {describe(meeting, entry)}", (Change(entry, revoted),))
        retimed = replace(entry, at=_other_time(entry, intent) or entry.at)
        if at is None and retimed != entry:
            return Act(f"corrected {describe(meeting, entry)}", (Change(entry, retimed),))
        if at is None:
            if isinstance(right, int) and (named := _named(entry, wrong - {right})) is not None:
                return Act(_exchanged_label(meeting, entry, named, right), (_exchanged(meeting, entry, named, right),))
            continue
        symbols = [*seen[:at], *_symbols(new), *seen[at + len(old) :]]
        text = "".join(map(_kept, symbols))
        text = "\n".join(paragraph.strip() for paragraph in text.split("\n") if paragraph.strip())
        if not text:
            raise LineRefusedError("That would leave the entry empty: strike it out instead. Nothing was changed.")
        if encode(decode(text, names), names, presiding)[0] != text:
            raise LineRefusedError("Leave a space before and after a name or a gap. Nothing was changed.")
        revised = replace(retimed, text=text, due=due_again(entry, text, meeting.head.date))
        return Act(f"corrected {describe(meeting, entry)}", (Change(entry, revised),))
    return _renamed(meeting, intent, right) or _reordered(meeting, intent, names) or _refuse(meeting, intent, names)


def word_exclusion(meeting: Meeting, intent: WordExclusion, names: NameIndex, presiding: int | None) -> Act:
    """Give the exclusion of the public, for which a motion stood, words of its own."""
    opening = exempt_parts(meeting).parts[-1].opening
    worded = replace(opening, text=_encoded(intent.text, names, presiding))
    return Act(f"worded {describe(meeting, opening)}", (Change(opening, worded),))


def _encoded(text: str, names: NameIndex, presiding: int | None) -> str:
    """Words with the names in them as references; as they are if one is unknown."""
    encoded, unknown = encode(text, names, presiding)
    return literal(text) if unknown else encoded


def _latest_first(meeting: Meeting, intent: Correct, names: NameIndex) -> list[Entry]:
    """The entries, the latest first; notes that only tell of the correction come after all that it may be of."""
    latest = [*reversed(meeting.entries)]
    telling = [e for e in latest[:_LATEST] if e.kind is Kind.NOTE and _tells_of(intent, decode(e.text or "", names), e)]
    return [*(entry for entry in latest if entry not in telling), *telling] if telling else latest


def _tells_of(intent: Correct, text: str, note: Entry) -> bool:
    """Whether a note says itself what should be put right: *sorry, Hall shd be Price*."""
    if note.is_unsettled and _REGRETS.match(text):
        return True
    told = rf"\b{re.escape(intent.old.strip())}\W* (?:{_SHOULD_BE}) {re.escape(intent.new.strip())}\b"
    return bool(intent.new.strip()) and re.search(told, text, re.IGNORECASE) is not None


_REGRETS = any_case(r"(?:sorry|sry|soz|correction|corrn?|oops|typo|my mistake)\b")
_SHOULD_BE = r"(?:should|shd|ought to|must)(?: ha?ve)? (?:be(?:en)?|read|say)|s/?b|to (?:read|say)|reads?"


def _reordered(meeting: Meeting, intent: Correct, names: NameIndex) -> Act | None:
    """The latest speech that shows `old`, with the same words in another order; None if `new` has other words. In what
    was typed their order may mean something else."""
    if sorted(intent.old.casefold().split()) != sorted(intent.new.casefold().split()):
        return None
    for entry in _turned_lately(meeting):
        said = as_reported(meeting, entry)
        words = decode(said.words, names)
        if intent.old in words and said.manner in _LEADS:
            text, unknown = encode(f"{_LEADS[said.manner]}{words.replace(intent.old, intent.new, 1)}", names, None)
            if not unknown:
                return Act(
                    f"corrected {describe(meeting, entry)}",
                    (Change(entry, replace(entry, text=text, is_turned=False)),),
                )
    return None


_LEADS = {
    Manner.OWN_VERB: "", Manner.SAID_THAT: "said that ", Manner.ASKED_WHETHER: "asked whether ", Manner.ASKED: "asked ",
}  # fmt: skip


def _turned_lately(meeting: Meeting) -> Iterator[Entry]:
    """The latest entries that may be shown in other words than were typed, newest first."""
    return (e for e in reversed(meeting.entries[-_LATEST:]) if e.kind in SPEECH and e.is_turned and not e.is_struck)


def _refuse(meeting: Meeting, intent: Correct, names: NameIndex) -> NoReturn:
    """Refuse a correction of words that were not typed as shown. Raises LineRefusedError."""
    if typed := _as_typed(meeting, intent, names) or _sum_as_typed(meeting, intent):
        raise TypedOtherwiseError(intent, typed)
    if _TIME.fullmatch(intent.old):
        raise LineRefusedError(
            f"Nobody came or left at “{intent.old}”, nor did the meeting open, pause or end. Nothing was changed: ↑ to "
            "the line, then e, changes its time."
        )
    raise LineRefusedError(
        f"No entry shows “{intent.old}” as it was typed. Nothing was changed: give the words as you typed "
        "them, without those that the program adds; or ↑ to the entry, then e, changes all of it."
    )


def _as_typed(meeting: Meeting, intent: Correct, names: NameIndex) -> str:
    """The typed words that an entry shows as `old` in reported speech; empty if none does."""
    shown = intent.old.casefold().split()
    for entry in _turned_lately(meeting) if shown else ():
        said = decode(as_reported(meeting, entry).words, names).split()
        typed = decode(entry.text or "", names).split()
        bare = [word.casefold().strip(".,;:") for word in said]
        at = next((at for at in range(len(said)) if bare[at : at + len(shown)] == shown), None)
        if at is not None and (words := _typed_for(typed, said, at, at + len(shown)).strip(".,;:")):
            return "" if words.casefold() == intent.old.casefold() else words
    return ""


def _sum_as_typed(meeting: Meeting, intent: Correct) -> str:
    """The sum that is worth as much as `old`, as the latest entry that shows it has it: *241k*; empty if none does."""
    return next((typed_for(intent.old, entry.text or "") for entry in with_sum(meeting, intent.old)), "")


def stays_elsewhere(meeting: Meeting, intent: Correct, corrected: Entry) -> str:
    """The remark that a sum which is put right in one entry stands in another too; empty if it does not."""
    wrong = sum_in(intent.old)
    others = [entry for entry in with_sum(meeting, wrong) if entry.id != corrected.id]
    if not others or worth(wrong) == worth(sum_in(intent.new)):
        return ""
    item = meeting.item_by_id.get(others[0].item_id or 0)
    where = f" of item {item.number or item.title}" if item else ""
    kind, more = others[0].kind.value.replace("-", " "), f", and in {len(others) - 1} more" if others[1:] else ""
    return f"It stands in the {kind}{where} too{more}: type it again for that one"


_LATEST = 40
"""The number of latest entries searched for the words shown."""


def _typed_for(typed: list[str], said: list[str], start: int, end: int) -> str:
    """The typed words from which some of the shown words were made."""
    places: list[int] = []
    for _, i1, i2, j1, j2 in SequenceMatcher(None, typed, said, autojunk=False).get_opcodes():
        is_alike = i2 - i1 == j2 - j1
        touched = range(max(start, j1), min(end, j2))
        places += [i1 + j - j1 for j in touched] if is_alike else range(i1, i2) if touched else ()
    return " ".join(typed[min(places) : max(places) + 1]) if places else ""


def _with_figures(meeting: Meeting, entry: Entry, intent: Correct) -> Entry | None:
    """A vote or decision that shows the old figures or outcome, with the new; None for any other entry. Names stay, and
    the proof compares them."""
    new, old = figures(intent.new.strip()), intent.old.strip().lower()
    if old == entry.kind.value and not entry.text and (other := _OUTCOMES.get(intent.new.strip().lower())):
        return replace(entry, kind=other) if old in _OUTCOMES else None
    if not new:
        return None
    in_favour, against, abstained = (*new, 0)[:3]
    if entry.kind.value in _OUTCOMES:
        is_it = old == entry.kind.value and not entry.text
        return replace(entry, kind=Kind.VOTE, vote=Vote(in_favour, against, abstained)) if is_it else None
    if entry.kind is not Kind.VOTE or entry.vote is None:
        return None
    known = proceedings(meeting).divisions.get(entry.id)
    counted = tally(entry.vote, known.voters if known else ())
    if (*figures(old), 0)[:3] != (counted.in_favour, counted.against, counted.abstained):
        return None
    ballots = entry.vote.ballots
    vote = Vote(in_favour, against, abstained, is_named=bool(ballots), ballots=ballots, needs=entry.vote.needs)
    was, now = intent.old, intent.new
    if entry.text and was not in entry.text:  # *Carried 5-1, Hall against*
        was, now = f"{counted.in_favour}-{counted.against}", f"{in_favour}-{against}"
    return replace(entry, vote=vote, text=entry.text and entry.text.replace(was, now))


_OUTCOMES = {kind.value: kind for kind in (Kind.CARRIED, Kind.LOST)}


def _other_time(entry: Entry, intent: Correct) -> time | None:
    """The new time of a movement or a line of the clock that has the old one; None for any other."""
    old, new = intent.old.strip(), intent.new.strip()
    if entry.kind not in MOVEMENT | CLOCK or entry.at is None or not (_TIME.fullmatch(old) and _TIME.fullmatch(new)):
        return None
    return parse_time(new, entry.at) if parse_time(old, entry.at) == entry.at else None


_TIME = any_case(r"\d{1,2}[.:]\d{2}(?: ?[ap]\.?m\.?)?|\d{1,2} ?[ap]\.?m\.?")
"""A time that is no other figure, but for a sum."""


def renamed(act: Act) -> tuple[Person, Person] | None:
    """The person before and after an act that corrects a name; None for any other act."""
    for change in act.changes:
        if isinstance(change.before, Person) and isinstance(change.after, Person):
            return change.before, change.after
    return None


def _named(entry: Entry, wrong: frozenset[Voice]) -> int | None:
    """The persons among `wrong` whom an entry names: as speaker, mover, voter, or in its words."""
    votes = entry.vote.ballots if entry.vote else ()
    named = (*entry.persons, *(ballot.person_id for ballot in votes), *mentioned(entry.text or ""))
    return next((person for person in named if isinstance(person, int) and person in wrong), None)


def _exchanged(meeting: Meeting, entry: Entry, wrong: int, right: int) -> Change:
    """An entry with one person replaced by another. Raises LineRefusedError if it names both."""
    votes = entry.vote.ballots if entry.vote else ()
    if right in entry.persons or any(ballot.person_id == right for ballot in votes):
        raise LineRefusedError(
            f"The latest entry that names {meeting.people[wrong].name} names {meeting.people[right].name} too: change "
            "it by hand (↑ to it, then e). Nothing was changed."
        )
    text = entry.text
    if text is not None:
        text = "".join(
            str(replace(part, person_id=right))
            if isinstance(part, Mention) and part.person_id == wrong
            else _kept(part)
            for part in parts(text)
        )
    ballots = tuple(replace(b, person_id=right) if b.person_id == wrong else b for b in votes)
    vote = replace(entry.vote, ballots=ballots) if entry.vote else None
    persons = tuple(right if person == wrong else person for person in entry.persons)
    return Change(entry, replace(entry, persons=persons, text=text, vote=vote))


def _exchanged_label(meeting: Meeting, entry: Entry, wrong: int, right: int) -> str:
    """The label of an exchange: the new person, the old one, and the entry."""
    item = meeting.item_by_id.get(entry.item_id or 0)
    where = f" of item {item.number or item.title}" if item else ""
    people, kind = meeting.people, entry.kind.value.replace("-", " ")
    return f"{people[right].name} in place of {people[wrong].name}, in the {kind}{where}"


def _renamed(meeting: Meeting, intent: Correct, right: Voice | None) -> Act | None:
    """The name on the roll that shows the old words, put right; None if none does."""
    for place in meeting.roll:
        name = meeting.people[place.person_id].name
        if intent.old in name:
            if isinstance(right, int) and right != place.person_id:
                raise LineRefusedError(
                    f"No entry names {name}, and {meeting.people[right].name} is already on the roll. Nothing was "
                    "changed: correct the name in “People” (^P)."
                )
            corrected = name.replace(intent.old, intent.new, 1)
            if parse_person(corrected, Capacity.MEMBER).name != corrected or _SIGN_WITHIN.search(corrected):
                raise LineRefusedError(f"“{corrected}” cannot be a name on the roll. Nothing was changed.")
            others = (meeting.people[p.person_id].name for p in meeting.roll if p.person_id != place.person_id)
            if same_name_key(corrected) in map(same_name_key, others):
                raise LineRefusedError(f"{corrected} is already on the roll. Nothing was changed.")
            return rename(meeting, place.person_id, corrected)
    return None


_SIGN_WITHIN = regex(r"[,;&/:]\w")
"""A sign that parts names, in the middle of a word."""


def _other_case(symbol: Part) -> Part:
    return symbol.swapcase() if isinstance(symbol, str) else symbol


def _kept(symbol: Part) -> str:
    return literal(symbol) if isinstance(symbol, str) else str(symbol)


def _symbols(kept: str) -> list[Part]:
    return [symbol for part in parts(kept) for symbol in (part if isinstance(part, str) else (part,))]
