"""ORD: the order of exercises. What ORD001 finds stands in test_lower_back_last.py; here is its fix."""

from __future__ import annotations

import pytest

import backworkouts as bw
from support import found, workout


def fixed(text, code="ORD", *, unsafe=False):
    """The workout after its fixes, a block a line."""
    result = bw.fix(workout(text), unsafe=unsafe, select=code)
    return [str(block) for block in result.subject.blocks]


def places(text, code):
    return [where for where, _ in found(workout(text), code)]


def titles(text, code):
    return [one.fix and one.fix.title for one in bw.check(workout(text), select=code)]


# ORD001: its fix


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Deadlift 3x5\nT-Bar Row 3x8", ["T-Bar Row 3 x 8", "Deadlift 3 x 5"]),
        # a hinge goes behind the last pull, before the extensions that follow
        (
            "Deadlift 3x5\nT-Bar Row 3x8\nHyperextension 3x15",
            ["T-Bar Row 3 x 8", "Deadlift 3 x 5", "Hyperextension 3 x 15"],
        ),
        # an extension goes behind the last hinge too
        (
            "Hyperextension 3x15\nT-Bar Row 3x8\nDeadlift 3x5",
            ["T-Bar Row 3 x 8", "Deadlift 3 x 5", "Hyperextension 3 x 15"],
        ),
        (
            "Deadlift 3x5\nHyperextension 3x15\nT-Bar Row 3x8",
            ["T-Bar Row 3 x 8", "Deadlift 3 x 5", "Hyperextension 3 x 15"],
        ),
        # hinges keep their order, and stand before those that were late already
        (
            "Deadlift 3x5\nShrug 3x12\nRomanian Deadlift 3x8\nT-Bar Row 3x8\nRack Pull 3x5",
            [
                "Barbell Shrug 3 x 12",
                "T-Bar Row 3 x 8",
                "Deadlift 3 x 5",
                "Romanian Deadlift 3 x 8",
                "Rack Pull 3 x 5",
            ],
        ),
        # a superset that holds a pull moves as a whole, behind the last pull
        (
            "Seated Row 3x10 + Deadlift 3x5\nT-Bar Row 3x8\nHyperextension 3x15",
            ["T-Bar Row 3 x 8", "Seated Row 3 x 10 + Deadlift 3 x 5", "Hyperextension 3 x 15"],
        ),
        (
            "Seated Row 3x10 + Hyperextension 3x15\nT-Bar Row 3x8\nSuperman 3x10",
            ["T-Bar Row 3 x 8", "Seated Row 3 x 10 + Hyperextension 3 x 15", "Superman 3 x 10"],
        ),
        # hinge and row in one stays, and an extension still goes behind it
        (
            "Superman 3x15\nT-Bar Row 3x8\nDumbbell RDL to Row 3x10",
            [
                "T-Bar Row 3 x 8",
                "Dumbbell Romanian Deadlift to Bent-Over Row 3 x 10",
                "Superman 3 x 15",
            ],
        ),
    ],
)
def test_ord001_is_fixed_by_putting_the_lower_back_where_it_belongs(text, expected):
    assert expected == fixed(text, unsafe=True)
    hinge = "Romanian Deadlift 3"
    easier = [
        block.replace("3 x 5", "3 x 10").replace(f"{hinge} x 8", f"{hinge} x 10")
        for block in expected
    ]
    assert easier == fixed(text.replace("3x5", "3x10").replace(f"{hinge}x8", f"{hinge}x10"))


def test_ord001_says_what_moves():
    text = "Deadlift 3x5\nRomanian Deadlift 3x8\nDeadlift 3x8\nT-Bar Row 3x8"
    assert [
        "Do Deadlift and Romanian Deadlift after T-Bar Row",
        "Do Romanian Deadlift and Deadlift after T-Bar Row",
        "Do Deadlift after T-Bar Row",
    ] == titles(text, "ORD001")


def test_ord001_leaves_a_hinge_where_a_note_wants_it():
    subject = bw.notation.parse(
        "A\nDeadlift 3x10\nRomanian Deadlift 3x8  # allow: ORD001\nT-Bar Row 3x8"
    )
    blocks = bw.fix(subject, select="ORD001").subject.blocks
    assert ["Romanian Deadlift", "T-Bar Row", "Deadlift"] == [
        str(one.exercises[0].exercise) for one in blocks
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Deadlift 5x3\nBench Press 3x10\nBarbell Row 3x15",  # the heavy lift of the day
        "Deadlift 3x8\nBarbell Row 3x10",
        "Deadlift 3x10 @ 140 kg\nBarbell Row 3x10 @ 60 kg",  # the heaviest load
        "Barbell Curl 3x10\nDeadlift 3x5\nBarbell Row 3x8",  # curls are no lift
        "Squat 3x5\nDeadlift 1x5\nBarbell Row 3x8",  # the first for the back
        # what is light, or done without a weight, comes before the main lift
        "Face Pull 2x20\nDeadlift 5x5 @ 180 kg\nPendlay Row 5x5 @ 90 kg",
        "Pull-Up 3x10\nDeadlift 3x5 @ 100 kg\nBarbell Row 3x10",
        "Pull-Up 3x6-8\nDeadlift 1x3 @ 200 kg\nBarbell Row 3x10 @ 60 kg",
        "Inverted Row 3x8\nDeadlift 3x5\nBarbell Row 3x8",
        "Assisted Pull-Up 3x8 @ 40 kg\nDeadlift 3x5\nBarbell Row 3x8",
        "Lat Pulldown 3x12\nDeadlift 3x5\nBarbell Row 3x8",
        # a hinge with the heaviest load and few repetitions, wherever it stands
        "Seated Row 3x8 @ 60 kg\nDeadlift 3x5 @ 100 kg\nBarbell Row 3x8 @ 60 kg",
        "Seated Row 3x8\nDeadlift 3x5 @ 100 kg\nBarbell Row 3x8",
        "Pull-Up 3x5 @ BW+20 kg\nDeadlift 3x5 @ 100 kg\nBarbell Row 3x8",
        "Bench Press 5x5 + Hyperextension 3x15\nBarbell Row 3x8",  # a partner of it would move
    ],
)
def test_ord001_moves_no_main_lift_unless_it_is_asked_to(text):
    (finding,) = bw.check(bw.notation.parse(text), select="ORD001")
    assert (bw.Severity.WARNING, False) == (finding.severity, finding.fix.is_safe)
    subject = bw.notation.parse(text)
    assert subject == bw.fix(subject, select="ORD001").subject
    assert () == bw.fix(subject, select="ORD001", unsafe=True).report.codes


@pytest.mark.parametrize(
    "text",
    [
        "Romanian Deadlift 3x10\nBarbell Row 3x8",  # neither few repetitions nor a load
        "Deadlift 3x10 @ 60 kg\nBarbell Row 3x10 @ 70 kg",  # another lift is heavier
        "Deadlift 3x10 @ 60 kg\nBarbell Row 3x10 @ 70 %1RM",  # who knows which is heavier
        "Deadlift 3x10 @ 60 kg\nBarbell Row 3x10",
        "Deadlift 3 to failure\nBarbell Row 3x10",
        "Seated Row 3x8\nDeadlift 3x5\nBarbell Row 3x8",  # a heavier pull comes first
        "Pull-Up 3x5 @ BW+20 kg\nDeadlift 3x8\nBarbell Row 3x8",  # so it does with a weight
        "Seated Row 3x8 @ 90 kg\nDeadlift 3x5 @ 80 kg\nBarbell Row 3x8",
        "Seated Row 3x8\nDeadlift 3x8 @ 80 kg\nBarbell Row 3x8",  # no heavy hinge
        "Hyperextension 3x8\nBarbell Row 3x8",  # an accessory
    ],
)
def test_ord001_moves_what_is_no_main_lift(text):
    done = bw.fix(bw.notation.parse(text), select="ORD001")
    assert (1, ()) == (len(done.applied), done.report.codes)


def test_ord001_moves_a_hinge_no_further_than_it_has_to_where_an_extension_may_stay():
    # behind the pull-up it would come after the hyperextension, which is ORD005
    text = "Deadlift 3x10\nBarbell Row 3x8\nHyperextension 3x15\nPull-Up 3x8"
    assert [
        "Bent-Over Row 3 x 8",
        "Deadlift 3 x 10",
        "Hyperextension 3 x 15",
        "Pull-Up 3 x 8",
    ] == fixed(text)


# ORD003: a superset to failure


def test_ord003_is_an_info_where_no_later_pull_needs_the_lower_back():
    superset = "Barbell Row 3x10, superset with Deadlift 3 to failure"
    pulls = "Lat Pulldown 3x10\nChest-Supported T-Bar Row 3x10"
    for later, severity, is_safe in (
        (pulls, "info", False),
        (f"{pulls}\nT-Bar Row 3x10", "warning", True),
    ):
        (finding,) = bw.check(bw.notation.parse(f"{superset}\n{later}"), select="ORD003")
        assert (severity, is_safe) == (finding.severity, finding.fix.is_safe)


# ORD004: the start with a vertical pull


def test_ord004_names_what_comes_first_and_what_could():
    assert [
        (
            "blocks[0].exercises[0]",
            (
                "the work for the back starts with Seated Row, and Pull-Up comes later; a pull-up or a "
                "pull-down is what the article starts with"
            ),
        )
    ] == found(workout("Seated Row 3x10\nFace Pull 3x15\nPull-Up 3x8"), "ORD004")


@pytest.mark.parametrize(
    "text",
    [
        "Pull-Up 3x8\nSeated Row 3x10\nFace Pull 3x15",
        "Bench Press 3x8\nPull-Up 3x8\nSeated Row 3x10\nFace Pull 3x15",  # not of the back
        "Shrug 3x12\nPull-Up 3x8\nSeated Row 3x10",  # shoulder blades alone
        "Seated Row 2x10 warm-up\nPull-Up 3x8\nSeated Row 3x10\nFace Pull 3x15",
        "Seated Row 3x10 + Pull-Up 3x8\nFace Pull 3x15",  # partners have no first
        "Seated Row 3x10\nFace Pull 3x15\nDeadlift 3x5",  # there is none
        "Seated Row 3x10\nPull-Up 3x8\nSquat 3x5\nBench Press 3x8",  # no workout for the back
        "Mystery 3x10\nPull-Up 3x8\nSeated Row 3x10\nFace Pull 3x15",
        "Deadlift 3x5\nPull-Up 3x8\nSeated Row 3x10",  # which is a finding of ORD001
        "Pendlay Row 3x5\nPull-Up 3x8\nFace Pull 3x15",  # a heavy row, and it matters most
    ],
)
def test_ord004_is_content(text):
    assert [] == found(workout(text), "ORD004")


BACK = bw.Profile(focus="back")
PULLS = "Pull-Up 3x8\nSeated Row 3x10\nFace Pull 3x15"


@pytest.mark.parametrize(
    "chest",
    [
        "Bench Press 4x8\nDumbbell Pullover 3x10",
        "Bench Press 4x8\nDumbbell Pullover 3x10\nBarbell Pullover 3x10",
        "Dumbbell Pullover 3x10 + Bench Press 4x8",
        "Bench Press 4x8 + Barbell Curl 3x10\nDumbbell Pullover 3x10",
    ],
)
def test_ord004_takes_pullovers_behind_presses_for_work_for_the_chest(chest):
    assert [] == found(workout(f"{chest}\n{PULLS}"), "ORD004", BACK)
    rows_first = f"{chest}\nSeated Row 3x10\nPull-Up 3x8"
    assert [True] == [
        message.startswith("the work for the back starts with Seated Row")
        for _, message in found(workout(rows_first), "ORD004", BACK)
    ]


@pytest.mark.parametrize(
    "start",
    [
        "Dumbbell Pullover 3x10",
        "Dumbbell Pullover 3x10\nBench Press 4x8",
        "Bench Press 4x8\nSquat 3x5\nDumbbell Pullover 3x10",
        "Bench Press 4x8\nStraight-Arm Pulldown 3x10",  # the chest hardly helps
        "Bench Press 4x8\nSeated Row 3x10\nDumbbell Pullover 3x10",
    ],
)
def test_ord004_takes_other_pullovers_and_pull_downs_for_work_for_the_back(start):
    assert 1 == len(found(workout(f"{start}\n{PULLS}"), "ORD004", BACK))


def test_ord004_goes_by_what_the_profile_says_of_the_session():
    text = workout("Seated Row 3x10\nPull-Up 3x8")
    assert [] == found(text, "ORD004")
    assert 1 == len(found(text, "ORD004", bw.Profile(focus="back")))


def test_ord004_is_fixed_on_request():
    text = "Bench Press 3x8\nSeated Row 3x10\nFace Pull 3x15\nPull-Up 3x8 + Barbell Curl 3x10"
    assert "Bench Press 3 x 8" in fixed(text, "ORD004")[0]
    assert [
        "Pull-Up 3 x 8 + Barbell Curl 3 x 10",
        "Seated Row 3 x 10",
        "Face Pull 3 x 15",
    ] == fixed(text, "ORD004", unsafe=True)[1:]


def test_ord004_never_brings_the_lower_back_along():
    early = "Seated Row 3x10\nPull-Up 3x8 + Deadlift 3x5\nFace Pull 3x15"
    assert [None] == titles(early, "ORD004")
    other = f"{early}\nChin-Up 3x8"
    assert ["Do Chin-Up before Seated Row"] == titles(other, "ORD004")


# ORD005: an extension before a hinge or an unsupported row


def test_ord005_names_what_the_lower_back_has_to_hold():
    assert [
        (
            "blocks[1].exercises[0]",
            (
                "Hyperextension tires the lower back before Deadlift and Bent-Over Row, where it has "
                "to hold the spine still"
            ),
        )
    ] == found(workout("Pull-Up 3x8\nHyperextension 3x15\nDeadlift 3x5\nBarbell Row 3x8"), "ORD005")


@pytest.mark.parametrize(
    "text",
    [
        "Deadlift 3x5\nHyperextension 3x15",
        "Hyperextension 3x15 + Deadlift 3x5",  # partners are not ordered
        "Hyperextension 2x15 warm-up\nDeadlift 3x5",
        "Hyperextension 3x15\nDeadlift 2x5 warm-up",
        "Hyperextension 3x15\nSeated Row 3x10\nInverted Row 3x8\nOne-Arm Dumbbell Row 3x8",
        "Hyperextension 3x15\nPull-Up 3x8",  # that is ORD001
        "Mystery 3x12\nDeadlift 3x5",
        "Hyperextension 3x15\nMystery 3x12",
        "Glute Bridge 3x12\nDeadlift 3x5",
    ],
)
def test_ord005_is_content(text):
    assert [] == found(workout(text), "ORD005")


@pytest.mark.parametrize(
    ("patterns", "load", "findings"),
    [
        (["spinal_extension"], "moderate", 1),
        (["spinal_extension"], "low", 0),  # hardly loads the lower back
        (["hip_hinge", "spinal_extension"], "prime_mover", 0),  # a hinge itself
    ],
)
def test_ord005_looks_at_what_an_extension_is(patterns, load, findings):
    own = bw.Exercise("mine", "Mine", patterns=patterns, lower_back_load=load)
    blocks = [bw.straight(own, 3, reps=12), bw.straight("deadlift", 3, reps=5)]
    assert findings == len(found(bw.Workout("A", *blocks), "ORD005"))


def test_ord005_knows_hinge_and_row_in_one_and_holds():
    text = "Hyperextension 3x60s\nDumbbell RDL to Row 3x10"
    assert ["blocks[0].exercises[0]"] == places(text, "ORD005")


def test_ord005_is_fixed_by_putting_the_extension_last():
    text = "Hyperextension 3x15\nPull-Up 3x8\nDeadlift 3x5\nShrug 3x12"
    assert ["Do Hyperextension after Deadlift"] == titles(text, "ORD005")
    assert [
        "Pull-Up 3 x 8",
        "Deadlift 3 x 5",
        "Hyperextension 3 x 15",
        "Barbell Shrug 3 x 12",
    ] == fixed(text, "ORD005")


def test_ord005_takes_a_superset_with_a_pull_behind_rows_but_not_behind_hinges():
    superset = "Pull-Up 3x8 + Hyperextension 3x15"
    assert ["Do Hyperextension after Bent-Over Row"] == titles(
        f"{superset}\nBarbell Row 3x8", "ORD005"
    )
    assert [None] == titles(f"{superset}\nDeadlift 3x5", "ORD005")
    assert [None] == titles(f"{superset}\nSeated Row 3x8\nDeadlift 3x5", "ORD005")
