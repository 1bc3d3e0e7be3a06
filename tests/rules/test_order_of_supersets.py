"""ORD002 and ORD003: supersets in which the lower back is taken to failure."""

from __future__ import annotations

import pytest
from attrs import evolve

import backworkouts as bw
from backworkouts import limits
from support import found, workout


def fixed(text, code="ORD", *, unsafe=False):
    """The workout after its fixes, a block a line."""
    result = bw.fix(workout(text), unsafe=unsafe, select=code)
    return [str(block) for block in result.subject.blocks]


def places(text, code, **options):
    return [where for where, _ in found(workout(text), code, **options)]


def titles(text, code):
    return [one.fix and one.fix.title for one in bw.check(workout(text), select=code)]


# ORD002: rows after a lower back that has failed


def test_ord002_finds_the_rows_of_the_later_rounds():
    assert [
        (
            "blocks[0].exercises[0].sets[1]",
            (
                "Bent-Over Row in rounds 2-4 of the superset follows Deadlift to failure; a row that "
                "the lower back holds up belongs before it"
            ),
        )
    ] == found(workout("Barbell Row 4x10 + Deadlift 4xfailure"), "ORD002")


def test_ord002_finds_every_row_when_the_hinge_is_the_first_partner():
    ((where, message),) = found(workout("Deadlift 3xfailure + Barbell Row 3x10"), "ORD002")
    assert "blocks[0].exercises[1].sets[0]" == where
    assert message.startswith("Bent-Over Row in rounds 1-3 of the superset")


def test_ord002_counts_rounds_with_the_warm_up_sets():
    # Rows: round 1 is a warm-up, rounds 2 and 3 are work. Deadlifts: 8, then to failure.
    rows = [bw.Set(reps=10, kind="warm_up"), *[bw.Set(reps=10)] * 2]
    pulls = [bw.Set(reps=8), bw.Set(reps="to failure")]
    superset = bw.superset(bw.straight("bent_over_row", rows), bw.straight("deadlift", pulls))
    ((where, message),) = found(bw.Workout("A", superset), "ORD002")
    assert "blocks[0].exercises[0].sets[2]" == where
    assert "in round 3 of" in message


@pytest.mark.parametrize(
    "text",
    [
        "Barbell Row 1x10 + Deadlift 1xfailure",  # one round, the row first
        "Barbell Row 4x10 + Deadlift 4x5",  # short of failure
        "Barbell Row 4x10 + Deadlift 4x8+",  # open, and nothing said of failure
        "Barbell Row 4x10 + Deadlift 4x30s",
        "Barbell Row 4x10\nDeadlift 4xfailure",  # straight sets
        "Deadlift 4xfailure\nBarbell Row 4x10",  # that is ORD001
        "Seated Row 4x10 + Deadlift 4xfailure",  # a foot plate holds
        "Inverted Row 4x10 + Deadlift 4xfailure",
        "Barbell Row 4x10 + Barbell Curl 4xfailure",
        "Barbell Row 4x10 + Mystery 4xfailure",
        "Barbell Row 4x10 + Dumbbell RDL to Row 4xfailure",
        "Barbell Row 4x10 warm-up + Deadlift 4xfailure",
        "Barbell Row 2x10 + Face Pull 2x15\nDeadlift 4xfailure",
    ],
)
def test_ord002_is_content(text):
    assert [] == found(workout(text), "ORD002")


def test_ord002_finds_what_is_optional_or_a_range():
    assert ["blocks[0].exercises[0].sets[1]"] == places(
        "Barbell Row 2-4x8-12 + Hyperextension 1-2xfailure", "ORD002"
    )


def test_ord002_finds_the_article_at_odds_with_itself():
    article = bw.catalog.workouts["back_workout_1"]
    assert ["blocks[4].exercises[0].sets[1]"] == [where for where, _ in found(article, "ORD002")]


def test_ord002_is_fixed_by_straight_sets_the_lower_back_last():
    text = "Hyperextension 3xfailure + Deadlift 3x5 + Dumbbell RDL to Row 3x10 + Barbell Row 3x10"
    assert [
        "Bent-Over Row 3 x 10",
        "Dumbbell Romanian Deadlift to Bent-Over Row 3 x 10",
        "Deadlift 3 x 5",
        "Hyperextension 3 x to failure",
    ] == fixed(text, "ORD002", unsafe=True)
    (finding,) = bw.check(workout(text), select="ORD002")
    assert not finding.fix.is_safe
    assert "Do straight sets instead of the superset, the lower back last" == finding.fix.title


def test_ord002_is_fixed_where_it_stands():
    text = "Pull-Up 3x8\nBarbell Row 3x10 + Deadlift 3xfailure\nSuperman 3x15"
    assert [
        "Pull-Up 3 x 8",
        "Bent-Over Row 3 x 10",
        "Deadlift 3 x to failure",
        "Superman 3 x 15",
    ] == fixed(text, "ORD002", unsafe=True)


def test_ord002_has_no_fix_where_the_workout_would_get_too_long():
    filling = "\n".join(["Barbell Curl 1x10"] * (limits.BLOCKS - 1))
    text = f"Barbell Row 3x10 + Deadlift 3xfailure\n{filling}"
    assert [None] == titles(text, "ORD002")
    shorter = text.rpartition("\n")[0]
    assert limits.BLOCKS == len(fixed(shorter, "ORD002", unsafe=True))


def test_ord002_has_a_fix_where_the_workout_stays_just_below_the_longest():
    # 197 blocks and the superset, which becomes 2 blocks: 199 of at most 200
    filling = "\n".join(["Barbell Curl 1x10"] * (limits.BLOCKS - 3))
    text = f"Barbell Row 3x10 + Deadlift 3xfailure\n{filling}"
    assert limits.BLOCKS - 1 == len(fixed(text, "ORD002", unsafe=True))


# ORD003: a superset to failure that comes early

SUPERSET = "Barbell Row 4x10 + Deadlift 4xfailure"


def test_ord003_begins_with_the_second_block_of_pulls_after_it():
    assert [] == places(f"{SUPERSET}\nPull-Up 3x8", "ORD003")
    assert [
        (
            "blocks[0].exercises[1]",
            (
                "the superset of Bent-Over Row and Deadlift to failure comes before Pull-Up and Seated "
                "Row; it belongs near the end, with at most 1 block of pulls after it"
            ),
        )
    ] == found(workout(f"{SUPERSET}\nPull-Up 3x8\nShrug 3x10\nSeated Row 3x10"), "ORD003")


def test_ord003_goes_by_its_option():
    two = f"{SUPERSET}\nPull-Up 3x8\nSeated Row 3x10"
    assert [] == places(two, "ORD003", blocks=2)
    ((_, message),) = found(workout(f"{SUPERSET}\nPull-Up 3x8"), "ORD003", blocks=0)
    assert message.endswith("comes before Pull-Up; it belongs near the end, with no pulls after it")


@pytest.mark.parametrize(
    "text",
    [
        f"Pull-Up 3x8\nSeated Row 3x10\n{SUPERSET}",
        f"{SUPERSET}\nPull-Up 3x8 + Seated Row 3x10",  # one block
        f"{SUPERSET}\nPull-Up 3x8 warm-up\nSeated Row 3x10",
        f"{SUPERSET}\nBarbell Curl 3x8\nShrug 3x10\nFace Pull 3x15",
        f"{SUPERSET}\nMystery 3x8\nOther Thing 3x10",
        "Barbell Row 4x10 + Deadlift 4x5\nPull-Up 3x8\nSeated Row 3x10",
        "Pull-Up 4x10 + Deadlift 4xfailure\nPull-Up 3x8\nSeated Row 3x10",
        "Barbell Row 4x10 + Hyperextension 4xfailure\nPull-Up 3x8\nSeated Row 3x10",
        "Barbell Row 4xfailure + Deadlift 4x5\nPull-Up 3x8\nSeated Row 3x10",
        "Barbell Row 4x10\nDeadlift 4xfailure\nPull-Up 3x8\nSeated Row 3x10",
    ],
)
def test_ord003_is_content(text):
    assert [] == found(workout(text), "ORD003")


def test_ord003_counts_what_is_hinge_and_row_in_one():
    text = f"{SUPERSET}\nPull-Up 3x8\nDumbbell RDL to Row 3x10"
    assert ["blocks[0].exercises[1]"] == places(text, "ORD003")


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("Pull-Up 3x8\nSeated Row 3x10\nSuperman 3x15", "Seated Row"),
        # behind the last pull; one block may follow
        ("Pull-Up 3x8\nSeated Row 3x10\nDumbbell RDL to Row 3x10", "Seated Row"),
        (
            "Dumbbell RDL to Row 3x10\nDumbbell RDL to Row 3x12",
            "Dumbbell Romanian Deadlift to Bent-Over Row",
        ),
    ],
)
def test_ord003_is_fixed_by_moving_it_behind_the_last_pull(text, last):
    whole = f"{SUPERSET}\n{text}"
    assert [f"Do the superset with Deadlift after {last}"] == titles(whole, "ORD003")
    blocks = fixed(whole, "ORD003")
    at = blocks.index("Bent-Over Row 4 x 10 + Deadlift 4 x to failure")
    assert blocks[at - 1].startswith(last)


def test_ord002_goes_by_the_partner_that_fails_first():
    # Of two partners that fail, deadlifts in round 2 and hyperextensions in round 1: the rows,
    # which stand behind both, follow a failed lower back from round 1 on.
    deadlift = bw.straight("deadlift", [bw.Set(reps=5), bw.Set(reps="to failure"), bw.Set(reps=5)])
    extension = bw.straight("hyperextension", [bw.Set(reps="to failure")])
    row = bw.straight("bent_over_row", 3, reps=10)
    for partners in ([deadlift, extension], [extension, deadlift]):
        ((where, message),) = found(bw.Workout("A", bw.superset(*partners, row)), "ORD002")
        assert "blocks[0].exercises[2].sets[0]" == where
        assert "in rounds 1-3 of the superset follows Hyperextension to failure" in message


def test_ord002_of_partners_that_fail_in_the_same_round_the_first_is_named():
    text = "Deadlift 2xfailure + Hyperextension 2xfailure + Barbell Row 2x10"
    ((_, message),) = found(workout(text), "ORD002")
    assert "follows Deadlift to failure" in message


def test_ord002_offers_no_straight_sets_for_rounds_against_the_clock():
    rows = bw.straight("bent_over_row", 3, reps=10)
    pair = bw.superset(rows, bw.straight("deadlift", 3, reps="to failure"))
    timed = bw.Workout("A", evolve(pair, method="amrap", duration="10 min"))
    (finding,) = bw.check(timed, select="ORD002")
    assert finding.fix is None
    (finding,) = bw.check(bw.Workout("A", pair), select="ORD002")
    assert finding.fix is not None
