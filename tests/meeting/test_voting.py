"""Who may vote, how a vote adds up, and what came of it."""

from __future__ import annotations

import pytest

from clerk_tui.meeting import Ballot, Capacity, Choice, Conduct, Entry, Kind, Vote, acts
from clerk_tui.meeting.attendance import attendance
from clerk_tui.meeting.intents import ListPerson
from clerk_tui.meeting.proceedings import Fate, Proceedings
from clerk_tui.meeting.voting import may_vote, tally

from .chamber import COOPTEE, VANE, Chamber
from .sample import CHAIR, CLERK, HAND, LINTERN, VICE


def test_before_the_roll_is_called_there_is_no_ballot() -> None:
    chamber = Chamber(is_called=False)
    assert chamber.ballot == ()
    vote = chamber.all_but()
    assert chamber.division(vote).tally.in_favour is None
    assert chamber.division(vote).is_carried


def test_members_in_the_room_vote_officers_guests_and_coopted_do_not() -> None:
    assert Chamber().ballot == (CHAIR, VICE, HAND, LINTERN)
    assert Chamber("cooptees=vote").ballot == (CHAIR, VICE, HAND, LINTERN, COOPTEE)


def test_a_chair_who_only_breaks_ties_is_not_on_the_ballot_and_a_member_in_their_place_is() -> None:
    chamber = Chamber("chair=tie")
    before = chamber.ballot
    assert before == (VICE, HAND, LINTERN)
    assert chamber.division(chamber.all_but()).tally.in_favour == 3
    chamber.record(Kind.DEPARTURE, None, CHAIR)
    assert chamber.ballot == (VICE, HAND, LINTERN), "the vice-chair presides, and votes as a member"


def test_who_comes_and_goes_is_on_the_ballot_only_while_in_the_room() -> None:
    chamber = Chamber()
    chamber.record(Kind.DEPARTURE, None, HAND)
    assert HAND not in chamber.ballot
    chamber.record(Kind.ARRIVAL, None, HAND)
    assert chamber.ballot == (CHAIR, VICE, HAND, LINTERN)
    chamber.record(Kind.APOLOGIES, None, LINTERN)
    assert LINTERN not in chamber.ballot


def test_somebody_on_a_link_votes_only_where_the_rules_let_them() -> None:
    for rules, votes in (("", False), ("remote=vote", True), ("board", True)):
        chamber = Chamber(rules)
        chamber.record(Kind.REMOTE, None, LINTERN)
        assert (LINTERN in chamber.ballot) is votes


def test_a_substitute_votes_in_the_place_of_the_member_and_never_beside_them() -> None:
    chamber = Chamber()
    chamber.record(Kind.APOLOGIES, None, LINTERN)
    chamber.record(Kind.SUBSTITUTE, None, VANE, LINTERN)
    assert chamber.ballot == (CHAIR, VICE, HAND, VANE)
    chamber.record(Kind.ARRIVAL, None, LINTERN)
    assert chamber.ballot == (CHAIR, VICE, HAND, VANE)
    chamber.record(Kind.DEPARTURE, None, VANE)
    assert chamber.ballot == (CHAIR, VICE, HAND, LINTERN)
    chamber.record(Kind.DEPARTURE, None, LINTERN)
    assert not {VANE, LINTERN} & set(chamber.ballot)


def test_nor_does_a_substitute_who_was_listed_as_a_member() -> None:
    chamber = Chamber()
    chamber.do(acts.list_person(chamber.meeting, ListPerson("Councillor M Vane", Capacity.MEMBER), chamber.directory))
    chamber.record(Kind.APOLOGIES, None, LINTERN)
    chamber.record(Kind.SUBSTITUTE, None, VANE, LINTERN)
    chamber.record(Kind.ARRIVAL, None, LINTERN)
    assert chamber.ballot == (CHAIR, VICE, HAND, VANE)
    assert attendance(chamber.meeting).members_in_room == 4


def test_substitutes_vote_where_the_rules_let_them() -> None:
    chamber = Chamber("substitutes=novote")
    chamber.record(Kind.APOLOGIES, None, LINTERN)
    chamber.record(Kind.SUBSTITUTE, None, VANE, LINTERN)
    assert VANE not in chamber.ballot


def test_a_substitute_for_a_coopted_member_votes_as_that_member_would() -> None:
    for rules, votes in (("", False), ("cooptees=vote", True)):
        chamber = Chamber(rules)
        chamber.record(Kind.ABSENT, None, COOPTEE)
        chamber.record(Kind.SUBSTITUTE, None, VANE, COOPTEE)
        assert (VANE in chamber.ballot) is votes


def test_nobody_has_a_vote_or_a_seat_for_standing_in_for_an_officer() -> None:
    chamber = Chamber()
    members = attendance(chamber.meeting).members_in_room
    chamber.record(Kind.DEPARTURE, None, CLERK)
    chamber.record(Kind.SUBSTITUTE, None, VANE, CLERK)
    assert VANE not in chamber.ballot
    assert attendance(chamber.meeting).members_in_room == members


def test_a_member_who_sits_for_another_has_one_vote() -> None:
    chamber = Chamber()
    chamber.record(Kind.APOLOGIES, None, LINTERN)
    chamber.record(Kind.SUBSTITUTE, None, HAND, LINTERN)
    assert chamber.ballot == (CHAIR, VICE, HAND)


def test_a_member_with_an_interest_is_not_on_the_ballot_of_that_item_and_is_on_the_next() -> None:
    chamber = Chamber()
    chamber.declare(HAND, "let a stall in the hall", Conduct.STAYS)
    assert HAND not in chamber.ballot
    assert may_vote(attendance(chamber.meeting), HAND)
    chamber.open("8", "Car Parks")
    assert HAND in chamber.ballot


def test_who_was_out_for_part_of_an_item_may_not_vote_on_it_where_that_is_the_rule() -> None:
    for rules, votes in (("absence=novote", False), ("", True)):
        chamber = Chamber(rules)
        chamber.record(Kind.DEPARTURE, None, HAND)
        chamber.record(Kind.ARRIVAL, None, HAND)
        assert (HAND in chamber.ballot) is votes
        chamber.open("8", "Car Parks")
        assert HAND in chamber.ballot


def test_so_is_who_was_away_when_an_item_was_gone_back_to() -> None:
    for rules, votes in (("absence=novote", False), ("", True)):
        chamber = Chamber(rules)
        chamber.open("8", "Car Parks")
        chamber.record(Kind.DEPARTURE, None, HAND)
        chamber.open("7")
        chamber.open("9", "Libraries")
        chamber.record(Kind.ARRIVAL, None, HAND)
        chamber.open("7")
        assert (HAND in chamber.ballot) is votes


def test_who_is_called_after_an_item_was_opened_was_there() -> None:
    chamber = Chamber("absence=novote", is_called=False)
    chamber.record(Kind.PRESENT, None, CHAIR, VICE)
    chamber.open("8", "Car Parks")
    chamber.record(Kind.PRESENT, None, HAND)
    assert chamber.ballot == (CHAIR, VICE, HAND)


def test_where_nobody_may_vote_a_vote_of_all_carries_nothing() -> None:
    chamber = Chamber()
    for member in (CHAIR, VICE, HAND, LINTERN):
        chamber.declare(member, "let a stall in the hall", Conduct.STAYS)
    motion = chamber.motion("That the hall be let", CHAIR, VICE)
    division = chamber.division(chamber.all_but())
    assert (division.tally.in_favour, division.is_carried) == (0, False)
    assert not chamber.proposal(motion).is_adopted


def test_the_ballot_at_a_place_in_the_record_is_as_it_was_then() -> None:
    chamber = Chamber()
    left = chamber.record(Kind.DEPARTURE, None, HAND)
    assert HAND in Proceedings(chamber.meeting, before=left.position).voters(chamber.item_id)
    assert HAND not in chamber.ballot


def test_all_in_the_room_but_for_the_exceptions() -> None:
    chamber = Chamber()
    vote = chamber.all_but(against=(HAND,), abstain=(VICE,), not_voting=(LINTERN,))
    told = chamber.division(vote).tally
    assert (told.in_favour, told.against, told.abstained) == (1, 1, 1)
    assert told.named(Choice.FOR) == (CHAIR,)
    assert told.named(Choice.AGAINST) == (HAND,)
    assert told.named(Choice.ABSTAIN) == (VICE,)
    assert told.named(Choice.NOT_VOTING) == (LINTERN,)
    assert (told.cast, told.is_unanimous, told.is_tied) == (3, False, True)


def test_all_is_those_of_that_moment_and_absent_is_not_abstained() -> None:
    chamber = Chamber()
    chamber.record(Kind.DEPARTURE, None, HAND)
    told = chamber.division(chamber.all_but()).tally
    chamber.record(Kind.ARRIVAL, None, HAND)
    assert (told.in_favour, told.against, told.abstained) == (3, 0, 0)
    assert told.named(Choice.FOR) == (CHAIR, VICE, LINTERN)
    assert told.is_unanimous
    assert chamber.division(chamber.all_but()).tally.in_favour == 4


def test_a_named_vote_counts_those_who_were_named_and_nobody_else() -> None:
    chamber = Chamber()
    told = chamber.division(chamber.named(in_favour=(CHAIR, VICE), against=(HAND,))).tally
    assert (told.in_favour, told.against, told.abstained) == (2, 1, 0)
    assert told.named(Choice.NOT_VOTING) == ()
    assert not told.is_stated


def test_stated_figures_are_kept_although_the_names_say_otherwise() -> None:
    vote = Vote(36, 4, 0, is_named=True, ballots=(Ballot(HAND, Choice.FOR), Ballot(HAND, Choice.AGAINST)))
    told = tally(vote, (HAND, VICE))
    assert (told.in_favour, told.against, told.abstained, told.is_stated) == (36, 4, 0, True)
    assert (told.named(Choice.FOR), told.named(Choice.AGAINST)) == ((HAND,), (HAND,))


def test_a_count_has_no_names() -> None:
    told = tally(Vote(8, 3, 1), (CHAIR, VICE))
    assert told.names == ()
    assert (told.cast, told.is_stated) == (12, True)


def test_a_tie_is_lost_until_a_casting_vote_is_given() -> None:
    chamber = Chamber()
    motion = chamber.motion("That the hall be let", HAND, LINTERN)
    vote = chamber.count(2, 2)
    assert chamber.division(vote).needs_casting
    assert chamber.proposal(motion).fate is Fate.LOST
    casting = chamber.casting(Choice.FOR)
    assert chamber.division(vote).casting == casting
    assert not chamber.division(vote).needs_casting
    assert chamber.proposal(motion).fate is Fate.CARRIED
    assert chamber.proposal(motion).decided == casting
    chamber.strike(casting)
    assert chamber.proposal(motion).fate is Fate.LOST


def test_a_casting_vote_against_leaves_it_lost() -> None:
    chamber = Chamber()
    motion = chamber.motion("That the hall be let", HAND, LINTERN)
    chamber.count(2, 2)
    chamber.casting(Choice.AGAINST)
    assert chamber.proposal(motion).fate is Fate.LOST


def test_a_casting_vote_without_a_tie_is_about_nothing() -> None:
    chamber = Chamber()
    motion = chamber.motion("That the hall be let", HAND, LINTERN)
    vote = chamber.count(1, 3)
    casting = chamber.casting(Choice.FOR)
    assert casting.id not in chamber.known.division_of
    assert not chamber.division(vote).is_carried
    assert chamber.proposal(motion).fate is Fate.LOST


def test_there_is_one_casting_vote() -> None:
    chamber = Chamber()
    motion = chamber.motion("That the hall be let", HAND, LINTERN)
    chamber.count(2, 2)
    chamber.casting(Choice.FOR)
    chamber.casting(Choice.AGAINST)
    assert chamber.proposal(motion).fate is Fate.CARRIED


@pytest.mark.parametrize("needs", ["2/3", "1/2 of all"])
def test_a_casting_vote_does_not_make_up_a_larger_majority(needs: str) -> None:
    chamber = Chamber()
    motion = chamber.motion("That standing order 12 be suspended", HAND, LINTERN)
    vote = chamber.count(2, 2, needs=needs)
    assert not chamber.division(vote).needs_casting
    chamber.casting(Choice.FOR)
    assert chamber.proposal(motion).fate is Fate.LOST


def test_the_body_says_what_majority_is_needed_and_one_vote_may_need_more() -> None:
    chamber = Chamber("seats=12")
    assert chamber.division(chamber.count(3, 2)).is_carried
    assert not chamber.division(chamber.count(3, 2, needs="2/3")).is_carried
    assert chamber.division(chamber.count(4, 2, needs="2/3")).is_carried
    assert not chamber.division(chamber.count(5, 0, needs="1/2 of all")).is_carried
    stricter = Chamber("majority=2/3")
    assert not stricter.division(stricter.count(3, 2)).is_carried


def test_an_own_vote_belongs_to_the_last_vote_of_its_item() -> None:
    chamber = Chamber()
    motion = chamber.motion("That the hall be let", HAND, LINTERN)
    vote = chamber.count(3, 1)
    own = chamber.enter(Entry(0, Kind.OWN_VOTE, 0, persons=(HAND,), text=None, choice=Choice.AGAINST))
    assert chamber.known.division_of[own.id] == vote.id
    assert chamber.known.target[own.id] == motion.id
    assert chamber.proposal(motion).decided == vote


def test_a_vote_knows_who_presided() -> None:
    chamber = Chamber()
    assert chamber.division(chamber.count(2, 2)).presiding == CHAIR
    chamber.record(Kind.DEPARTURE, None, CHAIR)
    assert chamber.division(chamber.count(2, 1)).presiding == VICE
    chamber.record(Kind.PRESIDING, None, HAND)
    assert chamber.division(chamber.count(2, 1)).presiding == HAND


def test_of_a_body_with_a_vacancy_all_members_are_more_than_those_on_the_roll() -> None:
    chamber = Chamber("seats=9 majority=1/2-of-all")
    assert not chamber.division(chamber.count(4, 0)).is_carried
    assert chamber.division(chamber.count(5, 0)).seats == 9


def test_an_officer_put_on_the_roll_as_a_member_votes_from_then_on() -> None:
    chamber = Chamber()
    chamber.record(Kind.PRESENT, None, CLERK)
    assert CLERK not in chamber.ballot
    listed = ListPerson("Graham McArdle", Capacity.MEMBER)
    chamber.do(acts.list_person(chamber.meeting, listed, chamber.directory))
    assert CLERK in chamber.ballot
