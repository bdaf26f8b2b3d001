"""Records what somebody is left to do."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass, field, replace

from clerk_tui.importing.recognition.paragraphs import ACTION_TABLE, Paragraph
from clerk_tui.importing.recognition.recorder import Recorder
from clerk_tui.importing.recognition.roster import Roster
from clerk_tui.importing.recognition.speech_recorder import LABELLED
from clerk_tui.importing.recognition.undertakings import (
    Undertaking,
    owner_of,
    owners_in_margin,
    read_charges,
    read_own,
    read_told,
    read_undertakings,
)
from clerk_tui.importing.recognition.words import near_margin, parted_at_margins
from clerk_tui.meeting import Kind, Voice

_DECIDED = re.compile(
    r"\b(?:[Ii]t\s+was|and)\s+(?:\w+\s+)?(?:agreed|resolved|decided)\s+(?:that\s+|to\s+)"
    r"(?P<should>(?i:we|(?:the\s+)?(?:council|committee|board|clerk))\s+should\s+)?(?P<text>\S.*)$"
)
"""*It was agreed that the bins be moved*: what is left to whoever stands beside it in the margin."""
_EMPHASIS = re.compile(r"\*[^*\s][^*]*[^*\s]\*")
"""*\\*words\\**, as some files print what stands in italics: no star that marks what is to be done."""
_DEED = re.compile(
    r"(?!(?:to|an?|all|any|he|her|his|in|it|its|no|not|our|she|some|that|the|their|there|these|they|this|those|we)\b)[a-z]"
)
"""What somebody is left to do begins with a verb: *the Clerk* and *write to them* make *the Clerk to write to them*."""
_SUMMARY = re.compile(r"(?:summary of )?action (?:list|points?|log)(?: summary)?\W*", re.IGNORECASE)
"""What heads the list in which the actions are told once more."""

_ACTIONS = re.compile(r"(?:summary of )?actions?(?: items?| points?| list| log)?(?: summary)?", re.IGNORECASE)
"""The title of an item that is a list of actions."""
_DEALT_WITH = re.compile(
    r"(?:completed?|contin\w*d|ongoing|done|closed|open|pending|in progress|carried (?:forward|over)|discharged|no progress)\W*",
    re.IGNORECASE,
)
"""What stands under an action of an earlier meeting."""
_LABEL = re.compile(r"[A-Z]{4,}$")
"""*MOVER:*, which is nobody's name."""
_OWNED = re.compile(
    r"(?P<who>(?:[Tt]he )?[A-Z][\w.’'/-]*(?:,? (?:and |& )?[A-Z][\w.’'-]*){0,4}) ?(?::|[-–—]|(?=to [a-z]))\s*(?:to\s+)?"
    r"(?P<what>\w.{6,})$"
)
"""*Ash: Report the leak*, in such a list."""
_LEFT_OVER = re.compile(r"(?:(?<=[.?!])\s+[a-z]\.?|\s*;(?:\s*and)?)\s*$")
"""The letter of the next part, or the sign that parts a list, after what is to be done."""


_ROW = re.compile(r"[A-Z][a-z]{2,8}\s?\d{2}\.\d{1,2}\b")
"""*May24.02*: with what a row of such a table begins, as minutes that number by the month have it."""
_COLUMN = 30
"""How far from the margin what goes on in another column of the table begins, at least, in characters."""


def _is_in_table(paragraph: Paragraph) -> bool:
    """Whether a paragraph is of a table of actions from earlier meetings that stands right before: a row, its heads,
    or what goes on in another column."""
    is_row = bool(paragraph.mark) or _ROW.match(paragraph.text) is not None or paragraph.indent >= _COLUMN
    return is_row or ACTION_TABLE.fullmatch(paragraph.text) is not None


@dataclass
class ActionRecorder:
    """The actions of a source, each below the words that tell it."""

    roster: Roster
    recorder: Recorder
    charges: set[str] = field(default_factory=set)
    """What resolutions and motions charge somebody with: a motion that is printed again as resolved does so once."""

    is_table: bool = False
    """Whether the rows of a table of what was to be done before stand here."""
    below: str = ""
    """The text of the paragraph under the one that is read."""
    summed_up: int | None = None
    """The item in which the actions are told once more, from here on."""

    def of_paragraph(self, paragraph: Paragraph, spoken: Sequence[str]) -> None:
        """Record what a paragraph leaves somebody to do, in words or by initials in its margin."""
        if _SUMMARY.fullmatch(paragraph.text):
            self.summed_up = self.recorder.item_id
        if self.summed_up is not None and self.summed_up == self.recorder.item_id:
            return
        if _DEALT_WITH.fullmatch(self.below):
            return
        if (
            _ACTIONS.fullmatch(self.recorder.title)
            and (told := _OWNED.match(paragraph.body))
            and not _LABEL.match(told["who"])
        ):
            self._put(Undertaking(owner_of(told["who"].strip(), self.roster), told["what"]))
            return
        if ACTION_TABLE.fullmatch(paragraph.text):
            self.is_table = True
        self.is_table &= _is_in_table(paragraph)
        if self.is_table:
            return
        if _EMPHASIS.search(paragraph.text):
            spoken = [s.strip("* ") for s in spoken]
        spoken = parted_at_margins(paragraph, spoken)
        plain = [s for s in spoken if "seconded" not in s.casefold()]
        found = []
        for number, sentence in enumerate(plain):
            for undertaking in read_undertakings(sentence, self.roster):
                text = undertaking.text or (plain[number - 1] if number else sentence)
                found.append(replace(undertaking, text=text))
        found += [u for sentence in spoken if sentence not in plain for u in read_told(sentence)]
        label = None if found else LABELLED.match(paragraph.body)
        speaker = self.roster.find(label["who"]) if label and label["who"] else None
        if label and speaker in self.roster.roll and (own := read_own(paragraph.body[label.end() :], speaker)):
            found.append(own)
        for undertaking in found:
            self._put(undertaking)
        self._beside(paragraph, spoken, {u.owner for u in found})

    def _beside(self, paragraph: Paragraph, spoken: Sequence[str], done: Collection[Voice | None]) -> None:
        """Record what stands beside initials in the margin, but of those whose task the words told."""
        left: dict[str, list[int]] = {}
        for place, token in paragraph.margins:
            for owner in owners_in_margin([token], self.roster):
                if owner not in done:
                    left.setdefault(near_margin(paragraph, spoken, place), []).append(owner)
        for beside, owners in left.items():
            decided = _DECIDED.search(beside)
            text = f"{'to ' if decided['should'] else ''}{decided['text']}" if decided else beside
            self.recorder.add(Kind.ACTION, "", text, tuple(dict.fromkeys(owners)))

    def of_resolutions(self, mark: int) -> None:
        """Record what the resolutions and motions put down since an index leave somebody to do."""
        put = self.recorder.entries[mark:]
        if any(e.kind is Kind.LOST for e in put):
            return
        for entry in put:
            if entry.kind in (Kind.CLAUSE, Kind.MOTION) and entry.text:
                for undertaking in read_charges(entry.text, self.roster):
                    key = " ".join(undertaking.text.casefold().split()[:6])
                    if key not in self.charges:
                        self.charges.add(key)
                        self._put(undertaking)

    def _put(self, undertaking: Undertaking) -> None:
        persons = () if undertaking.owner is None else (undertaking.owner,)
        what = _LEFT_OVER.sub("", undertaking.text)
        text = f"to {what}" if persons and _DEED.match(what) else what
        self.recorder.add(Kind.ACTION, "", text, persons)
