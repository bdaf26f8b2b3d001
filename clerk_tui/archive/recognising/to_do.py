"""Records what somebody is left to do."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from clerk_tui.archive.recognising.cast import Cast
from clerk_tui.archive.recognising.paragraphs import Paragraph
from clerk_tui.archive.recognising.record import Recorder
from clerk_tui.archive.recognising.undertakings import (
    Undertaking,
    owners_in_margin,
    read_charges,
    read_told,
    read_undertakings,
)
from clerk_tui.archive.recognising.words import near_margin
from clerk_tui.meeting import Kind


@dataclass
class ToDo:
    """The actions of a source, each below the words that tell it."""

    cast: Cast
    recorder: Recorder
    charges: set[str] = field(default_factory=set)
    """What resolutions and motions charge somebody with: a motion that is printed again as resolved does so once."""

    def of_paragraph(self, paragraph: Paragraph, spoken: Sequence[str]) -> None:
        """Record what a paragraph leaves somebody to do, in words or by initials in its margin."""
        owners = owners_in_margin([token for _, token in paragraph.margins], self.cast)
        plain = [s for s in spoken if "seconded" not in s.casefold()]
        found = []
        for number, sentence in enumerate(plain):
            for undertaking in read_undertakings(sentence, self.cast):
                text = undertaking.text or (plain[number - 1] if number else sentence)
                found.append(replace(undertaking, text=text))
        found += [u for sentence in spoken if sentence not in plain for u in read_told(sentence)]
        for undertaking in found:
            self._put(undertaking)
        for owner in owners:
            if not any(u.owner == owner for u in found):
                self._put(Undertaking(owner, near_margin(paragraph, spoken)))

    def of_resolutions(self, mark: int) -> None:
        """Record what the resolutions and motions put down since an index leave somebody to do."""
        put = self.recorder.entries[mark:]
        if any(e.kind is Kind.LOST for e in put):
            return
        for entry in put:
            if entry.kind in (Kind.CLAUSE, Kind.MOTION) and entry.text:
                for undertaking in read_charges(entry.text, self.cast):
                    key = " ".join(undertaking.text.casefold().split()[:6])
                    if key not in self.charges:
                        self.charges.add(key)
                        self._put(undertaking)

    def _put(self, undertaking: Undertaking) -> None:
        persons = () if undertaking.owner is None else (undertaking.owner,)
        self.recorder.add(Kind.ACTION, "", undertaking.text, persons)
