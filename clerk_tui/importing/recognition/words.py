"""The words of a paragraph, and the entries they are given to."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from clerk_tui.importing.recognition.paragraphs import Paragraph


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


def parted_at_margins(paragraph: Paragraph, spoken: Sequence[str]) -> list[str]:
    """The sentences of a paragraph, parted also where something stands in the margin of a line that ends without a stop
    and the next begins with a capital: *AB to write        AB* and below it *The gate …*."""
    out = list(spoken)
    for place, _ in paragraph.margins:
        before, after = paragraph.text[:place].split()[-4:], paragraph.text[place:].split()[:2]
        if len(before) < 4 or len(after) < 2 or not (before[-1][-1].isalnum() and after[0].istitle()):
            continue
        if before[-1][0].isupper() or not after[1][0].islower():
            continue
        joined = " ".join([*before, *after])
        for number, sentence in enumerate(out):
            if joined in sentence:
                cut = sentence.index(joined) + len(" ".join(before))
                out[number : number + 1] = [sentence[:cut], sentence[cut:].strip()]
                break
    return out


def near_margin(paragraph: Paragraph, spoken: Sequence[str], place: int) -> str:
    """The sentence beside which something stands in the margin: before that place of the paragraph."""
    length = 0
    for sentence in spoken:
        length += len(sentence) + 1
        if length >= place - len(paragraph.mark):
            return sentence
    return spoken[-1]
