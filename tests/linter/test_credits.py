"""The credit table of a check: every rule that counts sets counts by it, and names it."""

from __future__ import annotations

import pytest

import backworkouts as bw
from backworkouts.errors import UnknownIdError, UnsupportedSubjectError

# Rows are no direct work of the biceps: half a set each by the default table.
ROWS = bw.notation.parse("Lat Pulldown 6x10\nBarbell Row 6x10")
WEEK = [
    bw.notation.parse("Pull-Up 5x8\nSeated Row 5x10\nBarbell Curl 6x10\nPreacher Curl 5x12"),
    bw.notation.parse(
        "Lat Pulldown 5x8\nBent-Over Row 5x10\nBarbell Curl 6x10\nPreacher Curl 5x12"
    ),
]
HEAVY = bw.CreditTable("heavy", "1", 2, 2, 0)


def messages(subject, select, **options):
    return [finding.message for finding in bw.check(subject, select=select, **options)]


def test_the_default_is_fractional_sets():
    (message,) = messages(ROWS, "VOL003")
    assert message.startswith("fractional sets in one session: latissimus dorsi 12")
    assert [message] == messages(ROWS, "VOL003", credits="fractional")
    assert [message] == messages(ROWS, "VOL003", credits=bw.FRACTIONAL)


def test_a_message_names_another_table():
    (message,) = messages(ROWS, "VOL003", credits="total")
    assert message.startswith("sets by the credit table 'total' in one session: ")


def test_a_table_changes_what_is_found():
    # 22 sets of curls count in full; 20 of pulls in half, in full or not at all: 32, 42 or 22.
    assert 1 == len(messages(WEEK, "VOL005"))
    (total,) = messages(WEEK, "VOL005", credits="total")
    assert "42 sets by the credit table 'total' a week" in total
    assert [] == messages(WEEK, "VOL005", credits=bw.DIRECT)


@pytest.mark.parametrize("code", ["VOL002", "VOL003"])
def test_a_set_may_earn_more_than_one(code):
    # 13 sets, each of which earns 2: 26 are more than 25 a week, and than 11 a session.
    workout = bw.notation.parse("Lat Pulldown 13x10")
    assert any("26" in message for message in messages([workout], code, credits=HEAVY))
    nine = bw.notation.parse("Lat Pulldown 9x10")  # 18 by the table, 9 fractional
    assert ("VOL003",) == bw.check(nine, select="VOL003", credits=HEAVY).codes
    assert () == bw.check(nine, select="VOL003").codes


@pytest.mark.parametrize("code", ["VOL001", "VOL002", "VOL003", "VOL004", "VOL005", "FRQ004"])
def test_each_rule_that_counts_names_the_table(code):
    mine = bw.TOTAL.override("mine", {"barbell_curl": {"biceps_brachii": 2}})
    many = bw.notation.parse("Lat Pulldown 30x10\nBarbell Curl 30x10")
    few = bw.notation.parse("Barbell Curl 10x10\nLat Pulldown 1x10")
    subjects = {
        "VOL001": [few],
        "FRQ004": [many, bw.notation.parse("Back Extension 6x10\nShrug 9x9\nFace Pull 6x9")],
    }
    found = messages(subjects.get(code, [many]), code, credits=mine)
    assert found
    assert all("sets by the credit table 'mine'" in message for message in found)


def test_the_width_of_a_count_names_the_table():
    optional = bw.notation.parse("Lat Pulldown 3-6x10")
    (default,) = messages(optional, "DAT003")
    (total,) = messages(optional, "DAT003", credits="total")
    assert f"{default} (sets by the credit table 'total')" == total


def test_a_week_and_a_fix_take_the_table():
    program = bw.Program("P", [bw.Phase([*WEEK, *[bw.model.REST] * 5])])
    assert ("VOL005",) == bw.check(program, select="VOL005", credits="total").codes
    assert ("VOL005",) == bw.fix(program, select="VOL005", credits="total").report.codes
    assert () == bw.fix(program, select="VOL005", credits="direct").report.codes


def test_an_unknown_table_is_an_error_with_the_nearest():
    for function in (bw.check, bw.fix):
        with pytest.raises(UnknownIdError) as error:
            function(ROWS, credits="fractoinal")
        assert ("fractional",) == error.value.suggestions
        with pytest.raises(UnsupportedSubjectError):
            function(ROWS, credits=3)


def test_a_table_for_an_unknown_exercise_or_muscle_is_an_error():
    for overrides, nearest in (
        ({"pull_upp": {"biceps_brachii": 1}}, "pull_up"),
        ({"pull_up": {"biceps_brachi": 1}}, "biceps_brachii"),
    ):
        with pytest.raises(UnknownIdError) as error:
            bw.check(ROWS, credits=bw.FRACTIONAL.override("mine", overrides))
        assert nearest in error.value.suggestions
