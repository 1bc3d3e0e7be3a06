"""`backworkouts next`: the next session of a program, from what was lifted."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest

import backworkouts as bw
from backworkouts import interop
from page_tree import tree_of

ROOT = Path(__file__).parents[2]
EXAMPLES = ROOT / "examples"

PLAN = """# Two days
progress: double 2.5 kg

## Monday: Heavy
Bent-Over Row 3x6-8 @ 60 kg

## Thursday: Light
Lat Pulldown 3x8-12 @ 50 kg
"""
LOG = "2026-11-02 Heavy\nBent-Over Row 8/8/8 @ 60 kg\n"
RACK = "loading: barbell 20 kg bar, plates 4x20 kg 2x1.25 kg\n"
STRONG = (
    "Date;Workout Name;Exercise Name;Set Order;Weight;Reps;Distance;Seconds;Notes;Workout Notes;RPE\n"
    + "".join(
        f"2026-11-02 18:30:00;Heavy;Bent Over Row (Barbell);{number};60;8;0;0;;;\n"
        for number in (1, 2, 3)
    )
)
ROW_AGAIN = "Heavy\nBent-Over Row 3x6-8 @ 60 kg, progress: double 2.5 kg\n"
DOCUMENT = {
    "format": "backworkouts.progressions/2",
    "exercises": [{"exercise": "bent_over_row", "scheme": {"scheme": "linear", "step": "5 kg"}}],
}


def loads_of(page_or_workout):
    """The loads of all sets of a workout."""
    return [str(each.load) for member in page_or_workout.exercise_sets() for each in member.sets]


def test_the_next_session_has_a_reason_for_each_exercise(command, file):
    status, out, err = command("next", file(ROW_AGAIN), file(LOG, "log.txt"), "--on", "2026-11-09")
    assert (0, "") == (status, err)
    # 8 in each of three sets: 60 + 2.5 kg
    assert out.startswith("Heavy, 2026-11-09\n")
    assert "Bent-Over Row 3x6-8 @ 62.5 kg\n" in out
    assert "2026-11-02" in out
    assert out.endswith("\n\nNot medical advice.\n")


def test_the_workout_whose_turn_it_is(command, file):
    # Heavy was on Monday: Light is next, as planned, since no log of it is there
    _, out, _ = command("next", file(PLAN), file(LOG, "log.txt"), "--on", "2026-11-05")
    assert out.startswith("Light, 2026-11-05\n")
    assert "Lat Pull-Down 3x8-12 @ 50 kg\n" in out


def test_the_plates_of_a_side(command, file):
    _, out, _ = command("next", file(RACK + ROW_AGAIN), file(LOG, "log.txt"), "--on", "2026-11-09")
    # 62.5 - 20 = 42.5 kg, 21.25 kg a side
    assert "  per side: 20 + 1.25 kg\n" in out


def test_sets_with_other_plates_are_named(command, file):
    top = "Heavy\nBent-Over Row 3x6-8 @ 20 kg, progress: top set 2.5 kg\n"
    log = file(LOG.replace("60 kg", "45 kg"), "log.txt")
    rack = RACK.replace("2x1.25 kg", "2x1.25 kg 2x5 kg 2x2.5 kg")
    _, out, _ = command("next", file(rack + top), log, "--on", "2026-11-09")
    # 47.5 kg are 13.75 a side, which cannot be made: 5 + 2.5 + 1.25 are 37.5 kg
    assert "Bent-Over Row 1x6-8 @ 37.5 kg, 2x6-8 @ 32.5 kg\n" in out
    assert "  per side: set 1: 5 + 2.5 + 1.25 kg; sets 2-3: 5 + 1.25 kg\n" in out
    light = file(LOG.replace("60 kg", "20 kg"), "light.txt")
    _, out, _ = command("next", file(rack + top), light, "--on", "2026-11-09")
    # 22.5 kg, and 10 % less: 20.25 kg, which is the empty bar
    assert "  per side: set 1: 1.25 kg; sets 2-3: no plates\n" in out
    bar = file(LOG.replace("60 kg", "20 kg").replace("8/8/8", "7/7/7"), "bar.txt")
    _, out, _ = command("next", file(RACK + ROW_AGAIN), bar, "--on", "2026-11-09")
    assert "@ 20 kg\n" in out
    assert "per side" not in out


def test_plates_of_one_weight_are_counted(command, file):
    log = file(LOG.replace("60 kg", "97.5 kg"), "log.txt")
    _, out, _ = command("next", file(RACK + ROW_AGAIN), log, "--on", "2026-11-09")
    # 100 - 20 = 80 kg, 40 kg a side
    assert "  per side: 2 x 20 kg\n" in out


def test_partners_of_a_superset_have_their_labels(command, file):
    day = "progress: double 2.5 kg\n\nPull\nA1. Bent-Over Row 3x6-8\nA2. Face Pull 3x12-15\n> Slowly\n"
    _, out, _ = command("next", file(day), file(LOG, "log.txt"), "--on", "2026-11-09")
    assert "\n1a. Bent-Over Row 3x6-8 @ 62.5 kg\n" in out
    assert "\n1b. Face Pull 3x12-15\n" in out
    assert "\n  note: Slowly\n" in out


def test_what_does_not_count_is_told(command, file):
    status, out, _ = command("next", file(ROW_AGAIN), file(LOG, "log.txt"), "--on", "2026-11-01")
    assert 0 == status
    assert "1 session after 2026-11-01" in out


def test_json_has_a_workout_that_is_read_again(command, file):
    status, out, _ = command(
        "next", file(ROW_AGAIN), file(LOG, "log.txt"), "--on", "2026-11-09", "--format", "json"
    )
    assert 0 == status
    workout = bw.from_dict(json.loads(out)["workout"], bw.Workout)
    assert ["62.5 kg"] * 3 == loads_of(workout)


def test_the_text_of_the_next_workout_is_read_again(command, file, tmp_path):
    command(
        "next", file(ROW_AGAIN), file(LOG, "log.txt"), "--on", "2026-11-09", "--output", "next.txt"
    )
    workout = bw.notation.parse((tmp_path / "next.txt").read_text("utf-8"), bw.Workout)
    assert ["62.5 kg"] * 3 == loads_of(workout)


def test_a_sheet_has_the_reasons_as_notes_and_the_last_time(command, file, tmp_path):
    pytest.importorskip("jinja2")
    found = command(
        "next", file(RACK + ROW_AGAIN), file(LOG, "log.txt"), "--on", "2026-11-09",
        "--sheet", "sheet.html",
    )  # fmt: skip
    assert 0 == found[0]
    page = tree_of((tmp_path / "sheet.html").read_text("utf-8"))
    (note,) = page.texts("span", "note")
    assert note.startswith("Per side: 20 + 1.25 kg. ")
    assert "2026-11-02" in note
    assert ["Last time, 2026-11-02: 8 x 60 kg, 8 x 60 kg, 8 x 60 kg"] == page.texts("p", "last")


def test_a_sheet_knows_no_later_session(command, file, tmp_path):
    pytest.importorskip("jinja2")
    command(
        "next", file(ROW_AGAIN), file(LOG, "log.txt"), "--on", "2026-11-01",
        "--sheet", "sheet.html", "--paper", "letter",
    )  # fmt: skip
    page = (tmp_path / "sheet.html").read_text("utf-8")
    assert [] == tree_of(page).texts("p", "last")
    assert "size: letter" in page


def test_several_logs_of_any_format(command, file):
    later = "2026-11-09 Heavy\nBent-Over Row 8/8/8 @ 62.5 kg\n"
    _, out, _ = command(
        "next", file(ROW_AGAIN), file(STRONG, "strong.csv"), file(later, "log.txt"),
        "--unit", "kg", "--on", "2026-11-16",
    )  # fmt: skip
    assert "Bent-Over Row 3x6-8 @ 65 kg\n" in out


def test_the_sessions_of_the_text_itself_are_a_log(command, file):
    _, out, _ = command("next", file(ROW_AGAIN + "\n" + LOG), "--on", "2026-11-09")
    assert "@ 62.5 kg\n" in out


def test_without_a_log_the_plan_begins(command, file):
    status, out, _ = command("next", file(ROW_AGAIN), "--on", "2026-11-09")
    assert 0 == status
    assert "Bent-Over Row 3x6-8 @ 60 kg\n" in out


def test_today_decides_whether_a_break_came_before(command, file):
    # Long after the log: 10 % less than 60 kg
    _, out, _ = command("next", file(ROW_AGAIN), file(LOG, "log.txt"))
    assert out.startswith(f"Heavy, {date.today()}\n")  # noqa: DTZ011  the day where the user is
    later = command("next", file(ROW_AGAIN), file(LOG, "log.txt"), "--on", "2027-11-09")[1]
    assert "@ 54 kg\n" in later


def test_a_document_takes_the_place_of_the_lines(command, file):
    document = file(json.dumps(DOCUMENT), "progressions.json")
    status, out, err = command(
        "next", file(ROW_AGAIN), file(LOG, "log.txt"), "--on", "2026-11-09",
        "--progressions", document,
    )  # fmt: skip
    assert 0 == status
    assert "@ 65 kg\n" in out
    assert "not used" in err
    bare = file(ROW_AGAIN.partition(",")[0] + "\n", "bare.txt")
    found = command("next", bare, file(LOG, "log.txt"), "--progressions", document)
    assert (0, "") == (found[0], found[2])


def test_a_program_of_liftosaur_with_its_progressions(command, file):
    text = "# Week 1\n## Heavy\nBent Over Row, Barbell / 3x6-8 / 60kg / progress: dp(5kg, 6, 8)\n"
    plan = file(text, "row.liftoscript")
    status, out, err = command("next", plan, file(LOG, "log.txt"), "--on", "2026-11-09")
    assert (0, "") == (status, err)
    assert "Bent-Over Row 3x6-8 @ 65 kg\n" in out


def test_a_broken_document_is_named(command, file):
    document = file(json.dumps(DOCUMENT | {"exercises": 3}), "progressions.json")
    status, _, err = command("next", file(ROW_AGAIN), "--progressions", document)
    assert 2 == status
    assert "progressions.json: " in err


def test_a_plan_without_progressions_shows_how_to_write_one(command, file):
    status, out, err = command("next", file("Heavy\nBent-Over Row 3x6-8\n"), file(LOG, "log.txt"))
    assert (2, "") == (status, out)
    assert "progress: double 2.5 kg" in err
    assert 2 == command("next", "back_progression")[0]
    rack_only = file(RACK + "Heavy\nBent-Over Row 3x6-8\n", "rack.txt")
    assert 2 == command("next", rack_only)[0]


def test_a_scheme_for_a_plan_that_states_none(command, file):
    day = file("Heavy\nBent-Over Row 3x6-8\n")
    _, out, _ = command(
        "next", day, file(LOG, "log.txt"), "--on", "2026-11-09", "--progress", "double 5 kg"
    )
    assert "@ 65 kg\n" in out
    status, out, _ = command("next", "back_workout_1", "--progress", "double 2.5 kg")
    assert 0 == status
    assert out.startswith("Back Workout 1, ")
    status, _, err = command("next", day, "--progress", "dubble 5 kg")
    assert 2 == status
    assert "double" in err


def test_a_scheme_of_the_command_line_is_for_the_others_alone(command, file):
    _, out, _ = command(
        "next", file(ROW_AGAIN), file(LOG, "log.txt"), "--on", "2026-11-09",
        "--progress", "double 10 kg",
    )  # fmt: skip
    assert "@ 62.5 kg\n" in out


def test_a_scheme_of_the_command_line_beside_one_for_all_is_reported(command, file):
    status, _, err = command("next", file(PLAN), "--progress", "linear 2.5 kg")
    assert (0, True) == (status, "--progress not used" in err)
    assert 2 == command("next", file(PLAN), "--progress", "gzclp")[0]


def test_what_was_not_read_is_reported(command, file):
    path = file(ROW_AGAIN + "Seated Row 4x\n")
    status, out, err = command("next", path, file(LOG, "log.txt"), "--on", "2026-11-09")
    assert 2 == status
    assert "@ 62.5 kg" in out
    assert ":3:12: expected repetitions" in err
    bad_row = STRONG + "2026-11-02 18:30:00;Heavy;Bent Over Row (Barbell);4;60;many;0;0;;;\n"
    _, _, err = command("next", file(ROW_AGAIN), file(bad_row, "strong.csv"), "--unit", "kg")
    assert "`backworkouts import` lists them" in err


def test_doubtful_dates_are_reported(command, file):
    old = "1926-11-02 Heavy\nBent-Over Row 8/8/8 @ 60 kg\n\n" + LOG
    assert "100 years from all other" in command("next", file(ROW_AGAIN), file(old, "log.txt"))[2]


def test_doubtful_places_count_with_strict(command, file):
    path = file(ROW_AGAIN + "Afterwards 2 sets, slowly\n")
    assert 0 == command("next", path)[0]
    assert 2 == command("next", path, "--strict")[0]


def test_a_plan_is_no_log_and_a_log_no_plan(command, file):
    plan, log = file(ROW_AGAIN), file(LOG, "log.txt")
    assert 2 == command("next", plan, plan)[0]
    assert 2 == command("next", log, log)[0]
    assert 2 == command("next", "no_such_file", log)[0]


def test_several_plans_are_no_plan(command, file):
    workouts = [
        bw.Workout(name, bw.straight("seated row", 3, reps="8-12")) for name in ("One", "Two")
    ]
    documents = [json.loads(interop.openweight.write([each]).to_bytes()) for each in workouts]
    path = file(json.dumps([each for listed in documents for each in listed]), "both.json")
    status, _, err = command("next", path, "--progress", "double 2.5 kg")
    assert 2 == status
    assert "2 plans" in err


def test_what_text_cannot_hold_is_told(command, file):
    workout = bw.Workout("Heavy", bw.straight("seated row", 3, reps="8-12"), goal="strength")
    path = file(bw.dumps(workout), "day.json")
    status, _, err = command("next", path, "--progress", "double 2.5 kg", "--output", "next.txt")
    assert 0 == status
    assert "text cannot hold goal: " in err


def test_no_file_is_written_over(command, file):
    plan, log = file(ROW_AGAIN), file(LOG, "log.txt")
    assert 2 == command("next", plan, log, "--output", log)[0]
    assert 2 == command("next", plan, log, "--sheet", plan)[0]
    assert LOG == Path(log).read_text("utf-8")


def test_what_cannot_be_read_is_reported_before_what_a_scheme_misses(command, file):
    # Double progression needs a range; and one line has sets that cannot be read.
    plan = file("Row 3x8, progress: double 2.5 kg\nPull-Up 3x\n")
    status, out, err = command("next", plan)
    assert (2, "") == (status, out)
    assert err.index(":2:") < err.index("a range of repetitions")


@pytest.mark.parametrize("day", ["30.11.2026", "tomorrow", "2026-13-01"])
def test_a_day_in_another_form_is_an_error_with_an_example(command, file, day):
    status, _, err = command("next", file(PLAN), "--on", day)
    assert (2, True, True) == (status, "2026-11-02" in err, day in err)


def test_bad_arguments_are_bad_input(command, file):
    plan = file(ROW_AGAIN)
    assert 2 == command("next", plan, "--on", "2026-11-31")[0]
    assert 2 == command("next", plan, "--progressions", "no_such_file")[0]


def test_the_example(command):
    status, out, err = command(
        "next", EXAMPLES / "back_plan.txt", EXAMPLES / "back_log.txt", "--on", "2026-11-23"
    )
    assert (0, "") == (status, err)
    assert out.startswith("Heavy, 2026-11-23\n")
    # 110 kg were missed once; rows made 8, 8, 8 with 62.5 kg
    assert "Deadlift 1x5 @ 110 kg\n" in out
    assert "Bent-Over Row 3x6-8 @ 65 kg" in out
