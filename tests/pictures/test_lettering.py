"""Texts broken into lines by an estimate of their widths."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from backworkouts.pictures.lettering import text_width, wrap


def test_a_text_that_fits_is_one_line():
    assert wrap("teres major", 122, 16) == ["teres major"]


def test_a_text_is_broken_between_words():
    assert wrap("quadratus lumborum", 122, 16) == ["quadratus", "lumborum"]


def test_a_word_wider_than_a_line_is_cut():
    assert wrap("a mmmmm", 20, 10) == ["a", "mm", "mm", "m"]


def test_a_text_with_more_lines_than_allowed_ends_with_an_ellipsis():
    # Letters of 6.4 and an ellipsis of 10: "bb…" would be 22.8 wide.
    assert wrap("aaa bbb ccc", 20, 10, lines=2) == ["aaa", "b…"]
    assert wrap("bbb aaa", 20, 10, lines=1) == ["b…"]


def test_letters_of_another_script_are_as_wide_as_they_are():
    assert text_width("背中", 10) == 20
    assert text_width("мы", 10) == 16


@given(st.text(), st.integers(30, 300), st.booleans(), st.integers(1, 4))
def test_no_line_is_wider_than_allowed(text, width, bold, lines):
    wrapped = wrap(text, width, 16, bold=bold, lines=lines)
    assert 1 <= len(wrapped) <= lines
    assert all(text_width(line, 16, bold=bold) <= width for line in wrapped)


@given(st.text(), st.integers(30, 300))
def test_no_character_is_lost_but_spaces(text, width):
    assert "".join("".join(wrap(text, width, 16, lines=10**6)).split()) == "".join(text.split())
