"""Agendas without numbers, whose items are told by how they are set; tables whose head names their columns."""

from __future__ import annotations

import pytest

from clerk_tui.importing.readers.document import Look, Piece, PieceKind, Source

from .test_agenda import read, rows

HEAD = "<p>Elm Parish Council</p><p>Tuesday 12 May 2026, 7pm, in the small hall</p>"


def page(body: str) -> Source:
    """A web page with an agenda."""
    from clerk_tui.importing.readers import read_bytes

    return read_bytes("agenda.html", f"<html><body><main>{HEAD}{body}</main></body></html>".encode())


def found(source: Source) -> tuple[list[str], str]:
    """The items, those in doubt with ⚠, and what is said of the whole."""
    from clerk_tui.importing.agenda_plan import found_agenda

    agenda = found_agenda(source)
    return [f"{item.title}{' ⚠' if item.mark else ''}" for item in agenda.items], " ".join(agenda.doubts)


TITLES = ("Apologies", "Minutes of 14 April 2026", "Public participation", "Sale of the old pump", "Next meeting")
REMARK = "The papers were sent round, and Cllr Hall will tell what is new."


@pytest.mark.parametrize("tag", ["h3", "b", "u"])
def test_items_that_are_set_as_titles_are_read_without_the_remarks_below_them(tag: str) -> None:
    items, said = found(page("".join(f"<p><{tag}>{title}</{tag}></p><p>{REMARK}</p>" for title in TITLES)))
    assert items == list(TITLES)
    assert "left out: “The papers were sent round" in said
    assert "no numbers" in said


def test_what_is_set_otherwise_and_may_be_an_item_is_asked_about() -> None:
    body = "".join(f"<p><b>{title}</b></p>" for title in TITLES[:3])
    items, _ = found(page(f"{body}<p>Gates and stiles</p>" + "".join(f"<p><b>{t}</b></p>" for t in TITLES[3:])))
    assert items == [*TITLES[:3], "Gates and stiles ⚠", *TITLES[3:]]


def test_lines_above_the_first_title_are_the_head_though_nothing_stands_over_the_list() -> None:
    look = Look(1.0, is_centred=True)
    above = ("Vale Department of Parks", "Trails Council Meeting", "Wednesday, February 4, 2026, 9am", "Pine Lodge")
    pieces = [Piece(" " * 20 + line, look=look) for line in above] + [Piece("", PieceKind.BLANK)]
    for title in ("Welcome", "Approval of minutes", "Maps of winter routes", "Adjourn"):
        pieces += [Piece(title, look=Look(1.0)), Piece("", PieceKind.BLANK)]
    items, said = found(Source("paper.pdf", "pdf", "", tuple(pieces)))
    assert items == ["Welcome", "Approval of minutes", "Maps of winter routes", "Adjourn"]
    assert "Is “Pine Lodge” where they meet?" in said


def test_a_line_that_may_go_on_with_the_one_above_is_asked_about() -> None:
    long = "A first reading of the plan for the lower meadow and of what the two farms have"
    lines = (
        "Apologies",
        "Minutes",
        f"{long}\nanswered to it",
        "Gates",
        f"{long}\nQuarry Lane Residents’ Letter",
        "Close",
    )
    items = read(
        "Elm Parish Council\nMeeting on Tuesday 12 May 2026, 7pm, Elm Hall\n\nAgenda\n\n" + "\n\n".join(lines)
    ).items
    assert [item.title for item in items if not item.mark] == [
        "Apologies",
        "Minutes",
        f"{long} answered to it",
        "Gates",
        "Close",
    ]
    assert [item.mark for item in items if item.mark] == [
        "Is “Quarry Lane Residents’ Letter” more of it, or an item? If an item, put a blank line above it."
    ]


def test_the_head_of_a_table_tells_the_title_and_who_leads() -> None:
    table = (
        ("No", "Item", "Lead", "Paper"),
        ("1", "Welcome", "Chair", ""),
        ("2", "Roof", "SBM", "Enc 1"),
        ("3", "Close", "", ""),
    )
    made = "".join(f"<tr>{''.join(f'<td>{cell}</td>' for cell in row)}</tr>" for row in table)
    from clerk_tui.importing.agenda_plan import found_agenda

    items = found_agenda(page(f"<table>{made}</table>")).items
    assert [(i.number, i.title, i.author) for i in items] == [
        ("1", "Welcome", "Chair"),
        ("2", "Roof", "SBM"),
        ("3", "Close", ""),
    ]


def test_columns_of_characters_are_read_by_their_head() -> None:
    text = (
        "Elm Harbour Board\nMeeting on Tuesday 12 May 2026 at 5.30 pm, Elm Hall\n\n"
        "Time         Item                                     Presenter\n"
        "5.30 pm      Welcome                                  Ann Ash\n"
        "5.40 pm      Public forum\n"
        "5.50 pm      Dredging of the north channel and the    Bo Birch,\n"
        "             works that are to follow                 Engineer\n"
        "6.20 pm      Close                                    Clerk\n"
    )
    assert [(i.title, i.author) for i in read(text).items] == [
        ("Welcome", "Ann Ash"),
        ("Public forum", ""),
        ("Dredging of the north channel and the works that are to follow", "Bo Birch, Engineer"),
        ("Close", "Clerk"),
    ]


def test_letters_in_the_margin_are_numbers_without_a_stop() -> None:
    above = "Elm Panel\n12 May 2026, 10 am, Elm Hall\n\nAGENDA\n"
    found = read(f"{above}A     Chair\nB     Hearings\n      1.  The Anchor\nC     Policies\n")
    assert rows(found) == ["A Chair", "B Hearings", "B.1 The Anchor", "C Policies"]


def test_what_a_label_says_goes_on_in_the_line_below() -> None:
    place = "TIME: 4pm\nPLACE: Elm House\nCouncil Chamber\n\n1. Chair\n2. Roads\n3. Close\n"
    head = read(f"MEETING: Elm Council\nCommittee of the Whole\nDATE: 12 May 2026\n{place}").head
    assert (head.committee, head.venue) == ("Elm Council Committee of the Whole", "Elm House, Council Chamber")


def test_two_places_are_asked_about() -> None:
    above = (
        "Elm Parish Council\nVenue: The Old Mill\nThe meeting will be held at Ash Lane Church on 12 May 2026 at 7pm.\n"
    )
    found = read(f"{above}\n1. Chair\n2. Roads\n3. Close\n")
    assert "Do they meet in “The Old Mill”, or in “Ash Lane Church”?" in found.doubts
