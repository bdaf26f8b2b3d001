"""Other business: exempt business, documents, points of order, earlier minutes, matters, declarations."""

from __future__ import annotations

import re
from datetime import time

from clerk_tui.english.tense_and_person import Clauses
from clerk_tui.english.tokens import tokens
from clerk_tui.english.words import PREPOSITIONS, SUBORDINATORS
from clerk_tui.meeting.attendance import attendance
from clerk_tui.meeting.exempt import SCHEDULES, governing, paragraph_numbers
from clerk_tui.meeting.kinds import Conduct, Kind
from clerk_tui.meeting.name_parts import take_apart
from clerk_tui.meeting.record import Entry
from clerk_tui.minutes.sentences.context import EntryContext, sentence
from clerk_tui.minutes.written_english import capital, correction_in_words, counted, fill, first_word, goes_on, lowered
from clerk_tui.regex import any_case, regex

_ASKING = frozenset({"if", "whether", "how", "what", "when", "where", "who", "which", "why"})
"""First words of a question."""


@sentence(Kind.EXEMPT)
def excluded(context: EntryContext, entry: Entry, presiding: int | None) -> str:
    """The resolution that excludes press and public."""
    words = context.style.exempt
    fields = schedule(context, entry, words.excluded)
    return fill(words.excluded if fields["paragraphs"] else words.excluded_otherwise, **fields)


def schedule(context: EntryContext, opening: Entry, frame: str) -> dict[str, str]:
    """The paragraphs under which the public was excluded, with their Schedule and Act, as fields of a frame; all empty
    if there are none, or if the frame cites the Schedule of another country."""
    words = context.style.exempt
    governed = governing(context.meeting, month_first=context.style.times.month_first)
    law = governed.printed if paragraph_numbers(opening.subject, governed.printed) else context.meeting.rules.law
    numbers, cited = paragraph_numbers(opening.subject, law), SCHEDULES.get(law)
    if not numbers or cited is None or any(one.number in frame for one in SCHEDULES.values() if one != cited):
        return dict.fromkeys(("paragraphs", "part", "schedule", "section", "act"), "") | {"kind": context.body_word}
    said = fill(words.paragraph if len(numbers) == 1 else words.paragraphs, numbers=context.forms.join(numbers))
    return {
        "paragraphs": said,
        "part": words.parts.get(law, "Part 1"),
        "schedule": cited.number,
        "section": cited.section,
        "act": cited.act,
        "kind": context.body_word,
    }


@sentence(Kind.SUMMARY)
def summary(context: EntryContext, entry: Entry, presiding: int | None) -> str:
    """The public summary, in the full minutes."""
    text = public_summary(context, entry, presiding)
    return fill(context.style.exempt.summary, text=text) if text else ""


def public_summary(context: EntryContext, entry: Entry, presiding: int | None) -> str:
    return context.stopped(capital(context.written_of(entry, presiding)))


@sentence(Kind.WRITTEN_QUESTION)
def question(context: EntryContext, entry: Entry, presiding: int | None, whom: str = "") -> str:
    """A written question: its heading, then its text."""
    asker = context.forms.series(entry.persons)
    return _document(context, entry, presiding, fill(context.style.business.question, asker=asker, whom=whom))


@sentence(Kind.WRITTEN_REPLY)
def reply(context: EntryContext, entry: Entry, presiding: int | None) -> str:
    names = context.forms.series(entry.persons)
    return _document(context, entry, presiding, fill(context.style.business.reply, names=names))


def _document(context: EntryContext, entry: Entry, presiding: int | None, heading: str) -> str:
    text = capital(context.written_of(entry, presiding))
    return "\n".join(filter(None, (heading, text)))


@sentence(Kind.PETITION, Kind.POINT_OF_ORDER, Kind.EXPLANATION, Kind.RULING, Kind.URGENT)
def remark(context: EntryContext, entry: Entry, presiding: int | None) -> str:
    """A petition, point of order, explanation or ruling, or the reason why an item is urgent. Each has one frame for a
    text that continues the sentence and one for any other."""
    words, is_verb = context.style.business, entry.kind in (Kind.POINT_OF_ORDER, Kind.EXPLANATION)
    frames = {
        Kind.PETITION: words.petition if entry.persons else words.petition_received,
        Kind.POINT_OF_ORDER: words.order,
        Kind.EXPLANATION: words.explanation,
        Kind.RULING: words.ruling,
        Kind.URGENT: words.urgent,
    }[entry.kind]
    text = context.inside_of(entry, presiding)
    if entry.kind is Kind.URGENT:
        text = _as_reason(text)
    continues = first_word(text) in context.style.speech.takes_verb if is_verb else goes_on(text)
    if continues:
        text = lowered(text)
    names = context.forms.series(entry.persons, presiding)
    asks = first_word(text) in _ASKING
    verb = context.style.speech.verbs[Kind.QUESTION if asks else Kind.STATEMENT]
    chair = names or context.chair(presiding)
    said = fill(frames[0 if continues else 1], names=names, chair=chair, text=text, verb=verb)
    return context.stopped(capital(said))


def _as_reason(text: str) -> str:
    """A reason as it continues a sentence: a clause without a conjunction gets *because*."""
    first = first_word(text)
    if not text or first in PREPOSITIONS | SUBORDINATORS | {"to", "so"}:
        return text
    return f"because {text}" if Clauses(tokens(text)).has_main() else text


@sentence(Kind.INQUORATE)
def inquorate(context: EntryContext, entry: Entry, presiding: int | None) -> str:
    """The quorum was found to be lost."""
    room = attendance(context.meeting, entry.position or None)
    at = context.style.clock(entry.at)
    members = counted(context.style.people.member_count, room.members_in_room)
    return fill(context.style.business.inquorate, time=at, members=members)


@sentence(Kind.MINUTES_AGREED)
def agreed(context: EntryContext, entry: Entry, presiding: int | None) -> str:
    """The approval of earlier minutes, with their corrections."""
    date, text = context.style.due(entry.of_date), _corrections(context, entry, presiding)
    if re.fullmatch(r"[01]\d:[0-5]\d|2[0-3]:[0-5]\d", entry.subject):  # of several on a day
        date += f" at {context.style.clock(time.fromisoformat(entry.subject))}"
    return context.stopped(fill(context.style.business.agreed, date=date, text=text))


def _corrections(context: EntryContext, entry: Entry, presiding: int | None) -> str:
    """The words after *subject to*: a correction that is a clause (*that …*) or gives its place gets a noun."""
    text = context.inside_of(entry, presiding)
    first = first_word(text)
    if context.style.full_stops and text.endswith(("”", '"')) and text[-2:-1].isalnum() and "\n" not in text:
        text += "."
    if first in _PLACES:
        return f"the following correction: {text}"
    return correction_in_words(text)


_PLACES = PREPOSITIONS | frozenset("item line minute page para paragraph".split())
"""First words of a correction that says where it is, and so needs a noun before it."""


@sentence(Kind.MINUTES_SIGNED)
def signed(context: EntryContext, entry: Entry, presiding: int | None) -> str:
    """The signing of earlier minutes by the person presiding."""
    date, chair = context.style.due(entry.of_date), context.chair(presiding)
    return fill(context.style.business.signed, date=date, chair=chair)


def agreed_and_signed(context: EntryContext, entry: Entry, presiding: int | None) -> str:
    """The approval and the signing in one sentence; '' if the style has none or the corrections are several
    paragraphs."""
    text = _corrections(context, entry, presiding).rstrip(".")
    if "\n" in text:
        return ""
    date, chair = context.style.due(entry.of_date), context.chair(presiding)
    return fill(context.style.business.agreed_and_signed, date=date, text=text, chair=chair)


@sentence(Kind.ARISING)
def arising(context: EntryContext, entry: Entry, presiding: int | None) -> str:
    """An action of an earlier meeting that is carried forward."""
    text = context.inside_of(entry, presiding)
    owner = capital(context.owners(entry, presiding))
    date, due = context.style.due(entry.of_date), context.due(entry, text)
    text = text.rstrip(".") if due else text
    said = fill(context.style.business.arising, date=date, owner=owner, text=text, due=due).replace("  ", " ")
    return context.stopped(said)


@sentence(Kind.REVIEW)
def review(context: EntryContext, entry: Entry, presiding: int | None) -> str:
    """A review recommendation whose progress is followed."""
    text = context.written_of(entry, presiding)
    owner = context.owners(entry, presiding)
    text = text.rstrip(".") if owner else text
    return context.stopped(fill(context.style.business.review, number=entry.subject, text=text, owner=owner))


@sentence(Kind.PROGRESS)
def progress(context: EntryContext, entry: Entry, presiding: int | None) -> str:
    """What has been done so far about the matter above."""
    return context.stopped(fill(context.style.business.progress, text=context.inside_of(entry, presiding)))


@sentence(Kind.DONE)
def done(context: EntryContext, entry: Entry, presiding: int | None) -> str:
    """The matter above is complete."""
    return context.stopped(fill(context.style.business.done, text=context.inside_of(entry, presiding)))


_CLASS = (
    r"(?:[a-z-]*(?:al|[ai]ble|ary|ory|ed|ant|ect|ive)|other|close|family|business|proximity|impartiality)"
    r"(?:, | and | or | )"
)
_INTEREST = any_case(
    rf"(?P<article>(?:an?|the|his|her|their) )?(?P<what>(?:non )?(?:{_CLASS}){{0,3}}(?:(?:conflicts? of )?interests?"
    rf"|conflicts?))\b"
)
"""An interest that was named in words: *non-pecuniary interest in item 5*."""


def _with_article(named: re.Match[str]) -> str:
    """An interest inside a sentence, with its article."""
    what = lowered(named["what"])
    if named["article"] or what.endswith(("interests", "conflicts")) or what.startswith("conflicts"):
        return lowered(named[0])
    return f"{'an' if what[0] in 'aeiou' else 'a'} {what}"


_DECLARES = regex(r"(?P<who>(?:\S+\s+){1,6}?)(?:declared|disclosed|recused)\b")


@sentence(Kind.DECLARATION)
def declaration(context: EntryContext, entry: Entry, presiding: int | None) -> str:
    """A declaration of interest, and what the member does."""
    words = context.style.interests
    first, *rest = context.inside_of(entry, presiding).split("\n")
    if _names_declarer(context, entry, first):
        return "\n".join([capital(first), *rest])
    is_that = first_word(first) == "that"
    interest = words.classes[entry.interest] if entry.interest else "" if is_that else words.classes["none"]
    if not entry.interest and (named := _INTEREST.match(first)):
        interest, first = _with_article(named), first[named.end() :].lstrip(" ,")
    is_alone = entry.conduct is Conduct.RECUSED and not entry.interest and first_word(first) in ("from", "due")
    frames = (words.recused, words.recused_each) if is_alone else (words.declared, words.declared_each)
    said = fill(
        words.declared_that if is_that else frames[len(entry.persons) > 1],
        names=context.forms.series(entry.persons, presiding),
        interest=interest,
        text=lowered(first.rstrip(".")) if is_that or is_alone else _join_to_sentence(context, first.rstrip(".")),
        conduct=words.conducts[entry.conduct] if entry.conduct else "",
    )
    return "\n".join([capital(said), *rest])


def _names_declarer(context: EntryContext, entry: Entry, text: str) -> bool:
    """Whether a declaration's text names its speaker: *Mr Fen declared that …*, as imported minutes have it."""
    if (said := _DECLARES.match(text)) is None:
        return False
    who = said["who"]
    if who.startswith("The "):
        return entry.published is not None
    people = (context.meeting.people.get(person) for person in entry.person_ids)
    surnames = {take_apart(person.name).surname for person in people if person is not None}
    return any(
        name and name in who and all(word[0].isupper() or word == "and" for word in who.replace(name, "").split())
        for name in surnames
    )


def _join_to_sentence(context: EntryContext, text: str) -> str:
    """What was declared, after the word or sign that joins it to the sentence."""
    words = context.style.interests
    first = first_word(text)
    if not text:
        return f" {words.no_text}"
    if first in words.item:
        return f" {words.of_item} {text}"
    return f" {text}" if first in words.joins else f": {text}"


@sentence(Kind.ITEM)
def item(context: EntryContext, entry: Entry, presiding: int | None) -> str:
    """The sentence of an item that was opened."""
    item = context.meeting.item(entry.item_id)
    return item.label if item else ""
