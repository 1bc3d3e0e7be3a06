"""The chart of sets by exercise: shares that add up to the sets of the muscle."""

from __future__ import annotations

import pytest
from chart_parts import SVG, of_muscle, plain, root, texts, widths, workouts
from hypothesis import given

import backworkouts as bw
from backworkouts.errors import UnknownIdError, UnsupportedSubjectError
from backworkouts.notation import parse
from backworkouts.pictures import exercises_chart

LENGTH = 368
MANY = [
    "Lat Pulldown", "Pull-Up", "Seated Row", "Chin-Up", "T-Bar Row", "Face Pull", "Barbell Row",
    "Dumbbell Row", "Shrug",
]  # fmt: skip


def titles(element):
    return [title.text for title in element.iter(f"{SVG}title")]


def test_each_exercise_has_its_share_of_a_bar():
    # Five sets of the lats from pull-ups and four from rows: an axis to 10, and gaps of 1.
    chart = exercises_chart(parse("Pull-Up 5x8\nSeated Row 4x10"), muscles=["latissimus_dorsi"])
    lats = of_muscle(chart, "latissimus_dorsi")
    assert widths(lats, "bw-chart-series-1") == pytest.approx([LENGTH * 5 / 10 - 1], abs=0.1)
    assert widths(lats, "bw-chart-series-2") == pytest.approx([LENGTH * 4 / 10 - 1], abs=0.1)
    assert titles(lats) == ["Pull-Up: 5", "Seated Row: 4"]
    assert texts(lats) == ["latissimus dorsi", "A", "B", "9"]
    assert {"Pull-Up 5", "Seated Row 4"} <= {*texts(root(chart))}
    assert chart.description == (
        "Fractional sets per session. latissimus dorsi 9: 5 by Pull-Up, 4 by Seated Row."
    )


def test_a_share_without_space_for_its_letter_has_none():
    # One set of 40 is 9 of 368 pixels.
    day = bw.Workout("A", bw.straight("pull_up", 39, reps=8), bw.straight("seated_row", 1, reps=8))
    chart = exercises_chart(day, muscles=["latissimus_dorsi"])
    assert texts(of_muscle(chart, "latissimus_dorsi")) == ["latissimus dorsi", "A", "40"]


def test_what_may_be_left_out_is_pale():
    chart = exercises_chart([parse("Pull-Up 3-5x8")], muscles=["latissimus_dorsi"])
    lats = of_muscle(chart, "latissimus_dorsi")
    solid, pale = lats.iter(f"{SVG}rect")
    assert (solid.get("fill-opacity"), pale.get("fill-opacity")) == (None, "0.25")
    assert "3 to 5 by Pull-Up" in chart.description
    assert "from the least to the most sets" in texts(root(chart))
    # 40 columns: a name of 16, a number of 4, two gaps; three fifths of 18 cells, then the rest.
    assert "latissimus dorsi AAAAAAAAAAAaaaaaaaa 3-5" in chart.to_text(width=40)
    assert "small letters" in chart.to_text()


def test_seven_exercises_have_a_color_and_the_others_share_one():
    chart = exercises_chart([parse("\n".join(f"{name} 3x8" for name in MANY))])
    shown = texts(root(chart))
    assert "2 other exercises" in shown
    assert widths(root(chart), "bw-chart-series-8") != []
    assert "Other exercises: " in chart.description
    one_less = exercises_chart([parse("\n".join(f"{name} 3x8" for name in MANY[:8]))])
    assert "1 other exercise" in texts(root(one_less))


def test_exercises_that_do_not_train_the_shown_muscles_have_no_key():
    chart = exercises_chart(parse("Pull-Up 5x8\nSquat 4x10"))
    assert "Squat" not in chart.description


def test_unknown_exercises_and_open_rounds_are_named():
    rows = bw.straight("bent_over_row", 2, reps=8).exercises
    day = bw.Workout(
        "A",
        bw.Block(rows, method="amrap", duration="10 min"),
        bw.straight(bw.model.Exercise.custom("<i>Mystery</i>"), 3, reps=5),
    )
    chart = exercises_chart(day)
    assert "known: <i>Mystery</i> (3)." in chart.description
    assert "Bent-Over Row" in chart.description
    assert "at least 2" in texts(of_muscle(chart, "rhomboids"))
    assert "<i>" not in chart.svg
    assert "2+" in chart.to_text()


def test_the_phases_of_a_program_have_a_bar_each():
    # In seven days: two sets of pull-ups, then three; the third phase is like the first.
    first, second = (bw.Workout("Pull", bw.straight("pull_up", sets, reps=8)) for sets in (2, 3))
    week = [first, *[bw.REST] * 6]
    phases = [
        bw.model.Phase(week),
        bw.model.Phase([second, *[bw.REST] * 6], name="Peak"),
        bw.model.Phase(week),
    ]
    chart = exercises_chart(bw.Program("Pulls", phases), muscles=["latissimus_dorsi"])
    lats = of_muscle(chart, "latissimus_dorsi")
    assert texts(lats) == ["latissimus dorsi", "1", "A", "2", "2", "A", "3"]
    assert "Bars: 1 phase 1, phase 3, 2 Peak." in " ".join(texts(root(chart)))
    assert "Pull-Up 2-3" in texts(root(chart))
    assert "latissimus dorsi (Peak) 3: 3 by Pull-Up." in chart.description
    assert "1 AAA" in chart.to_text()


def test_a_program_of_one_phase_has_one_bar():
    program = bw.Program.weekly("Pulls", bw.Workout("Pull", bw.straight("pull_up", 2, reps=8)))
    chart = exercises_chart(program, muscles=["latissimus_dorsi"])
    assert texts(of_muscle(chart, "latissimus_dorsi"))[-1] == "2"
    assert exercises_chart(program.phases[0]).svg == exercises_chart(program).svg


def test_a_workout_counts_each_time_that_its_phase_has_it():
    # Two sets of pull-ups on each of two days.
    day = parse("Pull-Up 2x8")
    phase = bw.model.Phase([day, bw.REST, day, *[bw.REST] * 4])
    assert "Pull-Up 4" in texts(root(exercises_chart(phase, muscles=["latissimus_dorsi"])))


def test_sessions_are_averaged_over_their_weeks():
    # Six sets in the first week, two in the third: eight in three weeks.
    done = [
        bw.Session("2026-01-05", parse("Pull-Up 6x8")),
        bw.Session("2026-01-19", parse("Pull-Up 2x8\nSeated Row 1x8")),
    ]
    chart = exercises_chart(iter(done), muscles=["latissimus_dorsi"])
    assert "latissimus dorsi 3: 2.67 by Pull-Up, 0.33 by Seated Row." in chart.description
    alone = exercises_chart(done[0], muscles=["latissimus_dorsi"])
    assert alone.description.startswith("Fractional sets per session. latissimus dorsi 6: ")


def test_another_credit_table_counts():
    chart = exercises_chart(parse("Pull-Up 5x8"), "total", muscles=["biceps_brachii"])
    assert "by the credit table 'total'. biceps brachii 5: 5 by Pull-Up." in chart.description


def test_nothing_trained_makes_an_empty_chart():
    for chart in (exercises_chart(bw.Workout("Rest")), exercises_chart([])):
        assert "No muscle of the back is trained." in chart.description
        assert "No muscle of the back is trained." in chart.to_text()


def test_other_values_are_refused():
    for subject in ("pull_up", 3, [3], [parse("Pull-Up 3x8"), 3]):
        with pytest.raises(UnsupportedSubjectError):
            exercises_chart(subject)
    with pytest.raises(UnknownIdError, match="fractional"):
        exercises_chart(parse("Pull-Up 3x8"), "fractionl")


def test_more_days_than_a_log_may_have_are_refused(monkeypatch):
    monkeypatch.setattr("backworkouts.limits.MEMBERS", 2)
    with pytest.raises(UnsupportedSubjectError, match="at most 2"):
        exercises_chart([parse("Pull-Up 3x8")] * 3)


@given(workouts)
def test_the_shares_add_up_to_the_volume(workout):
    program = bw.Program("P", [bw.model.Phase([workout, bw.REST, workout])])
    for subject, volume in (
        (workout, bw.session_volume(workout)),
        ([workout, workout], bw.weekly_volume([workout, workout])),
        (program, bw.weekly_volume(program)),
    ):
        rows = exercises_chart(subject).to_vega_lite()["data"]["values"]
        for muscle in {row["muscle"] for row in rows}:
            shares = [row for row in rows if row["muscle"] == muscle]
            least = sum(row["sets"] for row in shares if row["part"] == "least")
            sets = volume[muscle]
            assert (least, sum(row["sets"] for row in shares)) == pytest.approx(
                (sets.low, sets.high)
            )
            assert {(row["total_low"], row["total_high"]) for row in shares} == {
                (sets.low, sets.high)
            }


@given(workouts)
def test_any_workout_has_a_well_formed_picture_and_text(workout):
    chart = exercises_chart(workout)
    root(chart)
    assert plain(chart.to_text(color=True)) == chart.to_text()
