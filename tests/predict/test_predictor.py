"""What is offered at the end of a line of prose."""

from __future__ import annotations

from clerk_tui.predict import Level, Suggestions
from clerk_tui.predict.model import Source
from clerk_tui.predict.predictor import Passage, Predictor

LINES = ("The gate at the recreation ground will be mended by the contractor.",) * 3


def predictor(*lines: str, level: Level = Level.CALM) -> Predictor:
    made = Predictor()
    made.level = level
    made.set_people(["Councillor J Boyes"], ["Councillor M Iredale"])
    for line in lines:
        made.learn(line)
    return made


def test_a_ghost_joins_what_is_typed_with_or_without_its_space() -> None:
    made = predictor(*LINES)
    assert made.suggest("The gate at the recrea").ghost.startswith("tion ground will be mended")
    assert made.suggest("The gate at the recreation").ghost.startswith(" ground will be mended")
    assert made.suggest("The gate at the recreation ").ghost.startswith("ground will be mended")


def test_alternatives_are_whole_words_for_the_one_begun() -> None:
    made = predictor("A gate, a garden and a gazebo.", "A gable.")
    assert set(made.suggest("The ga").alternatives) <= {"gate", "garden", "gazebo", "gable"}
    assert len(made.suggest("The ga").alternatives) == 3
    assert made.suggest("The ").alternatives == ()


def test_a_word_that_is_complete_has_only_alternatives_that_save_keys_and_are_likelier() -> None:
    made = predictor(*["Dogs used the path for exercise."] * 3, "It cost us a lot in all.", "It is an issue.")
    assert made.suggest("They asked us").alternatives == ()
    assert made.suggest("Dogs us").alternatives == ()
    assert made.suggest("It is").alternatives == ()
    made.learn("Dogs usefully barked.")
    assert "usefully" in made.suggest("Dogs use").alternatives


def test_a_word_that_was_shown_and_not_taken_gives_way_to_others() -> None:
    often = ("A gardener.",) * 4 + ("A gardening.",) * 4 + ("A gardenful.",) * 4
    made = predictor(*often, "A gardenia.")
    first = made.suggest("The gar").alternatives
    assert "gardenia" not in first
    assert made.suggest("The gar").alternatives == first
    made.suggest("The gard")
    assert "gardenia" in made.suggest("The garde").alternatives
    assert made.suggest("The gar").alternatives == first


def test_who_takes_alternatives_is_not_shown_as_a_ghost_what_was_passed_over_among_them() -> None:
    made = predictor(*("A gardener.",) * 4, *("A gardening.",) * 4, *("The big gate.",) * 6)
    made.suggest("The gar")
    assert made.suggest("The gard").ghost == "ening."
    assert "gardener" in made.suggest("So a gar").alternatives
    made.suggest("So a gardener ", has_brought_space=True)
    assert made.suggest("Then a gar").alternatives == ("gardening", "gardener")
    assert made.suggest("Then a gard").ghost == ""


def test_a_ghost_stays_while_its_letters_are_typed() -> None:
    made, line = predictor(*LINES), LINES[0]
    for at in range(len("The gate at the recrea"), len(line) - 2):
        assert made.suggest(line[:at]).ghost.startswith(line[at : at + 2])
    assert made.suggest("The gate at the recrex").ghost == ""


def test_a_ghost_that_was_passed_over_gives_way_to_what_is_likely_without_it() -> None:
    made = predictor(*("The planting.",) * 12, *("The planters.",) * 6, "The plantation.")
    assert made.suggest("The plan").ghost == "ting."
    assert made.suggest("The plant").ghost == "ers."
    assert made.suggest("The plant").ghost == "ers."
    assert made.suggest("The plan").ghost == "ting."


def test_before_a_letter_is_typed_only_what_is_nearly_certain_is_shown() -> None:
    made = predictor(*["The barn is painted green."] * 4, "The barn is painted yellow.")
    assert made.suggest("The barn is painted ").ghost == ""
    assert made.suggest("The barn is painted g").ghost == "reen."


def test_nothing_is_offered_when_it_is_off() -> None:
    made = predictor(*LINES, level=Level.OFF)
    assert made.suggest("The gate at the recrea").ghost == ""


def test_figures_and_dates_end_a_ghost() -> None:
    made = predictor(*["The sum of £450 was paid on 8 January by the clerk."] * 3)
    assert made.suggest("The sum").ghost in ("", " of")
    assert made.suggest("The sum of £450 was paid on 8").ghost == ""


def test_people_who_are_not_on_the_roll_are_never_offered() -> None:
    made = predictor(*["It was moved with thanks to Councillor Iredale for the report."] * 3)
    assert made.suggest("It was moved with thanks to Councillor").ghost == ""
    assert made.suggest("It was moved with thanks to Councillor Ire").alternatives == ()


def test_what_is_forgotten_is_not_offered() -> None:
    made = predictor(*LINES)
    for line in LINES:
        made.forget(line)
    assert made.suggest("The gate at the recrea").ghost == ""
    assert made.suggest("The gate at the recrea").alternatives == ()


def test_passages_are_learnt_a_few_thousand_characters_at_a_time() -> None:
    made = predictor()
    slices = list(made.learning(Passage(LINES[0]) for _ in range(500)))
    assert len(slices) > 5
    assert max(slices) < 5000
    assert made.suggest("The gate at the recrea").ghost.startswith("tion ground")


def test_after_an_accepted_word_a_sign_is_as_likely_as_it_was() -> None:
    made = predictor(*["The fence was mended, painted."] * 2, "The fence was mended promptly.")
    assert made.suggest("The fence was mended ").ghost == "promptly."
    assert made.suggest("The fence was mended ", has_brought_space=True).ghost == ""
    assert made.suggest("The fence was ", has_brought_space=True).ghost.startswith("mended")


def test_a_short_word_is_shown_where_it_is_nearly_certain() -> None:
    others = "floods frost noise litter dogs smoke".split()
    certain = predictor(*(f"Everybody was aware of {word}." for word in others))
    assert certain.suggest("Everybody was aware").ghost == " of"
    doubtful = predictor(
        "He was aware of floods.", "He was aware of frost.", "He was aware as ever.", "He was aware at Ely."
    )
    assert doubtful.suggest("He was aware").ghost == ""


def test_an_alternative_adds_more_than_a_letter() -> None:
    made = predictor("A gate, a gap and a garden.")
    assert set(made.suggest("The ga").alternatives) == {"gate", "garden"}


def test_words_of_this_meeting_come_before_those_of_others() -> None:
    made = predictor()
    for word in ("gateway", "gatepost", "gatehouse"):
        for _ in range(5):
            made.learn(f"It saw the {word}.", source=Source.ARCHIVE)
    for _ in range(60):
        made.learn("The weather was fine.", source=Source.ARCHIVE)
    made.learn("A gatefold was bought.")
    assert "gatefold" in made.suggest("Some ga").alternatives


def test_a_new_word_comes_again_in_its_line_and_is_forgotten_if_the_line_is_not_recorded() -> None:
    made = predictor()
    assert "zeolite" in made.suggest("He asked for zeolite, and the zeo").alternatives
    assert made.suggest("The zeo").alternatives == ()
    assert not made.begins_known("zeolite")


def test_a_new_name_in_a_line_is_not_offered() -> None:
    assert predictor().suggest("Mr Fothergill rose, and Foth") == Suggestions()


def test_a_word_is_offered_with_the_capital_that_is_typed() -> None:
    made = predictor("It was for the commissioning of works.")
    assert "Commissioning" in made.suggest("It heard the Commis").alternatives
    assert made.suggest("It heard the C").alternatives == ()


def test_after_a_month_or_a_name_that_is_a_word_nothing_longer_is_offered() -> None:
    made = predictor("It may be that the mayor will park on the parking place, and the parkland is open.")
    assert made.suggest("It would be in May").alternatives == ()
    assert made.suggest("It thanked Park").alternatives == ()
    assert made.suggest("It is in the park").alternatives != ()


def test_a_rare_word_is_not_offered_with_a_capital_inside_a_sentence() -> None:
    made = rare("marching")
    assert made.suggest("They met in Marc").alternatives == ()
    assert made.suggest("They met marc").alternatives == ("marching",)


def rare(*words: str, others: tuple[str, ...] = ()) -> Predictor:
    made = Predictor()
    made.set_people(["Councillor J Boyes"], others)
    for _ in made.shipping((), (), [(0.1, words)]):
        pass
    return made


def test_rarer_words_of_the_language_are_offered_once_several_letters_are_typed() -> None:
    made = rare("defibrillator")
    assert made.suggest("They have a de").alternatives == ()
    assert made.suggest("They have a def").alternatives == ("defibrillator",)
    made.learn("The defibrillator works.")
    assert made.suggest("They have a de").ghost.startswith("fibrillator")


def test_a_surname_that_is_a_rare_word_too_is_not_offered() -> None:
    made = rare("falconer", others=("Councillor S Falconer",))
    assert "Falconer" not in made.suggest("He thanked Falco").alternatives
    made.learn("Falconer was thanked.")
    assert "Falconer" not in made.suggest("He thanked Falco").alternatives


def test_what_follows_words_in_any_minutes_is_offered_in_a_new_book() -> None:
    made = predictor()
    for _ in made.shipping((), (), (), ("the draft\t minutes 90", "draft minutes\t were 80\t of 9", "^\t Members 9")):
        pass
    assert made.suggest("They saw the draft ").ghost.startswith("minutes were")


def test_what_is_shipped_stays_when_a_text_with_it_is_forgotten() -> None:
    made = predictor()
    for _ in made.shipping((), (), (), ("the draft\t minutes 90",)):
        pass
    made.learn("It saw the minutes.")
    made.forget("It saw the minutes.")
    assert made.suggest("They saw the draft ").ghost == "minutes"


def test_the_name_of_the_body_is_offered_although_somebody_bears_it() -> None:
    made = predictor(*["The roads of Harrowmere were swept."] * 3)
    made.set_people(["Councillor J Boyes"], ["Mrs T Harrowmere"])
    assert made.suggest("The roads of Harrow") == Suggestions()
    made.set_people(["Councillor J Boyes"], ["Mrs T Harrowmere"], body="Harrowmere Parish Council")
    assert made.suggest("The roads of Harrow").ghost.startswith("mere")
    assert made.suggest("It thanked Mrs Harrow").alternatives == ()


def test_a_word_with_a_capital_is_no_beginning_of_a_name_without_a_title_or_forename() -> None:
    made = Predictor()
    made.set_people(["Cllr B Hallam", "Cllr J Parker"])
    assert list(made.shipping([("hall", 3.0), ("park", 3.0)], []))
    for name in ("Hallam", "Parker"):
        for _ in range(5):
            made.learn(f"Cllr {name} said that the gate was broken")
    assert not made.suggest("The fete is in the Town Hall").ghost
    assert not made.suggest("It is in Elm Park").ghost
    assert made.suggest("It was said by Cllr Hall").ghost.startswith("am")
    assert made.suggest("It was said by Cllr J Park").ghost.startswith("er")


def test_what_is_to_be_done_does_not_go_on_as_a_sentence_in_which_the_same_words_are_the_subject() -> None:
    made = predictor("The bark under the slide is rotten and ought to be replaced too.", *LINES)
    assert made.suggest("It was resolved to replace the bark").ghost == " under the slide"
    assert made.suggest("He said that the bark").ghost.startswith(" under the slide is rotten")
    assert made.suggest("The visit to the gate at the recrea").ghost.startswith("tion ground will be mended")
