"""The commonest short words of English and of meetings, which are no beginning of a name: `par:`, `the:`, `note:`."""

from __future__ import annotations

from functools import cache, lru_cache

from clerk_tui.regex import regex

_COMMON = """
    able about above absent accept access accounts acre across act action active add address admin adopt adult advice
    advise after again age agenda agm ago agree ahead aid aim air alarm all allotment allow almost alone along
    already also although always amend among amount and annual another answer any anybody anyone anything apart
    apologies apology app appeal approval approve approx apr april arch architect are area around arrange art asap
    ask aspect asset assist at attach attend audit auditor aug august avenue aware away back background bad badger
    bag balance ball ballot ban bank banner bar bare bark barn base basis bat bath bay beach because bed bee been
    before begin behind bell below bench beside best better between beyond bid big bike bill bin bird bit black blank
    block blue board boat body boiler bollard bond book borough both bottom box branch brand break brick bridge brief
    bring broad broken brook brought brown budget build built bull burn bus bush business but butts buy bye cab
    cabinet cafe call came camera camp can cannot cap car care careful carpark carry case cash cast cat cause cctv
    cell cemetery central centre certain chair chance change chap chapel charge charities charity chase cheap check
    cheque child children choice church city claim class clause clay clean clear clerk cliff close closure club coal
    coast code cold come comment committee common company complete concern conclusion condition confirm consent cont
    contact content contract contractor cope copy core cork corner coronavirus correct correction cost cot could
    council count country county couple course court cover covid cow craft crane create crime crop cross crow crown
    current cut cycle daily dam dark data date day deal dean dear debate debt dec december decide decision deed deep
    defer define delay delegate deliver demand deposit dept desk detail dev did die direct discuss dist district
    ditch does dog donation done door double doubt down draft drain draw drive drop dry duck due during duty dyke
    each early earth east easy eat edge effect egm eight either elect election electrician else email end enforcement
    engage enough ensure enter entry env equal error estate etc even event ever every everybody everyone example
    except excess excl exempt exit expect expenditure expenses explain extra eye face facebook fact fail fair fall
    family far farm fast fault favour fax feb fee feel fell felt fen fence fern fete few field figure file fill film
    final finance find fine fire first fish fit five fix flag flat float flood floor flow fly fold follow food foot
    for force form forum forward found four fox frame free fri friday friend from front frost full fully fund further
    future fyi gable gain game gap garden gas gate gave geese gen general get girls give given glad glass goal going
    gold gone good goose got govt grand grant grass grave great green grey grit ground group grow growth guard guest
    guide gully had half hall hand happen happy hard harm has hat have hay head health hear heat heath heavy hedge
    height held help hence her here high highway hill him hire his hit hold hole home hook hope horn horse hospital
    host hot hotel hour house how however hub hwy ice idea image impact incl included income induction info inform
    ink inn inside instead insurance interest into invite invoice involve iron issue item its jan january jay job
    join joint jul july jun june just keen keep kept kerb key kid kind kit kitchen kite knew know known lack lady
    lake lamb lamp land lane laptop large lark last late law lawn lay lead leaflet lean learn lease least leave led
    left leg legal less let letter level library lie life lift light like limit line link list lit litter little live
    load loan local location lock log long look lord loss lost lot loud love low luck mad made mail main maint major
    make man manage many map mar march mark market marsh matter max may maybe mayor mead meadow mean meant media meet
    member men message met mid middle might mile mill million min mine minor minus minute misc miss mist mix mob
    modern mon monday money month moor more moss most motion move mow much music must naive name near need net never
    new newsletter newt next nice night nil nine nobody noise none noon nor normal north not note nothing notice
    noticeboard nov november now number nut object oct october odd off office often oil okay old once one only onto
    open opinion option order ordinary org other our out outcome over own ox oxen pack pad page paid pain paint pair
    panel paper par para parade parish park part party pass past pat path pause pavilion pay payment peel pen pension
    people per perhaps period perm permit person pet petition phase phone photo physical pick picture pie piece pig
    pike pilot pin pink pipe pit pitch place plain plan planning plant play playground please plenty plot pls plumber
    plus point pole police policies policy poll pond pool poor poppy port positive possible post postage pot pothole
    pound power precept prefer prepare present press pretty prevent previous price print prior private pro probably
    problem process project prop property proposal propose protect provide pub public pull pump purpose push put
    quality query question quick quiet quite quorum quote rail rain raise ran range rank rare rat rate rather raw
    reach read ready real rear reason rec recall receive recent reception recommend recommendation record red reduce
    reed ref reference refuse regard region regular remain remind remote remove rent repair repeat replace reply
    report request required reserve resident resolve respect respond response rest result retain return review rich
    ride right ring rise risk river road rock rod role roll roof room root rose rota rough round route row royal rub
    rule run rural sad safe safety said salaries salary sale salt same sand sat saturday save saw say scheme school
    scope score screen sea seal search season seat sec second section see seek seem seen sell send sense sent sep
    sept september serve service session set settle seven several sewer shall share she sheet shell shelter ship
    shire shop short shot should show shown shut shy sick side sign silver similar sin since single sir sit site six
    size skill skip sky slide slip slow small snow social society soft soil sold sole solicitor some somebody someone
    something son soon sorry sort sound source south space spare speak spec special speed spend spent spite spoke
    sponsor sport spot spring staff stage stall stamp stand standards star start state statement station status stay
    steel step stick stile still stock stone stop storage store storm story strategy stream street strip strong sub
    subject submit such suggest suit sum summary summer sun sunday supply support sure surface survey swan swift swim
    swing system table take taken talk tall tan tank tar target task tax tba tbc tea team tel telephone tell temp ten
    tender tent term test text than thank that thatch the their them then there these they thick thin think third
    this thorn those though thought three through thu thur thursday thx tidy tie till tim time tin tip title today
    todo together toilet told too took tool top topic total tour toward tower town track trade traffic train transfer
    travel treasurer tree trial trim trip true trust try tue tuesday turn twice twin two type under understand unit
    unless until update upon urgent url use usual vacancy vacant vale valid value van various vat venue verge very
    via vice view village vine visit visitors viz vote voucher wage wait walk wall want war warm warn was waste watch
    water way weak wear web website wed wednesday weed week weight well went were west wet what wheel when where
    whether which while whip white who whole whom whose why wide wife wifi wild will win window winter wish with
    within without wolf woman women won wood wool word work world worm worse worst worth would wreath write wrong
    yard year yes yesterday yet you young your youth zero zone"""
_ENDINGS = ("s", "es", "d", "ed", "ly", "ing", "er", "ers")
_AFTER_E = frozenset({"ing", "er", "ers"})
"""Endings before which an *e* is lost: *hire*, *hiring*."""
_DOUBLING = frozenset({"ed", "ing", "er", "ers"})
_DOUBLES = regex(r"[^aeiou]*[aeiou][^aeiouwxy]")
"""Words of one syllable with a short vowel and one consonant after it: *pet*, *petted*."""


def is_common(word: str) -> bool:
    """Whether a word (folded) is a common one, or such a word with an ending: *park*, *parks*, *parked*, *hiring*; not
    *peter*, for a short word doubles its last letter before such an ending."""
    common = _common()
    return word in common or any(
        ((stem := word.removesuffix(end)) in common and not (end in _DOUBLING and _DOUBLES.fullmatch(stem)))
        or (end in _AFTER_E and f"{stem}e" in common)
        for end in _ENDINGS
        if word.endswith(end)
    )


@lru_cache(maxsize=1024)
def words_begun(begun: str) -> tuple[str, ...]:
    """The common words that begin with some letters and go on."""
    return tuple(word for word in _common() if word.startswith(begun) and word != begun)


@cache
def _common() -> frozenset[str]:
    return frozenset(_COMMON.split())
