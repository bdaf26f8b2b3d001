"""The verbs of English: their forms, which of them report speech, and which are nouns as well."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

_IRREGULAR = """
arise arose arisen|awake awoke awoken|bear bore borne|beat beat beaten|become became become|begin began begun
bend bent bent|bet bet bet|bid bid bid|bind bound bound|bite bit bitten|bleed bled bled|blow blew blown
break broke broken|breed bred bred|bring brought brought|build built built|burn burnt burnt|burst burst burst
buy bought bought|cast cast cast|catch caught caught|choose chose chosen|cling clung clung|come came come
cost cost cost|creep crept crept|cut cut cut|deal dealt dealt|dig dug dug|do did done|draw drew drawn
dream dreamt dreamt|drink drank drunk|drive drove driven|eat ate eaten|fall fell fallen|feed fed fed|feel felt felt
fight fought fought|find found found|flee fled fled|fly flew flown|forbid forbade forbidden|forecast forecast forecast
forego forewent foregone|foresee foresaw foreseen|forget forgot forgotten|forgive forgave forgiven|freeze froze frozen
get got got|give gave given|go went gone|grind ground ground|grow grew grown|hang hung hung|have had had
hear heard heard|hide hid hidden|hit hit hit|hold held held|hurt hurt hurt|keep kept kept|know knew known
lay laid laid|lead led led|lean leant leant|learn learnt learnt|leave left left|lend lent lent|let let let
lie lay lain|light lit lit|lose lost lost|make made made|mean meant meant|meet met met|mishear misheard misheard
mislead misled misled|misread misread misread|mistake mistook mistaken|misunderstand misunderstood misunderstood
mow mowed mown|offset offset offset|outdo outdid outdone|outgrow outgrew outgrown|overcome overcame overcome
overhear overheard overheard|overrun overran overrun|oversee oversaw overseen|overspend overspent overspent
overtake overtook overtaken|pay paid paid|prove proved proven|put put put|quit quit quit|read read read
rebuild rebuilt rebuilt|redraw redrew redrawn|relay relaid relaid|repay repaid repaid|resell resold resold
reset reset reset|retell retold retold|rethink rethought rethought|rewrite rewrote rewritten|ride rode ridden
ring rang rung|rise rose risen|run ran run|say said said|see saw seen|seek sought sought|sell sold sold|send sent sent
set set set|shake shook shaken|shed shed shed|shine shone shone|shoot shot shot|show showed shown|shrink shrank shrunk
shut shut shut|sing sang sung|sink sank sunk|sit sat sat|sleep slept slept|slide slid slid|smell smelt smelt
sow sowed sown|speak spoke spoken|speed sped sped|spell spelt spelt|spend spent spent|spill spilt spilt|spin spun spun
split split split|spoil spoilt spoilt|spread spread spread|spring sprang sprung|stand stood stood|steal stole stolen
stick stuck stuck|sting stung stung|stink stank stunk|stride strode stridden|strike struck struck
strive strove striven|swear swore sworn|sweep swept swept|swell swelled swollen|swim swam swum|swing swung swung
take took taken|teach taught taught|tear tore torn|tell told told|think thought thought|throw threw thrown
undergo underwent undergone|undersell undersold undersold|underspend underspent underspent
understand understood understood|undertake undertook undertaken|undo undid undone|uphold upheld upheld
upset upset upset|wake woke woken|wear wore worn|weave wove woven|weep wept wept|win won won|wind wound wound
withdraw withdrew withdrawn|withhold withheld withheld|withstand withstood withstood|write wrote written
"""
"""Verbs whose past is not *-ed*: base, past, participle."""
_REGULAR = """
accept accommodate accompany accrue achieve acknowledge acquire adapt add adhere adjoin adjourn adjust administer
admire admit adopt advertise advise affect afford aggravate agree aim allege alleviate allocate allow alter amend
amount amuse announce annoy answer anticipate apologise apologize appeal appear appease apply appoint appraise
appreciate apprise approve argue arrange arrive ascertain ask assemble assess assign assist assume assure attach
attain attempt attend attract authorise authorize avoid await ban bar bark become befit begin behave believe belong
bend benefit blame block boast boil borrow bother bring broaden budget bump calculate calm campaign cancel carry cater
cause cease celebrate chair challenge change charge chase check circulate cite claim clap clarify clash classify clean
clear climb clog close collaborate collapse collect combine come commence commend comment commission commit
communicate compare compensate compete compile complain complement complete comply comprise compromise conceal concede
conceive concentrate concern conclude concur condemn conduct confer confess confine confirm conflict conform confuse
congratulate connect conserve consider consist constitute construct consult contact contain continue contradict
contribute control convene convert convey convince cook cooperate coordinate cope correct correspond counter cover
crack criticise criticize cross crumble cure curtail cycle damage dance dangle dare debate decide declare decline
decorate decrease dedicate deem deface defend defer define delay delegate delete deliver demand demean demolish
demonstrate deny depart depend deplore deploy deposit depress deprive derive descend describe deserve designate deter
deteriorate determine develop deviate devise devote differ differentiate dig digest diminish direct disagree disappear
disapprove discard discharge disclose discontinue discourage discover discriminate discuss dislike dismiss dispatch
display dispose dispute disregard disrupt dissatisfy dissent dissolve distinguish distribute disturb divert divide
document donate double doubt download drain dredge drift drill drip drop drown dry dump dust dwindle earn ease echo
elaborate elect elevate eliminate email embark embarrass embrace emerge emphasise emphasize employ empower empty
enable enact enclose encounter encourage end endanger endeavour endorse endure enforce engage enhance enjoy enlarge
enquire enrich enrol ensue ensure entail enter entertain entitle envisage equal equate equip eradicate erect erode
escalate escape establish estimate evacuate evaluate evict evidence evolve exacerbate exaggerate examine exceed excel
exchange exclude excuse execute exempt exercise exhaust exist expand expect expedite expel experience expire explain
explore expose express extend extract fabricate face facilitate fade fail fascinate favour fear fence fetch fill film
finalise finalize finance fine finish firm fit fix flag flash flatten float flood flourish flow fluctuate focus fold
follow forge form forward foster found fracture fret frighten frustrate fulfil function fund furnish gain gamble
gather gauge generate glance govern grant graze greet grieve grin grit groan grumble guarantee guard guess guide halve
hamper hand handle happen harass harm harvest hasten hate head heat hedge heighten help hesitate highlight hijack
hinder hire hoover hope host house hover hurry identify ignore illustrate imagine impact impair impede implement imply
import impose impress improve incline include incorporate increase incur indicate induce indulge infer inflate
influence inform inherit inhibit initiate inject injure innovate inquire insist inspect inspire install instigate
instruct insulate insult insure integrate intend intensify interfere interpret interrupt intervene intimidate
introduce invalidate invest investigate invite invoice involve iron irritate isolate issue jeopardise join judge
juggle jump justify kick kill knock label lack lag lament land lapse last laugh launch leaflet leak lean legalise
lessen let level liaise license lift like liken limit line linger link list listen litigate litter live load lobby
locate lock lodge look loom love lower maintain manage march mark market match matter maximise measure melt mend
mention merge merit mess mind minimise minute mislay miss misuse mitigate moan mock modify monitor motivate mount move
mow multiply mutter nail name narrow necessitate need neglect negotiate nominate note notice notify nudge number obey
object oblige observe obsess obstruct obtain occasion occupy occur offend offer omit open operate oppose opt
orchestrate order organise organize originate outline outnumber outsource outweigh overcharge overestimate overgrow
overlap overload overlook overreact override oversimplify overstate oversubscribe owe own pack paint park part
participate pass patch patrol pause pave penalise perceive perform perish permit persist persuade pertain phone
picture pile pin pinch place plague plan plant play plead please pledge plough plug plummet point poison pollute
ponder populate pose possess post postpone pour practise praise preach precede predict prefer prejudice prepare
prescribe present preserve press presume pretend prevail prevent print prioritise privatise proceed process procure
produce profile programme progress prohibit project prolong promise promote prompt pronounce propel propose prosecute
protect protest provide provoke prune publicise publish pull pump puncture purchase pursue push qualify quarrel query
question queue quote race rain raise ramble range rank rate ratify reach react realise realize reapply reappoint
reassure recalculate recall recede receive recheck recite reckon reclaim reclassify recognise recognize recommend
reconcile reconsider reconvene record recoup recover recruit rectify recur recycle redecorate redeem redevelop
redirect reduce refer refill refine reflect refrain refund refurbish refuse regain regard regenerate register regret
regulate rehearse rehouse reign reinforce reinstate reiterate reject rejoice relapse relate relaunch relax release
relieve reload relocate rely remain remark remedy remember remind remit remove rename render renew renovate rent
reopen reorganise repaint repair repeat repel repent replace reply report represent reprimand reprint reproduce
request require reroute reschedule rescind rescue resemble resent reserve reside resign resist resolve respect respond
rest restart restore restrain restrict resubmit result resume resurface retain retire retract retrain retrieve return
reuse revalue reveal reverse revert review revise revive revoke reward reword rip risk rob rock roll rot rotate round
route rub ruin rule rush rust safeguard sail sample sanction satisfy save scale scare schedule score scrap scratch
screen scrutinise seal search seat second secure seem select sense separate serve settle shame shape share shatter
shelter shift ship shock shop shorten shout shovel shrug sign signal signpost simmer simplify skate skid skip slash
slip slow smoke snag snow soak soften solve sort sound space spare spark spearhead specialise specify speculate
sponsor spot spray squeeze stabilise stack staff stage stagger stagnate stamp start state stay steer stem step stifle
stimulate stipulate stop store strain stray streamline strengthen stress stretch strip structure struggle study
stumble stun subdue subject submit subscribe subsidise substitute subtract succeed suffer suffice suggest suit
summarise summon supersede supervise supplement supply support suppose suppress surge surprise surrender surround
survey survive suspect suspend sustain swamp sweep switch table tackle talk tamper tar target taste tax tempt tend
tender terminate test text thank threaten thrive tidy tie tighten tip toil tolerate top touch toughen tour tow trace
track trade train trample transfer transform transmit transport trap travel treat treble tremble trespass trial
trigger trim trip triple trouble trust try turn tweak type unblock uncover underestimate underline undermine underpin
unite unlock unsettle unveil update upgrade upload urge use usher utilise utter vacate validate value vandalise vanish
vary vent verify veto view violate visit voice volunteer vote vouch wait walk wander wane want warm warn warrant wash
waste watch water wave weaken weather weed weigh welcome whisper whistle widen wipe wire wish withdraw witness wonder
work worry wrap wreck yell yield
"""
"""Regular verbs, many of which are nouns too: `NOUNS_TOO`."""
NOUNS_TOO = frozenset(
    """
    aim amount answer appeal attempt ban bar bear beat bend benefit bet bid bite blame block blow boast bother break
    build burn burst bump buy cancel cast catch cause chair challenge charge change chase check clap clash clean
    clear climb comment commission compromise concern conduct conflict contact contract control cook cost cough
    counter cover crack cross cure cut cycle damage dance dare date deal debate decline decrease delay delegate
    demand deposit digest discharge display dispatch dispute document doubt drain draw dream dress drift drill drink
    drip drive drop dump dust ease echo empty end equal escape estimate evidence excess exchange excuse exempt
    exercise experience export extract face fall favour fear feed feel fence fight file fill film finance find fine
    finish firm fit fix flag flash flood flow fly fold focus forecast form forward frame fracture freeze function
    fund gain gamble garden grant graze grit ground group guarantee guard guess guide halt hand handle harm harvest
    head heat hedge help hit hold hope host house hunt hurry hurt impact import increase influence insult interest
    invite invoice iron issue joint judge jump kick kill knock label lack land last lapse launch laugh lead leaflet
    leak lean leave let level licence lie lift light like limit line link list litter live load loan lobby lock
    lodge look loss love make march mark market match matter mean measure meet merit mess mind minute mirror miss
    misuse moan monitor mount move nail name narrow need neglect nominate note notice number object occasion offer
    open order outline overlap own pace pack paint park part pass patrol patch pause pay phone picture piece pile
    pin pinch place plague plan plant play plea pledge plot plough plug point poison pool post pound pour power
    practice praise prejudice present press price print process produce profile programme progress project promise
    prompt protest pull pump purchase push puzzle question query queue quote race rain raise range rank rate reach
    read rebuild record recruit refund refuse regard register regret reign release relay remark remedy rent repair
    repeat reply report request rescue research reserve reset resolve respect rest result return reverse review
    reward ride ring rip rise risk rock roll rot round route row ruin rule run rush rust sail sale sample sanction
    save say scale scare schedule score scrap scratch screen seal search seat second sell sense separate set shake
    shame shape share shed shelter shift ship shock shoot shop shout show shut sign signal sink sit skate skip slash
    sleep slide slip slow smell smoke snow sort sound space spare spark speed spell spend spill spin split sponsor
    spot spray spread spring squeeze stack staff staffs stage stamp stand start state stay steer stem step stick
    sting stock stop store strain stray stream stress stretch strike strip structure struggle study style subject
    substitute suit supplement supply support surge surprise survey suspect sweep swell swim swing switch table talk
    target taste tax tear tender term test text thanks think throw tie time tip tire title toll tool top touch tour
    tow trace track trade traffic train transfer transport trap travel treat trial trigger trim trip trouble trust
    try turn twist type update upgrade upload upset use value vent venture veto view visit voice volunteer vote wait
    wake walk wash waste watch water wave wear weather weed weigh welcome will win wind wipe wire wish witness
    wonder word work worry worth wound wreck wrap yield double exhibit boil warrant trespass total found campaign
    budget email download warm""".split()
)
"""Words that are nouns or adjectives at least as often as verbs."""
REPORTING = (
    "acknowledged", "added", "advised", "agreed", "announced", "answered", "argued", "asked", "assured", "believed",
    "clarified", "commented", "concluded", "confirmed", "considered", "declared", "emphasised", "enquired",
    "explained", "expressed", "felt", "highlighted", "indicated", "informed", "inquired", "mentioned", "noted",
    "observed", "outlined", "pointed out", "queried", "questioned", "raised", "recognised", "recommended",
    "reiterated", "remarked", "reminded", "replied", "reported", "requested", "responded", "said", "sought", "stated",
    "stressed", "suggested", "thanked", "told", "undertook", "urged", "welcomed", "wondered",
)  # fmt: skip
"""Past tenses by which minutes report what was said."""
REPORTING_NOW: Mapping[str, str] = {
    "acknowledges": "acknowledged", "adds": "added", "advises": "advised", "announces": "announced", "asks": "asked",
    "believes": "believed", "comments": "commented", "confirms": "confirmed", "considers": "considered",
    "emphasises": "emphasised", "enquires": "enquired", "explains": "explained", "expresses": "expressed",
    "feels": "felt", "highlights": "highlighted", "informs": "informed", "notes": "noted", "outlines": "outlined",
    "proposes": "proposed", "queries": "queried", "raises": "raised", "refers": "referred", "reminds": "reminded",
    "replies": "replied", "reports": "reported", "requests": "requested", "responds": "responded", "says": "said",
    "states": "stated", "stresses": "stressed", "suggests": "suggested", "tells": "told", "thanks": "thanked",
    "thinks": "thought", "welcomes": "welcomed", "wonders": "wondered",
}  # fmt: skip
"""What somebody says in the present tense, and the past."""
IN_MEETINGS = frozenset(
    """
    accepted accused addressed admitted advocated alleged alluded amplified apologised apologized appealed applauded
    appreciated asserted attended backed called cautioned chaired challenged championed circulated cited claimed
    closed commended complained complimented conceded concurred condemned congratulated contended conveyed countered
    criticised criticized declined defended demanded denied deplored described detailed disagreed discussed disputed
    doubted echoed elaborated emphasized encouraged endorsed enquired estimated expanded expected favoured feared
    gathered hoped identified illustrated implied insisted instructed introduced invited listed maintained moved
    nominated objected offered opened opposed paid persisted pleaded pledged pointed praised predicted preferred
    presented pressed proclaimed promised proposed protested quoted reaffirmed realised reassured recalled recapped
    recited recognized reckoned referred reflected refused refuted regretted rejected repeated represented reserved
    resisted resigned resolved restated ruled seconded shared shouted showed signalled specified spelled stipulated
    submitted summarised summarized supplied supported supposed suspected tabled talked trusted underlined updated
    upheld vowed volunteered voted waived wanted warned welcomed wished worried""".split()
)
"""Further past tenses of what people do when they speak at a meeting, beside those in `REPORTING`."""


@cache
def _irregular() -> dict[str, tuple[str, str]]:
    rows = (row.split() for line in _IRREGULAR.split("\n") for row in line.split("|") if row.strip())
    return {base: (past, participle) for base, past, participle in rows}


@cache
def bases() -> frozenset[str]:
    """Every verb in its base form, without the auxiliaries *be* and the modal verbs."""
    return frozenset((*_REGULAR.split(), *_nouns_as_verbs(), *_irregular()))


def _nouns_as_verbs() -> frozenset[str]:
    """Of the nouns that may be verbs, those that are plain bases."""
    return NOUNS_TOO - {"thanks", "staffs", "joint", "loan", "loss", "sale", "worth", "excess", "licence", "will"}


@cache
def pasts() -> frozenset[str]:
    """The irregular past tenses."""
    return frozenset(past for past, _ in _irregular().values())


@cache
def participles() -> frozenset[str]:
    """The irregular past participles, and *been*."""
    return frozenset(participle for _, participle in _irregular().values()) | {"been"}


@cache
def _of_third() -> dict[str, str]:
    """Each verb by its form after *he*: *goes*, *carries*."""
    return {third(base): base for base in bases()}


def third(base: str) -> str:
    """The form after *he*, *she* or *it*."""
    if base in ("do", "go", "undo", "veto", "echo", "forego", "undergo", "outdo"):
        return f"{base}es"
    if base == "have":
        return "has"
    if base.endswith(("s", "x", "z", "ch", "sh")):
        return f"{base}es"
    return f"{base[:-1]}ies" if base.endswith("y") and base[-2] not in "aeiou" else f"{base}s"


def base_of(word: str) -> str:
    """The base of a verb in the present tense (*go*, *goes*); empty if `word` is none that is known."""
    return word if word in bases() else _of_third().get(word, "")


_DOUBLED = frozenset(
    """
    admit ban bar beg chat clap clog commit compel concur confer control defer deter dip drag drip drop drum equip
    excel expel fit flag flap flip flop grab grin grip grit hop hug incur infer jog kidnap label cancel travel level
    model signal total fuel marshal lag lap mop nag net nod occur omit outfit pat permit pin plan plod plot plug pop
    prefer propel rebut recap recur refer regret remit repel rip rob rot rub sag scan scrap shred ship shop shrug
    shun sin skid skim skip slam slap slip slot snag snap sob spam spar span spot stab star stem step stir stop
    strap strip stun sub submit tag tan tap tar tip top transfer transmit trap trek trim trip tug wrap zip patrol
    enrol fulfil instal acquit allot pit pet dam hem hum jam jar jut mar mob pad pen prod quarrel counsel channel
    cram dot dub fret""".split()
)
"""Verbs whose last letter is doubled before *-ed*."""


def past_of(base: str) -> str:
    """The past tense: *went*, *carried*, *stopped*, *used*."""
    if base in _irregular():
        return _irregular()[base][0]
    if base.endswith("e"):
        return f"{base}d"
    if base.endswith("y") and base[-2:-1] not in tuple("aeiou"):
        return f"{base[:-1]}ied"
    return f"{base}{base[-1]}ed" if base in _DOUBLED else f"{base}ed"


def participle_of(base: str) -> str:
    """The past participle: *gone*, *carried*."""
    return _irregular()[base][1] if base in _irregular() else past_of(base)


_NO_PAST = frozenset(
    """
    need feed seed weed speed breed indeed bed red shed sled wed reed deed heed greed exceed proceed succeed embed
    hundred sacred naked wicked rugged aged bleed creed steed unlimited united limited tweed""".split()
)
"""Words in *-ed* that are no past tense."""


def is_past(word: str) -> bool:
    """Whether a word may be the past tense of a verb: *thanked*, *spoke*."""
    return (word.endswith("ed") and len(word) > 3 and word not in _NO_PAST) or word in pasts()


def is_participle(word: str) -> bool:
    """Whether a word may be a past participle: *thanked*, *spoken*."""
    return (word.endswith("ed") and len(word) > 3 and word not in _NO_PAST) or word in participles()
