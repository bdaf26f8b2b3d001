"""How much of the heads of published minutes is right: `python -m bench.score_heads FOLDER`, in the folder `tests`.

FOLDER has files of minutes and `titles.json`: a list of objects with *file*, *title* and *date*, the right answer.
Dates are counted twice: from the text alone, and with each file named by its title. A date is *told* if it is wrong and
there is a doubt about the head. Bodies are counted as an import of all files names them.
"""

from __future__ import annotations

import json
import shutil
import sys
import tempfile
from collections import Counter
from pathlib import Path

from clerk_tui.book.minute_book import MinuteBook
from clerk_tui.importing.run import FileRow, ImportRun
from clerk_tui.importing.workers import InProcess

PATIENCE = 600.0


def rows_of(files: dict[str, Path], work: Path) -> dict[str, FileRow]:
    """Import files, each by the name it is given here; return what was found, by that name."""
    folder = work / "files"
    folder.mkdir(parents=True)
    for name, path in files.items():
        shutil.copyfile(path, folder / name)
    with MinuteBook(work / "heads.db") as book:
        run = ImportRun(book, [folder], book.reserve)
        run.examine(examiner=InProcess())
        run.wait(PATIENCE)
        return {row.name: row for row in run.rows}


def judged(row: FileRow, day: str) -> str:
    """How the date of a meeting stands: right, right but doubted, told, wrong or missing."""
    is_doubted = bool(row.examined.head_doubts)
    if str(row.head.date) == day:
        return "right but doubted" if is_doubted else "right"
    if row.head.date is None:
        return "missing"
    return "wrong but told" if is_doubted else "wrong in silence"


def score(folder: Path) -> tuple[Counter[str], Counter[str], Counter[tuple[str, str]], list[str]]:
    """Return how the dates stand from the text and with the titles, how often each body is named, and which files list
    nobody."""
    wanted = {one["file"]: one for one in json.loads((folder / "titles.json").read_text("utf-8")) if one["date"]}
    called = {name: f"{one['title'].replace('/', '-')}{Path(name).suffix}" for name, one in wanted.items()}
    with tempfile.TemporaryDirectory() as work:
        plain = rows_of({name: folder / name for name in wanted}, Path(work) / "plain")
        titled = rows_of({called[name]: folder / name for name in wanted}, Path(work) / "titled")
    from_text = Counter(judged(plain[name], one["date"]) for name, one in wanted.items())
    with_title = Counter(judged(titled[called[name]], one["date"]) for name, one in wanted.items())
    bodies = Counter((row.head.council, row.head.committee) for row in plain.values())
    nobody = [name for name, row in plain.items() if not any(sits for _, sits in row.examined.people)]
    return from_text, with_title, bodies, nobody


def main(argv: list[str]) -> int:
    """Print the figures."""
    if len(argv) != 1:
        print("usage: python -m bench.score_heads FOLDER", file=sys.stderr)
        return 2
    from_text, with_title, bodies, nobody = score(Path(argv[0]))
    print("dates from the text:  ", ", ".join(f"{count} {how}" for how, count in from_text.most_common()))
    print("dates with the title: ", ", ".join(f"{count} {how}" for how, count in with_title.most_common()))
    print(f"bodies: {len(bodies)}")
    for (council, committee), count in bodies.most_common():
        print(f"  {count:4} {committee}" + (f" ({council})" if council and council != committee else ""))
    print("no member present in:", ", ".join(nobody) or "no file")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
