"""What people say, in the reported speech of minutes: tense, person, order of words, and what is left in doubt."""

from __future__ import annotations

import pytest

from clerk_tui.english.reported_sentences import Manner, Reported
from clerk_tui.english.reported_speech import likely, present_put_back, reported
from clerk_tui.english.speech_openings import Opening, opening
from clerk_tui.english.tense_and_person import HE, SHE, THEY, WHOM, Pronoun
from clerk_tui.english.tokens import tokens

VERBS = {
    Manner.OWN_VERB: "",
    Manner.AS_TYPED: "+",
    Manner.SAID_THAT: "said that",
    Manner.SAID: "said",
    Manner.ASKED_WHETHER: "asked whether",
    Manner.ASKED: "asked",
}


def said(text: str, speaker: Pronoun = SHE, *, asks: bool = False) -> str:
    """The words after the name; *?* alone where they are in doubt."""
    found = reported(text, speaker, asks=asks)
    if found.doubt:
        assert found.words == text
        return "?"
    gap = "" if found.words.startswith(",") else " "
    return f"{VERBS[found.manner]}{gap}{found.words}".strip()


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        # what is to be done keeps its form, in every clause that hangs on the request
        ("asked that a letter issue and that they attend", "asked that a letter issue and that they attend"),
        ("I ask that the firm come and bring it", "said that she asked that the firm come and bring it"),
        (
            "I recommend that the engineer check it and report back",
            "said that she recommended that the engineer check it and report back",
        ),
        ("it's vital that the clerk act and that it pay", "said that it was vital that the clerk act and that it pay"),
        ("I suggest that the pumps leak", "said that she suggested that the pumps leaked"),
        # a statement goes one tense back
        ("new homes bring cars, cars bring noise", "said that new homes brought cars, cars brought noise"),
        # a clause about a noun has its own verb, with its *that* or without
        ("tenants the county pays for are moving out", "said that tenants the county paid for were moving out"),
        ("hedges which need help are late again", "said that hedges which needed help were late again"),
        ("the key Mrs Okafor wants is lost", "said that the key Mrs Okafor wanted was lost"),
        ("the pump we have leaks", "said that the pump they had leaked"),
        ("what's bad is the timetable", "said that what was bad was the timetable"),
        # numbers, months and gerunds are subjects as other nouns are
        ("plot nine floods", "said that plot nine flooded"),
        ("May suits us better", "said that May suited them better"),
        ("getting the keys costs a fortune", "said that getting the keys cost a fortune"),
        ("the cycle racks leak or need a lock", "said that the cycle racks leaked or needed a lock"),
        ("that sum covers repairs", "?"),
        ("the gate looks good, thanks to the scouts", "?"),
        ("the draft shows a 3% rise", "said that the draft showed a 3% rise"),
        ("the bill shows a 3 per cent fall", "said that the bill showed a 3 per cent fall"),
        ("I'd rather wait for the survey", "said that she would rather wait for the survey"),
        ("I don't think that's right", "said that she did not think that was right"),
        ("I've been told the lease has ended", "said that she had been told the lease had ended"),
        ("my view is that it's a waste of money", "said that her view was that it was a waste of money"),
        (
            "the pond needs dredging and its banks are weak",
            "said that the pond needed dredging and its banks were weak",
        ),
        (
            "the person who owns the field wants to sell it",
            "said that the person who owned the field wanted to sell it",
        ),
        ("the ranger mends it and/or replaces it", "said that the ranger mended it and/or replaced it"),
        ("we hope to have it open by Easter", "said that they hoped to have it open by Easter"),
        ("as far as I know it's fine", "said that as far as she knew it was fine"),
        ("they may shut it for good", "said that they might shut it for good"),
        ("nobody knows who holds the key", "said that nobody knew who held the key"),
        ("there's no lighting on the path", "said that there was no lighting on the path"),
        ("the grant won't cover the VAT", "said that the grant would not cover the VAT"),
        ("The fence is broken. It needs replacing.", "said that the fence was broken. It needed replacing."),
        ("on balance, I support the bid", "said that, on balance, she supported the bid"),
        ("I met the owner yesterday", "said that she met the owner the previous day"),
        ("last year's figures were better", "said that the previous year's figures were better"),
        ("I've got no objection here", "said that she had no objection there"),
        (
            "we've looked and the oldest one needs new pumps",
            "said that they had looked and the oldest one needed new pumps",
        ),
        ("Natural England wants a pond", "said that Natural England wanted a pond"),
        ("Water Tower Park is closed", "said that Water Tower Park was closed"),
        ("Local residents want a bin", "said that local residents wanted a bin"),
        ("what we need is a plan", "said that what they needed was a plan"),
        ("if members agree, I'll write to him", "?"),
        ("none", "said none"),
        ("no, they haven't", "said no, they had not"),
        ("many thanks to the volunteers", "thanked the volunteers"),
        ("not convinced by the drawings", "was not convinced by the drawings"),
        ("supports the officer's view", "supported the officer's view"),
        ("please circulate the plan by Friday", "asked that the plan be circulated by Friday"),
        ("why on earth wasn't this done before?", "asked why on earth this was not done before"),
        ("the pump is on from 6 am to 9 pm", "said that the pump was on from 6 am to 9 pm"),
        ("5 am is too early", "said that 5 am was too early"),
        ("we open at 9 a.m. We shut at six pm", "said that they opened at 9 a.m. They shut at six pm"),
        ("the can of oil is in the shed", "said that the can of oil was in the shed"),
        ("we found lead in the pipes", "said that they found lead in the pipes"),
        ("nobody's told us the date", "said that nobody had told them the date"),
        ("my wife works for the bidder", "said that her wife worked for the bidder"),
        ("our neighbours complain", "said that their neighbours complained"),
        ("I don't think the sums add up", "said that she did not think the sums added up"),
        ("I was told the boiler needs work", "said that she was told the boiler needed work"),
        ("used syringes are left in the park", "said that used syringes were left in the park"),
        ("the cook's off sick", "said that the cook was off sick"),
        ("the bid's been refused", "said that the bid had been refused"),
        ("the butcher's on the corner is shut", "?"),
        ("we last met in June", "said that they last met in June"),
        ("it has doubled since we last looked", "said that it had doubled since they last looked"),
        ("what worries me is the traffic", "said that what worried her was the traffic"),
        ("what matters is safety", "said that what mattered was safety"),
        (
            "we had 90 calls, 12 vehicle stops and 3 arrests",
            "said that they had 90 calls, 12 vehicle stops and 3 arrests",
        ),
        ("since March there have been four leaks", "said that since March there had been four leaks"),
        ("neither option works", "said that neither option worked"),
        ("every works order is late", "said that every works order was late"),
        ("I'd no idea", "said that she had no idea"),
        ("I haven't got the keys", "said that she had not got the keys"),
        ("put it to the Board that the policy was out of date", "put it to the Board that the policy was out of date"),
        ("thank you to the booster club", "thanked the booster club"),
        ("congratulations to the seniors", "congratulated the seniors"),
        ("please could the lights be mended", "asked whether the lights could be mended"),
        ("will the council act", "asked whether the council would act"),
        ("what does it cost? can we afford it?", "asked what it cost, and whether they could afford it"),
        ("who checks it? it was shut in May. who shut it?", "?"),
        ("the bus no longer stops here", "said that the bus no longer stopped there"),
        ("they no longer meet", "said that they no longer met"),
        ("sorry I'm late", "was sorry that she was late"),
        ("can I just add that the fence is ours", "said that the fence was theirs"),
        ("whichever is cheaper", "?"),
        ("the lorry left tracks all over the green", "said that the lorry left tracks all over the green"),
        ("the car park floods whenever it rains", "said that the car park flooded whenever it rained"),
        ("if the tank leaks the warranty should cover it", "said that if the tank leaked the warranty should cover it"),
        ("if the council pays half we can start work", "said that if the council paid half they could start work"),
        ("evening classes start in May", "said that evening classes would start in May"),
        ("the pond leaks and the fence needs repairs", "said that the pond leaked and the fence needed repairs"),
        ("cars park on the verge and block views", "said that cars parked on the verge and blocked views"),
        ("waste charges rise every year", "said that waste charges rose every year"),
        ("the bus stops and the shelter are dirty", "?"),
        (
            "the survey shows leaks in the walls and cracks in the roof",
            "said that the survey showed leaks in the walls and cracks in the roof",
        ),
        ("grant claims in by June, the rest can wait", "?"),
        ("when the grant comes we can start", "said that when the grant came they could start"),
        ("although it's old it works", "said that although it was old it worked"),
        ("since the flood nobody has used it", "said that since the flood nobody had used it"),
        ("since the road floods we should close it", "said that since the road flooded they should close it"),
        ("in that case we should wait", "said that in that case they should wait"),
        ("as chair of the trust I can't vote", "said that as chair of the trust she could not vote"),
        ("because of the rain the gala is off", "said that because of the rain the gala was off"),
        ("traffic on Elm Street is worse", "said that traffic on Elm Street was worse"),
        ("this is a matter for the police", "said that this was a matter for the police"),
        ("boats moored there get damaged", "?"),
        ("Mr Carbone brought skills", "said that Mr Carbone brought skills"),
        ("if only we'd known", "?"),
        ("surprised nobody asked", "was surprised nobody asked"),
        ("hurt by the comments", "?"),
        ("all agreed", "?"),
        ("£400 needed for a bench", "?"),
        ("objects to the height", "objected to the height"),
        ("has no objection to it", "had no objection to it"),
        ("haven't seen the plans", "had not seen the plans"),
        ("trusts staff to manage and will vote yes", "?"),
        ("cut in to say it was untrue", "cut in to say it was untrue"),
        ("neither supported nor opposed it", "neither supported nor opposed it"),
        ("did his best", "did his best"),
        ("did the owner look at it", "?"),
        ("she would write to them", "said that she would write to them"),
        ("just to say the hall is booked", "said that the hall was booked"),
        ("income is up, capital reserves £90k", "said that income was up, capital reserves £90k"),
        ("our hall funds show a loss", "said that their hall funds showed a loss"),
        (
            "we've overspent, clerk's own budget is fine",
            "said that they had overspent, and clerk's own budget was fine",
        ),
        ("the fete is on, weather permitting", "said that the fete was on, weather permitting"),
        ("I like it but where's the money coming from", "?"),
        ("should do by May", "?"),
        ("don't know what it costs but we need one", "did not know what it cost but they needed one"),
        # a contraction without its apostrophe is read where the next word shows it
        ("it was £80 then, and its still £80", "said that it was £80 then, and that it was still £80"),
        ("its gate is broken", "said that its gate was broken"),
        ("the tank lost its lid, and its not safe", "said that the tank lost its lid, and that it was not safe"),
        ("its cheaper to rent", "said that it was cheaper to rent"),
        ("I cant see what we gain", "said that she could not see what they gained"),
        ("ill bring the plans", "said that she would bring the plans"),
        ("thats all weve got", "said that that was all they had got"),
        ("the door shouldve been locked", "said that the door should have been locked"),
        # no verb is put back that has no tense and none is left in the present
        ("will find out and let the Board have it", "would find out and let the Board have it"),
        ("will check and let residents know", "would check and let residents know"),
        ("the changes made this year have helped", "said that the changes made that year had helped"),
        (
            "the state propose to cut it, and it may cost",
            "said that the state proposed to cut it, and that it might cost",
        ),
        ("the team need more time", "said that the team needed more time"),
        ("the board meet in May, so it will be decided", "?"),
        ("I move the council adopt it", "said that she moved the council adopt it"),
        # a polite request is asked of those whom it names
        ("could members be brief please", "asked members to be brief"),
        ("please would officers bring the plan.", "asked officers to bring the plan"),
        ("can the clerk please write to the mill, today?", "asked the clerk to write to the mill, that day"),
        ("could members of the public please not interrupt", "asked members of the public not to interrupt"),
        ("could members turn to page 4", "asked whether members could turn to page 4"),
        ("could you please be brief", "?"),
        ("could the roof please", "?"),
        ("Madam Mayor, I cannot support it", "?"),
        ("colleagues, we have to decide", "?"),
        ("members, staff and residents agree", "said that members, staff and residents agreed"),
        # a noun after an adjective, a preposition or *and* stays a noun
        (
            "the wall is at heightened risk from the lorries",
            "said that the wall was at heightened risk from the lorries",
        ),
        ("with all respect, that is the wrong field", "said that, with all respect, that was the wrong field"),
        ("at some point we have to dredge it", "said that at some point they had to dredge it"),
        ("the mill pays for their tireless work on it", "said that the mill paid for their tireless work on it"),
        ("the carers give relief and support to tenants", "said that the carers gave relief and support to tenants"),
        ("we get rafts and supplies into store in May", "said that they got rafts and supplies into store in May"),
        ("groups like the guides need a hut that is dry", "said that groups like the guides needed a hut that was dry"),
        # what is let, made or must be done keeps its form
        (
            "there is a fund that makes them think it is free",
            "said that there was a fund that made them think it was free",
        ),
        ("residents want a path that is safe", "said that residents wanted a path that was safe"),
        ("they must all do what they can", "said that they must all do what they could"),
        ("the mill is working on making that happen", "said that the mill was working on making that happen"),
        # a verb that has a clause of its own before an auxiliary is put back with it
        ("the guides give whatever help they can", "said that the guides gave whatever help they could"),
        ("they are firms that use a trap", "said that they were firms that used a trap"),
        ("it is a rota that works for us", "said that it was a rota that worked for them"),
        ("the weir needs to be dredged", "said that the weir needed to be dredged"),
        # an article is not doubled before a time
        ("over the last year it rusted", "said that over the previous year it rusted"),
        ("there is nothing left for the next month", "said that there was nothing left for the following month"),
        ("in their last year they lost it", "said that in their last year they lost it"),
        ("the toll they charge covers it", "said that the toll they charged covered it"),
        # *all* and *both* are others, where one speaks
        ("both agree", "said that both agreed"),
        ("All believe it leaks", "said that all believed it leaked"),
        ("no longer agree with it", "no longer agreed with it"),
        # a noun after its article is no verb
        ("the hope that it opens is fading", "said that the hope that it opened was fading"),
        ("my hope that it opens is fading", "said that her hope that it opened was fading"),
        # a clause about a noun has its own verb, and the noun another
        ("the lane the lorries use floods in winter", "said that the lane the lorries used flooded in winter"),
        ("the money the lottery gave us is spent", "said that the money the lottery gave them was spent"),
        ("the fence the deer broke lets sheep out", "said that the fence the deer broke let sheep out"),
        ("the parish owns the field the club uses", "said that the parish owned the field the club used"),
        ("the rule that dogs need leads stands", "?"),
        ("Ann Hall and Lee Price want it moved", "said that Ann Hall and Lee Price wanted it moved"),
        # *that* as the thing spoken of
        ("that means the weir is shut", "said that that meant the weir was shut"),
        ("that absolutely isn't going to happen", "said that that absolutely was not going to happen"),
        ("that the weir was shut", "+ that the weir was shut"),
        ("that said, we know it leaks", "?"),
        # a verb without a subject after a clause is asked about
        ("the pump is in, takes six weeks to fit", "?"),
        ("the buoy is back, spoke to the pilot about it", "?"),
        ("the books were counted, made it 4,000", "?"),
        ("the quay was shut, owned by the mill", "said that the quay was shut, owned by the mill"),
        ("the fees are low, compared to Deal", "said that the fees were low, compared to Deal"),
        (
            "the librarian came, saw the shelves and left",
            "said that the librarian came, saw the shelves and left",
        ),
    ],
)
def test_a_statement_is_reported(typed: str, printed: str) -> None:
    assert said(typed) == printed


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        # a question takes the order of a statement
        ("is the play area safe", "asked whether the play area was safe"),
        ("is the path the walkers use safe", "asked whether the path the walkers used was safe"),
        ("is the fence the farmer put up on our land", "?"),
        ("was the plan to sell the barn approved", "asked whether the plan to sell the barn was approved"),
        ("does the car park shut at dusk", "asked whether the car park shut at dusk"),
        ("do officers know what caused it", "asked whether officers knew what caused it"),
        ("has the council got a policy on this", "asked whether the council had a policy on this"),
        ("can Ms Rao say how long it takes", "asked whether Ms Rao could say how long it took"),
        ("shall we defer it", "asked whether they should defer it"),
        ("isn't that too late?", "asked whether that was not too late"),
        ("the lease runs out in May, doesn't it?", "asked whether the lease ran out in May"),
        ("how often are the bins emptied", "asked how often the bins were emptied"),
        ("who do residents complain to", "asked who residents complained to"),
        ("what progress has been made", "asked what progress had been made"),
        ("in what year was the barn built", "asked in what year the barn was built"),
        ("whose job is the hedge", "asked whose job the hedge was"),
        ("what about the toilets", "asked about the toilets"),
        ("how about we mend the toilets", "asked whether they could mend the toilets"),
        ("how about we don't mend the toilets", "asked whether they could not mend the toilets"),
        ("any news on the bid?", "asked whether there was any news on the bid"),
        ("is it legal and what will it cost", "asked whether it was legal and what it would cost"),
        ("is it safe or should it be shut", "asked whether it was safe or whether it should be shut"),
        ("given the cost, is it worth it", "asked whether, given the cost, it was worth it"),
        ("are the drawings online", "asked whether the drawings were online"),
        ("is the shop open at 7 am", "asked whether the shop was open at 7 am"),
        ("the sale ends in May, right?", "asked whether the sale ended in May"),
        ("what's the price, then?", "asked what the price was"),
        ("which firm won the work", "asked which firm won the work"),
        ("who has the deeds", "asked who had the deeds"),
        ("does the site need work", "asked whether the site needed work"),
        ("does the car park flood", "asked whether the car park flooded"),
        ("does the entry fee cover use of the hall", "asked whether the entry fee covered use of the hall"),
        ("where exactly would it go", "asked where exactly it would go"),
        ("how badly is it damaged", "asked how badly it was damaged"),
        ("for how long has it been shut", "asked for how long it had been shut"),
        ("when was this last checked", "asked when this was last checked"),
        ("will those on the waiting list be told", "asked whether those on the waiting list would be told"),
        ("anyone checked the boiler?", "asked whether anyone had checked the boiler"),
        ("what about the gate that leans", "asked about the gate that leant"),
        ("what about the lamp that is broken", "asked about the lamp that was broken"),
        ("who told us", "asked who told them"),
        ("who will tape it off meanwhile", "asked who would tape it off meanwhile"),
        ("who will tape off the swing", "asked who would tape off the swing"),
        ("who will we ask", "asked who they would ask"),
        ("why they weren't told", "asked why they were not told"),
        ("whether our grant had been paid", "?"),
        ("who told you", "?"),
        ("dare we ask", "?"),
        ("and if not", "?"),
        ("what about the cost, and who pays it", "?"),
        ("will the hire charge cover the cost", "asked whether the hire charge would cover the cost"),
        ("will Will be at the next meeting", "asked whether Will would be at the next meeting"),
        ("is the book van lending still suspended", "asked whether the book van lending was still suspended"),
        ("is the hall roof painting already finished", "asked whether the hall roof painting was already finished"),
        ("is the bus getting still later", "asked whether the bus was getting still later"),
        ("is the tool lending scheme suspended", "?"),
        # what is planned is asked about as to come
        ("when do we start pumping again", "asked when they would start pumping again"),
        ("what time does the library close", "asked what time the library would close"),
        ("when do we next meet", "asked when they would next meet"),
        ("when does the committee usually meet", "asked when the committee usually met"),
        ("when does the lease run out", "asked when the lease ran out"),
        ("so what happens if it fails", "asked what would happen if it failed"),
        ("is the old pump worth anything", "asked whether the old pump was worth anything"),
        ("is the seat in good order or rotted out", "asked whether the seat was in good order or rotted out"),
        ("are the seat, back legs and bolts sound", "asked whether the seat, back legs and bolts were sound"),
        ("garden bags are they free", "asked whether garden bags were free"),
        ("residents ask will it flood", "?"),
        ("people say can they park here", "?"),
        ("thank you, was it dear", "?"),
        ("the bank by the mill, is it ours", "asked whether the bank by the mill was theirs"),
        ("who cuts the bank, it's long again", "asked who cut the bank, and said that it was long again"),
        # a question turns only where its subject ends for certain
        ("was the label in Welsh as well", "asked whether the label was in Welsh as well"),
        ("was the pump there too", "asked whether the pump was there too"),
        ("is the sale today", "asked whether the sale was that day"),
        ("is the seat by the weir on the register", "asked whether the seat by the weir was on the register"),
        ("are the keys to the barn with the porter", "asked whether the keys to the barn were with the porter"),
        ("is the mower round the green under guarantee", "asked whether the mower round the green was under guarantee"),
        ("is the map of the common in the porch", "asked whether the map of the common was in the porch"),
        ("was the bill £400", "asked whether the bill was £400"),
        ("is the seat by the weir near the lock yet", "?"),
        ("is the plan for the weir in the porch", "?"),
        ("was the drain in Lot 9 clear", "asked whether the drain in Lot 9 was clear"),
        ("is page 4 missing", "asked whether page 4 was missing"),
        ("is anybody from the mill coming", "asked whether anybody from the mill was coming"),
        ("is anybody in the mill", "asked whether anybody was in the mill"),
        ("is anybody in the mill coming", "asked whether anybody in the mill was coming"),
        ("has anyone from the mill replied", "asked whether anyone from the mill had replied"),
        ("is the contract with the mill in force then", "asked whether the contract with the mill was in force then"),
        ("are those at the back able to hear", "asked whether those at the back were able to hear"),
        ("are those in the porch", "asked whether those were in the porch"),
        ("does anyone else know", "asked whether anyone else knew"),
        ("how much did the mill pay last month", "asked how much the mill had paid the previous month"),
        ("what do clubs like ours pay", "asked what clubs like theirs paid"),
        ("does the plan not need consent", "asked whether the plan did not need consent"),
        ("are all signed up", "asked whether all were signed up"),
        ("who was here last year?", "asked who was there the previous year"),
        ("what is the mill planning", "asked what the mill was planning"),
        ("by dredging it, is it the aim to save", "asked whether, by dredging it, it was the aim to save"),
        ("what steps is the mill taking to dredge it", "asked what steps the mill was taking to dredge it"),
        ("what is the mill planning to do about it", "asked what the mill was planning to do about it"),
        ("what was the turnout like at the fair", "asked what the turnout was like at the fair"),
        ("what does that look like", "asked what that looked like"),
        ("if the weir is shut, will the race go on", "asked whether, if the weir was shut, the race would go on"),
        ("if it floods, is there a pump", "asked whether, if it flooded, there was a pump"),
        ("will the mill pay back the grant it took", "asked whether the mill would pay back the grant it took"),
        ("will the club back the plan", "asked whether the club would back the plan"),
        ("did he or his office sign it", "asked whether he or his office had signed it"),
        ("when can clubs like the rowers expect an answer", "asked when clubs like the rowers could expect an answer"),
        ("do they not tell the mill", "asked whether they did not tell the mill"),
        ("does the Board not agree that it is due", "asked whether the Board did not agree that it was due"),
    ],
)  # fmt: skip
def test_a_question_is_reported(typed: str, printed: str) -> None:
    assert said(typed, asks=True) == printed


@pytest.mark.parametrize(
    "typed",
    [
        "queried the invoice",
        "would write to the landlord",
        "was pleased to hear it",
        "had seen the site and found it tidy",
        "in reply to a question, confirmed the date",
        "noted costs were rising",
        "felt it was “a waste of money”",
        "also drew attention to page 4",
        "lived by the quarry and had been woken at 4 am",
        "remained unhappy with the design",
        "kept hens behind the garage",
        "owned land and had let it to the club",
        "raised concerns residents have about noise",
        "became aware of it in June",
    ],
)
def test_what_is_reported_already_stays(typed: str) -> None:
    found = reported(typed, THEY)
    assert (found.manner, found.words, found.doubt) == (Manner.OWN_VERB, typed, "")


@pytest.mark.parametrize(
    "typed",
    [
        "whether trees had been felled",
        "how the sum had been reached",
        "if it could wait",
        "who had charge of the key",
    ],
)
def test_a_reported_question_stays(typed: str) -> None:
    assert said(typed, asks=True) == f"asked {typed}"


@pytest.mark.parametrize("typed", ["the reason for the delay", "the date it would open", "for the price", "to see it"])
def test_what_somebody_asked_for_stays(typed: str) -> None:
    assert reported(typed, THEY, asks=True) == Reported(Manner.AS_TYPED, typed)


@pytest.mark.parametrize(
    "typed",
    [
        "skate park",
        "hire charges to rise",
        "increased vandalism at the bandstand",
        "could you tell us the cost?",
        "let's move on",
        "he told her",
        "good point",
        "was completed in May",
        "well, it depends",
        "three so far",
        "the work is, well",
        "the sale ends in May, right",
        "I am sure dogs snaffle it",
        "improved lighting at the station",
        "closed roads cause trouble",
        # a clause without its subject or verb is asked about
        "the road is full of holes, should be resurfaced",
        "the pump is old, could fail",
        "new meter this year, bills are down",
        "the hedge on Mill Lane, lorries are hitting it",
    ],
)
def test_what_is_not_certain_is_kept_and_asked_about(typed: str) -> None:
    assert said(typed) == "?"


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("did the panel agree on a date yet", "whether the panel had agreed on a date yet"),
        ("when did we last check the roof", "when they had last checked the roof"),
        ("didn't the grant cover it", "whether the grant had not covered it"),
        ("did it use to flood", "whether it used to flood"),
        ("what's become of the sign", "what had become of the sign"),
        ("when's the last time it flooded", "when the last time it flooded was"),
        ("what's the levy for", "what the levy was for"),
        ("where's the bench gone", "where the bench had gone"),
        ("what's the surveyor found in the cellar", "what the surveyor had found in the cellar"),
        ("what's the levy spent on", "what the levy was spent on"),
        ("who's signed it", "who had signed it"),
        ("who's elected to the board", "who was elected to the board"),
        ("it's cost £900, right?", "whether it had cost £900"),
        ("has everyone's address been checked", "whether everyone's address had been checked"),
        ("is that ours", "whether that was theirs"),
    ],
)
def test_a_contraction_and_did_are_written_out_in_the_tense_that_is_meant(typed: str, printed: str) -> None:
    assert said(typed, asks=True).removeprefix("asked ") == printed


@pytest.mark.parametrize(
    "typed",
    [
        "who's paid for the skip",
        "who's offered the job",
        "it's sent the form",
        "how would they know who's paid",
        "why'd they shut it",
    ],
)
def test_a_contraction_that_may_be_either_word_is_asked_about(typed: str) -> None:
    assert said(typed, asks=True) == "?"


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("it's closed the whole week", "it was closed the whole week"),
        ("it's reached the top", "it had reached the top"),
        ("it's called the Annexe", "it was called the Annexe"),
        ("nobody's answered the letter", "nobody had answered the letter"),
        ("nobody's paid the bill", "nobody had paid the bill"),
        ("the trust's cut the hedge", "the trust had cut the hedge"),
        ("it's refused to pay", "it had refused to pay"),
        ("we needn't decide now", "they need not decide now"),
        ("the county's turned it down", "the county had turned it down"),
        ("the hall's owned by the church", "the hall was owned by the church"),
        ("it's spoken to the bank", "it had spoken to the bank"),
        ("somebody's closed the gate", "somebody had closed the gate"),
        ("nobody's interested in it", "nobody was interested in it"),
        ("it's rained all week", "it had rained all week"),
        ("what's done is done", "what was done was done"),
    ],
)
def test_a_contraction_in_a_statement_is_written_out_by_what_follows(typed: str, printed: str) -> None:
    assert said(typed) == f"said that {printed}"


@pytest.mark.parametrize(
    "typed",
    [
        "if it rains what happens",
        "Chair, are members told",
        "based on that, what is due",
        "if it floods, can walkers refuse to go",
        "Mr Rudge, is that right",
        "why the delay",
        "the cost?",
        "it isn't due, right",
    ],
)
def test_a_question_that_cannot_be_turned_is_asked_about(typed: str) -> None:
    assert said(typed, asks=True) == "?"


@pytest.mark.parametrize(
    ("typed", "words", "asks"),
    [
        ("I'll let you know", "that she would let them know", False),
        ("could you tell us what it costs", "whether they could tell them what it cost", True),
        ("no leaks this month", "reported no leaks that month", False),
        ("the draft bans food", "that the draft banned food", False),
        ("hear hear", "", False),
        ("my plan", "", False),
        ("we fixed it, didn't we", "that they fixed it", False),
        ("you know it leaks, don't you", "", False),
        (
            "pump test due next month, last one cost £60",
            "reported pump test due the following month, and that last one cost £60",
            False,
        ),
        ("two barrels returned, none open", "reported two barrels returned, none open", False),  # not *none opened*
        (
            "I like it but where's the money coming from",
            "that she liked it, and asked where the money was coming from",
            False,
        ),
        ("should do by May", "that it should do by May", False),
        ("might as well mend both", "that they might as well mend both", False),
    ],
)
def test_the_likeliest_words_of_what_is_in_doubt(typed: str, words: str, *, asks: bool) -> None:
    assert said(typed, asks=asks) == "?"
    assert likely(typed, SHE, asks=asks) == words


def test_a_question_of_which_it_is_not_certain_whom_it_means_keeps_its_verb_at_tab() -> None:
    assert likely("wants to know can you see it", THEY, asks=True) == "wanted to know whether they could see it"
    asked = likely("asked that we get the data and that I see it", SHE, asks=True)
    assert asked == "asked that they get the data and that she see it"
    assert likely("asked could she see it", SHE, asks=True) == "asked whether she could see it"


def test_the_speaker_is_spoken_of_as_the_title_tells() -> None:
    assert said("I was late and my bus was full", HE) == "said that he was late and his bus was full"
    assert said("I was late and my bus was full", THEY) == "said that they were late and their bus was full"


def test_they_is_not_used_where_it_may_mean_two() -> None:
    assert said("I think they are wrong", THEY) == "?"
    assert said("I think they are wrong", SHE) == "said that she thought they were wrong"


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        # they may be the speaker and the body where one speaks of the other
        ("I think we need six benches", "said that they thought they needed six benches"),
        ("I hope we can open it by May", "said that they hoped they could open it by May"),
        ("my view is that our plan is sound", "said that their view was that their plan was sound"),
        ("I suggest we ask the county", "said that they suggested they ask the county"),
        ("I move that we wait", "said that they moved that they wait"),
        ("I told them we would pay", "?"),
        ("we lent my tent to the fair", "?"),
        ("I suggest we don't wait", "?"),
        # a negative verb before its subject asks
        ("didn't they settle that in March", "asked whether they had not settled that in March"),
        ("shouldn't we ask County first", "asked whether they should not ask County first"),
        ("won't County mend it", "asked whether County would not mend it"),
        ("won't the work start in May", "asked whether the work would not start in May"),
        ("didn't residents object last time", "asked whether residents had not objected last time"),
        ("hasn't County replied", "asked whether County had not replied"),
        ("wasn't the path closed", "asked whether the path was not closed"),
        ("did not agree with the plan", "did not agree with the plan"),
        ("couldn't support the bid", "could not support the bid"),
        ("will not support it", "would not support it"),
        # an ending of a noun that may be a verb is asked about
        ("the mill's asked if they can use the weir", "?"),
        ("the porter's asked residents to move their cars", "?"),
        ("the roof's leaking and we need to mend it", "said that the roof was leaking and that they needed to mend it"),
        ("reported that the porter's written to them", "?"),
        ("the firm's finished the path", "said that the firm had finished the path"),
        ("the mill's agreed budget is too small", "said that the mill's agreed budget was too small"),
        (
            "we've seen the mill's revised plans for the weir",
            "said that they had seen the mill's revised plans for the weir",
        ),
        ("thanked the porter's staff", "thanked the porter's staff"),
        # words as spoken after a verb in the past are asked about
        ("thanked them for coming, we'll go back to it", "?"),
        ("thanked them, I think it is good", "?"),
        ("reported that the weir leaked, we should mend it", "?"),
        ("proposed that we adopt it", "?"),
        ("asked why it's late", "asked why it was late"),
        ("asked if the barn is safe", "asked if the barn was safe"),
        ("asked are ferries running late", "asked whether ferries were running late"),
        ("whoever owns it must mend it", "said that whoever owned it must mend it"),
        ("noted “we'll come, you know”, as the owner had said", "noted “we'll come, you know”, as the owner had said"),
        ("noted Appendix I and the plan", "noted Appendix I and the plan"),
        ("explained crime in our area", "explained crime in our area"),
        # a statement has its clause first and no question after it
        ("last year, we had three", "said that the previous year, they had three"),
        ("in May, we had three", "said that, in May, they had three"),
        ("not everyone agrees, they know that", "said that not everyone agreed, and that they knew that"),
        ("nothing but trouble came of it", "said that nothing but trouble came of it"),
        ("members, staff and residents agree", "said that members, staff and residents agreed"),
        ("I wrote to the owner, who wants it gone", "said that they wrote to the owner, who wanted it gone"),
        ("I've £50 left in my fund, who wants it", "?"),
        ("it's shut, what do we do", "?"),
        ("it's shut, can the clerk ask them", "?"),
        ("it's late, how much is it", "?"),
        ("I saw the pond and was shocked", "said that they saw the pond and were shocked"),
        ("I'm new and was never told", "said that they were new and were never told"),
        ("I saw the man who fell and was hurt", "said that they saw the man who fell and was hurt"),
        ("I think it's bad and was never mended", "said that they thought it was bad and was never mended"),
        ("I rang him and there was no answer", "said that they rang him and that there was no answer"),
    ],
)
def test_a_statement_of_somebody_who_is_they_is_reported(typed: str, printed: str) -> None:
    assert said(typed, THEY) == printed


def test_what_is_done_by_a_time_is_no_deed_of_somebody() -> None:
    assert said("I don't mind, as long as it's done by June") == (
        "said that she did not mind, as long as it was done by June"
    )
    assert said("no objection from me") == "had no objection"


def test_a_quotation_stays_as_it_was_spoken() -> None:
    assert said("the notice reads “I am closed”") == "said that the notice read “I am closed”"
    assert said('"over to the county"') == 'said "over to the county"'


@pytest.mark.parametrize(
    ("text", "said", "asked"),
    [
        ("thanked the clerk", Opening.OWN_VERB, Opening.OWN_VERB),
        ("noted costs were rising", Opening.OWN_VERB, Opening.OWN_VERB),
        ("supported plans for a ramp", Opening.OWN_VERB, Opening.OWN_VERB),
        ("supported plans are on the website", Opening.STATEMENT, Opening.QUESTION),
        ("strongly supported the bid", Opening.OWN_VERB, Opening.OWN_VERB),
        ("was concerned about it", Opening.OWN_VERB, Opening.OWN_VERB),
        ("was it ready", Opening.QUESTION, Opening.QUESTION),
        ("had not been completed", Opening.UNCLEAR, Opening.QUESTION),
        ("would the Mayor reply", Opening.QUESTION, Opening.QUESTION),
        ("that the roof leaked", Opening.REPORTED, Opening.REPORTED),
        ("that figure is wrong", Opening.UNCLEAR, Opening.UNCLEAR),
        ("that works", Opening.STATEMENT, Opening.QUESTION),
        ("whether it could wait", Opening.REPORTED_QUESTION, Opening.REPORTED_QUESTION),
        ("if it rains what happens", Opening.UNCLEAR, Opening.QUESTION),
        ("about the lights", Opening.STATEMENT, Opening.REPORTED),
        ("for 30 years, residents have asked", Opening.STATEMENT, Opening.REPORTED),
    ],
)
def test_how_words_begin_whether_they_are_said_or_asked(text: str, said: Opening, asked: Opening) -> None:
    assert (opening(tokens(text)), opening(tokens(text), asks=True)) == (said, asked)


def test_a_contraction_is_written_out_in_what_is_asked_in_reported_form() -> None:
    assert reported("that we dont know", SHE, asks=True).words == "that they did not know"


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("in May", "in May"),
        ("By Easter", "by Easter"),
        ("£800 and we're covered", "£800 and they were covered"),
        ("a firm in Crewe, weather permitting", "a firm in Crewe, weather permitting"),
        ("12 weeks, if the parts arrive", "12 weeks, if the parts arrived"),
        ("next week", "the following week"),
    ],
)
def test_an_answer_may_be_a_few_words(typed: str, printed: str) -> None:
    assert reported(typed, THEY, answers=True) == Reported(Manner.IN_WORDS, printed)
    assert reported(typed, THEY).doubt


def test_an_answer_in_a_few_words_about_somebody_in_the_room_is_in_doubt() -> None:
    assert reported("my own shed", THEY, answers=True).doubt
    for text in ("“in May” or so", "+gates 6.30", "-gates", "# the date"):
        assert reported(text, THEY, answers=True).doubt


@pytest.mark.parametrize(
    "typed",
    [
        "yes twice, they said it's no use",
        "yes but it's not cheap",
        "not until we've had the bill",
        "about £300, it's on the list",
    ],
)
def test_an_answer_that_begins_without_a_clause_is_asked_about(typed: str) -> None:
    found = reported(typed, THEY, answers=True)
    assert found.doubt
    assert found.words == typed
    assert likely(typed, THEY) == ""


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        # a verb is not put behind what is asked
        ("why's the barn hire on there twice", "?"),
        ("is the barn hire on there twice", "?"),
        ("how much is that on a small plot", "asked how much that was on a small plot"),
        ("why is this here again", "asked why this was there again"),
        ("where is the key to the barn", "asked where the key to the barn was"),
        ("where's the money for that coming from", "?"),
        ("why is that in the budget", "asked why that was in the budget"),
        ("why is the path by the mill closed", "asked why the path by the mill was closed"),
        # questions as people ask them
        ("how come it's not been done", "asked why it had not been done"),
        ("how's that work", "asked how that worked"),
        ("how's that fair", "asked how that was fair"),
        ("didn't anybody check", "?"),
        ("what's it cost", "asked what it cost"),
        ("where's that leave the hall", "asked where that left the hall"),
        ("what's that fence for", "asked what that fence was for"),
        ("who'd look after it", "asked who would look after it"),
        ("how many of those are ours", "asked how many of those were theirs"),
        ("where's the rest of the money gone", "asked where the rest of the money had gone"),
        # a clause says who or what is asked about, before the verb
        (
            "does the boiler that failed in May need replacing or can it be patched",
            "asked whether the boiler that failed in May needed replacing or whether it could be patched",
        ),
        (
            "will trees that died last winter still be replaced",
            "asked whether trees that died the previous winter would still be replaced",
        ),
        ("can drivers who have been fined appeal", "asked whether drivers who had been fined could appeal"),
        ("did the man who came in March sign the form", "?"),
        ("have the ones who haven't paid been told", "asked whether the ones who had not paid had been told"),
        (
            "has the boiler that failed in May been replaced",
            "asked whether the boiler that failed in May had been replaced",
        ),
        ("does this lease on the green allow parking", "asked whether this lease on the green allowed parking"),
        (
            "should the county's survey by the pond go first",
            "asked whether the county's survey by the pond should go first",
        ),
        ("is ten too many", "asked whether ten was too many"),
        ("is nine high for May", "asked whether nine was high for May"),
        ("how long's the path been shut", "asked how long the path had been shut"),
        ("how long's it been", "asked how long it had been"),
        # a direct question after its verb
        ("asked are the hedges on the list", "asked whether the hedges were on the list"),
        ("asks when is it due", "asked when it was due"),
        ("says can we wait", "asked whether they could wait"),
        ("wondered is it safe", "wondered whether it was safe"),
        ("says wait for the audit", "?"),
        ("asked the clerk can we afford it", "asked the clerk whether they could afford it"),
        ("wants to know is it safe", "wanted to know whether it was safe"),
        ("need to know will it flood", "?"),
        ("asked members to be brief", "asked members to be brief"),
        # words for which there is another sense
        ("which of them do our tenants use", "asked which of them their tenants used"),
        ("which of the bids has the county seen", "asked which of the bids the county had seen"),
        ("where is the bench by the pond", "asked where the bench by the pond was"),
        ("where was the clerk on 21 October", "asked where the clerk was on 21 October"),
        ("did we get the grant", "asked whether they had got the grant"),
        ("which of these are must do's", "asked which of these were must do's"),
        ("which of the roads is the county mending", "asked which of the roads the county was mending"),
        (
            "is the plan out and if so when will we see it",
            "asked whether the plan was out and if so when they would see it",
        ),
        ("is it ours and if not will it be moved", "asked whether it was theirs and if not whether it would be moved"),
        (
            "have we enough grit if it snows like it did in May",
            "asked whether they had enough grit if it snowed like it did in May",
        ),
    ],
)
def test_a_question_of_somebody_who_is_they_is_reported(typed: str, printed: str) -> None:
    assert said(typed, THEY, asks=True) == printed


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("as long as it's insured", ""),
        ("yes if it's insured", ""),
        ("because the roof leaks", "that it was because the roof leaked"),
        ("fine by me", ""),
        ("with the new gate", ""),
        ("better than last year", ""),
        ("no problems with the lights", "reported no problems with the lights"),
        ("14 leaks in May", "reported 14 leaks in May"),
    ],
)
def test_only_a_thing_is_offered_as_reported(typed: str, words: str) -> None:
    assert likely(typed, THEY) == words


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        # a statement and then a question are asked about with both at tab
        ("the slip's closed, is the pier open", "that the slip was closed, and asked whether the pier was open"),
        ("they said June, is that right", "that they said June, and asked whether that was right"),
        ("we lost two berths - does the cover go on", "that they lost two berths, and asked whether the cover went on"),
        ("I've two keys, who'd like one", "that she had two keys, and asked who would like one"),
        ("books go missing, has the library tags", ""),
        ("it leaks, doesn't it", "that it leaked"),
        # what was reported in the present is asked about, whatever stands beside the verb of saying
        ("said the gate shuts at dusk", "said the gate shut at dusk"),
        ("then again said the pump leaks", "then again said the pump leaked"),
        ("said lorries still cutting through Shore Street", "said lorries were still cutting through Shore Street"),
        ("also said dogs running loose", "also said dogs were running loose"),
        # a noun and how it is are no subject and verb
        ("3 gates open", "reported 3 gates open"),
        ("two gates open", "reported two gates open"),
        ("plots vacant, fees late", "reported plots vacant, fees late"),
        ("lorries still cutting through Shore Street", "reported lorries still cutting through Shore Street"),
        ("said plots vacant", "said plots were vacant"),
        # a verb in the past with somebody who speaks is asked about
        ("thanked our cooks", "thanked their cooks"),
        ("said we should wait", "said they should wait"),
        (
            "was told by the school on Monday that it would lend us the hall",
            "was told by the school on Monday that it would lend them the hall",
        ),
        ("reminded us of the tide", "reminded them of the tide"),
        ("was pleased with our grant", "was pleased with their grant"),
        ("sent me the menu", "sent her the menu"),
        # a noun that may be contracted has the likelier verb at tab
        ("the mill's asked if they can use it", "that the mill had asked if they could use it"),
        ("the lease's run out", "that the lease had run out"),
        ("the gate's locked at six", "that the gate was locked at six"),
    ],
)
def test_what_is_asked_about_has_the_likely_words_at_tab(typed: str, words: str) -> None:
    assert said(typed) == "?"
    assert likely(typed, SHE) == words


@pytest.mark.parametrize(
    "typed",
    [
        "the buoy, as I said, is the problem",
        "the pilot, a former sailor, has looked at it",
        "ropes, chains and the buoys were stolen",
        "last term, the dinners were cold",
    ],
)
def test_commas_within_a_statement_do_not_make_it_doubtful(typed: str) -> None:
    assert said(typed) != "?"


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("the grass is long, it needs cutting", "the grass was long, and that it needed cutting"),
        (
            "it wants a coat of paint, they keep painting it",
            "it wanted a coat of paint, and that they kept painting it",
        ),
        ("the grant is in, Fenn starting on it", "the grant was in, and Fenn was starting on it"),
    ],
)
def test_a_second_clause_gets_a_verb_only_where_it_has_none(typed: str, words: str) -> None:
    assert reported(typed, SHE).words == words


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("the trouble is nobody checks", "the trouble was that nobody checked"),
        ("the problem is the cost", "the problem was the cost"),
        ("the pump is old, which sounds worse than it is", "the pump was old, which sounded worse than it was"),
    ],
)
def test_verbs_that_are_hard_to_see_go_back_one_tense(typed: str, words: str) -> None:
    assert (reported(typed, SHE).doubt, reported(typed, SHE).words) == ("", words)


@pytest.mark.parametrize("typed", ["given the cost is it worth it", "on the lease has there been news"])
def test_a_question_that_a_phrase_leads_is_asked_about(typed: str) -> None:
    assert reported(typed, SHE, asks=True).doubt


@pytest.mark.parametrize(
    "typed",
    [
        "only once, the other was cancelled",
        "two letters, neither was answered",
        "mostly fish, it goes up in May",
        "next week, I have rung them",
        "twice a year, they come in March",
        "quite right, it's a disgrace",
        "provided they clear up afterwards",
        "if they pay first",
        "sorry, I was thinking of May",
    ],
)
def test_an_answer_before_a_clause_is_no_part_of_it(typed: str) -> None:
    assert said(typed, HE) == "?"


def test_that_alone_is_the_subject_of_a_question() -> None:
    assert said("how much is that a head", asks=True) == "asked how much that was a head"


def test_a_word_in_ing_before_the_last_noun_is_no_verb() -> None:
    assert (
        said("what are the Easter working arrangements", asks=True) == "asked what the Easter working arrangements were"
    )
    assert said("what is the pilot doing about it", asks=True) == "asked what the pilot was doing about it"


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("none yet, the survey isn't out", "none yet, the survey was not out"),
        ("not many, four or five I think", "not many, four or five, they thought"),
        ("two, we hope", "two, they hoped"),
        ("the brewery's, but they won't paint it", "the brewery's, but they would not paint it"),
        ("about £900, but I've only had one price", "about £900, but they had only had one price"),
        ("2 and a half yrs but there's a break clause", "2 and a half yrs but there was a break clause"),
        ("ones for March, they were late", "ones for March, they were late"),
        ("the big one, it's gone", "the big one, it had gone"),
        ("only if they ask for it", "only if they asked for it"),
        ("in June, unless it rains", "in June, unless it rained"),
    ],
)
def test_an_answer_without_a_verb_may_go_on_with_a_clause(typed: str, printed: str) -> None:
    assert reported(typed, THEY, answers=True) == Reported(Manner.IN_WORDS, printed)


@pytest.mark.parametrize(
    "typed",
    ["none yet, the survey isn't out", "not many, four or five I think", "the brewery's, but they won't paint it"],
)
def test_what_only_an_answer_may_be_is_asked_about_elsewhere_and_not_offered_broken(typed: str) -> None:
    assert reported(typed, THEY).doubt
    assert likely(typed, THEY) == ""


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("they're short of crew but hope to sail on Monday", "they were short of crew but hoped to sail on Monday"),
        (
            "they expect to dig on the 4th and want us to shut it",
            "they expected to dig on the 4th and wanted them to shut it",
        ),
        ("I rang the firm but expect to wait", "they rang the firm but expected to wait"),
        ("they'd like to wait and see", "they would like to wait and see"),
        ("they plan to clean it and paint it", "they planned to clean it and paint it"),
        ("they will come and try to mend it", "they would come and try to mend it"),
        (
            "the pump is old and I don't think we've a spare",
            "the pump was old and that they did not think they had a spare",
        ),
        ("finance say we can't pay", "finance said they could not pay"),
        ("I'm gonna resign", "they were going to resign"),
        ("they gotta pay", "they had to pay"),
        ("the pond went dry", "the pond went dry"),
        ("finance have seen it and say we're fine", "finance had seen it and said they were fine"),
        ("I rang the firm and it was cross", "they rang the firm and that it was cross"),
        ("they rang the firm and say it's the weather", "they rang the firm and said it was the weather"),
        ("they wanted us to wait and see", "they wanted them to wait and see"),
        ("Fair on the Square was a success", "Fair on the Square was a success"),
        ("the hall has a leak, it needs a patch", "the hall had a leak, and that it needed a patch"),
        ("the hall is shut, I think", "the hall was shut, they thought"),
        ("nothing's changed", "nothing had changed"),
        ("somebody's left the gate open", "somebody had left the gate open"),
        ("it's clear that someone's careless", "it was clear that someone was careless"),
        ("the more we cut the more people leave", "the more they cut the more people left"),
        ("the sooner it's sold the better", "the sooner it was sold the better"),
        ("the thing is, nobody wants it near them", "the thing was that nobody wanted it near them"),
        ("what I mean is, we can't go on", "what they meant was that they could not go on"),
        ("that's how it is, nothing changes", "that was how it was, nothing changed"),
        ("the gate that broke is back", "the gate that broke was back"),
        (
            "the drains that came in May still depend on the grant",
            "the drains that came in May still depended on the grant",
        ),
        ("these permits we got in May look cheap", "these permits they got in May looked cheap"),
        (
            "the boiler is old so the car park that came in May stays closed",
            "the boiler was old so the car park that came in May stayed closed",
        ),
        ("it goes up if the bins need some work", "it went up if the bins needed some work"),
        ("what worries me is that rents only go up", "what worried them was that rents only went up"),
        ("there is a contractor everyone uses", "there was a contractor everyone used"),
        ("we need something no one understands", "they needed something no one understood"),
        ("they want a trap that works", "they wanted a trap that worked"),
        ("on Monday I went there", "on Monday they went there"),
        ("page four contradicts page two", "page four contradicted page two"),
        ("it's more than the honey's worth", "it was more than the honey was worth"),
        ("cutting them's daft", "cutting them was daft"),
        ("residents tell me the road is unsafe", "residents told them the road was unsafe"),
        ("nobody I know uses it", "nobody they knew used it"),
        ("the rowing club always leads the way", "the rowing club always led the way"),
        ("the bank charges often stop us", "the bank charges often stopped them"),
    ],
)
def test_every_verb_of_what_was_said_is_put_back(typed: str, printed: str) -> None:
    assert said(typed, THEY) == f"said that {printed}"


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("agree with Norma", "agreed with Norma"),
        ("disagree, it's money well spent", "disagreed, and said that it was money well spent"),
        ("think we should wait", "thought they should wait"),
        ("hope that it's soon", "hoped that it was soon"),
        ("thanks for that", "expressed thanks for that"),
        ("thanks", "expressed thanks"),
        ("thanks Norma, that's clear", "thanked Norma, and said that that was clear"),
        ("sorry I missed the last one", "was sorry that they missed the last one"),
        ("sorry about that, it was down to me", "was sorry about that, and said that it was down to them"),
        ("will do", "would do so"),
        ("let it be known that she had resigned", "let it be known that she had resigned"),
        ("let staff know that it was shut", "let staff know that it was shut"),
    ],
)
def test_words_without_their_subject_are_the_speakers(typed: str, printed: str) -> None:
    assert reported(typed, THEY) == Reported(Manner.OWN_VERB, printed)


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("because it isn't fair, is it?", "that it was because it was not fair"),
        ("surely the policy covers it, doesn't it", "that surely the policy covered it"),
        ("let members know that I shut it", ""),
        ("what Norma said", ""),
    ],
)
def test_speech_that_is_not_certain_is_asked_about_with_a_whole_sentence_or_none(typed: str, words: str) -> None:
    assert reported(typed, THEY).doubt
    assert likely(typed, THEY) == words


def test_persons_of_the_speaker_are_no_others() -> None:
    typed = "my neighbour's kids were late and nobody rang them"
    assert said(typed, THEY) == "said that their neighbour's kids were late and nobody rang them"
    assert said("I rang my builders and they were late", THEY) == "?"
    assert said("it's shut because of the flood", THEY) == "said that it was shut because of the flood"


@pytest.mark.parametrize(
    "text", [".. and the gate was left open", "?? not clear whether it was paid", "!! ring the bank"]
)
def test_signs_at_the_beginning_are_no_sentence(text: str) -> None:
    assert reported(text, SHE).doubt
    assert reported(text, SHE).words == reported(text, SHE, asks=True).words == text


def test_an_adverb_after_a_main_verb_is_no_verb() -> None:
    assert said("the bank has put the old clerk and former members back on the form") == (
        "said that the bank had put the old clerk and former members back on the form"
    )


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        (
            "the district council empties it on Mondays, and I will ask the parish",
            "the district council emptied it on Mondays, and that they would ask the parish",
        ),
        (
            "I have had three complaints and I am seeing the contractor",
            "they had had three complaints and that they were seeing the contractor",
        ),
        ("if it rains and it floods we shall close", "if it rained and it flooded they would close"),
        ("the owner and she have met the firm", "the owner and she had met the firm"),
        ("the pond leaks and the fence needs repairs", "the pond leaked and the fence needed repairs"),
        ("I know that it leaks and it is old", "they knew that it leaked and it was old"),
    ],
)
def test_the_second_of_two_whole_clauses_has_its_that(typed: str, said: str) -> None:
    assert reported(typed, THEY).words == said


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        # both verbs after *does* or *did* go back
        ("does the roof leak or drip", "asked whether the roof leaked or dripped"),
        ("do dog walkers come in and ask for bags", "asked whether dog walkers came in and asked for bags"),
        ("did they ring and ask", "asked whether they had rung and asked"),
        # a word in *-ing* before its object is what somebody does
        ("is the contractor painting the hall", "asked whether the contractor was painting the hall"),
        ("is the school building the right size", "asked whether the school building was the right size"),
        ("is the shed the scouts use dry", "asked whether the shed the scouts used was dry"),
        ("are the trees the school planted safe", "asked whether the trees the school planted were safe"),
        ("is that happening in May", "asked whether that was happening in May"),
        ("is the Trust's policy to rely on gifts", "asked whether the Trust's policy was to rely on gifts"),
        ("May I add a point", "asked whether she might add a point"),
        ("what percentage of plots are vacant", "asked what percentage of plots were vacant"),
        ("it shuts early, doesn't it really", "asked whether it shut early"),
        ("can he say that if it rains, it will flood", "asked whether he could say that if it rained, it would flood"),
        # what was said before a question, or a question left as it was asked
        ("the lease is signed, but is the gate safe", "?"),
        ("the point is this: is it safe", "?"),
        ("if the plan is so good, why not start", "?"),
        ("how are the rights of tenants, a child's among them, protected", "?"),
        ("will the firm mend the gate, which is shut", "asked whether the firm would mend the gate, which was shut"),
    ],
)  # fmt: skip
def test_a_question_is_reported_whole_or_asked_about(typed: str, printed: str) -> None:
    assert said(typed, asks=True) == printed


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("there are firms in town that fall into this group", "there were firms in town that fell into this group"),
        ("we will look for clubs that use plots here", "they would look for clubs that used plots there"),
        ("they told members that work starts on Monday", "they told members that work would start on Monday"),
        ("the people we asked like it", "the people they asked liked it"),
        ("the seats that walkers use are broken", "the seats that walkers used were broken"),
        ("the plan the council wants is not ready", "the plan the council wanted was not ready"),
        ("it is clear that water profits are high", "it was clear that water profits were high"),
        ("by the gate the roof leaks are bad", "by the gate the roof leaks were bad"),
        ("a number of parents want a crossing", "a number of parents wanted a crossing"),
        ("staff who lock it say the alarm fails", "staff who locked it said the alarm failed"),
        ("parents who drive park on the verge", "parents who drove parked on the verge"),
        ("the clerk checks it and reports to us", "the clerk checked it and reported to them"),
        ("Ann and Lee run the stall", "Ann and Lee ran the stall"),
        ("the PFS takes the lead", "the PFS took the lead"),
        ("we must find out what works", "they must find out what worked"),
        ("we can do 14 safety checks each year", "they could do 14 safety checks each year"),
        ("the lorries come from the old mine", "the lorries came from the old mine"),
        ("Mending the wall costs too much", "mending the wall cost too much"),
        ("That leads on to what it would cost", "that led on to what it would cost"),
    ],
)  # fmt: skip
def test_who_does_what_shows_which_word_is_the_verb(typed: str, printed: str) -> None:
    assert said(typed) == f"said that {printed}"


def test_a_word_after_and_that_may_be_a_second_verb_or_a_noun_is_asked_about() -> None:
    assert said("the trust relies on gifts and works with schools") == "?"
    assert said("the survey shows leaks in it and cracks in the roof") != "?"


def test_a_noun_in_a_phrase_that_leads_is_no_subject() -> None:
    assert said("in terms of winter care, the hall is fine") == "said that, in terms of winter care, the hall was fine"


@pytest.mark.parametrize(
    "typed",
    [
        "they say it's our pipe",
        "yes, they say it's on our side of the meter",
        "they want us to mend our fence",
        "the school said we can use their hall",
        "the council told us our lease runs out in 2028",
        "the police say we should lock the gate",
        "residents told us they're fed up with our noise",
        "their surveyor went through our drawings",
    ],
)
def test_we_beside_others_who_would_be_they_too_is_asked_about(typed: str) -> None:
    assert reported(typed, THEY).doubt == WHOM
    assert reported(typed, SHE).doubt == WHOM


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("our members lost their keys", "their members lost their keys"),
        ("we told them in May", "they told them in May"),
        ("the firm wants us to pay in advance", "the firm wanted them to pay in advance"),
        ("tenants get their keys from our office", "tenants got their keys from their office"),
    ],
)
def test_we_beside_others_is_turned_where_it_cannot_be_they(typed: str, words: str) -> None:
    said = reported(typed, SHE)
    assert (said.words, said.doubt) == (words, "")


@pytest.mark.parametrize(
    ("typed", "likeliest"),
    [
        (
            "advised that the bid came in at £185,000. The gap of £35,000 will have to be met",
            "advised that the bid came in at £185,000. The gap of £35,000 would have to be met",
        ),
        ("said the path is shut. It is unsafe.", "said the path was shut. It was unsafe."),
    ],
)
def test_a_sentence_in_the_present_after_a_reported_one_is_put_back(typed: str, likeliest: str) -> None:
    assert (present_put_back(typed, SHE) or likely(typed, SHE)) == likeliest


def test_a_sentence_after_what_somebody_did_stays_as_typed() -> None:
    assert not present_put_back("presented the report. The rate will be set in May", SHE)
    assert (
        said("presented the report. The rate will be set in May") == "presented the report. The rate will be set in May"
    )


def test_a_sentence_in_which_the_speaker_added_something_spoils_no_report() -> None:
    told = said("the green is wet. She also added that the path is open again")
    assert told == "said that the green was wet. She also added that the path was open again"
    assert said("the green is wet. She thinks it is late") == "?"
