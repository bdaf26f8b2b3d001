"""What was recorded of a meeting without contact while a colleague recorded it too: told in lines, for a person to
compare with the minutes and to take over by hand."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator, Mapping
from datetime import datetime
from typing import Any

from clerk_tui.meeting.people import full_list
from clerk_tui.store import rows
from clerk_tui.store.team import tables
from clerk_tui.store.team.applying import REFERENCE


def lines(connection: sqlite3.Connection, uid: str) -> list[str]:
    """Return what a branch has, a line for each thing that was added, changed or taken out, in order."""
    stream = tables.stream(connection, uid)
    assert stream is not None
    said: list[str] = []
    names: dict[str, str] = {}
    for act in tables.acts(connection, uid, stream.parent_seq or 0):
        body = {} if act.body is None else json.loads(act.body)
        names |= body.get("people", {})
        when = datetime.fromisoformat(body["at"]).astimezone() if "at" in body else None
        at = f"{when:%H:%M}" if when else ""
        said += [f"{at}  {line}" for line in _changes(connection, body, names)]
        said += [f"{at}  {line}" for line in _nouns(connection, body, names)]
    return said


def _changes(connection: sqlite3.Connection, body: Mapping[str, Any], names: Mapping[str, str]) -> Iterator[str]:
    undone = {"undo": "undone: ", "redo": "done again: "}.get(body.get("how", ""), "")
    for name, _uid, before, after in body.get("changes", ()):
        now, was = (_words(connection, name, image, names) for image in (after, before))
        if after is None:
            yield f"{undone}taken out: {was}"
        elif before is None:
            yield f"{undone}{now}"
        elif after.get("is_struck") and not before.get("is_struck"):
            yield f"{undone}struck out: {now}"
        elif now != was:
            yield f"{undone}{was} → {now}"


def _nouns(connection: sqlite3.Connection, body: Mapping[str, Any], names: Mapping[str, str]) -> Iterator[str]:
    for name, _uid, image in body.get("nouns", ()):
        if name == "entry":
            yield _words(connection, name, image, names)


def _words(connection: sqlite3.Connection, name: str, image: Mapping[str, Any] | None, names: Mapping[str, str]) -> str:
    if image is None:
        return ""
    if name == "entry":
        who = [_name(connection, p, names) if isinstance(p, str) else p[0] for p in image.get("persons", ())]
        text = REFERENCE.sub(lambda m: _referred(connection, m[0], m[1], m[2], names), image.get("text") or "")
        voices = full_list(who) if who else ""
        return " · ".join(filter(None, (image["kind"], voices, text.replace("\n", " ¶ "))))
    if name == "agenda_item":
        return f"item {image.get('number', '')} {image['title']}".replace("  ", " ")
    if name == "head":
        return " · ".join(str(image[key]) for key in ("committee", "date", "time", "venue") if image.get(key))
    return str(image.get("name") or image.get("capacity"))


def _referred(connection: sqlite3.Connection, whole: str, sign: str | None, uid: str, names: Mapping[str, str]) -> str:
    if sign is None:
        return "{"
    return "the paragraph above" if sign == "^" else _name(connection, uid, names)


def _name(connection: sqlite3.Connection, uid: str, names: Mapping[str, str]) -> str:
    known = tables.person_of(connection, uid)
    return rows.name_of(connection, known) or names.get(uid, "somebody")
