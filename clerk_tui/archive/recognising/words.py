"""The words of a paragraph, and the entries they are given to."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from clerk_tui.archive.recognising.paragraphs import Paragraph


@dataclass
class Words:
    """The words of a paragraph that no entry has yet."""

    held: str

    def words(self) -> str:
        """Those words, to be given to an entry now."""
        words, self.held = self.held, ""
        return words

    def peek(self) -> str:
        """Those words, kept."""
        return self.held

    def take(self) -> None:
        """They were given."""
        self.held = ""


def cut_words(published: str, rest: str) -> tuple[str, str]:
    """The words of a paragraph, parted before the text that runs on from its heading."""
    words, count = published.split(" "), len(rest.split())
    head, tail = words[:-count], words[-count:]
    first = rest.split()[0]
    for shift in range(0, 4):
        if tail and tail[0] == first:
            break
        if shift < len(head):
            place = next((i for i in range(len(head) - 1, max(0, len(head) - 6), -1) if head[i] == first), None)
            if place is not None:
                head, tail = head[:place], head[place:] + tail
        break
    return " ".join(head), " ".join(tail)


def near_margin(paragraph: Paragraph, spoken: Sequence[str]) -> str:
    """The sentence beside which something stands in the margin."""
    place = paragraph.margins[0][0] if paragraph.margins else 0
    length = 0
    for sentence in spoken:
        length += len(sentence) + 1
        if length >= place - len(paragraph.mark):
            return sentence
    return spoken[-1]
