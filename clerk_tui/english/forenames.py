"""English forenames, and the short forms that do not begin them (*bill* of William), or begin others, too."""

from __future__ import annotations

from functools import cache

from clerk_tui.regex import regex

_SHORT = """
    abby=abigail abe=abraham al=alan,allan,alun,albert alec=alexander alex=alexander,alexandra alf=alfred
    andy=andrew annie=ann,anne,anna archie=archibald babs=barbara barb=barbara barney=barnaby bea=beatrice
    becky=rebecca bella=isabella bert=albert,herbert,robert,bertram bess=elizabeth beth=elizabeth,bethan
    betty=elizabeth biddy=bridget bill=william billy=william bob=robert bobby=robert cathy=catherine,cathryn
    charlie=charles,charlotte chas=charles chris=christopher,christine,christina,christian chuck=charles
    cindy=cynthia,lucinda connie=constance daisy=margaret dan=daniel danny=daniel dave=david davy=david deb=deborah
    debbie=deborah,debra di=diana,diane dick=richard dickie=richard dickon=richard dolly=dorothy don=donald
    dot=dorothy dottie=dorothy doug=douglas ed=edward,edmund,edwin eddie=edward,edmund,edwin
    ellie=eleanor,ellen,elizabeth evie=eve,evelyn fran=frances,francis frank=francis,franklin fred=frederick,alfred
    freddie=frederick,alfred gabby=gabrielle gene=eugene gerry=gerald,gerard,geraldine gill=gillian
    ginny=virginia,ginevra gus=angus,augustus hal=henry,harold hank=henry harry=henry,harold hattie=harriet
    hetty=henrietta,hester ian=iain jack=john,jackson jackie=jacqueline,jacquelyn jake=jacob jamie=james
    jan=janet,janice,janette jane=janet jeff=jeffrey,geoffrey jen=jennifer jenny=jennifer,jane
    jerry=gerald,jeremy,gerard,jerome,geraldine jess=jessica jim=james jimmy=james jo=joanna,joanne,josephine
    joe=joseph,josef joey=joseph johnny=john jon=jonathan josh=joshua judy=judith
    kate=catherine,katherine,kathryn,katharine kath=katherine,kathleen,kathryn kathy=katherine,kathleen,kathryn
    katie=catherine,katherine,kathryn kay=katherine ken=kenneth kenny=kenneth kev=kevin kit=christopher,katherine
    kitty=katherine larry=lawrence,laurence laurie=laurence,lawrence len=leonard lena=helena,magdalena lenny=leonard
    les=leslie,lesley lex=alexander libby=elizabeth lisa=elizabeth liz=elizabeth,lisbeth lizzie=elizabeth
    lottie=charlotte lou=louis,louise,lewis maddie=madeleine,madeline madge=margaret maggie=margaret mags=margaret
    mandy=amanda manny=emanuel,emmanuel,manuel marge=margaret,marjorie matt=matthew,mathew mattie=matilda,martha
    max=maxwell,maximilian meg=margaret,megan mick=michael mickey=michael mike=michael,micheal
    millie=mildred,millicent,emily minnie=wilhelmina moll=mary molly=mary,margaret nan=nancy,ann
    nat=nathan,nathaniel,natalie nate=nathan,nathaniel ned=edward,edmund nell=eleanor,helen,ellen
    nellie=eleanor,helen,ellen nev=neville nick=nicholas,nicola,nicolas nicky=nicholas,nicola norm=norman
    paddy=patrick,patricia pam=pamela pat=patrick,patricia pattie=patricia patty=patricia peg=margaret
    peggy=margaret penny=penelope pete=peter phil=philip,phillip,philippa pip=philip,philippa,phillip
    polly=mary,pauline rab=robert ray=raymond rich=richard rick=richard,frederick ricky=richard rob=robert,robin
    robbie=robert rod=roderick,rodney ron=ronald ronnie=ronald,veronica rosie=rose,rosemary roz=rosalind
    russ=russell sadie=sarah sal=sarah,sally sally=sarah,sara sam=samuel,samantha sandy=alexander,alexandra,sandra
    shaz=sharon sid=sidney,sydney sophie=sophia stan=stanley steph=stephanie steve=stephen,steven,stefan
    stevie=stephen,steven stew=stewart stu=stuart,stewart sue=susan,suzanne susie=susan,suzanne suzy=susan,suzanne
    tam=thomas,thomasina ted=edward,edmund,theodore teddy=edward,theodore terry=terence,terrence,theresa,teresa
    tess=theresa,teresa theo=theodore,theodora tilly=matilda tim=timothy tina=christina,martina tom=thomas
    tommy=thomas toni=antonia,antoinette tony=anthony,antony tracy=theresa tricia=patricia trina=katrina
    trish=patricia val=valerie vic=victor,victoria vicky=victoria viv=vivian,vivien,vivienne wally=walter,wallace
    walt=walter wendy=gwendoline,gwendolen will=william willie=william win=winifred,winston wyn=winifred,winston
    zach=zachary"""

_OTHERS = """
    ada agnes aidan alice alison amber amy angela anita arthur audrey austin barry basil benjamin bernard beryl
    beverley brenda brian bruce bryan carl carla carol caroline carolyn cecil celia chloe claire clara clare
    clive colin craig curtis cyril dale darren denis dennis derek desmond dominic donna dora doreen doris dylan
    edith edna eileen elaine ella elsie emma enid eric erica erin ernest ethel eunice eva fay felicity fiona
    flora florence gail gareth gary gavin gemma george gina gladys glenn gloria gordon graham gregory greta guy
    gwen harvey heather heidi helga hilary hilda howard hubert hugh hugo ida imogen irene iris irving isaac
    isobel ivan ivor jade jasmine jason jean jeanette jenna jill joan jodie jordan joyce julia julian julie
    justin karen karl keith kelly kerry kim kirsty kyle laura lauren leah lee leo leon leona lilian linda lloyd
    lois lola lorna lorraine louisa lucas lucy luke lydia lynn lynne mabel malcolm marcia marcus maria marian
    marie marilyn marion marlene marsha martin marvin maud maureen maurice mavis melanie melissa melvin miriam
    moira mona monica morag morris muriel myra myrtle naomi neil niall nigel nina noel nora noreen olga olive
    oliver olivia omar oscar owen paige patsy paul paula percy phoebe phyllis priya rachel ralph ravi rene rhona
    rhys rita robyn roger roy rufus ruth ryan sean sheila shirley sian silvia simon sonia stella sybil sylvia
    tania tanya thelma tina todd trevor trudy una ursula vanessa vera vernon viola wanda warren wayne wilfred
    wilma yvonne zoe"""
"""Forenames that have no such short form and are seldom ordinary words."""


def is_forename(word: str) -> bool:
    """Whether a word (folded) is a usual forename, or a short form of one."""
    return word in _all()


@cache
def _all() -> frozenset[str]:
    return frozenset(_full()).union(_OTHERS.split(), *_full().values())


def is_short_for(short: str, forename: str) -> bool:
    """Whether a word is a usual short form of a forename (both folded): *bill* of William; or, if it is no forename
    itself, the beginning of one with *y* or *ie*: *marty* of Martin."""
    if is_forename(short):
        return forename in _full().get(short, ())
    match = _ENDING.fullmatch(short)
    stem = match["stem"] if match is not None else ""
    once = doubled["once"] if (doubled := _DOUBLED.fullmatch(stem)) is not None else stem
    return len(once) >= _LEAST_BEGUN and len(forename) > len(once) and forename.startswith((stem, once))


_ENDING = regex(r"(?P<stem>\w{2,}?)(?:ie|ey|[iy])")
_DOUBLED = regex(r"(?P<once>\w+(?P<last>[b-df-hj-np-tv-z]))(?P=last)")
_LEAST_BEGUN = 3
"""Letters of a forename that are enough before the ending."""


@cache
def _full() -> dict[str, frozenset[str]]:
    pairs = (entry.partition("=") for entry in _SHORT.split())
    return {short: frozenset(full.split(",")) for short, _, full in pairs}
