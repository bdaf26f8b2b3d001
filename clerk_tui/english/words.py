"""The small words of English and its commonest adjectives, by what they do in a clause. All in lower case."""

from __future__ import annotations

from collections.abc import Mapping

PAST_OF: Mapping[str, str] = {
    "am": "was", "is": "was", "are": "were", "has": "had", "have": "had", "does": "did", "do": "did", "can": "could",
    "will": "would", "shall": "would", "may": "might", "must": "must",
}  # fmt: skip
"""Auxiliary verbs in the present, and their past."""
PAST_AUXILIARIES = frozenset("was were had did could would should might ought".split())
BE = frozenset("am is are was were".split())
HAVE = frozenset("has have had".split())
DO = frozenset("do does did".split())
MODALS = frozenset("can could will would shall should may might must ought".split())
AUXILIARIES = BE | HAVE | DO | MODALS

SUBJECTS = frozenset(
    """
    i we you he she it they there who everyone everybody someone somebody anyone anybody nobody nothing something
    everything anything""".split()
)
"""Pronouns that are a whole subject. (*No one* is two words.)"""
DEMONSTRATIVES = frozenset("this that these those".split())
FIRST = frozenset("i we me us my our mine ours myself ourselves".split())
SECOND = frozenset("you your yours yourself yourselves".split())
ALONE = DEMONSTRATIVES | frozenset(
    "all both each many most some any few none either neither one more others another".split()
)
"""Words that describe a noun or stand for one."""
POSSESSIVES = frozenset("my our your his her its their whose".split())
DETERMINERS = (
    frozenset(
        """
    the a an some any no every each all both either neither several many few more most less fewer another such
    enough half one two three four five six seven eight nine ten eleven twelve twenty thirty forty fifty hundred
    thousand million""".split()
    )
    | DEMONSTRATIVES
    | POSSESSIVES
)
PREPOSITIONS = frozenset(
    """
    of in on at by for from to with without within about above across after against along among around as before
    behind below beneath beside besides between beyond despite down during except inside into like near off onto
    opposite out outside over past per pending regarding round since than through throughout till toward towards
    under underneath until up upon via concerning including excluding following""".split()
)
SUBORDINATORS = frozenset(
    "that if whether because since as although though while whilst when whenever where wherever unless until before "
    "after whereas once "
    "than lest".split()
)
RELATIVES = frozenset("who which whom whose what how why".split())
COORDINATORS = frozenset("and but or nor so yet".split())
ASKING = frozenset("what when where who whom whose which why how".split())
REPORTED = frozenset("if whether that for about".split())
"""Words after the speaker's name that need the style's verb before them, beside those in `ASKING`."""
ADVERBS = frozenset(
    """
    not never also always often still already just only even ever soon now then here there usually sometimes really
    very too quite rather almost nearly perhaps maybe again further instead indeed however therefore otherwise
    hardly barely twice once yet simply certainly probably fully currently presently thus later first early well far
    long away back forward together ahead apart altogether anyway elsewhere everywhere somewhere nowhere overnight
    upstairs downstairs outside inside nearby today yesterday tomorrow tonight please surely""".split()
)
NOT_ADVERBS = frozenset(
    """
    only family supply reply apply rely early daily weekly monthly yearly quarterly likely unlikely friendly elderly
    costly lovely lonely ugly silly holy italy july assembly anomaly bully jelly lily rally tally ally fly multiply
    comply imply curly hilly""".split()
)
"""Words in *-ly* that are no adverbs."""
ADJECTIVES = frozenset(
    """
    able absent acceptable accessible accurate active actual adequate adjacent affordable afraid alike alive alone
    ambitious ample angry annual anonymous anxious apparent applicable appropriate asleep available awake aware
    awful bad bare beautiful best better big bitter blank blind bold brief bright broad broken busy capable careful
    careless cautious central certain cheap cheaper cheapest civil clean clear clever close closed closest cold
    comfortable common comparable compatible competent complete complex comprehensive compulsory confident
    confidential conscious considerable consistent constant content convenient cool correct corrupt costly covered
    crazy critical crucial cruel curious current dangerous dark dead deaf dear deep defective deficient delicate
    dependent desirable desperate different difficult dirty disappointing disruptive distant domestic double
    dreadful dry due dull duplicate eager early easier easiest easy economic effective efficient eligible
    embarrassing empty enough entire equal essential evident exact excellent excessive exempt expensive explicit
    extensive external extra extraordinary extreme fair false familiar famous far fast fat faulty favourable
    feasible fewer final financial fine firm fit flat flexible foreign foolish formal former fragile free frequent
    fresh friendly full fun functional further general generous gentle genuine glad good grand grateful great green
    gross guilty half handy happy hard harmful hazardous healthy heavy helpful high higher highest historic honest
    hopeful hopeless horrible hostile hot huge ideal identical idle ill illegal imminent important impossible
    inaccessible inaccurate inadequate inappropriate incomplete inconsistent inconvenient incorrect independent
    ineligible inevitable inferior informal inside insufficient intact intense interesting internal invalid
    invisible irrelevant irresponsible jealous joint keen kind known lame large larger largest last late later
    latest lawful lawless lazy least legal legible less level liable light likely limited little live local lone
    long longer longest loose loud low lower lowest lucky mad main major mandatory massive mature meaningful mean
    mere messy mild minimal minor missing mixed modern modest more most muddy mutual narrow nasty national natural
    near nearer nearest neat necessary negative nervous new next nice noisy normal notable numerous obscure obsolete
    obvious odd official okay ok old older oldest open opposite optional ordinary original other outdated outrageous
    outside outstanding overdue overgrown own painful parallel part partial particular passable past patchy patient
    peculiar perfect permanent permissible personal plain plausible pleasant plentiful plus polite political poor
    popular positive possible potential powerful practicable practical precise pregnant premature present pretty
    previous primary principal prior private probable productive prominent prompt proper proportionate proud
    provisional prudent public pure quick quiet rare raw ready real realistic reasonable recent redundant regular
    relevant reliable reluctant remarkable remote representative respectable responsible retail rich ridiculous
    right rigid ripe risky robust rotten rough round rude rural sad safe safer same satisfactory scarce sceptical
    seasonal secondary secret secure sensible sensitive separate serious severe shallow shameful sharp short shut
    sick significant silent silly similar simple single slight slippery slow small smaller smart smooth social soft
    sole solid sorry sound spare special specific stable stale standard steady steep stiff still straight strange
    strict strong stupid subject substantial successful such sudden sufficient suitable superb superior supportive
    sure surplus sustainable sweet swift tall tedious temporary tender terrible thick thin thirsty tidy tight tiny
    total tough toxic transparent tricky true twin typical ugly ultimate unable unacceptable unaffordable
    unavailable unavoidable unaware unclear uncertain uncomfortable uncommon understandable uneasy uneven unfair
    unfit unfortunate unhappy unhelpful uniform unique universal unjust unkind unknown unlawful unlikely unnecessary
    unpleasant unpopular unrealistic unreasonable unreliable unsafe unsatisfactory unsightly unsuccessful unsuitable
    unsure unsustainable untidy untrue unusual unwell unwilling upset urban urgent useful useless usual vacant vague
    valid valuable various vast viable vital vulnerable warm wary waste weak wealthy welcome well wet whole wide
    wider wild willing wise wonderful wooden working worn worried worse worst worth worthwhile worthy wrong young
    younger broke payable negotiable renewable refundable recyclable accountable favourite statutory discretionary
    watertight waterproof online offline digital onsite offsite on-site off-site
    in-house cost-effective up-to-date out-of-date long-term short-term""".split()
)
NOUNS_AS_WELL = frozenset(
    "public tender green common light total official principal plain waste surplus level present past second double "
    "final general original minor current firm".split()
)
"""Adjectives that are nouns as well, so that a verb may follow them: *may the public speak*."""
ATTITUDES = frozenset(
    """
    able afraid against alarmed angry annoyed anxious appalled ashamed astonished aware bothered comfortable
    concerned confident confused content convinced delighted disappointed dismayed dissatisfied doubtful eager
    encouraged enthusiastic frustrated glad grateful happy hopeful horrified impressed inclined interested keen
    minded nervous opposed pleased prepared proud puzzled ready reassured reluctant sad satisfied sceptical shocked
    sorry supportive sure surprised sympathetic thankful troubled unable unaware uncertain unclear uncomfortable
    unconvinced uneasy unhappy unsure unwilling upset wary willing worried""".split()
)
"""How somebody feels or stands: what follows *was* when minutes report it."""
PLURALS = frozenset(
    """
        people folk children men women police staff members residents feet teeth mice geese cattle youth public both
    all most     many few several others some councillors""".split()
)
"""Nouns and pronouns that take a plural verb without an *-s*, or often do."""
NOUNS_IN_ING = frozenset(
    """
    parking planning meeting building lighting heating funding training housing crossing fencing seating hearing
    opening recycling gritting spending staffing flooding painting cleaning booking wording ceiling railing handling
    licensing wedding morning evening ring thing something nothing anything everything spring string king clothing
    roofing paving drawing setting surfacing pricing engineering catering mooring gathering timing saving warning
    briefing hiring dredging mowing fishing swimming cycling camping clearing landing marking monitoring offering
    outing posting pudding ranking rating reading listing recording reporting scheduling shipping shopping signing
    sibling sterling tipping trading understanding underpinning undertaking upbringing voting writing wiring zoning
    being beginning bearing ending farming feeling finding footing gardening grazing hedging helping holding leaving
    lining living making melting nursing packaging passing piping planting ploughing plumbing policing printing
    processing pruning rendering repointing resurfacing sitting skating speeding teaching testing tiling walking
    washing watering weeding welding bedding bidding dumping littering fundraising fly-tipping""".split()
)
_VERBS_IN_ING = frozenset("bring ring sing swing cling fling sling sting wring wing".split())


def is_doing(word: str) -> bool:
    """Whether a word in small letters says what somebody is doing: *looking*; not *meeting*, *bring*."""
    return word.endswith("ing") and word not in NOUNS_IN_ING and word not in _VERBS_IN_ING
