"""The command line, as a person or a script would use it."""

from __future__ import annotations

import io
import json
import sys
from pathlib import Path

import pytest

import backworkouts as bw
from backworkouts.cli import run
from support import workout


@pytest.fixture
def call(monkeypatch, capsys):
    """Run the command with words; its exit status, what it printed, and its errors."""

    def called(*words, stdin=b""):
        monkeypatch.setattr(sys, "argv", ["backworkouts", *map(str, words)])
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin)))
        status = run()
        printed = capsys.readouterr()
        return status, printed.out, printed.err

    monkeypatch.setenv("COLUMNS", "80")
    return called


@pytest.fixture
def saved(tmp_path):
    """Save a value as a JSON document; its path."""

    def save(value, name="saved.json"):
        path = tmp_path / name
        bw.dump(value, path)
        return path

    return save


BACKWARDS = workout("Deadlift 3x10\nPull-Up 3x8\nSeated Row 2-3x10", "Backwards")


# check


def test_check_prints_the_findings_and_exits_with_1(call, saved):
    status, out, err = call("check", saved(BACKWARDS), "--select", "ORD001", "--select", "VOL001")
    assert (1, "") == (status, err)
    assert out.startswith("Backwards\nCode    Severity  Where")
    assert "ORD001  warning   blocks[0].exercises[0]" in out
    assert out.endswith(
        "Skipped: 1 rule; --skipped gives the reasons.\n1 can be fixed with --fix.\n1 warning; 1 rule ran, 1 skipped. Not medical advice.\n"
    )


def test_check_of_a_clean_workout_exits_with_0(call):
    status, out, _ = call("check", "back_workout_1", "--select", "ORD001")
    assert 0 == status
    assert "Nothing found; 1 rule ran." in out


def test_fail_on_sets_the_severity_that_counts(call, saved):
    assert 0 == call("check", saved(BACKWARDS), "--fail-on", "error")[0]
    assert 0 == call("check", "back_progression", "--select", "VOL")[0]
    assert 1 == call("check", "back_progression", "--select", "VOL", "--fail-on", "info")[0]


def test_rules_are_selected_and_ignored(call, saved):
    path = saved(BACKWARDS)
    assert 0 == call("check", path, "--ignore", "ORD001")[0]
    assert 0 == call("check", path, "--select", "VOL", "--select", "DAT001")[0]
    status, _, err = call("check", path, "--select", "ORD011")
    assert 2 == status
    assert err.startswith("backworkouts: unknown rule 'ORD011'; nearest: 'ORD001'")


def test_check_as_json_is_what_a_program_needs(call, saved):
    path = saved(BACKWARDS)
    words = ("--select", "DAT001", "--select", "ORD001", "--select", "VOL001")
    status, out, _ = call("check", path, "back_workout_1", "--format", "json", *words)
    printed = json.loads(out)
    (finding,) = printed["findings"]
    assert 1 == status
    assert ("ORD001", "warning", "blocks[0].exercises[0]", str(path)) == (
        finding["code"], finding["severity"], finding["where"], finding["file"],
    )  # fmt: skip
    assert {"source", "says", "confidence"} == set(finding["grounds"][0])
    assert ["DAT001", "ORD001"] == printed["ran"]
    assert [str(path), "back_workout_1"] == [one["file"] for one in printed["skipped"]]
    assert "Not medical advice." == printed["notice"]


def test_a_session_is_checked_as_its_workout(call, saved):
    session = bw.Session("2026-11-02T18:00", workout("Deadlift 3x5\nT-Bar Row 3x8", "Monday"))
    status, out, _ = call("check", saved(session))
    assert 1 == status
    assert out.startswith("Monday, 2026-11-02 18:00\n")


# volume


def test_volume_puts_tables_side_by_side(call, saved):
    status, out, _ = call(
        "volume", saved(BACKWARDS), "--credits", "fractional", "--credits", "direct"
    )
    lines = out.splitlines()
    assert 0 == status
    assert "Backwards: sets per session" == lines[0]
    assert ["Muscle", "fractional", "direct"] == lines[1].split()
    # lats: 3 pull-ups and 2 or 3 rows; rhomboids: the rows, and half of the pull-ups or none
    assert ["latissimus", "dorsi", "5-6", "5-6"] == lines[3].split()
    assert ["rhomboids", "3.5-4.5", "2-3"] == lines[4].split()
    assert "fractional: 1 per set for a prime mover, 0.5 for a synergist, 0 for a" in out
    assert out.endswith("Not medical advice.\n")


def test_volume_of_a_program_is_per_week_with_the_days(call):
    _, out, _ = call("volume", "back_progression")
    lines = out.splitlines()
    assert "Back Progression: sets per week" == lines[0]
    assert ["Muscle", "fractional", "days", "a", "week"] == lines[1].split()
    assert ["latissimus", "dorsi", "21-28", "1.4"] == lines[3].split()


def test_several_files_are_a_week(call, saved):
    _, out, _ = call("volume", saved(BACKWARDS), "back_workout_1")
    # lats: 5-6 and 20
    assert out.startswith("Sets per week\n")
    assert ["latissimus", "dorsi", "25-26", "2"] == out.splitlines()[3].split()
    session = bw.Session("2026-11-02T18:00", workout("Pull-Up 3x8"))
    _, out, _ = call("volume", saved(session, "a.json"), saved(session, "b.json"))
    assert ["latissimus", "dorsi", "6", "2"] == out.splitlines()[3].split()


def test_volume_names_what_it_could_not_count(call, saved):
    _, out, _ = call("volume", saved(workout("Mystery Machine 3x10")))
    assert "Incomplete: 3 sets of Mystery Machine are in no count; its muscles are not" in out


def test_volume_shows_all_muscles_when_asked(call):
    _, back, _ = call("volume", "back_workout_3")
    _, every, _ = call("volume", "back_workout_3", "--all")
    assert "biceps" not in back
    assert "biceps" in every


def test_volume_as_json_names_its_table(call, saved):
    _, out, _ = call("volume", saved(BACKWARDS), "--format", "json")
    printed = json.loads(out)
    (volume,) = printed["volumes"]
    assert ("Backwards: sets per session", False) == (printed["subject"], printed["weekly"])
    assert ("fractional", "1", ["pelland_2025", "mannarino_2021"]) == (
        volume["credits"],
        volume["version"],
        volume["sources"],
    )
    assert {"low": 5, "high": 6} == volume["sets"]["latissimus_dorsi"]
    assert {"low": 1, "high": 1} == volume["frequency"]["latissimus_dorsi"]
    assert (False, {}, []) == (volume["incomplete"], volume["uncounted"], volume["open_rounds"])
    assert ([], {}) == (volume["at_least"], volume["uncertain"])


def test_volume_as_json_names_exercises_of_open_rounds(call, saved):
    rounds = bw.Block(bw.straight("pull up", 3, reps=5).exercises, method="amrap", duration="9 min")
    _, out, _ = call("volume", saved(bw.Workout("A", rounds)), "--format", "json")
    (volume,) = json.loads(out)["volumes"]
    assert (True, ["Pull-Up"]) == (volume["incomplete"], volume["open_rounds"])


# show


def test_show_a_workout_with_its_supersets_and_warm_up(call):
    _, out, _ = call("show", "back_workout_1")
    assert out.startswith("Back Workout 1 (beginner, intermediate; hypertrophy; back)\n")
    assert (
        "5a  Bent-Over Row            4 x 10\n5b  Deadlift                 4 x 5-6 to failure\n"
        in out
    )
    assert "Movement preparation" in out
    assert out.endswith("Not medical advice.\n")


def test_show_all_that_a_set_can_say(call, saved):
    sets = [
        bw.Set(reps=5, load="60 kg", kind="warm_up"),
        bw.Set(
            reps="8-10", load="BW+10 kg", rir=1.5, rest="2 min", tempo="3-1-1-0", note="Slowly."
        ),
        bw.Set(duration=30, per_side=True, optional=True),
    ]
    _, out, _ = call(
        "show", saved(bw.Workout("A", bw.straight("pull_up", sets, note="Wide."), note="Go."))
    )
    assert (
        "A\n"
        "#  Exercise  Sets                           Load      RIR  Rest   Tempo\n"
        "-  --------  -----------------------------  --------  ---  -----  -------\n"
        "1  Pull-Up   1 x 5 (warm-up)                60 kg\n"
        "             1 x 8-10                       BW+10 kg  1.5  120 s  3-1-1-0\n"
        "             1 x 30 s (per side, optional)\n"
        "Note: Go.\n"
        "Pull-Up: Wide.\n"
        "Pull-Up: Slowly.\n"
    ) in out


def test_show_a_program_and_a_session(call, saved):
    _, out, _ = call("show", "back_progression")
    assert "Back Workout 1  1    Back Workout 1" in out
    assert "                2    rest" in out
    weeks = bw.Program("P", [bw.Phase([workout("Pull-Up 3x8", "A"), bw.REST], weeks=4)])
    assert "1, 4 weeks  1    A" in call("show", saved(weeks))[1]
    session = bw.Session("2026-11-02T18:00", workout("Pull-Up 3x8", "Monday"))
    assert call("show", saved(session))[1].startswith("Monday, 2026-11-02 18:00\n")


@pytest.mark.parametrize(
    ("ended_at", "times"),
    [
        ("2026-11-02T19:10", "2026-11-02 18:00 to 19:10"),
        ("2026-11-03T00:05", "2026-11-02 18:00 to 2026-11-03 00:05"),
    ],
)
def test_show_when_a_session_ended(call, saved, ended_at, times):
    session = bw.Session("2026-11-02T18:00", workout("Pull-Up 3x8", "Monday"), ended_at=ended_at)
    assert call("show", saved(session))[1].startswith(f"Monday, {times}\n")


@pytest.mark.parametrize("name", ["pull_up", "pull ups", "dominadas"])
def test_show_an_exercise_by_any_name(call, name):
    status, out, _ = call("show", name)
    assert 0 == status
    assert out.startswith("Pull-Up\n")
    assert "prime movers" in out


def test_show_a_rule_and_a_credit_table(call):
    assert "lower-back-before-pulls" in call("show", "ORD001")[1]
    assert "pelland_2025" in call("show", "direct")[1]


def test_files_are_checked_together_as_a_week(call, saved):
    path = saved(workout("Lat Pulldown 9x10"))
    chosen = ("--select", "VOL001")
    assert "VOL001 skipped" in call("check", path, *chosen, "--skipped")[1]
    status, out, _ = call("check", path, "--week", *chosen)
    assert (0, True) == (status, out.startswith("The week\n"))
    assert "latissimus dorsi: 9 fractional sets" in " ".join(out.split())
    assert "latissimus dorsi" not in call("check", path, path, "--week", *chosen)[1]


def test_show_a_session_says_when_and_from_where(call, saved):
    session = bw.Session("2026-11-02T18:00", workout("Pull-Up 3x8", "Monday"), origin="notebook")
    assert call("show", saved(session))[1].startswith("Monday, 2026-11-02 18:00 (notebook)\n")


def test_show_a_muscle_and_a_source(call):
    assert call("show", "lats")[1].startswith("latissimus dorsi\n")
    assert "UBERON:0001112" in call("show", "latissimus_dorsi")[1]
    assert "10.1007/s40279-025-02344-w" in call("show", "pelland_2025")[1]


def test_show_as_json(call):
    assert (
        "back_workout_3" == json.loads(call("show", "back_workout_3", "--format", "json")[1])["id"]
    )
    printed = json.loads(call("show", "pull_up", "--format", "json")[1])
    assert {"width": "wide", "orientation": "pronated"} == printed["grip"]


def test_show_what_is_not_there_names_the_nearest(call):
    status, _, err = call("show", "pull_upp")
    assert 2 == status
    assert err.startswith("backworkouts: unknown file, id or name 'pull_upp'; nearest: 'pull_up'")
    status, _, err = call("show", "row")
    assert 2 == status
    assert err.startswith("backworkouts: ambiguous exercise 'row': ")


# list


def test_list_exercises_of_a_pattern_with_equipment_for_a_muscle(call):
    words = (
        "--pattern",
        "vertical_pull",
        "--equipment",
        "pull_up_bar",
        "--muscle",
        "latissimus_dorsi",
    )
    _, out, _ = call("list", "exercises", *words)
    assert "\npull_up" in out
    assert "chin_up" in out
    assert "seated_row" not in out
    assert "wide_grip_lat_pulldown" not in out


@pytest.mark.parametrize(
    ("muscle", "exercises"),
    [
        ("pectoralis_major", {"bench_press", "incline_bench_press"}),  # each names parts
        ("vasti", {"squat", "leg_extension"}),  # the leg extension names the whole
        ("rectus_femoris", {"leg_extension", "sit_up"}),
    ],
)
def test_list_exercises_of_a_muscle_by_its_parts_and_its_whole(call, muscle, exercises):
    _, out, _ = call("list", "exercises", "--muscle", muscle, "--format", "json")
    listed = {exercise["id"] for exercise in json.loads(out)["exercises"]}
    assert exercises <= listed
    assert ("squat" in listed) is (muscle == "vasti")


@pytest.mark.parametrize(
    "kind",
    ["exercises", "muscles", "workouts", "programs", "sources", "credits", "rules", "formats"],
)
def test_everything_can_be_listed_as_text_and_as_json(call, kind):
    status, text, _ = call("list", kind)
    (listed,) = json.loads(call("list", kind, "--format", "json")[1]).values()
    assert 0 == status
    count = f"1 {kind[:-1]}" if len(listed) == 1 else f"{len(listed)} {kind}"
    assert text.endswith(f"\n{count}\n")
    assert len(listed) > 0


def test_the_list_of_formats_states_which_files_may_need_a_unit(call):
    printed = json.loads(call("list", "formats", "--format", "json")[1])
    formats = {known["id"]: known for known in printed["formats"]}
    assert ["strong", "sets_csv"] == [
        name
        for name in formats
        if {formats[name]["reads"], formats[name]["writes"]} == {"sessions"}
    ]
    assert ("--unit", "") == (formats["strong"]["option"], formats["hevy_csv"]["option"])


def test_options_for_exercises_need_exercises(call):
    status, _, err = call("list", "muscles", "--pattern", "squat")
    assert 2 == status
    assert "choose among exercises" in err
    assert (
        "unknown muscle 'latz'; nearest: 'latissimus_dorsi'" in call("list", "--muscle", "latz")[2]
    )
    assert "pull_up" in call("list", "exercises", "--muscle", "lats")[1]


# input


def test_a_dash_reads_standard_input(call):
    status, out, _ = call("check", "-", stdin=bw.dumps(BACKWARDS).encode())
    assert 1 == status
    assert "ORD001" in out


def test_a_bad_document_is_a_line_for_each_problem_with_file_and_path(call, tmp_path):
    path = tmp_path / "bad.json"
    path.write_text(
        '{"format": "backworkouts.workout/2", "name": "A", "blocks": ['
        '{"exercise": "pull_upp", "sets": [{"reps": "12-8"}]}]}'
    )
    status, out, err = call("check", path)
    assert (2, "") == (status, out)
    assert [
        f"backworkouts: {path}: $.blocks[0].exercise: expected the whole object, or the id of an exercise of the catalog, such as 'pull_up', found 'pull_upp'",
        f"backworkouts: {path}: $.blocks[0].sets[0].reps: expected 12 or more as the upper end, found '12-8'",
    ] == err.splitlines()


def test_problems_beyond_the_limit_are_counted(call, tmp_path):
    path = tmp_path / "bad.json"
    sets = ",".join(['{"reps": "many"}'] * 150)
    path.write_text(
        '{"format": "backworkouts.workout/2", "name": "A", "blocks": '
        f'[{{"exercise": "pull_up", "sets": [{sets}]}}]}}'
    )
    lines = call("check", path)[2].splitlines()
    assert 101 == len(lines)
    assert lines[-1].endswith("and 50 more problems")


@pytest.mark.parametrize(
    ("stdin", "printed"),
    [
        (b"{", "standard input: $: expected JSON, found "),
        (b'{"a": "\xff"}', "standard input: $: expected UTF-8, found byte 0xff at 7"),
    ],
)
def test_what_is_no_document_is_one_line(call, stdin, printed):
    status, _, err = call("check", "-", stdin=stdin)
    assert 2 == status
    assert err.startswith(f"backworkouts: {printed}")
    assert 1 == len(err.splitlines())


def test_a_catalog_is_nothing_to_check(call, saved):
    status, _, err = call("check", saved(bw.Catalog()))
    assert 2 == status
    assert "unknown workout, program or session 'a catalog'" in err


def test_progressions_are_nothing_to_check(call, saved):
    status, _, err = call("check", saved(bw.Progressions()))
    assert 2 == status
    assert "unknown workout, program or session 'progressions'" in err


def test_a_file_that_is_not_there_names_the_nearest_workout(call):
    status, _, err = call("volume", "back_workout_4")
    assert 2 == status
    assert err.startswith(
        "backworkouts: unknown file, workout or program 'back_workout_4'; nearest: 'back_workout_"
    )


def test_a_folder_is_no_file(call, tmp_path):
    status, _, err = call("check", tmp_path)
    assert 2 == status
    assert f"backworkouts: {tmp_path}: is a directory\n" == err


def test_wrong_words_are_explained(call):
    assert 2 == call("chekc")[0]
    assert 2 == call("check")[0]
    assert 2 == call("volume", "back_workout_1", "--credits", "guess")[0]


def test_help_and_version(call):
    assert (0, f"backworkouts, version {bw.__version__}\n", "") == call("--version")
    assert "Not medical advice." in call("--help")[1]


def test_exercises_are_listed_by_level(call):
    for word in ("beginner", "Beginner"):
        listed = json.loads(call("list", "--level", word, "--format", "json")[1])["exercises"]
        levels = {bw.catalog.exercises[row["id"]].level for row in listed}
        assert {bw.model.Level.BEGINNER} == levels
        assert sum(one.level == "beginner" for one in bw.catalog.exercises.values()) == len(listed)
    assert 2 == call("list", "muscles", "--level", "beginner")[0]


@pytest.mark.parametrize(
    "words",
    [
        ("report", "--html"),
        ("sheet", "-o"),
        ("sheet", "--log", "pull_day.json", "-o"),
        ("convert", "--output"),
        ("export", "--to", "hevy_api", "--output"),
    ],
    ids=" ".join,
)
def test_no_command_writes_over_the_file_that_it_reads(words, command, file, tmp_path):
    pytest.importorskip("jinja2")
    path = Path(file("Pull-Up 3x8\n"))
    name, *options = words
    status, _, errors = command(name, str(path), *options, f"{tmp_path}/./{path.name}")
    assert (2, "Pull-Up 3x8\n") == (status, path.read_text("utf-8"))
    assert "name another file" in errors
