"""Other business as the minutes have it: exempt business, documents, points of order, earlier minutes, matters."""

from __future__ import annotations

from typing import TYPE_CHECKING

from clerk_tui.meeting.attendance import attendance
from clerk_tui.meeting.exempt import paragraph_numbers
from clerk_tui.meeting.interests import barred
from clerk_tui.meeting.kinds import Kind
from clerk_tui.meeting.proceedings import exempt_parts
from clerk_tui.meeting.record import Entry
from clerk_tui.minutes.english import capital, counted, fill, first_word, goes_on, lowered, stopped_paragraphs
from clerk_tui.minutes.registry import sentence
from clerk_tui.minutes.sentences.names import take_apart
from clerk_tui.minutes.style.model import Pair
from clerk_tui.regex import regex

if TYPE_CHECKING:
    from clerk_tui.minutes.sentences.context import EntryContext


_ASKING = frozenset({"if", "whether", "how", "what", "when", "where", "who", "which", "why"})
"""First words of what is asked, not said."""


@sentence(Kind.EXEMPT)
def excluded(writer: EntryContext, entry: Entry, presiding: int | None) -> str:
    """The resolution that excludes press and public."""
    words = writer.style.exempt
    fields = schedule(writer, entry)
    return fill(words.excluded if fields["paragraphs"] else words.excluded_otherwise, **fields)


def schedule(writer: EntryContext, opening: Entry) -> dict[str, str]:
    """The paragraphs and the part of the Schedule under which the public was excluded, as fields of a frame."""
    words, law = writer.style.exempt, writer.meeting.rules.law
    numbers = paragraph_numbers(opening.subject, law)
    frame = words.paragraph if len(numbers) == 1 else words.paragraphs
    said = fill(frame, numbers=writer.forms.join(numbers)) if numbers else ""
    return {"paragraphs": said, "part": words.parts[law]}


@sentence(Kind.SUMMARY)
def summary(writer: EntryContext, entry: Entry, presiding: int | None) -> str:
    """The public summary, as it stands in the full minutes."""
    text = public_summary(writer, entry, presiding)
    return fill(writer.style.exempt.summary, text=text) if text else ""


def public_summary(writer: EntryContext, entry: Entry, presiding: int | None) -> str:
    """The public summary, as it stands in the public minutes."""
    return stopped_paragraphs(capital(writer.written((entry.text or "").strip(), presiding)))


@sentence(Kind.WRITTEN_QUESTION)
def question(writer: EntryContext, entry: Entry, presiding: int | None, whom: str = "") -> str:
    """A written question: its heading, then its text."""
    asker = writer.forms.series(entry.persons)
    return _document(writer, entry, presiding, fill(writer.style.business.question, asker=asker, whom=whom))


@sentence(Kind.WRITTEN_REPLY)
def reply(writer: EntryContext, entry: Entry, presiding: int | None) -> str:
    """The reply to it; one for which nobody is named goes on with the last."""
    names = writer.forms.series(entry.persons)
    return _document(writer, entry, presiding, fill(writer.style.business.reply, names=names))


def _document(writer: EntryContext, entry: Entry, presiding: int | None, heading: str) -> str:
    text = capital(writer.written((entry.text or "").strip(), presiding))
    return "\n".join(filter(None, (heading, text)))


@sentence(Kind.PETITION)
def petition(writer: EntryContext, entry: Entry, presiding: int | None) -> str:
    """Who presented a petition, and what it asks for."""
    words = writer.style.business
    return _paired(
        writer, entry, presiding, words.petition if entry.persons else words.petition_received, is_verb=False
    )


@sentence(Kind.POINT_OF_ORDER)
def point_of_order(writer: EntryContext, entry: Entry, presiding: int | None) -> str:
    """Who raised a point of order."""
    return _paired(writer, entry, presiding, writer.style.business.order, is_verb=True)


@sentence(Kind.EXPLANATION)
def explanation(writer: EntryContext, entry: Entry, presiding: int | None) -> str:
    """Who made a personal explanation."""
    return _paired(writer, entry, presiding, writer.style.business.explanation, is_verb=True)


@sentence(Kind.RULING)
def ruling(writer: EntryContext, entry: Entry, presiding: int | None) -> str:
    """What whoever presides ruled."""
    return _paired(writer, entry, presiding, writer.style.business.ruling, is_verb=False)


@sentence(Kind.URGENT)
def urgent(writer: EntryContext, entry: Entry, presiding: int | None) -> str:
    """Why the item was taken as a matter of urgency."""
    return _paired(writer, entry, presiding, writer.style.business.urgent, is_verb=False)


def _paired(writer: EntryContext, entry: Entry, presiding: int | None, frames: Pair, *, is_verb: bool) -> str:
    """The first frame where the text reads on from it (`is_verb`: as after a verb of speech), else the second."""
    text = writer.inside((entry.text or "").strip(), presiding)
    takes = first_word(text) in writer.style.speech.takes_verb if is_verb else goes_on(text)
    if takes:
        text = lowered(text)
    names = writer.forms.series(entry.persons, presiding)
    asks = first_word(text) in _ASKING
    verb = writer.style.speech.verbs[Kind.QUESTION if asks else Kind.STATEMENT]
    chair = names or writer.chair(presiding)
    said = fill(frames[0 if takes else 1], names=names, chair=chair, text=text, verb=verb)
    return stopped_paragraphs(capital(said))


@sentence(Kind.INQUORATE)
def inquorate(writer: EntryContext, entry: Entry, presiding: int | None) -> str:
    """The quorum was found to be lost."""
    room = attendance(writer.meeting, entry.position or None)
    time = writer.style.clock(entry.at)
    members = counted(writer.style.people.member_count, room.members_in_room)
    return fill(writer.style.business.inquorate, time=time, members=members)


@sentence(Kind.RECOMMENDATION)
def recommendation(writer: EntryContext, entry: Entry, presiding: int | None) -> str:
    """A clause recommended to another body, without heading and number."""
    return writer.clause(entry, presiding)


@sentence(Kind.MINUTES_AGREED)
def agreed(writer: EntryContext, entry: Entry, presiding: int | None) -> str:
    """The minutes of an earlier meeting were agreed, with their corrections."""
    date, text = writer.style.due(entry.of_date), _corrections(writer, entry, presiding)
    return stopped_paragraphs(fill(writer.style.business.agreed, date=date, text=text))


def _corrections(writer: EntryContext, entry: Entry, presiding: int | None) -> str:
    """What stands after *subject to*: corrections that were typed as a clause (*that …*) need a noun before them."""
    text = writer.inside((entry.text or "").strip(), presiding)
    return f"the correction {lowered(text)}" if first_word(text) == "that" else text


@sentence(Kind.MINUTES_SIGNED)
def signed(writer: EntryContext, entry: Entry, presiding: int | None) -> str:
    """They were signed by whoever presides."""
    date, chair = writer.style.due(entry.of_date), writer.chair(presiding)
    return fill(writer.style.business.signed, date=date, chair=chair)


def agreed_and_signed(writer: EntryContext, entry: Entry, presiding: int | None) -> str:
    """Both in one sentence; '' where the style, or corrections of several paragraphs, want two."""
    text = _corrections(writer, entry, presiding).rstrip(".")
    if "\n" in text:
        return ""
    date, chair = writer.style.due(entry.of_date), writer.chair(presiding)
    return fill(writer.style.business.agreed_and_signed, date=date, text=text, chair=chair)


@sentence(Kind.ARISING)
def arising(writer: EntryContext, entry: Entry, presiding: int | None) -> str:
    """An action of an earlier meeting that is carried forward."""
    text = writer.inside((entry.text or "").strip(), presiding)
    owner = capital(writer.owners(entry, presiding))
    date, due = writer.style.due(entry.of_date), writer.due(entry, text)
    text = text.rstrip(".") if due else text
    return fill(writer.style.business.arising, date=date, owner=owner, text=text, due=due).replace("  ", " ")


@sentence(Kind.REVIEW)
def review(writer: EntryContext, entry: Entry, presiding: int | None) -> str:
    """A recommendation of a review that is followed."""
    text = writer.written((entry.text or "").strip(), presiding)
    owner = writer.owners(entry, presiding)
    return fill(writer.style.business.review, number=entry.subject, text=text, owner=owner)


@sentence(Kind.PROGRESS)
def progress(writer: EntryContext, entry: Entry, presiding: int | None) -> str:
    """What has become so far of the matter above."""
    return stopped_paragraphs(
        fill(writer.style.business.progress, text=writer.inside((entry.text or "").strip(), presiding))
    )


@sentence(Kind.DONE)
def done(writer: EntryContext, entry: Entry, presiding: int | None) -> str:
    """The matter above is complete."""
    return stopped_paragraphs(
        fill(writer.style.business.done, text=writer.inside((entry.text or "").strip(), presiding))
    )


_DECLARES = regex(r"(?P<who>(?:\S+\s+){1,6}?)(?:declared|disclosed|recused)\b")


@sentence(Kind.DECLARATION)
def declaration(writer: EntryContext, entry: Entry, presiding: int | None) -> str:
    """Who declared what interest, and what they do about it."""
    words = writer.style.interests
    first, *rest = writer.inside((entry.text or "").strip(), presiding).split("\n")
    if _is_whole(writer, entry, first):
        return "\n".join([capital(first), *rest])
    is_that = first_word(first) == "that"
    frame = words.declared_each if len(entry.persons) > 1 else words.declared
    unnamed = "" if is_that else words.classes["none"]
    said = fill(
        words.declared_that if is_that else frame,
        names=writer.forms.series(entry.persons, presiding),
        interest=words.classes[entry.interest] if entry.interest else unnamed,
        text=lowered(first.rstrip(".")) if is_that else _joined_on(writer, first.rstrip(".")),
        conduct=words.conducts[entry.conduct] if entry.conduct else "",
    )
    return "\n".join([capital(said), *rest])


def _is_whole(writer: EntryContext, entry: Entry, text: str) -> bool:
    """Whether a text says itself who declares: *Mr Fen declared that …*, as imported minutes have it."""
    said = _DECLARES.match(text)
    if said is None:
        return False
    who = said["who"]
    if who.startswith("The "):
        return entry.published is not None
    people = (writer.meeting.people.get(person) for person in entry.persons if isinstance(person, int))
    surnames = {take_apart(person.name).surname for person in people if person is not None}
    return any(name and name in who and _is_all_names(who.replace(name, "")) for name in surnames)


def _is_all_names(words: str) -> bool:
    return all(word[0].isupper() or word == "and" for word in words.split())


def _joined_on(writer: EntryContext, text: str) -> str:
    """What was declared, with what joins it to the sentence."""
    words = writer.style.interests
    first = first_word(text)
    if not text:
        return f" {words.no_text}"
    if first in words.item:
        return f" {words.of_item} {text}"
    return f" {text}" if first in words.joins else f": {text}"


def withdraws(writer: EntryContext, entry: Entry) -> bool:
    """Whether a departure is of members who have all declared an interest in the item, and are to withdraw for it.
    What was declared while the public was excluded tells nothing in public."""
    if entry.kind is not Kind.DEPARTURE or not entry.persons:
        return False
    known, exempt = writer.procedure(entry), exempt_parts(writer.meeting)
    if not known.declared:
        return False
    item = writer.meeting.live_item
    item_id = entry.item_id if entry.position else item.id if item else None
    is_hidden = exempt.hides(entry)
    declared = [
        d
        for d in known.declared
        if (d.entry.position < entry.position or not entry.position) and (is_hidden or not exempt.hides(d.entry))
    ]
    kept_out = barred(declared, item_id)
    return all(person in kept_out and kept_out[person].leaves for person in entry.persons)
