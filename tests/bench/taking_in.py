"""Importing a folder of published minutes with the whole command, to what it costs for each megabyte of their text."""

from __future__ import annotations

import random
import resource
import shutil
import subprocess
import sys
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

from .measuring import Figure, Settings, now
from .session import clean_environment

FILES, FILES_IN_A_HURRY = 300, 60
SLOWEST = 1.0
"""Seconds that a megabyte of text may take, reading, recognising and keeping together."""
ITEMS = 12

_COMMITTEES = ("Planning", "Highways", "Licensing", "Audit", "Environment", "Housing", "Finance", "Culture")
_SURNAMES = """Ash Birch Cedar Doyle Elder Fir Gorse Hazel Ivory Juniper Kerria Larch Maple Nutt Oakes Palmer Quince
    Rowan Sorrel Thorne Ulmer Vine Willow Yewdale""".split()
_MATTERS = """the budget|a scheme for the High Street|waste collection|the bus station|parking at the market|
    flood defences|the local plan|road safety|a new library|play areas|the car park|street lighting""".replace(
    "\n    ", ""
).split("|")
_WORDS = """report officers members committee residents consultation proposal scheme works further costs funding service
    traffic review update quarter programme delivery concern support detail areas provision council meeting parish ward
    additional current local public county period approach impact""".split()


def figures(settings: Settings) -> Iterator[Figure]:
    """A folder of generated minutes, taken in by one command into a new file."""
    count = FILES_IN_A_HURRY if settings.is_quick else FILES
    folder = written_minutes(settings.folder / f"minutes-{count}", count)
    size = sum(file.stat().st_size for file in folder.iterdir()) / 1e6
    book = settings.folder / "imported.db"
    book.unlink(missing_ok=True)
    before, begun = resource.getrusage(resource.RUSAGE_CHILDREN), now()
    words = ("import", str(book), str(folder))
    subprocess.run(
        [sys.executable, "-m", "clerk_tui", *words],
        check=True,
        capture_output=True,
        env=clean_environment(settings.folder),
    )
    taken, after = now() - begun, resource.getrusage(resource.RUSAGE_CHILDREN)
    work = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    note = f"  {count} files, {size:.1f} MB in {taken:.1f} s"
    yield Figure("import, for each MB of text", taken / size, SLOWEST, "s", note)
    yield Figure("  work of all processors", work / size, None, "s")
    book.unlink(missing_ok=True)


def written_minutes(folder: Path, count: int) -> Path:
    """A folder with so many files of generated minutes."""
    if not folder.exists():
        new = folder.with_name(f"{folder.name}.new")
        shutil.rmtree(new, ignore_errors=True)
        new.mkdir(parents=True)
        for number in range(count):
            (new / f"minutes-{number:05}.txt").write_text(minutes(number), encoding="utf-8")
        new.rename(folder)
    return folder


def minutes(number: int) -> str:
    """The text of one meeting of a council whose committees meet monthly."""
    chance = random.Random(number)
    name = _COMMITTEES[number % len(_COMMITTEES)]
    day = date(2001, 1, 8) + timedelta(days=28 * (number // len(_COMMITTEES)) + number % len(_COMMITTEES))
    members = [f"Councillor {surname[1].upper()} {surname}" for surname in chance.sample(_SURNAMES, 14)]
    lines = [
        "ELMFIELD BOROUGH COUNCIL",
        f"{name.upper()} COMMITTEE",
        f"MINUTES of a meeting of the {name} Committee held in the Council Chamber on {day:%A}, {day.day} {day:%B %Y} "
        "at 10.00 am.",
        f"PRESENT: {members[0]} (Chairman), {', '.join(members[1:])}.",
        "IN ATTENDANCE: Mr F Fern (Director of Services) and Ms G Grove (Democratic Services Officer).",
    ]
    for item in range(1, ITEMS + 1):
        lines.append(f"{item}. {chance.choice(_MATTERS).capitalize()}")
        lines += _business(chance, members)
    lines.append("The meeting closed at 12.30 pm.")
    return "\n\n".join(lines) + "\n"


def _business(chance: random.Random, members: list[str]) -> Iterator[str]:
    """What happened under an item."""
    asker, mover, seconder = chance.sample(members, 3)
    yield f"The Director of Services introduced the report. {_sentence(chance)} {_sentence(chance)}"
    yield f"{asker} asked whether {_clause(chance)}. Mr Fern replied that {_clause(chance)}. {_sentence(chance)}"
    yield f"Members noted that {_clause(chance)}. {_sentence(chance)} {_sentence(chance)}"
    if chance.random() < 0.5:
        yield f"Proposed by {mover}, seconded by {seconder}, and"
    yield f"RESOLVED that {_clause(chance)}."


def _clause(chance: random.Random) -> str:
    return f"the {' '.join(chance.choices(_WORDS, k=chance.randint(9, 18)))} of {chance.choice(_MATTERS)} be considered"


def _sentence(chance: random.Random) -> str:
    return f"The {' '.join(chance.choices(_WORDS, k=chance.randint(12, 24)))} had been agreed."
