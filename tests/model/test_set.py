"""`Set`: one set, planned or done."""

from __future__ import annotations

import pytest

from backworkouts import Duration, Interval, Load, Reps, Set
from backworkouts.errors import InvalidValueError
from backworkouts.model import SetKind, Side


def test_a_set_is_said_in_short():
    expected = Set(
        reps=Reps(8, 12),
        load=Load(60, "kg"),
        rest=Duration(120, 180),
        kind=SetKind.BACK_OFF,
    )
    assert expected == Set(reps="8-12", load="60 kg", rest="2-3 min", kind="back_off")


def test_a_hold_is_said_in_seconds():
    assert Set(duration=Duration(30)) == Set(duration=30) == Set(duration="30 s")


def test_a_set_is_a_working_set_done_once_unless_it_says_otherwise():
    expected = Set(
        reps=Reps(10, 10),
        duration=None,
        load=None,
        rir=None,
        rest=None,
        tempo=None,
        kind=SetKind.WORKING,
        per_side=False,
        side=None,
        optional=False,
        note=None,
    )
    assert expected == Set(reps=10)


REPS = "repetitions: a number such as 10, or '8-12' (fewest first), '8+', 'to failure'"
SECONDS = "a number of seconds, or '90 s', '120-180 s' (shortest first), '2 min'"
LOAD = "a load with its unit: '60 kg', '135 lb', '80 %1RM', '8RM', 'BW', 'BW+20 kg'"
RIR = "repetitions in reserve: a number from 0 to 10 in steps of 0.5, or a range such as '1-2'"
TEMPO = "seconds of lowering, pause, lifting and pause, such as '3-1-1-0' (X: explosive)"
PROSE = "text of 1 to 10,000 characters without controls"


@pytest.mark.parametrize(
    ("field", "value", "expected"),
    [
        *[("reps", value, REPS) for value in (True, 4.0, [4])],
        ("reps", "many", "'10', '8-12', '8+', 'to failure' or '5-6 to failure'"),
        ("reps", "4", "the number 4, not a text"),
        *[("reps", value, "a whole number from 1 to 10,000") for value in (0, 10_001)],
        *[("duration", value, SECONDS) for value in (1.5, True)],
        ("duration", "90", "'90 s', '300-600 s' or '2 min'"),
        ("duration", -1, "a whole number from 0 to 86,400 seconds"),
        *[("rest", value, SECONDS) for value in (1.5, True)],
        ("rest", 86_401, "a whole number from 0 to 86,400 seconds"),
        *[("load", value, LOAD) for value in (60.0, True, {})],
        *[
            (
                "load",
                value,
                "'60 kg', '135 lb', '80-85 %1RM', '70 %5RM', '85 %TM', '8RM', 'BW' or 'BW+20 kg'",
            )
            for value in (60, "60", "-5 %1RM")
        ],
        *[
            ("rir", value, RIR)
            for value in (
                -1,
                10.5,
                0.25,
                "2",
                "2-2",
                "2-1",
                "1-11",
                "0.25-1",
                "few",
                True,
                float("nan"),
                Interval(-1, 2),
                Interval(0.25, 1),
            )
        ],
        *[
            ("tempo", value, TEMPO)
            for value in ("3-1", "3-1-1-0-0", "3110", "100-1-1", "x-1-1", "3-1-1\n", "٣-1-1", 3110)
        ],
        (
            "kind",
            "warmup",
            "a SetKind: 'warm_up', 'working', 'drop', 'back_off', 'rest_pause', 'cluster'",
        ),
        *[("per_side", value, "True or False") for value in (1, None, "yes")],
        *[("side", value, "a Side: 'left', 'right'") for value in ("both", "l", 1, True)],
        *[("optional", value, "True or False") for value in (0, None, "yes")],
        *[("note", value, PROSE) for value in ("", " \n", "\x1b[2J", "\ud800", "\u202eabc", 4)],
    ],
)
def test_a_refusal_names_the_field_what_was_given_and_what_is_allowed(field, value, expected):
    with pytest.raises(InvalidValueError) as caught:
        Set(**{"reps": 10, field: value})
    (problem,) = caught.value.problems
    assert (f"Set.{field}", expected) == (problem.where, problem.expected)
    assert repr(value) == problem.found


@pytest.mark.parametrize(
    ("said", "problem"),
    [
        ({"reps": "12-8"}, "Set.reps: expected 12 or more as the upper end, found 8"),
        (
            {"reps": 5, "load": "70-60 kg"},
            "Set.load: expected 70 or more as the upper end, found 60",
        ),
        (
            {"reps": 10, "rest": "3-2 min"},
            "Set.rest: expected 180 or more as the upper end, found 120",
        ),
        (
            {"reps": 10, "load": "6000 kg"},
            "Set.load: expected a number from 0 to 5,000 kg, found 6000.0",
        ),
    ],
)
def test_a_refusal_says_what_is_wrong_inside_a_text(said, problem):
    with pytest.raises(InvalidValueError) as caught:
        Set(**said)
    assert problem == str(caught.value)


def test_a_note_longer_than_a_page_is_refused_and_not_shown_whole():
    with pytest.raises(InvalidValueError) as caught:
        Set(reps=10, note="x" * 10_001)
    (problem,) = caught.value.problems
    expected = "'" + "x" * 56 + "..."  # 60 characters in all
    assert expected == problem.found


def test_three_bad_fields_are_three_problems():
    with pytest.raises(InvalidValueError) as caught:
        Set(reps="4", rir=11, per_side="left")
    expected = ["Set.reps", "Set.rir", "Set.per_side"]
    assert expected == [one.where for one in caught.value.problems]


@pytest.mark.parametrize(
    ("said", "message"),
    [
        ({}, "Set: expected exactly one of reps and duration, found neither"),
        (
            {"reps": 10, "duration": 30},
            "Set: expected exactly one of reps and duration, found 10 and 30 s",
        ),
        ({"duration": 0}, "Set.duration: expected 1 s or more, found 0 s"),
        ({"duration": "0-5 s"}, "Set.duration: expected 1 s or more, found 0-5 s"),
        (
            {"reps": 8, "per_side": True, "side": "left"},
            "Set.side: expected no one side of a set per side, found 'left'",
        ),
    ],
)
def test_a_set_is_counted_or_timed_and_takes_time(said, message):
    with pytest.raises(InvalidValueError) as caught:
        Set(**said)
    assert message == str(caught.value)


def test_no_rest_at_all_is_a_rest_interval():
    assert Duration(0) == Set(reps=10, rest=0).rest


@pytest.mark.parametrize("tempo", ["3-1-1-0", "3-0-X", "X-X-X-X", "10-0-10-0"])
def test_a_tempo_is_three_or_four_numbers(tempo):
    assert tempo == Set(reps=10, tempo=tempo).tempo


def test_a_range_of_effort_is_an_interval_or_its_text():
    one = Set(reps=8, rir="1-2")
    assert Interval(1, 2) == one.rir
    assert one == Set(reps=8, rir=Interval(1, 2)) == Set(reps=8, rir="1 to 2")
    # RIR 1 to 2 is RPE 10 - 2 = 8 to 10 - 1 = 9
    assert Interval(8, 9) == one.rpe


def test_an_interval_of_one_number_is_that_number():
    one = Set(reps=8, rir=Interval(2, 2), load=Load(Interval(60, 60), "kg"))
    assert type(one.rir) is int
    assert Set(reps=8, rir=2, load="60 kg") == one
    assert one.is_exact


def test_a_log_knows_the_side_of_a_set():
    left = Set(reps=8, load="20 kg", side="left")
    assert Side.LEFT is left.side
    assert left != Set(reps=8, load="20 kg", side="right")
    assert "8 x 20 kg left" == str(left)


@pytest.mark.parametrize("kind", ["rest_pause", "cluster"])
def test_sets_of_several_parts_are_kinds_of_sets(kind):
    one = Set(reps=20, kind=kind)
    assert SetKind(kind) is one.kind
    assert f"20 ({kind.replace('_', '-')})" == str(one)


@pytest.mark.parametrize(("rir", "expected"), [(None, None), (0, 10), (2, 8), (1.5, 8.5), (10, 0)])
def test_rpe_is_ten_less_the_repetitions_in_reserve(rir, expected):
    assert expected == Set(reps=5, rir=rir).rpe


@pytest.mark.parametrize(
    ("one", "expected"),
    [
        (Set(reps=10), True),
        (Set(reps="10 to failure"), True),
        (Set(duration=30), True),
        (Set(reps="8-12"), False),
        (Set(reps="to failure"), False),
        (Set(duration="30-60 s"), False),
        (Set(reps=10, optional=True), False),
        (Set(reps=10, load="60 kg", rir=2), True),
        (Set(reps=10, load="80 %1RM"), True),
        (Set(reps=10, load="60-70 kg"), False),
        (Set(reps=10, load="8-10RM"), False),
        (Set(reps=10, rir="1-2"), False),
        (Set(reps=10, rest="2-3 min"), True),
    ],
)
def test_an_exact_set_says_what_was_done(one, expected):
    assert expected is one.is_exact


@pytest.mark.parametrize(
    ("one", "expected"),
    [
        (Set(reps="8-12", load="60 kg"), "8-12 x 60 kg"),
        (Set(duration=30, per_side=True), "30 s per side"),
        (Set(reps=5, load="BW+20 kg", per_side=True, rir=2), "5 x BW+20 kg per side"),
        (Set(reps="to failure"), "to failure"),
    ],
)
def test_a_set_prints_what_a_reader_wants_first(one, expected):
    assert expected == str(one)


@pytest.mark.parametrize(
    ("one", "expected"),
    [
        (Set(reps=10), "Set(reps=10)"),
        (Set(reps="10+"), "Set(reps='10+')"),
        (Set(reps="8-12", load="60 kg", rir=2), "Set(reps='8-12', load='60 kg', rir=2)"),
        (Set(reps=5, load="70 %5RM", rir="1.5-2"), "Set(reps=5, load='70 %5RM', rir='1.5-2')"),
        (Set(reps=5, side="right"), "Set(reps=5, side='right')"),
        (Set(duration=30, rest="2-3 min"), "Set(duration='30 s', rest='120-180 s')"),
        (
            Set(reps=5, tempo="3-0-X", kind="drop", per_side=True, optional=True, note='"hm"'),
            "Set(reps=5, tempo='3-0-X', kind='drop', per_side=True, optional=True, note='\"hm\"')",
        ),
    ],
)
def test_the_repr_is_the_shortest_script_that_makes_the_set(one, expected):
    assert expected == repr(one)


def test_a_whole_number_in_reserve_is_written_without_decimals():
    assert "Set(reps=5, rir=2)" == repr(Set(reps=5, rir=2.0))
    assert "Set(reps=5, rir=0)" == repr(Set(reps=5, rir=-0.0))
    assert "Set(reps=5, rir=2.5)" == repr(Set(reps=5, rir=2.5))
