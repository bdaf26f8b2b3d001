"""Lines of a company's board and of a planning committee: answers by letter, action logs, powers given to posts."""

from __future__ import annotations

import pytest

from ..rolls import meeting_of, read

ROLL = """
/council Brackley Holdings
/committee Board of Directors
/date 30 November 2026 10am
/chair Ms Ingrid Soller (Chair)
/member Mrs Ruth Eaves (Finance Director)
/member Mr Colin Batt
/member Dr Meera Pell
/officer Ms Rachel Thwaite (Head of Planning)
/guest Ms Zoe Tann
/agenda 1 Conflicts
/agenda 2 Minutes
/present all
/item 1
"""


def offered(line: str) -> tuple[str, ...]:
    reading = read(line, meeting_of(ROLL))
    return tuple(filter(None, (reading.offer, *reading.then)))


@pytest.mark.parametrize(
    ("line", "offers"),
    [
        ("Q MP: warranties? A ZT standard, 18 months", ("pell? about warranties", "tann> standard, 18 months")),
        ("Actions: 31 done, 32 carried forward", ()),
        ("Actions: Batt to ring the bank", ("!batt to ring the bank",)),
        ("RE & CB withdrew & took no part", ("-eaves, batt: @eaves and @batt withdrew and took no part.",)),
        ("mins ok'd - CB, MP", ()),
        ("CB agreed to keep it in", ("batt: agreed to keep it in",)),
        ("CB agreed to ring the bank", ("batt: agreed to ring the bank !",)),
        ("CB moved recorded vote on the outline, MP 2nd", ()),
    ],
)  # fmt: skip
def test_what_a_line_is_offered_as(line: str, offers: tuple[str, ...]) -> None:
    assert offered(line) == offers


@pytest.mark.parametrize(
    "line", ["= that HoP be authorised to sign", "= that authority to sign be delegated to the HoP"]
)
def test_a_power_is_given_to_a_post_and_not_to_its_holder(line: str) -> None:
    entry = read(line, meeting_of(ROLL)).entry
    assert entry is not None
    assert "the Head of Planning" in (entry.text or "")
