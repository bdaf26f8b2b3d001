"""Small meetings of five to fourteen hurried lines of procedure: motions, amendments, votes, the clock, who leaves.

What a line does depends on what the lines above it left open. Each line has the lines of notation that say the same;
what is recorded, with Tab where an offer is made, must leave the same motions, with their movers, words, fates and
votes, the same room and the same clock. A line that is read otherwise is replaced by its truth before the next is read.
Half *a* is for reading and mending; half *b* is another clerk's, and is only counted. Halves *c*, *d* and *e* are of
what is decided as clerks of three other bodies jot it down in plain words.

    python -P -m tests.generated.procedure --seed 5 --count 200 --half b [--show 20]
"""

from __future__ import annotations

import argparse
import re
from collections import Counter
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from random import Random
from typing import NamedTuple

from clerk_tui.meeting import Entry, Kind, Meeting
from clerk_tui.meeting.kinds import CLOCK, MOVEMENT
from clerk_tui.meeting.proceedings import Proceedings, proceedings
from clerk_tui.notation import NameIndex

from .joined import State, begun, words_of

PLOTS = (
    "move talk? vote/vote_lost/all/plain/plain_lost/by_name/all_but/abstain",
    "move talk? vote/vote_lost/all_but own",
    "alone second talk? vote/vote_lost/all/by_name",
    "alone talk? lapse talk? move vote",
    "move talk? amend talk? amended on_motion/all/vote_lost",
    "move amend talk? amendment_lost talk? vote/plain_lost",
    "move amend both",
    "move amend accepted talk? vote/all/plain",
    "move amend_alone lapse talk? vote/vote_lost",
    "alone second amend_alone second amended on_motion",
    "move amend again amended amendment_lost vote/vote_lost",
    "move talk? amend amendment_withdrawn vote/vote_lost",
    "alone talk? withdrawn move vote/all",
    "move talk? withdrawn",
    "move talk? tabled/refer/defer",
    "move talk? to_table/to_refer",
    "move talk? put vote/vote_lost",
    "move amend put amended on_motion",
    "move talk? another talk? on_second on_first",
    "move another on_first talk? vote/plain",
    "move talk? tie casting",
    "move tied_and_cast talk?",
    "move leave leave_too? vote/all/all_but return talk?",
    "leave move vote/all return moved_carried",
    "move order ruling vote/vote_lost",
    "recuse move talk? vote/all/all_but",
    "elect/elected move vote",
    "moved_carried/moved_all talk? rescind",
    "moved_carried/moved_all talk? moved_carried/moved_all own?",
    "move part_one part_two",
    "move roll_head roll_one roll_two roll_three",
    "move amend_lapse vote",
    "move substitute amended",
)
"""What happens in an item: the acts in order; a bar between what may happen, a question mark after what need not."""
JOTTED = (
    "resolved told_after/told_after_all/told_after_plain own?",
    "put_off_by/defer_why",
    "policy_put_off/policy_moved/policy_amended",
    "note_then_moved/note_then_to own?",
    "move amend amended on_motion own?",
    "move amend amendment_lost vote/all",
    "move amend division",
    "notice notice_seconded vote/all",
    "notice withdraw",
    "as_amended/adopted_by/minutes_by/elected_by",
    "elected_by/adopted_by",
    "minutes_by",
    "to_cabinet",
)
"""The same as it is jotted down in plain words, for halves c, d and e."""
ENDS = ("close", "adjourn resume close", "adjourn_moved", "adjourn_all", "", "")
ITEMS = ("/item 5 Trees", "/item 6 Finance")
ROLL_OF = {"a": "a", "b": "b", "c": "b", "d": "c", "e": "a"}
"""Whose roll each half has."""
AGENDA = ("/agenda 7 Lettings policy", "/agenda 8 Any other business")


class Act(NamedTuple):
    """One thing that happens, as a clerk types it."""

    name: str
    form: str
    typed: tuple[str, ...]
    truths: tuple[tuple[str, ...], ...]
    """The lines of notation that say the same, in each way that is right."""


class Case(NamedTuple):
    """A small meeting."""

    acts: tuple[Act, ...]


@cache
def _sections() -> dict[str, str]:
    """The text of the file under each heading in square brackets."""
    found = re.split(r"^\[(.+)\]\n", Path(__file__).with_suffix(".txt").read_text(encoding="utf-8"), flags=re.MULTILINE)
    return dict(zip(found[1::2], found[2::2], strict=True))


@cache
def _words(half: str) -> dict[str, list[str]]:
    """The words of a half by the letter of their gap."""
    lines = _sections()[f"words {half}"].replace(";\n", ";").splitlines()
    pairs = (line.partition(":") for line in lines if line)
    return {name: [word.strip() for word in words.split(";")] for name, _, words in pairs}


@cache
def _forms(half: str) -> dict[str, tuple[str, list[str]]]:
    """The truth and the wordings of each act."""
    blocks = (block.splitlines() for block in _sections()[f"acts {half}"].strip().split("\n\n"))
    heads = ((block[0].partition("=>"), block[1:]) for block in blocks)
    return {head[0].strip(): (head[2].strip(), forms) for head, forms in heads}


def _drawn(random: Random, half: str) -> dict[str, str]:
    """What stands in each gap: as typed by its name in small letters, as in the truth by that in capitals."""
    words, said = _words(half), dict[str, str]()
    chair, _, *others = words_of(ROLL_OF[half])["people"]
    people = random.sample([name for name in others], 6)
    for key, full in [*zip("nmopqr", people, strict=True), ("ch", chair)]:
        surname = full.split()[-1]
        said[key], said[key.upper()] = random.choice((surname.lower(), surname)), surname.lower()
    for key, (one, two) in {key: random.sample(words[key], 2) for key in words if len(words[key]) > 1}.items():
        for name, word in ((key, one), (f"{key}2", two)):
            said[name], _, said[name.replace("d", "b") if key == "d" else name.upper()] = word.partition("|")
            said[name.upper()] = word.partition("|")[0]
    against = random.randint(1, 2)
    said |= {"f": str(random.randint(against + 1, 4)), "a": str(against), "v": str(random.randint(2, 3))}
    return said | {"g": str(random.randint(3, 4)), "h": str(random.randint(1, 2))}


def _act(random: Random, half: str, name: str, said: dict[str, str]) -> Act:
    """An act in one of its wordings or, as a clerk does now and then, in the notation."""
    truth, forms = _forms(half)[name]
    form = random.choice(forms)
    moved = "that {b}" if "{b}" in form or "{b2}" in form else "to {d}"
    told = said | {"X": moved.format(**said), "X2": moved.replace("}", "2}").format(**said)}
    ways = tuple(tuple(line.strip() for line in way.split(" | ")) for way in truth.format(**told).split(" ~ "))
    ways = ways if truth else ((),)
    if truth and random.random() < NOTATION:
        return Act(name, truth, ways[0], ways)
    return Act(name, form, (form.format(**said),), ways)


LEFT_OUT = ("{q} excused at {t}", "Election of chair by ballot: {n} - {f}, {o} - {a}", "chair ballot: {n} {f} {o} {a}")
"""Wordings that are not read yet."""
NOTATION = 0.3
"""How often a clerk uses the notation."""
_ITEM = Act("item", "/item", (), ())


def cases(random: Random, half: str) -> Iterator[Case]:
    """Endless small meetings of a half."""
    known = _forms(half)
    while True:
        acts: list[Act] = []
        for item in random.sample(ITEMS, 2):
            said = _drawn(random, half)
            plots = PLOTS if half in "ab" else JOTTED
            plot = f"{random.choice(plots)} " + (random.choice(ENDS) if acts and plots is PLOTS else "")
            if not known.keys() >= {*re.findall(r"\w+", plot)}:
                plot = plots[0]  # this clerk has no words for it
            for choice in plot.split():
                if choice[-1] != "?" or random.random() < 0.5:
                    acts.append(_act(random, half, random.choice(choice.rstrip("?").split("/")), said))
            acts.append(Act("item", item, (item,), ((item,),)))
        yield Case(tuple(acts[:-1]))


Fact = tuple[object, ...]


def facts(meeting: Meeting) -> Counter[Fact]:
    """What the record says happened, but for what was said and noted."""
    known, found = proceedings(meeting), Counter[Fact]()
    order = {entry_id: at for at, entry_id in enumerate(known.by_id)}
    for proposal in known.by_id.values():
        of = order.get(proposal.motion_id) if proposal.motion_id is not None else None
        words = _content(proposal.entry.text or "")
        words = () if proposal.entry.is_procedural or words == ("adjou",) else words
        movers = (proposal.mover, proposal.seconder)
        found["motion", order[proposal.entry.id], proposal.entry.kind, movers, words, of, proposal.fate] += 1
    for entry in meeting.entries:
        if not entry.is_struck and (fact := _fact(entry, known, order)):
            found[fact] += 1
    return found


def _fact(entry: Entry, known: Proceedings, order: dict[int, int]) -> Fact:
    """What one entry says; empty for a motion, for what was said or noted, and for what only decides a motion."""
    if entry.kind is Kind.VOTE:
        target, division = known.target.get(entry.id), known.divisions[entry.id]
        tally, casting = division.tally, division.casting
        on = order[target] if target is not None else None
        against = (
            {tally.named(choice) for choice in set(dict(tally.names))} if entry.vote and entry.vote.ballots else ()
        )
        part = re.sub(r"\W|part|section|para", "", entry.subject)
        return ("vote", on, part, tally.in_favour, tally.against, tally.abstained, *sorted(against)) + (
            (casting.choice,) if casting else ()
        )
    if entry.kind in MOVEMENT | CLOCK:
        return entry.kind, entry.persons, entry.at
    if entry.kind in (Kind.BALLOT, Kind.POINT_OF_ORDER):
        return entry.kind, entry.persons, entry.subject.lower(), entry.count
    if entry.kind in (Kind.DECLARATION, Kind.OWN_VOTE):
        return entry.kind, entry.persons, entry.conduct, entry.choice
    if entry.kind in (Kind.REFERRED, Kind.CLAUSE):
        return entry.kind, *(() if entry.is_own_sentence else _content(entry.text or ""))
    if entry.kind in (
        Kind.RULING,
        Kind.RESCINDED,
        Kind.RECONSIDERED,
        Kind.DEFERRED,
        Kind.ACTION,
        Kind.ITEM,
        Kind.PRESIDING,
    ):
        return entry.kind, entry.item_id
    return ()


_LITTLE = frozenset("a an and be by for it of that the to until was were motion matter item".split())


def _content(text: str) -> tuple[str, ...]:
    """The words that matter, each without its ending."""
    return tuple(word[:5] for word in re.findall(r"[\w£$]+", text.lower()) if word not in _LITTLE)


def judged(act: Act, state: State) -> tuple[str, State, str]:
    """The verdict on an act: *right*, *asked*, *misled* by an offer or *silent*; the state after it; what was read."""
    ways, got, asked, told = [state.given(lines) for lines in act.truths], state, False, list[str]()
    plain = state
    for line in act.typed:
        reading = got.read(line)
        asked = asked or bool(reading.remark or reading.refusal)
        offers = (reading.offer, *reading.then) if reading.offer else ()
        told.append(f"{line}   [{reading.refusal or reading.remark}] -> {offers}")
        plain = plain.entered(plain.read(line), line)
        got = got.typed(line)
    truths = [facts(way.meeting) for way in ways]
    has = facts(got.meeting)
    has_offer = " -> ()" not in "".join(told)
    if has in truths or (has_offer and not asked and facts(plain.meeting) in truths):
        return "right", (got if has in truths else plain), "\n      ".join(told)
    told.append(f"got {[*(has - truths[0])]}")
    told.append(f"want {[*(truths[0] - has)]}")
    return "misled" if has_offer else "asked" if asked else "silent", ways[0], "\n      ".join(told)


def verdicts(case: Case, half: str) -> Iterator[tuple[Act, str, str]]:
    """Each act of a meeting with its verdict and what was read."""
    meeting = begun(ROLL_OF[half])
    state = State(meeting, NameIndex(meeting)).given(AGENDA if half in "cde" else ())
    for act in case.acts:
        verdict, state, told = judged(act, state)
        yield act, verdict, told


def main() -> None:
    """Print how many of the acts and meetings are recorded rightly, and some that are not."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--seed", type=int, default=5)
    parser.add_argument("--count", type=int, default=200)
    parser.add_argument("--half", choices=ROLL_OF, default="a")
    parser.add_argument("--show", type=int, default=0)
    options = parser.parse_args()
    counts, forms, right = Counter[str](), Counter[tuple[str, str]](), 0
    for case, _ in zip(cases(Random(options.seed), options.half), range(options.count), strict=False):
        found = [*verdicts(case, options.half)]
        right += all(verdict == "right" for _, verdict, _ in found)
        for at, (act, verdict, told) in enumerate(found):
            counts[verdict] += 1
            forms[act.form, verdict] += 1
            if (
                verdict != "right"
                and forms[act.form, verdict] == 1
                and options.show > sum(kind != "right" for _, kind in forms)
            ):
                before = "\n".join(f"         . {' | '.join(one.typed)}" for one in case.acts[:at])
                print(f"{before}\n{verdict:7}: {told}")
    listed = " ".join(f"{verdict} {counts[verdict]}" for verdict in ("right", "asked", "misled", "silent"))
    print(f"{listed}; meetings without a fault {right} of {options.count}")
    if options.show:
        for (form, verdict), count in sorted(forms.items()):
            if verdict != "right":
                print(f"   {verdict:7}{count:4} of {sum(forms[form, kind] for kind in counts):3}  {form}")


if __name__ == "__main__":
    main()
