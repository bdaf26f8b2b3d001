"""The verbs of English: their forms, which of them report speech, and which are nouns as well."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache, lru_cache

_IRREGULAR = """
arise arose arisen|awake awoke awoken|bear bore borne|beat beat beaten|become became become|begin began begun
rebid rebid rebid|bend bent bent
bet bet bet|bid bid bid|bind bound bound|bite bit bitten|bleed bled bled|blow blew blown
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
broadcast broadcast broadcast|outbid outbid outbid|overhang overhung overhung|overpay overpaid overpaid
relet relet relet|resit resat resat|undercut undercut undercut|underpay underpaid underpaid
"""
"""Verbs whose past is not *-ed*: base, past, participle."""
_REGULAR = """
abandon abate abolish absorb abstain abuse accelerate accept access acclaim accommodate accompany accomplish accord
account accrue accumulate accuse ache achieve acknowledge acquire act activate adapt add address adhere adjoin adjourn
adjust administer admire admit adopt advance advertise advise advocate affect afford age aggravate agitate agonise
agree aid aim air alarm alert alienate align allege alleviate allocate allot allow alter amalgamate amass amend amount
amuse analyse analyze anger annex announce annoy answer anticipate apologise apologize appal appeal appear appease
applaud apply appoint appraise appreciate apprise approach approve archive argue arrange arrest arrive ascertain ask
aspire assemble assert assess assign assist associate assume assure attach attack attain attempt attend attest attract
auction audit augment authorise authorize average avoid await award back bake balance ban bar bark barricade
base bath bathe battle beam beckon become beep befit befriend beg begin behave believe belong bend benefit berate bill
bin blame blast bleach bless blight blink block bloom blossom blunder board boast bodge boil bolster bomb bond book
boost border borrow botch bother bounce bow brace brand breach breathe bribe brighten bring broaden browse bruise
brush buckle budge budget bug bulge bulldoze bully bump bungle burgle bury buzz bypass calculate call calm camp
campaign cancel cap capsize capture care carry cart carve cater cause caution cease celebrate censure certify chair
challenge change charge chase chat cheat check cheer chew chime chop chuck circulate cite claim clamp clap clarify
clash clasp classify clatter clean clear climb clip clog close clutter coach coat cobble coddle coincide collaborate
collapse collate collect collide comb combine come comfort command commemorate commence commend comment commission
commit communicate commute compact compare compensate compete compile complain complement complete complicate comply
compost compound compress comprise compromise compute conceal concede conceive concentrate concern conclude concur
condemn condone conduct confer confess confine confirm conflict conform confront confuse congest congratulate
congregate connect consent conserve consider consist console constitute construct consult contact contain contaminate
contend contest continue contradict contribute control convene converge convert convey convict convince cook cool
cooperate coordinate cope copy cordon correct correspond corrode count counter couple court cover crack cram cramp
crane crash crave crawl creak crease create credit cringe cripple criticise criticize crop cross crouch crowd crumble
crumple crush cry cultivate curb cure curl curse curtail cycle damage damp dance dangle dare daunt dazzle debate
debunk decay deceive decide declare decline decorate decrease dedicate deduct deem deepen deface default defeat defect
defend defer define deflate deflect defraud degrade delay delegate delete deliver demand demean demolish demonstrate
demote denounce dent deny depart depend depict deplete deplore deploy deposit depress deprive derive descend describe
deserve design designate destroy detach detail detain detect deter deteriorate determine devalue develop deviate
devise devote diagnose dice dictate die differ differentiate dig digest dilute dim diminish dine dip direct disable
disagree disallow disappear disapprove disband discard discharge disclose disconnect discontinue discourage discover
discriminate discuss dishearten dislike dislodge dismantle dismiss dismount disobey disown dispatch displace display
displease dispose disprove dispute disqualify disregard disrupt dissatisfy dissent dissolve dissuade distinguish
distort distribute distrust disturb ditch dither dive divert divide document dodge dominate donate dot double doubt
downgrade download downsize doze draft drag drain drape dredge drift drill drip drop drown dry dump duplicate dust
dwell dwindle earn ease echo edge edit educate elaborate elapse elbow elect elevate elicit eliminate email embark
embarrass embed embellish embrace emerge emit emphasise emphasize employ empower empty emulate enable enact enclose
encounter encourage end endanger endeavour endorse endure enforce engage enhance enjoy enlarge enlist enquire enrich
enrol enroll ensue ensure entail enter entertain entitle entrust enumerate envelop envisage envy equal equalise equate
equip eradicate erect erode err escalate escape espouse establish estimate evacuate evade evaluate evaporate evict
evidence evolve exacerbate exaggerate examine excavate exceed excel exchange exclaim exclude excuse execute exemplify
exempt exercise exert exhale exhaust exist expand expect expedite expel experience expire explain explode exploit
explore expose express extend extinguish extract fabricate face facilitate fade fail fake falter farm fascinate fasten
fatigue favor favour fax fear fence fend fertilise fester fetch fidget fill film filter finalise finalize finance fine
finish firm fish fit fix fizzle flag flake flap flare flash flatten flatter flicker flinch float flock flog flood
flounder flourish flout flow fluctuate flush flytip foam focus foil fold follow fool forage force foresee forfeit
forge form format formulate fortify forward foster foul found fracture fray fret frighten fritter frown frustrate fry
fuel fulfil fulfill fumble function fund furnish fuss gag gain gallop gamble garner gather gauge gaze gel generate
germinate glance glare glitter glow glue gnaw gossip govern grab grade graduate graft grant grapple grasp grate graze
grease greet grieve grin grip grit groan grope growl grumble guarantee guard guess guide gush hack haggle hail halt
halve hammer hamper hand handcuff handicap handle happen harass harden harm harvest hassle hasten hatch hate haul
haunt head heal heap heat heave heckle hedge heighten help hesitate highlight hijack hinder hire hobble hog hoist
honor honour hook hoot hoover hop hope hose host hound house hover howl huddle hum humiliate hurl hurry hustle
identify idle ignite ignore illuminate illustrate imagine immerse impact impair impart impede impinge implement
implore imply import impose impound impress imprison improve improvise inch incline include incorporate increase incur
indent index indicate induce induct indulge infect infer infest inflate influence inform infringe ingest inherit
inhibit initiate inject injure innovate inquire inscribe insert insinuate insist inspect inspire install instigate
instruct insulate insult insure integrate intend intensify interact intercept interfere interpret interrogate
interrupt intervene interview intimidate introduce intrude inundate invade invalidate invent invert invest investigate
invite invoice involve irk iron irritate isolate issue itch jail jam jaywalk jeer jeopardise jog join joke jolt jostle
judge juggle jump justify kerb kick kill kneel knit knock label lace lack lag lament land lapse lash last laugh launch
leach leaflet leak lean leap lease leer legalise lengthen lessen let level levy liaise liberate license lick lift
lighten like liken limit limp line linger link list listen litigate litter live load loathe lobby locate lock lodge
log loiter long look loom loop loosen loot love lower lug lunge lure lurk magnify maim maintain malfunction manage
mandate manipulate manoeuvre map march mark market marry mask master match matter maul maximise maximize meander
measure meddle mediate melt mend mention mentor merge merit mess migrate milk mimic mind mine mingle minimise minimize
minute misbehave misjudge mislay misplace miss misuse mitigate mix moan mobilise mock modify monitor moor mop motivate
mould mount mourn move mow muddle mug multiply mumble munch muster mute mutilate mutter nag nail name nap narrow
natter navigate necessitate need neglect negotiate nest nick niggle nip nod nominate normalise notarise note notice
notify nudge number nurse nurture obey object oblige obliterate obscure observe obsess object obtain occasion occupy
occur offend offer officiate offload offset omit ooze open operate oppose opt orchestrate order organise organize
originate oust outlaw outline outnumber outpace outperform outrage outsource outstrip outweigh overcharge overdo
overestimate overflow overgraze overgrow overhaul overheat overlap overlay overload overlook overreact override
overrule overshadow oversimplify overspill overstate oversubscribe overtop overturn overwhelm owe own pack pad paddle
paint pair pander panic parade pardon park part participate pass paste pat patch patent patrol pause pave peak peck
pedal peel peep peer pelt penalise penetrate perceive perch perfect perform perish permeate permit persist persuade
pertain peruse pester petition phase phone photograph pick picket picture pierce pile pilfer pilot pin pinch pity
place plague plan plant play plead please pledge plod plonk plough plow pluck plug plummet plunge poach point poison
poke police polish pollute ponder pop populate pose position possess post postpone potter pounce pour practise praise
pray preach precede precipitate predict prefer prejudice prepare prescribe present preserve preside press presume
pretend prevail prevent print prioritise prioritize privatise probe proceed process procure prod produce profile
profit programme progress prohibit project prolong promise promote prompt pronounce prop propel propose prosecute
prosper protect protest provide provoke prune pry publicise publicize publish puddle puff pull pump punch puncture
punish purchase purge purify pursue push qualify quantify quarrel quash quell quench query question queue quicken quiz
quote race rage raid rain raise rake rally ram ramble range rank ransack rant rate ratify rattle ravage reach react
readvertise realise realize reallocate reapply reappoint reappraise rear reassess reassign reassure rebel rebuff
rebuke rebut recalculate recall recap recede receive recheck recirculate recite reckon reclaim reclassify recline
recognise recognize recoil recommend reconcile reconsider reconstruct reconvene record recoup recover recruit rectify
recur recycle redden redecorate redeem redevelop redirect redraft reduce reek reel refer refill refinance refine
reflect reform refrain refuel refund refurbish refuse refute regain regard regenerate register regrade regress regret
regroup regulate rehear rehearse rehome rehouse reign reimburse reinforce reinstall reinstate reinvest reinvestigate
reiterate reject rejoice relapse relate relaunch relax release relent relieve relinquish relish reload relocate rely
remain remark remedy remember remind remit remodel remove rename render renegotiate renew renounce renovate rent
renumber reopen reorder reorganise repaint repair repave repeat repel repent replace replant replenish reply repoint
report reposition represent reprimand reprint reproduce request require reroof reroute reschedule rescind rescue
reseed resemble resent reserve reshape reside resign resist resite resolve respect respond respray rest restart
restate restock restore restrain restrict resubmit result resume resurface retain retender retile retire retort
retract retrain retrieve return reunite reuse revalue revamp reveal reverse revert review revise revisit revive revoke
revolve reward rewire reword rework rezone rig ringfence rinse rip ripen ripple risk roam roar roast rob rock roll
roof rot rotate round route rub ruin rule rumble rummage rumour rupture rush rust sabotage sack safeguard sag sail
salt salute salvage sample sanction sand satisfy saturate save savour scale scam scan scar scare scatter schedule
scoff scold scoop score scour scramble scrap scrape scratch scream screech screen scribble scrub scrutinise scuff
sculpt scurry seal search seat second secure seem seep seethe segregate seize select sense separate serve settle sever
sew shame shape share sharpen shatter shave shelter shelve shield shift ship shiver shock shop shorten shout shove
shovel shred shriek shrivel shrug shuffle shun sieve sigh sign signal signify signpost silence simmer simplify sip
skate sketch skid skim skip skive slack slam slap slash slice slip slither slog slope slow slump smash smear smile
smoke smooth smother smoulder smuggle snag snap snarl snatch sneak sneeze snoop snore snow soak soar sober soften
solicit solve soothe sort sound sour space span spare spark sparkle spawn spearhead specialise specialize specify
speculate spew spice spike spit splash splinter sponsor spot sprawl spray sprint sprout spur spurt squabble squander
squash squat squeak squeeze squirt stab stabilise stack staff stage stagger stagnate stain stall stammer stamp stare
start starve stash state stay steam steer stem step stifle stimulate stipulate stir stitch stockpile stoop stop store
storm straddle straighten strain strand strangle stray streamline strengthen stress stretch strip stroke stroll
structure struggle strut stub study stumble stump stun stutter subdivide subdue subject submerge submit subscribe
subside subsidise subsidize substitute subtract subvert succeed succumb suck sue suffer suffice suffocate suggest suit
sulk sum summarise summarize summon supersede supervise supplant supplement supply support suppose suppress surf
surface surge surpass surprise surrender surround survey survive suspect suspend sustain swallow swamp swap swarm sway
sweat sweep swerve swindle swipe swirl switch swoop symbolise table tackle tag talk tally tame tamper tangle tap tar
target tarmac tarnish taste taunt tax tease telephone tempt tend tender terminate terrify test tether text thank thaw
thicken thin thrash threaten thrive throb throng thump thwart tick tidy tie tighten tilt timetable tinker tint tip
toast toil tolerate top topple torment toss totter touch toughen tour tow trace track trade trail train traipse
trample transfer transform translate transmit transport trap trash travel trawl treat treble tremble trench trespass
trial trickle trigger trim trip triple triumph trot trouble trundle trust try tuck tug tumble tunnel turn tutor tweak
twin twinkle twitch type unblock uncover underestimate underline undermine underpin unearth unfold unhook unify unite
unload unlock unpack unravel unseat unsettle untangle unveil update upgrade upload uproot urge urinate use usher usurp
utilise utilize utter vacate vaccinate validate value vandalise vandalize vanish vary veer vent ventilate verbalise
verge verify veto vibrate vie view vindicate violate visit visualise voice volunteer vomit vote vouch vow wade waffle
wail wait waive walk wallow wander wane want warm warn warp warrant wash waste watch water wave weaken weather weed
weigh welcome weld wheel whine whip whirl whisper whistle widen wield wilt wince wipe wire wish withdraw wither
witness wobble wonder work worry worsen worship wrap wreck wrestle wriggle wrinkle yawn yell yield zone zoom
"""
"""Regular verbs, many of which are nouns too: `NOUNS_TOO`."""
_MORE_OFTEN_VERBS = frozenset(
    """
    abuse answer appeal approach arrest attack attempt bear beat bend benefit bet bite blame block blow boast
    bother bow break bribe broadcast bump burn burst buy buzz call cancel capture care cast catch cause change
    charge chase chat check cheer chime chop claim clamp clap clash clasp clear climb clutter concern contact
    contest control cook cool cost cough count cover crack crash crawl cross crush cry curb cure cut damage dance
    dare decay decrease delay demand dip display ditch dive double doubt download drag drain draw dream drift
    drink drip drive drop ease echo edge empty end envy escape excuse exempt export extract fake fall favor favour
    fear feed feel fight fill find finish fit fix flap flare flash flock flood flout flow fly fold force form
    freeze fuss gain gaze glare glitter glow grab grasp graze grip growl guess hack halt handle harm haul heave
    help hit hold honor honour hop hope house howl huddle hum hunt hurl hurry hurt impact import increase
    intercept interest invite itch jam joke jolt judge jump kick kill kneel knock lack lapse last laugh lead leak
    lean leap leave let lick lie lift like limp lobby long look love make mark matter mean meet merit milk mind
    miss misuse mix moan mop mount move name need neglect nod nominate offer open order overflow overhang overlap
    overlay own pace pack pardon park pause pay peak peel peep permit pinch plague play pledge plough plow plug
    plunge point poke pop pour praise print promise prompt prop pull pump punch purge push puzzle question race
    rain raise rally rank rant rate rattle reach read rebuff recap recruit refuse regret release remark remedy
    repair repeat reply report request rescue resolve respect rest return reward ride ring rinse rip rise roll rot
    ruin rumble run rupture rush rust sabotage sack sail save say scam scan scare scatter scoop score scrap scrape
    scratch scream scrub seal sell sense separate shake shame share shed shelter shield shift shiver shock shoot
    shout show shriek shuffle shut sigh sink sit skip slam slap sleep slice slide slip slog slope slow slump smash
    smell smile smoke smooth snap snore snow spare spark sparkle speed spell spend spike spill spin spit splash
    split spray spread sprint sprout spur spurt squabble squash squat squeak squeeze stab stall stand stare start
    stay steam steer stem step stick sting stir stitch stoop stop strain stray stress stretch strike strip stroll
    struggle study suit sum supply support surge surprise suspect swallow swap sway sweat sweep swell swim swirl
    talk tangle tap taste tear tease test thaw thin think throng throw thump tick tie tilt tire toll top torment
    toss total touch tow trace trail train transfer trap travel treat trespass trickle trigger trim trip triumph
    trot trouble trust try tumble tunnel turn twist undercut upset use volunteer vote vow wait wake walk warm warp
    wash waste watch wear weed weigh welcome whip whirl win wipe wish wonder work worry worship wrap wreck yawn
    yield zoom""".split()
)
"""Nouns that are verbs at least as often: after a noun in the plural they are its verb."""
_MORE_OFTEN_NOUNS = frozenset(
    """
        act age aim air amount annex associate auction average bar barricade bath beam bin blight bloom
        blunder bomb bond boost border brace brand breach brush budget bug bulge cap cart clip coat comb
        command comment commission compact compost compound compromise conduct conflict contract convict
        cordon counter couple court cramp crane credit crop curse damp deal default defeat defect delegate
        dent detail dice digest discharge dispute dot draft drill dust elbow email equal evidence excess
        exhibit farm fatigue fax filter finance firm fish flake foam foil forecast forfeit format forward
        foul fracture frame frown function gag gamble garden glue graduate graft grant grease grit ground
        group hail hammer handicap harvest hatch heap heat hedge hire hog hook hose hound inch index insert
        insult invoice iron issue jail jog joint kerb lace leaflet lease level levy licence light line
        litter load loan lodge log loop loss malfunction mandate master mentor mess mine minute mould mug
        mute nail nap nick nip occasion outline outrage overhaul pad paddle paint panic parade part pass
        paste pat patch patent patrol peck pedal peer perch petition phase phone photograph picket picture
        piece pile pin plea plot poison police polish pool position post potter pound power practice
        prejudice present press price probe profile programme progress project puddle puff purchase query
        queue quiz quote rage raid rake ram range record reform register reign relay rent research reserve
        result revamp review rig roast rock roof round route row rule rumour sale salt salute sanction sand
        scale scar schedule screen second shape signal silence skate sketch slack sort sound space spice
        spot sprawl spring stack staff staffs stage stain stamp storm strand stream structure stub stump
        style subject substitute supplement surf surface survey table tag tally tarmac tax telephone tender
        term thanks timetable tint tip title toast tool tour traffic trash trench trial tutor twin type
        update upgrade upload value vent venture veto view voice weather wheel will wind wire word worth
        zone""".split()
)
"""Verbs that are nouns more often."""
NOUNS_TOO = (
    _MORE_OFTEN_VERBS
    | _MORE_OFTEN_NOUNS
    | frozenset(
        """
        access accord account address advance aid alarm alert anger archive audit award back balance ban
        base battle beep bid bill blast blink board book bruise buckle build camp campaign caution chair
        challenge clean coach comfort copy cram crowd curl cycle date debate decline deposit design dim
        dispatch document doze dress dump duplicate edit estimate exchange exercise experience face fence
        file film fine flag flush focus fool found fuel fund grade grate guarantee guard guide hand hassle
        head host idle influence interview label land launch leer limit link list live lock map march market
        mask match measure mirror monitor narrow nest net note notice number nurse object pair perfect pick
        pilot pity place plan plant process produce profit protest rear rebuild refund regard relish reset
        reverse risk sample search seat set shave ship shop sign slash snake choke span sponsor state stock store
        stroke swing switch target text time track trade transport visit warrant water wave weld witness
        wound""".split()
    )
)
"""Words that are nouns or adjectives at least as often as verbs."""
STRONG = frozenset(
    """
    need mean say think feel keep look want know show pay help rain snow harm mind wait get find hold make lose own
    lie lean peel read sell send spend stick stay tear tell tend throw try wear let hurt give live save""".split()
)
"""Verbs that are seldom nouns where a verb may stand."""
_MOSTLY_NOUNS = frozenset(
    """
    reserves edges grants rates bins signs seats beds roads prices figures fees results notes forms parks lights
    orders permits     names parts repairs sales sites savings receipts""".split()
)
"""Words in *-s* that are verbs only before what they are about: *capital reserves £90k*, but *it funds the bus*."""
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


def begins_report(begun: str) -> bool:
    """Whether a verb by which minutes report what was said begins so, and goes on: *enq*, *report*."""
    return begun in _begun_reports()


@cache
def _begun_reports() -> frozenset[str]:
    return frozenset(past[:end] for past in (*REPORTING, *IN_MEETINGS) for end in range(len(past)))


@cache
def _irregular() -> dict[str, tuple[str, str]]:
    rows = (row.split() for line in _IRREGULAR.split("\n") for row in line.split("|") if row.strip())
    return {base: (past, participle) for base, past, participle in rows}


@cache
def bases() -> frozenset[str]:
    """Every verb in its base form, without the auxiliaries *be* and the modal verbs, and without those that are the
    past of a commoner verb: *found*, *ground*, *wound*."""
    return (frozenset((*_REGULAR.split(), *_nouns_as_verbs())) - pasts()).union(_irregular())


def _nouns_as_verbs() -> frozenset[str]:
    """Of the nouns that may be verbs, those that are plain bases."""
    return NOUNS_TOO - {"thanks", "staffs", "joint", "loan", "loss", "sale", "worth", "excess", "licence", "will"}


_RARELY_NOUNS = frozenset("closes depends ends finishes floods lasts meets opens passes runs sits starts".split())


@lru_cache(maxsize=8192)
def likely_verb(word: str) -> int:
    """How much likelier a form in the present is a verb than a noun."""
    base = base_of(word)
    if not base:
        return -4
    if is_only_verb(word):
        return 4
    if base in STRONG:
        return 3
    return -5 if word in _MOSTLY_NOUNS else -2 if base in _MORE_OFTEN_NOUNS else int(base in _MORE_OFTEN_VERBS)


def is_only_verb(word: str) -> bool:
    """Whether a verb in the present is hardly ever a noun in that form: *requires*, *runs*."""
    return (base_of(word) not in NOUNS_TOO and word != "thanks") or word in _RARELY_NOUNS


@cache
def pasts() -> frozenset[str]:
    """The irregular past tenses."""
    return frozenset(past for past, _ in _irregular().values())


@cache
def pasts_only() -> frozenset[str]:
    """The irregular past tenses that are no participles: *went*, *took*."""
    return pasts() - participles() - bases()


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


@lru_cache(maxsize=8192)
def base_of(word: str) -> str:
    """The base of a verb in the present tense (*go*, *goes*); empty if `word` is none that is known."""
    return word if word in bases() else _of_third().get(word, "")


_DOUBLED = frozenset(
    """
    acquit admit allot ban bar beg bin cancel channel chat clap clog commit compel concur confer control counsel cram
    dam defer deter dim dip dot drag drip drop drum dub enrol equip excel expel fit flag flap flip flog flop fret fuel
    fulfil grab grin grip grit hem hog hop hug hum incur infer instal jam jar jog jut kidnap label lag lap level log
    lug mar marshal mob model mop nag net nip nod occur omit outfit pad pat patrol pen permit pet pin pit plan plod
    plot plug pop prefer prod propel quarrel ram rebel rebut recap recur refer regret remit repel rig rip rob rot rub
    sag scam scan scar scrap ship shop shred shrug shun signal sin skid skim skip slam slap slip slog slot snag snap
    sob spam span spar spot spur stab star stem step stir stop strap strip strut stub stun sub submit tag tan tap tar
    tip top total transfer transmit trap travel trek trim trip tug wrap zip""".split()
)
"""Verbs whose last letter is doubled before *-ed*."""


def is_base(word: str) -> bool:
    """Whether a word is a verb as it stands after *to*: *leak*."""
    return base_of(word) == word != ""


def is_infinitive(word: str) -> bool:
    """Whether a word is a verb as it stands after *to*, *be* among them."""
    return word == "be" or is_base(word)


def is_third(word: str) -> bool:
    """Whether a word is a verb as it stands after *it*: *leaks*."""
    return base_of(word) not in ("", word)


def is_only_third(word: str) -> bool:
    """The same, and hardly ever a noun: *belongs*."""
    return is_third(word) and is_only_verb(word)


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


@lru_cache(maxsize=8192)
def is_past(word: str) -> bool:
    """Whether a word may be the past tense of a verb: *thanked*, *spoke*."""
    return (word.endswith("ed") and len(word) > 3 and word not in _NO_PAST) or word in pasts()


@lru_cache(maxsize=8192)
def is_participle(word: str) -> bool:
    """Whether a word may be a past participle: *thanked*, *spoken*."""
    return (word.endswith("ed") and len(word) > 3 and word not in _NO_PAST) or word in participles()
