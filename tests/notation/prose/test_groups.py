"""People whom a line does not name come and go as the record has just told of them."""

from __future__ import annotations

import pytest

from clerk_tui.notation.prose.offers import offers_for

from ..rolls import context_of, meeting_of, read

ROOM = (
    "/date 4 June 2026 7pm\n/chair Cllr Ivy Lamb\n/member Cllr A Hale\n/member Cllr B Pryce\n/member Cllr C Roe\n"
    "/officer Meg Tait (Clerk)\n/officer Kit Lund (Finance Officer)\n/agenda 4 Bus shelter\n/agenda 6 Grants\n"
    "/open 7pm\n/present all\n/item 4\n"
)
TIED = f"{ROOM}/declare hale in item 4 as a tenant leaves\n/declare roe in item 4 as a tenant leaves\n"
GONE = f"{TIED}-hale, roe 7.15pm\n"


@pytest.mark.parametrize(
    ("notes", "typed", "offers"),
    [
        (TIED, "the 2 left 7.15", ("-hale, roe 7.15",)),
        (TIED, "both left", ("-hale, roe",)),
        (TIED, "those with interests left the room", ("-hale, roe",)),
        (TIED, "the three left", ()),
        (GONE, "both back 7.40", ("+hale, roe 7.40",)),
        (GONE, "all back 7.40", ("+hale, roe 7.40",)),
        (ROOM, "officers left 8.10", ("-tait, lund 8.10",)),
        (ROOM, "tenants left 8.10 (Hale, Roe)", ("-hale, roe 8.10",)),
        (ROOM, "all but Lamb and the officers left", ()),
        (
            f"{ROOM}hale: that the roof leaks\n",
            "she left for a call 7.16",
            ("-hale 7.16: @hale left for a call at 7.16pm.",),
        ),
        (ROOM, "Hale left 8.10. So did Roe.", ("-hale, roe 8.10: @hale left 8.10. So did Roe.",)),
        (ROOM, "public and Roe left 7.20", ("/exempt: public left at 7.20pm", "-roe 7.20")),
    ],
)
def test_who_came_or_left_is_found_in_the_record(notes: str, typed: str, offers: tuple[str, ...]) -> None:
    assert offers_for(typed, context_of(meeting_of(notes))) == offers


def test_nobody_else_who_left_before_comes_back_with_them() -> None:
    notes = f"{ROOM}-pryce 7.05pm\n/item 6\n/declare hale in item 6\n/declare roe in item 6\n-hale, roe 7.15pm\n"
    assert offers_for("both back 7.40", context_of(meeting_of(notes))) == ("+hale, roe 7.40",)
    assert read("they came back 7.40", meeting_of(notes)).offer == "+hale, roe 7.40"
