"""Generated minutes: what must never be offered is not, whatever is typed."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from clerk_tui.book.prediction import shipped
from clerk_tui.english.titles_and_forenames import is_forename
from clerk_tui.predict import Level
from clerk_tui.predict.lines import TOKEN, Opening, is_never_offered
from clerk_tui.predict.model import Source
from clerk_tui.predict.predictor import Predictor

ORDINARY = "the gate path hedge report budget was were noted agreed and of to by for repaired cleared cut".split()
SECRET = "zorbel quandric vexilot trampard".split()
SURNAMES = "Iredale Crossland Maddox Fothergill".split()
SENTENCES = st.lists(st.sampled_from(ORDINARY), min_size=2, max_size=9)
TITLES = st.sampled_from(["Cllr", "Councillor", "Mrs", "Mr J.", "Dr A"])


def everything_offered(made: Predictor, text: str) -> str:
    """All that is offered while a text is typed, key by key."""
    found = [made.suggest(text[:at]) for at in range(len(text) + 1)]
    return " ".join(part for one in found for part in (one.ghost, *one.alternatives))


def until_said(text: str) -> str:
    """A text up to its first secret word: later in the line, the line itself says it."""
    ends = [text.index(word) + len(word) for word in SECRET if word in text]
    return text[: min(ends)]


def predictor() -> Predictor:
    made = Predictor()
    made.level = Level.EAGER
    made.set_people(["Cllr A Pascoe", "Mrs B Lamb"])
    return made


def with_word(words: list[str], word: str, at: int) -> str:
    return " ".join([*words[: at % len(words)], word, *words[at % len(words) :]])


@settings(max_examples=30)
@given(st.lists(st.tuples(SENTENCES, st.sampled_from(SECRET), st.integers(0, 9)), min_size=1, max_size=5))
def test_exempt_words_are_offered_in_exempt_business_alone(said: list[tuple[list[str], str, int]]) -> None:
    made = predictor()
    texts = [with_word(*one) for one in said]
    for text in texts:
        for _ in range(3):
            made.learn(text, source=Source.EXEMPT)
    for text in (*texts, *SECRET):
        offered = everything_offered(made, until_said(text))
        assert not [word for word in SECRET if word[2:] in offered]
    made.is_exempt = True
    begun, word = texts[0].split(said[0][1])[0], said[0][1]
    assert word[2:] in everything_offered(made, begun + word)
    made.is_exempt = False
    assert word[2:] not in everything_offered(made, begun + word)


@settings(max_examples=30)
@given(
    st.lists(st.tuples(SENTENCES, st.sampled_from(SECRET), st.integers(0, 9)), min_size=1, max_size=5), st.booleans()
)
def test_nothing_is_left_of_what_is_forgotten(said: list[tuple[list[str], str, int]], is_exempt: bool) -> None:
    made = predictor()
    made.is_exempt = is_exempt
    source = Source.EXEMPT if is_exempt else Source.ARCHIVE
    texts = [with_word(*one) for one in said]
    for text in texts:
        made.learn(text, Opening.SPEECH, source)
    for text in texts:
        made.forget(text)
    for text in (*texts, *SECRET):
        offered = everything_offered(made, until_said(text))
        assert not [word for word in SECRET if word[2:] in offered]
    assert not [word for word in SECRET if made.begins_known(word)]


@settings(max_examples=30)
@given(SENTENCES, TITLES, st.sampled_from(SURNAMES), SENTENCES, st.integers(1, 4))
def test_people_who_are_not_on_the_roll_are_never_offered(
    before: list[str], title: str, surname: str, after: list[str], often: int
) -> None:
    made = predictor()
    text = " ".join([*before, title, surname, *after])
    for _ in range(often):
        made.learn(text)
    for line in (text, surname, f"{title} {surname}", f"He thanked {surname}"):
        assert surname[3:] not in everything_offered(made, line)


@settings(max_examples=20)
@given(SENTENCES, st.sampled_from(["moved", "seconded", "proposed", "Moved", "On the proposal of"]), st.booleans())
def test_nobody_is_offered_as_mover_or_seconder(before: list[str], verb: str, has_title: bool) -> None:
    made = predictor()
    by = verb if verb.endswith("of") else f"{verb} by"
    text = f"{' '.join(before)} {by} {'Cllr ' if has_title else ''}Pascoe and others"
    for _ in range(4):
        made.learn(text)
    at = text.index(by) + len(by)
    for end in range(at, at + 1 + len(" Cllr " if has_title else " ")):
        assert "Pascoe" not in made.suggest(text[:end]).ghost
    assert "Pascoe" not in made.suggest(text[: text.index(by)]).ghost


@settings(max_examples=30)
@given(SENTENCES, st.sampled_from(["£450", "8 January 2024", "seven to two", "12.5%", "Tuesday", "unanimously"]))
def test_figures_dates_and_votes_are_never_offered(words: list[str], figure: str) -> None:
    made = predictor()
    text = f"{' '.join(words)} {figure} {' '.join(words)}"
    for _ in range(4):
        made.learn(text)
    offered = everything_offered(made, text)
    assert not [part for part in figure.split() if len(part) > 2 and part[1:] in offered]


@settings(max_examples=30)
@given(SENTENCES, st.sampled_from(["does", "was", "may", "the clerk would"]), st.sampled_from(["not", "no", "without"]))
def test_a_line_that_may_be_complete_is_never_turned_into_its_opposite(
    words: list[str], begun: str, negative: str
) -> None:
    made = predictor()
    for _ in range(4):
        made.learn(f"{' '.join(words)} {begun} {negative} {' '.join(words)}")
    assert negative not in made.suggest(f"{' '.join(words)} {begun}").ghost.split()
    assert negative not in made.suggest(f"{' '.join(words)} {begun} ").ghost.split()


# What is shipped with the program to be offered in a new book


def test_what_follows_words_is_no_figure_date_or_outcome_and_no_name() -> None:
    seen: set[str] = set()
    for line in shipped()[3]:
        before, *followers = line.split("\t")
        assert 1 <= len(before.split(" ")) <= 3
        assert before not in seen
        seen.add(before)
        for follower in followers:
            token, _, often = follower.rpartition(" ")
            assert TOKEN.fullmatch(token)
            assert int(often) > 0
            assert not is_never_offered(token)
            assert token.islower() or not is_forename(token.strip().lower())
            assert token.islower() or not token.strip().isalpha() or before.split(" ")[-1] in _BEFORE_CAPITALS, line


_BEFORE_CAPITALS = frozenset(("^", ".", "the", "a", "an", "this", "each"))
