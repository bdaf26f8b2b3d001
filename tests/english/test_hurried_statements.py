"""Statements and questions as a hurried clerk types them: no subject, no apostrophe, one tense for all times."""

from __future__ import annotations

import pytest

from clerk_tui.english.reported_sentences import Manner
from clerk_tui.english.reported_speech import likely, reported
from clerk_tui.english.tense_and_person import HE, SHE


def printed(typed: str, *, asks: bool = False) -> str:
    """What the minutes say after the name; a question mark before what Tab offers where it is in doubt."""
    said = reported(typed, SHE, asks=asks)
    if said.doubt:
        return f"? {likely(typed, SHE, asks=asks)}".strip()
    before = {
        Manner.SAID_THAT: "said that ",
        Manner.SAID: "said ",
        Manner.ASKED: "asked ",
        Manner.ASKED_WHETHER: "asked whether ",
    }
    return f"{before.get(said.manner, '')}{said.words}"


@pytest.mark.parametrize(
    ("typed", "minutes"),
    [
        ("Rose Cottage has a new owner", "?"),
        ("Left Bank is flooded", "said that Left Bank was flooded"),
        ("Folly Field's losing money", "? that Folly Field was losing money"),
        ("Sadly the pump failed", "said that sadly the pump failed"),
        ("plants like water", "said that plants liked water"),
        ("works like a charm", "? reported works like a charm"),
        ("Met Mrs Hill on site", "Met Mrs Hill on site"),
        # what is seen to happen stays as it is, and what is heard of is reported
        ("I saw the lorry hit the wall", "said that she saw the lorry hit the wall"),
        ("it is sad to see the oak come down", "said that it was sad to see the oak come down"),
        ("I hear rates go up in April", "said that she heard rates would go up in April"),
        # what lacks its subject is the speakers
        ("lives by the weir and vans idle there", "said that she lived by the weir and vans idled there"),
        ("owns the end house, the drain isnt hers", "said that she owned the end house, and the drain was not hers"),
        ("rents the top field, pays £90 a yr", "? that she rented the top field, and paid £90 a yr"),
        ("works nights and the vans wake her", "? that she worked nights and the vans woke her"),
        ("pays £90 a year and gets nothing for it", "? that she paid £90 a year and got nothing for it"),
        ("moved there in 2019, fees have doubled since", "? moved there in 2019, and said that fees had doubled since"),
        ("doesnt object to the mill, objects to the noise", "did not object to the mill, objected to the noise"),
        ("sold it in May, new owner's cutting trees", "? sold it in May, and said that new owner was cutting trees"),
        ("should not be a rule for all", "? that it should not be a rule for all"),
        ("could not be worse", "? that it could not be worse"),
        ("about 35, was 22 last spring", "?"),
        ("lives on Dyehouse Row, dust all day, couldnt open a window",
         "? that she lived on Dyehouse Row, dust all day, and could not open a window"),
        ("has 4 neighbours who say the same", "had 4 neighbours who said the same"),
        ("missed the count and wants that noted", "missed the count and wanted that noted"),
        ("voted no twice and hasnt changed my mind", "voted no twice and had not changed her mind"),
        ("didnt back it then and wont now", "did not back it then and would not now"),
        ("drove past at noon, its a mess", "? drove past at noon, and said that it was a mess"),
        ("walked it last week and it is overgrown", "? walked it last week, and said that it was overgrown"),
        # a contraction after a noun is its verb
        ("the levy's up 4%", "said that the levy was up 4%"),
        ("the float's £60", "said that the float was £60"),
        ("waiting time's 9 minutes", "said that waiting time was 9 minutes"),
        ("takings are down, footfall's flat", "said that takings were down, and footfall was flat"),
        ("the barn's for sale again", "said that the barn was for sale again"),
        ("the lamp by the weir's been out a month", "said that the lamp by the weir had been out a month"),
        ("the closing's set for May 1", "said that the closing was set for May 1"),
        ("the yard's locked when kids are about", "? that the yard was locked when kids were about"),
        ("the water's brown after rain", "said that the water was brown after rain"),
        ("the plan was before today's meeting", "said that the plan was before that day's meeting"),
        ("the surveyor's looking at it", "said that the surveyor was looking at it"),
        ("the fund's £2k under at the end of May", "said that the fund was £2k under at the end of May"),
        ("the trust's 3 barges need paint", "said that the trust's 3 barges needed paint"),
        ("the trust's 2029 plan covers that", "? that the trust's 2029 plan covered that"),
        ("the deed's signed off in 2031", "? that the deed was signed off in 2031"),
        ("the offer's gone if we wait", "? that the offer was gone if they waited"),
        ("theres cars on both sides", "said that there were cars on both sides"),
        ("there's 3 gaps, one's fenced", "? that there were 3 gaps, and one was fenced"),
        # what is to come does not become past
        ("the deed papers go to the panel in Q3", "said that the deed papers would go to the panel in Q3"),
        ("work starts on 9 June", "said that work would start on 9 June"),
        ("the tender goes out in two weeks", "said that the tender would go out in two weeks"),
        (
            "the audit starts on the 9th, notices go up this week",
            "said that the audit would start on the 9th, notices would go up that week",
        ),
        ("next week they vote on it", "said that the following week they would vote on it"),
        (
            "the lease ends in March and the club closes",
            "said that the lease would end in March and the club would close",
        ),
        ("when it opens in May we need stewards", "said that when it opened in May they needed stewards"),
        ("the weir floods in March", "said that the weir flooded in March"),
        ("we need it by next week", "said that they needed it by the following week"),
        ("I suggest we meet on Monday", "said that she suggested they meet on Monday"),
        ("the panel that sits on Monday decides", "said that the panel that sat on Monday decided"),
        ("the firm pulls the route in July", "said that the firm would pull the route in July"),
        ("if we wait till March the fee goes up", "said that if they waited till March the fee would go up"),
        ("if it rains the weir floods", "said that if it rained the weir flooded"),
        ("we cut the tape on Monday", "said that they cut the tape on Monday"),
        ("lease notices go up on 1 April", "said that lease notices would go up on 1 April"),
        (
            "we go to tender after Easter, start in June",
            "? that they would go to tender after Easter, and they would start in June",
        ),
        ("bids open April 6", "said that bids would open April 6"),
        ("the pool closes in Aug, reopens Sept 4", "? that the pool would close in Aug, and would reopen Sept 4"),
        # a statement is a sentence or is offered as one
        ("the walkers left litter all along the weir", "said that the walkers left litter all along the weir"),
        ("Council paid 3.2m for the mill", "said that Council paid 3.2m for the mill"),
        ("staff recommends approval", "said that staff recommended approval"),
        ("mooring charges went up in May", "said that mooring charges went up in May"),
        ("hire charges went up and nobody told us", "said that hire charges went up and nobody told them"),
        ("money from the Weir Fund covers gates", "? that money from the Weir Fund covered gates"),
        ("the mill kept our rate at 2, saves us £60k", "? that the mill kept their rate at 2, which saved them £60k"),
        ("it's in, takes six months", "? that it was in, and took six months"),
        ("2 berths on the lower quay, the deadline's the 9th",
         "? reported 2 berths on the lower quay, and that the deadline was the 9th"),
        ("only 4 moorings left, 30 waiting", "? reported only 4 moorings left, 30 waiting"),
        ("calls up 5% to 6,000 last year", "? reported calls up 5% to 6,000 the previous year"),
        ("no the trust wont allow it", "said no, the trust would not allow it"),
        ("what's on the plan isnt what we asked for", "said that what was on the plan was not what they asked for"),
        ("nobody told us the water'd be off", "said that nobody told them the water would be off"),
        ("80 berths means 80 cars", "said that 80 berths meant 80 cars"),
        ("the board gave us two dates and none suit", "said that the board gave them two dates and none suited"),
        ("the fete made 900 and the band cost 300", "said that the fete made 900 and the band cost 300"),
        ("nobody's explained why its double", "said that nobody had explained why it was double"),
        ("moorings brought in £6k, half of it in May", "said that moorings brought in £6k, half of it in May"),
        ("the warden, Mr Dunn, says it's safe", "said that the warden, Mr Dunn, said it was safe"),
    ],
)  # fmt: skip
def test_a_hurried_statement_is_reported(typed: str, minutes: str) -> None:
    assert printed(typed) == minutes


@pytest.mark.parametrize(
    ("typed", "minutes"),
    [
        ("looks like it will be costly", "?"),
        ("means we pay twice", "?"),
        ("if theres a key for it", "asked if there was a key for it"),
        ("if theyve rung the mill", "asked if they had rung the mill"),
        ("why his letter isnt in the pack", "asked why his letter was not in the pack"),
        ("why the vans cant use the yard", "asked why the vans could not use the yard"),
        ("where the fee goes", "asked where the fee went"),
        ("what'd a second gate cost", "? what a second gate would cost"),
        ("what'd they say to that", "? what they had said to that"),
        ("when'd the lease lapse", "? when the lease had lapsed"),
        ("why isnt there a rail at the weir", "asked why there was not a rail at the weir"),
        ("how much of the 20k's left", "? how much of the 20k was left"),
        (
            "how the bids were scored and why theyre not public",
            "asked how the bids were scored and why they were not public",
        ),
        ("why on earth is it shut", "asked why on earth it was shut"),
        (
            "when will the big notice board at the mill gate be mended",
            "asked when the big notice board at the mill gate would be mended",
        ),
    ],
)
def test_a_question_in_short_is_reported(typed: str, minutes: str) -> None:
    assert printed(typed, asks=True) == minutes


def test_words_in_reported_form_keep_the_present_of_what_was_reported() -> None:
    typed = "reminded members that the levy comes in on 1 July and is the law"
    assert (reported(typed, HE).words, reported(typed, HE).doubt) == (typed, "")


@pytest.mark.parametrize("typed", ["fund £184,, the cheque came in", "fund £184, the cheque came in,", "fund £184, ,"])
def test_commas_with_nothing_between_them_are_read(typed: str) -> None:
    assert printed(typed).startswith("?")


@pytest.mark.parametrize(
    ("typed", "minutes"),
    [
        ("says 8% is far too much", "said 8% was far too much"),
        ("thinks £8 is too much", "thought £8 was too much"),
        ("says May is too late", "said May was too late"),
    ],
)
def test_what_somebody_says_of_a_figure_or_a_name_is_said_once(typed: str, minutes: str) -> None:
    assert printed(typed) == minutes


@pytest.mark.parametrize(
    ("typed", "minutes"),
    [
        (
            "why is number 14 still sitting there after 5 months?",
            "asked why number 14 was still sitting there after 5 months",
        ),
        ("why is the bin sitting in the road?", "asked why the bin was sitting in the road"),
        ("is the van always parking on the verge?", "asked whether the van was always parking on the verge"),
        ("was the third sitting of the court held?", "asked whether the third sitting of the court was held"),
        ("when is the last time there was a flood?", "asked when the last time there was a flood was"),
        ("why is the van there after a month?", "asked why the van was there after a month"),
    ],
)
def test_where_something_stands_is_no_part_of_what_is_asked_about(typed: str, minutes: str) -> None:
    assert printed(typed, asks=True) == minutes
