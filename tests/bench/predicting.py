"""Prediction: keys for each exported character of real meetings, typed by three typists, beside the prototype."""

from __future__ import annotations

import pickle
import re
import resource
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache
from itertools import chain
from pathlib import Path
from typing import Any

from clerk_tui import minutes, notation
from clerk_tui.book.minute_book import MinuteBook
from clerk_tui.book.prediction import Prediction, known_texts, shipped
from clerk_tui.importing.examine import FoundMeeting
from clerk_tui.importing.workers import InProcess
from clerk_tui.meeting import Choice, Entry, Head, Kind, Meeting, RollPlace
from clerk_tui.meeting.entry_text import write
from clerk_tui.meeting.kinds import DECIDING, PROPOSAL
from clerk_tui.meeting.meeting import Directory
from clerk_tui.meeting.people import Capacity
from clerk_tui.notation.completion import fitting_commands
from clerk_tui.notation.name_index import NameIndex
from clerk_tui.notation.notes_file import NotesWriter
from clerk_tui.predict import Suggestions
from clerk_tui.predict.lines import Opening, prose_of
from clerk_tui.predict.predictor import Passage, Predictor

from . import archives
from .measuring import Figure, Settings, percentile, spread
from .real_typing import IDEAL, TYPISTS, WITHOUT_LIST, Count, Hands, Line, Typist

SHARED = Path(__file__).resolve().parents[2].parent / "shared"
MOST_WORDS = 320_000
STYLE = "durham"
ROLL_KEYS = 3
"""What calling the roll takes; opening an item takes one."""
_DATED = re.compile(r"(\d{4}-\d{2}(?:-\d{2})?)")
NARRATIVE = (
    "published/17-limerick-jpc-2019-12-12.txt",
    "published/13-limerick-jpc-2023-03-03.txt",
    "published/27-limerick-adare-rathkeale-2019-02-12.txt",
    "published/41-norfolk-2010-03-stoke-ferry-parish-council-minutes-12.txt",
    "series/westdereham/2020-11-01-draft-minutes-of-west-dereham-pc-meeting-october-2020.txt",
    "series/westdereham/2021-01-01-west-dereham-parish-council-meeting-december-2.txt",
    "published/07-kent-council-2024-12-19.txt",
    "published/01-kent-hosc-2025-01-28.txt",
)
MOTIONS = (
    "series/london/2025-06-10-The-9th-Meeting-of-the-Planning-and-Environment-Committee.txt",
    "series/london/2025-06-16-11th-Meeting-of-the-Infrastructure-and-Corporate-Services-Committee.txt",
    "series/london/2025-07-15-The-12th-Meeting-of-the-Planning-and-Environment-Committee.txt",
)


@dataclass(frozen=True)
class Scene:
    """A meeting to type, and what was known before it."""

    name: str
    lines: tuple[Line, ...]
    titles: tuple[str, ...]
    """Of its agenda."""
    people: tuple[str, ...]
    """Who is on its roll."""
    handles: frozenset[str]
    """The words by which they are named before marks."""
    earlier: tuple[Path, ...]
    """The documents to learn from, the nearest last."""
    meeting: Meeting
    """As it was recorded."""


def date_of(path: Path) -> str:
    """The date in the name of a file."""
    match = _DATED.search(path.name)
    return match[1] if match else ""


def is_before(path: Path, day: str) -> bool:
    """Whether a file is strictly earlier than a day; both may name only a month."""
    own = date_of(path)
    n = min(len(own), len(day))
    return bool(own) and own[:n] < day[:n]


def series_of(path: Path) -> list[Path]:
    """The documents of the same council."""
    for council, folder in (("limerick", "limerick"), ("kent", ""), ("stoke-ferry", "stokeferry")):
        if council in path.name and path.parent.name == "published":
            published = [p for p in (SHARED / "minutes" / "published").glob("*.txt") if council in p.name]
            return published + sorted((SHARED / "minutes" / "series" / folder).glob("*.txt") if folder else [])
    return sorted(path.parent.glob("*.txt"))


@cache
def text_of(path: Path) -> str:
    """The words of a document."""
    return path.read_text(encoding="utf-8", errors="replace")


def found_in(path: Path, folder: Path) -> FoundMeeting | None:
    """The meeting in a document; kept from one run to the next."""
    kept = folder / f"{path.name}.pickle"
    if not kept.exists():
        examined = next(iter(InProcess().examine([path])))
        folder.mkdir(parents=True, exist_ok=True)
        kept.write_bytes(pickle.dumps(examined.found if examined.packed else None))
    found: FoundMeeting | None = pickle.loads(kept.read_bytes())
    return found


def scene_of(path: Path, folder: Path) -> Scene:
    """A real meeting, imported, exported as notation, replayed in a house style."""
    found = found_in(path, folder)
    assert found is not None
    day = date_of(path)
    meeting = _called(replace(found.meeting, head=replace(found.meeting.head, style=STYLE)))
    notes = notation.read_notes(notation.write_notes(meeting), Head(1), Directory(), minutes.style_names()).meeting
    earlier, words = [], 0
    for other in sorted((p for p in series_of(path) if is_before(p, day)), key=date_of, reverse=True):
        words += len(text_of(other).split())
        if words > MOST_WORDS:
            break
        earlier.append(other)
    own = found.meeting.head.committee
    near = {p for p in earlier if (f := found_in(p, folder)) and f.meeting.head.committee == own}
    earlier.sort(key=lambda p: (p in near, date_of(p)))
    titles = tuple(item.title for item in notes.items)
    people = people_of(notes)
    lines = tuple(lines_of(notes))
    handles = frozenset(handle for line in lines for handle in HANDLE.findall(line.mark))
    return Scene(path.stem[:40], lines, titles, people, handles, tuple(earlier), notes)


def people_of(meeting: Meeting) -> tuple[str, ...]:
    """Who is on the roll of a meeting: nobody else is offered."""
    return tuple(meeting.people[place.person_id].name for place in meeting.roll)


def _called(meeting: Meeting) -> Meeting:
    """A meeting whose roll was called before it: where the minutes list nobody, those who moved, seconded or voted more
    than once."""
    if meeting.roll:
        return meeting
    voters = (ballot.person_id for entry in meeting.entries if entry.vote for ballot in entry.vote.ballots)
    movers = (voice for entry in meeting.entries if entry.kind in PROPOSAL for voice in entry.persons)
    often = Counter(voice for voice in (*voters, *movers) if isinstance(voice, int))
    members = tuple(person for person, times in often.items() if times > 1)
    if not members:
        return meeting
    roll = tuple(RollPlace(person, Capacity.MEMBER, place) for place, person in enumerate(members, 1))
    called = Entry(max(e.id for e in meeting.entries) + 1, Kind.PRESENT, 1, persons=members)
    return replace(meeting, roll=roll, entries=(called, *meeting.entries))


def lines_of(meeting: Meeting) -> Iterator[Line]:
    """The lines of a meeting from its first item on, without those that say again what the line before says. What the
    minutes print twice of one line, a motion and the resolution that it became, counts once."""
    document = minutes.render(meeting, minutes.load(STYLE))
    printed: dict[int, list[str]] = {}
    for block in document.blocks:
        if block.entry_ids and (block.item_id is not None or not meeting.items_taken):
            printed.setdefault(block.entry_ids[0], []).append(block.line)
        elif block.item_id is not None:
            printed.setdefault(-block.item_id, []).append(block.line)
    writer, names = NotesWriter(meeting), NameIndex(meeting)
    last = ""
    for entry in meeting.entries:
        if entry.item_id is None and meeting.items_taken:
            continue
        said = (entry.text or "").strip("\\ ").casefold()
        if len(said) > 15 and said[:60] in last:
            continue
        last = said or last
        lines = printed.get(entry.id, [])
        if entry.kind is Kind.ITEM:
            lines = [*lines, *printed.pop(-(entry.item_id or 0), [])]
        exported = sum(len(line) + 2 for line in lines)
        if entry.kind is Kind.ITEM:
            yield Line("item", "", 1, "", exported)
        else:
            vote = _vote_of_all(entry, meeting, names)
            exported -= len(said) * max(sum(said in line.casefold() for line in lines) - 1, 0)
            yield from _lines_of(entry, [vote] if vote else writer.lines(entry), names, exported, " ".join(lines))


def _vote_of_all(entry: Entry, meeting: Meeting, names: NameIndex) -> str:
    """A vote by name in which every member of the roll took part, by those who did not vote in favour; empty for any
    other."""
    vote = entry.vote
    members = {place.person_id for place in meeting.roll if place.capacity.is_member}
    if vote is None or not vote.is_named or {ballot.person_id for ballot in vote.ballots} != members:
        return ""
    signs = {Choice.AGAINST: "-", Choice.ABSTAIN: "~", Choice.NOT_VOTING: "0"}
    others = (b for b in vote.ballots if b.choice in signs)
    return " ".join(("/vote named all", *(f"{signs[b.choice]}{names.handle(b.person_id)}" for b in others)))


def _lines_of(entry: Entry, lines: Sequence[str], names: NameIndex, exported: int, printed: str) -> Iterator[Line]:
    is_speech = entry.kind is not Kind.NOTE
    for number, raw in enumerate(lines):
        typed = f".. {raw}" if number else raw.removeprefix("✓ ").removeprefix("⚠ ")
        prose = prose_of(typed + " ", lambda words: is_speech, lambda word: False)
        text = prose.text.removesuffix(" ") if prose else ""
        mark = typed[: len(typed) - len(text)] if text else typed
        text = text.removeprefix("\\")
        if not text and not exported:
            continue
        at = printed.find(text[1:25]) if len(text) > 8 else -1
        before = printed[: max(at - 1, 0)]
        yield Line(
            str(entry.kind), mark, _mark_keys(mark.removeprefix("\\"), names), text, 0 if number else exported, before
        )


HANDLE = re.compile(r"[^\W\d_][\w'’-]*")
_COMMAND = re.compile(r"/(?P<word>[a-z]+(?:-[a-z]+)?)")


def _mark_keys(mark: str, names: NameIndex) -> int:
    """How many keys a mark takes if Tab completes the word of a command, and each name in it is shortened as far as it
    may be."""
    command = _COMMAND.match(mark)
    rest = mark[command.end() :] if command else mark
    keys = len(rest) + (shortest_command(command["word"]) if command else 0)
    return keys - sum(len(handle) - _least(handle, names) for handle in HANDLE.findall(rest))


@cache
def shortest_command(word: str) -> int:
    """How many keys give a command: `/`, the letters that Tab needs in a meeting where nothing happened yet, and Tab;
    or the whole word, if that takes no more."""
    nothing = Meeting(Head(1))
    context = notation.Context(nothing, NameIndex(nothing))
    begun = (n for n in range(1, len(word)) if fitting_commands(word[:n], context)[0].word == word)
    return 1 + min(len(word), next(begun, len(word)) + 1)


def _least(handle: str, names: NameIndex) -> int:
    """How many keys name a person: the fewest letters, or fewer and Tab."""
    whole = names.find(handle).only
    if not isinstance(whole, int):
        return len(handle)
    return next((n for n in range(1, len(handle)) if names.find(handle[:n]).only == whole), len(handle))


def passages_of(meeting: Meeting) -> Iterator[Passage]:
    """What is learnt of a meeting."""
    for entry in meeting.entries:
        if entry.text and not entry.is_struck and entry.kind is not Kind.PRIVATE:
            said = write(entry.text, lambda mention: "\x1a")
            for number, line in enumerate(said.split("\n")):
                yield Passage(line.strip("\\"), Opening.NOTE if number else Opening.of(entry.kind))


def trained(scene: Scene, folder: Path, *, is_empty: bool = False) -> Predictor:
    """A predictor that has learnt what was known before a meeting."""
    found = [] if is_empty else [f.meeting for p in scene.earlier if (f := found_in(p, folder))]
    return predictor_for(scene, found)


def predictor_for(scene: Scene, earlier: Iterable[Meeting]) -> Predictor:
    """A predictor for a meeting that has learnt earlier ones."""
    found = tuple(earlier)
    others = {person.name for meeting in (*found, scene.meeting) for person in meeting.people.values()}
    is_name: Callable[[str], bool] = lambda words: scene.handles.issuperset(HANDLE.findall(words))  # noqa: E731
    predictor = Predictor(is_name=is_name)
    predictor.set_people(
        scene.people,
        others.difference(scene.people),
        body=f"{scene.meeting.head.council} {scene.meeting.head.committee}",
    )
    for _ in chain(
        predictor.shipping(*shipped()),
        predictor.learning(p for meeting in found for p in passages_of(meeting)),
    ):
        pass
    for text in known_texts(scene.meeting):
        predictor.learn(text, Opening.TITLE)
    return predictor


def typed(
    scene: Scene,
    predictor: Predictor,
    typist: Typist,
    is_settled: Callable[[str], bool] = lambda line: True,
    enter: Callable[[Line], bool] = lambda line: True,
) -> Count:
    """The keys of a meeting; nothing is suggested for a line that is not settled. `enter` is told of each line that is
    typed, and says whether it is learnt from."""
    count = Count()

    def suggest(line: str, has_brought_space: bool) -> Suggestions:
        if not is_settled(line):
            return Suggestions()
        begun = time.thread_time()
        offered = predictor.suggest(line, has_brought_space=has_brought_space)
        count.seconds.append(time.thread_time() - begun)
        return offered

    hands = Hands(typist, suggest)
    count.keys["roll"] = ROLL_KEYS
    for line in scene.lines:
        is_item = line.kind == "item"
        count.keys[line.kind] += line.mark_keys + hands.type(line.mark, line.prose) + (not is_item)
        if hands.has_taken and line.kind in DECIDING:
            count.keys[line.kind] += 1  # it is read, then Enter is pressed again
        count.exported[line.kind] += line.exported
        count.typed += len(line.prose)
        if enter(line) and line.prose:
            predictor.learn(line.prose, _opening(line))
    count.wrong = hands.wrong
    return count


def _opening(line: Line) -> Opening:
    return Opening.NOTE if line.mark.startswith("..") else Opening.of(Kind(line.kind))


# The prototype


def prototype(scene: Scene, typist: Typist, *, is_empty: bool = False) -> Count:
    """The keys with the prototype and its own simulator."""
    sys.path.insert(0, str(SHARED / "tools" / "predict"))
    import model  # type: ignore[import-not-found]
    import sim  # type: ignore[import-not-found]
    import sim2  # type: ignore[import-not-found]

    made: Any = model.Model()
    made.learn_all([] if is_empty else [text_of(p) for p in sorted(scene.earlier, key=date_of)])
    made.start_meeting("\n".join(scene.titles) + "\n")
    count, stats, context = Count(), sim.Stats(), "\n"
    count.keys["roll"] = ROLL_KEYS
    options = {
        "alts": 3 if typist.sees_lists else 0,
        "altstart": False,
        "altmin": typist.least_letters,
        "asave": typist.least_saved,
        "notice": typist.sees_lists,
        "gnotice": typist.sees_ghosts,
    }
    for line in scene.lines:
        before = stats.keys
        if line.prose:
            sim2.type2(made, context[-400:] + (f"{line.before} " if line.before else ""), line.prose, stats, **options)
            said = f"{line.before} {line.prose}".strip() + "\n"
            context += said
            made.learn(said)
        count.keys[line.kind] += line.mark_keys + stats.keys - before + (line.kind != "item")
        count.exported[line.kind] += line.exported
    count.typed, count.wrong, count.seconds = stats.chars, stats.wrong, stats.times
    return count


# What is reported

AIMS = {
    ("narrative", "ideal"): 0.45, ("narrative", "careful"): 0.52, ("narrative", "inattentive"): 0.57,
    ("narrative", "ghost alone"): 0.60, ("motions", "ideal"): 0.29,
}  # fmt: skip
WORST, EMPTY, WRONG, BESIDE = 0.58, 0.54, 2.5, 1.03
"""The bars of the worst narrative meeting, of an empty archive, of wrong ghosts for 100 characters, and beside the
prototype."""
YEARS = 3


def figures(settings: Settings) -> Iterator[Figure]:
    """Keys for each exported character, and what a prediction costs."""
    if SHARED.exists():
        yield from _real(settings)
    else:
        yield from _invented()
    yield from _cost(settings)


def _real(settings: Settings) -> Iterator[Figure]:
    folder = settings.folder / "predicting"
    for group, names in (("narrative", NARRATIVE), ("motions", MOTIONS)):
        scenes = [scene_of(SHARED / "minutes" / name, folder) for name in names]
        for typist in (IDEAL, WITHOUT_LIST) if settings.is_quick else (*TYPISTS, WITHOUT_LIST):
            ours = [typed(scene, trained(scene, folder), typist) for scene in scenes]
            theirs = [prototype(scene, typist) for scene in scenes]
            all_ours, all_theirs = sum(ours, Count()), sum(theirs, Count())
            note = f"  prototype {all_theirs.each:.3f}; wrong {all_ours.wrong_share:.2f} / {all_theirs.wrong_share:.2f}"
            yield Figure(f"{group}, {typist.name}", all_ours.each, AIMS.get((group, typist.name)), "", note)
            yield Figure(f"{group}, {typist.name}, beside the prototype", all_ours.each / all_theirs.each, BESIDE)
            if typist is IDEAL:
                yield from _closer(group, scenes, ours, theirs)
        if group == "narrative":
            empty = [typed(scene, trained(scene, folder, is_empty=True), IDEAL) for scene in scenes]
            yield Figure("narrative, ideal, empty archive", sum(empty, Count()).each, EMPTY, "")


def _closer(group: str, scenes: list[Scene], ours: list[Count], theirs: list[Count]) -> Iterator[Figure]:
    """Each meeting and each kind of line of the ideal typist."""
    for scene, own, other in zip(scenes, ours, theirs, strict=True):
        yield Figure(f"  {scene.name}", own.each, None, "", f"  prototype {other.each:.3f}")
    every = sum(ours, Count())
    for kind, keys in every.keys.most_common(8):
        characters = every.exported[kind]
        yield Figure(f"  lines of the kind {kind}", keys / characters if characters else 0, None, "", f"  {keys} keys")
    if group == "narrative":
        yield Figure("worst narrative meeting, ideal", max(count.each for count in ours), WORST, "")
        yield Figure("wrong ghosts for 100 characters of narrative", every.wrong_share, WRONG, "")


def _invented() -> Iterator[Figure]:
    """The same with a committee of three invented years, typed with and without its archive."""
    *earlier, last = (archives.meeting(1 + archives.COMMITTEES * n) for n in range(12 * YEARS))
    names = NameIndex(last)
    people = people_of(last)
    lines = tuple(lines_of(last))
    handles = frozenset(handle for line in lines for handle in HANDLE.findall(line.mark))
    scene = Scene("invented", lines, tuple(item.title for item in last.items), people, handles, (), last)
    assert names.meeting is last
    for typist in TYPISTS:
        cold = typed(scene, predictor_for(scene, ()), typist)
        warm = typed(scene, predictor_for(scene, earlier), typist)
        yield Figure(f"invented meeting, {typist.name}", warm.each, None, "", f"  without its archive {cold.each:.3f}")


def _cost(settings: Settings) -> Iterator[Figure]:
    """What building costs with a large archive on file, and what a prediction costs then."""
    path = archives.archive(settings.folder, settings.rows)
    with MinuteBook(path, is_read_only=True) as book:
        recording = book.rehearse(book.reader.meetings()[0].id)
        before, begun = _memory(), time.perf_counter()
        prediction, steps = Prediction(recording, book.reader), list[float]()
        building = prediction.steps()
        while True:
            at = time.perf_counter()
            if next(building, building) is building:
                break
            steps.append(time.perf_counter() - at)
        yield Figure("ready after", time.perf_counter() - begun, 6, "s", f"  {len(steps)} steps")
        yield Figure("a step of building, p95", percentile(steps, 95) * 1e3, 8, "ms", f"  {spread(steps)}")
        yield Figure("more memory", _memory() - before, 45, "MB")
        taken = []
        for text in ("Members noted that the report on the", "the Director replied that work was"):
            for at in range(1, len(text)):
                took = time.thread_time()
                prediction.suggest(text[:at])
                taken.append(time.thread_time() - took)
        yield Figure("a prediction, p99", percentile(taken, 99) * 1e3, 3, "ms", f"  {spread(taken)}")


def _memory() -> float:
    """The memory in use, in megabytes; the most so far where the system does not say."""
    pages = Path("/proc/self/statm")
    if pages.exists():
        return int(pages.read_text().split()[1]) * resource.getpagesize() / 2**20
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
