"""The rules on seconds and minutes: very slow repetitions, and long workouts."""

from __future__ import annotations

import pytest

import backworkouts as bw
from support import found

# REP007: very slow repetitions


@pytest.mark.parametrize(
    ("tempo", "seconds"),
    [("4-1-4-1", None), ("4-1-4-2", 11), ("5-0-5", None), ("6-0-5", 11), ("10-0-X-0", None)],
)
def test_rep007_begins_above_ten_seconds(tempo, seconds):
    expected = [
        (
            "blocks[0].exercises[0].sets[0]",
            (
                f"Seated Row: {seconds} s per repetition (tempo {tempo}), more than 10 s; so slow, "
                f"growth is probably less: take a faster tempo"
            ),
        )
    ]
    assert (expected if seconds else []) == found(f"Seated Row 3x8 tempo {tempo}", "REP007")


def test_rep007_points_to_the_first_slow_set_and_has_an_option():
    sets = [bw.Set(reps=8, tempo="2-0-2-0"), bw.Set(reps=5, tempo="6-0-6-0")] * 2
    slow = bw.Workout("A", bw.ExerciseSets(bw.resolve("seated row"), sets))
    ((where, _),) = found(slow, "REP007")
    assert "blocks[0].exercises[0].sets[1]" == where
    assert [] == found(slow, "REP007", seconds=12)


def test_rep007_leaves_holds_and_sets_without_tempo_alone():
    held = bw.ExerciseSets(bw.resolve("dead hang"), [bw.Set(duration="30 s", tempo="9-9-9-9")])
    assert [] == found(bw.Workout("A", held), "REP007")
    assert [] == found("Seated Row 3x8", "REP007")


# VOL006: long workouts


def test_vol006_adds_repetitions_and_rests():
    # 12 sets of 10 repetitions, 3 s each: 6 min; 11 rests of 8 min: 88 min; together 94
    assert [
        (
            "",
            (
                "94 minutes at least, more than 90: 6 of repetitions (3 s each where no tempo is "
                "stated) and 88 of stated rest, stated warm-up sets included; changing weights comes on "
                "top"
            ),
        )
    ] == found("Deadlift 6x10 rest 8 min\nSeated Row 6x10 rest 8 min", "VOL006")
    # 11 sets: 5.5 + 80 = 85.5 min
    assert [] == found("Deadlift 6x10 rest 8 min\nSeated Row 5x10 rest 8 min", "VOL006")
    # 90.5 min: 11 rests of 465 s are 85.25, 10.5 sets of 10 repetitions of 3 s 5.25; never "90"
    over = "Deadlift 6x10 rest 465 s\nSeated Row 5x10 rest 465 s\nPull-Up 1x5"
    ((_, message),) = found(over, "VOL006")
    assert message.startswith("91 minutes at least, more than 90: 6 of repetitions")


def minutes(text_or_workout, **options):
    """The minutes of a message, with the least limit."""
    ((_, message),) = found(text_or_workout, "VOL006", minutes=10, **options)
    return int(message.split()[0])


def test_vol006_takes_the_least_of_everything():
    # 5 rests of 3 min: 15; 6 sets of 10 repetitions of 3 s: 3 min
    assert 18 == minutes("Deadlift 6x10-20 rest 3-5 min")
    assert 18 == minutes("Deadlift 6-8x10 rest 3 min")
    # repetitions of 6 s: 6 min
    assert 21 == minutes("Deadlift 6x10 rest 3 min", seconds=6)
    assert 21 == minutes("Deadlift 6x10 rest 3 min tempo 3-0-3-0")
    # each side: 6 min
    assert 21 == minutes("One-Arm Dumbbell Row 6x10 per side rest 3 min")
    # 6 holds of 60 s
    assert 21 == minutes("Plank 6x60 s rest 3 min")
    # warm-up sets take time too: 3 of 10 repetitions, 1.5 min, with no rest: 19.5
    assert 20 == minutes("Deadlift 3x10 warm-up, 6x10 rest 3 min")
    # what states no rest has none, and nothing is rested after the last set
    assert 22 == minutes("Deadlift 6x10 rest 3 min\nPull-Up 2x10")


def test_vol006_is_skipped_when_no_rests_are_stated():
    report = bw.check(bw.notation.parse("Deadlift 30x10"), select=["VOL006"])
    assert "no rest intervals" in report.skipped[0].reason
    week = [bw.notation.parse("Deadlift 30x10"), bw.notation.parse("Pull-Up 3x8 rest 2 min")]
    assert [] == found(week, "VOL006")
