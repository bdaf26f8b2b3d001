"""Invented lists whose rows are told by those beside them: signs and times before numbers, files, days and notices
below items, bullets in steps, wards that run on, labels with a stop. Rows of one kind have one mark."""

from __future__ import annotations

import pytest

from clerk_tui.lists import read_items, read_people

from .test_printed_agendas import row as item_row
from .test_printed_people import row

AGENDAS = {
    "a fiscal year before the title": (
        (
            "1. Minutes\n2. Reports\n   a. FY 2027-28 Grants Plan (North)\n      Review of progress\n   b. "
            "FY27-28 Levy\n3. Close"
        ),
        "1 | Minutes",
        "2 | Reports",
        "a | FY 2027-28 Grants Plan (North) Review of progress | under 2",
        "b | FY27-28 Levy | under 2",
        "3 | Close",
    ),
    "years of study and of school below letters": (
        "A. Welcome\nB. AY 2026-27 Timetable of Lectures\nC. SY 2026-27 Bus Routes\nD. Close",
        "A | Welcome",
        "B | AY 2026-27 Timetable of Lectures",
        "C | SY 2026-27 Bus Routes",
        "D | Close",
    ),
    "a calendar year, numbered with a stop": (
        "1. Apologies\n2. CY 2025-26 Audit Letter\n3. Trees",
        "1 | Apologies",
        "2 | CY 2025-26 Audit Letter",
        "3 | Trees",
    ),
    "a sign before the numbers of items to vote on": (
        "1. Apologies\n2. Minutes\n# 3. Byelaws on Kites\n4. Trees\n# 5. Lamps\n# 6. Gates\n7. Close",
        "1 | Apologies",
        "2 | Minutes",
        "3 | Byelaws on Kites",
        "4 | Trees",
        "5 | Lamps",
        "6 | Gates",
        "7 | Close",
    ),
    "a dagger and a letter before numbers": (
        "† 1. Opening\n2. Minutes\n† 3. Levy\n4. Drains\nE 5. Close",
        "1 | Opening",
        "2 | Minutes",
        "3 | Levy",
        "4 | Drains",
        "5 | Close",
    ),
    "a letter before some numbers": (
        "1. Welcome\nV 2. Election of a Warden\n3. Reports\nV 4. Fees for Boats\n5. Any Other Business",
        "1 | Welcome",
        "2 | Election of a Warden",
        "3 | Reports",
        "4 | Fees for Boats",
        "5 | Any Other Business",
    ),
    "files with numbers below a label alone": (
        (
            "1. Opening\n2. Fees\n\n   Attachments:\n\n     2.1 FEE TABLE FOR MOORINGS AND\n     "
            "BUOYS.PDF\n     2.2 LETTER FROM OAK QUAY.DOCX\n\n3. Dredging\n\n   Attachments:\n\n     3.1 "
            "SURVEY.PDF\n\n4. Close"
        ),
        "1 | Opening",
        "2 | Fees",
        "3 | Dredging",
        "4 | Close",
    ),
    "the name of a file that runs on": (
        (
            "5. TOLLS\n5.1 Weekly Tolls\n     Documents:\n       Toll Sheet 5 (Final).xlsx\n5.2 Yearly "
            "Tolls\n     Documents:\n       Memo on\n       Yearly Tolls.pdf\n6. BRIDGES\n6.1 Swing Bridge"
        ),
        "5 | TOLLS",
        "5.1 | Weekly Tolls | under 5",
        "5.2 | Yearly Tolls | under 5",
        "6 | BRIDGES",
        "6.1 | Swing Bridge | under 6",
    ),
    "numbered files below a longer label": (
        "A. Roads\n\nSupporting Documents:\n1 Map.pdf\n2 Costs.pdf\n\nB. Paths\n\nC. Close",
        "A | Roads",
        "B | Paths",
        "C | Close",
    ),
    "a number, a time and a title, each in a line of its own": (
        "1.\n7:00PM\n\nCall to Order\n\n2.\n7:10PM\n\nDog Licences\n\n3.\n7:30PM\n\nClose",
        "1 | Call to Order | 7:00PM",
        "2 | Dog Licences | 7:10PM",
        "3 | Close | 7:30PM",
    ),
    "the time of the meeting alone above the first number": (
        ("VALE CANAL BOARD\nTuesday 3 March 2026\nLock House\n6.30 pm\n\n1. Apologies\n2. Sluice Gates\n3. Close"),
        "Lock House ⚠ It stands above the first number: is it an item?",
        "1 | Apologies",
        "2 | Sluice Gates",
        "3 | Close",
    ),
    "letters and times in lines of their own": (
        "A.\n9.15am\nOath of Office\nB.\n9.30am\nFerry Timetable\nC.\n10am\nAdjournment",
        "A | Oath of Office | 9.15am",
        "B | Ferry Timetable | 9.30am",
        "C | Adjournment | 10am",
    ),
    "bullets in three steps": (
        (
            "* Timing of the show\n* Stalls\n  * Who pays for tents?\n  * Stewards\n    * Two more are "
            "needed\n    * Whistles\n  * Raffle\n* Date"
        ),
        "Timing of the show",
        "Stalls",
        "Who pays for tents? | under Stalls",
        "Stewards | under Stalls",
        "Two more are needed | under Stewards",
        "Whistles | under Stewards",
        "Raffle | under Stalls",
        "Date",
    ),
    "dashes in three steps below the title of the list": (
        (
            "Agenda\n- Budget\n    - Tea urn\n    - Chairs\n        - Folding ones\n- Summer fair\n    - "
            "Marquee\n- Close"
        ),
        "Budget",
        "Tea urn | under Budget",
        "Chairs | under Budget",
        "Folding ones | under Chairs",
        "Summer fair",
        "Marquee | under Summer fair",
        "Close",
    ),
    "days and towns below conferences": (
        (
            "1. Welcome\n2. Conferences\n   a. Ports Forum\n      March 3-5, 2027\n      Elmhaven, ME\n   "
            "b. Dredgers Day\n      June 9, 2027\n      Oakport\n3. Close"
        ),
        "1 | Welcome",
        "2 | Conferences",
        "a | Ports Forum | under 2",
        "March 3-5, 2027 | under 2.a ⚠ It is a date, or a number: is it an item?",
        "Elmhaven, ME | under 2.a ⚠ Is it where they meet, or an item?",
        "b | Dredgers Day | under 2",
        "June 9, 2027 | under 2.b ⚠ It is a date, or a number: is it an item?",
        "Oakport | under 2.b ⚠ Is it where they meet, or an item?",
        "3 | Close",
    ),
    "days and places below shows": (
        (
            "1. Apologies\n2. Forthcoming Shows\n   2.1 Spring Show\n       12–14 April 2027\n       Fern "
            "Park\n   2.2 Autumn Show\n       2nd-4th October 2027\n       Reed Hall\n3. Close"
        ),
        "1 | Apologies",
        "2 | Forthcoming Shows",
        "2.1 | Spring Show | under 2",
        "12–14 April 2027 | under 2.1 ⚠ It is a date, or a number: is it an item?",
        "Fern Park | under 2.1 ⚠ Is it where they meet, or an item?",
        "2.2 | Autumn Show | under 2",
        "2nd-4th October 2027 | under 2.2 ⚠ It is a date, or a number: is it an item?",
        "Reed Hall | under 2.2 ⚠ Is it where they meet, or an item?",
        "3 | Close",
    ),
    "the number of a case in court": (
        (
            "I. OPEN\nII. CLOSED SESSION\n    1. Claims\n       Elm Wharf v. Vale Port District, Case "
            "Number:\n       26CV001187, Vale County Court\n    2. Staff\nIII. CLOSE"
        ),
        "I | OPEN",
        "II | CLOSED SESSION | exempt",
        (
            "1 | Claims Elm Wharf v. Vale Port District, Case Number: 26CV001187, Vale County Court | "
            "under II | exempt ⚠ Is “Elm Wharf v. Vale Port District, Case …” more of it, or an item? If "
            "an item, put a blank line above it."
        ),
        "2 | Staff | under II | exempt",
        "III | CLOSE",
    ),
    "who proposed a motion": (
        (
            "1. Welcome\n2. Motions\na) Longer lunch\n\nProposed: Sports Zone\n\nb) Later bus\n\nProposed: "
            "Travel Zone\n\nc) Cheaper tea\n\nSeconded: Catering Zone\n\n3. Close"
        ),
        "1 | Welcome",
        "2 | Motions",
        "a | Longer lunch | under 2",
        "Proposed: Sports Zone | under 2.a ⚠ Is it more about a, or an item? If no item, delete its line.",
        "b | Later bus | under 2",
        "Proposed: Travel Zone | under 2.b ⚠ Is it more about b, or an item? If no item, delete its line.",
        "c | Cheaper tea | under 2",
        ("Seconded: Catering Zone ⚠ Is it more about the item above, or an item? If no item, delete its line."),
        "3 | Close",
    ),
    "notices with stars below the last item": (
        (
            "1. Prayers\n2. Ferry\n   Moved by: Pilots Branch\n3. Docks\n4. Close\n* Please note that "
            "times may change.\n** Speakers are limited to 2 minutes and must sign the book.\n*** Part of "
            "the meeting may be closed under the Act."
        ),
        "1 | Prayers",
        "2 | Ferry",
        "Moved by: Pilots Branch | under 2 ⚠ Is it more about 2, or an item? If no item, delete its line.",
        "3 | Docks",
        "4 | Close",
        (
            "Please note that times may change. | under 4 ⚠ It is a sentence: is it an item, or more of "
            "the one above? If no item, delete its line."
        ),
        (
            "Speakers are limited to 2 minutes and must sign the book. | under 4 ⚠ Is it more about 4, or "
            "an item? If no item, delete its line."
        ),
        (
            "Part of the meeting may be closed under the Act. | under 4 ⚠ Is it more about 4, or an item? "
            "If no item, delete its line."
        ),
    ),
    "notices with bullets below the last item": (
        (
            "A. Opening\nB. Rents\nC. Close\n• Notice is given that the quay will be shut from 5 to 7 "
            "May.\n• Members are reminded that badges are worn."
        ),
        "A | Opening",
        "B | Rents",
        "C | Close",
        (
            "Notice is given that the quay will be shut from 5 to 7 May. | under C ⚠ It is a sentence: is "
            "it an item, or more of the one above? If no item, delete its line."
        ),
        (
            "Members are reminded that badges are worn. | under C ⚠ It is a sentence: is it an item, or "
            "more of the one above? If no item, delete its line."
        ),
    ),
    "the number one twice": (
        "3. Boats\n\n   1. Moorings\n\n   1. Slipway\n\n4. Close",
        "3 | Boats",
        "1 | Moorings | under 3",
        "1 | Slipway | under 3 ⚠ The number 1 is there twice.",
        "4 | Close",
    ),
    "what is to be done about each item": (
        (
            "1. Apologies\n   To receive apologies.\n2. Interests\n   To declare interests in items "
            "below.\n3. Minutes\n   To approve the minutes of 4 May.\n4. Ferry\n   To consider a new "
            "ferry.\n5. Close"
        ),
        "1 | Apologies",
        "To receive apologies. | under 1 ⚠ Is it more about 1, or an item? If no item, delete its line.",
        "2 | Interests",
        "To declare interests in items below. | under 2",
        "3 | Minutes",
        "To approve the minutes of 4 May. | under 3",
        "4 | Ferry",
        "To consider a new ferry. | under 4",
        "5 | Close",
    ),
    "what members are asked to do about each item": (
        (
            "01  APOLOGIES\n    Members are asked to send apologies to the clerk.\n02  MINUTES\n    "
            "Members are asked to approve the minutes.\n03  FEES\n    Members are asked to set the fees "
            "for 2027.\n04  CLOSE"
        ),
        "01 | APOLOGIES",
        (
            "Members are asked to send apologies to the clerk. | under 01 ⚠ Is it more about 01, or an "
            "item? If no item, delete its line."
        ),
        "02 | MINUTES",
        "Members are asked to approve the minutes. | under 02",
        "03 | FEES",
        "Members are asked to set the fees for 2027. | under 03",
        "04 | CLOSE",
    ),
    "lines of two kinds about two items": (
        (
            "A. Rent\n   The tenants ask for a lower rent this year.\nB. Roof\n   To mend the roof of the "
            "net store.\nC. Close"
        ),
        "A | Rent",
        (
            "The tenants ask for a lower rent this year. | under A ⚠ Is it more about A, or an item? If no "
            "item, delete its line."
        ),
        "B | Roof",
        ("To mend the roof of the net store. | under B ⚠ Is it more about B, or an item? If no item, delete its line."),
        "C | Close",
    ),
    "a label without a paper": (
        "1. Tolls\n- Weekly tolls\nAttached:\nOther business\n2. Close",
        "1 | Tolls",
        "Weekly tolls | under 1",
        "Other business",
        "2 | Close",
    ),
    "times with a dot in the last column": (
        "1 Welcome        10.00\n2 Tolls          10.05\n3 Ferry fares    10.20",
        "1 | Welcome | 10.00",
        "2 | Tolls | 10.05",
        "3 | Ferry fares | 10.20",
    ),
    "prices in the last column": (
        "1. Bills\na) Rope       12.50\nb) Paint       9.05\nc) Lamps      11.30\n2. Close",
        "1 | Bills",
        "a | Rope 12.50 | under 1",
        "b | Paint 9.05 | under 1",
        "c | Lamps 11.30 | under 1",
        "2 | Close",
    ),
    "a recommendation without a colon": (
        "1. Minutes of the port board\n   Recommendation\n   That the minutes be confirmed.\n2. Close",
        "1 | Minutes of the port board",
        "2 | Close",
    ),
    "bullets after a recommendation": (
        "- ROLL CALL\n- MINUTES\nRecommended Action: Approve them.\n- FERRY REPORT\n- CLOSE",
        "ROLL CALL",
        "MINUTES",
        "FERRY REPORT",
        "CLOSE",
    ),
    "numbered items below the names of files": (
        "1. Kerbs\nDocuments:\nKerbs.pdf\n2. Drains\nDocuments:\nDrains.pdf\n3. Lamps\n4. Close\nNotes.pdf",
        "1 | Kerbs",
        "2 | Drains",
        "3 | Lamps",
        "4 | Close",
    ),
    "a motion alone above what it may be": (
        "1. Notices\n   Motion\n   Ferry shelter at Elm Quay\n   Tide table for Oak\n2. Close",
        "1 | Notices",
        "Motion | under 1",
        "Ferry shelter at Elm Quay | under 1",
        "Tide table for Oak | under 1",
        "2 | Close",
    ),
    "an item below a recommendation without a colon": (
        "1. Minutes\n   Recommendation\n   That the minutes be confirmed.\n   Ferry shelter\n2. Close",
        "1 | Minutes",
        "Recommendation | under 1",
        ("That the minutes be confirmed. | under 1 ⚠ Is it more about 1, or an item? If no item, delete its line."),
        "Ferry shelter | under 1",
        "2 | Close",
    ),
    "prices that rise by more than an hour": (
        "1. Rope   10.50\n2. Lamps   11.00\n3. Paint   12.25\n4. Tar   14.00",
        "1 | Rope 10.50",
        "2 | Lamps 11.00",
        "3 | Paint 12.25",
        "4 | Tar 14.00",
    ),
    "prices with their sign": (
        "1. Rope   £   10.05\n2. Lamps   £   10.20\n3. Paint   £   10.35",
        "1 | Rope £ 10.05",
        "2 | Lamps £ 10.20",
        "3 | Paint £ 10.35",
    ),
    "the time of a next meeting in a column": (
        (
            "Time     Item    Subject                                     Lead\n"
            "10.10    1       Apologies                                   Bo Tranter\n"
            "10.20    2       Tolls                                       Ann Mercer\n"
            "10.30    3       Date of next meeting – Wednesday 1 April 2026   Ann Mercer"
        ),
        "1 | Apologies | Bo Tranter | 10.10",
        "2 | Tolls | Ann Mercer | 10.20",
        "3 | Date of next meeting – Wednesday 1 April 2026 | Ann Mercer | 10.30",
    ),
    "the only time among items without numbers": (
        "Registration\n10:00\nOpening of the fair\nBudget",
        "Registration",
        "Opening of the fair | 10:00",
        "Budget",
    ),
    "one attachment": (
        "1. Minutes of 4 May\n   Attachment: Draft minutes\n2. Tolls\n   Attachment:\n   Tolls.pdf\n3. Close",
        "1 | Minutes of 4 May",
        "2 | Tolls",
        "3 | Close",
    ),
    "places on a route": (
        "1. Bus service Elm - Oak - Holm - Fern\n2. Elm – Oak – Holm – Fern path\n3. Bus routes 10 - 12 - 14 - 16",
        "1 | Bus service Elm - Oak - Holm - Fern",
        "2 | Elm – Oak – Holm – Fern path",
        "3 | Bus routes 10 - 12 - 14 - 16",
    ),
    "applications with numbers like those of cases in court": (
        "Planning applications\n12-AB-00417, Elm Lane shed\n12-AB-00418, Oak Lane barn\n12-AB-00419, Holm Lane house",
        "Planning applications",
        "12-AB-00417, Elm Lane shed",
        "12-AB-00418, Oak Lane barn",
        "12-AB-00419, Holm Lane house",
    ),
}

PEOPLE = {
    "numbered districts, each with its member": (
        "District 1: Xochitl J. Quispe\nDistrict 2: Thandeka Mkhize\nDistrict 3: Bo Hansen",
        "member | Xochitl J. Quispe | District 1",
        "member | Thandeka Mkhize | District 2",
        "member | Bo Hansen | District 3",
    ),
    "a numbered district with two members": (
        "District 1: Thandeka Mkhize, Sipho Dlamini\nDistrict 2: Aroha Ngata",
        "member | Thandeka Mkhize | District 1",
        "member | Sipho Dlamini | District 1",
        "member | Aroha Ngata | District 2",
    ),
    "numbered districts with a dash": (
        "District 1 – Ann O’Brien\nDistrict 2 – Hugh Whitcombe\nDistrict 3 – Torsten Quigley",
        "member | Ann O’Brien | District 1",
        "member | Hugh Whitcombe | District 2",
        "member | Torsten Quigley | District 3",
    ),
    "places of a numbered ward over councillors": (
        "Ward 1: Netherby, Longtown & Kirk\nCllr Bo Reed\nCllr Ann Mercer\n\nWard 2: Ash & Oak\nCllr Cal Winslow",
        "member | Cllr | Bo Reed | Ward 1 Netherby, Longtown & Kirk",
        "member | Cllr | Ann Mercer | Ward 1 Netherby, Longtown & Kirk",
        "member | Cllr | Cal Winslow | Ward 2 Ash & Oak",
    ),
    "an answer after each name": (
        "Roll call: Ann Mercer Present. Bo Tranter Absent. Cal Winslow Present.",
        "member | Ann Mercer",
        "member | Bo Tranter Absent ⚠ Is “Absent” part of the name? If not, record it in the meeting.",
        "member | Cal Winslow",
    ),
    "an answer after each name and a comma": (
        "Roll call: Ann Mercer, Present. Bo Tranter, Absent. Cal Winslow, Present.",
        "member | Ann Mercer",
        "member | Bo Tranter",
        "member | Absent ⚠ It is hard to read: look at the name and the post.",
        "member | Cal Winslow",
    ),
    "a post that ends like a label": (
        "Present: Bo Tranter, Chief of Staff. Ann Mercer, Clerk. Cal Winslow, Treasurer.",
        "officer | Bo Tranter | Chief of Staff",
        "officer | Ann Mercer | Clerk",
        "officer | Cal Winslow | Treasurer",
    ),
    "a post that ends in the next row like a label": (
        "Present:\nBo Tranter, Head of\nStaff. Ann Mercer\nCal Winslow",
        "officer | Bo Tranter | Head of Staff",
        "member | Ann Mercer",
        "member | Cal Winslow",
    ),
    "labels with a stop and no spaces": (
        "Present.Ann Mercer,Chair(Elm) Bo Tranter(Oak) Cal Winslow(Holm)Absent.Dee Harcourt Others Present.Eve Langton",
        "chair | Ann Mercer | Elm",
        "member | Bo Tranter | Oak ⚠ Is it a member, or from elsewhere (“Oak”)?",
        "member | Cal Winslow | Holm ⚠ Is it a member, or from elsewhere (“Holm”)?",
        "member | Dee Harcourt",
        "guest | Eve Langton",
    ),
    "labels with a stop after a post": (
        "Staff. Ann Mercer, Clerk. Guests. Bo Tranter, Cal Winslow.",
        "officer | Ann Mercer | Clerk",
        "guest | Bo Tranter",
        "guest | Cal Winslow",
    ),
    "wards that run on before three names": (
        ("Ward 1 Elm Park Mary Ann Smith (Lab) Ward 2 Oak Mill Cal Moss (LD) Ward 3 Fen Eve Lang (Ind)"),
        (
            " ⚠ Not understood: “Ward 1 Elm Park Mary Ann Smith (Lab) Ward 2 Oak Mill Cal Moss (LD) Ward 3 Fen Eve Lang"
            " (Ind”."
        ),
    ),
    "wards that run on before titles": (
        "Ward 1 Elm Cllr Mary Smith (Lab) Ward 2 Oak Cllr Bo Reed (Con) Ward 3 Ash Cllr Cal Winslow (LD)",
        "member | Cllr | Mary Smith | Ward 1 Elm | Lab ⚠ It is hard to read: look at the name and the post.",
        "member | Cllr | Bo Reed | Ward 2 Oak | Con ⚠ It is hard to read: look at the name and the post.",
        "member | Cllr | Cal Winslow | Ward 3 Ash | LD ⚠ It is hard to read: look at the name and the post.",
    ),
    "posts in a numbered district": (
        "Ann Mercer, Councillor\nBo Hansen, Division 4 Manager\nCal Moss, District 2 Engineer\nGus Pell, Ward 3 Nurse",
        "member | Councillor | Ann Mercer",
        "officer | Bo Hansen | Division 4 Manager",
        "officer | Cal Moss | District 2 Engineer",
        (
            "member | Gus Pell | Ward 3 Nurse ⚠ Is it a member, or an officer? Type “member”, “officer” or “guest” "
            "before the name."
        ),
    ),
    "a label in small letters after a post": (
        "Present: Cllr Ann Mercer; Cllr Bo Tranter; Senior Officers Present: Cal Winslow, Dee Harcourt",
        "member | Cllr | Ann Mercer",
        "member | Cllr | Bo Tranter",
        "member | Cal Winslow",
        "member | Dee Harcourt",
        " ⚠ Not understood: “Senior”.",
    ),
    "lost spaces, and labels with a stop": (
        (
            "Present. Ann Mercer,Chair(Oakley) Bo Tranter(Elmford) Cal Winslow,Vice-Chair(Fernley)(left at "
            "9 05 PM) Dee Harcourt(Reedham) Absent.Eve Langton(Ashby),Finn O'Dowd(Birchwell) Others "
            "Present. Gus Pell,Hana Royle,Ivo Stanton"
        ),
        "chair | Ann Mercer | Oakley",
        "member | Bo Tranter | Elmford ⚠ Is it a member, or from elsewhere (“Elmford”)?",
        "vice | Cal Winslow | Fernley ⚠ Record “left at 9 05 PM” in the meeting.",
        "member | Dee Harcourt | Reedham ⚠ Is it a member, or from elsewhere (“Reedham”)?",
        "member | Eve Langton | Ashby",
        "member | Finn O'Dowd | Birchwell",
        "guest | Gus Pell",
        "guest | Hana Royle",
        "guest | Ivo Stanton",
    ),
    "labels in capitals that run on": (
        (
            "COMMISSIONERS PRESENT: Ann Mercer, Bo Tranter, Cal Winslow COMMISSIONERS ABSENT, WITH "
            "REGRETS: Dee Harcourt STAFF PRESENT: Eve Langton, Port Manager OTHERS PRESENT: Finn Dowd, Gus "
            "Pell"
        ),
        "member | Ann Mercer",
        "member | Bo Tranter",
        "member | Cal Winslow",
        "member | Dee Harcourt",
        "officer | Eve Langton | Port Manager",
        "guest | Finn Dowd",
        "guest | Gus Pell",
    ),
    "labels with a stop that run on": (
        (
            "Members Present. Ann Mercer, Bo Tranter, Cal Winslow. Staff Present. Dee Harcourt, Eve "
            "Langton. Guests. Finn Dowd, Gus Pell"
        ),
        "member | Ann Mercer",
        "member | Bo Tranter",
        "member | Cal Winslow",
        "officer | Dee Harcourt",
        "officer | Eve Langton",
        "guest | Finn Dowd",
        "guest | Gus Pell",
    ),
    "numbered wards with several places": (
        (
            "Elmvale Borough Councillors\n\nWard 1: Quay, Mill & Docks\nAnn Mercer (Lab)\nBo Tranter "
            "(Con)\n\nWard 2: Upper Fen\nCal Winslow (LD)\nDee Harcourt (Lab)\n\nWard 3: Ash and Oak\nEve "
            "Langton (Ind)\nGus Pell (Con)"
        ),
        "member | Ann Mercer | Lab | Ward 1 Quay, Mill & Docks",
        "member | Bo Tranter | Con | Ward 1 Quay, Mill & Docks",
        "member | Cal Winslow | LD | Ward 2 Upper Fen",
        "member | Dee Harcourt | Lab | Ward 2 Upper Fen",
        "member | Eve Langton | Ind | Ward 3 Ash and Oak",
        "member | Gus Pell | Con | Ward 3 Ash and Oak",
    ),
    "wards that run on in one line": (
        (
            "Elmvale 2027 Elected Members Ward 1: Quay, Mill & Docks Ann Mercer (Lab) Bo Tranter (Con) "
            "Ward 2 Upper Fen Cal Winslow (SLD) Dee Harcourt (Lab) Ward 3 Ash / Oak Eve Langton (Ind) Gus "
            "Pell (Con)"
        ),
        "member | Ann Mercer | Lab | Ward 1 Quay, Mill & Docks",
        "member | Bo Tranter | Con | Ward 1 Quay, Mill & Docks",
        "member | Cal Winslow | SLD | Ward 2 Upper Fen",
        "member | Dee Harcourt | Lab | Ward 2 Upper Fen",
        "member | Eve Langton | Ind | Ward 3 Ash / Oak",
        "member | Gus Pell | Con | Ward 3 Ash / Oak",
    ),
    "numbered districts over one member each": (
        (
            "District 1 North Shore\nAnn Mercer (D)\nDistrict 2 Lake View\nBo Tranter (R)\nDistrict 3 Old "
            "Town\nCal Winslow (D)"
        ),
        "member | Ann Mercer | D | District 1 North Shore",
        "member | Bo Tranter | R | District 2 Lake View",
        "member | Cal Winslow | D | District 3 Old Town",
    ),
    "surnames in capitals, each with a row below": (
        (
            "Present:-\n\nMembers\n\nRole\n\nTrudi McVEY (Chairperson)\n\nNominated by the Health "
            "Board\n\nOrla SHAND\n\nNominated by Elmvale Council (Elected Member)\n\nMartan SLEE\n\nPerson "
            "who speaks for unpaid carers in the area of the board\n\nEffi FLETT\n\nDirector of "
            "Nursing\n\nIn attendance:-\n\nJenna HALE\n\nHead of Care\n\nAnn-Mari MACKAY\n\nAudit Office"
        ),
        "chair | Trudi McVEY | Nominated by the Health Board",
        "member | Orla SHAND | Nominated by Elmvale Council (Elected Member)",
        "member | Martan SLEE | Person who speaks for unpaid carers in the area of the board",
        "member | Effi FLETT | Director of Nursing",
        "officer | Jenna HALE | Head of Care",
        "officer | Ann-Mari MACKAY | Audit Office",
    ),
    "surnames in capitals with posts below": (
        (
            "Bryn APSE\n\nWarden\n\nCerys LOCK\n\nTreasurer\n\nDilys MAEN\n\nSomebody who speaks for the "
            "tenants of all the estates in the valley\n\nEirwen NANT\n\nClerk"
        ),
        ("guest | Bryn APSE | Warden ⚠ Is it a member, or a guest? Type “member” or “guest” before the name."),
        "officer | Cerys LOCK | Treasurer",
        "member | Dilys MAEN | Somebody who speaks for the tenants of all the estates in the valley",
        "officer | Eirwen NANT | Clerk",
    ),
    "a label that names an officer": (
        "Present: Ann Mercer, Bo Tranter\n\nNon-members in attendance at request of Chief Officer:-\nCal Winslow",
        "member | Ann Mercer",
        "member | Bo Tranter",
        "guest | Cal Winslow",
    ),
    "guests of a body": (
        "Members: A. Ash, B. Elm, C. Oak\n\nGuests of the Board:\nD. Fern, E. Reed, F. Moss",
        "member | A. Ash",
        "member | B. Elm",
        "member | C. Oak",
        "guest | D. Fern",
        "guest | E. Reed",
        "guest | F. Moss",
    ),
    "observers of a union": (
        "Present:\nAnn Mercer\nBo Tranter\n\nObservers of the Pilots Union:\nCal Winslow\nDee Harcourt",
        "member | Ann Mercer",
        "member | Bo Tranter",
        "guest | Cal Winslow",
        "guest | Dee Harcourt",
    ),
    "visitors of a trust": (
        "Trustees present: Ann Mercer, Bo Tranter. Visitors of the Trust: Cal Winslow, Dee Harcourt.",
        "member | Ann Mercer",
        "member | Bo Tranter",
        "guest | Cal Winslow",
        "guest | Dee Harcourt",
    ),
    "somebody with an initial above initials alone": (
        "OTHER ATTENDEES\nBill Strand\nDan W\nDG\nEve Langton",
        "guest | Bill Strand",
        "guest | Dan W ⚠ It is hard to read: look at the name and the post.",
        "guest | DG ⚠ It is one word alone: is it a name?",
        "guest | Eve Langton",
    ),
    "names at the end of posts": (
        "Staff present: Ann Mercer, Manager, Trees Laura Mold, Clerk; Bo Tranter, Treasurer, Ian Lorne",
        "officer | Ann Mercer | Manager",
        "officer | Trees Laura Mold | Clerk ⚠ It may hold a post as well as a name.",
        "officer | Bo Tranter | Treasurer",
        "officer | Ian Lorne",
    ),
    "an acting officer, and a stroke with spaces": (
        "Officials in attendance\nDirectors: Ann Mercer, Bo Tranter (A)\nEngineer / Surveyor: Cal Winslow",
        "officer | Ann Mercer | Director",
        "officer | Bo Tranter | Director (A)",
        "officer | Cal Winslow | Engineer / Surveyor",
    ),
}


@pytest.mark.parametrize("name", AGENDAS)
def test_what_is_an_item(name: str) -> None:
    text, *items = AGENDAS[name]
    assert list(map(item_row, read_items(text))) == items


@pytest.mark.parametrize("name", PEOPLE)
def test_who_is_on_a_list(name: str) -> None:
    text, *people = PEOPLE[name]
    assert list(map(row, read_people(text))) == people
