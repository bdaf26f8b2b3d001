"""Ordinary sentences stay the notes that they are, whoever is on the roll."""

from __future__ import annotations

import pytest

from clerk_tui.meeting import Kind, Meeting

from .rolls import ENGLISH, ROLLS, entry_of, meeting_of, names_of, read, seen

OPENERS = """
Cost: the estimate stands at £14,000 before tax.
Costs: see the table on page 4.
Note: the door to the gallery sticks.
Notes: none.
NB: papers are late again.
nb: papers are late again.
N.B.: papers are late again.
Nota bene: this was circulated in May.
PC: the parish council will reply by letter.
CC: copied to the ward members.
cc: copied to the ward members.
re: the letter of last week about the weir.
Re: the letter of last week about the weir.
RE: flood barriers.
ie: the northern half only.
i.e.: the northern half only.
eg: bins, benches and bollards.
e.g.: bins, benches and bollards.
PS: the keys are at the library.
ps: the keys are at the library.
vs: the other quotation.
viz: three lamps and a bench.
ref: 22/0147/FUL.
Ref: 22/0147/FUL.
tel: ask at the front desk.
vat: to be reclaimed.
VAT: to be reclaimed.
ok: carry on then.
OK: carry on then.
am: set up the room.
pm: site visit.
PM: site visit.
AM: set up the room.
ed: as sent in.
etc: and so forth.
fyi: the lift is broken.
FYI: the lift is broken.
tbc: start time.
TBC: start time.
TBA: the venue for May.
Action points: three from last time.
Background: the scheme began under the former district.
Summary: steady progress in all four wards.
Report: received late.
Reports: two were tabled.
Issue: drainage at the corner.
Issues: drainage and lighting.
Risk: the grant may lapse.
Decision: to follow.
Outcome: to follow.
Question: who pays for the hall?
Questions: taken at the end.
Answer: nobody could say.
Answers: were given in private.
Point of order: whether the paper could be taken.
Matters arising: none.
Any other business: the gate code has changed.
Next meeting: Tuesday fortnight.
Date of next meeting: to be fixed.
Present position: two posts remain vacant.
Apologies: a card was sent to the former clerk.
Attendance: better than last month.
Budget: £3,000 under.
Finance: on track.
Planning: two objections.
Highways: the potholes near the school.
Housing: forty on the list.
Staffing: one vacancy.
HR: one vacancy.
IT: new laptops in June.
IT Strategy: to be refreshed.
HR Matters: one vacancy.
UK Government: a consultation is open.
NHS Trust: declined to attend.
EU Funding: has ended.
A Question: who holds the keys?
A Report: will be tabled.
I Object: so read the banner in the gallery.
The weather: heavy rain delayed the start.
The Hill path: closed until spring.
Stop Press: the bridge is open.
Good news: the lottery bid was approved.
Option A: repair the roof.
Option 1: repair the roof.
Phase 2: resurfacing.
Appendix B: the map.
Table 3: visitors by month.
Ward 4: nothing to report.
Item 7: taken with the next.
Page 3: a word is missing.
Paragraph 4.2: delete the last line.
Article 12: does not apply.
Section 106: monies remain unspent.
Chapter and verse: see the annex.
Chair's announcements: the fair is on Saturday.
Clerk's note: recording failed for a minute.
Members' questions: two were put.
Members of the public: six.
Public questions: none were put.
Public participation: none.
Committee papers: to be printed on both sides.
White House: the application for a porch was noted.
South Gate: resurfacing begins in May.
Church Hill: the footpath was flooded.
Cash: the float was counted twice.
Spain: the twinning visit is in August.
Price: not known until the tender closes.
Bridge: closed to lorries.
Grant: applied for in March.
Chill: the hall was cold.
Tour: members saw the new kitchen.
Meer: the pond was dredged.
John: the play, was praised by the arts panel.
Trapp Lane: a lamp is out.
Mac: the computers in the library are old.
Van: the mobile library needs tyres.
St: the abbreviation was corrected.
""".strip().splitlines()

SENTENCES = """
At 10:30 the fire bell rang.
At 9.44 the lights failed.
8:15 to 9:00 was spent on site.
10: that was the number of complaints.
12.30 lunch
944 households replied.
Ratio 3:1 in favour of the new layout.
The vote was 8-3-1 last time.
The score, 2:1, was cheered.
What did he say? Nobody knew.
Why now? Nobody could answer.
Is it safe? the parents ask, and we do not know.
How much? £4,000.
Really? That was the reaction in the gallery.
Who? When? Where?
No > yes, by a mile.
x > y in every ward.
Income > expenditure for once.
5 > 3
>
- item
- the first point in a list
– a dash and a thought
— a longer dash and a thought
-2 degrees overnight, so gritting went ahead.
-£400 against budget.
-5% on last year.
--- end of part one ---
+44 161 496 0000 is the number to ring.
+3% on last year.
+£2m in the reserve.
+ and - were both shown on the chart
+1
(a) the first limb of the policy
(i) the first limb of the policy
a) the first limb of the policy
1. the first limb of the policy
1) the first limb of the policy
• a round point in a list
* a starred point in a list
** see the footnote
“A shame,” was heard from the gallery.
"A shame," was heard from the gallery.
‘A shame’ was heard from the gallery.
'Tis the season: tinsel was put up.
/2019 figures were used by mistake.
/ was typed instead of a comma.
//shared drive/minutes is full
/Users is where the files were.
/unknown word after a stroke
s/he should be replaced throughout the standing orders.
s/he or they
his/hers/theirs was discussed at length.
and/or was struck from the policy.
24/7 cover was promised.
Write to clerk a@b.org with any corrections.
e-mail a@b.org
clerk@parish.example was the address given.
Meet @ 5pm by the lych gate.
@ 5pm
@5pm the caretaker locks up
Cost was £?? at the time.
What?? was the general response.
What??? was the general response.
!important
!!! the alarm went off
!
=
=SUM(A1:A9) appeared in the printed table.
== heading ==
=> arrow in the slides
<- arrow in the slides
#5 is the house in question.
#savethepool was on the banners.
#
..
...
…and so to supper.
....and so to supper.
.gov addresses only
:
?
:-) was on the banner
http://example.org was shown on screen.
https://example.org/a?b=c&d=e
C:\\minutes is where they were saved.
[09.41 the clock had stopped]
[sic]
{curly} braces were in the slides.
{{double}} braces too.
{12} and {@12} and {??} were in the slides.
50% of 12 is 6; see note 3.
Members noted that the pump had failed twice.
Councillors: there are fourteen of them, and nine came.
The Chair moved on; nobody objected: silence.
Thanks to Mr Hill, Mrs Ridge & others: applause.
Smith & Sons: the tender was withdrawn.
Price increases, hill fog and ash trees were all mentioned.
The Committee noted the position.
Hill, Stoker and Maitland Ltd: a firm of that name tendered.
The following were tabled: (a) a map; (b) a petition.
Time 7.02pm.
Voted: nobody. Moved: nobody.
resolved nothing
RESOLVED nothing
It was hot? So it seemed.
Section 4(1): see above.
Councillors asked: why now?
Mr. and Mrs. everyone: welcome.
café: the till is broken
naïve? perhaps
Ølstykke: a twin town
東京: a twin town
🙂 a smile was drawn on the flipchart
""".rstrip("\n").splitlines()[1:]


ABOUT_PROCEDURE = """
Councillor Nobody moved that the report be noted.
Councillor Hill moved to the front row.
Hill moved house in May, that much was known.
Councillor Hill moved, and nobody seconded it.
Councillor Hill moved, seconded by Councillor Nobody, that it be noted.
The Committee moved that way in 2012.
Proposed by nobody.
Moved by nobody that it be so.
The motion was carried over to the May meeting.
The motion was lost in the post.
The motion was popular.
The motor was lost.
The amendment was carried in the minutes of 2016.
Nobody declared an interest in item 4.
No interests were declared.
Councillor Hill declared the fair open.
Councillor Hill declared an interest.
Councillor Nobody declared an interest in item 4.
Interest rates as declared in item 4 are up.
Recommended reading was handed out.
RECOMMENDED for approval.
Recommended to nobody that it be so.
A vote of thanks was given.
Amendment 4: delete the last line.
Motion sensors were fitted.
Exempt from business rates: the hall.
Public participation was good.
/publications are on the table
Casting: the play has its cast.
""".strip().splitlines()


@pytest.mark.parametrize("line", ABOUT_PROCEDURE)
def test_a_sentence_about_the_procedure_is_no_event_of_it(line: str, meeting: Meeting) -> None:
    reading = read(line, meeting)
    assert (reading.refusal, reading.offer) == ("", "")
    entry = reading.entry
    assert entry is not None
    assert (entry.kind, seen(entry, meeting)) == (Kind.NOTE, line)


@pytest.fixture(scope="module", params=list(ROLLS))
def meeting(request: pytest.FixtureRequest) -> Meeting:
    return meeting_of(ROLLS[request.param])


def test_there_are_enough_sentences() -> None:
    assert len({*OPENERS, *SENTENCES}) == len(OPENERS) + len(SENTENCES) >= 150


@pytest.mark.parametrize("line", [*OPENERS, *SENTENCES])
def test_an_ordinary_sentence_is_a_note_as_typed_and_offered_as_no_command(line: str, meeting: Meeting) -> None:
    reading = read(line, meeting)
    assert reading.refusal == ""
    assert not reading.offer.startswith("/")
    entry = reading.entry
    assert entry is not None
    assert (entry.kind, entry.persons, entry.due, entry.is_action) == (Kind.NOTE, (), None, False)
    assert seen(entry, meeting) == line.strip()


@pytest.mark.parametrize("roll", ["nobody", "Irish"])
@pytest.mark.parametrize("line", OPENERS)
def test_an_opener_near_nobodys_name_needs_no_settling(line: str, roll: str) -> None:
    assert not entry_of(line, meeting_of(ROLLS[roll])).is_unsettled


@pytest.mark.parametrize(
    ("roll", "line", "kind", "who"),
    [
        ("/member Councillor T Cost", "cost: the estimate stands.", Kind.STATEMENT, "Councillor T Cost"),
        ("/member Councillor T Cost", "cost? if it stands", Kind.QUESTION, "Councillor T Cost"),
        ("/member Councillor Hill", "Hill: said the path was closed.", Kind.STATEMENT, "Councillor Hill"),
        ("/member Councillor A Price", "price: not known.", Kind.STATEMENT, "Councillor A Price"),
        ("/member Councillor A Price", "A Price: not known.", Kind.STATEMENT, "Councillor A Price"),
        ("/member Councillor B White-House", "White House: a porch.", Kind.STATEMENT, "Councillor B White-House"),
        ("/member Councillor P Rice [price]", "price: not known.", Kind.STATEMENT, "Councillor P Rice"),
        ("/member Councillor S Park", "parks: the budget.", Kind.STATEMENT, "Councillor S Park"),
        ("/guest PC T Wells", "PC Wells: two burglaries.", Kind.STATEMENT, "PC T Wells"),
        ("/chair Councillor D Boyes", "Chair: thank you.", Kind.STATEMENT, "Councillor D Boyes"),
        ("", "Members: thanked the officers.", Kind.STATEMENT, "members"),
        ("", "Member? if the pump works", Kind.QUESTION, "member"),
        ("", "Committee: thanked the officers.", Kind.STATEMENT, "committee"),
        ("", "Public: objected.", Kind.STATEMENT, "public"),
        ("", "Resident? who pays", Kind.QUESTION, "resident"),
    ],
)
def test_where_the_roll_makes_the_opener_a_name_it_is_a_speaker(roll: str, line: str, kind: Kind, who: str) -> None:
    meeting = meeting_of(roll)
    entry = entry_of(line, meeting)
    assert (entry.kind, names_of(entry, meeting)) == (kind, [who])


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("= sum of all the parts", Kind.CLAUSE),
        ("! important", Kind.ACTION),
        ("# 5 of them came", Kind.PRIVATE),
        ("+hill 9.44", Kind.ARRIVAL),
        ("-Hill: left for the station", Kind.DEPARTURE),
        ("!Hill to write a letter", Kind.ACTION),
    ],
)
def test_a_mark_in_its_place_counts(line: str, kind: Kind) -> None:
    assert entry_of(line, meeting_of(ENGLISH)).kind is kind


@pytest.mark.parametrize(
    "line",
    [
        "follow @parishcouncil for news",
        "-ish",
        "> after that, the pump",
        "Total> forty",
        "+stokr 9.44",
        "-stokr at ten",
    ],
)
def test_what_looks_like_a_mark_but_names_nobody_is_a_note_to_settle(line: str) -> None:
    meeting = meeting_of(ENGLISH)
    reading = read(line, meeting)
    assert reading.entry is not None
    assert (reading.entry.kind, reading.entry.is_unsettled) == (Kind.NOTE, True)
    assert seen(reading.entry, meeting) == line
    assert reading.remark
