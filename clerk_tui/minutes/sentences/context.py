"""What each kind of entry says in a house style: speech with its verb and full stop, and the style's own sentences."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

from clerk_tui.meeting.acts import end_position
from clerk_tui.meeting.attendance import Standing, attendance
from clerk_tui.meeting.changes import Change, apply
from clerk_tui.meeting.entry_text import Gap, Mention, TheMotion, parts
from clerk_tui.meeting.kinds import ASKING, OWN_CALL, OWN_SENTENCE, SPEECH, Kind
from clerk_tui.meeting.matters import as_task
from clerk_tui.meeting.meeting import Meeting
from clerk_tui.meeting.people import Voice
from clerk_tui.meeting.proceedings import Proceedings, proceedings
from clerk_tui.meeting.record import Entry
from clerk_tui.minutes.english import (
    capital,
    fill,
    first_word,
    lowered,
    split_label,
    starts_sentence,
    stopped_paragraphs,
)
from clerk_tui.minutes.registry import SENTENCES, sentence
from clerk_tui.minutes.sentences import business as business_sentences
from clerk_tui.minutes.sentences import votes
from clerk_tui.minutes.sentences.names import UNKNOWN, Forms
from clerk_tui.minutes.style.model import MONTHS, Style

_JOINS_ON = frozenset(",;:’'")
_OWN = "names text time"
"""The fields of the style's own sentences."""
_IN_STYLE = (
    *(Kind.ARRIVAL, Kind.DEPARTURE, Kind.PRESENT, Kind.ABSENT, Kind.REMOTE, Kind.PRESIDING, Kind.OPENED, Kind.CLOSED),
    *(Kind.ADJOURNED, Kind.RESUMED, Kind.DEFERRED, Kind.REFERRED, Kind.READMITTED),
)


def gives_day(text: str, day: date) -> bool:
    """Whether words give a day, in whichever way it is written: *by 1 June*, *1st June 2024*, *June 1*."""
    month = MONTHS[day.month - 1][:3]
    return re.search(rf"\b{day.day}(?:st|nd|rd|th)? {month}|\b{month}[a-z]*\.? {day.day}\b", text) is not None


class EntryContext:
    """Writes the entries of one meeting in one style."""

    def __init__(self, meeting: Meeting, style: Style, forms: Forms | None = None) -> None:
        self.meeting, self.style = meeting, style
        self.forms = forms or Forms(meeting, style)

    def paragraphs(self, entry: Entry, presiding: int | None, lead: str = "") -> list[str]:
        """The paragraphs of `entry`, labels and all; none where it prints nothing. `lead` goes before speech:
        *In response to Councillor J Maitland, *. A clause is without its number."""
        self.forms.begin(entry.id)
        if entry.kind in SPEECH:
            text = self.speech(entry, presiding, lead)
        elif entry.kind in OWN_SENTENCE and entry.text is not None:
            text = capital(self.written(entry.text, presiding))
        elif entry.kind in OWN_CALL and entry.text:
            text = capital(self.written(entry.text, None))
        else:
            text = SENTENCES[entry.kind](self, entry, presiding)
        if not text:
            return []
        return [*text.split("\n"), *votes.lists(self, entry), *votes.closing(self, entry, presiding)]

    def procedure(self, entry: Entry) -> Proceedings:
        """The motions and votes of the meeting, `entry` among them as it is given: one that has no place yet at the end
        of the record, one that is being changed in the place of what is recorded."""
        meeting = self.meeting
        if not entry.position:
            live = meeting.live_item
            placed = replace(entry, position=end_position(meeting), item_id=live.id if live else None)
            proceedings(meeting)  # which goes on with the entry, so that a long record is not walked for every key
            return proceedings(apply(meeting, (Change(None, placed),)))
        at = meeting.place_of_entry(entry)
        known = meeting.entries[at] if at < len(meeting.entries) else None
        if known is not None and known is not entry and known.id == entry.id and known != entry:
            changed = (*meeting.entries[:at], entry, *meeting.entries[at + 1 :])
            return Proceedings(replace(meeting, entries=changed))
        return proceedings(meeting)

    def chair(self, presiding: int | None) -> str:
        """Whoever presides as they stand inside a sentence; the word for the chair where that is not known."""
        return self.style.people.chair if presiding is None else self.forms.spoken(presiding, presiding)

    def written(self, text: str, presiding: int | None, before: str = "") -> str:
        """A kept text as read, mentions written; a form that begins a sentence has a capital. `before` is what the
        text goes on from, and stands in the result."""
        if "{" not in text:
            return before + text
        out = before
        for part in parts(text):
            if isinstance(part, str):
                out += part
            elif isinstance(part, Gap):
                out += UNKNOWN
            else:
                form = self._reference(part, presiding)
                out += capital(form) if starts_sentence(out) else form
        return out

    def _reference(self, part: Mention | TheMotion, presiding: int | None) -> str:
        return self.style.motions.mention if isinstance(part, TheMotion) else self.forms.mention(part, presiding)

    def inside(self, text: str, presiding: int | None) -> str:
        """A kept text as it stands inside a sentence of the style's: what comes first is no beginning."""
        return self.written(text, presiding, " ")[1:]

    @sentence(*SPEECH)
    def speech(self, entry: Entry, presiding: int | None, lead: str = "") -> str:
        """What somebody said, asked, answered or promised; '' for words that are not minuted."""
        text = (entry.text or "").strip()
        if not text and entry.kind is not Kind.PROMISE:
            return ""
        if entry.published is not None and text[:1].isupper():  # a sentence of the source, with its own subject
            return stopped_paragraphs(self._with_due(entry, self.written(text, presiding)))
        who = self.forms.series(entry.persons, presiding)
        verb, text = self._verb(entry, text)
        if not who:
            who = self.style.people.nobody if verb else ""
        who = lead + who if lead else capital(who)
        before = f"{who} {verb}".strip()
        if before and text and text[0] not in _JOINS_ON:
            before += " "
        whole = self.written(text, presiding, before)
        return stopped_paragraphs(self._with_due(entry, whole if before else capital(whole)))

    def _with_due(self, entry: Entry, said: str) -> str:
        """What was said with the day by which its speaker is to do it, where that would stand nowhere else."""
        is_promised = entry.is_action or entry.kind is Kind.PROMISE
        due = self.due(entry, said) if is_promised and not self.style.actions.heading else ""
        return f"{said.rstrip('.')} (by {due})" if due else said

    def lead(self, question: Entry, presiding: int | None) -> str:
        """What the answer to `question`, whose words are not minuted, begins with; '' where the style has none."""
        asker = self.forms.series(question.persons, presiding)
        return capital(fill(self.style.speech.unminuted, asker=asker))

    def _verb(self, entry: Entry, text: str) -> tuple[str, str]:
        """The verb to be added, or '', and the text that follows it."""
        speech, first = self.style.speech, first_word(text)
        if first in speech.takes_verb:
            return speech.verbs[entry.kind], text[0].lower() + text[1:]
        if entry.kind in ASKING and text.endswith("?") and (first not in speech.own_verbs or first in speech.lowered):
            return speech.verbs[entry.kind], text[0].lower() + text[1:] if first in speech.lowered else text
        if entry.kind is Kind.PROMISE and first not in speech.own_verbs:
            if not text:
                return speech.promise_alone, ""
            if first == "to":
                return speech.verbs["promise-to"], text
            return "", fill(speech.promise, text=text)
        return "", text

    def undertaken(self, entry: Entry, presiding: int | None) -> str:
        """What somebody is to do who said so, as it follows their name; of an action, its words."""
        text = (entry.text or "").strip()
        speech, first = self.style.speech, first_word(text)
        if entry.kind is Kind.PROMISE and first not in (*speech.own_verbs, *speech.takes_verb):
            said = self._promised(text)
        elif entry.kind in SPEECH:
            said = as_task(text) or " ".join(filter(None, self._verb(entry, text)))
        else:
            said = text
        return self.inside(said, presiding).rstrip(".")

    def _promised(self, text: str) -> str:
        """An answer promised in writing, as something to do."""
        actions = self.style.actions
        if not text:
            return actions.promised_alone
        if first_word(text) == "to":
            return text
        return fill(actions.promised, text=text)

    @sentence(Kind.NOTE)
    def note(self, entry: Entry, presiding: int | None) -> str:
        """A note as typed, with a capital; a label before it keeps its look."""
        text = self.written(entry.text or "", presiding)
        label, rest = split_label(text.split("\n")[0])
        return text if label and rest else capital(text)

    @sentence(Kind.PRIVATE, Kind.PAPER)
    def as_typed(self, entry: Entry, presiding: int | None) -> str:
        """A paper, or the clerk's own note."""
        return self.written(entry.text or "", presiding)

    @sentence(Kind.CLAUSE)
    def clause(self, entry: Entry, presiding: int | None) -> str:
        """A clause of a resolution, without its number."""
        text = stopped_paragraphs(self.written((entry.text or "").strip(), presiding))
        return capital(text) if self.style.resolution.capitals else text

    def listed_clause(self, text: str) -> str:
        """A written clause under the heading, without the first word that the heading says for all of them."""
        resolution, first = self.style.resolution, first_word(text)
        if first not in resolution.drops:
            return text
        rest = text[len(first) :].lstrip()
        return capital(rest) if resolution.capitals else rest

    def single_clause(self, text: str) -> str:
        """A written clause that stands alone, where the style does not number one."""
        resolution = self.style.resolution
        if first_word(text) in resolution.leads:
            return fill(resolution.single, clause=lowered(text))
        return fill(resolution.single_other, clause=capital(text))

    def single_recommendation(self, text: str, body: str) -> str:
        """The same for what is recommended to another body."""
        business = self.style.business
        if first_word(text) in self.style.resolution.leads:
            return fill(business.recommended_single, clause=lowered(text), body=body)
        return fill(business.recommended_single_other, clause=capital(text), body=body)

    @sentence(Kind.ACTION, frames={"action": "owner text due"})
    def action(self, entry: Entry, presiding: int | None) -> str:
        """Something that somebody is to do."""
        text = self.inside(entry.text or "", presiding)
        owner = capital(self.owners(entry, presiding))
        frame = self.style.sentences["action"]
        due = self.due(entry, text)
        said = fill(frame, owner=owner, text=text.rstrip(".") if due else text, due=due)
        return capital(said.replace("  ", " ").strip())

    def owners(self, entry: Entry, presiding: int | None) -> str:
        """Who is to do what an action says; '' where nobody is named."""
        form = self.style.people.owner_form
        if form is self.style.people.form:
            return self.forms.series(entry.persons, presiding)
        return self.forms.share_titles([self.forms.in_form(voice, form, presiding) for voice in entry.persons])

    def due(self, entry: Entry, text: str) -> str:
        """The date when an action is due; '' where its text gives it."""
        return "" if entry.due and gives_day(text, entry.due) else self.style.due(entry.due)

    @sentence(Kind.VISITORS, frames=dict.fromkeys(("visitors-0", "visitors-1", "visitors"), "count"))
    def visitors(self, entry: Entry, presiding: int | None) -> str:
        """How many members of the public there were."""
        count = entry.count or 0
        frame = self.style.sentences["visitors" if count > 1 else f"visitors-{count}"]
        return fill(frame, count=str(count))

    @sentence(
        Kind.APOLOGIES,
        frames={
            "apologies": _OWN,
            "apologies-substituted-1": "names substitutes",
            "apologies-substituted": "names substitutes",
        },
    )
    def apologies(self, entry: Entry, presiding: int | None) -> str:
        """Who sent apologies, and in some styles who sat for them."""
        frames, stand_in = self.style.sentences, self._substitutes()
        sat_for = [p for p in entry.persons if p in stand_in]
        frame = frames["apologies-substituted" if len(sat_for) > 1 else "apologies-substituted-1"]
        if not frame or not sat_for:
            return self.own(entry, presiding)
        others = replace(entry, persons=tuple(p for p in entry.persons if p not in stand_in))
        names, substitutes = (self.forms.series(who) for who in (sat_for, [stand_in[p] for p in sat_for]))
        said = capital(fill(frame, names=names, substitutes=substitutes))
        return f"{self.own(others, presiding)} {said}" if others.persons else said

    def _substitutes(self) -> dict[Voice, Voice]:
        """Who sat for whom, by the member whose place was taken."""
        called = [e for e in self.meeting.attendance_entries if e.kind is Kind.SUBSTITUTE and not e.is_struck]
        return {e.persons[1]: e.persons[0] for e in called if len(e.persons) == 2}

    @sentence(Kind.SUBSTITUTE, frames=dict.fromkeys(("substitute", "substitute-in-item"), "substitute member"))
    def substitute(self, entry: Entry, presiding: int | None) -> str:
        """Who sat for whom; under an item that is about something else, in a sentence of its own."""
        item, head = self.meeting.item_by_id.get(entry.item_id or 0), self.style.head
        about = (*head.substitutes_item, *head.apologies_item)
        is_elsewhere = item is not None and not any(word in item.title.casefold() for word in about)
        frame = self.style.sentences["substitute-in-item" if is_elsewhere else "substitute"]
        substitute, member = ([self.forms.named(voice) for voice in entry.persons] + [UNKNOWN, UNKNOWN])[:2]
        return capital(fill(frame, substitute=substitute, member=member))

    @sentence(Kind.ITEM)
    def item(self, entry: Entry, presiding: int | None) -> str:
        """The item that was opened."""
        item = self.meeting.item_by_id.get(entry.item_id) if entry.item_id is not None else None
        return item.label if item else ""

    def _returns(self, entry: Entry) -> bool:
        """Whether an arrival is of people who had all left before."""
        if entry.kind is not Kind.ARRIVAL:
            return False
        left = {
            person
            for e in self.meeting.attendance_entries
            if e.kind is Kind.DEPARTURE and (e.position < entry.position or not entry.position)
            for person in e.persons
        }
        return bool(entry.persons) and left.issuperset(entry.persons)

    @sentence(*_IN_STYLE, frames={**dict.fromkeys((*_IN_STYLE, "return"), _OWN), Kind.OPENED: f"{_OWN} remote were"})
    def own(self, entry: Entry, presiding: int | None) -> str:
        """The style's own sentence for a movement, the roll call, the meeting's clock or an item's fate."""
        names = self.forms.series(entry.persons)
        text = self.inside((entry.text or "").strip(), presiding)
        frame = self.style.sentences["return" if self._returns(entry) else entry.kind]
        if entry.kind is Kind.REFERRED and first_word(text) == "back":
            frame = frame.replace(" to {text}", " {text}")
        if business_sentences.withdraws(self, entry):
            frame = self.style.interests.withdrew
        said = {"names": names, "time": self.style.clock(entry.at), "text": text}
        if entry.kind is Kind.OPENED:
            by_link = self._members_by_link(entry)
            said |= {"remote": self.forms.series(by_link), "were": "were" if len(by_link) > 1 else "was"}
        return capital(fill(frame, **said))

    def _members_by_link(self, entry: Entry) -> list[int]:
        """The members who attended by remote link when the meeting was opened, in the order of the roll."""
        room = attendance(self.meeting, entry.position or None)
        return [
            place.person_id
            for place in self.meeting.roll
            if place.capacity.is_member and room.standing(place.person_id) is Standing.REMOTE
        ]
