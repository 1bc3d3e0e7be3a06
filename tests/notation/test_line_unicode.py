"""Characters that mean the same are read the same; those that no text should hold are faults."""

from __future__ import annotations

import unicodedata

import pytest

from backworkouts.errors import NotationError
from backworkouts.notation import parse_line
from render_line import faults, said, with_names


@pytest.mark.parametrize(
    "dash", "-\u2010\u2011\u2012\u2013\u2014\u2015\u2212\ufe58\ufe63\uff0d~\u301c\uff5e"
)
def test_dashes_of_any_length_make_a_range(dash):
    assert "3x8-12" == said(f"Row 3x8{dash}12")


@pytest.mark.parametrize("times", "xX*\u00d7\u2715\u2716\u2a2f\u2a09\u274c")
def test_multiplication_signs(times):
    assert "3x8" == said(f"Row 3{times}8") == said(f"Row 3 {times} 8")


@pytest.mark.parametrize("space", " \t\u00a0\u2003\u2009\u202f\u3000")
def test_spaces_of_any_width(space):
    assert "3x8 @ 60 kg" == said(f"Row{space}3{space}x{space}8{space}@{space}60{space}kg")


@pytest.mark.parametrize("unseen", "\u00ad\u200b\u200c\u200d\u200e\u2060\ufe0f\ufeff")
def test_characters_that_nobody_sees_are_taken_away(unseen):
    assert "Seated Row: 3x12" == with_names(f"{unseen}Sea{unseen}ted Row 3{unseen}x1{unseen}2")


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("\uff32\uff4f\uff57 \uff13\uff58\uff18", "Row: 3x8"),
        ("\u201cFarmer\u2019s Walk\u201d 3x8", "Farmer's Walk: 3x8"),
        ("Row 3x8, rest 90\u2033", "Row: 3x8 rest 90 s"),
        ("Row 3x8, rest 2\u2032", "Row: 3x8 rest 120 s"),
        ("**Row** __3x8__", "Row: 3x8"),
        ("`Row` ~~3x8~~", "Row: 3x8"),
        ("💪 Row 3x8", "Row: 3x8"),
        ("Тяга штанги 3x8", "Тяга штанги: 3x8"),
        ("懸垂 3x8", "懸垂: 3x8"),
        ("تمرين الظهر 3x8", "تمرين الظهر: 3x8"),
        ("ROW 3X8 PER SIDE", "ROW: 3x8 per side"),
    ],
)
def test_letters_and_marks(line, expected):
    assert expected == with_names(line)


def test_accents_may_stand_apart_from_their_letters():
    line = "Klimmzüge 3 Sätze à 8 Wdh"
    apart = unicodedata.normalize("NFD", line)
    assert len(apart) > len(line)
    assert "Klimmzüge: 3x8" == with_names(apart) == with_names(line)
    found = parse_line(apart)
    assert "Klimmzu\u0308ge" == apart[slice(*found.name_span)]
    assert "3 Sa\u0308tze a\u0300 8 Wdh" == apart[slice(*found.sets_span)]


@pytest.mark.parametrize(
    ("character", "name"),
    [
        ("\x00", "U+0000"),
        ("\x07", "U+0007"),
        ("\x7f", "U+007F"),
        ("\x9f", "U+009F"),
        ("\u202e", "RIGHT-TO-LEFT OVERRIDE"),
        ("\u2066", "LEFT-TO-RIGHT ISOLATE"),
        ("\ud800", "U+D800"),
    ],
)
def test_a_character_that_no_text_should_hold_is_a_fault(character, name):
    line = f"Row 3{character}x8"
    assert [(6, name, "a character that can be seen")] == faults(line)
    with pytest.raises(NotationError) as caught:
        parse_line(line)
    str(caught.value).encode()  # it can be printed


def test_the_caret_stands_under_letters_that_are_two_columns_wide():
    with pytest.raises(NotationError) as caught:
        parse_line("懸垂 3x")
    assert "  懸垂 3x\n       ^^" == caught.value.problems[0].caret


def test_the_caret_stands_under_letters_whose_accents_stand_apart():
    with pytest.raises(NotationError) as caught:
        parse_line("Zu\u0308ge 3x")
    assert "  Zu\u0308ge 3x\n       ^^" == caught.value.problems[0].caret
