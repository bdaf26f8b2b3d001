"""Pastes arrive as text whatever is in them, in whatever pieces the terminal sends them."""

from hypothesis import given
from hypothesis import strategies as st

from clerk_tui.tui.terminal import END, START, PasteGuard


def decoded(pieces: list[bytes]) -> str:
    guard = PasteGuard()
    return "".join(guard.decode(piece) for piece in pieces)


def test_keys_outside_a_paste_pass_as_they_are() -> None:
    assert decoded([b"a\x1b[A\x1b", b"b\x07\r"]) == "a\x1b[A\x1bb\x07\r"


def test_escape_codes_in_a_paste_are_left_out() -> None:
    assert decoded([f"{START}a\x1b]0;TITLE\x07b\r\nc\td{END}\r".encode()]) == f"{START}a]0;TITLEb\r\nc\td{END}\r"


def test_a_paste_whose_end_never_came_ends_at_the_next_key() -> None:
    now = [0.0]
    guard = PasteGuard(clock=lambda: now[0])
    assert guard.decode(f"{START}half a".encode()) == f"{START}half a"
    now[0] = 1.0
    assert guard.decode(b" line\x1b") == " line"
    now[0] = 4.0
    assert guard.decode(b"\r") == f"{END}\r"
    assert guard.decode(b"x") == "x"


def test_a_slow_paste_is_not_cut_in_two() -> None:
    now = [0.0]
    guard = PasteGuard(clock=lambda: now[0])
    said = guard.decode(f"{START}the first part".encode())
    now[0] = 9.0
    said += guard.decode(b", and the second\r")
    now[0] = 18.0
    assert said + guard.decode(END.encode()) == f"{START}the first part, and the second\r{END}"


def test_a_byte_that_is_not_utf8_is_replaced() -> None:
    assert decoded([b"a\xffb"]) == "a\N{REPLACEMENT CHARACTER}b"


@given(st.text(st.sampled_from("ab\x1b[20~1\x07é\n")), st.lists(st.integers(1, 9)))
def test_the_pieces_do_not_matter(inside: str, cuts: list[int]) -> None:
    whole = f"x{START}{inside.replace(END, '')}{END}y".encode()
    pieces, at = [], 0
    for cut in cuts:
        pieces.append(whole[at : at + cut])
        at += cut
    pieces.append(whole[at:])
    assert decoded(pieces) == decoded([whole])
    assert decoded(pieces).count("\x1b") == 2 or END in inside.replace(END, "")
