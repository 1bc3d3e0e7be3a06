"""`bw.report.sheet`: a box for each set of the plan, and the numbers of the last time."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import backworkouts as bw
from backworkouts.errors import InvalidValueError, UnsupportedSubjectError
from backworkouts.testing import strategies
from page_tree import tree_of
from support import workout

pytest.importorskip("jinja2")

DAY = workout("Pull-Up 1x5 warm-up\nPull-Up 3-4x8\nSeated Row 3x10 + Face Pull 2x15", "Pull day")


def sheet(subject, **options):
    return tree_of(bw.report.sheet(subject, **options))


def one_row(member, **options):
    """The row of the only exercise of a workout."""
    return sheet(bw.Workout("Day", member), **options).one("tbody").one("tr")


def names(row):
    """The names of the boxes of a row, for screen readers."""
    return [box.one("span", "unseen").children[0] for box in row.all("li", "box")]


def session(day, *members):
    return bw.Session(f"{day}T18:30", bw.Workout("Done", *members))


def test_each_exercise_has_its_label_its_plan_and_a_box_for_each_set():
    page = sheet(DAY)
    assert "Pull day" == page.one("h1").text
    assert not page.all("h2")
    rows = page.one("table").all("tr")[1:]
    assert ["1", "2", "3a", "3b"] == page.texts("td", "label")
    assert [1, 4, 3, 2] == [len(row.all("li", "box")) for row in rows]
    assert ["Pull-Up", "Pull-Up", "Seated Row", "Face Pull"] == page.texts("bdi", "name")
    assert ["3 x 8", "1 x 8 (optional)"] == rows[1].texts("span", "run")
    assert [[], [], ["superset"]] == [group.classes for group in page.all("tbody")]


@settings(max_examples=15)
@given(st.one_of(strategies.workouts(), strategies.programs()))
def test_every_set_of_every_workout_has_a_box(subject):
    workouts = subject.workouts if isinstance(subject, bw.Program) else (subject,)
    page = sheet(subject)
    planned = [len(each.sets) for one in workouts for each in one.exercise_sets()]
    rows = [row for row in page.all("tr") if row.all("ol", "boxes")]
    assert planned == [len(row.all("li", "box")) for row in rows]


def test_what_else_a_set_states_stands_in_its_plan():
    block = bw.straight(
        "seated row", 3, reps="8-12", load="60 kg", rir=2, tempo="3-1-1-0", rest="2 min",
        set_note="slowly", note="Chest up",
    )  # fmt: skip
    row = one_row(block)
    stated = "3 x 8-12 @ 60 kg RIR 2 tempo 3-1-1-0 rest 120 s (slowly)"
    assert [stated] == row.texts("span", "run")
    assert "Chest up" == row.one("span", "note").text


def test_warm_up_sets_are_marked_and_not_numbered():
    warm_up = bw.Set(reps=5, kind="warm_up")
    row = one_row(bw.straight("pull up", [warm_up, bw.Set(reps=8), bw.Set(reps=6, kind="drop")]))
    assert ["W", "1", "2 drop"] == row.texts("span", "mark")
    assert ["warm-up set", "set 1", "set 2, drop"] == names(row)
    assert ["box", "warm-up"] == row.all("li")[0].classes


def test_optional_sets_are_dashed():
    row = one_row(bw.straight("pull up", 3, reps=8, optional=1))
    assert [["box"], ["box"], ["box", "optional"]] == [box.classes for box in row.all("li")]
    assert ["set 1", "set 2", "set 3, optional"] == names(row)


def test_sets_of_each_side_have_a_part_for_each():
    row = one_row(bw.straight("one-arm dumbbell row", 1, reps=8, per_side=True))
    assert "LR" == row.one("span", "sides").text
    assert ["set 1, each side"] == names(row)
    left = one_row(bw.straight("one-arm dumbbell row", 1, reps=8, side="left"))
    assert "L" == left.one("span", "sides").text
    assert ["set 1, left"] == names(left)


@pytest.mark.parametrize(("sets", "across"), [(1, 4), (4, 4), (6, 6), (8, 8), (9, 8), (200, 8)])
def test_four_to_eight_boxes_stand_beside_each_other(sets, across):
    page = sheet(bw.Workout("Day", bw.straight("pull up", sets, reps=1)))
    assert [f"across-{across}"] == page.one("table").classes
    assert sets == len(page.all("li", "box"))


def test_only_the_marks_that_are_there_are_explained():
    all_marks = "W: warm-up set. Dashed: may be left out. L, R: left and right side."
    sides = bw.straight("one-arm dumbbell row", 1, reps=8, per_side=True)
    both = bw.Workout("Both", *DAY.blocks, sides)
    assert all_marks in sheet(both).one("footer").text
    plain = sheet(workout("Pull-Up 3x8")).one("footer").text
    assert f"Not medical advice. Made by backworkouts {bw.__version__}." == plain


def test_rounds_of_an_amrap_have_a_line_to_count_them():
    rows = bw.straight("pull up", 1, reps=5).exercises
    timed = sheet(
        bw.Workout(
            "Timed",
            bw.Block(rows, "amrap", duration="12 min"),
            bw.Block(rows, "emom", duration="10 min", interval="90 s"),
        )
    )
    assert ["AMRAP 12 minRounds", "EMOM 10 min, every 90 s"] == timed.texts("tr", "timing")


def test_each_workout_has_lines_to_fill_in():
    program = bw.catalog.programs["back_progression"]
    page = sheet(program)
    assert 3 == len(page.all("section", "workout"))
    for fields in page.all("p", "fields"):
        assert ["Date", "Body weight", "Notes"] == fields.texts("span")
    assert "Back Workout 2 phase 2, day 1" == page.all("h2")[1].text
    assert program.note in page.texts("p", "note")
    assert bw.catalog.workouts["back_workout_1"].note in page.texts("p", "note")


def test_a_workout_that_is_repeated_is_there_once():
    pull, legs = workout("Pull-Up 3x8", "Pull"), workout("Deadlift 3x5", "Legs")
    page = sheet(bw.Program.weekly("Week", pull, legs, pull))
    assert ["Pull days 1, 3", "Legs day 2"] == page.texts("h2")


def test_the_warm_up_is_listed_above_the_sets():
    page = sheet(bw.catalog.workouts["back_workout_1"])
    assert "General cardio: 300-600 s" in page.one("div", "warm-up-list").texts("li")


def test_a_workout_without_exercises_states_it():
    assert "No exercise." in sheet(bw.Workout("Later")).one("section").text


def test_the_last_time_is_that_of_the_latest_session_with_the_exercise():
    log = [
        session("2026-11-09", bw.straight("pull up", 2, reps=8, load="BW+10 kg")),
        session("2026-11-02", bw.straight("pull up", 2, reps=5), bw.straight("face pull", 1, reps=12)),
    ]  # fmt: skip
    rows = sheet(DAY, log=log).one("table").all("tr")[1:]
    last = [" ".join(row.texts("p", "last")) for row in rows]
    pulled = "Last time, 2026-11-09: 8 x BW+10 kg, 8 x BW+10 kg"
    assert [pulled, pulled, "", "Last time, 2026-11-02: 12"] == last
    (moment,) = rows[3].all("time")
    assert "2026-11-02" == moment.attributes["datetime"]


def test_sets_in_several_places_of_a_session_stand_together():
    row = bw.straight("seated row", 1, reps=10, load="60 kg")
    warm_up = bw.straight("seated row", 1, reps=5, load="20 kg", kind="warm_up")
    done = session("2026-11-02", warm_up, bw.straight("pull up", 1, reps=8), row)
    shown = one_row(bw.straight("seated row", 3, reps=10), log=done)
    assert ["Last time, 2026-11-02: 5 x 20 kg (warm-up), 10 x 60 kg"] == shown.texts("p", "last")


def test_an_exercise_that_no_catalog_knows_has_a_last_time_too():
    own = bw.straight(bw.Exercise.custom("Mystery Machine"), 1, reps=10)
    shown = one_row(own, log=session("2026-11-02", own))
    assert ["Last time, 2026-11-02: 10"] == shown.texts("p", "last")


def test_a_text_has_its_own_log():
    reading = bw.notation.read("Plan\nPull-Up 3x8\n\n2026-11-02\nPull-Up 8, 7, 6")
    assert ["Last time, 2026-11-02: 8, 7, 6"] == sheet(reading).texts("p", "last")
    assert [] == sheet(reading, log=[]).texts("p", "last")
    log = bw.notation.read("2026-11-09\nPull-Up 9, 9, 8\nPull-Up 4x")
    page = sheet(reading, log=log)
    assert ["Last time, 2026-11-09: 9, 9, 8"] == page.texts("p", "last")
    assert "4x" == page.one("section", "missing").one("mark").text


def test_what_could_not_be_read_is_listed():
    page = sheet(bw.notation.read("Pull-Up 3x8\nMystery Machine 3x8\nSeated Row 4x"))
    missing = page.one("section", "missing")
    assert ["Not read"] == missing.texts("h3")
    assert "Seated Row 4x" == missing.one("code").text
    whole = sheet(bw.notation.read("Pull-Up 3x8\nMystery Machine 3x8"))
    assert not whole.all("section", "missing")


@pytest.mark.parametrize(("paper", "size"), [("a4", "A4"), ("letter", "letter")])
def test_the_paper_is_that_of_the_style_sheet(paper, size):
    style = sheet(DAY, paper=paper).one("style").text
    assert 1 == style.count("@page")
    assert f"@page {{ size: {size};" in style


@pytest.mark.parametrize("paper", ["a5", "A4", None, 4])
def test_another_paper_is_an_error(paper):
    with pytest.raises(InvalidValueError, match="'a4' or 'letter'"):
        bw.report.sheet(DAY, paper=paper)


def test_a_session_is_a_plan_for_the_next_one():
    page = sheet(session("2026-11-02", bw.straight("pull up", 3, reps=8)))
    assert "Done, 2026-11-02 18:30" == page.one("h1").text
    assert 3 == len(page.all("li", "box"))


def test_a_log_is_no_plan():
    log = [session("2026-11-02", bw.straight("pull up", 3, reps=8))] * 2
    for subject in (
        log,
        bw.notation.read("2026-11-02\nPull-Up 8, 7, 6\n\n2026-11-09\nPull-Up 2x8"),
    ):
        with pytest.raises(UnsupportedSubjectError, match="expected a plan"):
            bw.report.sheet(subject)


@pytest.mark.parametrize("log", [DAY, [DAY], 5, "2026-11-02", bw.notation.read("Pull-Up 3x8")])
def test_a_plan_is_no_log(log):
    with pytest.raises(UnsupportedSubjectError):
        bw.report.sheet(DAY, log=log)
