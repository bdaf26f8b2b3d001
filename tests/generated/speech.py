"""Things that people say in meetings, made from a grammar that knows how minutes report each of them.

The words and the forms are in `speech.txt` beside this module. A word may be spelt as it is typed and as it is
printed (*leaks|leaked*), and that in several ways (*ago|before/earlier*). Under each form, as it is typed, are the ways
in which it may be printed after the name; `?` alone stands for a doubt. `<one>` is a word of the list *one*, `<one2>`
another, `<bi!>` one as it is typed, and `<I>` the speaker. A form typed as a question begins with `?`. The halves c and
d are whole sentences, as people say them in a hurry.
"""

from __future__ import annotations

import argparse
import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from functools import cache
from itertools import islice
from pathlib import Path
from random import Random
from typing import NamedTuple

from clerk_tui.english.abbreviations import in_words
from clerk_tui.english.months import with_capitals
from clerk_tui.english.reported_sentences import Manner
from clerk_tui.english.reported_speech import likely, reported
from clerk_tui.english.tense_and_person import HE, SHE, Pronoun

BEFORE = {
    Manner.OWN_VERB: "", Manner.AS_TYPED: "+", Manner.SAID_THAT: "said that", Manner.SAID: "said",
    Manner.ASKED_WHETHER: "asked whether", Manner.ASKED: "asked", Manner.IN_WORDS: "said:",
}  # fmt: skip
SPEAKER = {"I": "subject", "me": "object", "my": "possessive", "mine": "absolute", "myself": "reflexive"}
Drawn = dict[str, tuple[str, tuple[str, ...]]]


class Case(NamedTuple):
    """What is typed after a name, and the words that minutes may have after it."""

    kind: str
    form: str
    typed: str
    printed: tuple[str, ...]
    speaker: Pronoun
    asks: bool


@cache
def _sections() -> dict[str, list[str]]:
    """The lines of the file under each heading in square brackets."""
    found, lines = dict[str, list[str]](), Path(__file__).with_suffix(".txt").read_text(encoding="utf-8").splitlines()
    for line in filter(None, lines):
        if line.startswith("["):
            found[line.strip("[]")] = section = []
        else:
            section.append(line)
    return found


@cache
def words_of(half: str) -> dict[str, tuple[str, ...]]:
    """The words of a half, by the name of their list."""
    joined = "\n".join(_sections()[f"words {half}"]).replace(";\n", ";")
    pairs = (line.partition(":") for line in joined.splitlines())
    return {name: tuple(word.strip() for word in words.split(";")) for name, _, words in pairs}


@cache
def forms_of(half: str) -> dict[str, dict[str, list[str]]]:
    """The forms of a half by their kind, each with the ways in which it may be printed."""
    found, kind, form = defaultdict[str, dict[str, list[str]]](dict), "", ""
    for line in _sections()[f"forms {half}"]:
        if line.startswith("#"):
            kind = line.removeprefix("# ")
        elif line.startswith(" "):
            found[kind][form].append(line.strip())
        else:
            form = line
            found[kind][form] = []
    return found


def _filled(form: str, drawn: Drawn, *, is_typed: bool) -> list[str]:
    """The ways to write a form with the words that are drawn."""
    out = [""]
    for piece in re.split(r"(<[\w!]+>)", form):
        typed, printed = drawn.get(piece.strip("<>!"), (piece, (piece,))) if piece[:1] == "<" else (piece, (piece,))
        ways = (typed,) if is_typed or piece.endswith("!>") else printed
        out = [f"{before}{way}" for before in out for way in ways]
    return out


def cases(random: Random, half: str) -> Iterator[Case]:
    """Cases of one half of the words and forms, without end; each kind of form as often."""
    words, forms = words_of(half), forms_of(half)
    while True:
        for kind in forms:
            form = random.choice(list(forms[kind]))
            speaker, used = random.choice((HE, SHE)), set[str]()
            drawn: Drawn = {me: (me, (getattr(speaker, part),)) for me, part in SPEAKER.items()}
            for slot in re.findall(r"<(\w+)!?>", form):
                if slot not in drawn:
                    options = words[slot if slot in words else slot.rstrip("2")]
                    word = random.choice([option for option in options if option not in used])
                    used.add(word)
                    typed, _, printed = word.partition("|")
                    drawn[slot] = typed, tuple((printed or typed).split("/"))
            printed_so = tuple(way for said_so in forms[kind][form] for way in _filled(said_so, drawn, is_typed=False))
            text = _filled(form.removeprefix("? "), drawn, is_typed=True)[0]
            yield Case(kind, form, text, printed_so, speaker, form.startswith("?"))


def said(case: Case) -> tuple[str, str]:
    """What minutes have after the name, and what is offered where it is in doubt, which `?` alone stands for."""
    text = in_words(with_capitals(case.typed))
    found = reported(text, case.speaker, asks=case.asks)
    gap = "" if found.words.startswith(",") else " "
    if not found.doubt:
        return f"{BEFORE[found.manner]}{gap}{found.words}".strip(), ""
    offer = likely(text, case.speaker, asks=case.asks)
    return "?", f"said {offer}" if offer.startswith("that ") else f"asked {offer}" if case.asks else offer


def verdict(case: Case) -> str:
    """Whether a case is `right`, `offered` in the right words, `asked` about or `silent` and wrong."""
    printed, offer = (_AND_THAT.sub(r"\1 ", words) for words in said(case))
    if printed in case.printed:
        return "right"
    if printed != "?":
        return "silent"
    return "offered" if offer in case.printed else "asked"


_AND_THAT = re.compile(r"\b(and|but) that (?=(?:he|she|it|they|there)\b)")
"""A second *that*, which minutes may have or not."""


def main() -> None:
    """Count the verdicts of many cases, and show some that are not right."""
    asked = argparse.ArgumentParser()
    asked.add_argument("--seed", type=int, default=5)
    asked.add_argument("--count", type=int, default=1500)
    asked.add_argument("--half", default="a")
    asked.add_argument("--show", type=int, default=0)
    wanted = asked.parse_args()
    made = list(islice(cases(Random(wanted.seed), wanted.half), wanted.count))
    verdicts = [verdict(case) for case in made]
    print(dict(Counter(verdicts)))
    shown = Counter[str]()
    for case, found in zip(made, verdicts, strict=True):
        if found != "right" and shown[found] < wanted.show:
            shown[found] += 1
            print(f"{found:8} {case.kind}: {case.typed}\n    got  {' / '.join(said(case))}\n    want {case.printed[0]}")


if __name__ == "__main__":
    main()
