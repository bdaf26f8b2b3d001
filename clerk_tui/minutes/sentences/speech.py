"""What people said, asked, answered and undertook; actions and notes."""

from __future__ import annotations

from clerk_tui.english.verbs import NOUNS_TOO, base_of, is_past
from clerk_tui.english.words import AUXILIARIES, CONNECTIVES, DETERMINERS, SUBJECTS, with_small_first
from clerk_tui.meeting.kinds import ASKING, SPEECH, Kind
from clerk_tui.meeting.matters import as_task
from clerk_tui.meeting.record import Entry
from clerk_tui.meeting.spoken_entries import in_full
from clerk_tui.minutes.sentences.context import EntryContext, sentence
from clerk_tui.minutes.written_english import capital, each_capital, fill, first_word, split_label
from clerk_tui.regex import regex

_WANTS_STOP_TOO = regex(r"(?:%|[^.?!…\s][”’\"'])$")
"""The end of a sentence that was typed here and ends in a percentage or a quotation, and so lacks its full stop."""
_JOINS_ON = frozenset(",;:’'")
"""Signs that follow the verb without a space."""


@sentence(*SPEECH)
def speech(context: EntryContext, entry: Entry, presiding: int | None, lead: str = "") -> str:
    """What somebody said, asked, answered or promised; '' if the words are not minuted."""
    text = _promised_task(entry) or (entry.text or "").strip()
    if not text and entry.kind is not Kind.PROMISE:
        return ""
    if entry.published is not None and text[:1].isupper():  # a sentence of the source, with its own subject
        return context.stopped(_with_due(context, entry, context.written(text, presiding)))
    who = context.forms.subject(entry.persons, presiding)
    verb, text = _split_verb(context, entry, text)
    if not who and verb:
        who = context.style.people.nobody
    before = _speaker_and_verb(lead + who if lead else capital(who), verb, text)
    whole = context.written(text, presiding, before)
    return _with_full_stop(context, entry, _with_due(context, entry, whole if before else capital(whole)))


def _with_full_stop(context: EntryContext, entry: Entry, text: str) -> str:
    """The text with a full stop added where it needs one."""
    said = context.stopped(text)
    wants_stop = entry.is_turned and context.style.full_stops and _WANTS_STOP_TOO.search(said)
    return f"{said}." if wants_stop else said


def _promised_task(entry: Entry) -> str:
    """The task of a promised written answer, *to send it*, also if it was typed as spoken (*I'll send it*) or as a bare
    verb."""
    if entry.kind is not Kind.PROMISE:
        return ""
    text = (entry.text or "").strip()
    return (as_task(text) if entry.is_turned else "") or _task_after_owners(entry, text)


def _speaker_and_verb(who: str, verb: str, text: str) -> str:
    before = f"{who.removesuffix(',')}{verb}" if verb in (":", ",") else f"{who} {verb}".strip()
    if not verb and text[:1] in _JOINS_ON:
        before = before.removesuffix(",")
    is_quoted = bool(verb) and text[:1] in ("'", "’")
    return f"{before} " if before and text and (text[0] not in _JOINS_ON or is_quoted) else before


def _with_due(context: EntryContext, entry: Entry, said: str) -> str:
    """What was said, with the due date in brackets if nothing else prints it."""
    is_promised = entry.is_action or entry.kind is Kind.PROMISE
    due = context.due(entry, said) if is_promised and not context.style.actions.heading else ""
    return f"{said.rstrip('.')} (by {due})" if due else said


def lead(context: EntryContext, question: Entry, presiding: int | None) -> str:
    """The words before an answer if its question is not minuted; '' if the style has none."""
    asker = context.forms.series(question.persons, presiding)
    return capital(fill(context.style.speech.unminuted, asker=asker))


def _split_verb(context: EntryContext, entry: Entry, text: str) -> tuple[str, str]:
    """The verb to add ('' for none), and the text after it."""
    if entry.is_turned and text and entry.kind is not Kind.PROMISE:
        from clerk_tui.minutes.sentences.reported import turned  # which knows much English that others do not need

        return turned(context, entry)
    speech, first = context.style.speech, first_word(text)
    if first in speech.takes_verb:
        return speech.verbs[entry.kind], with_small_first(text)
    if entry.kind in ASKING and text.endswith("?") and (first not in speech.own_verbs or first in speech.lowered):
        return speech.verbs[entry.kind], with_small_first(text) if first in speech.lowered else text
    if entry.kind is Kind.PROMISE and first not in speech.own_verbs:
        if not text:
            return speech.promise_alone, ""
        if first == "to":
            return speech.verbs["promise-to"], text
        return "", fill(speech.promise, text=text)
    return "", text


def undertaken(context: EntryContext, entry: Entry, presiding: int | None) -> str:
    """What somebody undertook to do, as it follows their name; for an action, its own words."""
    text = _promised_task(entry) or (entry.text or "").strip()
    speech, first = context.style.speech, first_word(text)
    if entry.kind is Kind.PROMISE and first not in (*speech.own_verbs, *speech.takes_verb):
        said = _promised(context, text)
    elif entry.kind in SPEECH:
        said = as_task(text) or " ".join(filter(None, _split_verb(context, entry, text)))
    else:
        said = _task_after_owners(entry, text)
    return context.dated(entry, context.inside(said, presiding)).rstrip(".")


def _promised(context: EntryContext, text: str) -> str:
    """A promised written answer, as an action."""
    actions = context.style.actions
    if not text:
        return actions.promised_alone
    if first_word(text) == "to":
        return text
    return fill(actions.promised, text=text)


_NO_DEEDS = AUXILIARIES | {"please"}


def _task_after_owners(entry: Entry, text: str) -> str:
    """An action as it follows its owners: *to write to the owner* for *write to the owner*. A verb that may be a noun
    counts only if the words after it cannot follow a noun."""
    if not entry.persons or entry.published is not None:
        return text
    first, after = [*text.split(" ", 2), "", ""][:2]
    is_deed = base_of(first) == first != "" and (first not in NOUNS_TOO or after in DETERMINERS)
    return text if not is_deed or is_past(first) or first in _NO_DEEDS else f"to {text}"


def _names_thing(entry: Entry) -> bool:
    """Whether an action is a thing without a verb, which needs a colon after the owners: *training before June*."""
    if not entry.persons or entry.published is not None:
        return False
    first, after = [*(entry.text or "").lower().split(" ", 2), "", ""][:2]
    if base_of(first):
        return base_of(first) != first and base_of(first) in NOUNS_TOO and after not in DETERMINERS | {"to", ""}
    from clerk_tui.english.tense_and_person import is_adverb

    return first.isalnum() and not (is_past(first) or first in _NO_THINGS or is_adverb(first))


_NO_THINGS = _NO_DEEDS | CONNECTIVES | SUBJECTS | {"to", "asap", "pls", "not"}


@sentence(Kind.ACTION, frames={"action": "owner text due"})
def action(context: EntryContext, entry: Entry, presiding: int | None) -> str:
    text = context.dated(entry, context.inside(_task_after_owners(entry, entry.text or ""), presiding))
    owner = capital(context.owners(entry, presiding))
    frame = context.style.sentences["action"]
    if "{owner} {text}" in frame and _names_thing(entry):
        owner = f"{owner}:"
    due = context.due(entry, text)
    said = fill(frame, owner=owner, text=text.rstrip(".") if due else text, due=due)
    return capital(said.replace("  ", " ").strip())


@sentence(Kind.NOTE)
def note(context: EntryContext, entry: Entry, presiding: int | None) -> str:
    """A note as typed, with a capital unless it has a label. A note that may be changed gets its short words in full,
    and a full stop."""
    text = entry.text or ""
    text = context.written(in_full(context.meeting, text) if entry.is_turned else text, presiding)
    label, rest = split_label(text.split("\n")[0])
    if label and rest:
        return text
    if not entry.is_turned or "\n" in text:
        return capital(text)
    return each_capital(capital(_with_full_stop(context, entry, text)))


@sentence(Kind.PRIVATE, Kind.PAPER)
def as_typed(context: EntryContext, entry: Entry, presiding: int | None) -> str:
    """The text of a paper or of the clerk's own note, as typed."""
    return context.written(entry.text or "", presiding)
