"""The canonical text: what it looks like, what it cannot say, and the article's workouts."""

from __future__ import annotations

from pathlib import Path

import attrs
import pytest

import backworkouts as bw
from backworkouts import notation
from backworkouts.errors import UnsupportedSubjectError
from render_workout import lines_about

ARTICLES = [*(Path(__file__).parents[2].parent / "shared" / "source").glob("*.txt")]


@pytest.mark.parametrize(
    ("line", "canonical"),
    [
        ("Seated Row: 4 sets of 10 reps", "Seated Row 4x10"),
        ("pull ups 3-4 x 8\N{EN DASH}12", "Pull-Up 3-4x8-12"),
        ("Pull-Up 3 x max", "Pull-Up 3xAMRAP"),
        ("Pull-Up 3x5-8 to failure", "Pull-Up 3x5-8 to failure"),
        # so many could be a load without their word
        ("Squat 1x150 reps", "Squat 1x150 reps"),
        ("Squat 3x8-60 reps", "Squat 3x8-60 reps"),
        ("Squat 1x150 reps to failure", "Squat 1x150 reps to failure"),
        ("Pull-Up 12/10/8", "Pull-Up 1x12, 1x10, 1x8"),
        ("Pull-Up 5, 5, 5+", "Pull-Up 2x5, 1x5+"),
        ("Plank 3 x 45 sec", "Plank 3x45s"),
        ("Plank 2 x 2 min", "Plank 2x2 min"),
        ("Plank 3 x 60s", "Plank 3x60s"),
        ("Plank 3 x 90-120s", "Plank 3x90-120s"),
        ("Deadlift 5x5 @ 80% 1RM, 3 min rest", "Deadlift 5x5 @ 80% rest 3 min"),
        ("Deadlift 5x5 @ 102.5kg RPE 8 rest 90-120 s", "Deadlift 5x5 @ 102.5 kg RIR 2 rest 90-120s"),
        ("Deadlift 5x5 @ 225 lbs", "Deadlift 5x5 @ 225 lb"),
        ("Deadlift 5x5 @ 225", "Deadlift 5x5 @ 225?"),
        ("Pull-Up 3x5 +20kg", "Pull-Up 3x5 @ BW+20 kg"),
        ("Pull-Up 3x5 BW", "Pull-Up 3x5 @ BW"),
        ("Seated Row 3x12 per arm, tempo 3110", "Seated Row 3x12 per side tempo 3-1-1-0"),
        ("Seated Row warm-up 2x5, 3x8, drop set 1x12", "Seated Row warm-up 2x5, 3x8, drop set 1x12"),
        ("Seated Row 1x5, back-off 2x8 optional", "Seated Row 1x5, back-off 2x8 optional"),
        ("Seated Row 3x10 left arm, 60-65 kg", "Seated Row 3x10 left @ 60-65 kg"),
        ("Seated Row 3x10 @ 80-85% RPE 8-9", "Seated Row 3x10 @ 80-85% RIR 1-2"),
        ("Seated Row 3x5 @ 70 %5RM", "Seated Row 3x5 @ 70% of 5RM"),
        ("Seated Row 3x5 @ 85% training max", "Seated Row 3x5 @ 85% of TM"),
        ("Seated Row 3x5 with 8 RM", "Seated Row 3x5 @ 8RM"),
        ("Seated Row 1x15 myo-reps", "Seated Row rest-pause 1x15"),
        ("Seated Row 3x5 clusters", "Seated Row cluster set 3x5"),
        ("Seated Row 3x10 (slowly)", "Seated Row 3x10\n> slowly"),
        ("Landmine Blaster 3x8", "Landmine Blaster 3x8"),
        ("Pull-Up 3x8 + Dip 3x9", "A1. Pull-Up 3x8\nA2. Dip 3x9"),
    ],
)  # fmt: skip
def test_a_line_in_canonical_form(line, canonical):
    assert f"# Workout\n\n{canonical}\n" == notation.format(notation.parse(line))


@pytest.mark.parametrize("kind", bw.model.SetKind)
def test_every_kind_of_set_survives_writing_and_reading(kind):
    workout = bw.Workout("A", bw.straight("pull_up", 3, reps=8, kind=kind))
    assert workout == notation.parse(notation.format(workout))


def test_how_the_rounds_of_a_block_are_timed_is_listed_as_unsaid():
    pair = [bw.straight("pull_up", 3, reps=5), bw.straight("dip", 3, reps=5)]
    workout = bw.Workout("A", bw.superset(*pair, method="emom", duration="3 min"))
    unsaid = [each.where for each in notation.write(workout).unsaid]
    assert ["blocks[0].method", "blocks[0].duration", "blocks[0].interval"] == unsaid


def test_a_distance_is_said_where_repetitions_would_be():
    text = "# Workout\n\nFarmer's Walk 3x40 m @ 24 kg\n"
    assert text == notation.format(notation.parse(text))


def test_supersets_have_letters_in_a_row():
    pair = bw.superset(bw.straight("pull_up", 1, reps=8), bw.straight("dip", 1, reps=8))
    text = notation.format(bw.Workout("Many", blocks=[pair] * 28))
    labels = [line.split(". ")[0] for line in text.splitlines()[2:]]
    assert ["A1", "A2", "B1"] == labels[:3]
    assert ["Z1", "Z2", "AA1", "AA2", "AB1", "AB2"] == labels[50:]
    assert 28 == len(notation.parse(text).blocks)


def test_a_program():
    days = [bw.Workout("Pull", bw.straight("pull_up", 3, reps=8)), bw.REST]
    week = [
        *days,
        bw.Workout("Wednesday", bw.straight("dip", 3, reps=8), note="easy"),
        *[bw.REST] * 4,
    ]
    plain = bw.Program("Twice", [bw.Phase(week)], note="two\n\nlines")
    assert (
        "# Twice\n> two\n>\n> lines\n\nEvery 7 days\n\n"
        "## Monday: Pull\n\nPull-Up 3x8\n\n"
        "## Wednesday\n> easy\n\nDip 3x8\n"
    ) == notation.format(plain)
    phased = bw.Program("Two", [bw.Phase(days, 4, "Base", "slow"), bw.Phase(days, 1)])
    assert (
        "# Two\n\n"
        "## Phase 1: Base\n> slow\nEvery 2 days for 4 weeks\n\n### Day 1: Pull\n\nPull-Up 3x8\n\n"
        "## Phase 2\nEvery 2 days for 1 week\n\n### Day 1: Pull\n\nPull-Up 3x8\n"
    ) == notation.format(phased)


def test_what_text_does_not_say_is_named_with_its_path_and_value():
    sets = [bw.Set(reps=8, note="slow"), bw.Set(reps=8)]
    pull = bw.ExerciseSets(attrs.evolve(bw.resolve("pull_up"), pause_s=5), sets)
    workout = bw.Workout("Pull", pull, id="pull", goal="strength", levels=["beginner"], focus="back",
                         warm_up=[bw.model.WarmUpPhase("Walk")], sources=["article"])  # fmt: skip
    written = notation.write(workout)
    assert "# Pull\n\nPull-Up 1x8, 1x8\n" == written.text
    assert [
        ("blocks[0].exercises[0].exercise", "<Exercise pull_up>"),
        ("blocks[0].exercises[0].sets[0].note", "'slow'"),
        ("id", "'pull'"),
        ("goal", "'strength'"),
        ("levels", "(<Level.BEGINNER: 'beginner'>,)"),
        ("focus", "'back'"),
        ("warm_up", "(<WarmUpPhase Walk>,)"),
        ("sources", "('article',)"),
    ] == [(one.where, one.what) for one in written.unsaid]


@pytest.mark.parametrize(
    "workout",
    [
        bw.Workout("Nothing"),
        bw.Workout("Pull", bw.straight(bw.Exercise.custom("5x5"), 3, reps=8)),
        bw.Workout("Pull", bw.straight(bw.Exercise.custom("Every day of the week"), 3, reps=8)),
    ],
)
def test_what_cannot_be_read_again_is_unsaid_as_a_whole(workout):
    (unsaid,) = notation.write(workout).unsaid
    assert ("", repr(workout)) == (unsaid.where, unsaid.what)


@pytest.mark.parametrize(
    "name", ["Pull:", "**Pull**", "Pull #", "Pull  #", "Day 2: Pull", "Monday (Pull)"]
)
def test_a_title_that_is_read_as_something_else_is_named(name):
    (unsaid,) = notation.write(bw.Workout(name, bw.straight("pull_up", 3, reps=8))).unsaid
    assert ("name", repr(name)) == (unsaid.where, unsaid.what)


def test_a_name_that_a_catalog_knows_is_written_for_that_catalog():
    own = bw.Exercise("my:blaster", "Landmine Blaster")
    workout = bw.Workout("Pull", bw.straight(own, 3, reps=8))
    assert () == notation.write(workout, catalog=bw.catalog.extend(exercises=[own])).unsaid
    (unsaid,) = notation.write(workout).unsaid
    assert "blocks[0].exercises[0].exercise" == unsaid.where
    with pytest.warns(notation.UnsaidWarning, match="text cannot hold blocks"):
        assert notation.write(workout).text == notation.format(workout)


@pytest.mark.parametrize("subject", [None, "Pull-Up 3x8", bw.Set(reps=8), bw.resolve("pull_up")])
def test_only_workouts_and_programs_are_written(subject):
    with pytest.raises(UnsupportedSubjectError, match="a Workout or a Program"):
        notation.write(subject)
    with pytest.raises(UnsupportedSubjectError):
        notation.format(subject)


@pytest.mark.skipif(not ARTICLES, reason="the article is not in this checkout")
def test_the_bundled_workouts_pasted_from_the_article():
    """But for what it says elsewhere: deadlifts are 5-6, one-armed sets are with each side."""
    (article,) = ARTICLES
    text = article.read_text("utf-8")
    text = text[text.index("Back Workout 1\n") : text.index("Back Exercises Instructions:")]
    read = notation.parse(text)
    assert isinstance(read, bw.Program)
    for number, workout in enumerate(read.workouts, start=1):
        bundled = bw.catalog.workouts[f"back_workout_{number}"]
        said = [_as_printed(line) for line in lines_about(bundled)[1:]]
        assert said == [line.partition(" (")[0] for line in lines_about(workout)[1:]]
        assert bundled.name == workout.name
    assert 3 == len(read.workouts)


def _as_printed(line):
    return line.replace("5-6 to failure", "to failure").replace(" per side", "").partition(" (")[0]
