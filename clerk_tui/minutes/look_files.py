"""Reads the look of a council from its folder: `look.toml`, and the logo, fonts and template beside it. Mistakes are
reported with their line and the nearest known word, as in a house style."""

from __future__ import annotations

from dataclasses import fields, replace
from pathlib import Path

from clerk_tui import paths
from clerk_tui.errors import NotFoundError
from clerk_tui.meeting.meeting import Meeting
from clerk_tui.minutes.look import A_NAME, USUAL, Colours, Look, Margins
from clerk_tui.minutes.look.logo import logo_fault
from clerk_tui.minutes.style_files import Problem, Schema, StyleFileError, check, line_of, made, nearest, parse, text_of

FILE = "look.toml"
_ENDINGS = (".png", ".jpg", ".jpeg")
"""What the name of a logo may end in; Word has no other pictures that PDF and web pages have too."""
LOOK = Schema(
    Look,
    "a look",
    forms={f"colours.{f.name}": ("#[0-9a-fA-F]{6}", "is a colour such as “#003366”") for f in fields(Colours)},
    numbers={
        "fonts.size": (8, 20, "points"),
        "logo.width": (5, 170, "millimetres"),
        **{f"margins.{f.name}": (5, 60, "millimetres") for f in fields(Margins)},
    },
)
BEGINNING = (Path(__file__).parent / "look" / "beginning.toml").read_text(encoding="utf-8")
"""The file of a new look."""


def look_for(meeting: Meeting) -> Look:
    """The look of a meeting's council from the user's folder; the default if there is none. Raises StyleFileError or
    FileRefusedError if it cannot be used."""
    folder = paths.look_of(meeting.head.council or meeting.head.committee)
    return load(folder) if (folder / FILE).exists() else USUAL


def look_called(name: str | None, meeting: Meeting) -> Look:
    """The look in the folder `name`, which may be inside the folder of looks; without a name, that of the council.
    Raises NotFoundError, StyleFileError or FileRefusedError."""
    if name is None:
        return look_for(meeting)
    folder = Path(name)
    return load(folder if folder.is_dir() else paths.looks() / name)


def look_names() -> tuple[str, ...]:
    try:
        return tuple(sorted(folder.name for folder in paths.looks().iterdir() if (folder / FILE).is_file()))
    except OSError:
        return ()


def load(folder: Path) -> Look:
    """The look in a folder. Raises NotFoundError if there is none, StyleFileError for mistakes in its file, and
    FileRefusedError for a template that cannot be used."""
    file = folder / FILE
    try:
        text = text_of(file)
    except FileNotFoundError as error:
        raise NotFoundError(f"There is no look in {folder}: it has no file {FILE}.") from error
    data = parse(text, str(file))
    check(text, data, str(file), LOOK)
    look: Look = replace(made(Look, data), folder=str(folder.resolve()))
    if found := [*_missing(look, text)]:
        raise StyleFileError(str(file), found)
    if look.word.template:
        from clerk_tui.minutes.formats.docx import Template  # it loads the library for Word

        Template(look)
    return look


def _missing(look: Look, text: str) -> list[Problem]:
    found: list[Problem] = []
    for path, name, endings in (
        ("logo.file", look.logo.file, _ENDINGS),
        ("word.template", look.word.template, (".docx", ".dotx")),
    ):
        table, _, key = path.partition(".")
        if name and (Path(name).name != name or not (Path(look.folder) / name).is_file()):
            found.append(Problem(line_of(text, path), f"[{table}] “{key}”: there is no file “{name}” in this folder"))
        elif name and Path(name).suffix.lower() not in endings:
            said = f"[{table}] “{key}” is a file whose name ends in {' or '.join(endings)}"
            found.append(Problem(line_of(text, path), said))
        elif name and path == "logo.file" and (fault := logo_fault(look)):
            found.append(Problem(line_of(text, path), f"[logo] “file”: {name} {fault}"))
    if look.logo.file and not look.logo.alt.strip():
        said = "[logo] “alt” must say what the logo shows, for those who cannot see it"
        found.append(Problem(line_of(text, "logo"), said))
    return found + _missing_fonts(look, text)


def _missing_fonts(look: Look, text: str) -> list[Problem]:
    """The fonts that are neither in the folder nor installed, with similar names of fonts that are."""
    wanted = {"body": look.fonts.body, "headings": look.fonts.headings or A_NAME}
    if all(name == A_NAME for name in wanted.values()):
        return []
    import typst  # only a look with fonts of its own needs it

    there = typst.Fonts(font_paths=[look.folder]).families()
    known = {name.casefold() for name in (*there, A_NAME)}
    return [
        Problem(
            line_of(text, f"fonts.{key}"),
            f"[fonts] “{key}”: the font “{name}” is neither in this folder nor installed{nearest(name, there)}",
        )
        for key, name in wanted.items()
        if name.casefold() not in known
    ]
