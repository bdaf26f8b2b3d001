"""Invented lists of people, one in each layout in which they are printed."""

from __future__ import annotations

import random
import re

import pytest

from clerk_tui.lists import Person, read_people
from clerk_tui.lists.labels import List
from clerk_tui.lists.person import read_names
from clerk_tui.meeting.people import Asked


def row(person: Person) -> str:
    """Somebody in one line: capacity, title, name, and what else is said, without what is empty."""
    said = (person.capacity, person.title, person.name, person.letters, person.post, person.party, person.ward)
    return " | ".join(part for part in said if part) + (f" ⚠ {person.mark}" if person.mark else "")


LAYOUTS = {
    "a table with the surname first, and columns of its own": (
        "Name\tRole\tFirst elected\tSworn in\tTerm ends\tSeated by\nHall, Ann\tChair\t2030\tApril 1, 2031"
        "\tMarch 3, 2034\tMembers\nPrice, Bo\tTrustee\t2031\tApril 1, 2031\tMarch 3, 2034\tStaff\nCy May"
        "\tTrustee\t2031\tApril 1, 2031\tMarch 3, 2034\tMembers",
        "chair | Ann Hall",
        "member | Bo Price",
        "member | Cy May",
    ),
    "the mayor, with a party, and the deputy before their names, each in a row": (
        "The Mayor, Councillor Mrs Ann Hall (Lab)\nThe Deputy Mayor, Councillor B Price (Con)\nCouncillor C May (Lab)",
        "chair | Councillor Mrs | Ann Hall | Mayor | Lab",
        "vice | Councillor | B Price | Deputy Mayor | Con",
        "member | Councillor | C May | Lab",
    ),
    "the mayor of a town whose meeting somebody else chairs": (
        "Town Mayor, Cllr Ann Hall\nThe Chairman, Councillor Bo Price\nCllr Cy May",
        "member | Cllr | Ann Hall | Town Mayor",
        "chair | Councillor | Bo Price",
        "member | Cllr | Cy May",
    ),
    "each after a post and a dash, in one line": (
        "STAFF IN ATTENDANCE\nChief Librarian - Ann Hall, Head of Maps and Plans - Bo Price and Minute Taker - Cy May.",
        "officer | Ann Hall | Chief Librarian",
        "officer | Bo Price | Head of Maps and Plans",
        "officer | Cy May | Minute Taker",
    ),
    "the officers of a society, each after a post, in one line": (
        "Present: President - Ann Hall, Treasurer - Bo Price and Member - Cy May",
        "chair | Ann Hall | President",
        "member | Bo Price | Treasurer ⚠ Is it a member who holds the office, or an officer? Type “member” "
        "or “officer” before the name.",
        "member | Cy May",
    ),
    "a lord mayor and the deputy before their names": (
        "Present: The Lord Mayor, Councillor Ann Hall, the Deputy Lord Mayor, Councillor Bo Price and "
        "Councillors May and Park",
        "chair | Councillor | Ann Hall | Lord Mayor",
        "vice | Councillor | Bo Price | Deputy Lord Mayor",
        "member | Councillor | May",
        "member | Councillor | Park",
    ),
    "a lord mayor behind the name": (
        "Councillors: Ann Hall, Deputy Lord Mayor, Bo Price, Cy May\nThe Lord Mayor (Councillor Di Park)",
        "vice | Councillor | Ann Hall | Deputy Lord Mayor",
        "member | Councillor | Bo Price",
        "member | Councillor | Cy May",
        "chair | Councillor | Di Park | The Lord Mayor",
    ),
    "a post before the name of whoever is in the chair": (
        "Present: The Chancellor (Dr A Hall) in the Chair, the Bursar (Mrs B Price), Mr C May. In "
        "attendance: Mrs D Park as Secretary",
        "chair | Dr | A Hall | The Chancellor",
        "member | Mrs | B Price | Bursar",
        "member | Mr | C May",
        "officer | Mrs | D Park | Secretary",
    ),
    "marks that a legend explains": (
        "Present:\n• Councillor Hall(R),\n• Councillor O’May(C),\n• Councillor Price\nStaff:\nAnn Park, Head "
        "of Maps(C)\n(R) = took part remotely\n(C) = in the gallery",
        "member | Councillor | Hall",
        "member | Councillor | O’May ⚠ Record “in the gallery” in the meeting.",
        "member | Councillor | Price",
        "officer | Ann Park | Head of Maps ⚠ Record “in the gallery” in the meeting.",
    ),
    "marks that stand for parties": (
        "(L) denotes Labour; (G) denotes Green\nCllr Hall (L), Cllr Price (G), Cllr May (L)",
        "member | Cllr | Hall | L",
        "member | Cllr | Price | G",
        "member | Cllr | May | L",
    ),
    "a star after those who came by telephone": (
        "Members present: Ann Hall*, Bo Price\n* by telephone",
        "member | Ann Hall",
        "member | Bo Price",
    ),
    "whoever presides by the full name, the others by surnames": (
        "Chairperson: Councillor Ann Hall\nPresent: Councillors Hall and Price. Vice-Chair: Cllr Price",
        "chair | Councillor | Ann Hall",
        "vice | Councillor | Price",
    ),
    "two of one surname, of whom either may preside": (
        "Present: Councillors Ann Hall, Bo Hall and Cy May\nChair: Councillor Hall",
        "member | Councillor | Ann Hall",
        "member | Councillor | Bo Hall",
        "member | Councillor | Cy May",
        "chair | Councillor | Hall ⚠ Is it Councillor Ann Hall or Councillor Bo Hall?",
    ),
    "a guest with the surname of whoever presides": (
        "Chair: Cllr Ann Hall\nPresent: Cllr Bo Price\nGuests: Hall, May",
        "chair | Cllr | Ann Hall",
        "member | Cllr | Bo Price",
        "guest | Hall",
        "guest | May",
    ),
    "a ward behind two, and behind three": (
        "Councillors Ann Hall and Bo Price (North Ward)\nCr Cy May, Cr Di Park and Cr Ed Will Ward 2\nCr Flo "
        "Ash, West Ward",
        "member | Councillor | Ann Hall | North Ward ⚠ Is “North Ward” the ward of both?",
        "member | Councillor | Bo Price | North Ward",
        "member | Cr | Cy May ⚠ Is “Ward 2” the ward of it, too?",
        "member | Cr | Di Park ⚠ Is “Ward 2” the ward of it, too?",
        "member | Cr | Ed Will | Ward 2",
        "member | Cr | Flo Ash | West Ward",
    ),
    "kinds of professors": (
        "Apologies: Clinical Professor A Hall, Honorary Associate Professor B Price, Ms C May",
        "member | Clinical Professor | A Hall",
        "member | Honorary Associate Professor | B Price",
        "member | Ms | C May",
    ),
    "posts with brackets of their own": (
        "In attendance: Director (Maps) (Mr A Hall), Pro Vice-Chancellor (Teaching) (Professor B da Price "
        "May)\nStaff: Manager (Parks) - Cy Park, Solicitor (Roads) - Di Will",
        "officer | Mr | A Hall | Director (Maps)",
        "officer | Professor | B da Price May | Pro Vice-Chancellor (Teaching)",
        "officer | Cy Park | Manager (Parks)",
        "officer | Di Will | Solicitor (Roads)",
    ),
    "places that sent nobody, and sentences of apologies": (
        "12/31 Present: Cllrs Ann Hall, Bo Price\n\nFirby and Ashby: No working group\n\nCllr. C May sent "
        "his apologies and Cllr D Park gave her apologies.\n\nMr E Will has sent apologies (work).",
        "member | Cllr | Ann Hall",
        "member | Cllr | Bo Price",
        "member | Cllr. | C May",
        "member | Cllr | D Park",
        "member | Mr | E Will ⚠ Record “work” in the meeting.",
    ),
    "reasons that were accepted": (
        "Apologies: Cllr Hall (reason accepted), Cllr Price (apologies noted), Cllr May (V. Chairman)",
        "member | Cllr | Hall",
        "member | Cllr | Price",
        "vice | Cllr | May",
    ),
    "wards that stand once beside names of which none is known": (
        "Councillors\n\nMill Quarter        Thenmozhi Ogunleye\n                    Temitope Oyelaran\n"
        "Upper Dene          Abdirahman Akinwale\nFen End             Kumaran Pillai",
        "member | Councillor | Thenmozhi Ogunleye | Mill Quarter",
        "member | Councillor | Temitope Oyelaran | Mill Quarter",
        "member | Councillor | Abdirahman Akinwale | Upper Dene",
        "member | Councillor | Kumaran Pillai | Fen End",
    ),
    "posts over names of which none is known": (
        "Press Officer\nZbigniew Pawlak\nKit Manager\nMurugan Pillai\nTreasurer\nHodan Hersi\nWebmaster\n"
        "Fiachra Kinsella",
        "officer | Zbigniew Pawlak | Press Officer ⚠ Nearly all have posts: are they members, or officers?",
        "officer | Murugan Pillai | Kit Manager",
        "officer | Hodan Hersi | Treasurer",
        "officer | Fiachra Kinsella | Webmaster",
    ),
    "a label that ends in a stop, and an initial at the end of its line": (
        "PRESENT: B. Hall, I. Price, D. May, S.\nPark, G. Will and R. March\nAPOLOGIES. Ash, Elm.",
        "member | B. Hall",
        "member | I. Price",
        "member | D. May",
        "member | S. Park",
        "member | G. Will",
        "member | R. March",
        "member | Ash",
        "member | Elm",
    ),
    "one more is named as well": (
        "Present: Cllrs D Hall and C Price, also J May (Clerk)",
        "member | Cllr | D Hall",
        "member | Cllr | C Price",
        "officer | J May | Clerk",
    ),
    "entries of a list, of which the first and third might be places": (
        "Participants:\n• Alder Campaill\n• James Hall\n• Juniper Gilling\n• Michael Price",
        "member | Alder Campaill",
        "member | James Hall",
        "member | Juniper Gilling",
        "member | Michael Price",
    ),
    "names before a dash, all of them indented": (
        "Attendees:\n Bo Hall - Mill LLC\n Cory Omand - The Elm Studios\n Di Price - NORDIC Corporation\n"
        " Erik May - Weir Corporation\n Gordon Park - Autodale",
        "member | Bo Hall | Mill LLC",
        "member | Cory Omand | The Elm Studios",
        "member | Di Price | NORDIC Corporation",
        "member | Erik May | Weir Corporation",
        "member | Gordon Park | Autodale",
    ),
    "wards over runs of names, one of them like a name": (
        "Councillors\n\nVictoria Park\nOlu Ogunleye, Femi Pillai\nThe Wharves\nHodan Hersi, Murugan Jama",
        "member | Councillor | Olu Ogunleye | Victoria Park"
        " ⚠ Is “Victoria Park”, which stands over the name, the ward, or a person?",
        "member | Councillor | Femi Pillai | Victoria Park",
        "member | Councillor | Hodan Hersi | The Wharves",
        "member | Councillor | Murugan Jama | The Wharves",
    ),
    "posts in the first column, most forenames in no list of forenames": (
        "Sailing Secretary\tKim Hall\nHouse Officer\tMohan Penhaligon\nBerthing Master\tOlu Drinkwater\n"
        "Minutes Secretary\tOlu Trew\nHon. Treasurer\tOlu Post",
        "officer | Kim Hall | Sailing Secretary ⚠ Nearly all have posts: are they members, or officers?",
        "officer | Mohan Penhaligon | House Officer",
        "officer | Olu Drinkwater | Berthing Master",
        "officer | Olu Trew | Minutes Secretary",
        "officer | Olu Post | Hon. Treasurer",
    ),
    "councillors of the county and the district by a letter and a stroke": (
        "Cllr P Hartley (Chairman)\nCllr B Fox\nC/Cllr Mrs J Thorne\nD/Cllr Mrs L Vane",
        "chair | Cllr | P Hartley",
        "member | Cllr | B Fox",
        "member | C/Cllr Mrs | J Thorne",
        "member | D/Cllr Mrs | L Vane",
    ),
    "lines typed with a capacity among printed ones": (
        "Chair Al Ash\nSupervisor Bo Birch\nofficer Cy Cole (Clerk)\nguest Di Elm\nSupervisor Ed Fir",
        "chair | Al Ash",
        "member | Supervisor | Bo Birch",
        "officer | Cy Cole | Clerk",
        "guest | Di Elm",
        "member | Supervisor | Ed Fir",
    ),
    "the officers of a board, each after the post and a colon": (
        "Board Members Present: President: Al Ash, Vice President: Bo Birch and Director: Cy Cole, thus establishing a "
        "quorum.",
        "chair | Al Ash | President",
        "vice | Bo Birch | Vice President",
        "member | Cy Cole",
    ),
    "a sentence that says who came at the beginning": (
        "His Worship the Mayor, Cr A B Ash (Chairperson), Crs B C Birch and C D Cole were in attendance at the "
        "commencement of the meeting. Also present was Mr D Elm (Chief Executive Officer).",
        "chair | Cr | A B Ash | His Worship the Mayor",
        "member | Cr | B C Birch",
        "member | Cr | C D Cole",
        "officer | Mr | D Elm | Chief Executive Officer",
    ),
    "the chair and the members in one line, and how somebody came in square brackets": (
        "Present\nChair: Mayor Ash Members: Deputy Mayor Birch, Councillors Cole and Elm\n"
        "In Attendance\nDirector Roads (Fay Fir) [via zoom] Director Parks (Guy Gorse) Planner (Hal Hazel)",
        "chair | Mayor | Ash",
        "vice | Deputy Mayor | Birch",
        "member | Councillor | Cole",
        "member | Councillor | Elm",
        "officer | Fay Fir | Director Roads",
        "officer | Guy Gorse | Director Parks",
        "officer | Hal Hazel | Planner",
    ),
    "a mayor among councillors": (
        "Councillors Al Ash, Bo Birch (Mayor) and Cy Cole.",
        "member | Councillor | Al Ash",
        "chair | Councillor | Bo Birch | Mayor",
        "member | Councillor | Cy Cole",
    ),
    "a role below each name": (
        "Council Members\nMayor Al Ash |\nChair |\nDeputy Mayor Bo Birch |\nDeputy |\nCr Cy Cole |\nMember |\n"
        "Cr Di Elm |\nMember |",
        "chair | Mayor | Al Ash",
        "vice | Deputy Mayor | Bo Birch",
        "member | Cr | Cy Cole",
        "member | Cr | Di Elm",
    ),
    "posts in initials, one of them that of an honour": (
        "In attendance: Mr. A. Ash, D.O.S., Ms. B. Birch, A.O., Mr. C. Cole, S.E.E., Mr. D. Elm, H.O.F., "
        "Mr. E. Fir, Accountant",
        "officer | Mr. | A. Ash | D.O.S.",
        "officer | Ms. | B. Birch | A.O.",
        "officer | Mr. | C. Cole | S.E.E.",
        "officer | Mr. | D. Elm | H.O.F.",
        "officer | Mr. | E. Fir | Accountant",
    ),
    "those of the press and the public among officers": (
        "Present: Cr Al Ash\nIn attendance: Bo Birch (Planner), Cy Cole (public), Di Elm (media)",
        "member | Cr | Al Ash",
        "officer | Bo Birch | Planner",
        "guest | Cy Cole",
        "guest | Di Elm",
    ),
    "posts and titled names in turn, with nothing but commas": (
        "The Mayor, Cllr. C. Ash (CA) (in the chair)\nCouncillors: D. Birch (DB) and E. Cole (EC)\n"
        "Councillors not present: F. Elm (FE)\n"
        "The Town Clerk, Mrs. G. Fir, the Town Clerk’s Assistant, Mrs. H. Gorse were also present.",
        "chair | Cllr. | C. Ash | Mayor",
        "member | Councillor | D. Birch",
        "member | Councillor | E. Cole",
        "member | Councillor | F. Elm",
        "officer | Mrs. | G. Fir | The Town Clerk",
        "officer | Mrs. | H. Gorse | Town Clerk’s Assistant",
    ),
    "a board of trustees with an end of term after each": (
        "Elm Library Board of Trustees\n\nAl Ash      2019-2022\nBo Birch, Treasurer    2021-2024\n"
        "Cy Cole, Chair     2019-2022",
        "member | Al Ash",
        "member | Bo Birch | Treasurer ⚠ Is it a member who holds the office, or an officer? "
        "Type “member” or “officer” before the name.",
        "chair | Cy Cole",
    ),
    "initials in brackets, and whence each comes after them": (
        "Present:\nAl Ash (AA) Hill Historic Society\nBo Birch (BB) Elm Civic Trust\n"
        "Cy Cole (CC) Climate Rebellion, Elm\n"
        "Di Elm, (DE) Mill Memorial Campaign\nEd Fir (EF) Elm Council Culture Team",
        "member | Al Ash | Hill Historic Society",
        "member | Bo Birch | Elm Civic Trust",
        "member | Cy Cole | Climate Rebellion, Elm",
        "member | Di Elm | Mill Memorial Campaign",
        "member | Ed Fir | Elm Council Culture Team",
    ),
    "two who serve, each after the post, in a sentence": (
        "Present: Cllrs C Ash, D Birch and L Cole.\nDistrict Cllrs Elm and Fir were present\n"
        "Clerk to Council, Mrs S Gorse and Assistant Clerk to Council, Mrs R Hazel were present",
        "member | Cllr | C Ash",
        "member | Cllr | D Birch",
        "member | Cllr | L Cole",
        f"member | District Cllr | Elm ⚠ {Asked.ELSEWHERE}",
        f"member | District Cllr | Fir ⚠ {Asked.ELSEWHERE}",
        "officer | Mrs | S Gorse | Clerk to Council",
        "officer | Mrs | R Hazel | Assistant Clerk to Council",
    ),
    "crosses below Present and Absent": (
        "Trustee        Present   Absent\nAl Ash            X\nBo Birch                   X\nCy Cole           X",
        "member | Al Ash",
        "member | Bo Birch ⚠ Record “absent” in the meeting.",
        "member | Cy Cole",
    ),
    "a sentence that says who attended": (
        "The meeting was attended by Mr Al Ash (Chairman), Mrs Bo Birch and Mr Cy Cole. Mr Di Elm (Surveyor) was in "
        "attendance. There were no apologies.",
        "chair | Mr | Al Ash",
        "member | Mrs | Bo Birch",
        "member | Mr | Cy Cole",
        "guest | Mr | Di Elm | Surveyor",
    ),
    "long posts after dashes, each in a row": (
        "Cllr Al Ash MBE - Leader of the Council\nCllr Bo Birch - Deputy Leader & Cabinet Member for Finance\n"
        "Cllr Prof Cy Cole - Cabinet Member for Adults, Health and Communities\nDi Elm - Chief Executive",
        "member | Cllr | Al Ash | MBE | Leader of the Council",
        "member | Cllr | Bo Birch | Deputy Leader & Cabinet Member for Finance",
        "member | Cllr Prof | Cy Cole | Cabinet Member for Adults, Health and Communities",
        "officer | Di Elm | Chief Executive",
    ),
    "posts of a kind that is not known, and residents": (
        "Councillors: W Ash, X Birch\nMace Bearer: G Cole\nAlso present: residents Mo Elm and Jo Fir",
        "member | Councillor | W Ash",
        "member | Councillor | X Birch",
        "officer | G Cole | Mace Bearer ⚠ Is “Mace Bearer” the post?",
        "guest | Mo Elm",
        "guest | Jo Fir",
    ),
    "why somebody is away": (
        "Cr Al Ash – Mayor\nCr Bo Birch – Central Ward\nCr Cy Cole – Leave of absence\n"
        "Apologies: Councillors D Elm and R Fir (on other council business)",
        "chair | Cr | Al Ash | Mayor",
        "member | Cr | Bo Birch | Central Ward",
        "member | Cr | Cy Cole ⚠ Record “Leave of absence” in the meeting.",
        "member | Councillor | D Elm",
        "member | Councillor | R Fir ⚠ Record “on other council business” in the meeting.",
    ),
    "terms of office, nicknames and areas of a school board": (
        "BOARD OF EDUCATION\nMay K. Thorn, President (Trustee Area 3) term expires 12/2026\n"
        'Al "Bo" Alder Jr., Vice President (Trustee Area 1)\nDr. Lin Tran, Clerk (Trustee Area 5)\nJo Ruiz, Member',
        "chair | May K. Thorn | President | Trustee Area 3",
        'vice | Al "Bo" Alder | Jr | Vice President | Trustee Area 1',
        "member | Dr. | Lin Tran | Clerk | Trustee Area 5",
        "member | Jo Ruiz",
    ),
    "two of one surname, and two who share none": (
        "Present: Cllrs J Ash (Chairman), P Birch, R & K Fir; Mrs P Gorse (Clerk)",
        "chair | Cllr | J Ash",
        "member | Cllr | P Birch",
        "member | Cllr | R Fir",
        "member | Cllr | K Fir",
        "officer | Mrs | P Gorse | Clerk",
    ),
    "the post of one who is not a councillor above the name": (
        "Chair\nCllr Al Ash\n\nCouncillors\nCllr Bo Birch\nCllr Cy Cole\n\nClerk / RFO\nDi Elm",
        "chair | Cllr | Al Ash",
        "member | Cllr | Bo Birch",
        "member | Cllr | Cy Cole",
        "officer | Di Elm | Clerk / RFO",
    ),
    "Irish surnames of several words": (
        "Members present:\nAn Cathaoirleach, Cllr. P. Ó Cole\nCllrs. M. Uí Ash, T. Mac an Elm, S. Nic Fir, D. O Oak",
        "chair | Cllr. | P. Ó Cole | An Cathaoirleach",
        "member | Cllr | M. Uí Ash",
        "member | Cllr | T. Mac an Elm",
        "member | Cllr | S. Nic Fir",
        "member | Cllr | D. O Oak",
    ),
    "parties in brackets, one of them a single letter": (
        "Membership: Councillors Ash (C), Birch (LD), Cole (G)\nSubstitutes: Councillor Elm (C)\n"
        "Co-opted Members: Mr I Fir (Elm Church)\nIndependent Persons: Prof. K Gorse",
        "member | Councillor | Ash | C",
        "member | Councillor | Birch | LD",
        "member | Councillor | Cole | G",
        "substitute | Councillor | Elm | C",
        "coopted | Mr | I Fir | Elm Church",
        "member | Prof. | K Gorse",
    ),
    "surnames first in some rows of a counted list": (
        "Directors present in person:\n  1. Al Ash (Treasurer)\n  2. Birch, Bo-Jo\n  3. van der Elm, Piet (Secretary)\n"
        "Guests:\n  Cy Cole, VP Conferences",
        "member | Al Ash | Treasurer",
        "member | Bo-Jo Birch",
        "member | Piet van der Elm | Secretary",
        "guest | Cy Cole | VP Conferences",
    ),
    "a table of governors with who came": (
        "Governor's name\tCategory\tTerm of office\tAttended\nAl Ash (Chair)\tCo-opted\t01/09/2024 – 31/08/2028\tYes\n"
        "Bo Birch\tParent\t12/10/2023 – 11/10/2027\tNo\nVacancy\tParent\t\t",
        "coopted | Al Ash",
        "member | Bo Birch | Parent ⚠ Record “No” in the meeting.",
        "vacancy",
    ),
    "a ward that stands once for several": (
        "Ward\tCouncillor\tPolitical group\nNorth\tAl Ash\tLabour\n\tBo Birch\tGreen\nSouth\tCy Cole\tIndependent",
        "member | Al Ash | Labour | North",
        "member | Bo Birch | Green | North",
        "member | Cy Cole | Independent | South",
    ),
    "posts before the names, parted by semicolons": (
        "Officers: Town Clerk - J Ash (JA); Deputy Clerk - L Birch (LB)",
        "officer | J Ash | Town Clerk",
        "officer | L Birch | Deputy Clerk",
    ),
    "the press, and whence the guests come": (
        "Present: Mayor Al Ash; Councilors Bo Birch, Cy Cole\nMedia: Di Elm, Valley Record\n"
        "Guests: Ed Fir, applicant; Flo Gorse, Gorse Engineering\nNon-voting: Dr O. Hale (Medical Director)",
        "chair | Mayor | Al Ash",
        "member | Councilor | Bo Birch",
        "member | Councilor | Cy Cole",
        "guest | Di Elm | Valley Record",
        "guest | Ed Fir | applicant",
        "guest | Flo Gorse | Gorse Engineering",
        "officer | Dr | O. Hale | Medical Director",
    ),
    "who acts as chairman, after a dash, and a title after the name": (
        "Present: Miss Ash - acting Chairman, M. Birch, Mrs. Cole and T. Elm Councillor.",
        "chair | Miss | Ash",
        "member | M. Birch",
        "member | Mrs. | Cole",
        "member | Councillor | T. Elm",
    ),
    "the staff of a shire, also present": (
        "PRESENT\n\nCr Al Ash (Mayor)\n\nCr Bo Birch OAM\n\nALSO PRESENT\n\nCy Cole (General Manager)\n\n"
        "Di Elm (Director Roads)",
        "chair | Cr | Al Ash | Mayor",
        "member | Cr | Bo Birch | OAM",
        "officer | Cy Cole | General Manager",
        "officer | Di Elm | Director Roads",
    ),
    "two columns, each with the initials": (
        "Present:     Ann Ash           AA        Bo Birch     BB\n"
        "             Cy Cedar (ABC)   CC         Di Elm       DE\n"
        "In attendance:   CPOs Ed Fir and Flo Gorse",
        "member | Ann Ash",
        "member | Bo Birch",
        "member | Cy Cedar | ABC ⚠ Is it a member, or from elsewhere (“ABC”)?",
        "member | Di Elm",
        "guest | CPO | Ed Fir",
        "guest | CPO | Flo Gorse",
    ),
    "the chair of that meeting, and initials that are a time": (
        "Present: Amy Moss (AM), Lena Hurst (LH) Chair of Meeting and Paul King (PK).",
        "member | Amy Moss",
        "chair | Lena Hurst",
        "member | Paul King",
    ),
    "in one sentence": (
        "Councillors A Ash (Chair), B Birch and C Cedar; Clerk: Mrs F Fern",
        "chair | Councillor | A Ash",
        "member | Councillor | B Birch",
        "member | Councillor | C Cedar",
        "officer | Mrs | F Fern | Clerk",
    ),
    "initials alone": (
        "Councillors A (Chair), B and C",
        "chair | Councillor | A",
        "member | Councillor | B",
        "member | Councillor | C",
    ),
    "ends of lines that were lost": (
        "Chair - His Worship the Mayor, Bo AshDeputy Chair - TBC\n\nMembershipCouncillors Di Elm, Al Oak and Jo Yew.",
        "chair | His Worship the Mayor | Bo Ash",
        "vacancy | Deputy Chair",
        "member | Councillor | Di Elm",
        "member | Councillor | Al Oak",
        "member | Councillor | Jo Yew",
    ),
    "others in sentences after the members": (
        "Present: Cllrs Ash, Birch and Cedar. County Councillor Di Elm was in attendance with 14 members of the public."
        " Also in attendance for part of the meeting was Mrs Jo Yew, Head Teacher and Mr Al Oak of the Bee Society who "
        "gave a talk.",
        "member | Cllr | Ash",
        "member | Cllr | Birch",
        "member | Cllr | Cedar",
        "guest | County Councillor | Di Elm",
        "officer | Mrs | Jo Yew | Head Teacher",
        "guest | Mr | Al Oak | Bee Society",
    ),
    "a sentence with *there were present*": (
        "There were present the Honorable Bo “Al” Ash, Di Elm and Jo Yew. Absent was Cy Fir.",
        "member | Honorable | Bo “Al” Ash",
        "member | Di Elm",
        "member | Jo Yew",
        "member | Cy Fir",
    ),
    "posts before the names, *and* inside some": (
        "Staff Present: General Manager Bo Ash, Asst. GM Administration\nand Finance Di Elm, Chief of Parks Al Oak, "
        "City Clerk/Administrator Yew and Excise Commissioner Fir",
        "officer | Bo Ash | General Manager",
        "officer | Di Elm | Asst. GM Administration and Finance",
        "officer | Al Oak | Chief of Parks",
        "officer | Yew | City Clerk/Administrator",
        "officer | Fir | Excise Commissioner",
    ),
    "headings that say who joined": (
        "Present\n\nMr Bo Ash (Chairperson), Ms Di Elm\n\nIn Attendance for Board Meeting\n\n"
        "Ms Jo Yew (CEO Office)\n\nJoined the meeting\n\nMr Al Oak (ND Schemes)\n\nParks Committee\n\n"
        "Mr Cy Fir, Ms Di Reed",
        "chair | Mr | Bo Ash",
        "member | Ms | Di Elm",
        "officer | Ms | Jo Yew | CEO Office",
        "guest | Mr | Al Oak | ND Schemes",
        "member | Mr | Cy Fir ⚠ It stands under “Parks Committee”: is it a member?",
        "member | Ms | Di Reed",
    ),
    "names and posts in two columns, read one after the other": (
        "Present:\nCouncillor Bo Ash, Cathaoirleach, presided.\nCouncillors Di Elm and Jo Yew.\n"
        "Also Present:\n1.\nAl Oak\nCy Fir\nFay Fern\nDistrict Director.\nSenior Engineer, Roads.\nStaff Officer.",
        "chair | Councillor | Bo Ash | Cathaoirleach",
        "member | Councillor | Di Elm",
        "member | Councillor | Jo Yew",
        "guest | Al Oak | District Director",
        "guest | Cy Fir | Senior Engineer, Roads",
        "guest | Fay Fern | Staff Officer",
    ),
    "those who attend, each with whence they come": (
        "Attendees\n\n* Bo Ash (Elmsoft)\n* Di Elm (Uni of Fern)\n* Jo Yew (Data Scientist)",
        "member | Bo Ash | Elmsoft ⚠ Is it a member, or from elsewhere (“Elmsoft”)?",
        "member | Di Elm | Uni of Fern",
        "member | Jo Yew | Data Scientist",
    ),
    "terms of office below the names": (
        "Board of Directors\nDr. Bo “Sunny” Ash, Chair\nServing on the Board 2021–25\n\nDi Elm\n"
        "Serving on the Board 2022–23\n\nJo Yew\nServing on the Board 2021–23",
        "chair | Dr. | Bo “Sunny” Ash",
        "member | Di Elm",
        "member | Jo Yew",
    ),
    "a stop for a comma before a post": (
        "Officers:\n• Mr A Ash, Clerk\n• Mr B Birch. Senior Executive Engineer\n• Ms C Cedar",
        "officer | Mr | A Ash | Clerk",
        "officer | Mr | B Birch | Senior Executive Engineer",
        "officer | Ms | C Cedar",
    ),
    "vacant seats, and where they are": (
        "Councillor A Ash\nVacancy – Parent governor\nVacant (Oak Ward)\nVacancy, Mr Bo Elm\nVacant: 2",
        "member | Councillor | A Ash",
        "vacancy | Parent governor",
        "vacancy | Oak Ward",
        "member | Mr | Bo Elm",
        "vacancy",
        "vacancy",
        "vacancy",
    ),
    "vacant seats by their ordinary names": (
        "Councillor A Ash\nCasual vacancy\n[vacant]\nParent Governor vacancy\nAsh, vacancy",
        "member | Councillor | A Ash",
        "vacancy",
        "vacancy",
        "vacancy | Parent Governor",
        "member | Ash",
        "vacancy",
    ),
    "a comma after the title of several": (
        "PRESENT: Mayor Ash, Councillors, Birch, Cedar, and Chief Administrative Officer Bo Elm and Assistant Di Fir",
        "chair | Mayor | Ash",
        "member | Councillor | Birch",
        "member | Councillor | Cedar",
        "officer | Bo Elm | Chief Administrative Officer",
        "officer | Di Fir | Assistant",
    ),
    "telephones and addresses beside and below the names": (
        "Mayor Bo Ash         306-555-0101\n\nbo@elm.example\n\nCouncillor Di Birch    306-555-0102\n\n"
        "di@elm.example\n\nCouncillor Al Cedar",
        "chair | Mayor | Bo Ash",
        "member | Councillor | Di Birch",
        "member | Councillor | Al Cedar",
    ),
    "labels in capitals, without colons and in two rows": (
        "PRESENT Bo Ash, Mayor\n\nDi Birch, Councilor\n\nSTAFF: A. Cedar, Administrator\n"
        "B. Dale, County Planner — Roads\nC. Fir, Clerk\nD. Yew, Engineer\n"
        "OTHERS IN C. Elm, Fern Bulletin\nATTENDANCE: D. Fir, Elm County Chronicle\n"
        "E. Gorse, The One\nF. Hazel, KPMG LLP",
        "chair | Bo Ash | Mayor",
        "member | Councilor | Di Birch",
        "officer | A. Cedar | Administrator",
        "officer | B. Dale | County Planner — Roads",
        "officer | C. Fir | Clerk",
        "officer | D. Yew | Engineer",
        "guest | C. Elm | Fern Bulletin",
        "guest | D. Fir | Elm County Chronicle",
        "guest | E. Gorse | The One",
        "guest | F. Hazel | KPMG LLP",
    ),
    "a label right below one name": (
        "Present:\nCllr Bo Ash\nCllr Al Birch\nAbsent:\nCllr Di Cedar\nIn Attendance:\nMs Jo Dale, Clerk",
        "member | Cllr | Bo Ash",
        "member | Cllr | Al Birch",
        "member | Cllr | Di Cedar",
        "officer | Ms | Jo Dale | Clerk",
    ),
    "surnames first in a table": (
        "MEMBER                TERM EXPIRES\nAsh, Bo        07/31/2025\nBirch, Al\n"
        "Cedar, Di, Secretary        07/31/2024",
        "member | Bo Ash",
        "member | Al Birch",
        "officer | Di Cedar | Secretary",
    ),
    "those who sent apologies before a sentence on others": (
        "PRESENT: Cllr A Ash (Mayor) Cllr B Birch APOLOGIES: Cllr C Cedar Cllr D Dale Cllr E Elm Cllr F Fir. "
        "Mr G Gorse was in attendance.",
        "chair | Cllr | A Ash | Mayor",
        "member | Cllr | B Birch",
        "member | Cllr | C Cedar",
        "member | Cllr | D Dale",
        "member | Cllr | E Elm",
        "member | Cllr | F Fir",
        "guest | Mr | G Gorse",
    ),
    "a vacant office": (
        "Chairman: Bo Ash\nVice-Chairman: Vacancy\nClerk: Office of the Council\n(position currently vacant)",
        "chair | Bo Ash",
        "vacancy | Vice-Chairman",
        " ⚠ Not understood: “Clerk: Office of the Council”.",
        "vacancy",
    ),
    "the post before the name": (
        "Chair: Councillor A. Ash\nVice-Chair – Councillor B. Birch\n"
        "Members: Councillors Cedar, Elm\nParish Clerk: F Fern",
        "chair | Councillor | A. Ash",
        "vice | Councillor | B. Birch",
        "member | Councillor | Cedar",
        "member | Councillor | Elm",
        "officer | F Fern | Parish Clerk",
    ),
    "a post after a comma, a dash, in brackets": (
        "Ann Ash, Chair of Governors\nBo Birch – Treasurer\nCy Cedar (Head of Parks, Trees and Ponds)\nDi Elm, OBE",
        "chair | Ann Ash | Chair of Governors",
        "officer | Bo Birch | Treasurer",
        "officer | Cy Cedar | Head of Parks, Trees and Ponds",
        "member | Di Elm | OBE",
    ),
    "under headings": (
        "Present\nCllr A Ash (Mayor)\nCllr B Birch\nApologies\nCllr C Cedar\n"
        "Officers in attendance\nF Fern, Town Clerk\n"
        "Also present\nPC Oak",
        "chair | Cllr | A Ash | Mayor",
        "member | Cllr | B Birch",
        "member | Cllr | C Cedar",
        "officer | F Fern | Town Clerk",
        "guest | PC | Oak",
    ),
    "headings in one line": (
        "Present: Cllrs J Ash (Chairman), P Birch. Also in attendance: Clerk – F Fern; 3 members of the public. "
        "Apologies: Cllr W Oak.",
        "chair | Cllr | J Ash",
        "member | Cllr | P Birch",
        "officer | F Fern | Clerk",
        "member | Cllr | W Oak",
    ),
    "parties and vacancies": (
        "Conservative (2)\nCllr Ann Ash\nCllr Bo Birch\nLabour (1)\nCllr Cy Cedar\n2 vacancies",
        "member | Cllr | Ann Ash | Conservative",
        "member | Cllr | Bo Birch | Conservative",
        "member | Cllr | Cy Cedar | Labour",
        "vacancy | Labour",
        "vacancy | Labour",
    ),
    "wards": (
        "North Ward\nAnn Ash\nBo Birch\nMill Lane Ward\nCy Cedar",
        "member | Ann Ash | North Ward",
        "member | Bo Birch | North Ward",
        "member | Cy Cedar | Mill Lane Ward",
    ),
    "a table with heads": (
        "Name\tPost\tParty\tWard\nCllr Ann Ash\tChair\tGreen\tNorth\nCllr Bo Birch\t\tLabour\tSouth\n\t\t\tWest",
        "chair | Cllr | Ann Ash | Green | North",
        "member | Cllr | Bo Birch | Labour | South",
        "vacancy | West",
    ),
    "members who hold an office, and the staff": (
        "Members present: Ann Ash, Chair; Bo Birch, Vice Chair; Cy Cedar, Clerk\nStaff: Jo Oak, Town Administrator",
        "chair | Ann Ash",
        "vice | Bo Birch",
        "member | Cy Cedar | Clerk",
        "officer | Jo Oak | Town Administrator",
    ),
    "officers of a body whose guests have a list of their own": (
        "Sederunt: Ann Ash (Chair), Bo Birch (Secretary), Cy Cedar (Treasurer), Di Elm\n"
        "In attendance: Jo Oak (Engineer)",
        "chair | Ann Ash",
        "member | Bo Birch | Secretary",
        "member | Cy Cedar | Treasurer",
        "member | Di Elm",
        "officer | Jo Oak | Engineer",
    ),
    "a table with columns of other things": (
        "Name\tCall sign\tPosition\tGrid\tClub\nAnn Ash\tQ1AA\tPresident\tFN25\tYes\nBo Birch\tQ2BB\tMember\t\tYes",
        "chair | Ann Ash | President",
        "member | Bo Birch",
    ),
    "columns, the post under the name": (
        "   Ann Ash              Bo Birch             Cy Cedar ▪ Area 3\n"
        "   President ▪ Area 1   Vice President       Di Elm ▪ Area 4",
        "chair | Ann Ash | President | Area 1",
        "vice | Bo Birch | Vice President",
        "member | Cy Cedar | Area 3",
        "member | Di Elm | Area 4",
    ),
    "the post in the line below": (
        "In attendance:\nAnn Ash\nChief Executive\nBo Birch\nParks Manager\nCy Cedar\nMarsh Warden, Elmfield Trust",
        "officer | Ann Ash | Chief Executive",
        "officer | Bo Birch | Parks Manager",
        "officer | Cy Cedar | Marsh Warden, Elmfield Trust",
    ),
    "posts with the name in brackets": (
        "OFFICIALS IN ATTENDANCE:\nDirector, Roads and Bridges (Mr. A. Ash), Meetings Administrator (Ms.\nB. Birch).",
        "officer | Mr. | A. Ash | Director, Roads and Bridges",
        "officer | Ms. | B. Birch | Meetings Administrator",
    ),
    "posts before the names": (
        "Staff: Fire Chief-CEMC Al Ash; Land and Planning Officer Bo\nBirch; and Deputy Clerk Cy Cedar.",
        "officer | Al Ash | Fire Chief-CEMC",
        "officer | Bo Birch | Land and Planning Officer",
        "officer | Cy Cedar | Deputy Clerk",
    ),
    "nothing between the names but titles": (
        "Mayor Ann Ash Vice Mayor Bo Birch Commissioner Cy Cedar",
        "chair | Mayor | Ann Ash",
        "vice | Vice Mayor | Bo Birch",
        "member | Commissioner | Cy Cedar",
    ),
    "the surname first": (
        "Ash, Ann (Cllr)\nBirch, Bo\nCedar, Cy",
        "member | Cllr | Ann Ash",
        "member | Bo Birch",
        "member | Cy Cedar",
    ),
    "bullets and substitutes": (
        "• Ann Ash (Chair)\n• Bo Birch (Green)\nSubstitutes:\n• Cy Cedar",
        "chair | Ann Ash",
        "member | Bo Birch | Green",
        "substitute | Cy Cedar",
    ),
    "counted": (
        "1. Cllr Ann Ash (Chair)\n2. Cllr Bo Birch\n3. Vacancy",
        "chair | Cllr | Ann Ash",
        "member | Cllr | Bo Birch",
        "vacancy",
    ),
    "the post above the name": (
        "Mayor\nAnn Ash\nDeputy Mayor\nBo Birch\nCouncillors\nCy Cedar",
        "chair | Ann Ash | Mayor",
        "vice | Bo Birch | Deputy Mayor",
        "member | Councillor | Cy Cedar",
    ),
    "districts": (
        "Ann Ash, District 1\nBo Birch, District 2 (Mayor Pro Tem)\nKeith Ward, At Large",
        "member | Ann Ash | District 1",
        "vice | Bo Birch | Mayor Pro Tem | District 2",
        "member | Keith Ward | At Large",
    ),
    "addresses": (
        "Ann Ash\tann@example.org\t01234 567890\nBo Birch\tbo@example.org\t01234 567891",
        "member | Ann Ash",
        "member | Bo Birch",
    ),
    "the clerk after and": (
        "Present: Cllr. A. Ash, (Chairman) Cllr. B. Birch and the Clerk Mrs. D. Elm.",
        "chair | Cllr. | A. Ash",
        "member | Cllr. | B. Birch",
        "officer | Mrs. | D. Elm | Clerk",
    ),
    "co-opted": (
        "Members\nAnn Ash\nCo-opted members\nBo Birch",
        "member | Ann Ash",
        "coopted | Bo Birch",
    ),
    "broken where the page ends": (
        "PRESENT: Mr A Ash (Chairman), Mrs B Birch, Miss C Cedar, Mr D Elm, Mr Bo\n"
        "Fir and Mrs G Head, MBE\n"
        "IN ATTENDANCE: Mr H Ivy (Head of Trees, Ponds and Allotments in the North\n"
        "Area), Dr J Kern (Director)",
        "chair | Mr | A Ash",
        "member | Mrs | B Birch",
        "member | Miss | C Cedar",
        "member | Mr | D Elm",
        "member | Mr | Bo Fir",
        "member | Mrs | G Head | MBE",
        "officer | Mr | H Ivy | Head of Trees, Ponds and Allotments in the North Area",
        "officer | Dr | J Kern | Director",
    ),
    "several in one line, with wards": (
        "PRESENT: Mayor Al Ash; Deputy Mayor Birch and Councillor Cy Cedar - Ward 1; Councillor Di Elm and Councillor"
        " Ed Fir Ward 2. ALSO PRESENT: Flo Gorse, Chief Administrative Officer (CAO); and Gil Holm, Clerk/Planning"
        " Manager.",
        "chair | Mayor | Al Ash",
        "vice | Deputy Mayor | Birch | Ward 1 ⚠ Is “Ward 1” the ward of both?",
        "member | Councillor | Cy Cedar | Ward 1",
        "member | Councillor | Di Elm | Ward 2 ⚠ Is “Ward 2” the ward of both?",
        "member | Councillor | Ed Fir | Ward 2",
        "officer | Flo Gorse | Chief Administrative Officer (CAO)",
        "officer | Gil Holm | Clerk/Planning Manager",
    ),
    "posts with commas and “and”": (
        "Officials in attendance:\nMs R Ash, Rural Paths Officer, Parks and Woods Service\n"
        "Chief Superintendent P Birch, Hills and Dales Divisional Commander, Police Elmland",
        "officer | Ms | R Ash | Rural Paths Officer, Parks and Woods Service",
        "officer | Chief Superintendent | P Birch | Hills and Dales Divisional Commander, Police Elmland",
    ),
    "posts before names, semicolons between them": (
        "Present:\nCouncillors E Ash (Mayor and Chairman) and M Birch\n\n"
        "General Manager, C Cedar; Director Roads and Parks, S Elm; and Manager Trees and Ponds, D Fir.",
        "chair | Councillor | E Ash | Mayor",
        "member | Councillor | M Birch",
        "officer | C Cedar | General Manager",
        "officer | S Elm | Director Roads and Parks",
        "officer | D Fir | Manager Trees and Ponds",
    ),
    "a heading in the middle": (
        "Present:\n\nMr A Ash, Ms B Birch\n\nNon-Members also present:-\n\nMrs C Cedar, Mr D Elm",
        "member | Mr | A Ash",
        "member | Ms | B Birch",
        "guest | Mrs | C Cedar",
        "guest | Mr | D Elm",
    ),
    "somebody else below names without a heading": (
        "Councillors Ash, Birch (Chairman) and Cedar\n\nAlso Present:\n\nCouncillor Elm",
        "member | Councillor | Ash",
        "chair | Councillor | Birch",
        "member | Councillor | Cedar",
        "guest | Councillor | Elm",
    ),
    "another table beside it": (
        "Present:\nAl Ash\tClerk\tApologies:\nBo Birch\tCouncillor/Chairman\nCy Cedar\tCouncillor",
        "officer | Al Ash | Clerk",
        "chair | Bo Birch",
        "member | Councillor | Cy Cedar",
    ),
    "a post of several": (
        "Members Present\nCouncillors Al Ash, Bo Birch\nOfficials in Attendance\nCounty Manager: Cy Cedar\n"
        "Directors: Di Elm, Ed Fir\nSenior Executive Officers: Flo Gorse, Gil Holm",
        "member | Councillor | Al Ash",
        "member | Councillor | Bo Birch",
        "officer | Cy Cedar | County Manager",
        "officer | Di Elm | Director",
        "officer | Ed Fir | Director",
        "officer | Flo Gorse | Senior Executive Officer",
        "officer | Gil Holm | Senior Executive Officer",
    ),
    "in attendance over everybody": (
        "In attendance: Al Ash, Bo Birch, Cy Cedar, Di Elm (clerk)",
        "member | Al Ash",
        "member | Bo Birch",
        "member | Cy Cedar",
        "officer | Di Elm | clerk",
    ),
    "posts with “and” and ranks before the names": (
        "Staff Present: Administrative Assistant II Al Ash, Roads and Paths Manager Bo Birch, Parks and Waste Manager"
        " Cy Cedar, Accountant Di Elm",
        "officer | Al Ash | Administrative Assistant II",
        "officer | Bo Birch | Roads and Paths Manager",
        "officer | Cy Cedar | Parks and Waste Manager",
        "officer | Di Elm | Accountant",
    ),
    "visitors": (
        "Board Attendees\nAl Ash - Board President\nBo Birch - Board Member\nCy Cedar - General Manager\n\n"
        "Other Attendees\nDi Elm - EWD General Manager\nEd Fir - Visitor",
        "chair | Al Ash | Board President",
        "member | Bo Birch",
        "officer | Cy Cedar | General Manager",
        "guest | Di Elm | EWD General Manager",
        "guest | Ed Fir",
    ),
    "roles above the names, who came and went below": (
        "present\n\nChair\n\nAl Ash, (ONZM)\n\nDeputy Chair\n\nBo Birch\n\nMembers\n\nCy Cedar",
        "chair | Al Ash | ONZM",
        "vice | Bo Birch",
        "member | Cy Cedar",
    ),
    "a heading in capitals over roles that stand over the names": (
        "PRESENT\nChairperson\nAl Ash\nDepute Convener\nBo Birch\nMembers\nCy Cedar",
        "chair | Al Ash",
        "vice | Bo Birch | Depute Convener",
        "member | Cy Cedar",
    ),
    "those who lead, over the others, under those who attend": (
        "IN ATTENDANCE\nChairman\nAl Ash\nVice Chairman\nBo Birch\nTrustees\nCy Cedar",
        "chair | Al Ash",
        "vice | Bo Birch",
        "member | Trustee | Cy Cedar",
    ),
    "roles over the first names, and names alone": (
        "BOARD MEMBERS\nChair\nAl Ash\nVice Chair\nBo Birch\nCal Sedge\nDot Vane",
        "chair | Al Ash",
        "vice | Bo Birch",
        "member | Cal Sedge",
        "member | Dot Vane",
    ),
    "roles below the names, with an empty line before each": (
        "Members:\nAl B. Ash\n\nChair\n\nTerm expires: June 2032\n\nBo Birch\n\nVice Chair\n\nCy Cedar\n\nMember",
        "chair | Al B. Ash",
        "vice | Bo Birch",
        "member | Cy Cedar",
    ),
    "categories below the names, with an empty line before each": (
        "Al Ash\n\nParent Governor\n\nBo Birch\n\nStaff Governor\n\nCy Cedar\n\nChair of Governors",
        "member | Al Ash | Parent Governor",
        "member | Bo Birch | Staff Governor",
        "chair | Cy Cedar | Chair of Governors",
    ),
    "mayors with their districts below the names": (
        "Al Ash\nMayor, District 5\n\nBo Birch\nMayor Pro Tem (District 1)\n\nCy Cedar\nCouncil Member (District 2)",
        "chair | Al Ash | Mayor | District 5",
        "vice | Bo Birch | Mayor Pro Tem | District 1",
        "member | Council Member | Cy Cedar | District 2",
    ),
    "roles cut short, with the end of the term": (
        "Governors: Al Ash (VCh), Bo Birch (Ch until 01.10.36), Charles Hume (CH), Cy Cedar (Treasurer until 2034)",
        "vice | Al Ash",
        "chair | Bo Birch",
        "member | Charles Hume",
        "member | Cy Cedar | Treasurer",
    ),
    "one name after its post in each line": (
        "Staff Present:\n • Director of Roads, A. Ash\n • Manager of Maps and Plans, B. Birch\n • Curator, C. Cedar",
        "officer | A. Ash | Director of Roads",
        "officer | B. Birch | Manager of Maps and Plans",
        "officer | C. Cedar | Curator",
    ),
    "posts in initials, a lost comma": (
        "IN ATTENDANCE: Mr. A. Ash, County Manager, Mr. B. Birch, D.O.S., Ms. C. Cedar, A/S.E.P., Mr. D. Elm, S.E.O.",
        "officer | Mr. | A. Ash | County Manager",
        "officer | Mr. | B. Birch | D.O.S.",
        "officer | Ms. | C. Cedar | A/S.E.P.",
        "officer | Mr. | D. Elm | S.E.O",
    ),
    "posts with colons": (
        "Officials in attendance:\nChief Executive: Al Ash\nDirectors of Service: Bo Birch, Cy Cedar\n"
        "Planning Staff: Di Elm, Senior Planner, Ed Fir, S.E.P.",
        "officer | Al Ash | Chief Executive",
        "officer | Bo Birch | Director of Service",
        "officer | Cy Cedar | Director of Service",
        "officer | Di Elm | Senior Planner",
        "officer | Ed Fir | S.E.P",
    ),
    "initials after each name": (
        "Mr Al Ash (Chairman) AA\nProf Bo Birch (Treasurer) BB\nMrs Cy Cedar CC\nMrs Di Elm DE",
        "chair | Mr | Al Ash",
        "officer | Prof | Bo Birch | Treasurer",
        "member | Mrs | Cy Cedar",
        "member | Mrs | Di Elm",
    ),
    "labels with numbers that stick to them, forenames alone": (
        "1.PRESENT: Roy, Carol, and Syd\n2.Apologies:Helen, Ivan",
        "member | Roy",
        "member | Carol",
        "member | Syd",
        "member | Helen",
        "member | Ivan",
    ),
    "no space after a title, a lost comma": (
        "Present: Mrs.M.Ash, Mrs.A.Birch District Councillor A.Cedar. Absent were Di Elm and Ed Fir. Also present were"
        " staff members Flo Gorse and Gil Holm",
        "member | Mrs. | M.Ash",
        "member | Mrs. | A.Birch",
        f"member | District Councillor | A.Cedar ⚠ {Asked.ELSEWHERE}",
        "member | Di Elm",
        "member | Ed Fir",
        "guest | Flo Gorse",
        "guest | Gil Holm",
    ),
    "what they are before the names, and years": (
        "Composition\tMembership\nPro-Chancellor (Chair)\tMr Al Ash\nLay Member\tMs Bo Birch\nLay Member\tVacancy",
        "chair | Mr | Al Ash | Pro-Chancellor",
        "member | Ms | Bo Birch | Lay Member",
        "vacancy",
    ),
    "years in a column": (
        "Al Ash              2019-2022\nBo Birch, Chair     2021-2024\nCy Cedar            2020-2023",
        "member | Al Ash",
        "chair | Bo Birch",
        "member | Cy Cedar",
    ),
    "a space before the stop": (
        "Present: Al Ash (Chair), Bo Birch and Cy Cedar .  Apologies were received from Di Elm and Ed Fir",
        "chair | Al Ash",
        "member | Bo Birch",
        "member | Cy Cedar",
        "member | Di Elm",
        "member | Ed Fir",
    ),
    "cards that end with ward and party, and a vacant seat": (
        "Cllr Grace Church\nLeader of the Council\nMill Ward\nLabour\n\nCllr Joy Park\nHill Ward\nGreen Party\n\n"
        "Cllr Will May\nVice-Chair of the Council\nMill Ward\nLabour\n\nVacant seat\nHill Ward",
        "member | Cllr | Grace Church | Leader of the Council | Labour | Mill Ward",
        "member | Cllr | Joy Park | Green Party | Hill Ward",
        "vice | Cllr | Will May | Vice-Chair of the Council | Labour | Mill Ward",
        "vacancy | Hill Ward",
    ),
    "kinds of governors over blocks of them": (
        "Parent Governors\nMr Kit Hall\nMrs Eve Price\n\nHeadteacher (ex officio)\nMr Art Park\n\n"
        "LA Governor\nCllr Rod May\n\nClerk to the Governors\nMrs Di Will",
        "member | Mr | Kit Hall",
        "member | Mrs | Eve Price",
        "member | Mr | Art Park | Headteacher (ex officio)",
        "member | Cllr | Rod May | LA Governor",
        "officer | Mrs | Di Will | Clerk to the Governors",
    ),
    "one in each row, with the place where they serve": (
        "In attendance:\nMr Al Price, Chief Executive.\nMs Bo May, Director of Housing.\n"
        "Mr Cy Hall, Harbour Engineer, East Elmshire MD.\nMs Di Park, Meetings Administrator.",
        "officer | Mr | Al Price | Chief Executive",
        "officer | Ms | Bo May | Director of Housing",
        "officer | Mr | Cy Hall | Harbour Engineer, East Elmshire MD",
        "officer | Ms | Di Park | Meetings Administrator",
    ),
    "several after one title, above rows of one": (
        "Cllrs Hall, St John, Price\nMs Di Elm, Clerk\nMs Bo Oak, Treasurer\nMr Al Ash, Engineer\nMr Cy May, Planner",
        "member | Cllr | Hall",
        "member | Cllr | St John",
        "member | Cllr | Price",
        "officer | Ms | Di Elm | Clerk",
        "officer | Ms | Bo Oak | Treasurer",
        "officer | Mr | Al Ash | Engineer",
        "officer | Mr | Cy May | Planner",
    ),
    "surnames that are posts and days": (
        "Officers: Helen Price (Head of Law), Tom Clerk (Planner) and Guy Monday (Solicitor)",
        "officer | Helen Price | Head of Law",
        "officer | Tom Clerk | Planner",
        "officer | Guy Monday | Solicitor",
    ),
    "where young people go to school": (
        "Student Representatives: April Hall, Mill High School; Jack May, Hill High School",
        "coopted | April Hall | Mill High School",
        "coopted | Jack May | Hill High School",
    ),
    "a word for members behind the label of those who were away": (
        "PRESENT: Directors: A. Hall (Chair), B. Price\nABSENT: Director: C. May, D. Will",
        "chair | A. Hall",
        "member | B. Price",
        "member | Director | C. May",
        "member | Director | D. Will",
    ),
    "a chair who may be one of several": (
        "Chair: Cllr Hall\nPresent: Cllrs A Hall, B Hall and C Price",
        "chair | Cllr | Hall ⚠ Is it Cllr A Hall or Cllr B Hall?",
        "member | Cllr | A Hall",
        "member | Cllr | B Hall",
        "member | Cllr | C Price",
    ),
    "a chair who has a post, and an officer of the same name": (
        "Chair: Jo Hall\nMembers: Jo Hall (Treasurer), Al Price\nIn attendance: Jo Hall (Surveyor)",
        "chair | Jo Hall | Treasurer",
        "member | Al Price",
        "officer | Jo Hall | Surveyor ⚠ It is on the list twice.",
    ),
    "apologies accepted within a list of those present": (
        "Present: Cllrs Hall, Price (apologies accepted), May",
        "member | Cllr | Hall",
        "member | Cllr | Price ⚠ Record “apologies accepted” in the meeting.",
        "member | Cllr | May",
    ),
    "apologies from several at the end of a list": (
        "Present: Cllr Hall, apologies from Cllr Price and Cllr May",
        "member | Cllr | Hall",
        "member | Cllr | Price ⚠ Record “apologies” in the meeting.",
        "member | Cllr | May ⚠ Record “apologies” in the meeting.",
    ),
    "a sign that stands for a party": (
        "Al Hall*\nBo Price\n* denotes Labour",
        "member | Al Hall | Labour",
        "member | Bo Price",
    ),
    "directors who sit for areas": (
        "Directors: Al Hall, Director (Langley); Bo Price, Chair",
        "member | Al Hall | Director (Langley) ⚠ Is it a member, or an officer? "
        "Type “member”, “officer” or “guest” before the name.",
        "chair | Bo Price",
    ),
    "posts with a prefix before names": (
        "Vice-Chancellor Al Hall, Pro-Vice-Chancellor Bo Price",
        "member | Al Hall | Vice-Chancellor",
        "member | Bo Price | Pro-Vice-Chancellor",
    ),
    "a mayor between two councillors": (
        "Present: Cllr Al Hall, Mayor, Cllr Bo Price",
        "chair | Cllr | Al Hall | Mayor",
        "member | Cllr | Bo Price",
    ),
    "nobody who sent apologies": ("Nobody sent apologies", " ⚠ Not understood: “Nobody sent apologies”."),
    "whoever presided is on the list already": (
        "Councillors A. Hall, B. Price and C. May\n\nThe Cathaoirleach, Cllr B. Price presided.",
        "member | Councillor | A. Hall",
        "chair | Councillor | B. Price",
        "member | Councillor | C. May",
    ),
    "two columns under heads of their own": (
        "MAYOR AND COUNCIL             CITY STAFF\nMayor Al Hall                 Di Park, City Manager\n"
        "Council Member Bo Price       Ed May, City Clerk",
        "chair | Mayor | Al Hall",
        "member | Council Member | Bo Price",
        "officer | Di Park | City Manager",
        "officer | Ed May | City Clerk",
    ),
    "a heading for officers ends that for representatives": (
        "Business Board Representative\nMr Tim Hall\n\nStatutory Officers\nAl Price – Chief Executive\nRose May – "
        "Monitoring Officer",
        "coopted | Mr | Tim Hall",
        "officer | Al Price | Chief Executive",
        "officer | Rose May | Monitoring Officer",
    ),
    "the mayor has many honours, or is beside the members": (
        "PRESENT: The Honourable the Mayor Councillor R T Hall\nCouncillors A Price and B May",
        "chair | Councillor | R T Hall | The Honourable the Mayor",
        "member | Councillor | A Price",
        "member | Councillor | B May",
    ),
    "a post beside a name keeps the title of the list away": (
        "PRESENT\n        Councillors                R. Park\n                                   T. Hall\n"
        "        Director of Works          A. May",
        "member | Councillor | R. Park",
        "member | Councillor | T. Hall",
        "officer | A. May | Director of Works",
    ),
    "an Indian council, with numbers and telephones": (
        "Sl. No.\tName\tDesignation\tWard No.\tMobile\n1\tSmt. Kavitha Rajan\tPresident\t4\t9847012345\n2\t"
        "Shri. Anil Thomas\tVice President\t7\t9847054321\n3\tSmt. Latha Menon\tMember\t1\t9846012345\n4\t"
        "Shri. Biju Varghese\tMember\t2\t9846054321\n5\tShri. K. Sasidharan\tSecretary\t\t9447012345",
        "chair | Smt. | Kavitha Rajan | President",
        "vice | Shri. | Anil Thomas | Vice President",
        "member | Smt. | Latha Menon",
        "member | Shri. | Biju Varghese",
        "member | Shri. | K. Sasidharan | Secretary ⚠ Is it a member who holds the office, or an officer? Type "
        "“member” or “officer” before the name.",
    ),
    "terms of office at the end of each line": (
        "BOARD OF DIRECTORS\nDirector Term Expires\nGlen Macready, President Dec. 2036\nYolanda Pruitt, "
        "Vice-President Dec. 2034\nElias Thorne Dec. 2034\nConnie Salas Dec. 2036\nSTAFF\nRick Baumann, "
        "General Manager",
        "chair | Glen Macready | President",
        "vice | Yolanda Pruitt | Vice-President",
        "member | Elias Thorne",
        "member | Connie Salas",
        "officer | Rick Baumann | General Manager",
    ),
    "the clerk before the name, in a sentence": (
        "Present: Councillors A. Wooldridge-Smith (in the\nChair), B. Tansley, C. van der Meer, D. St John-\n"
        "Stevens, E. Fairbrother and F. Quill.\nAlso present: County Councillor G. Hatherley and\nthree "
        "members of the public.\nIn attendance: the Clerk, Mrs H. Inkpen.",
        "chair | Councillor | A. Wooldridge-Smith",
        "member | Councillor | B. Tansley",
        "member | Councillor | C. van der Meer",
        "member | Councillor | D. St John-Stevens",
        "member | Councillor | E. Fairbrother",
        "member | Councillor | F. Quill",
        "guest | County Councillor | G. Hatherley",
        "officer | Mrs | H. Inkpen | Clerk",
    ),
    "trustees who served, one of whom holds an office": (
        "Trustees\nThe trustees who served during the year were:\nMargaret Ellwood (Chair)\nPeter Sandiford "
        "(Treasurer)\nDr Anjali Deshmukh\nRev. Colin Farquhar (resigned 14 March 2035)\nYvonne Tabor "
        "(appointed 2 June 2035)\nCompany Secretary: Leonard Purvis",
        "chair | Trustee | Margaret Ellwood",
        "member | Peter Sandiford | Treasurer",
        "member | Dr | Anjali Deshmukh",
        "member | Rev. | Colin Farquhar ⚠ Does the place still count (“resigned 14 March 2035”)?",
        "member | Trustee | Yvonne Tabor",
        "officer | Leonard Purvis | Company Secretary",
    ),
    "a label behind the last name": (
        "BOARD MEMBERS PRESENT: President Lark, Director Moss, Director Wren STAFF PRESENT:\nJo Pike, Ned Tarn",
        "chair | President | Lark",
        "member | Moss",
        "member | Wren",
        "officer | Jo Pike",
        "officer | Ned Tarn",
    ),
    "members of the public, without an article": (
        "Present: Chair Ann Moss, Robin Wren\nMembers of public: Mrs Pike, Fay Tarn",
        "chair | Ann Moss",
        "member | Robin Wren",
        "guest | Mrs | Pike",
        "guest | Fay Tarn",
    ),
    "offices in short before names": (
        "Present: Chair Ann Moss, Sec Sue Wren, Treas Bob Lark\nApologies: Vice Chair Dee Finch",
        "chair | Ann Moss",
        "officer | Sue Wren | Secretary",
        "officer | Bob Lark | Treasurer",
        "vice | Dee Finch",
    ),
    "initials and a role in one bracket": (
        "Ann Moss (AM-Chair), Ben Wren (BW- Vice-Chair), Cal Lark (CL- Secretary), Dot Pike (DP)",
        "chair | Ann Moss",
        "vice | Ben Wren",
        "officer | Cal Lark | Secretary",
        "member | Dot Pike",
    ),
    "a bracket in a post before and": (
        "IN ATTENDANCE\nManager Ducks – Ben Wren, Manager Roads (Far West) and Parks – Cal Lark, Engineer – Dot Pike.",
        "officer | Ben Wren | Manager Ducks",
        "officer | Cal Lark | Manager Roads (Far West) and Parks",
        "officer | Dot Pike | Engineer",
    ),
    "a visitor, and others who are not named": (
        "Present: Cllr Moss (Chair), Cllr Wren\nAlso present: Lamp Warden Dave Thorn, and some members of the public.",
        "chair | Cllr | Moss",
        "member | Cllr | Wren",
        "guest | Dave Thorn | Lamp Warden",
    ),
    "who leads the council, in brackets": (
        "Members:\nMrs Ann Moss\nMr Ben Wren (Chair of Council)\nMs Cal Lark (Vice-Chair of Council)\nDr Dot Pike",
        "member | Mrs | Ann Moss",
        "chair | Mr | Ben Wren | Chair of Council",
        "vice | Ms | Cal Lark | Vice-Chair of Council",
        "member | Dr | Dot Pike",
    ),
    "a table of posts and their holders": (
        "Post\tHolder\nChairman\tAnn Moss\nSecretary\tBen Wren\nNewsletter\tCal Lark",
        "chair | Ann Moss",
        "officer | Ben Wren | Secretary",
        "member | Cal Lark | Newsletter",
    ),
    "a couple among others": (
        "Also present: Ben Thorn, Nyla & Vernon Holm, Sid Vale",
        "guest | Ben Thorn",
        "guest | Nyla Holm",
        "guest | Vernon Holm",
        "guest | Sid Vale",
    ),
    "cards with the party and the ward below": (
        "Cllr Ann Bell\nGreen\nEast\n\nCllr Cy Dunn\nConservative\nWest\n\nCllr Di Egan\nLabour\nWest",
        "member | Cllr | Ann Bell | Green | East",
        "member | Cllr | Cy Dunn | Conservative | West",
        "member | Cllr | Di Egan | Labour | West",
    ),
    "fields in lines of their own": (
        "Name: Ann Bell\nPosition: Chair\nWard: North\nName: Cy Dunn\nPosition: Vice Chair\nWard: South",
        "chair | Ann Bell | North Ward",
        "vice | Cy Dunn | South Ward",
    ),
    "labels in Irish": (
        "I láthair:\nCllr. T. Walsh (Cathaoirleach), Cllrs. M. Roche, P. Nolan\nLeithscéal: Cllr. D. Burke\n"
        "Oifigigh: Ms. E. Daly, Director of Services",
        "chair | Cllr. | T. Walsh | Cathaoirleach",
        "member | Cllr | M. Roche",
        "member | Cllr | P. Nolan",
        "member | Cllr. | D. Burke",
        "officer | Ms. | E. Daly | Director of Services",
    ),
    "how often each came, at the end of the line": (
        "Ann Bell, Chair 5/6\nCy Dunn, Treasurer 6/6\nDi Egan 4/6",
        "chair | Ann Bell",
        "officer | Cy Dunn | Treasurer",
        "member | Di Egan",
    ),
    "the mayor and the clerk, each before the name": (
        "Present were: the Mayor, Cllr Ann Bell, Cllrs Cy Dunn and Di Egan, the Clerk, Mr Hal Ives.",
        "chair | Cllr | Ann Bell | Mayor",
        "member | Cllr | Cy Dunn",
        "member | Cllr | Di Egan",
        "officer | Mr | Hal Ives | The Clerk",
    ),
    "a party behind each name, without a sign": (
        "Cllr Ann Bell Labour\nCllr Cy Dunn Conservative\nCllr Di Egan Liberal Democrat\nCllr Hal Ives Green",
        "member | Cllr | Ann Bell | Labour",
        "member | Cllr | Cy Dunn | Conservative",
        "member | Cllr | Di Egan | Liberal Democrat",
        "member | Cllr | Hal Ives | Green",
    ),
    "a party with a name of its own among others": (
        "Labour\nAnn Bell\nCy Dunn\nHill First\nDi Egan\nHal Ives\nGreen\nJo Kerr\nLee Moss",
        "member | Ann Bell | Labour",
        "member | Cy Dunn | Labour",
        "member | Di Egan | Hill First",
        "member | Hal Ives | Hill First",
        "member | Jo Kerr | Green",
        "member | Lee Moss | Green",
    ),
    "the clerk after a label without a colon": (
        "Present: Ann Bell, Cy Dunn\nAlso present the Clerk Hal Ives",
        "member | Ann Bell",
        "member | Cy Dunn",
        "officer | Hal Ives | Clerk",
    ),
    "a role and what kind of governor": (
        "Ann Bell, Chair, Parent Governor\nCy Dunn, Vice-Chair, Co-opted Governor\nDi Egan, Staff Governor",
        "chair | Ann Bell | Parent Governor",
        "vice | Cy Dunn | Co-opted Governor",
        "member | Di Egan | Staff Governor",
    ),
    "a post of the one before it, and a title after it": (
        "Apologies: Cy Dunn, the Treasurer, Dr Di Egan",
        "officer | Cy Dunn | Treasurer",
        "member | Dr | Di Egan",
    ),
    "what the last one did in the meeting": (
        "Present: Cllr Ann Bell, Cllr Cy Dunn\nHal Ives, took the chair",
        "member | Cllr | Ann Bell",
        "member | Cllr | Cy Dunn",
        "chair | Hal Ives",
    ),
    "fields in lines, with a ward": (
        "Name: Ann Bell\nRole: Chair\nWard: Mill\n\nName: Cy Dunn\nRole: Clerk\nWard:",
        "chair | Ann Bell | Mill Ward",
        "officer | Cy Dunn | Clerk",
    ),
    "letters before the names, more than eight": (
        "(a) Ann Bell\n(b) Cy Dunn\n(c) Di Egan\n(d) Hal Ives\n(e) Jo Kerr\n(f) Lee Moss\n(g) May Nash\n(h) Ned "
        "Orr\n(i) Pat Quinn\n(j) Ray Stone",
        "member | Ann Bell",
        "member | Cy Dunn",
        "member | Di Egan",
        "member | Hal Ives",
        "member | Jo Kerr",
        "member | Lee Moss",
        "member | May Nash",
        "member | Ned Orr",
        "member | Pat Quinn",
        "member | Ray Stone",
    ),
    "cards with an address": (
        "Cllr Ann Bell\n1 Mill Lane\nLabour\n\nCllr Cy Dunn\nOak Cottage\nGreen",
        "member | Cllr | Ann Bell | Labour",
        "member | Cllr | Cy Dunn | Green | Oak Cottage ⚠ Is “Oak Cottage” the ward?",
    ),
    "a trade with the word electronic": (
        "Ann Bell (electronically)\nCy Dunn, electronic engineer",
        "member | Ann Bell",
        "officer | Cy Dunn | electronic engineer",
    ),
    "some others, of whom one is named": (
        "Present: Ann Bell and some friends of Cy Dunn",
        " ⚠ Not understood: “Ann Bell and some friends of Cy Dunn”.",
    ),
    "members of another kind below the last name": (
        "Directors\nAnn Bell\nCy Dunn, Chair\nIndependent Members\nDi Egan",
        "member | Director | Ann Bell",
        "chair | Director | Cy Dunn",
        "member | Director | Di Egan | Independent Members",
    ),
    "since when each serves, or until when": (
        "Ann Bell, joined Sept 2036\nCy Dunn, Treasurer Dec. 2036\nCllr Brian May 2037",
        "member | Ann Bell ⚠ Record “joined Sept 2036” in the meeting.",
        "officer | Cy Dunn | Treasurer",
        " ⚠ Not understood: “Cllr Brian May 2037”.",
    ),
    "the chair of the council in a committee": (
        "Committee: Cllr Ann Bell, Cllr Cy Dunn (Chair of Council)",
        "member | Cllr | Ann Bell",
        "chair | Cllr | Cy Dunn | Chair of Council ⚠ Is it this meeting that they chair?",
    ),
    "offices in short behind names": (
        "Ann Bell, Sec\nCy Dunn, Treas.\nDi Egan",
        "officer | Ann Bell | Secretary",
        "officer | Cy Dunn | Treasurer",
        "member | Di Egan",
    ),
}


@pytest.mark.parametrize("name", LAYOUTS)
def test_a_list_is_read_as_it_is_printed(name: str) -> None:
    text, *people = LAYOUTS[name]
    assert list(map(row, read_people(text))) == people


@pytest.mark.parametrize(
    "text",
    [
        "Al Ash\n\nBo Birch\n\nChair\n\nCy Cole\n\nDi Elm",
        "Directors\nAl Ash\n\nSecretary\n\nBo Birch\n\nTreasurer\n\nCy Cole",
    ],
)
def test_a_post_that_may_be_of_the_name_above_or_below_it_is_asked_about(text: str) -> None:
    assert any(person.mark for person in read_people(text))


DOUBTS = {
    "a name that no person and no mark has": (
        "Quorum: Cy Cole was needed\nPresent: Al Ash, Di Elm",
        2,
        "Not understood: “Cy Cole”.",
    ),
    "somebody whom a sentence leaves out": (
        "Present: Cllr A Ash, Cllr B Birch, in addition to Mr Cy Cole, were present",
        2,
        "Not understood: “Cy Cole”.",
    ),
    "a title inside a name": ("Present: Cllr A Ash. Besides Cllr Elm, were present", 1, "more than a name"),
    "a name after *including*": ("Present: Al Ash, 3 members of the public including Cy Cole", 0, "hold a name"),
    "words in capitals among names": (
        "Present: Al Ash, Bo Birch\nAS NEEDED\nCy Cole, Planner",
        2,
        "It stands in capitals, as a heading does",
    ),
    "a line that names nobody": (
        "Cllr A Ash\nsee the notice board\nCllr B Birch",
        1,
        "Not understood: “see the notice",
    ),
    "somebody twice": ("Ann Ash\nBo Birch\nAnn Ash", 2, "It is on the list twice."),
    "two names without a comma": ("Cllr Al Ash, Mrs Bo Birch Cy Cedar, Di Elm", 1, "It may be two people."),
    "somebody who came late": ("Cllr A Ash, Cllr B Birch (from 7.40pm)", 1, "“from 7.40pm”"),
    "a resignation": ("Ann Ash\nBo Birch - resigned May 2024", 1, "Does the place still count"),
    "a councillor of the county": ("Councillors A Ash, B Birch and County Councillor C Cedar", 2, "another council"),
    "a post without a name": ("Present: Cllr A Ash, Borough Cllr B Birch, Clerk.", 1, "Whose post is “Clerk”?"),
    "somebody who was there for half of it": ("Mr A Ash (pm only), Mrs B Birch", 0, "“pm only”"),
    "a name inside a post": ("Al Ash, Manager Bo T. Birch Cy D. Cedar", 0, "The post may hold a name."),
    "initials without a comma": ("M Ash (Chair) T Birch (Deputy Chair) P Cedar D Elm", 3, "are they two people?"),
    "in a post a sentence": ("Al Ash, who was late to the meeting\nBo Birch", 0, "The post holds a sentence."),
    "which post is whose": ("Staff Present: Al Ash, CAO Bo Birch, Deputy Clerk", 0, "Which post is whose?"),
    "nearly all have posts": (
        "Al Ash – Chief Executive\nBo Birch – Finance Director\nCy Cedar – Solicitor\nDi Elm – Road Engineer\nEd Fir",
        0,
        "members, or officers?",
    ),
    "a member of a larger council, in a sentence": (
        "Bo Ash\nLeigh Holm - Fern District Councillor attended for part of the meeting.",
        1,
        "It is of another council",
    ),
    "the clerk without a name": ("Present: Trustees Ash (Chair), Birch and the Clerk", 1, "Whose post is “Clerk”?"),
    "a surname that is a post": ("Apologies: Al Nurse, Bo Birch, Cy Cedar, Di Elm", 0, "It may be a post or a body"),
    "a ward or a person": ("Ann Ash\nKeith Ward", 1, "Is it a ward, or a person?"),
}


@pytest.mark.parametrize("name", DOUBTS)
def test_what_is_doubtful_has_a_mark_and_the_rest_is_kept(name: str) -> None:
    text, at, mark = DOUBTS[name]
    people = read_people(text)
    assert mark in people[at].mark
    others = {p.mark for n, p in enumerate(people) if n != at and p.mark}
    assert others <= ({people[at].mark} if "Which" in mark else set())


@pytest.mark.parametrize(
    "heading", ["ELMFIELD BOARD OF TRUSTEES", "Trees Committee", "City and County of Elmfield", "Present"]
)
def test_a_heading_is_nobody(heading: str) -> None:
    assert [p.name for p in read_people(f"{heading}\n\nAnn Ash\n\nBo Birch")] == ["Ann Ash", "Bo Birch"]


def test_the_import_reads_posts_before_names_as_the_forms_do() -> None:
    text = "Head of Roads, Bridges and Paths (Mr A Ash), Clerk (Ms B Birch)"
    posts = [(listed.printed, listed.post) for listed in read_names(text)]
    assert posts == [(p.printed, p.post) for p in read_people(f"In attendance: {text}")]


def test_nothing_that_is_pasted_stops_the_reading() -> None:
    chance = random.Random(10)
    pieces = [piece for text, *_ in LAYOUTS.values() for piece in text.replace("\n", " \n ").split(" ")]
    pieces += ["(", ")", ",", ";", ":", "–", "\t", "|", "and", "12", "’", "\n\n", "Ó", "[x]"]
    for _ in range(150):
        text = " ".join(chance.choices(pieces, k=chance.randint(1, 40)))
        for person in read_people(text):
            assert person.name or person.mark or person.capacity == "vacancy"
    assert [person.name for person in read_people(": Bo Park \t Di Hall")] == ["Bo Park", "Di Hall"]


def test_a_word_after_the_last_name_that_may_be_said_of_them_alone_has_a_mark() -> None:
    assert [bool(person.mark) for person in read_people("Present: Bo Ash, Di Hall, Jo Price Absent")] == [0, 0, 1]


def test_those_on_a_list_of_councillors_have_the_title_of_the_list_but_not_the_clerk() -> None:
    people = read_people(
        "Councillors: Ann Ash (Chair), Bo Birch, Dr Cy Cedar, Cllr Di Elm, Ed Fir (Clerk)\nClerk: Flo Gum"
    )
    assert [row(person) for person in people] == [
        "chair | Councillor | Ann Ash",
        "member | Councillor | Bo Birch",
        "member | Councillor Dr | Cy Cedar",
        "member | Cllr | Di Elm",
        "officer | Ed Fir | Clerk",
        "officer | Flo Gum | Clerk",
    ]


@pytest.mark.parametrize("council", ["District", "County", "Borough"])
def test_councillors_of_a_larger_council_in_attendance_are_guests_each_with_the_title(council: str) -> None:
    text = (
        f"Councillors: Ann Ash, Bo Birch\nIn attendance: {council} Councillors Cy Cedar and Di Elm-Fir\nClerk: Flo Gum"
    )
    assert [row(person) for person in read_people(text)[2:4]] == [
        f"guest | {council} Councillor | Cy Cedar",
        f"guest | {council} Councillor | Di Elm-Fir",
    ]


@pytest.mark.parametrize("between", [": ", "\n", ":\n"])
@pytest.mark.parametrize("council", ["District", "County", "Borough"])
def test_councillors_of_a_larger_council_under_the_members_are_marked(council: str, between: str) -> None:
    people = read_people(
        f"Councillors: Ann Ash, Bo Birch\n{council} Councillors{between}Cy Cedar, Di Elm\nClerk: Flo Gum"
    )
    doubt = "It is of another council: is it a member here, or a guest? Type “member” or “guest” before the name."
    assert [row(person) for person in people[2:]] == [
        f"member | {council} Councillor | Cy Cedar ⚠ {doubt}",
        f"member | {council} Councillor | Di Elm ⚠ {doubt}",
        "officer | Flo Gum | Clerk",
    ]


def test_a_county_council_s_own_councillors_are_its_members() -> None:
    people = read_people("County Councillors: Ann Ash, Bo Birch\nOfficers: Flo Gum (Clerk)")
    assert [(p.capacity, p.mark) for p in people] == [("member", ""), ("member", ""), ("officer", "")]


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        (
            "Councillors: A Hill, Mrs B Dale, Ms C Fox (Vice-Chair), Mrs D Roe (Clerk)",
            [
                "member | Councillor | A Hill",
                "member | Councillor Mrs | B Dale",
                "vice | Councillor Ms | C Fox",
                "officer | Mrs | D Roe | Clerk",
            ],
        ),
        ("PRESENT (Quorum 4 members)\nCllr A Hill\nCllr B Dale", ["member | Cllr | A Hill", "member | Cllr | B Dale"]),
        (
            "The Mayor (Councillor W. Hill BA QTS)\nCouncillors: A Roe\nG. Fox MBA (Open) LL.B (Hons)",
            [
                "chair | Councillor | W. Hill | BA, QTS | The Mayor",
                "member | Councillor | A Roe",
                "member | Councillor | G. Fox | MBA, LL.B, Hons",
            ],
        ),
        (
            "Trustees: Ann Hill (Secretary), Bo Dale (Chair), Cy Fox (Treasurer)",
            ["member | Ann Hill | Secretary", "chair | Bo Dale", "member | Cy Fox | Treasurer"],
        ),
    ],
)
def test_members_keep_their_title_and_their_seat(text: str, rows: list[str]) -> None:
    assert [row(person) for person in read_people(text)] == rows


def test_those_who_may_be_no_councillors_and_officers_who_may_be_members_are_marked() -> None:
    text = "Apologies: Councillors: A Hill, B Dale, C Fox, Canon Reverend D Roe, E Lee – CIC Chairman"
    assert [person.name for person in read_people(text) if person.mark] == ["D Roe", "E Lee"]
    board = "Present: Al T Hill, President\n Bo K Dale, Vice President\n Cy Fox, Secretary\n Di Roe, Media Director"
    people = read_people(board)
    assert [person.capacity for person in people] == ["chair", "vice", "member", "member"]
    assert [bool(person.mark) for person in people] == [False, False, True, True]


def test_a_mark_is_a_sentence_that_stands_by_itself() -> None:
    texts = [text for text, *_ in (*LAYOUTS.values(), *DOUBTS.values())]
    marks = {one.mark for text in texts for one in read_people(text) if one.mark}
    assert len(marks) > len(DOUBTS) // 2
    assert not [mark for mark in marks if not re.fullmatch(r"[A-Z\d“].*[.?]", mark, re.DOTALL)]


def test_a_chief_between_officers_is_one_of_them() -> None:
    listed = "Mayor Ann Ash\nCouncilmember Bo Birch\nCity Manager Cy Cole\nPolice Chief Di Elm\nCity Clerk Ed Fir"
    assert [row(person) for person in read_people(listed)][-2] == "officer | Police Chief | Di Elm"
    beside_members = "Mayor Ann Ash\nCouncilmember Bo Birch\nPolice Chief Di Elm\nCouncilmember Ed Fir"
    assert read_people(beside_members)[2].capacity != "officer"


def test_a_row_of_letters_alone_is_asked_about() -> None:
    assert [bool(person.mark) for person in read_people("Present: Bo Ash\nAA   AA   AA")] == [False, True]


def test_a_tab_alone_is_nobody() -> None:
    assert read_names("\t") == ()


def test_an_answer_after_a_name_and_a_table_in_the_place_of_a_vacancy_are_asked_about() -> None:
    roll = read_people("Roll Call:\nBo Ash Present\nDi Elm Present\nAl Oak Absent")
    assert [bool(person.mark) for person in roll] == [False, False, True]
    table = read_people("Governors\nBo Ash Co-opted 10/2021 P P\nAl Oak Staff governor 3/2023 P P\nVacant Parent")
    assert all(person.mark for person in table)


def test_here_is_no_post() -> None:
    people = read_people("Mr Ash – here; Ms Elm – here; Mr Oak – here")
    assert [person.post for person in people] == ["", "", ""]
    assert all("in the meeting" in person.mark for person in people)


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        (
            "Cllr A Ash\nCllr B Fir\n\nChair",
            ["member | Cllr | A Ash", "member | Cllr | B Fir", " ⚠ Not understood: “Chair”."],
        ),
        ("Al Ash\nChair\nBo Fir", ["chair | Al Ash", "member | Bo Fir"]),
        ("Chair\nAl Ash\nMembers\nBo Fir", ["chair | Al Ash", "member | Bo Fir"]),
    ],
)
def test_a_post_in_a_line_of_its_own_is_of_the_name_above_unless_it_is_a_heading(text: str, rows: list[str]) -> None:
    assert [row(person) for person in read_people(text)] == rows


def test_a_post_below_an_address_goes_to_nobody_else() -> None:
    people = read_people("Al Ash\n12 Mill Lane, Brindle\nChair\nBo Fir\n3 High Street")
    assert [(p.name, p.capacity) for p in people if p.name.startswith(("Al", "Bo"))] == [
        ("Al Ash", "member"),
        ("Bo Fir", "member"),
    ]
    assert "Not understood: “Chair”." in [p.mark for p in people]


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        (
            "Councillors:\nDivision 1 – Tom Hall\nDivision 2 – Sue Park\nNorth Ward - Jo May and Ian Price",
            [
                "Councillor Tom Hall | member | Division 1",
                "Councillor Sue Park | member | Division 2",
                "Councillor Jo May | member | North Ward",
                "Councillor Ian Price | member | North Ward",
            ],
        ),
        ("Reeve: Dale Will\nDeputy Reeve: Ann Price", ["Dale Will | chair | Reeve", "Ann Price | vice | Deputy Reeve"]),
        (
            "The Mayor, Cllr T. Hall, was in the Chair.\nOthers present: Cllrs S. Park, J. May",
            ["Cllr T. Hall | chair | Mayor", "Cllr S. Park | member", "Cllr J. May | member"],
        ),
        (
            "Members: Jo Hall (JH), chair; Sam Price (SP), board member and secretary",
            ["Jo Hall | chair", "Sam Price | member | board member and secretary"],
        ),
        (
            "Members: Jo Hall\nAlternate members: Pat May\nMembers of the public who spoke: Sue Will",
            ["Jo Hall | member", "Pat May | substitute", "Sue Will | guest"],
        ),
        (
            "Tom Hall\nSue Park\nCo-opted Member (non-voting)\nMr Alan Price\nSubstitutes:\nJo May",
            ["Tom Hall | member", "Sue Park | member", "Mr Alan Price | coopted", "Jo May | substitute"],
        ),
        (
            "Labour: Ann Ash, Bob Birch\nGreen Party: Cal Lamb",
            ["Ann Ash | member | Labour", "Bob Birch | member | Labour", "Cal Lamb | member | Green Party"],
        ),
    ],
)
def test_wards_parties_and_headings_are_put_to_those_they_are_said_of(text: str, rows: list[str]) -> None:
    found = [p for p in read_people(text) if p.name]
    shown = [" | ".join(filter(None, (p.printed, p.capacity, p.post, p.party, p.ward))) for p in found]
    assert shown == rows


@pytest.mark.parametrize("other", ["Grace Hall", "Will May", "J. Price", "Mr Mark Hall"])
def test_somebody_else_in_a_row_is_no_post_of_the_first(other: str) -> None:
    text = f"Al Price, Chair, {other}\nDi Park, Treasurer\nCy Hall, Secretary\nEve Will, Planner\nJo Hill, Auditor"
    people = read_people(f"Members\n{text}")
    assert [p.printed for p in people[:3]] == ["Al Price", other, "Di Park"]


def test_a_member_for_whom_somebody_votes_is_told() -> None:
    people = read_people("Alternates present: Al Hall (voting for Jo May), Di Park\nMembers absent: Jo May")
    (for_one, _) = read_people("Present: J. Hall (for C. May), D. Price")
    assert (for_one.capacity, for_one.stands_for) == ("substitute", "C. May")
    assert [(p.name, p.capacity, p.stands_for) for p in people if p.name] == [
        ("Al Hall", "substitute", "Jo May"),
        ("Di Park", "substitute", ""),
        ("Jo May", "member", ""),
    ]


def test_an_abbreviation_behind_a_post_is_no_more_of_it() -> None:
    rows = "Al Hall, Chief Administrative Officer, CAO\nBo Price, Town Clerk\nCy May, Treasurer\nDi Park, Engineer"
    assert read_people(f"Staff:\n{rows}")[0].post == "Chief Administrative Officer"


def test_officers_under_a_heading_for_members_are_asked_about() -> None:
    people = read_people("Associate Members\nMr Al Hall\nMrs Di Park – School Business Manager")
    assert [bool(p.mark) for p in people] == [False, True]


def test_semicolons_part_a_run_into_people_with_their_posts() -> None:
    text = "Cllrs Amy Hall and Bo Price; the Clerk, Cy May; Town Treasurer, Di Park"
    for people in (read_people(text), read_names(text)):
        assert [(p.printed, p.post) for p in people] == [
            ("Cllr Amy Hall", ""),
            ("Cllr Bo Price", ""),
            ("Cy May", "Clerk"),
            ("Di Park", "Town Treasurer"),
        ]


def test_capitals_after_a_whole_name_are_asked_about_and_a_surname_in_capitals_is_kept() -> None:
    (_, other) = read_people("Present: Tom Hall, Ian Price NFU")
    assert (other.name, other.post, other.mark) == ("Ian Price", "NFU", "Is it of “NFU”, or is that the surname?")
    assert [p.name for p in read_people("Present: Tom HALL, Mary Ann PARK")] == ["Tom HALL", "Mary Ann PARK"]


def test_a_quorum_in_a_list_of_members_is_told() -> None:
    marks = [p.mark for p in read_people("Membership (Quorum 3)\nCllr A Ash\nCllr B Birch")]
    assert marks == ["", "", "“Quorum 3” was left out: set the quorum of the committee."]


def test_only_those_are_in_doubt_whom_words_follow_that_are_not_understood() -> None:
    text = "Staff: Mr A. Ash, Dir. of Roads, Mr B. Birch, Dir., Sites & Land, Mr C. Lamb, Head of Finance"
    assert [bool(p.mark) for p in read_people(text)] == [False, True, False]


def test_marks_of_a_roll_call_say_who_was_there() -> None:
    people = read_people(
        "Roll call:\nJo Hall        P\nBob Price      A\nDi Park        P\nFlo May        E\nAl Will        P"
    )
    came = [(person.name, person.moved) for person in people]
    assert came == [("Jo Hall", ""), ("Bob Price", "absent"), ("Di Park", ""), ("Flo May", "excused"), ("Al Will", "")]


def test_what_is_said_of_how_somebody_came_is_kept_beside_the_doubt() -> None:
    people = read_people(
        "Present: Cllr Hall (via Zoom), Cllr Price (substitute for Cllr May), Cllr Park (left at 8.15pm)"
    )
    kept = [(person.is_remote, person.stands_for, person.moved) for person in people]
    assert kept == [(True, "", ""), (False, "Cllr May", ""), (False, "", "left at 8.15pm")]


def test_posts_that_commas_part_over_broken_lines_are_no_heads_of_a_table() -> None:
    lines = ("Chief Executive (Mr. P. Hall), Director, Support Services (Mr. S.", "Price), Director, Roads (Ms. C.")
    people = read_people("\n\n".join(("Officials:", *lines, "May), Head of Housing", "(Ms. A. Will).")))
    assert [person.name for person in people] == ["P. Hall", "S. Price", "C. May", "A. Will"]


def test_a_ward_that_stands_once_for_several_rows_is_that_of_all() -> None:
    rows = (
        "North Park\tJo Hall\tGreen",
        "Bo Price\tIndependent",
        "Di Park\tGreen",
        "South\tCy May\tLabour",
        "Al Will\tGreen",
    )
    people = read_people("\n".join(("Local electoral area\tName\tParty", *rows)))
    assert [(person.name, person.ward, person.party) for person in people] == [
        ("Jo Hall", "North Park", "Green"),
        ("Bo Price", "North Park", "Independent"),
        ("Di Park", "North Park", "Green"),
        ("Cy May", "South", "Labour"),
        ("Al Will", "South", "Green"),
    ]


def test_a_label_in_the_midst_of_a_column_is_that_of_all_its_names() -> None:
    people = read_people(
        "                   Jo Hall, Bo Price,\nMEMBERS PRESENT    Di Park, Cy May,\n                   Al Will"
    )
    assert [(person.name, person.group) for person in people] == [
        (name, "MEMBERS PRESENT") for name in ("Jo Hall", "Bo Price", "Di Park", "Cy May", "Al Will")
    ]


def test_who_stands_after_those_who_sent_apologies_with_a_post_before_the_name_was_there() -> None:
    clerk = read_people("Apologies: Jo Hall, Bo Price\nMinute taker: Di Park")[-1]
    assert (clerk.name, clerk.label and clerk.label.says) == ("Di Park", List.PRESENT)


def test_posts_with_commas_stay_whole_where_semicolons_part_those_who_hold_them() -> None:
    people = read_people(
        "Staff: R. Hall, Chief Officer; T. Price, General Manager, Integrated Water Services; S. Park, Manager, Town "
        "Initiatives, and J. May, Deputy Corporate Officer (Recorder)"
    )
    assert [(p.name, p.post) for p in people] == [
        ("R. Hall", "Chief Officer"),
        ("T. Price", "General Manager, Integrated Water Services"),
        ("S. Park", "Manager, Town Initiatives"),
        ("J. May", "Deputy Corporate Officer, Recorder"),
    ]


def test_a_bare_time_after_a_name_is_told_and_no_post() -> None:
    (_, late) = read_people("Present: A. Hall, B. Price (1:38)")
    assert (late.post, late.mark) == ("", "Record “1:38” in the meeting.")


def test_the_name_of_somebody_on_a_web_site_is_left_out() -> None:
    people = read_people("Present\n* Jo Hall @jhall\n* Bob Price @bob-price")
    assert [(p.name, p.mark) for p in people] == [("Jo Hall", ""), ("Bob Price", "")]


def test_each_post_over_a_name_is_that_of_the_one_below_it() -> None:
    people = read_people(
        "Leader of the Council\nAnn Hall\nDeputy Leader\nBob Price\nCabinet Member for Finance\nCy Park\n"
        "Cabinet Member for Parks\nDi May"
    )
    assert [(p.name, p.post) for p in people] == [
        ("Ann Hall", "Leader of the Council"),
        ("Bob Price", "Deputy Leader"),
        ("Cy Park", "Cabinet Member for Finance"),
        ("Di May", "Cabinet Member for Parks"),
    ]


def test_who_stands_below_a_ward_or_a_body_is_not_taken_for_one() -> None:
    people = read_people("St Mary's\nAnn Hall\nBob Price\nSt John's\nCy Park\nDi May")
    assert {"Ann Hall", "Bob Price", "Cy Park", "Di May"} <= {p.name for p in people}


def test_numbers_that_tell_one_from_the_other_stay() -> None:
    people = read_people("Class 1 - Ann Hall\nClass 2 - Bob Price\nClass 3 - Cy Park")
    assert [p.ward for p in people] == ["Class 1", "Class 2", "Class 3"]
    assert people[0].mark


def test_a_heading_that_is_taken_for_a_ward_among_others_is_asked_about() -> None:
    last = read_people("Trustees\nAnn Hall\nBob Price\nStaff\nCy Park\nDi May\nVolunteers\nEd Will")[-1]
    assert last.name == "Ed Will"
    assert last.mark


def test_who_stands_below_committee_after_the_posts_is_no_officer_unasked() -> None:
    people = read_people(
        "Officers\nPresident\nAnn Hall\nChairman\nBob Price\nHon. Secretary\nCy Park\nHon. Treasurer\nDi May\n"
        "Committee\nEd Will\nFay Grant"
    )
    by_name = {p.name: p for p in people}
    assert by_name["Di May"].post == "Hon. Treasurer"
    assert by_name["Fay Grant"].capacity == "member"
    assert by_name["Ed Will"].mark or by_name["Ed Will"].group


def test_an_unusual_name_among_others_below_a_ward_is_not_taken_for_a_ward() -> None:
    people = read_people("Elm\nAnn Hall\nNnamdi Okafor\nDi May\nOak\nBob Price\nEd Will")
    assert "Nnamdi Okafor" in {p.name for p in people}


def test_a_post_between_the_name_and_the_ward_of_some_loses_nobody() -> None:
    people = read_people(
        "Present:\nWendy Hill - Chair - St Mary’s Ward\nDean Sipos - Vice Chair - Park Ward\nVictor MacRae - Elm Ward\n"
        "James Fisher - Elm Ward\nSam Dean - Hill Top Ward"
    )
    assert [p.name for p in people] == ["Wendy Hill", "Dean Sipos", "Victor MacRae", "James Fisher", "Sam Dean"]


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        ("Labour\nAnn Hall\nBob Price", ["Labour", "Labour"]),
        ("Apologies:\nLabour\nAnn Hall", ["Labour"]),
        ("Present:\nLabour Group (2): Ann Hall, Bob Price\nClerk: Cy Park", ["Labour Group", "Labour Group", ""]),
        ("Conservative (2)\nAnn Hall\nBob Price\nClerk\nCy Park", ["Conservative", "Conservative", ""]),
        ("Present:\nCllr Ann Hall\nLabour\nCllr Bob Price", ["Labour", ""]),
    ],
)
def test_one_party_is_that_of_those_beside_it_and_nobody(text: str, parties: list[str]) -> None:
    people = read_people(text)
    assert [p.name for p in people] == ["Ann Hall", "Bob Price", "Cy Park"][: len(parties)]
    assert [p.party for p in people] == parties


def test_those_behind_clerk_and_officers_serve_the_body() -> None:
    assert [p.capacity for p in read_people("Clerk and officers: Jo Marsh, Di May")] == ["officer", "officer"]


def test_somebody_behind_an_empty_box_among_ticked_ones_is_asked_about() -> None:
    assert [p.mark for p in read_people("- [x] Ann Hall\n- [ ] Bob Price")] == [
        "",
        "The box before it is empty: was Bob Price there?",
    ]
    assert not any(p.mark for p in read_people("- [ ] Ann Hall\n- [ ] Bob Price"))


@pytest.mark.parametrize(
    "text",
    [
        "Al Ash, Chair PRESENT\nBo Birch, Clerk PRESENT\nCy Cole, Warden ABSENT\nDi Elm, Warden EXCUSED",
        "Al Ash, Bo Birch, Cy Cole PRESENT\nDi Elm, Ed Fir ABSENT",
        "Ash, Al      PRESENT\nBirch, Bo    ABSENT\nCole, Cy     PRESENT",
    ],
)
def test_what_is_told_behind_a_name_is_no_label_of_the_names_below(text: str) -> None:
    assert {person.label for person in read_people(text)} == {None}


def test_letters_that_do_not_count_are_not_lost() -> None:
    assert any(person.unread for person in read_people("a) Al Ash\np) Bo Birch\na) Cy Cole"))


def test_a_party_between_a_name_and_a_ward_is_no_forename() -> None:
    people = read_people("Bo Ash, Labour, Elm Ward\nCllr Di Elm, Conservative, Oak Ward")
    assert [(p.name, p.party, p.ward) for p in people] == [
        ("Bo Ash", "Labour", "Elm Ward"),
        ("Di Elm", "Conservative", "Oak Ward"),
    ]


def test_those_of_a_department_in_attendance_are_no_guests() -> None:
    others = "Jo Reed, Press Office; Ann Park, Residents’ Services; Al Oak, Elm Gazette"
    assert [p.capacity for p in read_people(f"Present: Bo Ash, Di Elm\nIn attendance: {others}")[2:]] == [
        "officer",
        "officer",
        "guest",
    ]


def test_the_officers_of_a_committee_are_not_its_staff() -> None:
    text = "Committee Officers: Bo Ash (President), Di Elm (Treasurer)\nMembers: Al Oak"
    assert read_people(text)[0].capacity == "chair"
    staff = read_people("Members: Al Oak\nParks Officers: Di Elm (Treasurer)\nBoard of Directors: Jo Reed")
    assert [p.capacity for p in staff if p.name == "Di Elm"] == ["officer"]


def test_a_day_is_no_telephone_number() -> None:
    assert any("12.05.2031" in (p.unread or str(p.mark)) for p in read_people("Bo Ash 12.05.2031\nDi Elm"))


def test_numbered_people_have_their_posts_after_a_dash() -> None:
    read = read_people("1. Bo Ash - President\n2. Di Elm - Hon. Treasurer\n3. G. Oak\n4. Jo Reed: Captain")
    assert [p.name for p in read] == ["Bo Ash", "Di Elm", "G. Oak", "Jo Reed"]
    assert [p.post for p in read] == ["President", "Hon. Treasurer", "", "Captain"]


def test_executives_beside_non_executive_directors_are_members() -> None:
    present = "Present: Bo Ash, Chair; Di Elm, Chief Executive; Jo Reed, Chief Nurse; Al Oak, Non-Executive Director"
    read = read_people(f"{present}\nIn attendance: Ann Park, Company Secretary")
    assert [p.capacity for p in read] == ["chair", "member", "member", "member", "officer"]


def test_a_surname_among_the_regrets_is_whoever_was_listed_with_it() -> None:
    read = read_people("Councillors Bo Ash (Ward 1), Di Elm and Jo Reed (at large)\nRegrets: Councillor Elm")
    assert [p.ward for p in read[:3]] == ["Ward 1", "at large", "at large"]
    assert "twice" in str(read[3].mark)
