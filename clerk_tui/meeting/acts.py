"""What a clerk does to a meeting: pure functions that take a meeting and an intent and return an `Act`. Also the checks
that refuse an act."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import fields, replace
from datetime import date, time
from itertools import takewhile

from clerk_tui.errors import LineRefusedError, MakesPublicError
from clerk_tui.meeting.agenda import end_of_agenda, item_meant, minute_numbers
from clerk_tui.meeting.attendance import Standing, attendance
from clerk_tui.meeting.changes import Act, Change, apply
from clerk_tui.meeting.entry_text import write
from clerk_tui.meeting.intents import Continue, ListPerson, ListSubstitute, OpenItem, PlanItem, Record, Second, SetHead
from clerk_tui.meeting.kinds import (
    AWAY,
    EXEMPT_BOUNDS,
    MOVEMENT,
    OWN_SENTENCE,
    PROPOSAL,
    ROLL_CALL,
    VOTE_TAKEN,
    Kind,
    Role,
    Words,
    having,
)
from clerk_tui.meeting.meeting import Directory, Former, Head, Meeting, last_asked
from clerk_tui.meeting.name_parts import is_vacancy, same_name_key
from clerk_tui.meeting.people import CHAIR_WORD, IN_PRIVATE, Capacity, Membership, Person, RollPlace
from clerk_tui.meeting.proceedings import exempt_parts, proceedings
from clerk_tui.meeting.record import GAP_BETWEEN, AgendaItem, Entry, bare_number, long_date
from clerk_tui.meeting.stage import REMOVED, Stage
from clerk_tui.regex import regex

LABEL_LENGTH = 60
"""How many characters of a text the label of an act shows."""
_CONTINUED, _OF_ITEM = having(Words.CONTINUES), having(Role.OF_ITEM)
_CONTINUES_OWN_SENTENCE = OWN_SENTENCE - having(Words.UNREAD)
"""Kinds that `...` continues if the clerk gave a sentence instead of the style's own. Not an exclusion: the public
reads its sentence, and what is typed after it is exempt."""
_RUNS_ON = PROPOSAL | {Kind.CLAUSE}
"""Kinds whose sentence may be long, so that `...` begins another only with a capital or a pronoun."""
_MOST_NAMED = 4
"""How many of the entries that would become public are named."""
NO_MOTION = "No motion is open in this item"
"""The beginning of the doubt about a decision without a motion."""
SIGNING_IS_FINAL = "A signing cannot be undone. Minute any correction instead."
"""Why a signing cannot be changed."""


def record(meeting: Meeting, intent: Record, directory: Directory, entered: time | None) -> Act:
    """Add an entry at the end of the record, in the live item."""
    entry = _placed(intent.entry, directory, end_position(meeting), meeting.live_item_id, entered)
    last = last_written(meeting)
    is_same = entry.kind is Kind.MOTION and last is not None and words_are(last, entry.text or "")
    if last is not None and is_same:  # it is told after the words who moved them
        entry = replace(entry, id=last.id, position=last.position)
    changes = [Change(last if is_same else None, entry)]
    if entry.kind is Kind.READMITTED and meeting.head.group and exempt_parts(meeting).is_open:
        # A heading that only the private part used is not for those who join in public.
        public = {place.group for place in meeting.roll if not place.joined_in_private}
        head = replace(meeting.head, group=meeting.head.group if meeting.head.group in public else "")
        changes += [Change(meeting.head, head)] if head != meeting.head else []
    told = ", in place of the resolution above" if last is not None and is_same and last.kind is Kind.CLAUSE else ""
    return Act(f"{describe(meeting, entry)}{told}", tuple(changes))


def words_are(above: Entry, motion: str) -> bool:
    """Whether an entry is only the words of a motion: a clause, perhaps after *agreed*, or a note with *that*."""
    if above.kind is Kind.NOTE:
        said = (above.text or "").casefold()
        return said.startswith("that") and said == motion.casefold()
    words = _BEFORE_WORDS.sub("", motion.casefold())
    is_clause = above.kind is Kind.CLAUSE and words != ""
    return is_clause and _BEFORE_WORDS.sub("", (above.text or "").casefold()) == words


_BEFORE_WORDS = regex(r"^(?:(?:unanimously )?(?:agreed|decided|resolved)(?: nem con)?:? )?(?:that |to )?")


def _placed(draft: Entry, directory: Directory, position: int, item_id: int | None, entered: time | None) -> Entry:
    """A draft entry with an id and a place in the record."""
    return replace(draft, id=directory.entry_id(), position=position, item_id=item_id, entered=draft.entered or entered)


def remove(meeting: Meeting, *, is_import: bool) -> Act:
    """Remove a meeting: its head, roll, agenda and record, which the journal keeps until this is undone. `is_import`:
    it was made from a file. Raises LineRefusedError if the minutes are agreed or the meeting was held here."""
    if meeting.settled is not None:
        raise LineRefusedError("The minutes of this meeting are agreed or signed, so it stays in the book.")
    if not is_import and any(entry.kind not in ROLL_CALL for entry in meeting.entries):
        raise LineRefusedError(
            "Something is recorded in this meeting. Open it and strike out or undo what is wrong; a meeting that was "
            "called by mistake, or an import, can be removed."
        )
    nouns: tuple[Entry | AgendaItem | RollPlace, ...] = (*meeting.entries, *meeting.items, *meeting.roll)
    return Act(REMOVED, (*(Change(noun, None) for noun in nouns), Change(meeting.head, Head(meeting.head.id))))


def continue_last(meeting: Meeting, intent: Continue) -> Act:
    """Continue the last entry of the live item. Raises LineRefusedError if there is none to continue."""
    last = last_written(meeting)
    if last is None or last.kind is Kind.ITEM:
        raise LineRefusedError("There is nothing to continue in this item yet: type the line without the dots.")
    if last.kind not in _CONTINUED and not (last.kind in _CONTINUES_OWN_SENTENCE and last.text):
        raise LineRefusedError("The entry above has no text to continue: type the line without the dots.")
    text = last.text or ""
    if intent.is_paragraph:
        continued = replace(last, text=f"{text}\n{intent.text}")
    else:
        from clerk_tui.english.sentence_structure import with_more  # not needed by the first screen

        continued = replace(last, text=with_more(text, intent.text, runs_on=last.kind in _RUNS_ON))
    if intent.doubt:
        doubt = "; ".join(dict.fromkeys(filter(None, (last.doubt, intent.doubt))))
        continued = replace(continued, is_unsettled=True, doubt=doubt)
    return Act("continued: " + _shorten_text(meeting, intent.text), (Change(last, continued),))


def may_be_sentence(meeting: Meeting, intent: Continue) -> bool:
    """Whether words that continue an entry may be a new sentence rather than part of the sentence above."""
    from clerk_tui.english.sentence_structure import Continuation, continuation  # not needed by the first screen

    if (last := last_written(meeting)) is None:
        return False
    found = continuation(last.text or "", intent.text, runs_on=last.kind in _RUNS_ON)
    return found is Continuation.UNCLEAR


def last_written(meeting: Meeting) -> Entry | None:
    """The last entry of the live item that is not a private note."""
    return next((e for e in meeting.backwards(meeting.live_item_id) if e.kind is not Kind.PRIVATE), None)


def second(meeting: Meeting, intent: Second) -> Act:
    """Add a seconder to the latest open motion or amendment of the live item that has none. Raises LineRefusedError if
    there is none, or if the seconder moved it."""
    waiting = [p for p in proceedings(meeting).open_proposals(meeting.live_item_id) if len(p.entry.persons) == 1]
    if not waiting:
        raise LineRefusedError("No motion or amendment in this item needs a seconder. Move one with /motion.")
    entry = waiting[-1].entry
    if intent.person_id in entry.persons:
        raise LineRefusedError("Nobody can second their own motion: name somebody else.")
    doubt = "; ".join(filter(None, (entry.doubt, intent.doubt)))
    seconded = replace(entry, persons=(*entry.persons, intent.person_id), doubt=doubt)
    return Act(f"seconded {describe(meeting, entry)}", (Change(entry, seconded),))


def plan_item(meeting: Meeting, intent: PlanItem, directory: Directory) -> Act:
    """Add an item at the end of the agenda. Raises LineRefusedError if it has that number and title already."""
    number = bare_number(intent.number)
    if number and any((i.bare_number, i.title) == (number, intent.title) for i in meeting.items):
        raise LineRefusedError(f"Item {intent.number} is already on the agenda.")
    item = replace(_new_item(meeting, intent, directory), author=intent.author, is_exempt=intent.is_exempt)
    return Act(f"listed item {item.label}", (Change(None, item),))


def set_head(meeting: Meeting, intent: SetHead) -> Act:
    given = {f.name: v for f in fields(intent) if (v := getattr(intent, f.name)) is not None}
    names = " and ".join(name.replace("_", " ") for name in given)
    return Act(f"changed {names}", (Change(meeting.head, replace(meeting.head, **given)),))


def list_person(meeting: Meeting, intent: ListPerson, directory: Directory, who: Person | None = None) -> Act:
    """Put somebody on the roll or change their place; `who` is the person if more than the name is known. A new chair
    or vice-chair makes the previous one a member. Raises LineRefusedError while the public is excluded if the public
    would read words typed for their place."""
    is_vacant = intent.capacity.is_member and is_vacancy(intent.name, intent.post or "")
    person, is_new = (who, False) if who else directory.person(intent.name, meeting.places if is_vacant else ())
    old = meeting.places.get(person.id)
    place = _place_of(meeting, intent, person, old, is_private=exempt_parts(meeting).is_open)
    changes = [] if person.id in meeting.people else [Change(None, person)]
    if intent.capacity in (Capacity.CHAIR, Capacity.VICE):
        before = (p for p in meeting.roll if p.capacity is intent.capacity and p.person_id != person.id)
        changes += (Change(p, _without_chair(p)) for p in before)
    if place != old:
        changes.append(Change(old, place))
    where = "" if is_new or old else " to the roll"
    where += " in private: no public paper names them until a public line does" if place.joined_in_private else ""
    return Act(f"{'changed' if old else 'added'} {person.name}{where}", tuple(changes))


def _without_chair(place: RollPlace) -> RollPlace:
    return replace(place, capacity=Capacity.MEMBER, post="" if CHAIR_WORD.fullmatch(place.post) else place.post)


def _place_of(
    meeting: Meeting, intent: ListPerson, person: Person, old: RollPlace | None, *, is_private: bool
) -> RollPlace:
    """The new roll place of somebody. It keeps its position, unless it was given in private and is now made public."""
    keeps_position = old is not None and (is_private or not old.joined_in_private)
    is_public = old is not None and is_private and not old.joined_in_private
    before = old or RollPlace(person.id, intent.capacity, 0)
    typed = {name: getattr(intent, name) for name in ("alias", "post", "form")}
    place = RollPlace(
        person_id=person.id,
        capacity=intent.capacity,
        position=before.position if keeps_position else roll_position(meeting, is_private=is_private),
        group=before.group if is_public else meeting.head.group,
        **{name: getattr(before, name) if words is None else words for name, words in typed.items()},
    )
    if is_public:
        _keep_private(person, before, place)
    return place


def _keep_private(person: Person, old: RollPlace, new: RollPlace) -> None:
    """Raise LineRefusedError if the place of somebody on the public roll gets words in private."""
    pairs = ((old.post, new.post), (old.form, new.form), (old.alias, new.alias))
    if said := " and ".join(f"“{after}”" for before, after in pairs if after and after != before):
        raise LineRefusedError(
            f"{person.name} is on the public roll, so public papers would print {said}. Type this after /public."
        )


def roll_position(meeting: Meeting, *, is_private: bool) -> int:
    """The position for the next person on the roll; those who join in private come after all others."""
    before = (place.position for place in meeting.roll if place.joined_in_private == is_private)
    return max(before, default=IN_PRIVATE if is_private else 0) + 1


def list_substitute(meeting: Meeting, intent: ListSubstitute, directory: Directory, entered: time | None) -> Act:
    """Put somebody on the roll and record for whom they substitute, in one act."""
    listed = list_person(meeting, ListPerson(intent.name, Capacity.GUEST), directory)
    person, _ = directory.person(intent.name)
    draft = intent.record.entry
    entry = replace(draft, persons=(person.id, *draft.persons))
    there = apply(meeting, listed.changes)
    seated = record(there, Record(entry), directory, entered)
    return Act(seated.label, (*listed.changes, *seated.changes))


def rename(meeting: Meeting, person_id: int, name: str) -> Act:
    """Correct somebody's name everywhere."""
    person = meeting.people[person_id]
    return Act(f"{person.name} renamed {name}", (Change(person, replace(person, name=name)),))


def leave_roll(meeting: Meeting, person_id: int) -> Act:
    """Take somebody off the roll. Raises LineRefusedError if the record names them."""
    person = meeting.people[person_id]
    if any(person_id in entry.people for entry in meeting.entries):
        raise LineRefusedError(f"{person.name} is named in this meeting's record and cannot be taken off the roll.")
    return Act(f"took {person.name} off the roll", (Change(meeting.places[person_id], None),))


def open_item(meeting: Meeting, intent: OpenItem, directory: Directory, entered: time | None) -> Act:
    """Open an item or go back to one. A known number with another title corrects the title, unless that item was taken
    and is about something else; then the item is new, as it is with a new number. A title alone goes back to the item
    that has it. Raises LineRefusedError for an unknown number without a title."""
    found = item_meant(meeting, intent)
    changes: list[Change] = []
    if found is None and not intent.title:
        raise LineRefusedError(f"There is no item {intent.number} on the agenda: give its title as well.")
    item = _new_item(meeting, intent, directory) if found is None else found
    if found is not None and intent.number and intent.title:
        item = replace(found, title=intent.title)
    if item != found:
        changes.append(Change(found, item))
    return _opening(meeting, item, directory, entered, changes)


def open_in_place(meeting: Meeting, entry: Entry, intent: OpenItem, directory: Directory, *, is_confirmed: bool) -> Act:
    """Open an item in place of an entry, so that what follows, up to the next opening, belongs to it. Raises as
    `open_item` does, and MakesPublicError if exempt business would become public, unless `is_confirmed`."""
    opened = open_item(meeting, intent, directory, entry.entered)
    *changes, last = opened.changes
    assert isinstance(last.after, Entry)
    changes.append(Change(entry, replace(last.after, id=entry.id, position=entry.position)))
    below = takewhile(lambda e: e.kind is not Kind.ITEM, meeting.entries[meeting.place_of_entry(entry) + 1 :])
    changes += (Change(e, replace(e, item_id=last.after.item_id)) for e in below)
    if not is_confirmed:
        _keep_exempt(meeting, apply(meeting, changes), with_struck=True)
    return Act(opened.label, tuple(changes))


def next_item(meeting: Meeting, directory: Directory, entered: time | None) -> Act:
    """Open the next item after the one in hand that was not taken yet. Raises LineRefusedError at the end of the
    agenda."""
    if reason := end_of_agenda(meeting):
        raise LineRefusedError(reason)
    return _opening(meeting, meeting.items_ahead[0], directory, entered)


def _new_item(meeting: Meeting, intent: PlanItem | OpenItem, directory: Directory) -> AgendaItem:
    position = max((item.position for item in meeting.items), default=0) + 1
    return AgendaItem(directory.item_id(), intent.title, position, intent.number, intent.is_heading)


def _opening(
    meeting: Meeting, item: AgendaItem, directory: Directory, entered: time | None, changes: Iterable[Change] = ()
) -> Act:
    entry = Entry(directory.entry_id(), Kind.ITEM, end_position(meeting), item.id, text=None, entered=entered)
    return Act(f"opened item {item.label}", (*changes, Change(None, entry)))


def revise(meeting: Meeting, entry: Entry, revised: Entry, *, is_confirmed: bool = False) -> Act:
    """Replace `entry` by `revised`, which keeps its id, place, item, time, published words and whether it is struck
    out. Raises MakesPublicError if exempt business would become public, unless `is_confirmed`; and LineRefusedError for
    a signing, or for what becomes one unless it was a command kept as a note."""
    if entry.kind is Kind.MINUTES_SIGNED:
        raise LineRefusedError(SIGNING_IS_FINAL)
    if revised.kind is Kind.MINUTES_SIGNED and not entry.is_command:
        raise LineRefusedError("An entry cannot be changed into a signing: leave it as it is, and type /sign.")
    kept = replace(
        revised,
        id=entry.id,
        position=entry.position,
        item_id=entry.item_id,
        entered=entry.entered,
        is_struck=entry.is_struck,
        published=entry.published,
    )
    asker = entry.persons if entry.kind is Kind.FOLLOW_UP and revised.kind is Kind.QUESTION else ()
    if asker and asker == revised.persons and asker != last_asked(meeting, entry.item_id, entry.position):
        kept = replace(kept, kind=Kind.FOLLOW_UP)  # typed like a question unless its asker asked last
    changes = (Change(entry, kept), *_no_longer_without_motion(meeting, entry, kept))
    changes += _stays_on_motion(meeting, changes, kept) if entry.kind not in PROPOSAL else ()
    if not is_confirmed and not EXEMPT_BOUNDS.isdisjoint((entry.kind, kept.kind)):
        _keep_exempt(meeting, apply(meeting, changes))
    return Act("changed " + describe(meeting, kept), changes)


def _no_longer_without_motion(meeting: Meeting, entry: Entry, kept: Entry) -> tuple[Change, ...]:
    """The change that removes the doubt *no motion* from the first decision below, if `entry` becomes a motion."""
    if kept.kind not in PROPOSAL or entry.kind in PROPOSAL:
        return ()
    below = (e for e in meeting.entries if e.item_id == entry.item_id and e.position > entry.position)
    decision = next((e for e in below if e.kind in VOTE_TAKEN and not e.is_struck), None)
    if decision is None or not decision.doubt.startswith(NO_MOTION):
        return ()
    _, _, rest = decision.doubt.partition("; ")
    return (Change(decision, replace(decision, doubt=rest)),)


def _stays_on_motion(meeting: Meeting, changes: Sequence[Change], moved: Entry) -> tuple[Change, ...]:
    """The change that keeps a decision on its motion although an amendment is inserted above it. A decision that does
    not say what it is on would decide the amendment first; so it names its motion, and is in doubt."""
    before, after = proceedings(meeting), proceedings(apply(meeting, changes))
    taken = [e for e in meeting.entries if after.target.get(e.id) == moved.id and e.kind in VOTE_TAKEN]
    decision = taken[0] if moved.kind is Kind.AMENDMENT and taken else None
    was = before.by_id.get(before.target.get(decision.id, 0)) if decision is not None else None
    if decision is None or was is None or was.is_amendment:
        return ()
    movers = was.entry.persons
    persons = movers if movers and moved.persons[: len(movers)] != movers else decision.persons
    asked = _STAYS if persons else _TAKEN
    return (Change(decision, replace(decision, persons=persons, doubt=f"{decision.doubt}; {asked}".lstrip("; "))),)


_STAYS = "This stays on the motion: was it on the amendment above? e changes it"
_TAKEN = "This was on the motion, and is on the amendment above now: is that right?"


def strike(meeting: Meeting, entry: Entry, *, is_confirmed: bool = False) -> Act:
    """Strike out an entry, or restore it. Raises MakesPublicError if exempt business would become public, unless
    `is_confirmed`; LineRefusedError for a signing."""
    if entry.kind is Kind.MINUTES_SIGNED:
        raise LineRefusedError(SIGNING_IS_FINAL)
    changes = (Change(entry, replace(entry, is_struck=not entry.is_struck)),)
    if not is_confirmed and entry.kind in EXEMPT_BOUNDS:
        _keep_exempt(meeting, apply(meeting, changes))
    word = "restored" if entry.is_struck else "struck out"
    return Act(f"{word} {describe(meeting, entry)}", changes)


def settle(meeting: Meeting, entry: Entry) -> Act:
    """Confirm a doubtful entry as it is. Raises LineRefusedError for a command, which the minutes would print."""
    if entry.is_command:
        raise LineRefusedError("A command would be printed as it is typed: e and Enter carry it out, x strikes it out.")
    return Act("confirmed " + describe(meeting, entry), (Change(entry, entry.confirmed),))


def move(meeting: Meeting, entry: Entry, steps: int, *, is_confirmed: bool = False) -> Act:
    """Move an entry past the one above (-1) or below (+1); past the opening of an item, into that item or the previous
    one. Raises LineRefusedError at either end of the record and for an opening, and MakesPublicError if exempt business
    would become public, unless `is_confirmed`."""
    if entry.kind is Kind.ITEM:
        raise LineRefusedError("An item stays where it was opened. Move its entries instead, one at a time.")
    other, item_id = _find_passed(meeting, entry, steps)
    if item_id is None and entry.item_id is not None and entry.kind in _OF_ITEM:
        raise LineRefusedError("It belongs to an agenda item and cannot go before the first one.")
    moved = replace(entry, position=other.position, item_id=item_id)
    changes = (Change(entry, moved), Change(other, replace(other, position=entry.position)))
    if not is_confirmed:
        _keep_exempt(meeting, apply(meeting, changes), with_struck=True)
    label = f"moved {describe(meeting, entry)}"
    if item_id != entry.item_id:
        item = meeting.item_by_id[item_id] if item_id is not None else None
        label += f", into {item.label if item else 'what was before the first item'}"
    return Act(label, changes)


def _find_passed(meeting: Meeting, entry: Entry, steps: int) -> tuple[Entry, int | None]:
    """The entry that a moved entry passes, and the id of the item it is then in. Raises LineRefusedError at either
    end."""
    at = meeting.place_of_entry(entry) + steps
    if at < 0:
        raise LineRefusedError("This is the first entry of the record.")
    if at == len(meeting.entries):
        raise LineRefusedError("This is the last entry of the last item. Open the item it belongs to, then move it.")
    other = meeting.entries[at]
    if other.kind is not Kind.ITEM:
        return other, entry.item_id
    above = other.item_id if steps > 0 else meeting.entries[at - 1].item_id if at else None
    return other, above


def _keep_exempt(meeting: Meeting, changed: Meeting, *, with_struck: bool = False) -> None:
    """Raise MakesPublicError if an entry recorded while the public was excluded would become public; `with_struck`:
    even if it is struck out, since it may be restored."""
    before, after = exempt_parts(meeting), exempt_parts(changed)
    if not before.parts:
        return
    hidden = {e.id for e in meeting.entries if before.hides(e) and (with_struck or not e.is_struck)}
    public = [describe(meeting, e) for e in changed.entries if e.id in hidden and not after.hides(e)]
    if public:
        more = f"; and {len(public) - _MOST_NAMED} more" if len(public) > _MOST_NAMED else ""
        raise MakesPublicError(
            "That would make public what was recorded while the public was excluded: "
            f"{'; '.join(public[:_MOST_NAMED])}{more}."
        )


def insert_before(
    meeting: Meeting,
    intent: Record,
    before: Entry,
    directory: Directory,
    entered: time | None,
    *,
    is_confirmed: bool = False,
) -> Act:
    """Add an entry just before another, in the same item; before an opening, at the end of the item above. Raises
    MakesPublicError if exempt business would become public, unless `is_confirmed`."""
    at = meeting.place_of_entry(before)
    above = meeting.entries[at - 1] if at else None
    item_id = before.item_id
    if before.kind is Kind.ITEM:
        item_id = above.item_id if above else None
    changes: list[Change] = []
    position = _between(above.position if above else before.position - 2 * GAP_BETWEEN, before.position)
    if position is None:  # no room: space every entry evenly
        changes = [Change(e, replace(e, position=(i + 1) * GAP_BETWEEN)) for i, e in enumerate(meeting.entries)]
        position = at * GAP_BETWEEN + GAP_BETWEEN // 2
    entry = _placed(intent.entry, directory, position, item_id, entered)
    changes.append(Change(None, entry))
    changes += _stays_on_motion(meeting, changes, entry)
    if not is_confirmed and entry.kind in EXEMPT_BOUNDS:
        _keep_exempt(meeting, apply(meeting, changes))
    return Act(describe(meeting, entry), tuple(changes))


def plan(
    head: Head,
    memberships: Iterable[Membership],
    agenda: Sequence[tuple[str, str]],
    directory: Directory,
    reports: Sequence[tuple[str, bool]] = (),
) -> Act:
    """Create a meeting: its head, a roll of the committee's members on its date, and an agenda of numbers and titles
    (one in capitals without a number is a heading). `reports` has each item's author and whether it is exempt, if
    known."""
    changes: list[Change] = [Change(None, head)]
    for position, m in enumerate((m for m in memberships if m.held_on(head.date)), 1):
        directory.known.setdefault(same_name_key(m.person.name), m.person)
        place = RollPlace(m.person.id, m.capacity, position, m.alias, m.post, m.form, m.group)
        changes += [Change(None, m.person), Change(None, place)]
    about = [*reports, *[("", False)] * (len(agenda) - len(reports))]
    for position, ((number, title), (author, is_exempt)) in enumerate(zip(agenda, about, strict=True), 1):
        heading = not number and title.isupper()
        report = ("", False) if heading else (author, is_exempt)
        changes.append(Change(None, AgendaItem(directory.item_id(), title, position, number, heading, *report)))
    return Act("created the meeting", tuple(changes))


def end_position(meeting: Meeting) -> int:
    """The position after the last entry; never 0, which means that an entry has no place yet."""
    return (meeting.entries[-1].position if meeting.entries else 0) + GAP_BETWEEN or 1


def describe(meeting: Meeting, entry: Entry) -> str:
    """An entry in a few words: its kind, who, and the beginning of its text."""
    if entry.kind is Kind.ITEM:
        item = meeting.item(entry.item_id)
        return f"item {item.label if item else ''}".strip()
    known = (p if isinstance(p, str) else meeting.people.get(p) for p in entry.persons)
    names = ", ".join(p if isinstance(p, str) else p.name for p in known if p is not None)
    kind = entry.kind.value.replace("-", " ")
    return ": ".join(part for part in (kind, names, _shorten_text(meeting, entry.text or "")) if part)


def _shorten_text(meeting: Meeting, text: str) -> str:
    plain = write(text, lambda m: meeting.people[m.person_id].name if m.person_id in meeting.people else "?")
    plain = plain.replace("\n", " ")
    return plain if len(plain) <= LABEL_LENGTH else plain[: LABEL_LENGTH - 1].rstrip() + "…"


def _between(earlier: int, later: int) -> int | None:
    """A position about halfway between two, but never 0; None if there is no room."""
    middle = (earlier + later) // 2
    return next((p for p in (middle, middle + 1, middle - 1) if p and earlier < p < later), None)


def call_roll(meeting: Meeting, person_id: int, kind: Kind, directory: Directory, entered: time | None) -> Act:
    """Mark a person in the roll call: move their name to the last line of that kind. After a later movement, *present*
    records an arrival and *remote* a line of its own; *apologies* and *absent* change nothing, and the act's label says
    why. Somebody who joined in private is not added to a public line. A line without names is removed, so that no wrong
    key stays in view."""
    calls = tuple(meeting.standing(ROLL_CALL))
    parts, place = exempt_parts(meeting), meeting.places.get(person_id)
    may_be_public = place is None or not place.joined_in_private
    lines = (line for line in reversed(calls) if line.kind is kind)
    target = next((line for line in lines if may_be_public or parts.part_at(line.position) is not None), None)
    changes = [_without_person(e, person_id) for e in calls if e is not target and person_id in e.persons]
    if target is None:
        changes += record(meeting, _roll_call_of(kind, person_id), directory, entered).changes
    elif person_id not in target.persons:
        changes.append(_with_people(target, person_id))
    if any(e.kind in MOVEMENT and person_id in e.persons for e in meeting.attendance_entries):
        room = attendance(apply(meeting, changes))
        if kind in AWAY or room.standing(person_id) is not Standing(kind.value):
            return _called_after_moving(meeting, person_id, kind, directory, entered, is_closed=room.is_closed)
    return Act(f"{kind}: {meeting.people[person_id].name}", tuple(changes))


def _with_people(line: Entry, *persons: int) -> Change:
    return Change(line, replace(line, persons=(*line.persons, *persons)))


def _without_person(line: Entry, person_id: int) -> Change:
    """The change that takes somebody off a roll-call line; an empty line is removed, or struck out if it has a text."""
    rest = tuple(p for p in line.persons if p != person_id)
    own = replace(line, is_struck=True) if line.text else None
    return Change(line, replace(line, persons=rest) if rest else own)


def call_rest(meeting: Meeting, directory: Directory, entered: time | None) -> Act:
    """Mark every member who has not been called as present. Raises LineRefusedError if all have been called."""
    room, parts = attendance(meeting), exempt_parts(meeting)
    private = frozenset() if parts.is_open else parts.private_people(meeting)
    members = [place.person_id for place in meeting.roll if room.sits(place.person_id)]
    rest = tuple(p for p in members if room.standing(p) is Standing.EXPECTED and p not in private)
    if not rest:
        raise LineRefusedError("Every member on the roll has been called.")
    present = meeting.standing((Kind.PRESENT,))
    calls = [e for e in present if (parts.part_at(e.position) is not None) == parts.is_open]
    label = "present: " + ", ".join(meeting.people[person].name for person in rest)
    if calls:
        return Act(label, (_with_people(calls[-1], *rest),))
    return Act(label, record(meeting, _roll_call_of(Kind.PRESENT, *rest), directory, entered).changes)


def _roll_call_of(kind: Kind, *persons: int, at: time | None = None) -> Record:
    return Record(Entry(0, kind, 0, persons=persons, text=None, at=at))


def _called_after_moving(
    meeting: Meeting, person_id: int, kind: Kind, directory: Directory, entered: time | None, *, is_closed: bool
) -> Act:
    name = meeting.people[person_id].name
    if kind in AWAY:
        return Act(f"{name} came in or left: strike that out first if they were never here", ())
    if kind is Kind.REMOTE:
        return record(meeting, _roll_call_of(kind, person_id), directory, entered)
    if is_closed:
        return Act(f"{name} had left, and nobody can arrive after the close", ())
    return record(meeting, _roll_call_of(Kind.ARRIVAL, person_id, at=entered), directory, entered)


def must_be_open(meeting: Meeting) -> None:
    """Raise LineRefusedError if the minutes of a meeting are signed."""
    settled = meeting.settled
    if settled is None or settled.stage is not Stage.SIGNED:
        return
    raise LineRefusedError(
        f"These minutes were signed{_on(settled.on)} and cannot be changed. Minute any correction at a later meeting: "
        "open that one and say there what they should have said."
    )


def must_be_signable(meeting: Meeting, act: Act, former: Iterable[Former]) -> None:
    """Raise LineRefusedError if an act signs minutes that are not agreed or are already signed. Minutes of a meeting
    that is not on file may be signed."""
    known: dict[date | None, set[Stage]] = {}
    for earlier in former:
        known.setdefault(earlier.date, set()).add(earlier.stage)
    for entry in _added(act, Kind.MINUTES_SIGNED):
        stages = known.get(entry.of_date, set())
        if stages == {Stage.SIGNED} or any(e.of_date == entry.of_date for e in _standing(meeting, Kind.MINUTES_SIGNED)):
            raise LineRefusedError("These minutes are already signed.")
        agreed_here = any(e.of_date == entry.of_date for e in _standing(meeting, Kind.MINUTES_AGREED))
        if stages and Stage.AGREED not in stages and not agreed_here:
            day = f" {long_date(entry.of_date)}" if entry.of_date else ""
            raise LineRefusedError(f"The minutes of{day} must be agreed before they are signed: /agree{day}")


def must_stay_agreed(meeting: Meeting, act: Act, former: Iterable[Former] = ()) -> None:
    """Raise LineRefusedError if an act removes the agreement to minutes signed here or at a later meeting."""
    signed = {e.of_date for e in _standing(meeting, Kind.MINUTES_SIGNED)}
    signed |= {earlier.date for earlier in former if earlier.stage is Stage.SIGNED}
    for change in act.changes:
        before, after = change.before, change.after
        if not isinstance(before, Entry) or before.kind is not Kind.MINUTES_AGREED or before.is_struck:
            continue
        is_kept = (
            isinstance(after, Entry)
            and not after.is_struck
            and (after.kind, after.of_date) == (before.kind, before.of_date)
        )
        if before.of_date in signed and not is_kept:
            raise LineRefusedError("These minutes have been signed on that agreement: it cannot be removed.")


def must_keep_numbers(before: Meeting, after: Meeting) -> None:
    """Raise LineRefusedError if a change to agreed minutes would renumber the minutes of later meetings."""
    settled = before.settled
    if settled is None or not before.rules.runs_on or before.head.first_minute != after.head.first_minute:
        return
    if len(minute_numbers(before)) != len(minute_numbers(after)):
        raise LineRefusedError(
            f"These minutes were agreed{_on(settled.on)}, and later meetings are numbered from them: no item can be "
            "added or removed. Put it in an existing item, or minute it at the next meeting."
        )


def must_have_signed_nothing(meeting: Meeting) -> None:
    """Raise LineRefusedError if this meeting signed minutes, beyond which nothing can be undone."""
    if _standing(meeting, Kind.MINUTES_SIGNED):
        raise LineRefusedError(
            "Minutes were signed here, and undo cannot go back past that. Correct earlier entries in the record: ↑, "
            "then e to change an entry, x to strike it out."
        )


def signs(act: Act) -> tuple[date, ...]:
    """The dates of the meetings whose minutes an act signs."""
    return tuple(e.of_date for e in _added(act, Kind.MINUTES_SIGNED) if e.of_date is not None)


def _on(day: date | None) -> str:
    return f" on {long_date(day)}" if day else ""


def _added(act: Act, kind: Kind) -> list[Entry]:
    """The entries of a kind that an act adds, or turns others into."""
    after = [(c.before, c.after) for c in act.changes if isinstance(c.after, Entry) and c.after.kind is kind]
    return [made for before, made in after if not isinstance(before, Entry) or before.kind is not kind]


def _standing(meeting: Meeting, kind: Kind) -> list[Entry]:
    return [e for e in meeting.procedure_entries if e.kind is kind]
