"""Texts that are cut or broken into lines, by an estimate of their widths."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backworkouts.pictures.lettering import (
    measure_at,
    printable,
    shortened,
    text_width,
    wrapped,
)

SMALL = measure_at(10)


def test_a_text_that_fits_is_one_line():
    assert wrapped("teres major", 122, measure_at(16)) == ["teres major"]
    assert shortened("teres major", 122, measure_at(16)) == "teres major"


def test_a_text_is_broken_between_words():
    assert wrapped("quadratus lumborum", 122, measure_at(16)) == ["quadratus", "lumborum"]


def test_a_word_wider_than_a_line_is_cut():
    # An m is 10 wide, and an a 6.2.
    assert wrapped("a mmmmm", 20, SMALL) == ["a", "mm", "mm", "m"]


def test_a_letter_wider_than_a_line_has_a_line_of_its_own():
    assert wrapped("mm", 5, SMALL) == ["m", "m"]


def test_a_text_with_more_lines_than_allowed_ends_with_an_ellipsis():
    # An a is 6.2 wide, a b 6.4, and an ellipsis 10: "bb…" would be 22.8 wide.
    assert wrapped("aaa bbb ccc", 20, SMALL, most=2) == ["aaa", "b…"]
    assert shortened("bbb aaa", 20, SMALL) == "b…"


def test_letters_of_another_script_are_as_wide_as_they_are():
    assert text_width("\u80cc\u4e2d", 10) == 20
    assert text_width("\u043c\u044b", 10) == 16


def test_rare_letters_are_wide():
    assert text_width("~", 10) == pytest.approx(7.3)


def test_characters_that_turn_a_text_or_control_a_terminal_are_replaced():
    assert printable("Row\u202e\n\x1b[31m up ") == "Row\ufffd \ufffd[31m up"


@given(st.text(), st.integers(30, 300), st.booleans(), st.integers(1, 4))
def test_no_line_is_wider_than_allowed(text, width, is_bold, most):
    measure = measure_at(16, is_bold=is_bold)
    lines = wrapped(text, width, measure, most=most)
    assert len(lines) <= most
    assert all(measure(line) <= width for line in lines)
    assert measure(shortened(text, width, measure)) <= width


@given(st.text(), st.integers(30, 300))
def test_no_character_is_lost_but_spaces(text, width):
    assert "".join("".join(wrapped(text, width, measure_at(16))).split()) == "".join(text.split())
