"""Things that people say in meetings, made from a grammar that knows how minutes report each of them."""

from __future__ import annotations

import argparse
import re
from collections import Counter
from collections.abc import Iterator
from random import Random
from typing import NamedTuple

from clerk_tui.english.clauses import HE, SHE, THEY, Pronoun
from clerk_tui.english.hurried import in_words
from clerk_tui.english.likely import likely
from clerk_tui.english.months import with_capitals
from clerk_tui.english.reported import reported
from clerk_tui.english.turning import Manner

BEFORE = {
    Manner.OWN_VERB: "", Manner.AS_TYPED: "+", Manner.SAID_THAT: "said that", Manner.SAID: "said",
    Manner.ASKED_WHETHER: "asked whether", Manner.ASKED: "asked", Manner.IN_WORDS: "said:",
}  # fmt: skip


class Case(NamedTuple):
    """What is typed after a name, and the words that minutes may have after it."""

    kind: str
    form: str
    typed: str
    printed: tuple[str, ...]
    speaker: Pronoun
    asks: bool


SPEAKER = {"I": "subject", "me": "object", "my": "possessive", "mine": "absolute", "myself": "reflexive"}

# Words of each half. A bar parts what is typed from what is printed, where they differ.
WORDS: dict[str, dict[str, tuple[str, ...]]] = {
    "a": {
        "one": (
            "the boiler", "the ice rink", "the bus shelter", "this ramp", "the old pump house", "the heating system",
            "the skate park", "the lift", "that drain", "the school crossing", "each classroom", "the fire door",
        ),
        "many": (
            "the gutters", "parents", "most traders", "two of the lamps", "the goal posts", "the cycle racks",
            "the tenants on the estate", "those kerbs", "some allotment holders", "the books in the library", "ferries",
            "both surgeries", "three families", "the drains under the square", "lorry drivers", "people",
        ),
        "person": ("the warden", "Mrs Okafor", "the contractor", "the new tenant", "a neighbour", "the head teacher"),
        "group": ("tenants", "the scouts", "shopkeepers", "the governors", "drivers", "the Friends of the Common"),
        "thing": ("the key", "the lease", "the survey", "the grant", "the sign", "the skip", "the timetable"),
        "things": ("lights", "permits", "the plans", "the figures", "repairs", "hedges", "the bins", "the forms"),
        "what": ("a new lock", "more sand", "the keys", "£400", "some advice", "two coats of paint", "a licence"),
        "adj": ("safe", "too small", "ready", "expensive", "empty", "dangerous", "late again", "full"),
        "at": ("by the mill", "in the square", "near the school", "on Tay Street", "at the depot", "in Zone 3"),
        "i1": (
            "leaks|leaked", "works|worked", "floods|flooded", "opens at nine|opened at nine", "smells|smelled/smelt",
            "closes too early|closed too early", "sinks a bit each year|sank a bit each year", "looks tired|looked tired",
            "runs at a loss|ran at a loss", "belongs to the trust|belonged to the trust", "stands empty|stood empty",
        ),
        "i2": (
            "leak|leaked", "work|worked", "flood|flooded", "open at nine|opened at nine", "get blocked|got blocked",
            "close too early|closed too early", "come from abroad|came from abroad", "look tired|looked tired",
            "belong to the trust|belonged to the trust", "go missing|went missing", "cost too much|cost too much",
        ),
        "t1": (
            "needs|needed", "blocks|blocked", "costs|cost", "takes|took", "brings|brought", "wants|wanted", "keeps|kept",
            "provides|provided", "loses|lost", "gets|got", "holds|held",
        ),
        "t2": (
            "need|needed", "provide|provided", "want|wanted", "use|used", "bring|brought", "buy|bought", "lose|lost",
            "keep|kept", "have|had", "pay for|paid for", "find|found",
        ),
        "b": ("lend", "mend", "sell", "circulate", "check", "send in", "look at", "bring", "chase"),
        "pt": ("mended", "bought", "checked", "lost", "saw", "sent", "took away", "brought", "promised"),
        "pp": ("mended", "sold", "cleaned", "approved", "checked", "stolen", "paid for", "taken down"),
        "ing": ("leaking", "moving out", "getting worse", "losing money", "running late", "being repaired"),
        "bi": (
            "leak|leaked", "move out|moved out", "get worse|got worse", "lose money|lost money", "run late|ran late",
        ),
        "when": ("in March", "on Monday", "before Easter", "in 2024", "after the storm"),
        "now": (
            "today|that day", "this week|that week", "tonight|that evening/that night", "this year|that year",
            "this morning|that morning", "now|now/then",
        ),
        "then": (
            "yesterday|the previous day/the day before", "last week|the previous week/the week before",
            "last year|the previous year/the year before", "two days ago|two days before/two days earlier",
            "last month|the previous month/the month before", "a year ago|a year before/a year earlier",
        ),
        "soon": (
            "tomorrow|the next day/the following day", "next week|the following week/the next week",
            "next month|the following month/the next month", "next spring|the following spring/the next spring",
        ),
        "month": ("may|May", "june|June", "october|October", "march|March"),
        "adj1": ("bad", "slow", "damp", "quiet"), "thing2": ("lease", "survey", "boiler", "account"),
        "noun": ("sand", "paint", "money", "parking"), "num": ("two", "six", "twelve"), "fig": ("340", "2,150", "12k"),
        "whole": ("the roof of the barn", "the flood gate by the mill", "the door to the annexe", "one of the lamps"),
    },
    "b": {
        "one": (
            "the lido", "the tram stop", "the wheelchair ramp", "the village shop", "the sports hall roof",
            "the weir", "that streetlight", "the playing field", "this policy", "the clubhouse kitchen", "every changing room",
            "the car park barrier",
        ),
        "many": (
            "pupils", "the potholes", "several members", "the tennis courts", "the bollards", "cyclists",
            "the pipes beneath the stage", "most parishes", "five households", "these contracts", "the shop fronts",
            "our coaches", "market stalls", "visitors", "the trees on the bank", "delivery vans",
        ),
        "person": ("the surveyor", "Miss Adeyemi", "the caretaker", "the bursar", "a parent", "our solicitor"),
        "group": ("residents", "the rowers", "farmers", "the trustees", "pupils", "the Harbour Society"),
        "thing": ("the report", "the bid", "the fence", "the loan", "the gate", "the map", "the contract"),
        "things": ("benches", "leaflets", "the invoices", "the results", "paths", "cameras", "the rooms", "the letters"),
        "what": ("a fresh quote", "less noise", "the plans", "€900", "some help", "three new pumps", "a permit"),
        "adj": ("open", "too costly", "finished", "unfair", "damp", "popular", "very slow", "clean"),
        "at": ("beside the canal", "on the quay", "at the old mill", "behind the bank", "in Ward 6", "on Leith Road"),
        "i1": (
            "creaks|creaked", "helps|helped", "fails every winter|failed every winter", "shuts at six|shut at six",
            "feels cold|felt cold", "makes sense|made sense", "falls short|fell short", "sits idle|sat idle",
            "comes up for renewal|came up for renewal", "depends on volunteers|depended on volunteers",
        ),
        "i2": (
            "creak|creaked", "help|helped", "fail every winter|failed every winter", "shut at six|shut at six",
            "feel unsafe|felt unsafe", "make sense|made sense", "fall short|fell short", "sit idle|sat idle",
            "complain a lot|complained a lot", "depend on volunteers|depended on volunteers", "go unused|went unused",
        ),
        "t1": (
            "owes us|owed them", "covers|covered", "offers|offered", "gives us|gave them", "requires|required",
            "uses|used", "attracts|attracted", "shows|showed", "spends|spent", "supports|supported", "means|meant",
        ),
        "t2": (
            "owe us|owed them", "want|wanted", "offer|offered", "give us|gave them", "require|required",
            "support|supported", "sell|sold", "request|requested", "spend|spent", "charge for|charged for", "run|ran",
        ),
        "b": ("hire", "inspect", "draft", "move", "write up", "order", "publish", "fetch", "deal with"),
        "pt": ("ordered", "found", "wrote", "moved", "drew up", "refused", "built", "spoke about", "changed"),
        "pp": ("finished", "hired", "inspected", "written off", "refused", "broken", "dealt with", "put up"),
        "ing": ("creaking", "falling apart", "getting louder", "waiting for parts", "closing early", "being rebuilt"),
        "bi": (
            "creak|creaked", "fall apart|fell apart", "get louder|got louder", "close early|closed early",
            "break again|broke again",
        ),
        "when": ("in April", "on Thursday", "after Christmas", "in 2019", "during the fair"),
        "now": ("today|that day", "this month|that month", "this afternoon|that afternoon", "this evening|that evening"),
        "then": (
            "yesterday|the previous day/the day before", "last month|the previous month/the month before",
            "last summer|the previous summer/the summer before", "six weeks ago|six weeks before/six weeks earlier",
            "three years ago|three years before/three years earlier",
        ),
        "soon": (
            "tomorrow|the next day/the following day", "next year|the following year/the next year",
            "next autumn|the following autumn/the next autumn", "next week|the following week/the next week",
        ),
        "month": ("april|April", "july|July", "may|May", "september|September"),
        "adj1": ("cold", "noisy", "weak", "busy"), "thing2": ("contract", "report", "garden", "shop"),
        "noun": ("salt", "timber", "storage", "funding"), "num": ("three", "seven", "ten"), "fig": ("85", "4,600", "2m"),
        "whole": ("the wall behind the chapel", "the path to the quay", "the state of the pier", "each of the rooms"),
    },
}  # fmt: skip

# The forms. Before the colon, what kind it is; `?` after it, that it is typed as a question. In each line, a bar parts
# what is typed from what is printed after the name, and a second bar from another that is as good. `<one>` is a word of
# the list; `<I>` the speaker; `[…|…]` what is typed and printed.
FORMS: dict[str, dict[str, tuple[str, ...]]] = {
    "a": {
        "statement": (
            "<one> <i1> => said that <one> <i1>",
            "<many> <i2> => said that <many> <i2>",
            "<one> <t1> <what> => said that <one> <t1> <what>",
            "<many> <t2> <what> => said that <many> <t2> <what>",
            "<one> is <adj> => said that <one> was <adj>",
            "<many> are <ing> => said that <many> were <ing>",
            "<one> <i1> and <many> <i2> => said that <one> <i1> and <many> <i2>",
            "<person> says <thing> is <adj> => said that <person> said <thing> was <adj>",
        ),
        "clause about the subject": (
            "<one> that <group> <t2> is <adj> => said that <one> that <group> <t2> was <adj>",
            "the people who <t2> <what> are <adj> => said that the people who <t2> <what> were <adj>",
            "<thing> <person> <pt> <when> <i1> => said that <thing> <person> <pt> <when> <i1>",
            "<thing> we <pt> <when> is <adj> => said that <thing> they <pt> <when> was <adj>",
            "<one> which <group> <t2> <i1> => said that <one> which <group> <t2> <i1>",
            "<one>, which <i1>, is <adj> => said that <one>, which <i1>, was <adj>",
        ),
        "clause about the subject, which is a bare plural": (
            "<things> the county pays for are <ing> => said that <things> the county paid for were <ing>",
            "<things> that need <what> are <pp> <when> => said that <things> that needed <what> were <pp> <when>",
            "<things> we want are <adj> => said that <things> they wanted were <adj>",
            "<things> which need help are <adj> => said that <things> which needed help were <adj>",
            "<group> who want <what> are <ing> => said that <group> who wanted <what> were <ing>",
            "<things> <person> <pt> <i2> => said that <things> <person> <pt> <i2>",
        ),
        "clause about the object": (
            "<group> want <thing> that <person> <pt> => said that <group> wanted <thing> that <person> <pt>",
            "<I> know <person> who <t1> <what> => said that <I> knew <person> who <t1> <what>",
            "we need <things> that <i2> => said that they needed <things> that <i2>",
            "<I> have seen <thing> <person> wants => said that <I> had seen <thing> <person> wanted",
        ),
        "wh-question": (
            "? when will <one> be <pp> => asked when <one> would be <pp>",
            "? why are <many> <ing> => asked why <many> were <ing>",
            "? how much does <one> cost => asked how much <one> cost",
            "? who is <ing> => asked who was <ing>",
            "? what does <person> want => asked what <person> wanted",
            "? where are <things> => asked where <things> were",
            "? how many of <things> are <adj> => asked how many of <things> were <adj>",
            "? which of <things> need <what> => asked which of <things> needed <what>",
            "? why has <one> been <pp> => asked why <one> had been <pp>",
            "? what time does <one> open => asked what time <one> opened => asked what time <one> would open",
            "? who pays for <thing> => asked who paid for <thing>",
        ),
        "yes or no question": (
            "? is <one> <adj> => asked whether <one> was <adj>",
            "? are <many> <ing> => asked whether <many> were <ing>",
            "? does <one> <bi> => asked whether <one> <bi>",
            "? have <many> been <pp> => asked whether <many> had been <pp>",
            "? can we <b> <thing> => asked whether they could <b> <thing>",
            "? will <person> <b> <thing> <soon> => asked whether <person> would <b> <thing> <soon>",
            "? did <person> get <what> => asked whether <person> had got <what> => asked whether <person> got <what>",
            "? is there <what> <at> => asked whether there was <what> <at>",
            "? shouldn't we <b> <thing> => asked whether they should not <b> <thing>",
            "? has anyone <pp> <thing> => asked whether anyone had <pp> <thing>",
            "? was <one> <pp> <when> or is it still <adj> "
            "=> asked whether <one> was <pp> <when> or was it still <adj> "
            "=> asked whether <one> was <pp> <when> or whether it was still <adj> "
            "=> asked whether <one> was <pp> <when> or it was still <adj> "
            "=> asked whether <one> had been <pp> <when> or whether it was still <adj>",
        ),
        "'s": (
            "<one>'s <adj> => said that <one> was <adj>",
            "<one>'s <ing> => said that <one> was <ing>",
            "<one>'s been <pp> => said that <one> had been <pp>",
            "<person>'s got <what> => said that <person> had got <what> => said that <person> had <what>",
            "it's been <pp> and it's <adj> => said that it had been <pp> and it was <adj>",
            "<person>'s <thing2> is <adj> => said that <person>'s <thing2> was <adj>",
            "? what's <person> doing about it => asked what <person> was doing about it",
            "? where's <thing> => asked where <thing> was",
            "? who's <ing> => asked who was <ing>",
        ),
        "asked in the line": (
            "asked is <one> <adj> => asked whether <one> was <adj>",
            "asked are <many> <ing> => asked whether <many> were <ing>",
            "asked when will <one> be <pp> => asked when <one> would be <pp>",
            "asked why is <thing> <adj> => asked why <thing> was <adj>",
            "asks can <person> <b> <thing> => asked whether <person> could <b> <thing>",
            "asked if <one> is <adj> => asked if <one> was <adj> => asked whether <one> was <adj>",
            "wants to know if <many> <i2> => wanted to know if <many> <i2> => wanted to know whether <many> <i2>",
            "asked what does <person> want => asked what <person> wanted",
        ),
        "month without a preposition": (
            "it'll be <month> before it's <pp> => said that it would be <month> before it was <pp>",
            "<month> is too late => said that <month> was too late",
            "<month> suits us better => said that <month> suited them better",
            "<one> won't be <adj> until <month> => said that <one> would not be <adj> until <month>",
        ),
        "number as the subject": (
            "plot nine floods => said that plot nine flooded",
            "<num> of them are <ing> => said that <num> of them were <ing>",
            "<num> is too many => said that <num> was too many",
            "item four needs <what> => said that item four needed <what>",
            "£<fig> is a lot => said that £<fig> was a lot",
            "<num> need <what> => said that <num> needed <what>",
            "that sum covers <things> => said that that sum covered <things>",
            "number 12 has <what> => said that number 12 had <what>",
        ),
        "condition": (
            "if <one> <i1> we lose <what> => said that if <one> <i1> they lost <what>",
            "if <person> pays we can <b> <thing> => said that if <person> paid they could <b> <thing>",
            "if it rains, <one> <i1> => said that, if it rained, <one> <i1>",
            "unless <many> are <pp> we'll have to <b> <thing> "
            "=> said that unless <many> were <pp> they would have to <b> <thing>",
            "we can <b> <thing> as long as <person> agrees => said that they could <b> <thing> as long as <person> agreed",
            "if we had <what> we could <b> <thing> => said that if they had <what> they could <b> <thing>",
            "if <person> had told us we would have <pp> it "
            "=> said that if <person> had told them they would have <pp> it",
            "it's fine provided <thing> is <pp> => said that it was fine provided <thing> was <pp>",
            "<one> will stay shut unless <person> pays => said that <one> would stay shut unless <person> paid",
        ),
        "comparison": (
            "the more we spend the less we have => said that the more they spent the less they had",
            "the longer it takes the more it costs => said that the longer it took the more it cost",
            "<one> costs more than <person> thinks => said that <one> cost more than <person> thought",
            "it's as <adj1> as it was => said that it was as <adj1> as it was",
            "<many> are <adj1> but <one> isn't => said that <many> were <adj1> but <one> was not",
        ),
        "command": (
            "please mend <thing> => asked that <thing> be mended => ?",
            "let's <b> <thing> => suggested that the Committee <b> <thing> => ?",
            "don't <b> <thing> yet => ?",
            "<b> <thing> before <month> => ?",
        ),
        "tag": (
            "<one> is <adj>, isn't it => ? => said that <one> was <adj> => asked whether <one> was <adj>",
            "we've <pp> <thing>, haven't we => ? => said that they had <pp> <thing> => asked whether they had <pp> <thing>",
            "it's <adj>, right? => ? => said that it was <adj> => asked whether it was <adj>",
        ),
        "left out": (
            "not happy with <thing> => was not happy with <thing> => said that <I> was not happy with <thing>",
            "no idea who <pt> <thing> => had no idea who <pt> <thing> => ?",
            "need more time => said that they needed more time => said that <I> needed more time => needed more time => ?",
            "think it's fine => thought it was fine => thought that it was fine => said that <I> thought it was fine",
            "been there, seen it => ? => said that <I> had been there, seen it",
            "don't think <one> <i1> => did not think <one> <i1>",
            "sounds <adj1> to me => said that it sounded <adj1> to <me>",
            "can't see why <thing> is <adj> => could not see why <thing> was <adj>",
            "happy to <b> <thing> => was happy to <b> <thing>",
            "worried about <many> => was worried about <many>",
            "no objection => had no objection",
            "would like <what> => would like <what>",
            "haven't <pp> <thing> yet => had not <pp> <thing> yet",
        ),
        "first person": (
            "<I>'ll <b> <thing> => said that <I> would <b> <thing>",
            "<I>'ve <pp> <thing> <myself> => said that <I> had <pp> <thing> <myself>",
            "<my> view is that <one> is <adj> => said that <my> view was that <one> was <adj>",
            "we do it ourselves => said that they did it themselves",
            "it's our fault, not the owner's => said that it was their fault, not the owner's",
            "<I>'m not sure <one> <i1> => said that <I> was not sure <one> <i1>",
            "it was <person> who told <me> => said that it was <person> who told <me>",
            "<thing> is <mine> => said that <thing> was <mine>",
            "me and <person> <pt> it => ? => said that <I> and <person> <pt> it",
            "<person> and I <pt> <thing> => said that <person> and <I> <pt> <thing> => ?",
            "<I> live <at> and <I> use <thing> every day => said that <I> lived <at> and <I> used <thing> every day",
            "we think our <thing2> is <adj> => said that they thought their <thing2> was <adj>",
        ),
        "quotation": (
            "the sign says \"keep out\" => said that the sign said \"keep out\"",
            "they call it 'the pit' => said that they called it 'the pit' => ?",
            "<person> said “we are broke” => said that <person> said “we are broke”",
        ),
        "spoken to": (
            "chair, <I> think <one> is <adj> => said that <I> thought <one> was <adj> => ?",
            "with respect, chair, <one> is <adj> => said that, with respect, <one> was <adj> => ? "
            "=> said that, with respect, chair, <one> was <adj>",
            "through you chair, <one> <i1> => said that <one> <i1> => ?",
        ),
        "time": (
            "<one> needs <what> <now> => said that <one> needed <what> <now>",
            "<person> <pt> <thing> <then> => said that <person> <pt> <thing> <then>",
            "we'll <b> <thing> <soon> => said that they would <b> <thing> <soon>",
            "<one> is <ing> <now> => said that <one> was <ing> <now>",
            "<one> was <pp> <then> => said that <one> was <pp> <then>",
        ),
        "modal": (
            "we must <b> <thing> => said that they must <b> <thing>",
            "<person> may <b> <thing> => said that <person> might <b> <thing>",
            "we shall <b> <thing> => said that they would <b> <thing>",
            "you should <b> <thing> => ? => said that they should <b> <thing>",
            "we needn't <b> <thing> => said that they need not <b> <thing>",
            "<person> ought to <b> <thing> => said that <person> ought to <b> <thing>",
            "<group> used to <b> <thing> => said that <group> used to <b> <thing>",
            "we're going to <b> <thing> => said that they were going to <b> <thing>",
            "we've got to <b> <thing> => said that they had got to <b> <thing> => said that they had to <b> <thing>",
            "<one> can't be <pp> => said that <one> could not be <pp>",
            "<many> have to be <pp> => said that <many> had to be <pp>",
            "<one> needs to be <pp> => said that <one> needed to be <pp>",
        ),
        "passive": (
            "<one> is <pp> every year => said that <one> was <pp> every year",
            "<many> have been <pp> => said that <many> had been <pp>",
            "<one> will be <pp> <when> => said that <one> would be <pp> <when>",
            "<many> get <pp> => said that <many> got <pp>",
        ),
        "there is": (
            "there's <what> <at> => said that there was <what> <at> => said that there were <what> <at>",
            "there are <num> lamps that need <what> => said that there were <num> lamps that needed <what>",
            "there isn't any <noun> left => said that there was not any <noun> left",
            "there seems to be <what> missing => said that there seemed to be <what> missing",
            "there's no <noun> <at> => said that there was no <noun> <at>",
        ),
        "subjunctive": (
            "<I> suggest we <b> <thing> => said that <I> suggested they <b> <thing>",
            "<I> propose that <thing> be <pp> => said that <I> proposed that <thing> be <pp>",
            "<I>'d rather <person> <pt> it => said that <I> would rather <person> <pt> it",
            "it's time we <pt> <thing> => said that it was time they <pt> <thing>",
            "<I> wish we had <what> => said that <I> wished they had <what>",
        ),
        "gerund": (
            "fixing <thing> takes time => said that fixing <thing> took time",
            "closing <one> means we lose <what> => said that closing <one> meant they lost <what>",
            "parking on verges is <adj> => said that parking on verges was <adj>",
            "getting <what> costs a fortune => said that getting <what> cost a fortune",
        ),
        "joined verbs": (
            "<one> <i1> and needs <what> => said that <one> <i1> and needed <what>",
            "<group> come in and leave <what> => said that <group> came in and left <what>",
            "<person> rings us and asks for <what> => said that <person> rang them and asked for <what>",
            "<person> <pt> <thing> but wants <what> => said that <person> <pt> <thing> but wanted <what>",
            "<many> <i2> or need <what> => said that <many> <i2> or needed <what>",
        ),
        "negative": (
            "<one> doesn't <bi> => said that <one> did not <bi!>",
            "<many> don't <bi> => said that <many> did not <bi!>",
            "nobody <t1> <what> => said that nobody <t1> <what>",
            "<one> never <i1> => said that <one> never <i1>",
            "neither of them <i1> => said that neither of them <i1>",
            "<I> haven't <pp> it => said that <I> had not <pp> it",
        ),
        "question word inside": (
            "<I> don't know why <one> <i1> => said that <I> did not know why <one> <i1>",
            "<person> asked who pays => said that <person> asked who paid",
            "what <group> want is <what> => said that what <group> wanted was <what>",
            "we know where <thing> is => said that they knew where <thing> was",
            "nobody knows how <one> <i1> => said that nobody knew how <one> <i1>",
            "whoever <t1> <what> should say so => said that whoever <t1> <what> should say so => ?",
        ),
        "list": (
            "we need <what>, a ladder and <noun> => said that they needed <what>, a ladder and <noun>",
            "<one>, <thing> and the shed are <adj> => said that <one>, <thing> and the shed were <adj>",
            "<person>, <person2> and I agree => said that <person>, <person2> and <I> agreed => ?",
        ),
        "figures": (
            "it costs £<fig> a year => said that it cost £<fig> a year",
            "rates go up by 3% => said that rates went up by 3%",
            "<one> is 12m long => said that <one> was 12m long",
            "we're £<fig> over => said that they were £<fig> over",
            "income is £<fig>, costs are £<fig> => said that income was £<fig>, and costs were £<fig> "
            "=> said that income was £<fig>, costs were £<fig> "
            "=> said that income was £<fig>, and that costs were £<fig>",
        ),
        "short": (
            "the mtg is <soon> => said that the meeting was <soon>",
            "cttee needs <what> => said that the committee needed <what> => said that committee needed <what> => ?",
            "hasn't been <pp> since jan => said that it had not been <pp> since January => ? "
            "=> had not been <pp> since January",
            "we need <what> b4 the AGM => said that they needed <what> before the AGM",
            "1/3 of <group> object => said that 1/3 of <group> objected => ?",
        ),
    },
    "b": {
        "statement": (
            "<whole> <i1> => said that <whole> <i1>",
            "<many> rarely <i2> => said that <many> rarely <i2>",
            "at the moment <one> <i1> => said that, at the moment, <one> <i1> => said that at the moment <one> <i1>",
            "<many> still <t2> <what> => said that <many> still <t2> <what>",
            "<whole> isn't <adj> => said that <whole> was not <adj>",
            "most of <many> are <adj> but <one> <t1> <what> => said that most of <many> were <adj> but <one> <t1> <what>",
            "<person> thinks <thing> <i1> => said that <person> thought <thing> <i1>",
            "everyone knows <one> <i1> => said that everyone knew <one> <i1>",
        ),
        "clause about the subject": (
            "<thing> <group> <t2> <i1> => said that <thing> <group> <t2> <i1>",
            "<person> who <t1> <what> wants <thing> => said that <person> who <t1> <what> wanted <thing>",
            "the firm that <person> <pt> is <ing> => said that the firm that <person> <pt> was <ing>",
            "<thing> <I> <pt> <i1> => said that <thing> <I> <pt> <i1>",
            "the only thing that <i1> is <whole> => said that the only thing that <i1> was <whole>",
            "the man whose van is <ing> wants <what> => said that the man whose van was <ing> wanted <what>",
        ),
        "clause about the subject, which is a bare plural": (
            "<things> the council owns are <pp> => said that <things> the council owned were <pp>",
            "<group> we support are <ing> => said that <group> they supported were <ing>",
            "<things> that <i2> are not <adj> => said that <things> that <i2> were not <adj>",
            "<things> which cost money need <what> => said that <things> which cost money needed <what>",
            "<things> nobody wants are <pp> => said that <things> nobody wanted were <pp>",
            "most <things> <group> use are <adj> => said that most <things> <group> used were <adj>",
        ),
        "clause about the object": (
            "<person> runs a club that <t1> <what> => said that <person> ran a club that <t1> <what>",
            "we can't find <person> who <pt> <thing> => said that they could not find <person> who <pt> <thing>",
            "<group> hate <things> we <pt> => said that <group> hated <things> they <pt>",
            "there are <things> that <i2> => said that there were <things> that <i2>",
        ),
        "wh-question": (
            "? what's the cost of <thing> => asked what the cost of <thing> was",
            "? when do we hear about <thing> => asked when they would hear about <thing> "
            "=> asked when they heard about <thing>",
            "? why don't <many> <bi> => asked why <many> did not <bi!>",
            "? how often is <whole> <pp> => asked how often <whole> was <pp>",
            "? who owns <whole> => asked who owned <whole>",
            "? what has <person> <pp> => asked what <person> had <pp>",
            "? how long will <whole> be <adj> => asked how long <whole> would be <adj>",
            "? who should <group> ask about <thing> => asked who <group> should ask about <thing>",
            "? where can <group> find <thing> => asked where <group> could find <thing>",
            "? what happens to <thing> if <one> <i1> => asked what happened to <thing> if <one> <i1> "
            "=> asked what would happen to <thing> if <one> <i1>",
            "? whose <thing2> is it => asked whose <thing2> it was",
        ),
        "yes or no question": (
            "? are there <things> <at> => asked whether there were <things> <at>",
            "? do <many> <bi> => asked whether <many> <bi>",
            "? has <whole> been <pp> => asked whether <whole> had been <pp>",
            "? could <person> <b> <thing> <soon> => asked whether <person> could <b> <thing> <soon>",
            "? were <many> <pp> <then> => asked whether <many> were <pp> <then> => asked whether <many> had been <pp> <then>",
            "? isn't <one> <adj> => asked whether <one> was not <adj>",
            "? do we know who <pt> <thing> => asked whether they knew who <pt> <thing>",
            "? is it true that <many> <i2> => asked whether it was true that <many> <i2>",
            "? must we <b> <thing> => asked whether they must <b> <thing> => asked whether they had to <b> <thing>",
            "? does <person> think <one> is <adj> => asked whether <person> thought <one> was <adj>",
        ),
        "'s": (
            "<person>'s <ing> => said that <person> was <ing>",
            "<one>'s too <adj1> => said that <one> was too <adj1>",
            "that's why <one>'s <adj> => said that that was why <one> was <adj>",
            "he's <pp> it and she's not happy => said that he had <pp> it and she was not happy => ?",
            "<person>'s gone to see <thing> => said that <person> had gone to see <thing>",
            "the owner's <thing2> is <ing> => said that the owner's <thing2> was <ing>",
            "? how's <thing> going => asked how <thing> was going",
            "? what's been <pp> => asked what had been <pp>",
            "? is <person>'s <thing2> <adj> => asked whether <person>'s <thing2> was <adj>",
        ),
        "asked in the line": (
            "asked has <one> been <pp> => asked whether <one> had been <pp>",
            "asked do <many> <bi> => asked whether <many> <bi>",
            "asked how much is <thing> => asked how much <thing> was",
            "asked whether <many> are <adj> => asked whether <many> were <adj>",
            "asks who <t1> <what> => asked who <t1> <what>",
            "queried why <one> <i1> => queried why <one> <i1>",
            "asked the clerk is <thing> <adj> => asked the clerk whether <thing> was <adj>",
            "wants to know when is <one> <adj> => wanted to know when <one> was <adj>",
        ),
        "month without a preposition": (
            "<month> is when <one> <i1> => said that <month> was when <one> <i1> => said that <month> was when <one> [|] => ?",
            "could be <month>, could be <month2> => said that it could be <month>, could be <month2> => ?",
            "we said <month> for <thing> => said that they said <month> for <thing> => said that they had said <month> for <thing>",
            "<thing> isn't due until <month> => said that <thing> was not due until <month>",
        ),
        "number as the subject": (
            "room three <i1> => said that room three <i1>",
            "<num> out of ten want <what> => said that <num> out of ten wanted <what>",
            "£<fig> covers <thing> => said that £<fig> covered <thing>",
            "<num> is enough => said that <num> was enough",
            "page six says <one> is <adj> => said that page six said <one> was <adj>",
            "over <num> of <many2> <i2> => said that over <num> of <many2> <i2>",
            "that amount pays for <things> => said that that amount paid for <things>",
            "unit 7 wants <what> => said that unit 7 wanted <what>",
        ),
        "condition": (
            "when <one> <i1> <person> loses <what> => said that when <one> <i1> <person> lost <what>",
            "once <thing> is <pp> we can <b> it => said that once <thing> was <pp> they could <b> it",
            "if <person> asks, tell them <one> is <adj> => ?",
            "we won't <b> <thing> until <person> pays => said that they would not <b> <thing> until <person> paid",
            "if it wasn't for <group> we'd lose <what> => said that if it was not for <group> they would lose <what> "
            "=> said that, if it was not for <group>, they would lose <what>",
            "even if <one> <i1>, <group> want <what> => said that, even if <one> <i1>, <group> wanted <what>",
            "should it rain, <many> <i2> => said that, should it rain, <many> <i2> => ?",
            "<many> <i2> whenever it snows => said that <many> <i2> whenever it snowed",
            "in case it fails we keep <what> => said that in case it failed they kept <what>",
        ),
        "comparison": (
            "the sooner we <b> <thing> the better => said that the sooner they [lend|lent] <thing> the better => ?",
            "the older it gets the less it <t1> <what> => said that the older it got the less it <t1> <what>",
            "<one> is far more <adj1> than <group> say => said that <one> was far more <adj1> than <group> said",
            "<many> cost less than we think => said that <many> cost less than they thought",
            "it isn't as <adj1> as <person> says => said that it was not as <adj1> as <person> said",
        ),
        "command": (
            "please don't <b> <thing> => ? => asked that <thing> not be <pp>",
            "let's not <b> <thing> => ? => suggested that they not <b> <thing>",
            "make sure <thing> is <adj> => ?",
            "ask <person> to <b> <thing> => ?",
        ),
        "tag": (
            "<one> <i1>, doesn't it => ? => said that <one> <i1> => asked whether <one> <i1>",
            "<person> is coming, isn't she => ? => said that <person> was coming => asked whether <person> was coming",
            "that's <adj>, yes? => ? => said that that was <adj> => asked whether that was <adj>",
        ),
        "left out": (
            "still waiting for <thing> => was still waiting for <thing> => said that <I> was still waiting for <thing> => ?",
            "no news on <thing> => reported no news on <thing> => said that there was no news on <thing> => had no news on <thing> => ?",
            "hope <one> is <adj> => hoped <one> was <adj> => hoped that <one> was <adj>",
            "not sure who <pt> <thing> => was not sure who <pt> <thing>",
            "must <b> <thing> soon => said that they must <b> <thing> soon => ? => said that <I> must <b> <thing> soon",
            "looks <adj1> => said that it looked <adj1>",
            "agree with <person> => agreed with <person>",
            "don't want <what> => did not want <what>",
            "will <b> <thing> => would <b> <thing>",
            "against <thing> => was against <thing>",
            "fine with <thing> => was fine with <thing> => ?",
            "spoke to <person> last week => ? => spoke to <person> the previous week "
            "=> said that <I> had spoken to <person> the previous week",
        ),
        "first person": (
            "<I>'m worried that <one> <i1> => said that <I> was worried that <one> <i1>",
            "<my> neighbour and I share <thing> => said that <my> neighbour and <I> shared <thing> => ?",
            "<I>'d like us to <b> <thing> => said that <I> would like them to <b> <thing>",
            "we can't do it by ourselves => said that they could not do it by themselves",
            "<person> wrote to <me> about <my> <thing2> => said that <person> wrote to <me> about <my> <thing2>",
            "<I> never said <one> was <adj> => said that <I> never said <one> was <adj>",
            "nobody told us <thing> was <adj> => said that nobody told them <thing> was <adj>",
            "none of <mine> <i2> => said that none of <mine> <i2> => ?",
            "<I> do think <one> is <adj> => said that <I> did think <one> was <adj>",
            "that's <my> only worry => said that that was <my> only worry",
            "we all want <what> => said that they all wanted <what>",
        ),
        "quotation": (
            "<person> calls it \"a shambles\" => said that <person> called it \"a shambles\"",
            "the note reads “<one> is <adj>” => said that the note read “<one> is <adj>”",
        ),
        "spoken to": (
            "madam chair, <one> <i1> => said that <one> <i1> => ?",
            "to be fair, <one> is <adj> => said that, to be fair, <one> was <adj> => ?",
            "sorry chair, <I> have to go => ? => said that <I> had to go",
        ),
        "time": (
            "<now> <one> is <adj> => said that <now> <one> was <adj> => said that, <now>, <one> was <adj>",
            "<thing> was <pp> <then> => said that <thing> was <pp> <then> => said that <thing> had been <pp> <then>",
            "<soon> we can <b> <thing> => said that <soon> they could <b> <thing> => said that, <soon>, they could <b> <thing>",
            "<one> has been <adj> since <thing> was <pp> => said that <one> had been <adj> since <thing> was <pp>",
            "<group> met <person> <then> => said that <group> met <person> <then>",
        ),
        "modal": (
            "<group> might <b> <thing> => said that <group> might <b> <thing>",
            "<person> will have to <b> <thing> => said that <person> would have to <b> <thing>",
            "we could've <pp> it => said that they could have <pp> it",
            "<person> isn't able to <b> <thing> => said that <person> was not able to <b> <thing>",
            "we mustn't <b> <thing> => said that they must not <b> <thing>",
            "<group> oughtn't to complain => said that <group> ought not to complain",
            "<group> won't <b> <thing> => said that <group> would not <b> <thing>",
            "we'd better <b> <thing> => said that they had better <b> <thing>",
            "<group> are meant to <b> <thing> => said that <group> were meant to <b> <thing>",
            "<one> may need <what> => said that <one> might need <what>",
            "does it have to be <adj1> => asked whether it had to be <adj1>",
        ),
        "passive": (
            "<whole> has never been <pp> => said that <whole> had never been <pp>",
            "<many> are often <pp> => said that <many> were often <pp>",
            "<group> have to be <pp> first => said that <group> had to be <pp> first",
            "<one> was being <pp> <when> => said that <one> was being <pp> <when>",
        ),
        "there is": (
            "there are no <things> <at> => said that there were no <things> <at>",
            "there'll be <what> <soon> => said that there would be <what> <soon>",
            "there's someone who <t1> <what> => said that there was someone who <t1> <what>",
            "there has been <noun> <at> => said that there had been <noun> <at>",
            "there might be <what> => said that there might be <what>",
        ),
        "subjunctive": (
            "<I> ask that <thing> be <pp> => said that <I> asked that <thing> be <pp> => asked that <thing> be <pp>",
            "it's vital we <b> <thing> => said that it was vital they <b> <thing> => ?",
            "<I> wish <group> would <b> <thing> => said that <I> wished <group> would <b> <thing>",
            "if <I> were <person> <I>'d <b> it => said that if <I> were <person> <I> would <b> it",
        ),
        "gerund": (
            "asking <group> for <what> never works => said that asking <group> for <what> never worked",
            "waiting makes it worse => said that waiting made it worse",
            "not having <what> is the problem => said that not having <what> was the problem",
            "running <one> needs <what> => said that running <one> needed <what>",
        ),
        "joined verbs": (
            "<group> <t2> <what> and run <one> => said that <group> <t2> <what> and ran <one>",
            "<one> creaks or rattles => said that <one> creaked or rattled",
            "<person> comes early and goes home late => said that <person> came early and went home late",
            "<I> like <thing> but want <what> => said that <I> liked <thing> but wanted <what>",
            "<one> <i1>, then stops => said that <one> <i1>, then stopped",
        ),
        "negative": (
            "<whole> doesn't <bi> => said that <whole> did not <bi!>",
            "no one <t1> <what> => said that no one <t1> <what>",
            "hardly any of <many2> <i2> => said that hardly any of <many2> <i2>",
            "<group> have no <noun> => said that <group> had no <noun>",
            "none of <many2> are <adj> => said that none of <many2> were <adj>",
            "<I> didn't see <thing> => said that <I> did not see <thing>",
        ),
        "question word inside": (
            "it depends how <adj1> <one> is => said that it depended how <adj1> <one> was",
            "<I> can see why <group> <t2> <what> => said that <I> could see why <group> <t2> <what>",
            "what matters is who <t1> <what> => said that what mattered was who <t1> <what>",
            "<group> decide when <one> opens => said that <group> decided when <one> opened",
            "we have no say in what <person> <pt> => said that they had no say in what <person> <pt>",
            "<person> knows which of <many2> <i2> => said that <person> knew which of <many2> <i2>",
        ),
        "list": (
            "<group> bring <noun>, <what> and a rope => said that <group> brought <noun>, <what> and a rope",
            "<one>, <thing> or the hut is <adj> => said that <one>, <thing> or the hut was <adj>",
            "there's <noun>, rust and a hole <at> => said that there was <noun>, rust and a hole <at>",
        ),
        "figures": (
            "that comes to £<fig> => said that that came to £<fig>",
            "<num> in <num2> <group> <i2> => said that <num> in <num2> <group> <i2>",
            "numbers are down 12% on 2019 => said that numbers were down 12% on 2019",
            "we pay £<fig> and they pay half => said that they paid £<fig> and they paid half => ?",
            "<thing> is £<fig> plus VAT => said that <thing> was £<fig> plus VAT",
        ),
        "short": (
            "<one> needs <what> asap => said that <one> needed <what> as soon as possible => said that <one> needed <what> asap",
            "next mtg is <month> => said that next meeting was <month> => ? => said that the next meeting was <month>",
            "<person> cant <b> <thing> => said that <person> could not <b> <thing>",
            "the chq is for £<fig> => said that the cheque was for £<fig>",
            "its <adj> & <group> know => said that it was <adj> and <group> knew",
        ),
    },
}  # fmt: skip


def _parts(options: tuple[str, ...], random: Random, used: list[str]) -> tuple[str, tuple[str, ...]]:
    """A word of a list that is not used yet, as typed and as printed."""
    word = random.choice([option for option in options if option not in used] or options)
    used.append(word)
    typed, _, printed = word.partition("|")
    return typed, tuple((printed or typed).split("/"))


def _filled(form: str, drawn: dict[str, tuple[str, tuple[str, ...]]], *, is_typed: bool) -> list[str]:
    """The ways to write a form with the words that are drawn."""
    out = [""]
    for piece in re.split(r"(<[\w!]+>)", form):
        typed, printed = drawn.get(piece.strip("<>!"), (piece, (piece,))) if piece[:1] == "<" else (piece, (piece,))
        ways = (typed,) if is_typed or piece.endswith("!>") else printed
        out = [f"{before}{way}" for before in out for way in ways]
    return out


def cases(random: Random, half: str) -> Iterator[Case]:
    """Cases of one half of the words and forms, without end; each kind of form as often."""
    words, forms = WORDS[half], FORMS[half]
    while True:
        for kind in forms:
            typed, *printed = random.choice(forms[kind]).split(" => ")
            speaker = random.choice((HE, SHE))
            drawn: dict[str, tuple[str, tuple[str, ...]]] = {
                me: (me, (getattr(speaker, part),)) for me, part in SPEAKER.items()
            }
            used: list[str] = []
            for slot in re.findall(r"<(\w+)!?>", typed):
                pool = slot if slot in words else slot.rstrip("2")
                drawn.setdefault(slot, ("", ())) if slot in drawn else drawn.update({slot: _parts(words[pool], random, used)})
            accepted = tuple(way for form in printed for way in _filled(form, drawn, is_typed=False))
            yield Case(kind, typed, _filled(typed.removeprefix("? "), drawn, is_typed=True)[0], accepted, speaker, typed[0] == "?")


def said(case: Case) -> tuple[str, str]:
    """What minutes have after the name, and what is offered where it is in doubt; `?` alone stands for a doubt."""
    text = in_words(case.typed)
    found = reported(text, case.speaker, asks=case.asks)
    gap = "" if found.words.startswith(",") else " "
    if not found.doubt:
        return f"{BEFORE[found.manner]}{gap}{found.words}".strip(), ""
    offer = likely(text, case.speaker, asks=case.asks)
    return "?", f"said {offer}" if offer.startswith("that ") else f"asked {offer}" if case.asks else offer


def verdict(case: Case) -> str:
    """Whether a case is `right`, `offered` in the right words, `asked` about or `silent` and wrong."""
    printed, offer = (_AND_THAT.sub(r"\1 ", with_capitals(words)) for words in said(case))
    if printed in case.printed:
        return "right"
    if printed != "?":
        return "silent"
    return "offered" if offer in case.printed else "asked"


_AND_THAT = re.compile(r"\b(and|but) that (?=(?:he|she|it|they|there)\b)")
"""A second *that*, which minutes may have or not."""


def main() -> None:
    """Count the verdicts of many cases, and show some that are not right."""
    asked = argparse.ArgumentParser()
    asked.add_argument("--seed", type=int, default=5)
    asked.add_argument("--count", type=int, default=1500)
    asked.add_argument("--half", default="a")
    asked.add_argument("--show", type=int, default=0)
    wanted = asked.parse_args()
    made = [case for case, _ in zip(cases(Random(wanted.seed), wanted.half), range(wanted.count), strict=False)]
    verdicts = [verdict(case) for case in made]
    print(dict(Counter(verdicts)))
    shown = Counter[str]()
    for case, found in zip(made, verdicts, strict=True):
        if found != "right" and (shown[found] < wanted.show):
            shown[found] += 1
            print(f"{found:8} {case.kind}: {case.typed}\n    got  {' / '.join(said(case))}\n    want {case.printed[0]}")


if __name__ == "__main__":
    main()
