"""Any line is a prescription, nothing, or an error of the library; and it is what it says it is."""

from __future__ import annotations

import unicodedata

from hypothesis import example, given
from hypothesis import strategies as st

from backworkouts import limits
from backworkouts.errors import NotationError
from backworkouts.notation import parse_line
from backworkouts.notation.grammar import examine
from backworkouts.notation.vocabulary import ADJECTIVES, NUMBERS, PHRASES

_PHRASES = sorted(" ".join((first, *rest)) for first, more in PHRASES.items() for rest, _ in more)
_WORDS = [
    *_PHRASES, *sorted(ADJECTIVES), *NUMBERS, "Row", "Pull-Up", "Plank", "the", "you", "week",
    "A1.", "B)", "1.", "PR", "range", "and", "foo", "Remo", "Über",
]  # fmt: skip
_NUMBERS = [
    "0", "1", "2", "3", "5", "8", "10", "12", "20", "30", "31", "60", "100", "225", "701", "1000",
    "2025", "99999", "9" * 30, "1.5", "62.5", "0.0001", "8-12", "12-8", "3-1-1-0", "1:30", "5/3/1",
]  # fmt: skip
_MARKS = [
    *"@+-x*/,.;:()[]%#'\"?=~|&>_!$\\°\N{MULTIPLICATION SIGN}\N{EN DASH}→½²", " - ", "->", "**", "\t", "\u00a0", "\u200b", "\u0301",
    "\u202e", "\x00", "\ud800", "٣", "💪",
]  # fmt: skip
_PARTS = st.sampled_from(_WORDS) | st.sampled_from(_NUMBERS) | st.sampled_from(_MARKS)
_DETAILS = st.sampled_from([
    "3x10", "4 sets", "of", "x", "8", "reps", "@", "60 kg", "RIR 2", "rest 90s", ",", "(", ")",
    "tempo 3-1-1-0", "each side", "to failure", "then", "drop set", "warm-up", "+", "Curl", "slow",
    "last set to failure", "superset with", "AMRAP", "80%", "BW", "12/10/8", "12, 10, 8", "optional",
    "week", "EMOM 10 min", "40 m", "set", "5x180kg",
])  # fmt: skip


@st.composite
def lines(draw):
    """Words, numbers and marks of every kind, with and without spaces between."""
    parts = draw(st.lists(_PARTS, max_size=12))
    spaces = draw(st.lists(st.sampled_from(["", " ", " "]), min_size=12, max_size=12))
    begin = draw(st.sampled_from(["", "", "Row ", "Row 3x8 ", "Pull-Up: 3x"]))
    return begin + "".join(part + space for part, space in zip(parts, spaces, strict=False))


@st.composite
def plain_lines(draw):
    """A plain name, and what may stand behind it."""
    name = draw(
        st.sampled_from(["Row", "Seated Row", "Pull-Up", "Farmer's Walk", "Überzug", "Pull" * 51])
    )
    between = draw(st.sampled_from([" ", ": ", " - ", "  ", "-", " -"]))
    begin = draw(st.sampled_from(["3x10 ", "4 ", "8, ", "60kg x 8 ", "3x8, 4x6 "]))
    return name + between + begin + " ".join(draw(st.lists(_DETAILS, max_size=5)))


def _read(line):
    """The prescriptions of a line; none when there are none; its faults instead."""
    try:
        found, members = parse_line(line), []
    except NotationError as error:
        return [], error.problems
    while found is not None:
        members.append(found)
        found = found.superset_with
    return members, []


def _holds(line):
    members, problems = _read(line)
    for one in problems:
        assert 0 < one.column <= one.column + one.width <= len(line) + 1
        assert one.caret
    for one in members:
        assert 1 <= len(one.sets) <= limits.SETS_OF_EXERCISE
        assert len(one.name) <= limits.NAME_CHARACTERS
        assert 0 <= one.span.start <= one.sets_span.start < one.sets_span.end <= one.span.end
        assert one.span.end <= len(line)
        assert bool(one.name) == (one.name_span is not None)
        if one.name_span is not None:
            written = line[slice(*one.name_span)]
            assert examine.normal(written)[0].text.strip() == one.name or _has_markup(written)
    assert len(members) <= limits.EXERCISES_IN_BLOCK


def _has_markup(written):
    return any(mark in written for mark in ("**", "__", "`", "~~"))


@given(st.text(st.characters(), max_size=60))
@example("Row 3x1s-1s-1s")
@example("BW=" * 500 + "1")
@example("1s to " * 500)
def test_of_any_text(line):
    _holds(line)


@given(lines())
@example("Row 10+ feet 8")
@example("Row 3x8 rest 1.5 s")
@example("clean 4 3 superserie com 12one 1:0.0001 135 max")
def test_of_words_numbers_and_marks(line):
    _holds(line)


@given(plain_lines(), st.sampled_from([None, "kg"]))
def test_what_stands_behind_a_plain_name_is_read_as_in_the_whole_line(line, unit):
    short = examine.read_line(line, unit)
    written, _ = examine.normal(line)
    begin, label = examine._begin(written.text)
    assert short == examine.examine(line, written, begin, label, unit)


def _full_width(line):
    return "".join(chr(ord(one) + 0xFEE0) if "!" <= one <= "~" else one for one in line)


_SAME = [
    str.upper,
    str.lower,
    _full_width,
    lambda line: unicodedata.normalize("NFD", line),
    lambda line: line.replace("-", "\N{EN DASH}"),
    lambda line: line.replace("-", "\N{MINUS SIGN}"),
    lambda line: line.replace("x", "\N{MULTIPLICATION SIGN}"),
    lambda line: line.replace(" ", "\N{NO-BREAK SPACE}"),
    lambda line: line.replace(" ", "\N{ZERO WIDTH SPACE} "),
    lambda line: f"\N{ZERO WIDTH NO-BREAK SPACE}{line}",
]


@given(plain_lines(), st.sampled_from(_SAME))
def test_characters_that_mean_the_same_are_read_the_same(line, as_written):
    # A name of 200 letters may become longer by its accents: what is compared is the sets.
    (members, problems), (others, same_problems) = _read(line), _read(as_written(line))
    assert [one.sets for one in members] == [one.sets for one in others]
    assert [one.expected for one in problems] == [one.expected for one in same_problems]
