"""Printed names taken apart: the names are invented, the ways of printing them are those of six countries."""

from __future__ import annotations

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clerk_tui.meeting.name_parts import count_titles, same_name_key, take_apart, without_titles
from clerk_tui.meeting.people import fold


def parts(name: str) -> str:
    """Titles | forenames | surname, and what else there is."""
    apart = take_apart(name)
    more = (apart.generation, " ".join(apart.letters), apart.post, apart.nickname)
    return " | ".join((apart.title, apart.given, apart.surname, *filter(None, more)))


@pytest.mark.parametrize(
    ("name", "apart"),
    [
        # United Kingdom
        ("Councillor J Maitland", "Councillor | J | Maitland"),
        ("Cllr Mrs E van der Meer, MBE", "Cllr Mrs | E | van der Meer | MBE"),
        ("DCI Dave Ashton", "DCI | Dave | Ashton"),
        ("Pat", " |  | Pat"),
        ("Councillor Pratt, L.M.", "Councillor | L.M. | Pratt"),
        ("Cllr O'Brien, P J", "Cllr | P J | O'Brien"),
        ("Councillor Pratt, JP", "Councillor |  | Pratt | JP"),
        ("The Rt Hon Sir George Elm MP", "The Rt Hon Sir | George | Elm | MP"),
        ("Baroness Ash of Oakham", "Baroness |  | Ash | of Oakham"),
        ("The Very Revd Canon Ann Fir", "The Very Revd Canon | Ann | Fir"),
        ("Professor Dame Jo Yew DBE FMedSci FRS", "Professor Dame | Jo | Yew | DBE FMedSci FRS"),
        ("Her Worship the Mayor, Councillor A Reed", "Her Worship the Mayor Councillor | A | Reed"),
        (
            "The Right Worshipful the Mayor Alderman S Beck BEM",
            "The Right Worshipful the Mayor Alderman | S | Beck | BEM",
        ),
        ("County Councillor Rhys ap Gwilym", "County Councillor | Rhys | ap Gwilym"),
        ("Amy Lund CiLCA, PSLCC", " | Amy | Lund | CiLCA PSLCC"),
        ("Tom Lund, CEng, MICE", " | Tom | Lund | CEng MICE"),
        ("Mr Sam Reed Esq.", "Mr | Sam | Reed | Esq."),
        ("Sheriff Des Birk", "Sheriff | Des | Birk"),
        ("Major T Holt", "Major | T | Holt"),
        ("Mx Ali Khan", "Mx | Ali | Khan"),
        ("EFDC Ward Member Cllr Jo Birch", "EFDC Ward Member Cllr | Jo | Birch"),
        ("Cllr Jo Birch – Portfolio Holder for Roads", "Cllr | Jo | Birch | Portfolio Holder for Roads"),
        ("PC 4312 Rowe", "PC 4312 |  | Rowe"),
        # Ireland
        ("An Cathaoirleach, Councillor Máire Ní Dhálaigh", "An Cathaoirleach Councillor | Máire | Ní Dhálaigh"),
        ("Cathaoirleach Cllr. H. Kenny", "Cathaoirleach Cllr. | H. | Kenny"),
        ("Comhairleoir Pádraig Mac Giolla Phádraig", "Comhairleoir | Pádraig | Mac Giolla Phádraig"),
        ("Cllr Síle Nic Dhonncha", "Cllr | Síle | Nic Dhonncha"),
        ("Cllr. Dr. Ann O’ Neill T.D.", "Cllr. Dr. | Ann | O’ Neill | T.D."),
        ("Deputy Fitzsimons", "Deputy |  | Fitzsimons"),
        ("Ms. K. O’Malley-Hart", "Ms. | K. | O’Malley-Hart"),
        ("Councillor Daly (J)", "Councillor | J | Daly"),
        ("Ms. J. Cotter Quirke", "Ms. | J. | Cotter Quirke"),
        ("Councillor J O Sullivan", "Councillor | J | O Sullivan"),
        ("Seán O Murchú", " | Seán | O Murchú"),
        # United States
        ("Council Member Rosa Reyes III", "Council Member | Rosa | Reyes | III"),
        ("Amos Elm, Jr.", " | Amos | Elm | Jr."),
        ("Mayor Pro Tem Kay Fir", "Mayor Pro Tem | Kay | Fir"),
        ("Alderperson Lund-Perez", "Alderperson |  | Lund-Perez"),
        ("Vice Mayor Rhoda Beck", "Vice Mayor | Rhoda | Beck"),
        ("Trustee VanDeinse", "Trustee |  | VanDeinse"),
        ("Supervisor Ann M. Wu", "Supervisor | Ann M. | Wu"),
        ("Commissioner Kirk de la Cruz, Sr.", "Commissioner | Kirk | de la Cruz | Sr."),
        ("Board Member Otis, Ed.D.", "Board Member |  | Otis | Ed.D."),
        ("Hon. Ida Beck, CPA", "Hon. | Ida | Beck | CPA"),
        ("Judge Lee", "Judge |  | Lee"),
        ("State Representative Bo Van Dorn", "State Representative | Bo | Van Dorn"),
        ("Assemblymember Ana dos Santos", "Assemblymember | Ana | dos Santos"),
        # Canada
        ("Reeve J. Ketch", "Reeve | J. | Ketch"),
        ("Regional Councillor S. Lamb", "Regional Councillor | S. | Lamb"),
        ("Deputy Warden Tom Marks", "Deputy Warden | Tom | Marks"),
        ("Councillor-Elect Kees ter Horst", "Councillor-Elect | Kees | ter Horst"),
        ("Mme Côté", "Mme |  | Côté"),
        # Australia and New Zealand
        ("Cr Lucy McKee OAM", "Cr | Lucy | McKee | OAM"),
        ("Clr McKee, AM", "Clr |  | McKee | AM"),
        ("Cr Bo Fir QSM, JP", "Cr | Bo | Fir | QSM JP"),
        ("Deputy Mayor Cr Jan Dunn MNZM", "Deputy Mayor Cr | Jan | Dunn | MNZM"),
        ("Mere Te Whata", " | Mere | Te Whata"),
        ("Tom Reed, Mayor", " | Tom | Reed | Mayor"),
        ("Cr Ann Fry-Lund FCLGX", "Cr | Ann | Fry-Lund | FCLGX"),
        # everywhere
        ("COUNCILLOR J. SMITH", "COUNCILLOR | J. | SMITH"),
        ("COUNCILLOR JO SMITH MBE", "COUNCILLOR | JO | SMITH | MBE"),
        ("COUNCILLOR MAY MBE", "COUNCILLOR |  | MAY | MBE"),
        ("ANN PENG", " | ANN | PENG"),
        ("WEI MA", " | WEI | MA"),
        ("ANN CASE MA", " | ANN | CASE | MA"),
        ("Smith, John", " | John | Smith"),
        ("SMITH, Cllr John", "Cllr | John | SMITH"),
        ("van der Meer, Mrs Wil", "Mrs | Wil | van der Meer"),
        ("GARCÍA LÓPEZ, Ana", " | Ana | GARCÍA LÓPEZ"),
        ("Jane Smith, Clerk to the Council", " | Jane | Smith | Clerk to the Council"),
        ("Smith, Clerk", " |  | Smith | Clerk"),
        ("Dr Rose (Polly) Black", "Dr | Rose | Black | Polly"),
        ("Jim “Bo” Black", " | Jim | Black | Bo"),
        ("Councillor P Beck (Deputy Mayor)", "Councillor | P | Beck | Deputy Mayor"),
        ("Fatima al-Rashid", " | Fatima | al-Rashid"),
        ("Ali bin Hassan", " | Ali | bin Hassan"),
        ("J.D'Arcy", " | J. | D'Arcy"),
        ("Councillor Boyes D", "Councillor | D | Boyes"),
        ("van der Meer W.J.", " | W.J. | van der Meer"),
        ("Cllr (Mrs) Ash*", "Cllr Mrs |  | Ash"),
        ("Lt Col (Retd) J Ash", "Lt Col | J | Ash | Retd"),
        ("Ann Ash BSc (Hons) MRTPI", " | Ann | Ash | BSc MRTPI Hons"),
        ("Wg Cdr A Ash", "Wg Cdr | A | Ash"),
        ("District 3 Supervisor Ann Ash", "District 3 Supervisor | Ann | Ash"),
        ("Ms. Ash, RN, MSN", "Ms. |  | Ash | RN MSN"),
        ("Mr A Ash [substitute]", "Mr | A | Ash | substitute"),
        ("Canon A St John", "Canon | A | St John"),
        # what only looks like a title or letters is part of the name
        ("Mr J MA", "Mr | J | MA"),
        ("Yo Ma", " | Yo | Ma"),
        ("John SMITH", " | John | SMITH"),
        ("Anne Marie LEE", " | Anne Marie | LEE"),
        ("Mr PC Cooper", "Mr | PC | Cooper"),
        ("D.C. Cooper", " | D.C. | Cooper"),
        ("Di Smith", " | Di | Smith"),
        ("An Nguyen", " | An | Nguyen"),
        ("Cooke, AJ", " | AJ | Cooke"),
        ("Cooke, A.M.", " | A.M. | Cooke"),
        ("Director of Finance", " | Director of | Finance"),
        ("Member Services Officer", " | Member Services | Officer"),
        ("Dean Smith", " | Dean | Smith"),
    ],
)
def test_a_name_is_taken_apart(name: str, apart: str) -> None:
    assert parts(name) == apart


@pytest.mark.parametrize(
    "surname", "Major Judge Deane Dean Prior Abbott Pope King Bishop Marshall Reeve Warden Page Lord Chair Ward".split()
)
def test_a_title_is_a_surname_where_it_is_the_only_or_the_last_word(surname: str) -> None:
    assert parts(surname) == f" |  | {surname}"
    assert parts(f"Councillor {surname}") == f"Councillor |  | {surname}"
    assert parts(f"Councillor Ann {surname} MBE") == f"Councillor | Ann | {surname} | MBE"


@pytest.mark.parametrize(
    ("name", "surname", "also"),
    [
        ("Mr O Richardson", "Richardson", ("O Richardson",)),
        ("Mr O Brien", "O Brien", ("Brien",)),
        ("Councillor Seán Ó Murchú", "Ó Murchú", ()),
        ("Councillor P O'Brien", "O'Brien", ()),
        ("Cllr Di Smith", "Smith", ("Di Smith",)),
        ("Mr Van Dorn", "Van Dorn", ("Dorn",)),
        ("Mr B Van Dorn", "Van Dorn", ()),
        ("Councillor J. Murray Jones", "Murray Jones", ("Jones",)),
        ("J. Murray Jones", "Jones", ("Murray Jones",)),
        ("J. Murray Jones, Jr.", "Jones", ("Murray Jones",)),
    ],
)
def test_a_name_that_can_be_read_in_two_ways_has_both_surnames(name: str, surname: str, also: tuple[str, ...]) -> None:
    apart = take_apart(name)
    assert (apart.surname, apart.also) == (surname, also)


def test_initials() -> None:
    names = ("Mr AJ Cooke", "A.J. Cooke", "Anne-Marie Cooke", "TJ HOOK", "JO HOOK", "Cooke")
    assert [take_apart(name).initials for name in names] == ["aj", "aj", "am", "tj", "j", ""]


@given(st.text(max_size=40))
def test_every_text_can_be_taken_apart(text: str) -> None:
    apart = take_apart(text)
    kept = "".join(
        (apart.title, apart.given, apart.surname, apart.generation, *apart.letters, apart.post, apart.nickname)
    )
    assert not (Counter(fold(kept)) - Counter(fold(text)))  # no letter is added
    assert same_name_key(text) == same_name_key(text.strip())


def test_titles_and_letters_of_a_typed_name() -> None:
    assert without_titles("cllr smith mbe".split()) == ["smith"]
    assert without_titles("Council Member Reyes III".split()) == ["Reyes"]
    assert without_titles("ai ma".split()) == ["ai", "ma"]
    assert without_titles(["mayor"]) == ["mayor"]
    assert count_titles("the minutes".split()) == 0


def test_two_spellings_of_one_listed_name() -> None:
    assert same_name_key("Cllr. J Maitland") == same_name_key("Councillor J. MAITLAND")
    assert same_name_key("Cr J Maitland, OAM") == same_name_key("Cr J Maitland OAM")
    assert same_name_key("Councillor Maitland, J") == same_name_key("Councillor J Maitland")
    assert same_name_key("J Maitland") != same_name_key("Councillor J Maitland")
    assert same_name_key("Amos Elm Jr.") != same_name_key("Amos Elm Sr.")
