"""Makes a folder, and a zip of it, in which clerk-tui runs on a computer without Python.

`python -m tests.bundle FOLDER` makes them in `FOLDER`. PyInstaller, in the extra `bundle`, puts the
program together for the system that it runs on.
"""

from __future__ import annotations

import argparse
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from importlib.metadata import Distribution, PackageNotFoundError, distribution
from pathlib import Path

from clerk_tui import __version__

ROOT = Path(__file__).resolve().parents[1]
NAME = "clerk-tui"
_WITH_DATA = ("clerk_tui", "textual", "docx", "harper", "typst", "pypdfium2", "pypdfium2_raw", "lxml", "shtab")
"""Packages that read files of their own, load modules by name, or have libraries in machine code."""
_LEFT_OUT = ("tkinter", "pytest", "hypothesis", "IPython", "numpy", "PIL", "pip", "setuptools")
"""What some package would like to have, and the program never uses."""
_LICENCE = re.compile(r"(?i)^(licen[cs]e|copying|notice|authors)")
_READ_ME = f"""clerk-tui {__version__}

Open this folder in a terminal and start {{program}} there; it needs no Python and installs nothing. “{{program}} demo”
opens the sample, “{{program}} practise” lets you try to take minutes, “{{program}} help” lists the pages of the help.
Your minute book is kept where your system keeps your files, not in this folder. A newer version replaces this folder.

The folder “licences” has the licences of the libraries that are in it, and of Python.
"""


def make(folder: Path) -> Path:
    """Make the bundle in `folder`, beside it a zip, and return where the program is. What was there is replaced."""
    target = folder / NAME
    with tempfile.TemporaryDirectory() as work:
        options = [
            *("--name", NAME, "--onedir", "--console", "--noconfirm", "--clean", "--log-level", "ERROR"),
            *("--distpath", str(folder), "--workpath", work, "--specpath", work, "--paths", str(ROOT)),
            *(word for name in _WITH_DATA for word in ("--collect-all", name)),
            *(word for name in _LEFT_OUT for word in ("--exclude-module", name)),
            *("--add-data", f"{ROOT / 'sample.db'}:clerk_tui/help"),
        ]
        program = str(ROOT / "clerk_tui" / "__main__.py")
        subprocess.run([sys.executable, "-m", "PyInstaller", *options, program], check=True)
    made = target / (f"{NAME}.exe" if sys.platform == "win32" else NAME)
    (target / "READ ME.txt").write_text(_READ_ME.format(program=made.name), encoding="utf-8")
    _copy_licences(target / "licences")
    shutil.make_archive(str(target), "zip", folder, NAME)
    return made


def _copy_licences(folder: Path) -> None:
    for package in sorted(_needed(NAME, set())):
        found = distribution(package)
        for file in found.files or ():
            if _LICENCE.match(file.name) and file.suffix not in (".py", ".pyc"):
                target = folder / f"{found.name} {found.version}" / file.name
                target.parent.mkdir(parents=True, exist_ok=True)
                shutil.copyfile(str(file.locate()), target)
        if not (folder / f"{found.name} {found.version}").exists():
            _write_what_it_says(found, folder / f"{found.name} {found.version}")
    for name in ("LICENSE", "LICENSE.txt", f"lib/python{sys.version_info[0]}.{sys.version_info[1]}/LICENSE.txt"):
        if (Path(sys.base_prefix) / name).is_file():
            shutil.copyfile(Path(sys.base_prefix) / name, folder / "Python.txt")
    shutil.copyfile(ROOT / "clerk_tui/minutes/formats/fonts/LICENSE.txt", folder / "Liberation Sans.txt")


def _write_what_it_says(package: Distribution, folder: Path) -> None:
    """Write the licence that a package names, where it brings no file of it."""
    about = package.metadata
    said = about.get_all("License-Expression") or about.get_all("License") or []
    said += [line for line in about.get_all("Classifier") or () if line.startswith("License")]
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "licence.txt").write_text("\n".join(said) + "\n", encoding="utf-8")


def _needed(package: str, seen: set[str]) -> Iterator[str]:
    """The packages that one needs, without extras, but for itself."""
    for wanted in distribution(package).requires or ():
        name = re.split(r"[^\w.-]", wanted)[0]
        key = re.sub(r"[-_.]+", "-", name).lower()
        if "extra ==" in wanted or key in seen:
            continue
        seen.add(key)
        try:
            distribution(name)
        except PackageNotFoundError:  # for another system
            continue
        yield name
        yield from _needed(name, seen)


if __name__ == "__main__":
    parser = argparse.ArgumentParser("python -m tests.bundle", description=__doc__)
    parser.add_argument("folder", type=Path, help="where the bundle is made")
    print(make(parser.parse_args().folder.resolve()))
