"""The same list is read alike whoever the people on it are."""

from __future__ import annotations

import pytest

from clerk_tui.lists import read_people

USUAL = "Alice Barton|Brian Cole|Carol Denham|David Ellwood|Emma Frost|Frank Gale"
OTHERS = {
    "Yoruba": "Adunola Bankole|Babatunde Falade|Folake Jegede|Kehinde Oyelaran|Temitope Talabi|Yewande Popoola",
    "Polish": "Bożena Dąbrowska|Grażyna Łuczak|Jędrzej Wójcik|Sławomir Zając|Łucja Świątek|Żaneta Cieślak",
    "Maori": "Hōne Ngata|Tāmati Karaka|Rāwiri Te Awa|Hinemoa Parata|Wiremu Kīngi|Āpirana Waititi",
    "Tamil": "Arulmozhi Pillai|Kavitha Arumugam|Senthil Nadarajah|Thenmozhi Ramasamy|Yazhini Kumaran|Ilango Manickam",
    "Irish": "Sadhbh Breathnach|Éanna Ó Sé|Caoimhe Kinsella|Fiachra Geraghty|Gráinne Mac Giolla|Órla Ní Dhuibhir",
    "ordinary": "Oihane Hall|Txomin Price|Beñat Park|Nekane May|Eneko Will|Zuriñe Marsh",
}
LISTS = {
    "run": "Present: Councillors {0}, {1} (Chair), {2}, {3}, {4} and {5}",
    "firms": "Present:\n{0}, Arm\n{1}, Northern Water\n{2}, Blue Yonder\n{3}, Energy\n{4}, First Bus\n{5}, Works",
    "wards": "Councillors\n{0}\tElm Ward\n{1}\tElm Ward\n{2}\tOak Ward\n{3}\tOak Ward\n{4}\tFen Ward\n{5}\tFen Ward",
    "titles": "Present:\nMrs {0}\nMr {1}\nDr {2}\nMr {3} (Treasurer)\nMs {4}\nMr {5} (Secretary)",
}


@pytest.mark.parametrize("names", OTHERS.values(), ids=OTHERS)
@pytest.mark.parametrize("printed", LISTS.values(), ids=LISTS)
def test_other_names_are_read_as_the_usual_ones(printed: str, names: str) -> None:
    usual, others = USUAL.split("|"), names.split("|")
    called = dict(zip(usual, others, strict=True))
    read, expected = (
        [(p.name, p.title, p.capacity, p.post, p.ward, p.mark) for p in read_people(printed.format(*who))]
        for who in (others, usual)
    )
    assert read == [(called[name], *rest) for name, *rest in expected]


@pytest.mark.parametrize("surname", ["Mayor", "Clerk", "Chair", "Head"])
@pytest.mark.parametrize("forename", ["Femi", "Rāwiri", "Kavitha"])
def test_a_surname_that_is_a_post_is_read_or_asked_about(forename: str, surname: str) -> None:
    name = f"{forename} {surname}"
    run = read_people(f"Councillors Bo Ash, Di Elm, {name}, Al Oak and Jo Birch")
    assert [p.title for p in run if p.name == name and p.mark] == ["Councillor"]
    assert [p.name for p in run if not p.mark] == ["Bo Ash", "Di Elm", "Al Oak", "Jo Birch"]
    column = read_people(f"Bo Ash\tMember for Parks\n{name}\tMember for Roads\nDi Elm\tMember for Trees")
    assert (column[1].name, column[1].post) == (name, "Member for Roads") or name in column[1].mark
