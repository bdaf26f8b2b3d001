"""Invented agendas, one in each layout in which they are printed."""

from __future__ import annotations

import random
import re

import pytest

from clerk_tui.lists import Item, read_items


def row(item: Item) -> str:
    """An item in one line: number, title, what it stands under, and what else is said, without what is empty."""
    said = (item.number, item.title, item.parent and f"under {item.parent}", item.author, item.time, item.file)
    return " | ".join(part for part in (*said, "exempt" if item.is_exempt else "") if part) + (
        f" ⚠ {item.mark}" if item.mark else ""
    )


LAYOUTS = {
    "headings over lists of another kind": (
        "1. Maps\nTO CONSIDER:\n(a) The globes.\n2. Lamps\nTO RESOLVE:\nThat these be paid:\n(a) Bills\n3. Close",
        "1 | Maps",
        "TO CONSIDER",
        "a | The globes. | under TO CONSIDER",
        "2 | Lamps",
        "TO RESOLVE",
        "That these be paid ⚠ Is it a heading, or more of the one above?",
        "a | Bills | under That these be paid",
        "3 | Close",
    ),
    "a heading within a part": (
        "SECTION ONE:\n1. Maps\nTO NOTE:\n(i) Letters\n2. Bills\nSECTION TWO:\n3. Close",
        "SECTION ONE",
        "1 | Maps | under SECTION ONE",
        "TO NOTE",
        "i | Letters | under TO NOTE",
        "2 | Bills | under SECTION ONE",
        "SECTION TWO",
        "3 | Close | under SECTION TWO",
    ),
    "presenters in the line below": (
        "1. Maps\nPresenter:\nChair Hall\n2. Globes\nLed by:\nAnn Price, Director of Maps\n3. Lamps\n"
        "Speaker:\nTo be told\n4. Close",
        "1 | Maps | Chair Hall",
        "2 | Globes | Ann Price, Director of Maps",
        "3 | Lamps",
        "Speaker ⚠ Who presents the item above? Nobody is named.",
        "To be told ⚠ It is a sentence: is it an item, or more of the one above? If no item, delete its line.",
        "4 | Close",
    ),
    "posts and surnames after a dash": (
        "1. Budget - Deputy CAO\n2. Maps - Director Hall\n3. Globes- Ann Price-Mary May\n4. Lamps –Ann "
        "Price/Mary May\n5. Mid- Year Review\n6. Close",
        "1 | Budget | Deputy CAO",
        "2 | Maps | Director Hall",
        "3 | Globes | Ann Price-Mary May",
        "4 | Lamps | Ann Price/Mary May",
        "5 | Mid- Year Review",
        "6 | Close",
    ),
    "those whom items are about, after a dash": (
        "1. Planning appeal - John Price\n2. Award - Susan May\n3. Close",
        "1 | Planning appeal - John Price ⚠ Is it “John Price” who presents it?",
        "2 | Award - Susan May ⚠ Is it “Susan May” who presents it?",
        "3 | Close",
    ),
    "places after a dash": (
        "1. Closure - King Street\n2. Closure - Victoria Road\n3. Works - Rose Cottage\n4. Paths - Susan Hall",
        "1 | Closure - King Street",
        "2 | Closure - Victoria Road",
        "3 | Works - Rose Cottage",
        "4 | Paths - Susan Hall ⚠ Is it “Susan Hall” who presents it?",
    ),
    "one who may present, after a dash": (
        "1. Budget - Director Hall\n2. Holiday - Clerk\n3. Close",
        "1 | Budget | Director Hall",
        "2 | Holiday | Clerk ⚠ Is it “Clerk” who presents it?",
        "3 | Close",
    ),
    "dashes that lead to whose an item is": (
        f"1. Budget {'- ' * 40}Treasurer\n2. Trees {'- ' * 40}Clerk",
        "1 | Budget | Treasurer",
        "2 | Trees | Clerk",
    ),
    "numbers without a stop, and an application after one": (
        "1 Apologies\n2 Minutes of 5 November\n3 24/0113 Two houses at Mill Lane\n4 24/0114/FUL A shed\n5 AOB",
        "1 | Apologies",
        "2 | Minutes of 5 November",
        "3 | 24/0113 Two houses at Mill Lane",
        "4 | 24/0114/FUL A shed",
        "5 | AOB",
    ),
    "items that begin with whose they are": (
        "Approve minutes\n\nAnn Ash, Road Superintendent: Bridges\n\nBo Birch, Fire Chief: Update on grants\n\n"
        "Cy Cole, Police Chief: Police log; outstanding bills\n\nOld business",
        "Approve minutes",
        "Ann Ash, Road Superintendent: Bridges",
        "Bo Birch, Fire Chief: Update on grants",
        "Cy Cole, Police Chief: Police log; outstanding bills",
        "Old business",
    ),
    "letters with a bracket and a stop": (
        "5. Reports\n   a). Chair\n   b). Clerk\n6. Close",
        "5 | Reports",
        "a | Chair | under 5",
        "b | Clerk | under 5",
        "6 | Close",
    ),
    "references of the day and a figure": (
        "A. MINUTES\n11/09/22-1. Meeting of May\nB. HEARINGS\n11/09/22-2. Mill Lane\n11/09/22-3. Oak Lane\nC. CLOSE",
        "A | MINUTES",
        "11/09/22-1 | Meeting of May | under A",
        "B | HEARINGS",
        "11/09/22-2 | Mill Lane | under B",
        "11/09/22-3 | Oak Lane | under B",
        "C | CLOSE",
    ),
    "an item put in after another": (
        "9. ROADS\n10. TREES\n10A. RISKS\n11. ACCOUNTS",
        "9 | ROADS",
        "10 | TREES",
        "10A | RISKS",
        "11 | ACCOUNTS",
    ),
    "parts that run in one line below their item": (
        "5. Minutes\n6. Activity\n6.1 Vacancy 6.2 Signs – any news? 6.3 Grant",
        "5 | Minutes",
        "6 | Activity",
        "6.1 | Vacancy | under 6",
        "6.2 | Signs – any news? | under 6",
        "6.3 | Grant | under 6",
    ),
    "a program in brackets, who presents nothing": (
        "1. Apologies\n2. Meetings online (MS Teams)\n3. Roof (Ms Ash)",
        "1 | Apologies",
        "2 | Meetings online (MS Teams)",
        "3 | Roof | Ms Ash",
    ),
    "numbers with stops, broken lines, pages": (
        "   AGENDA\n\n1.   Apologies\n\n2.   Minutes of the meeting held on 3 May 2024 in the Village Hall (Pages\n"
        "     1 - 10)\n\n3.   Roads ........ 12",
        "1 | Apologies",
        "2 | Minutes of the meeting held on 3 May 2024 in the Village Hall",
        "3 | Roads",
    ),
    "numbers without stops": (
        "1 Apologies\n2 Declarations of interest\n3 Budget",
        "1 | Apologies",
        "2 | Declarations of interest",
        "3 | Budget",
    ),
    "in one line": (
        "1. Apologies 2. Minutes 3. Reports: a. Trees i. Oak b. Ponds 4.Any other business",
        "1 | Apologies",
        "2 | Minutes",
        "3 | Reports",
        "a | Trees | under 3",
        "i | Oak | under 3.a",
        "b | Ponds | under 3",
        "4 | Any other business",
    ),
    "in one line, with semicolons": ("Apologies; Minutes; Loan book", "Apologies", "Minutes", "Loan book"),
    "capitals in one line, after the head of the page": (
        "Elmfield Roads Committee 3 May Village Hall A. Call to Order B. Business a) Roads b) lnspection of trees "
        "C. Close",
        "Elmfield Roads Committee 3 May Village Hall ⚠ It stands in one line before the first item: is it one?",
        "A | Call to Order",
        "B | Business",
        "a | Roads | under B",
        "b | lnspection of trees | under B",
        "C | Close",
    ),
    "capitals with figures after a stroke, in one line": (
        "A. HEARINGS A-1 ROADS A-2 TREES B. NEW BUSINESS B-1 PONDS C. CLOSE",
        "A | HEARINGS",
        "A-1 | ROADS | under A",
        "A-2 | TREES | under A",
        "B | NEW BUSINESS",
        "B-1 | PONDS | under B",
        "C | CLOSE",
    ),
    "stars before some numbers": (
        "A. Roads\n*1. Bills\n2. Trees\nB. Close",
        "A | Roads",
        "1 | Bills | under A",
        "2 | Trees | under A",
        "B | Close",
    ),
    "bullets in the midst of a line": (
        "1. Call to Order 2. Rules. They include: • Order of speakers • Times of talks 3. Close",
        "1 | Call to Order",
        "2 | Rules. They include",
        "Order of speakers | under 2",
        "Times of talks | under 2",
        "3 | Close",
    ),
    "the icon of a paper after a title": (
        "The business to be transacted at the meeting will be as follows:-\n\n1.\n\nMinute pdf icon PDF 219 KB\n\n"
        "2.\n\nResponses from the councils pdf icon PDF 5 KB\n\nConsider responses from:\n\n(a)   Elm\n\n(b)   Fern",
        "1 | Minute",
        "2 | Responses from the councils",
        "Consider responses from | under 2",
        "a | Elm | under 2",
        "b | Fern | under 2",
    ),
    "a title spread out": (
        "C O U N C I L   A G E N D A\n\n1. Apologies\n2. Roads",
        "1 | Apologies",
        "2 | Roads",
    ),
    "parts that end before the line is full": (
        "1. Business\nDiscuss the possible need to close a road (Mill Lane, Church Street)\n"
        "Amend the order for the hall\n"
        "Report of the working group on the condition of the bridges over the river and the stream\n2. Close",
        "1 | Business",
        "Discuss the possible need to close a road (Mill Lane, Church Street)",
        "Amend the order for the hall",
        "Report of the working group on the condition of the bridges over the river and the stream",
        "2 | Close",
    ),
    "a number in a line of its own": (
        "1.\nMinutes\n(a)\nTo adopt the minutes of 3 May.\n2.\n"
        "To elect a Mayor to hold office until the next Annual\nMeeting",
        "1 | Minutes",
        "a | To adopt the minutes of 3 May. | under 1",
        "2 | To elect a Mayor to hold office until the next Annual Meeting",
    ),
    "letters, figures under them, times": (
        "A. OPEN SESSION – 5:30 p.m.\n   1. Comments\nB. CLOSED SESSION – 5:45 p.m.\n   1. Staff matters\n"
        "C. RECONVENE – 6:30 p.m.\nB. CLOSED SESSION (continued)\nD. CLOSE",
        "A | OPEN SESSION | 5:30 p.m.",
        "1 | Comments | under A",
        "B | CLOSED SESSION | 5:45 p.m. | exempt",
        "1 | Staff matters | under B | exempt",
        "C | RECONVENE | 6:30 p.m.",
        "B | CLOSED SESSION (continued) | exempt",
        "D | CLOSE",
    ),
    "Roman numbers": (
        "I.   CALL TO ORDER\nII.  REPORTS\n     1. Trees\n     2. Ponds\nIII. CLOSE",
        "I | CALL TO ORDER",
        "II | REPORTS",
        "1 | Trees | under II",
        "2 | Ponds | under II",
        "III | CLOSE",
    ),
    "numbers of parts": (
        "1.   Call to order\n1.1  Interests\n2.   Reports\n2.1  Trees\n2.2  Ponds",
        "1 | Call to order",
        "1.1 | Interests | under 1",
        "2 | Reports",
        "2.1 | Trees | under 2",
        "2.2 | Ponds | under 2",
    ),
    "who presents": (
        "1. Roads (page 3)                 Ann Ash\n2. Budget for the year, its reserves and\n"
        "   its risks (page 9)             Bo Birch\n"
        "3. Trees                          (Cedar)\n4. Ponds\nPresenter: Di Elm\n5. Paths – F. Fir\n"
        "6. Bins (Report of the Head of Waste)",
        "1 | Roads | Ann Ash",
        "2 | Budget for the year, its reserves and its risks | Bo Birch",
        "3 | Trees | Cedar",
        "4 | Ponds | Di Elm",
        "5 | Paths | F. Fir",
        "6 | Bins | Head of Waste",
    ),
    "a closed session among headings": (
        "NEW BUSINESS\n1. Fees\nEXECUTIVE SESSION\nORS 1.2 (f) – Staff\nREPORTS\n1. Trees",
        "NEW BUSINESS",
        "1 | Fees | under NEW BUSINESS",
        "EXECUTIVE SESSION | exempt",
        "ORS 1.2 (f) – Staff | exempt",
        "REPORTS",
        "1 | Trees | under REPORTS",
    ),
    "a closed session with its ground, and a report from it": (
        "I. CALL TO ORDER\nII. CLOSED SESSION PURSUANT TO SECTION 5\n1. Staff\nIII. REPORT FROM CLOSED SESSION\n"
        "IV. ADJOURNMENT",
        "I | CALL TO ORDER",
        "II | CLOSED SESSION PURSUANT TO SECTION 5 | exempt",
        "1 | Staff | under II | exempt",
        "III | REPORT FROM CLOSED SESSION",
        "IV | ADJOURNMENT",
    ),
    "a resolution to exclude": (
        "1. Trees\n2. To consider passing a resolution to exclude the press and public\n3. Staff",
        "1 | Trees",
        "2 | To consider passing a resolution to exclude the press and public",
        "3 | Staff | exempt",
    ),
    "the initials of who presents in a column": (
        "1     Apologies              AB\n2     Trees                  All\n3     Budget                 CDE",
        "1 | Apologies | AB",
        "2 | Trees | All",
        "3 | Budget | CDE",
    ),
    "times and initials after the titles": (
        "1.1 Welcome - 16:30 to 16:35 - AB\n1.2 Minutes - 16:35 to 16:40 - AB\n"
        "2.0 Accounts for 2022/23 16:45 to 16:50- CD",
        "1.1 | Welcome | under 1 | AB | 16:30 to 16:35",
        "1.2 | Minutes | under 1 | AB | 16:35 to 16:40",
        "2.0 | Accounts for 2022/23 | CD | 16:45 to 16:50",
    ),
    "who presents in lines below": (
        "CONSENT AGENDA\n\n1. Lawn signs\n\nAnn Ash, Executive Director\nBo Birch, Roads Director\n\n2. Parking in Elm"
        " Lane\n\nCy Cedar, 5 Montrose Avenue",
        "CONSENT AGENDA",
        "1 | Lawn signs | under CONSENT AGENDA | Ann Ash, Bo Birch",
        "2 | Parking in Elm Lane | under CONSENT AGENDA | Cy Cedar",
    ),
    "numbers that go on from meeting to meeting": (
        "2415. Police\n2416. Updates:-\n      Green Lane\n      Quay Path\n2417. Close",
        "2415 | Police",
        "2416 | Updates",
        "Green Lane | under 2416",
        "Quay Path | under 2416",
        "2417 | Close",
    ),
    "heads of pages in the midst of it": (
        "1. Fees\nElmfield Fire District\n12 Elm Lane, Suite 2 • Phone (916) 555-4300\n\nBOARD MEETING AGENDA\n"
        "THURSDAY, MAY 28, 2020\n\n2. Fines\n\nFERN WATER DISTRICT\nAGENDA – May 14, 2018\nPAGE 2\n\n"
        "Elmfield Fire District\n12 Elm Lane, Suite 2 • Phone (916) 555-4300\n\nBOARD MEETING AGENDA\n"
        "THURSDAY, MAY 28, 2020\n\n3. Close",
        "1 | Fees",
        "2 | Fines",
        "3 | Close",
    ),
    "when committees meet": (
        "1. REPORTS\n   A. Roads Committee\n   Next Meeting: TBD\n   B. Trees Committee\n   Report Out: May 18, 2020\n"
        "   Next Meeting: June 9, 2020 at 9 AM\n2. CLOSE",
        "1 | REPORTS",
        "A | Roads Committee | under 1",
        "B | Trees Committee | under 1",
        "2 | CLOSE",
    ),
    "from the web, each number in a line": (
        "Items\nNo. Item\n\n1.\n\nMINUTES\n\nAdditional documents:\n\n1.1\n\n"
        "5TH FEBRUARY, 2018; pdf icon PDF 244 KB\n\n"
        "Additional documents:\n\n1.2\n\n30TH APRIL, 2018; pdf icon PDF 169 KB\n\n2.\n\nROADS pdf icon PDF 1 MB",
        "1 | MINUTES",
        "1.1 | 5TH FEBRUARY, 2018 | under 1",
        "1.2 | 30TH APRIL, 2018 | under 1",
        "2 | ROADS",
    ),
    "parts in one line": (
        "AGENDA 1. Call to Order 2. Letters 2.1 Bo Ash Re: Trees 2.2 Elm Ltd Re: Roads 3. Close",
        "1 | Call to Order",
        "2 | Letters",
        "2.1 | Bo Ash Re: Trees | under 2",
        "2.2 | Elm Ltd Re: Roads | under 2",
        "3 | Close",
    ),
    "a confidential session resolved upon": (
        "1. Trees\n2. To resolve to move into confidential session\n3. Telephone box quote\n4. Date of next meeting",
        "1 | Trees",
        "2 | To resolve to move into confidential session",
        "3 | Telephone box quote | exempt",
        "4 | Date of next meeting | exempt ⚠ Is it still in closed session? If not, put “Public business” above it.",
    ),
    "contents in one line, with pages": (
        "TABLE OF CONTENTS 1.0 PRESENT Page 2 1.1 Opening Page 2 1.2 Apologies Page 2 2.0 REPORTS Page 5",
        "1.0 | PRESENT",
        "1.1 | Opening | under 1.0",
        "1.2 | Apologies | under 1.0",
        "2.0 | REPORTS",
    ),
    "numbers with the year after a stop": (
        "43.15 Apologies\n44.15 Items for discussion on next agenda\n45.15 Date of next meeting",
        "43.15 | Apologies",
        "44.15 | Items for discussion on next agenda",
        "45.15 | Date of next meeting",
    ),
    "the word item, and bullets that are letters": (
        "Item 1:       Apologies:\nItem 2        Minutes of the last meeting\nItem 3:       Chairs of committees:\n"
        "o Roads Committee\no Trees Committee\nItem 4:       Close",
        "1 | Apologies",
        "2 | Minutes of the last meeting",
        "3 | Chairs of committees",
        "Roads Committee | under 3",
        "Trees Committee | under 3",
        "4 | Close",
    ),
    "an exempt part": (
        "PART A\n1. Apologies\n2. Exclusion of the press and public\n3. Sale of the depot",
        "PART A",
        "1 | Apologies | under PART A",
        "2 | Exclusion of the press and public | under PART A",
        "3 | Sale of the depot | under PART A | exempt",
    ),
    "headings of parts": (
        "Consent Calendar:\n1. Minutes\n2. Leases\nDiscussion:\n3. Bridge",
        "Consent Calendar",
        "1 | Minutes | under Consent Calendar",
        "2 | Leases | under Consent Calendar",
        "Discussion",
        "3 | Bridge | under Discussion",
    ),
    "no numbers at all": (
        "Call to order;\nRoll call;\nReports of the officers and of the committees;\nAdjournment.",
        "Call to order",
        "Roll call",
        "Reports of the officers and of the committees",
        "Adjournment.",
    ),
    "bullets under an item": (
        "1. Statement regarding :-\n     • The green\n     • Cart roads\n2. Close",
        "1 | Statement regarding",
        "The green | under 1",
        "Cart roads | under 1",
        "2 | Close",
    ),
    "references that count up": (
        "70/17 Apologies\n71/17 Interests\n72/17 Minutes",
        "70/17 | Apologies",
        "71/17 | Interests",
        "72/17 | Minutes",
    ),
    "what is said of an item": (
        "1. Burn container\n   Recommendation: Approve the purchase of one\n   from the maker.\n2. Close",
        "1 | Burn container",
        "2 | Close",
    ),
    "in one line, without stops": (
        "1 Prayers 2 Minutes of 3 May 3 Close",
        "1 | Prayers",
        "2 | Minutes of 3 May",
        "3 | Close",
    ),
    "a table": (
        "Item | Subject | Lead\n1 | Minutes | Clerk\n2 | Budget | Mr A Ash",
        "1 | Minutes | Clerk",
        "2 | Budget | Mr A Ash",
    ),
    "after the summons": ("To: all members\nF Fern\nAGENDA\n1. Apologies\n2. Close", "1 | Apologies", "2 | Close"),
    "noughts": (
        "1.0 Opening\n2.0 Reports\n2.1 Roads\n3.0 Close",
        "1.0 | Opening",
        "2.0 | Reports",
        "2.1 | Roads | under 2.0",
        "3.0 | Close",
    ),
    "times before the items": (
        "6.30pm Welcome\n6.35pm Minutes\n7.15pm Close",
        "Welcome | 6.30pm",
        "Minutes | 6.35pm",
        "Close | 7.15pm",
    ),
    "heads and feet of pages in columns": (
        "   Town Council           Agenda - Final           May 9, 2024\n\n   A.  PRESENTATIONS\n\n"
        "   A.-1. 24-101 Oak of the year\n\n   Town of Elm        Page 3        Printed on 5/04/2024\n\n"
        "   Town Council           Agenda - Final           May 9, 2024\n\n   B.  MINUTES\n",
        "A | PRESENTATIONS",
        "A.-1 | 24-101 Oak of the year | under A",
        "B | MINUTES",
    ),
    "numbers, titles and pages in rows of their own": (
        "Agenda\n\nBusiness\n\nPage No.\n\n1.\n\nConduct\n\n5\n\n1. 1\n\nApologies\n\n5\n\n1. 2\n\nMayor\n\n6"
        "\n\n2.\n\nTrees\n\nNil\n\n3.\n\nPublic Excluded\n\n7\n\n3.1\n\nLand\n\n7",
        "1 | Conduct",
        "1.1 | Apologies | under 1",
        "1.2 | Mayor | under 1",
        "2 | Trees",
        "3 | Public Excluded | exempt",
        "3.1 | Land | under 3 | exempt",
    ),
    "a page after each item": (
        "Item Title Page\n1. Welcome 1\n2. Roads in 2025 7\n3. Trees 13",
        "1 | Welcome",
        "2 | Roads in 2025",
        "3 | Trees",
    ),
    "who presents, after a dash": (
        "1. Budget - David W. Ash\n2. Roads - Winter Gritting\n3. Trees – Nell Birch\n4. Ponds – Nell Birch\n"
        "5. Winter Plan - Road Gritting",
        "1 | Budget | David W. Ash",
        "2 | Roads - Winter Gritting",
        "3 | Trees | Nell Birch",
        "4 | Ponds | Nell Birch",
        "5 | Winter Plan | Road Gritting ⚠ Is it “Road Gritting” who presents it?",
    ),
    "numbers that stick to the titles": (
        "1OPENING:\n\n2ELECTIONS\n\n2.1Mayor\n\n2.2Deputy Mayor\n\n3CLOSE",
        "1 | OPENING",
        "2 | ELECTIONS",
        "2.1 | Mayor | under 2",
        "2.2 | Deputy Mayor | under 2",
        "3 | CLOSE",
    ),
    "times above the items": (
        "Agenda\n6:00\nWelcome\n\n6:30\nRoads\n\n7:15 pm\nClose",
        "Welcome | 6:00",
        "Roads | 6:30",
        "Close | 7:15 pm",
    ),
    "a consent agenda in the midst of it": (
        "Call to Order\nRoll Call\nConsent Agenda\nNew Business\nClosed Session, if necessary\nAdjournment",
        "Call to Order",
        "Roll Call",
        "Consent Agenda",
        "New Business",
        "Closed Session, if necessary | exempt",
        "Adjournment",
    ),
    "closed session under an item": (
        "1. Trees\n2. Land\n(a) Sites\n(b) Closed session\n(c) Paths\n3. Close",
        "1 | Trees",
        "2 | Land",
        "a | Sites | under 2",
        "b | Closed session | under 2 | exempt",
        "c | Paths | under 2",
        "3 | Close",
    ),
    "letters with figures": (
        "A. Consent\nA1. Minutes\nA2 Roads at 100-\n   110 Mill Lane\nB. Hearing\nB1. Trees\nC. Close",
        "A | Consent",
        "A1 | Minutes | under A",
        "A2 | Roads at 100-110 Mill Lane | under A",
        "B | Hearing",
        "B1 | Trees | under B",
        "C | Close",
    ),
    "sessions that count anew": (
        "5:00 P.M. - STUDY SESSION\n1. Order\n2. Parks\n2.1 Elm Park\n\n6:30 P.M. - REGULAR SESSION\n1. Order\n2. Roads"
        "\n2.1 Mill Lane\n7:30 P.M. - CLOSED SESSION\n1. Staff",
        "STUDY SESSION | 5:00 P.M.",
        "1 | Order | under 5:00 P.M. - STUDY SESSION",
        "2 | Parks | under 5:00 P.M. - STUDY SESSION",
        "2.1 | Elm Park | under 2",
        "REGULAR SESSION | 6:30 P.M.",
        "1 | Order | under 6:30 P.M. - REGULAR SESSION",
        "2 | Roads | under 6:30 P.M. - REGULAR SESSION",
        "2.1 | Mill Lane | under 2",
        "CLOSED SESSION | 7:30 P.M. | exempt",
        "1 | Staff | under 7:30 P.M. - CLOSED SESSION | exempt",
    ),
    "letters beside a number": (
        "7. Finance\n8. a) Decisions\n   b) Debates\n   c) The clerk\n9. Planning",
        "7 | Finance",
        "a | Decisions | under 8",
        "b | Debates | under 8",
        "c | The clerk | under 8",
        "9 | Planning",
    ),
    "a space in a number": (
        "7. Roads\n8 . Trees\n9. Ponds\n1 0. Paths\n11. Close",
        "7 | Roads",
        "8 | Trees",
        "9 | Ponds",
        "10 | Paths",
        "11 | Close",
    ),
    "a long title in capitals": (
        "1. ORDER\n2. ADOPT THE RESOLUTION OF THE FENWICK HARBOUR BOARD TO AUTHORISE THE\n"
        "   SALE OF THE OLD QUAY AND OF THE LAND BESIDE IT, THE BUILDING OF A NEW\n"
        "   QUAY AND OF A ROAD TO IT, AND OTHER MATTERS THAT BELONG TO THESE\n3. CLOSE\n"
        f"4. Speakers have {'three ' * 14}minutes",
        "1 | ORDER",
        "2 | ADOPT THE RESOLUTION OF THE FENWICK HARBOUR BOARD TO AUTHORISE THE SALE OF THE OLD QUAY AND OF THE LAND "
        "BESIDE IT, THE BUILDING OF A NEW QUAY AND OF A ROAD TO IT, AND OTHER MATTERS THAT BELONG TO THESE",
        "3 | CLOSE",
        f"4 | Speakers have {'three ' * 14}minutes",
    ),
    "who leads, in a column, and headings across it": (
        "Agenda item:                 Lead:\n1   Minutes                    Ann\nStanding items\n"
        "2   Finance                    Bo\n3   Newsletter                 Ann\nAny other business\n"
        "4   Dates                      Cy",
        "1 | Minutes | Ann",
        "Standing items",
        "2 | Finance | Bo",
        "3 | Newsletter | Ann",
        "Any other business",
        "4 | Dates | Cy",
    ),
    "parts that are called agendas": (
        "PRAYER\n\nPUBLIC AGENDA\n\nHEARINGS\n\nROUTINE AGENDA\n\nBILLS",
        "PRAYER",
        "PUBLIC AGENDA",
        "HEARINGS",
        "ROUTINE AGENDA",
        "BILLS",
    ),
    "a title over parts that are called agendas": (
        "FENWICK COUNCIL AGENDA\n\nPRAYER\n\nCONSENT AGENDA\n\n1. Bills\n2. Minutes\n\nREGULAR AGENDA\n\n3. Roads",
        "PRAYER",
        "CONSENT AGENDA",
        "1 | Bills | under CONSENT AGENDA",
        "2 | Minutes | under CONSENT AGENDA",
        "REGULAR AGENDA",
        "3 | Roads | under REGULAR AGENDA",
    ),
    "the number of a file after that of an item": (
        "A      21-0020      Bridge of Elm Road\nB      21-0021      Trees\n\nHEARINGS\n"
        "2      21-0017      Ponds\n3      21-0018      Paths",
        "A | Bridge of Elm Road | 21-0020",
        "B | Trees | 21-0021",
        "HEARINGS",
        "2 | Ponds | under HEARINGS | 21-0017",
        "3 | Paths | under HEARINGS | 21-0018",
    ),
    "the number of a file in place of that of an item, or at its end": (
        "1.   Roads                  RES 2025-17\n\n2.   Reports\n\n25-0431      Trees\n\n25-0388      Ponds of the\n"
        "             town\n\n25-0502-A    Paths\n\n3.   Admissions 2025-2026",
        "1 | Roads | RES 2025-17",
        "2 | Reports",
        "25-0431 | Trees | under 2",
        "25-0388 | Ponds of the town | under 2",
        "25-0502-A | Paths | under 2",
        "3 | Admissions 2025-2026",
    ),
    "a heading in capitals that goes on in the next line": (
        "CALL TO ORDER\n\nREPORTS OF MEMBERS OF THE COUNCIL ON THE WORK OF OTHER\nBODIES OF THE COUNTY\n\n1. Roads and"
        " bridges, with the report of the engineer on what was\n   found below them\n2. Trees",
        "CALL TO ORDER",
        "REPORTS OF MEMBERS OF THE COUNCIL ON THE WORK OF OTHER BODIES OF THE COUNTY"
        " ⚠ Is “BODIES OF THE COUNTY” more of it, or an item? If an item, put a blank line above it.",
        "1 | Roads and bridges, with the report of the engineer on what was found below them | under REPORTS OF MEMBERS"
        " OF THE COUNCIL ON THE WORK OF OTHER BODIES OF THE COUNTY",
        "2 | Trees | under REPORTS OF MEMBERS OF THE COUNCIL ON THE WORK OF OTHER BODIES OF THE COUNTY",
    ),
    "bullets that were numbers, as those of their parts show": (
        "• APOLOGIES\n• REPORTS\n2.1 Pond\n2.2 Hall\n• FINANCE\n3.1 Bills\n• CLOSE",
        "1 | APOLOGIES",
        "2 | REPORTS",
        "2.1 | Pond | under 2",
        "2.2 | Hall | under 2",
        "3 | FINANCE",
        "3.1 | Bills | under 3",
        "4 | CLOSE",
    ),
    "bullets beside numbers that are not theirs": (
        "• APOLOGIES\n• REPORTS\n4.1 Pond\n• CLOSE",
        "APOLOGIES",
        "REPORTS",
        "4.1 | Pond | under 4",
        "CLOSE",
    ),
    "a sentence of what is to be done, above the parts of an item": (
        "3. Police\nTo receive a report\n4. Planning\nTo consider the matters below\n(i) Applications\n(ii) Decisions\n"
        "5. Accounts",
        "3 | Police",
        "To receive a report | under 3 ⚠ Is it more about 3, or an item? If no item, delete its line.",
        "4 | Planning",
        "To consider the matters below | under 4 ⚠ Is it more about 4, or an item? If no item, delete its line.",
        "i | Applications | under 4",
        "ii | Decisions | under 4",
        "5 | Accounts",
    ),
    "bullets below a heading": (
        "Agenda for Tuesday:\n• Welcome (Chair)\n• Apologies\n• Minutes of last meeting & matters arising\n• "
        "Finance report (Treasurer)\n• Fundraising\n   – summer fair\n   – legacy campaign\n• Any other "
        "business\n• Date of next meeting",
        "Welcome | Chair",
        "Apologies",
        "Minutes of last meeting & matters arising",
        "Finance report | Treasurer",
        "Fundraising",
        "summer fair | under Fundraising",
        "legacy campaign | under Fundraising",
        "Any other business",
        "Date of next meeting",
    ),
    "names in a last column without a head": (
        "7:00   Call to order             Nadia\n7:05   Treasurer's report        Piotr\n7:20   Membership "
        "drive          Yolanda\n7:40   Lease renewal             Nadia\n8:00   Adjourn",
        "Call to order | Nadia | 7:00",
        "Treasurer's report | Piotr | 7:05",
        "Membership drive | Yolanda | 7:20",
        "Lease renewal | Nadia | 7:40",
        "Adjourn | 8:00",
    ),
    "letters in one line": (
        "1) Welcome 2) Minutes 3) Finance: a) accounts b) budget 4) Events 5) AOB",
        "1 | Welcome",
        "2 | Minutes",
        "3 | Finance",
        "a | accounts | under 3",
        "b | budget | under 3",
        "4 | Events",
        "5 | AOB",
    ),
    "a signature below the last number": (
        "ELMSTEAD TOWN COUNCIL\nNotice is hereby given of a meeting of the Amenities Committee\nTuesday 5th "
        "February 2036 at 7.00 pm in the Council Chamber, Town Hall\nAGENDA\n1. To receive apologies for "
        "absence\n2. To receive declarations of interest\n3. To approve the minutes of the meeting held on 8th "
        "January 2036\n4. Allotments\n4.1 Vacant plots\n4.2 Water supply\n5. Christmas lights\nJ Holdsworth\n"
        "Town Clerk\n29th January 2036",
        "1 | To receive apologies for absence",
        "2 | To receive declarations of interest",
        "3 | To approve the minutes of the meeting held on 8th January 2036",
        "4 | Allotments",
        "4.1 | Vacant plots | under 4",
        "4.2 | Water supply | under 4",
        "5 | Christmas lights",
        "J Holdsworth ⚠ It stands below the last number: is it an item?",
        "Town Clerk ⚠ It stands below the last number: is it an item?",
        "29th January 2036 ⚠ It is a date, or a number: is it an item?",
    ),
    "boxes to tick": (
        "## Agenda\n- [ ] Roll call (Marta, 5 min)\n- [ ] Approve minutes of 2036-01-14\n- [ ] Budget vote\n  "
        "- [ ] events\n  - [ ] hosting\n- [ ] Open floor",
        "Roll call (Marta, 5 min)",
        "Approve minutes of 2036-01-14",
        "Budget vote",
        "events | under Budget vote",
        "hosting | under Budget vote",
        "Open floor",
    ),
    "a list below a colon": (
        "1. Apologies\n2. To name wardens:\nKiln Guild\nLamp School\nClay Club\n3. Ducks\n4. Close",
        "1 | Apologies",
        "2 | To name wardens",
        "Kiln Guild | under 2",
        "Lamp School | under 2",
        "Clay Club | under 2",
        "3 | Ducks",
        "4 | Close",
    ),
    "a notice between numbers": (
        "1. CALL\n\nPLEASE NOTE THAT NO WARDEN LIGHTS A LAMP\n\n2. ROLL\n3. LAMPS",
        "1 | CALL",
        "PLEASE NOTE THAT NO WARDEN LIGHTS A LAMP ⚠ It has no number: is it an item, or more of the one above?",
        "2 | ROLL",
        "3 | LAMPS",
    ),
    "files of papers below items": (
        "4. CONSENT\n4.A Lamp Minutes\n4A - 12-12-32.pdf\n4.B Duck List\n4B - 12-12-32.pdf\n4.C Kiln List\n4C "
        "- 12-12-32.pdf\n5. CLOSE",
        "4 | CONSENT",
        "4.A | Lamp Minutes | under 4",
        "4.B | Duck List | under 4",
        "4.C | Kiln List | under 4",
        "5 | CLOSE",
    ),
    "a line for who will move": (
        "1. Minutes\nProposed by: ________ Seconded by: ________\n2. Lamps\n3. Ducks",
        "1 | Minutes",
        "2 | Lamps",
        "3 | Ducks",
    ),
    "an annexure beside each item": (
        "Sl. No. | Agenda item | Annexure\n1 | Minutes of the last meeting | A\n2 | Hostel fees | B\n3 | Any "
        "other item | -",
        "1 | Minutes of the last meeting",
        "2 | Hostel fees",
        "3 | Any other item",
    ),
    "another hyphen as the bullet": (
        "‐ Apologies\n‐ Minutes\n‐ Hedges\n‐ Close",
        "Apologies",
        "Minutes",
        "Hedges",
        "Close",
    ),
    "who signs below the close": (
        "1. Apologies\n2. Accounts\naccounts-2035.xlsx\n3. Lease\nLease (draft 3).pdf\n4. Close\nC. Dunn, Town Clerk",
        "1 | Apologies",
        "2 | Accounts",
        "3 | Lease",
        "4 | Close",
        "C. Dunn, Town Clerk ⚠ It begins like a number: is it one?",
    ),
    "a letter above the first number": (
        "Dear Councillor,\nYou are hereby summoned to attend the meeting of Thornley Parish Council to be held "
        "in the Village Hall on Monday 11 February 2036 at 7.30 p.m.\nYours sincerely\nA. Penny (Clerk)\n\n1. "
        "Apologies\n2. Minutes\n3. Planning\ni. 36/0040 Rose Cottage, new porch\nii. 36/0044 Barn at Hill "
        "Farm, change of use\n4. Accounts for payment\n5. Date of next meeting",
        "Dear Councillor, You are hereby summoned to attend the meeting of Thornley Parish Council to be held "
        "in the Village Hall on Monday 11 February 2036 at 7.30 p.m. ⚠ It is a sentence: is it an item, or "
        "more of the one above? If no item, delete its line.",
        "Yours sincerely ⚠ It stands above the first number: is it an item?",
        "A. Penny (Clerk) ⚠ It begins like a number: is it one?",
        "1 | Apologies",
        "2 | Minutes",
        "3 | Planning",
        "i | 36/0040 Rose Cottage, new porch | under 3",
        "ii | 36/0044 Barn at Hill Farm, change of use | under 3",
        "4 | Accounts for payment",
        "5 | Date of next meeting",
    ),
    "a paper below that is exempt": (
        "1. Roads\nReport of the Chief Executive (exempt)\n2. Ponds\n3. Close",
        "1 | Roads | Chief Executive | exempt",
        "2 | Ponds",
        "3 | Close",
    ),
    "initials of a body behind its name": (
        "1. Elm Valley Trust   (EVT)\n2. Budget   (AB)\n3. Mill Road Action Group   (MRAG)",
        "1 | Elm Valley Trust (EVT)",
        "2 | Budget | AB",
        "3 | Mill Road Action Group (MRAG)",
    ),
    "pages behind the titles": (
        "1. Minutes, page 1\n2. Budget, pages 3-4\n3. Roads, page 5\n4. Trees, page 9\n5. Parks, p. 12\n6. Close",
        "1 | Minutes",
        "2 | Budget",
        "3 | Roads",
        "4 | Trees",
        "5 | Parks",
        "6 | Close",
    ),
    "hours at the beginning of lines": (
        "1 pm Welcome\n2 pm Budget\n3 pm Close",
        "Welcome | 1 pm",
        "Budget | 2 pm",
        "Close | 3 pm",
    ),
    "what a web page puts before a title": (
        "1 pdf Minutes of the last meeting\n2 pdf Budget\n3 Close",
        "1 | Minutes of the last meeting",
        "2 | Budget",
        "3 | Close",
    ),
    "heads again on the next page": (
        "Item      Lead\n1. Welcome    AB\n2. Budget     CD\nItem      Lead\n3. Roads      EF\n4. Close      AB",
        "1 | Welcome | AB",
        "2 | Budget | CD",
        "3 | Roads | EF",
        "4 | Close | AB",
    ),
    "a time that ends a title": (
        "1. To consider the report of the Clerk on the works in the hall (10:00)\nElection of the Treasurer\n2. "
        "To consider the budget for the year ahead and the precept (10:30)\nRoads\n3. Close",
        "1 | To consider the report of the Clerk on the works in the hall | 10:00",
        "Election of the Treasurer ⚠ It has no number: is it an item, or more of the one above?",
        "2 | To consider the budget for the year ahead and the precept | 10:30",
        "Roads ⚠ It has no number: is it an item, or more of the one above?",
        "3 | Close",
    ),
    "the day and the hour above the items": (
        "3 May 2037\n7.30 pm\n1. Welcome\n2. Roads",
        "1 | Welcome",
        "2 | Roads",
    ),
    "an item above the number of a page": (
        "1. Welcome\n2. Minutes of the agenda meeting 3 May 2037\nPage 1\n3. Roads",
        "1 | Welcome",
        "2 | Minutes of the agenda meeting 3 May 2037",
        "3 | Roads",
    ),
    "parts that are headed as notices": (
        "1. Welcome\nNOTICE OF MOTION\n2. Buses\nNOTICE OF PUBLIC HEARING\n3. Zone\nORDINARY BUSINESS OF THE "
        "MEETING\n4. Accounts",
        "1 | Welcome",
        "NOTICE OF MOTION",
        "2 | Buses | under NOTICE OF MOTION",
        "NOTICE OF PUBLIC HEARING",
        "3 | Zone | under NOTICE OF PUBLIC HEARING",
        "ORDINARY BUSINESS OF THE MEETING",
        "4 | Accounts | under ORDINARY BUSINESS OF THE MEETING",
    ),
    "an agenda that is an item": (
        "Welcome\nAgenda for Change\nClose",
        "Welcome",
        "Agenda for Change",
        "Close",
    ),
    "letters in a sentence": (
        "1. To insure (a) the hall and (b) the lamps\n2. Close",
        "1 | To insure (a) the hall and (b) the lamps",
        "2 | Close",
    ),
    "letters before parts with posts": (
        "1. Reports\nA. Paths (Committee)\nB. Finance (Treasurer)\n2. Close",
        "1 | Reports",
        "A | Paths (Committee) | under 1",
        "B | Finance (Treasurer) | under 1 ⚠ Is it “Treasurer” who presents it?",
        "2 | Close",
    ),
    "who signs right below any other business": (
        "1. Apologies\n2. Minutes\n3. Any other business\nC. Dunn, Clerk",
        "1 | Apologies",
        "2 | Minutes",
        "3 | Any other business",
        "C. Dunn, Clerk ⚠ It begins like a number: is it one?",
    ),
    "a part that is called by its file": (
        "1. Finance\n1.1 Accounts\n1.2 Reserves policy.docx\naccounts.pdf\n2. Close",
        "1 | Finance",
        "1.1 | Accounts | under 1",
        "1.2 | Reserves policy.docx | under 1",
        "2 | Close",
    ),
}


@pytest.mark.parametrize("name", LAYOUTS)
def test_an_agenda_is_read_as_it_is_printed(name: str) -> None:
    text, *items = LAYOUTS[name]
    assert list(map(row, read_items(text))) == items


DOUBTS = {
    "a number twice": ("1. Apologies\n2. Roads\n2. Trees", 2, "The number 2 is there twice."),
    "a number out of order": ("3. Roads\n4. Trees\n2. Ponds", 2, "2 comes after 4"),
    "a letter that fits no other": ("1. Apologies\n2. Roads\n\nF. Trees", 2, "It begins like a number"),
    "a letter that is missing": ("A. Roads\nB. Trees\nD. Ponds (continued)", 2, "Is one missing before D?"),
    "a part that is missing, with letters": (
        "1. Roads\na) Mill Lane\nb) Oak Lane\n(d) Elm Lane",
        3,
        "missing before d",
    ),
    "no title": ("1. Apologies\n2.", 1, "It has no title."),
    "an item inside another": ("1. Apologies\n2. Roads and 9. Trees\n3. Close", 1, "It may hold another item"),
    "letters with brackets inside another": ("1. Roads\n2. Trees f) Ponds\n3. Close", 1, "It may hold another item"),
    "where alone": ("Village Hall\n1. Apologies\n2. Roads", 0, "Is it where they meet"),
    "where they meet": ("7.30 pm Village Hall\n1. Apologies\n2. Roads", 0, "Is it when and where they meet"),
    "a part that is missing": ("4. Consent\n4.1 Bills\n4.3 Roads\n5. Close", 2, "4.3 comes after 1"),
    "a part of a sentence": ("1. Roads\n2. Dates\n• 7pm in the hall\n3. Trees\n4. Close", 2, "It begins with"),
    "a title that is cut": ("1. Apologies\n2. Report on roads in the\n3. Trees", 1, "Its title ends in the midst"),
    "an office and a name": ("CALL TO ORDER\n\nCity Manager Ann Ash\n\n1. Roads\n2. Trees", 1, "It is a name"),
    "a page that counts the first few items itself": ("1. Apologies\n1. Roads\n1. Trees\n4. Close", 0, "3 items was 1"),
    "a page that counts the items itself": ("1. Apologies\n1. Roads\n1. Trees", 0, "Every number was 1"),
}


@pytest.mark.parametrize("name", DOUBTS)
def test_what_is_doubtful_has_a_mark(name: str) -> None:
    text, at, mark = DOUBTS[name]
    items = read_items(text)
    assert mark in items[at].mark
    assert not [item for n, item in enumerate(items) if n != at and item.mark]


@pytest.mark.parametrize(
    "printed",
    [
        "1 – {}",
        "[1] {}",
        "#1 {}",
        "1/ {}",
        "1; {}",
        "I - {}",
        "PC41. {}",
        "PC/41 {}",
        "1241 {}",
        "M26-11.1 {}",
        "1.11.26 {}",
    ],
)
def test_whatever_counts_up_is_the_number_of_an_item(printed: str) -> None:
    titles = ["Apologies", "Interests", "Minutes", "Roads", "Trees"]
    head, _, tail = printed.partition("1")
    after = [printed.replace("I", roman) if tail == "" else f"{head}{at}{tail}" for at, roman in enumerate(ROMANS, 1)]
    if printed.startswith("M26"):
        after = [printed.replace(".1 ", f".{at} ") for at in range(1, 6)]
    elif head.endswith("4") or printed.startswith("1241"):
        after = [printed.replace("41", str(40 + at)) for at in range(1, 6)]
    items = read_items("\n".join(line.format(title) for line, title in zip(after, titles, strict=False)))
    assert [item.title for item in items] == titles
    assert all(item.number and not item.mark for item in items)


ROMANS = ["I", "II", "III", "IV", "V"]


@pytest.mark.parametrize("part", ["4/{}", "4–{}", "4:{}", "[4.{}]", "4.{}.-", "4-{}", "4.0{}"])
def test_a_part_is_below_its_number_whatever_signs_it_has(part: str) -> None:
    top = "[{}]" if part[0] == "[" else "{}."
    lines = [top.format(at) + f" Item {title}" for at, title in enumerate(["One", "Two", "Three", "Four"], 1)]
    lines += [f"{part.format(at)} Road {at + 10} closed" for at in range(1, 4)]
    assert [item.parent for item in read_items("\n".join(lines))[4:]] == ["4"] * 3


def test_words_that_count_up_below_numbers_are_asked_about() -> None:
    items = read_items("1. Apologies\nMotion 1 Roads\nMotion 2 Trees\nMotion 3 Ponds")
    assert ["begins with" in item.mark for item in items] == [False, True, True, True]


def test_times_that_do_not_count_up_are_no_parts() -> None:
    items = read_items("10.00 Coffee\n10.30 Roads\n11.15 Trees\n12.00 Close")
    assert [(item.time, item.title) for item in items][:2] == [("10.00", "Coffee"), ("10.30", "Roads")]
    items = read_items("7:00 Welcome\n8:00 Roads\n9:00 Trees\n10:00 Close")
    assert [(item.number, item.time) for item in items][:2] == [("", "7:00"), ("", "8:00")]


def test_days_that_count_up_are_no_numbers() -> None:
    assert not any(item.number for item in read_items("MAY 3 Fete\nMAY 4 Fair\nMAY 5 Walk\nMAY 6 Show"))


def test_the_figures_of_a_page_are_no_items() -> None:
    text = "1. Apologies\n     Elmfield Council ▪ Agenda ▪ 3 May 2024 | Page 2\n2. Roads"
    assert [item.title for item in read_items(text)] == ["Apologies", "Roads"]


def test_an_initial_is_no_letter_of_an_item() -> None:
    items = read_items("1. Motion of Councillors M. Ash,\nS. Birch and B. Cedar\n2. Close")
    assert [item.title for item in items] == ["Motion of Councillors M. Ash, S. Birch and B. Cedar", "Close"]


def test_nothing_that_is_pasted_stops_the_reading() -> None:
    chance = random.Random(10)
    pieces = [piece for text, *_ in LAYOUTS.values() for piece in text.replace("\n", " \n ").split(" ")]
    pieces += ["(a)", "ix.", "1.1", "\t", "|", "....", "12", "\n\n", "(", "Page 3"]
    for _ in range(150):
        text = " ".join(chance.choices(pieces, k=chance.randint(1, 40)))
        assert all(item.title or item.mark for item in read_items(text))


@pytest.mark.parametrize(
    ("printed", "title"),
    [
        ("Staffing (exempt)", "Staffing"),
        ("Staffing (EXEMPT) 8.15pm", "Staffing 8.15pm"),
        ("Lease of the pavilion - Confidential", "Lease of the pavilion"),
        ("Confidential: Legal advice", "Legal advice"),
        ("confidential: staffing", "Staffing"),
        ("Wages [not for publication]", "Wages"),
    ],
)
def test_an_item_that_is_said_to_be_exempt_is_with_its_parts_and_no_other(printed: str, title: str) -> None:
    items = read_items(
        f"1. Mowing\n2. {printed}\n   a) Appraisal\n   b) Pay\n3. Roads (private)\n4. Exempt fees: a list"
    )
    assert [item.title for item in items][:2] == ["Mowing", title]
    assert [item.is_exempt for item in items] == [False, True, True, True, False, False]


def test_numbers_that_stand_alone_are_read_after_what_is_said_of_an_item() -> None:
    text = "6.\n\nMinutes:\n\n6a\n\nFinance\n\nAdditional documents:\n\n6b\n\nBurials\n\n6c\n\nPlanning\n\n7.\n\nFees"
    read = [(item.parent, item.number, item.title) for item in read_items(text)]
    assert read == [
        ("", "6", "Minutes"),
        ("6", "6a", "Finance"),
        ("6", "6b", "Burials"),
        ("6", "6c", "Planning"),
        ("", "7", "Fees"),
    ]


def test_roman_numbers_without_stops_are_numbers() -> None:
    text = "I Call to order\nII Quorum\nIII Minutes\nIV Reports\nV New Business"
    assert [item.number for item in read_items(text)] == ["I", "II", "III", "IV", "V"]


def test_a_sentence_below_each_item_is_asked_about() -> None:
    text = (
        "1. Call to Order:\n   The Chair opens the meeting of the Board.\n"
        "2. Minutes:\n   The Board considers the minutes of the last meeting.\n"
    )
    assert [bool(item.mark) for item in read_items(text)] == [False, True, False, True]
    said = "1. Apologies\nTo receive apologies for absence\n2. Police\nTo receive a report on the parish\n3. Close"
    assert [bool(item.mark) for item in read_items(said)] == [False, True, False, True, False]


def test_what_stands_above_the_adopting_of_the_agenda_is_business() -> None:
    text = "Call to order\nRoll call\nAdopt agenda\nPublic comment\nAdjourn"
    assert [item.title for item in read_items(text)] == text.split("\n")


def test_sentences_that_are_the_items_of_a_list_without_numbers_are_not_asked_about() -> None:
    items = "Apologies\nInterests\nTo approve the minutes\nTo receive the report\nTo consider a lamp\nTo fix a date"
    assert not any(item.mark for item in read_items(items))
    below = "Apologies\nTo receive apologies\nMinutes\nTo confirm the minutes\nPlanning\nTo consider plans received"
    assert [bool(item.mark) for item in read_items(below)] == [False, True, False, True, False, True]


def test_a_mark_is_a_sentence_that_stands_by_itself() -> None:
    texts = [text for text, *_ in (*LAYOUTS.values(), *DOUBTS.values())]
    marks = {one.mark for text in texts for one in read_items(text) if one.mark}
    assert len(marks) > len(DOUBTS) // 2
    assert not [mark for mark in marks if not re.fullmatch(r"[A-Z\d“].*[.?]", mark, re.DOTALL)]


def numbered(text: str) -> list[str]:
    """The items that have numbers, each with what it stands under."""
    return [row(item) for item in read_items(text) if item.number]


def test_numbers_below_a_letter_are_its_parts_though_headings_stand_between() -> None:
    text = (
        "A. Roll call\nB. Reports\nRoutine items\n1. Mill Lane\nHarbour office\n2. Oak Lane\n"
        "C. Hearings\n1. Elm Lane\nRoads office\n2. Ash Lane\nD. Close"
    )
    assert numbered(text) == [
        "A | Roll call",
        "B | Reports",
        "1 | Mill Lane | under B",
        "2 | Oak Lane | under B",
        "C | Hearings",
        "1 | Elm Lane | under C",
        "2 | Ash Lane | under C",
        "D | Close",
    ]


def test_where_one_letter_alone_has_numbers_it_is_asked_whether_they_are_its_parts() -> None:
    text = "A. Roll call\nB. Reports\nRoutine items\n1. Mill Lane\n2. Oak Lane\nC. Close"
    assert numbered(text)[2:4] == [
        "1 | Mill Lane | under B ⚠ Is it 1, or B.1?",
        "2 | Oak Lane | under B ⚠ Is it 2, or B.2?",
    ]


def test_numbers_that_go_on_from_section_to_section_keep_their_form_and_are_asked_about() -> None:
    text = "A. Reports\n1. Mill Lane\nB. Hearings\nRoutine items\n2. Elm Lane\nC. Close"
    assert numbered(text)[3] == "2 | Elm Lane ⚠ Is it 2, or B.2?"
    text = "A. Reports\n1. Mill Lane\n2. Oak Lane\nB. Hearings\n3. Elm Lane\n4. Ash Lane\nC. Close"
    assert numbered(text)[4:6] == [
        "3 | Elm Lane | under B ⚠ Is it 3, or B.3?",
        "4 | Ash Lane | under B ⚠ Is it 4, or B.4?",
    ]


def test_numbers_that_begin_again_between_two_are_asked_about_as_parts() -> None:
    text = "1. Opening\n2. Roll call\n1. Members\na. List\n3. Minutes\n4. Roads\n1. Mill Lane\n2. Oak Lane\n5. Close"
    assert numbered(text) == [
        "1 | Opening",
        "2 | Roll call",
        "1 | Members | under 2 ⚠ Is it 2.1, or a point of 2?",
        "a | List | under 2.1",
        "3 | Minutes",
        "4 | Roads",
        "1 | Mill Lane | under 4 ⚠ Is it 4.1, or a point of 4?",
        "2 | Oak Lane | under 4 ⚠ Is it 4.2, or a point of 4?",
        "5 | Close",
    ]


def test_letters_below_a_line_without_a_number_are_asked_about_as_parts_of_the_number_above() -> None:
    text = "1. Opening\n2. Consent agenda\nThe trustees are Ash and Elm\na. Minutes\nb. Warrants\n3. Close"
    assert numbered(text)[2:4] == [
        "a | Minutes | under 2 ⚠ Is it a, or 2a?",
        "b | Warrants | under 2 ⚠ Is it b, or 2b?",
    ]


def test_a_number_that_its_parts_begin_with_is_whole() -> None:
    text = "A. CONSENT\nA.-1 Roads\nA.-2 Reports\n1. Minutes of boards\n1.-1 Roads board\n1.-2 Trees board\nB. CLOSE"
    assert "1 | Minutes of boards" in numbered(text)


def test_initials_and_the_number_of_a_paper_begin_no_item() -> None:
    text = "K. Claims\n1. Mill Lane\nL.A. Mills, Inc. v. Elm\nM. Close"
    assert "L" not in [item.number for item in read_items(text)]
    text = "1. Roads\n   (a) Choice of a deputy to the joint board, Resolution\n       No. 86\n   (b) Trees\n2. Close"
    assert [item.number for item in read_items(text)] == ["1", "a", "b", "2"]


def test_what_stands_after_a_label_is_a_title_and_no_name() -> None:
    assert read_items("38.   SUBJECT:     MARY M ASH PLAN\n39.   SUBJECT:     ROADS")[0].author == ""


def test_a_line_that_had_room_in_the_one_before_is_asked_about() -> None:
    text = (
        "1. Minutes of the meeting held in the month of May - special meeting\n"
        "   Elm Valley District, special meeting of the governors - May 11 - Minutes - Html\n"
        "2. Close"
    )
    assert [bool(item.mark) for item in read_items(text)] == [True, False]


def test_what_is_said_in_a_column_beside_a_title_is_asked_about() -> None:
    items = read_items("1. Roads\n2. Questions       (at most five minutes for each)\n3. Close")
    assert [bool(item.mark) for item in items] == [False, True, False]


def test_numbers_in_words_are_numbers() -> None:
    text = "Item One – Apologies\nItem Two – Roads\nTopic 03. Trees\nItem Four\nPonds"
    assert [f"{item.number} {item.title}" for item in read_items(text)] == [
        "1 Apologies",
        "2 Roads",
        "03 Trees",
        "4 Ponds",
    ]


def test_letters_go_on_below_a_heading_that_stands_between_them() -> None:
    text = "1. Roads\n2. Hearings\na. Mill Lane\nWARD:\nElm\nb. Oak Lane\nWARD:\nAsh\n3. Close"
    parents = {item.number: item.parent for item in read_items(text) if item.number}
    assert parents == {"1": "", "2": "", "a": "2", "b": "2", "3": ""}


def test_a_number_one_right_below_a_part_with_a_number_begins_its_parts() -> None:
    text = "5. LICENCES\na. Bars\nb. Clubs\n1. New\n1. Elm Club\n2. Ash Club\n2. Old\n1. Oak Club\n3. Moved\n6. CLOSE"
    assert [f"{item.parent} {item.number}" for item in read_items(text)][3:9] == [
        "5.b 1", "5.b.1 1", "5.b.1 2", "5.b 2", "5.b.2 1", "5.b 3"
    ]  # fmt: skip


def test_a_name_that_is_the_whole_title_stays_one() -> None:
    assert all(item.title for item in read_items(", Bo Ash\n,\nBo Ash"))


def test_the_public_is_excluded_in_public() -> None:
    items = read_items("1. Apologies\n2. Minutes\nExclusion of press and public\n3. Staff\n4. Pay")
    assert [item.is_exempt for item in items] == [False, False, False, True, True]


def test_a_letter_after_a_roman_number_is_part_of_it() -> None:
    text = "I Call to Order\nII Consent Agenda\nII.A Minutes of May\nII.B Bills\nIII Reports\nIII.A Director\nIV End"
    assert [item.number for item in read_items(text)] == ["I", "II", "II.A", "II.B", "III", "III.A", "IV"]


@pytest.mark.parametrize("number", ["PL/26/1182", "26/00417/FUL", "2026/0417/FUL", "DC/26/0417"])
def test_an_application_below_an_item_is_one_of_its_own(number: str) -> None:
    items = read_items(f"6. Reports\n7. Planning\n   {number} - 4 Orchard End: extension\n8. Finance")
    assert [item.title for item in items][1:3] == ["Planning", f"{number} - 4 Orchard End: extension"]
    assert items[2].mark != ""


def _said(text: str) -> list[tuple[str, str, str, bool]]:
    return [(item.number, item.title, item.author, item.is_exempt) for item in read_items(text)]


def test_pages_that_are_called_so_are_taken_off_and_the_year_of_a_date_is_kept() -> None:
    lines = ("1.0 WELCOME Page 2", "2.0 Incident of 2 July 2019", "3.0 OFFICERS ITEMS Page 3", "4.0 CLOSE Page 4")
    titles = [item.title for item in read_items("\n".join(lines))]
    assert titles == ["WELCOME", "Incident of 2 July 2019", "OFFICERS ITEMS", "CLOSE"]


def test_years_at_the_ends_of_titles_are_no_pages() -> None:
    lines = [f"{at}. Accounts for {2016 + at}" for at in range(1, 7)]
    assert [item.title for item in read_items("\n".join(lines))] == [f"Accounts for {2016 + at}" for at in range(1, 7)]


@pytest.mark.parametrize("between", ["Matters under this head:", "STAFF MATTERS", "Land and people"])
@pytest.mark.parametrize("indent", ["", "    "])
def test_a_letter_below_a_closed_item_is_closed_whatever_line_stands_between(between: str, indent: str) -> None:
    items = read_items(
        f"8. Close of roads\n9. Closed session\n{between}\n{indent}a. Claim of Mr Price\n10. Next meeting"
    )
    exempt = {item.title.rstrip(":"): item.is_exempt for item in items}
    assert exempt["Claim of Mr Price"]
    assert exempt["Close of roads"] is exempt["Next meeting"] is False


def test_the_line_below_an_item_says_whose_report_it_is_and_that_it_is_exempt() -> None:
    text = (
        "4. Gritting\nReport of the Head of Highways\n5. Depot Lease\nReport of the Clerk\n"
        "(Exempt information – Paragraph 3 of Schedule 12A)\n6. Close"
    )
    assert _said(text) == [
        ("4", "Gritting", "Head of Highways", False),
        ("5", "Depot Lease", "Clerk", True),
        ("6", "Close", "", False),
    ]


def test_several_reports_below_one_item_are_items_of_their_own() -> None:
    titles = [item.title for item in read_items("4. Reports\nReport of the Clerk\nReport of the Chair\n5. Close")]
    assert titles == ["Reports", "Report of the Clerk", "Report of the Chair", "Close"]


def test_a_report_that_may_be_an_item_is_asked_about() -> None:
    first, *_ = read_items("4. Reports\nReport of the Clerk\n5. Close")
    assert (first.author, first.mark) == ("Clerk", "Is it “Clerk” who presents it?")


@pytest.mark.parametrize(
    "title", ["Depot (appendix 2 is exempt)", "Lease – has confidential information", "CONFIDENTIAL staffing"]
)
def test_an_item_that_may_be_exempt_is_asked_about(title: str) -> None:
    first, second = read_items(f"1. {title}\n2. Exempt housing in the ward")
    assert first.mark == "Is it exempt? If so, write “// exempt” after it."
    assert (second.mark, second.is_exempt) == ("", False)


@pytest.mark.parametrize("below", ["Date of next meeting: 11 January 2027 at 7.00pm", "Public business"])
def test_the_next_meeting_and_the_return_of_the_public_are_never_more_of_a_long_title(below: str) -> None:
    text = f"8. Hall\n9. EXCLUSION OF PRESS AND PUBLIC – to consider the tenders for the grass\n{below}"
    assert [item.title for item in read_items(text)][2:] == [below]


@pytest.mark.parametrize("after", ["J Wood, Mill Farm", "J Park, 12 May"])
def test_a_name_with_a_place_or_a_day_after_the_title_is_no_author(after: str) -> None:
    (_, item) = read_items(f"1. Lamps – A Hall, Clerk\n2. Barn – {after}\n")
    assert (item.title, item.author) == (f"Barn – {after}", "")


def test_a_section_before_a_title_that_begins_with_a_figure_is_no_time() -> None:
    items = read_items("12.10 20 Houses at Mill Lane\n12.11 3 Houses at Oak Row\n12.12 4 Flats in Quay Road")
    assert [(item.number, item.time) for item in items] == [("12.10", ""), ("12.11", ""), ("12.12", "")]
    timed = read_items("7.10pm  1. Apologies\n7.15pm  2. Roads\n7.30pm  3. Ponds")
    assert [(item.number, item.time) for item in timed] == [("1", "7.10pm"), ("2", "7.15pm"), ("3", "7.30pm")]


def test_a_price_in_a_column_is_no_time() -> None:
    items = read_items("1. Fees for the hall    10.50\n2. Hire of the field    12.30\n3. Close of the hall    7:15 pm")
    assert [item.time for item in items] == ["", "", "7:15 pm"]


@pytest.mark.parametrize(
    "title",
    [
        "Reserved matters for 12 houses at Mill Lane",
        "Report on the hall, closed to the public",
        "Part of the path not open to the public",
    ],
)
def test_what_is_about_something_closed_or_reserved_is_public(title: str) -> None:
    assert not any(item.is_exempt for item in read_items(f"1. Minutes\n2. {title}\n3. Close"))


@pytest.mark.parametrize("title", ["Reserved business", "Part of the meeting not open to the public"])
def test_what_is_said_to_be_closed_is_exempt(title: str) -> None:
    assert read_items(f"1. Minutes\n2. {title}\n3. Close")[1].is_exempt


def test_a_post_behind_what_is_decided_about_it_is_asked_about() -> None:
    items = read_items("1. Contract – Town Clerk\n2. Budget – Head of Finance\n3. Roads – Head of Highways")
    assert [item.mark for item in items] == ["Is it “Town Clerk” who presents it?", "", ""]


def test_times_and_numbers_in_the_columns_of_a_table_keep_their_places() -> None:
    gaps = "Item                 Time    Lead\nRoads                7.10    Clerk\nPonds                7.20    Chair"
    assert [(i.number, i.title, i.time) for i in read_items(gaps)] == [("", "Roads", "7.10"), ("", "Ponds", "7.20")]
    ruled = "| No | Item | Time | Lead |\n|---|---|---|---|\n| 1 | Roads | 10 | Clerk |\n| 2 | Ponds | 7.30pm | Chair |"
    assert [(i.number, i.title, i.author) for i in read_items(ruled)] == [
        ("1", "Roads", "Clerk"),
        ("2", "Ponds", "Chair"),
    ]
    below = read_items("No\tItem\tLead\n1\tRoads\tHead of\n\t\tHighways\n2\tPonds\tClerk")
    assert [(i.title, i.author) for i in below] == [("Roads", "Head of Highways"), ("Ponds", "Clerk")]


@pytest.mark.parametrize("line", ["1ß", "İ |\nb", "2. Straße\nß) Teil"])
def test_letters_that_are_two_in_capitals_stop_nothing(line: str) -> None:
    assert read_items(line)


def test_a_remark_in_brackets_below_an_item_is_no_item_unasked() -> None:
    (roads, remark, ponds) = read_items("1. Roads\n(See the report.)\n2. Ponds")
    assert (roads.title, remark.title, ponds.title) == ("Roads", "(See the report.)", "Ponds")
    assert remark.mark == "Is it more about the one above, or an item? If no item, delete its line."


def test_what_a_column_says_of_exempt_papers_is_asked_about() -> None:
    rows = "1\tLease\tExempt appendix\tClerk\n2\tPonds\tConfidential\tClerk\n3\tHall\tNot exempt\tClerk"
    items = read_items(f"No\tItem\tEnc\tLead\n{rows}")
    assert [item.is_exempt for item in items] == [False, True, False]
    assert [item.mark for item in items] == ["Is it exempt? If so, write “// exempt” after it.", "", ""]


def test_a_stop_apart_from_its_number_belongs_to_it() -> None:
    text = "Agenda\n\n1 . Apologies\n\n2 . Interests\n\n  • Members declare them.\n\n3 . Urgent Items"
    read = [(item.number, item.title) for item in read_items(text) if item.number]
    assert read == [("1", "Apologies"), ("2", "Interests"), ("3", "Urgent Items")]


def test_what_several_items_are_for_and_their_files_with_a_size_are_no_items() -> None:
    text = (
        "01 Apologies\n02 Minutes\n\nPDF icon 2 - Minutes 24 May 2016205.85 KB\nFor decision\n"
        "03 Work Plan\n\nPDF icon 3 - Work Plan 345.83 KB\nFor decision\n04 Public Questions"
    )
    read = [(item.number, item.title) for item in read_items(text)]
    assert read == [("01", "Apologies"), ("02", "Minutes"), ("03", "Work Plan"), ("04", "Public Questions")]


@pytest.mark.parametrize(
    "text",
    [
        "10 Mill Lane, Elmvale\nPier House, Quay Road, Elmvale\n44 High Street, Oakton\nAny other business",
        "1. Minutes\n2. Applications\n12 Mill Lane, Elmvale\nExtension\n12 Mill Lane, Elmvale\nTree works\n3. Close",
        "Telephone: a new kiosk\nWebsite: new design\n1. Minutes\n2. Roads\n3. Close",
    ],
)
def test_addresses_and_labels_that_may_be_business_are_not_left_out(text: str) -> None:
    read = [f"{item.number}. {item.title}".removeprefix(". ") for item in read_items(text)]
    assert read == text.split("\n")


@pytest.mark.parametrize(
    "words",
    [
        "Exclusion of the public from item 3 onwards",
        "Exclusion of press and public (items 3 and 4 onwards)",
        "Exclusion of the public under item 1 of Part 1 of Schedule 12A",
    ],
)
def test_an_exclusion_that_does_not_list_all_its_items_is_for_all_below(words: str) -> None:
    items = read_items(f"1. Minutes\n2. {words}\n3. Pay\n4. Lease\n5. Claim")
    assert [item.is_exempt for item in items] == [False, False, True, True, True]


def test_an_exclusion_may_name_a_paragraph_beside_its_items() -> None:
    items = read_items(
        "1. Minutes\n2. Exclusion of the public for item 4 under item 3 of Part 1\n3. Roads\n4. Pay\n5. End"
    )
    assert [item.is_exempt for item in items] == [False, False, False, True, False]


def test_a_paper_that_is_what_an_item_is_about_stays_in_its_title() -> None:
    items = read_items("1. Pay Paper A\n2. Consider Paper B\n3. White Paper C\n4. Budget Paper D\n5. Roads Paper E")
    assert [item.title for item in items] == ["Pay", "Consider Paper B", "White Paper C", "Budget", "Roads"]


def test_headings_on_purposes_that_come_again_in_each_part_are_kept() -> None:
    text = (
        "Part A\n1. Bins\nFor decision\n2. Roads\n3. Trees\n4. Lamps\n5. Grass\n"
        "Part B\nFor decision\n6. Lease\n7. Claim\n8. Pay"
    )
    items = read_items(text)
    assert [item.title for item in items if item.mark] == ["For decision", "For decision"]
    assert {item.parent for item in items[-3:]} == {"Part B"}


def test_a_line_that_stands_farther_out_than_the_letters_around_it_is_asked_about() -> None:
    items = read_items("1. Roads\n   a) Mill Lane\n   b) Oak Lane\nParks and greens\n   c) Pond\n2. Bins")
    assert [item.title for item in items if item.mark] == ["Parks and greens"]


@pytest.mark.parametrize("number", ["{} ", "{}. ", "{}\t"])
@pytest.mark.parametrize("pages", ["", " (Pages 13 – 40)"])
def test_the_site_and_the_proposal_of_an_application_are_of_its_title(number: str, pages: str) -> None:
    lines = (
        f"4 26/00111/FUL - Mill House, Ferry Lane{pages}", "Change of use to a dwelling",
        f"5 26/00222/OUT{pages}", "Land at Ferry Works", "Outline application for 20 dwellings",
        f"6 P/2026/0333{pages}", "Oak House, Green Lane", "Proposed single storey rear extension",
        "7 Enforcement report",
    )  # fmt: skip
    rows = ["1 Apologies", "2 Declarations of interest", "3 Minutes", *lines]
    text = "\n".join(re.sub(r"^(\d) ", lambda n: number.format(n[1]), row) for row in rows)
    items = read_items(text)
    assert [item.number for item in items] == list("1234567")
    assert not any(item.mark for item in items)
    assert items[4].title == "26/00222/OUT: Land at Ferry Works: Outline application for 20 dwellings"
    assert items[5].title == "P/2026/0333: Oak House, Green Lane: Proposed single storey rear extension"


def test_headings_and_lines_below_what_is_no_application_are_no_proposal() -> None:
    items = read_items(
        "1. Roads\n2. 26/00111/FUL - Mill House\nOther business\n3. Trees\n4. Paths\nConstruction of steps\n5. AOB"
    )
    assert [item.title for item in items if not item.number] == ["Other business", "Construction of steps"]
