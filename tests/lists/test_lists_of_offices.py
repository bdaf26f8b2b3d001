"""Invented lists from the papers of offices: addresses, feet of pages, sentences of explanation, presenters in lines of
their own; people under less usual labels, in columns, and with telephone numbers."""

from __future__ import annotations

import pytest

from clerk_tui.lists import read_items, read_people

from .test_printed_agendas import row as item_row
from .test_printed_people import row

AGENDAS = {
    "place, telephone and how to join above the first number": (
        "TOWN OF ELMVALE\n44 MILL STREET WEST, ELMVALE, ONTARIO\nDial-in: 1 888 555 0199\nMeeting ID: "
        "845 2210 7719\nPasscode: 331208\n\n1. CALL TO ORDER\n2. DECLARATIONS\n3. MINUTES",
        "TOWN OF ELMVALE ⚠ It stands above the first number: is it an item?",
        "1 | CALL TO ORDER",
        "2 | DECLARATIONS",
        "3 | MINUTES",
    ),
    "an address in parts, a page and when it was posted": (
        "PIER HOUSE, QUAY ROAD, BALLYELM\nTel: 021 555 0145\nWebsite: www.elmharbour.example\nPosted on "
        "3 May 2031 at 4.00pm\n\n1. Minutes\n2. Dredging\n3. Letters",
        "1 | Minutes",
        "2 | Dredging",
        "3 | Letters",
    ),
    "the foot of a page that a scan has in other spaces": (
        "1. Welcome\n2. Minutes\nP1\nElm Fire Authority\n12 Station Road, Elmvale EV1 2AB • Tel (01555) "
        "730 100\n3. Budget\n4. Pay\nP2\nElm Fire Authority\n12 Station Road, Elmvale EV1 2AB • Tel (0155 "
        "5) 730 100\n5. Close",
        "1 | Welcome",
        "2 | Minutes",
        "3 | Budget",
        "4 | Pay",
        "5 | Close",
    ),
    "a letterhead whose letters stand apart, on each page": (
        "1.  Maps\n2.  Lamps\n         1 4  M I L L  LA N E ,  E L M V A L E\n3.  Paths\n4.  Trees\n      "
        "   1 4  M I L L  LA N E ,  E L M V A L E\n5.  Close",
        "1 | Maps",
        "2 | Lamps",
        "3 | Paths",
        "4 | Trees",
        "5 | Close",
    ),
    "addresses as items, numbered without stops": (
        "1 Mill Lane, Elmvale\n2 Oak Road, Elmvale\n3 Close",
        "1 | Mill Lane, Elmvale",
        "2 | Oak Road, Elmvale",
        "3 | Close",
    ),
    "a sentence below a heading": (
        "CONSENT AGENDA\nItems here are routine and will be approved by one motion.\n1. Minutes\n2. "
        "Bills\nHEARINGS\nThe chair will call speakers in turn.\n3. Sign code\n4. Tax",
        "CONSENT AGENDA",
        (
            "Items here are routine and will be approved by one motion. ⚠ It is a sentence: is it an "
            "item, or more of the one above? If no item, delete its line."
        ),
        "1 | Minutes | under CONSENT AGENDA",
        "2 | Bills | under CONSENT AGENDA",
        "HEARINGS",
        (
            "The chair will call speakers in turn. ⚠ It is a sentence: is it an item, or more of the one "
            "above? If no item, delete its line."
        ),
        "3 | Sign code | under HEARINGS",
        "4 | Tax | under HEARINGS",
    ),
    "a closed session with a sentence before its items": (
        "REGULAR BUSINESS:\n1. Roads\n2. Bridges\nCLOSED SESSION:\nCouncil will meet in closed session "
        "to consider the following items:\n1. Sale of land\n2. Staff matters\nPUBLIC SESSION\n3. Report "
        "on the closed session",
        "REGULAR BUSINESS",
        "1 | Roads | under REGULAR BUSINESS",
        "2 | Bridges | under REGULAR BUSINESS",
        "CLOSED SESSION | exempt",
        (
            "Council will meet in closed session to consider the following items | exempt ⚠ It is a "
            "sentence: is it an item, or more of the one above? If no item, delete its line."
        ),
        "1 | Sale of land | under CLOSED SESSION | exempt",
        "2 | Staff matters | under CLOSED SESSION | exempt",
        "PUBLIC SESSION",
        "3 | Report on the closed session",
    ),
    "lines set in below numbers that go on": (
        "REPORTS\n1. TREASURER'S REPORT\n2. MANAGER'S REPORT\n\n     PLANT REPORT\n\n     FLEET REPORT\n\n3. "
        "UNION REPORT\n4. CHAIR'S REPORT",
        "REPORTS",
        "1 | TREASURER'S REPORT | under REPORTS",
        "2 | MANAGER'S REPORT | under REPORTS",
        "PLANT REPORT | under 2",
        "FLEET REPORT | under 2",
        "3 | UNION REPORT | under REPORTS",
        "4 | CHAIR'S REPORT | under REPORTS",
    ),
    "lines between parts that go on": (
        "1. Opening\n1.1 Welcome\n1.2 Apologies\nReceived so far:\n- Ann Hall\n- Bo Price\n1.3 Interests\n"
        "2. Business\n2.1 Maps\n2.1.1 Globes\nOutstanding:\n- Shade\n2.1.3 Lamps\n3. Close",
        "1 | Opening",
        "1.1 | Welcome | under 1",
        "1.2 | Apologies | under 1",
        "Received so far | under 1.2",
        "Ann Hall | under 1.2",
        "Bo Price | under 1.2",
        "1.3 | Interests | under 1",
        "2 | Business",
        "2.1 | Maps | under 2",
        "2.1.1 | Globes | under 2.1",
        "Outstanding | under 2.1.1",
        "Shade | under 2.1.1",
        "2.1.3 | Lamps | under 2.1 ⚠ 2.1.3 comes after 1: is one missing between them?",
        "3 | Close",
    ),
    "an exclusion that names its item": (
        "1. Apologies\n2. Minutes\n3. To exclude the public during item 5, which concerns a contract\n"
        "4. Trees\n5. Grass cutting\n6. Next meeting",
        "1 | Apologies",
        "2 | Minutes",
        "3 | To exclude the public during item 5, which concerns a contract",
        "4 | Trees",
        "5 | Grass cutting | exempt",
        "6 | Next meeting",
    ),
    "an exclusion that names several": (
        "5. Exclusion of the press and public for items 7 to 9 and 11\n6. Budget\n7. Depot\n8. Pay\n9. "
        "Lease\n10. Trees\n11. Tender",
        "5 | Exclusion of the press and public for items 7 to 9 and 11",
        "6 | Budget",
        "7 | Depot | exempt",
        "8 | Pay | exempt",
        "9 | Lease | exempt",
        "10 | Trees",
        "11 | Tender | exempt",
    ),
    "headings that say what the items are for": (
        "1. Welcome\n2. Interests\nFor Decision\n3. Strategy\n4. Estate\nItems for Information\n5. Forward "
        "plan\n6. Letters",
        "1 | Welcome",
        "2 | Interests",
        "For Decision",
        "3 | Strategy | under For Decision",
        "4 | Estate | under For Decision",
        "Items for Information",
        "5 | Forward plan | under Items for Information",
        "6 | Letters | under Items for Information",
    ),
    "the same words below each item": (
        "1. Strategy\n   For decision\n2. Estate\n   For decision\n3. Letters\n   For decision\n4. Close",
        "1 | Strategy",
        "2 | Estate",
        "3 | Letters",
        "4 | Close",
    ),
    "a title that goes on after a dash, with a number said twice": (
        "1.   APPROVAL OF THE LEASE OF THE MILL UNDER SECTION 12 (b) -\n     TWO (2) YEARS\n2.   Plant\n3.   Close",
        "1 | APPROVAL OF THE LEASE OF THE MILL UNDER SECTION 12 (b) - TWO (2) YEARS",
        "2 | Plant",
        "3 | Close",
    ),
    "who presents, with an organisation": (
        "1. Stations\n   (Ann Hall, Elm Valley Firefighters)\n2. UNION REPORT - (Captain Cy May, Local "
        "44 Vice President)\n3. Close",
        "1 | Stations | Ann Hall, Elm Valley Firefighters",
        "2 | UNION REPORT | Captain Cy May, Local 44 Vice President",
        "3 | Close",
    ),
    "a presenter above a post, and one with a title": (
        "1. Estates\n\nRosa Field\nDirector of Estates\n\n2. Trees\nCllr Park\n3. Close",
        "1 | Estates | Rosa Field, Director of Estates",
        "2 | Trees | Cllr Park ⚠ Is it “Cllr Park” who presents it?",
        "3 | Close",
    ),
    "a post below the name in a column, and the papers": (
        "1   Quality report           Enc A    Ann Hall\n                                      "
        "Director of Care\n2   Finance report           Enc B    Bo Price\n                            "
        "          Director of Finance\n3   Workforce                Enc C    Cy Moss\n                "
        "                      Director of People",
        "1 | Quality report | Ann Hall, Director of Care",
        "2 | Finance report | Bo Price, Director of Finance",
        "3 | Workforce | Cy Moss, Director of People",
    ),
    "papers named at the ends of lines": (
        "1. Gifts Paper A\n2. Parking Paper B\n3. Statutes Paper C (cover)\nPaper C\n4. Close",
        "1 | Gifts",
        "2 | Parking",
        "3 | Statutes",
        "4 | Close",
    ),
    "who signs below the last number": (
        "1. Minutes\n2. Roads\n3. Close\nWanjiru Kamau\nCounty Assembly Clerk\nEnquiries: W Kamau, 020 555 0101",
        "1 | Minutes",
        "2 | Roads",
        "3 | Close",
        "Wanjiru Kamau ⚠ It stands below the last number: is it an item?",
        "County Assembly Clerk ⚠ It stands below the last number: is it an item?",
        "Enquiries: W Kamau, 020 555 0101 ⚠ It stands below the last number: is it an item?",
    ),
    "a roll of names": (
        "1. Opening\n2. Roll call\nAnn Hall, Chairman\nBo Price, Secretary\nCy May, Treasurer\n3. Minutes",
        "1 | Opening",
        "2 | Roll call",
        "Ann Hall, Chairman ⚠ It is a name: is it an item, or who presents it?",
        "Bo Price, Secretary ⚠ It is a name: is it an item, or who presents it?",
        "Cy May, Treasurer ⚠ It is a name: is it an item, or who presents it?",
        "3 | Minutes",
    ),
    "words after a dash that are no name": (
        "1. Letters – Boat Ramp\n2. Photographs – Boat Ramp\n3. Close",
        "1 | Letters – Boat Ramp ⚠ Is it “Boat Ramp” who presents it?",
        "2 | Photographs – Boat Ramp ⚠ Is it “Boat Ramp” who presents it?",
        "3 | Close",
    ),
    "parts below titles in capitals": (
        "CALL TO ORDER\n\nCOMMENTS\n   Trails – Rosa Moss\n\nNEW BUSINESS\nReview of a policy\nApproval of "
        "expenses\n\nADJOURNMENT",
        "CALL TO ORDER",
        "COMMENTS",
        "Trails – Rosa Moss | under COMMENTS ⚠ Is it “Rosa Moss” who presents it?",
        "NEW BUSINESS",
        "Review of a policy | under NEW BUSINESS",
        "Approval of expenses | under NEW BUSINESS",
        "ADJOURNMENT",
    ),
    "one number left out in a line": (
        "1. Remarks 2. Agenda 3. Interests 4. Hearing 6. Minutes 7. Report 7.1 Roads 8. Close",
        "1 | Remarks",
        "2 | Agenda",
        "3 | Interests",
        "4 | Hearing",
        "6 | Minutes ⚠ 6 comes after 4: is one missing between them?",
        "7 | Report",
        "7.1 | Roads | under 7",
        "8 | Close",
    ),
    "headings over lists that each count from 1": (
        "Opening items\n1. Order\n2. Roll\nConsent items\n1. Minutes\n2. Bills\nMaps\n1. Globes\n2. Charts",
        "Opening items",
        "1 | Order | under Opening items",
        "2 | Roll | under Opening items",
        "Consent items",
        "1 | Minutes | under Consent items",
        "2 | Bills | under Consent items",
        "Maps",
        "1 | Globes | under Maps",
        "2 | Charts | under Maps",
    ),
    "letters in capitals inside a title": (
        "1. Reports - A. Chair, B. Clerk, C. Others\n2. Close",
        ("1 | Reports - A. Chair, B. Clerk, C. Others ⚠ It may hold another item: begin a line before its number."),
        "2 | Close",
    ),
    "a symbol alone in a row": (
        "1  Sponsors\n        👀\n   ● Mill\n   ● Bank\n2  Events\n3  Close",
        "1 | Sponsors",
        "Mill | under 1",
        "Bank | under 1",
        "2 | Events",
        "3 | Close",
    ),
}
PEOPLE = {
    "a body before a run of names": (
        "Present:\n\nHarbour Board:    S. Hall, J. St. Clair, B. Price\n\nAbsent:           R. Park",
        "member | S. Hall",
        "member | J. St. Clair",
        "member | B. Price",
        "member | R. Park",
    ),
    "a column of roles and one of attendance": (
        "Name | Organisation | Role(s) | Present/Absent\nAnn Hall | Elm University | Co-Chair | "
        "Present\nBo Price | Birch Ltd | Member | Absent\nDee Park | Mill Trust | Observer | Present",
        "vice | Ann Hall | Elm University",
        "member | Bo Price | Birch Ltd ⚠ Record “Absent” in the meeting.",
        "guest | Dee Park | Mill Trust",
    ),
    "a mayor in a column of positions": (
        "| Member | Position | Ward | E-mail | Phone |\n| Ann Hall | Mayor | At-large | "
        "ann@elm.example | 555-0101 |\n| Bo Price | Councillor | North | bo@elm.example | 555-0102 |",
        "chair | Ann Hall | Mayor | At-large",
        "member | Councillor | Bo Price | North",
    ),
    "those from other bodies in attendance": (
        "PRESENT: Cllrs Ann Hall, Bo Price\nIn attendance: Dee Park (Clerk), Eve Moss (Elm Wildlife "
        "Trust), Guy Stone (Birch Consulting), Jo Marsh (Quayside Elmshire), Tom Reed (Harbour "
        "Master)",
        "member | Cllr | Ann Hall",
        "member | Cllr | Bo Price",
        "officer | Dee Park | Clerk",
        "guest | Eve Moss | Elm Wildlife Trust",
        "guest | Guy Stone | Birch Consulting",
        (
            "officer | Jo Marsh | Quayside Elmshire ⚠ Is it an officer, or a guest? Type “officer” or "
            "“guest” before the name."
        ),
        "officer | Tom Reed | Harbour Master",
    ),
    "labels without a colon in one line": (
        "Present Directors Ann Hall (chair), Bo Price, Cy May (by telephone) Non-directors Eve Moss, "
        "Fay Birch and Guy Stone Apologies Jo Marsh and Kay Wood.",
        "chair | Ann Hall",
        "member | Bo Price",
        "member | Cy May",
        "guest | Eve Moss",
        "guest | Fay Birch",
        "guest | Guy Stone",
        "member | Jo Marsh",
        "member | Kay Wood",
    ),
    "labels for governors and observers inside a line": (
        "Present: Governors: Ann Hall (Chair), Bo Price, Cy May Officers: Dee Park, Eve Moss "
        "Observers: Fay Birch, Guy Stone",
        "chair | Ann Hall",
        "member | Bo Price",
        "member | Cy May",
        "officer | Dee Park",
        "officer | Eve Moss",
        "guest | Fay Birch",
        "guest | Guy Stone",
    ),
    "a mayor and a reeve": (
        "Mayor Ann Hall\nReeve Bo Price\nCouncillor Cy May\nCouncillor Dee Park",
        "chair | Mayor | Ann Hall",
        "member | Reeve | Bo Price",
        "member | Councillor | Cy May",
        "member | Councillor | Dee Park",
    ),
    "groups under less usual headings": (
        "Board members\nAnn Hall, Chair\nBo Price\nIn the gallery\nGuy Stone\nIda Field\nTechnical Support\n"
        "Rosa Birch\nAdvisers\nTom Moss",
        "chair | Ann Hall",
        "member | Bo Price",
        "guest | Guy Stone",
        "guest | Ida Field",
        "officer | Rosa Birch",
        "guest | Tom Moss",
    ),
    "sides of a joint committee": (
        "Employer side\nAnn Hall\nBo Price\nEmployee side\nCarol May\nDee Park\nMinutes\nFay Birch",
        "member | Ann Hall",
        "member | Bo Price",
        "member | Carol May",
        "member | Dee Park",
        "officer | Fay Birch | Minutes",
    ),
    "telephone numbers and addresses on the Internet beside names": (
        "Ann Hall (Chair)  Tel: 01555 730100  Email: ann@elm.example\nBo Price, Treasurer, "
        "bo@elm.example, 01555 730101\nCy May  Tel: 01555 730102",
        "chair | Ann Hall",
        "officer | Bo Price | Treasurer",
        "member | Cy May",
    ),
    "initials after the surname, and a post": (
        "Present: Hall, A. (Chair); Price, B.; May, C.\nIn attendance: Moss, E. (Clerk)",
        "chair | A. Hall",
        "member | B. Price",
        "member | C. May",
        "officer | E. Moss | Clerk",
    ),
    "a role and the town that sent the member": (
        "Members Present:\nAnn Hall (Chair) – Town of Elm\nBo Price (Vice-Chair) – Township of Birch\n"
        "Regrets:\nDee Park – Town of Elm",
        "chair | Ann Hall | Town of Elm",
        "vice | Bo Price | Township of Birch",
        "member | Dee Park | Town of Elm",
    ),
    "seats on a board": (
        "PRESENT:\nNAME                  POSITION\nVictoria Ash          Chair\nAnna Bell             "
        "Member Director\nChris Moss            Independent Director (FD)\nIan Reed              "
        "Finance Director",
        "chair | Victoria Ash",
        "member | Anna Bell | Member Director",
        "member | Chris Moss | Independent Director (FD)",
        "officer | Ian Reed | Finance Director",
    ),
    "names and descriptions in turn": (
        "Present:\n\nMembers\n\nRole\n\nAnn HALL (Vice Chair)\n\nNominated by Elm Council\n\nJames MARSH\n\n"
        "Trade Union Representative\n\nSarah PRICE\n\nRegistered Nurse\n\nTom MAY\n\nCarer",
        "vice | Ann HALL | Nominated by Elm Council",
        "member | James MARSH | Trade Union Representative",
        "member | Sarah PRICE | Registered Nurse",
        "member | Tom MAY | Carer ⚠ Is it a member, or from elsewhere (“Carer”)?",
    ),
    "names with initials that run on in the next line": (
        "Chair Person\nNick Hall (NH)\nMembers\nKate Bell (KB), Clare Moss (CM), Deborah Reed\n(DR), "
        "Mark Stone (MS – part only) & Peter Birch (PB)",
        "chair | Nick Hall",
        "member | Kate Bell",
        "member | Clare Moss",
        "member | Deborah Reed",
        "member | Mark Stone ⚠ Record “part only” in the meeting.",
        "member | Peter Birch",
    ),
    "posts with a hyphen before names": (
        "In attendance were: Executive Board Members:\nPresident - Christy Hall, VP- Molly Moss, "
        "Treasurer-Ann Reed, Clerk- Sally Birch",
        "chair | Christy Hall | President",
        "vice | Molly Moss | VP",
        (
            "officer | Ann Reed | Treasurer ⚠ Is it a member, or an officer? Type “member”, “officer” or "
            "“guest” before the name."
        ),
        "officer | Sally Birch | Clerk",
    ),
    "misspelt and uncertain labels": (
        "Present: Ann Hall, Bo Price\nMember(s) Absent: Cy May\nIn attendence: Dee Park (Clerk)\nAppologies: Eve Moss",
        "member | Ann Hall",
        "member | Bo Price",
        "member | Cy May",
        "officer | Dee Park | Clerk",
        "member | Eve Moss",
    ),
    "those absent with regret, and others present": (
        "DIRECTORS PRESENT: Ann Hall, Bo Price\nDIRECTORS ABSENT, WITH REGRET: Cy May\nOTHERS PRESENT\n"
        "- Dee Park, General Manager\n- Eve Moss, Accounting Clerk",
        "member | Ann Hall",
        "member | Bo Price",
        "member | Cy May",
        "officer | Dee Park | General Manager",
        "officer | Eve Moss | Accounting Clerk",
    ),
    "representatives present and absent": (
        "REPRESENTATIVES PRESENT\nCommissioner Ann Hall, Elm County, Chair\nMayor Bo Price, City of "
        "Mill\nREPRESENTATIVES ABSENT\nCommissioner Cy May, City of Oak",
        "chair | Commissioner | Ann Hall | Elm County",
        "member | Mayor | Bo Price | City of Mill",
        "member | Commissioner | Cy May | City of Oak",
    ),
    "a place beside the party": (
        "Councillor Ann Hall (Labour, Elm)\nCouncillor Tom Price (Conservative, Mill)\nCouncillor "
        "Carol May (Independent, Oak)",
        "member | Councillor | Ann Hall | Labour | Elm",
        "member | Councillor | Tom Price | Conservative | Mill",
        "member | Councillor | Carol May | Independent | Oak",
    ),
    "a party and a ward in columns without heads": (
        "Ann Hall          Labour              Elm\nTom Price         Conservative        Mill\nCarol "
        "May         Green               Oak",
        "member | Ann Hall | Labour | Elm",
        "member | Tom Price | Conservative | Mill",
        "member | Carol May | Green | Oak",
    ),
    "wards below a party": (
        "LABOUR (2)\nAnn Hall – Elm\nTom Price – Mill\nCONSERVATIVE (1)\nCarol May – Quay",
        "member | Ann Hall | LABOUR | Elm",
        "member | Tom Price | LABOUR | Mill",
        "member | Carol May | CONSERVATIVE | Quay",
    ),
    "seats told by their wards": (
        "Mayor: Ann Hall\nWard 1 Councillor: Carol May\nWard 2 Councillor: Tom Price",
        "chair | Ann Hall | Mayor",
        "member | Carol May | Ward 1",
        "member | Tom Price | Ward 2",
    ),
    "electoral areas after the party, without a sign": (
        "Cllr. Ann Hall (FF) Elm LEA\nCllr. Tom Price (FG) Elm LEA",
        "member | Cllr. | Ann Hall | FF | Elm LEA",
        "member | Cllr. | Tom Price | FG | Elm LEA",
    ),
    "a party and a ward after commas": (
        "Ann Hall, Labour, Elm Ward\nTom Price, Conservative, Mill Ward",
        "member | Ann Hall | Labour | Elm Ward",
        "member | Tom Price | Conservative | Mill Ward",
    ),
    "parties and wards between strokes": (
        "Ann Hall / Labour / Elm\nTom Price / Conservative / Mill",
        "member | Ann Hall | Labour | Elm",
        "member | Tom Price | Conservative | Mill",
    ),
    "the letter of a party and a county": (
        "Commissioner Ann Hall (D-Elm)\nCommissioner Tom Price (R-Mill)",
        "member | Commissioner | Ann Hall | D | Elm",
        "member | Commissioner | Tom Price | R | Mill",
    ),
    "labelled lines below names": (
        "Ann Hall\nParty: Labour\nWard: Elm & Mill\nEmail: ann@elm.example\n\nTom Price\nParty: "
        "Conservative\nWard: Oakfield\nTelephone: 01555 730100",
        ("member | Ann Hall | Labour | Elm & Mill ⚠ Is what stands below the names (“Elm & Mill” …) the ward?"),
        "member | Tom Price | Conservative | Oakfield",
    ),
    "a clerk among those elected by areas": (
        "Trustee Area 1: Ann Hall\nTrustee Area 2: Tom Price, President\nTrustee Area 3: Carol May, Clerk",
        "member | Ann Hall | Trustee Area 1",
        "chair | Tom Price | President | Trustee Area 2",
        "member | Carol May | Clerk | Trustee Area 3",
    ),
    "a chair and a party in brackets of their own, and cabinet members who are invited": (
        "Cllr A Hall (Chair) (Con)\nCllr B Price (Vice-Chair) (Lab)\nCllr C May (Con)\nCllr D Lowe (Lab)\n\n"
        "In attendance by invitation:\nCllr E Moss (Cabinet Member for Housing)\n\nOfficers:\nJo Bell (Director)",
        "chair | Cllr | A Hall | Con",
        "vice | Cllr | B Price | Lab",
        "member | Cllr | C May | Con",
        "member | Cllr | D Lowe | Lab",
        "guest | Cllr | E Moss | Cabinet Member for Housing",
        "officer | Jo Bell | Director",
    ),
    "associate members, and others without a vote": (
        "Governors:\nTom Ash (Chair)\nMrs Ann Hall (parent governor)\nMr Bo Price (associate member)\n"
        "Ms Cy May (non-voting)\nMr Lee Park (non-voting co-opted member)\nAssociate Members\nMr Dee Wood",
        "chair | Tom Ash",
        "member | Mrs | Ann Hall | parent governor",
        "guest | Mr | Bo Price | associate member",
        "guest | Ms | Cy May | non-voting",
        "coopted | Mr | Lee Park | non-voting co-opted member",
        "guest | Mr | Dee Wood",
    ),
    "co-opted members without a comma, and one who also came": (
        "Present: Mr Tom Ash Co-opted Member, Mrs Jo Bell & Mrs Ann Reed Also PCSO Dee Park",
        "coopted | Mr | Tom Ash",
        "member | Mrs | Jo Bell",
        "member | Mrs | Ann Reed",
        "guest | PCSO | Dee Park",
    ),
}


@pytest.mark.parametrize("name", AGENDAS)
def test_what_is_on_an_agenda(name: str) -> None:
    text, *items = AGENDAS[name]
    assert list(map(item_row, read_items(text))) == items


@pytest.mark.parametrize("name", PEOPLE)
def test_who_is_on_a_list(name: str) -> None:
    text, *people = PEOPLE[name]
    assert list(map(row, read_people(text))) == people
