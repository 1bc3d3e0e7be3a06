"""`backworkouts build`: a program from wishes, as a person or a script would ask for it."""

from __future__ import annotations

import json
import subprocess
import sys

import pytest

pytest.importorskip("highspy")

import backworkouts as bw

SHORT = ("build", "--days", "1", "--minutes", "40")
"""Found in a moment."""


def ids_of(program):
    """The ids of all exercises of a program."""
    return {exercise.id for workout in program.workouts for exercise in workout.exercises}


def test_the_text_is_a_program_that_check_reads(command):
    status, text, account = command("build", "--goal", "hypertrophy")
    program = bw.notation.parse(text, bw.Program)
    assert (0, 2) == (status, len(program.workouts))
    assert account.startswith("\nSets per week\n")
    status, out, err = command("check", "-", "--strict", "--goal", "hypertrophy", stdin=text)
    assert ("", 0) == (err, status)
    assert "warning" not in out


def test_nothing_but_the_program_is_on_standard_output(tmp_path):
    """The solver is compiled code, which prints past the streams of Python."""
    done = subprocess.run(
        [sys.executable, "-m", "backworkouts", *SHORT],
        capture_output=True,
        check=True,
        cwd=tmp_path,
        text=True,
    )
    assert done.stdout.startswith("# Back, 1 day a week\n")
    assert "Sets per week" in done.stderr


def test_the_account_has_the_sets_and_the_reason_for_each_exercise(command):
    _, text, account = command(*SHORT)
    program = bw.notation.parse(text, bw.Program)
    sets = bw.weekly_volume(program)["latissimus_dorsi"]
    row = next(line for line in account.splitlines() if line.startswith("latissimus dorsi"))
    assert ["latissimus", "dorsi", str(sets), "1"] == row.split()
    reasons = account.partition("Why each exercise is there")[2]
    for exercise in program.workouts[0].exercises:
        assert exercise.name in " ".join(reasons.split())
    assert account.endswith("Not medical advice.\n")


def test_wishes_are_followed(command):
    _, text, _ = command(
        *("build", "--days", "3", "--minutes", "75", "--equipment", "dumbbell,pull_up_bar,bench"),
        *("--prefer", "chin up", "--avoid", "one-arm dumbbell row", "--volume", "lats=9-14"),
    )
    program = bw.notation.parse(text, bw.Program)
    assert 3 == len(program.phases[0].workouts)
    assert "chin_up" in ids_of(program)
    assert "one_arm_dumbbell_row" not in ids_of(program)
    assert 9 <= bw.weekly_volume(program)["latissimus_dorsi"] <= 14


def test_the_settings_of_the_folder_hold_as_for_check(command, file):
    file('[profile]\nequipment = "home_with_dumbbells"\n', "backworkouts.toml")
    _, text, _ = command("build", "--days", "1")
    home = bw.Profile(equipment="home_with_dumbbells")
    report = bw.check(bw.notation.parse(text), profile=home, select="EQP001")
    assert not report.findings
    _, other, _ = command("build", "--days", "1", "--no-config")
    assert other != text


def test_what_the_wishes_cause_is_named_with_its_wish(command):
    _, out, _ = command(
        *("build", "--days", "2", "--equipment", "home_with_dumbbells", "--format", "json")
    )
    printed = json.loads(out)
    assert [("EQP002", "profile")] == [
        (finding["code"], finding["wish"]) for finding in printed["findings"]
    ]
    _, _, account = command("build", "--days", "2", "--equipment", "home_with_dumbbells")
    assert "EQP002  info" in account


def test_json_has_all_that_the_text_has(command):
    status, out, err = command(*SHORT, "--format", "json")
    printed = json.loads(out)
    program = bw.from_dict(printed["program"])
    assert (0, "") == (status, err)
    assert printed["text"] == command(*SHORT)[1]
    assert [exercise.id for exercise in program.workouts[0].exercises] == [
        reason["exercise"] for reason in printed["reasons"]
    ]
    assert printed["volume"]["sets"]["latissimus_dorsi"]["low"] > 0
    assert (True, 0, []) == (printed["is_optimal"], printed["gap"], printed["alternatives"])
    assert 0 < printed["minutes"][0] <= 40
    assert "Not medical advice." == printed["notice"]


def test_wishes_that_conflict_are_an_error_that_says_what_would_do(command):
    status, out, err = command("build", "--days", "1", "--minutes", "15", "--volume", "lats=18-20")
    assert (2, "") == (status, out)
    assert err.startswith("backworkouts: 15 minutes a day conflicts with ")
    assert "would do" in err


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (("--days", "9"), "days"),
        (("--minutes", "0"), "minutes"),
        (("--seconds", "0"), "seconds"),
        (("--volume", "lats"), "MUSCLE=LOW-HIGH"),
        (("--volume", "=10-20"), "MUSCLE=LOW-HIGH"),
        (("--volume", "lats=20-10"), "lats"),
        (("--volume", "lats=10-12", "--volume", "lats=14-16"), "once"),
        (("--volume", "latz=10-20"), "latz"),
        (("--prefer", "bent rwo"), "bent rwo"),
        (("--avoid", "no such thing"), "no such thing"),
        (("--goal", "fame"), "fame"),
        (("--alternatives", "0"), "alternatives"),
        (("--output", "no/such/folder.txt"), "no/such/folder.txt"),
    ],
    ids=" ".join,
)
def test_what_cannot_be_meant_is_an_error_with_the_words(command, words, message):
    status, out, err = command(*SHORT, *words)
    assert (2, "") == (status, out)
    assert message in err


def test_all_unknown_names_are_told_at_once(command):
    _, _, err = command(
        "build", "--prefer", "bent rwo", "--avoid", "pul up", "--volume", "latz=1-2"
    )
    for name in ("bent rwo", "pul up", "latz"):
        assert name in err


def test_alternatives_differ_in_two_exercises_or_more(command):
    _, out, _ = command(*SHORT, "--alternatives", "2", "--format", "json")
    printed = json.loads(out)
    programs = [printed["program"], *(other["program"] for other in printed["alternatives"])]
    found = [ids_of(bw.from_dict(each)) for each in programs]
    assert 3 == len(found)
    assert all(len(found[one] - found[other]) >= 2 for one, other in ((0, 1), (0, 2), (1, 2)))


def test_programs_are_saved_beside_each_other(command, tmp_path):
    status, out, err = command(*SHORT, "--alternatives", "1", "-o", "plan.txt")
    assert (0, "") == (status, err)
    assert ["plan.txt:", "plan_2.txt:"] == [
        line for line in out.splitlines() if line.startswith("plan")
    ]
    texts = [(tmp_path / name).read_text("utf-8") for name in ("plan.txt", "plan_2.txt")]
    assert texts[0] == command(*SHORT)[1]
    assert texts[0] != texts[1]
    assert "Why each exercise is there" in out
    command(*SHORT, "-o", "plan.json")
    saved = bw.load(tmp_path / "plan.json", bw.Program)
    assert ids_of(bw.notation.parse(texts[0])) == ids_of(saved)


def test_alternatives_follow_each_other_on_standard_output(command):
    _, text, account = command(*SHORT, "--alternatives", "1")
    assert 2 == text.count("# Back, 1 day a week")
    assert 2 == account.count("Why each exercise is there")


def test_too_few_alternatives_are_told(command, monkeypatch):
    from backworkouts.builder import Built  # noqa: PLC0415  needs an extra

    monkeypatch.setattr(Built, "alternatives", lambda *_: ())
    _, _, err = command(*SHORT, "--alternatives", "3")
    assert "backworkouts: 0 of 3 alternatives were found" in err


def test_a_search_that_is_stopped_says_how_far_it_may_be_off(command, monkeypatch):
    from attrs import evolve  # noqa: PLC0415  beside the package of the extra

    from backworkouts import builder  # noqa: PLC0415  needs an extra

    found = builder.build(builder.Wishes(days=1, minutes=40))
    stopped = evolve(found, is_optimal=False, gap=0.042)
    monkeypatch.setattr(builder, "build", lambda *_, **__: stopped)
    assert "better by up to 4%" in " ".join(command("build")[2].split())


HEAVY = ("build", "--days", "1", "--prefer", "deadlift")
"""With deadlifts, 2x5-8."""
LOG = "2026-11-02 Pull\nDeadlift 8/8/8 @ 100 kg\nDumbbell Curl 12/12 @ 10 kg\n"
DOUBLE = {
    "format": "backworkouts.progressions/2",
    "default": {"scheme": "double", "step": "5 kg"},
}


def load_of(text, exercise="deadlift"):
    """The load of the first set of an exercise in a text, as text."""
    [sets] = [
        member.sets
        for workout in bw.notation.parse(text, bw.Program).workouts
        for member in workout.exercise_sets()
        if member.exercise.id == exercise
    ]
    return str(sets[0].load)


def test_a_log_gives_loads_with_the_reason(command, file):
    status, text, account = command(*HEAVY, "--log", file(LOG), "--on", "2026-11-05")
    assert 0 == status
    # 8 in each set of 5-8: 100 + 2.5 kg
    assert "102.5 kg" == load_of(text)
    assert "2026-11-02: 8, 8 and 8 x 100 kg" in " ".join(account.split())
    assert command(*HEAVY)[1] == text.replace(" @ 102.5 kg", "")


def test_progressions_decide_and_several_files_make_one_log(command, file, tmp_path):
    (tmp_path / "double.json").write_text(json.dumps(DOUBLE), "utf-8")
    later = file("2026-11-04 Pull\nDeadlift 8/8/8 @ 110 kg\n", "later.txt")
    words = ("--log", file(LOG), "--log", later, "--progressions", "double.json")
    _, text, _ = command(*HEAVY, *words, "--on", "2026-11-05")
    assert "115 kg" == load_of(text)


def test_the_log_of_another_app_is_read(command, file):
    rows = "".join(
        f"2026-11-02 18:30:00;Pull;Deadlift (Barbell);{n};100;8;0;0;;;\n" for n in (1, 2, 3)
    )
    heading = (
        "Date;Workout Name;Exercise Name;Set Order;Weight;Reps;Distance;Seconds;Notes;"
        "Workout Notes;RPE\n"
    )
    log = file(heading + rows, "strong.csv")
    _, text, _ = command(*HEAVY, "--log", log, "--unit", "lb", "--on", "2026-11-05")
    # 8 in each set of 5-8: 100 + 5 lb
    assert "105 lb" == load_of(text)


def test_sessions_after_the_day_are_counted_out(command, file):
    status, text, err = command(*HEAVY, "--log", file(LOG), "--on", "2026-11-01")
    assert (0, "None") == (status, load_of(text))
    assert "1 session after 2026-11-01 not counted" in err


def test_without_a_day_the_loads_are_for_today(command, file):
    # Years have gone by: 10 % less than 100 kg
    _, text, _ = command(*HEAVY, "--log", file(LOG.replace("2026", "2016")))
    assert "90 kg" == load_of(text)


def test_a_line_of_a_log_that_cannot_be_read_is_told(command, file):
    log = file(LOG + "Face Pull 3x\n")
    status, text, err = command(*HEAVY, "--log", log, "--on", "2026-11-05")
    assert (2, "102.5 kg") == (status, load_of(text))
    assert ":4:" in err


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (("--progressions", "double.json"), "--progressions needs --log"),
        (("--on", "2026-11-02"), "--on needs --log"),
        (("--log", "log.txt", "--on", "tomorrow"), "expected a day"),
        (("--log", "no_such.txt"), "no_such.txt"),
        (("--log", "plan.txt"), "a plan"),
        (("--log", "log.txt", "--progressions", "log.txt"), "log.txt"),
        (("--log", "log.txt", "--output", "log.txt"), "name another file"),
        (("--log", "log_2.txt", "--alternatives", "1", "-o", "log.txt"), "name another file"),
    ],
    ids=" ".join,
)
def test_what_cannot_be_a_log_is_an_error(command, file, words, message):
    file(LOG, "log.txt")
    file(LOG, "log_2.txt")
    file("Pull\nDeadlift 3x5\n", "plan.txt")
    status, out, err = command(*HEAVY, *words)
    assert (2, "") == (status, out)
    assert message in err
