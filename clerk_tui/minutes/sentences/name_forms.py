"""How the minutes write people: as listed, by title and surname, as the chair, in their own form."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property, partial

from clerk_tui.meeting.acts import end_position
from clerk_tui.meeting.attendance import presiding_in
from clerk_tui.meeting.entry_text import Mention, mentioned
from clerk_tui.meeting.kinds import ATTENDANCE, PROPOSAL, Role, Words, having
from clerk_tui.meeting.meeting import Meeting
from clerk_tui.meeting.name_parts import PrintedName, count_titles, take_apart, title_at_end, without_title
from clerk_tui.meeting.people import CHAIR_WORD, Capacity, Collective, Voice, fold
from clerk_tui.meeting.record import Entry
from clerk_tui.minutes.publicity import Publicity
from clerk_tui.minutes.style import ChairWord, PersonForm, Style
from clerk_tui.minutes.written_english import fill, series
from clerk_tui.regex import any_case, regex

UNKNOWN = "??"
"""The gap that replaces somebody who is no longer in the meeting."""

_WITH_GIVEN_NAME = frozenset({"sir", "dame", "hon", "honourable", "honorable"})
"""Titles used with the given name: *Sir Paul Carter*, never *Sir Carter*."""

_WITH_ADDRESS = "{name}[ ({post})]"
"""A member of the public at their first mention, in a style that introduces nobody else."""


def _as_initials(given: str) -> str:
    """Given names as initials: *L.* for *Liz*, *M.A.* for *Mary Ann*; initials are unchanged."""
    words = given.split()
    if all(word.isupper() or word.endswith(".") for word in words):
        return given
    return "".join(f"{word[0]}." for word in words)


_MOST_BEFORE = 2
"""Words before the word for a post: *Assistant Town Clerk*."""


def _short_post(post: str, ends: Sequence[str]) -> str:
    """A post up to the first of the lower-case words `ends`: *Clerk* of *Clerk and RFO*, *Parish Clerk*; '' if none of
    them ends the post, as in *Clerk's Assistant* or *Finance Officer and Clerk*."""
    words = _ARTICLE.sub("", post).replace("/", " / ").split()
    for at, word in enumerate(words[: _MOST_BEFORE + 1]):
        if word.rstrip(",;-").casefold() in ends:
            return " ".join((*words[:at], word.rstrip(",;-")))
        if not word.isalpha() or word.casefold() in ("and", "to", "of", "for"):
            return ""
    return ""


def chair_word(post: str, text: str) -> str:
    """A text with the style's word for the chair or vice-chair replaced by `post`, if that is another such word: *the
    Chairperson*."""
    return _CHAIR_WORD.sub(post, text) if post[:1].isupper() else text


_ARTICLE = any_case(r"^the\s+")
"""What the roll may have before a post: *The Mayor*."""
_CHAIR_WORD = any_case(rf"{CHAIR_WORD.pattern}|(?:vice[- ])?convener|(?:leas[- ])?ch?athaoirleach")
"""A style's word for the chair or vice-chair."""


class Forms:
    """How a style writes each person of a meeting; every form is made once."""

    def __init__(self, meeting: Meeting, style: Style) -> None:
        self._meeting, self._style = meeting, style
        self._named: dict[Voice, str] = {}
        self._in_forms: dict[tuple[int, PersonForm], str] = {}
        self._first: Mapping[int, frozenset[int]] = {}
        self._to_introduce: set[int] = set()
        appointed = next((p for p in meeting.roll if p.capacity is Capacity.CHAIR), None)
        self._appointed = appointed.person_id if appointed is not None else None
        post = appointed.post if appointed is not None else ""
        self.chair_word = chair_word(post if CHAIR_WORD.fullmatch(post) else "", style.people.chair)

    def listed(self, person_id: int) -> str:
        """A person as listed; a member of the public who must not be named, by the roll's or the style's words."""
        if (words := self._meeting.withheld.get(person_id)) is not None:
            return words or self._style.people.voices[Collective.PUBLIC]
        person = self._meeting.people.get(person_id)
        return person.name if person else UNKNOWN

    def in_full(self, person_id: int) -> str:
        """A person as listed, with their post or body unless the roll gives them a form that has it."""
        if self._is_unnamed(person_id):
            return self.listed(person_id)
        place = self._meeting.places.get(person_id)
        if place and place.form and place.post.casefold() in place.form.casefold():
            return place.form
        return self._with_post(self._style.people.in_full, person_id)

    def attending(self, person_id: int) -> str:
        """An officer or guest as in the attendance list."""
        return self._with_post(self._style.head.attending, person_id)

    def named(self, voice: Voice) -> str:
        """A person inside a sentence; the chair by name."""
        if (form := self._named.get(voice)) is None:
            form = self._named[voice] = self._make_spoken(voice)
        return form

    def introduce(self, first: Mapping[int, frozenset[int]]) -> None:
        """Set whom each entry introduces in full, by entry id."""
        self._first = first

    def begin(self, entry_id: int) -> None:
        """Begin an entry: the people whom it introduces are written in full."""
        if self._first:
            self._to_introduce = set(self._first.get(entry_id, ()))

    def spoken(self, voice: Voice, presiding: int | None) -> str:
        """A person inside a sentence, while `presiding` presides."""
        if voice in self._to_introduce and isinstance(voice, int) and not self._is_unnamed(voice):
            self._to_introduce.discard(voice)
            return self._with_post(self._style.people.first or _WITH_ADDRESS, voice)
        if voice != self._chair(presiding) or isinstance(voice, Collective) or self._form_on_roll(voice):
            return self.named(voice)
        return self._chair_word(voice)

    def _chair_word(self, person_id: int) -> str:
        """What the chair is called inside a sentence."""
        place, people = self._meeting.places.get(person_id), self._style.people
        post = ""
        if people.chair_by_post and place and place.capacity is Capacity.CHAIR:
            post = _ARTICLE.sub("", place.chairs_as_in(self.listed(person_id)))
        return f"the {post}" if post else self.chair_word

    def in_form(self, voice: Voice, form: PersonForm, presiding: int | None) -> str:
        """A person in a special form of the style; as `spoken` if that is the usual form."""
        if form is self._style.people.form or isinstance(voice, Collective) or self._is_unnamed(voice):
            return self.spoken(voice, presiding)
        return self._form_of(voice, form)

    def owner(self, voice: Voice, presiding: int | None) -> str:
        """The owner of an action: in the style's form, or an officer by a post that nobody else has."""
        place = self._meeting.places.get(voice) if isinstance(voice, int) else None
        if place is not None and place.post and self._style.people.owners_by_post:
            roll = self._meeting.roll
            if [p for p in roll if p.capacity is Capacity.OFFICER and p.post == place.post] == [place]:
                return place.post
        return self.in_form(voice, self._style.people.owner_form, presiding)

    def initials(self, person_id: int) -> str:
        """A person's initials, different for each. Of those who share them the first on the roll keeps them, and the
        others get more letters of the surname. The name as listed if it has none: a post, a single name."""
        return self._short.get(person_id, UNKNOWN)

    @cached_property
    def _short(self) -> dict[int, str]:
        short: dict[int, str] = {}
        for known in dict.fromkeys([*(place.person_id for place in self._meeting.roll), *self._meeting.people]):
            short[known] = self._make_initials(known, set(short.values()))
        return short

    def _make_initials(self, person_id: int, taken: set[str]) -> str:
        listed, name = self.listed(person_id), take_apart(self.listed(person_id))
        if self._is_unnamed(person_id):
            return listed
        if not name.given or self._is_post(person_id):
            return f"{name.title} {name.surname}".strip() if not self._is_post(person_id) else listed
        given = "".join(fold(word) if name.is_initial(word) else word[:1] for word in name.forenames).upper()
        parts = name.surname.replace("-", " ").split()
        short = given + "".join(part[:1] for part in parts).upper()
        more = iter(parts[-1][1:])
        while short in taken:
            if not (letter := next(more, "")):
                return listed
            short += letter
        return short

    def series(self, voices: Iterable[Voice], presiding: int | None = None) -> str:
        """Several people inside a sentence; people with the same title share it. If `presiding` is given, the chair is
        called so; otherwise by name."""
        write = self.named if presiding is None else partial(self.spoken, presiding=presiding)
        return self.share_titles(self._public_once([(voice, write(voice)) for voice in voices]))

    def subject(self, voices: Sequence[Voice], presiding: int | None) -> str:
        """People before a verb, with the comma that closes a form such as *the Clerk, Ann Lee*."""
        said = self.series(voices, presiding)
        last = said.rpartition(" and ")[2] if len(voices) > 1 else said
        is_apposition = self._style.people.closes_apposition and "," in _IN_BRACKETS.sub("", last)
        return f"{said}," if is_apposition else said

    def _public_once(self, named: list[tuple[Voice, str]]) -> list[str]:
        """The forms in the order named; several members of the public who must not be named become one form."""
        unnamed = [form for voice, form in named if isinstance(voice, int) and self._meeting.withheld.get(voice) == ""]
        if len(unnamed) < 2:
            return [form for _, form in named]
        forms = [self._style.people.publics if form == unnamed[0] else form for _, form in named]
        return list(dict.fromkeys(forms))

    def join(self, names: Sequence[str]) -> str:
        """*A, B and C*, in the style's form for sentences."""
        people = self._style.people
        return series(names, people.last, people.last_of_many)

    def voting(self, people: Iterable[int]) -> str:
        """The names for a list of a named vote."""
        return self.in_list([self._voter_form(p) for p in self.in_voting_order(people)], self._style.votes.last_name)

    def in_voting_order(self, people: Iterable[int]) -> list[int]:
        """The voters in the style's order: that of the roll, or of their surnames."""
        if not self._style.votes.by_surname:
            return list(people)
        names = {person: take_apart(self.listed(person)) for person in people}
        return sorted(names, key=lambda person: (fold(names[person].surname), fold(names[person].given)))

    def _voter_form(self, person_id: int) -> str:
        """A person in a named vote, where a surname need only tell members apart."""
        form = self._style.votes.form
        if form is self._style.people.form:
            return self.named(person_id)
        if form is PersonForm.SURNAME:
            seated = [place.person_id for place in self._meeting.roll if place.capacity.is_member]
            surnames = {person: take_apart(self.listed(person)).surname for person in seated}
            alike = Counter(map(fold, surnames.values()))
            if alike[fold(surnames.get(person_id, ""))] == 1:
                return surnames[person_id]
        return self._form_of(person_id, form)

    def attended(self, people: Iterable[int]) -> str:
        """The names for a list of the attendance, without marks."""
        return self.in_list([self.on_list(p) for p in people])

    def in_list(self, names: Sequence[str], last: str = "") -> str:
        """Names joined for a list of the attendance or of a vote; `last`: the words before the last name, if the style
        has special ones for that list."""
        people = self._style.people
        return self.share_titles(names, last or people.last_in_lists, is_last_once=people.last_once)

    def on_list(self, person_id: int) -> str:
        """A member in an attendance list, with or without title."""
        return self._form_of(person_id, self._style.head.form)

    def share_titles(self, names: Sequence[str], last: str = "", *, is_last_once: bool = False) -> str:
        """Names as a series in which those with the same title share its plural: *Councillors A, B and C and Mr D*.
        `last`: the words before the last name, if not those of a sentence; `is_last_once`: only before the last of
        all."""
        people = self._style.people
        one, many = last or people.last, last or people.last_of_many
        if len(names) < 2:
            return "".join(names)
        groups = self._by_title(names)
        final = [*groups][-1]
        out: list[str] = []
        for group, shared in groups.items():
            title, name = group
            joins = (", ", ", ") if is_last_once and group != final else (one, many)
            out.append(name or f"{people.plural_titles[title]} {series(shared, *joins)}")
        if is_last_once:
            return series(out, one, many) if final[1] else ", ".join(out)
        has_shared = not all(name for _, name in groups)
        return series(out, f",{one}") if has_shared and not many.startswith(",") else series(out, one, many)

    def _by_title(self, names: Sequence[str]) -> Mapping[tuple[str, str], Sequence[str]]:
        """The names without their titles: by title if several share it, else by title and name."""
        titles = [next((t for t in self._style.people.plural_titles if name.startswith(f"{t} ")), "") for name in names]
        count = Counter(filter(None, titles))
        out: dict[tuple[str, str], list[str]] = {}
        for title, name in zip(titles, names, strict=True):
            out.setdefault((title, "" if count[title] > 1 else name), []).append(name[len(title) + 1 :])
        return out

    def mention(self, mention: Mention, presiding: int | None, before: str = "") -> str:
        """A mention inside a sentence, after the words `before`; a title that was typed there is not repeated."""
        title = title_at_end(before)
        if mention.in_full:
            return without_title(self.in_full(mention.person_id), title)
        named = self.spoken(mention.person_id, presiding)
        if title and named == self._chair_word(mention.person_id):
            named = self.named(mention.person_id)
        return without_title(named, title)

    def _chair(self, presiding: int | None) -> int | None:
        match self._style.people.chair_is:
            case ChairWord.PRESIDING:
                return presiding
            case ChairWord.APPOINTED:
                return self._appointed
        return None

    def _form_on_roll(self, person_id: int) -> str:
        place = self._meeting.places.get(person_id)
        return place.form if place and not self._is_unnamed(person_id) else ""

    def _is_unnamed(self, person_id: int) -> bool:
        """Whether somebody is a member of the public who must not be named."""
        return person_id in self._meeting.withheld

    def _printable_names(self) -> Iterator[PrintedName]:
        """The parts of every name that the minutes may print."""
        return (take_apart(p.name) for p in self._meeting.people.values() if not self._is_unnamed(p.id))

    def _make_spoken(self, voice: Voice) -> str:
        if isinstance(voice, Collective):
            return self._style.people.voices[voice]
        if own := self._form_on_roll(voice):
            return own
        if post := self._post_forms.get(voice):
            return post
        return self._form_of(voice, self._style.people.form)

    @cached_property
    def _post_forms(self) -> dict[int, str]:
        """The officers whom the style calls by post, with that form: *the Town Clerk*; not two by the same post."""
        if not (words := self._style.people.by_post):
            return {}
        officers = (place for place in self._meeting.roll if place.capacity is Capacity.OFFICER)
        shorts = {p.person_id: _short_post(p.post, words) for p in officers if not self._is_unnamed(p.person_id)}
        posts = {person: f"the {short}" for person, short in shorts.items() if short}
        shared = Counter(map(str.casefold, posts.values()))
        return {person: form for person, form in posts.items() if shared[form.casefold()] == 1}

    def _form_of(self, person_id: int, form: PersonForm) -> str:
        if (known := self._in_forms.get((person_id, form))) is None:
            known = self._in_forms[person_id, form] = self._make_form(person_id, form)
        return known

    def _make_form(self, person_id: int, form: PersonForm) -> str:
        listed = self.listed(person_id)
        if form is PersonForm.LISTED or self._is_post(person_id) or self._is_unnamed(person_id):
            return listed
        if form is PersonForm.INITIALS:
            return self.initials(person_id)
        name = take_apart(listed)
        if form is PersonForm.WITHOUT_TITLE:
            words = listed.split()
            return " ".join(words[count_titles(words) :])
        if form is PersonForm.INITIAL_AND_SURNAME:
            return " ".join(filter(None, (_as_initials(name.given), name.surname)))
        if form is PersonForm.SURNAME:
            return f"{name.given if self._has_namesake(name) else ''} {name.surname}".strip()
        if form is PersonForm.GIVEN_NAME and (given := self._given(name)):
            return given
        return self._with_title(name, listed)

    def _with_title(self, name: PrintedName, listed: str) -> str:
        if not name.title:
            is_more = name.post or name.letters or listed.startswith(f"{name.surname},")
            return name.plain if is_more and not name.nickname else listed
        is_in_full = self._has_namesake(name) or fold(name.titles[-1]) in _WITH_GIVEN_NAME
        return f"{name.title} {name.plain if is_in_full else name.surname}"

    def _is_post(self, person_id: int) -> bool:
        """Whether somebody is listed by post alone: an officer without a post beside the name."""
        place = self._meeting.places.get(person_id)
        return place is not None and place.capacity is Capacity.OFFICER and not place.post

    def _has_namesake(self, name: PrintedName) -> bool:
        """Whether somebody else has the surname (with the same title, if the style tells people apart by it)."""
        return self._surname_counts[self._surname_key(name)] > 1

    @cached_property
    def _surname_counts(self) -> Counter[str]:
        return Counter(map(self._surname_key, self._printable_names()))

    def _surname_key(self, name: PrintedName) -> str:
        return fold(name.title + name.surname if self._style.people.title_tells_apart else name.surname)

    def _given(self, name: PrintedName) -> str:
        """The given name, with the surname if somebody else has it too; '' if only initials are listed."""
        first = name.forenames[0] if name.forenames else ""
        if not first or name.is_initial(first):
            return ""
        return f"{first} {name.surname}" if self._sharing_given[fold(first)] > 1 else first

    @cached_property
    def _sharing_given(self) -> Counter[str]:
        return Counter(fold(n.forenames[0]) for n in self._printable_names() if n.forenames)

    def _with_post(self, frame: str, person_id: int) -> str:
        place = self._meeting.places.get(person_id)
        has_initials = "{initials}" in frame
        return fill(
            frame,
            name=self.listed(person_id),
            post=place.post if place else "",
            initials=self.initials(person_id) if has_initials else "",
        )


_IN_BRACKETS = regex(r"\([^()]*\)")
_NAMING = having(Role.SPEAKS, Role.SAID_TO_CHAIR, Role.DECLARES)
"""Kinds whose sentence names people as the text does."""
_SILENT = having(Words.PRINTED_ELSEWHERE) - ATTENDANCE


def first_mentions(
    meeting: Meeting, style: Style, publicity: Publicity, presiding: Mapping[int, int | None]
) -> dict[int, frozenset[int]]:
    """The people whom each entry introduces, by entry id. Entries are read as printed, without those left out."""
    if not (introduced := _introduced(meeting, style)):
        return {}
    place = {item.id: at for at, item in enumerate(meeting.items_taken, 1)}
    out: dict[int, frozenset[int]] = {}
    known: set[Voice] = set()
    for entry in sorted(meeting.entries, key=lambda e: place.get(e.item_id or 0, 0)):
        is_left_out = entry.is_struck or publicity.is_left_out(entry) or entry.kind in style.omitted
        if is_left_out or entry.kind in _SILENT:
            continue
        if new := introduced.intersection(_named(entry, style, presiding[entry.id])) - known:
            out[entry.id] = frozenset(new)
            known |= new
    return out


def introduced_in(meeting: Meeting, style: Style, entry: Entry) -> frozenset[int]:
    """The people whom an entry introduces where it stands, or at the end of the record if it has no position. Cached
    for a meeting, because every key asks for it."""
    if entry.kind in _SILENT or entry.kind in style.omitted:
        return frozenset()
    presiding = presiding_in(meeting)
    end = entry.position or end_position(meeting)
    new = named = _introduced(meeting, style).intersection(_named(entry, style, presiding.at(end)))
    known: dict[tuple[str, int, frozenset[int]], frozenset[int]] = meeting.__dict__.setdefault("_introduced", {})
    if not new or (style.name, end, named) in known:
        return known.get((style.name, end, named), new)
    for earlier in reversed(meeting.entries):
        if earlier.position < end and not earlier.is_struck and earlier.kind not in _SILENT | style.omitted:
            new = new.difference(_named(earlier, style, presiding.at(earlier.position)))
        if not new:
            break
    known[style.name, end, named] = new
    return new


def _introduced(meeting: Meeting, style: Style) -> frozenset[int]:
    everybody, public = bool(style.people.first), Capacity.SPEAKER
    return frozenset(p.person_id for p in meeting.roll if everybody or (p.capacity is public and p.post))


def _named(entry: Entry, style: Style, presiding: int | None) -> list[Voice]:
    """Everybody whom the entry's sentence names in full, except the chair."""
    named: list[Voice] = list(mentioned(entry.text or ""))
    is_usual = style.people.mover_form is style.people.form
    if entry.kind in _NAMING or (entry.kind in PROPOSAL and is_usual):
        named = [*entry.persons, *named]
    chair = presiding if style.people.chair_is is ChairWord.PRESIDING else None
    return [voice for voice in named if voice != chair]
