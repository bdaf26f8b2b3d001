"""Which words are marked, and what is offered for them."""

from __future__ import annotations

import pytest

from clerk_tui.english.spelling import Ending, English
from clerk_tui.spelling import Spelling, Vocabulary, load

ROLL = ("Councillor Jane Maitland", "Councillor Tom O’Hara", "Fly-tipping in Askrigg", "Brennock County Council")


def spelling(
    english: English = English.BRITISH,
    ending: Ending = Ending.EITHER,
    earlier: dict[str, int] | None = None,
) -> Spelling:
    """The spelling of a body with that roll and agenda."""
    library = load(english)
    assert library is not None
    return Spelling(library, Vocabulary(ROLL, earlier), ending)


def marked(text: str, checks: Spelling | None = None) -> dict[str, str]:
    """The marked words with what is offered first."""
    marks = (checks or spelling()).words(text)
    return {text[mark.start : mark.end]: next(iter(mark.suggestions), "") for mark in marks}


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("A happy Chrismas to all of the members", {"Chrismas": "Christmas"}),
        (
            "It opens at Eastar and on Wednsday in Decmber",
            {"Eastar": "Easter", "Wednsday": "Wednesday", "Decmber": "December"},
        ),
        ("The Brittish flag was at the door of the hall", {"Brittish": "British"}),
        ("They were thanked for there contributions", {"there": "their"}),
        ("It was mended by there own staff", {"there": "their"}),
        ("There is are concern about the road", {"is are": "is"}),
        ("The cost was to much for the club", {"to": "too"}),
        ("The fee ought too be paid", {"too": "to"}),
        # these are right
        ("Mr Munday and Mrs Aprell of Easton came", {}),
        ("It was for there to be a vote of all", {}),
        ("What it is are three old posts in the road", {}),
        ("The price rose from 5 to many times that", {}),
        ("They were told there needs to be a new lock", {}),
        ("They spoke of there always being a queue", {}),
        ("The road is to narrow for half a mile", {}),
        ("The offer was to old and new members", {}),
        ("Others had said this too the week before", {}),
        ("The Gorman report and the Africana fair", {}),
        ("Munday asked why it was late in the day", {}),
        ("They are to meet on Munday in the hall", {"Munday": "Monday"}),
    ],
)
def test_what_grammar_and_capitals_show_is_marked(typed: str, meant: dict[str, str]) -> None:
    assert marked(typed) == meant


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("The Committee recieved the report.", {"recieved": "received"}),
        ("Apologies for absense were noted.", {"absense": "absence"}),
        ("The accomodation was full.", {"accomodation": "accommodation"}),
        ("resovled that the report be noted", {"resovled": "resolved"}),
        ("Teh report was noted.", {"Teh": "The"}),
        ("It was RESOVLED that it be noted.", {"RESOVLED": "RESOLVED"}),
        ("Councillor Maitlnad disagreed.", {"Maitlnad": "Maitland"}),
        ("The Comittee adjourned.", {"Comittee": "Committee"}),
        ("the report fo mr Maitland wsa noted", {"fo": "of", "wsa": "was"}),
        ("It was noted that there weer ten.", {"weer": "were"}),
        ("It was agreed to mend the path & the gate of Lamb & Sons.", {"&": "and"}),
        # short months and what clerks shorten become no other word
        ("the next meeting is on 8 jan", {"jan": "January"}),
        ("by 3 apr, and again on 21st jul", {"apr": "April", "jul": "July"}),
        ("it was 6 for 2 agst 1 abst, no more atm", {}),
        # a word in short becomes the word that minutes use, and a unit of time after a figure
        ("the avg is 3 per yr", {"avg": "average"}),
        ("a review in 6 mos, not 2", {"mos": "months"}),
        ("he had most of it, mos of it", {}),
        ("6 pots, 3 pens and 12 buns at 50 cents for 2 subs", {}),
        ("the hosp was born of it", {"hosp": "hospital"}),
        ("the pymts for 3 rds were late", {"pymts": "payments", "rds": "roads"}),
        ("two appls and the rcpts came", {"appls": "applications", "rcpts": "receipts"}),
        ("the parkg sched by the cncl", {"parkg": "parking", "sched": "scheduled", "cncl": "council"}),
        # a word that is hardly written but in short is marked, one of ordinary English is not
        ("the gen fund and two ext walls", {"gen": "general", "ext": "extension"}),
        ("all the tests were neg", {"neg": "negative"}),
        ("a mess in the pub by the van and the pond", {}),
        ("the vote was a tie, and the ties were broken", {}),
        ("it was fwded", {"fwded": "forwarded"}),
        # what is spelt as it is heard, and two words typed as one
        (
            "they parked overnite and paid tonite on fones",
            {"overnite": "overnight", "tonite": "tonight", "fones": "phones"},
        ),
        ("upto ten came aswell", {"upto": "up to", "aswell": "as well"}),
        # initials become no other word
        ("dpw to mend it in fy 2014", {"dpw": "DPW", "fy": "FY"}),
        ("the vfw and the mbta wrote", {"vfw": "VFW", "mbta": "MBTA"}),
        ("a report by the fema office", {"fema": "FEMA"}),
        (
            "a letter from the nhs about the trees at holt and the road at syke",
            {"nhs": "NHS", "holt": "hold", "syke": "Syke"},
        ),
        # a contraction without its apostrophe is offered with it
        ("if theres a key", {"theres": "there's"}),
        ("the firm couldnt say", {"couldnt": "couldn't"}),
        ("im not sure", {"im": "I'm"}),
        ("what'd a gate cost", {}),
    ],
)
def test_a_slip_is_marked_and_the_word_meant_is_offered_first(typed: str, meant: dict[str, str]) -> None:
    assert marked(typed) == meant


@pytest.mark.parametrize(
    "text",
    [
        "planning 26/00417/ful and 26/0118/hse were noted",
        "Councillor J. P. Maitland MBE spoke for the NCC, the CCGs and MPs.",
        "Cllrs O’Hara and Maitland left at 6.40pm (item 5b, s106, A1(M), 20mph).",
        "Mr Kattouw and Ms Streatfeild lived in Askrigg, near Croom.",
        "See www.brennock.gov.uk/minutes or write to clerk@brennock.gov.uk by 3rd May.",
        "Ar dheis Dé go raibh a anam dílis agus go ndéana Dia trócaire air.",
        "The streetscape and the roadsigns were unregulated; protestors focussed on the flyer.",
        "Members organised and organized it; the council’s and the councillors’ views differed.",
        "The Gardaí and An Cathaoirleach were present.",
    ],
)
def test_names_initials_figures_and_other_languages_are_left_alone(text: str) -> None:
    assert marked(text) == {}


def test_the_words_of_councils_are_known() -> None:
    said = "The virement for the footway, the outturn, overdevelopment of the curtilage and knotweed were considered"
    assert marked(said) == {}
    assert marked("The virment for the footwya was considered").keys() == {"virment", "footwya"}


def test_each_english_has_its_own_spelling() -> None:
    text = "The colour of the center was noted."
    assert marked(text) == {"center": "centre"}
    assert marked(text, spelling(English.AMERICAN)) == {"colour": "color"}
    assert marked(text, spelling(English.CANADIAN)) == {"center": "centre"}
    assert marked(text, spelling(English.AUSTRALIAN)) == {"center": "centre"}


def test_a_house_has_one_ending_where_the_language_has_two() -> None:
    text = "They organised, recognized, advised and sized the exercise."
    assert marked(text) == {}
    assert marked(text, spelling(ending=Ending.ISE)) == {"recognized": "recognised"}
    assert marked(text, spelling(ending=Ending.IZE)) == {"organised": "organized"}


def test_words_of_earlier_minutes_are_known_and_slips_in_them_are_not() -> None:
    text = "The windrowing was recieved."
    assert marked(text).keys() == {"windrowing", "recieved"}
    earlier = {"windrowing": 2, "recieved": 2, "received": 900, "the": 9000}
    assert marked(text, spelling(earlier=earlier)) == {"recieved": "received"}
    assert "windrowing" in marked(text, spelling(earlier={"windrowing": 1}))


def test_grammar_is_marked_with_its_repair() -> None:
    text = "They was late and he have no objection."
    assert [(text[m.start : m.end], m.suggestions[0]) for m in spelling().grammar(text)] == [
        ("was", "were"),
        ("have", "has"),
    ]


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("3 came in jan with colds", {"jan": "January"}),
        ("agreed jan 3 and aug 7", {"jan": "January", "aug": "August"}),
        ("jm did the course, two abs", {}),
        ("the art. on hedges, ch 30a and fig. 2", {}),
        ("asked joe kelso of the bank", {"joe": "Joe", "kelso": "Kelso"}),
        ("told mike they recieved it", {"recieved": "received"}),
    ],
)
def test_what_is_written_in_short_and_surnames_after_forenames_are_left_alone(text: str, meant: dict[str, str]) -> None:
    assert marked(text) == meant


@pytest.mark.parametrize("text", ["", " ", "…", "’’’", "'s", "\x00", "𝒳𝒴𝒵 ﬁne", "a" * 3000, "x’y’z", "-’-", "é"])
def test_any_text_can_be_checked(text: str) -> None:
    for mark in (*spelling().words(text), *spelling().grammar(text)):
        assert 0 <= mark.start < mark.end <= len(text)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("she starts on monday", {"monday": "Monday"}),
        ("the pads run out in sept", {"sept": "September"}),
        ("the balance as of fri", {"fri": "Friday"}),
        ("by 30 june at the latest", {"june": "June"}),
        ("are they to march in may or in august", {}),
        ("will it be resurfaced this yr", {"yr": "year"}),
        ("write to him re the gate", {}),
    ],
)
def test_days_months_and_words_in_short_are_marked_with_what_minutes_write(typed: str, meant: dict[str, str]) -> None:
    library = load(English.BRITISH)
    assert library is not None
    short = {"yr": ("year",), "re": ("about",)}
    assert marked(typed, Spelling(library, Vocabulary(ROLL, None), short=short)) == meant


def test_a_word_in_short_that_earlier_minutes_use_is_left() -> None:
    library = load(English.BRITISH)
    assert library is not None
    assert marked("the yr was dry", Spelling(library, Vocabulary(ROLL, {"yr": 9}), short={"yr": ("year",)})) == {}


@pytest.mark.parametrize("word", ["we're", "we’re", "they're", "can't", "I've", "us", "ours"])
def test_what_people_say_is_no_slip(word: str) -> None:
    assert marked(f"The Clerk hopes that {word} ready.") == {}


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("jane spoke of askrigg", {"jane": "Jane", "askrigg": "Askrigg"}),
        ("it was said that ohara would write", {"ohara": "O’Hara"}),
        ("the council met in the county", {}),
        ("due by 10 may or 3rd march", {"may": "May", "march": "March"}),
        ("item 10 may be late, and they may go", {}),
        ("only 12 may come, the 3 may attend, on 5 may go over", {}),
        ("it goes to 12 may mtg", {"may": "May", "mtg": "meeting"}),
        ("at the end of sept 16 we go", {"sept 16": "September 2016"}),
        ("on 4 sept 16 people came", {"sept": "September"}),
        ("shut til easter w the lights off", {"til": "until", "easter": "Easter", "w": "with"}),
    ],
)
def test_names_and_months_in_small_letters_are_marked_as_minutes_write_them(typed: str, meant: dict[str, str]) -> None:
    library = load(English.BRITISH)
    assert library is not None
    short = {"mtg": ("meeting",), "til": ("until",), "w": ("with",)}
    assert marked(typed, Spelling(library, Vocabulary(ROLL, None, ROLL[:2]), short=short)) == meant


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("waiting on josh, and peter has the key", {"josh": "Josh", "peter": "Peter"}),
        ("griffins point was that costs rose", {"griffins": "Griffin's"}),
        ("the price of the hall was read out", {}),
    ],
)
def test_a_name_that_is_a_rare_word_is_marked_in_small_letters(typed: str, meant: dict[str, str]) -> None:
    library = load(English.BRITISH)
    assert library is not None
    people = ("Peter Griffin", "Josh Price", "Rose Hall")
    assert marked(typed, Spelling(library, Vocabulary(people, None, people))) == meant


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("the wall was left to HoS and the DoE", {"HoS": "Head of Streets"}),
        ("the report of PaTR was ok", {"PaTR": "Parks and Trees Ranger"}),
        ("the hop of the DoE and MoD, ok with them", {}),
        ("the first flr was shut", {"flr": "floor"}),
    ],
)
def test_initials_of_a_post_are_that_post(typed: str, meant: dict[str, str]) -> None:
    library = load(English.BRITISH)
    assert library is not None
    posts = ("Head of Streets", "Parks and Trees Ranger", "Clerk")
    vocabulary = Vocabulary((*ROLL, *posts), None, ROLL[:2], posts)
    assert marked(typed, Spelling(library, vocabulary, short={"flr": ("floor",)})) == meant


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("A karakia was said by the kaumatua at the hui", {}),
        ("The whanau were thanked with a waiata on the marae", {}),
        ("The cathaoirleach thanked the comhairle for the grant", {}),
        ("A warm croeso to all of the new governors", {}),
        ("Cynghorydd Jones asked about the new ysgol and neuadd", {}),
        ("The meeting began with a kareoke evening", {"kareoke": "karaoke"}),
        ("letter rec'", {}),
        ("letter rec’", {}),
        ("letter rec´d from the County", {}),
        ("the comittee'", {"comittee": "committee"}),
    ],
)
def test_a_word_of_the_country_or_one_that_is_still_typed_is_not_marked(typed: str, meant: dict[str, str]) -> None:
    assert marked(typed, shortened()) == meant


def shortened() -> Spelling:
    """The same spelling with a short form that has several meanings."""
    library = load(English.BRITISH)
    assert library is not None
    return Spelling(library, Vocabulary(ROLL), short={"rec": ("recommendation", "recommend")})
